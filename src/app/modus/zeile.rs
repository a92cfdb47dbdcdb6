//! Lines asked for in a Sitzung: to-do, decision, Wiedervorlage, guest, next date, amendment, answers in TOP 1. What is
//! understood is said while it is typed; what it does is a draft.

use crate::app::zeile::schnell_zeilen;
use crate::domain::{Auswahl, Id, Ids, Sitzung, Top, datum};
use crate::model::protokoll::abschluss::{self, lies_termin, schon_geplant};
use crate::model::protokoll::abstimmung::{self, vorgabe};
use crate::model::protokoll::anwesend::{self, Mandate, Wer};
use crate::model::protokoll::rueckblick::{self, Antwort, lies_frist};
use crate::model::protokoll::{sitzung, top_name};
use crate::model::tun::{Umstand, faellig_text, kurz};
use crate::model::{Register, schnell};
use crate::store::Draft;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a line in a Sitzung is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protokollzeile {
    pub sitzung: Id,
    pub was: Was,
}

/// The TOP it belongs to, or the to-do that is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Was {
    Todo(Option<Id>),
    Beschluss(Option<Id>),
    Wiedervorlage(Option<Id>),
    Gast,
    Termin,
    Nachtrag,
    Bis(Id),
    Wieder(Id),
    WartetAuf(Id),
}

impl Protokollzeile {
    pub fn titel(&self, reg: &Register) -> String {
        let bei = |top: &Option<Id>| {
            let top = top.and_then(|t| reg.tops().get(t));
            top.map(|t| format!(" · {}", top_name(t)))
                .unwrap_or_default()
        };
        let todo = |id: &Id| {
            let todo = reg.todos().get(*id);
            todo.map(|t| kurz(&t.titel)).unwrap_or_default()
        };
        match &self.was {
            Was::Todo(top) => format!("To-do{}", bei(top)),
            Was::Beschluss(top) => format!("Beschluss{}", bei(top)),
            Was::Wiedervorlage(top) => format!("Wiedervorlage{}", bei(top)),
            Was::Gast => "Wer ist noch da?".to_owned(),
            Was::Termin => "Nächster Termin".to_owned(),
            Was::Nachtrag => "Nachtrag zum Protokoll".to_owned(),
            Was::Bis(id) => format!("„{}“: weiter bis wann?", todo(id)),
            Was::Wieder(id) => format!("„{}“: Wiedervorlage wann?", todo(id)),
            Was::WartetAuf(id) => format!("„{}“: wartet auf wen oder was?", todo(id)),
        }
    }

    /// What the line means so far, a line each.
    ///
    /// # Errors
    /// What is in the way.
    pub fn verstehe(&self, reg: &Register, text: &str, heute: Date) -> Result<Vec<String>, String> {
        let s = sitzung(reg, self.sitzung)?;
        let leer = text.trim().is_empty();
        match &self.was {
            Was::Todo(_) => Ok(self.todo_zeilen(reg, s, text, heute, false)),
            Was::Wiedervorlage(_) if leer => Ok(vec![
                "Worum geht es? Kommt in der nächsten Sitzung wieder, oder !wann".to_owned(),
            ]),
            Was::Wiedervorlage(_) => Ok(self.todo_zeilen(reg, s, text, heute, true)),
            Was::Beschluss(_) if leer => Ok(beschluss_hilfe(reg, s)),
            Was::Beschluss(t) => abstimmung::verstehe(reg, s, text, heute).map(|v| {
                let mut zeilen = abstimmung::zeilen(reg, s, &v);
                let top = t.and_then(|t| reg.tops().get(t));
                for b in abstimmung::gebundene(reg, top, v.urteil.ergebnis) {
                    zeilen.push(format!("bindet den Bedarf „{}“", kurz(&b.name)));
                }
                zeilen
            }),
            Was::Gast if leer => Ok(vec!["Vorname Nachname, Einrichtung".to_owned()]),
            Was::Gast => anwesend::wer(reg, text, Id(0)).map(|w| vec![wer_zeile(reg, &w)]),
            Was::Termin if leer => Ok(vec!["etwa: 15.3. oder do 14 uhr".to_owned()]),
            Was::Termin => termin_zeile(reg, s, text, heute),
            Was::Nachtrag if leer => Ok(vec!["etwa: TOP 3: 800 statt 80 Euro".to_owned()]),
            Was::Nachtrag => Ok(vec![nachtrag_zeile(reg, s, text)]),
            Was::Bis(_) | Was::Wieder(_) if leer => Ok(vec![
                "etwa: fr, 15.3., in 2 wochen, nächste sitzung".to_owned(),
            ]),
            Was::Bis(_) | Was::Wieder(_) => {
                lies_frist(reg, s, text, heute).map(|f| vec![faellig_text(reg, f)])
            }
            Was::WartetAuf(_) => Ok(Vec::new()),
        }
    }

    fn todo_zeilen(
        &self,
        reg: &Register,
        s: &Sitzung,
        text: &str,
        heute: Date,
        wieder: bool,
    ) -> Vec<String> {
        let mut gelesen = schnell::lies(reg, text, heute, Some(s.gremium));
        gelesen.faellig = gelesen.faellig.map(|f| rueckblick::nicht_diese(s, f));
        if wieder {
            gelesen.faellig = gelesen.faellig.or(Some(rueckblick::naechste(s)));
            if gelesen.verantwortlich.is_empty() {
                let gremium = crate::domain::Verantwortlich::Gremium(s.gremium);
                gelesen.verantwortlich.push(gremium);
            }
        }
        schnell_zeilen(reg, &gelesen, None)
    }

    /// What Enter does.
    ///
    /// # Errors
    /// A sentence: what is missing or not understood. The line stays open.
    pub fn draft(
        &self,
        reg: &Register,
        text: &str,
        um: Umstand<'_>,
        neu: &mut Ids,
    ) -> Result<Draft, String> {
        let s = sitzung(reg, self.sitzung)?;
        let top = |id: &Option<Id>| -> Option<&Top> { reg.tops().get((*id)?) };
        let heute = um.heute();
        let (todo, antwort) = match &self.was {
            Was::Todo(t) => return rueckblick::todo(reg, s, top(t), text, false, um, neu),
            Was::Wiedervorlage(t) => return rueckblick::todo(reg, s, top(t), text, true, um, neu),
            Was::Beschluss(t) => return abstimmung::beschliessen(reg, s, top(t), text, um, neu),
            Was::Gast => return anwesend::dazu(reg, s, text, None, neu),
            Was::Termin => return abschluss::naechster(reg, s, text, um, neu),
            Was::Nachtrag => return abschluss::nachtragen(reg, s, text, um),
            Was::Bis(id) => (*id, Antwort::Bis(lies_frist(reg, s, text, heute)?)),
            Was::Wieder(id) => (
                *id,
                Antwort::Wiedervorlage(lies_frist(reg, s, text, heute)?),
            ),
            Was::WartetAuf(_) if text.trim().is_empty() => {
                return Err("Auf wen oder was? Oder Esc".to_owned());
            }
            Was::WartetAuf(id) => (*id, Antwort::WartetAuf(text.trim().to_owned())),
        };
        rueckblick::antworten(reg, s, todo, &antwort, um, neu)
    }
}

fn beschluss_hilfe(reg: &Register, s: &Sitzung) -> Vec<String> {
    vec![
        "Text und Stimmen: 8 0 1, 8 dafür 1 dagegen, einstimmig, bei 1 Enthaltung".to_owned(),
        "Regel: /e Einstimmigkeit, /m Mehrheit, /u !fr Umlauf bis Freitag".to_owned(),
        format!("ohne Zeichen: {}", vorgabe(reg, s).label()),
        Mandate::von(reg, s).satz(),
    ]
}

fn wer_zeile(reg: &Register, wer: &Wer) -> String {
    match wer {
        Wer::Bekannt(id) => {
            let wo = reg.personen().get(*id).map(|p| p.organisation.clone());
            format!("{} ({})", reg.person_name(*id), wo.unwrap_or_default())
        }
        Wer::Neu(p) if p.organisation.is_empty() => format!("neu: {}", p.anzeige()),
        Wer::Neu(p) => format!("neu: {} ({})", p.anzeige(), p.organisation),
    }
}

fn termin_zeile(
    reg: &Register,
    s: &Sitzung,
    text: &str,
    heute: Date,
) -> Result<Vec<String>, String> {
    let termin = lies_termin(s, text, heute)?;
    let mut zeile = datum::zeitpunkt(termin);
    if schon_geplant(reg, s, termin.date()).is_some() {
        zeile.push_str(" – steht schon im Kalender");
    }
    if let Some(name) = crate::domain::feiertag::feiertag(termin.date()) {
        zeile.push_str(&format!(" – Feiertag: {name}"));
    }
    Ok(vec![zeile])
}

fn nachtrag_zeile(reg: &Register, s: &Sitzung, text: &str) -> String {
    let (top, text) = abschluss::zu_top(reg, s, text);
    let wozu = top.and_then(|t| reg.tops().get(t)).map_or_else(
        || "zum Ganzen".to_owned(),
        |t| format!("zu {}", top_name(t)),
    );
    format!("{wozu}: {text}")
}
