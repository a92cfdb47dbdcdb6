//! From the TOML of a template to its records: levels first, then Räume, kinds, Gremien and posts that refer to them.
//! All faults of a file are found in one go. Knows no store.

mod feld;
mod gremium;
mod raum;

use super::tabelle::{Abschnitt, Blatt, vorschlag};
use super::{KATALOGE, Vorlage, VorlageFehler};
use crate::domain::{Ebene, Gremiumsart, Id, Ids, Landkreis, Pflichtposten, Raum};
use toml::de::DeTable;

pub use feld::FUA_ART;

const OBEN: &[&str] = &[
    "katalog",
    "landkreis",
    "ebene",
    "raum",
    "art",
    "gremium",
    "posten",
    "pflichtposten",
    "fua",
    "mittelregel",
    "indikatoren",
    "indikator",
];

/// What has been read so far, and the numbers that a template gives its own records.
struct Bisher {
    ids: Ids,
    ebenen: Vec<Ebene>,
    raeume: Vec<Raum>,
    arten: Vec<Gremiumsart>,
}

impl Bisher {
    fn id(&mut self) -> Id {
        self.ids.neu()
    }

    /// Place of a level, widest first.
    fn rang(&self, schluessel: &str) -> Option<usize> {
        self.ebenen.iter().position(|e| e.schluessel == schluessel)
    }

    /// Complains of a level that the template does not have.
    fn pruefe_ebene(&self, blatt: &mut Blatt, zeile: usize, schluessel: &str) {
        if schluessel.is_empty() || self.rang(schluessel).is_some() {
            return;
        }
        let gemeint = vorschlag(
            schluessel,
            self.ebenen.iter().map(|e| e.schluessel.as_str()),
        );
        blatt.fehlt(
            zeile,
            format!("Die Ebene „{schluessel}“ gibt es in dieser Vorlage nicht.{gemeint}"),
        );
    }

    fn raum(&self, blatt: &mut Blatt, zeile: usize, name: &str) -> Option<&Raum> {
        let mut gleiche = self.raeume.iter().filter(|r| r.name == name);
        let erster = gleiche.next();
        if erster.is_none() {
            let gemeint = vorschlag(name, self.raeume.iter().map(|r| r.name.as_str()));
            blatt.fehlt(
                zeile,
                format!("Einen Raum „{name}“ gibt es nicht.{gemeint}"),
            );
        } else if gleiche.next().is_some() {
            blatt.fehlt(
                zeile,
                format!("Mehrere Räume heißen „{name}“: hier muss es ein eindeutiger Name sein."),
            );
        }
        erster
    }
}

pub fn vorlage(text: &str, name: &str) -> Result<Vorlage, Vec<VorlageFehler>> {
    let mut blatt = Blatt::new(text);
    let wurzel = blatt.wurzel();
    // Half a table would only bring faults that are none.
    if !blatt.fehler.is_empty() {
        return Err(blatt.fehler);
    }
    let oben = Abschnitt::new(&mut blatt, "der Vorlage", 1, &wurzel, OBEN);
    let mut bisher = Bisher {
        ids: Ids::new(0, 0),
        ebenen: ebenen(&mut blatt, &wurzel),
        raeume: Vec::new(),
        arten: Vec::new(),
    };
    let landkreis = landkreis(&mut blatt, &mut bisher, &wurzel, name);
    bisher.raeume = raum::raeume(&mut blatt, &mut bisher, &wurzel);
    bisher.arten = arten(&mut blatt, &mut bisher, &wurzel, &oben);
    let gremien = gremium::gremien(&mut blatt, &mut bisher, &wurzel);
    let posten = gremium::posten(&mut blatt, &mut bisher, &wurzel);
    let einstellungen = feld::einstellungen(&mut blatt, &mut bisher, &wurzel);
    let mittelregeln = feld::mittelregeln(&mut blatt, &mut bisher, &wurzel);
    let indikatoren = feld::indikatoren(&mut blatt, &mut bisher, &wurzel, &oben);
    if !blatt.fehler.is_empty() {
        blatt.fehler.sort_by_key(|f| f.zeile);
        return Err(blatt.fehler);
    }
    Ok(Vorlage {
        landkreis,
        raeume: bisher.raeume,
        arten: bisher.arten,
        gremien,
        posten,
        einstellungen,
        mittelregeln,
        indikatoren,
    })
}

fn landkreis(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable, name: &str) -> Landkreis {
    let abschnitte = Abschnitt::alle(
        blatt,
        wurzel,
        "landkreis",
        "[landkreis]",
        &["name", "hinweis", "notiz"],
    );
    let a = abschnitte.first();
    if a.is_none() {
        blatt.fehlt(
            1,
            "Es fehlt der Abschnitt [landkreis] mit „name“.".to_owned(),
        );
    }
    Landkreis {
        id: bisher.id(),
        name: a.map_or(String::new(), |a| a.pflicht(blatt, "name")),
        vorlage: name.to_owned(),
        ebenen: bisher.ebenen.clone(),
        pflichtposten: pflichtposten(blatt, bisher, wurzel),
        hinweis: a.map_or(String::new(), |a| a.text(blatt, "hinweis")),
        notiz: a.map_or(String::new(), |a| a.text(blatt, "notiz")),
    }
}

fn ebenen(blatt: &mut Blatt, wurzel: &DeTable) -> Vec<Ebene> {
    let erlaubt = &["schluessel", "name", "mehrzahl"];
    let mut aus: Vec<Ebene> = Vec::new();
    for a in Abschnitt::alle(blatt, wurzel, "ebene", "[[ebene]]", erlaubt) {
        let schluessel = a.pflicht(blatt, "schluessel");
        if aus.iter().any(|e| e.schluessel == schluessel) {
            let zeile = a.zeile_von(blatt, "schluessel");
            blatt.fehlt(
                zeile,
                format!("Die Ebene „{schluessel}“ gibt es schon weiter oben."),
            );
        }
        aus.push(Ebene {
            schluessel,
            name: a.pflicht(blatt, "name"),
            mehrzahl: a.pflicht(blatt, "mehrzahl"),
        });
    }
    if aus.is_empty() {
        blatt.fehlt(
            1,
            "Es fehlt mindestens eine [[ebene]], etwa der Landkreis selbst.",
        );
    }
    aus
}

fn pflichtposten(blatt: &mut Blatt, bisher: &Bisher, wurzel: &DeTable) -> Vec<Pflichtposten> {
    Abschnitt::alle(
        blatt,
        wurzel,
        "pflichtposten",
        "[[pflichtposten]]",
        &["thema", "ebene"],
    )
    .iter()
    .map(|a| {
        let ebene = a.pflicht(blatt, "ebene");
        let zeile = a.zeile_von(blatt, "ebene");
        bisher.pruefe_ebene(blatt, zeile, &ebene);
        Pflichtposten {
            thema: a.pflicht(blatt, "thema"),
            ebene,
        }
    })
    .collect()
}

/// The kinds of the catalogues that fit the levels here, then the file's own; its own replace those of the same name.
fn arten(
    blatt: &mut Blatt,
    bisher: &mut Bisher,
    wurzel: &DeTable,
    oben: &Abschnitt,
) -> Vec<Gremiumsart> {
    let eigene = gremium::arten(blatt, bisher, wurzel);
    let zeile = oben.zeile_von(blatt, "katalog");
    let mut aus = Vec::new();
    for name in oben.liste(blatt, "katalog") {
        match KATALOGE.iter().find(|(n, _)| *n == name) {
            Some((_, text)) => aus.extend(katalog(bisher, text)),
            None => {
                let gemeint = vorschlag(&name, KATALOGE.iter().map(|(n, _)| *n));
                blatt.fehlt(
                    zeile,
                    format!("Den Katalog „{name}“ gibt es nicht.{gemeint}"),
                );
            }
        }
    }
    aus.retain(|a| eigene.iter().all(|e| e.name != a.name));
    aus.extend(eigene);
    aus
}

/// A built-in catalogue, cut down to the levels of this template.
fn katalog(bisher: &mut Bisher, text: &str) -> Vec<Gremiumsart> {
    let mut blatt = Blatt::new(text);
    let wurzel = blatt.wurzel();
    let mut arten = gremium::arten(&mut blatt, bisher, &wurzel);
    for art in &mut arten {
        art.ebenen.retain(|e| bisher.rang(e).is_some());
    }
    arten.retain(|a| !a.ebenen.is_empty());
    arten
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Faults of a catalogue other than a level that this template lacks would pass unseen.
    #[test]
    fn die_kataloge_sind_fehlerfrei() {
        for (name, text) in KATALOGE {
            let mut blatt = Blatt::new(text);
            let wurzel = blatt.wurzel();
            let mut bisher = Bisher {
                ids: Ids::new(0, 0),
                ebenen: Vec::new(),
                raeume: Vec::new(),
                arten: Vec::new(),
            };
            gremium::arten(&mut blatt, &mut bisher, &wurzel);
            blatt.fehler.retain(|f| !f.satz.starts_with("Die Ebene"));
            assert_eq!(blatt.fehler, [], "{name}");
        }
    }
}
