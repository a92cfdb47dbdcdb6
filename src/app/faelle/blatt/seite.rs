//! The pages of a note and what stands on each: the head, the phases of its Methode in the papers' order, and the texts
//! that another Methode left behind. Draws nothing.

use super::Fallblatt;
use super::feld::Feld;
use crate::domain::beratung::Stelle;
use crate::domain::{Fallabschnitt, Phase};

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seite {
    Kopf,
    Phase(Phase),
    /// Typed under a Methode that is not the chosen one any more.
    Weitere,
}

/// What can be chosen on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eintrag {
    Feld(Feld),
    Text(Fallabschnitt),
}

impl Seite {
    /// Its name where there is little room.
    pub fn kurz(self) -> &'static str {
        use Phase as P;
        match self {
            Seite::Kopf => "Kopf",
            Seite::Weitere => "Weitere",
            Seite::Phase(p) => match p {
                P::Falldarstellung => "Fall",
                P::Genogramm => "Genogr.",
                P::Lebenslage => "Lage",
                P::Fragestellung => "Frage",
                P::Ideen => "Ideen",
                P::Sozialraum => "Raum",
                P::Hilfesetting => "Hilfe",
                P::Ergebnis => "Ergebnis",
                P::Aufstellung => "Aufst.",
                P::Perspektiven => "Sichten",
                P::Rollen => "Rollen",
                P::Spiel => "Spiel",
                P::Auswertung => "Auswert.",
            },
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Seite::Kopf => "Kopf",
            Seite::Phase(p) => p.name(),
            Seite::Weitere => "Texte aus anderer Methode",
        }
    }
}

impl Fallblatt {
    /// All pages in turn.
    pub fn seiten(&self) -> Vec<Seite> {
        let phasen = self.fall.beratung.methode.phasen();
        let mut seiten = vec![Seite::Kopf];
        seiten.extend(phasen.iter().map(|(p, _)| Seite::Phase(*p)));
        if !self.weitere().is_empty() {
            seiten.push(Seite::Weitere);
        }
        seiten
    }

    /// Texts of phases that the Methode does not have.
    fn weitere(&self) -> Vec<Fallabschnitt> {
        let b = &self.fall.beratung;
        let hat = |a: &Fallabschnitt| {
            let mut phasen = b.methode.phasen().iter();
            phasen.any(|(p, _)| p.abschnitte().contains(a))
        };
        let voll = b.texte.iter().filter(|(_, t)| !t.trim().is_empty());
        voll.map(|(a, _)| *a).filter(|a| !hat(a)).collect()
    }

    /// What stands on the page.
    pub fn eintraege(&self) -> Vec<Eintrag> {
        self.eintraege_von(self.seite)
    }

    fn eintraege_von(&self, seite: Seite) -> Vec<Eintrag> {
        let felder = |f: &[Feld]| f.iter().map(|f| Eintrag::Feld(*f)).collect::<Vec<_>>();
        match seite {
            Seite::Kopf => felder(Feld::KOPF),
            Seite::Weitere => self.weitere().into_iter().map(Eintrag::Text).collect(),
            Seite::Phase(phase) => {
                let texte = phase.abschnitte().iter().map(|a| Eintrag::Text(*a));
                let mut alle = felder(Feld::davor(phase));
                alle.extend(texte);
                alle.extend(felder(Feld::danach(phase)));
                alle
            }
        }
    }

    /// The chosen one.
    pub fn eintrag(&self) -> Option<Eintrag> {
        self.eintraege().get(self.wahl).copied()
    }

    /// The phase that is shown.
    pub fn phase(&self) -> Option<Phase> {
        match self.seite {
            Seite::Phase(p) => Some(p),
            _ => None,
        }
    }

    /// The next page, or the one before. False: there is none.
    pub(in crate::app) fn blaettere(&mut self, weiter: bool) -> bool {
        let seiten = self.seiten();
        let hier = seiten.iter().position(|s| *s == self.seite).unwrap_or(0);
        let dort = if weiter {
            Some(hier + 1)
        } else {
            hier.checked_sub(1)
        };
        let Some(seite) = dort.and_then(|d| seiten.get(d)) else {
            return false;
        };
        self.gehe(*seite);
        true
    }

    /// To a page. While the clock runs it counts for the phase that is shown.
    pub(in crate::app) fn gehe(&mut self, seite: Seite) {
        self.leg_weg();
        (self.seite, self.wahl, self.gerollt) = (seite, 0, 0);
        self.pruefung.wahl = None;
        if let (Seite::Phase(phase), true) = (seite, self.uhr.is_some()) {
            self.fall.beratung.phase = phase;
            self.geaendert();
        }
    }

    /// Page and place of what the guard or the search found.
    pub(in crate::app) fn ort_von(&self, stelle: Stelle) -> Option<(Seite, usize)> {
        let eintrag = match stelle {
            Stelle::Titel => Eintrag::Feld(Feld::Titel),
            Stelle::EingebrachtVon => Eintrag::Feld(Feld::EingebrachtVon),
            Stelle::Thema(_) => Eintrag::Feld(Feld::Themen),
            Stelle::Hilfe(_) => Eintrag::Feld(Feld::Hilfen),
            Stelle::Abschnitt(a) => Eintrag::Text(a),
            Stelle::Grund(_) => return Some((Seite::Kopf, 0)),
        };
        self.seiten().into_iter().find_map(|seite| {
            let alle = self.eintraege_von(seite);
            let wo = alle.iter().position(|e| *e == eintrag)?;
            Some((seite, wo))
        })
    }
}
