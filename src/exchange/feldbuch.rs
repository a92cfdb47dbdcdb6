//! feldbuch's own JSON: every record with every field, a line each. What it writes it reads back to the same.

use super::einlesen::{Ablehnung, Gelesen};
use super::{Bestand, abgleich, text};
use crate::domain::{Datensatz, Kind, Schluessel};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashSet;
use std::io::{self, Write};

/// Grows when a record of this version could not be read by an older feldbuch.
pub const VERSION: u32 = 1;

/// Writes all records.
pub fn schreibe<'a>(
    saetze: impl IntoIterator<Item = &'a Datensatz>,
    exportiert: Timestamp,
    aus: &mut dyn Write,
) -> io::Result<()> {
    write!(
        aus,
        "{{\"format\":\"feldbuch\",\"version\":{VERSION},\"exported\":\"{exportiert}\",\"records\":["
    )?;
    for (i, satz) in saetze.into_iter().enumerate() {
        aus.write_all(if i == 0 { b"\n" } else { b",\n" })?;
        aus.write_all(zeile(satz)?.as_bytes())?;
    }
    aus.write_all(b"\n]}\n")
}

/// `{"kind":"gremien","id":…}`
pub fn zeile(satz: &Datensatz) -> io::Result<String> {
    let felder = serde_json::to_string(&als_json(satz)?)?;
    Ok(format!(
        "{{\"kind\":\"{}\",{}",
        satz.kind().wort(),
        felder.get(1..).unwrap_or("}")
    ))
}

/// The record's own fields, without its kind.
pub fn als_json(satz: &Datensatz) -> serde_json::Result<serde_json::Value> {
    match satz {
        Datensatz::Landkreis(d) => serde_json::to_value(d),
        Datensatz::Raum(d) => serde_json::to_value(d),
        Datensatz::Gremiumsart(d) => serde_json::to_value(d),
        Datensatz::Gremium(d) => serde_json::to_value(d),
        Datensatz::Person(d) => serde_json::to_value(d),
        Datensatz::Mitgliedschaft(d) => serde_json::to_value(d),
        Datensatz::Koordination(d) => serde_json::to_value(d),
        Datensatz::Sitzung(d) => serde_json::to_value(d),
        Datensatz::Todo(d) => serde_json::to_value(d),
        Datensatz::Einstellung(d) => serde_json::to_value(d),
        Datensatz::Top(d) => serde_json::to_value(d),
        Datensatz::Beschluss(d) => serde_json::to_value(d),
        Datensatz::Losung(d) => serde_json::to_value(d),
        Datensatz::Ferien(d) => serde_json::to_value(d),
        Datensatz::Ressource(d) => serde_json::to_value(d),
        Datensatz::Bedarf(d) => serde_json::to_value(d),
        Datensatz::Sichtung(d) => serde_json::to_value(d),
        Datensatz::Vorhaben(d) => serde_json::to_value(d),
        Datensatz::Mittelregel(d) => serde_json::to_value(d),
        Datensatz::Topf(d) => serde_json::to_value(d),
        Datensatz::Antrag(d) => serde_json::to_value(d),
        Datensatz::Ausgabe(d) => serde_json::to_value(d),
        Datensatz::Indikator(d) => serde_json::to_value(d),
        Datensatz::Kennwert(d) => serde_json::to_value(d),
        Datensatz::Familienzentrum(d) => serde_json::to_value(d),
        Datensatz::Vertrag(d) => serde_json::to_value(d),
        Datensatz::Turnus(d) => serde_json::to_value(d),
        Datensatz::Mitschrift(d) => serde_json::to_value(d),
    }
}

#[derive(Deserialize)]
struct Kopf<'a> {
    format: String,
    version: u32,
    #[serde(borrow)]
    records: Vec<&'a RawValue>,
}

#[derive(Deserialize)]
struct Art {
    kind: String,
}

/// Reads a whole file; records are told apart by kind and id.
pub fn lies(inhalt: &str, bestand: &mut Bestand) -> Gelesen {
    let mut gelesen = Gelesen::default();
    let kopf: Kopf<'_> = match serde_json::from_str(inhalt) {
        Ok(kopf) => kopf,
        Err(fehler) => {
            gelesen.lehne_ab(json_fehler(&fehler));
            return gelesen;
        }
    };
    if let Err(ablehnung) = pruefe(&kopf) {
        gelesen.lehne_ab(ablehnung);
        return gelesen;
    }
    let mut gesehen = HashSet::new();
    let mut saetze = Vec::new();
    for (i, roh) in kopf.records.iter().enumerate() {
        let zeile = text::stelle(inhalt, roh.get()).map_or(1, |s| text::zeile(inhalt, s));
        match lies_satz(roh.get()) {
            Ok(satz) if !gesehen.insert(satz.schluessel()) => gelesen.lehne_ab(Ablehnung::neu(
                zeile,
                format!("records[{i}]"),
                format!("id {} kommt zweimal vor", satz.id()),
            )),
            Ok(satz) => saetze.push(satz),
            Err((unterzeile, grund)) => gelesen.lehne_ab(Ablehnung::neu(
                zeile + unterzeile,
                format!("records[{i}]"),
                grund,
            )),
        }
    }
    if gelesen.abgelehnt.is_empty() {
        uebernimm(saetze, bestand, &mut gelesen);
    }
    gelesen
}

/// A whole book (with its Landkreis) takes the place of an untouched template; else it is laid over what is there.
fn uebernimm(saetze: Vec<Datensatz>, bestand: &mut Bestand, gelesen: &mut Gelesen) {
    let ganz = saetze.iter().any(|s| s.kind() == Kind::Landkreis);
    if ganz && !bestand.raeume_vorlage() {
        abgleich::gleiche_ab(bestand, &saetze);
    }
    for satz in saetze {
        nimm(satz, bestand, gelesen);
    }
}

fn pruefe(kopf: &Kopf<'_>) -> Result<(), Ablehnung> {
    if kopf.format != "feldbuch" {
        return Err(Ablehnung::neu(1, "format", "keine Datei von feldbuch"));
    }
    if kopf.version > VERSION {
        let grund = format!(
            "von einem neueren feldbuch (Version {}, hier bekannt: {VERSION})",
            kopf.version
        );
        return Err(Ablehnung::neu(1, "version", grund));
    }
    Ok(())
}

/// There is one Landkreis: that of the file takes the place of the one that a template has set.
fn nimm(satz: Datensatz, bestand: &mut Bestand, gelesen: &mut Gelesen) {
    let abgeloest: Vec<Schluessel> = match &satz {
        Datensatz::Landkreis(neu) => bestand
            .alle(Kind::Landkreis)
            .map(Datensatz::schluessel)
            .filter(|k| k.id != neu.id)
            .collect(),
        _ => Vec::new(),
    };
    if abgeloest.is_empty() {
        gelesen.nimm(bestand, satz);
        return;
    }
    for key in abgeloest {
        bestand.entferne(key);
    }
    gelesen.zaehle(Kind::Landkreis).geaendert += 1;
    bestand.setze(satz);
}

/// Error: lines below the record's first, and the reason.
fn lies_satz(roh: &str) -> Result<Datensatz, (usize, String)> {
    let sag = |e: serde_json::Error| (e.line().saturating_sub(1), json_grund(&e));
    let art: Art = serde_json::from_str(roh).map_err(sag)?;
    let kind = Kind::from_wort(&art.kind)
        .ok_or_else(|| (0, format!("kind „{}“ ist unbekannt", art.kind)))?;
    aus_json(kind, roh).map_err(sag)
}

/// The reverse of [`als_json`].
pub fn aus_json(kind: Kind, roh: &str) -> serde_json::Result<Datensatz> {
    match kind {
        Kind::Landkreis => serde_json::from_str(roh).map(Datensatz::Landkreis),
        Kind::Raeume => serde_json::from_str(roh).map(Datensatz::Raum),
        Kind::Gremiumsarten => serde_json::from_str(roh).map(Datensatz::Gremiumsart),
        Kind::Gremien => serde_json::from_str(roh).map(Datensatz::Gremium),
        Kind::Personen => serde_json::from_str(roh).map(Datensatz::Person),
        Kind::Mitgliedschaften => serde_json::from_str(roh).map(Datensatz::Mitgliedschaft),
        Kind::Koordination => serde_json::from_str(roh).map(Datensatz::Koordination),
        Kind::Sitzungen => serde_json::from_str(roh).map(Datensatz::Sitzung),
        Kind::Todos => serde_json::from_str(roh).map(Datensatz::Todo),
        Kind::Einstellungen => serde_json::from_str(roh).map(Datensatz::Einstellung),
        Kind::Tops => serde_json::from_str(roh).map(Datensatz::Top),
        Kind::Beschluesse => serde_json::from_str(roh).map(Datensatz::Beschluss),
        Kind::Losungen => serde_json::from_str(roh).map(Datensatz::Losung),
        Kind::Ferien => serde_json::from_str(roh).map(Datensatz::Ferien),
        Kind::Ressourcen => serde_json::from_str(roh).map(Datensatz::Ressource),
        Kind::Bedarfe => serde_json::from_str(roh).map(Datensatz::Bedarf),
        Kind::Sichtungen => serde_json::from_str(roh).map(Datensatz::Sichtung),
        Kind::Vorhaben => serde_json::from_str(roh).map(Datensatz::Vorhaben),
        Kind::Mittelregeln => serde_json::from_str(roh).map(Datensatz::Mittelregel),
        Kind::Toepfe => serde_json::from_str(roh).map(Datensatz::Topf),
        Kind::Antraege => serde_json::from_str(roh).map(Datensatz::Antrag),
        Kind::Ausgaben => serde_json::from_str(roh).map(Datensatz::Ausgabe),
        Kind::Indikatoren => serde_json::from_str(roh).map(Datensatz::Indikator),
        Kind::Kennwerte => serde_json::from_str(roh).map(Datensatz::Kennwert),
        Kind::Familienzentren => serde_json::from_str(roh).map(Datensatz::Familienzentrum),
        Kind::Vertraege => serde_json::from_str(roh).map(Datensatz::Vertrag),
        Kind::Turnus => serde_json::from_str(roh).map(Datensatz::Turnus),
        Kind::Mitschriften => serde_json::from_str(roh).map(Datensatz::Mitschrift),
    }
}

/// Where JSON breaks off or goes wrong.
pub fn json_fehler(fehler: &serde_json::Error) -> Ablehnung {
    Ablehnung::neu(
        fehler.line().max(1),
        format!("Spalte {}", fehler.column()),
        json_grund(fehler),
    )
}

/// serde's English, as far as people meet it, in German.
fn json_grund(fehler: &serde_json::Error) -> String {
    let text = fehler.to_string();
    let text = text
        .rsplit_once(" at line ")
        .map_or(text.as_str(), |(vorn, _)| vorn);
    if fehler.is_eof() {
        return "die Datei bricht mitten im Text ab".to_owned();
    }
    if fehler.is_syntax() {
        return format!("kein gültiges JSON ({text})");
    }
    match text
        .strip_prefix("missing field `")
        .and_then(|t| t.strip_suffix('`'))
    {
        Some(feld) => format!("Feld „{feld}“ fehlt"),
        None => format!("unerwarteter Inhalt ({text})"),
    }
}
