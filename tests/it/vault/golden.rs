//! The plaintext of sealed things, version by version: every later program must read `tests/daten/beratung-v1.bin` and
//! `fallbuch-v1.bin`, and version 1 must go on writing them.
//!
//! If this fails, `Beratung` or `Fallbuch` has changed: freeze the old struct in `src/vault/notiz.rs`, raise the schema there,
//! keep these files, add new ones. (Until version 1 is released they may be written anew:
//! `FELDBUCH_GOLDEN_NEU=1 cargo test --test it vault::golden`.)

use super::*;
use feldbuch::domain::beratung::{Frageart, Pseudonym, Urteil, Urteilsart};
use feldbuch::domain::{Altersspanne, Ergebnis, Fallbuch, Methode, Phase};
use feldbuch::vault::{aus_klartext, buch_aus_klartext, klartext, klartext_buch};
use std::fs;

fn datei(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/daten")
        .join(name)
}

fn vergleiche(name: &str, ist: &[u8]) -> Vec<u8> {
    if std::env::var_os("FELDBUCH_GOLDEN_NEU").is_some() {
        fs::write(datei(name), ist).unwrap();
    }
    let soll = fs::read(datei(name)).unwrap();
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02x}")).collect() };
    assert_eq!(hex(ist), hex(&soll), "{name}");
    soll
}

/// Every field filled.
fn volle() -> Beratung {
    let mut note = note("Kind A zwischen zwei Haushalten", "Mutter B, Vater C");
    note.eingebracht_von = "ASD Fachkraft".into();
    note.planregion = Some(Id(3));
    note.raum = Some(Id(4));
    note.alter = vec![Altersspanne::Ab6, Altersspanne::Ab18];
    note.methode = Methode::Perspektivwechsel;
    note.frageart = Some(Frageart::Uebergang);
    note.themen = vec!["Trennung".into(), "Schule".into()];
    note.hilfen = vec!["Tagesgruppe § 32".into()];
    note.gremium = Some(Id(5));
    note.angemeldet_fuer = Some(date(2026, 12, 1));
    note.beraten_am = Some(date(2026, 12, 2));
    note.phase = Phase::Perspektiven;
    note.dauer.insert(Phase::Genogramm, 601);
    note.texte.insert(Fallabschnitt::Genogramm, "ä\nö".into());
    note.ergebnis = Some(Ergebnis::OffeneBeratung);
    note.wiedervorlage = Some(date(2027, 1, 5));
    note.wiedervorlage_todo = Some(Id(6));
    note.entbindung = true;
    note.entbindung_am = Some(date(2026, 11, 20));
    note.in_akte_am = Some(date(2026, 12, 3));
    note.urteile.push(Urteil {
        wort: "wolf".into(),
        art: Urteilsart::Trotzdem,
        grund: "das Tier".into(),
        am: heute(),
    });
    note.pseudonyme.push(Pseudonym {
        stempel: [9; 32],
        name: "Kind A".into(),
    });
    note
}

#[test]
fn a_note_of_version_one_is_written_and_read_as_ever() {
    let soll = vergleiche("beratung-v1.bin", &klartext(&volle()).unwrap());
    assert!(aus_klartext(&soll).unwrap() == volle());
    assert_eq!(soll[..4], [1, 210, 0, 1], "format, kind, schema");
    assert!(aus_klartext(&soll[..soll.len() - 1]).is_none());
    let mut zu_neu = soll.clone();
    zu_neu[3] = 2;
    assert!(aus_klartext(&zu_neu).is_none());
    let mut zu_lang = soll;
    zu_lang.push(0);
    assert!(aus_klartext(&zu_lang).is_none());
}

#[test]
fn the_book_of_version_one_is_written_and_read_as_ever() {
    let mut buch = Fallbuch::default();
    buch.kein_name.push("wolf".into());
    buch.immer.push("mueller".into());
    buch.reihenfolge.push(Id(7));
    let soll = vergleiche("fallbuch-v1.bin", &klartext_buch(&buch).unwrap());
    assert!(buch_aus_klartext(&soll).unwrap() == buch);
}

/// A whole vault of version one in a backup: header, keyring, chest, as they lay on the disk. Must open for ever.
#[test]
fn a_vault_of_version_one_can_still_be_opened() {
    let name = datei("tresor-v1.sicherung");
    if std::env::var_os("FELDBUCH_GOLDEN_NEU").is_some() {
        let haus = Haus::neu();
        let store = feldbuch::store::SledStore::anlegen(&haus.daten()).unwrap();
        let (mut tresor, _) = haus.anlegen();
        let id = lege_ab(&mut tresor, "Kind A", &"lang ".repeat(2000));
        tresor.entwurf_sichern(id, &note("halb", "")).unwrap();
        let weg = lege_ab(&mut tresor, "Kind B", "");
        tresor.papierkorb(id, Some(heute())).unwrap();
        tresor.vernichten(&[weg], heute()).unwrap();
        let mut buch = Fallbuch::default();
        buch.immer.push("mueller".into());
        tresor.buch_sichern(&buch).unwrap();
        feldbuch::store::sicherung::sichern(&store, &name).unwrap();
    }
    let haus = Haus::neu();
    feldbuch::store::wiederherstellen(&name, &haus.daten(), false).unwrap();
    let inhalt = haus.oeffnen().unwrap().inhalt().unwrap();
    let fall = &inhalt.faelle[0];
    assert_eq!(
        (inhalt.faelle.len(), fall.beratung.titel.as_str()),
        (1, "Kind A")
    );
    assert_eq!((fall.version, fall.geloescht_am), (1, Some(heute())));
    assert_eq!(inhalt.entwuerfe[0].beratung.titel, "halb");
    assert_eq!(inhalt.vernichtet.len(), 1);
    assert_eq!(inhalt.buch.immer, ["mueller"]);
}
