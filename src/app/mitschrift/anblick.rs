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
use crate::model::mitschrift::unklar::Offen;
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
    /// Below the list at the end: the chosen line in full.
    pub fuss: Vec<Verstanden>,
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
            .filter(|_| s.geschlossen.is_none())
            .map(|b| format!(" · seit {}", datum::uhrzeit(b.time())));
        let geschlossen = s.geschlossen.map(|g| {
            let tag = (g.date() != jetzt.date()).then(|| datum::kurz(g.date(), jetzt.date()));
            let wann = tag.unwrap_or_else(|| datum::uhrzeit(g.time()));
            format!(" · geschlossen {wann}: neue Zeilen sind Nachträge ins Protokoll")
        });
        let seit = geschlossen.or(seit);
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
                .enumerate()
                .map(|(i, m)| zeile(reg, m, self.offen.get(i), self.tippt()))
                .collect(),
            fuss: self.fuss(reg, jetzt.date()),
        })
    }

    /// The chosen line of the list as it was typed, and what it leaves open.
    fn fuss(&self, reg: &Register, heute: Date) -> Vec<Verstanden> {
        let alle = zeilen(reg, self.sitzung);
        let Some(m) = alle.get(self.zeile).filter(|_| !self.tippt()) else {
            return Vec::new();
        };
        let mut aus = vec![Verstanden {
            ton: Ton::Gedaempft,
            text: m.zeile.clone(),
        }];
        let Some(offen) = self.offen_hier() else {
            return aus;
        };
        let schon = offen.doppelt.map(|k| {
            let (_, wie) = stand_von(reg, k, heute);
            let wo = reg.raum_name(reg.raum_von(k));
            format!("gibt es schon: {} · {wo} · {wie}", reg.titel(k))
        });
        aus.extend(offen.unklar.iter().chain(&schon).map(|u| Verstanden {
            ton: Ton::Achtung,
            text: format!("▲ {u}"),
        }));
        aus
    }

    fn verstanden(&self, reg: &Register, s: &domain::Sitzung, heute: Date) -> Vec<Verstanden> {
        let mit = |ton: Ton| move |text: String| Verstanden { ton, text };
        let Some(f) = &self.fang else {
            return fang::hilfe().into_iter().map(mit(Ton::Gedaempft)).collect();
        };
        if let Some(key) = self.gewaehlt() {
            return vec![mit(Ton::Gut)(was_enter_tut(reg, key))];
        }
        let schon = self.gibt_es_schon(reg);
        let schon = schon.then(|| "gibt es schon – ↓ wählt es, Enter notiert es neu".to_owned());
        let mut aus: Vec<Verstanden> = (f.unklar.iter().chain(&f.hinweise).chain(&schon))
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
    let (signal, wie) = stand_von(reg, key, heute);
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

fn stand_von(reg: &Register, key: Schluessel, heute: Date) -> (Signal, String) {
    match key.kind {
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
fn zeile(reg: &Register, m: &domain::Mitschrift, offen: Option<&Offen>, knapp: bool) -> Reihe {
    let fehlt = fehlt(reg, m, offen);
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
            "{:>2} {} {:<9} {}",
            m.nr,
            datum::uhrzeit(m.wann.time()),
            m.art.label(),
            name(reg, m)
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

/// What it became; else what was typed.
fn name(reg: &Register, m: &domain::Mitschrift) -> String {
    match m.ziel.filter(|k| reg.rev_von(*k).is_some()) {
        Some(k) => reg.titel(k),
        None if m.art == Mitschriftart::Notiz => m.zeile.clone(),
        None => fang::teile(&m.zeile).1.trim().to_owned(),
    }
}

/// A few words for each thing that is worth a look; the sentences stand below the list.
fn fehlt(reg: &Register, m: &domain::Mitschrift, offen: Option<&Offen>) -> Vec<String> {
    let mut fehlt = Vec::new();
    let maengel = maengel(reg, m);
    if offen.is_some_and(|o| o.doppelt.is_some()) {
        fehlt.push("gibt es schon".to_owned());
    }
    // A word that nobody knows stands there itself.
    if offen.is_some_and(|o| !o.unklar.is_empty()) && !maengel.iter().any(|w| w.starts_with('„'))
    {
        fehlt.push("unklar".to_owned());
    }
    fehlt.extend(maengel);
    fehlt
}
