//! What screen 8 asks for, one line at a time: passphrases, names, dates, confirmations. Says which words explain it and
//! whether the line is hidden; what follows from the answer is in `antwort.rs`.

use super::geheim::Geheimzeile;
use super::staerke::staerke;
use crate::domain::{Geheim, Id};
use jiff::civil::Date;

/// An open question.
pub struct Dialog {
    pub was: Was,
    pub eingabe: Geheimzeile,
    /// Why the last answer did not go.
    pub einwand: String,
    /// Days to choose from, with what is on them.
    pub angebote: Vec<(Date, String)>,
    /// The one that Enter takes instead of the line.
    pub wahl: Option<usize>,
}

/// What is asked for.
pub enum Was {
    Oeffnen,
    AnlegenName,
    AnlegenPhrase,
    AnlegenNochmal(Geheim),
    /// The recovery phrase is shown; two of its words typed again tell that it is on paper. How many were.
    Merken(Geheim, usize),
    Suche,
    LoeschenAm(Id),
    AnmeldenFuer(Id),
    Vernichten(Id),
    ZugangName,
    ZugangPhrase(String),
    ZugangNochmal(String, Geheim),
    PhraseAlt,
    PhraseNeu(Geheim),
    PhraseNochmal(Geheim, Geheim),
    SlotWeg(u32, String),
    Umschluesseln,
    Wort,
}

/// What is asked for, by the place of the word.
const PROBEN: [&str; 10] = [
    "Zur Probe: erstes Wort",
    "Zur Probe: zweites Wort",
    "Zur Probe: drittes Wort",
    "Zur Probe: viertes Wort",
    "Zur Probe: fünftes Wort",
    "Zur Probe: sechstes Wort",
    "Zur Probe: siebtes Wort",
    "Zur Probe: achtes Wort",
    "Zur Probe: neuntes Wort",
    "Zur Probe: zehntes Wort",
];
/// So many words of the recovery phrase are asked for.
pub const PROBEWORTE: usize = 2;
/// What is typed to confirm new keys for everything.
pub const NEU: &str = "neu";

/// Above a new passphrase.
const VORSCHLAG: &str = "Den Vorschlag abtippen (Pfeil nach unten: ein anderer) – oder eine eigene, die nirgends sonst gilt.";

/// Which word of the phrase is asked for when `schon` were right: two places that follow from the phrase alone, so that
/// they are others with each phrase and the same after a mistake. From 0.
pub fn probewort(phrase: &Geheim, schon: usize) -> usize {
    let anzahl = phrase.text().split_whitespace().count().max(1);
    let summe: usize = phrase.text().bytes().map(usize::from).sum();
    let erstes = summe % anzahl;
    match schon {
        0 => erstes,
        _ => (erstes + 1 + (summe / anzahl) % (anzahl - 1).max(1)) % anzahl,
    }
}

impl Dialog {
    pub fn neu(was: Was) -> Self {
        Dialog {
            was,
            eingabe: Geheimzeile::default(),
            einwand: String::new(),
            angebote: Vec::new(),
            wahl: None,
        }
    }

    /// To the next or the former of what is offered; before the first there is the line itself.
    pub(super) fn waehle(&mut self, weiter: bool) {
        let ende = self.angebote.len().saturating_sub(1);
        self.wahl = match (self.wahl, weiter) {
            (None, true) => Some(0),
            (Some(n), true) => Some((n + 1).min(ende)),
            (Some(n), false) => n.checked_sub(1),
            (None, false) => None,
        };
        self.einwand.clear();
    }

    pub(super) fn gewaehlt(&self) -> Option<Date> {
        Some(self.angebote.get(self.wahl?)?.0)
    }

    /// Dots instead of letters.
    pub fn verdeckt(&self) -> bool {
        use Was as W;
        matches!(
            self.was,
            W::Oeffnen
                | W::AnlegenPhrase
                | W::AnlegenNochmal(_)
                | W::ZugangPhrase(_)
                | W::ZugangNochmal(..)
                | W::PhraseAlt
                | W::PhraseNeu(_)
                | W::PhraseNochmal(..)
        )
    }

    /// Six words are proposed.
    pub fn schlaegt_vor(&self) -> bool {
        use Was as W;
        matches!(
            self.was,
            W::AnlegenPhrase | W::ZugangPhrase(_) | W::PhraseNeu(_)
        )
    }

    /// A line of its own in the frame of the list, not a page.
    pub fn in_der_liste(&self) -> bool {
        matches!(self.was, Was::Suche)
    }

    pub fn titel(&self) -> &'static str {
        match self.was {
            Was::Oeffnen => "Fälle – gesperrt",
            Was::AnlegenName | Was::AnlegenPhrase | Was::AnlegenNochmal(_) => "Tresor anlegen",
            Was::Merken(..) => "Wiederherstellungsphrase",
            Was::Suche => "filtern",
            Was::LoeschenAm(_) => "Löschdatum",
            Was::AnmeldenFuer(_) => "für eine Sitzung anmelden",
            Was::Vernichten(_) => "sofort vernichten",
            Was::ZugangName | Was::ZugangPhrase(_) | Was::ZugangNochmal(..) => "neuer Zugang",
            Was::PhraseAlt | Was::PhraseNeu(_) | Was::PhraseNochmal(..) => {
                "eigene Passphrase ändern"
            }
            Was::SlotWeg(..) => "Zugang entfernen",
            Was::Umschluesseln => "neue Schlüssel für alles",
            Was::Wort => "immer anmahnen",
        }
    }

    /// Before the line.
    pub fn frage(&self) -> &'static str {
        use Was as W;
        match self.was {
            W::Oeffnen | W::PhraseAlt => "Passphrase",
            W::AnlegenName | W::ZugangName => "Name",
            W::AnlegenPhrase | W::ZugangPhrase(_) | W::PhraseNeu(_) => "neue Passphrase",
            W::AnlegenNochmal(_) | W::ZugangNochmal(..) | W::PhraseNochmal(..) => "noch einmal",
            W::Merken(ref phrase, schon) => PROBEN
                .get(probewort(phrase, schon))
                .copied()
                .unwrap_or("Wort"),
            W::Suche => "/",
            W::LoeschenAm(_) => "löschen am",
            W::AnmeldenFuer(_) => "Sitzung am",
            W::Vernichten(_) => "erstes Wort",
            W::Umschluesseln => "„neu“ tippen",
            W::SlotWeg(..) => "Name tippen",
            W::Wort => "Wort",
        }
    }

    /// What a person should know before answering.
    pub fn erklaerung(&self) -> Vec<&'static str> {
        use Was as W;
        match self.was {
            W::Oeffnen => vec![
                "Die Fallnotizen liegen verschlüsselt. Öffnet: die eigene Passphrase,",
                "oder die Wiederherstellungsphrase vom Papier.",
            ],
            W::AnlegenName => vec![
                "Wem gehört dieser Zugang? Der Name steht offen im Tresor, kein Klient*innenname.",
            ],
            W::AnlegenPhrase => vec![
                VORSCHLAG,
                "Ohne Passphrase und Wiederherstellungsphrase öffnet niemand den Tresor,",
                "auch niemand mit Zugriff auf diesen Rechner.",
            ],
            W::AnlegenNochmal(_) | W::ZugangNochmal(..) | W::PhraseNochmal(..) => {
                vec!["Zur Sicherheit noch einmal tippen."]
            }
            W::Merken(..) => vec![
                "Diese Phrase öffnet den Tresor, wenn die Passphrase vergessen ist. Sie steht",
                "nur jetzt hier: abschreiben, auf Papier, getrennt vom Rechner aufheben.",
            ],
            W::Suche => vec![],
            W::LoeschenAm(_) => vec![
                "Bis wann wird die Notiz noch gebraucht? Höchstens 12 Monate: 15.3., in 8 wochen",
            ],
            W::AnmeldenFuer(_) => {
                vec![
                    "Wann wird der Fall beraten? Mit Pfeil nach unten aus den nächsten Sitzungen,",
                    "oder ein Tag: 26.11., nächste sitzung. Leer: nicht mehr angemeldet.",
                ]
            }
            W::Vernichten(_) => vec![
                "Der Schlüssel der Notiz wird vernichtet, der Speicher ohne sie neu gebaut.",
                "Ehrlich: In älteren Sicherungen und Abbildern der Platte bleibt sie lesbar,",
                "für alle, die eine Passphrase von damals haben. Sicherungen altern mit der Zeit hinaus.",
                "Zum Bestätigen das erste Wort ihres Titels tippen.",
            ],
            W::ZugangName => vec![
                "Wer bekommt einen Zugang? Alle mit Zugang lesen alle Notizen.",
                "Der Name steht offen im Tresor.",
            ],
            W::ZugangPhrase(_) => {
                vec!["Jetzt tippt die Person selbst ihre Passphrase.", VORSCHLAG]
            }
            W::PhraseAlt => {
                vec!["Erst die Phrase, mit der gerade geöffnet ist (auch die vom Papier)."]
            }
            W::PhraseNeu(_) => vec!["Die neue Passphrase für diesen Zugang.", VORSCHLAG],
            W::SlotWeg(..) => vec![
                "Alle Notizen bekommen neue Schlüssel; das dauert einen Moment.",
                "Was die Person gelesen oder kopiert hat, holt das nicht zurück, und alte",
                "Sicherungen öffnet ihre Passphrase noch. Zum Bestätigen den Namen tippen.",
            ],
            W::Umschluesseln => vec![
                "Neue Schlüssel für jede Notiz, nach einem Verdacht; das dauert einen Moment.",
                "Alte Sicherungen bleiben mit den alten Passphrasen lesbar.",
            ],
            W::Wort => vec!["Dieses Wort mahnt der Wächter ab jetzt in jeder Notiz an."],
        }
    }

    /// What is said under the line while it is typed.
    pub fn zusatz(&self) -> String {
        if self.eingabe.leer() {
            return String::new();
        }
        // How long it is, is nobody's business who looks on.
        match self.schlaegt_vor() {
            true => staerke(self.eingabe.text()).satz().to_owned(),
            false => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_words_are_asked_for_and_others_with_another_phrase() {
        let frage = |phrase: &str| {
            let phrase = Geheim::neu(phrase.to_owned());
            (probewort(&phrase, 0), probewort(&phrase, 1))
        };
        let phrasen = [
            "a b c d e f g h i j",
            "b b c d e f g h i j",
            "kran lampe wolke",
        ];
        for phrase in phrasen {
            let (eins, zwei) = frage(phrase);
            let anzahl = phrase.split(' ').count();
            assert!(eins != zwei && eins < anzahl && zwei < anzahl, "{phrase}");
        }
        assert_ne!(frage(phrasen[0]), frage(phrasen[1]));
    }
}
