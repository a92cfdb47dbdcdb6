//! An agenda as lines: numbers, times, what is missing.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton};
use crate::domain::{
    Auswahl, Id, Kind, Schluessel, Sitzung, Top, Topart, Topstatus, Topziel, datum,
};
use crate::model::protokoll::rueckblick;
use crate::model::tagesordnung::{Plan, Planzeile, plan, seither_geaendert};
use crate::model::{Register, tagesordnung as to};
use jiff::civil::Date;

/// To-dos that stand below TOP 1.
const TODOS: usize = 5;
/// From so many columns on, who brings a TOP stands on its row.
const BREIT: usize = 100;
/// Columns before the title of a TOP.
const EINZUG: &str = "            ";

/// The sheet of an agenda: title and lines.
pub fn tagesordnung_blatt(
    reg: &Register,
    sitzung: Id,
    heute: Date,
    breite: usize,
) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let Some(s) = reg.sitzungen().get(sitzung) else {
        b.text("Diese Sitzung gibt es nicht mehr.", Ton::Gedaempft);
        return ("Tagesordnung".to_owned(), b.0);
    };
    let plan = plan(reg, s);
    kopf(reg, s, &plan, heute, &mut b);
    let mut abschnitt = None;
    for z in &plan.zeilen {
        if abschnitt != Some(z.top.abschnitt) {
            abschnitt = Some(z.top.abschnitt);
            b.0.push(Detailzeile::Kopf(z.top.abschnitt.label().to_owned()));
        }
        top_zeilen(reg, z, breite, &mut b);
        bedarfe(reg, z.top, heute, &mut b);
        if z.top.art == Topart::Rueckblick && s.steht_an() {
            stand(reg, s, heute, &mut b);
        }
    }
    if plan.zeilen.is_empty() {
        b.text("Noch kein TOP.", Ton::Gedaempft);
    }
    let titel = format!("Tagesordnung · {}", reg.sitzung_titel(s));
    (titel, b.0)
}

fn kopf(reg: &Register, s: &Sitzung, plan: &Plan<'_>, heute: Date, b: &mut Blatt) {
    let ort = if s.ort.is_empty() {
        String::new()
    } else {
        format!(" · {}", s.ort)
    };
    b.text(
        format!("{}{ort}", datum::spanne(s.beginn, s.ende)),
        Ton::Normal,
    );
    let (text, ton) = veroeffentlichung(reg, s, heute);
    b.text(format!("{} · {text}", s.status.label()), ton);
    if let Some(text) = themen_stand(reg, s, heute) {
        b.text(text, Ton::Gedaempft);
    }
    if !plan.zeilen.is_empty() {
        let (text, ton) = summe(plan);
        b.text(text, ton);
    }
}

fn veroeffentlichung(reg: &Register, s: &Sitzung, heute: Date) -> (String, Ton) {
    match (s.tagesordnung_veroeffentlicht, reg.tagesordnung_bis(s)) {
        (Some(am), _) if seither_geaendert(reg, s) => (
            format!(
                "Fassung {} vom {}, seither geändert",
                s.tagesordnung_fassung,
                datum::lang(am)
            ),
            Ton::Achtung,
        ),
        (Some(am), _) => (
            format!(
                "veröffentlicht {}, Fassung {}",
                datum::lang(am),
                s.tagesordnung_fassung
            ),
            Ton::Gut,
        ),
        (None, Some(f)) => (
            format!(
                "veröffentlichen bis {} – {}",
                datum::lang(f),
                datum::relativ(f, heute)
            ),
            if f < heute { Ton::Alarm } else { Ton::Achtung },
        ),
        (None, None) => ("nie veröffentlicht".to_owned(), Ton::Gedaempft),
    }
}

/// Until when topics are collected, and what lies in the inbox.
fn themen_stand(reg: &Register, s: &Sitzung, heute: Date) -> Option<String> {
    if !s.steht_an() {
        return None;
    }
    let frist = reg.themen_bis(s).filter(|f| *f >= heute).map(|f| {
        format!(
            "Themen bis {} – {}",
            datum::lang(f),
            datum::relativ(f, heute)
        )
    });
    let speicher = match reg.themenspeicher(s.gremium).len() {
        0 => None,
        1 => Some("1 Thema im Speicher".to_owned()),
        n => Some(format!("{n} Themen im Speicher")),
    };
    let teile: Vec<String> = frist.into_iter().chain(speicher).collect();
    (!teile.is_empty()).then(|| teile.join(" · "))
}

fn summe(plan: &Plan<'_>) -> (String, Ton) {
    let ohne = match plan.ohne_zeit {
        0 => String::new(),
        1 => " · 1 TOP ohne Zeit".to_owned(),
        n => format!(" · {n} TOPs ohne Zeit"),
    };
    let Some(laenge) = plan.laenge else {
        return (format!("{} min verplant{ohne}", plan.minuten), Ton::Normal);
    };
    let (rest, ton) = if plan.minuten > laenge {
        (
            format!("{} min zu viel", plan.minuten - laenge),
            Ton::Achtung,
        )
    } else {
        (format!("{} min frei", laenge - plan.minuten), Ton::Normal)
    };
    (
        format!("{} von {laenge} min verplant · {rest}{ohne}", plan.minuten),
        ton,
    )
}

/// "50 min gebraucht, 40 geplant"
fn gebraucht(plan: &Plan<'_>) -> Option<String> {
    let sekunden: u32 = plan.zeilen.iter().map(|z| z.top.gebraucht_sekunden).sum();
    let minuten = sekunden.div_ceil(60);
    (sekunden > 0).then(|| format!("{minuten} min gebraucht, {} geplant", plan.minuten))
}

/// The letter of what a TOP is for.
pub(super) fn ziel_zeichen(t: &Top) -> &'static str {
    match t.ziel {
        Some(Topziel::Information) => "I",
        Some(Topziel::Beratung) => "B",
        Some(Topziel::Entscheidung) => "E",
        None => " ",
    }
}

fn signal(z: &Planzeile<'_>) -> (Signal, Ton) {
    match z.top.status {
        Topstatus::Behandelt => (Signal::Erledigt, Ton::Gedaempft),
        Topstatus::Uebersprungen | Topstatus::Verschoben => (Signal::Entfaellt, Ton::Gedaempft),
        Topstatus::Geplant if !z.hinweise.is_empty() => (Signal::Achtung, Ton::Normal),
        Topstatus::Geplant => (Signal::Keins, Ton::Normal),
    }
}

fn top_zeilen(reg: &Register, z: &Planzeile<'_>, breite: usize, b: &mut Blatt) {
    let t = z.top;
    let (signal, ton) = signal(z);
    let ungefaehr = if z.ungefaehr { "~" } else { "" };
    let uhr = format!("{ungefaehr}{}", datum::uhrzeit(z.beginn.time()));
    let uhr = if to::zaehlt(t) { uhr } else { String::new() };
    let nr = if t.nummer.is_empty() {
        t.nr.to_string()
    } else {
        t.nummer.clone()
    };
    let herkunft = herkunft(reg, t);
    let mut rechts: Vec<String> = Vec::new();
    if breite >= BREIT {
        rechts.extend(herkunft.iter().cloned());
    }
    rechts.extend(zeit_oder_status(t));
    let zeile = Reihe {
        signal,
        titel: format!("{uhr:>6} {nr:>2} {} {}", ziel_zeichen(t), t.titel),
        rechts: rechts.join(" · "),
        ton,
        ..Reihe::default()
    };
    b.eintrag(zeile, top_key(t));
    let mut darunter: Vec<String> = z.hinweise.iter().map(|h| h.text().to_owned()).collect();
    if breite < BREIT {
        darunter.extend(herkunft);
    }
    if !darunter.is_empty() {
        let ton = if z.hinweise.is_empty() {
            Ton::Gedaempft
        } else {
            Ton::Achtung
        };
        b.text(format!("{EINZUG}    {}", darunter.join(" · ")), ton);
    }
}

/// Below a TOP: the needs it is about.
fn bedarfe(reg: &Register, t: &Top, heute: Date, b: &mut Blatt) {
    for bedarf in reg.bedarfe_von(t.id) {
        let einzug = format!("{EINZUG}Bedarf: ");
        let key = Schluessel {
            kind: Kind::Bedarfe,
            id: bedarf.id,
        };
        b.eintrag(super::bedarf::zeile(reg, bedarf, heute, &einzug), key);
    }
}

pub(super) fn herkunft(reg: &Register, t: &Top) -> Vec<String> {
    let von = t.von.map(|p| reg.person_name(p)).filter(|n| !n.is_empty());
    let betrifft = (!t.betrifft.is_empty()).then(|| format!("betrifft {}", t.betrifft.join(", ")));
    let wieder = t.wiederkehrend.then(|| "kommt wieder".to_owned());
    [von, betrifft, wieder].into_iter().flatten().collect()
}

fn zeit_oder_status(t: &Top) -> Option<String> {
    let geplant = t.minuten.map(|m| format!("{m} min"));
    match t.status {
        Topstatus::Uebersprungen | Topstatus::Verschoben => Some(t.status.label().to_owned()),
        Topstatus::Behandelt if t.gebraucht_sekunden > 0 => {
            let gebraucht = t.gebraucht_sekunden.div_ceil(60);
            let von = t.minuten.map(|m| format!(" von {m}")).unwrap_or_default();
            Some(format!("{gebraucht}{von} min"))
        }
        _ => geplant,
    }
}

pub(super) fn top_key(t: &Top) -> Schluessel {
    Schluessel {
        kind: Kind::Tops,
        id: t.id,
    }
}

/// Below TOP 1: what it goes through.
fn stand(reg: &Register, s: &Sitzung, heute: Date, b: &mut Blatt) {
    let (alle, wiedervorlagen) = rueckblick::offene(reg, s);
    let offene = match alle.len() {
        0 => "keine offenen To-dos".to_owned(),
        1 => "1 offenes To-do".to_owned(),
        n => format!("{n} offene To-dos"),
    };
    let davon = match wiedervorlagen {
        0 => String::new(),
        1 => ", davon 1 Wiedervorlage".to_owned(),
        n => format!(", davon {n} Wiedervorlagen"),
    };
    b.text(format!("{EINZUG}    {offene}{davon}"), Ton::Gedaempft);
    for t in alle.iter().take(TODOS) {
        let mut zeile = super::todo::reihe(reg, t, heute);
        zeile.titel = format!("{EINZUG}{}", zeile.titel);
        let key = Schluessel {
            kind: Kind::Todos,
            id: t.id,
        };
        b.eintrag(zeile, key);
    }
    if alle.len() > TODOS {
        let mehr = alle.len() - TODOS;
        b.text(
            format!("{EINZUG}    … und {mehr} weitere beim Gremium"),
            Ton::Gedaempft,
        );
    }
}

/// The agenda inside the detail of a Sitzung: what was said about each TOP stands below it.
pub fn abschnitt(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    let plan = plan(reg, s);
    if plan.zeilen.is_empty() {
        return;
    }
    b.kopf(format!("Tagesordnung ({})", plan.zeilen.len()));
    if s.steht_an() {
        b.text(summe(&plan).0, Ton::Gedaempft);
    } else if let Some(text) = gebraucht(&plan) {
        b.text(text, Ton::Gedaempft);
    }
    for z in &plan.zeilen {
        let (signal, ton) = signal(z);
        let t = z.top;
        let nr = if t.nummer.is_empty() {
            t.nr.to_string()
        } else {
            t.nummer.clone()
        };
        let zeile = Reihe {
            signal,
            titel: format!("{nr:>2} {} {}", ziel_zeichen(t), t.titel),
            rechts: zeit_oder_status(t).unwrap_or_default(),
            ton,
            ..Reihe::default()
        };
        b.eintrag(zeile, top_key(t));
        protokoll(t, b);
    }
}

/// Lines of a protocol that a detail shows of each TOP.
const PROTOKOLL: usize = 4;
/// Characters of such a line; the whole stands in the form.
const ZEILE: usize = 240;

fn protokoll(t: &Top, b: &mut Blatt) {
    let mut zeilen = t.protokoll.lines().filter(|z| !z.trim().is_empty());
    for zeile in zeilen.by_ref().take(PROTOKOLL) {
        let mut kurz: String = zeile.chars().take(ZEILE).collect();
        if kurz.len() < zeile.len() {
            kurz.push('…');
        }
        b.text(format!("         {kurz}"), Ton::Normal);
    }
    if zeilen.next().is_some() {
        b.text("         …", Ton::Gedaempft);
    }
}
