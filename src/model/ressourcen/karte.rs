//! What families may be given: one Ressource as a card, all of a Raum as a Familienwegweiser (000 4.3.1). Never notes, sources or
//! who confirmed it.

use super::{Bestand, Nachfrage, Schalter};
use crate::domain::text::{entschaerft, falte};
use crate::domain::{
    Auswahl, Barrierefrei, Id, Kosten, Oeffnung, Ressource, Ressourcenstatus, Schluessel, datum,
};
use crate::model::Register;
use crate::papier::{Block, Dokument, Format, schreibe};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Said of what nobody has made sure of yet.
const UNBESTAETIGT: &str = "noch nicht bestätigt – bitte vorher fragen";
/// Head of what has no topic.
const OHNE: &str = "Weiteres";

/// Whom to ask, and how to reach them: its own lines, else those of the person of the directory.
pub fn kontakt(reg: &Register, r: &Ressource) -> Vec<(&'static str, String)> {
    let person = r.person.and_then(|p| reg.personen().get(p));
    let eigen_oder = |eigen: &str, ihre: Option<&String>| match eigen.is_empty() {
        true => ihre.cloned().unwrap_or_default(),
        false => eigen.to_owned(),
    };
    let wer = eigen_oder(&r.kontakt, person.map(|p| p.anzeige()).as_ref());
    let telefon = person.map(|p| match p.telefon.is_empty() {
        true => &p.mobil,
        false => &p.telefon,
    });
    let zeilen = [
        ("Kontakt", wer),
        ("Telefon", eigen_oder(&r.telefon, telefon)),
        ("E-Mail", eigen_oder(&r.email, person.map(|p| &p.email))),
        ("Internet", r.web.clone()),
    ];
    zeilen.into_iter().filter(|z| !z.1.is_empty()).collect()
}

/// "kostenlos", "kostet etwas: 2 € je Treffen"
pub fn kosten(r: &Ressource) -> String {
    match (r.kosten, r.kosten_text.as_str()) {
        (Kosten::Unbekannt, text) => text.to_owned(),
        (kosten, "") => kosten.label().to_owned(),
        (Kosten::Kostet, text) => text.to_owned(),
        (Kosten::Frei, text) => format!("{}, {text}", Kosten::Frei.label()),
    }
}

/// Everything that a family needs to go there, label and words.
pub fn angaben(reg: &Register, r: &Ressource) -> Vec<(&'static str, String)> {
    let barrierefrei = match r.barrierefrei {
        Barrierefrei::Unbekannt => String::new(),
        andere => andere.label().to_owned(),
    };
    let stand = match r.bestaetigt_am {
        Some(_) => "",
        None => UNBESTAETIGT,
    };
    let zeilen = [
        ("Stand", stand.to_owned()),
        ("für", r.zielgruppen.join(", ")),
        ("wann", Oeffnung::schreibe_alle(&r.zeiten)),
        ("wo", wo(reg, r)),
        ("Kosten", kosten(r)),
        ("Zugang", r.zugang.clone()),
        ("Wartezeit", r.wartezeit.clone()),
        ("barrierefrei", barrierefrei),
        ("Sprachen", r.sprachen.join(", ")),
        ("Träger", r.traeger.clone()),
    ];
    let zeilen = zeilen.into_iter().filter(|z| !z.1.is_empty());
    zeilen.chain(kontakt(reg, r)).collect()
}

fn wo(reg: &Register, r: &Ressource) -> String {
    let raum = reg.raum_name(r.raum);
    let orte = [r.anschrift.as_str(), raum.as_str()];
    let schon = falte(&r.anschrift).contains(&falte(&raum));
    let orte = orte.iter().take(if schon { 1 } else { 2 });
    let orte: Vec<&str> = orte.copied().filter(|o| !o.is_empty()).collect();
    orte.join(", ")
}

/// A card to hand over.
pub fn fuer_familien(reg: &Register, r: &Ressource) -> String {
    let mut zeilen = vec![r.name.clone()];
    if r.status != Ressourcenstatus::Aktiv {
        zeilen.push(r.status.label().to_owned());
    }
    let angaben = angaben(reg, r).into_iter();
    zeilen.extend(angaben.map(|(label, text)| format!("{label}: {text}")));
    zeilen.join("\n")
}

/// Active Ressourcen of a Raum and upwards by their first topic; each group and the groups by name.
pub fn gruppen(reg: &Register, raum: Option<Id>, heute: Date) -> Vec<(String, Vec<&Ressource>)> {
    let n = Nachfrage::lies(reg, "", Schalter::default(), heute);
    let ohne_text = |_: Schluessel| Cow::Borrowed("");
    let ids = Bestand::neu(reg, 0).passend(reg, &n, raum, heute.into(), ohne_text);
    let da = ids.iter().filter_map(|id| reg.ressourcen().get(*id));
    let mut gruppen: BTreeMap<(bool, String), (String, Vec<&Ressource>)> = BTreeMap::new();
    for r in da.filter(|r| r.status == Ressourcenstatus::Aktiv) {
        let thema = r.themen.first().map(String::as_str);
        let key = (thema.is_none(), falte(thema.unwrap_or(OHNE)));
        let gruppe = gruppen
            .entry(key)
            .or_insert_with(|| (thema.unwrap_or(OHNE).to_owned(), Vec::new()));
        gruppe.1.push(r);
    }
    gruppen.into_values().collect()
}

fn dokument(reg: &Register, raum: Option<Id>, heute: Date) -> Dokument {
    let wo = raum.map_or_else(
        || reg.landkreis().map(|l| l.name.clone()).unwrap_or_default(),
        |r| reg.raum_name(Some(r)),
    );
    let mut bloecke = Vec::new();
    for (thema, ressourcen) in gruppen(reg, raum, heute) {
        bloecke.push(Block::Ueberschrift(1, thema));
        for r in ressourcen {
            bloecke.push(Block::Ueberschrift(2, r.name.clone()));
            let angaben = angaben(reg, r).into_iter();
            let angaben = angaben.map(|(label, text)| (label.to_owned(), text));
            bloecke.push(Block::Angaben(angaben.collect()));
        }
    }
    Dokument {
        kopf: format!("Wegweiser {wo}").trim_end().to_owned(),
        titel: format!("Stand {}", datum::tagesdatum(heute)),
        bloecke,
    }
}

/// The Familienwegweiser of a Raum.
pub fn als_papier(reg: &Register, raum: Option<Id>, heute: Date, format: Format) -> Vec<u8> {
    schreibe(&dokument(reg, raum, heute), format)
}

/// The same as a table: topic, name, and a column for each thing that can be said.
pub fn als_csv(reg: &Register, raum: Option<Id>, heute: Date) -> String {
    const SPALTEN: [&str; 14] = [
        "für",
        "wann",
        "wo",
        "Kosten",
        "Zugang",
        "Wartezeit",
        "barrierefrei",
        "Sprachen",
        "Träger",
        "Kontakt",
        "Telefon",
        "E-Mail",
        "Internet",
        "Stand",
    ];
    let mut kopf = vec!["Thema".to_owned(), "Name".to_owned()];
    kopf.extend(SPALTEN.iter().map(|s| (*s).to_owned()));
    let mut zeilen = vec![kopf];
    for (thema, ressourcen) in gruppen(reg, raum, heute) {
        for r in ressourcen {
            let angaben = angaben(reg, r);
            let von = |spalte: &&str| {
                let zelle = angaben.iter().find(|a| a.0 == *spalte);
                zelle.map(|a| a.1.clone()).unwrap_or_default()
            };
            let mut zeile = vec![thema.clone(), r.name.clone()];
            zeile.extend(SPALTEN.iter().map(von));
            zeilen.push(zeile);
        }
    }
    let zeile = |z: &Vec<String>| z.iter().map(|t| zelle(t)).collect::<Vec<_>>().join(";");
    zeilen.iter().map(|z| zeile(z) + "\n").collect()
}

/// Quoted where a table would take it for more than one cell; a formula loses its force.
fn zelle(text: &str) -> String {
    let harmlos = entschaerft(text);
    if harmlos.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", harmlos.replace('"', "\"\""))
    } else {
        harmlos
    }
}
