//! JSON of the FuA's records: beside the fields as they are stored what follows from them, under the names that `cli.md`
//! promises.

use super::liste_feld::{gesehen, kontakt, stand};
use crate::domain::{Auswahl, Cent, Datensatz, FeldArt, Id, Oeffnung, Wert, felder};
use crate::model::Register;
use crate::model::mittel::{Kasse, ausgegeben};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

/// Adds it to the record's own fields.
pub fn dazu(o: &mut Map<String, Value>, reg: &Register, satz: &Datensatz, heute: Date) {
    geldfelder(o, satz);
    dezimalfelder(o, satz);
    match satz {
        Datensatz::Topf(t) => return topf(o, reg, t.id, heute),
        Datensatz::Antrag(a) => {
            return geld(o, "ausgegeben", ausgegeben(&Kasse::jetzt(reg), a.id));
        }
        _ => {}
    }
    let mut setze = |name: &str, wert: Value| {
        o.insert(name.to_owned(), wert);
    };
    match satz {
        Datensatz::Ressource(r) => {
            setze("kontakt", json!(kontakt(reg, r)));
            setze("kontakt_text", json!(r.kontakt));
            setze("zeiten_text", json!(Oeffnung::schreibe_alle(&r.zeiten)));
        }
        Datensatz::Bedarf(b) => {
            let (mal, zuletzt) = gesehen(reg, b.id);
            setze("haeufigkeit", json!(mal));
            setze("zuletzt", json!(zuletzt));
            setze("status", json!(b.stand().key()));
        }
        Datensatz::Indikator(i) => setze("werte", json!(reg.kennwerte_von(i.id).count())),
        Datensatz::Familienzentrum(f) => setze("quote", json!(f.quote())),
        _ => {}
    }
}

/// An amount twice: `betrag` as text with two decimals for people's scripts, `betrag_cent` as a whole number to reckon with.
fn geld(o: &mut Map<String, Value>, name: &str, c: Cent) {
    o.insert(name.to_owned(), json!(c.datei().replace(',', ".")));
    o.insert(format!("{name}_cent"), json!(c));
}

/// The amounts among a record's own fields.
fn geldfelder(o: &mut Map<String, Value>, satz: &Datensatz) {
    for feld in felder(satz.kind())
        .iter()
        .filter(|f| matches!(f.art, FeldArt::Geld))
    {
        match (feld.lesen)(satz) {
            Wert::Geld(c) => geld(o, feld.name, c),
            _ => {
                o.insert(format!("{}_cent", feld.name), Value::Null);
            }
        }
    }
}

/// The figures among a record's own fields, as amounts are: `wert` as text with a dot, as short as it is exact, and
/// `wert_zehntausendstel` as a whole number to reckon with.
fn dezimalfelder(o: &mut Map<String, Value>, satz: &Datensatz) {
    for feld in felder(satz.kind())
        .iter()
        .filter(|f| matches!(f.art, FeldArt::Dezimal))
    {
        if let Wert::Dezimal(d) = (feld.lesen)(satz) {
            o.insert(feld.name.to_owned(), json!(d.datei().replace(',', ".")));
            o.insert(format!("{}_zehntausendstel", feld.name), json!(d));
        }
    }
}

/// How a pot stands, and who decides today on how much.
fn topf(o: &mut Map<String, Value>, reg: &Register, id: Id, heute: Date) {
    let Some(stand) = stand(reg, id, heute) else {
        return;
    };
    for (name, betrag) in [
        ("gesamt", stand.gesamt),
        ("bewilligt", stand.bewilligt),
        ("ausgegeben", stand.ausgegeben),
        ("weitergegeben", stand.weiter),
        ("frei", stand.frei()),
        ("verfallen", stand.verfallen()),
        ("beantragt", stand.beantragt),
    ] {
        geld(o, name, betrag);
    }
    let anteile = stand.anteile.iter().map(|a| {
        let mut teil = Map::new();
        teil.insert("wer".to_owned(), json!(a.wer));
        teil.insert("prozent".to_owned(), json!(a.prozent));
        geld(&mut teil, "betrag", a.betrag);
        geld(&mut teil, "bewilligt", a.bewilligt);
        geld(&mut teil, "frei", a.rest.min(stand.rest));
        Value::Object(teil)
    });
    o.insert("anteile".to_owned(), anteile.collect());
}
