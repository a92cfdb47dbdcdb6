//! Gremien, the catalogue of their kinds (Steckbriefe are data, not code), and who sits in them.

use super::{Auswahl, Beschlussregel, Id, Rhythmus};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A kind of Gremium: a Steckbrief (000 ch. 4.1). The papers contradict each other, so each carries its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gremiumsart {
    pub id: Id,
    pub name: String,
    pub kuerzel: String,
    pub zweck: String,
    /// Levels (schluessel) at which such a Gremium exists.
    pub ebenen: Vec<String>,
    /// Who leads by the paper, as words.
    pub federfuehrung: String,
    pub teilnehmende: Vec<Sollrolle>,
    pub rhythmus: Rhythmus,
    /// The rhythm as the paper words it, where a rule says less ("nach eigenem Ermessen").
    pub rhythmus_hinweis: String,
    pub aufgaben: Vec<String>,
    pub anmerkungen: String,
    /// Paper and chapter.
    pub quelle: String,
    pub gueltig_ab: Option<Date>,
    /// Days before the Sitzung by which the agenda is published (000 4.1.2: 7).
    pub tagesordnung_tage: u16,
    /// Days before the Sitzung until which topics are collected (002: RT 14, Fallteam 1).
    pub themen_tage: Option<u16>,
    pub dauer_minuten: Option<u16>,
    /// Standing items of the agenda, each as a line of the quick entry ("Stärken sammeln /b 20").
    pub tagesordnung: Vec<String>,
    /// How it decides, where the papers say so.
    pub beschlussregel: Option<Beschlussregel>,
    /// Share of the mandates that must be there to decide, in percent.
    pub quorum_prozent: Option<u16>,
    /// Who decides when the rule is not met (002 §4: Unterausschuss Planung); "" for nobody.
    pub weiter_an: String,
    pub notiz: String,
}

/// One line of „Teilnehmende“: a role, not a person. Without a member it shows as „nicht besetzt“.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sollrolle {
    pub name: String,
    /// Wanted only when the topic asks for it; then a gap is no gap.
    pub bei_bedarf: bool,
}

/// One kind in one Raum, with members and Sitzungen. Empty fields fall back to its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gremium {
    pub id: Id,
    pub name: String,
    pub kuerzel: String,
    /// A [`Gremiumsart`]; None for bodies that only send or receive (Kreistag, JHA).
    pub art: Option<Id>,
    pub raum: Option<Id>,
    /// Differs from its kind when set.
    pub rhythmus: Option<Rhythmus>,
    pub zweck: String,
    /// Instead of those of its kind, if any are given.
    pub teilnehmende: Vec<Sollrolle>,
    pub aufgaben: Vec<String>,
    pub eingebettet_in: String,
    /// A Fachkräfteteam that stands in for a missing SRK (000 4.1.1).
    pub uebernimmt_srk: bool,
    pub bewirtschaftet_budget: bool,
    /// External bodies keep no Sitzungen here; they are members, or targets of forwarding.
    pub aussen: bool,
    pub gegruendet: Option<Date>,
    pub beendet: Option<Date>,
    /// Name in the system it was imported from (an OParl URL); "" for one's own.
    pub fremd_id: String,
    pub notiz: String,
}

/// Who sits: a person, or another Gremium ("Vertretung des Integrationsbeirats").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mitglied {
    Person(Id),
    Gremium(Id),
}

/// What somebody is in a Gremium (002 §5.1; 000).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rolle {
    Federfuehrung,
    Moderation,
    Staendig,
    Zeitweilig,
    Vertretung,
    Gast,
}

impl Auswahl for Rolle {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Rolle::Federfuehrung, "federfuehrung", "Federführung"),
        (Rolle::Moderation, "moderation", "Moderation"),
        (Rolle::Staendig, "staendig", "ständig"),
        (Rolle::Zeitweilig, "zeitweilig", "zeitweilig"),
        (Rolle::Vertretung, "vertretung", "Vertretung"),
        (Rolle::Gast, "gast", "Gast"),
    ];
}

/// A seat in a Gremium, from – to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mitgliedschaft {
    pub id: Id,
    pub gremium: Id,
    pub mitglied: Mitglied,
    pub rolle: Rolle,
    /// As the foreign file spelt it.
    pub rolle_original: String,
    /// Which line of „Teilnehmende“ this seat fills.
    pub sollrolle: String,
    /// For a Vertretung: of whom.
    pub vertritt: Option<Id>,
    /// Holds an Entscheidungsmandat (002 §5.1).
    pub mandat: bool,
    pub entsendet_von: String,
    pub von: Option<Date>,
    pub bis: Option<Date>,
    pub fremd_id: String,
    pub notiz: String,
}

impl Mitgliedschaft {
    /// Holds on this day; open ends hold for ever.
    pub fn gilt(&self, tag: Date) -> bool {
        self.von.is_none_or(|v| v <= tag) && self.bis.is_none_or(|b| tag <= b)
    }
}

impl Gremium {
    /// Meets on this day's terms: not ended.
    pub fn besteht(&self, tag: Date) -> bool {
        self.beendet.is_none_or(|b| tag <= b)
    }
}
