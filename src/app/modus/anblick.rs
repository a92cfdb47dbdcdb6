//! What the meeting mode shows, as data: time, agenda with minutes, the TOP on the table with what came of it, attendance,
//! the to-dos of TOP 1, the last page. Minutes only: an idle screen sends nothing.

use super::Modus;
use crate::app::ansicht::{Reihe, Signal, Ton, todo_reihe};
use crate::domain::{
    Anwesenheit, Auswahl, Beschlussergebnis, Id, Naechster, Rolle, Sitzung, Sitzungsart, Status,
    Todo, Top, Topstatus, datum,
};
use crate::model::Register;
use crate::model::protokoll::anwesend::{self, Mandate, Platz};
use crate::model::protokoll::{abschluss, lauf, rueckblick};
use crate::model::tun::faellig_text;
use jiff::civil::{Date, DateTime};

/// A TOP in the agenda at the side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topzeile {
    pub signal: Signal,
    pub nr: u16,
    pub titel: String,
    /// "12/20": used and planned minutes.
    pub minuten: String,
    pub ton: Ton,
    pub aktuell: bool,
}

/// The TOP on the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pult {
    pub titel: String,
    /// Aim, who brings it, whom it concerns, minutes.
    pub unter: String,
    /// To-dos and decisions made at it.
    pub ergebnisse: Vec<Reihe>,
}

/// TOP 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rueckblick {
    pub reihen: Vec<Reihe>,
    /// How many are still to be talked about.
    pub satz: String,
    pub fertig: bool,
    /// The chosen to-do in full: what a row has no room for.
    pub lupe: Vec<String>,
}

/// All of it, but for the note that is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anblick {
    pub titel: String,
    pub kopf: String,
    pub da: String,
    pub da_ton: Ton,
    pub tops: Vec<Topzeile>,
    pub pult: Pult,
    pub rueckblick: Option<Rueckblick>,
}

impl Modus {
    /// None: the Sitzung is gone.
    pub fn anblick(&self, reg: &Register, jetzt: DateTime) -> Option<Anblick> {
        let s = reg.sitzungen().get(self.sitzung)?;
        let mandate = Mandate::von(reg, s);
        let akt = self.akt(reg);
        let rueckblick = self
            .rueckblick
            .then(|| self.zurueckgeblickt(reg, s, jetzt.date()));
        Some(Anblick {
            titel: reg.sitzung_titel(s),
            kopf: self.kopf(reg, s, jetzt),
            da_ton: match mandate.beschlussfaehig() {
                Some(false) => Ton::Alarm,
                Some(true) => Ton::Gut,
                None => Ton::Gedaempft,
            },
            da: da_satz(reg, s, &mandate),
            tops: reg
                .tagesordnung(s.id)
                .into_iter()
                .map(|t| topzeile(s, t, jetzt, self.top))
                .collect(),
            pult: akt.map(|t| pult(reg, s, t, jetzt)).unwrap_or_default(),
            rueckblick,
        })
    }

    fn zurueckgeblickt(&self, reg: &Register, s: &Sitzung, heute: Date) -> Rueckblick {
        let uebrig = rueckblick::uebrig(reg, s);
        let liste = rueckblick::liste(reg, s);
        Rueckblick {
            satz: match (uebrig, liste.len()) {
                (0, 0) => "Nichts offen: kein To-do, keine Wiedervorlage".to_owned(),
                (0, _) => "Alles besprochen".to_owned(),
                (n, alle) => format!("noch {n} von {alle} zu besprechen"),
            },
            fertig: uebrig == 0,
            reihen: rueckblick_reihen(reg, s, heute),
            lupe: liste
                .get(self.wahl)
                .map(|t| lupe(reg, t))
                .unwrap_or_default(),
        }
    }

    /// "seit 14:00 · 35 von 120 min · TOP 3 von 8"
    fn kopf(&self, reg: &Register, s: &Sitzung, jetzt: DateTime) -> String {
        let mut teile = vec![stand(s)];
        let tops = lauf::tops(reg, s.id);
        let sekunden: u32 = tops.iter().map(|t| lauf::sekunden(s, t, jetzt)).sum();
        let geplant: u32 = tops.iter().filter_map(|t| t.minuten).map(u32::from).sum();
        let dauer = s.ende.map(|e| e.duration_since(s.beginn).as_mins());
        match (geplant, dauer) {
            (0, None) => teile.push(format!("{} min", sekunden / 60)),
            (0, Some(d)) => teile.push(format!("{} von {d} min", sekunden / 60)),
            (g, _) => teile.push(format!("{} von {g} min", sekunden / 60)),
        }
        if let Some(i) = tops.iter().position(|t| Some(t.id) == self.top) {
            teile.push(format!("TOP {} von {}", i + 1, tops.len()));
        }
        teile.join(" · ")
    }
}

fn stand(s: &Sitzung) -> String {
    match (s.protokoll_fertig, s.geschlossen, s.begonnen) {
        (Some(tag), ..) => format!("Protokoll fertig {}", datum::tagesdatum(tag)),
        (None, Some(_), _) => "geschlossen".to_owned(),
        (None, None, Some(b)) if s.laeuft.is_some() => format!("seit {}", b.strftime("%H:%M")),
        _ => "ohne Uhr".to_owned(),
    }
}

/// "11 von 14 da, beschlussfähig"
fn da_satz(reg: &Register, s: &Sitzung, mandate: &Mandate) -> String {
    if s.art == Sitzungsart::Umlauf {
        return "Umlauf".to_owned();
    }
    if mandate.ungefragt {
        return mandate.satz();
    }
    let plaetze = anwesend::plaetze(reg, s);
    let erwartet = plaetze.iter().filter(|p| p.rolle.is_some());
    let da = |p: &&Platz| p.teilnahme.as_ref().is_some_and(anwesend::da);
    let gaeste = plaetze.iter().filter(|p| p.rolle.is_none()).count();
    let mut satz = match mandate.beschlussfaehig() {
        Some(false) => mandate.satz(),
        faehig => {
            let (n, alle) = (erwartet.clone().filter(da).count(), erwartet.count());
            let faehig = if faehig == Some(true) {
                ", beschlussfähig"
            } else {
                ""
            };
            format!("{n} von {alle} da{faehig}")
        }
    };
    match gaeste {
        0 => {}
        1 => satz.push_str(", 1 Gast"),
        n => satz.push_str(&format!(", {n} Gäste")),
    }
    satz
}

fn topzeile(s: &Sitzung, t: &Top, jetzt: DateTime, aktuell: Option<Id>) -> Topzeile {
    let gebraucht = lauf::sekunden(s, t, jetzt) / 60;
    let ueber = t.minuten.is_some_and(|m| gebraucht > u32::from(m));
    let minuten = match t.minuten {
        Some(m) => format!("{gebraucht}/{m}"),
        None if gebraucht > 0 => gebraucht.to_string(),
        None => String::new(),
    };
    let aktuell = aktuell == Some(t.id);
    Topzeile {
        signal: match t.status {
            Topstatus::Behandelt => Signal::Erledigt,
            Topstatus::Uebersprungen | Topstatus::Verschoben => Signal::Entfaellt,
            Topstatus::Geplant => Signal::Keins,
        },
        nr: t.nr,
        titel: t.titel.clone(),
        minuten,
        ton: match (ueber, aktuell) {
            (true, _) => Ton::Achtung,
            (false, true) => Ton::Normal,
            (false, false) => Ton::Gedaempft,
        },
        aktuell,
    }
}

fn pult(reg: &Register, s: &Sitzung, t: &Top, jetzt: DateTime) -> Pult {
    let mut unter: Vec<String> = t.ziel.map(|z| z.label().to_owned()).into_iter().collect();
    unter.extend(t.von.map(|p| format!("von {}", reg.person_name(p))));
    if !t.betrifft.is_empty() {
        unter.push(format!("für {}", t.betrifft.join(", ")));
    }
    let gebraucht = lauf::sekunden(s, t, jetzt) / 60;
    unter.push(match t.minuten {
        Some(m) => format!("{gebraucht} von {m} min"),
        None => format!("{gebraucht} min"),
    });
    Pult {
        titel: format!("TOP {}  {}", t.nr, t.titel),
        unter: unter.join(" · "),
        ergebnisse: ergebnisse(reg, s, t, jetzt.date()),
    }
}

fn ergebnisse(reg: &Register, s: &Sitzung, t: &Top, heute: Date) -> Vec<Reihe> {
    let mut beschluesse: Vec<_> = reg
        .beschluesse_von(s.id)
        .filter(|b| b.top == Some(t.id))
        .collect();
    beschluesse.sort_by_key(|b| b.id);
    let beschluss = |b: &crate::domain::Beschluss| {
        let gut = b.ergebnis == Beschlussergebnis::Angenommen;
        Reihe {
            signal: if gut { Signal::Gut } else { Signal::Achtung },
            titel: format!("Beschluss: {}", b.text),
            mitte: String::new(),
            rechts: format!(
                "{} {}:{}:{}",
                b.ergebnis.label(),
                b.ja,
                b.nein,
                b.enthaltung
            ),
            ton: if gut { Ton::Gut } else { Ton::Achtung },
        }
    };
    let todos = rueckblick::vereinbart(reg, s, Some(t));
    let todos = todos
        .into_iter()
        .map(|t| mit_mitte(todo_reihe(reg, t, heute)));
    beschluesse
        .into_iter()
        .map(beschluss)
        .chain(todos)
        .collect()
}

/// Title, who does it until when, what it waits for, the last words of its history.
fn lupe(reg: &Register, t: &Todo) -> Vec<String> {
    let wer: Vec<String> = t
        .verantwortlich
        .iter()
        .map(|v| reg.verantwortlich_name(*v))
        .collect();
    let wann = t.faellig.map(|f| format!("bis {}", faellig_text(reg, f)));
    let wartet = (t.status == Status::WartetAuf).then(|| format!("wartet auf {}", t.wartet_auf));
    let wer = (!wer.is_empty()).then(|| wer.join(", "));
    let stand: Vec<String> = wer.into_iter().chain(wann).chain(wartet).collect();
    let zuletzt = t.verlauf.last();
    let zuletzt = zuletzt.map(|e| format!("{} {}", e.zeit.strftime("%d.%m.%y"), e.was));
    [t.titel.clone(), stand.join(" · ")]
        .into_iter()
        .chain(zuletzt)
        .filter(|z| !z.is_empty())
        .collect()
}

/// A row of a to-do with who does it behind the title.
fn mit_mitte(mut reihe: Reihe) -> Reihe {
    if !reihe.mitte.is_empty() {
        reihe.titel = format!("{} – {}", reihe.titel, reihe.mitte);
        reihe.mitte.clear();
    }
    reihe
}

/// The to-dos of TOP 1; answered ones say so.
pub fn rueckblick_reihen(reg: &Register, s: &Sitzung, heute: Date) -> Vec<Reihe> {
    let zeile = |t: &Todo| {
        let mut reihe = mit_mitte(todo_reihe(reg, t, heute));
        if rueckblick::beantwortet(reg, s, t) {
            reihe.ton = Ton::Gedaempft;
            if t.status.offen() {
                reihe.signal = Signal::Gut;
            }
        }
        reihe
    };
    rueckblick::liste(reg, s).into_iter().map(zeile).collect()
}

/// The attendance list.
pub fn anwesenheit_reihen(reg: &Register, s: &Sitzung) -> Vec<Reihe> {
    anwesend::plaetze(reg, s)
        .iter()
        .map(|p| platz_reihe(reg, s, p))
        .collect()
}

fn platz_reihe(reg: &Register, s: &Sitzung, p: &Platz) -> Reihe {
    let mut was: Vec<String> = match p.rolle {
        Some(Rolle::Staendig) | None => Vec::new(),
        Some(rolle) => vec![rolle.label().to_owned()],
    };
    for (gilt, wort) in [
        (p.mandat, "Mandat"),
        (s.moderation == Some(p.person), "moderiert"),
        (s.protokoll_durch == Some(p.person), "Protokoll"),
    ] {
        if gilt {
            was.push(wort.to_owned());
        }
    }
    let (signal, ton, rechts) = match p.teilnahme {
        None => (Signal::Offen, Ton::Gedaempft, "offen".to_owned()),
        Some(t) => {
            let durch = t.durch.map(|d| format!(" durch {}", reg.person_name(d)));
            let text = format!("{}{}", t.wie.label(), durch.unwrap_or_default());
            match t.wie {
                Anwesenheit::Anwesend | Anwesenheit::Vertreten => (Signal::Gut, Ton::Gut, text),
                Anwesenheit::Gast => (Signal::Gut, Ton::Normal, text),
                Anwesenheit::Entschuldigt => (Signal::Entfaellt, Ton::Gedaempft, text),
                Anwesenheit::Fehlt => (Signal::Alarm, Ton::Achtung, text),
            }
        }
    };
    let name = reg.person_name(p.person);
    Reihe {
        signal,
        titel: if was.is_empty() {
            name
        } else {
            format!("{name} ({})", was.join(", "))
        },
        mitte: String::new(),
        rechts,
        ton,
    }
}

/// The last page: what is missing, the next date, how it stands.
pub fn abschluss_reihen(reg: &Register, s: &Sitzung) -> Vec<Reihe> {
    let reihe = |signal, titel: String, ton| Reihe {
        signal,
        titel,
        ton,
        ..Reihe::default()
    };
    let (gut, ton) = match s.naechster {
        _ if abschluss::termin_fehlt(s) => (Signal::Achtung, Ton::Achtung),
        Naechster::Ungefragt => (Signal::Punkt, Ton::Normal),
        _ => (Signal::Gut, Ton::Normal),
    };
    let mut reihen = vec![reihe(
        gut,
        format!("Nächster Termin: {}", abschluss::naechster_text(reg, s)),
        ton,
    )];
    let luecken = abschluss::luecken_im_text(reg, s);
    if luecken.is_empty() {
        reihen.push(reihe(
            Signal::Gut,
            "Sonst fehlt nichts".to_owned(),
            Ton::Gut,
        ));
    }
    reihen.extend(
        luecken
            .into_iter()
            .map(|l| reihe(Signal::Achtung, l, Ton::Achtung)),
    );
    reihen
}
