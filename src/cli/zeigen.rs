//! `show`: one record with every field that is filled in, and what hangs on it.

use super::args::Show;
use super::ausgabe::Ausgabe;
use super::buch::kurz;
use super::{Buch, Umgebung, anhang, liste, satz_json};
use crate::app::ansicht::{Detailzeile, detail};
use crate::domain::feld::eingabe::{Stil, schreibe};
use crate::domain::{Id, Kind, Schluessel, Sitzung, felder};
use crate::fehler::Fehler;
use crate::model::Register;
use crate::model::liste::{Kriterien, zeilen};
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

/// What hangs on it: the parts that the screen shows beside it, and for a Raum what lies in it.
fn anhang(reg: &Register, key: Schluessel, heute: Date, aus: &mut Ausgabe) {
    let teile = teile(detail(reg, key, heute));
    for teil in &teile {
        zeige_teil(key.kind, teil, aus);
    }
    if let Some(s) = reg
        .sitzungen()
        .get(key.id)
        .filter(|_| key.kind == Kind::Sitzungen)
    {
        sitzung(reg, s, &teile, heute, aus);
    }
    for liste in anhang::listen(reg, key) {
        wenn_neu(reg, liste, &teile, heute, aus);
    }
    if key.kind == Kind::Raeume {
        let drin = Kriterien {
            raum: Some(key.id),
            ..Kriterien::neu(heute)
        };
        let darunter = reg.kinder(key.id).map(|r| r.id).collect();
        liste_von(
            reg,
            (Kind::Raeume, "Darunter"),
            key.id,
            darunter,
            heute,
            aus,
        );
        for (kind, titel) in [
            (Kind::Gremien, "Gremien"),
            (Kind::Personen, "Personen"),
            (Kind::Todos, "offene To-dos"),
        ] {
            liste_von(
                reg,
                (kind, titel),
                key.id,
                zeilen(reg, kind, &drin),
                heute,
                aus,
            );
        }
        for (kind, titel, ids) in anhang::im_raum(reg, key.id, heute) {
            liste_von(reg, (kind, titel), key.id, ids, heute, aus);
        }
    }
}

/// Its agenda, decisions and to-dos, where the detail does not say them.
fn sitzung(reg: &Register, s: &Sitzung, teile: &[Teil], heute: Date, aus: &mut Ausgabe) {
    let tops = reg.tagesordnung(s.id).iter().map(|t| t.id).collect();
    let beschluesse = reg.beschluesse_von(s.id).map(|b| b.id).collect();
    let listen: [anhang::Liste; 3] = [
        (Kind::Tops, "Tagesordnung", tops),
        (Kind::Beschluesse, "Beschlüsse", beschluesse),
        (Kind::Todos, "To-dos", satz_json::todos_aus(reg, s)),
    ];
    for liste in listen {
        wenn_neu(reg, liste, teile, heute, aus);
    }
}

/// A list, unless the detail has it under the same heading, or shows records of that kind in words of its own.
fn wenn_neu(
    reg: &Register,
    (kind, titel, ids): anhang::Liste,
    teile: &[Teil],
    heute: Date,
    aus: &mut Ausgabe,
) {
    let solche = |z: &Detailzeile| z.satz().or(z.ziel()).is_some_and(|k| k.kind == kind);
    let steht_da = teile
        .iter()
        .any(|t| t.kopf.starts_with(titel) || t.zeilen.iter().any(solche));
    if !ids.is_empty() && !steht_da {
        aus.zeile("");
        aus.kopf(&format!("{titel} ({})", ids.len()));
        liste::als_tabelle(reg, kind, &ids, heute, aus);
    }
}

/// A heading with the lines below it.
struct Teil {
    kopf: String,
    zeilen: Vec<Detailzeile>,
}

/// What stands above the first heading are the fields, which were shown already.
fn teile(zeilen: Vec<Detailzeile>) -> Vec<Teil> {
    let mut teile: Vec<Teil> = Vec::new();
    for zeile in zeilen {
        match (zeile, teile.last_mut()) {
            (Detailzeile::Kopf(kopf), _) => teile.push(Teil {
                kopf,
                zeilen: Vec::new(),
            }),
            (Detailzeile::Leer, _) | (_, None) => {}
            (zeile, Some(teil)) => teil.zeilen.push(zeile),
        }
    }
    teile
}

fn zeige_teil(kind: Kind, teil: &Teil, aus: &mut Ausgabe) {
    let felder: Vec<&str> = felder(kind).iter().map(|f| f.label).collect();
    let gezeigt = |z: &&Detailzeile| !matches!(z, Detailzeile::Feld { label, .. } if felder.contains(&label.as_str()));
    let tabelle: Vec<Vec<String>> = teil.zeilen.iter().filter(gezeigt).map(zellen).collect();
    if tabelle.is_empty() || felder.contains(&teil.kopf.as_str()) {
        return;
    }
    aus.zeile("");
    aus.kopf(&teil.kopf);
    // Running text is no column: it would push the others away.
    for stueck in tabelle.chunk_by(|a, b| a.len() == b.len()) {
        match stueck {
            [z, ..] if z.len() > 1 => aus.tabelle(&[""; 3], stueck),
            texte => texte
                .iter()
                .flatten()
                .for_each(|t| aus.zeile(format!("  {t}"))),
        }
    }
}

fn zellen(zeile: &Detailzeile) -> Vec<String> {
    match zeile {
        Detailzeile::Feld { label, text } => {
            vec![format!("  {label}"), text.replace('\n', " "), String::new()]
        }
        Detailzeile::Eintrag {
            links,
            rechts,
            ziel,
            ..
        } => vec![format!("  {links}"), rechts.clone(), kurz(ziel.id)],
        Detailzeile::Text { text, .. } | Detailzeile::Balken { text, .. } => vec![text.clone()],
        Detailzeile::Kopf(text) => vec![text.clone()],
        Detailzeile::Zellen(z) => vec![z.als_text()],
        Detailzeile::Leer => vec![String::new()],
    }
}

/// More than so many of a kind are a list of their own.
const HOECHSTENS: usize = 20;

fn liste_von(
    reg: &Register,
    (kind, titel): (Kind, &str),
    raum: Id,
    mut ids: Vec<Id>,
    heute: Date,
    aus: &mut Ausgabe,
) {
    let alle = ids.len();
    if alle == 0 {
        return;
    }
    ids.truncate(HOECHSTENS);
    aus.zeile("");
    aus.kopf(&format!("{titel} ({alle})"));
    liste::als_tabelle(reg, kind, &ids, heute, aus);
    if alle > HOECHSTENS {
        aus.zeile(format!(
            "… {} weitere: feldbuch list {} --raum {}",
            alle - HOECHSTENS,
            kind.wort(),
            kurz(raum)
        ));
    }
}
