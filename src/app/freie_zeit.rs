//! The window that looks for a free time: a line of words that narrow it down, what was understood, and the times, the
//! best first. Enter moves the Sitzung there, or opens the form of a new one.

use super::eingabe::Eingabe;
use super::session::{Fenster, MeldungArt};
use super::wahl::bewege;
use super::{App, Effect};
use crate::action::Action;
use crate::domain::datum;
use crate::domain::{Id, Kind, Sitzung};
use crate::model::Register;
use crate::model::freie_zeit::{self, Anlass, Gebraucht, Wunsch, Zeit};
use crate::model::tun;
use crate::store::{Aenderung, Draft};
use jiff::civil::{Date, DateTime};

/// Rows of the window that are not times: frame, line, what was understood.
const KOPF: usize = 2;

/// The open window.
#[derive(Debug, Clone)]
pub struct FreieZeit {
    pub anlass: Anlass,
    pub titel: String,
    pub eingabe: Eingabe,
    /// What is looked for, in words; or what is in the way.
    pub verstanden: Result<String, String>,
    pub zeiten: Vec<Zeit>,
    grund: Wunsch,
    wahl: usize,
    oben: usize,
}

impl FreieZeit {
    /// From the day of the Sitzung, or from `ab` on.
    fn neu(reg: &Register, anlass: Anlass, ab: Date, jetzt: DateTime) -> Self {
        let heute = jetzt.date();
        let mut grund = Wunsch::fuer(reg, anlass, heute);
        if anlass.sitzung.is_none() {
            let laenge = i64::from((grund.bis - grund.ab).get_days());
            grund.ab = ab.max(heute);
            grund.bis = crate::model::kalender::plus_tage(grund.ab, laenge);
        }
        let wer = freie_zeit::gebraucht(reg, anlass, grund.ab);
        let mut fenster = FreieZeit {
            anlass,
            titel: titel(reg, anlass, &wer),
            eingabe: Eingabe::default(),
            verstanden: Ok(String::new()),
            zeiten: Vec::new(),
            grund,
            wahl: 0,
            oben: 0,
        };
        fenster.suche(reg, jetzt);
        fenster
    }

    /// After each key, and when records have changed.
    pub(super) fn suche(&mut self, reg: &Register, jetzt: DateTime) {
        let heute = jetzt.date();
        match freie_zeit::lies(self.eingabe.text(), self.grund.clone(), heute) {
            Ok(wunsch) => {
                self.zeiten = freie_zeit::suche(reg, self.anlass, &wunsch, jetzt);
                self.verstanden = Ok(wunsch.sagen(heute));
            }
            Err(warum) => {
                self.zeiten.clear();
                self.verstanden = Err(warum);
            }
        }
        (self.wahl, self.oben) = (0, 0);
    }

    /// Visible times from the top one on, each with whether it is the chosen one.
    pub fn sichtbare(&self, hoehe: usize) -> impl Iterator<Item = (&Zeit, bool)> {
        let zeilen = self.zeiten.iter().enumerate().skip(self.oben).take(hoehe);
        zeilen.map(|(i, z)| (z, i == self.wahl))
    }

    /// The first of the visible times.
    pub fn oben(&self) -> usize {
        self.oben
    }

    fn gewaehlt(&self) -> Option<&Zeit> {
        self.zeiten.get(self.wahl)
    }
}

/// "Freie Zeiten · Regionalteam Planregion Nord · 8 Mitglieder, 3 mit Mandat"; for a Sitzung that it will be moved.
fn titel(reg: &Register, a: Anlass, wer: &[Gebraucht]) -> String {
    let name = reg.gremium_name(a.gremium);
    let mandate = wer.iter().filter(|g| g.mandat).count();
    let mandate = match mandate {
        0 => String::new(),
        n => format!(", {n} mit Mandat"),
    };
    let wer = match wer.len() {
        0 => "keine ständigen Mitglieder".to_owned(),
        1 => "1 Mitglied".to_owned(),
        n => format!("{n} Mitglieder"),
    };
    let was = match a.sitzung.and_then(|id| reg.sitzungen().get(id)) {
        Some(s) => format!("{name} {} verlegen", datum::zeitpunkt(s.beginn)),
        None => format!("Freie Zeiten · {name}"),
    };
    format!("{was} · {wer}{mandate}")
}

impl App {
    /// For the Sitzung that is chosen, or for the next one of the Gremium that is.
    pub(super) fn freie_zeit(&mut self) {
        let heute = self.session.heute();
        let sitzung = self
            .gewaehltes(Kind::Sitzungen)
            .and_then(|id| self.register.sitzungen().get(id));
        if let Some(s) = sitzung {
            return self.freie_zeit_oeffnen(s.gremium, Some(s.id), heute);
        }
        match self.gewaehltes(Kind::Gremien) {
            Some(g) => self.freie_zeit_oeffnen(g, None, heute),
            None => self.session.melde(
                MeldungArt::Hinweis,
                "Erst eine Sitzung oder ein Gremium wählen",
            ),
        }
    }

    /// A Sitzung that is not planned any more is not moved: then a new one is looked for.
    pub(super) fn freie_zeit_oeffnen(&mut self, gremium: Id, sitzung: Option<Id>, ab: Date) {
        let steht_an = |id: &Id| {
            self.register
                .sitzungen()
                .get(*id)
                .is_some_and(Sitzung::steht_an)
        };
        let anlass = Anlass {
            gremium,
            sitzung: sitzung.filter(steht_an),
        };
        let fenster = FreieZeit::neu(&self.register, anlass, ab, self.session.jetzt);
        self.session
            .fenster
            .push(Fenster::FreieZeit(Box::new(fenster)));
    }

    pub(super) fn freie_zeit_befehl(&mut self, action: Action) -> Vec<Effect> {
        let hoehe = self.session.hoehe().saturating_sub(KOPF);
        let jetzt = self.session.jetzt;
        let Some(Fenster::FreieZeit(f)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        if bewege(action, &mut f.wahl, &mut f.oben, f.zeiten.len(), hoehe) {
            return Vec::new();
        }
        match action {
            Action::ChoiceCancel => self.schliessen(),
            Action::ChoiceAccept => self.zeit_nehmen(),
            _ if f.eingabe.tue(action) => {
                f.suche(&self.register, jetzt);
                Vec::new()
            }
            _ => self.geht_nicht(action),
        }
    }

    fn zeit_nehmen(&mut self) -> Vec<Effect> {
        let Some(Fenster::FreieZeit(f)) = self.session.fenster.last() else {
            return Vec::new();
        };
        let Some(zeit) = f.gewaehlt().cloned() else {
            let text = "Keine Zeit zu nehmen – die Suche weiter fassen, oder Esc";
            return self.sage(text);
        };
        let anlass = f.anlass;
        self.session.fenster.pop();
        let s = anlass
            .sitzung
            .and_then(|id| self.register.sitzungen().get(id));
        if let Some(s) = s {
            let draft = verlegt(&self.register, s, &zeit);
            return self.sichern(draft);
        }
        let lang = zeit.ende.duration_since(zeit.beginn).as_secs() / 60;
        self.sitzung_um(anlass.gremium, zeit.beginn, lang);
        Vec::new()
    }
}

fn verlegt(reg: &Register, s: &Sitzung, zeit: &Zeit) -> Draft {
    let mut neu = s.clone();
    (neu.beginn, neu.ende) = (zeit.beginn, Some(zeit.ende));
    let schon = if s.eingeladen_am.is_some() {
        " – die Einladung ist schon hinaus"
    } else {
        ""
    };
    let name = tun::kurz(&reg.gremium_name(s.gremium));
    let label = format!(
        "Sitzung „{name}“ auf {} verlegt{schon}",
        datum::zeitpunkt(zeit.beginn)
    );
    Draft::new(label).mit(Aenderung::geaendert(s.clone(), neu))
}
