//! The lines at the foot of an open note: the guard's word, and what is being talked of. Data only.

use super::{Eintrag, Fallblatt};
use crate::domain::Fallabschnitt;
use crate::guard::Stufe;

/// The two lines at the foot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fuss {
    pub stufe: Option<Stufe>,
    pub lage: String,
    /// The finding that is spoken of, or what the line being typed means.
    pub satz: String,
    pub satz_stufe: Option<Stufe>,
}

impl Fallblatt {
    /// The guard's word, and what is being talked of.
    pub fn fuss(&self) -> Fuss {
        let offen = self.offene();
        let gespeichert = match (self.basis.is_some(), self.entwurf().is_some()) {
            (true, false) => "gesichert",
            (_, true) => "versiegelter Entwurf",
            (false, false) => "neu",
        };
        let (stufe, lage) = match (offen.sicher, offen.zu_pruefen) {
            (0, 0) => (None, "keine Treffer".to_owned()),
            (0, w) => (Some(Stufe::Warn), format!("{w} zu prüfen")),
            (s, 0) => (Some(Stufe::Block), format!("{s} zu ersetzen")),
            (s, w) => (
                Some(Stufe::Block),
                format!("{s} zu ersetzen, {w} zu prüfen"),
            ),
        };
        let (satz, satz_stufe) = self.fuss_satz();
        Fuss {
            stufe,
            lage: format!("{lage} · {gespeichert}"),
            satz,
            satz_stufe,
        }
    }

    fn fuss_satz(&self) -> (String, Option<Stufe>) {
        if let Some((stelle, fund)) = self.besprochener() {
            let wort = self.fundwort(stelle, &fund);
            let stufe = match fund.stufe {
                Stufe::Block => "zu ersetzen",
                Stufe::Warn => "zu prüfen",
                Stufe::Hint => "Hinweis",
            };
            let satz = format!("„{wort}“ {}: {} · {stufe}", fund.label.wort(), fund.grund);
            return (satz, Some(fund.stufe));
        }
        if let Some(satz) = self.pruefung.hinweis() {
            return (satz.to_owned(), Some(Stufe::Hint));
        }
        match self.zeile_bedeutet() {
            Some(Ok(satz)) => (satz, None),
            Some(Err(warum)) => (warum, Some(Stufe::Warn)),
            None if self.zeigt_bild() => {
                let zeilen = self.unverstandene();
                match zeilen.first() {
                    Some(nr) => (
                        format!(
                            "Zeile {nr} ist nicht verstanden – F7 geht hin, H zeigt die Sprache"
                        ),
                        Some(Stufe::Warn),
                    ),
                    None => (String::new(), None),
                }
            }
            None => match (self.eintrag(), &self.text) {
                (Some(Eintrag::Feld(feld)), _) => (feld.art().hilfe.to_owned(), None),
                (Some(Eintrag::Text(a)), None) => (hilfe_zu(a).to_owned(), None),
                _ => (String::new(), None),
            },
        }
    }
}

/// What an empty text is for.
pub(super) fn hilfe_zu(a: Fallabschnitt) -> &'static str {
    use Fallabschnitt as A;
    match a {
        A::Falldarstellung => "Worum geht es? Rollen statt Namen: Kind A, Mutter A",
        A::BisherigeHilfen => "Was gab es schon, was half?",
        A::Genogramm => "Zeilen wie: Mutter A w 30-39 – H zeigt die Sprache, beim Tippen F1",
        A::Lebenslage => "Wohnen, Geld, Schule, Gesundheit, Netz",
        A::WilleUndZiele => "Was wollen Kind und Eltern selbst?",
        A::RessourcenPersonal => "eine je Zeile: was können sie? n schreibt eine",
        A::RessourcenSozial => "eine je Zeile: wer trägt mit?",
        A::RessourcenMateriell => "eine je Zeile",
        A::RessourcenSozialraum => "eine je Zeile; / sucht im Verzeichnis",
        A::Fragestellung => "eine Frage, die das Team beantworten kann",
        A::Ideen => "eine je Zeile, ohne wer sie hatte; n schreibt eine",
        A::Hilfesetting => "Wer tut was, wie oft, wie lange? Funktionen statt Namen",
        A::Ergebnis => "Empfehlung zu den nächsten Schritten, oder Stand der Beratung",
        A::Rollen => "Wer spielt welche Rolle? Ohne Namen",
        _ => "Enter schreibt",
    }
}
