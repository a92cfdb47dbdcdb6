//! Kinds of Gremien, ready Gremien and posts of a template. `je = "planregion"` makes one for each Raum of that level.

use super::Bisher;
use crate::domain::{Gremium, Gremiumsart, Koordination, Raum, Rhythmus, Sollrolle};
use crate::vorlage::festzeile;
use crate::vorlage::tabelle::{Abschnitt, Blatt, vorschlag};
use toml::de::DeTable;

const ART: &[&str] = &[
    "name",
    "kuerzel",
    "zweck",
    "ebenen",
    "federfuehrung",
    "teilnehmende",
    "rhythmus",
    "rhythmus_hinweis",
    "aufgaben",
    "anmerkungen",
    "quelle",
    "gueltig_ab",
    "tagesordnung_tage",
    "themen_tage",
    "dauer_minuten",
    "tagesordnung",
    "beschlussregel",
    "quorum_prozent",
    "weiter_an",
    "notiz",
];
const GREMIUM: &[&str] = &[
    "name",
    "kuerzel",
    "art",
    "raum",
    "je",
    "rhythmus",
    "zweck",
    "teilnehmende",
    "aufgaben",
    "eingebettet_in",
    "uebernimmt_srk",
    "bewirtschaftet_budget",
    "aussen",
    "notiz",
];
const POSTEN: &[&str] = &[
    "thema",
    "stichworte",
    "funktion",
    "raum",
    "je",
    "aufgaben",
    "telefon",
    "email",
    "notiz",
];

/// Days before a Sitzung by which its agenda is out (000 ch. 4.1.2).
const TAGESORDNUNG_TAGE: u16 = 7;

pub fn arten(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable) -> Vec<Gremiumsart> {
    let mut aus: Vec<Gremiumsart> = Vec::new();
    for a in Abschnitt::alle(blatt, wurzel, "art", "[[art]]", ART) {
        let art = art(blatt, bisher, &a);
        if aus.iter().any(|b| b.name == art.name) {
            let zeile = a.zeile_von(blatt, "name");
            blatt.fehlt(zeile, format!("Die Art „{}“ gibt es schon.", art.name));
        }
        aus.push(art);
    }
    aus
}

fn art(blatt: &mut Blatt, bisher: &mut Bisher, a: &Abschnitt) -> Gremiumsart {
    let ebenen = a.liste(blatt, "ebenen");
    for ebene in &ebenen {
        bisher.pruefe_ebene(blatt, a.zeile_von(blatt, "ebenen"), ebene);
    }
    Gremiumsart {
        id: bisher.id(),
        name: a.pflicht(blatt, "name"),
        kuerzel: a.text(blatt, "kuerzel"),
        zweck: a.text(blatt, "zweck"),
        ebenen,
        federfuehrung: a.text(blatt, "federfuehrung"),
        teilnehmende: sollrollen(blatt, a),
        rhythmus: a.rhythmus(blatt).unwrap_or(Rhythmus::Ohne),
        rhythmus_hinweis: a.text(blatt, "rhythmus_hinweis"),
        aufgaben: a.liste(blatt, "aufgaben"),
        anmerkungen: a.text(blatt, "anmerkungen"),
        quelle: a.text(blatt, "quelle"),
        gueltig_ab: a.datum(blatt, "gueltig_ab"),
        tagesordnung_tage: a
            .zahl(blatt, "tagesordnung_tage")
            .unwrap_or(TAGESORDNUNG_TAGE),
        themen_tage: a.zahl(blatt, "themen_tage"),
        dauer_minuten: a.zahl(blatt, "dauer_minuten"),
        tagesordnung: feste_tops(blatt, a),
        beschlussregel: a.auswahl(blatt, "beschlussregel"),
        quorum_prozent: quorum(blatt, a),
        weiter_an: a.text(blatt, "weiter_an"),
        notiz: a.text(blatt, "notiz"),
    }
}

/// Each as it stands there; what cannot be read is complained of with its line.
fn feste_tops(blatt: &mut Blatt, a: &Abschnitt) -> Vec<String> {
    let zeilen = a.zeilen(blatt, "tagesordnung");
    for (zeile, text) in &zeilen {
        if let Err(satz) = festzeile::lies(text) {
            blatt.fehlt(*zeile, satz);
        }
    }
    zeilen.into_iter().map(|(_, text)| text).collect()
}

fn quorum(blatt: &mut Blatt, a: &Abschnitt) -> Option<u16> {
    let prozent = a.zahl(blatt, "quorum_prozent")?;
    if !(1..=100).contains(&prozent) {
        let zeile = a.zeile_von(blatt, "quorum_prozent");
        blatt.fehlt(zeile, "„quorum_prozent“ liegt zwischen 1 und 100.");
    }
    Some(prozent)
}

/// "Jobcenter" or, when the topic asks for it only, "Jobcenter?".
fn sollrollen(blatt: &mut Blatt, a: &Abschnitt) -> Vec<Sollrolle> {
    a.liste(blatt, "teilnehmende")
        .into_iter()
        .map(|t| Sollrolle {
            bei_bedarf: t.ends_with('?'),
            name: t.trim_end_matches('?').trim().to_owned(),
        })
        .collect()
}

pub fn gremien(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable) -> Vec<Gremium> {
    let mut aus: Vec<Gremium> = Vec::new();
    for a in Abschnitt::alle(blatt, wurzel, "gremium", "[[gremium]]", GREMIUM) {
        let muster = gremium(blatt, bisher, &a);
        for raum in raeume(blatt, bisher, &a) {
            let gremium = Gremium {
                id: bisher.id(),
                name: eingesetzt(&muster.name, raum.as_ref()),
                kuerzel: eingesetzt(&muster.kuerzel, raum.as_ref()),
                raum: raum.map(|r| r.id),
                ..muster.clone()
            };
            if !gremium.name.is_empty() && aus.iter().any(|g| g.name == gremium.name) {
                let name = &gremium.name;
                blatt.fehlt(
                    a.zeile,
                    format!("Das Gremium „{name}“ gibt es schon. Bei „je“ gehört „{{raum}}“ in den Namen."),
                );
            }
            aus.push(gremium);
        }
    }
    aus
}

fn gremium(blatt: &mut Blatt, bisher: &Bisher, a: &Abschnitt) -> Gremium {
    let art = gesuchte_art(blatt, bisher, a);
    let name = match art {
        Some(art) if !a.hat("name") => art.name.clone(),
        // An unknown kind was complained of; that the name is missing follows from it.
        None if a.hat("art") => a.text(blatt, "name"),
        _ => a.pflicht(blatt, "name"),
    };
    let kuerzel = match art {
        Some(art) if !a.hat("kuerzel") => art.kuerzel.clone(),
        _ => a.text(blatt, "kuerzel"),
    };
    Gremium {
        id: Default::default(),
        name,
        kuerzel,
        art: art.map(|a| a.id),
        raum: None,
        rhythmus: a.rhythmus(blatt),
        zweck: a.text(blatt, "zweck"),
        teilnehmende: sollrollen(blatt, a),
        aufgaben: a.liste(blatt, "aufgaben"),
        eingebettet_in: a.text(blatt, "eingebettet_in"),
        uebernimmt_srk: a.ja(blatt, "uebernimmt_srk"),
        bewirtschaftet_budget: a.ja(blatt, "bewirtschaftet_budget"),
        aussen: a.ja(blatt, "aussen"),
        gegruendet: None,
        beendet: None,
        fremd_id: String::new(),
        notiz: a.text(blatt, "notiz"),
    }
}

fn gesuchte_art<'b>(
    blatt: &mut Blatt,
    bisher: &'b Bisher,
    a: &Abschnitt,
) -> Option<&'b Gremiumsart> {
    if !a.hat("art") {
        return None;
    }
    let name = a.text(blatt, "art");
    let art = bisher.arten.iter().find(|b| b.name == name);
    if art.is_none() {
        let gemeint = vorschlag(&name, bisher.arten.iter().map(|b| b.name.as_str()));
        let zeile = a.zeile_von(blatt, "art");
        blatt.fehlt(zeile, format!("Die Art „{name}“ gibt es nicht.{gemeint}"));
    }
    art
}

/// Every Raum of the level under `je`, the one under `raum`, or none at all.
fn raeume(blatt: &mut Blatt, bisher: &Bisher, a: &Abschnitt) -> Vec<Option<Raum>> {
    if a.hat("je") {
        let ebene = a.text(blatt, "je");
        bisher.pruefe_ebene(blatt, a.zeile_von(blatt, "je"), &ebene);
        let passend = bisher.raeume.iter().filter(|r| r.ebene == ebene);
        return passend.cloned().map(Some).collect();
    }
    if !a.hat("raum") {
        return vec![None];
    }
    let name = a.text(blatt, "raum");
    let zeile = a.zeile_von(blatt, "raum");
    vec![bisher.raum(blatt, zeile, &name).cloned()]
}

/// `{raum}`: its name; `{kurz}`: its first other name, where it has one.
fn eingesetzt(muster: &str, raum: Option<&Raum>) -> String {
    let name = raum.map_or("", |r| r.name.as_str());
    let kurz = raum
        .and_then(|r| r.aliase.first())
        .map_or(name, String::as_str);
    muster.replace("{raum}", name).replace("{kurz}", kurz)
}

pub fn posten(blatt: &mut Blatt, bisher: &mut Bisher, wurzel: &DeTable) -> Vec<Koordination> {
    let mut aus = Vec::new();
    for a in Abschnitt::alle(blatt, wurzel, "posten", "[[posten]]", POSTEN) {
        let muster = ein_posten(blatt, &a);
        for raum in raeume(blatt, bisher, &a) {
            aus.push(Koordination {
                id: bisher.id(),
                funktion: eingesetzt(&muster.funktion, raum.as_ref()),
                raum: raum.map(|r| r.id),
                ..muster.clone()
            });
        }
    }
    aus
}

fn ein_posten(blatt: &mut Blatt, a: &Abschnitt) -> Koordination {
    Koordination {
        id: Default::default(),
        thema: a.pflicht(blatt, "thema"),
        stichworte: a.liste(blatt, "stichworte"),
        funktion: a.text(blatt, "funktion"),
        raum: None,
        person: None,
        vertretung: None,
        aufgaben: a.text(blatt, "aufgaben"),
        telefon: a.text(blatt, "telefon"),
        email: a.text(blatt, "email"),
        von: None,
        bis: None,
        notiz: a.text(blatt, "notiz"),
    }
}
