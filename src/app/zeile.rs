//! One line asked for: a quick to-do, a new date, whom something waits for. What is understood stands below it.

use super::eingabe::Eingabe;
use super::feld::{Vorhabenzeile, antraege};
use super::modus::Protokollzeile;
use crate::domain::feld::eingabe::{Umfeld, faelligkeit};
use crate::domain::{Buchungsart, Faelligkeit, Id, Kind, Prioritaet, Schluessel};
use crate::model::profil::eintragen;
use crate::model::{Register, los, schnell, tun, turnus};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Behind a day that was typed without its year.
const NAECHSTES: &str = " – nächstes Jahr";

/// What the line is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Zweck {
    /// A to-do, belonging to what was selected.
    SchnellTodo {
        gremium: Option<Id>,
        raum: Option<Id>,
        person: Option<Id>,
        sitzung: Option<Id>,
    },
    /// A TOP; without a Sitzung a topic for the inbox.
    Top {
        gremium: Id,
        sitzung: Option<Id>,
    },
    Verschieben(Vec<Id>),
    Wiedervorlage(Vec<Id>),
    WartetAuf(Vec<Id>),
    /// A value of the Sozialraumprofil; the year is the sheet's.
    Kennwert {
        indikator: Id,
        raum: Id,
        jahr: u16,
    },
    /// The seed of a draw.
    Startzahl(Id),
    /// A need was seen again; without a Raum in the line that one.
    Sichten {
        bedarf: Id,
        filter: Option<Id>,
    },
    /// How a need ended.
    BedarfErledigt(Id),
    /// A report on a Vorhaben, or its end.
    Vorhaben(Vorhabenzeile),
    /// Something recurring was done.
    Turnus(Id),
    /// In a Sitzung.
    Protokoll(Protokollzeile),
    /// The amount that a Beschluss grants for an application.
    Bewilligen {
        antrag: Id,
        beschluss: Id,
    },
    /// Money that goes out for an application, or comes back.
    Buchen {
        antrag: Id,
        art: Buchungsart,
    },
    /// The name of a new file for these bytes. Not kept across a crash: they can be made again.
    Datei(#[serde(skip)] Vec<u8>),
}

impl Zweck {
    /// What is typed is worth keeping.
    pub fn haelt_entwurf(&self) -> bool {
        !matches!(self, Zweck::Datei(_))
    }
}

/// The open line.
#[derive(Debug, Clone)]
pub struct Zeile {
    pub titel: String,
    pub zweck: Zweck,
    pub eingabe: Eingabe,
    /// What it was opened with.
    anfang: String,
    /// Understood, a line each; or what is in the way.
    pub verstanden: Result<Vec<String>, String>,
}

/// What is kept of it across a crash.
#[derive(Serialize, Deserialize)]
pub struct ZeilenEntwurf {
    zweck: Zweck,
    text: String,
}

impl Zeile {
    pub fn neu(zweck: Zweck, text: &str, reg: &Register, heute: Date) -> Self {
        let titel = match &zweck {
            Zweck::SchnellTodo {
                gremium: Some(g), ..
            } => format!("To-do · {}", reg.gremium_name(*g)),
            Zweck::SchnellTodo {
                person: Some(p), ..
            } => format!("To-do · {}", reg.person_name(*p)),
            Zweck::SchnellTodo { .. } => "To-do".to_owned(),
            Zweck::Top { gremium, sitzung } => super::blatt::top_titel(reg, *gremium, *sitzung),
            Zweck::Verschieben(ids) => format!("Neuer Termin für {}", welche(reg, ids)),
            Zweck::Wiedervorlage(ids) => format!("Wiedervorlage für {}", welche(reg, ids)),
            Zweck::Startzahl(_) => "Startzahl der Losung".to_owned(),
            Zweck::Datei(_) => "In welche Datei?".to_owned(),
            Zweck::WartetAuf(ids) => format!("{}: wartet auf wen oder was?", welche(reg, ids)),
            Zweck::Sichten { bedarf, .. } | Zweck::BedarfErledigt(bedarf) => {
                super::feld::bedarfe::zeile_titel(reg, *bedarf, &zweck)
            }
            Zweck::Vorhaben(v) => v.titel(reg),
            Zweck::Turnus(id) => {
                let key = Schluessel {
                    kind: Kind::Turnus,
                    id: *id,
                };
                format!("„{}“ durchgeführt", tun::kurz(&reg.titel(key)))
            }
            Zweck::Protokoll(p) => p.titel(reg),
            Zweck::Kennwert {
                indikator,
                raum,
                jahr,
            } => super::ansicht::werte_titel(reg, *indikator, *raum, *jahr),
            Zweck::Bewilligen { .. } | Zweck::Buchen { .. } => antraege::titel(reg, &zweck),
        };
        let mut zeile = Zeile {
            titel,
            zweck,
            eingabe: Eingabe::neu(text),
            anfang: text.to_owned(),
            verstanden: Ok(Vec::new()),
        };
        zeile.verstehe(reg, heute);
        zeile
    }

    /// After each key.
    pub fn verstehe(&mut self, reg: &Register, heute: Date) {
        self.verstanden = match &self.zweck {
            Zweck::SchnellTodo {
                gremium, person, ..
            } => {
                let s = schnell::lies(reg, self.eingabe.text(), heute, *gremium);
                Ok(schnell_zeilen(reg, &s, *person))
            }
            Zweck::Top { .. } => Ok(super::blatt::top_verstanden(reg, self.eingabe.text())),
            Zweck::WartetAuf(_) => Ok(Vec::new()),
            Zweck::Sichten { bedarf, filter } => Ok(super::feld::bedarfe::sichtung_verstanden(
                reg,
                *bedarf,
                *filter,
                self.eingabe.text(),
                heute,
            )),
            Zweck::BedarfErledigt(_) => Ok(vec![super::feld::bedarfe::ERLEDIGT.to_owned()]),
            Zweck::Startzahl(losung) => startzahl_zeilen(reg, *losung, self.eingabe.text()),
            Zweck::Protokoll(p) => p.verstehe(reg, self.eingabe.text(), heute),
            Zweck::Kennwert {
                indikator,
                raum,
                jahr,
            } => eintragen::verstanden(reg, (*indikator, *raum), *jahr, self.eingabe.text()),
            Zweck::Bewilligen { .. } | Zweck::Buchen { .. } => {
                antraege::verstehe(reg, &self.zweck, self.eingabe.text(), heute)
            }
            Zweck::Vorhaben(v) => v.verstehe(reg, self.eingabe.text(), heute),
            Zweck::Turnus(id) => turnus::verstanden(reg, *id, self.eingabe.text(), heute),
            Zweck::Datei(inhalt) => Ok(vec![super::papiere::datei_zeile(inhalt.len())]),
            _ if self.eingabe.text().trim().is_empty() => Ok(vec![
                "etwa: fr, 15.3., in 2 wochen, nächste sitzung".to_owned(),
            ]),
            _ => self.faellig(reg, heute).map(|f| {
                let naechstes = schnell::naechstes_jahr(f, self.eingabe.text(), heute);
                let jahr = if naechstes { NAECHSTES } else { "" };
                vec![format!("{}{jahr}", tun::faellig_text(reg, f))]
            }),
        };
    }

    /// The date that the line means.
    pub fn faellig(&self, reg: &Register, heute: Date) -> Result<Faelligkeit, String> {
        let gremium = match &self.zweck {
            Zweck::Verschieben(ids) | Zweck::Wiedervorlage(ids) => ids
                .first()
                .and_then(|id| reg.todos().get(*id))
                .and_then(|t| t.gremium),
            _ => None,
        };
        faelligkeit(
            self.eingabe.text().trim(),
            Umfeld {
                namen: reg,
                heute,
                gremium,
            },
        )
    }

    /// Something stands there that was not proposed.
    pub fn getippt(&self) -> bool {
        let text = self.eingabe.text().trim();
        !text.is_empty() && text != self.anfang.trim()
    }

    pub fn entwurf(&self) -> ZeilenEntwurf {
        ZeilenEntwurf {
            zweck: self.zweck.clone(),
            text: self.eingabe.text().to_owned(),
        }
    }

    pub fn aus_entwurf(e: ZeilenEntwurf, reg: &Register, heute: Date) -> Self {
        Zeile::neu(e.zweck, &e.text, reg, heute)
    }
}

fn startzahl_zeilen(reg: &Register, losung: Id, text: &str) -> Result<Vec<String>, String> {
    let Some(l) = reg.losungen().get(losung) else {
        return Err("Diese Losung gibt es nicht mehr – mit Esc zurück".to_owned());
    };
    if text.trim().is_empty() {
        return Err(los::ZAHL_FEHLT.to_owned());
    }
    Ok(vec![
        format!("Startzahl: {}", los::seed_lesen(text)?),
        format!(
            "Damit ist die Liste geschlossen ({} Personen); gezogen wird danach.",
            l.kandidaten.len()
        ),
    ])
}

/// The one by its name, several by their number.
fn welche(reg: &Register, ids: &[Id]) -> String {
    match ids {
        [id] => format!(
            "„{}“",
            tun::kurz(
                &reg.todos()
                    .get(*id)
                    .map(|t| t.titel.clone())
                    .unwrap_or_default()
            )
        ),
        _ => format!("{} To-dos", ids.len()),
    }
}

/// What a quick line means, a line each.
pub(super) fn schnell_zeilen(
    reg: &Register,
    s: &schnell::Schnell,
    person: Option<Id>,
) -> Vec<String> {
    if s.titel.is_empty() && s.verantwortlich.is_empty() && s.faellig.is_none() {
        return vec!["Aufgabe +wer !wann – etwa: Protokoll verschicken +wanda !fr".to_owned()];
    }
    let mut wer: Vec<String> = s
        .verantwortlich
        .iter()
        .map(|v| reg.verantwortlich_name(*v))
        .collect();
    if wer.is_empty() && s.unklar.is_empty() {
        wer.extend(person.map(|p| reg.person_name(p)));
    }
    let wer = if wer.is_empty() {
        "zu klären".to_owned()
    } else {
        wer.join(", ")
    };
    let wann = s
        .faellig
        .map_or_else(|| "zu klären".to_owned(), |f| tun::faellig_text(reg, f));
    let jahr = if s.naechstes_jahr { NAECHSTES } else { "" };
    let mut zeilen = vec![
        format!("Aufgabe: {}", s.titel),
        format!("wer: {wer} · bis: {wann}{jahr}"),
    ];
    if s.prioritaet == Prioritaet::Hoch {
        zeilen.push("Priorität: hoch".to_owned());
    }
    zeilen.extend(s.unklar.iter().cloned());
    zeilen
}
