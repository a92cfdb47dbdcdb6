//! The Sozialraumprofil of one Raum: every indicator with its newest value beside those of the Räume above, and both indices.

use super::index::{Index, Stand};
use super::verlauf::{self, Trend};
use super::{Angabe, Vergleich, Werte, geordnet, raeume_der, rang};
use crate::domain::{Bereich, Id, Indexart};
use crate::model::Register;

/// Years that a line of signs shows.
pub const JAHRE: usize = 10;

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    pub indikator: Id,
    pub name: String,
    pub einheit: String,
    pub bereich: Bereich,
    /// A part of another one of the same area.
    pub teil: bool,
    /// The newest with a value.
    pub wert: Option<(u16, Angabe)>,
    /// In the same year, in the order of [`Bogen::oben`].
    pub oben: Vec<Option<Angabe>>,
    /// With the nearest Raum above.
    pub vergleich: Option<Vergleich>,
    pub linie: String,
    pub trend: Option<Trend>,
    pub quelle: String,
}

/// An index of the Raum, among those of its level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indexzeile {
    pub art: Indexart,
    pub jahr: u16,
    pub stand: Stand,
    /// Place, and of how many that have an index.
    pub platz: Option<(usize, usize)>,
}

/// The whole sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bogen {
    pub raum: Id,
    pub name: String,
    pub ebene: String,
    /// Räume above, the nearest first.
    pub oben: Vec<(Id, String)>,
    pub zeilen: Vec<Zeile>,
    pub indizes: Vec<Indexzeile>,
}

/// Makes the sheet. None: the Raum is gone.
pub fn bogen(reg: &Register, raum: Id) -> Option<Bogen> {
    let r = reg.raeume().get(raum)?;
    let oben: Vec<(Id, String)> = super::darueber(reg, raum)
        .into_iter()
        .map(|o| (o.id, o.name.clone()))
        .collect();
    let zeilen = geordnet(reg)
        .into_iter()
        .map(|i| zeile(&Werte::neu(reg, i), raum, &oben))
        .collect();
    let indizes = [Indexart::Belastung, Indexart::Kompetenz]
        .into_iter()
        .filter_map(|art| index_zeile(reg, art, raum, &r.ebene))
        .collect();
    Some(Bogen {
        raum,
        name: r.name.clone(),
        ebene: r.ebene.clone(),
        oben,
        zeilen,
        indizes,
    })
}

/// One indicator of a Raum, beside those above.
pub fn zeile(werte: &Werte<'_>, raum: Id, oben: &[(Id, String)]) -> Zeile {
    let i = werte.indikator;
    let wert = werte.neuestes(raum);
    let jahr = wert.map(|w| w.0);
    Zeile {
        indikator: i.id,
        name: i.name.clone(),
        einheit: i.einheit.clone(),
        bereich: i.bereich,
        teil: i.haupt.is_some(),
        wert,
        oben: oben.iter().map(|(o, _)| werte.angabe(*o, jahr?)).collect(),
        vergleich: jahr
            .and_then(|j| super::vergleich(werte, raum, j))
            .map(|v| v.0),
        linie: verlauf::zeichen(werte, raum, JAHRE),
        trend: verlauf::trend(werte, raum),
        quelle: jahr
            .map_or(i.quelle.as_str(), |j| werte.quelle(raum, j))
            .to_owned(),
    }
}

/// None: nothing counts into it, or the Raum is alone on its level.
fn index_zeile(reg: &Register, art: Indexart, raum: Id, ebene: &str) -> Option<Indexzeile> {
    let jahr = rang::neuestes_jahr(reg, rang::Wonach::Index(art))?;
    let raeume: Vec<Id> = raeume_der(reg, ebene).iter().map(|r| r.id).collect();
    if raeume.len() < 2 {
        return None;
    }
    let index = Index::neu(reg, art, raeume, jahr);
    let stand = index.stand(raum);
    let alle: Vec<u32> = index
        .raeume
        .iter()
        .filter_map(|r| index.stand(*r).wert)
        .collect();
    let platz = stand
        .wert
        .map(|w| (alle.iter().filter(|a| **a > w).count() + 1, alle.len()));
    Some(Indexzeile {
        art,
        jahr,
        stand,
        platz,
    })
}
