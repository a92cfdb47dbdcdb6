//! Projects and measures: an idea has one who is responsible, a running one also somebody who watches whether its aims are
//! reached (000 ch. 4.1.2); aims in the four perspectives of 001.

use super::{Auswahl, Id};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vorhaben {
    pub id: Id,
    pub name: String,
    pub art: Vorhabenart,
    pub idee: String,
    pub raum: Option<Id>,
    pub zielgruppen: Vec<String>,
    pub themen: Vec<String>,
    pub status: Vorhabenstatus,
    /// Responsible person.
    pub leitung: Option<Id>,
    /// Watches the aims; somebody else than the lead.
    pub zielwaechter: Option<Id>,
    pub gremium: Option<Id>,
    pub partner: Vec<String>,
    pub von: Option<Date>,
    pub bis: Option<Date>,
    pub ziele: Vec<Ziel>,
    pub meilensteine: Vec<Meilenstein>,
    /// What the aim-watcher reported, oldest first.
    pub berichte: Vec<Bericht>,
    /// Months between two reports; None: the usual.
    pub bericht_monate: Option<u16>,
    pub beschluss: Option<Id>,
    /// At the end: what came of it.
    pub auswertung: String,
    pub ausgewertet_am: Option<Date>,
    pub angelegt: Date,
    pub fremd_id: String,
    pub notiz: String,
}

impl Vorhaben {
    /// Every breach of what must hold of it, on whatever way it comes in: the field, and a sentence for people. A running
    /// one has somebody who leads and somebody else who watches the aims (000 ch. 4.1.2); an idea may be anybody's.
    pub fn verstoesse(&self) -> Vec<(&'static str, &'static str)> {
        let laeuft = self.status == Vorhabenstatus::Laufend;
        let fertig = self.status == Vorhabenstatus::Abgeschlossen;
        let faelle = [
            (
                laeuft && self.leitung.is_none(),
                "leitung",
                "Wer leitet ein laufendes Vorhaben? „Verantwortlich“ ausfüllen",
            ),
            (
                laeuft && self.zielwaechter.is_none(),
                "zielwaechter",
                "Wer achtet auf die Ziele? „Zielwächter*in“ ausfüllen, wenn es läuft",
            ),
            (
                self.leitung.is_some() && self.leitung == self.zielwaechter,
                "zielwaechter",
                "Auf die Ziele achtet jemand anderes – „Zielwächter*in“ ändern",
            ),
            (
                fertig && self.auswertung.trim().is_empty(),
                "auswertung",
                "Was wurde daraus? „Auswertung“ ausfüllen – ein Satz genügt",
            ),
            (
                self.von.zip(self.bis).is_some_and(|(von, bis)| bis < von),
                "bis",
                "Das Ende liegt vor dem Anfang – eines von beiden ändern",
            ),
            (
                self.bericht_monate == Some(0),
                "bericht_monate",
                "Alle 0 Monate berichtet niemand – leeren, oder eine Zahl ab 1",
            ),
        ];
        let gebrochen = faelle.into_iter().filter(|f| f.0);
        gebrochen.map(|(_, feld, satz)| (feld, satz)).collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vorhabenart {
    Projekt,
    Massnahme,
    Angebot,
    Veranstaltung,
}

impl Auswahl for Vorhabenart {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Vorhabenart::Projekt, "projekt", "Projekt"),
        (Vorhabenart::Massnahme, "massnahme", "Maßnahme"),
        (Vorhabenart::Angebot, "angebot", "neues Angebot"),
        (Vorhabenart::Veranstaltung, "veranstaltung", "Veranstaltung"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vorhabenstatus {
    Idee,
    Laufend,
    Abgeschlossen,
    Aufgegeben,
}

impl Auswahl for Vorhabenstatus {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Vorhabenstatus::Idee, "idee", "Idee"),
        (Vorhabenstatus::Laufend, "laufend", "läuft"),
        (
            Vorhabenstatus::Abgeschlossen,
            "abgeschlossen",
            "abgeschlossen",
        ),
        (Vorhabenstatus::Aufgegeben, "aufgegeben", "aufgegeben"),
    ];
}

impl Vorhabenstatus {
    pub fn offen(self) -> bool {
        matches!(self, Vorhabenstatus::Idee | Vorhabenstatus::Laufend)
    }
}

/// An aim, seen with somebody's eyes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ziel {
    pub perspektive: Perspektive,
    pub text: String,
    pub stand: Zielstand,
}

/// The four perspectives (001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Perspektive {
    Eltern,
    Kinder,
    Fachkraefte,
    Gemeinwesen,
}

impl Auswahl for Perspektive {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Perspektive::Eltern, "eltern", "Eltern"),
        (Perspektive::Kinder, "kinder", "Kinder"),
        (Perspektive::Fachkraefte, "fachkraefte", "Fachkräfte"),
        (Perspektive::Gemeinwesen, "gemeinwesen", "Gemeinwesen"),
    ];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zielstand {
    Offen,
    Teilweise,
    Erreicht,
    Verfehlt,
}

impl Auswahl for Zielstand {
    const ALLE: &'static [(Self, &'static str, &'static str)] = &[
        (Zielstand::Offen, "offen", "offen"),
        (Zielstand::Teilweise, "teilweise", "teilweise erreicht"),
        (Zielstand::Erreicht, "erreicht", "erreicht"),
        (Zielstand::Verfehlt, "verfehlt", "nicht erreicht"),
    ];
}

/// A step on the way, or a line of a yearly plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meilenstein {
    pub am: Option<Date>,
    pub text: String,
    pub erledigt: bool,
}

/// Something said or done on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bericht {
    pub am: Date,
    pub text: String,
}
