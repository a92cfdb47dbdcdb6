//! The process ends in the middle of destroying and of changing keys (vault.md 31, 32): the old vault or the new one, whole.

use super::*;
use feldbuch::vault::Tresorlage;
use std::fs;

/// Failure points of a rebuild: 1–5 before the exchange, 6 and 7 behind it.
const STELLEN: std::ops::RangeInclusive<u8> = 1..=7;

fn reste(haus: &Haus) -> Vec<String> {
    let mut namen: Vec<String> = fs::read_dir(haus.daten())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    namen.sort();
    namen
}

#[test]
fn destroying_survives_a_crash_at_every_point() {
    for stelle in STELLEN {
        let haus = Haus::neu();
        let (mut tresor, _) = haus.anlegen();
        let weg = lege_ab(&mut tresor, "Kind A", "");
        lege_ab(&mut tresor, "Kind B", "");
        tresor.entwurf_sichern(weg, &note("halb", "")).unwrap();
        tresor.brich_bei(stelle);
        assert!(tresor.vernichten(&[weg], heute()).is_err());
        drop(tresor);
        let mut tresor = haus.oeffnen().unwrap();
        let inhalt = tresor.inhalt().unwrap();
        match stelle {
            6.. => assert_eq!(titel(&mut tresor), ["Kind B"]),
            _ => assert_eq!(titel(&mut tresor), ["Kind A", "Kind B"]),
        }
        assert_eq!(inhalt.entwuerfe.len(), usize::from(stelle < 6));
        assert_eq!(reste(&haus), ["tresor"], "cleared away after {stelle}");
        tresor.vernichten(&[weg], heute()).unwrap();
        assert_eq!(titel(&mut tresor), ["Kind B"]);
    }
}

#[test]
fn new_keys_survive_a_crash_at_every_point() {
    for stelle in STELLEN {
        let haus = Haus::neu();
        let (mut tresor, phrase) = haus.anlegen();
        lege_ab(&mut tresor, "Kind A", "");
        let zweite = geheim("eine zweite lange Passphrase");
        tresor.slot_neu(&zweite, "Vertretung").unwrap();
        tresor.brich_bei(stelle);
        assert!(tresor.slot_weg(3).is_err());
        drop(tresor);
        assert_eq!(Tresor::lage(&haus.ort()).unwrap(), Tresorlage::Gesperrt);
        assert_eq!(reste(&haus), ["tresor"]);
        assert_eq!(Tresor::oeffnen(&haus.ort(), &zweite).is_ok(), stelle < 6);
        drop(Tresor::oeffnen(&haus.ort(), &phrase).unwrap());
        let mut tresor = haus.oeffnen().unwrap();
        assert_eq!(titel(&mut tresor), ["Kind A"]);
        lege_ab(&mut tresor, "Kind B", "");
        tresor.umschluesseln().unwrap();
        assert_eq!(titel(&mut tresor), ["Kind A", "Kind B"]);
    }
}

/// Before the exchange nothing is lost: the vault goes on as it was.
#[test]
fn a_rebuild_that_fails_early_changes_nothing() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let id = lege_ab(&mut tresor, "Kind A", "");
    tresor.brich_bei(3);
    assert!(tresor.vernichten(&[id], heute()).is_err());
    tresor.brich_bei(0);
    assert_eq!(titel(&mut tresor), ["Kind A"]);
    lege_ab(&mut tresor, "Kind B", "");
    tresor.brich_bei(6);
    assert!(tresor.umschluesseln().is_err());
    assert!(tresor.inhalt().err().unwrap().satz.contains("neu geöffnet"));
}

/// Where the system cannot exchange two names: between the two renames.
#[test]
fn between_two_renames_the_new_one_is_taken() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    lege_ab(&mut tresor, "Kind A", "");
    drop(tresor);
    let (weg, neu) = (
        haus.daten().join("tresor.weg"),
        haus.daten().join("tresor.neu"),
    );
    kopiere(&haus.tresor(), &neu);
    fs::rename(haus.tresor(), &weg).unwrap();
    assert_eq!(titel(&mut haus.oeffnen().unwrap()), ["Kind A"]);
    assert_eq!(reste(&haus), ["tresor"]);
    fs::rename(haus.tresor(), &weg).unwrap();
    assert_eq!(titel(&mut haus.oeffnen().unwrap()), ["Kind A"]);
}

/// 31: neither the note nor its key is left; an old keyring does not bring it back.
#[test]
fn a_destroyed_note_leaves_nothing() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let id = lege_ab(&mut tresor, "Kind A", "");
    lege_ab(&mut tresor, "Kind B", "");
    drop(tresor);
    let stuecke = |ordner: &Path| -> Vec<Vec<u8>> {
        let db = fs::read(ordner.join("truhe/speicher/db")).unwrap();
        let bund = fs::read(ordner.join("vault.keys")).unwrap();
        let mut alle: Vec<Vec<u8>> = bund[62 + 4..]
            .chunks_exact(88)
            .map(<[u8]>::to_vec)
            .collect();
        alle.push(db);
        alle
    };
    let vorher = stuecke(&haus.tresor());
    let truhe = feldbuch::store::tresorort::truhe_in(&haus.tresor());
    let werte: Vec<Vec<u8>> = feldbuch::store::Truhe::oeffnen(&truhe)
        .unwrap()
        .alles()
        .unwrap()
        .into_values()
        .collect();
    let mut tresor = haus.oeffnen().unwrap();
    tresor.vernichten(&[id], heute()).unwrap();
    drop(tresor);
    let alles: Vec<u8> = dateien(&haus.daten())
        .iter()
        .flat_map(|d| fs::read(d).unwrap())
        .collect();
    let da = |was: &[u8]| memchr::memmem::find(&alles, was).is_some();
    let noch = werte.iter().filter(|w| da(&w[24..64])).count();
    assert_eq!(noch, 1, "only the other note's ciphertext is left");
    let schluessel = &vorher[..vorher.len() - 1];
    assert!(
        schluessel.iter().all(|s| !da(&s[..40])),
        "every place of the keyring is new"
    );
}

/// A chest of one small note that was saved until it takes many times its room.
fn gewachsen(haus: &Haus) -> Tresor {
    let (mut tresor, _) = haus.anlegen();
    let id = lege_ab(&mut tresor, "Kind A", "");
    let lang = "die wege zur schule sind weit. ".repeat(1900);
    for n in 0..60 {
        let text = format!("{n} {lang}");
        tresor.entwurf_sichern(id, &note("halb", &text)).unwrap();
    }
    tresor
}

fn groesse(haus: &Haus) -> u64 {
    let db = haus.tresor().join("truhe/speicher/db");
    fs::metadata(db).unwrap().len()
}

#[test]
fn a_chest_that_grew_is_written_anew_and_holds_the_same() {
    let haus = Haus::neu();
    let mut tresor = gewachsen(&haus);
    let vorher = groesse(&haus);
    assert!(tresor.verdichte_ueber(1 << 20).unwrap());
    assert!(groesse(&haus) < vorher / 2, "{} {vorher}", groesse(&haus));
    assert!(!tresor.verdichte_ueber(1 << 20).unwrap(), "once is enough");
    lege_ab(&mut tresor, "Kind B", "");
    drop(tresor);
    let mut tresor = haus.oeffnen().unwrap();
    let inhalt = tresor.inhalt().unwrap();
    assert!(
        inhalt.hinweise.iter().all(|h| !h.contains("älter")),
        "the anchor fits"
    );
    let text = inhalt.entwuerfe[0]
        .beratung
        .text(feldbuch::domain::Fallabschnitt::Falldarstellung);
    assert!(text.starts_with("59 "));
    assert_eq!(titel(&mut tresor), ["Kind A", "Kind B"]);
    assert_eq!(reste(&haus), ["tresor"]);
}

#[test]
fn writing_the_chest_anew_survives_a_crash_at_every_point() {
    for stelle in STELLEN {
        let haus = Haus::neu();
        let mut tresor = gewachsen(&haus);
        tresor.brich_bei(stelle);
        assert!(tresor.verdichte_ueber(1 << 20).is_err());
        if stelle < 6 {
            // The old one goes on, and no half of a new one lies about.
            assert_eq!(reste(&haus), ["tresor"], "{stelle}");
            lege_ab(&mut tresor, "Kind B", "");
        }
        drop(tresor);
        let mut tresor = haus.oeffnen().unwrap();
        assert_eq!(tresor.inhalt().unwrap().entwuerfe.len(), 1);
        let soll: &[&str] = if stelle < 6 {
            &["Kind A", "Kind B"]
        } else {
            &["Kind A"]
        };
        assert_eq!(titel(&mut tresor), soll);
        assert_eq!(reste(&haus), ["tresor"], "{stelle}");
    }
}
