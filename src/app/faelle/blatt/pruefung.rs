//! The guard while a note is typed: what it found, which finding is chosen, what a person decided. On a key only the
//! paragraph that changed is read; the whole note as soon as nobody types, after a paste, and always before it is sealed.

use super::listen::{text_mut, ueberschreibe};
use super::{Eintrag, Fallblatt};
use crate::domain::Vertraulich;
use crate::domain::beratung::{Stelle, Urteil, Urteilsart};
use crate::guard::einmalig::{Ort, einmalig};
use crate::guard::ersatz::{Ersatzbuch, Lage, Teil, ersetze_alle, ersetze_hier};
use crate::guard::pruefstand::Pruefstand;
use crate::guard::{Fund, Pruefbar, Stufe, Umfeld, Waechter};
use crate::model::Register;
use jiff::civil::Date;
use zeroize::Zeroizing;

/// The vault's key for the stamps of pseudonyms.
type Pseudo = Vertraulich<Zeroizing<[u8; 32]>>;

/// The guard of this sitting, and its findings.
#[derive(Default)]
pub(in crate::app) struct Pruefung {
    waechter: Option<Waechter>,
    umfeld: Umfeld,
    pseudo: Option<Pseudo>,
    stand: Pruefstand,
    /// The change that was checked last.
    geprueft: u64,
    /// Read the whole note at the next occasion.
    ganz: bool,
    /// Perhaps the only one of its kind.
    einmalig: Option<String>,
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

    /// Another guard: everything is checked anew. Without a key the one that is there stays.
    pub(super) fn setze_waechter(&mut self, umfeld: Umfeld, pseudo: Option<Pseudo>) {
        self.waechter = Some(Waechter::neu(&umfeld));
        self.umfeld = umfeld;
        self.pseudo = pseudo.or(self.pseudo.take());
        self.verlange_ganz();
    }

    /// The whole note is read next time.
    pub(super) fn verlange_ganz(&mut self) {
        self.ganz = true;
        self.geprueft = 0;
    }

    /// What may make the child recognisable without any name.
    pub(super) fn hinweis(&self) -> Option<&str> {
        self.einmalig.as_deref()
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
        let p = &mut self.pruefung;
        let Some(waechter) = p.waechter.as_ref().filter(|_| p.geprueft != aenderung) else {
            return;
        };
        let texte = self.fall.beratung.alle_texte();
        let nur: Vec<&str> = texte.iter().map(|(_, t)| *t).collect();
        let funde = if p.ganz {
            p.stand.alles_neu(waechter, &nur)
        } else {
            p.stand.pruefe(waechter, &nur)
        };
        let stellen = texte.iter().map(|(s, _)| *s);
        p.funde = stellen.zip(funde.iter().cloned()).collect();
        (p.geprueft, p.ganz) = (aenderung, false);
        if self.gewaehlter().is_none() {
            self.pruefung.wahl = None;
        }
    }

    /// Reads the whole note where somebody stopped typing, and asks whether there may be only one such child.
    pub(super) fn pruefe_ganz(&mut self, reg: &Register) {
        if self.text.is_some() || self.zeile.is_some() {
            return;
        }
        if self.pruefung.stand.hinkt() {
            self.pruefung.verlange_ganz();
            self.pruefe(self.aenderungen);
        }
        let b = &self.fall.beratung;
        let raum = reg.raum_name(b.raum.or(b.planregion));
        let texte = b.alle_texte();
        let nur: Vec<&str> = texte.iter().map(|(_, t)| *t).collect();
        let ort = Ort {
            raum: &raum,
            klein: b.raum.is_some(),
            unter_18: None,
            raeume: &self.pruefung.umfeld.raeume,
        };
        self.pruefung.einmalig = einmalig(&nur, ort).map(|e| e.satz);
    }

    fn ersatzbuch(&self) -> Ersatzbuch {
        let leer = [0; 32];
        let pseudo = self.pruefung.pseudo.as_ref().map_or(&leer, |p| p);
        Ersatzbuch::fuer_note(pseudo, self.fall.id, &self.fall.beratung.pseudonyme)
    }

    fn text_an(&self, stelle: Stelle) -> &str {
        let texte = self.fall.beratung.alle_texte();
        let hier = texte.into_iter().find(|(s, _)| *s == stelle);
        hier.map_or("", |(_, t)| t)
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

    /// Puts words in the place of a finding; `alle`: of all that go with it, as of that day.
    pub(super) fn ersetze(
        &mut self,
        stelle: Stelle,
        fund: &Fund,
        durch: &str,
        alle: Option<Date>,
    ) -> usize {
        self.merke();
        let mut buch = self.ersatzbuch();
        buch.merke(self.text_an(stelle), fund, durch);
        let neue: Vec<(Stelle, String)> = match alle {
            None => vec![(stelle, ersetze_hier(self.text_an(stelle), fund, durch))],
            Some(heute) => {
                let umfeld = &self.pruefung.umfeld;
                let texte = self.fall.beratung.alle_texte();
                let teile: Vec<Teil<'_>> = texte
                    .iter()
                    .map(|(s, t)| (*t, self.pruefung.in_text(*s)))
                    .collect();
                let neu = ersetze_alle(&mut buch, &teile, &fund.stamm, Lage { heute, umfeld });
                texte.iter().map(|(s, _)| *s).zip(neu).collect()
            }
        };
        let gleiche = self.pruefung.alle().filter(|(_, f)| f.stamm == fund.stamm);
        let zahl = alle.map_or(1, |_| gleiche.count());
        for (stelle, mut neu) in neue {
            if let Some(text) = text_mut(&mut self.fall.beratung, stelle) {
                ueberschreibe(text, &neu);
            }
            zeroize::Zeroize::zeroize(&mut neu);
        }
        self.fall.beratung.pseudonyme = buch.pseudonyme().to_vec();
        self.pruefung.wahl = None;
        self.pruefung.verlange_ganz();
        self.geaendert();
        zahl
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

    /// For a name: the proposal, and other roles; for the rest nothing to choose.
    pub(super) fn auswahl(&self, fund: &Fund, vorschlag: &str) -> Vec<String> {
        if fund.label != crate::guard::Label::Person {
            return Vec::new();
        }
        let texte = self.fall.beratung.alle_texte();
        let teile: Vec<&str> = texte.iter().map(|(_, t)| *t).collect();
        self.ersatzbuch().auswahl(&teile, vorschlag)
    }

    /// What is proposed in the place of a finding.
    pub(super) fn vorschlag(&self, stelle: Stelle, fund: &Fund, heute: Date) -> String {
        let texte = self.fall.beratung.alle_texte();
        let teile: Vec<&str> = texte.iter().map(|(_, t)| *t).collect();
        let umfeld = &self.pruefung.umfeld;
        let text = self.text_an(stelle);
        self.ersatzbuch()
            .vorschlag(&teile, text, fund, Lage { heute, umfeld })
    }
}
