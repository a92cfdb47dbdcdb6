//! What keys do in a form: letters, the choice of a suggestion, going from field to field.

use super::feldstand::{drehe, ersetzbar, waehle_mit_buchstabe};
use super::vorschlag::{eindeutig, mit_vorschlag};
use super::{Befund, Ergebnis, Formular};
use crate::action::Action;
use crate::domain::FeldArt;
use crate::domain::text::falte;
use crate::model::Register;
use jiff::civil::Date;

impl Formular {
    /// Letters and paste.
    pub fn tippe(&mut self, text: &str, reg: &Register, heute: Date) {
        let Some(stand) = self.felder.get_mut(self.fokus) else {
            return;
        };
        match stand.feld.art {
            FeldArt::Auswahl(wahl) => waehle_mit_buchstabe(stand, wahl, text),
            FeldArt::JaNein => stand.eingabe.setze(match falte(text).as_str() {
                "j" | "ja" | "x" => "ja",
                "n" | "nein" => "nein",
                _ if stand.eingabe.text() == "ja" => "nein",
                _ => "ja",
            }),
            _ => {
                if std::mem::take(&mut stand.frisch) {
                    stand.eingabe.setze("");
                }
                stand.eingabe.einfuegen(text);
            }
        }
        self.nach_eingabe(reg, heute);
    }

    pub fn tue(&mut self, action: Action, reg: &Register, heute: Date) -> Ergebnis {
        match action {
            Action::FormSave => {
                self.vervollstaendigen(reg, heute);
                return Ergebnis::Sichern;
            }
            Action::FormCancel => {
                if self.vorschlaege.is_empty() || self.vorschlag.is_none() {
                    return Ergebnis::Verlassen;
                }
                self.vorschlaege.clear();
                self.vorschlag = None;
            }
            Action::FormChoose => return self.bestaetigen(reg, heute),
            Action::FormDown => self.pfeil(true),
            Action::FormUp => self.pfeil(false),
            Action::InputDown | Action::InputUp if self.im_text() => {
                self.pfeil(action == Action::InputDown);
            }
            Action::FormNext | Action::FormPrev => {
                self.vervollstaendigen(reg, heute);
                return self.weiter(action == Action::FormNext);
            }
            _ => return self.bearbeite(action, reg, heute),
        }
        Ergebnis::Offen
    }

    /// Enter: a line break in a long text, else the suggestion is taken, else on to the next field.
    fn bestaetigen(&mut self, reg: &Register, heute: Date) -> Ergebnis {
        let Some(stand) = self.felder.get_mut(self.fokus) else {
            return Ergebnis::Offen;
        };
        if let Some(text) = stand.eingabe.lang_mut() {
            text.einfuegen("\n");
            self.nach_eingabe(reg, heute);
            return Ergebnis::Getippt;
        }
        let fehler = matches!(stand.befund, Befund::Fehler(_));
        let begonnen = self
            .vorschlaege
            .first()
            .is_some_and(|v| falte(v).starts_with(&falte(stand.eingabe.text())));
        let nehmen = self.vorschlag.or((fehler || begonnen).then_some(0));
        if let Some(text) = nehmen.and_then(|i| self.vorschlaege.get(i)).cloned() {
            let ganz = mit_vorschlag(stand, &text);
            stand.eingabe.setze(ganz);
            self.nach_eingabe(reg, heute);
            self.vorschlaege.clear();
            self.vorschlag = None;
            return Ergebnis::Getippt;
        }
        self.weiter(true)
    }

    fn bearbeite(&mut self, action: Action, reg: &Register, heute: Date) -> Ergebnis {
        let Some(stand) = self.felder.get_mut(self.fokus) else {
            return Ergebnis::Fremd;
        };
        if let Some(text) = stand.eingabe.lang_mut() {
            let vorher = text.aenderungen();
            return match text.tue(action) {
                false => Ergebnis::Fremd,
                true if text.aenderungen() == vorher => Ergebnis::Offen,
                true => {
                    self.nach_eingabe(reg, heute);
                    Ergebnis::Getippt
                }
            };
        }
        // In a field of choices there is no text to edit: what would go forth goes on, what would go back goes back.
        let schritt = match action {
            Action::InputRight | Action::InputWordRight | Action::InputDelete => 1,
            Action::InputLeft | Action::InputWordLeft | Action::InputBackspace => -1,
            _ => 0,
        };
        let getan = match stand.feld.art {
            FeldArt::Auswahl(wahl) if schritt != 0 => drehe(stand, wahl, schritt),
            FeldArt::JaNein if schritt != 0 => {
                let ja = stand.eingabe.text() == "ja";
                stand.eingabe.setze(if ja { "nein" } else { "ja" });
                true
            }
            FeldArt::Auswahl(_) | FeldArt::JaNein => false,
            _ => {
                stand.frisch = false;
                stand.eingabe.tue(action)
            }
        };
        if !getan {
            return Ergebnis::Fremd;
        }
        self.nach_eingabe(reg, heute);
        Ergebnis::Getippt
    }

    /// A few letters that only one name fits become that name when the field is left.
    fn vervollstaendigen(&mut self, reg: &Register, heute: Date) {
        let Some(stand) = self.felder.get_mut(self.fokus) else {
            return;
        };
        if matches!(stand.befund, Befund::Fehler(_))
            && let Some(name) = eindeutig(stand, reg)
        {
            let ganz = mit_vorschlag(stand, &name);
            stand.eingabe.setze(ganz);
            self.nach_eingabe(reg, heute);
        }
    }

    /// To the next field or the one before, from the last to the first.
    fn weiter(&mut self, abwaerts: bool) -> Ergebnis {
        self.vorschlaege.clear();
        self.vorschlag = None;
        let letztes = self.felder.len().saturating_sub(1);
        self.fokus = match (abwaerts, self.fokus) {
            (true, f) if f >= letztes => 0,
            (true, f) => f + 1,
            (false, 0) => letztes,
            (false, f) => f - 1,
        };
        self.frisch();
        Ergebnis::Offen
    }

    fn frisch(&mut self) {
        if let Some(stand) = self.felder.get_mut(self.fokus) {
            stand.frisch = ersetzbar(stand.feld.art);
        }
    }

    /// Arrow keys inside the form: suggestions first, then lines of a text, then fields.
    fn pfeil(&mut self, abwaerts: bool) {
        if !self.vorschlaege.is_empty() {
            let letzter = self.vorschlaege.len() - 1;
            self.vorschlag = match (abwaerts, self.vorschlag) {
                (true, None) => Some(0),
                (true, Some(i)) => Some((i + 1).min(letzter)),
                (false, None | Some(0)) => None,
                (false, Some(i)) => Some(i - 1),
            };
            return;
        }
        let zeile = if abwaerts {
            Action::InputDown
        } else {
            Action::InputUp
        };
        let text = self.felder.get_mut(self.fokus);
        let in_text = text
            .and_then(|s| s.eingabe.lang_mut())
            .is_some_and(|t| t.tue(zeile));
        if !in_text {
            self.weiter(abwaerts);
        }
    }
}
