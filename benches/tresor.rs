//! What the vault costs: opening one with 1,000 notes beyond the key derivation (goal: 0.3 s), the frames behind it (a note: 16 ms), saving a note, sealing a
//! draft, destroying one. An empty vault beside it stands for the key derivation and for sled. `cargo bench --bench tresor`
//! (the disk decides the writes).

use feldbuch::app::event::{Antwort, TresorAntwort};
use feldbuch::app::{App, Effect, Event, Start};
use feldbuch::domain::leer::leer;
use feldbuch::domain::{Beratung, Fallabschnitt, Geheim, Id, Ids, Kind, Vertraulich};
use feldbuch::guard::{Cleared, Umfeld, Waechter, freigeben};
use feldbuch::keymap::{Key, Keymap};
use feldbuch::runtime::worker::antworte;
use feldbuch::store::memory::Speicher;
use feldbuch::store::{Batch, Expect, Grund, Op, Store, Tresorort};
use feldbuch::ui::theme::{Farbtiefe, Theme, Zeichen};
use feldbuch::ui::{self, Bild};
use feldbuch::vault::{Kdf, Tresor, Tresorinhalt, Tresorlage};
use jiff::civil::date;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::path::Path;
use std::time::{Duration, Instant};

const NOTIZEN: usize = 1000;

fn geheim() -> Geheim {
    Geheim::neu("kiesel zaun mond laterne feder boot".to_owned())
}

/// 4 KB of text that no guard minds.
fn note(n: usize) -> Beratung {
    let mut note = Beratung::neu(date(2026, 11, 23));
    note.titel = format!("Kind A zwischen {n} Haushalten");
    let text = "die eltern streiten über die wege zur schule, das kind geht gern. ".repeat(60);
    note.texte.insert(Fallabschnitt::Falldarstellung, text);
    note
}

fn frei(waechter: &Waechter, n: usize) -> Option<Cleared<Beratung>> {
    freigeben(waechter, note(n)).ok()
}

fn median(mut zeiten: Vec<Duration>) -> Duration {
    zeiten.sort();
    zeiten.get(zeiten.len() / 2).copied().unwrap_or_default()
}

fn miss(wie_oft: usize, mut was: impl FnMut()) -> Duration {
    let zeiten = (0..wie_oft).map(|_| {
        let seit = Instant::now();
        was();
        seit.elapsed()
    });
    median(zeiten.collect())
}

fn oeffnen(daten: &Path) -> usize {
    let offen = Tresor::oeffnen(&Tresorort::neu(daten, None), &geheim());
    offen
        .and_then(|mut t| t.inhalt())
        .map_or(0, |i| i.faelle.len())
}

fn groesse(ordner: &Path) -> u64 {
    let inhalt = std::fs::read_dir(ordner).into_iter().flatten().flatten();
    let alle = inhalt.map(|e| match e.path() {
        p if p.is_dir() => groesse(&p),
        p => p.metadata().map_or(0, |m| m.len()),
    });
    alle.sum()
}

/// One Raum, so that nobody is led through a first start.
fn anlage() -> Batch {
    let mut ids = Ids::new(1_790_000_000_000, 9);
    let put = leer(Kind::Raeume, ids.neu(), date(2026, 11, 23));
    Batch {
        ops: vec![Op {
            key: put.schluessel(),
            expect: Expect::Absent,
            put: Some(put),
        }],
        request: ids.neu(),
        wer: "bench".into(),
        wann: jiff::Timestamp::now(),
        label: "Messung".into(),
        grund: Grund::Eingabe,
    }
}

/// The App on screen 8, and the terminal it is drawn on.
struct Schirm {
    app: App,
    terminal: Terminal<TestBackend>,
    bild: Bild,
}

impl Schirm {
    fn neu() -> Self {
        let app = App::neu(Start {
            jetzt: date(2026, 11, 23).at(10, 0, 0, 0),
            ids: Ids::new(1_795_000_000_000, 7),
            wer: "wanda".into(),
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
        let mut schirm = Schirm {
            app,
            terminal,
            bild,
        };
        let mut werk = Speicher::neu();
        werk.commit(&anlage()).unwrap();
        let effekte = schirm.app.beginn();
        for effekt in effekte {
            if let Effect::Store(auftrag) = effekt {
                let antwort = antworte(&mut werk, auftrag, &|| date(2026, 11, 23));
                antwort
                    .into_iter()
                    .for_each(|a| schirm.event(Event::Answer(a)));
            }
        }
        schirm.sagt(TresorAntwort::Lage(Tresorlage::Gesperrt));
        schirm.tippe("8 a enter");
        schirm
    }

    fn event(&mut self, event: Event) {
        self.app.update(event);
    }

    fn sagt(&mut self, antwort: TresorAntwort) {
        self.event(Event::Answer(Antwort::Tresor(antwort)));
    }

    fn tippe(&mut self, tasten: &str) {
        for taste in tasten.split(' ') {
            let key: Key = taste.parse().unwrap();
            self.event(Event::Key(key));
        }
    }

    fn male(&mut self) {
        let (app, bild) = (&self.app, &self.bild);
        self.terminal.draw(|f| ui::view(f, app, bild)).unwrap();
    }
}

/// From the vault's answer to the first frame of the list, and from Enter to the first frame of a note.
fn schirm(inhalt: &Tresorinhalt) -> (Duration, Duration) {
    let mut oeffnen = Vec::new();
    let mut notiz = Vec::new();
    for _ in 0..15 {
        let mut schirm = Schirm::neu();
        schirm.male();
        let antwort = TresorAntwort::Offen(Vertraulich::neu(inhalt.clone()));
        let seit = Instant::now();
        schirm.sagt(antwort);
        schirm.male();
        oeffnen.push(seit.elapsed());
        let seit = Instant::now();
        schirm.tippe("enter");
        schirm.male();
        notiz.push(seit.elapsed());
        assert_eq!(schirm.app.session.fenster.len(), 1, "the note is open");
    }
    (median(oeffnen), median(notiz))
}

fn main() {
    let Ok(dir) = tempfile::tempdir() else { return };
    let (leer, voll) = (dir.path().join("leer"), dir.path().join("voll"));
    let neu = |daten: &Path| {
        let ort = Tresorort::neu(daten, None);
        Tresor::anlegen(&ort, &geheim(), "Büro", Kdf::mindestens()).map(|t| t.0)
    };
    drop(neu(&leer));
    let Ok(mut tresor) = neu(&voll) else { return };
    let waechter = Waechter::neu(&Umfeld::default());
    let mut ids: Vec<Id> = Vec::new();
    for n in 0..NOTIZEN {
        let (Ok(id), Some(note)) = (tresor.neue_id(), frei(&waechter, n)) else {
            return;
        };
        if tresor.sichern(id, 0, &note, date(2026, 11, 23)).is_ok() {
            ids.push(id);
        }
    }
    let nach_anlegen = groesse(&voll);
    let mut version = 1;
    let sichern = miss(50, || {
        if let (Some(id), Some(note)) = (ids.first(), frei(&waechter, 7)) {
            let getan = tresor.sichern(*id, version, &note, date(2026, 11, 23));
            version += u64::from(getan.is_ok());
        }
    });
    let entwurf = miss(200, || {
        if let Some(id) = ids.get(1) {
            let _ = tresor.entwurf_sichern(*id, &note(8));
        }
    });
    let lesen = miss(5, || {
        let _ = tresor.inhalt();
    });
    let vernichten = miss(5, || {
        if let Some(id) = ids.pop() {
            let _ = tresor.vernichten(&[id], date(2026, 11, 23));
        }
    });
    let rotation = miss(3, || {
        let _ = tresor.umschluesseln();
    });
    let inhalt = tresor.inhalt();
    let (liste, notiz) = inhalt.as_ref().map(schirm).unwrap_or_default();
    drop(inhalt);
    drop(tresor);
    let zuletzt = voll.clone();
    let leer = miss(7, || assert_eq!(oeffnen(&leer), 0));
    let voll = miss(7, || assert_eq!(oeffnen(&voll), NOTIZEN - 5));
    println!("{NOTIZEN} notes of 4 KB, median");
    println!("  open, an empty vault (19 MiB)   {leer:>10.1?}");
    println!("  open                            {voll:>10.1?}");
    println!(
        "    beyond the key derivation     {:>10.1?}",
        voll.saturating_sub(leer)
    );
    println!("    answer to list, on the screen {liste:>10.1?}");
    println!("  open a note, on the screen      {notiz:>10.1?}");
    println!("  read all again                  {lesen:>10.1?}");
    println!("  save a note                     {sichern:>10.1?}");
    println!("  seal a draft                    {entwurf:>10.1?}");
    println!("  destroy a note, rebuild         {vernichten:>10.1?}");
    println!("  new keys for everything         {rotation:>10.1?}");
    let seit = Instant::now();
    let kdf = Kdf::kalibriert();
    println!(
        "  on the disk: {} KB after 1,000 notes, {} KB at the end",
        nach_anlegen / 1024,
        groesse(&zuletzt) / 1024
    );
    println!("  calibrated: {kdf:?} in {:.1?}", seit.elapsed());
}
