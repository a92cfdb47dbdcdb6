//! Carry-over: what is left of a pot goes into the pot of the next year, as much as the rule lets; the rest lapses.

use super::befugnis::regel_am;
use super::kasse::Kasse;
use super::stand::Stand;
use super::toepfe::{name_im_jahr, topf_titel};
use crate::domain::text::falte;
use crate::domain::{Cent, Id, Ids, Mittelregel, Topf};
use crate::model::Register;
use crate::store::{Aenderung, Draft};
use jiff::civil::{Date, date};

/// Makes or fills the pot of the next year. Error: why there is nothing to give on.
pub fn uebertragen(reg: &Register, id: Id, heute: Date, neu: &mut Ids) -> Result<Draft, String> {
    let topf = reg.toepfe().get(id).ok_or("Den Topf gibt es nicht mehr")?;
    if let Some(folgt) = reg.uebertraege_von(id).next() {
        return Err(format!(
            "Aus „{}“ gingen schon {} nach „{}“ – dort ändern",
            topf_titel(reg, topf),
            folgt.uebertrag,
            topf_titel(reg, folgt)
        ));
    }
    let regel = regel_am_ende(reg, topf)?;
    let stand = Stand::nach_regel(&Kasse::jetzt(reg), topf, None);
    let betrag = anteil(stand.rest, regel.uebertrag_prozent);
    if betrag <= Cent::NULL {
        return Err(nichts(topf, &stand, regel));
    }
    let (aenderung, ziel) = naechster(reg, topf, betrag, neu)?;
    let label = format!(
        "{betrag} aus „{}“ nach „{ziel}“{}{}",
        topf_titel(reg, topf),
        verfaellt(stand.rest.minus(betrag)),
        warnung(topf, &stand, heute).map_or_else(String::new, |w| format!(" – ▲ {w}"))
    );
    Ok(Draft::new(label).mit(aenderung))
}

/// The rule at the end of the pot's year says how much goes on.
fn regel_am_ende<'a>(reg: &'a Register, topf: &Topf) -> Result<&'a Mittelregel, String> {
    let jahr = i16::try_from(topf.jahr).unwrap_or(9999).clamp(1, 9999);
    let ende = date(jahr, 12, 31);
    regel_am(&Kasse::jetzt(reg), &topf.topfart, ende).ok_or_else(|| {
        format!(
            "Für „{}“ gilt Ende {} keine Mittelregel – sie sagt, wie viel ins nächste Jahr geht",
            topf.topfart, topf.jahr
        )
    })
}

/// Rounded down to the cent: what is cut off stays.
fn anteil(rest: Cent, prozent: u16) -> Cent {
    let genau = i128::from(rest.0.max(0)) * i128::from(prozent.min(100)) / 100;
    Cent(i64::try_from(genau).unwrap_or(i64::MAX))
}

fn nichts(topf: &Topf, stand: &Stand, regel: &Mittelregel) -> String {
    if stand.rest <= Cent::NULL {
        return format!(
            "In „{}“ ist nichts übrig, das weitergehen könnte",
            topf.name
        );
    }
    format!(
        "In „{}“ sind {} übrig; davon gehen nach der Regel {} % ins nächste Jahr – nichts zu tun",
        topf.name, stand.rest, regel.uebertrag_prozent
    )
}

/// The pot of the next year, filled; made where there is none. With its name.
fn naechster(
    reg: &Register,
    topf: &Topf,
    betrag: Cent,
    neu: &mut Ids,
) -> Result<(Aenderung, String), String> {
    let jahr = topf.jahr.saturating_add(1);
    let art = falte(&topf.topfart);
    let passt = |t: &&Topf| t.raum == topf.raum && t.jahr == jahr && falte(&t.topfart) == art;
    let gefuellt = |t: &Topf| Topf {
        uebertrag: betrag,
        uebertrag_aus: Some(topf.id),
        ..t.clone()
    };
    let Some(da) = reg.toepfe().iter().find(passt) else {
        let frisch = Topf {
            id: neu.neu(),
            name: name_im_jahr(&topf.name, topf.jahr, jahr),
            jahr,
            betrag: Cent::NULL,
            ..gefuellt(topf)
        };
        let name = topf_titel(reg, &frisch);
        return Ok((Aenderung::neu(frisch), name));
    };
    if da.uebertrag > Cent::NULL {
        return Err(format!(
            "„{}“ hat schon einen Übertrag von {} – dort ändern",
            topf_titel(reg, da),
            da.uebertrag
        ));
    }
    let name = topf_titel(reg, da);
    Ok((Aenderung::geaendert(da.clone(), gefuellt(da)), name))
}

fn verfaellt(rest: Cent) -> String {
    match rest {
        Cent::NULL => String::new(),
        rest => format!(", {rest} verfallen"),
    }
}

/// Why one would rather wait: the year is not over, or somebody still waits for a decision. Not refused, but asked about.
pub fn zu_frueh(reg: &Register, id: Id, heute: Date) -> Option<String> {
    let topf = reg.toepfe().get(id)?;
    let stand = Stand::nach_regel(&Kasse::jetzt(reg), topf, None);
    warnung(topf, &stand, heute)
}

fn warnung(topf: &Topf, stand: &Stand, heute: Date) -> Option<String> {
    let laeuft = i32::from(topf.jahr) >= i32::from(heute.year());
    let jahr = laeuft.then(|| format!("{} läuft noch", topf.jahr));
    let offen = match stand.offene {
        0 => None,
        1 => Some("1 Antrag ist noch offen".to_owned()),
        n => Some(format!("{n} Anträge sind noch offen")),
    };
    let warum: Vec<String> = jahr.into_iter().chain(offen).collect();
    (!warum.is_empty()).then(|| warum.join(", "))
}
