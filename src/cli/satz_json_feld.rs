//! JSON of the FuA's records: beside the fields as they are stored what follows from them, under the names that `cli.md`
//! promises.

use super::liste_feld::{gesehen, kontakt, stand};
use crate::domain::{Auswahl, Datensatz, Oeffnung};
use crate::model::Register;
use crate::model::mittel::{Kasse, ausgegeben};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

/// Adds it to the record's own fields. Amounts are in cents, as stored.
pub fn dazu(o: &mut Map<String, Value>, reg: &Register, satz: &Datensatz, heute: Date) {
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
        Datensatz::Topf(t) => {
            if let Some(stand) = stand(reg, t.id, heute) {
                setze("gesamt", json!(stand.gesamt));
                setze("bewilligt", json!(stand.bewilligt));
                setze("frei", json!(stand.rest));
            }
        }
        Datensatz::Antrag(a) => setze("ausgegeben", json!(ausgegeben(&Kasse::jetzt(reg), a.id))),
        Datensatz::Indikator(i) => setze("werte", json!(reg.kennwerte_von(i.id).count())),
        Datensatz::Familienzentrum(f) => setze("quote", json!(f.quote())),
        _ => {}
    }
}
