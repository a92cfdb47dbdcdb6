//! The one backup carries the vault as ciphertext; restoring brings it back and tells the gap.

use super::*;
use feldbuch::store::sicherung::{kopf_lesen, sichern};
use feldbuch::store::{Sichern, SledStore, pruefen, wiederherstellen};
use std::fs;

fn haus_mit_beidem() -> (Haus, SledStore) {
    let haus = Haus::neu();
    let store = SledStore::anlegen(&haus.daten()).unwrap();
    (haus, store)
}

fn version(datei: &Path) -> Vec<u8> {
    fs::read(datei).unwrap().into_iter().take(20).collect()
}

#[test]
fn a_backup_without_a_vault_stays_version_one() {
    let (haus, store) = haus_mit_beidem();
    let datei = haus.dir.path().join("a.sicherung");
    let kopf = sichern(&store, &datei).unwrap();
    assert!(kopf.tresor.is_none());
    assert_eq!(version(&datei), b"feldbuch-sicherung 1");
}

#[test]
fn the_vault_goes_along_open_or_locked_and_comes_back() {
    let (haus, store) = haus_mit_beidem();
    let (mut tresor, _) = haus.anlegen();
    lege_ab(&mut tresor, "Kind A", &"lang ".repeat(10_000));
    let datei = haus.dir.path().join("a.sicherung");
    let offen = sichern(&store, &datei).unwrap().tresor.unwrap();
    assert_eq!((offen.stand, offen.eintraege), (2, 2));
    assert_eq!(version(&datei), b"feldbuch-sicherung 2");
    let id = lege_ab(&mut tresor, "Kind B", "");
    tresor.entwurf_sichern(id, &note("halb", "")).unwrap();
    drop(tresor);
    let zweite = haus.dir.path().join("b.sicherung");
    let gesperrt = sichern(&store, &zweite).unwrap().tresor.unwrap();
    assert_eq!((gesperrt.stand, gesperrt.eintraege), (3, 4));
    drop(store);
    let zurueck = wiederherstellen(&datei, &haus.daten(), true)
        .unwrap()
        .tresor
        .unwrap();
    assert_eq!((zurueck.stand, zurueck.vorher), (2, Some(3)));
    assert!(zurueck.beiseite.unwrap().join("vault.keys").exists());
    let mut tresor = haus.oeffnen().unwrap();
    assert_eq!(titel(&mut tresor), ["Kind A"]);
    let hinweise = tresor.inhalt().unwrap().hinweise.join("\n");
    assert!(hinweise.contains("älter als zuletzt hier"), "{hinweise}");
    assert!(hinweise.contains("beiseitegelegter Tresor"), "{hinweise}");
    drop(tresor);
    // On another machine, where there is none.
    let anderes = Haus::neu();
    wiederherstellen(&zweite, &anderes.daten(), false).unwrap();
    let inhalt = anderes.oeffnen().unwrap().inhalt().unwrap();
    assert_eq!((inhalt.faelle.len(), inhalt.entwuerfe.len()), (2, 1));
}

#[test]
fn a_backup_without_a_vault_leaves_the_vault_alone() {
    let (haus, store) = haus_mit_beidem();
    let datei = haus.dir.path().join("a.sicherung");
    sichern(&store, &datei).unwrap();
    drop(store);
    let (mut tresor, _) = haus.anlegen();
    lege_ab(&mut tresor, "Kind A", "");
    drop(tresor);
    let zurueck = wiederherstellen(&datei, &haus.daten(), true).unwrap();
    assert!(zurueck.tresor.is_none());
    assert_eq!(titel(&mut haus.oeffnen().unwrap()), ["Kind A"]);
}

#[test]
fn the_daily_backup_is_made_anew_when_only_the_vault_changed() {
    let (haus, store) = haus_mit_beidem();
    let (mut tresor, _) = haus.anlegen();
    let erste = store.sichern(heute()).unwrap().unwrap();
    assert_eq!(
        store.sichern(date(2026, 11, 24)).unwrap().unwrap(),
        erste,
        "the same"
    );
    let id = tresor.neue_id().unwrap();
    tresor.entwurf_sichern(id, &note("halb", "")).unwrap();
    let zweite = store.sichern(date(2026, 11, 24)).unwrap().unwrap();
    assert_ne!(erste, zweite);
    assert_eq!(kopf_lesen(&zweite).unwrap().tresor.unwrap().eintraege, 2);
}

/// Writing and backing up at once, from two threads, as the program does.
#[test]
fn a_backup_beside_writing_is_one_consistent_set() {
    let (haus, store) = haus_mit_beidem();
    let (mut tresor, _) = haus.anlegen();
    let dateien: Vec<PathBuf> = std::thread::scope(|s| {
        let schreiber = s.spawn(|| {
            let mut ids = Vec::new();
            for n in 0..25 {
                ids.push(lege_ab(&mut tresor, &format!("Kind {n}"), ""));
                if n % 10 == 9 {
                    tresor.vernichten(&ids[..1], heute()).unwrap();
                    ids.remove(0);
                }
            }
        });
        let dateien = (0..8).map(|n| {
            let datei = haus.dir.path().join(format!("{n}.sicherung"));
            sichern(&store, &datei).unwrap();
            datei
        });
        let dateien = dateien.collect();
        schreiber.join().unwrap();
        dateien
    });
    drop(tresor);
    for datei in dateien {
        let anderes = Haus::neu();
        wiederherstellen(&datei, &anderes.daten(), false).unwrap();
        anderes.oeffnen().unwrap().inhalt().unwrap();
    }
}

#[test]
fn a_check_sees_rot_without_a_passphrase() {
    let (haus, store) = haus_mit_beidem();
    let (mut tresor, _) = haus.anlegen();
    lege_ab(&mut tresor, "Kind A", "");
    drop((tresor, store));
    let bericht = pruefen(&haus.daten()).unwrap();
    assert!(bericht.heil());
    assert_eq!(bericht.tresor.unwrap().eintraege, 2);
    let datei = haus.tresor().join("vault.keys");
    let mut bytes = fs::read(&datei).unwrap();
    bytes[100] ^= 1;
    fs::write(&datei, bytes).unwrap();
    let bericht = pruefen(&haus.daten()).unwrap();
    assert_eq!(
        (bericht.funde.len(), bericht.funde[0].wo.as_str()),
        (1, "Tresor")
    );
    assert!(bericht.funde[0].was.contains("Schlüsselbund"));
}

/// What a person reads in the terminal.
#[test]
fn the_command_line_tells_of_the_vault() {
    let heim = crate::cli::Heim::mit_buch();
    let daten = heim.pfad("data/feldbuch");
    let ort = Tresorort::neu(&daten, None);
    let (mut tresor, _) = Tresor::anlegen(&ort, &geheim(WORTE), "Büro", Kdf::mindestens()).unwrap();
    lege_ab(&mut tresor, "Kind A", "");
    drop(tresor);
    assert_eq!(heim.ruf(&["backup", "s.sicherung"]).code, 0);
    let mut tresor = Tresor::oeffnen(&ort, &geheim(WORTE)).unwrap();
    lege_ab(&mut tresor, "Kind B", "");
    drop(tresor);
    let lauf = heim.ruf(&["check"]);
    assert!(lauf.out.contains("Tresor: 3 versiegelte Einträge lesbar, Stand 3; ob sie heil sind, zeigt erst das Öffnen."), "{}", lauf.out);
    assert_eq!(heim.json(&["check"])["vault"]["entries"], 3);
    let lauf = heim.ruf(&["restore", "s.sicherung", "--force"]);
    assert!(lauf.out.contains("Tresor zurückgespielt: Stand 2, hier war Stand 3. Der vorige liegt in HEIM/data/feldbuch/tresor.alt-"), "{}", lauf.out);
    let mut tresor = Tresor::oeffnen(&ort, &geheim(WORTE)).unwrap();
    assert_eq!(titel(&mut tresor), ["Kind A"]);
}
