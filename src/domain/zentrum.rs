//! Familienzentren (000 ch. 4.3.4; 002 §8), partners of the Sozialraumvertrag (000 ch. 4.3.3), and what comes again by itself:
//! evaluation interviews every two years (000 ch. 5.1), surveys, Fortbildungen (000 ch. 5.2), reports (004).

use super::{Auswahl, Bericht, Cent, Id, Meilenstein, Verantwortlich, Wiederholung};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Familienzentrum {
    pub id: Id,
    pub name: String,
    pub raum: Option<Id>,
    pub traeger: String,
    pub status: Zentrumstatus,
    /// The Gremium that steers it.
    pub steuergruppe: Option<Id>,
    pub leitung: Option<Id>,
    pub foerderraum: Foerderraum,
    /// Where it differs from what the Förderraum gives.
    pub foerderquote: Option<u16>,
    /// Per year.
    pub foerderung: Option<Cent>,
    /// The three-party agreement (Landkreis, Kommune, Träger).
    pub vereinbarung_am: Option<Date>,
    pub vereinbarung_bis: Option<Date>,
    pub seit: Option<Date>,
    pub bis: Option<Date>,
    pub mehrgenerationenhaus: bool,
    pub plan_jahr: Option<u16>,
    /// The yearly plan.
    pub plan: Vec<Meilenstein>,
    pub anschrift: String,
    pub telefon: String,
    pub email: String,
    pub web: String,
    pub fremd_id: String,
    pub notiz: String,
}

impl Familienzentrum {
    /// Share of the Landkreis in percent: its own, else what the Förderraum gives (002 §8.7).
    pub fn quote(&self) -> Option<u16> {
        self.foerderquote.or(match self.foerderraum {
            Foerderraum::Unbekannt => None,
            Foerderraum::Verflechtungsraum => Some(50),
            Foerderraum::Entwicklungsraum => Some(80),
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zentrumstatus {
    Geplant,
    Aktiv,
    Beendet,
}

impl Auswahl for Zentrumstatus {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Zentrumstatus::Geplant, "geplant", "geplant"),
        (Zentrumstatus::Aktiv, "aktiv", "arbeitet"),
        (Zentrumstatus::Beendet, "beendet", "beendet"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Foerderraum {
    Unbekannt,
    Verflechtungsraum,
    Entwicklungsraum,
}

impl Auswahl for Foerderraum {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Foerderraum::Unbekannt, "unbekannt", "nicht bekannt"),
        (
            Foerderraum::Verflechtungsraum,
            "verflechtungsraum",
            "Verflechtungsraum (50 %)",
        ),
        (
            Foerderraum::Entwicklungsraum,
            "entwicklungsraum",
            "Entwicklungsraum (80 %)",
        ),
    ];
}

/// A partner of the Sozialraumvertrag in a Raum: voluntary, without legal claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vertrag {
    pub id: Id,
    pub partner: String,
    pub raum: Option<Id>,
    pub person: Option<Id>,
    pub status: Vertragsstatus,
    pub unterzeichnet_am: Option<Date>,
    pub bis: Option<Date>,
    pub fremd_id: String,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vertragsstatus {
    Entwurf,
    Gilt,
    Beendet,
}

impl Auswahl for Vertragsstatus {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Vertragsstatus::Entwurf, "entwurf", "in Vorbereitung"),
        (Vertragsstatus::Gilt, "gilt", "gilt"),
        (Vertragsstatus::Beendet, "beendet", "beendet"),
    ];
}

/// Something that comes up again by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turnus {
    pub id: Id,
    pub titel: String,
    pub art: Turnusart,
    pub raum: Option<Id>,
    pub gremium: Option<Id>,
    /// The Familienzentrum it is about.
    pub zentrum: Option<Id>,
    /// The contract partner it is about.
    pub vertrag: Option<Id>,
    /// None: once.
    pub alle: Option<Wiederholung>,
    /// None: no day is set, and nothing comes up.
    pub naechste: Option<Date>,
    pub letzte: Option<Date>,
    /// Days before `naechste` from which on it comes up.
    pub vorlauf_tage: u16,
    pub ort: String,
    pub verantwortlich: Vec<Verantwortlich>,
    /// Persons who take part: a Fortbildung.
    pub teilnehmende: Vec<Id>,
    /// When it was done, and what came of it; oldest first.
    pub durchgefuehrt: Vec<Bericht>,
    pub notiz: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turnusart {
    Interview,
    Befragung,
    Fortbildung,
    Bericht,
    Sonstiges,
}

impl Auswahl for Turnusart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Turnusart::Interview, "interview", "Evaluationsgespräch"),
        (Turnusart::Befragung, "befragung", "Befragung"),
        (Turnusart::Fortbildung, "fortbildung", "Fortbildung"),
        (Turnusart::Bericht, "bericht", "Bericht"),
        (Turnusart::Sonstiges, "sonstiges", "Sonstiges"),
    ];
}
