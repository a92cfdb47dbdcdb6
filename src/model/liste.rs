//! Lists: which records of a kind are shown, in which order and under which heads. Screen and command line share this.

use super::Register;
use super::filter::Filter;
use crate::domain::feld::eingabe::{Stil, schreibe};
use crate::domain::rhythmus::Lage;
use crate::domain::text::falte;
use crate::domain::{Datensatz, Feld, FeldArt, Id, Kind, Schluessel, Todo, datum, felder};
use jiff::civil::{Date, DateTime};
use std::borrow::Cow;

/// Which to-dos or Bedarfe by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zustand {
    #[default]
    Offen,
    Erledigt,
    Alle,
}

/// Which to-dos by due day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Frist {
    #[default]
    Alle,
    Ueberfaellig,
    /// Up to and including Sunday, overdue ones too.
    Woche,
}

/// What a list is to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Kriterien<'a> {
    pub heute: Date,
    pub raum: Option<Id>,
    /// A phrase of the title, Gremium or Raum; else words that must all occur, see [`Filter`].
    pub filter: &'a str,
    /// Index into [`sortierungen`].
    pub sortierung: usize,
    pub umgekehrt: bool,
    /// Ended Gremien too.
    pub beendete: bool,
    pub zustand: Zustand,
    pub frist: Frist,
    /// To-dos of this person.
    pub person: Option<Id>,
    /// To-dos and Sitzungen of this Gremium.
    pub gremium: Option<Id>,
    /// The time of the wall clock, for what is open now.
    pub jetzt: Option<DateTime>,
    /// Only applications that still need somebody.
    pub offene_antraege: bool,
}

impl<'a> Kriterien<'a> {
    pub fn neu(heute: Date) -> Self {
        Kriterien {
            heute,
            raum: None,
            filter: "",
            sortierung: 0,
            umgekehrt: false,
            beendete: false,
            zustand: Zustand::Offen,
            frist: Frist::Alle,
            person: None,
            gremium: None,
            jetzt: None,
            offene_antraege: false,
        }
    }
}

/// The orders a list can have; the first is the usual one. Key for the command line, word for the screen.
pub fn sortierungen(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Gremien => &[
            ("dringend", "Dringlichkeit"),
            ("name", "Name"),
            ("raum", "Raum"),
            ("letzte", "letzte Sitzung"),
        ],
        Kind::Personen => &[
            ("name", "Name"),
            ("organisation", "Organisation"),
            ("raum", "Raum"),
            ("last", "offene To-dos"),
        ],
        Kind::Todos => &[
            ("faellig", "Termin"),
            ("prioritaet", "Priorität"),
            ("titel", "Aufgabe"),
            ("angelegt", "angelegt"),
        ],
        Kind::Sitzungen => &[
            ("naechste", "nächste zuerst"),
            ("gremium", "Gremium"),
            ("beginn", "älteste zuerst"),
        ],
        Kind::Bedarfe => &[
            ("haeufig", "Häufigkeit"),
            ("zuletzt", "zuletzt gesehen"),
            ("stand", "Stand"),
            ("name", "Name"),
        ],
        Kind::Koordination => &[("thema", "Thema"), ("raum", "Raum"), ("person", "Person")],
        Kind::Indikatoren => &[
            ("bereich", "Bereich"),
            ("name", "Name"),
            ("gewicht", "Gewicht"),
        ],
        Kind::Ressourcen => super::ressourcen::SORTIERUNGEN,
        Kind::Toepfe => &[
            ("jahr", "Jahr"),
            ("raum", "Raum"),
            ("rest", "was übrig ist"),
        ],
        Kind::Antraege => &[
            ("stand", "Stand"),
            ("topf", "Topf"),
            ("betrag", "Betrag"),
            ("titel", "Antrag"),
        ],
        Kind::Vorhaben => &[
            ("stand", "Stand"),
            ("name", "Name"),
            ("raum", "Raum"),
            ("schritt", "nächster Schritt"),
        ],
        Kind::Familienzentren => &[
            ("raum", "Raum"),
            ("name", "Name"),
            ("traeger", "Träger"),
            ("ende", "Ende der Vereinbarung"),
        ],
        Kind::Vertraege => &[
            ("raum", "Raum"),
            ("name", "Partner"),
            ("unterzeichnet", "unterzeichnet"),
            ("ende", "Ende"),
        ],
        Kind::Turnus => &[
            ("naechste", "nächstes Mal"),
            ("name", "Name"),
            ("art", "Art"),
            ("raum", "Raum"),
        ],
        _ => &[("name", "Name")],
    }
}

/// Kinds that people look for: the global search and `search` know the same.
pub const GESUCHT: &[Kind] = &[
    Kind::Gremien,
    Kind::Personen,
    Kind::Koordination,
    Kind::Todos,
    Kind::Sitzungen,
    Kind::Tops,
    Kind::Beschluesse,
    Kind::Raeume,
    Kind::Ressourcen,
    Kind::Bedarfe,
    Kind::Vorhaben,
    Kind::Toepfe,
    Kind::Antraege,
    Kind::Indikatoren,
    Kind::Familienzentren,
    Kind::Vertraege,
    Kind::Turnus,
    Kind::Ausgaben,
    Kind::Mitschriften,
];

/// People look for this record: it is there, and no other says the same (a captured line is found by what it made).
pub fn gesucht(reg: &Register, key: Schluessel) -> bool {
    let steht_fuer_anderes = || {
        let zeile = reg.mitschriften().get(key.id);
        key.kind == Kind::Mitschriften && zeile.is_some_and(|m| m.ziel.is_some())
    };
    GESUCHT.contains(&key.kind) && reg.rev_von(key).is_some() && !steht_fuer_anderes()
}

/// How to-dos can be grouped; the first is "not at all".
pub const GRUPPIERUNGEN: &[(&str, &str)] = &[
    ("keine", "ohne Gruppen"),
    ("faellig", "nach Termin"),
    ("person", "nach Person"),
    ("gremium", "nach Gremium"),
    ("raum", "nach Raum"),
    ("status", "nach Status"),
    ("herkunft", "nach Herkunft"),
];

/// The ids that a list shows, in its order.
pub fn zeilen(reg: &Register, kind: Kind, k: &Kriterien<'_>) -> Vec<Id> {
    zeilen_mit(reg, kind, k, |key| Cow::Owned(such_text(reg, key)))
}

/// As [`zeilen`], with an own way to get at the folded text of a record.
pub fn zeilen_mit<'t>(
    reg: &Register,
    kind: Kind,
    k: &Kriterien<'_>,
    text: impl Fn(Schluessel) -> Cow<'t, str>,
) -> Vec<Id> {
    if kind == Kind::Ressourcen {
        return super::ressourcen::zeilen_mit(reg, k, text);
    }
    let key = |id: &Id| Schluessel { kind, id: *id };
    let mut ids: Vec<Id> = kandidaten(reg, kind, k);
    // An indicator is the same everywhere; its value follows the Raum.
    let ueberall = k.raum.is_none() || kind == Kind::Indikatoren;
    ids.retain(|id| ueberall || reg.im_filter(reg.raum_von(key(id)), k.raum));
    Filter::neu(k.filter).siebe(&mut ids, |id| text(key(id)), |id| koepfe(reg, key(id)));
    sortiere(reg, kind, k, &mut ids);
    if k.umgekehrt {
        ids.reverse();
    }
    ids
}

fn kandidaten(reg: &Register, kind: Kind, k: &Kriterien<'_>) -> Vec<Id> {
    match kind {
        Kind::Gremien => reg
            .gremien()
            .iter()
            .filter(|g| k.beendete || g.besteht(k.heute))
            .map(|g| g.id)
            .collect(),
        Kind::Todos => reg
            .todos()
            .iter()
            .filter(|t| todo_passt(reg, t, k))
            .map(|t| t.id)
            .collect(),
        Kind::Bedarfe => reg
            .bedarfe()
            .iter()
            .filter(|b| match k.zustand {
                Zustand::Offen => b.offen(),
                Zustand::Erledigt => !b.offen(),
                Zustand::Alle => true,
            })
            .map(|b| b.id)
            .collect(),
        Kind::Sitzungen => reg
            .sitzungen()
            .iter()
            .filter(|s| k.gremium.is_none_or(|g| s.gremium == g))
            .map(|s| s.id)
            .collect(),
        Kind::Antraege if k.offene_antraege => reg
            .antraege()
            .iter()
            .filter(|a| a.status.offen())
            .map(|a| a.id)
            .collect(),
        Kind::Vorhaben => reg
            .vorhaben()
            .iter()
            .filter(|v| k.beendete || v.status.offen())
            .map(|v| v.id)
            .collect(),
        _ => reg.ids(kind),
    }
}

fn todo_passt(reg: &Register, t: &Todo, k: &Kriterien<'_>) -> bool {
    use crate::domain::Verantwortlich::{Gremium, Person};
    let zustand = match k.zustand {
        Zustand::Offen => t.status.offen(),
        Zustand::Erledigt => !t.status.offen(),
        Zustand::Alle => true,
    };
    let frist = match k.frist {
        Frist::Alle => true,
        Frist::Ueberfaellig => reg.ueberfaellig(t, k.heute),
        Frist::Woche => reg
            .todo_faellig(t)
            .is_some_and(|d| d <= super::dran::sonntag(k.heute)),
    };
    let person = k
        .person
        .is_none_or(|p| t.verantwortlich.contains(&Person(p)));
    let gremium = k
        .gremium
        .is_none_or(|g| t.gremium == Some(g) || t.verantwortlich.contains(&Gremium(g)));
    zustand && frist && person && gremium
}

/// What a record is called by: its title, its Gremium, where it lies.
fn koepfe(reg: &Register, key: Schluessel) -> Vec<String> {
    let gremium = match key.kind {
        Kind::Todos => reg.todos().get(key.id).and_then(|t| t.gremium),
        Kind::Sitzungen => reg.sitzungen().get(key.id).map(|s| s.gremium),
        _ => None,
    };
    let raum = reg.raum_von(key).map(|r| reg.raum_pfad(r, " "));
    let gremium = gremium.map(|g| reg.gremium_name(g));
    [Some(reg.titel(key)), gremium, raum]
        .into_iter()
        .flatten()
        .collect()
}

/// Everything a row can be found by, folded.
pub fn such_text(reg: &Register, key: Schluessel) -> String {
    let (titel, detail) = such_felder(reg, key);
    let raum = reg
        .raum_von(key)
        .map(|r| reg.raum_pfad(r, " "))
        .unwrap_or_default();
    falte(&format!("{titel} {detail} {raum}"))
}

/// Title and detail of a record, for the global search: the words of its fields that the title does not say.
pub fn such_felder(reg: &Register, key: Schluessel) -> (String, String) {
    let titel = reg.titel(key);
    let Some(satz) = reg.satz(key) else {
        return (titel, String::new());
    };
    let worte = felder(key.kind)
        .iter()
        .filter(|f| durchsuchbar(f))
        .map(|f| schreibe(f.art, &(f.lesen)(&satz), reg, Stil::Mensch));
    let mut detail: Vec<String> = worte
        .filter(|w| !w.is_empty() && !titel.contains(w.as_str()))
        .collect();
    if let Datensatz::Gremium(g) = &satz {
        detail.extend(reg.art_von(g).map(|a| a.kuerzel.clone()));
    }
    (titel, detail.join(" · "))
}

/// Words that people look for; where a record lies is searched apart.
fn durchsuchbar(f: &Feld) -> bool {
    let worte = matches!(
        f.art,
        FeldArt::Text
            | FeldArt::Mehrzeilig
            | FeldArt::Liste
            | FeldArt::Verantwortlich
            | FeldArt::Mitglied
    );
    let verweis = matches!(f.art, FeldArt::Verweis(kind) if kind != Kind::Raeume);
    (worte || verweis) && f.name != "fremd_id"
}

fn sortiere(reg: &Register, kind: Kind, k: &Kriterien<'_>, ids: &mut [Id]) {
    let wie = sortierungen(kind).get(k.sortierung).map_or("", |s| s.0);
    let titel = |id: &Id| falte(&reg.titel(Schluessel { kind, id: *id }));
    let raum = |id: &Id| {
        reg.raum_von(Schluessel { kind, id: *id })
            .map(|r| falte(&reg.raum_pfad(r, " ")))
    };
    match (kind, wie) {
        (Kind::Gremien, "dringend") => {
            ids.sort_by_cached_key(|id| (dringlichkeit(reg, *id, k.heute), titel(id)))
        }
        (Kind::Gremien, "letzte") => {
            ids.sort_by_cached_key(|id| (reg.gehaltene(*id).last().map(|s| s.beginn), titel(id)));
        }
        (Kind::Personen, "organisation") => {
            ids.sort_by_cached_key(|id| {
                (
                    reg.personen().get(*id).map(|p| falte(&p.organisation)),
                    person_name(reg, *id),
                )
            });
        }
        (Kind::Personen, "last") => {
            ids.sort_by_cached_key(|id| {
                (
                    std::cmp::Reverse(offene_todos(reg, *id)),
                    person_name(reg, *id),
                )
            });
        }
        (Kind::Personen, "name") => ids.sort_by_cached_key(|id| person_name(reg, *id)),
        (Kind::Todos, "faellig") => ids.sort_by_cached_key(|id| todo_rang(reg, *id)),
        (Kind::Todos, "prioritaet") => {
            ids.sort_by_cached_key(|id| {
                (
                    reg.todos().get(*id).map(|t| t.prioritaet),
                    todo_rang(reg, *id),
                )
            });
        }
        (Kind::Todos, "angelegt") => ids.sort_by_key(|id| std::cmp::Reverse(*id)),
        (Kind::Sitzungen, "naechste") => {
            ids.sort_by_cached_key(|id| sitzung_rang(reg, *id, k.heute))
        }
        (Kind::Sitzungen, "beginn") => {
            ids.sort_by_key(|id| reg.sitzungen().get(*id).map(|s| s.beginn))
        }
        (Kind::Sitzungen, _) => {
            ids.sort_by_cached_key(|id| {
                reg.sitzungen()
                    .get(*id)
                    .map(|s| (falte(&reg.gremium_name(s.gremium)), s.beginn))
            });
        }
        (Kind::Bedarfe, "haeufig" | "zuletzt" | "stand") => {
            super::bedarfe::sortiere(reg, wie, k.heute, ids);
        }
        (Kind::Koordination, "person") => ids.sort_by_cached_key(|id| {
            let person = reg.koordination().get(*id).and_then(|p| p.person);
            (
                person.is_none(),
                person.map(|p| person_name(reg, p)),
                titel(id),
            )
        }),
        (Kind::Indikatoren, "bereich") => ids.sort_by_cached_key(|id| {
            let i = reg.indikatoren().get(*id);
            i.map(|i| super::profil::rang_im_profil(reg, i))
        }),
        (Kind::Indikatoren, "gewicht") => ids.sort_by_cached_key(|id| {
            let i = reg.indikatoren().get(*id);
            (std::cmp::Reverse(i.map(|i| i.gewicht)), titel(id))
        }),
        (Kind::Toepfe | Kind::Antraege, _) => super::mittel::sortiere(reg, kind, wie, ids),
        (Kind::Vorhaben, "stand" | "schritt") => {
            ids.sort_by_cached_key(|id| (vorhaben_rang(reg, *id, wie), titel(id)));
        }
        (Kind::Turnus, "naechste" | "art") => {
            ids.sort_by_cached_key(|id| (turnus_rang(reg, *id, wie, k.heute), titel(id)));
        }
        (Kind::Familienzentren, "traeger") => ids.sort_by_cached_key(|id| {
            let z = reg.familienzentren().get(*id);
            (z.map(|z| falte(&z.traeger)), titel(id))
        }),
        (Kind::Familienzentren | Kind::Vertraege, "ende" | "unterzeichnet") => {
            ids.sort_by_cached_key(|id| {
                let tag = vertragstag(reg, kind, *id, wie);
                (tag.is_none(), tag, titel(id))
            });
        }
        (Kind::Raeume, _) => ids.sort_by_cached_key(raum),
        (_, "raum") => ids.sort_by_cached_key(|id| (raum(id), titel(id))),
        _ => ids.sort_by_cached_key(titel),
    }
}

/// Running ones, ideas, then those that are over; by state, or by the day of the next step.
fn vorhaben_rang(reg: &Register, id: Id, wie: &str) -> Option<(u8, bool, Option<Date>)> {
    use crate::domain::Vorhabenstatus::{Abgeschlossen, Aufgegeben, Idee, Laufend};
    let v = reg.vorhaben().get(id)?;
    let rang = match v.status {
        Laufend => 0,
        Idee => 1,
        Abgeschlossen => 2,
        Aufgegeben => 3,
    };
    if wie == "stand" {
        return Some((rang, false, None));
    }
    let schritt = super::schritte::naechster(&v.meilensteine);
    let am = schritt.and_then(|i| v.meilensteine.get(i)?.am);
    Some((u8::from(!v.status.offen()), am.is_none(), am))
}

/// What is over comes last.
fn turnus_rang(
    reg: &Register,
    id: Id,
    wie: &str,
    heute: Date,
) -> Option<(usize, bool, Option<Date>)> {
    use super::turnus::{Lage, lage};
    use crate::domain::{Auswahl, Turnusart};
    let t = reg.turnus().get(id)?;
    let vorbei = lage(reg, t, heute) == Lage::Vorbei;
    let rang = match wie {
        "art" => Turnusart::ALLE.iter().position(|a| a.0 == t.art),
        _ => Some(usize::from(vorbei)),
    };
    Some((rang.unwrap_or(0), t.naechste.is_none(), t.naechste))
}

fn vertragstag(reg: &Register, kind: Kind, id: Id, wie: &str) -> Option<Date> {
    match (kind, wie) {
        (Kind::Vertraege, "ende") => reg.vertraege().get(id)?.bis,
        (Kind::Vertraege, _) => reg.vertraege().get(id)?.unterzeichnet_am,
        _ => reg.familienzentren().get(id)?.vereinbarung_bis,
    }
}

fn person_name(reg: &Register, id: Id) -> Option<String> {
    reg.personen().get(id).map(|p| falte(&p.sortierung()))
}

/// Open to-dos that a person or Gremium is responsible for or has.
pub fn offene_todos(reg: &Register, wem: Id) -> usize {
    reg.todos_von(wem).filter(|t| t.status.offen()).count()
}

/// Overdue ones first, the longest first; then what falls due, in time; what has no rhythm last.
fn dringlichkeit(reg: &Register, id: Id, heute: Date) -> (u8, Option<Date>) {
    let Some(g) = reg.gremien().get(id) else {
        return (9, None);
    };
    let stand = reg.stand(g, heute);
    match (stand.lage, stand.naechste) {
        (Lage::Ueberfaellig { seit }, _) => (0, Some(seit)),
        (Lage::Faellig, _) => (1, stand.faellig_bis),
        (_, Some(naechste)) => (2, Some(naechste)),
        (Lage::ImRhythmus, None) => (3, stand.faellig_bis),
        (Lage::Ohne, None) => (if g.besteht(heute) { 4 } else { 5 }, None),
    }
}

/// Open before done; by day, those without one last; then priority and title.
fn todo_rang(
    reg: &Register,
    id: Id,
) -> (
    bool,
    bool,
    Option<Date>,
    Option<crate::domain::Prioritaet>,
    String,
) {
    let Some(t) = reg.todos().get(id) else {
        return (true, true, None, None, String::new());
    };
    let tag = reg.todo_faellig(t);
    (
        !t.status.offen(),
        tag.is_none(),
        tag,
        Some(t.prioritaet),
        falte(&t.titel),
    )
}

/// Coming ones first, the nearest first; then past ones, the latest first.
fn sitzung_rang(reg: &Register, id: Id, heute: Date) -> (bool, i64, String) {
    let Some(s) = reg.sitzungen().get(id) else {
        return (true, i64::MAX, String::new());
    };
    let uhr = i64::from(s.beginn.hour()) * 60 + i64::from(s.beginn.minute());
    let minuten = i64::from((s.beginn.date() - heute).get_days()) * 1440 + uhr;
    let name = if s.titel.is_empty() {
        reg.gremium_name(s.gremium)
    } else {
        s.titel.clone()
    };
    (minuten < 0, minuten.abs(), falte(&name))
}

/// The head a to-do stands under, and what heads are sorted by.
pub fn gruppe(reg: &Register, t: &Todo, wie: &str, heute: Date) -> (String, String) {
    let gleich = |s: String| (falte(&s), s);
    match wie {
        "faellig" => faellig_gruppe(reg, t, heute),
        "person" => match t.verantwortlich.first() {
            Some(v) => gleich(reg.verantwortlich_name(*v)),
            None => ("zzz".to_owned(), "niemand".to_owned()),
        },
        "gremium" => match t.gremium {
            Some(g) => gleich(reg.gremium_name(g)),
            None => ("zzz".to_owned(), "ohne Gremium".to_owned()),
        },
        "raum" => match reg.todo_raum(t) {
            Some(r) => gleich(reg.raum_name(Some(r))),
            None => ("zzz".to_owned(), "ohne Raum".to_owned()),
        },
        "status" => {
            let label = crate::domain::Auswahl::label(t.status).to_owned();
            (format!("{}", t.status as u8), label)
        }
        "herkunft" => herkunft_gruppe(reg, t),
        _ => (String::new(), String::new()),
    }
}

fn faellig_gruppe(reg: &Register, t: &Todo, heute: Date) -> (String, String) {
    let sonntag = super::dran::sonntag(heute);
    let (rang, text) = match reg.todo_faellig(t) {
        _ if !t.status.offen() => ("9", "erledigt oder entfallen".to_owned()),
        Some(d) if d < heute => ("0", "überfällig".to_owned()),
        Some(d) if d == heute => ("1", "heute".to_owned()),
        Some(d) if d <= sonntag => ("2", "diese Woche".to_owned()),
        Some(d) => return (format!("3{:04}{:02}", d.year(), d.month()), datum::monat(d)),
        None => ("8", "ohne Termin".to_owned()),
    };
    (rang.to_owned(), text)
}

fn herkunft_gruppe(reg: &Register, t: &Todo) -> (String, String) {
    use crate::domain::Herkunft;
    match &t.herkunft {
        Herkunft::Sitzung { sitzung, .. } => match reg.sitzungen().get(*sitzung) {
            Some(s) => (
                format!("0{:?}", std::cmp::Reverse(s.beginn)),
                reg.sitzung_titel(s),
            ),
            None => ("1".to_owned(), "aus einer gelöschten Sitzung".to_owned()),
        },
        Herkunft::Fua => ("2".to_owned(), "Fallunabhängige Arbeit".to_owned()),
        Herkunft::Fall => ("3".to_owned(), "Fallberatung".to_owned()),
        Herkunft::Frei => ("4".to_owned(), "frei notiert".to_owned()),
    }
}
