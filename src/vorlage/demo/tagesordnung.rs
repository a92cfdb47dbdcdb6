//! Agendas of the demo: the look back, the standing items of the kind, invented topics, what was put off last time, the
//! end. What was said and decided follows in [`super::protokoll`].

use super::themen::{KNAPP, THEMEN, Thema, VORBEREITUNG};
use super::{Kreis, Zutaten};
use crate::domain::{
    Abschnitt, Gremium, Id, Mitglied, Rolle, Sitzung, SitzungStatus, Sitzungsart, Top, Topart,
    Topstatus, Topziel, leer,
};
use crate::vorlage::festzeile;
use jiff::ToSpan;
use jiff::civil::Date;

/// Days ahead for which an agenda is being written although none was sent.
const NAHE: i64 = 21;
/// TOPs of an agenda, the look back and the end among them.
const MENGE: (i32, i32) = (5, 11);
/// In every so many-th Gremium one topic comes back each time.
const MIT_STETIGEM: usize = 5;
/// Every so many-th Gremium has topics waiting.
const MIT_SPEICHER: usize = 4;

/// Every TOP: agenda by agenda in the order of the Sitzungen of each Gremium, then the inboxes.
pub fn tops(z: &mut Zutaten, kreis: &Kreis, sitzungen: &[Sitzung]) -> Vec<Top> {
    let mut aus = Vec::new();
    for (nummer, gremium) in kreis.tagende().enumerate() {
        let mut offen: Vec<Top> = Vec::new();
        for s in sitzungen.iter().filter(|s| s.gremium == gremium.id) {
            if !hat_tagesordnung(z, s) {
                continue;
            }
            let mut neu = tagesordnung(z, kreis, gremium, s, nummer, &mut offen);
            if s.gehalten() {
                offen = verschieben(z, &mut neu);
            }
            aus.append(&mut neu);
        }
        let mehr = if nummer % MIT_SPEICHER == 0 { 3 } else { 0 };
        aus.extend(speicher(z, kreis, gremium, offen, mehr));
    }
    aus
}

fn hat_tagesordnung(z: &mut Zutaten, s: &Sitzung) -> bool {
    let tage = i64::from((s.beginn.date() - z.heute).get_days());
    let im_werden = s.status == SitzungStatus::Geplant && (0..=NAHE).contains(&tage);
    let wird_geschrieben = im_werden && z.zufall.prozent(70);
    s.gehalten() || s.tagesordnung_veroeffentlicht.is_some() || wird_geschrieben
}

/// One agenda, numbered.
fn tagesordnung(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: &Gremium,
    s: &Sitzung,
    nummer: usize,
    offen: &mut Vec<Top>,
) -> Vec<Top> {
    let mut aus = vec![rahmen(z, s, Topart::Rueckblick)];
    let mut themen = feste(z, kreis, gremium, s);
    themen.extend(uebernommen(z, s, offen));
    let menge = match s.art {
        Sitzungsart::Umlauf | Sitzungsart::Bilateral => 3,
        _ => usize::try_from(z.zufall.zahl(MENGE.0, MENGE.1)).unwrap_or(8),
    };
    let mut stelle = z.zufall.zahl(0, 1000);
    while themen.len() + 2 < menge {
        stelle += 7;
        let mut top = thema(z, kreis, gremium, s.beginn.date(), stelle);
        top.wiederkehrend = nummer.is_multiple_of(MIT_STETIGEM) && themen.len() + 3 == menge;
        themen.push(top);
    }
    if s.art == Sitzungsart::Regulaer && z.zufall.prozent(15) {
        themen.push(knapp(z));
    }
    themen.sort_by_key(|t| t.abschnitt);
    aus.extend(themen);
    aus.push(rahmen(z, s, Topart::Abschluss));
    for (top, nr) in aus.iter_mut().zip(1..) {
        (top.gremium, top.sitzung, top.nr) = (gremium.id, Some(s.id), nr);
    }
    aus
}

/// The two that make themselves.
fn rahmen(z: &mut Zutaten, s: &Sitzung, art: Topart) -> Top {
    let (abschnitt, titel, minuten) = match art {
        Topart::Abschluss => (
            Abschnitt::Ausklang,
            "Zusammenfassung und nächster Termin",
            10,
        ),
        _ => (
            Abschnitt::Beginn,
            "Begrüßung, Stand der To-dos und Wiedervorlagen",
            15,
        ),
    };
    Top {
        art,
        abschnitt,
        titel: titel.to_owned(),
        minuten: Some(minuten),
        eingebracht_am: Some(frueher(z, s.beginn.date())),
        ..leer::top(z.ids.neu())
    }
}

/// The standing items of the kind; beside the rhythm people meet for one thing only.
fn feste(z: &mut Zutaten, kreis: &Kreis, gremium: &Gremium, s: &Sitzung) -> Vec<Top> {
    let art = kreis.art(gremium);
    let zeilen = art.map_or(&[][..], |a| a.tagesordnung.as_slice());
    let regulaer = s.art == Sitzungsart::Regulaer;
    let zeilen = zeilen.iter().filter(|_| regulaer);
    let zeilen = zeilen.filter_map(|z| festzeile::lies(z).ok());
    zeilen
        .map(|f| Top {
            eingebracht_am: Some(frueher(z, s.beginn.date())),
            ..f.top(z.ids.neu())
        })
        .collect()
}

/// What was not dealt with last time.
fn uebernommen(z: &mut Zutaten, s: &Sitzung, offen: &mut Vec<Top>) -> Vec<Top> {
    let mut aus = Vec::new();
    for alt in offen.drain(..) {
        aus.push(Top {
            id: z.ids.neu(),
            eingebracht_am: alt.eingebracht_am.filter(|am| *am <= s.beginn.date()),
            ..alt
        });
    }
    aus
}

fn thema(z: &mut Zutaten, kreis: &Kreis, gremium: &Gremium, tag: Date, stelle: i32) -> Top {
    let (raum, haus) = (super::todos::wo(z, kreis, Some(gremium)), haus(z));
    let welches = usize::try_from(stelle).unwrap_or(0) % THEMEN.len().max(1);
    let notiz = if z.zufall.prozent(12) {
        z.zufall.wort(VORBEREITUNG)
    } else {
        ""
    };
    let von = z
        .zufall
        .prozent(65)
        .then(|| mitglied(z, kreis, gremium, tag));
    let neu = leer::top(z.ids.neu());
    let Some(t) = THEMEN.get(welches) else {
        return neu;
    };
    Top {
        titel: t
            .titel
            .replace("{raum}", kreis.orte.name(raum))
            .replace("{haus}", haus),
        ziel: Some(t.ziel),
        betrifft: t.betrifft.iter().map(|b| (*b).to_owned()).collect(),
        von: von.flatten(),
        eingebracht_am: Some(frueher(z, tag)),
        minuten: Some(t.minuten),
        notiz: notiz.to_owned(),
        ..neu
    }
}

fn haus(z: &mut Zutaten) -> &'static str {
    z.zufall.wort(super::namen::HAEUSER)
}

/// The topic that an invented title comes from: its words around the names.
pub fn vorlage_von(titel: &str) -> Option<&'static Thema> {
    THEMEN.iter().find(|t| {
        let anfang = t.titel.split('{').next().unwrap_or("");
        titel.starts_with(anfang)
    })
}

/// For the lint: no aim, no time, hardly a title.
fn knapp(z: &mut Zutaten) -> Top {
    Top {
        titel: z.zufall.wort(KNAPP).to_owned(),
        ..leer::top(z.ids.neu())
    }
}

/// Somebody who has a seat on that day.
fn mitglied(z: &mut Zutaten, kreis: &Kreis, gremium: &Gremium, tag: Date) -> Option<Id> {
    let leute: Vec<Id> = kreis
        .sitze
        .iter()
        .filter(|m| m.gremium == gremium.id && m.gilt(tag) && m.rolle != Rolle::Vertretung)
        .filter_map(|m| match m.mitglied {
            Mitglied::Person(id) => Some(id),
            Mitglied::Gremium(_) => None,
        })
        .collect();
    z.zufall.eins(&leute).copied()
}

/// Some days before, and not after today.
fn frueher(z: &mut Zutaten, tag: Date) -> Date {
    let tage = i64::from(z.zufall.zahl(9, 30));
    tag.saturating_sub(tage.days()).min(z.heute)
}

/// Now and then time ran out: one topic was put off, another left out. What was put off comes back.
fn verschieben(z: &mut Zutaten, tops: &mut [Top]) -> Vec<Top> {
    let mut offen = Vec::new();
    for top in tops.iter_mut() {
        top.status = Topstatus::Behandelt;
    }
    let (verschoben, gelassen) = (z.zufall.prozent(14), z.zufall.prozent(8));
    let entscheidet = |t: &Top| t.ziel == Some(Topziel::Entscheidung);
    let mut themen = tops
        .iter_mut()
        .rev()
        .filter(|t| t.art == Topart::Thema && !entscheidet(t));
    if let Some(top) = themen.next().filter(|_| verschoben) {
        offen.push(top.clone());
        top.status = Topstatus::Verschoben;
    }
    if let Some(top) = themen.next().filter(|_| gelassen) {
        top.status = Topstatus::Uebersprungen;
    }
    for top in &mut offen {
        top.status = Topstatus::Geplant;
    }
    offen
}

/// Topics for one of the next Sitzungen: what was put off, and what somebody handed in.
fn speicher(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: &Gremium,
    offen: Vec<Top>,
    mehr: i32,
) -> Vec<Top> {
    let mut aus = Vec::new();
    for alt in offen {
        aus.push(Top {
            id: z.ids.neu(),
            ..alt
        });
    }
    for stelle in 0..z.zufall.zahl(mehr.min(1), mehr) {
        let ab = z.zufall.zahl(0, 1000) + stelle;
        aus.push(thema(z, kreis, gremium, z.heute, ab));
    }
    for (top, nr) in aus.iter_mut().zip(1..) {
        (top.gremium, top.sitzung, top.nr) = (gremium.id, None, nr);
        top.abschnitt = Abschnitt::Themen;
    }
    aus
}
