//! The screens, tested as a person sees them: keys in, the whole frame out. The store answers at once, the clock stands
//! still on Sunday, 22 November 2026, 10:00, and ids are the same each time.

mod achtung;
mod aussehen;
mod blattdatei;
mod eingaben;
mod entwuerfe;
mod erststart;
mod faelle;
mod fall;
mod feld_bedarfe;
pub mod feld_fua;
mod feld_mittel;
mod feld_profil;
pub mod feld_ressourcen;
pub mod feld_vorhaben;
pub mod feld_zentren;
mod formular;
mod gremien;
mod griffe;
mod kalender;
pub mod kontinuitaet;
mod koordination;
mod langtext;
mod modus;
mod modus_tagesordnung;
mod papiere;
mod personen;
mod raeume;
mod sitzungen;
mod suche;
mod tagesordnung;
mod tasten;
mod todos;
mod uebersicht;
pub mod welt;

use feldbuch::app::{App, Auftrag, Effect, Event, Start, TresorAuftrag};
use feldbuch::domain::{Datensatz, Ids, Schluessel};
use feldbuch::keymap::{Key, KeyCode, Keymap, Schrift};
use feldbuch::runtime::worker::antworte;
use feldbuch::store::memory::Speicher;
use feldbuch::store::{Batch, Expect, Grund, Op, Store};
use feldbuch::ui::theme::{Farbtiefe, Theme, Zeichen};
use feldbuch::ui::{self, Bild};
use jiff::civil::{DateTime, date, datetime};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Style;

pub const JETZT: DateTime = datetime(2026, 11, 22, 10, 0, 0, 0);

/// A sitting: the App, its store, and the terminal it is drawn on.
pub struct Probe {
    pub app: App,
    pub werk: Speicher,
    pub bild: Bild,
    /// Everything that was asked for outside the store.
    pub effekte: Vec<Effect>,
    /// False: orders pile up in `offen` until [`Probe::antworte`].
    pub antwortet: bool,
    pub offen: Vec<Auftrag>,
    /// The vault was asked for.
    pub lage_gefragt: bool,
}

/// The small Landkreis, standard keys, 80×24.
pub fn probe() -> Probe {
    Probe::neu("standard", (80, 24), welt::alle())
}

impl Probe {
    pub fn neu(keymap: &str, groesse: (u16, u16), saetze: Vec<Datensatz>) -> Probe {
        let mut werk = Speicher::neu();
        if !saetze.is_empty() {
            werk.commit(&anlage(saetze)).unwrap();
        }
        Probe::auf(werk, keymap, groesse)
    }

    /// A sitting on a store that is there already.
    pub fn auf(werk: Speicher, keymap: &str, groesse: (u16, u16)) -> Probe {
        let app = App::neu(Start {
            jetzt: JETZT,
            ids: Ids::new(1_795_000_000_000, 7),
            wer: "wanda".into(),
            keymap: Keymap::eingebaut(keymap).unwrap(),
            groesse,
        });
        let mut probe = Probe {
            app,
            werk,
            bild: bilder(true, Farbtiefe::Sechzehn),
            effekte: vec![],
            antwortet: true,
            offen: vec![],
            lage_gefragt: false,
        };
        let anfang = probe.app.beginn();
        probe.erledige(anfang);
        probe
    }

    /// With the signs of a terminal that knows only ASCII.
    pub fn ascii(mut self) -> Probe {
        self.bild = bilder(false, Farbtiefe::Sechzehn);
        self.app.session.keymap = self.app.session.keymap.clone().mit_schrift(Schrift::Ascii);
        self
    }

    /// Presses keys: names as key files write them, and `text:abc` for letters; a blank inside is written `_`.
    pub fn tippe(&mut self, tasten: &str) -> &mut Self {
        for wort in tasten.split_whitespace() {
            match wort.strip_prefix("text:") {
                Some(text) => {
                    self.schreibe(&text.replace('_', " "));
                }
                None => self.event(Event::Key(wort.parse().unwrap())),
            }
        }
        self
    }

    /// Types letter by letter.
    pub fn schreibe(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let taste = Key {
                code: KeyCode::Char(c),
                ctrl: false,
                alt: false,
                shift: false,
            };
            self.event(Event::Key(taste));
        }
        self
    }

    pub fn event(&mut self, event: Event) {
        let effekte = self.app.update(event);
        self.erledige(effekte);
    }

    fn erledige(&mut self, effekte: Vec<Effect>) {
        for effekt in effekte {
            self.nimm(effekt);
        }
        if self.antwortet {
            self.antworte();
        }
    }

    /// There is no vault here: whether there is one, asked once at the start, stays without an answer.
    fn nimm(&mut self, effekt: Effect) {
        match effekt {
            Effect::Store(auftrag) => self.offen.push(auftrag),
            Effect::Tresor(TresorAuftrag::Lage) => self.lage_gefragt = true,
            andere => self.effekte.push(andere),
        }
    }

    /// The store answers everything that was asked, in turn.
    pub fn antworte(&mut self) {
        while !self.offen.is_empty() {
            let auftrag = self.offen.remove(0);
            if let Some(antwort) = antworte(&mut self.werk, auftrag, &|| date(2026, 11, 22)) {
                let effekte = self.app.update(Event::Answer(antwort));
                effekte.into_iter().for_each(|e| self.nimm(e));
            }
        }
    }

    /// Somebody else writes a record, behind the back of the screen.
    pub fn andere_schreiben(&mut self, satz: impl Into<Datensatz>) {
        let satz = satz.into();
        let rev = self.werk.snapshot().unwrap().records;
        let rev = rev
            .iter()
            .find(|(_, d)| d.schluessel() == satz.schluessel());
        let op = Op {
            key: satz.schluessel(),
            expect: rev.map_or(Expect::Absent, |(r, _)| Expect::At(*r)),
            put: Some(satz),
        };
        let batch = Batch {
            ops: vec![op],
            request: welt::id(9001),
            label: "von anderen".into(),
            ..anlage(vec![])
        };
        self.werk.commit(&batch).unwrap();
    }

    /// The record as the store has it.
    pub fn satz(&self, key: Schluessel) -> Option<Datensatz> {
        let alle = self.werk.snapshot().unwrap().records;
        alle.into_iter()
            .map(|(_, d)| d)
            .find(|d| d.schluessel() == key)
    }

    /// All records of the store, sorted.
    pub fn saetze(&self) -> Vec<Datensatz> {
        let mut alle: Vec<Datensatz> = self
            .werk
            .snapshot()
            .unwrap()
            .records
            .into_iter()
            .map(|(_, d)| d)
            .collect();
        alle.sort_by_key(Datensatz::schluessel);
        alle
    }

    pub fn puffer(&self) -> Buffer {
        let (breite, hoehe) = self.app.session.groesse;
        let mut terminal = Terminal::new(TestBackend::new(breite, hoehe)).unwrap();
        terminal
            .draw(|f| ui::view(f, &self.app, &self.bild))
            .unwrap();
        terminal.backend().buffer().clone()
    }

    /// The whole frame.
    pub fn frame(&self) -> String {
        self.zeilen(0, usize::MAX)
    }

    /// Rows of the frame, from `ab` on.
    pub fn zeilen(&self, ab: usize, anzahl: usize) -> String {
        let puffer = self.puffer();
        let zeilen = (0..puffer.area.height).map(|y| zeile(&puffer, y));
        zeilen.skip(ab).take(anzahl).collect::<Vec<_>>().join("\n")
    }

    /// What stands between the frame's own lines: without title, tabs, message and hints.
    pub fn mitte(&self) -> String {
        self.zeilen(2, usize::from(self.app.session.groesse.1) - 4)
    }

    /// Only rows with something in them, from the frame's middle.
    pub fn inhalt(&self) -> String {
        let mitte = self.mitte();
        let voll = mitte
            .lines()
            .filter(|z| z.chars().any(|c| !"│┃ █░↑↓|".contains(c)));
        voll.collect::<Vec<_>>().join("\n")
    }

    pub fn meldung(&self) -> String {
        self.app
            .session
            .meldung
            .as_ref()
            .map(|m| m.text.clone())
            .unwrap_or_default()
    }

    /// The style of the first cell of a text on the screen.
    pub fn stil(&self, text: &str) -> Style {
        let puffer = self.puffer();
        let stelle = (0..puffer.area.height).find_map(|y| {
            let zeile: Vec<&str> = (0..puffer.area.width)
                .map(|x| puffer[(x, y)].symbol())
                .collect();
            let ab = zeile.concat().find(text)?;
            let x = zeile
                .iter()
                .scan(0, |n, s| {
                    let hier = *n;
                    *n += s.len();
                    Some(hier)
                })
                .position(|n| n == ab)?;
            Some((u16::try_from(x).unwrap(), y))
        });
        puffer[stelle
            .unwrap_or_else(|| panic!("„{text}“ steht nicht auf dem Schirm:\n{}", self.frame()))]
        .style()
    }
}

fn zeile(puffer: &Buffer, y: u16) -> String {
    let mut zeile = String::new();
    let mut belegt = 0;
    for x in 0..puffer.area.width {
        let zelle = puffer[(x, y)].symbol();
        if belegt == 0 {
            zeile.push_str(zelle);
            belegt = unicode_width::UnicodeWidthStr::width(zelle).max(1);
        }
        belegt -= 1;
    }
    zeile.trim_end().to_owned()
}

pub fn bilder(utf8: bool, farben: Farbtiefe) -> Bild {
    Bild {
        themen: Theme::namen()
            .into_iter()
            .filter_map(Theme::eingebaut)
            .map(|t| t.fuer(farben))
            .collect(),
        zeichen: Zeichen::fuer(utf8),
        utf8,
    }
}

/// The first commit: the book as it is found.
pub fn anlage(saetze: Vec<Datensatz>) -> Batch {
    let neu = |satz: Datensatz| Op {
        key: satz.schluessel(),
        expect: Expect::Absent,
        put: Some(satz),
    };
    Batch {
        request: welt::id(9000),
        wer: "probe".into(),
        wann: jiff::Timestamp::UNIX_EPOCH,
        label: "Feldbuch angelegt".into(),
        grund: Grund::Eingabe,
        ops: saetze.into_iter().map(neu).collect(),
    }
}
