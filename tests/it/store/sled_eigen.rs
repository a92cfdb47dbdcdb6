//! What only the store on disk has: files, lock, leftovers, old stores.

use super::*;
use feldbuch::fehler::Art;
use feldbuch::store::{Entwuerfe, pruefen};
use std::fs;
use std::os::unix::fs::PermissionsExt;

fn blobs(dir: &Path) -> usize {
    fs::read_dir(dir.join("speicher/blobs")).unwrap().count()
}

#[test]
fn big_values_never_become_blobs() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = neu(dir.path());
    for n in 1..=60 {
        let mut r = raum(n, "groß");
        r.notiz = format!("{n} ").repeat(9_000);
        store
            .commit(&batch(n, vec![put(Expect::Absent, r)]))
            .unwrap();
        store
            .entwurf_sichern(&format!("e{n}"), &vec![n as u8; 100_000])
            .unwrap();
    }
    let viele = (1000..4000)
        .map(|n| put(Expect::Absent, raum(n, "Einfuhr")))
        .collect();
    store.commit(&batch(99, viele)).unwrap();
    assert_eq!(blobs(dir.path()), 0);
    let vorher = inhalt(&store);
    drop(store);
    let store = SledStore::oeffnen(dir.path()).unwrap();
    assert_eq!(blobs(dir.path()), 0);
    assert_eq!(inhalt(&store), vorher);
    assert_eq!(store.entwuerfe().unwrap().len(), 60);
    let bericht = store.pruefen();
    assert!(bericht.heil(), "{:?}", bericht.funde);
    assert_eq!(bericht.counts["raeume"], 3060);
}

#[test]
fn a_shorter_text_leaves_no_pieces_behind() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = neu(dir.path());
    let mut r = raum(1, "lang");
    for (n, laenge) in [50_000, 9_000, 10, 30_000].into_iter().enumerate() {
        r.notiz = "x".repeat(laenge);
        let expect = if n == 0 {
            Expect::Absent
        } else {
            Expect::At(Rev(n as u64))
        };
        store
            .commit(&batch(n as u128, vec![put(expect, r.clone())]))
            .unwrap();
        assert_eq!(inhalt(&store), vec![r.clone().into()]);
        assert!(store.pruefen().heil(), "{:?}", store.pruefen().funde);
    }
}

#[test]
fn everything_is_there_after_reopening() {
    let dir = tempfile::tempdir().unwrap();
    let vorher = inhalt(&gefuellt(dir.path(), 25));
    let mut store = SledStore::oeffnen(dir.path()).unwrap();
    assert_eq!(inhalt(&store), vorher);
    let wieder = batch(7, vec![put(Expect::Absent, raum(7, "anders"))]);
    assert_eq!(
        store.commit(&wieder).unwrap().rev(),
        Rev(7),
        "idempotent after reopening"
    );
    assert_eq!(store.status().unwrap().rev, Rev(25));
}

#[test]
fn the_folder_is_for_its_owner_alone() {
    let dir = tempfile::tempdir().unwrap();
    let tief = dir.path().join("a/b");
    drop(neu(&tief));
    let mode = |p: &Path| fs::metadata(p).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&tief), 0o700);
    assert_eq!(mode(&tief.join("speicher")), 0o700);
}

#[test]
fn a_missing_store_and_a_second_one_are_sentences() {
    let dir = tempfile::tempdir().unwrap();
    let fehler = SledStore::oeffnen(dir.path()).unwrap_err();
    assert_eq!(fehler.art, Art::NichtGetan);
    assert!(fehler.satz.contains("noch kein Feldbuch"), "{fehler}");
    assert!(!SledStore::vorhanden(dir.path()));
    drop(neu(dir.path()));
    assert!(SledStore::vorhanden(dir.path()));
    assert!(
        SledStore::anlegen(dir.path())
            .unwrap_err()
            .satz
            .contains("schon ein Feldbuch")
    );
}

/// It says a time of this hour by the clock of Berlin, whatever zone the machine has.
fn seit_berlin(satz: &str) -> bool {
    let jetzt = jiff::Timestamp::now().in_tz("Europe/Berlin").unwrap();
    let eben = jetzt.saturating_sub(jiff::Span::new().minutes(10));
    [eben, jetzt]
        .iter()
        .any(|z| satz.contains(&z.strftime("seit %d.%m.%Y %H:").to_string()))
}

#[test]
fn the_second_to_open_reads_who_holds_it() {
    let dir = tempfile::tempdir().unwrap();
    let store = neu(dir.path());
    for fehler in [
        SledStore::oeffnen(dir.path()).unwrap_err(),
        pruefen(dir.path()).unwrap_err(),
    ] {
        assert_eq!(fehler.art, Art::NichtGetan);
        let pid = format!("Prozess {} auf ", std::process::id());
        assert!(fehler.satz.contains(&pid), "{fehler}");
        assert!(fehler.satz.contains("Benutzer "), "{fehler}");
        assert!(seit_berlin(&fehler.satz), "{fehler}");
    }
    drop(store);
    SledStore::oeffnen(dir.path()).unwrap();
}

#[test]
fn a_half_written_snapshot_does_not_lock_anyone_out() {
    let dir = tempfile::tempdir().unwrap();
    let vorher = inhalt(&gefuellt(dir.path(), 12));
    let rest = dir.path().join("speicher/snap.00000000000FFFFF.generating");
    fs::write(&rest, b"halb").unwrap();
    assert_eq!(inhalt(&SledStore::oeffnen(dir.path()).unwrap()), vorher);
    assert!(!rest.exists());
}

#[test]
fn a_half_built_store_is_built_anew() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("speicher.im-bau")).unwrap();
    fs::write(dir.path().join("speicher.im-bau/db"), b"halb").unwrap();
    assert!(!SledStore::vorhanden(dir.path()));
    assert!(neu(dir.path()).pruefen().heil());
}

#[test]
fn a_folder_that_cannot_be_written_is_a_sentence() {
    let dir = tempfile::tempdir().unwrap();
    drop(gefuellt(dir.path(), 3));
    let datei = dir.path().join("datei");
    fs::write(&datei, b"").unwrap();
    let fehler = SledStore::anlegen(&datei.join("unten")).unwrap_err();
    assert_eq!(fehler.art, Art::NichtGetan, "{fehler}");
    if rustix::process::geteuid().is_root() {
        println!("übersprungen: root darf überall schreiben");
        return;
    }
    let lesen = |bits| fs::set_permissions(dir.path(), fs::Permissions::from_mode(bits)).unwrap();
    fs::remove_file(dir.path().join("sperre")).unwrap();
    lesen(0o500);
    let fehler = SledStore::oeffnen(dir.path()).unwrap_err();
    lesen(0o700);
    assert!(
        fehler.satz.contains("darf nicht geschrieben werden"),
        "{fehler}"
    );
}
