//! A Sitzung: when, where, how it stands, who was there.

use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{
    Auswahl, Kind, Schluessel, Sitzung, SitzungStatus, Sitzungsart, datum, feiertag,
};
use crate::model::Register;
use jiff::civil::Date;

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
    b.feld("Ort", s.ort.clone());
    if s.art != Sitzungsart::Regulaer {
        b.feld("Art", s.art.label());
    }
    b.feld("Status", s.status.label());
    match (s.tagesordnung_veroeffentlicht, reg.tagesordnung_bis(s)) {
        (Some(d), _) => b.feld("Tagesordnung", format!("verschickt {}", datum::lang(d))),
        (None, Some(f)) => b.feld(
            "Tagesordnung",
            format!("bis {} – {}", datum::lang(f), datum::relativ(f, heute)),
        ),
        (None, None) => {}
    }
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
    if !s.anwesenheit.is_empty() {
        let prozent = reg
            .anwesenheit_prozent(s)
            .map(|p| format!(" ({p} %)"))
            .unwrap_or_default();
        b.kopf(format!("Anwesenheit{prozent}"));
        for t in &s.anwesenheit {
            let reihe = Reihe {
                titel: reg.person_name(t.person),
                rechts: t.wie.label().to_owned(),
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
    super::protokoll::abschnitt(reg, s, b);
    b.notiz(&s.notiz);
}
