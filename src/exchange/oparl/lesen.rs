//! The OParl files of a call → changes: organisations first, then people, then memberships. A file with a fault is out,
//! and what it alone held with it.

use super::objekte::{Fund, Typ, finde, zeile};
use super::saetze::{mitgliedschaft, organisation, person};
use super::welt::Welt;
use crate::exchange::einlesen::{Einlesen, Gelesen};
use std::collections::BTreeMap;

/// Reads the OParl files of a call as one world; the answers are in their order.
pub fn lies(inhalte: &[&str], um: &mut Einlesen<'_>) -> Vec<Gelesen> {
    let funde: Vec<Fund> = inhalte.iter().map(|i| finde(i)).collect();
    let mut gelesen: Vec<Gelesen> = funde.iter().map(berichte).collect();
    // A file with a fault is out before anything is made of the others; each that falls out may take more with it.
    loop {
        let marke = um.bestand.marke();
        let dabei: Vec<usize> = (0..gelesen.len())
            .filter(|i| gelesen.get(*i).is_some_and(|g| g.abgelehnt.is_empty()))
            .collect();
        let neue = versuch(inhalte, &funde, &dabei, um);
        let fehlerhaft = neue.iter().any(|(_, g)| !g.abgelehnt.is_empty());
        for (i, g) in neue {
            if let Some(ziel) = gelesen.get_mut(i)
                && (!fehlerhaft || !g.abgelehnt.is_empty())
            {
                ziel.zaehlung = if fehlerhaft {
                    BTreeMap::new()
                } else {
                    g.zaehlung
                };
                ziel.abgelehnt.extend(g.abgelehnt);
                ziel.meldungen.extend(g.meldungen);
            }
        }
        if !fehlerhaft {
            return gelesen;
        }
        um.bestand.zurueck(marke);
    }
}

fn berichte(fund: &Fund) -> Gelesen {
    let mut gelesen = Gelesen {
        abgelehnt: fund.fehler.clone(),
        ..Gelesen::default()
    };
    if fund.andere > 0 {
        let satz = format!("nicht übernommen, weil von anderer Art: {}", fund.andere);
        gelesen.meldungen.push(satz);
    }
    if fund.geloescht > 0 {
        let satz = format!("dort gelöscht, hier bleibt es stehen: {}", fund.geloescht);
        gelesen.meldungen.push(satz);
    }
    gelesen
}

/// Makes records of these files: organisations first, then people, then memberships.
fn versuch(
    inhalte: &[&str],
    funde: &[Fund],
    dabei: &[usize],
    um: &mut Einlesen<'_>,
) -> Vec<(usize, Gelesen)> {
    let mut aus: Vec<(usize, Gelesen)> = dabei.iter().map(|i| (*i, Gelesen::default())).collect();
    let mut welt = Welt::aus(funde, dabei);
    for typ in [Typ::Organization, Typ::Person, Typ::Membership] {
        for (i, gelesen) in &mut aus {
            let Some(fund) = funde.get(*i) else { continue };
            for o in fund.objekte.iter().filter(|o| o.typ == typ) {
                if !welt.gesehen.insert((typ, o.id.clone())) {
                    continue;
                }
                let ergebnis = match typ {
                    Typ::Organization => organisation(o, &welt, gelesen, um),
                    Typ::Person => person(o, um),
                    Typ::Membership => mitgliedschaft(o, &mut welt, um),
                };
                match ergebnis {
                    Ok(Some(satz)) => gelesen.nimm(&mut um.bestand, satz),
                    Ok(None) => {}
                    Err(mut ablehnung) => {
                        ablehnung.zeile = inhalte.get(*i).map(|inhalt| zeile(inhalt, &o.id));
                        gelesen.lehne_ab(ablehnung);
                    }
                }
            }
            if typ == Typ::Membership {
                welt.melde(gelesen);
            }
        }
    }
    aus
}
