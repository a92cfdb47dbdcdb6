//! The bytes on disk, version by version. `tests/daten/speicher-v1.sicherung` holds one record of every kind, journal,
//! requests and a draft as version 1 writes them: every later program must read it, and version 1 must go on writing it.
//!
//! If the second test fails, a struct of `domain` has changed: freeze the old one in `src/store/codec.rs`, raise the
//! schema, keep this file, add one for the new version. (Until version 1 is released the file may be written anew:
//! `FELDBUCH_GOLDEN_NEU=1 cargo test --test it golden`.)

use super::*;
use feldbuch::store::sicherung::sichern;
use feldbuch::store::{Entwuerfe, wiederherstellen};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn datei() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/daten/speicher-v1.sicherung")
}

/// The same store each time, but for its own random name.
fn bau(dir: &Path) -> SledStore {
    let mut store = neu(dir);
    let alle = super::beispiele::alle();
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

#[test]
fn a_store_of_version_one_can_still_be_read() {
    let dir = tempfile::tempdir().unwrap();
    wiederherstellen(&datei(), dir.path(), false).unwrap();
    let store = SledStore::oeffnen(dir.path()).unwrap();
    assert!(store.pruefen().heil(), "{:?}", store.pruefen());
    assert_eq!(inhalt(&store), super::beispiele::alle());
    assert_eq!(store.entwuerfe().unwrap()[0].1.len(), 8000);
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(
        store.watch(Rev(0)).unwrap(),
        bau(dir.path()).watch(Rev(0)).unwrap()
    );
}

#[test]
fn version_one_writes_the_same_bytes_as_ever() {
    let dir = tempfile::tempdir().unwrap();
    let jetzt = dir.path().join("jetzt.sicherung");
    sichern(&bau(&dir.path().join("a")), &jetzt).unwrap();
    if std::env::var_os("FELDBUCH_GOLDEN_NEU").is_some() {
        fs::copy(&jetzt, datei()).unwrap();
    }
    let (soll, ist) = (paare(&datei()), paare(&jetzt));
    assert!(soll.len() > 20);
    for (key, wert) in &soll {
        let neu = ist.get(key).map(|w| hex(w));
        assert_eq!(neu, Some(hex(wert)), "key {}", String::from_utf8_lossy(key));
    }
    assert_eq!(soll.len(), ist.len());
}

/// Two whole values, so that a reader sees the form: format, kind, schema, revision, body.
#[test]
fn the_form_of_a_value() {
    let paare = paare(&datei());
    let satz = |kind: u8| {
        let gefunden = paare.iter().find(|(k, _)| k.starts_with(&[b'r', kind]));
        hex(gefunden.unwrap().1)
    };
    insta::assert_snapshot!(satz(10), @"010a00010000000000000001fe0a0000000000000000000000000098010363737603613b62");
    insta::assert_snapshot!(satz(2), @"010200010000000000000001fe02000000000000000000000000009801084e6f726477616c640a706c616e726567696f6e01fe01000000000000000000000000009801020450522031044e6f72640103041253747261c39f652c20c39c62657267616e67");
}
