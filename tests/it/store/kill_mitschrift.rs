//! A FuA meeting that is captured, key by key, while its process is killed: a line that the screen has confirmed is on the
//! disk, with the need and the sighting that it made; of the next one at most what was half typed.

use crate::schirm::{JETZT, feld_fua};
use feldbuch::app::{App, Effect, Event, Start};
use feldbuch::domain::{Datensatz, Ids, Kind, Schluessel};
use feldbuch::keymap::{Key, KeyCode, Keymap};
use feldbuch::runtime::worker::antworte;
use feldbuch::store::{Batch, Entwuerfe, Expect, Grund, Op, SledStore, Store};
use jiff::civil::date;
use std::io::Write;
use std::path::Path;

/// What is typed as line n.
fn zeile(n: u64) -> String {
    format!("b Bedarf Nummer {n} für Schönfließ @Werder")
}

/// The Landkreis, so that a FuA can meet.
pub fn anlegen(store: &mut SledStore) {
    let ops = feld_fua::saetze().into_iter().map(|d| Op {
        key: d.schluessel(),
        expect: Expect::Absent,
        put: Some(d),
    });
    let batch = Batch {
        request: feldbuch::domain::Id(1),
        wer: "kind".to_owned(),
        wann: jiff::Timestamp::from_second(1_790_000_000).unwrap(),
        label: "angelegt".to_owned(),
        grund: Grund::Eingabe,
        ops: ops.collect(),
    };
    store.commit(&batch).unwrap();
}

struct Schreiber {
    app: App,
    store: SledStore,
}

impl Schreiber {
    fn event(&mut self, event: Event) {
        let effekte = self.app.update(event);
        self.erledige(effekte);
    }

    fn erledige(&mut self, effekte: Vec<Effect>) {
        for effekt in effekte {
            let Effect::Store(auftrag) = effekt else {
                continue;
            };
            if let Some(antwort) = antworte(&mut self.store, auftrag, &|| date(2026, 11, 22)) {
                self.event(Event::Answer(antwort));
            }
        }
    }

    fn tippe(&mut self, text: &str) {
        for c in text.chars() {
            self.event(Event::Key(Key {
                code: KeyCode::Char(c),
                ctrl: false,
                alt: false,
                shift: false,
            }));
        }
    }

    fn taste(&mut self, name: &str) {
        self.event(Event::Key(name.parse().unwrap()));
    }
}

/// Captures until killed; acknowledges a line once the screen has it.
pub fn kind(dir: &Path, saat: u128) -> ! {
    let store = SledStore::oeffnen(dir).unwrap();
    let mut n = zaehle(&store, Kind::Mitschriften);
    let app = App::neu(Start {
        jetzt: JETZT,
        ids: Ids::new(1_795_000_000_000 + n * 60_000, saat),
        wer: "kind".to_owned(),
        keymap: Keymap::eingebaut("standard").unwrap(),
        groesse: (80, 24),
    });
    let mut s = Schreiber { app, store };
    let anfang = s.app.beginn();
    s.erledige(anfang);
    // What is offered from last time is half a line; it is begun anew here.
    s.taste("esc");
    s.tippe("7m");
    s.taste("ctrl-u");
    loop {
        n += 1;
        s.tippe(&zeile(n));
        s.taste("enter");
        assert_eq!(s.app.register.mitschriften().len() as u64, n);
        let mut aus = std::io::stdout().lock();
        write!(aus, "\nrev {n}\n").unwrap();
        aus.flush().unwrap();
    }
}

fn saetze(store: &SledStore) -> Vec<Datensatz> {
    let alle = store.snapshot().unwrap().records;
    alle.into_iter().map(|(_, d)| d).collect()
}

fn zaehle(store: &SledStore, kind: Kind) -> u64 {
    let alle = saetze(store);
    alle.iter().filter(|d| d.kind() == kind).count() as u64
}

/// Every acknowledged line is there, each with its need and that with its sighting; at most one more than was told.
pub fn pruefe(dir: &Path, mindestens: u64) -> u64 {
    let store = SledStore::oeffnen(dir).unwrap_or_else(|e| panic!("{e}"));
    let alle = saetze(&store);
    let hat = |key: Schluessel| alle.iter().any(|d| d.schluessel() == key);
    let mut gefangen = 0;
    for d in &alle {
        let Datensatz::Mitschrift(m) = d else {
            continue;
        };
        gefangen += 1;
        assert_eq!(m.zeile, zeile(m.nr.into()));
        let ziel = m.ziel.unwrap();
        assert!(hat(ziel), "line {} without its need", m.nr);
        let gesehen = |d: &Datensatz| matches!(d, Datensatz::Sichtung(s) if s.bedarf == ziel.id);
        assert_eq!(alle.iter().filter(|d| gesehen(d)).count(), 1);
    }
    assert!(gefangen >= mindestens, "{gefangen} < {mindestens}");
    for (name, inhalt) in store.entwuerfe().unwrap() {
        assert!(name.starts_with("mitschrift/"), "{name}");
        let text = String::from_utf8(inhalt).unwrap();
        assert!(
            text.contains("\"text\":\"b") || text.contains("\"text\":\"\""),
            "{text}"
        );
    }
    let bericht = store.pruefen();
    assert!(bericht.heil(), "{:?}", bericht.funde);
    gefangen
}
