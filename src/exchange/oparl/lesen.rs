//! The OParl files of a call → changes: organisations first, then people, memberships, Sitzungen with their agendas. A file
//! with a fault is out, and what it alone held with it.

use super::grabstein;
use super::objekte::{Fund, Objekt, Typ, finde, zeile};
use super::saetze::{mitgliedschaft, organisation, person};
use super::sitzung;
use super::welt::Welt;
use crate::domain::Datensatz;
use crate::exchange::einlesen::{Ablehnung, Befund, Einlesen, Gelesen};
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
                ziel.ohne_gremium = g.ohne_gremium;
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
    if fund.nur_anderes() {
        gelesen.befund = Befund::Uebergangen;
    }
    if let Some(was) = fund.uebergangen() {
        gelesen.meldungen.push(format!("nicht übernommen: {was}"));
    }
    gelesen
}

/// Files that are still in, each with what became of it.
pub struct Lauf<'a> {
    pub inhalte: &'a [&'a str],
    pub funde: &'a [Fund],
    pub aus: Vec<(usize, Gelesen)>,
}

impl<'a> Lauf<'a> {
    /// The objects of a type, in order, with the place of their file in `aus`.
    pub fn objekte(&self, typ: Typ) -> Vec<(usize, &'a Objekt)> {
        let funde = self.funde;
        let drin = |(stelle, (i, _)): (usize, &(usize, Gelesen))| {
            let objekte = funde.get(*i).into_iter().flat_map(|f| &f.objekte);
            objekte
                .filter(move |o| o.typ == typ)
                .map(move |o| (stelle, o))
                .collect::<Vec<_>>()
        };
        self.aus.iter().enumerate().flat_map(drin).collect()
    }

    pub fn gelesen(&mut self, stelle: usize) -> Option<&mut Gelesen> {
        self.aus.get_mut(stelle).map(|a| &mut a.1)
    }

    /// A fault, with the line on which its object begins.
    pub fn lehne_ab(&mut self, stelle: usize, o: &Objekt, mut ablehnung: Ablehnung) {
        let inhalt = self.aus.get(stelle).and_then(|a| self.inhalte.get(a.0));
        ablehnung.zeile = inhalt.map(|inhalt| zeile(inhalt, &o.id));
        if let Some(gelesen) = self.gelesen(stelle) {
            gelesen.lehne_ab(ablehnung);
        }
    }

    pub fn nimm(&mut self, stelle: usize, satz: Datensatz, um: &mut Einlesen<'_>) {
        if let Some(gelesen) = self.gelesen(stelle) {
            gelesen.nimm(&mut um.bestand, satz);
        }
    }
}

/// Makes records of these files: organisations first, then people, then memberships, then Sitzungen.
fn versuch(
    inhalte: &[&str],
    funde: &[Fund],
    dabei: &[usize],
    um: &mut Einlesen<'_>,
) -> Vec<(usize, Gelesen)> {
    let mut lauf = Lauf {
        inhalte,
        funde,
        aus: dabei.iter().map(|i| (*i, Gelesen::default())).collect(),
    };
    let mut welt = Welt::aus(funde, dabei);
    for typ in [Typ::Organization, Typ::Person, Typ::Membership] {
        for (stelle, o) in lauf.objekte(typ) {
            if welt.zum_ersten_mal(o) {
                einzeln(stelle, o, &mut lauf, &mut welt, um);
            }
        }
    }
    sitzung::lies(&mut lauf, &mut welt, um);
    grabstein::lies(&lauf, &mut welt, um);
    welt.vermisst.melde(&mut lauf.aus);
    lauf.aus
}

fn einzeln(stelle: usize, o: &Objekt, lauf: &mut Lauf<'_>, welt: &mut Welt, um: &mut Einlesen<'_>) {
    let Some(gelesen) = lauf.gelesen(stelle) else {
        return;
    };
    welt.vermisst.datei = stelle;
    let ergebnis = match o.typ {
        Typ::Organization => organisation(o, welt, gelesen, um),
        Typ::Person => person(o, um),
        _ => mitgliedschaft(o, welt, um),
    };
    match ergebnis {
        Ok(Some(satz)) => gelesen.nimm(&mut um.bestand, satz),
        Ok(None) => {}
        Err(ablehnung) => lauf.lehne_ab(stelle, o, ablehnung),
    }
}
