//! Rights, links, two at once, and whether anything is ever found in the clear (vault.md 21, 28, 35).

use super::*;
use feldbuch::domain::{Beratung, Fallabschnitt, Fallbuch};
use feldbuch::store::SledStore;
use feldbuch::store::sicherung;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};

fn rechte(pfad: &Path) -> u32 {
    fs::metadata(pfad).unwrap().permissions().mode() & 0o777
}

fn setze(pfad: &Path, modus: u32) {
    fs::set_permissions(pfad, Permissions::from_mode(modus)).unwrap();
}

#[test]
fn everything_belongs_to_its_owner_alone() {
    let (haus, _) = Haus::mit_tresor();
    assert_eq!(rechte(&haus.tresor()), 0o700);
    for datei in dateien(&haus.tresor())
        .iter()
        .chain(&dateien(&haus.zustand()))
    {
        assert_eq!(rechte(datei), 0o600, "{}", datei.display());
    }
}

#[test]
fn open_rights_and_links_are_refused() {
    let (haus, _) = Haus::mit_tresor();
    let satz = || haus.oeffnen().err().unwrap().satz;
    for (was, gut, schlecht) in [
        ("", 0o700, 0o750),
        ("vault.hdr", 0o600, 0o644),
        ("vault.keys", 0o600, 0o602),
        ("truhe", 0o700, 0o701),
    ] {
        let pfad = haus.tresor().join(was);
        setze(&pfad, schlecht);
        assert!(satz().contains("steht anderen offen"), "{was}");
        setze(&pfad, gut);
    }
    for was in ["vault.hdr", "vault.keys", "truhe"] {
        let (pfad, anderswo) = (haus.tresor().join(was), haus.dir.path().join("anderswo"));
        fs::rename(&pfad, &anderswo).unwrap();
        symlink(&anderswo, &pfad).unwrap();
        assert!(satz().contains("ist ein Verweis"), "{was}");
        fs::remove_file(&pfad).unwrap();
        fs::rename(&anderswo, &pfad).unwrap();
    }
    let anderswo = haus.dir.path().join("anderswo");
    fs::rename(haus.tresor(), &anderswo).unwrap();
    symlink(&anderswo, haus.tresor()).unwrap();
    assert!(satz().contains("ist ein Verweis"));
    let wort = geheim(WORTE);
    assert!(Tresor::anlegen(&haus.ort(), &wort, "", Kdf::mindestens()).is_err());
}

/// A file that somebody laid where the new one will be written.
#[test]
fn a_link_laid_in_the_way_is_not_followed() {
    let (haus, _) = Haus::mit_tresor();
    let opfer = haus.dir.path().join("opfer");
    fs::write(&opfer, "bleibt").unwrap();
    let mut tresor = haus.oeffnen().unwrap();
    symlink(&opfer, haus.tresor().join("vault.keys.neu")).unwrap();
    lege_ab(&mut tresor, "Kind A", "");
    symlink(haus.dir.path(), haus.daten().join("tresor.neu")).unwrap();
    tresor.umschluesseln().unwrap();
    assert_eq!(fs::read_to_string(&opfer).unwrap(), "bleibt");
    assert_eq!(titel(&mut tresor), ["Kind A"]);
}

/// 28: the data folder's lock, and the chest's own.
#[test]
fn a_second_process_is_refused() {
    let (haus, _) = Haus::mit_tresor();
    let _tresor = haus.oeffnen().unwrap();
    // Another process shares no memory with this one: the same folder by another name.
    let umweg = haus.dir.path().join("umweg");
    fs::create_dir(&umweg).unwrap();
    symlink(haus.tresor().join("truhe"), umweg.join("truhe")).unwrap();
    let fehler = feldbuch::store::Truhe::oeffnen(&umweg.join("truhe"))
        .err()
        .unwrap();
    assert!(fehler.satz.contains("schon offen"), "{}", fehler.satz);
}

fn voll(marke: &str) -> Beratung {
    let mut note = note(marke, marke);
    note.eingebracht_von = marke.into();
    note.themen = vec![marke.into()];
    note.hilfen = vec![marke.into()];
    note.texte
        .insert(Fallabschnitt::Ideen, format!("{marke} ").repeat(2000));
    note
}

/// Every file of data, state and backups, looked through for the marker.
fn spurlos(haus: &Haus, wann: &str) {
    for datei in dateien(haus.dir.path()) {
        let bytes = fs::read(&datei).unwrap();
        for marke in [MARKE.as_bytes(), &MARKE.as_bytes()[..12], WORTE.as_bytes()] {
            let fund = memchr::memmem::find(&bytes, marke);
            assert!(fund.is_none(), "{wann}: in {}", datei.display());
        }
    }
}

/// 21
#[test]
fn a_marker_is_found_nowhere_in_any_phase() {
    let haus = Haus::neu();
    let store = SledStore::anlegen(&haus.daten()).unwrap();
    let (mut tresor, phrase) = haus.anlegen();
    let id = tresor.neue_id().unwrap();
    tresor.entwurf_sichern(id, &voll(MARKE)).unwrap();
    spurlos(&haus, "draft");
    tresor.sichern(id, 0, &frei(voll(MARKE)), heute()).unwrap();
    let mut buch = Fallbuch::default();
    buch.immer.push(MARKE.to_lowercase());
    buch.kein_name.push(MARKE.into());
    tresor.buch_sichern(&buch).unwrap();
    spurlos(&haus, "saved");
    sicherung::sichern(&store, &haus.daten().join("backups/s.sicherung")).unwrap();
    spurlos(&haus, "backed up, open");
    tresor.umschluesseln().unwrap();
    spurlos(&haus, "new keys");
    tresor.brich_bei(4);
    assert!(tresor.umschluesseln().is_err());
    spurlos(&haus, "half a rebuild");
    drop(tresor);
    sicherung::sichern(&store, &haus.daten().join("backups/t.sicherung")).unwrap();
    spurlos(&haus, "locked");
    let mut tresor = Tresor::oeffnen(&haus.ort(), &phrase).unwrap();
    tresor.papierkorb(id, Some(heute())).unwrap();
    tresor.vernichten(&[id], heute()).unwrap();
    spurlos(&haus, "destroyed");
    drop(tresor);
    drop(store);
    spurlos(&haus, "closed");
}

/// What a type says of itself when printed.
#[test]
fn nothing_prints_itself() {
    let note = voll(MARKE);
    assert!(!format!("{note:?}{:?}", geheim(MARKE)).contains("Quitten"));
}
