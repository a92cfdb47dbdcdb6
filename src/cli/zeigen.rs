//! `show`: one record with every field that is filled in, and what hangs on it.

use super::args::Show;
use super::ausgabe::Ausgabe;
use super::{Buch, Umgebung, liste, satz_json};
use crate::domain::feld::eingabe::{Stil, schreibe};
use crate::domain::{Id, Kind, Mitglied, Mitgliedschaft, Schluessel, datum, felder};
use crate::fehler::Fehler;
use crate::model::Register;
use jiff::civil::Date;
use unicode_width::UnicodeWidthStr;

pub fn show(a: &Show, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    let id = buch.finde(a.was, &a.id.join(" "))?;
    let key = Schluessel { kind: a.was, id };
    if a.json {
        aus.json(&satz_json::mit_anhang(&buch.reg, key, um.heute()));
    } else {
        zeige(&buch.reg, key, um.heute(), aus);
    }
    Ok(0)
}

fn zeige(reg: &Register, key: Schluessel, heute: Date, aus: &mut Ausgabe) {
    let Some(satz) = reg.satz(key) else { return };
    aus.kopf(&format!("{}: {}", key.kind.einzahl(), reg.titel(key)));
    let gefuellt: Vec<(&str, String)> = felder(key.kind)
        .iter()
        .map(|f| {
            (
                f.label,
                schreibe(f.art, &(f.lesen)(&satz), reg, Stil::Mensch),
            )
        })
        .filter(|(_, text)| !text.is_empty())
        .chain([("Kennung", key.id.to_string())])
        .collect();
    let breite = gefuellt.iter().map(|(l, _)| l.width()).max().unwrap_or(0);
    for (label, text) in gefuellt {
        let luecke = " ".repeat(breite - label.width());
        let einzug = format!("\n{}", " ".repeat(breite + 4));
        aus.zeile(format!(
            "  {label}{luecke}  {}",
            text.replace('\n', &einzug)
        ));
    }
    anhang(reg, key, heute, aus);
}

fn anhang(reg: &Register, key: Schluessel, heute: Date, aus: &mut Ausgabe) {
    let id = key.id;
    match key.kind {
        Kind::Gremien => {
            sitze(reg, reg.besetzung(id, heute), true, aus);
            unbesetzt(reg, id, heute, aus);
            teil(
                reg,
                Kind::Sitzungen,
                reg.sitzungen_von(id).map(|s| s.id).collect(),
                heute,
                aus,
            );
            teil(reg, Kind::Todos, offene(reg, id), heute, aus);
        }
        Kind::Personen => {
            sitze(
                reg,
                reg.sitze_von(Mitglied::Person(id)).collect(),
                false,
                aus,
            );
            teil(
                reg,
                Kind::Koordination,
                reg.posten_von(id).map(|k| k.id).collect(),
                heute,
                aus,
            );
            teil(reg, Kind::Todos, offene(reg, id), heute, aus);
        }
        Kind::Raeume => teil(
            reg,
            Kind::Raeume,
            reg.kinder(id).map(|r| r.id).collect(),
            heute,
            aus,
        ),
        Kind::Todos => verlauf(reg, id, aus),
        _ => {}
    }
}

fn offene(reg: &Register, wem: Id) -> Vec<Id> {
    reg.todos_von(wem)
        .filter(|t| t.status.offen())
        .map(|t| t.id)
        .collect()
}

fn teil(reg: &Register, kind: Kind, ids: Vec<Id>, heute: Date, aus: &mut Ausgabe) {
    if ids.is_empty() {
        return;
    }
    aus.zeile("");
    aus.kopf(&format!("{} ({})", kind.mehrzahl(), ids.len()));
    liste::als_tabelle(reg, kind, &ids, heute, aus);
}

fn sitze(reg: &Register, sitze: Vec<&Mitgliedschaft>, in_gremium: bool, aus: &mut Ausgabe) {
    use crate::domain::Auswahl;
    if sitze.is_empty() {
        return;
    }
    let zeilen: Vec<Vec<String>> = sitze
        .iter()
        .map(|m| {
            let wer = if in_gremium {
                reg.mitglied_name(m.mitglied)
            } else {
                reg.gremium_name(m.gremium)
            };
            let tag = |d: Option<Date>| d.map(datum::tagesdatum).unwrap_or_default();
            vec![
                wer,
                m.rolle.label().to_owned(),
                m.sollrolle.clone(),
                tag(m.von),
                tag(m.bis),
            ]
        })
        .collect();
    aus.zeile("");
    aus.kopf(&format!("Mitgliedschaften ({})", zeilen.len()));
    let wer = if in_gremium { "Mitglied" } else { "Gremium" };
    aus.tabelle(&[wer, "Rolle", "steht für", "von", "bis"], &zeilen);
}

fn unbesetzt(reg: &Register, id: Id, heute: Date, aus: &mut Ausgabe) {
    let Some(g) = reg.gremien().get(id) else {
        return;
    };
    let rollen: Vec<&str> = reg
        .unbesetzt(g, heute)
        .iter()
        .map(|r| r.name.as_str())
        .collect();
    if !rollen.is_empty() {
        aus.zeile("");
        aus.zeile(format!("Nicht besetzt: {}", rollen.join(", ")));
    }
}

fn verlauf(reg: &Register, id: Id, aus: &mut Ausgabe) {
    let Some(t) = reg.todos().get(id).filter(|t| !t.verlauf.is_empty()) else {
        return;
    };
    aus.zeile("");
    aus.kopf("Verlauf");
    for e in &t.verlauf {
        aus.zeile(format!(
            "  {}  {}  {}",
            datum::zeitpunkt(e.zeit),
            e.wer,
            e.was
        ));
    }
}
