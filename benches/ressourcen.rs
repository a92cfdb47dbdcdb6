//! 20,000 Ressourcen: what a key in the filter of the page costs, from the key to the frame, and what a name costs while it is
//! typed into the form (duplicates). Beside it, in the same run and over the same lines, SkimMatcherV2 going through all of
//! them for each key, and `fzf --filter` where it is installed (a whole process each time: a landmark, no like-for-like).
//!
//! `cargo bench --bench ressourcen`

use feldbuch::app::{App, Effect, Event, Start};
use feldbuch::domain::{
    Datensatz, Id, Ids, Kosten, Oeffnung, Raum, Ressource, Ressourcenstatus, leer,
};
use feldbuch::keymap::{Key, KeyCode, Keymap};
use feldbuch::model::ressourcen::aehnliche;
use feldbuch::runtime::worker::antworte;
use feldbuch::store::memory::Speicher;
use feldbuch::store::{Batch, Expect, Grund, Op, Store};
use feldbuch::ui::theme::{Farbtiefe, Theme, Zeichen};
use feldbuch::ui::{self, Bild};
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use jiff::civil::{Date, date, datetime};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ANZAHL: u128 = 20_000;
const HEUTE: Date = date(2026, 11, 22);

const ANFRAGEN: &[&str] = &[
    "nähcafé",
    "#frauen jetzt",
    "mi frei @raum-7 beratung",
    "e",
    "beratung für familien",
    "heute kostenlos #kinder",
    "qxyz",
];
const NAMEN: &[&str] = &[
    "Nähcafe Brück",
    "Elternberatung der Awo",
    "Jugendtref am See",
];

fn main() {
    let saetze = saetze();
    let zeilen: Vec<String> = saetze.iter().filter_map(zeile).collect();
    let mut probe = Probe::neu(saetze);
    probe.taste("7");
    let pause = probe.pause();
    println!("{ANZAHL} Ressourcen, 80×24         p50      p95      max ms");
    zeige("pause (index is built)", vec![pause]);
    probe.taste("/");
    let erste = probe.taste("x");
    probe.taste("esc");
    zeige("first key of the filter", vec![erste]);
    let (mut rechnen, mut ganz) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        for anfrage in ANFRAGEN {
            probe.taste("/");
            for c in anfrage.chars() {
                let (r, g) = probe.buchstabe(c);
                rechnen.push(r);
                ganz.push(g);
            }
            probe.taste("esc");
        }
    }
    zeige("key to rows", rechnen);
    zeige("key to frame", ganz);
    zeige("SkimMatcherV2 over all lines", skim(&zeilen));
    zeige("fzf --filter, whole process", fzf(&zeilen));
    zeige(
        "arrow key to frame",
        (0..200).map(|_| probe.taste("down")).collect(),
    );
    zeige("order changed", (0..8).map(|_| probe.taste("o")).collect());
    zeige("duplicates, each letter", doppelte(&probe));
    probe.taste("n");
    let letter = NAMEN
        .iter()
        .flat_map(|n| n.chars())
        .map(|c| probe.buchstabe(c).1);
    zeige("form, name: key to frame", letter.collect());
}

fn zeige(was: &str, mut zeiten: Vec<Duration>) {
    zeiten.sort_unstable();
    let bei = |p: usize| {
        let stelle = (zeiten.len().max(1) - 1) * p / 100;
        zeiten.get(stelle).map_or(0.0, |z| z.as_secs_f64() * 1e3)
    };
    println!(
        "  {was:<28} {:8.2} {:8.2} {:8.2}   n={}",
        bei(50),
        bei(95),
        bei(100),
        zeiten.len()
    );
}

struct Probe {
    app: App,
    werk: Speicher,
    bild: Bild,
    terminal: Terminal<TestBackend>,
}

impl Probe {
    fn neu(saetze: Vec<Datensatz>) -> Probe {
        let mut werk = Speicher::neu();
        werk.commit(&anlage(saetze)).unwrap();
        let app = App::neu(Start {
            jetzt: datetime(2026, 11, 22, 10, 0, 0, 0),
            ids: Ids::new(1_795_000_000_000, 7),
            wer: "bench".into(),
            keymap: Keymap::eingebaut("standard").unwrap(),
            groesse: (80, 24),
        });
        let themen = Theme::namen().into_iter().filter_map(Theme::eingebaut);
        let bild = Bild {
            themen: themen.map(|t| t.fuer(Farbtiefe::Sechzehn)).collect(),
            zeichen: Zeichen::fuer(true),
            utf8: true,
        };
        let terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        let mut probe = Probe {
            app,
            werk,
            bild,
            terminal,
        };
        let anfang = probe.app.beginn();
        probe.erledige(anfang);
        probe
    }

    fn erledige(&mut self, effekte: Vec<Effect>) {
        for effekt in effekte {
            if let Effect::Store(auftrag) = effekt
                && let Some(antwort) = antworte(&mut self.werk, auftrag, &|| HEUTE)
            {
                let mehr = self.app.update(Event::Answer(antwort));
                self.erledige(mehr);
            }
        }
    }

    fn drueck(&mut self, key: Key) -> (Duration, Duration) {
        let start = Instant::now();
        let effekte = self.app.update(Event::Key(key));
        let gerechnet = start.elapsed();
        let (app, bild) = (&self.app, &self.bild);
        self.terminal.draw(|f| ui::view(f, app, bild)).unwrap();
        let ganz = start.elapsed();
        self.erledige(effekte);
        (gerechnet, ganz)
    }

    /// Nobody types for a while.
    fn pause(&mut self) -> Duration {
        let start = Instant::now();
        let jetzt = datetime(2026, 11, 22, 10, 0, 2, 0);
        let millis = 1_795_000_002_000;
        let effekte = self.app.update(Event::Tick { jetzt, millis });
        let dauer = start.elapsed();
        self.erledige(effekte);
        dauer
    }

    fn taste(&mut self, name: &str) -> Duration {
        self.drueck(name.parse().unwrap()).1
    }

    fn buchstabe(&mut self, c: char) -> (Duration, Duration) {
        let code = KeyCode::Char(c);
        self.drueck(Key {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        })
    }
}

fn doppelte(probe: &Probe) -> Vec<Duration> {
    let mut zeiten = Vec::new();
    for name in NAMEN {
        for (ende, c) in name.char_indices() {
            let start = Instant::now();
            std::hint::black_box(aehnliche(
                &probe.app.register,
                &name[..ende + c.len_utf8()],
                None,
            ));
            zeiten.push(start.elapsed());
        }
    }
    zeiten
}

fn tasten() -> impl Iterator<Item = String> {
    ANFRAGEN.iter().flat_map(|a| {
        a.char_indices()
            .map(|(i, c)| a[..i + c.len_utf8()].to_owned())
    })
}

fn skim(zeilen: &[String]) -> Vec<Duration> {
    let skim = SkimMatcherV2::default();
    let eine = |anfrage: String| {
        let start = Instant::now();
        let treffer = zeilen.iter().filter_map(|z| skim.fuzzy_match(z, &anfrage));
        std::hint::black_box(treffer.count());
        start.elapsed()
    };
    tasten().map(eine).collect()
}

fn fzf(zeilen: &[String]) -> Vec<Duration> {
    let text = zeilen.join("\n");
    let einmal = |anfrage: String| {
        let start = Instant::now();
        let mut prozess = Command::new("fzf")
            .args(["--filter", &anfrage])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .ok()?;
        prozess.stdin.take()?.write_all(text.as_bytes()).ok()?;
        prozess.wait().ok()?;
        Some(start.elapsed())
    };
    tasten().step_by(6).filter_map(einmal).collect()
}

fn zeile(satz: &Datensatz) -> Option<String> {
    let Datensatz::Ressource(r) = satz else {
        return None;
    };
    let zeiten = Oeffnung::schreibe_alle(&r.zeiten);
    let (wer, was) = (r.zielgruppen.join(" "), r.themen.join(" "));
    Some(format!(
        "{} {wer} {was} {zeiten} {} {}",
        r.name, r.traeger, r.zugang
    ))
}

fn anlage(saetze: Vec<Datensatz>) -> Batch {
    let neu = |satz: Datensatz| Op {
        key: satz.schluessel(),
        expect: Expect::Absent,
        put: Some(satz),
    };
    Batch {
        request: Id(1),
        wer: "bench".into(),
        wann: jiff::Timestamp::UNIX_EPOCH,
        label: "angelegt".into(),
        grund: Grund::Eingabe,
        ops: saetze.into_iter().map(neu).collect(),
    }
}

/// A Landkreis with 4 Planregionen and 40 Sozialräume, and the invented Ressourcen; the same each time.
fn saetze() -> Vec<Datensatz> {
    let mut z = Zufall(0x5eed);
    let raum = |n: u128, name: String, oben: Option<u128>| -> Datensatz {
        Raum {
            id: Id(n),
            name,
            ebene: "raum".into(),
            uebergeordnet: oben.map(Id),
            aliase: vec![],
            kachel: None,
            notiz: String::new(),
        }
        .into()
    };
    let mut alle = vec![raum(100, "Landkreis".into(), None)];
    alle.extend((0..4).map(|n| raum(101 + n, format!("Planregion {n}"), Some(100))));
    alle.extend((0..40).map(|n| raum(200 + n, format!("Raum {n}"), Some(101 + n % 4))));
    alle.extend((0..ANZAHL).map(|n| Datensatz::from(ressource(n, &mut z))));
    alle
}

fn ressource(n: u128, z: &mut Zufall) -> Ressource {
    let was = [
        "Beratung",
        "Nähcafé",
        "Jugendtreff",
        "Sportverein",
        "Elternberatung",
        "Chor",
        "Werkstatt",
        "Frühstück",
    ];
    let zeiten = [
        "mi 15-17, nicht in den Ferien",
        "mo-fr 9-12; do 14-18",
        "1. sa im monat 10-12",
        "so 9-12",
        "nach Vereinbarung",
        "fr 20-1",
    ];
    let (a, b) = (kunstwort(z), kunstwort(z));
    let raum = match z.bis(20) {
        0 => 100,
        1 => 101 + z.bis(4) as u128,
        _ => 200 + z.bis(40) as u128,
    };
    Ressource {
        name: format!("{} {a}{b}", z.aus(&was)),
        raum: Some(Id(raum)),
        zielgruppen: vec![
            z.aus(&["Frauen", "Familien", "Kinder", "Jugendliche", "Ältere"])
                .to_owned(),
        ],
        themen: vec![
            z.aus(&["Geld", "Freizeit", "Gesundheit", "Wohnen", "Bildung"])
                .to_owned(),
        ],
        zeiten: Oeffnung::lies_alle(z.aus(&zeiten)).unwrap(),
        kosten: if z.bis(2) == 0 {
            Kosten::Frei
        } else {
            Kosten::Unbekannt
        },
        zugang: format!("über {} und {}", kunstwort(z), kunstwort(z)),
        traeger: format!("{} e. V.", kunstwort(z)),
        status: if z.bis(20) == 0 {
            Ressourcenstatus::Beendet
        } else {
            Ressourcenstatus::Aktiv
        },
        bestaetigt_am: Some(date(2026, 1, 1)),
        ..leer::ressource(Id(1000 + n), HEUTE)
    }
}

fn kunstwort(z: &mut Zufall) -> String {
    let silben = [
        "ber", "lan", "müh", "sor", "teg", "hau", "fri", "köp", "wen", "stä", "dor", "nie", "gut",
        "ras",
    ];
    (0..2 + z.bis(3)).map(|_| z.aus(&silben)).collect()
}

/// xorshift: good enough for words, and without a dependency.
struct Zufall(u64);

impl Zufall {
    fn bis(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % n
    }

    fn aus<'a>(&mut self, liste: &[&'a str]) -> &'a str {
        liste[self.bis(liste.len())]
    }
}
