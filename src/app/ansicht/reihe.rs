//! A series of proposed Sitzungen as lines, each to be ticked, with what speaks against it.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton};
use crate::domain::{Gremium, Id, Kind, Schluessel, datum};
use crate::model::{Register, reihe};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The sheet of proposals; `tage` are ticked.
pub fn reihe_blatt(
    reg: &Register,
    gremium: Id,
    heute: Date,
    tage: &BTreeSet<Date>,
) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let titel = format!("Termine · {}", reg.gremium_name(gremium));
    let Some(g) = reg.gremien().get(gremium) else {
        return (titel, b.0);
    };
    let vorschlaege = reihe::vorschlaege(reg, g, heute);
    reihe_kopf(reg, g, heute, &mut b);
    b.kopf(format!("Vorschläge ({})", vorschlaege.len()));
    if vorschlaege.is_empty() {
        let jahr = heute.year().saturating_add(1);
        b.text(
            format!("Bis Ende {jahr} ist schon alles angesetzt."),
            Ton::Gedaempft,
        );
    }
    for v in &vorschlaege {
        vorschlag(reg, v, tage.contains(&v.tag()), &mut b);
    }
    (titel, b.0)
}

fn reihe_kopf(reg: &Register, g: &Gremium, heute: Date, b: &mut Blatt) {
    b.feld("Rhythmus", reg.rhythmus_von(g).text());
    let mut geplant: Vec<Date> = reg
        .sitzungen_von(g.id)
        .filter(|s| s.steht_an() && s.beginn.date() >= heute)
        .map(|s| s.beginn.date())
        .collect();
    geplant.sort_unstable();
    let geplant: Vec<String> = geplant.iter().map(|d| datum::kurz(*d, heute)).collect();
    b.feld("schon geplant", geplant.join(" · "));
    if reg.ferien().is_empty() {
        b.feld("Ferien", "keine eingetragen – nur Feiertage sind beachtet");
        return;
    }
    for jahr in reihe::ohne_sommerferien(reg, heute) {
        let satz = "sind keine Sommerferien eingetragen – im Kalender unter „Ferien“ nachtragen";
        b.text(format!("▲ Für {jahr} {satz}"), Ton::Achtung);
    }
}

fn vorschlag(reg: &Register, v: &reihe::Vorschlag, angekreuzt: bool, b: &mut Blatt) {
    let kreuz = if angekreuzt { "[x]" } else { "[ ]" };
    let kette = v
        .folgt_auf
        .and_then(|id| reg.sitzungen().get(id))
        .map(|s| format!("nach {}", reg.gremium_name(s.gremium)));
    let stoert = v.konflikte.first().cloned();
    let ton = if stoert.is_some() {
        Ton::Achtung
    } else {
        Ton::Gedaempft
    };
    let rechts = stoert.or(kette).or(v.ausgewichen.clone());
    let key = Schluessel {
        kind: Kind::Sitzungen,
        id: tag_id(v.tag()),
    };
    let zeile = Reihe {
        signal: if v.konflikte.is_empty() {
            Signal::Keins
        } else {
            Signal::Achtung
        },
        titel: format!("{kreuz} {}", datum::spanne(v.beginn, v.ende)),
        rechts: rechts.unwrap_or_default(),
        ton,
        ..Reihe::default()
    };
    b.eintrag(zeile, key);
}

/// A proposal is no record yet: its day is its name.
fn tag_id(tag: Date) -> Id {
    let zahl = i32::from(tag.year()) * 10_000 + i32::from(tag.month()) * 100 + i32::from(tag.day());
    Id(u128::from(zahl.unsigned_abs()))
}

/// The day that a proposal's line stands for.
pub fn tag_aus(id: Id) -> Option<Date> {
    let zahl = u32::try_from(id.0).ok()?;
    Date::new(
        i16::try_from(zahl / 10_000).ok()?,
        i8::try_from(zahl / 100 % 100).ok()?,
        i8::try_from(zahl % 100).ok()?,
    )
    .ok()
}
