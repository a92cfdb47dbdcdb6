//! Protocols of the demo: what was said, how long it took, what was decided, when it was finished. A few are missing.

use super::tagesordnung::vorlage_von;
use super::termine::arbeitstag_bis;
use super::themen::{ZU_FESTEM, ZUM_STAND};
use super::{Kreis, Zutaten, beschluss};
use crate::domain::{
    Beschluss, Gremium, Nachtrag, Naechster, Sitzung, Top, Topart, Topstatus, datum,
};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::HashMap;

/// Writes the protocols of what was held; the decisions, in the order of the Sitzungen.
pub fn protokolle(
    z: &mut Zutaten,
    kreis: &Kreis,
    sitzungen: &mut [Sitzung],
    tops: &mut [Top],
) -> Vec<Beschluss> {
    let wann: HashMap<_, Date> = sitzungen.iter().map(|s| (s.id, s.beginn.date())).collect();
    let mut je: HashMap<_, Vec<&mut Top>> = HashMap::new();
    for top in tops.iter_mut() {
        je.entry(top.sitzung).or_default().push(top);
    }
    let mut beschluesse = Vec::new();
    for s in sitzungen.iter_mut() {
        let Some(gremium) = kreis.tagende().find(|g| g.id == s.gremium) else {
            continue;
        };
        if let Some(tops) = je.get_mut(&Some(s.id)).filter(|_| s.gehalten()) {
            let naechster = match s.naechster {
                Naechster::Sitzung(id) => wann.get(&id).copied(),
                _ => None,
            };
            halten(z, s, tops, naechster);
            beschluesse.extend(beschluss::gefasst(z, kreis, gremium, s, tops));
        }
        veroeffentlichen(z, s);
    }
    nachtragen(z, kreis, sitzungen);
    beschluss::alle_ausgaenge(kreis, &mut beschluesse);
    beschluesse
}

/// From opening to closing, and (nearly always) a finished protocol some days later.
fn halten(z: &mut Zutaten, s: &mut Sitzung, tops: &mut [&mut Top], naechster: Option<Date>) {
    let spaeter = i64::from(z.zufall.zahl(0, 6));
    let beginn = s.beginn.saturating_add(spaeter.minutes());
    let (fehlt, liegt) = (z.zufall.prozent(5), i64::from(z.zufall.zahl(2, 12)));
    let mut sekunden = 0;
    for top in tops.iter_mut() {
        dauern(z, top);
        sekunden += i64::from(top.gebraucht_sekunden);
        if !fehlt && top.status == Topstatus::Behandelt {
            top.protokoll = notiz(z, top, naechster);
        }
    }
    s.begonnen = Some(beginn);
    s.geschlossen = Some(beginn.saturating_add(sekunden.seconds()));
    let fertig = arbeitstag_bis(s.beginn.date().saturating_add(liegt.days())).max(s.beginn.date());
    s.protokoll_fertig = Some(fertig).filter(|am| !fehlt && *am <= z.heute);
}

fn dauern(z: &mut Zutaten, top: &mut Top) {
    let geplant = u32::from(top.minuten.unwrap_or(8)) * 60;
    let anteil = u32::try_from(z.zufall.zahl(70, 125)).unwrap_or(100);
    top.gebraucht_sekunden = match top.status {
        Topstatus::Behandelt => geplant * anteil / 100,
        _ => 0,
    };
}

fn notiz(z: &mut Zutaten, top: &Top, naechster: Option<Date>) -> String {
    match (top.art, vorlage_von(&top.titel)) {
        (Topart::Rueckblick, _) => z.zufall.wort(ZUM_STAND).to_owned(),
        (Topart::Abschluss, _) => abschluss(naechster),
        (Topart::Thema, Some(t)) => {
            let ab = usize::from(t.notizen.len() > 2 && z.zufall.prozent(30));
            t.notizen.get(ab..).unwrap_or_default().join("\n")
        }
        (Topart::Thema, None) => z.zufall.wort(ZU_FESTEM).to_owned(),
    }
}

fn abschluss(naechster: Option<Date>) -> String {
    let termin = naechster.map_or("noch offen".to_owned(), datum::lang);
    format!("Vereinbarungen zusammengefasst. Nächster Termin: {termin}.")
}

/// Sent twice now and then, when a topic came in late.
fn veroeffentlichen(z: &mut Zutaten, s: &mut Sitzung) {
    let nochmal = z.zufall.prozent(12);
    if nochmal && s.tagesordnung_veroeffentlicht.is_some() {
        s.tagesordnung_fassung = 2;
    }
}

/// One finished protocol was added to afterwards: in a Regionalteam, else anywhere.
fn nachtragen(z: &mut Zutaten, kreis: &Kreis, sitzungen: &mut [Sitzung]) {
    let team = |s: &Sitzung| {
        let mut alle = kreis.tagende();
        let ist = |g: &Gremium| g.id == s.gremium && g.name.starts_with("Regionalteam");
        alle.any(ist)
    };
    let bis = z.heute.saturating_sub(20.days());
    let reif = |s: &&mut Sitzung| s.protokoll_fertig.is_some_and(|am| am <= bis);
    let Some(s) = sitzungen
        .iter_mut()
        .filter(reif)
        .max_by_key(|s| (team(s), s.beginn))
    else {
        return;
    };
    let wer = s.protokoll_durch.and_then(|p| kreis.mensch(p));
    let am = arbeitstag_bis(z.heute.saturating_sub(6.days()));
    s.nachtraege.push(Nachtrag {
        zeit: am.at(10, 20, 0, 0),
        wer: wer.map_or(String::new(), |m| m.person.anzeige()),
        top: None,
        text: "Die Zahl der Anfragen lautet 42, nicht 24.".to_owned(),
    });
}
