//! What screen 8 asks for, one line at a time: passphrases, names, dates, confirmations. Says which words explain it and
//! whether the line is hidden; what follows from the answer is in `antwort.rs`.

use super::geheim::Geheimzeile;
use super::staerke::staerke;
use crate::domain::{Geheim, Id};

/// An open question.
pub struct Dialog {
    pub was: Was,
    pub eingabe: Geheimzeile,
    /// Why the last answer did not go.
    pub einwand: String,
}

/// What is asked for.
pub enum Was {
    Oeffnen,
    AnlegenName,
    AnlegenPhrase,
    AnlegenNochmal(Geheim),
    /// The recovery phrase is shown; its third word typed again tells that it is on paper.
    Merken(Geheim),
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

/// The word of a recovery phrase that is asked for, from 1.
pub const MERKWORT: usize = 3;
/// What is typed to confirm new keys for everything.
pub const NEU: &str = "neu";

impl Dialog {
    pub fn neu(was: Was) -> Self {
        Dialog {
            was,
            eingabe: Geheimzeile::default(),
            einwand: String::new(),
        }
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

    /// A line of its own in the frame of the list, not a page.
    pub fn in_der_liste(&self) -> bool {
        matches!(self.was, Was::Suche)
    }

    pub fn titel(&self) -> &'static str {
        match self.was {
            Was::Oeffnen => "Fälle – gesperrt",
            Was::AnlegenName | Was::AnlegenPhrase | Was::AnlegenNochmal(_) => "Tresor anlegen",
            Was::Merken(_) => "Wiederherstellungsphrase",
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
            W::Merken(_) => "drittes Wort",
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
                "Den Vorschlag abtippen – oder eine eigene, die nirgends sonst gilt.",
                "Ohne Passphrase und Wiederherstellungsphrase öffnet niemand den Tresor,",
                "auch niemand mit Zugriff auf diesen Rechner.",
            ],
            W::AnlegenNochmal(_) | W::ZugangNochmal(..) | W::PhraseNochmal(..) => {
                vec!["Zur Sicherheit noch einmal tippen."]
            }
            W::Merken(_) => vec![
                "Diese Phrase öffnet den Tresor, wenn die Passphrase vergessen ist. Sie steht",
                "nur jetzt hier: abschreiben, auf Papier, getrennt vom Rechner aufheben.",
            ],
            W::Suche => vec![],
            W::LoeschenAm(_) => vec![
                "Bis wann wird die Notiz noch gebraucht? Höchstens 12 Monate: 15.3., in 8 wochen",
            ],
            W::AnmeldenFuer(_) => {
                vec!["An welchem Tag wird der Fall beraten? Leer: nicht mehr angemeldet."]
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
            W::ZugangPhrase(_) => vec!["Jetzt tippt die Person selbst ihre Passphrase."],
            W::PhraseAlt => vec!["Erst die jetzige Passphrase dieses Zugangs."],
            W::PhraseNeu(_) => vec!["Die neue: lang, und nirgends sonst benutzt."],
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
        use Was as W;
        if self.eingabe.leer() {
            return String::new();
        }
        match self.was {
            W::AnlegenPhrase | W::ZugangPhrase(_) | W::PhraseNeu(_) => format!(
                "{} Zeichen, {}",
                self.eingabe.laenge(),
                staerke(self.eingabe.text()).satz()
            ),
            _ if self.verdeckt() => format!("{} Zeichen", self.eingabe.laenge()),
            _ => String::new(),
        }
    }
}
