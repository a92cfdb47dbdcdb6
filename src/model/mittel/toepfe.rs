//! The pots of a new year, for all Räume at once.

use crate::domain::text::falte;
use crate::domain::{Cent, Id, Ids, Topf};
use crate::model::Register;
use crate::store::{Aenderung, Draft};

/// Makes the pots of a year like those of the year before, with the same new money; those that are there already stay.
/// Error: why there is nothing to make.
pub fn toepfe_anlegen(
    reg: &Register,
    jahr: u16,
    raum: Option<Id>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let vorjahr = jahr.saturating_sub(1);
    let hier = |t: &&Topf| reg.im_filter(Some(t.raum), raum);
    let alte: Vec<&Topf> = reg
        .toepfe()
        .iter()
        .filter(hier)
        .filter(|t| t.jahr == vorjahr)
        .collect();
    if alte.is_empty() {
        return Err(format!(
            "Von {vorjahr} gibt es hier keine Töpfe, nach denen sich {jahr} richten könnte – einen anlegen"
        ));
    }
    let mut draft = Draft::new("");
    for t in alte.into_iter().filter(|t| !gibt_es(reg, t, jahr)) {
        draft.aenderungen.push(Aenderung::neu(Topf {
            id: neu.neu(),
            name: name_im_jahr(&t.name, t.jahr, jahr),
            jahr,
            uebertrag: Cent::NULL,
            uebertrag_aus: None,
            notiz: String::new(),
            ..t.clone()
        }));
    }
    if draft.aenderungen.is_empty() {
        return Err(format!("Für {jahr} sind alle Töpfe schon da"));
    }
    draft.label = label(&draft, jahr);
    Ok(draft)
}

fn gibt_es(reg: &Register, t: &Topf, jahr: u16) -> bool {
    let gleich = |a: &Topf| {
        a.raum == t.raum
            && a.jahr == jahr
            && falte(&a.topfart) == falte(&t.topfart)
            && falte(&a.name) == falte(&name_im_jahr(&t.name, t.jahr, jahr))
    };
    reg.toepfe().iter().any(gleich)
}

fn label(draft: &Draft, jahr: u16) -> String {
    use crate::domain::Datensatz;
    let betrag = |a: &Aenderung| match &a.nachher {
        Some(Datensatz::Topf(t)) => t.betrag,
        _ => Cent::NULL,
    };
    let summe: Cent = draft.aenderungen.iter().map(betrag).sum();
    match draft.aenderungen.len() {
        1 => format!("1 Topf für {jahr} angelegt, {summe}"),
        n => format!("{n} Töpfe für {jahr} angelegt, zusammen {summe}"),
    }
}

/// "Sozialraumbudget Brück 2026" → "… 2027"; a name without its year stays.
pub(super) fn name_im_jahr(name: &str, alt: u16, neu: u16) -> String {
    name.replace(&alt.to_string(), &neu.to_string())
}

/// A pot by name, Raum and year, each once.
pub fn topf_titel(reg: &Register, t: &Topf) -> String {
    let mut aus = t.name.clone();
    for teil in [reg.raum_name(Some(t.raum)), t.jahr.to_string()] {
        if !falte(&aus).contains(&falte(&teil)) {
            aus = format!("{aus} {teil}");
        }
    }
    aus
}
