//! Sitzungen held and planned: by each Gremium's rhythm, with attendance, agendas sent or due, and a few out of step.

use super::namen::HAEUSER;
use super::termine::{Gewohnheit, arbeitstag_bis, termine};
use super::{Kreis, Zutaten, kette};
use crate::domain::{
    Anwesenheit, Gremium, Id, Mitglied, Mitgliedschaft, Rhythmus, Rolle, Sitzung, SitzungStatus,
    Sitzungsart, Teilnahme, leer,
};
use jiff::ToSpan;
use jiff::civil::Date;

pub const STUNDEN: &[(i8, i8)] = &[
    (9, 0),
    (9, 30),
    (10, 0),
    (13, 0),
    (13, 30),
    (14, 0),
    (15, 0),
];

const ORTE: &[&str] = &[
    "Rathaus {raum}, Sitzungssaal",
    "Rathaus {raum}, Raum 12",
    "Familienzentrum {haus}",
    "Mehrgenerationenhaus {haus}",
    "Bürgerhaus {raum}",
    "Kita {haus}, Turnraum",
    "Jugendclub {haus}",
    "Kreishaus, Raum 204",
    "Gemeindehaus {raum}",
    "Schule am {haus}, Aula",
    "Feuerwehrhaus {raum}",
    "Videokonferenz",
];

/// What happens beside the rhythm: kind of Gremium, title, form, days from today.
const ANLAESSE: &[(&str, &str, Sitzungsart, i64)] = &[
    (
        "Regionalteam",
        "Netzwerktreffen Kinderschutz und Frühe Hilfen",
        Sitzungsart::Sonder,
        -160,
    ),
    (
        "Regionalteam",
        "Runder Tisch Busse zum Jugendclub",
        Sitzungsart::RunderTisch,
        -35,
    ),
    (
        "Regionalteam",
        "Abstimmung zur Ferienfreizeit",
        Sitzungsart::Umlauf,
        -12,
    ),
    (
        "Regionalteam",
        "Netzwerktreffen Kinderschutz und Frühe Hilfen",
        Sitzungsart::Sonder,
        37,
    ),
    (
        "Fachkräfteteam",
        "Runder Tisch Schulweg",
        Sitzungsart::RunderTisch,
        -74,
    ),
    (
        "Fachkräfteteam",
        "Absprache mit dem Ordnungsamt",
        Sitzungsart::Bilateral,
        -20,
    ),
    (
        "Fachkräfteteam",
        "Runder Tisch Hitze in den Kitas",
        Sitzungsart::RunderTisch,
        13,
    ),
    (
        "Netzwerk",
        "Absprache Sprachmittlung",
        Sitzungsart::Bilateral,
        -9,
    ),
    (
        "Sozialraumkonferenz",
        "Sondersitzung Sozialraumbudget",
        Sitzungsart::Sonder,
        -52,
    ),
    (
        "Sozialraumteam",
        "Absprache mit der Jugendarbeit",
        Sitzungsart::Bilateral,
        6,
    ),
];

/// In order of their beginning.
pub fn sitzungen(z: &mut Zutaten, kreis: &Kreis) -> Vec<Sitzung> {
    let mut aus = Vec::new();
    for (nummer, gremium) in kreis.tagende().enumerate() {
        let gewohnheit = Gewohnheit::new(z, STUNDEN);
        let art = kreis.art(gremium);
        let rhythmus = gremium.rhythmus.or(art.map(|a| a.rhythmus));
        let (mut tage, abstand) = termine(z, rhythmus.unwrap_or(Rhythmus::Ohne), &gewohnheit);
        if kette::haengt_an(gremium) {
            continue;
        }
        if let Some(bis) = zuletzt(nummer, abstand, z.heute) {
            tage.retain(|t| *t < bis);
        }
        for tag in tage {
            aus.push(sitzung(z, kreis, gremium, &gewohnheit, tag));
        }
    }
    aus.extend(anlaesse(z, kreis));
    kette::anschliessen(z, kreis, &mut aus);
    aus.sort_by_key(|s| (s.beginn, s.id));
    aus
}

/// Some Gremien have slipped: nothing since more than two periods, or nothing planned.
fn zuletzt(nummer: usize, abstand: i64, heute: Date) -> Option<Date> {
    match (nummer % 12, nummer % 18) {
        (5, _) => heute.checked_sub((abstand * 21 / 10).min(260).days()).ok(),
        (_, 14) => Some(heute),
        _ => None,
    }
}

fn anlaesse(z: &mut Zutaten, kreis: &Kreis) -> Vec<Sitzung> {
    let mut aus = Vec::new();
    for (anfang, titel, art, tage) in ANLAESSE {
        let passend: Vec<&Gremium> = kreis
            .tagende()
            .filter(|g| g.name.starts_with(anfang))
            .collect();
        let Some(gremium) = z.zufall.eins(&passend).copied() else {
            continue;
        };
        let gewohnheit = Gewohnheit::new(z, STUNDEN);
        let tag = arbeitstag_bis(z.heute.saturating_add((*tage).days()));
        let mut s = sitzung(z, kreis, gremium, &gewohnheit, tag);
        s.titel = (*titel).to_owned();
        s.art = *art;
        if *art == Sitzungsart::Umlauf {
            s.ort = String::new();
        }
        aus.push(s);
    }
    aus
}

pub fn sitzung(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: &Gremium,
    gewohnheit: &Gewohnheit,
    tag: Date,
) -> Sitzung {
    let beginn = tag.at(gewohnheit.stunde, gewohnheit.minute, 0, 0);
    let dauer = kreis.art(gremium).and_then(|a| a.dauer_minuten);
    let ort = z
        .zufall
        .wort(ORTE)
        .replace("{raum}", kreis.orte.name(haus_in(kreis, gremium, tag)))
        .replace("{haus}", z.zufall.wort(HAEUSER));
    let veroeffentlicht = verschickt(z, tag);
    let status = status(z, tag, veroeffentlicht.is_some());
    let anwesenheit = match status {
        SitzungStatus::Gehalten => anwesenheit(z, kreis, gremium, tag),
        _ => Vec::new(),
    };
    Sitzung {
        id: z.ids.neu(),
        gremium: gremium.id,
        titel: String::new(),
        beginn,
        ende: beginn
            .checked_add(i64::from(dauer.unwrap_or(120)).minutes())
            .ok(),
        ort,
        art: Sitzungsart::Regulaer,
        status,
        eingeladen_am: veroeffentlicht,
        tagesordnung_fassung: u16::from(veroeffentlicht.is_some()),
        tagesordnung_veroeffentlicht: veroeffentlicht,
        anwesenheit,
        ..leer::sitzung(Id(0))
    }
}

/// Where a hall stands: a region or the Landkreis meets in one of its Sozialräume, now here, now there.
fn haus_in(kreis: &Kreis, gremium: &Gremium, tag: Date) -> Id {
    let hier = kreis.raum(gremium);
    if hier != kreis.orte.wurzel && !kreis.orte.regionen.contains(&hier) {
        return hier;
    }
    let darin = |s: &&Id| kreis.orte.liegt_in(**s, hier);
    let anzahl = kreis.orte.sozialraeume.iter().filter(darin).count();
    let welcher = usize::try_from(tag.day_of_year()).unwrap_or(0) % anzahl.max(1);
    let mut alle = kreis.orte.sozialraeume.iter().filter(darin);
    alle.nth(welcher).copied().unwrap_or(hier)
}

/// Mostly a week ahead and more (000 ch. 4.1.2), now and then late or not at all; for the days to come as far as it got.
fn verschickt(z: &mut Zutaten, tag: Date) -> Option<Date> {
    let puenktlich = if tag < z.heute { 80 } else { 60 };
    let vorher = match z.zufall.zahl(1, 100) {
        wurf if wurf <= puenktlich => z.zufall.zahl(7, 13),
        wurf if wurf <= puenktlich + 12 => z.zufall.zahl(2, 5),
        _ => return None,
    };
    let am = arbeitstag_bis(tag.checked_sub(i64::from(vorher).days()).ok()?);
    (am <= z.heute).then_some(am)
}

fn status(z: &mut Zutaten, tag: Date, verschickt: bool) -> SitzungStatus {
    if tag < z.heute {
        let ausgefallen = z.zufall.prozent(4);
        return if ausgefallen {
            SitzungStatus::Abgesagt
        } else {
            SitzungStatus::Gehalten
        };
    }
    if verschickt {
        SitzungStatus::Eingeladen
    } else {
        SitzungStatus::Geplant
    }
}

/// Members of that day in the order of their seats; who stands in comes where somebody is missing.
pub fn anwesenheit(z: &mut Zutaten, kreis: &Kreis, gremium: &Gremium, tag: Date) -> Vec<Teilnahme> {
    let sitze: Vec<&Mitgliedschaft> = kreis
        .sitze
        .iter()
        .filter(|s| s.gremium == gremium.id && s.gilt(tag))
        .collect();
    let mut aus = Vec::new();
    for sitz in &sitze {
        let Mitglied::Person(person) = sitz.mitglied else {
            continue;
        };
        let ersatz = sitze
            .iter()
            .find(|e| e.rolle == Rolle::Vertretung && e.vertritt == Some(person));
        match wie(z, sitz.rolle, ersatz.is_some()) {
            Some(Anwesenheit::Vertreten) => {
                aus.push(Teilnahme {
                    person,
                    wie: Anwesenheit::Vertreten,
                    durch: ersatz.and_then(|e| anwesend(e)).map(|t| t.person),
                });
            }
            Some(wie) => aus.push(Teilnahme {
                person,
                wie,
                durch: None,
            }),
            None => {}
        }
    }
    aus
}

fn anwesend(sitz: &Mitgliedschaft) -> Option<Teilnahme> {
    match sitz.mitglied {
        Mitglied::Person(person) => Some(Teilnahme {
            person,
            wie: Anwesenheit::Anwesend,
            durch: None,
        }),
        Mitglied::Gremium(_) => None,
    }
}

/// None: was not expected.
fn wie(z: &mut Zutaten, rolle: Rolle, hat_ersatz: bool) -> Option<Anwesenheit> {
    let wurf = z.zufall.zahl(1, 100);
    match (rolle, wurf) {
        (Rolle::Vertretung, _) => None,
        (Rolle::Gast | Rolle::Zeitweilig, 1..=50) => Some(Anwesenheit::Gast),
        (Rolle::Gast | Rolle::Zeitweilig, _) => None,
        (Rolle::Federfuehrung, 1..=96) | (_, 1..=80) => Some(Anwesenheit::Anwesend),
        _ if hat_ersatz => Some(Anwesenheit::Vertreten),
        (_, 81..=94) => Some(Anwesenheit::Entschuldigt),
        _ => Some(Anwesenheit::Fehlt),
    }
}
