//! The Räume of a template: each with its level and what it lies in; `darunter` names many at once.

use super::Bisher;
use crate::domain::Raum;
use crate::vorlage::tabelle::{Abschnitt, Blatt, vorschlag};
use toml::de::DeTable;

const ERLAUBT: &[&str] = &[
    "name",
    "ebene",
    "in",
    "aliase",
    "kachel",
    "notiz",
    "darunter",
    "darunter_ebene",
];

/// A Raum whose „in“ is not looked up yet.
struct Zeile {
    raum: Raum,
    liegt_in: Option<String>,
    zeile: usize,
}

/// Parents before children.
pub fn raeume(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable) -> Vec<Raum> {
    let mut zeilen = Vec::new();
    for a in Abschnitt::alle(blatt, wurzel, "raum", "[[raum]]", ERLAUBT) {
        zeilen.push(zeile(blatt, bisher, &a));
        let oben = zeilen.last().map(|z| z.raum.clone());
        zeilen.extend(
            oben.into_iter()
                .flat_map(|o| darunter(blatt, bisher, &a, &o)),
        );
    }
    verknuepfen(blatt, bisher, &mut zeilen);
    doppelte(blatt, &zeilen);
    geordnet(blatt, zeilen)
}

fn zeile(blatt: &mut Blatt, bisher: &mut Bisher, a: &Abschnitt) -> Zeile {
    let ebene = a.pflicht(blatt, "ebene");
    bisher.pruefe_ebene(blatt, a.zeile_von(blatt, "ebene"), &ebene);
    let liegt_in = a.hat("in").then(|| a.text(blatt, "in"));
    Zeile {
        raum: Raum {
            id: bisher.id(),
            name: a.pflicht(blatt, "name"),
            ebene,
            uebergeordnet: None,
            aliase: a.liste(blatt, "aliase"),
            kachel: a.kachel(blatt),
            notiz: a.text(blatt, "notiz"),
        },
        liegt_in,
        zeile: a.zeile_von(blatt, if a.hat("in") { "in" } else { "name" }),
    }
}

/// The names under `darunter`: Räume of `darunter_ebene`, or of the next finer level.
fn darunter(blatt: &mut Blatt, bisher: &mut Bisher, a: &Abschnitt, oben: &Raum) -> Vec<Zeile> {
    let namen = a.liste(blatt, "darunter");
    if namen.is_empty() {
        return Vec::new();
    }
    let ebene = darunter_ebene(blatt, bisher, a, oben);
    let zeile = a.zeile_von(blatt, "darunter");
    namen
        .into_iter()
        .map(|name| Zeile {
            raum: Raum {
                id: bisher.id(),
                name,
                ebene: ebene.clone(),
                uebergeordnet: Some(oben.id),
                aliase: Vec::new(),
                kachel: None,
                notiz: String::new(),
            },
            liegt_in: None,
            zeile,
        })
        .collect()
}

fn darunter_ebene(blatt: &mut Blatt, bisher: &Bisher, a: &Abschnitt, oben: &Raum) -> String {
    if a.hat("darunter_ebene") {
        let ebene = a.text(blatt, "darunter_ebene");
        bisher.pruefe_ebene(blatt, a.zeile_von(blatt, "darunter_ebene"), &ebene);
        return ebene;
    }
    let naechste = bisher
        .rang(&oben.ebene)
        .and_then(|r| bisher.ebenen.get(r + 1));
    if naechste.is_none() {
        let zeile = a.zeile_von(blatt, "darunter");
        blatt.fehlt(
            zeile,
            "Unter dieser Ebene gibt es keine feinere: „darunter_ebene“ angeben.",
        );
    }
    naechste.map_or(String::new(), |e| e.schluessel.clone())
}

fn verknuepfen(blatt: &mut Blatt, bisher: &Bisher, zeilen: &mut [Zeile]) {
    // Only Räume written out in full can be named: what stands under `darunter` is a leaf.
    let ziele: Vec<Raum> = zeilen
        .iter()
        .filter(|z| z.raum.uebergeordnet.is_none())
        .map(|z| z.raum.clone())
        .collect();
    for z in zeilen {
        let Some(name) = z.liegt_in.as_deref() else {
            continue;
        };
        let mut gleiche = ziele.iter().filter(|r| r.name == name);
        match (gleiche.next(), gleiche.next()) {
            (Some(ziel), None) => {
                z.raum.uebergeordnet = Some(ziel.id);
                pruefe_rang(blatt, bisher, z, ziel);
            }
            (Some(_), Some(_)) => blatt.fehlt(
                z.zeile,
                format!("Mehrere Räume heißen „{name}“: „in“ braucht einen eindeutigen Namen."),
            ),
            (None, _) => {
                let gemeint = vorschlag(name, ziele.iter().map(|r| r.name.as_str()));
                blatt.fehlt(
                    z.zeile,
                    format!("Liegt in „{name}“, aber so einen Raum gibt es nicht.{gemeint}"),
                );
            }
        }
    }
}

fn pruefe_rang(blatt: &mut Blatt, bisher: &Bisher, unten: &Zeile, oben: &Raum) {
    if bisher.rang(&unten.raum.ebene) < bisher.rang(&oben.ebene) {
        let (kind, eltern) = (&unten.raum.name, &oben.name);
        blatt.fehlt(
            unten.zeile,
            format!("„{kind}“ hat eine weitere Ebene als „{eltern}“ und kann nicht darin liegen."),
        );
    }
}

fn doppelte(blatt: &mut Blatt, zeilen: &[Zeile]) {
    for (i, z) in zeilen.iter().enumerate() {
        let gleich =
            |a: &Zeile| a.raum.name == z.raum.name && a.raum.uebergeordnet == z.raum.uebergeordnet;
        if !z.raum.name.is_empty() && zeilen.iter().take(i).any(gleich) {
            let name = &z.raum.name;
            blatt.fehlt(z.zeile, format!("„{name}“ gibt es an dieser Stelle schon."));
        }
    }
}

/// Wave by wave from the roots; what is never reached lies in itself.
fn geordnet(blatt: &mut Blatt, mut rest: Vec<Zeile>) -> Vec<Raum> {
    let mut aus: Vec<Raum> = Vec::new();
    loop {
        let erreicht = |z: &Zeile| {
            let oben = z.raum.uebergeordnet;
            oben.is_none_or(|o| aus.iter().any(|r| r.id == o))
        };
        let (jetzt, spaeter): (Vec<Zeile>, Vec<Zeile>) = rest.into_iter().partition(erreicht);
        rest = spaeter;
        if jetzt.is_empty() {
            break;
        }
        aus.extend(jetzt.into_iter().map(|z| z.raum));
    }
    for z in rest {
        let name = z.raum.name;
        blatt.fehlt(
            z.zeile,
            format!("„{name}“ liegt im Kreis herum in sich selbst."),
        );
    }
    aus
}
