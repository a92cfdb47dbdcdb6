//! Backups: whole or refused; the old store is put aside; rotation.

use super::*;
use feldbuch::fehler::Art;
use feldbuch::store::sicherung::{kopf_lesen, sichern};
use feldbuch::store::{Behalten, Entwuerfe, Sichern, rotieren, wiederherstellen};
use jiff::ToSpan;
use std::fs;
use std::os::unix::fs::PermissionsExt;

#[test]
fn a_restored_store_is_the_same_to_the_last_draft() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = gefuellt(&dir.path().join("a"), 25);
    store.entwurf_sichern("offen", &[7; 20_000]).unwrap();
    let datei = dir.path().join("neu/x.sicherung");
    let kopf = sichern(&store, &datei).unwrap();
    assert_eq!(
        (kopf.rev, kopf.counts["raeume"], kopf.counts["journal"]),
        (25, 25, 25)
    );
    assert_eq!(
        fs::metadata(&datei).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(
        fs::read_dir(dir.path().join("neu")).unwrap().count(),
        1,
        "no half file left"
    );
    let anfang = fs::read(&datei).unwrap();
    assert!(anfang.starts_with(b"feldbuch-sicherung 1 "));
    let b = dir.path().join("b");
    let bericht = wiederherstellen(&datei, &b, false).unwrap();
    assert_eq!(
        (bericht.rev, bericht.datensaetze, bericht.beiseite),
        (Rev(25), 25, None)
    );
    let mut zweiter = SledStore::oeffnen(&b).unwrap();
    assert_eq!(inhalt(&zweiter), inhalt(&store));
    assert_eq!(zweiter.watch(Rev(0)).unwrap(), store.watch(Rev(0)).unwrap());
    assert_eq!(zweiter.entwuerfe().unwrap(), store.entwuerfe().unwrap());
    let wieder = batch(7, vec![put(Expect::Absent, raum(7, "anders"))]);
    assert_eq!(
        zweiter.commit(&wieder).unwrap().rev(),
        Rev(7),
        "still idempotent"
    );
    let weiter = batch(77, vec![put(Expect::Absent, raum(77, "weiter"))]);
    assert_eq!(zweiter.commit(&weiter).unwrap().rev(), Rev(26));
}

#[test]
fn a_store_in_the_way_needs_force_and_is_put_aside() {
    let dir = tempfile::tempdir().unwrap();
    let ort = dir.path().join("a");
    let mut store = gefuellt(&ort, 5);
    let datei = dir.path().join("x.sicherung");
    sichern(&store, &datei).unwrap();
    store
        .commit(&batch(50, vec![put(Expect::Absent, raum(50, "später"))]))
        .unwrap();
    let offen = wiederherstellen(&datei, &ort, true).unwrap_err();
    assert!(offen.satz.contains("schon offen"), "{offen}");
    drop(store);
    let ohne = wiederherstellen(&datei, &ort, false).unwrap_err();
    assert_eq!(ohne.art, Art::NichtGetan);
    assert_eq!(inhalt(&SledStore::oeffnen(&ort).unwrap()).len(), 6);
    let beiseite = wiederherstellen(&datei, &ort, true)
        .unwrap()
        .beiseite
        .unwrap();
    assert_eq!(inhalt(&SledStore::oeffnen(&ort).unwrap()).len(), 5);
    fs::create_dir(dir.path().join("alt")).unwrap();
    fs::rename(beiseite, dir.path().join("alt/speicher")).unwrap();
    assert_eq!(
        inhalt(&SledStore::oeffnen(&dir.path().join("alt")).unwrap()).len(),
        6
    );
}

#[test]
fn a_damaged_or_foreign_backup_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let store = gefuellt(&dir.path().join("a"), 12);
    let datei = dir.path().join("x.sicherung");
    sichern(&store, &datei).unwrap();
    let heil = fs::read(&datei).unwrap();
    let schaeden = (0..40).flat_map(|n| {
        let platz = heil.len() * n / 40;
        let mut flip = heil.clone();
        flip[platz] ^= 4;
        [flip, heil[..platz].to_vec()]
    });
    for (n, bytes) in schaeden.enumerate() {
        fs::write(&datei, bytes).unwrap();
        let ziel = dir.path().join("b");
        let fehler = wiederherstellen(&datei, &ziel, true).unwrap_err();
        assert!(
            fehler.satz.contains("Nichts wurde verändert"),
            "{n}: {fehler}"
        );
        assert!(!SledStore::vorhanden(&ziel));
    }
    fs::write(&datei, "Kreis;Name\n").unwrap();
    let fehler = wiederherstellen(&datei, &dir.path().join("b"), true).unwrap_err();
    assert!(
        fehler.satz.contains("keine Sicherung von feldbuch"),
        "{fehler}"
    );
}

#[test]
fn rotation_skips_what_is_unchanged() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = gefuellt(&dir.path().join("a"), 3);
    let erster = jiff::civil::date(2026, 11, 20);
    let eins = store.sichern(erster).unwrap().unwrap();
    assert_eq!(
        eins,
        dir.path().join("a/backups/feldbuch-2026-11-20.sicherung")
    );
    let spaeter = |tage: i64| erster + tage.days();
    assert_eq!(store.sichern(spaeter(1)).unwrap().unwrap(), eins);
    store.entwurf_sichern("offen", b"x").unwrap();
    let zwei = store.sichern(spaeter(2)).unwrap().unwrap();
    assert_ne!(zwei, eins);
    store
        .commit(&batch(50, vec![put(Expect::Absent, raum(50, "neu"))]))
        .unwrap();
    assert_eq!(
        store.sichern(spaeter(2)).unwrap().unwrap(),
        zwei,
        "one file a day"
    );
    assert_eq!(kopf_lesen(&zwei).unwrap().rev, 4);
}

#[test]
fn rotation_keeps_days_and_weeks() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = gefuellt(&dir.path().join("a"), 1);
    let backups = dir.path().join("b");
    for n in 0..30 {
        store
            .commit(&batch(
                100 + n,
                vec![put(Expect::Absent, raum(100 + n, "x"))],
            ))
            .unwrap();
        let tag = jiff::civil::date(2026, 3, 1) + i64::try_from(n).unwrap().days();
        rotieren(&store, &backups, tag, Behalten { tage: 3, wochen: 2 }).unwrap();
    }
    let mut namen: Vec<_> = fs::read_dir(&backups)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    namen.sort();
    insta::assert_snapshot!(namen.join("\n"), @r"
    feldbuch-2026-03-22.sicherung
    feldbuch-2026-03-27.sicherung
    feldbuch-2026-03-28.sicherung
    feldbuch-2026-03-29.sicherung
    feldbuch-2026-03-30.sicherung
    ");
}
