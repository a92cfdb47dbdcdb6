//! Seats by lot (002 §5.1: two per Sozialraum, a year long, among those who are interested). The order follows from the
//! seed alone, so that anyone can check it with `sha256sum`. Drafts only; chooses nothing by itself.

mod ziehung;

pub use ziehung::{
    ZAHL_FEHLT, gewaehlte, nachruecken, nachrueckende, pruefen, pruefsumme, reihenfolge,
    seed_lesen, seed_setzen, zeile, ziehen,
};

use super::Register;
use crate::domain::text::gleich;
use crate::domain::{Gremium, Id, Ids, Losung, Mitglied, Mitgliedschaft, Raum, Rolle, leer};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// Seats per Sozialraum (002 §5.1).
pub const PLAETZE: u16 = 2;
/// Days before their end from which seats are worth a word.
const BALD: i64 = 60;

/// How the lot is drawn, for people who want to check it.
pub const VERFAHREN: &str = "So wird gelost: Erst steht die Liste fest, dann die Startzahl, dann wird gezogen. Für jede \
Person wird SHA-256 über „Startzahl:Kennung“ gebildet; nach dem Ergebnis (als Hexadezimalzahl) aufsteigend geordnet, \
haben die Ersten die Plätze, die Nächsten rücken nach. Die Startzahl nennen Leute im Raum (Würfel, Lottozahlen), \
wenn die Liste fertig ist; nimmt jemand sie zurück, steht das im Verlauf.";

/// A seat that somebody has by being sent from a Sozialraum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sitz {
    pub mitgliedschaft: Id,
    pub person: Id,
    pub von: Option<Date>,
    pub bis: Option<Date>,
}

/// Seats and draws of one Sozialraum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platzlage {
    pub raum: Id,
    pub name: String,
    /// Held today.
    pub besetzt: Vec<Sitz>,
    /// Begin in days to come.
    pub kuenftig: Vec<Sitz>,
    /// Not drawn yet.
    pub offen: Option<Id>,
    /// The last one drawn.
    pub gezogen: Option<Id>,
}

impl Platzlage {
    /// The day on which the first of today's seats ends.
    pub fn endet(&self) -> Option<Date> {
        self.besetzt.iter().filter_map(|s| s.bis).min()
    }

    /// Seats end within two months and nobody follows yet.
    pub fn endet_bald(&self, heute: Date) -> bool {
        let bald = |b: Date| (b - heute).get_days() <= i32::try_from(BALD).unwrap_or(60);
        self.kuenftig.is_empty() && self.endet().is_some_and(bald)
    }
}

/// The Sozialräume of a Gremium: those directly below its Raum.
pub fn raeume(reg: &Register, g: &Gremium) -> Vec<Id> {
    let mut alle: Vec<&Raum> = g.raum.into_iter().flat_map(|r| reg.kinder(r)).collect();
    alle.sort_by_cached_key(|r| (crate::domain::text::falte(&r.name), r.id));
    alle.into_iter().map(|r| r.id).collect()
}

/// The seat plan, a line per Sozialraum.
pub fn plan(reg: &Register, g: &Gremium, heute: Date) -> Vec<Platzlage> {
    raeume(reg, g)
        .into_iter()
        .map(|r| lage(reg, g.id, r, heute))
        .collect()
}

/// How the seats of one Sozialraum stand.
pub fn lage(reg: &Register, gremium: Id, raum: Id, heute: Date) -> Platzlage {
    let sitze = sitze(reg, gremium, raum);
    let losungen = || reg.losungen_von(gremium).filter(|l| l.raum == raum);
    let gilt = |s: &&Sitz| s.von.is_none_or(|v| v <= heute) && s.bis.is_none_or(|b| heute <= b);
    Platzlage {
        raum,
        name: reg.raum_name(Some(raum)),
        besetzt: sitze.iter().filter(gilt).copied().collect(),
        kuenftig: sitze
            .iter()
            .filter(|s| s.von.is_some_and(|v| v > heute))
            .copied()
            .collect(),
        offen: losungen().find(|l| l.am.is_none()).map(|l| l.id),
        gezogen: losungen()
            .filter(|l| l.am.is_some())
            .max_by_key(|l| (l.am, l.id))
            .map(|l| l.id),
    }
}

/// Seats with a mandate that the Sozialraum sends, by any of its names.
fn sitze(reg: &Register, gremium: Id, raum: Id) -> Vec<Sitz> {
    let namen: Vec<&str> = reg.raeume().get(raum).map_or_else(Vec::new, |r| {
        let aliase = r.aliase.iter().map(String::as_str);
        aliase.chain([r.name.as_str()]).collect()
    });
    let sitz = |m: &Mitgliedschaft| match m.mitglied {
        Mitglied::Person(person) if namen.iter().any(|n| gleich(n, &m.entsendet_von)) => {
            Some(Sitz {
                mitgliedschaft: m.id,
                person,
                von: m.von,
                bis: m.bis,
            })
        }
        _ => None,
    };
    let mut alle: Vec<Sitz> = reg
        .sitze(gremium)
        .filter(|m| m.mandat && m.rolle == Rolle::Staendig)
        .filter_map(sitz)
        .collect();
    alle.sort_by_key(|s| (s.von, s.mitgliedschaft));
    alle
}

/// A new draw for a Sozialraum, open for who is interested. Error: why none is needed.
pub fn neue(
    reg: &Register,
    gremium: Id,
    raum: Id,
    heute: Date,
    neu: &mut Ids,
) -> Result<(Draft, Id), String> {
    let lage = lage(reg, gremium, raum, heute);
    if lage.offen.is_some() {
        return Err(format!(
            "Für {} läuft schon eine Losung – Leute aufnehmen oder ziehen",
            lage.name
        ));
    }
    let da = u16::try_from(lage.besetzt.len()).unwrap_or(PLAETZE);
    // All taken: the draw is for the year after.
    let plaetze = match PLAETZE.saturating_sub(da) {
        0 => PLAETZE,
        frei => frei,
    };
    let losung = Losung {
        gremium,
        raum,
        plaetze,
        ..leer::losung(neu.neu())
    };
    let id = losung.id;
    let label = format!("Losung für {} eröffnet ({plaetze} Plätze)", lage.name);
    Ok((Draft::new(label).mit(Aenderung::neu(losung)), id))
}

/// Somebody is interested. Error: why they cannot be on the list.
pub fn aufnehmen(
    reg: &Register,
    losung: &Losung,
    person: Id,
    heute: Date,
) -> Result<Draft, String> {
    let name = reg.person_name(person);
    geschlossen(losung)?;
    if losung.kandidaten.contains(&person) {
        return Err(format!(
            "{name} steht schon auf der Liste – jede Person nur einmal"
        ));
    }
    hat_schon(reg, losung, person, heute)?;
    let mut n = losung.clone();
    n.kandidaten.push(person);
    Ok(geaendert(
        losung,
        n,
        format!("{name} nimmt an der Losung teil"),
    ))
}

/// One person, one seat: neither a standing seat that goes on, nor a place on another open list of the Gremium.
fn hat_schon(reg: &Register, losung: &Losung, person: Id, heute: Date) -> Result<(), String> {
    let name = reg.person_name(person);
    let fest = |m: &Mitgliedschaft| {
        m.gremium == losung.gremium
            && m.bis.is_none()
            && m.von.is_none_or(|v| v <= heute)
            && !matches!(m.rolle, Rolle::Gast | Rolle::Vertretung)
    };
    if reg.sitze_von(Mitglied::Person(person)).any(fest) {
        return Err(format!(
            "{name} hat schon einen Sitz im Gremium – gelost wird unter denen ohne Sitz"
        ));
    }
    let anderswo = reg
        .losungen_von(losung.gremium)
        .find(|l| l.id != losung.id && l.am.is_none() && l.kandidaten.contains(&person));
    match anderswo {
        Some(l) => Err(format!(
            "{name} steht schon auf der Liste für {} – nur eine davon",
            reg.raum_name(Some(l.raum))
        )),
        None => Ok(()),
    }
}

/// Takes somebody off the list.
pub fn streichen(reg: &Register, losung: &Losung, person: Id) -> Result<Draft, String> {
    geschlossen(losung)?;
    let mut n = losung.clone();
    n.kandidaten.retain(|k| *k != person);
    let label = format!("{} von der Losliste gestrichen", reg.person_name(person));
    Ok(geaendert(losung, n, label))
}

/// Open draws without people who are gone. A drawn one stays as it is, or nobody could check it any more.
pub fn ohne<'a>(
    reg: &'a Register,
    fort: &'a impl Fn(Id) -> bool,
) -> impl Iterator<Item = Aenderung> + 'a {
    let offene = reg.losungen().iter().filter(|l| l.am.is_none());
    offene.map(|l| {
        let mut n = l.clone();
        n.kandidaten.retain(|k| !fort(*k));
        Aenderung::geaendert(l.clone(), n)
    })
}

/// Closes an open draw without drawing.
pub fn verwerfen(reg: &Register, losung: &Losung) -> Draft {
    let label = format!("Losung für {} verworfen", reg.raum_name(Some(losung.raum)));
    Draft::new(label).mit(Aenderung::geloescht(losung.clone()))
}

/// Error: why nobody can be put on the list, or taken off it, any more.
pub fn geschlossen(losung: &Losung) -> Result<(), String> {
    if losung.am.is_some() {
        return Err("Diese Losung ist gezogen – für weitere Plätze eine neue eröffnen".to_owned());
    }
    if !losung.seed.is_empty() {
        return Err("Die Startzahl steht fest, damit ist die Liste geschlossen".to_owned());
    }
    Ok(())
}

fn geaendert(alt: &Losung, neu: Losung, label: String) -> Draft {
    Draft::new(label).mit(Aenderung::geaendert(alt.clone(), neu))
}

/// Sozialräume of a Gremium whose drawn seats end soon with nobody to follow: the first end, and their names.
pub fn enden_bald(reg: &Register, g: &Gremium, heute: Date) -> Option<(Date, String)> {
    reg.losungen_von(g.id).next()?;
    let bald: Vec<Platzlage> = plan(reg, g, heute)
        .into_iter()
        .filter(|l| l.endet_bald(heute))
        .collect();
    let erste = bald.iter().filter_map(Platzlage::endet).min()?;
    let namen: Vec<String> = bald.into_iter().map(|l| l.name).collect();
    Some((erste, namen.join(", ")))
}
