//! Who may decide on a pot: the rule valid on a day, and the share of it that a Gremium has by its kind and Raum
//! (000 ch. 4.3.2; 002 §4b, §5.2). Knows no Gremium by name.

use super::kasse::Kasse;
use crate::domain::text::falte;
use crate::domain::{Anteil, Gremium, Mittelregel, Topf, datum};
use crate::model::Register;
use jiff::civil::Date;

/// A rule, and which of its shares somebody decides on.
#[derive(Debug, Clone, Copy)]
pub struct Befugnis<'a> {
    pub regel: &'a Mittelregel,
    pub anteil: usize,
}

/// The rule for a sort of pot on a day.
pub fn regel_am<'a>(kasse: &Kasse<'a>, topfart: &str, tag: Date) -> Option<&'a Mittelregel> {
    let gesucht = falte(topfart);
    let gilt = |r: &&Mittelregel| {
        falte(&r.topfart) == gesucht
            && r.von.is_none_or(|v| v <= tag)
            && r.bis.is_none_or(|b| tag <= b)
    };
    kasse.regeln().into_iter().find(gilt)
}

/// The share that a Gremium's kind is named in, by its short name, its name, or a word of it.
pub(super) fn anteil_von(kasse: &Kasse<'_>, regel: &Mittelregel, g: &Gremium) -> Option<usize> {
    genannt(kasse, regel, g).map(|(anteil, _)| anteil)
}

/// Which share, and as which of its kinds.
fn genannt(kasse: &Kasse<'_>, regel: &Mittelregel, g: &Gremium) -> Option<(usize, usize)> {
    let namen = artnamen(kasse, g);
    let genau = |wort: &str| namen.iter().any(|n| n == wort);
    let teil = |wort: &str| namen.iter().any(|n| n.split(' ').any(|t| t == wort));
    let suche = |passt: &dyn Fn(&str) -> bool| {
        let anteile = regel.anteile.iter().enumerate();
        anteile
            .filter_map(|(i, a)| Some((i, platz(a, passt)?)))
            .next()
    };
    suche(&genau).or_else(|| suche(&teil))
}

/// Short name and name of its kind, folded.
fn artnamen(kasse: &Kasse<'_>, g: &Gremium) -> Vec<String> {
    let art = g.art.and_then(|a| kasse.art(a));
    let namen = art.map(|a| [a.kuerzel.as_str(), a.name.as_str()]);
    let namen = namen.into_iter().flatten().map(falte);
    namen.filter(|n| !n.is_empty()).collect()
}

/// Which of the kinds of a share it is.
fn platz(anteil: &Anteil, passt: &dyn Fn(&str) -> bool) -> Option<usize> {
    anteil.arten.iter().position(|wort| passt(&falte(wort)))
}

/// May this Gremium decide on that pot, on that day? Error: why not, and who may.
pub(super) fn darf<'a>(
    kasse: &Kasse<'a>,
    topf: &Topf,
    g: &Gremium,
    tag: Date,
) -> Result<Befugnis<'a>, String> {
    let regel = regel_am(kasse, &topf.topfart, tag).ok_or_else(|| {
        format!(
            "Für „{}“ gilt am {} keine Mittelregel – erst eine anlegen, dann entscheiden",
            topf.topfart,
            datum::tagesdatum(tag)
        )
    })?;
    let name = kasse.reg.gremium_titel(g);
    // The first kind that a share names decides by itself; others stand in for it where the Gremium manages the budget
    // (000 4.1.1: the Fachkräfteteam, where that was agreed).
    let warum = match genannt(kasse, regel, g) {
        Some((anteil, platz)) if platz == 0 || g.bewirtschaftet_budget => Ok(anteil),
        Some(_) => Err("nur, wo es das Budget bewirtschaftet (Feld am Gremium)".to_owned()),
        None => Err(format!("das tun: {}", alle(regel))),
    };
    let anteil = warum.map_err(|warum| {
        let was = &topf.topfart;
        format!("{name} entscheidet nicht über „{was}“ – {warum}")
    })?;
    let ueber = g.raum.is_none_or(|r| kasse.liegt_in(topf.raum, r));
    if !ueber {
        return Err(format!(
            "{name} entscheidet nicht über Mittel für {} – ein Gremium von dort, oder eines darüber",
            kasse.raum(topf.raum).map_or("diesen Raum", |r| r.name.as_str())
        ));
    }
    Ok(Befugnis { regel, anteil })
}

/// "Beirat, RT oder FKT"
fn alle(regel: &Mittelregel) -> String {
    let alle: Vec<String> = regel
        .anteile
        .iter()
        .map(|a| a.arten.join(" oder "))
        .collect();
    alle.join(", ")
}

/// The Gremien that may decide on a pot on a day.
pub fn entscheidende<'a>(reg: &'a Register, topf: &Topf, tag: Date) -> Vec<&'a Gremium> {
    let kasse = Kasse::jetzt(reg);
    reg.gremien()
        .iter()
        .filter(|g| g.besteht(tag) && darf(&kasse, topf, g, tag).is_ok())
        .collect()
}
