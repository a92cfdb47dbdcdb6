//! A topic inbox as lines: its topics with where they come from, and until when they are collected.

use super::tagesordnung::{herkunft, top_key, ziel_zeichen};
use super::{Blatt, Detailzeile, Reihe, Signal, Ton};
use crate::domain::{Id, Sitzung, Top, datum};
use crate::model::{Register, tagesordnung as to};
use jiff::civil::Date;

/// The sheet of a topic inbox.
pub fn speicher_blatt(reg: &Register, gremium: Id, heute: Date) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let naechste = to::naechste(reg, gremium, heute);
    match naechste {
        Some(s) => {
            b.text(
                format!(
                    "Nächste Sitzung {} – {}",
                    datum::lang(s.beginn.date()),
                    datum::relativ(s.beginn.date(), heute)
                ),
                Ton::Normal,
            );
            if let Some((text, ton)) = frist(reg, s, heute) {
                b.text(text, ton);
            }
        }
        None => b.text("Keine Sitzung geplant.", Ton::Gedaempft),
    }
    let themen = reg.themenspeicher(gremium);
    b.kopf(format!("Themen ({})", themen.len()));
    if themen.is_empty() {
        b.text("Noch nichts gesammelt.", Ton::Gedaempft);
    }
    for t in themen {
        thema(reg, t, heute, &mut b);
    }
    let titel = format!("Themenspeicher · {}", reg.gremium_name(gremium));
    (titel, b.0)
}

/// The inbox's own deadline, counted down.
fn frist(reg: &Register, s: &Sitzung, heute: Date) -> Option<(String, Ton)> {
    let f = reg.themen_bis(s)?;
    let tage = (f - heute).get_days();
    let ton = match tage {
        ..0 => Ton::Alarm,
        0..=7 => Ton::Achtung,
        _ => Ton::Normal,
    };
    let text = format!(
        "Themen bis {} – {}",
        datum::lang(f),
        datum::relativ(f, heute)
    );
    Some((text, ton))
}

fn thema(reg: &Register, t: &Top, heute: Date, b: &mut Blatt) {
    let seit = t
        .eingebracht_am
        .map(|d| datum::seit(d, heute))
        .unwrap_or_default();
    let zeit = t.minuten.map(|m| format!("{m} min"));
    let rechts: Vec<String> = zeit.into_iter().chain([seit]).collect();
    let zeile = Reihe {
        signal: Signal::Punkt,
        titel: format!("{} {}", ziel_zeichen(t), t.titel),
        rechts: rechts.join(" · "),
        ..Reihe::default()
    };
    b.eintrag(zeile, top_key(t));
    let herkunft = herkunft(reg, t);
    if !herkunft.is_empty() {
        b.text(format!("      {}", herkunft.join(" · ")), Ton::Gedaempft);
    }
}
