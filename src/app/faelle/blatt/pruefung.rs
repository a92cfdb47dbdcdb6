//! The guard while a note is typed: what it found, which finding is chosen, what a person decided. The whole note is
//! checked after each change, so that a paste counts only as a whole.

use super::listen::{text_mut, ueberschreibe};
use super::{Eintrag, Fallblatt};
use crate::domain::beratung::{Stelle, Urteil, Urteilsart};
use crate::guard::{Fund, Label, Pruefbar, Stufe, Umfeld, Waechter};
use jiff::civil::Date;

/// The guard of this sitting, and its findings.
#[derive(Default)]
pub(in crate::app) struct Pruefung {
    waechter: Option<Waechter>,
    /// The change that was checked last.
    geprueft: u64,
    funde: Vec<(Stelle, Vec<Fund>)>,
    /// The chosen finding: where, and from which byte on.
    pub wahl: Option<(Stelle, usize)>,
}

/// How many are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Offene {
    pub sicher: usize,
    pub zu_pruefen: usize,
}

impl Offene {
    pub fn alle(self) -> usize {
        self.sicher + self.zu_pruefen
    }
}

impl Pruefung {
    pub(super) fn hat_waechter(&self) -> bool {
        self.waechter.is_some()
    }

    /// Another guard: everything is checked anew.
    pub(super) fn setze_waechter(&mut self, umfeld: &Umfeld) {
        self.waechter = Some(Waechter::neu(umfeld));
        self.geprueft = 0;
    }

    pub(in crate::app) fn waechter(&self) -> Option<&Waechter> {
        self.waechter.as_ref()
    }

    /// Findings of a text.
    pub fn in_text(&self, stelle: Stelle) -> &[Fund] {
        let hier = self.funde.iter().find(|(s, _)| *s == stelle);
        hier.map_or(&[], |(_, f)| f.as_slice())
    }

    fn alle(&self) -> impl Iterator<Item = (Stelle, &Fund)> {
        self.funde
            .iter()
            .flat_map(|(s, funde)| funde.iter().map(|f| (*s, f)))
    }
}

impl Fallblatt {
    /// Checks the note where it changed since.
    pub(super) fn pruefe(&mut self, aenderung: u64) {
        let Some(waechter) = &self.pruefung.waechter else {
            return;
        };
        if self.pruefung.geprueft == aenderung {
            return;
        }
        let texte = self.fall.beratung.alle_texte();
        let nur: Vec<&str> = texte.iter().map(|(_, t)| *t).collect();
        let funde = waechter.pruefe_teile(&nur);
        let stellen = texte.iter().map(|(s, _)| *s);
        self.pruefung.funde = stellen.zip(funde).collect();
        self.pruefung.geprueft = aenderung;
        if self.gewaehlter().is_none() {
            self.pruefung.wahl = None;
        }
    }

    /// It stands in the way of saving.
    pub(super) fn offen(&self, fund: &Fund) -> bool {
        fund.stufe > Stufe::Hint && !self.fall.beratung.entschieden(fund)
    }

    /// Findings that are to be seen in a text: open ones, and hints.
    pub(super) fn sichtbare(&self, stelle: Stelle) -> Vec<&Fund> {
        let funde = self.pruefung.in_text(stelle).iter();
        funde
            .filter(|f| !self.fall.beratung.entschieden(f))
            .collect()
    }

    pub(super) fn offene(&self) -> Offene {
        let mut zahl = Offene::default();
        for (_, f) in self.pruefung.alle().filter(|(_, f)| self.offen(f)) {
            match f.stufe {
                Stufe::Block => zahl.sicher += 1,
                _ => zahl.zu_pruefen += 1,
            }
        }
        zahl
    }

    /// The chosen finding.
    pub(super) fn gewaehlter(&self) -> Option<(Stelle, Fund)> {
        let (stelle, ab) = self.pruefung.wahl?;
        let funde = self.pruefung.in_text(stelle).iter();
        let fund = funde.filter(|f| self.offen(f)).find(|f| f.ab == ab)?;
        Some((stelle, fund.clone()))
    }

    /// The finding to speak of: the chosen one, or the one at the cursor.
    pub(super) fn besprochener(&self) -> Option<(Stelle, Fund)> {
        if let Some(fund) = self.gewaehlter() {
            return Some(fund);
        }
        let text = self.text.as_ref()?;
        let Some(Eintrag::Text(a)) = self.eintrag() else {
            return None;
        };
        let stelle = Stelle::Abschnitt(a);
        let hier = text.stelle();
        let funde = self.pruefung.in_text(stelle).iter();
        funde
            .filter(|f| self.offen(f))
            .find(|f| f.ab <= hier && hier <= f.bis + 1)
            .map(|f| (stelle, f.clone()))
    }

    /// To the next open finding, after the chosen one; behind the last the first. False: none is open.
    pub(super) fn naechster_fund(&mut self) -> bool {
        let offene: Vec<(Stelle, usize)> = self
            .pruefung
            .alle()
            .filter(|(_, f)| self.offen(f))
            .map(|(s, f)| (s, f.ab))
            .collect();
        let hier = self.pruefung.wahl;
        let nach = |w: &(Stelle, usize)| hier.is_none_or(|h| *w > h);
        let ziel = offene.iter().find(|w| nach(w)).or(offene.first()).copied();
        let Some((stelle, ab)) = ziel else {
            self.pruefung.wahl = None;
            return false;
        };
        self.zeige(stelle);
        self.pruefung.wahl = Some((stelle, ab));
        true
    }

    /// What stands at a finding.
    pub(super) fn fundwort(&self, stelle: Stelle, fund: &Fund) -> String {
        let texte = self.fall.beratung.alle_texte();
        let text = texte.iter().find(|(s, _)| *s == stelle).map(|(_, t)| *t);
        text.and_then(|t| t.get(fund.ab..fund.bis))
            .unwrap_or_default()
            .to_owned()
    }

    /// Puts words in the place of a finding, or of all that go with it.
    pub(super) fn ersetze(
        &mut self,
        stelle: Stelle,
        fund: &Fund,
        durch: &str,
        alle: bool,
    ) -> usize {
        self.merke();
        let mut stellen: Vec<(Stelle, usize, usize)> = if alle {
            let gleiche = self.pruefung.alle().filter(|(_, f)| f.stamm == fund.stamm);
            gleiche.map(|(s, f)| (s, f.ab, f.bis)).collect()
        } else {
            vec![(stelle, fund.ab, fund.bis)]
        };
        stellen.sort();
        for (stelle, ab, bis) in stellen.iter().rev() {
            let Some(text) = text_mut(&mut self.fall.beratung, *stelle) else {
                continue;
            };
            let (Some(davor), Some(danach)) = (text.get(..*ab), text.get(*bis..)) else {
                continue;
            };
            let mut neu = format!("{davor}{durch}{danach}");
            ueberschreibe(text, &neu);
            zeroize::Zeroize::zeroize(&mut neu);
        }
        self.pruefung.wahl = None;
        self.geaendert();
        stellen.len()
    }

    /// A person's word about a finding, kept in the note.
    pub(super) fn urteile(&mut self, fund: &Fund, art: Urteilsart, grund: &str, am: Date) {
        self.merke();
        self.fall.beratung.urteile.push(Urteil {
            wort: fund.stamm.clone(),
            art,
            grund: grund.trim().to_owned(),
            am,
        });
        self.pruefung.wahl = None;
        self.geaendert();
    }

    /// What is proposed in the place of a finding.
    pub(super) fn vorschlag(&self, fund: &Fund) -> String {
        let wort = match fund.label {
            Label::Person => "Person A",
            Label::PlaceFine => "Ort A",
            Label::InstitutionFine => "Einrichtung A",
            Label::Address => "im Sozialraum",
            Label::Date => "vor einiger Zeit",
            _ => "",
        };
        wort.to_owned()
    }
}
