//! The sitting: what is on the screen and what a key does to it. Pure: no clock, no disk, no terminal.

mod abgelegt;
mod achtung;
pub mod ansicht;
pub mod baum;
mod befehl;
mod bewegen;
pub mod bilder;
pub mod blatt;
pub mod eingabe;
pub mod erststart;
pub mod event;
pub mod faelle;
pub mod feld;
mod fenster;
mod ferien;
pub mod formular;
pub mod freie_zeit;
mod gemerkt;
pub mod hinweis;
pub mod kalender;
mod karte;
pub mod liste;
mod maus;
pub mod mitschrift;
pub mod modus;
mod neu;
mod oeffnen;
pub mod papiere;
mod rueckfrage;
mod satz;
pub mod schirm;
mod schreiben;
pub mod session;
pub mod suche;
mod tasten;
pub mod text;
mod versuche;
pub mod wahl;
pub mod zeile;
mod zeilen;

pub use achtung::Achtung;
pub use event::{Antwort, Auftrag, Effect, Event, Maus, TresorAntwort, TresorAuftrag};
pub use schirm::Schirm;
pub use session::{Fenster, Meldung, MeldungArt, Session, Start};

use crate::model::Register;
use crate::search::Index;

/// The Session beside the Register it looks at. Only what a store committed changes the Register.
pub struct App {
    pub session: Session,
    pub register: Register,
    /// Built when the search is first opened.
    pub(crate) index: Option<Index>,
    pub bilder: bilder::Bilder,
    /// The Ressourcen in their order, while that holds.
    pub(crate) ressourcen: Option<crate::model::ressourcen::Bestand>,
    /// The guard's hints while typing; built when first needed.
    pub(crate) wache: achtung::Wache,
}

impl App {
    pub fn neu(start: Start) -> Self {
        App {
            session: Session::neu(start),
            register: Register::default(),
            index: None,
            bilder: bilder::Bilder::default(),
            ressourcen: None,
            wache: achtung::Wache::default(),
        }
    }

    /// What a sitting begins with: load, and offer what was left unsaved.
    pub fn beginn(&mut self) -> Vec<Effect> {
        vec![
            Effect::Store(Auftrag::Laden),
            Effect::Store(Auftrag::Entwuerfe),
        ]
    }

    /// Takes in what happened and says what is to be done outside.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        if Self::muss_warten(&event) {
            self.session.faelle.ruhe.taste();
        }
        if self.session.unterwegs > 0 && Self::muss_warten(&event) && !self.sperrt(&event) {
            self.session.wartend.push_back(event);
            return Vec::new();
        }
        let mut effekte = self.ein_event(event);
        while self.session.unterwegs == 0 {
            let Some(event) = self.session.wartend.pop_front() else {
                break;
            };
            effekte.extend(self.ein_event(event));
        }
        self.session.sichtbar_machen();
        self.bilder_neu();
        self.blaetter_neu();
        self.kalender_neu();
        self.faelle_neu();
        effekte.extend(self.fall_takt());
        effekte
    }

    fn ein_event(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Key(key) => {
                let effekte = self.taste(key);
                self.voll_melden();
                self.achten();
                effekte
            }
            Event::Paste(text) => {
                let effekte = self.einfuegen(&text);
                self.voll_melden();
                self.achten();
                effekte
            }
            Event::Maus { art, spalte, zeile } => self.maus(art, spalte, zeile),
            Event::Resize { breite, hoehe } => {
                self.session.groesse = (breite, hoehe);
                Vec::new()
            }
            Event::Tick { jetzt, millis } => self.tick(jetzt, millis),
            Event::Answer(antwort) => {
                let effekte = self.antwort(antwort);
                self.nach_antwort_achten();
                effekte
            }
            Event::Resumed => self.wieder_da(),
            Event::Anhalten => self.vor_dem_ende(true),
            Event::Ende => self.vor_dem_ende(false),
        }
    }

    /// A long text that takes no more says so at once, not when it is saved.
    fn voll_melden(&mut self) {
        let (text, rat) = match self.session.fenster.last_mut() {
            Some(Fenster::Modus(m)) => (Some(&mut m.text), "TOP teilen: Esc, n"),
            Some(Fenster::Formular(f)) => (f.text_mut(), "neuen Eintrag anlegen"),
            _ => (None, ""),
        };
        if let Some(zeichen) = text.and_then(text::Text::abgewiesen) {
            let satz = format!("{}; das Bisherige bleibt – {rat}", text::zu_viel(zeichen));
            self.session.melde(MeldungArt::Fehler, satz);
        }
    }

    fn tick(&mut self, jetzt: jiff::civil::DateTime, millis: u64) -> Vec<Effect> {
        let neuer_tag = jetzt.date() != self.session.heute();
        self.session.jetzt = jetzt;
        self.session.ids.advance(millis);
        let mut effekte = self.faelle_tick(millis);
        if neuer_tag {
            self.zaehlen();
        }
        if neuer_tag || self.ressourcen_uhr().is_some() {
            self.zeilen_neu();
        }
        effekte.extend(self.tagessicherung());
        self.index_in_der_pause();
        effekte
    }

    /// Once a day, when the sitting has been quiet long enough to have its first minute behind it.
    fn tagessicherung(&mut self) -> Vec<Effect> {
        let s = &mut self.session;
        let faellig = s.geladen && s.gesichert_am != Some(s.jetzt.date());
        let ruhig = s.geladen_um.is_some_and(|um| {
            um.checked_add(jiff::Span::new().minutes(1))
                .is_ok_and(|ab| s.jetzt >= ab)
        });
        if faellig && ruhig {
            s.gesichert_am = Some(s.jetzt.date());
            return vec![Effect::Store(Auftrag::Tagessicherung)];
        }
        Vec::new()
    }
}
