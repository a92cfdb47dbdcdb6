//! Meeting → Sitzung: when, where, which Gremium, in what state, who was there. What a person has set beside that stays.

use super::lesen::Lauf;
use super::objekte::{Objekt, Typ};
use super::saetze::{fremd_id, grundlage, vendor};
use super::vermisst::Was;
use super::welt::Welt;
use super::{beschluss, eigenes, tagesordnung};
use crate::domain::text::{einzeilig, falte};
use crate::domain::{
    Anwesenheit, Datensatz, Id, Kind, Schluessel, Sitzung, SitzungStatus, Teilnahme,
};
use crate::exchange::einlesen::{Ablehnung, Einlesen};
use jiff::civil::{Date, DateTime};
use serde_json::{Map, Value};

/// Characters of a line that a form still takes.
pub const ZEILE: usize = 500;

/// A record on its way in: of which file, from which object.
pub struct Entwurf<'a, T> {
    pub stelle: usize,
    pub o: &'a Objekt,
    pub satz: T,
}

/// Reads Sitzungen, their agendas and decisions. First all ids are settled, then what points at them.
pub fn lies(lauf: &mut Lauf<'_>, welt: &mut Welt, um: &mut Einlesen<'_>) {
    let mut sitzungen = entwuerfe(lauf, welt, um);
    let tops = tagesordnung::entwuerfe(lauf, welt, um);
    for e in &mut sitzungen {
        if let Err(ablehnung) = eigenes::lies(e.o, &mut e.satz, welt, um) {
            lauf.lehne_ab(e.stelle, e.o, ablehnung);
        }
    }
    for e in sitzungen {
        lauf.nimm(e.stelle, e.satz.into(), um);
    }
    let tops = tagesordnung::nummeriere(tops, welt, lauf, um);
    beschluss::lies(&tops, lauf, welt, um);
    for e in tops {
        lauf.nimm(e.stelle, e.satz.into(), um);
    }
}

fn entwuerfe<'a>(
    lauf: &mut Lauf<'a>,
    welt: &mut Welt,
    um: &mut Einlesen<'_>,
) -> Vec<Entwurf<'a, Sitzung>> {
    let mut aus = Vec::new();
    for (stelle, o) in lauf.objekte(Typ::Meeting) {
        if !welt.zum_ersten_mal(o) {
            continue;
        }
        welt.vermisst.datei = stelle;
        match sitzung(o, welt, um) {
            Ok(Some(satz)) => {
                welt.merke(o, satz.id);
                welt.merke_termin(&satz);
                aus.push(Entwurf { stelle, o, satz });
            }
            Ok(None) => {}
            Err(ablehnung) => lauf.lehne_ab(stelle, o, ablehnung),
        }
    }
    aus
}

/// What the fields say, before it is laid over a record.
struct Gesagt {
    beginn: Option<DateTime>,
    ende: Option<DateTime>,
    name: String,
    ort: Option<String>,
    status: Option<SitzungStatus>,
    gremien: Vec<String>,
    dabei: Vec<String>,
}

impl Gesagt {
    /// Every field is looked at, so that a fault is told even where the Sitzung falls out.
    fn aus(o: &Objekt, welt: &Welt) -> Result<Self, Ablehnung> {
        o.texte("agendaItem")?;
        Ok(Gesagt {
            beginn: o.zeitpunkt("start")?,
            ende: o.zeitpunkt("end")?,
            name: o.text("name")?.unwrap_or_default(),
            ort: ort(o, welt)?,
            status: status(o)?,
            gremien: o.texte("organization")?,
            dabei: o.texte("participant")?,
        })
    }
}

/// None: left out, and counted why.
fn sitzung(
    o: &Objekt,
    welt: &mut Welt,
    um: &mut Einlesen<'_>,
) -> Result<Option<Sitzung>, Ablehnung> {
    let gesagt = Gesagt::aus(o, welt)?;
    let Some(beginn) = gesagt.beginn else {
        welt.vermisst.zaehle(Was::SitzungOhneBeginn, "");
        return Ok(None);
    };
    let Some((gremium, andere)) = gremium(&gesagt.gremien, welt, um) else {
        return Ok(None);
    };
    let (grund, neu) = grundlage(Kind::Sitzungen, o, um)?;
    let Datensatz::Sitzung(alt) = grund else {
        return Ok(None);
    };
    let mut s = Sitzung {
        gremium,
        beginn,
        ende: gesagt.ende,
        titel: titel(gesagt.name, gremium, um),
        ort: gesagt.ort.unwrap_or(alt.ort),
        fremd_id: fremd_id(o),
        ..alt
    };
    s.status = lage(gesagt.status.unwrap_or(s.status), s.beginn.date(), um.heute);
    if neu && !andere.is_empty() {
        s.notiz = format!("gemeinsam mit: {}", andere.join(", "));
    }
    teilnahmen(&gesagt.dabei, o, &mut s, welt, um);
    match vendor(o, s.into(), um)? {
        Datensatz::Sitzung(s) => Ok(Some(s)),
        _ => Ok(None),
    }
}

/// The first one that is known, and the names of the others.
fn gremium(urls: &[String], welt: &mut Welt, um: &Einlesen<'_>) -> Option<(Id, Vec<String>)> {
    let erstes = urls
        .iter()
        .enumerate()
        .find_map(|(i, url)| Some((i, welt.id(Typ::Organization, url, um)?)));
    let Some((stelle, id)) = erstes else {
        match urls.first() {
            Some(url) => welt.vermisst.zaehle(Was::Sitzung, url),
            None => welt.vermisst.zaehle(Was::SitzungOhneGremium, ""),
        }
        return None;
    };
    let andere = urls.iter().enumerate().filter(|(i, _)| *i != stelle);
    let namen = andere.map(|(_, url)| welt.name(url.clone(), um)).collect();
    Some((id, namen))
}

/// A Sitzung that is called like its Gremium has no name of its own.
fn titel(name: String, gremium: Id, um: &Einlesen<'_>) -> String {
    let key = Schluessel {
        kind: Kind::Gremien,
        id: gremium,
    };
    let heisst = um.bestand.satz(key).map(Datensatz::titel);
    if heisst.is_some_and(|g| falte(&g) == falte(&name)) {
        String::new()
    } else {
        gekuerzt(name)
    }
}

/// What is too long for a line ends in „…“.
pub fn gekuerzt(text: String) -> String {
    if text.chars().count() <= ZEILE {
        return text;
    }
    let vorn: String = text.chars().take(ZEILE - 1).collect();
    format!("{}…", vorn.trim_end())
}

/// „terminiert“, „eingeladen“, „durchgeführt“ are the standard's words; others are understood by their parts.
fn status(o: &Objekt) -> Result<Option<SitzungStatus>, Ablehnung> {
    let (abgesagt, stand) = (o.ja("cancelled")?, o.text("meetingState")?);
    if abgesagt == Some(true) {
        return Ok(Some(SitzungStatus::Abgesagt));
    }
    let worte: &[(&[&str], SitzungStatus)] = &[
        (
            &[
                "abgesagt",
                "entfallen",
                "entfaellt",
                "ausgefallen",
                "storniert",
                "cancel",
            ],
            SitzungStatus::Abgesagt,
        ),
        (
            &[
                "durchgefuehrt",
                "gehalten",
                "stattgefunden",
                "beendet",
                "abgeschlossen",
            ],
            SitzungStatus::Gehalten,
        ),
        (&["eingeladen", "einladung"], SitzungStatus::Eingeladen),
        (&["terminiert", "geplant"], SitzungStatus::Geplant),
    ];
    let stand = stand.map(|t| falte(&t)).unwrap_or_default();
    let meint = |w: &&(&[&str], SitzungStatus)| w.0.iter().any(|teil| stand.contains(teil));
    Ok(worte.iter().find(meint).map(|w| w.1))
}

/// What is over has been held, unless it was called off: hardly any council says so.
fn lage(status: SitzungStatus, tag: Date, heute: Date) -> SitzungStatus {
    match status {
        SitzungStatus::Geplant | SitzungStatus::Eingeladen if tag < heute => {
            SitzungStatus::Gehalten
        }
        status => status,
    }
}

/// People who were really there; what is noted here of anybody stays.
fn teilnahmen(urls: &[String], o: &Objekt, s: &mut Sitzung, welt: &mut Welt, um: &Einlesen<'_>) {
    if o.von_uns() {
        return;
    }
    for url in urls {
        let Some(person) = welt.id(Typ::Person, url, um) else {
            welt.vermisst.zaehle(Was::Teilnahme, "");
            continue;
        };
        let genannt = |t: &Teilnahme| t.person == person || t.durch == Some(person);
        if !s.anwesenheit.iter().any(genannt) {
            s.anwesenheit.push(Teilnahme {
                person,
                wie: Anwesenheit::Anwesend,
                durch: None,
            });
        }
    }
}

/// The place in a line, from the object or from the one that the URL names. None: nothing is said that is understood.
fn ort(o: &Objekt, welt: &Welt) -> Result<Option<String>, Ablehnung> {
    match o.felder.get("location") {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Object(ort)) => Ok(ort_text(ort)),
        Some(Value::String(url)) => Ok(welt.ort(url).and_then(ort_text)),
        Some(_) => Err(o.fehler("location", "ist weder Ort noch URL")),
    }
}

fn ort_text(ort: &Map<String, Value>) -> Option<String> {
    let teil = |name: &str| {
        let text = einzeilig(ort.get(name)?.as_str()?);
        (!text.is_empty()).then_some(text)
    };
    if let Some(ganz) = teil("description") {
        return Some(gekuerzt(ganz));
    }
    let stadt: Vec<String> = ["postalCode", "locality"]
        .into_iter()
        .filter_map(teil)
        .collect();
    let stadt = (!stadt.is_empty()).then(|| stadt.join(" "));
    let teile: Vec<String> = [teil("room"), teil("streetAddress"), stadt]
        .into_iter()
        .flatten()
        .collect();
    (!teile.is_empty()).then(|| gekuerzt(teile.join(", ")))
}
