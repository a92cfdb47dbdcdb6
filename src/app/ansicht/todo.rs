//! A to-do: who, until when, how it stands, where it came from, what happened to it.

use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{
    Auswahl, Herkunft, Id, Kind, Prioritaet, Schluessel, Status, Todo, Verantwortlich, datum,
};
use crate::model::{Register, tun};
use jiff::civil::Date;

/// To-dos that another record's detail lists.
const HOECHSTENS: usize = 12;

pub fn reihe(reg: &Register, t: &Todo, heute: Date) -> Reihe {
    let wer: Vec<String> = t
        .verantwortlich
        .iter()
        .map(|v| reg.verantwortlich_name(*v))
        .collect();
    let (signal, ton) = stand(reg, t, heute);
    let prio = if t.prioritaet == Prioritaet::Hoch && t.status.offen() {
        "!! "
    } else {
        ""
    };
    Reihe {
        signal,
        titel: format!("{prio}{}", t.titel),
        mitte: wer.join(", "),
        rechts: wann(reg, t, heute),
        ton,
    }
}

fn stand(reg: &Register, t: &Todo, heute: Date) -> (Signal, Ton) {
    match t.status {
        Status::Erledigt => (Signal::Erledigt, Ton::Gedaempft),
        Status::Entfaellt => (Signal::Entfaellt, Ton::Gedaempft),
        _ if reg.ueberfaellig(t, heute) => (Signal::Alarm, Ton::Alarm),
        _ if t.zu_klaeren => (Signal::Achtung, Ton::Achtung),
        Status::WartetAuf => (Signal::Wartet, Ton::Normal),
        Status::InArbeit => (Signal::InArbeit, Ton::Normal),
        Status::Offen => (Signal::Offen, Ton::Normal),
    }
}

fn wann(reg: &Register, t: &Todo, heute: Date) -> String {
    if !t.status.offen() {
        return t
            .erledigt_am
            .map(|d| format!("{} {}", t.status.label(), datum::kurz(d, heute)))
            .unwrap_or_else(|| t.status.label().to_owned());
    }
    match reg.todo_faellig(t) {
        Some(d) if d < heute => datum::seit(d, heute),
        Some(d) => datum::relativ_kurz(d, heute),
        None if t.faellig.is_some() => "nächste Sitzung".to_owned(),
        None if t.zu_klaeren => "zu klären".to_owned(),
        None => String::new(),
    }
}

pub fn detail(reg: &Register, t: &Todo, heute: Date, b: &mut Blatt) {
    b.feld("Aufgabe", t.titel.clone());
    let wartet = if t.status == Status::WartetAuf {
        format!(": {}", t.wartet_auf)
    } else {
        String::new()
    };
    b.feld("Status", format!("{}{wartet}", t.status.label()));
    if t.zu_klaeren {
        let fehlt = match (t.verantwortlich.is_empty(), t.faellig.is_none()) {
            (true, true) => "wer und bis wann",
            (true, false) => "wer",
            (false, true) => "bis wann",
            (false, false) => "noch offen",
        };
        b.text(format!("▲ zu klären: {fehlt}"), Ton::Achtung);
    }
    if let Some(f) = t.faellig {
        let rel = reg
            .faellig_am(f)
            .map(|d| format!(" – {}", datum::relativ(d, heute)))
            .unwrap_or_default();
        b.feld("bis", format!("{}{rel}", tun::faellig_text(reg, f)));
    }
    b.feld(
        "Wiedervorlage",
        t.wiedervorlage
            .map(|f| tun::faellig_text(reg, f))
            .unwrap_or_default(),
    );
    b.feld(
        "wiederholt sich",
        t.wiederholung.map(|w| w.text()).unwrap_or_default(),
    );
    if t.prioritaet != Prioritaet::Normal {
        b.feld("Priorität", t.prioritaet.label());
    }
    b.feld(
        "Raum",
        reg.todo_raum(t)
            .map(|r| reg.raum_pfad(r, "›"))
            .unwrap_or_default(),
    );
    if !t.verantwortlich.is_empty() {
        b.kopf("Verantwortlich");
        for v in &t.verantwortlich {
            let key = match v {
                Verantwortlich::Person(id) => Schluessel {
                    kind: Kind::Personen,
                    id: *id,
                },
                Verantwortlich::Gremium(id) => Schluessel {
                    kind: Kind::Gremien,
                    id: *id,
                },
            };
            let reihe = Reihe {
                titel: reg.titel(key),
                rechts: erreichbar(reg, key),
                ..Reihe::default()
            };
            b.eintrag(reihe, key);
        }
    }
    herkunft(reg, t, heute, b);
    b.notiz(&t.notiz);
    b.kopf("Verlauf");
    for e in t.verlauf.iter().rev() {
        b.text(
            format!(
                "{} {} – {}",
                e.zeit.strftime("%d.%m.%y %H:%M"),
                e.wer,
                e.was
            ),
            Ton::Gedaempft,
        );
    }
}

fn erreichbar(reg: &Register, key: Schluessel) -> String {
    reg.personen()
        .get(key.id)
        .map(|p| {
            if p.telefon.is_empty() {
                p.email.clone()
            } else {
                p.telefon.clone()
            }
        })
        .unwrap_or_default()
}

fn herkunft(reg: &Register, t: &Todo, heute: Date, b: &mut Blatt) {
    let gremium = t.gremium.and_then(|g| reg.gremien().get(g));
    let sitzung = match &t.herkunft {
        Herkunft::Sitzung { sitzung, top } => reg.sitzungen().get(*sitzung).map(|s| (s, top)),
        _ => None,
    };
    if gremium.is_none() && sitzung.is_none() {
        return;
    }
    b.kopf("Herkunft");
    if let Some(g) = gremium {
        b.eintrag(
            super::gremium::reihe(reg, g, heute),
            Schluessel {
                kind: Kind::Gremien,
                id: g.id,
            },
        );
    }
    if let Some((s, top)) = sitzung {
        let mut zeile = super::sitzung::reihe(reg, s, heute);
        zeile.titel = super::sitzung::termin(s);
        zeile.mitte = if top.is_empty() {
            String::new()
        } else {
            format!("TOP {top}")
        };
        b.eintrag(
            zeile,
            Schluessel {
                kind: Kind::Sitzungen,
                id: s.id,
            },
        );
    }
}

/// The open to-dos of a person or Gremium, most pressing first; false where there are none.
pub fn abschnitt(reg: &Register, wem: Id, heute: Date, b: &mut Blatt) -> bool {
    let mut offen: Vec<&Todo> = reg.todos_von(wem).filter(|t| t.status.offen()).collect();
    if offen.is_empty() {
        return false;
    }
    offen.sort_by_cached_key(|t| (reg.todo_faellig(t).is_none(), reg.todo_faellig(t), t.id));
    b.kopf(format!("Offene To-dos ({})", offen.len()));
    for t in offen.iter().take(HOECHSTENS) {
        let mut zeile = reihe(reg, t, heute);
        if let [Verantwortlich::Person(id) | Verantwortlich::Gremium(id)] =
            t.verantwortlich.as_slice()
            && *id == wem
        {
            zeile.mitte.clear();
        }
        b.eintrag(
            zeile,
            Schluessel {
                kind: Kind::Todos,
                id: t.id,
            },
        );
    }
    if offen.len() > HOECHSTENS {
        b.text(
            format!("… und {} weitere", offen.len() - HOECHSTENS),
            Ton::Gedaempft,
        );
    }
    true
}
