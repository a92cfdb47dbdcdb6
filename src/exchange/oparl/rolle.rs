//! The many spellings of roles in councils → what somebody is in a Gremium. Goes by parts of words: no list is complete.

use crate::domain::text::falte;
use crate::domain::{Auswahl, Rolle};

/// Who stands in, first: „stellv. Vorsitzende“ is no lead.
const VERTRETUNG: &[&str] = &[
    "stellv",
    "stv",
    "ersatz",
    "vizevors",
    "persoenliche vertret",
];
const FUEHRUNG: &[&str] = &[
    "vorsitz",
    "leitung",
    "leiter",
    "sprecher",
    "federfuehr",
    "buergermeister",
    "landrat",
    "landraet",
    "praesident",
    "obmann",
    "obfrau",
];
const GAST: &[&str] = &["gast", "gaeste", "beobacht", "hospit"];
const ZEITWEILIG: &[&str] = &["zeitweil", "auf zeit", "bei bedarf"];

/// The role that a spelling means; „ständig“ where nothing else is said.
pub fn rolle(original: &str) -> Rolle {
    if let Some(genau) = Rolle::lies(original) {
        return genau;
    }
    let t = falte(original);
    let nennt = |teile: &[&str]| teile.iter().any(|w| t.contains(w));
    if nennt(VERTRETUNG) || ist_vertretung(&t) {
        Rolle::Vertretung
    } else if nennt(FUEHRUNG) {
        Rolle::Federfuehrung
    } else if t.contains("moderat") {
        Rolle::Moderation
    } else if nennt(GAST) {
        Rolle::Gast
    } else if nennt(ZEITWEILIG) {
        Rolle::Zeitweilig
    } else {
        Rolle::Staendig
    }
}

/// „Vertreterin“ alone, or „persönlicher Vertreter des …“; but „Vertreterin der Kirchen“ holds a seat of her own.
fn ist_vertretung(t: &str) -> bool {
    let allein = matches!(
        t.trim_end_matches('.'),
        "vertreter" | "vertreterin" | "vertretung" | "vertreter*in" | "vertreter in"
    );
    allein || (t.contains("persoenlich") && t.contains("vertret")) || t.contains("vertretend")
}
