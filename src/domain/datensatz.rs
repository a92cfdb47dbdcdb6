//! Any record, and the key it is stored under.

use super::{
    Antrag, Ausgabe, Bedarf, Beschluss, Einstellung, Familienzentrum, Ferien, Gremium, Gremiumsart,
    Id, Indikator, Kennwert, Koordination, Landkreis, Losung, Mitgliedschaft, Mitschrift,
    Mittelregel, Person, Raum, Ressource, Sichtung, Sitzung, Todo, Top, Topf, Turnus, Vertrag,
    Vorhaben,
};
use serde::{Deserialize, Serialize};

/// What sort of record. The number is stored on disk: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
pub enum Kind {
    Landkreis = 1,
    Raeume = 2,
    Gremiumsarten = 3,
    Gremien = 4,
    Personen = 5,
    Mitgliedschaften = 6,
    Koordination = 7,
    Sitzungen = 8,
    Todos = 9,
    Einstellungen = 10,
    Tops = 11,
    Beschluesse = 12,
    Losungen = 13,
    Ferien = 14,
    Ressourcen = 15,
    Bedarfe = 16,
    Sichtungen = 17,
    Vorhaben = 18,
    Mittelregeln = 19,
    Toepfe = 20,
    Antraege = 21,
    Ausgaben = 22,
    Indikatoren = 23,
    Kennwerte = 24,
    Familienzentren = 25,
    Vertraege = 26,
    Turnus = 27,
    Mitschriften = 28,
}

impl Kind {
    /// Every kind with the word of the command line and the German singular and plural. In the order in which records must be read in
    /// so that references find their target.
    pub const ALLE: &'static [(Kind, &'static str, &'static str, &'static str)] = &[
        (Kind::Landkreis, "landkreis", "Landkreis", "Landkreis"),
        (Kind::Raeume, "raeume", "Raum", "Räume"),
        (
            Kind::Gremiumsarten,
            "gremiumsarten",
            "Art von Gremium",
            "Arten von Gremien",
        ),
        (Kind::Gremien, "gremien", "Gremium", "Gremien"),
        (Kind::Personen, "personen", "Person", "Personen"),
        (
            Kind::Mitgliedschaften,
            "mitgliedschaften",
            "Mitgliedschaft",
            "Mitgliedschaften",
        ),
        (
            Kind::Koordination,
            "koordination",
            "Koordination",
            "Koordinationen",
        ),
        (Kind::Sitzungen, "sitzungen", "Sitzung", "Sitzungen"),
        (Kind::Tops, "tops", "TOP", "TOPs"),
        (Kind::Beschluesse, "beschluesse", "Beschluss", "Beschlüsse"),
        (Kind::Todos, "todos", "To-do", "To-dos"),
        (Kind::Losungen, "losungen", "Losung", "Losungen"),
        (Kind::Ferien, "ferien", "Ferien", "Ferien"),
        (
            Kind::Mittelregeln,
            "mittelregeln",
            "Mittelregel",
            "Mittelregeln",
        ),
        (Kind::Toepfe, "toepfe", "Topf", "Töpfe"),
        (Kind::Ressourcen, "ressourcen", "Ressource", "Ressourcen"),
        (Kind::Vorhaben, "vorhaben", "Vorhaben", "Vorhaben"),
        (Kind::Bedarfe, "bedarfe", "Bedarf", "Bedarfe"),
        (Kind::Sichtungen, "sichtungen", "Sichtung", "Sichtungen"),
        (Kind::Antraege, "antraege", "Antrag", "Anträge"),
        (Kind::Ausgaben, "ausgaben", "Ausgabe", "Ausgaben"),
        (Kind::Indikatoren, "indikatoren", "Indikator", "Indikatoren"),
        (Kind::Kennwerte, "kennwerte", "Kennwert", "Kennwerte"),
        (
            Kind::Familienzentren,
            "familienzentren",
            "Familienzentrum",
            "Familienzentren",
        ),
        (Kind::Vertraege, "vertraege", "Vertrag", "Verträge"),
        (Kind::Turnus, "turnus", "Wiederkehrendes", "Wiederkehrendes"),
        (
            Kind::Mitschriften,
            "mitschriften",
            "Mitschrift",
            "Mitschriften",
        ),
        (
            Kind::Einstellungen,
            "einstellungen",
            "Einstellung",
            "Einstellungen",
        ),
    ];

    /// The word of the command line: `gremien`.
    pub fn wort(self) -> &'static str {
        self.eintrag().1
    }

    /// "Gremium"
    pub fn einzahl(self) -> &'static str {
        self.eintrag().2
    }

    /// "Gremien"
    pub fn mehrzahl(self) -> &'static str {
        self.eintrag().3
    }

    pub fn from_wort(wort: &str) -> Option<Kind> {
        Self::ALLE.iter().find(|e| e.1 == wort).map(|e| e.0)
    }

    pub fn from_byte(byte: u8) -> Option<Kind> {
        Self::ALLE.iter().map(|e| e.0).find(|k| *k as u8 == byte)
    }

    fn eintrag(self) -> &'static (Kind, &'static str, &'static str, &'static str) {
        Self::ALLE
            .iter()
            .find(|e| e.0 == self)
            .unwrap_or(&Self::ALLE[0])
    }
}

/// Where a record lives: carries no name of anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Schluessel {
    pub kind: Kind,
    pub id: Id,
}

macro_rules! datensaetze {
    ($($variante:ident $kind:ident,)*) => {
        /// Any record. In files: `{"kind":"gremien","id":…,…}`.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Datensatz { $($variante($variante),)* }

        impl Datensatz {
            pub fn schluessel(&self) -> Schluessel {
                match self { $(Datensatz::$variante(d) => Schluessel { kind: Kind::$kind, id: d.id },)* }
            }
        }

        $(impl From<$variante> for Datensatz {
            fn from(d: $variante) -> Self { Datensatz::$variante(d) }
        })*
    };
}

datensaetze! {
    Landkreis Landkreis,
    Raum Raeume,
    Gremiumsart Gremiumsarten,
    Gremium Gremien,
    Person Personen,
    Mitgliedschaft Mitgliedschaften,
    Koordination Koordination,
    Sitzung Sitzungen,
    Todo Todos,
    Einstellung Einstellungen,
    Top Tops,
    Beschluss Beschluesse,
    Losung Losungen,
    Ferien Ferien,
    Ressource Ressourcen,
    Bedarf Bedarfe,
    Sichtung Sichtungen,
    Vorhaben Vorhaben,
    Mittelregel Mittelregeln,
    Topf Toepfe,
    Antrag Antraege,
    Ausgabe Ausgaben,
    Indikator Indikatoren,
    Kennwert Kennwerte,
    Familienzentrum Familienzentren,
    Vertrag Vertraege,
    Turnus Turnus,
    Mitschrift Mitschriften,
}

impl Datensatz {
    pub fn kind(&self) -> Kind {
        self.schluessel().kind
    }

    pub fn id(&self) -> Id {
        self.schluessel().id
    }

    /// What the record calls itself; records that are named by others (a Mitgliedschaft, a Sitzung) say less.
    pub fn titel(&self) -> String {
        match self {
            Datensatz::Landkreis(d) => d.name.clone(),
            Datensatz::Raum(d) => d.name.clone(),
            Datensatz::Gremiumsart(d) => d.name.clone(),
            Datensatz::Gremium(d) => d.name.clone(),
            Datensatz::Person(d) => d.anzeige(),
            Datensatz::Mitgliedschaft(d) => d.sollrolle.clone(),
            Datensatz::Koordination(d) => d.thema.clone(),
            Datensatz::Sitzung(d) => d.titel.clone(),
            Datensatz::Todo(d) => d.titel.clone(),
            Datensatz::Einstellung(d) => d.schluessel.clone(),
            Datensatz::Top(d) => d.titel.clone(),
            Datensatz::Beschluss(d) => d.text.clone(),
            Datensatz::Losung(d) => d.seed.clone(),
            Datensatz::Ferien(d) => d.name.clone(),
            Datensatz::Ressource(d) => d.name.clone(),
            Datensatz::Bedarf(d) => d.name.clone(),
            Datensatz::Sichtung(d) => d.am.to_string(),
            Datensatz::Vorhaben(d) => d.name.clone(),
            Datensatz::Mittelregel(d) => d.topfart.clone(),
            Datensatz::Topf(d) => d.name.clone(),
            Datensatz::Antrag(d) => d.titel.clone(),
            Datensatz::Ausgabe(d) => d.wofuer.clone(),
            Datensatz::Indikator(d) => d.name.clone(),
            Datensatz::Kennwert(d) => format!("{} {}", d.jahr, d.wert),
            Datensatz::Familienzentrum(d) => d.name.clone(),
            Datensatz::Vertrag(d) => d.partner.clone(),
            Datensatz::Turnus(d) => d.titel.clone(),
            Datensatz::Mitschrift(d) => d.zeile.clone(),
        }
    }
}
