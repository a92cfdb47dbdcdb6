//! The figures that the tile map can show, and their values per Raum.

use crate::domain::rhythmus::Lage;
use crate::domain::{Auswahl, Id, Indexart, Ressourcenart, Ressourcenstatus, dezimal::EINS};
use crate::model::Register;
use crate::model::profil::rang::{self, Wonach};
use crate::model::profil::{Werte, index::Index};
use jiff::civil::Date;

/// What a tile shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kennzahl {
    Ueberfaellig,
    OffeneTodos,
    AusDemRhythmus,
    Bedarfe,
    /// Of one of the four kinds, or all.
    Ressourcen(Option<Ressourcenart>),
    Gremien,
    Index(Indexart),
    Indikator(Id),
}

/// What needs somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Richtung {
    Viel,
    Wenig,
    Keine,
}

/// The figures that one key goes through; all others are chosen from a list.
pub const KENNZAHLEN: &[Kennzahl] = &[
    Kennzahl::Ueberfaellig,
    Kennzahl::OffeneTodos,
    Kennzahl::AusDemRhythmus,
    Kennzahl::Bedarfe,
    Kennzahl::Ressourcen(None),
];

impl Kennzahl {
    /// Every figure there is something of.
    pub fn alle(reg: &Register) -> Vec<Kennzahl> {
        let arten = Ressourcenart::ALLE
            .iter()
            .map(|a| Kennzahl::Ressourcen(Some(a.0)));
        let gezaehlt = rang::moegliche(reg).into_iter().map(|w| match w {
            Wonach::Index(art) => Kennzahl::Index(art),
            Wonach::Indikator(i) => Kennzahl::Indikator(i),
        });
        KENNZAHLEN
            .iter()
            .copied()
            .chain(arten)
            .chain([Kennzahl::Gremien])
            .chain(gezaehlt)
            .collect()
    }

    pub fn name(self, reg: &Register) -> String {
        match self {
            Kennzahl::Ueberfaellig => "überfällige To-dos".to_owned(),
            Kennzahl::OffeneTodos => "offene To-dos".to_owned(),
            Kennzahl::AusDemRhythmus => "Gremien aus dem Rhythmus".to_owned(),
            Kennzahl::Bedarfe => "offene Bedarfe".to_owned(),
            Kennzahl::Ressourcen(None) => "Ressourcen".to_owned(),
            Kennzahl::Ressourcen(Some(art)) => format!("Ressourcen, {}", art.label()),
            Kennzahl::Gremien => "Gremien".to_owned(),
            Kennzahl::Index(art) => rang::name(reg, Wonach::Index(art)),
            Kennzahl::Indikator(i) => rang::name(reg, Wonach::Indikator(i)),
        }
    }

    /// What it belongs to, for the list to choose from.
    pub fn gruppe(self, reg: &Register) -> &'static str {
        match self {
            Kennzahl::Ueberfaellig | Kennzahl::OffeneTodos => "To-dos",
            Kennzahl::AusDemRhythmus | Kennzahl::Gremien => "Gremien",
            Kennzahl::Bedarfe => "Bedarfe",
            Kennzahl::Ressourcen(_) => "Ressourcen",
            Kennzahl::Index(_) => "Index",
            Kennzahl::Indikator(i) => reg.indikatoren().get(i).map_or("", |i| i.bereich.label()),
        }
    }

    /// Where an indicator counts into the strain, much is bad; into the competence, little.
    pub fn richtung(self, reg: &Register) -> Richtung {
        let gegen = |umgekehrt: bool, richtung| match (umgekehrt, richtung) {
            (true, Richtung::Viel) => Richtung::Wenig,
            (true, Richtung::Wenig) => Richtung::Viel,
            (_, r) => r,
        };
        let von = |art| match art {
            Indexart::Belastung => Richtung::Viel,
            Indexart::Kompetenz => Richtung::Wenig,
            Indexart::Keiner => Richtung::Keine,
        };
        match self {
            Kennzahl::Ueberfaellig
            | Kennzahl::OffeneTodos
            | Kennzahl::AusDemRhythmus
            | Kennzahl::Bedarfe => Richtung::Viel,
            Kennzahl::Ressourcen(_) => Richtung::Wenig,
            Kennzahl::Gremien => Richtung::Keine,
            Kennzahl::Index(art) => von(art),
            Kennzahl::Indikator(i) => reg
                .indikatoren()
                .get(i)
                .map_or(Richtung::Keine, |i| gegen(i.umgekehrt, von(i.index))),
        }
    }
}

/// A figure for some Räume.
pub(super) struct Zahl {
    /// With the year, where it is of one.
    pub titel: String,
    /// Whole things that were counted here: none is none, and always known.
    pub gezaehlt: bool,
    /// In ten-thousandths, in the order of the Räume; None: not known.
    pub werte: Vec<Option<i64>>,
}

pub(super) fn zahlen(reg: &Register, k: Kennzahl, raeume: &[Id], heute: Date) -> Zahl {
    let name = k.name(reg);
    let mit_jahr = |jahr: Option<u16>| jahr.map_or_else(|| name.clone(), |j| format!("{name} {j}"));
    match k {
        Kennzahl::Indikator(i) => {
            let werte = Werte::von(reg, i);
            let jahr = werte.as_ref().and_then(|w| jahr_der_karte(w, raeume));
            let wert = |r: &Id| Some(werte.as_ref()?.belastbar(*r, jahr?)?.0);
            Zahl {
                titel: mit_jahr(jahr),
                gezaehlt: false,
                werte: raeume.iter().map(wert).collect(),
            }
        }
        Kennzahl::Index(art) => {
            let jahr = rang::neuestes_jahr(reg, Wonach::Index(art));
            let index = Index::neu(reg, art, raeume.to_vec(), jahr.unwrap_or(0));
            let wert = |r: &Id| index.stand(*r).wert.map(|w| i64::from(w) * (EINS / 10));
            Zahl {
                titel: mit_jahr(jahr),
                gezaehlt: false,
                werte: raeume.iter().map(wert).collect(),
            }
        }
        _ => {
            let betroffen = betroffene(reg, k, heute);
            let zahl = |r: &Id| betroffen.iter().filter(|b| reg.liegt_in(**b, *r)).count();
            let wert = |r: &Id| i64::try_from(zahl(r)).ok().map(|n| n * EINS);
            Zahl {
                titel: name,
                gezaehlt: true,
                werte: raeume.iter().map(wert).collect(),
            }
        }
    }
}

/// The newest year in which half of the tiles have a value; else the newest with any.
fn jahr_der_karte(werte: &Werte<'_>, raeume: &[Id]) -> Option<u16> {
    let mit = |j: u16| {
        raeume
            .iter()
            .filter(|r| werte.belastbar(**r, j).is_some())
            .count()
    };
    let mut jahre = werte.jahre().rev();
    jahre
        .find(|j| mit(*j) * 2 >= raeume.len())
        .or_else(|| werte.jahre().rev().find(|j| mit(*j) > 0))
}

/// The Raum of each record that counts.
fn betroffene(reg: &Register, kennzahl: Kennzahl, heute: Date) -> Vec<Option<Id>> {
    match kennzahl {
        Kennzahl::Ueberfaellig => reg
            .todos()
            .iter()
            .filter(|t| reg.ueberfaellig(t, heute))
            .map(|t| reg.todo_raum(t))
            .collect(),
        Kennzahl::OffeneTodos => reg
            .todos()
            .iter()
            .filter(|t| t.status.offen())
            .map(|t| reg.todo_raum(t))
            .collect(),
        Kennzahl::AusDemRhythmus => {
            let spaet = |lage| matches!(lage, Lage::Ueberfaellig { .. });
            reg.gremien()
                .iter()
                .filter(|g| spaet(reg.stand(g, heute).lage))
                .map(|g| g.raum)
                .collect()
        }
        Kennzahl::Bedarfe => reg
            .bedarfe()
            .iter()
            .filter(|b| b.offen())
            .map(|b| b.raum)
            .collect(),
        Kennzahl::Ressourcen(art) => reg
            .ressourcen()
            .iter()
            .filter(|r| r.status == Ressourcenstatus::Aktiv)
            .filter(|r| art.is_none_or(|a| r.art == a))
            .map(|r| r.raum)
            .collect(),
        Kennzahl::Gremien => reg
            .gremien()
            .iter()
            .filter(|g| g.besteht(heute))
            .map(|g| g.raum)
            .collect(),
        Kennzahl::Index(_) | Kennzahl::Indikator(_) => Vec::new(),
    }
}
