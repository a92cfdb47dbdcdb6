//! Screen 8: case notes. Locked until the passphrase is given; open, everything of the vault is here in memory and nowhere
//! else of the sitting. Pure as the rest of `app`; what is to be done by the vault goes out as `Effect::Tresor`.

mod antwort;
mod befehle;
pub mod blatt;
pub mod dialog;
mod fristen;
pub mod geheim;
pub mod offen;
mod seiten;
mod sperre;
pub mod staerke;
pub mod vorschau;
pub mod zeilen;

pub use offen::{Offen, Seite};
pub use sperre::{MINUTEN, Ruhe, Schloss};

use super::session::MeldungArt;
use super::{App, Effect, Schirm};
use crate::action::{Action, Kontext};
use crate::app::event::{TresorAntwort, TresorAuftrag, TresorSchritt};
use crate::app::session::Fenster;
use crate::domain::feld::eingabe::Namen;
use crate::domain::{Fall, Geheim, Id, Kind};
use crate::fehler::Fehler;
use crate::model::faelle::{KORB_TAGE, im_korb};
use crate::vault::{Fristen, Slotart, Tresorinhalt, Tresorlage};
use dialog::{Dialog, Was};

/// The commands that empty places name.
pub const ANLEGEN: Action = Action::New;
pub const ANMELDEN: Action = Action::CasesRegister;

/// What the screen knows of the vault.
#[derive(Default)]
pub struct Faelle {
    pub zustand: Zustand,
    /// What is asked for just now.
    pub dialog: Option<Dialog>,
    /// Six words for a new passphrase.
    pub vorschlag: Option<Geheim>,
    pub ruhe: Ruhe,
    /// Name of the first way in, while the vault is made.
    pub(super) name: String,
    /// The day was set by hand: what would be over is only shown.
    pub tag_gestellt: bool,
    /// A recovery phrase was locked away before anybody said to have written it down.
    pub phrase_verloren: bool,
    /// Undo or redo of what was noted in the open part from this screen.
    pub(super) zuruecknehmbar: Option<Action>,
    /// Why the vault does not open, known before any passphrase.
    pub stoerung: Option<Fehler>,
    /// A vault is being made.
    pub legt_an: bool,
    /// Orders to lock that were not answered: until then everything the vault says is from before.
    sperren_unterwegs: usize,
}

/// Where the vault stands.
#[derive(Default)]
pub enum Zustand {
    /// Nobody asked yet.
    #[default]
    Unbekannt,
    Keiner,
    Gesperrt,
    /// The key is being derived.
    Oeffnet,
    Offen(Box<Offen>),
}

impl Faelle {
    pub fn offen(&self) -> Option<&Offen> {
        match &self.zustand {
            Zustand::Offen(offen) => Some(offen),
            _ => None,
        }
    }

    pub fn offen_mut(&mut self) -> Option<&mut Offen> {
        match &mut self.zustand {
            Zustand::Offen(offen) => Some(offen),
            _ => None,
        }
    }

    /// On a day set by hand the real clock's days would only confuse.
    fn am_tag(&self, mut inhalt: Tresorinhalt) -> Tresorinhalt {
        if self.tag_gestellt {
            inhalt.fristen = Fristen::default();
        }
        inhalt
    }

    /// Letters are text here.
    pub fn tippt(&self) -> bool {
        self.dialog.is_some()
    }

    /// Where keys go, innermost first.
    pub fn kontexte(&self) -> Vec<Kontext> {
        match self.tippt() {
            true => vec![Kontext::Input, Kontext::Choice],
            false => vec![Kontext::Cases, Kontext::List],
        }
    }

    /// Whether the command does anything now; until the vault is open, few do.
    pub fn versteht(&self, action: Action) -> bool {
        let hier = matches!(action.kontext(), Kontext::Cases | Kontext::List);
        match &self.zustand {
            Zustand::Offen(_) => true,
            Zustand::Keiner => !hier || action == Action::New,
            Zustand::Oeffnet => !hier,
            Zustand::Gesperrt | Zustand::Unbekannt => !hier || action == Action::Open,
        }
    }

    /// Commands worth naming now.
    pub fn hinweise(&self) -> Vec<Action> {
        use Action as A;
        if self.dialog.is_some() {
            return vec![A::ChoiceAccept, A::ChoiceCancel, A::CasesLock];
        }
        if self.stoerung.is_some() {
            return vec![A::Open, A::ScreenNext, A::Palette, A::Help, A::Quit];
        }
        match &self.zustand {
            Zustand::Keiner => vec![A::New, A::Palette, A::Help, A::Quit],
            Zustand::Offen(offen) => offen.hinweise(),
            Zustand::Oeffnet => vec![A::Back, A::Help],
            _ => vec![A::Open, A::ScreenNext, A::Palette, A::Help, A::Quit],
        }
    }
}

impl App {
    /// What the vault's thread says. After a lock was ordered, everything from before it is dropped unseen.
    pub(super) fn tresor_antwort(&mut self, antwort: TresorAntwort) -> Vec<Effect> {
        let f = &mut self.session.faelle;
        match antwort {
            TresorAntwort::Gesperrt if f.sperren_unterwegs > 0 => f.sperren_unterwegs -= 1,
            TresorAntwort::Gesperrt => return self.von_selbst_gesperrt(),
            _ if f.sperren_unterwegs > 0 => {}
            TresorAntwort::Lage(lage) => self.tresor_lage(&lage),
            TresorAntwort::Vorschlag(phrase) => f.vorschlag = Some(phrase),
            TresorAntwort::Angelegt(inhalt, phrase) => {
                f.legt_an = false;
                return self.tresor_angelegt(inhalt.heraus(), phrase);
            }
            TresorAntwort::Offen(inhalt) if matches!(f.zustand, Zustand::Oeffnet) => {
                return self.tresor_offen(inhalt.heraus());
            }
            // Nobody waits for it any more.
            TresorAntwort::Offen(_) => {
                f.sperren_unterwegs += 1;
                return vec![Effect::Tresor(TresorAuftrag::Sperren)];
            }
            TresorAntwort::Gesichert(fall, naechste) => {
                self.fall_gesichert(&fall.heraus(), naechste);
            }
            TresorAntwort::Geaendert(inhalt, satz) => {
                return self.tresor_geaendert(inhalt.heraus(), satz);
            }
            TresorAntwort::Wiederherstellung(inhalt, phrase) => {
                let effekte = self.tresor_geaendert(inhalt.heraus(), String::new());
                self.session.faelle.dialog = Some(Dialog::neu(Was::Merken(phrase, 0)));
                self.session.meldung = None;
                return effekte;
            }
            TresorAntwort::Fehler { beim, fehler } => {
                return self.tresor_gescheitert(beim, fehler);
            }
        }
        Vec::new()
    }

    /// The vault locked without being told to; whatever was open is not.
    fn von_selbst_gesperrt(&mut self) -> Vec<Effect> {
        let effekte = self.faelle_zu();
        match effekte.is_empty() {
            true => effekte,
            false => effekte.into_iter().chain([Effect::Redraw]).collect(),
        }
    }

    fn tresor_lage(&mut self, lage: &Tresorlage) {
        let f = &mut self.session.faelle;
        if matches!(f.zustand, Zustand::Offen(_) | Zustand::Oeffnet) {
            return;
        }
        f.stoerung = None;
        f.zustand = match lage {
            Tresorlage::Keiner => Zustand::Keiner,
            Tresorlage::Gesperrt => Zustand::Gesperrt,
        };
        if self.session.schirm == Schirm::Faelle {
            self.faelle_betreten();
        }
    }

    /// Somebody comes to the screen: a passphrase can be typed at once.
    pub(super) fn faelle_betreten(&mut self) {
        let f = &mut self.session.faelle;
        if matches!(f.zustand, Zustand::Gesperrt) && f.dialog.is_none() {
            f.dialog = Some(Dialog::neu(Was::Oeffnen));
        }
    }

    fn tresor_angelegt(&mut self, inhalt: Tresorinhalt, phrase: Geheim) -> Vec<Effect> {
        let effekte = self.tresor_offen(inhalt);
        self.session.faelle.dialog = Some(Dialog::neu(Was::Merken(phrase, 0)));
        // It is made: nothing is still going on.
        self.session.meldung = None;
        effekte
    }

    /// Everything is here: what is due is shown first, what is long due goes.
    fn tresor_offen(&mut self, inhalt: Tresorinhalt) -> Vec<Effect> {
        let inhalt = self.session.faelle.am_tag(inhalt);
        let hinweis = self.eroeffnung(&inhalt);
        self.session.faelle.dialog = None;
        self.session.faelle.vorschlag = None;
        self.session.faelle.zustand = Zustand::Offen(Box::new(Offen::neu(inhalt)));
        if let Some(satz) = hinweis {
            self.session.melde(MeldungArt::Hinweis, satz);
        }
        self.fristen_pruefen()
    }

    /// Everything anew; what is being typed and chosen stays.
    fn tresor_geaendert(&mut self, inhalt: Tresorinhalt, satz: String) -> Vec<Effect> {
        let inhalt = self.session.faelle.am_tag(inhalt);
        let taste = self.tresor_taste(Action::CasesBin);
        let mut satz = satz;
        if let Some(offen) = self.session.faelle.offen_mut() {
            if im_korb(&inhalt.faelle).len() > im_korb(&offen.inhalt.faelle).len() {
                satz = format!("im Papierkorb, {KORB_TAGE} Tage – {taste} zeigt ihn");
            }
            offen.setze(inhalt);
        }
        if !satz.is_empty() {
            self.session.faelle.zuruecknehmbar = None;
            self.session.melde(MeldungArt::Gut, satz);
        }
        Vec::new()
    }

    /// The note that was saved takes its place in the list, and in its window.
    fn fall_gesichert(&mut self, fall: &Fall, naechste: Id) {
        if let Some(offen) = self.session.faelle.offen_mut() {
            offen.gesichert(fall, naechste);
        }
        let danach = self
            .session
            .faelle
            .offen_mut()
            .and_then(|o| o.danach.take());
        self.session.faelle.zuruecknehmbar = None;
        for fenster in &mut self.session.fenster {
            if let Fenster::Fall(blatt) = fenster
                && blatt.fall.id == fall.id
            {
                blatt.fall.version = fall.version;
                blatt.basis = Some(fall.beratung.clone());
            }
        }
        let satz = danach.unwrap_or_else(|| "Notiz gesichert".to_owned());
        self.session.melde(MeldungArt::Gut, satz);
    }

    /// What is known before a passphrase stands on the page; the rest is told where it was asked, with what to do.
    fn tresor_gescheitert(&mut self, beim: TresorSchritt, fehler: Fehler) -> Vec<Effect> {
        let f = &mut self.session.faelle;
        if let Zustand::Offen(offen) = &mut f.zustand {
            offen.danach = None;
        }
        match beim {
            TresorSchritt::Anderes if matches!(f.zustand, Zustand::Unbekannt) => {
                f.stoerung = Some(fehler);
                Vec::new()
            }
            TresorSchritt::Oeffnen => {
                let satz = [vec![fehler.satz], fehler.hinweise].concat().join(" ");
                self.tresor_fehler(beim, satz)
            }
            _ => self.tresor_fehler(beim, fehler.satz),
        }
    }

    /// A commit of the open part was seen: made from here, it can be taken back from here.
    pub(in crate::app) fn offenes_merken(&mut self, zurueckgenommen: bool) {
        let hier = self.session.schirm == Schirm::Faelle && !self.in_fallnotiz();
        self.session.faelle.zuruecknehmbar = hier.then_some(match zurueckgenommen {
            true => Action::Redo,
            false => Action::Undo,
        });
    }

    /// Who sits here, where the directory knows exactly one person of that name.
    pub(in crate::app) fn diese_person(&self) -> Option<Id> {
        let offen = self.session.faelle.offen();
        let slot = offen.and_then(|o| o.inhalt.slots.iter().find(|s| s.eigener));
        let namen = [
            Some(self.session.wer.as_str()),
            slot.map(|s| s.name.as_str()),
        ];
        let finde = |name: &str| match self.register.mit_namen(Kind::Personen, name).as_slice() {
            [eine] => Some(*eine),
            _ => None,
        };
        namen.into_iter().flatten().find_map(finde)
    }
}

/// Said until a new one is on paper.
pub const PHRASE_VERLOREN: &str =
    "Die Wiederherstellungsphrase ist nicht bestätigt: unter Zugänge (z) mit E eine neue machen";

impl App {
    /// What a person should know now: the vault's own warnings before drafts that wait.
    fn eroeffnung(&self, inhalt: &Tresorinhalt) -> Option<String> {
        let entwuerfe = match inhalt.entwuerfe.len() {
            0 => None,
            1 => Some(
                "Eine Notiz ist noch nicht gesichert: sie steht oben, Enter öffnet sie".to_owned(),
            ),
            n => Some(format!(
                "{n} Notizen sind noch nicht gesichert: sie stehen oben"
            )),
        };
        let eigener = inhalt.slots.iter().find(|s| s.eigener);
        let vom_papier = eigener.is_some_and(|s| s.art == Slotart::Wiederherstellung);
        let neu_setzen = vom_papier.then(|| {
            let taste = self.tresor_taste(Action::CasesPassphrase);
            format!("mit der Papierphrase geöffnet – neue Passphrase setzen: {taste}")
        });
        let hinweise = inhalt.hinweise.iter().cloned();
        let verloren = self.session.faelle.phrase_verloren;
        let phrase = verloren.then(|| PHRASE_VERLOREN.to_owned());
        let alle: Vec<String> = neu_setzen
            .into_iter()
            .chain(phrase)
            .chain(hinweise)
            .chain(entwuerfe)
            .collect();
        (!alle.is_empty()).then(|| alle.join(" · "))
    }
}
