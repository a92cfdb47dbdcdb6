//! Damaged files: a sentence, never a panic, never a record less in silence; and the way back from a backup.

use super::*;
use feldbuch::domain::Datensatz;
use feldbuch::fehler::Art;
use feldbuch::store::{Behalten, Watch, pruefen, rotieren, wiederherstellen};
use std::fs;
use std::path::PathBuf;

fn kopiere(von: &Path, nach: &Path) {
    fs::create_dir_all(nach).unwrap();
    for e in fs::read_dir(von).unwrap().map(Result::unwrap) {
        let ziel = nach.join(e.file_name());
        if e.path().is_dir() {
            kopiere(&e.path(), &ziel);
        } else {
            fs::copy(e.path(), ziel).unwrap();
        }
    }
}

struct Vorlage {
    dir: tempfile::TempDir,
    inhalt: Vec<Datensatz>,
    verlauf: Watch,
    backup: PathBuf,
}

fn vorlage() -> Vorlage {
    let dir = tempfile::tempdir().unwrap();
    let ort = dir.path().join("daten");
    let store = gefuellt(&ort, 60);
    let heute = jiff::civil::date(2026, 11, 23);
    let backup = rotieren(&store, &dir.path().join("fort"), heute, Behalten::default()).unwrap();
    Vorlage {
        inhalt: inhalt(&store),
        verlauf: store.watch(Rev(0)).unwrap(),
        backup,
        dir,
    }
}

/// What somebody meets who opens it: all of it, or a sentence.
fn oeffne(ort: &Path) -> Result<(Vec<Datensatz>, Watch), feldbuch::fehler::Fehler> {
    let store = SledStore::oeffnen(ort)?;
    let mut records = store.snapshot()?.records;
    records.sort_by_key(|(_, d)| d.schluessel());
    let watch = store.watch(Rev(0))?;
    Ok((records.into_iter().map(|(_, d)| d).collect(), watch))
}

impl Vorlage {
    /// Damages a copy, opens it, checks it, restores it. True: the damage was noticed.
    fn probiere(&self, was: &str, schade: impl FnOnce(&Path)) -> bool {
        let dir = tempfile::tempdir().unwrap();
        let ort = dir.path().join("daten");
        kopiere(&self.dir.path().join("daten"), &ort);
        schade(&ort.join("speicher"));
        let bemerkt = match oeffne(&ort) {
            Ok((inhalt, verlauf)) => {
                assert!(inhalt == self.inhalt, "{was}: silently other records");
                assert!(verlauf == self.verlauf, "{was}: silently another journal");
                false
            }
            Err(fehler) => {
                assert_eq!(fehler.art, Art::Speicher, "{was}: {fehler}");
                assert!(
                    fehler.hinweise[0].contains("feldbuch restore"),
                    "{was}: {fehler}"
                );
                let _ = pruefen(&ort);
                let neu = wiederherstellen(&self.backup, &ort, true).unwrap();
                assert!(neu.beiseite.unwrap().exists());
                true
            }
        };
        if bemerkt {
            let (inhalt, verlauf) = oeffne(&ort).unwrap();
            assert!(
                inhalt == self.inhalt && verlauf == self.verlauf,
                "{was}: restore"
            );
        }
        bemerkt
    }

    fn dateien(&self, vorne: &str) -> Vec<String> {
        let inhalt = fs::read_dir(self.dir.path().join("daten/speicher")).unwrap();
        let namen = inhalt.map(|e| e.unwrap().file_name().into_string().unwrap());
        namen.filter(|n| n.starts_with(vorne)).collect()
    }
}

fn aendere(datei: &Path, wie: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(datei).unwrap();
    wie(&mut bytes);
    fs::write(datei, bytes).unwrap();
}

#[test]
fn flipped_bytes_and_zeroed_pages_are_noticed() {
    let v = vorlage();
    let laenge = fs::read(v.dir.path().join("daten/speicher/db"))
        .unwrap()
        .len();
    let mut bemerkt = 0;
    for n in 0..30 {
        let platz = laenge * n / 30 + n * 37 % 4000;
        bemerkt += usize::from(v.probiere(&format!("flip {platz}"), |ort| {
            aendere(&ort.join("db"), |b| b[platz] ^= 1 << (n % 8));
        }));
        bemerkt += usize::from(v.probiere(&format!("zero {platz}"), |ort| {
            aendere(&ort.join("db"), |b| {
                b[platz..].iter_mut().take(4096).for_each(|b| *b = 0)
            });
        }));
    }
    println!("{bemerkt} of 60 noticed, the others did no harm");
    assert!(bemerkt > 0);
}

#[test]
fn a_file_cut_off_is_noticed() {
    let v = vorlage();
    let laenge = fs::read(v.dir.path().join("daten/speicher/db"))
        .unwrap()
        .len();
    let mut bemerkt = 0;
    for n in 0..20 {
        let laenge = laenge * n / 20 + n;
        bemerkt += usize::from(v.probiere(&format!("cut {laenge}"), |ort| {
            aendere(&ort.join("db"), |b| b.truncate(laenge));
        }));
    }
    println!("{bemerkt} of 20 noticed, the others did no harm");
    assert!(bemerkt > 10);
}

#[test]
fn what_lies_beside_the_data_is_made_anew() {
    let v = vorlage();
    for name in v.dateien("conf").into_iter().chain(v.dateien("snap.")) {
        for n in 0..8 {
            assert!(!v.probiere(&format!("{name} flip {n}"), |ort| {
                aendere(&ort.join(&name), |b| {
                    let platz = b.len() * n / 8;
                    b[platz] ^= 0x11;
                });
            }));
            assert!(!v.probiere(&format!("{name} cut {n}"), |ort| {
                aendere(&ort.join(&name), |b| b.truncate(b.len() * n / 8));
            }));
        }
        assert!(!v.probiere(&format!("{name} gone"), |ort| {
            fs::remove_file(ort.join(&name)).unwrap()
        }));
    }
}

#[test]
fn a_missing_db_is_no_empty_store() {
    let v = vorlage();
    assert!(v.probiere("db gone", |ort| fs::remove_file(ort.join("db")).unwrap()));
}
