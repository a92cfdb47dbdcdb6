//! The Genogramm phase: what its lines say, the drawing beside them, and how far it was moved. Draws nothing.

use super::listen::{grenze, setze_text};
use super::{Eintrag, Fallblatt, Seite};
use crate::action::Action;
use crate::domain::beratung::Stelle;
use crate::domain::{Fallabschnitt, Phase};
use crate::model::genogramm::{
    Angaben, Aussage, Familie, Groesse, Herkunft, Naehe, Stand, Zeichensatz, Zeichnung, als_text,
    deute, vergroebert,
};

/// Columns and rows of one step.
const SCHRITT: usize = 8;
/// Columns from which people get more room.
const WEIT: usize = 60;

/// What of the drawing is seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bildlage {
    /// Moved by hand to here; None: it follows what is typed.
    pub ab: Option<(usize, usize)>,
    /// The eco-map instead of the family.
    pub umfeld: bool,
}

impl Fallblatt {
    /// The page shows a drawing.
    pub fn zeigt_bild(&self) -> bool {
        self.seite == Seite::Phase(Phase::Genogramm)
    }

    /// The drawing, and from where on it is seen through a window of that size.
    pub fn zeichnung(
        &self,
        zeichen: Zeichensatz,
        breite: usize,
        hoehe: usize,
    ) -> (Zeichnung, (usize, usize)) {
        let (familie, _) = Familie::lesen(self.abschnitt(Fallabschnitt::Genogramm));
        let groesse = if breite >= WEIT {
            Groesse::Weit
        } else {
            Groesse::Schmal
        };
        let mut bild = if self.bild.umfeld {
            familie.umfeldkarte(zeichen, breite)
        } else {
            familie.zeichnen(zeichen, groesse)
        };
        let gemeint = self
            .zeilennummer()
            .map_or(&[][..], |z| familie.person_an(z));
        bild.hervorheben(gemeint);
        let rand = |alles: usize, fenster: usize| alles.saturating_sub(fenster);
        let folgt = bild.mitte_auf(gemeint, breite, hoehe);
        let (x, y) = self.bild.ab.unwrap_or(folgt);
        let ab = (
            x.min(rand(bild.breite, breite)),
            y.min(rand(bild.hoehe, hoehe)),
        );
        (bild, ab)
    }

    /// The line that is typed in, from 0.
    pub(super) fn zeilennummer(&self) -> Option<usize> {
        let text = self.text.as_ref()?;
        Some(text.davor().matches('\n').count())
    }

    /// A line of the Genogramm's language is being typed.
    pub fn tippt_genogramm(&self) -> bool {
        self.text.is_some()
            && self.zeile.is_none()
            && self.eintrag() == Some(Eintrag::Text(Fallabschnitt::Genogramm))
    }

    /// Into the text, to the next line behind the cursor that is not understood. False: there is none behind it.
    pub(super) fn zur_unverstandenen(&mut self, von_vorn: bool) -> bool {
        let hier = match (von_vorn, self.zeilennummer()) {
            (false, Some(nr)) if self.zeigt_bild() => nr + 1,
            _ => 0,
        };
        let ziel = self.unverstandene().into_iter().find(|nr| *nr > hier);
        let Some(nr) = ziel else { return false };
        self.zeige(Stelle::Abschnitt(Fallabschnitt::Genogramm));
        self.schreibe();
        if let Some(text) = &mut self.text {
            let ende = text
                .text()
                .split_inclusive('\n')
                .take(nr)
                .map(str::len)
                .sum::<usize>();
            let umbruch = text.text().get(..ende).is_some_and(|t| t.ends_with('\n'));
            text.gehe_zu(ende - usize::from(umbruch));
        }
        true
    }

    /// Exact ages become bands, in every line but the one at the cursor.
    pub(super) fn vergroebere(&mut self, ohne: Option<usize>) {
        let bisher = self.abschnitt(Fallabschnitt::Genogramm);
        let zeile = |(nr, z): (usize, &str)| match vergroebert(z).filter(|_| Some(nr) != ohne) {
            Some(neu) => neu,
            None => z.to_owned(),
        };
        let mut neu = bisher
            .split('\n')
            .enumerate()
            .map(zeile)
            .collect::<Vec<_>>()
            .join("\n");
        if neu != bisher {
            if let Some(text) = &mut self.text {
                let rest = text.text().len() - text.stelle();
                text.setze(&neu);
                let stelle = neu.len().saturating_sub(rest);
                text.gehe_zu(grenze(text.text(), stelle));
            }
            setze_text(&mut self.fall.beratung, Fallabschnitt::Genogramm, &neu);
            self.geaendert();
        }
        zeroize::Zeroize::zeroize(&mut neu);
    }

    /// How many lines the Genogramm has.
    pub fn genogrammzeilen(&self) -> usize {
        self.abschnitt(Fallabschnitt::Genogramm).lines().count()
    }

    /// What the line at the cursor means, or why it is not understood; None outside of a Genogramm.
    pub fn zeile_bedeutet(&self) -> Option<Result<String, String>> {
        let text = self.text.as_ref()?;
        if self.eintrag() != Some(Eintrag::Text(Fallabschnitt::Genogramm)) {
            return None;
        }
        let davor = text.davor();
        let ab = davor.rfind('\n').map_or(0, |i| i + 1);
        let zeile = text.text().get(ab..)?.lines().next().unwrap_or_default();
        Some(bedeutung(zeile))
    }

    /// Lines of the Genogramm that are not understood, counted from 1.
    pub(super) fn unverstandene(&self) -> Vec<usize> {
        let (_, fehler) = Familie::lesen(self.abschnitt(Fallabschnitt::Genogramm));
        fehler.into_iter().map(|(zeile, _)| zeile + 1).collect()
    }

    /// Moves the drawing.
    pub(super) fn schiebe(&mut self, action: Action) -> bool {
        let (x, y) = self.bild.ab.unwrap_or_default();
        let alles = self.zeichnung(Zeichensatz::Unicode, 0, 0).0;
        let (rechts, unten) = (
            alles.breite.saturating_sub(1),
            alles.hoehe.saturating_sub(1),
        );
        self.bild.ab = Some(match action {
            Action::CaseLeft => (x.saturating_sub(SCHRITT), y),
            Action::CaseRight => ((x + SCHRITT).min(rechts), y),
            Action::PageUp => (x, y.saturating_sub(SCHRITT / 2)),
            Action::PageDown => (x, (y + SCHRITT / 2).min(unten)),
            _ => return false,
        });
        true
    }
}

fn bedeutung(zeile: &str) -> Result<String, String> {
    let aussage = deute(zeile).map_err(|m| m.satz)?;
    let rollen = |alle: &[Angaben], dazwischen: &str| {
        let rollen: Vec<&str> = alle.iter().map(|k| k.rolle.as_str()).collect();
        rollen.join(dazwischen)
    };
    Ok(match &aussage {
        Aussage::Nichts => String::new(),
        Aussage::Person(_) => als_text(&Familie::lesen(zeile).0).join(" "),
        Aussage::Paar {
            a,
            b,
            stand,
            kinder,
        } => {
            let paar = b
                .as_ref()
                .map_or(a.rolle.clone(), |b| format!("{} und {}", a.rolle, b.rolle));
            let stand = stand.map_or("", stand_wort);
            match kinder.is_empty() {
                true => format!("Paar: {paar}{stand}"),
                false => format!("{paar}{stand}, Kinder: {}", rollen(kinder, ", ")),
            }
        }
        Aussage::Kind { kind, eltern } => {
            let art = match kind.herkunft {
                Some(Herkunft::Pflege) => "Pflegekind",
                Some(Herkunft::Adoptiert) => "adoptiert",
                _ => "Kind",
            };
            format!("{}: {art} von {}", kind.rolle, rollen(eltern, " und "))
        }
        Aussage::Beziehung { von, zu, art } => {
            let art = match art {
                Naehe::Eng => "enge Beziehung",
                Naehe::Konflikt => "Konflikt",
                Naehe::Abbruch => "Kontakt abgebrochen",
            };
            format!("{} und {}: {art}", von.rolle, zu.rolle)
        }
        Aussage::Haushalt(wer) => format!("leben zusammen: {}", rollen(wer, ", ")),
        Aussage::Umfeld(was) => {
            let namen: Vec<&str> = was.iter().map(|(n, _)| n.as_str()).collect();
            format!("um die Familie: {}", namen.join(", "))
        }
    })
}

fn stand_wort(stand: Stand) -> &'static str {
    match stand {
        Stand::Verheiratet => ", verheiratet",
        Stand::Getrennt => ", getrennt",
        Stand::Geschieden => ", geschieden",
        _ => "",
    }
}
