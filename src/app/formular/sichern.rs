//! From a form to the draft that saves it: every field read, rules checked, what follows added.

use super::Formular;
use crate::domain::Datensatz;
use crate::model::{Register, regel, tagesordnung, tun};
use crate::store::{Aenderung, Draft};

impl Formular {
    /// The draft that saves this form. Error: the first thing in the way; the focus is on its field then.
    pub fn draft(&mut self, reg: &Register, um: tun::Umstand<'_>) -> Result<Draft, String> {
        let heute = um.heute();
        let mut satz = self.satz.clone();
        let gremium = self.gremium(reg, heute);
        for i in 0..self.felder.len() {
            let Some(stand) = self.felder.get(i) else {
                continue;
            };
            let gesetzt = self
                .wert(stand, reg, heute, gremium)
                .and_then(|w| (stand.feld.setzen)(&mut satz, w));
            if let Err(fehler) = gesetzt {
                let label = stand.feld.label;
                self.fokus = i;
                return Err(format!("{label}: {fehler}"));
            }
        }
        ergaenze(&mut satz, reg);
        let vergangen = regel::vergangen(reg, &satz, heute);
        if let Some(v) = regel::pruefe(reg, &satz)
            .into_iter()
            .chain(vergangen)
            .chain(regel::zu_frueh(reg, &satz, heute))
            .chain(regel::schon_dabei(reg, &satz))
            .next()
        {
            self.fokussiere(v.feld);
            return Err(v.satz);
        }
        Ok(self.draft_aus(satz, reg, um))
    }

    fn draft_aus(&self, mut satz: Datensatz, reg: &Register, um: tun::Umstand<'_>) -> Draft {
        let vorher = if self.neu {
            None
        } else {
            Some(self.satz.clone())
        };
        if let (Datensatz::Todo(t), true) = (&mut satz, !self.neu) {
            let geaendert: Vec<&str> = self
                .felder
                .iter()
                .filter(|f| f.eingabe.text() != f.ur)
                .map(|f| f.feld.label)
                .collect();
            t.verlauf.push(crate::domain::Ereignis {
                zeit: um.jetzt,
                wer: um.wer.to_owned(),
                was: format!("geändert: {}", geaendert.join(", ")),
            });
        }
        let tat = if self.neu { "angelegt" } else { "geändert" };
        let name = match &satz {
            Datensatz::Mitgliedschaft(m) => reg.mitglied_name(m.mitglied),
            Datensatz::Sitzung(s) => reg.sitzung_titel(s),
            Datensatz::Sichtung(_) | Datensatz::Kennwert(_) => reg.titel_von(&satz),
            andere => andere.titel(),
        };
        let mut draft = Draft::new(format!(
            "{} „{}“ {tat}",
            satz.kind().einzahl(),
            tun::kurz(&name)
        ));
        if let Datensatz::Mitgliedschaft(m) = &satz {
            let abgeloest = tun::federfuehrung_abloesen(reg, m, um.heute());
            let namen: Vec<String> = abgeloest
                .iter()
                .filter_map(|a| abgeloester(reg, a))
                .collect();
            if !namen.is_empty() {
                draft
                    .label
                    .push_str(&format!(", löst {} ab", namen.join(", ")));
            }
            draft.aenderungen.extend(abgeloest);
        }
        if let Datensatz::Top(t) = satz {
            draft.aenderungen = tagesordnung::eingeordnet(reg, t);
            return draft;
        }
        draft.aenderungen.push(Aenderung {
            vorher,
            nachher: Some(satz),
        });
        draft
    }
}

/// What follows from what was filled in: clarified once somebody and a day are named.
fn ergaenze(satz: &mut Datensatz, reg: &Register) {
    match satz {
        Datensatz::Todo(t) if !t.verantwortlich.is_empty() && t.faellig.is_some() => {
            t.zu_klaeren = false
        }
        Datensatz::Gremium(g) if g.name.is_empty() => {
            g.name = g
                .art
                .and_then(|a| reg.arten().get(a))
                .map(|a| a.name.clone())
                .unwrap_or_default();
        }
        _ => {}
    }
}

/// Who leads no more.
fn abgeloester(reg: &Register, a: &Aenderung) -> Option<String> {
    match &a.vorher {
        Some(Datensatz::Mitgliedschaft(m)) => Some(reg.mitglied_name(m.mitglied)),
        _ => None,
    }
}
