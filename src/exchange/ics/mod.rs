//! Calendar files (iCalendar, RFC 5545) → school holidays. Only what holds for whole days is read: a file with times in
//! it holds appointments, and those are no holidays. All or nothing; read twice, nothing changes.

mod zeilen;

use super::{Ablehnung, Bestand, Einlesen, Gelesen};
use crate::domain::text::{einzeilig, falte};
use crate::domain::{Datensatz, Ferien, Id, Kind};
use jiff::Span;
use jiff::civil::Date;
use zeilen::{Eigenschaft, entschluesselt, lies_zeilen};

/// Does a text begin like a calendar file?
pub fn ist_ics(text: &str) -> bool {
    let anfang = text.trim_start();
    ["BEGIN:VCALENDAR", "BEGIN:VEVENT"].iter().any(|kopf| {
        anfang
            .get(..kopf.len())
            .is_some_and(|a| a.eq_ignore_ascii_case(kopf))
    })
}

/// A VEVENT that is being read: each property that matters, with its line.
#[derive(Debug, Default)]
struct Ereignis {
    zeile: usize,
    name: Option<String>,
    beginn: Option<Date>,
    ende: Option<(usize, Date)>,
    /// Days.
    dauer: Option<i64>,
    abgesagt: bool,
}

/// Reads the holidays of a file; refuses it at its first fault.
pub fn lies(text: &str, um: &mut Einlesen<'_>) -> Gelesen {
    let mut leser = Leser {
        um,
        gelesen: Gelesen::default(),
        offen: Vec::new(),
        ereignis: None,
        andere: 0,
    };
    if let Err(ablehnung) = leser.lies(text) {
        leser.gelesen.lehne_ab(ablehnung);
    }
    if leser.andere > 0 {
        let was = "Aufgaben und Notizen des Kalenders bleiben draußen";
        let meldung = format!("{was}: {}", leser.andere);
        leser.gelesen.meldungen.push(meldung);
    }
    leser.gelesen
}

struct Leser<'u, 'i> {
    um: &'u mut Einlesen<'i>,
    gelesen: Gelesen,
    /// Components that have begun, each with its line.
    offen: Vec<(String, usize)>,
    ereignis: Option<Ereignis>,
    /// VTODO and VJOURNAL.
    andere: usize,
}

impl Leser<'_, '_> {
    fn lies(&mut self, text: &str) -> Result<(), Ablehnung> {
        for e in lies_zeilen(text)? {
            match e.name.as_str() {
                "BEGIN" => self.beginne(&e),
                "END" => self.beende(&e)?,
                // Alarms and the like within an event are not the event.
                _ if self.offen.last().is_some_and(|(was, _)| was == "VEVENT") => {
                    if let Some(v) = &mut self.ereignis {
                        merke(v, &e)?;
                    }
                }
                _ => {}
            }
        }
        match self.offen.last() {
            None => Ok(()),
            Some((was, zeile)) => {
                let grund = format!("die Datei bricht ab: END:{was} fehlt");
                Err(Ablehnung::neu(*zeile, format!("BEGIN:{was}"), grund))
            }
        }
    }

    fn beginne(&mut self, e: &Eigenschaft) {
        let was = e.wert.trim().to_ascii_uppercase();
        match was.as_str() {
            "VEVENT" => {
                self.ereignis = Some(Ereignis {
                    zeile: e.zeile,
                    ..Ereignis::default()
                });
            }
            "VTODO" | "VJOURNAL" => self.andere += 1,
            _ => {}
        }
        self.offen.push((was, e.zeile));
    }

    fn beende(&mut self, e: &Eigenschaft) -> Result<(), Ablehnung> {
        let was = e.wert.trim().to_ascii_uppercase();
        let grund = match self.offen.pop() {
            Some((auf, _)) if auf == was => return self.geschlossen(&was),
            Some((auf, zeile)) => {
                format!("hier endet {was}, offen ist aber {auf} aus Zeile {zeile}")
            }
            None => format!("hier endet {was}, das nirgends beginnt"),
        };
        Err(Ablehnung::neu(e.zeile, "END", grund))
    }

    fn geschlossen(&mut self, was: &str) -> Result<(), Ablehnung> {
        match self.ereignis.take_if(|_| was == "VEVENT") {
            Some(v) => uebernimm(v, self.um, &mut self.gelesen),
            None => Ok(()),
        }
    }
}

fn merke(v: &mut Ereignis, e: &Eigenschaft) -> Result<(), Ablehnung> {
    match e.name.as_str() {
        "SUMMARY" => v.name = Some(einzeilig(&entschluesselt(&e.wert))),
        "DTSTART" => v.beginn = Some(tag(e)?),
        "DTEND" => v.ende = Some((e.zeile, tag(e)?)),
        "DURATION" => v.dauer = Some(dauer(e)?),
        "STATUS" => v.abgesagt = e.wert.trim().eq_ignore_ascii_case("CANCELLED"),
        "RRULE" | "RDATE" => {
            let grund = "ein Termin, der sich wiederholt; Ferien stehen mit jedem Zeitraum einzeln in der Datei";
            return Err(Ablehnung::neu(e.zeile, e.name.clone(), grund));
        }
        _ => {}
    }
    Ok(())
}

/// "20261019"; a time behind it makes it an appointment.
fn tag(e: &Eigenschaft) -> Result<Date, Ablehnung> {
    let wert = e.wert.trim();
    let weg = |grund: String| Ablehnung::neu(e.zeile, e.name.clone(), grund);
    let ziffern = wert
        .get(..8)
        .filter(|z| z.bytes().all(|b| b.is_ascii_digit()));
    let Some(ziffern) = ziffern else {
        return Err(weg(format!(
            "„{wert}“ ist kein Tag; erwartet wird JJJJMMTT"
        )));
    };
    if wert
        .get(8..)
        .is_some_and(|rest| rest.starts_with(['T', 't']))
    {
        return Err(weg(
            "ein Termin mit Uhrzeit; aus einer Kalenderdatei liest feldbuch nur Ferien (ganze Tage). Sitzungen kommen aus CSV oder OParl"
                .to_owned(),
        ));
    }
    if wert.len() > 8 {
        return Err(weg(format!(
            "„{wert}“ ist kein Tag; erwartet wird JJJJMMTT"
        )));
    }
    let zahl = |ab: usize, bis: usize| ziffern.get(ab..bis).and_then(|t| t.parse::<i16>().ok());
    let kurz = |n: Option<i16>| n.and_then(|n| i8::try_from(n).ok()).unwrap_or(0);
    let (jahr, monat, tag) = (zahl(0, 4), kurz(zahl(4, 6)), kurz(zahl(6, 8)));
    Date::new(jahr.unwrap_or(0), monat, tag)
        .map_err(|_| weg(format!("den Tag „{wert}“ gibt es nicht")))
}

/// "P12D", "P2W" in days.
fn dauer(e: &Eigenschaft) -> Result<i64, Ablehnung> {
    let wert = e.wert.trim().to_ascii_uppercase();
    let tage = wert.strip_prefix('P').and_then(|rest| {
        let (zahl, je) = rest
            .strip_suffix('D')
            .map(|z| (z, 1))
            .or_else(|| rest.strip_suffix('W').map(|z| (z, 7)))?;
        zahl.parse::<i64>().ok()?.checked_mul(je)
    });
    tage.filter(|t| (1..=3660).contains(t)).ok_or_else(|| {
        let grund = format!("die Dauer „{wert}“ ist nicht in ganzen Tagen oder Wochen");
        Ablehnung::neu(e.zeile, e.name.clone(), grund)
    })
}

fn uebernimm(v: Ereignis, um: &mut Einlesen<'_>, gelesen: &mut Gelesen) -> Result<(), Ablehnung> {
    if v.abgesagt {
        let name = v.name.unwrap_or_default();
        gelesen
            .meldungen
            .push(format!("abgesagt, bleibt draußen: {name}"));
        return Ok(());
    }
    let name = v.name.unwrap_or_default();
    if name.is_empty() {
        let grund = "SUMMARY fehlt; Ferien brauchen einen Namen";
        return Err(Ablehnung::neu(v.zeile, "VEVENT", grund));
    }
    let Some(von) = v.beginn else {
        return Err(Ablehnung::neu(v.zeile, "VEVENT", "DTSTART fehlt"));
    };
    let bis = letzter_tag(von, v.ende, v.dauer)?;
    let satz = ferien(&um.bestand, name, von, bis, || um.ids.neu());
    gelesen.nimm(&mut um.bestand, satz);
    Ok(())
}

/// The end is exclusive. Without one it is a single day; so it is where it equals the beginning, as some programs write.
fn letzter_tag(
    von: Date,
    ende: Option<(usize, Date)>,
    dauer: Option<i64>,
) -> Result<Date, Ablehnung> {
    let tage = |n: i64| {
        Span::new()
            .try_days(n)
            .map_or(von, |s| von.saturating_add(s))
    };
    match (ende, dauer) {
        (Some((_, ende)), _) if ende == von => Ok(von),
        (Some((_, ende)), _) if ende > von => Ok(ende.yesterday().unwrap_or(von)),
        (Some((zeile, _)), _) => Err(Ablehnung::neu(
            zeile,
            "DTEND",
            "das Ende liegt vor dem Anfang",
        )),
        (None, Some(dauer)) => Ok(tage(dauer - 1)),
        (None, None) => Ok(von),
    }
}

/// The holidays that are there already with this name and beginning, else new ones.
fn ferien(
    bestand: &Bestand,
    name: String,
    von: Date,
    bis: Date,
    neu: impl FnOnce() -> Id,
) -> Datensatz {
    let gefaltet = falte(&name);
    let schon = bestand.alle(Kind::Ferien).find_map(|d| match d {
        Datensatz::Ferien(f) if f.von == von && falte(&f.name) == gefaltet => Some(f.id),
        _ => None,
    });
    Ferien {
        id: schon.unwrap_or_else(neu),
        name,
        von,
        bis,
    }
    .into()
}
