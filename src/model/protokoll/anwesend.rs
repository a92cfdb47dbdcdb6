//! Who is there: the people a Sitzung expects, how each came, who stands in for whom, and whether enough mandates are there.

use super::{Nein, offen};
use crate::domain::{
    Anwesenheit, Auswahl, Id, Ids, Mitglied, Person, Rolle, Sitzung, Sitzungsart, Teilnahme, leer,
};
use crate::model::Register;
use crate::store::{Aenderung, Draft};

/// One row of the attendance list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platz {
    pub person: Id,
    /// None: a guest.
    pub rolle: Option<Rolle>,
    pub mandat: bool,
    pub teilnahme: Option<Teilnahme>,
    /// Who may stand in, as the seats say.
    pub vertretungen: Vec<Id>,
}

/// Everybody whom a Sitzung expects (seats that hold on its day), lead first, then those who came besides.
pub fn plaetze(reg: &Register, s: &Sitzung) -> Vec<Platz> {
    let tag = s.beginn.date();
    let besetzung = reg.besetzung(s.gremium, tag);
    let mut plaetze: Vec<Platz> = Vec::new();
    for m in &besetzung {
        let Mitglied::Person(person) = m.mitglied else {
            continue;
        };
        if matches!(m.rolle, Rolle::Vertretung | Rolle::Gast) {
            continue;
        }
        if let Some(schon) = plaetze.iter_mut().find(|p| p.person == person) {
            schon.mandat |= m.mandat;
            continue;
        }
        let vertretungen = besetzung
            .iter()
            .filter(|v| v.rolle == Rolle::Vertretung && v.vertritt == Some(person))
            .filter_map(|v| match v.mitglied {
                Mitglied::Person(p) => Some(p),
                Mitglied::Gremium(_) => None,
            })
            .collect();
        plaetze.push(Platz {
            person,
            rolle: Some(m.rolle),
            mandat: m.mandat,
            teilnahme: teilnahme(s, person),
            vertretungen,
        });
    }
    let erwartet: Vec<Id> = plaetze.iter().map(|p| p.person).collect();
    let gaeste = s
        .anwesenheit
        .iter()
        .filter(|t| !erwartet.contains(&t.person));
    plaetze.extend(gaeste.map(|t| Platz {
        person: t.person,
        rolle: None,
        mandat: false,
        teilnahme: Some(*t),
        vertretungen: Vec::new(),
    }));
    plaetze
}

fn teilnahme(s: &Sitzung, person: Id) -> Option<Teilnahme> {
    s.anwesenheit.iter().find(|t| t.person == person).copied()
}

/// Came, oneself or by somebody else.
pub fn da(t: &Teilnahme) -> bool {
    matches!(t.wie, Anwesenheit::Anwesend | Anwesenheit::Vertreten)
}

/// How many of the mandates are there, and how many have to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Everybody expected, where nobody holds a mandate.
    pub alle: u32,
    pub da: u32,
    /// Nobody has noted attendance yet.
    pub ungefragt: bool,
    pub quorum_prozent: Option<u16>,
    /// The Gremium knows mandates.
    pub mandate: bool,
}

impl Mandate {
    pub fn von(reg: &Register, s: &Sitzung) -> Self {
        let plaetze = plaetze(reg, s);
        let mandate = plaetze.iter().any(|p| p.mandat);
        let zaehlt = |p: &&Platz| p.rolle.is_some() && (p.mandat || !mandate);
        let anzahl = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let ist_da = |p: &&Platz| p.teilnahme.as_ref().is_some_and(da);
        let art = reg.gremien().get(s.gremium).and_then(|g| reg.art_von(g));
        Mandate {
            alle: anzahl(plaetze.iter().filter(zaehlt).count()),
            da: anzahl(plaetze.iter().filter(zaehlt).filter(ist_da).count()),
            ungefragt: s.anwesenheit.is_empty(),
            quorum_prozent: art.and_then(|a| a.quorum_prozent).filter(|_| mandate),
            mandate,
        }
    }

    /// Mandates that have to be there; None where nothing is asked for.
    pub fn noetig(&self) -> Option<u32> {
        let prozent = u32::from(self.quorum_prozent?);
        Some((self.alle * prozent).div_ceil(100))
    }

    /// None: no quorum, or nobody has noted attendance.
    pub fn beschlussfaehig(&self) -> Option<bool> {
        let noetig = self.noetig()?;
        (!self.ungefragt).then_some(self.da >= noetig)
    }

    /// In an Umlauf those are there who answer.
    #[must_use]
    pub fn mit_antworten(&self, antworten: u32) -> Self {
        Mandate {
            da: antworten.min(self.alle),
            ungefragt: false,
            ..self.clone()
        }
    }

    /// No more votes than that; None where nobody is known.
    pub fn stimmen_hoechstens(&self, umlauf: bool) -> Option<u32> {
        let zahl = if umlauf || self.ungefragt {
            self.alle
        } else {
            self.da
        };
        // Without mandates guests may have been asked as well: then nobody counts.
        (self.mandate && self.alle > 0).then_some(zahl)
    }

    /// Mandates in the room; None where nobody knows who votes.
    pub fn koennen_stimmen(&self) -> Option<u32> {
        self.stimmen_hoechstens(false).filter(|_| !self.ungefragt)
    }

    pub fn wort(&self, n: u32) -> &'static str {
        match (self.mandate, n) {
            (true, 1) => "Mandat",
            (true, _) => "Mandate",
            (false, 1) => "Person",
            (false, _) => "Personen",
        }
    }

    /// "11 von 14 Mandaten da, beschlussfähig"
    pub fn satz(&self) -> String {
        if self.ungefragt {
            return "Anwesenheit noch nicht erfasst".to_owned();
        }
        let was = if self.mandate { " Mandaten" } else { "" };
        let (da, alle) = (self.da, self.alle);
        match (self.beschlussfaehig(), self.noetig()) {
            (Some(true), _) => format!("{da} von {alle}{was} da, beschlussfähig"),
            (Some(false), Some(n)) => {
                format!("nicht beschlussfähig: {da} von {alle}{was} da, nötig {n}")
            }
            _ => format!("{da} von {alle}{was} da"),
        }
    }
}

/// Everybody expected whose attendance nobody has noted. A round table or a bilateral meeting expects nobody in particular,
/// an Umlauf nobody at all.
pub fn ungeklaert(reg: &Register, s: &Sitzung) -> Vec<Id> {
    if !matches!(s.art, Sitzungsart::Regulaer | Sitzungsart::Sonder) {
        return Vec::new();
    }
    let vertritt = |p: Id| s.anwesenheit.iter().any(|t| t.durch == Some(p));
    let offen = |p: &Platz| p.teilnahme.is_none() && !vertritt(p.person);
    plaetze(reg, s)
        .into_iter()
        .filter(offen)
        .map(|p| p.person)
        .collect()
}

/// Notes how somebody came.
///
/// # Errors
/// The person is there already in another way: nobody sits twice.
pub fn setzen(reg: &Register, s: &Sitzung, t: Teilnahme) -> Result<Draft, Nein> {
    offen(s)?;
    einmal(reg, s, t)?;
    let mut n = s.clone();
    n.anwesenheit.retain(|a| a.person != t.person);
    n.anwesenheit.push(t);
    let durch = t
        .durch
        .map(|d| format!(" durch {}", reg.person_name(d)))
        .unwrap_or_default();
    let label = format!("{} {}{durch}", reg.person_name(t.person), t.wie.label());
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), n)))
}

/// Nobody stands in for two, or has a row beside the one they stand in for.
fn einmal(reg: &Register, s: &Sitzung, t: Teilnahme) -> Result<(), Nein> {
    if t.durch == Some(t.person) {
        return Err("Niemand vertritt sich selbst – jemand anderes wählen".to_owned());
    }
    let andere = || s.anwesenheit.iter().filter(|a| a.person != t.person);
    for wer in std::iter::once(t.person).chain(t.durch) {
        let name = reg.person_name(wer);
        if let Some(a) = andere().find(|a| a.durch == Some(wer)) {
            let wen = reg.person_name(a.person);
            return Err(format!("{name} vertritt schon {wen} – erst dort ändern"));
        }
        if let Some(a) = andere().find(|a| a.person == wer) {
            return Err(format!(
                "{name} steht schon in der Liste: {}",
                a.wie.label()
            ));
        }
    }
    Ok(())
}

/// Takes what was noted about somebody out again; a guest leaves the list.
///
/// # Errors
/// Nothing is noted, or the protocol is finished.
pub fn leeren(reg: &Register, s: &Sitzung, person: Id) -> Result<Draft, Nein> {
    offen(s)?;
    let mut n = s.clone();
    n.anwesenheit.retain(|a| a.person != person);
    let label = format!("{}: Anwesenheit wieder offen", reg.person_name(person));
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), n)))
}

/// Everybody who is still open was there.
///
/// # Errors
/// Nobody is open, or the protocol is finished.
pub fn alle_da(reg: &Register, s: &Sitzung) -> Result<Draft, Nein> {
    offen(s)?;
    let vertreter: Vec<Id> = s.anwesenheit.iter().filter_map(|t| t.durch).collect();
    let mut n = s.clone();
    let mut anzahl = 0;
    for p in plaetze(reg, s) {
        if p.teilnahme.is_none() && !vertreter.contains(&p.person) {
            n.anwesenheit.push(Teilnahme {
                person: p.person,
                wie: Anwesenheit::Anwesend,
                durch: None,
            });
            anzahl += 1;
        }
    }
    match anzahl {
        0 => Err("Bei niemandem ist die Anwesenheit noch offen".to_owned()),
        1 => Ok(Draft::new("1 Person anwesend").mit(Aenderung::geaendert(s.clone(), n))),
        z => Ok(
            Draft::new(format!("{z} Personen anwesend")).mit(Aenderung::geaendert(s.clone(), n))
        ),
    }
}

/// Who a typed name means: somebody of the directory, or a new person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wer {
    Bekannt(Id),
    Neu(Box<Person>),
}

/// Reads „Petra Beispiel“ or „Petra Beispiel, Kita Regenbogen“ (what stands behind the comma is where a new one works).
///
/// # Errors
/// No name, or one that several go by.
pub fn wer(reg: &Register, text: &str, id: Id) -> Result<Wer, Nein> {
    let (name, organisation) = text.split_once(',').unwrap_or((text, ""));
    let name = crate::domain::text::einzeilig(name);
    if name.is_empty() {
        return Err("Wer ist da? Vorname Nachname, Einrichtung".to_owned());
    }
    let bekannt = crate::model::schnell::finde(reg, crate::domain::Kind::Personen, &name);
    match bekannt.as_slice() {
        [einer] => Ok(Wer::Bekannt(*einer)),
        [] => {
            let (vorname, nachname) = name.rsplit_once(' ').unwrap_or(("", &name));
            Ok(Wer::Neu(Box::new(Person {
                vorname: vorname.to_owned(),
                nachname: nachname.to_owned(),
                organisation: crate::domain::text::einzeilig(organisation),
                ..leer::person(id)
            })))
        }
        mehrere => {
            let namen: Vec<String> = mehrere
                .iter()
                .take(4)
                .map(|p| reg.person_name(*p))
                .collect();
            Err(format!(
                "„{name}“ ist nicht eindeutig: {}",
                namen.join(", ")
            ))
        }
    }
}

/// Somebody comes as a guest, or for somebody else; new people are taken into the directory by it.
///
/// # Errors
/// As [`wer`] and [`setzen`].
pub fn dazu(
    reg: &Register,
    s: &Sitzung,
    text: &str,
    fuer: Option<Id>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    let wer = wer(reg, text, neu.neu())?;
    let id = match &wer {
        Wer::Bekannt(id) => *id,
        Wer::Neu(p) => p.id,
    };
    let t = teilnahme_als(id, fuer);
    if fuer.is_none()
        && let Some(schon) = teilnahme(s, id)
    {
        let name = reg.person_name(id);
        return Err(format!(
            "{name} steht schon in der Liste: {}",
            schon.wie.label()
        ));
    }
    let ist_platz = plaetze(reg, s).iter().any(|p| p.person == id);
    let t = if ist_platz && fuer.is_none() {
        Teilnahme {
            wie: Anwesenheit::Anwesend,
            ..t
        }
    } else {
        t
    };
    let mut draft = setzen(reg, s, t)?;
    if let Wer::Neu(p) = wer {
        draft.label = match fuer {
            Some(f) => format!(
                "{} vertreten durch {} (neu)",
                reg.person_name(f),
                p.anzeige()
            ),
            None => format!("{} zu Gast (neu im Verzeichnis)", p.anzeige()),
        };
        draft.aenderungen.insert(0, Aenderung::neu(*p));
    }
    Ok(draft)
}

fn teilnahme_als(id: Id, fuer: Option<Id>) -> Teilnahme {
    match fuer {
        Some(person) => Teilnahme {
            person,
            wie: Anwesenheit::Vertreten,
            durch: Some(id),
        },
        None => Teilnahme {
            person: id,
            wie: Anwesenheit::Gast,
            durch: None,
        },
    }
}

/// Gives somebody a duty of this Sitzung, or takes it away again.
///
/// # Errors
/// The protocol is finished.
pub fn dienst(reg: &Register, s: &Sitzung, person: Id, moderation: bool) -> Result<Draft, Nein> {
    offen(s)?;
    let mut n = s.clone();
    let (was, stelle) = if moderation {
        ("moderiert", &mut n.moderation)
    } else {
        ("führt Protokoll", &mut n.protokoll_durch)
    };
    let nimmt = *stelle != Some(person);
    *stelle = nimmt.then_some(person);
    let nicht = if nimmt { "" } else { " nicht mehr" };
    let label = format!("{} {was}{nicht}", reg.person_name(person));
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), n)))
}
