//! Rankings of the Räume of a level, by an indicator or an index. Equal ones share their place; who has no value has none.

use super::index::{Index, Stand};
use super::{Angabe, Werte, messebene, raeume_der};
use crate::domain::{Dezimal, Id, Indexart};
use crate::model::Register;

/// What is ranked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wonach {
    Indikator(Id),
    Index(Indexart),
}

/// A Raum with its place, highest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platz {
    pub raum: Id,
    pub name: String,
    /// None: no value, or one with gaps.
    pub platz: Option<usize>,
    /// Others have the same place.
    pub geteilt: bool,
    /// In ten-thousandths for an indicator, tenths for an index; what is ranked by.
    pub wert: Option<i64>,
    /// As it is shown.
    pub text: String,
    /// How much of an index is covered, or where a value comes from.
    pub dazu: String,
}

/// A ranking with its level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rangliste {
    pub ebene: String,
    pub jahr: u16,
    pub plaetze: Vec<Platz>,
    /// For an index: how it came about.
    pub index: Option<Index>,
}

/// Ranks the Räume of the measured level in a year. None: there is no level.
pub fn rangliste(reg: &Register, wonach: Wonach, jahr: u16) -> Option<Rangliste> {
    let ebene = messebene(reg)?;
    let raeume: Vec<Id> = raeume_der(reg, &ebene).iter().map(|r| r.id).collect();
    let (index, mut plaetze) = match wonach {
        Wonach::Indikator(i) => (None, nach_indikator(reg, i, &raeume, jahr)?),
        Wonach::Index(art) => {
            let index = Index::neu(reg, art, raeume.clone(), jahr);
            let plaetze = raeume.iter().map(|r| nach_index(reg, &index, *r)).collect();
            (Some(index), plaetze)
        }
    };
    ordne(&mut plaetze);
    Some(Rangliste {
        ebene,
        jahr,
        plaetze,
        index,
    })
}

fn leer(reg: &Register, raum: Id) -> Platz {
    Platz {
        raum,
        name: reg.raum_name(Some(raum)),
        platz: None,
        geteilt: false,
        wert: None,
        text: "–".to_owned(),
        dazu: String::new(),
    }
}

fn nach_indikator(reg: &Register, i: Id, raeume: &[Id], jahr: u16) -> Option<Vec<Platz>> {
    let werte = Werte::von(reg, i)?;
    let platz = |raum: &Id| match werte.angabe(*raum, jahr) {
        None => leer(reg, *raum),
        Some(a) => Platz {
            wert: Some(a).filter(Angabe::belastbar).map(|a| a.wert.0),
            text: a.text(),
            dazu: a.woraus(),
            ..leer(reg, *raum)
        },
    };
    Some(raeume.iter().map(platz).collect())
}

fn nach_index(reg: &Register, index: &Index, raum: Id) -> Platz {
    let stand: Stand = index.stand(raum);
    Platz {
        wert: stand.wert.map(i64::from),
        text: stand.text(),
        dazu: stand.abdeckung(),
        ..leer(reg, raum)
    }
}

/// Highest first, those without a value last; equal ones by name. 1, 2, 2, 4.
fn ordne(plaetze: &mut [Platz]) {
    plaetze.sort_by_cached_key(|p| {
        (
            std::cmp::Reverse(p.wert),
            crate::domain::text::falte(&p.name),
            p.raum,
        )
    });
    let werte: Vec<Option<i64>> = plaetze.iter().map(|p| p.wert).collect();
    for p in plaetze.iter_mut().filter(|p| p.wert.is_some()) {
        p.platz = werte.iter().position(|w| *w == p.wert).map(|i| i + 1);
        p.geteilt = werte.iter().filter(|w| **w == p.wert).count() > 1;
    }
}

/// The newest year in which something is known of it; None: in no year.
pub fn neuestes_jahr(reg: &Register, wonach: Wonach) -> Option<u16> {
    let von = |i: Id| reg.kennwerte_von(i).map(|k| k.jahr).max();
    match wonach {
        Wonach::Indikator(i) => von(i),
        Wonach::Index(art) => reg
            .indikatoren()
            .iter()
            .filter(|i| i.index == art)
            .filter_map(|i| von(i.id))
            .max(),
    }
}

/// What a ranking is of: "Belastungsindex", or the indicator's name with its unit.
pub fn name(reg: &Register, wonach: Wonach) -> String {
    match wonach {
        Wonach::Index(art) => crate::domain::Auswahl::label(art).to_owned(),
        Wonach::Indikator(i) => {
            reg.indikatoren()
                .get(i)
                .map_or_else(String::new, |i| match i.einheit.trim() {
                    "" => i.name.clone(),
                    e => format!("{} ({e})", i.name),
                })
        }
    }
}

/// Everything that can be ranked: both indices where something counts into them, then indicators with values.
pub fn moegliche(reg: &Register) -> Vec<Wonach> {
    let indizes = [Indexart::Belastung, Indexart::Kompetenz].map(Wonach::Index);
    let indikatoren = super::geordnet(reg)
        .into_iter()
        .map(|i| Wonach::Indikator(i.id));
    indizes
        .into_iter()
        .chain(indikatoren)
        .filter(|w| neuestes_jahr(reg, *w).is_some())
        .collect()
}

/// The value that a Platz is ranked by, as an indicator has it.
pub fn als_dezimal(wonach: Wonach, wert: i64) -> Dezimal {
    match wonach {
        Wonach::Indikator(_) => Dezimal(wert),
        Wonach::Index(_) => Dezimal(wert.saturating_mul(1_000)),
    }
}
