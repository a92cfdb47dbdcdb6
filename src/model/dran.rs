//! What needs somebody now: the Übersicht as data, for the screen and for `feldbuch due`.

use super::Register;
use super::zustaendig::Luecke;
use crate::domain::rhythmus::{Lage, Stand};
use crate::domain::{Faelligkeit, Gremium, Id, Kind, Schluessel, Sitzung, SitzungStatus, Todo};
use jiff::civil::Date;

/// Why a line is on the Übersicht; in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grund {
    /// A Sitzung of today.
    Heute,
    Ueberfaellig,
    Woche,
    Wiedervorlage,
    ZuKlaeren,
    Tagesordnung,
    Themen,
    Nachtragen,
    Protokoll,
    Turnus,
    Meilenstein,
    Bericht,
    Auswerten,
    Vereinbarung,
    /// Lines of a FuA meeting that nobody has looked through.
    Mitschrift,
    Sitzung,
    Rhythmus,
    /// Seen again and again, and in no TOP.
    Bedarf,
    /// Dealt with, and nothing was decided.
    OhneBeschluss,
    Federfuehrung,
    Posten,
    VorhabenOhne,
    Unbesetzt,
    Fehlen,
    Lossitze,
    /// A Ressource that nobody has made sure of for long.
    Nachfragen,
    /// An application to decide on.
    MittelEntscheiden,
    /// A grant of a year that is over, never spent from.
    MittelAbrechnen,
}

impl Grund {
    pub const ALLE: &'static [(Grund, &'static str, &'static str)] = &[
        (Grund::Heute, "heute", "Heute"),
        (Grund::Ueberfaellig, "ueberfaellig", "Überfällig"),
        (Grund::Woche, "woche", "Diese Woche"),
        (Grund::Wiedervorlage, "wiedervorlage", "Wiedervorlagen"),
        (Grund::ZuKlaeren, "zu_klaeren", "Zu klären"),
        (
            Grund::Tagesordnung,
            "tagesordnung",
            "Tagesordnung verschicken",
        ),
        (Grund::Themen, "themen", "Themen sammeln"),
        (Grund::Nachtragen, "nachtragen", "Gehalten? Nachtragen"),
        (Grund::Protokoll, "protokoll", "Protokoll fertigstellen"),
        (
            Grund::Turnus,
            "turnus",
            "Kommt wieder: Gespräche, Fortbildungen",
        ),
        (Grund::Meilenstein, "meilenstein", "Meilensteine überfällig"),
        (
            Grund::Bericht,
            "bericht",
            "Zielwächter*innen nach den Zielen fragen",
        ),
        (Grund::Auswerten, "auswerten", "Vorhaben auswerten"),
        (Grund::Vereinbarung, "vereinbarung", "Vereinbarungen enden"),
        (Grund::Mitschrift, "mitschrift", "Mitschrift durchsehen"),
        (Grund::Sitzung, "sitzung", "Sitzungen der nächsten 14 Tage"),
        (Grund::Rhythmus, "rhythmus", "Aus dem Rhythmus"),
        (Grund::Bedarf, "bedarf", "Bedarf ohne TOP"),
        (
            Grund::OhneBeschluss,
            "ohne_beschluss",
            "Bedarf ohne Beschluss",
        ),
        (Grund::Federfuehrung, "federfuehrung", "Federführung unklar"),
        (Grund::Posten, "posten", "Posten nicht besetzt"),
        (
            Grund::VorhabenOhne,
            "vorhaben_ohne",
            "Vorhaben ohne Verantwortliche",
        ),
        (Grund::Unbesetzt, "unbesetzt", "Rollen ohne Mitglied"),
        (Grund::Fehlen, "fehlen", "Fehlen seit drei Sitzungen"),
        (Grund::Lossitze, "lossitze", "Ausgeloste Sitze enden"),
        (
            Grund::Nachfragen,
            "nachfragen",
            "Ressourcen: gilt das noch?",
        ),
        (
            Grund::MittelEntscheiden,
            "mittel_entscheiden",
            "Anträge entscheiden",
        ),
        (
            Grund::MittelAbrechnen,
            "mittel_abrechnen",
            "Anträge abrechnen",
        ),
    ];

    pub fn key(self) -> &'static str {
        Self::ALLE.iter().find(|g| g.0 == self).map_or("", |g| g.1)
    }

    pub fn label(self) -> &'static str {
        Self::ALLE.iter().find(|g| g.0 == self).map_or("", |g| g.2)
    }
}

/// A line of the Übersicht.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dran {
    pub grund: Grund,
    /// Where Enter leads.
    pub ziel: Schluessel,
    pub titel: String,
    pub wer: String,
    pub raum: Option<Id>,
    /// The day it hangs on; a line without one stands last.
    pub tag: Option<Date>,
}

/// Days ahead that the Übersicht looks at Sitzungen (ux.md, screen 1).
const VORAUS: i32 = 14;
/// Days after which a Sitzung without any agenda is no longer asked for its protocol: it was only noted down as held.
const PROTOKOLL_TAGE: i32 = 42;
/// Where a kind does not say otherwise: an agenda is out a week before (000 4.1.2).
const TAGESORDNUNG_TAGE: u16 = 7;

impl Register {
    /// Everything that needs somebody, most pressing first, filtered by Raum.
    pub fn dran(&self, raum: Option<Id>, heute: Date) -> Vec<Dran> {
        let mut liste: Vec<Dran> = self
            .todos()
            .iter()
            .filter_map(|t| self.dran_todo(t, heute))
            .collect();
        liste.extend(
            self.sitzungen()
                .iter()
                .flat_map(|s| self.dran_sitzung(s, heute)),
        );
        let sitzungen = self.sitzungen().iter();
        liste.extend(sitzungen.filter_map(|s| super::mitschrift::nachlese::dran(self, s)));
        for g in self
            .gremien()
            .iter()
            .filter(|g| g.besteht(heute) && !g.aussen)
        {
            liste.extend(self.dran_gremium(g, heute));
        }
        liste.extend(super::turnus::dran(self, heute));
        liste.extend(super::vorhaben::dran(self, heute));
        liste.extend(super::zentren::dran(self, heute));
        liste.extend(self.luecken(heute).into_iter().map(|l| self.dran_luecke(l)));
        liste.extend(super::ressourcen::dran(self, heute));
        liste.extend(super::bedarfe::dran(self, heute));
        liste.extend(super::mittel::dran(self, heute));
        liste.retain(|d| self.im_filter(d.raum, raum));
        liste.sort_by(|a, b| {
            (a.grund, a.tag.is_none(), a.tag, &a.titel).cmp(&(
                b.grund,
                b.tag.is_none(),
                b.tag,
                &b.titel,
            ))
        });
        liste
    }

    fn dran_todo(&self, t: &Todo, heute: Date) -> Option<Dran> {
        if !t.status.offen() {
            return None;
        }
        let faellig = self.todo_faellig(t);
        let woche = sonntag(heute);
        let (grund, tag) = if faellig.is_some_and(|d| d < heute) {
            (Grund::Ueberfaellig, faellig)
        } else if faellig.is_some_and(|d| d <= woche) {
            (Grund::Woche, faellig)
        } else if self.wiedervorlage_dran(t, heute) {
            (
                Grund::Wiedervorlage,
                t.wiedervorlage
                    .and_then(|w: Faelligkeit| self.faellig_am(w)),
            )
        } else if t.zu_klaeren {
            (Grund::ZuKlaeren, faellig)
        } else {
            return None;
        };
        let wer = t
            .verantwortlich
            .iter()
            .map(|v| self.verantwortlich_name(*v))
            .collect::<Vec<_>>()
            .join(", ");
        let ziel = Schluessel {
            kind: Kind::Todos,
            id: t.id,
        };
        Some(Dran {
            grund,
            ziel,
            titel: t.titel.clone(),
            wer,
            raum: self.todo_raum(t),
            tag,
        })
    }

    fn dran_sitzung(&self, s: &Sitzung, heute: Date) -> Vec<Dran> {
        match s.status {
            SitzungStatus::Gehalten => self.dran_protokoll(s, heute),
            SitzungStatus::Abgesagt => Vec::new(),
            _ => self.dran_kommend(s, heute),
        }
    }

    /// A protocol is always written (000 4.1.2): missing or not finished.
    fn dran_protokoll(&self, s: &Sitzung, heute: Date) -> Vec<Dran> {
        let tag = s.beginn.date();
        // What came from elsewhere has its protocol elsewhere.
        if s.protokoll_fertig.is_some() || !s.fremd_id.is_empty() || tag > heute {
            return Vec::new();
        }
        let tops = self.tagesordnung(s.id);
        let frisch = (heute - tag).get_days() <= PROTOKOLL_TAGE;
        if tops.is_empty() && s.begonnen.is_none() && !frisch {
            return Vec::new();
        }
        let steht_was = tops.iter().any(|t| !t.protokoll.trim().is_empty())
            || self.mitschriften_von(s.id).next().is_some();
        let wer = if steht_was {
            "noch nicht fertig"
        } else {
            "fehlt noch"
        };
        let zeile = self.zeile_sitzung(s, Grund::Protokoll, tag, wer.to_owned());
        zeile.into_iter().collect()
    }

    fn zeile_sitzung(&self, s: &Sitzung, grund: Grund, tag: Date, wer: String) -> Option<Dran> {
        let g = self.gremien().get(s.gremium)?;
        let titel = if s.titel.is_empty() {
            self.gremium_titel(g)
        } else {
            s.titel.clone()
        };
        Some(Dran {
            grund,
            ziel: Schluessel {
                kind: Kind::Sitzungen,
                id: s.id,
            },
            titel,
            wer,
            raum: g.raum,
            tag: Some(tag),
        })
    }

    fn dran_kommend(&self, s: &Sitzung, heute: Date) -> Vec<Dran> {
        let tag = s.beginn.date();
        let zeile = |grund, tag, wer| self.zeile_sitzung(s, grund, tag, wer);
        let mut zeilen = Vec::new();
        let tage_bis = (tag - heute).get_days();
        if tage_bis < 0 {
            zeilen.push(zeile(Grund::Nachtragen, tag, s.ort.clone()));
        }
        if tage_bis == 0 {
            zeilen.push(self.zeile_heute(s));
        } else if (1..=VORAUS).contains(&tage_bis) {
            zeilen.push(zeile(Grund::Sitzung, tag, self.vorgelegt(s)));
        }
        let bald = |f: &Date| tage_bis >= 0 && (*f - heute).get_days() <= 7;
        if let Some(frist) = self.tagesordnung_bis(s).filter(bald) {
            zeilen.push(zeile(Grund::Tagesordnung, frist, s.ort.clone()));
        }
        if let Some(frist) = self.themen_bis(s).filter(|f| bald(f) && *f >= heute) {
            let themen = match self.themenspeicher(s.gremium).len() {
                0 => "noch kein Thema".to_owned(),
                1 => "1 Thema".to_owned(),
                n => format!("{n} Themen"),
            };
            zeilen.push(zeile(Grund::Themen, frist, themen));
        }
        zeilen.into_iter().flatten().collect()
    }

    /// When it begins comes first: the Sitzungen of a day stand in their order.
    fn zeile_heute(&self, s: &Sitzung) -> Option<Dran> {
        let zeile = self.zeile_sitzung(s, Grund::Heute, s.beginn.date(), self.vorgelegt(s))?;
        let titel = format!("{} {}", s.beginn.strftime("%H:%M"), zeile.titel);
        Some(Dran { titel, ..zeile })
    }

    /// Where it is, and the Wiedervorlagen that come up there.
    fn vorgelegt(&self, s: &Sitzung) -> String {
        let tag = s.beginn.date();
        let anzahl = self
            .todos_von(s.gremium)
            .filter(|t| t.gremium == Some(s.gremium) && self.wiedervorlage_dran(t, tag))
            .count();
        let vorlagen = match anzahl {
            0 => return s.ort.clone(),
            1 => "1 Wiedervorlage".to_owned(),
            n => format!("{n} Wiedervorlagen"),
        };
        if s.ort.is_empty() {
            vorlagen
        } else {
            format!("{vorlagen} · {}", s.ort)
        }
    }

    /// The day by which the agenda has to be out; None once it is, or for a Sitzung that is over.
    pub fn tagesordnung_bis(&self, s: &Sitzung) -> Option<Date> {
        if s.tagesordnung_veroeffentlicht.is_some() || !s.steht_an() {
            return None;
        }
        let art = self.gremien().get(s.gremium).and_then(|g| self.art_von(g));
        let tage = art.map_or(TAGESORDNUNG_TAGE, |a| a.tagesordnung_tage);
        s.beginn
            .date()
            .checked_sub(jiff::Span::new().days(i64::from(tage)))
            .ok()
    }

    fn dran_gremium(&self, g: &Gremium, heute: Date) -> Vec<Dran> {
        let zeile = |grund, wer: String, tag| Dran {
            grund,
            ziel: Schluessel {
                kind: Kind::Gremien,
                id: g.id,
            },
            titel: self.gremium_titel(g),
            wer,
            raum: g.raum,
            tag,
        };
        let mut zeilen = Vec::new();
        let stand: Stand = self.stand(g, heute);
        match stand.lage {
            Lage::Ueberfaellig { seit } => zeilen.push(zeile(
                Grund::Rhythmus,
                self.rhythmus_von(g).text(),
                Some(seit),
            )),
            Lage::Faellig => zeilen.push(zeile(
                Grund::Rhythmus,
                self.rhythmus_von(g).text(),
                stand.faellig_bis,
            )),
            Lage::ImRhythmus | Lage::Ohne => {}
        }
        match self.federfuehrung(g.id, heute).len() {
            1 => {}
            0 => zeilen.push(zeile(Grund::Federfuehrung, "niemand".to_owned(), None)),
            n => zeilen.push(zeile(Grund::Federfuehrung, format!("{n} zugleich"), None)),
        }
        let offen = self.unbesetzt(g, heute);
        if !offen.is_empty() {
            let namen = offen
                .iter()
                .map(|r| r.name.as_str())
                .collect::<Vec<_>>()
                .join(", ");
            zeilen.push(zeile(Grund::Unbesetzt, namen, None));
        }
        let weitere = super::anwesenheit::dran(self, g, heute);
        zeilen.extend(weitere.map(|(grund, wer, tag)| zeile(grund, wer, tag)));
        zeilen
    }

    fn dran_luecke(&self, l: Luecke) -> Dran {
        let (ziel, wer) = match l.posten {
            Some(id) => (
                Schluessel {
                    kind: Kind::Koordination,
                    id,
                },
                "vakant",
            ),
            None => (
                Schluessel {
                    kind: Kind::Raeume,
                    id: l.raum,
                },
                "fehlt",
            ),
        };
        let titel = format!("{} {}", l.thema, self.raum_name(Some(l.raum)));
        Dran {
            grund: Grund::Posten,
            ziel,
            titel,
            wer: wer.to_owned(),
            raum: Some(l.raum),
            tag: None,
        }
    }
}

/// The last day of the week that begins on Monday.
pub fn sonntag(heute: Date) -> Date {
    let bis = 6 - i64::from(heute.weekday().to_monday_zero_offset());
    heute
        .checked_add(jiff::Span::new().days(bis))
        .unwrap_or(heute)
}
