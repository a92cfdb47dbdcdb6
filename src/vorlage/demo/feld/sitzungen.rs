//! Sitzungen that decided on money: those of the demo's year, and short ones made for the years before, so that each
//! decision has a day, a table and votes.

use crate::domain::{
    Abschnitt, Anwesenheit, Beschluss, Beschlussergebnis, Beschlussregel, Gremium, Id, Sitzung,
    SitzungStatus, Sitzungsart, Top, Topart, Topstatus, Topziel, leer,
};
use crate::vorlage::demo::sitzungen::{STUNDEN, anwesenheit, sitzung};
use crate::vorlage::demo::termine::{Gewohnheit, arbeitstag_bis};
use crate::vorlage::demo::{Akten, Kreis, Zutaten};
use jiff::ToSpan;
use jiff::civil::Date;

/// A Sitzung at which money of a year was decided.
#[derive(Clone, Copy)]
pub struct Tisch {
    pub sitzung: Id,
    pub gremium: Id,
    pub top: Option<Id>,
    pub am: Date,
    /// Votes in the room.
    pub stimmen: u16,
    pub regel: Beschlussregel,
}

/// The last one held in that year; for years gone by one is made where none is known. None: nobody has decided yet.
pub fn tisch(
    z: &mut Zutaten,
    kreis: &Kreis,
    akten: &mut Akten,
    gremium: &Gremium,
    jahr: i16,
) -> Option<Tisch> {
    let gehalten = |s: &&Sitzung| {
        s.gremium == gremium.id
            && s.gehalten()
            && s.art != Sitzungsart::Umlauf
            && s.beginn.year() == jahr
    };
    let letzte = akten
        .sitzungen
        .iter()
        .filter(gehalten)
        .max_by_key(|s| s.beginn);
    if let Some(s) = letzte {
        return Some(aus(kreis, gremium, s, &akten.tops));
    }
    (jahr < z.heute.year()).then(|| fruehere(z, kreis, akten, gremium, jahr))?
}

/// A Sitzung that was held, as a table to decide at, about this TOP.
pub fn zum_top(kreis: &Kreis, akten: &Akten, top: &Top) -> Option<Tisch> {
    let s = akten
        .sitzungen
        .iter()
        .find(|s| Some(s.id) == top.sitzung && s.art != Sitzungsart::Umlauf)?;
    let gremium = kreis.tagende().find(|g| g.id == s.gremium)?;
    Some(Tisch {
        top: Some(top.id),
        ..aus(kreis, gremium, s, &akten.tops)
    })
}

fn aus(kreis: &Kreis, gremium: &Gremium, s: &Sitzung, tops: &[Top]) -> Tisch {
    let von_ihr = |t: &&Top| t.sitzung == Some(s.id) && t.status == Topstatus::Behandelt;
    let budget = |t: &&Top| t.titel.contains("budget") || t.titel.contains("Mittel");
    let entscheidung = |t: &&Top| t.ziel == Some(Topziel::Entscheidung);
    let top = tops
        .iter()
        .filter(von_ihr)
        .find(budget)
        .or_else(|| tops.iter().filter(von_ihr).find(entscheidung));
    let da = s
        .anwesenheit
        .iter()
        .filter(|t| matches!(t.wie, Anwesenheit::Anwesend | Anwesenheit::Vertreten));
    Tisch {
        sitzung: s.id,
        gremium: s.gremium,
        top: top.map(|t| t.id),
        am: s.beginn.date(),
        stimmen: u16::try_from(da.count()).unwrap_or(0).max(1),
        regel: kreis
            .art(gremium)
            .and_then(|a| a.beschlussregel)
            .unwrap_or(Beschlussregel::Mehrheit),
    }
}

/// One that the demo's own year does not reach.
fn fruehere(
    z: &mut Zutaten,
    kreis: &Kreis,
    akten: &mut Akten,
    gremium: &Gremium,
    jahr: i16,
) -> Option<Tisch> {
    let monat = i8::try_from(z.zufall.zahl(3, 10)).ok()?;
    let tag = Date::new(jahr, monat, i8::try_from(z.zufall.zahl(10, 27)).ok()?).ok()?;
    let tag = arbeitstag_bis(tag);
    let gewohnheit = Gewohnheit::new(z, STUNDEN);
    let mut s = sitzung(z, kreis, gremium, &gewohnheit, tag);
    s.status = SitzungStatus::Gehalten;
    s.anwesenheit = anwesenheit(z, kreis, gremium, tag);
    if s.anwesenheit.is_empty() {
        return None;
    }
    s.begonnen = Some(s.beginn);
    s.geschlossen = s.ende;
    s.protokoll_fertig = Some(arbeitstag_bis(tag.saturating_add(8.days())).max(tag));
    let tops = agenda(z, &s, tag);
    let tisch = aus(kreis, gremium, &s, &tops);
    akten.tops.extend(tops);
    akten.sitzungen.push(s);
    Some(tisch)
}

fn agenda(z: &mut Zutaten, s: &Sitzung, tag: Date) -> Vec<Top> {
    const ZEILEN: &[(Topart, Abschnitt, &str, &str)] = &[
        (
            Topart::Rueckblick,
            Abschnitt::Beginn,
            "Begrüßung, Stand der To-dos und Wiedervorlagen",
            "Liste durchgegangen, Erledigtes gestrichen.",
        ),
        (
            Topart::Thema,
            Abschnitt::Themen,
            "Sozialraumbudget und andere Mittel: Stand und Anträge",
            "Stand vorgestellt, die Anträge wurden einzeln beraten.",
        ),
        (
            Topart::Abschluss,
            Abschnitt::Ausklang,
            "Zusammenfassung und nächster Termin",
            "Wer einen Antrag gestellt hat, bekommt Bescheid.",
        ),
    ];
    let zeile =
        |(nr, (art, abschnitt, titel, protokoll)): (u16, &(Topart, Abschnitt, &str, &str))| Top {
            gremium: s.gremium,
            sitzung: Some(s.id),
            nr,
            art: *art,
            abschnitt: *abschnitt,
            titel: (*titel).to_owned(),
            ziel: (*art == Topart::Thema).then_some(Topziel::Entscheidung),
            minuten: Some(30),
            status: Topstatus::Behandelt,
            gebraucht_sekunden: 1500,
            protokoll: (*protokoll).to_owned(),
            eingebracht_am: Some(tag.saturating_sub(14.days())),
            ..leer::top(z.ids.neu())
        };
    (1..).zip(ZEILEN).map(zeile).collect()
}

/// A decision there, unanimous but for now and then one voice.
pub fn beschluss(z: &mut Zutaten, akten: &mut Akten, tisch: &Tisch, text: String, ja: bool) -> Id {
    let einstimmig = tisch.regel == Beschlussregel::Einstimmigkeit;
    let streit = tisch.stimmen > 4 && !einstimmig && z.zufall.prozent(20);
    let wenige = u16::from(streit);
    let viele = tisch.stimmen - wenige;
    let b = Beschluss {
        gremium: tisch.gremium,
        sitzung: tisch.sitzung,
        top: tisch.top,
        text,
        regel: tisch.regel,
        ja: if ja { viele } else { wenige },
        nein: if ja { wenige } else { viele },
        ergebnis: if ja {
            Beschlussergebnis::Angenommen
        } else {
            Beschlussergebnis::Abgelehnt
        },
        ..leer::beschluss(z.ids.neu(), tisch.am)
    };
    let id = b.id;
    akten.beschluesse.push(b);
    id
}
