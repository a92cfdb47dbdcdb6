//! Familienzentren of the demo (in all Sozialräume but one), partners of the Sozialraumvertrag, and what comes again:
//! interviews every two years, surveys, Fortbildungen, reports; one of each sort is late.

use super::{gremien, jemand, telefon, vor};
use crate::domain::{
    Bericht, Cent, Familienzentrum, Foerderraum, Id, Meilenstein, Turnus, Turnusart,
    Verantwortlich, Vertrag, Vertragsstatus, Wiederholung, Zeitraum, Zentrumstatus, leer,
};
use crate::vorlage::demo::namen::{HAEUSER, TRAEGER, email};
use crate::vorlage::demo::{Kreis, Zutaten};
use jiff::ToSpan;
use jiff::civil::Date;

/// The Sozialraum without a Familienzentrum.
const OHNE: usize = 13;
const JE_RAUM_PARTNER: usize = 2;

/// What a yearly plan holds: day and month, text.
const PLAN: &[(i8, i8, &str)] = &[
    (14, 1, "Jahresplanung mit der Steuergruppe"),
    (12, 3, "Elternabend: Streit unter Geschwistern"),
    (21, 5, "Tag der offenen Tür"),
    (2, 7, "Ferienprogramm beginnt"),
    (24, 9, "Auswertung im laufenden Jahr"),
    (11, 11, "Laternenumzug mit den Kitas"),
    (10, 12, "Bericht an Kommune und Landkreis"),
];

pub fn zentren(z: &mut Zutaten, kreis: &Kreis) -> Vec<Familienzentrum> {
    let mit = kreis.orte.sozialraeume.iter().enumerate();
    mit.filter(|(i, _)| *i != OHNE)
        .map(|(i, raum)| zentrum(z, kreis, *raum, i))
        .collect()
}

fn zentrum(z: &mut Zutaten, kreis: &Kreis, raum: Id, nr: usize) -> Familienzentrum {
    let haus = HAEUSER.get(nr * 5 % HAEUSER.len().max(1));
    let geplant = nr == 17;
    let abgeschlossen = vor(z, 200, 1600);
    let steuergruppe = gremien(kreis, "StG FZ").find(|g| g.raum == Some(raum));
    let land = nr % 3 != 1;
    Familienzentrum {
        name: format!("Familienzentrum {}", haus.copied().unwrap_or_default()),
        raum: Some(raum),
        traeger: z.zufall.wort(TRAEGER).to_owned(),
        status: if geplant {
            Zentrumstatus::Geplant
        } else {
            Zentrumstatus::Aktiv
        },
        steuergruppe: steuergruppe.map(|g| g.id),
        leitung: jemand(kreis, "Familienzentrum", raum).map(|m| m.person.id),
        foerderraum: if land {
            Foerderraum::Entwicklungsraum
        } else {
            Foerderraum::Verflechtungsraum
        },
        foerderquote: (nr == 4).then_some(60),
        foerderung: Some(Cent(i64::from(z.zufall.zahl(36, 62)) * 100_000)),
        vereinbarung_am: (!geplant).then_some(abgeschlossen),
        vereinbarung_bis: (!geplant).then(|| bis(z, abgeschlossen)),
        seit: (!geplant).then(|| abgeschlossen.saturating_sub(400.days())),
        mehrgenerationenhaus: nr.is_multiple_of(4),
        plan_jahr: Some(z.heute.year().unsigned_abs()),
        plan: plan(z.heute, nr),
        telefon: telefon(800 + nr),
        email: email("zentrum", haus.copied().unwrap_or_default()),
        notiz: if geplant {
            "Eröffnung im nächsten Jahr; die Räume werden umgebaut.".to_owned()
        } else {
            String::new()
        },
        ..leer::familienzentrum(z.ids.neu())
    }
}

/// Some years later; for a few that is soon.
fn bis(z: &mut Zutaten, von: Date) -> Date {
    let tage = i64::from(z.zufall.zahl(20, 900));
    z.heute.saturating_add(tage.days()).max(von)
}

/// Every third one has got a step behind.
fn plan(heute: Date, nr: usize) -> Vec<Meilenstein> {
    let zeile = |(i, (tag, monat, text)): (usize, &(i8, i8, &str))| {
        let am = Date::new(heute.year(), *monat, *tag).ok();
        let vorbei = am.is_some_and(|am| am < heute);
        Meilenstein {
            am,
            text: (*text).to_owned(),
            erledigt: vorbei && !(nr.is_multiple_of(3) && i == 4),
        }
    };
    let zeilen = PLAN.iter().enumerate().filter(|(i, _)| (i + nr) % 5 != 4);
    zeilen.map(zeile).collect()
}

/// The Kommune and a Träger in each Sozialraum.
pub fn vertraege(z: &mut Zutaten, kreis: &Kreis) -> Vec<Vertrag> {
    let mut aus = Vec::new();
    for (i, raum) in kreis.orte.sozialraeume.iter().enumerate() {
        for j in 0..JE_RAUM_PARTNER {
            aus.push(vertrag(z, kreis, *raum, i, j));
        }
    }
    aus
}

fn vertrag(z: &mut Zutaten, kreis: &Kreis, raum: Id, nr: usize, welcher: usize) -> Vertrag {
    let (rolle, partner) = if welcher == 0 {
        let name = kreis.orte.name(raum);
        ("Kommunalverwaltung", format!("Kommune {name}"))
    } else {
        let traeger = TRAEGER.get((nr * 5 + 3) % TRAEGER.len().max(1));
        ("Freie Träger", traeger.copied().unwrap_or("").to_owned())
    };
    let status = match nr + welcher {
        n if n % 11 == 7 => Vertragsstatus::Entwurf,
        n if n % 13 == 9 => Vertragsstatus::Beendet,
        _ => Vertragsstatus::Gilt,
    };
    let unterzeichnet = vor(z, 300, 1900);
    let bis = match status {
        Vertragsstatus::Beendet => Some(vor(z, 20, 200)),
        _ if nr.is_multiple_of(6) => Some(z.heute.saturating_add(45.days())),
        _ => None,
    };
    Vertrag {
        partner,
        raum: Some(raum),
        person: jemand(kreis, rolle, raum).map(|m| m.person.id),
        status,
        unterzeichnet_am: (status != Vertragsstatus::Entwurf).then_some(unterzeichnet),
        bis,
        notiz: "Freiwillig, ohne Rechtsanspruch.".to_owned(),
        ..leer::vertrag(z.ids.neu())
    }
}

const ZWEI_JAHRE: Wiederholung = Wiederholung {
    anzahl: 2,
    einheit: Zeitraum::Jahr,
};
const JAEHRLICH: Wiederholung = Wiederholung {
    anzahl: 1,
    einheit: Zeitraum::Jahr,
};

pub fn turnus(
    z: &mut Zutaten,
    kreis: &Kreis,
    zentren: &[Familienzentrum],
    vertraege: &[Vertrag],
) -> Vec<Turnus> {
    let mut aus = Vec::new();
    let gelten = vertraege
        .iter()
        .filter(|v| v.status == Vertragsstatus::Gilt);
    for (v, nr) in gelten.zip(0..) {
        aus.push(interview(z, kreis, v, nr));
    }
    let arbeiten = zentren.iter().filter(|f| f.status == Zentrumstatus::Aktiv);
    for (f, nr) in arbeiten.zip(0..).step_by(2) {
        aus.push(befragung(z, f, nr));
    }
    fortbildungen(z, kreis, &mut aus);
    berichte(z, kreis, &mut aus);
    aus
}

/// Days from today of the next time: one is late, one soon, the others spread over two years.
fn naechste(heute: Date, nr: i64) -> Date {
    let tage = match nr {
        2 => -18,
        5 => 12,
        _ => 30 + nr * 53 % 680,
    };
    heute.saturating_add(tage.days())
}

/// Before `naechste` by the interval, and what came of it.
fn zuletzt(naechste: Date, jahre: i64, text: &str) -> (Option<Date>, Vec<Bericht>) {
    let am = naechste.saturating_sub((jahre * 365).days());
    let bericht = Bericht {
        am,
        text: text.to_owned(),
    };
    (Some(am), vec![bericht])
}

fn regionalkoordination(kreis: &Kreis, raum: Option<Id>) -> Vec<Verantwortlich> {
    let raum = raum.unwrap_or(kreis.orte.wurzel);
    jemand(kreis, "Regionalkoordination", raum)
        .map(|m| Verantwortlich::Person(m.person.id))
        .into_iter()
        .collect()
}

fn interview(z: &mut Zutaten, kreis: &Kreis, v: &Vertrag, nr: i64) -> Turnus {
    let naechste = naechste(z.heute, nr);
    let text =
        "Zufrieden mit den kurzen Wegen; mehr Austausch zwischen den Sozialräumen gewünscht.";
    let (letzte, durchgefuehrt) = zuletzt(naechste, 2, text);
    Turnus {
        titel: format!("Evaluationsgespräch {}", v.partner),
        art: Turnusart::Interview,
        raum: v.raum,
        vertrag: Some(v.id),
        alle: Some(ZWEI_JAHRE),
        naechste: Some(naechste),
        letzte,
        durchgefuehrt,
        verantwortlich: regionalkoordination(kreis, v.raum),
        ..leer::turnus(z.ids.neu())
    }
}

fn befragung(z: &mut Zutaten, f: &Familienzentrum, nr: i64) -> Turnus {
    let naechste = naechste(z.heute, nr);
    let text = "61 Bögen zurück. Wunsch: ein Angebot am Samstag.";
    let (letzte, durchgefuehrt) = zuletzt(naechste, 1, text);
    Turnus {
        titel: format!("Befragung der Besucher*innen {}", f.name),
        art: Turnusart::Befragung,
        raum: f.raum,
        zentrum: Some(f.id),
        alle: Some(JAEHRLICH),
        naechste: Some(naechste),
        letzte,
        durchgefuehrt,
        verantwortlich: f.leitung.map(Verantwortlich::Person).into_iter().collect(),
        ..leer::turnus(z.ids.neu())
    }
}

/// Title, days from today, house.
const FORTBILDUNGEN: &[(&str, i64)] = &[
    ("Ressourcen erkunden: vom Fall zum Feld", 16),
    ("Wille und Wunsch im Gespräch", 63),
    ("Kinderschutz für Ehrenamtliche", 128),
    ("Beteiligung von Jugendlichen", -140),
    ("Anträge stellen ohne Angst", -40),
];

fn fortbildungen(z: &mut Zutaten, kreis: &Kreis, aus: &mut Vec<Turnus>) {
    for (titel, tage) in FORTBILDUNGEN {
        let am = z.heute.saturating_add((*tage).days());
        let vorbei = *tage < 0;
        let bericht = Bericht {
            am,
            text: "Zwei Tage, gut besucht; der Fall aus der Praxis kam am besten an.".to_owned(),
        };
        aus.push(Turnus {
            titel: (*titel).to_owned(),
            art: Turnusart::Fortbildung,
            raum: Some(kreis.orte.wurzel),
            alle: None,
            naechste: (!vorbei).then_some(am),
            letzte: vorbei.then_some(am),
            ort: "Kreishaus, Raum 204".to_owned(),
            verantwortlich: regionalkoordination(kreis, None),
            teilnehmende: teilnehmende(z, kreis),
            durchgefuehrt: if vorbei { vec![bericht] } else { Vec::new() },
            ..leer::turnus(z.ids.neu())
        });
    }
}

fn teilnehmende(z: &mut Zutaten, kreis: &Kreis) -> Vec<Id> {
    let mut alle: Vec<Id> = kreis.leute.iter().map(|m| m.person.id).collect();
    z.zufall.mischen(&mut alle);
    let wie_viele = usize::try_from(z.zufall.zahl(6, 14)).unwrap_or(6);
    alle.truncate(wie_viele);
    alle
}

/// Title, every so many years, days from today.
const BERICHTE: &[(&str, u16, i64)] = &[
    ("Geschäftsbericht Sozialraumorientierung", 1, 40),
    ("Sozialraumprofile fortschreiben", 1, 8),
    ("Integrierter Bericht", 5, 700),
];

fn berichte(z: &mut Zutaten, kreis: &Kreis, aus: &mut Vec<Turnus>) {
    for (titel, jahre, tage) in BERICHTE {
        let naechste = z.heute.saturating_add((*tage).days());
        let (letzte, durchgefuehrt) =
            zuletzt(naechste, i64::from(*jahre), "Vorgelegt und beraten.");
        aus.push(Turnus {
            titel: (*titel).to_owned(),
            art: Turnusart::Bericht,
            raum: Some(kreis.orte.wurzel),
            alle: Some(Wiederholung {
                anzahl: *jahre,
                einheit: Zeitraum::Jahr,
            }),
            naechste: Some(naechste),
            letzte,
            durchgefuehrt,
            verantwortlich: regionalkoordination(kreis, None),
            ..leer::turnus(z.ids.neu())
        });
    }
}
