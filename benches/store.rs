//! What the store costs: a durable commit of three records; opening and the whole snapshot at 10,000 and 100,000
//! records. `cargo bench --bench store`. The disk decides: ratios in one run hold, absolute times drift.

use feldbuch::domain::{Datensatz, Id, Ids, Person, Todo};
use feldbuch::domain::{Herkunft, Prioritaet, Status};
use feldbuch::store::{Batch, Expect, Grund, Op, SledStore, Store};
use std::path::Path;
use std::time::{Duration, Instant};

fn person(id: Id, n: usize) -> Datensatz {
    Person {
        id,
        vorname: format!("Vorname{n}"),
        nachname: format!("Nachname{n}"),
        titel: String::new(),
        organisation: "Träger der freien Jugendhilfe".into(),
        funktion: "Schulsozialarbeit".into(),
        telefon: format!("0331 {n}"),
        mobil: String::new(),
        email: format!("v{n}@example.org"),
        anschrift: "Weg 1, 12345 Musterstadt".into(),
        raum: Some(id),
        fremd_id: String::new(),
        notiz: String::new(),
    }
    .into()
}

fn todo(id: Id, n: usize) -> Datensatz {
    Todo {
        id,
        titel: format!("Einladung {n} an alle Beteiligten verschicken"),
        verantwortlich: vec![],
        faellig: Some(feldbuch::domain::Faelligkeit::Am(jiff::civil::date(
            2026, 12, 1,
        ))),
        status: Status::Offen,
        wartet_auf: String::new(),
        zu_klaeren: false,
        prioritaet: Prioritaet::Normal,
        raum: Some(id),
        gremium: Some(id),
        herkunft: Herkunft::Frei,
        wiedervorlage: None,
        wiederholung: None,
        angelegt: jiff::civil::date(2026, 11, 1),
        erledigt_am: None,
        verlauf: vec![],
        notiz: "Rückmeldung bis Freitag, sonst nachhaken.".into(),
    }
    .into()
}

fn batch(ids: &mut Ids, anzahl: usize, n: usize) -> Batch {
    let ops = (0..anzahl).map(|k| {
        let id = ids.neu();
        let d = if k % 2 == 0 {
            todo(id, n + k)
        } else {
            person(id, n + k)
        };
        Op {
            key: d.schluessel(),
            expect: Expect::Absent,
            put: Some(d),
        }
    });
    Batch {
        ops: ops.collect(),
        request: ids.neu(),
        wer: "bench".into(),
        wann: jiff::Timestamp::now(),
        label: "Messung".into(),
        grund: Grund::Eingabe,
    }
}

fn zeige(was: &str, mut zeiten: Vec<Duration>) {
    zeiten.sort();
    let bei = |p: usize| zeiten[(zeiten.len() - 1) * p / 100].as_secs_f64() * 1e3;
    println!(
        "{was:<46} p50 {:8.2} ms   p99 {:8.2} ms   n={}",
        bei(50),
        bei(99),
        zeiten.len()
    );
}

fn zeit<T>(was: impl FnOnce() -> T) -> (Duration, T) {
    let anfang = Instant::now();
    let wert = was();
    (anfang.elapsed(), wert)
}

fn fdatasync(dir: &Path) {
    use std::io::Write;
    let mut datei = std::fs::File::create(dir.join("probe")).unwrap();
    let zeiten = (0..500).map(|_| {
        datei.write_all(&[7; 512]).unwrap();
        zeit(|| datei.sync_data().unwrap()).0
    });
    zeige("fdatasync of 512 appended bytes alone", zeiten.collect());
}

fn laden(dir: &Path, anzahl: usize) {
    let mut ids = Ids::new(1_800_000_000_000, anzahl as u128);
    let mut store = SledStore::anlegen(dir).unwrap();
    for n in 0..anzahl / 1000 {
        store.commit(&batch(&mut ids, 1000, n * 1000)).unwrap();
        ids.advance(1_800_000_000_000 + n as u64);
    }
    let zeiten = (0..500).map(|n| {
        let b = batch(&mut ids, 3, n);
        zeit(|| store.commit(&b).unwrap()).0
    });
    zeige(
        &format!("durable commit of 3 records, {anzahl} there"),
        zeiten.collect(),
    );
    drop(store);
    let (mut oeffnen, mut lesen) = (vec![], vec![]);
    for _ in 0..15 {
        let (t, store) = zeit(|| SledStore::oeffnen(dir).unwrap());
        oeffnen.push(t);
        lesen.push(zeit(|| store.snapshot().unwrap()).0);
    }
    zeige(&format!("open, {anzahl} records"), oeffnen.clone());
    zeige(&format!("snapshot, {anzahl} records"), lesen.clone());
    zeige(
        &format!("open + snapshot, {anzahl} records"),
        oeffnen.iter().zip(&lesen).map(|(a, b)| *a + *b).collect(),
    );
    let store = SledStore::oeffnen(dir).unwrap();
    let ziel = dir.join("b.sicherung");
    let zeiten =
        (0..5).map(|_| zeit(|| feldbuch::store::sicherung::sichern(&store, &ziel).unwrap()).0);
    zeige(&format!("backup, {anzahl} records"), zeiten.collect());
}

fn main() {
    // Beside the sources, not in /tmp: that may be memory.
    let dir = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    fdatasync(dir.path());
    laden(&dir.path().join("10k"), 10_000);
    laden(&dir.path().join("100k"), 100_000);
}
