//! A Sitzung: when, where, how it stands; its agenda with what was said, who was there, what was decided and agreed.

use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{
    Auswahl, Beschluss, Beschlussergebnis, Kind, Naechster, Schluessel, Sitzung, SitzungStatus,
    Sitzungsart, Todo, datum, feiertag,
};
use crate::model::Register;
use crate::model::protokoll::rueckblick;
use crate::model::tagesordnung::{folgende, seither_geaendert};
use jiff::civil::Date;

/// To-dos that a part of the detail lists.
const TODOS: usize = 8;

/// "Do 12.11.2026 14:00"
pub fn termin(s: &Sitzung) -> String {
    format!(
        "{} {}",
        datum::lang(s.beginn.date()),
        s.beginn.strftime("%H:%M")
    )
}

pub fn reihe(reg: &Register, s: &Sitzung, heute: Date) -> Reihe {
    let frist = reg
        .tagesordnung_bis(s)
        .filter(|f| (*f - heute).get_days() <= 7);
    let vorbei = s.steht_an() && s.beginn.date() < heute;
    let (signal, rechts, ton) = match s.status {
        SitzungStatus::Gehalten => {
            let quote = reg
                .anwesenheit_prozent(s)
                .map(|p| format!(", {p} % da"))
                .unwrap_or_default();
            (Signal::Gehalten, format!("gehalten{quote}"), Ton::Gedaempft)
        }
        SitzungStatus::Abgesagt => (Signal::Entfaellt, "abgesagt".to_owned(), Ton::Gedaempft),
        _ if vorbei => (Signal::Alarm, "gehalten? nachtragen".to_owned(), Ton::Alarm),
        _ => match frist {
            Some(f) if f < heute => (
                Signal::Alarm,
                "Tagesordnung überfällig".to_owned(),
                Ton::Alarm,
            ),
            Some(f) => (
                Signal::Achtung,
                format!("Tagesordnung bis {}", datum::kurz(f, heute)),
                Ton::Achtung,
            ),
            None => (Signal::Geplant, s.status.label().to_owned(), Ton::Normal),
        },
    };
    let titel = if s.titel.is_empty() {
        reg.gremium_name(s.gremium)
    } else {
        s.titel.clone()
    };
    Reihe {
        signal,
        titel,
        mitte: format!(
            "{} {}",
            datum::relativ_kurz(s.beginn.date(), heute),
            s.beginn.strftime("%H:%M")
        ),
        rechts,
        ton,
    }
}

/// Who is wanted elsewhere at the same time; only while something can still be done about it.
fn konflikte(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    if s.steht_an() {
        for satz in crate::model::kalender::konflikt_saetze(reg, s) {
            b.text(format!("! {satz}"), Ton::Alarm);
        }
    }
}

pub fn detail(reg: &Register, s: &Sitzung, heute: Date, b: &mut Blatt) {
    kopfdaten(reg, s, heute, b);
    kette(reg, s, b);
    if let Some(g) = reg.gremien().get(s.gremium) {
        b.kopf("Gremium");
        b.eintrag(
            super::gremium::reihe(reg, g, heute),
            Schluessel {
                kind: Kind::Gremien,
                id: g.id,
            },
        );
    }
    if s.steht_an() {
        offene(reg, s, heute, b);
    }
    super::tagesordnung::abschnitt(reg, s, b);
    super::mitschrift::abschnitt(reg, s.id, b);
    anwesenheit(reg, s, b);
    beschluesse(reg, s, b);
    super::bedarf::bedarfe_der_sitzung(reg, s, heute, b);
    let entschieden: Vec<_> = reg.beschluesse_von(s.id).map(|be| be.id).collect();
    super::antrag::abschnitt(reg, &entschieden, heute, b);
    vereinbart(reg, s, heute, b);
    naechster_termin(reg, s, heute, b);
    super::protokoll::abschnitt(reg, s, b);
    b.notiz(&s.notiz);
}

fn kopfdaten(reg: &Register, s: &Sitzung, heute: Date, b: &mut Blatt) {
    b.feld(
        "Termin",
        format!("{} – {}", termin(s), datum::relativ(s.beginn.date(), heute)),
    );
    b.feld(
        "Ende",
        s.ende
            .map(|e| e.strftime("%H:%M").to_string())
            .unwrap_or_default(),
    );
    if let Some(name) = feiertag::feiertag(s.beginn.date()) {
        b.text(format!("▲ Feiertag: {name}"), Ton::Achtung);
    }
    konflikte(reg, s, b);
    if let Some(f) = crate::model::reihe::ferien(reg, s.beginn.date()) {
        b.text(format!("▲ Ferien: {}", f.name), Ton::Achtung);
    }
    b.feld("Ort", s.ort.clone());
    if s.art != Sitzungsart::Regulaer {
        b.feld("Art", s.art.label());
    }
    let am = s
        .eingeladen_am
        .map(|d| format!(", eingeladen {}", datum::lang(d)));
    let am = am.filter(|_| s.steht_an()).unwrap_or_default();
    b.feld("Status", format!("{}{am}", s.status.label()));
    match (s.tagesordnung_veroeffentlicht, reg.tagesordnung_bis(s)) {
        (Some(d), _) => b.feld("Tagesordnung", fassung(reg, s, d)),
        (None, Some(f)) => b.feld(
            "Tagesordnung",
            format!("bis {} – {}", datum::lang(f), datum::relativ(f, heute)),
        ),
        (None, None) => {}
    }
    let dienst = |p: Option<crate::domain::Id>| p.map(|p| reg.person_name(p)).unwrap_or_default();
    b.feld("Moderation", dienst(s.moderation));
    b.feld("Protokoll", protokoll_stand(s, &dienst(s.protokoll_durch)));
}

/// "verschickt Do 19.11.2026, Fassung 2 – seither geändert"
fn fassung(reg: &Register, s: &Sitzung, am: Date) -> String {
    let mut text = format!("verschickt {}", datum::lang(am));
    if s.tagesordnung_fassung > 1 {
        text.push_str(&format!(", Fassung {}", s.tagesordnung_fassung));
    }
    if seither_geaendert(reg, s) {
        text.push_str(" – seither geändert");
    }
    text
}

fn protokoll_stand(s: &Sitzung, wer: &str) -> String {
    let fertig = s
        .protokoll_fertig
        .map(|d| format!("fertig {}", datum::lang(d)))
        .unwrap_or_default();
    let teile = [wer, &fertig];
    let teile: Vec<&str> = teile.into_iter().filter(|t| !t.is_empty()).collect();
    teile.join(", ")
}

/// Sitzungen of the same day that it follows, and that follow it.
fn kette(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    let davor = s.folgt_auf.and_then(|id| reg.sitzungen().get(id));
    let danach = reg
        .sitzungen()
        .iter()
        .filter(|n| n.folgt_auf == Some(s.id))
        .map(|n| ("danach", n));
    let alle: Vec<(&str, &Sitzung)> = davor
        .map(|v| ("davor", v))
        .into_iter()
        .chain(danach)
        .collect();
    if alle.is_empty() {
        return;
    }
    b.kopf("Am selben Tag");
    for (wann, n) in alle {
        let zeile = Reihe {
            titel: format!("{wann} {}", reg.gremium_name(n.gremium)),
            rechts: datum::uhrzeit(n.beginn.time()),
            ..Reihe::default()
        };
        b.eintrag(zeile, sitzung_key(n));
    }
}

fn sitzung_key(s: &Sitzung) -> Schluessel {
    Schluessel {
        kind: Kind::Sitzungen,
        id: s.id,
    }
}

/// What TOP 1 goes through.
fn offene(reg: &Register, s: &Sitzung, heute: Date, b: &mut Blatt) {
    let (alle, wiedervorlagen) = rueckblick::offene(reg, s);
    if alle.is_empty() {
        return;
    }
    let davon = if wiedervorlagen > 0 {
        format!(", davon zur Wiedervorlage {wiedervorlagen}")
    } else {
        String::new()
    };
    b.kopf(format!("Offene To-dos ({}{davon})", alle.len()));
    todo_zeilen(reg, &alle, heute, b);
}

fn todo_zeilen(reg: &Register, alle: &[&Todo], heute: Date, b: &mut Blatt) {
    for t in alle.iter().take(TODOS) {
        let key = Schluessel {
            kind: Kind::Todos,
            id: t.id,
        };
        b.eintrag(super::todo::reihe(reg, t, heute), key);
    }
    if alle.len() > TODOS {
        let mehr = alle.len() - TODOS;
        b.text(format!("… und {mehr} weitere"), Ton::Gedaempft);
    }
}

fn anwesenheit(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    if s.anwesenheit.is_empty() {
        return;
    }
    let prozent = reg
        .anwesenheit_prozent(s)
        .map(|p| format!(" ({p} %)"))
        .unwrap_or_default();
    b.kopf(format!("Anwesenheit{prozent}"));
    for t in &s.anwesenheit {
        let durch = t
            .durch
            .map(|p| format!(" durch {}", reg.person_name(p)))
            .unwrap_or_default();
        let reihe = Reihe {
            titel: reg.person_name(t.person),
            rechts: format!("{}{durch}", t.wie.label()),
            ..Reihe::default()
        };
        b.eintrag(
            reihe,
            Schluessel {
                kind: Kind::Personen,
                id: t.person,
            },
        );
    }
}

fn beschluesse(reg: &Register, s: &Sitzung, b: &mut Blatt) {
    let alle: Vec<_> = reg.beschluesse_von(s.id).collect();
    if alle.is_empty() {
        return;
    }
    b.kopf(format!("Beschlüsse ({})", alle.len()));
    for be in alle {
        let (signal, ton) = match be.ergebnis {
            Beschlussergebnis::Angenommen => (Signal::Gut, Ton::Normal),
            Beschlussergebnis::Offen => (Signal::Offen, Ton::Normal),
            _ => (Signal::Achtung, Ton::Achtung),
        };
        let zeile = Reihe {
            signal,
            titel: crate::domain::text::einzeilig(&be.text),
            rechts: ergebnis(be),
            ton,
            ..Reihe::default()
        };
        let key = Schluessel {
            kind: Kind::Beschluesse,
            id: be.id,
        };
        b.eintrag(zeile, key);
    }
}

/// "angenommen (12/1/2)": yes, no, abstentions, where they were counted.
fn ergebnis(b: &Beschluss) -> String {
    let stimmen = [b.ja, b.nein, b.enthaltung];
    let label = b.ergebnis.label();
    if stimmen == [0; 3] {
        return label.to_owned();
    }
    format!("{label} ({}/{}/{})", b.ja, b.nein, b.enthaltung)
}

/// To-dos that were agreed there.
fn vereinbart(reg: &Register, s: &Sitzung, heute: Date, b: &mut Blatt) {
    let mut alle = rueckblick::vereinbart(reg, s, None);
    if alle.is_empty() {
        return;
    }
    alle.sort_by_key(|t| (!t.status.offen(), t.id));
    b.kopf(format!("Hier vereinbart ({})", alle.len()));
    todo_zeilen(reg, &alle, heute, b);
}

fn naechster_termin(reg: &Register, s: &Sitzung, heute: Date, b: &mut Blatt) {
    let vereinbart = match s.naechster {
        Naechster::Sitzung(id) => reg.sitzungen().get(id),
        Naechster::Offen if folgende(reg, s).is_none() => {
            b.kopf("Nächster Termin");
            return b.text("ausdrücklich offen", Ton::Gedaempft);
        }
        _ => None,
    };
    if let Some(n) = vereinbart.or_else(|| folgende(reg, s)) {
        b.kopf("Nächster Termin");
        let zeile = Reihe {
            titel: termin(n),
            rechts: datum::relativ(n.beginn.date(), heute),
            ..Reihe::default()
        };
        b.eintrag(zeile, sitzung_key(n));
    }
}
