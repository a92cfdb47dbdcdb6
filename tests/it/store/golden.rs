//! The bytes on disk, version by version. `tests/daten/speicher-v1.sicherung` holds one record of every kind of version 1,
//! journal, requests and a draft as version 1 wrote them, `speicher-v2.sicherung` those of version 2 as well: every later
//! program must read them and go on writing the same bytes.
//!
//! If a test of bytes fails, a struct of `domain` has changed: freeze the old one in `src/store/codec.rs`, raise the
//! schema, keep these files, add one for the new version. (Until version 2 is released its file may be written anew:
//! `FELDBUCH_GOLDEN_NEU=1 cargo test --test it golden`.)

use super::*;
use feldbuch::store::sicherung::sichern;
use feldbuch::store::{Entwuerfe, wiederherstellen};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn datei(fassung: u8) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/daten/speicher-v{fassung}.sicherung"))
}

/// The records of a version, in the order of the store.
fn saetze(fassung: u8) -> Vec<Datensatz> {
    let mut alle = super::beispiele::alle();
    if fassung > 1 {
        alle.extend(super::beispiele_feld::alle());
    }
    alle.sort_by_key(Datensatz::schluessel);
    alle
}

/// The same store each time, but for its own random name.
fn bau(dir: &Path, fassung: u8) -> SledStore {
    let mut store = neu(dir);
    let alle = match fassung {
        1 => super::beispiele::alle(),
        _ => saetze(fassung),
    };
    let ops = alle.iter().map(|d| put(Expect::Absent, d.clone()));
    store.commit(&batch(1, ops.collect())).unwrap();
    let mut r = raum(77, "Südheide");
    store
        .commit(&batch(2, vec![put(Expect::Absent, r.clone())]))
        .unwrap();
    r.name = "Südheide II".into();
    store
        .commit(&batch(3, vec![put(Expect::At(Rev(2)), r.clone())]))
        .unwrap();
    let mut loeschen = batch(4, vec![weg(Expect::At(Rev(3)), r)]);
    loeschen.grund = Grund::Rueckgaengig(Rev(2));
    store.commit(&loeschen).unwrap();
    store
        .entwurf_sichern("todo-neu", "Entwurf ".repeat(1000).as_bytes())
        .unwrap();
    store
}

type Paare = BTreeMap<Vec<u8>, Vec<u8>>;

/// The pairs of a backup, without what differs from store to store.
fn paare(datei: &Path) -> Paare {
    let bytes = fs::read(datei).unwrap();
    let kopf = bytes
        .iter()
        .enumerate()
        .filter(|(_, b)| **b == b'\n')
        .nth(1)
        .unwrap()
        .0;
    let mut rest = &bytes[kopf + 1..bytes.len() - 32];
    let mut paare = Paare::new();
    while !rest.is_empty() {
        let laenge = |n: usize| u32::from_be_bytes(rest[n..n + 4].try_into().unwrap()) as usize;
        let (k, v) = (laenge(0), laenge(4));
        paare.insert(rest[8..8 + k].to_vec(), rest[8 + k..8 + k + v].to_vec());
        rest = &rest[8 + k + v..];
    }
    let meta = paare.get_mut(&b"m"[..]).unwrap();
    // 4 bytes of envelope, then the random name: a marker and 16 bytes.
    meta.drain(4..21);
    paare
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

fn liest(fassung: u8) {
    let dir = tempfile::tempdir().unwrap();
    wiederherstellen(&datei(fassung), dir.path(), false).unwrap();
    let store = SledStore::oeffnen(dir.path()).unwrap();
    assert!(store.pruefen().heil(), "{:?}", store.pruefen());
    let mut da = inhalt(&store);
    da.sort_by_key(Datensatz::schluessel);
    assert_eq!(da, saetze(fassung));
    assert_eq!(store.entwuerfe().unwrap()[0].1.len(), 8000);
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(
        store.watch(Rev(0)).unwrap(),
        bau(dir.path(), fassung).watch(Rev(0)).unwrap()
    );
}

#[test]
fn stores_of_every_version_can_still_be_read() {
    liest(1);
    liest(2);
}

/// What the store says about itself holds its version, so it differs from version to version.
fn schreibt(fassung: u8) {
    let dir = tempfile::tempdir().unwrap();
    let jetzt = dir.path().join("jetzt.sicherung");
    sichern(&bau(&dir.path().join("a"), fassung), &jetzt).unwrap();
    if fassung == 2 && std::env::var_os("FELDBUCH_GOLDEN_NEU").is_some() {
        fs::copy(&jetzt, datei(fassung)).unwrap();
    }
    let (soll, ist) = (paare(&datei(fassung)), paare(&jetzt));
    assert!(soll.len() > 20);
    for (key, wert) in soll.iter().filter(|(k, _)| fassung > 1 || *k != b"m") {
        let neu = ist.get(key).map(|w| hex(w));
        assert_eq!(neu, Some(hex(wert)), "key {}", String::from_utf8_lossy(key));
    }
    assert_eq!(soll.len(), ist.len());
}

#[test]
fn records_keep_the_bytes_of_the_version_that_brought_them() {
    schreibt(1);
    schreibt(2);
}

#[test]
fn a_store_of_version_one_is_copied_and_moved_on() {
    let dir = tempfile::tempdir().unwrap();
    wiederherstellen(&datei(1), dir.path(), false).unwrap();
    let store = SledStore::oeffnen(dir.path()).unwrap();
    assert_eq!(store.status().unwrap().schema, 2);
    let kopien = fs::read_dir(dir.path().join("backups")).unwrap();
    let namen: Vec<String> = kopien
        .map(|k| k.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        namen.iter().any(|n| n.starts_with("vor-fassung-2-")),
        "{namen:?}"
    );
}

/// Two whole values, so that a reader sees the form: format, kind, schema, revision, body.
#[test]
fn the_form_of_a_value() {
    let paare = paare(&datei(1));
    let satz = |kind: u8| {
        let gefunden = paare.iter().find(|(k, _)| k.starts_with(&[b'r', kind]));
        hex(gefunden.unwrap().1)
    };
    insta::assert_snapshot!(satz(10), @"010a00010000000000000001fe0a0000000000000000000000000098010363737603613b62");
    insta::assert_snapshot!(satz(2), @"010200010000000000000001fe02000000000000000000000000009801084e6f726477616c640a706c616e726567696f6e01fe01000000000000000000000000009801020450522031044e6f72640103041253747261c39f652c20c39c62657267616e67");
}
