//! What the FuA meeting mode shows, as data: what was understood, what is known already, the lines so far, what lacks.
//! Minutes only: an idle screen sends nothing.

use super::Mitschrift;
use crate::app::ansicht::{Reihe, Signal, Ton};
use crate::domain::{
    self, Auswahl, Bedarfsstand, Id, Kind, Mitschriftart, Ressourcenstatus, Schluessel, datum,
};
use crate::model::Register;
use crate::model::fang::{self, Stueck};
use crate::model::mitschrift::nachlese::{maengel, stand, umfeld};
use crate::model::mitschrift::zeilen;
use jiff::civil::{Date, DateTime};

/// What was understood of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verstanden {
    pub ton: Ton,
    pub text: String,
}

/// All of it, but for the line that is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anblick {
    pub titel: String,
    /// Raum, since when.
    pub kopf: String,
    /// "12 Zeilen", "12 von 40 durchgesehen"
    pub zahl: String,
    /// A word before the line: what Enter makes.
    pub verb: &'static str,
    pub verstanden: Vec<Verstanden>,
    pub treffer: Vec<Reihe>,
    /// In their order, oldest first.
    pub zeilen: Vec<Reihe>,
}

impl Mitschrift {
    /// None: the Sitzung is not there (yet).
    pub fn anblick(&self, reg: &Register, jetzt: DateTime) -> Option<Anblick> {
        let s = self.treffen(reg)?;
        let raum = reg.gremien().get(s.gremium).and_then(|g| g.raum);
        let (durch, alle) = stand(reg, s.id);
        let seit = s
            .begonnen
            .filter(|b| b.date() == jetzt.date())
            .map(|b| format!(" · seit {}", datum::uhrzeit(b.time())));
        Some(Anblick {
            titel: reg.sitzung_titel(s),
            kopf: format!("{}{}", reg.raum_name(raum), seit.unwrap_or_default()),
            zahl: match (self.tippt(), alle) {
                (false, _) => format!("{durch} von {alle} durchgesehen"),
                (true, 1) => "1 Zeile".to_owned(),
                (true, n) => format!("{n} Zeilen"),
            },
            verb: self.fang.as_ref().map_or("", |f| f.art.label()),
            verstanden: self.verstanden(reg, s, jetzt.date()),
            treffer: self
                .treffer
                .iter()
                .map(|k| treffer(reg, *k, jetzt.date()))
                .collect(),
            zeilen: zeilen(reg, s.id)
                .into_iter()
                .map(|m| zeile(reg, m, self.tippt()))
                .collect(),
        })
    }

    fn verstanden(&self, reg: &Register, s: &domain::Sitzung, heute: Date) -> Vec<Verstanden> {
        let mit = |ton: Ton| move |text: String| Verstanden { ton, text };
        let Some(f) = &self.fang else {
            return fang::hilfe().into_iter().map(mit(Ton::Gedaempft)).collect();
        };
        if let Some(key) = self.gewaehlt() {
            return vec![mit(Ton::Gut)(was_enter_tut(reg, key))];
        }
        let mut aus: Vec<Verstanden> = f
            .unklar
            .iter()
            .map(|u| mit(Ton::Achtung)(format!("▲ {u}")))
            .collect();
        let stuecke = fang::stuecke(umfeld(reg, &self.wissen, s, heute), f);
        let text: Vec<String> = stuecke.iter().map(stueck).collect();
        aus.push(mit(Ton::Normal)(text.join(" · ")));
        aus
    }
}

fn stueck(s: &Stueck) -> String {
    match s.was {
        "" => s.wert.clone(),
        was => format!("{was}: {}", s.wert),
    }
}

fn was_enter_tut(reg: &Register, key: Schluessel) -> String {
    let titel = reg.titel(key);
    match key.kind {
        Kind::Ressourcen => format!("Enter bestätigt: „{titel}“ gilt heute noch"),
        Kind::Bedarfe => format!("Enter notiert: „{titel}“ noch einmal gesehen"),
        _ => format!("Enter notiert: „{titel}“ besprochen"),
    }
}

/// Something known: how it stands, where.
fn treffer(reg: &Register, key: Schluessel, heute: Date) -> Reihe {
    let wo = reg.raum_name(reg.raum_von(key));
    let (signal, wie) = match key.kind {
        Kind::Ressourcen => ressource(reg, key.id, heute),
        Kind::Bedarfe => bedarf(reg, key.id),
        _ => {
            let v = reg.vorhaben().get(key.id);
            let offen = v.is_some_and(|v| v.status.offen());
            let signal = if offen {
                Signal::InArbeit
            } else {
                Signal::Erledigt
            };
            (
                signal,
                v.map(|v| v.status.label().to_owned()).unwrap_or_default(),
            )
        }
    };
    let teile = [wo, wie];
    let teile: Vec<&str> = teile
        .iter()
        .map(String::as_str)
        .filter(|t| !t.is_empty())
        .collect();
    Reihe {
        signal,
        titel: format!("{} {}", key.kind.einzahl(), reg.titel(key)),
        rechts: teile.join(" · "),
        ton: Ton::Gedaempft,
        ..Reihe::default()
    }
}

fn ressource(reg: &Register, id: Id, heute: Date) -> (Signal, String) {
    let Some(r) = reg.ressourcen().get(id) else {
        return (Signal::Keins, String::new());
    };
    if r.status != Ressourcenstatus::Aktiv {
        return (Signal::Entfaellt, r.status.label().to_owned());
    }
    match r.bestaetigt_am {
        Some(tag) if tag == heute => (Signal::Gut, "heute bestätigt".to_owned()),
        Some(tag) => (
            Signal::Punkt,
            format!("bestätigt {}", datum::kurz(tag, heute)),
        ),
        None => (Signal::Achtung, "nie bestätigt".to_owned()),
    }
}

fn bedarf(reg: &Register, id: Id) -> (Signal, String) {
    let Some(b) = reg.bedarfe().get(id) else {
        return (Signal::Keins, String::new());
    };
    let gesehen = reg.sichtungen_von(id).count();
    let signal = match b.stand() {
        Bedarfsstand::Erledigt => Signal::Erledigt,
        Bedarfsstand::Gemeldet => Signal::Offen,
        _ => Signal::InArbeit,
    };
    (
        signal,
        format!("{gesehen}-mal gesehen, {}", b.stand().label()),
    )
}

/// A line so far: number, time, kind, what it became; at the right what lacks (the first of it while one types), or that it
/// was known.
fn zeile(reg: &Register, m: &domain::Mitschrift, knapp: bool) -> Reihe {
    let fehlt = maengel(reg, m);
    let name = m.ziel.filter(|k| reg.rev_von(*k).is_some()).map_or_else(
        || fang::teile(&m.zeile).1.trim().to_owned(),
        |k| reg.titel(k),
    );
    let rechts = match (m.bekannt, m.art) {
        (true, Mitschriftart::Ressource) => "bestätigt".to_owned(),
        (true, Mitschriftart::Bedarf) => "noch einmal".to_owned(),
        (true, _) => "besprochen".to_owned(),
        (false, _) if knapp => fehlt.first().cloned().unwrap_or_default(),
        (false, _) => fehlt.join(" "),
    };
    Reihe {
        signal: match (m.bestaetigt, fehlt.is_empty()) {
            (true, _) => Signal::Gut,
            (false, false) => Signal::Achtung,
            (false, true) => Signal::Offen,
        },
        titel: format!(
            "{:>2} {} {:<9} {name}",
            m.nr,
            datum::uhrzeit(m.wann.time()),
            m.art.label()
        ),
        rechts,
        ton: if fehlt.is_empty() {
            Ton::Gedaempft
        } else {
            Ton::Achtung
        },
        ..Reihe::default()
    }
}
