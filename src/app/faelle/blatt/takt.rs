//! What follows from each event while a note is open, in one place: the clock counts, the guard looks, sizes fit, and what
//! changed goes to the vault as a sealed draft. Nothing of it ever goes to the open store.

use super::sichern::Sicherung;
use super::zeile::Lage;
use super::{Fallblatt, Masse};
use crate::app::faelle::Zustand;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::{App, Effect, TresorAuftrag};
use crate::domain::{Fall, Vertraulich};
use crate::keymap::Schrift;
use crate::model::umfeld::umfeld;
use jiff::civil::DateTime;

/// Longer than this between two ticks the machine slept: that was no consultation.
const PAUSE: i64 = 600;

impl App {
    /// The open note, wherever it stands in the stack of windows.
    pub(super) fn blatt(&mut self) -> Option<&mut Fallblatt> {
        let fenster = self.session.fenster.iter_mut().rev();
        fenster.into_iter().find_map(|f| match f {
            Fenster::Fall(b) => Some(&mut **b),
            _ => None,
        })
    }

    /// What was committed just now came out of an open note.
    pub(in crate::app) fn in_fallnotiz(&self) -> bool {
        matches!(self.session.fenster.last(), Some(Fenster::Fall(_)))
    }

    /// After each event.
    pub(in crate::app) fn fall_takt(&mut self) -> Vec<Effect> {
        if self.blatt().is_none() {
            return Vec::new();
        }
        let mut effekte = self.fall_nachlauf();
        let (jetzt, groesse, heute) = (
            self.session.jetzt,
            self.session.groesse,
            self.session.heute(),
        );
        let mass = match self.session.keymap.schrift() {
            Schrift::Utf8 => crate::app::ansicht::breite_von,
            Schrift::Ascii => crate::app::ansicht::ascii_breite,
        };
        let inhalt = match &self.session.faelle.zustand {
            Zustand::Offen(o) => Some(&o.inhalt),
            _ => None,
        };
        let reg = &self.register;
        let fenster = self.session.fenster.iter_mut().rev();
        let Some(b) = fenster.into_iter().find_map(|f| match f {
            Fenster::Fall(b) => Some(b),
            _ => None,
        }) else {
            return effekte;
        };
        if !b.pruefung.hat_waechter() {
            let umfeld = umfeld(reg, inhalt.map(|i| &i.buch));
            let pseudo = inhalt.map(|i| i.pseudo.clone());
            b.pruefung.setze_waechter(umfeld, pseudo);
        }
        b.zaehle(jetzt);
        b.pruefe(b.aenderungen);
        b.pruefe_ganz(reg);
        b.messen(groesse, mass);
        if let Some(mut zeile) = b.zeile.take() {
            let lage = Lage {
                beratung: &b.fall.beratung,
                heute,
                jetzt,
            };
            zeile.verstehe(reg, &lage);
            b.zeile = Some(zeile);
        }
        effekte.extend(b.entwurf_schicken());
        effekte
    }

    /// The list behind the note knows what is left as a draft.
    pub(super) fn entwurf_merken(&mut self, fall: Fall, behalten: bool) {
        if let Zustand::Offen(offen) = &mut self.session.faelle.zustand {
            match behalten {
                true => offen.entwurf_merken(fall),
                false => offen.entwurf_vergessen(fall.id),
            }
        }
    }

    /// Says what came of a save.
    fn fall_nachlauf(&mut self) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        let Sicherung::Fertig { schliessen, frist } = b.sicherung else {
            return Vec::new();
        };
        b.sicherung = Sicherung::Ruht;
        let id = b.fall.beratung.wiedervorlage_todo;
        let raum = b.fall.beratung.planregion;
        if schliessen {
            self.session
                .fenster
                .retain(|f| !matches!(f, Fenster::Fall(_)));
        }
        self.session.melde(MeldungArt::Gut, "gesichert");
        match id {
            Some(id) => self.wiedervorlage_todo(id, frist, raum),
            None => Vec::new(),
        }
    }
}

impl Fallblatt {
    /// Seconds since the last tick, for the phase.
    fn zaehle(&mut self, jetzt: DateTime) {
        let Some(seit) = self.uhr else { return };
        let dazu = jetzt.duration_since(seit).as_secs();
        if dazu <= 0 {
            return;
        }
        self.uhr = Some(jetzt);
        if dazu > PAUSE {
            return;
        }
        let phase = self.fall.beratung.phase;
        let sekunden = self.fall.beratung.dauer.entry(phase).or_default();
        let minuten = *sekunden / 60;
        *sekunden = sekunden.saturating_add(u32::try_from(dazu).unwrap_or(0));
        if *sekunden / 60 != minuten {
            self.geaendert();
        }
    }

    fn messen(&mut self, groesse: (u16, u16), mass: crate::app::text::Mass) {
        let masse = Masse::fuer(groesse, self.zeigt_bild());
        if let Some(text) = &mut self.text {
            let hoehe = usize::from(masse.hoehe.saturating_sub(6));
            text.setze_groesse(masse.zeichen(), hoehe, mass);
        }
    }

    /// What changed since the last draft, sealed; or, where it is as it was saved, no draft any more.
    fn entwurf_schicken(&mut self) -> Option<Effect> {
        if self.entworfen == self.aenderungen {
            return None;
        }
        self.entworfen = self.aenderungen;
        let id = self.fall.id;
        Some(Effect::Tresor(match self.entwurf() {
            Some(b) => TresorAuftrag::Entwurf {
                id,
                note: Vertraulich::neu(b.clone()),
            },
            None => TresorAuftrag::EntwurfWeg { id },
        }))
    }

    /// What is there now goes with a save: no draft of it is needed.
    pub(super) fn entwurf_ist_unterwegs(&mut self) {
        self.entworfen = self.aenderungen;
    }
}
