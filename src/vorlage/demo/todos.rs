//! Invented to-dos: most agreed in a Sitzung, in every state, some late, some unclear, some that come back.

use super::aufgaben::{NOTIZEN, TITEL, WARTET, WIEDERKEHREND};
use super::namen::HAEUSER;
use super::termine::arbeitstag_bis;
use super::verlauf::ereignis;
use super::{Kreis, Zutaten};
use crate::domain::{
    Faelligkeit, Gremium, Herkunft, Id, Mitglied, Prioritaet, Rolle, Sitzung, Status, Todo, Top,
    Topart, Topstatus, Verantwortlich, Wiederholung,
};
use jiff::ToSpan;
use jiff::civil::Date;

/// What becomes of a to-do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Los {
    Erledigt,
    Entfallen,
    Ueberfaellig,
    DieseWoche,
    ZuKlaeren,
    Wiedervorlage,
    NaechsteSitzung,
    Wiederkehrend,
    Spaeter,
}

/// 200 in all.
const LOSE: &[(Los, usize)] = &[
    (Los::Erledigt, 78),
    (Los::Entfallen, 8),
    (Los::Ueberfaellig, 18),
    (Los::DieseWoche, 14),
    (Los::ZuKlaeren, 8),
    (Los::Wiedervorlage, 14),
    (Los::NaechsteSitzung, 22),
    (Los::Wiederkehrend, 8),
    (Los::Spaeter, 30),
];

/// Every so many-th to-do is of a Regionalteam, from a Sitzung of up to so many days ago (they meet every three months).
const TEAM_JEDES: usize = 5;
const TEAM_TAGE: i64 = 130;

pub fn todos(z: &mut Zutaten, kreis: &Kreis, sitzungen: &[Sitzung], tops: &[Top]) -> Vec<Todo> {
    let mut lose: Vec<Los> = LOSE
        .iter()
        .flat_map(|(los, n)| std::iter::repeat_n(*los, *n))
        .collect();
    z.zufall.mischen(&mut lose);
    let mut wiederkehrend = WIEDERKEHREND.iter().cycle();
    let mut aus: Vec<Todo> = Vec::new();
    for (i, los) in lose.into_iter().enumerate() {
        let mut todo = vereinbart(z, kreis, sitzungen, los, i);
        if los == Los::Wiederkehrend
            && let Some((titel, anzahl, einheit)) = wiederkehrend.next()
        {
            todo.titel = (*titel).to_owned();
            todo.wiederholung = Some(Wiederholung {
                anzahl: *anzahl,
                einheit: *einheit,
            });
        }
        aus_top(z, tops, &mut todo);
        ergehen(z, &mut todo, los);
        aus.push(todo);
    }
    aus.sort_by_key(|t| t.angelegt);
    aus
}

/// As it was written down: in a Sitzung held in the right time, else free, from FuA or from a case.
fn vereinbart(
    z: &mut Zutaten,
    kreis: &Kreis,
    sitzungen: &[Sitzung],
    los: Los,
    nummer: usize,
) -> Todo {
    let (alt, neu) = alter(los);
    let passend = gehaltene(z, kreis, sitzungen, (alt, neu), nummer);
    let aus_sitzung = z.zufall.prozent(72) || los == Los::NaechsteSitzung;
    let sitzung = z.zufall.eins(&passend).copied().filter(|_| aus_sitzung);
    let alle: Vec<&Gremium> = kreis.tagende().collect();
    let gremium = match sitzung {
        Some(s) => alle.iter().find(|g| g.id == s.gremium).copied(),
        None => z.zufall.eins(&alle).copied(),
    };
    let tage = i64::from(z.zufall.zahl(
        i32::try_from(alt).unwrap_or(5),
        i32::try_from(neu).unwrap_or(60),
    ));
    let frei = arbeitstag_bis(z.heute.saturating_sub(tage.days()));
    let angelegt = sitzung.map_or(frei, |s| s.beginn.date());
    let herkunft = herkunft(z, sitzung);
    neues(z, kreis, gremium, herkunft, angelegt, nummer)
}

/// The Sitzungen it may come from. A part is kept for the Regionalteams: they meet seldom, agree much, and the next one
/// is to have something to look back on.
fn gehaltene<'a>(
    z: &Zutaten,
    kreis: &Kreis,
    sitzungen: &'a [Sitzung],
    (alt, neu): (i64, i64),
    nummer: usize,
) -> Vec<&'a Sitzung> {
    let alle = |bis: i64| {
        let tage = move |s: &Sitzung| vor_tagen(s.beginn.date(), z.heute);
        let zeit = move |s: &&Sitzung| s.gehalten() && (alt..=bis).contains(&tage(s));
        sitzungen.iter().filter(zeit)
    };
    let im_team = |s: &&Sitzung| {
        let mut teams = kreis
            .tagende()
            .filter(|g| g.name.starts_with("Regionalteam"));
        teams.any(|g| g.id == s.gremium)
    };
    if nummer.is_multiple_of(TEAM_JEDES) {
        let team: Vec<&Sitzung> = alle(neu.max(TEAM_TAGE)).filter(im_team).collect();
        if !team.is_empty() {
            return team;
        }
    }
    alle(neu).collect()
}

/// Between how many days ago it was written down.
fn alter(los: Los) -> (i64, i64) {
    match los {
        Los::Erledigt | Los::Entfallen => (40, 300),
        Los::Ueberfaellig => (25, 120),
        Los::Wiederkehrend => (60, 300),
        _ => (3, 75),
    }
}

fn vor_tagen(tag: Date, heute: Date) -> i64 {
    i64::from((heute - tag).get_days())
}

fn herkunft(z: &mut Zutaten, sitzung: Option<&Sitzung>) -> Herkunft {
    match (sitzung, z.zufall.zahl(1, 10)) {
        (Some(s), _) => Herkunft::Sitzung {
            sitzung: s.id,
            top: String::new(),
        },
        (None, 1..=6) => Herkunft::Frei,
        (None, 7..=9) => Herkunft::Fua,
        (None, _) => Herkunft::Fall,
    }
}

/// Most were agreed while one of the topics was on the table.
fn aus_top(z: &mut Zutaten, tops: &[Top], todo: &mut Todo) {
    let Herkunft::Sitzung { sitzung, top } = &mut todo.herkunft else {
        return;
    };
    let themen: Vec<&Top> = tops
        .iter()
        .filter(|t| t.sitzung == Some(*sitzung) && t.status == Topstatus::Behandelt)
        .filter(|t| t.art == Topart::Thema)
        .collect();
    if z.zufall.prozent(85) {
        *top = z
            .zufall
            .eins(&themen)
            .map_or(String::new(), |t| t.nr.to_string());
    }
}

fn neues(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: Option<&Gremium>,
    herkunft: Herkunft,
    angelegt: Date,
    nummer: usize,
) -> Todo {
    let raum = wo(z, kreis, gremium);
    let titel = TITEL
        .get(nummer % TITEL.len().max(1))
        .copied()
        .unwrap_or("");
    let notiz = if z.zufall.prozent(15) {
        z.zufall.wort(NOTIZEN)
    } else {
        ""
    };
    let (fuehrt, verantwortlich) = gremium.map_or((String::new(), Vec::new()), |g| {
        (federfuehrung(kreis, g, angelegt), wer(z, kreis, g))
    });
    Todo {
        id: z.ids.neu(),
        titel: titel
            .replace("{raum}", kreis.orte.name(raum))
            .replace("{haus}", z.zufall.wort(HAEUSER)),
        verantwortlich,
        faellig: None,
        status: Status::Offen,
        wartet_auf: String::new(),
        zu_klaeren: false,
        prioritaet: match z.zufall.zahl(1, 100) {
            1..=14 => Prioritaet::Hoch,
            15..=85 => Prioritaet::Normal,
            _ => Prioritaet::Niedrig,
        },
        raum: Some(raum),
        gremium: gremium.map(|g| g.id),
        herkunft,
        wiedervorlage: None,
        wiederholung: None,
        angelegt,
        erledigt_am: None,
        verlauf: vec![ereignis(z, angelegt, &fuehrt, "angelegt")],
        notiz: notiz.to_owned(),
    }
}

/// A Sozialraum: the Gremium's own, one of its region, or the one that its Unterkunft lies in.
pub fn wo(z: &mut Zutaten, kreis: &Kreis, gremium: Option<&Gremium>) -> Id {
    let hier = gremium.map_or(kreis.orte.wurzel, |g| kreis.raum(g));
    let nahe: Vec<Id> = kreis
        .orte
        .sozialraeume
        .iter()
        .copied()
        .filter(|s| kreis.orte.liegt_in(*s, hier) || kreis.orte.liegt_in(hier, *s))
        .collect();
    z.zufall.eins(&nahe).copied().unwrap_or(hier)
}

fn federfuehrung(kreis: &Kreis, gremium: &Gremium, tag: Date) -> String {
    kreis
        .sitze
        .iter()
        .filter(|s| s.gremium == gremium.id && s.rolle == Rolle::Federfuehrung && s.gilt(tag))
        .find_map(|s| match s.mitglied {
            Mitglied::Person(id) => kreis.mensch(id).map(|m| m.person.anzeige()),
            Mitglied::Gremium(_) => None,
        })
        .unwrap_or_default()
}

/// One member of today, at times two, at times the whole Gremium.
fn wer(z: &mut Zutaten, kreis: &Kreis, gremium: &Gremium) -> Vec<Verantwortlich> {
    if z.zufall.prozent(8) {
        return vec![Verantwortlich::Gremium(gremium.id)];
    }
    let mut leute: Vec<Verantwortlich> = kreis
        .sitze
        .iter()
        .filter(|s| s.gremium == gremium.id && s.gilt(z.heute) && s.rolle != Rolle::Gast)
        .filter_map(|s| match s.mitglied {
            Mitglied::Person(id) => Some(Verantwortlich::Person(id)),
            Mitglied::Gremium(_) => None,
        })
        .collect();
    z.zufall.mischen(&mut leute);
    leute.truncate(if z.zufall.prozent(20) { 2 } else { 1 });
    leute
}

/// What became of it since.
fn ergehen(z: &mut Zutaten, todo: &mut Todo, los: Los) {
    match los {
        Los::Erledigt => erledigt(z, todo, Status::Erledigt),
        Los::Entfallen => erledigt(z, todo, Status::Entfaellt),
        Los::Ueberfaellig => faellig(z, todo, -21, -1),
        Los::DieseWoche => faellig(z, todo, 0, 6),
        Los::ZuKlaeren => unklar(z, todo),
        Los::Wiedervorlage => wieder(z, todo),
        Los::NaechsteSitzung => {
            let ab = todo.angelegt.tomorrow().unwrap_or(todo.angelegt);
            todo.faellig = todo
                .gremium
                .map(|gremium| Faelligkeit::InSitzung { gremium, ab });
            laeuft(z, todo);
        }
        Los::Wiederkehrend => faellig(z, todo, 10, 120),
        Los::Spaeter => faellig(z, todo, 8, 100),
    }
}

/// Due on a working day so many days from today, and after it was written down.
fn faellig(z: &mut Zutaten, todo: &mut Todo, von: i32, bis: i32) {
    let tage = i64::from(z.zufall.zahl(von, bis));
    let tag = arbeitstag_bis(z.heute.saturating_add(tage.days()));
    // From Monday, „this week“ may reach back to a Friday: then today will do.
    let tag = if von >= 0 { tag.max(z.heute) } else { tag };
    todo.faellig = Some(Faelligkeit::Am(tag));
    if von < 0 && z.zufall.prozent(35) {
        let am = tag.saturating_sub(6.days()).max(todo.angelegt);
        weiter(z, todo, am, "Termin verschoben");
    }
    laeuft(z, todo);
}

/// Open, being worked at, or waiting.
fn laeuft(z: &mut Zutaten, todo: &mut Todo) {
    let (status, was) = match z.zufall.zahl(1, 10) {
        1..=5 => return,
        6..=8 => (Status::InArbeit, "in Arbeit"),
        _ => (Status::WartetAuf, "wartet"),
    };
    todo.status = status;
    if status == Status::WartetAuf {
        todo.wartet_auf = z.zufall.wort(WARTET).to_owned();
    }
    let zuletzt = todo.verlauf.last();
    let am = zwischen(z, zuletzt.map_or(todo.angelegt, |e| e.zeit.date()));
    weiter(z, todo, am, was);
}

fn erledigt(z: &mut Zutaten, todo: &mut Todo, status: Status) {
    let frist = i64::from(z.zufall.zahl(14, 35));
    todo.faellig = Some(Faelligkeit::Am(arbeitstag_bis(
        todo.angelegt.saturating_add(frist.days()),
    )));
    let gebraucht = i64::from(z.zufall.zahl(5, 38));
    let am = todo.angelegt.saturating_add(gebraucht.days());
    let am = arbeitstag_bis(am.min(z.heute)).max(todo.angelegt);
    todo.status = status;
    todo.erledigt_am = Some(am);
    let was = if status == Status::Erledigt {
        "erledigt"
    } else {
        "entfällt"
    };
    weiter(z, todo, am, was);
}

/// Who or until when was left open, and said so.
fn unklar(z: &mut Zutaten, todo: &mut Todo) {
    todo.zu_klaeren = true;
    if z.zufall.prozent(50) {
        todo.verantwortlich.clear();
        faellig(z, todo, 5, 30);
    }
}

/// Set to come up again: today, soon, or in the next Sitzung.
fn wieder(z: &mut Zutaten, todo: &mut Todo) {
    faellig(z, todo, 20, 90);
    let tage = i64::from(z.zufall.zahl(0, 14));
    let tag = arbeitstag_bis(z.heute.saturating_add(tage.days())).max(z.heute);
    let in_sitzung = todo.gremium.filter(|_| tage % 3 == 1);
    todo.wiedervorlage = Some(match in_sitzung {
        Some(gremium) => Faelligkeit::InSitzung {
            gremium,
            ab: z.heute,
        },
        None => Faelligkeit::Am(tag),
    });
}

/// A working day between that one and today.
fn zwischen(z: &mut Zutaten, ab: Date) -> Date {
    let tage = i32::try_from(vor_tagen(ab, z.heute)).unwrap_or(0).max(0);
    let plus = i64::from(z.zufall.zahl(0, tage));
    arbeitstag_bis(ab.saturating_add(plus.days())).max(ab)
}

fn weiter(z: &mut Zutaten, todo: &mut Todo, am: Date, was: &str) {
    let wer = anleger(todo);
    let mut zeile = ereignis(z, am, &wer, was);
    // On one day the hours are chance, the order is not.
    if let Some(davor) = todo.verlauf.last().filter(|v| v.zeit >= zeile.zeit) {
        zeile.zeit = davor.zeit.saturating_add(7.minutes());
    }
    todo.verlauf.push(zeile);
}

fn anleger(todo: &Todo) -> String {
    let zuerst = todo.verlauf.first();
    zuerst.map_or(String::new(), |e| e.wer.clone())
}
