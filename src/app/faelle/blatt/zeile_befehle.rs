//! What Enter does with a line at the foot of a note.

use super::feld::{Feld, Frage};
use super::listen::loeschtag_geht_nicht;
use super::verstehen::lies_feldtag;
use super::zeile::{Was, Wert};
use crate::action::Action;
use crate::app::{App, Effect};
use crate::domain::beratung::{Stelle, Urteilsart};
use crate::domain::{Fallabschnitt, datum};
use crate::guard::{Fund, Stufe};

/// Before a Raum that is finer than the Planregion.
const EINMALIG: &str = "Vielleicht einmalig – Enter noch einmal nimmt es trotzdem";

impl App {
    pub(super) fn fallzeile(&mut self, action: Action) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        let Some(zeile) = &mut b.zeile else {
            return Vec::new();
        };
        match action {
            Action::ChoiceCancel | Action::Back => {
                b.zeile = None;
                Vec::new()
            }
            Action::ChoiceAccept if zeile.zu && !zeile.sagt_nur() => {
                zeile.zu = false;
                Vec::new()
            }
            Action::ChoiceAccept => self.fallzeile_annehmen(),
            // What a word field holds is in the note already; anything else wants its Enter first.
            Action::CaseSave if zeile.ist_wortfeld() => {
                self.fallzeile_annehmen();
                self.fall_sichern(false)
            }
            Action::CaseSave if zeile.sagt_nur() => {
                b.zeile = None;
                self.fall_sichern(false)
            }
            Action::CaseSave => self.sage("Erst die Zeile: Enter nimmt sie, Esc lässt sie"),
            _ if zeile.tue(action) => {
                b.zeile_ins_feld();
                Vec::new()
            }
            _ => self.geht_nicht(action),
        }
    }

    fn fallzeile_annehmen(&mut self) -> Vec<Effect> {
        let Some((was, text, wert)) = self.blatt().and_then(|b| {
            let z = b.zeile.as_ref()?;
            let wert = z.gewaehlt().map(|a| a.wert.clone());
            Some((z.was.clone(), z.eingabe.text().trim().to_owned(), wert))
        }) else {
            return Vec::new();
        };
        match was {
            Was::Feld(feld) => self.feld_annehmen(feld, &text, wert),
            Was::Ersetzen {
                stelle, fund, alle, ..
            } => self.ersetzt(stelle, &fund, &text, alle),
            Was::Grund(fund) => self.begruendet(&fund, &text),
            Was::Ressource => self.zeile_ins(Fallabschnitt::RessourcenSozialraum),
            Was::Bedarf => self.bedarf(&text),
            Was::Todo => self.fall_todo(&text),
            Was::Sprache => self.zeile_ins(Fallabschnitt::Genogramm),
            Was::Absage(_) => self.zeile_zu(),
        }
    }

    pub(super) fn zeile_zu(&mut self) -> Vec<Effect> {
        if let Some(b) = self.blatt() {
            b.zeile = None;
        }
        Vec::new()
    }

    fn feld_annehmen(&mut self, feld: Feld, text: &str, wert: Option<Wert>) -> Vec<Effect> {
        match feld.art().frage {
            Frage::Wort(lesen, setzen) => {
                if let Some(b) = self.blatt()
                    && lesen(&b.fall.beratung) != text
                {
                    setzen(&mut b.fall.beratung, text);
                    b.geaendert();
                }
                self.zeile_zu()
            }
            Frage::Schalter(_) => self.zeile_zu(),
            Frage::Tag(_, setzen, zurueck) => {
                let heute = self.session.heute();
                let Some(note) = self.blatt().map(|b| b.fall.beratung.clone()) else {
                    return Vec::new();
                };
                let gelesen = lies_feldtag(&self.register, &note, feld, text, heute, zurueck);
                let tag = match gelesen {
                    Ok(tag) => tag,
                    Err(warum) => return self.weigere(warum),
                };
                let geht_nicht = tag.and_then(|t| loeschtag_geht_nicht(t, heute));
                if let (Feld::LoeschenAm, Some(warum)) = (feld, geht_nicht) {
                    return self.weigere(warum);
                }
                if let Some(b) = self.blatt() {
                    b.tag_setzen(feld, heute, |note| setzen(note, tag));
                }
                self.zeile_zu();
                match (feld, tag) {
                    (Feld::AngemeldetFuer, Some(tag)) => {
                        self.sage(format!("angemeldet für {}", datum::kurz(tag, heute)))
                    }
                    _ => Vec::new(),
                }
            }
            Frage::Wahl { .. } => self.gewaehlt_im_feld(feld, text, wert),
        }
    }

    /// A choice is made; where several may be, the line stays.
    fn gewaehlt_im_feld(&mut self, feld: Feld, text: &str, wert: Option<Wert>) -> Vec<Effect> {
        let Frage::Wahl {
            setzen, mehrere, ..
        } = feld.art().frage
        else {
            return Vec::new();
        };
        let eigen = (feld == Feld::Hilfen && !text.is_empty()).then(|| Wert::Frei(text.to_owned()));
        let Some(wert) = wert.or(eigen) else {
            return match feld {
                Feld::Ergebnis if !text.is_empty() => self.ergebnis_in_worten(text),
                _ => self.weigere("Dazu passt nichts – weniger tippen"),
            };
        };
        if feld == Feld::Raum && wert.id().is_some() && self.noch_nicht_beharrt(EINMALIG) {
            return Vec::new();
        }
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        setzen(&mut b.fall.beratung, &wert);
        b.geaendert();
        self.raeume_abgleichen(feld);
        let platz = self.platz_von(feld, &wert);
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        if !mehrere {
            b.zeile = None;
            b.wahl = b.wahl.min(b.eintraege().len().saturating_sub(1));
        } else if let Some(z) = &mut b.zeile {
            z.eingabe.setze("");
            z.wahl = platz.unwrap_or(z.wahl);
        }
        Vec::new()
    }

    /// Where a value stands among all offers of a field.
    fn platz_von(&mut self, feld: Feld, wert: &Wert) -> Option<usize> {
        let Frage::Wahl { angebot, .. } = feld.art().frage else {
            return None;
        };
        let note = self.blatt()?.fall.beratung.clone();
        angebot(&self.register, &note)
            .iter()
            .position(|a| a.wert == *wert)
    }

    /// What was typed instead of a choice is not lost.
    fn ergebnis_in_worten(&mut self, text: &str) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        let bisher = b.abschnitt(Fallabschnitt::Ergebnis).trim_end();
        let neu = match bisher.is_empty() {
            true => text.to_owned(),
            false => format!("{bisher}\n{text}"),
        };
        super::listen::setze_text(&mut b.fall.beratung, Fallabschnitt::Ergebnis, &neu);
        b.geaendert();
        b.zeile = None;
        self.sage("steht unter „Empfehlung oder Stand“ – das Ergebnis fehlt noch: Enter wählt")
    }

    /// The finer Raum lies in the Planregion, whichever of the two was chosen last.
    fn raeume_abgleichen(&mut self, feld: Feld) {
        let Some((raum, planregion)) = self
            .blatt()
            .map(|b| (b.fall.beratung.raum, b.fall.beratung.planregion))
        else {
            return;
        };
        let oben: Vec<_> = raum
            .map(|r| self.register.aufwaerts(r).map(|x| x.id).collect())
            .unwrap_or_default();
        let region = oben.len().checked_sub(2).and_then(|i| oben.get(i)).copied();
        let Some(b) = self.blatt() else { return };
        match feld {
            Feld::Raum if region.is_some() => b.fall.beratung.planregion = region,
            Feld::Planregion if region != planregion => b.fall.beratung.raum = None,
            _ => {}
        }
    }

    /// The first Enter asks, the second one does it.
    pub(super) fn noch_nicht_beharrt(&mut self, frage: &str) -> bool {
        let Some(z) = self.blatt().and_then(|b| b.zeile.as_mut()) else {
            return true;
        };
        if z.gewarnt {
            return false;
        }
        (z.gewarnt, z.gut) = (true, false);
        frage.clone_into(&mut z.verstanden);
        true
    }

    fn ersetzt(&mut self, stelle: Stelle, fund: &Fund, durch: &str, alle: bool) -> Vec<Effect> {
        if let Some(satz) = self.verraet(durch) {
            return self.weigere(satz);
        }
        let heute = self.session.heute();
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        b.zeile = None;
        let zahl = b.ersetze(stelle, fund, durch, alle.then_some(heute));
        let aenderung = b.aenderungen;
        b.pruefe(aenderung);
        let offen = b.naechster_fund();
        if !offen && b.schrieb() {
            b.kehre_zurueck();
        }
        let rest = if offen {
            " · nächster Treffer"
        } else {
            " · keine Treffer mehr"
        };
        self.sage(match zahl {
            1 => format!("ersetzt{rest}"),
            n => format!("{n}-mal ersetzt{rest}"),
        })
    }

    fn begruendet(&mut self, fund: &Fund, grund: &str) -> Vec<Effect> {
        if grund.is_empty() {
            return self.weigere("Ein Grund gehört dazu, oder Esc");
        }
        if let Some(satz) = self.verraet(grund) {
            return self.weigere(satz);
        }
        let heute = self.session.heute();
        if let Some(b) = self.blatt() {
            b.zeile = None;
            b.urteile(fund, Urteilsart::Trotzdem, grund, heute);
        }
        self.sage("bleibt stehen; der Grund liegt versiegelt in der Notiz")
    }

    /// Why a sentence must not go where it should; None: nothing was found in it.
    pub(super) fn verraet(&mut self, text: &str) -> Option<String> {
        let b = self.blatt()?;
        let funde = b.pruefung.waechter()?.pruefe(text);
        let fund = funde.iter().find(|f| f.stufe > Stufe::Hint)?;
        let (wort, grund) = (fund.label.wort(), fund.grund);
        Some(format!(
            "Darin ein Treffer: {wort} ({grund}) – anders sagen"
        ))
    }
}

impl super::Fallblatt {
    /// A day in its field; the proposed day of deletion moves with the Wiedervorlage.
    fn tag_setzen(
        &mut self,
        feld: Feld,
        heute: jiff::civil::Date,
        setzen: impl FnOnce(&mut crate::domain::Beratung),
    ) {
        let b = &mut self.fall.beratung;
        let folgt = b.loeschen_am == Some(super::listen::loeschvorschlag(b, heute).0);
        setzen(b);
        if folgt && feld == Feld::Wiedervorlage {
            b.loeschen_am = None;
        }
        self.geaendert();
    }
}
