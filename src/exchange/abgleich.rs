//! A whole book is read over one that is there already: what a template has made and the book has too (the Landkreis,
//! the topmost Raum, kinds of Gremien, Räume of the same name) is told by name, and goes on under the book's id.

use super::Bestand;
use super::csv::natuerlich;
use super::feldbuch::{als_json, aus_json};
use crate::domain::{Datensatz, Id, Kind, Raum, Schluessel};
use std::collections::{HashMap, HashSet};

/// Kinds that templates make and that a name tells apart.
const BENANNT: [Kind; 2] = [Kind::Raeume, Kind::Gremiumsarten];

/// Takes out of the store what comes again under another id, and points everything else at the new id.
pub fn gleiche_ab(bestand: &mut Bestand, neu: &[Datensatz]) {
    let kommt: HashSet<Schluessel> = neu.iter().map(Datensatz::schluessel).collect();
    let mut statt = wurzel(bestand, neu, &kommt);
    for kind in BENANNT {
        let gemeint: HashMap<Vec<String>, Id> = neu
            .iter()
            .filter(|s| s.kind() == kind && bestand.satz(s.schluessel()).is_none())
            .map(|s| (natuerlich::schluessel(&umgehaengt(s, &statt)), s.id()))
            .collect();
        for alt in bestand
            .alle(kind)
            .filter(|s| !kommt.contains(&s.schluessel()))
        {
            if let Some(id) = gemeint.get(&natuerlich::schluessel(&umgehaengt(alt, &statt))) {
                statt.push((alt.schluessel(), *id));
            }
        }
    }
    ersetze(bestand, &statt);
}

/// The topmost Raum of the book is that of the store.
fn wurzel(
    bestand: &Bestand,
    neu: &[Datensatz],
    kommt: &HashSet<Schluessel>,
) -> Vec<(Schluessel, Id)> {
    let ist_wurzel = |s: &&Datensatz| {
        matches!(
            s,
            Datensatz::Raum(Raum {
                uebergeordnet: None,
                ..
            })
        )
    };
    let mut oben = neu.iter().filter(ist_wurzel);
    let (Some(neue), None, Some(id)) = (oben.next(), oben.next(), bestand.wurzel()) else {
        return Vec::new();
    };
    let alt = Schluessel {
        kind: Kind::Raeume,
        id,
    };
    if kommt.contains(&alt) || bestand.satz(neue.schluessel()).is_some() {
        return Vec::new();
    }
    vec![(alt, neue.id())]
}

/// With every id that is replaced in the place of the old one. Ids are 26 characters that nothing else looks like.
fn umgehaengt(satz: &Datensatz, statt: &[(Schluessel, Id)]) -> Datensatz {
    let Ok(mut json) = als_json(satz).map(|j| j.to_string()) else {
        return satz.clone();
    };
    let mut anders = false;
    for (alt, neu) in statt {
        let alt = alt.id.to_string();
        if json.contains(&alt) {
            json = json.replace(&alt, &neu.to_string());
            anders = true;
        }
    }
    if anders {
        aus_json(satz.kind(), &json).unwrap_or_else(|_| satz.clone())
    } else {
        satz.clone()
    }
}

fn ersetze(bestand: &mut Bestand, statt: &[(Schluessel, Id)]) {
    if statt.is_empty() {
        return;
    }
    for (key, _) in statt {
        bestand.entferne(*key);
    }
    let betroffen: Vec<Datensatz> = Kind::ALLE
        .iter()
        .flat_map(|k| bestand.alle(k.0))
        .map(|s| (s, umgehaengt(s, statt)))
        .filter(|(alt, neu)| *alt != neu)
        .map(|(_, neu)| neu)
        .collect();
    for satz in betroffen {
        bestand.setze(satz);
    }
}
