//! The Gremien of the demo: those of the template, fewer where the field has fewer, and some that only grow locally.

use super::Zutaten;
use super::namen::HAEUSER;
use super::orte::Orte;
use crate::domain::leer;
use crate::domain::{Gremium, Gremiumsart, Id, Raum};
use jiff::ToSpan;

/// Invented Gemeinschaftsunterkünfte, in Sozialräumen of this number.
const UNTERKUENFTE: &[(usize, &str)] = &[
    (0, "GU Am Mühlenfeld"),
    (8, "GU Alte Molkerei"),
    (15, "GU Kastanienhof"),
];

/// Kinds that only some places have: kind, name, Räume by number.
const OERTLICH: &[(&str, &str, Stufe, &[usize])] = &[
    ("Fallteam", "Fallteam {raum}", Stufe::Region, &[1, 3]),
    (
        "Regionalkonferenz",
        "Regionalkonferenz {raum}",
        Stufe::Region,
        &[0],
    ),
    (
        "Regionaler Beirat",
        "Regionaler Beirat {raum}",
        Stufe::Region,
        &[0],
    ),
    (
        "Netzwerk Inklusion",
        "Netzwerk Inklusion {raum}",
        Stufe::Region,
        &[0, 3],
    ),
    (
        "Netzwerk Migration",
        "Netzwerk Ankommen {raum}",
        Stufe::Sozialraum,
        &[4, 8, 16],
    ),
    (
        "Steuergruppe Familienzentrum",
        "Steuergruppe Familienzentrum {haus}",
        Stufe::Sozialraum,
        &[5, 11],
    ),
    (
        "Kooperationstreffen Gemeinschaftsunterkunft",
        "Kooperationstreffen {raum}",
        Stufe::Unterkunft,
        &[0, 1, 2],
    ),
];

#[derive(Clone, Copy)]
enum Stufe {
    Region,
    Sozialraum,
    Unterkunft,
}

/// Only where the template knows the level.
pub fn unterkuenfte(z: &mut Zutaten, orte: &mut Orte, gibt_es: bool) {
    for (nummer, name) in UNTERKUENFTE {
        let Some(oben) = orte.sozialraeume.get(*nummer).copied() else {
            continue;
        };
        if !gibt_es || oben == orte.wurzel {
            continue;
        }
        let id = z.ids.neu();
        orte.unterkuenfte.push(id);
        orte.dazu(Raum {
            id,
            name: (*name).to_owned(),
            ebene: "gemeinschaftsunterkunft".to_owned(),
            uebergeordnet: Some(oben),
            aliase: Vec::new(),
            kachel: None,
            notiz: "erfunden, wie alles in diesem Beispiel".to_owned(),
        });
    }
}

pub fn gremien(
    z: &mut Zutaten,
    orte: &Orte,
    arten: &[Gremiumsart],
    mut gremien: Vec<Gremium>,
) -> Vec<Gremium> {
    fachkraefteteams_statt_konferenzen(arten, &mut gremien);
    for (art, muster, stufe, nummern) in OERTLICH {
        let Some(art) = arten.iter().find(|a| a.name == *art) else {
            continue;
        };
        for raum in nummern.iter().filter_map(|n| raum(orte, *stufe, *n)) {
            let haus = z.zufall.wort(HAEUSER);
            let name = muster
                .replace("{raum}", orte.name(raum))
                .replace("{haus}", haus);
            gremien.push(oertlich(z.ids.neu(), name, art, raum));
        }
    }
    for gremium in gremien.iter_mut().filter(|g| !g.aussen) {
        let tage = i64::from(z.zufall.zahl(500, 3500));
        gremium.gegruendet = z.heute.checked_sub(tage.days()).ok();
    }
    gremien
}

/// In every fourth Sozialraum no Sozialraumkonferenz meets: there the Fachkräfteteam stands in (000 ch. 4.1.1).
fn fachkraefteteams_statt_konferenzen(arten: &[Gremiumsart], gremien: &mut Vec<Gremium>) {
    let art = |name: &str| arten.iter().find(|a| a.name == name).map(|a| a.id);
    let (srk, team) = (
        art("Sozialraumkonferenz"),
        art("Sozialräumliches Fachkräfteteam"),
    );
    let ohne: Vec<Option<Id>> = gremien
        .iter()
        .filter(|g| srk.is_some() && g.art == srk)
        .map(|g| g.raum)
        .skip(2)
        .step_by(4)
        .collect();
    gremien.retain(|g| srk.is_none() || g.art != srk || !ohne.contains(&g.raum));
    for (i, g) in gremien.iter_mut().enumerate() {
        if team.is_some() && g.art == team && ohne.contains(&g.raum) {
            g.uebernimmt_srk = true;
            g.bewirtschaftet_budget = i % 2 == 0;
        } else if srk.is_some() && g.art == srk {
            g.bewirtschaftet_budget = true;
        }
    }
}

fn raum(orte: &Orte, stufe: Stufe, nummer: usize) -> Option<Id> {
    let liste = match stufe {
        Stufe::Region => &orte.regionen,
        Stufe::Sozialraum => &orte.sozialraeume,
        Stufe::Unterkunft => &orte.unterkuenfte,
    };
    liste.get(nummer).copied()
}

fn oertlich(id: Id, name: String, art: &Gremiumsart, raum: Id) -> Gremium {
    Gremium {
        name,
        art: Some(art.id),
        raum: Some(raum),
        ..leer::gremium(id)
    }
}
