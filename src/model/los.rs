//! Seats by lot (002 §5.1: two per Sozialraum, a year long, among those who are interested). The order follows from the
//! seed alone, so that anyone can check it with `sha256sum`. Drafts only; chooses nothing by itself.

use super::Register;
use super::tun::{Umstand, kurz};
use crate::domain::text::{einzeilig, gleich};
use crate::domain::{Gremium, Id, Ids, Losung, Mitglied, Mitgliedschaft, Raum, Rolle, datum, leer};
use crate::store::{Aenderung, Draft};
use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

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

/// A seed that could be known beforehand would let whoever types it choose who is drawn.
pub const ZAHL_FEHLT: &str =
    "Erst eine Zahl nennen, die vorher niemand kennt – etwa gewürfelt, oder Lottozahlen";

/// The seed as it is stored: one line, single blanks. Error: what somebody could not type into a shell.
pub fn seed_lesen(text: &str) -> Result<String, String> {
    let seed = einzeilig(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if seed.is_empty() {
        return Err("Die Startzahl fehlt – etwa gewürfelte Zahlen eingeben".to_owned());
    }
    let erlaubt = |c: char| c.is_ascii_alphanumeric() || " .,;+-/_".contains(c);
    if let Some(c) = seed.chars().find(|c| !erlaubt(*c)) {
        return Err(format!(
            "„{c}“ lässt sich schlecht nachrechnen – nur Ziffern, Buchstaben ohne Umlaut und . , ; + - / _"
        ));
    }
    Ok(seed)
}

/// Stores the seed, before anything is drawn; from now on the list is closed.
pub fn seed_setzen(losung: &Losung, seed: &str) -> Result<Draft, String> {
    geschlossen(losung)?;
    if losung.kandidaten.is_empty() {
        return Err("Noch niemand auf der Liste – erst Interessierte aufnehmen".to_owned());
    }
    let mut n = losung.clone();
    n.seed = seed_lesen(seed)?;
    let label = format!("Startzahl „{}“ festgelegt, Liste geschlossen", n.seed);
    Ok(geaendert(losung, n, label))
}

/// What is hashed for one person.
pub fn zeile(seed: &str, person: Id) -> String {
    format!("{seed}:{person}")
}

/// SHA-256 of that line, as `sha256sum` prints it.
pub fn pruefsumme(seed: &str, person: Id) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(zeile(seed, person).as_bytes()) {
        hex.push_str(&format!("{byte:02x}"));
    }
    hex
}

/// The order that the lot gives: by the sums, ascending. The order of the candidates plays no part.
pub fn reihenfolge(seed: &str, kandidaten: &[Id]) -> Vec<Id> {
    let mut alle: Vec<(String, Id)> = kandidaten
        .iter()
        .map(|p| (pruefsumme(seed, *p), *p))
        .collect();
    alle.sort();
    alle.dedup();
    alle.into_iter().map(|(_, p)| p).collect()
}

/// Draws: the first have the seats for a year, from today, or from the day after those who still sit. One commit.
pub fn ziehen(
    reg: &Register,
    losung: &Losung,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    if losung.am.is_some() {
        return Err("Diese Losung ist schon gezogen".to_owned());
    }
    if losung.seed.is_empty() {
        return Err("Erst die Startzahl festlegen, dann ziehen".to_owned());
    }
    let von = beginn(reg, losung, um.heute())?;
    let bis = von.saturating_add(1.year());
    let mut n = losung.clone();
    n.am = Some(um.heute());
    n.reihenfolge = reihenfolge(&losung.seed, &losung.kandidaten);
    n.bis = Some(bis);
    let gewaehlt = gewaehlte(&n).to_vec();
    let namen: Vec<String> = gewaehlt.iter().map(|p| reg.person_name(*p)).collect();
    let label = format!(
        "Losung {}: {}",
        reg.raum_name(Some(losung.raum)),
        kurz(&namen.join(", "))
    );
    let mut draft = geaendert(losung, n, label);
    for person in gewaehlt {
        let sitz = sitz(reg, losung, person, (von, bis), neu.neu());
        draft.aenderungen.push(Aenderung::neu(sitz));
    }
    Ok(draft)
}

/// Who has drawn a seat.
pub fn gewaehlte(losung: &Losung) -> &[Id] {
    let n = usize::from(losung.plaetze).min(losung.reihenfolge.len());
    losung.reihenfolge.get(..n).unwrap_or_default()
}

/// Who follows when a seat becomes free.
pub fn nachrueckende(losung: &Losung) -> &[Id] {
    let n = usize::from(losung.plaetze).min(losung.reihenfolge.len());
    losung.reihenfolge.get(n..).unwrap_or_default()
}

/// The day on which the drawn seats begin. Error: the seats are taken and nobody knows until when.
fn beginn(reg: &Register, losung: &Losung, heute: Date) -> Result<Date, String> {
    let lage = lage(reg, losung.gremium, losung.raum, heute);
    let frei = usize::from(PLAETZE).saturating_sub(lage.besetzt.len());
    if frei >= usize::from(losung.plaetze) {
        return Ok(heute);
    }
    let ende = lage
        .besetzt
        .iter()
        .map(|s| s.bis)
        .max_by_key(|b| b.unwrap_or(Date::MAX));
    match ende.flatten() {
        Some(bis) if lage.besetzt.iter().all(|s| s.bis.is_some()) => {
            Ok(bis.saturating_add(1.day()))
        }
        _ => Err(format!(
            "In {} sind alle Plätze besetzt, ohne Ende – dort erst ein „bis“ eintragen",
            lage.name
        )),
    }
}

fn sitz(
    reg: &Register,
    losung: &Losung,
    person: Id,
    (von, bis): (Date, Date),
    id: Id,
) -> Mitgliedschaft {
    Mitgliedschaft {
        gremium: losung.gremium,
        mitglied: Mitglied::Person(person),
        rolle: Rolle::Staendig,
        mandat: true,
        entsendet_von: reg.raum_name(Some(losung.raum)),
        von: Some(von),
        bis: Some(bis),
        notiz: format!("ausgelost, Startzahl {}", losung.seed),
        ..leer::mitgliedschaft(id)
    }
}

/// The next in the drawn order who has no seat takes one that became free, until the drawn ones end.
pub fn nachruecken(
    reg: &Register,
    losung: &Losung,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let heute = um.heute();
    let lage = lage(reg, losung.gremium, losung.raum, heute);
    let bis = losung.bis.filter(|b| *b >= heute && losung.am.is_some());
    let Some(bis) = bis else {
        return Err("Dafür muss eine Losung gezogen und ihr Jahr nicht vorbei sein".to_owned());
    };
    if lage.besetzt.len() + lage.kuenftig.len() >= usize::from(PLAETZE) {
        return Err(format!(
            "In {} ist kein Platz frei – erst einen Sitz beenden",
            lage.name
        ));
    }
    let hatte = |p: &Id| {
        sitze(reg, losung.gremium, losung.raum)
            .iter()
            .any(|s| s.person == *p && s.bis.is_none_or(|b| b >= losung.am.unwrap_or(heute)))
    };
    let Some(person) = losung.reihenfolge.iter().find(|p| !hatte(p)) else {
        return Err("Niemand mehr in der Reihe – eine neue Losung eröffnen".to_owned());
    };
    let sitz = sitz(reg, losung, *person, (heute, bis), neu.neu());
    let label = format!("{} rückt nach für {}", reg.person_name(*person), lage.name);
    Ok(Draft::new(label).mit(Aenderung::neu(sitz)))
}

/// Draws again from what is stored and says whether it agrees.
pub fn pruefen(losung: &Losung) -> Result<String, String> {
    let Some(am) = losung.am else {
        return Err("Noch nicht gezogen – da ist nichts zu prüfen".to_owned());
    };
    let tag = datum::tagesdatum(am);
    if reihenfolge(&losung.seed, &losung.kandidaten) == losung.reihenfolge {
        return Ok(format!(
            "Nachgerechnet: Die Losung vom {tag} stimmt ({} Personen)",
            losung.kandidaten.len()
        ));
    }
    Err(format!(
        "Die Losung vom {tag} stimmt nicht: Aus Startzahl und Liste folgt eine andere Reihenfolge"
    ))
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
