//! A process that commits in a loop and says what was acknowledged; another that kills it and looks. Shared by the test
//! and by `cargo bench --bench kill`.

use feldbuch::domain::{Datensatz, Id, Raum};
use feldbuch::store::{Batch, Expect, Grund, Op, Rev, SledStore, Store};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

pub const DIR: &str = "FELDBUCH_KILL_DIR";

/// The three records of a commit all say the number of their commit; one of them is long.
fn dreierlei(rev: u64) -> Batch {
    let expect = if rev == 1 {
        Expect::Absent
    } else {
        Expect::At(Rev(rev - 1))
    };
    let ops = (1..=3).map(|n| {
        let d: Datensatz = Raum {
            id: Id(n),
            name: rev.to_string(),
            ebene: String::new(),
            uebergeordnet: None,
            aliase: vec![],
            kachel: None,
            notiz: if n == 3 {
                rev.to_string().repeat(1 + rev as usize % 4000)
            } else {
                String::new()
            },
        }
        .into();
        Op {
            key: d.schluessel(),
            expect,
            put: Some(d),
        }
    });
    Batch {
        request: Id(u128::from(rev)),
        wer: "kind".to_owned(),
        wann: jiff::Timestamp::from_second(1_800_000_000).unwrap(),
        label: "Dreierlei".to_owned(),
        grund: Grund::Eingabe,
        ops: ops.collect(),
    }
}

/// Commits until killed.
pub fn kind(dir: &Path) -> ! {
    let mut store = SledStore::oeffnen(dir).unwrap();
    let mut rev = store.status().unwrap().rev.0;
    loop {
        rev += 1;
        assert_eq!(store.commit(&dreierlei(rev)).unwrap().rev(), Rev(rev));
        let mut aus = std::io::stdout().lock();
        write!(aus, "\nrev {rev}\n").unwrap();
        aus.flush().unwrap();
    }
}

/// Starts the child, kills it after `nach` – counted from its first commit where `im_lauf` – and says which commit it
/// acknowledged last.
pub fn toete(kind: &mut Command, dir: &Path, nach: Duration, im_lauf: bool) -> Option<u64> {
    let kind = kind.env(DIR, dir).stdout(Stdio::piped());
    let mut kind = kind.stderr(Stdio::null()).spawn().unwrap();
    let aus = BufReader::new(kind.stdout.take().unwrap());
    let lines = aus.lines().map_while(Result::ok);
    let mut revs = lines.filter_map(|z| z.strip_prefix("rev ")?.parse().ok());
    let erste = im_lauf.then(|| revs.next().expect("the child never got to commit"));
    std::thread::sleep(nach);
    kind.kill().unwrap();
    let letzte = revs.last();
    kind.wait().unwrap();
    letzte.or(erste)
}

/// Everything acknowledged is there, nothing is half there.
fn pruefe(dir: &Path, mindestens: u64) -> u64 {
    let store = SledStore::oeffnen(dir).unwrap_or_else(|e| panic!("{e}"));
    let stand = store.snapshot().unwrap_or_else(|e| panic!("{e}"));
    assert!(stand.rev.0 >= mindestens, "{} < {mindestens}", stand.rev.0);
    let ist: Vec<_> = stand.records.into_iter().map(|(_, d)| Some(d)).collect();
    let soll = (stand.rev.0 > 0).then(|| dreierlei(stand.rev.0).ops);
    let soll: Vec<_> = soll.into_iter().flatten().map(|op| op.put).collect();
    assert_eq!(ist, soll);
    let bericht = store.pruefen();
    assert!(bericht.heil(), "{:?}", bericht.funde);
    stand.rev.0
}

/// So many rounds on one store; how many commits it holds in the end.
pub fn runden(anzahl: u64, kind: impl Fn() -> Command) -> u64 {
    let dir = tempfile::tempdir().unwrap();
    drop(SledStore::anlegen(dir.path()).unwrap());
    let mut rev = 0;
    for runde in 0..anzahl {
        // Spread from "still opening" to "in full swing", the same in every run.
        let nach = Duration::from_micros(3_000 + runde * 7_919 % 120_000);
        let letzte = toete(&mut kind(), dir.path(), nach, runde % 2 == 0).unwrap_or(rev);
        rev = pruefe(dir.path(), letzte.max(rev));
    }
    rev
}
