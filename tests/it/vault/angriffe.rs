//! Somebody changes the files (vault.md 23–27, 30): a sentence each time, nothing shown, no panic.

use super::*;
use feldbuch::fehler::Art;
use feldbuch::store::tresorort::{
    BUND, BUND_ANFANG, KOPF, KOPF_ANFANG, lies_rahmen, rahmen, schreibe_datei, truhe_in,
};
use feldbuch::store::{Platz, Truhe};
use std::collections::BTreeMap;
use std::fs;

fn gefuellt() -> Haus {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    lege_ab(&mut tresor, "Kind A", "eins");
    lege_ab(&mut tresor, "Kind B", "zwei");
    haus
}

/// Changes header or keyring; the checksum is made to fit, as an attacker would.
fn faelsche(haus: &Haus, name: &str, mut wie: impl FnMut(&mut Vec<u8>)) {
    let anfang = if name == KOPF {
        KOPF_ANFANG
    } else {
        BUND_ANFANG
    };
    let bytes = fs::read(haus.tresor().join(name)).unwrap();
    let mut koerper = lies_rahmen(anfang, &bytes).unwrap().to_vec();
    wie(&mut koerper);
    schreibe_datei(&haus.tresor(), name, &rahmen(anfang, &koerper)).unwrap();
}

fn truhe(haus: &Haus) -> Truhe {
    Truhe::oeffnen(&truhe_in(&haus.tresor())).unwrap()
}

fn inhalt(haus: &Haus) -> BTreeMap<Platz, Vec<u8>> {
    truhe(haus).alles().unwrap()
}

/// Makes the chest hold just this.
fn ersetze(haus: &Haus, soll: &BTreeMap<Platz, Vec<u8>>) {
    let mut truhe = truhe(haus);
    let mut was: Vec<_> = truhe
        .alles()
        .unwrap()
        .into_keys()
        .map(|p| (p, None))
        .collect();
    was.extend(soll.iter().map(|(p, w)| (*p, Some(w.clone()))));
    truhe.schreibe(&was).unwrap();
}

fn satz(haus: &Haus) -> String {
    let fehler = haus.oeffnen().err().expect("opened all the same");
    assert!(fehler.hinweise.iter().all(|h| !h.is_empty()));
    fehler.satz
}

fn passt_nicht(haus: &Haus) {
    let satz = satz(haus);
    assert!(
        satz.starts_with("Der Tresor passt nicht zusammen"),
        "{satz}"
    );
}

/// 26: the checksum sees every single byte; a check without a passphrase does, too.
#[test]
fn every_flipped_byte_of_header_and_keyring_is_seen() {
    let haus = gefuellt();
    let bund = fs::read(haus.tresor().join(BUND)).unwrap();
    let kopf = fs::read(haus.tresor().join(KOPF)).unwrap();
    for n in 0..bund.len() {
        let mut falsch = bund.clone();
        falsch[n] ^= 1;
        assert!(lies_rahmen(BUND_ANFANG, &falsch).is_err(), "byte {n}");
    }
    for n in 0..kopf.len() {
        let mut falsch = kopf.clone();
        falsch[n] ^= 0x80;
        schreibe_datei(&haus.tresor(), KOPF, &falsch).unwrap();
        assert!(satz(&haus).contains("beschädigt"), "byte {n}");
    }
}

/// 26: with the checksum made to fit, the keys see it.
#[test]
fn forged_headers_open_nothing() {
    let haus = gefuellt();
    let gut = fs::read(haus.tresor().join(KOPF)).unwrap();
    for n in (0..gut.len() - 40).step_by(11) {
        faelsche(&haus, KOPF, |k| k[n] ^= 1);
        let fehler = haus.oeffnen().err().unwrap_or_else(|| panic!("byte {n}"));
        assert!(!fehler.satz.is_empty());
        schreibe_datei(&haus.tresor(), KOPF, &gut).unwrap();
    }
    drop(haus.oeffnen().unwrap());
}

#[test]
fn forged_keyrings_open_nothing() {
    let haus = gefuellt();
    let gut = fs::read(haus.tresor().join(BUND)).unwrap();
    for n in (0..gut.len() - 40).step_by(131) {
        faelsche(&haus, BUND, |k| k[n] ^= 1);
        let fehler = haus.oeffnen().err().unwrap_or_else(|| panic!("byte {n}"));
        assert_eq!(fehler.art, Art::Speicher, "byte {n}: {}", fehler.satz);
        schreibe_datei(&haus.tresor(), BUND, &gut).unwrap();
    }
    drop(haus.oeffnen().unwrap());
}

/// 27
#[test]
fn truncated_files_are_told() {
    let haus = gefuellt();
    for (name, schritt) in [(KOPF, 1), (BUND, 241)] {
        let gut = fs::read(haus.tresor().join(name)).unwrap();
        for n in (0..gut.len()).step_by(schritt) {
            schreibe_datei(&haus.tresor(), name, &gut[..n]).unwrap();
            assert!(satz(&haus).contains("beschädigt"), "{name} at {n}");
        }
        fs::remove_file(haus.tresor().join(name)).unwrap();
        assert!(satz(&haus).contains("fehlt"), "{name}");
        schreibe_datei(&haus.tresor(), name, &gut).unwrap();
    }
    let db = haus.tresor().join("truhe/speicher/db");
    let gut = fs::read(&db).unwrap();
    let zustand = haus.dir.path().join("zustand-vorher");
    kopiere(&haus.zustand(), &zustand);
    let benutzt = gut.iter().rposition(|b| *b != 0).unwrap();
    for teil in 0..=16 {
        fs::write(&db, &gut[..benutzt * teil / 16]).unwrap();
        // Where sled takes the cut for the end of its log, the vault is whole but older: the anchor or the keyring tell.
        fs::remove_dir_all(haus.zustand()).unwrap();
        kopiere(&zustand, &haus.zustand());
        if let Ok(mut tresor) = haus.oeffnen() {
            let inhalt = tresor.inhalt().unwrap();
            let gesagt = inhalt
                .hinweise
                .join("\n")
                .contains("älter als zuletzt hier");
            assert!(gesagt || inhalt.faelle.len() == 2, "{teil}/16");
        }
    }
    fs::remove_file(&db).unwrap();
    assert!(satz(&haus).contains("Truhe"));
}

/// 26: a byte of each record and of the manifest. (A thousand of them: `vault::gelesen`.)
#[test]
fn a_flipped_byte_of_a_record_closes_the_vault() {
    let haus = gefuellt();
    let gut = inhalt(&haus);
    assert_eq!(gut.len(), 3);
    for platz in gut.keys() {
        for n in [0, 30, gut[platz].len() - 1] {
            let mut falsch = gut.clone();
            falsch.get_mut(platz).unwrap()[n] ^= 1;
            ersetze(&haus, &falsch);
            passt_nicht(&haus);
        }
    }
    ersetze(&haus, &gut);
    assert_eq!(titel(&mut haus.oeffnen().unwrap()), ["Kind A", "Kind B"]);
}

/// 23, 24, 25: missing, extra, swapped, of another vault, older.
#[test]
fn records_that_were_moved_are_noticed() {
    let haus = gefuellt();
    let gut = inhalt(&haus);
    let notizen: Vec<Platz> = gut.keys().copied().filter(|p| *p != [0; 16]).collect();
    let mut fehlt = gut.clone();
    fehlt.remove(&notizen[0]);
    let mut mehr = gut.clone();
    mehr.insert([7; 16], gut[&notizen[0]].clone());
    let mut getauscht = gut.clone();
    getauscht.insert(notizen[0], gut[&notizen[1]].clone());
    getauscht.insert(notizen[1], gut[&notizen[0]].clone());
    let fremdes = inhalt(&gefuellt());
    let von_dort = fremdes.values().last().unwrap().clone();
    let mut fremd = gut.clone();
    fremd.insert(notizen[1], von_dort);
    for falsch in [fehlt, mehr, getauscht, fremd, fremdes] {
        ersetze(&haus, &falsch);
        passt_nicht(&haus);
    }
    ersetze(&haus, &gut);
    let mut tresor = haus.oeffnen().unwrap();
    let fall = tresor.inhalt().unwrap().faelle[0].clone();
    tresor
        .sichern(fall.id, 1, &frei(note("neu", "")), heute())
        .unwrap();
    drop(tresor);
    let mut alter = inhalt(&haus);
    let neu = notizen
        .iter()
        .find(|p| alter[*p] != gut[*p])
        .copied()
        .unwrap();
    alter.insert(neu, gut[&neu].clone());
    ersetze(&haus, &alter);
    passt_nicht(&haus);
}

/// 24: parts of an older vault beside newer ones.
#[test]
fn parts_set_back_are_noticed() {
    let haus = gefuellt();
    let alt = haus.dir.path().join("alt");
    kopiere(&haus.tresor(), &alt);
    let mut tresor = haus.oeffnen().unwrap();
    let id = tresor.inhalt().unwrap().faelle[0].id;
    tresor.vernichten(&[id], heute()).unwrap();
    lege_ab(&mut tresor, "Kind C", "");
    tresor
        .passphrase_neu(&geheim(WORTE), &geheim("eine neue lange Passphrase"))
        .unwrap();
    tresor
        .passphrase_neu(&geheim("eine neue lange Passphrase"), &geheim(WORTE))
        .unwrap();
    drop(tresor);
    let neu = haus.dir.path().join("neu");
    kopiere(&haus.tresor(), &neu);
    let teile: [&[&str]; 5] = [
        &["vault.hdr"],
        &["vault.keys"],
        &["truhe"],
        &["vault.hdr", "vault.keys"],
        &["vault.hdr", "truhe"],
    ];
    for teile in teile {
        fs::remove_dir_all(haus.tresor()).unwrap();
        kopiere(&neu, &haus.tresor());
        for teil in teile {
            let ziel = haus.tresor().join(teil);
            match ziel.is_dir() {
                true => {
                    fs::remove_dir_all(&ziel).unwrap();
                    kopiere(&alt.join(teil), &ziel);
                }
                false => fs::copy(alt.join(teil), ziel).map(drop).unwrap(),
            }
        }
        passt_nicht(&haus);
    }
}

/// 24: the whole vault set back; only the anchor knows.
#[test]
fn a_whole_vault_set_back_is_told_by_the_anchor() {
    let haus = gefuellt();
    let alt = haus.dir.path().join("alt");
    kopiere(&haus.tresor(), &alt);
    let mut tresor = haus.oeffnen().unwrap();
    lege_ab(&mut tresor, "Kind C", "");
    let stand = tresor.stand();
    drop(tresor);
    let zurueck = || {
        fs::remove_dir_all(haus.tresor()).unwrap();
        kopiere(&alt, &haus.tresor());
        haus.oeffnen()
            .unwrap()
            .inhalt()
            .unwrap()
            .hinweise
            .join("\n")
    };
    let hinweis = zurueck();
    assert!(
        hinweis.contains("älter als zuletzt hier: jetzt Stand 3"),
        "{hinweis}"
    );
    assert!(hinweis.contains(&format!("Stand {stand}. ")), "{hinweis}");
    // Keys changed meanwhile: the anchor is not one of these keys.
    let mut tresor = haus.oeffnen().unwrap();
    tresor.umschluesseln().unwrap();
    drop(tresor);
    assert!(zurueck().contains("zu anderen Schlüsseln"));
    fs::remove_dir_all(haus.zustand()).unwrap();
    assert!(zurueck().contains("kein letzter Stand vermerkt"));
}

/// 25: weakened or absurd parameters are refused before anything is derived.
#[test]
fn forged_parameters_are_refused() {
    let haus = gefuellt();
    let gut = fs::read(haus.tresor().join(KOPF)).unwrap();
    // Behind format, vault, epoch, number, commitment, count; number, kind, length, name of the slot.
    let ab = 2 + 16 + 4 + 8 + 32 + 1 + 4 + 1 + 1 + 64;
    for (kib, runden) in [
        (8u32, 1u32),
        (4 * 1024 * 1024, 3),
        (19 * 1024, 1),
        (64 * 1024, u32::MAX),
    ] {
        faelsche(&haus, KOPF, |k| {
            k[ab..ab + 4].copy_from_slice(&kib.to_be_bytes());
            k[ab + 4..ab + 8].copy_from_slice(&runden.to_be_bytes());
        });
        assert!(satz(&haus).contains("Schlüsselableitung"));
        schreibe_datei(&haus.tresor(), KOPF, &gut).unwrap();
    }
    // Weakened within the bounds: the slot no longer opens.
    faelsche(&haus, KOPF, |k| k[ab + 7] += 1);
    assert!(haus.oeffnen().is_err());
}

/// 25: a slot taken out of the header, though the rest is right.
#[test]
fn a_deleted_slot_is_noticed() {
    let haus = gefuellt();
    faelsche(&haus, KOPF, |k| {
        let slots = 2 + 16 + 4 + 8 + 32;
        let laenge = (k.len() - slots - 1 - 32) / 2;
        k[slots] = 1;
        k.drain(slots + 1 + laenge..slots + 1 + 2 * laenge);
    });
    passt_nicht(&haus);
}

/// 30
#[test]
fn the_same_note_twice_tells_nothing() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    for text in ["gleich", "gleich", "gleich und etwas mehr"] {
        lege_ab(&mut tresor, "Kind A", text);
    }
    drop(tresor);
    let mut werte = inhalt(&haus);
    werte.remove(&[0; 16]);
    let werte: Vec<Vec<u8>> = werte.into_values().collect();
    assert!(werte.iter().all(|w| w.len() == werte[0].len()));
    for (n, a) in werte.iter().enumerate() {
        for b in &werte[n + 1..] {
            let gleich = a.iter().zip(b).filter(|(a, b)| a == b).count();
            assert!(gleich < a.len() / 16, "{gleich} of {}", a.len());
        }
    }
}

/// 29: thousands of writes, each with a nonce of its own. (A million from the source: `vault::siegel`.)
#[test]
fn nonces_never_repeat_on_the_disk() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let id = tresor.neue_id().unwrap();
    let mut gesehen = std::collections::HashSet::new();
    for _ in 0..20 {
        for _ in 0..50 {
            tresor.entwurf_sichern(id, &note("Kind A", "")).unwrap();
        }
        drop(tresor);
        for (platz, wert) in inhalt(&haus) {
            let ab = if platz == [0; 16] { 8 } else { 0 };
            let nonce = wert[ab..ab + 24].to_vec();
            assert!(gesehen.insert(nonce) || platz == [0; 16]);
        }
        tresor = haus.oeffnen().unwrap();
    }
    assert_eq!(gesehen.len(), 21);
}
