//! Keys on screen 8: what they do while nothing is asked for. What they do to one page is in `seiten.rs`.

use super::dialog::{Dialog, Was};
use super::geheim::Geheimzeile;
use super::offen::Seite;
use super::{Faelle, Zustand};
use crate::action::Action;
use crate::app::event::TresorAuftrag;
use crate::app::faelle::blatt::Fallblatt;
use crate::app::session::Fenster;
use crate::app::{App, Effect};
use crate::domain::{Beratung, Fall, Fallbuch, Geheim, Id, Vertraulich};
use crate::model::faelle::SORTIERUNGEN;

/// Commands of the open part that are refused here, with the reason.
const VERWEIGERT: &[(Action, &str)] = &[
    (
        Action::Undo,
        "Fälle kennen rückgängig nur in der offenen Notiz; Gelöschtes liegt im Papierkorb",
    ),
    (
        Action::Redo,
        "Fälle kennen rückgängig nur in der offenen Notiz",
    ),
    (
        Action::Copy,
        "Aus den Fällen geht nichts in die Zwischenablage",
    ),
    (
        Action::Notiz,
        "Geschrieben wird in der Notiz: Enter öffnet sie",
    ),
    (Action::Mark, "Fälle werden einzeln behandelt, ohne Marken"),
    (
        Action::MarkAll,
        "Fälle werden einzeln behandelt, ohne Marken",
    ),
];

impl App {
    /// What the command does on screen 8; None: it means what it means everywhere.
    pub(in crate::app) fn faelle_befehl(&mut self, action: Action) -> Option<Vec<Effect>> {
        if self.session.faelle.dialog.is_some() {
            return self.dialog_befehl(action);
        }
        match self.session.faelle.zustand {
            Zustand::Offen(_) => self.offen_befehl(action),
            Zustand::Oeffnet if action == Action::Back => Some(self.oeffnen_abbrechen()),
            Zustand::Oeffnet => self.nur_offen(action),
            Zustand::Keiner if action == Action::New => Some(self.anlegen_beginnen()),
            Zustand::Unbekannt if action == Action::Open => {
                Some(vec![Effect::Tresor(TresorAuftrag::Lage)])
            }
            Zustand::Gesperrt if matches!(action, Action::Open | Action::Edit) => {
                self.faelle_betreten();
                Some(Vec::new())
            }
            _ => self.nur_offen(action),
        }
    }

    /// Lists, notes and pages are there only when the vault is open; moving about is not worth a word.
    fn nur_offen(&mut self, action: Action) -> Option<Vec<Effect>> {
        use crate::action::Kontext;
        if !matches!(action.kontext(), Kontext::List | Kontext::Cases) {
            return None;
        }
        let satz = match self.session.faelle.zustand {
            Zustand::Keiner => "Es gibt noch keinen Tresor – n legt einen an",
            Zustand::Oeffnet => "Der Tresor wird gerade geöffnet – Esc bricht ab",
            Zustand::Unbekannt => "Der Tresor geht so nicht auf – Enter sieht noch einmal nach",
            _ => "Die Fälle sind gesperrt – Enter, dann die Passphrase",
        };
        Some(self.sage(satz))
    }

    fn oeffnen_abbrechen(&mut self) -> Vec<Effect> {
        let effekte = self.faelle_zu();
        self.sage("abgebrochen, die Fälle bleiben gesperrt");
        effekte
    }

    fn anlegen_beginnen(&mut self) -> Vec<Effect> {
        let mut dialog = Dialog::neu(Was::AnlegenName);
        dialog.eingabe = Geheimzeile::vorgabe(&self.session.wer);
        self.session.faelle.dialog = Some(dialog);
        vec![Effect::Tresor(TresorAuftrag::Vorschlag)]
    }

    /// Letters into the line that is asked for.
    pub(in crate::app) fn faelle_tippen(&mut self, text: &str) {
        if let Some(dialog) = &mut self.session.faelle.dialog {
            dialog.einwand.clear();
            dialog.wahl = None;
            dialog.eingabe.einfuegen(text);
        }
        self.suche_uebernehmen();
    }

    /// The filter holds with each letter.
    pub(super) fn suche_uebernehmen(&mut self) {
        let Faelle {
            dialog, zustand, ..
        } = &mut self.session.faelle;
        if let (Some(dialog), Zustand::Offen(offen)) = (dialog, zustand)
            && matches!(dialog.was, Was::Suche)
        {
            offen.gesucht.clear();
            offen.gesucht.push_str(dialog.eingabe.text());
            offen.veraendert();
        }
    }

    fn offen_befehl(&mut self, action: Action) -> Option<Vec<Effect>> {
        // What was noted in the open part from here is taken back from here.
        if self.session.faelle.zuruecknehmbar == Some(action) {
            return None;
        }
        if let Some((_, satz)) = VERWEIGERT.iter().find(|(a, _)| *a == action) {
            return Some(self.sage(*satz));
        }
        let hoehe = self.session.hoehe().saturating_sub(1);
        let offen = self.session.faelle.offen_mut()?;
        if offen.bewege(action, hoehe) {
            return Some(Vec::new());
        }
        if let Some(seite) = seite(action) {
            offen.zeige(seite);
            return Some(self.leere_seite());
        }
        match action {
            Action::Back => self.faelle_zurueck(),
            Action::Open => Some(self.fall_oeffnen()),
            Action::New => Some(self.faelle_neues()),
            Action::Filter | Action::Sort | Action::SortReverse if offen.seite != Seite::Liste => {
                Some(self.sage("Das gilt der Liste – mit Esc dorthin"))
            }
            Action::Filter => Some(self.faelle_filtern()),
            Action::Sort => Some(self.faelle_sortieren(1)),
            Action::SortReverse => Some(self.faelle_sortieren(0)),
            _ => self.seiten_befehl(action),
        }
    }

    /// A page with nothing on it says so.
    fn leere_seite(&mut self) -> Vec<Effect> {
        self.faelle_neu();
        Vec::new()
    }

    /// One step back: the page, the filter; then as everywhere.
    fn faelle_zurueck(&mut self) -> Option<Vec<Effect>> {
        let offen = self.session.faelle.offen_mut()?;
        if offen.seite != Seite::Liste {
            offen.zeige(Seite::Liste);
        } else if !offen.gesucht.is_empty() {
            zeroize::Zeroize::zeroize(&mut *offen.gesucht);
            offen.veraendert();
        } else {
            return None;
        }
        Some(Vec::new())
    }

    fn faelle_filtern(&mut self) -> Vec<Effect> {
        let gesucht = self.session.faelle.offen().map(|o| o.gesucht.clone());
        let mut dialog = Dialog::neu(Was::Suche);
        dialog.eingabe = Geheimzeile::mit(&gesucht.unwrap_or_default());
        self.session.faelle.dialog = Some(dialog);
        Vec::new()
    }

    /// `schritt` 0: only turned round.
    fn faelle_sortieren(&mut self, schritt: usize) -> Vec<Effect> {
        let Some(offen) = self.session.faelle.offen_mut() else {
            return Vec::new();
        };
        offen.sortierung = (offen.sortierung + schritt) % SORTIERUNGEN.len();
        offen.umgekehrt = schritt == 0 && !offen.umgekehrt;
        offen.veraendert();
        Vec::new()
    }

    fn fall_oeffnen(&mut self) -> Vec<Effect> {
        let Some(offen) = self.session.faelle.offen() else {
            return Vec::new();
        };
        if offen.seite == Seite::Papierkorb {
            return self.sage("Im Papierkorb wird nicht gelesen – erst zurückholen");
        }
        let Some(id) = offen.gewaehlter_fall() else {
            return self.sage("Hier ist nichts zu öffnen");
        };
        let (offener, basis) = (offen.zum_oeffnen(id).cloned(), offen.fall(id));
        let basis = basis.map(|f| f.beratung.clone());
        if let Some(mut fall) = offener {
            // A draft is made from the version that is there now.
            fall.version = self.version(id).unwrap_or(fall.version);
            self.fall_zeigen(fall, basis);
        }
        Vec::new()
    }

    fn version(&self, id: Id) -> Option<u64> {
        Some(self.session.faelle.offen()?.fall(id)?.version)
    }

    fn fall_zeigen(&mut self, fall: Fall, basis: Option<Beratung>) {
        let blatt = Fallblatt::neu(fall, basis);
        self.session.fenster.push(Fenster::Fall(Box::new(blatt)));
    }

    /// New, of what the page shows.
    fn faelle_neues(&mut self) -> Vec<Effect> {
        let Some(offen) = self.session.faelle.offen() else {
            return Vec::new();
        };
        let was = match offen.seite {
            Seite::Zugaenge => Was::ZugangName,
            Seite::Woerter => Was::Wort,
            Seite::Liste | Seite::Reihenfolge => return self.neue_notiz(),
            _ => return self.sage("Neu angelegt wird in der Liste – mit Esc dorthin"),
        };
        self.fragen_nach(was)
    }

    fn neue_notiz(&mut self) -> Vec<Effect> {
        let heute = self.session.heute();
        let Some(offen) = self.session.faelle.offen() else {
            return Vec::new();
        };
        // The id is used up only when the note is saved; a draft of it is the same note.
        let id = offen.inhalt.naechste;
        let da = offen.zum_oeffnen(id).cloned();
        let mut beratung = Beratung::neu(heute);
        beratung.planregion = self.planregion_des_filters();
        let neu = Fall {
            id,
            version: 0,
            beratung,
            geloescht_am: None,
        };
        self.fall_zeigen(da.unwrap_or(neu), None);
        Vec::new()
    }

    /// The Planregion around the Raum that filters, one level below the root; never anything finer.
    fn planregion_des_filters(&self) -> Option<Id> {
        let weg: Vec<Id> = self
            .register
            .aufwaerts(self.session.raum?)
            .map(|r| r.id)
            .collect();
        let oberste = weg.len().checked_sub(2)?;
        weg.get(oberste).copied()
    }

    /// The key for a command here, as it is written.
    pub(in crate::app) fn tresor_taste(&self, action: Action) -> String {
        let s = &self.session;
        let kontexte = s.faelle.kontexte();
        let taste = s.keymap.kuerzeste(action, &kontexte);
        taste.unwrap_or_default()
    }

    /// The key that looks again whether the vault opens.
    pub fn taste_zum_nachsehen(&self) -> String {
        self.tresor_taste(Action::Open)
    }

    pub(super) fn fragen_nach(&mut self, was: Was) -> Vec<Effect> {
        self.session.faelle.dialog = Some(self.dialog_mit(was, Geheimzeile::default()));
        Vec::new()
    }

    /// A question with its line, and with what there is to choose from.
    pub(super) fn dialog_mit(&self, was: Was, eingabe: Geheimzeile) -> Dialog {
        let angebote = match was {
            Was::AnmeldenFuer(_) => self.naechste_sitzungen(),
            _ => Vec::new(),
        };
        Dialog {
            eingabe,
            angebote,
            ..Dialog::neu(was)
        }
    }

    /// A book of words and order, changed and on its way to the vault; the screen shows it at once.
    pub fn buch_aendern(&mut self, aendern: impl FnOnce(&mut Fallbuch)) -> Vec<Effect> {
        let Some(offen) = self.session.faelle.offen_mut() else {
            return Vec::new();
        };
        let mut buch = offen.inhalt.buch.clone();
        aendern(&mut buch);
        offen.buch(buch.clone());
        vec![Effect::Tresor(TresorAuftrag::Buch(Vertraulich::neu(buch)))]
    }

    pub(super) fn tresor_oeffnen(&mut self, passphrase: Geheim) -> Vec<Effect> {
        self.session.faelle.zustand = Zustand::Oeffnet;
        vec![Effect::Tresor(TresorAuftrag::Oeffnen { passphrase })]
    }
}

/// Commands that lead to a page.
fn seite(action: Action) -> Option<Seite> {
    Some(match action {
        Action::CasesDue => Seite::Faellig,
        Action::CasesBin => Seite::Papierkorb,
        Action::CasesOrder => Seite::Reihenfolge,
        Action::CasesSlots => Seite::Zugaenge,
        Action::CasesWords => Seite::Woerter,
        Action::CasesStatistic => Seite::Statistik,
        _ => return None,
    })
}
