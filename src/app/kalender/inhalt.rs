//! What the calendar shows, built from the Register: Sitzungen and what recurs by day with their signs, holidays, the list of the
//! chosen day or week with conflicts in words.

use super::{Kalender, Sicht, montag};
use crate::app::ansicht::{Detailzeile, Signal, Ton, setze};
use crate::domain::{
    Auswahl, Id, Kind, Schluessel, Sitzung, SitzungStatus, Turnus, datum, feiertag,
};
use crate::model::{Register, turnus};
use crate::model::kalender::{
    self, Beteiligte, Konflikt, ende, initialen, knappname, konflikt_satz, kurzname, plus_tage,
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A Sitzung in the grid, or something recurring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kurz {
    pub key: Schluessel,
    pub name: String,
    /// Where the name does not fit.
    pub knapp: String,
    /// "14:00", where there is room for it.
    pub uhr: String,
    pub signal: Signal,
}

/// What surrounds a calendar.
#[derive(Clone, Copy)]
pub(super) struct Umfeld<'a> {
    pub reg: &'a Register,
    pub heute: Date,
    pub raum: Option<Id>,
    /// Columns of the list.
    pub breite: usize,
    /// The list is that of the week.
    pub woche: bool,
    /// Rows of the list.
    pub hoehe: usize,
}

impl Kalender {
    /// Everything as the Register now has it.
    pub(super) fn baue(&mut self, um: Umfeld<'_>) {
        let (von, bis) = self.spanne();
        let fuer = (um.reg.rev(), um.heute, um.raum, self.nur, von, bis);
        if self.fuer != Some(fuer) {
            self.lies_tage(um, von, bis);
            self.fuer = Some(fuer);
        }
        self.titel = self.titel_jetzt(um.reg);
        self.baue_liste(um);
    }

    /// The days that can be on the screen: whole weeks around the period.
    fn spanne(&self) -> (Date, Date) {
        let (von, bis) = self.periode();
        (montag(von), plus_tage(montag(bis), 6))
    }

    fn lies_tage(&mut self, um: Umfeld<'_>, von: Date, bis: Date) {
        let reg = um.reg;
        // Of two that are over, nothing can be mended any more.
        let offen = |id| reg.sitzungen().get(id).is_some_and(Sitzung::steht_an);
        self.konflikte = kalender::konflikte(reg, von, bis, None);
        self.konflikte.retain(|k| offen(k.a) || offen(k.b));
        let betroffen: BTreeSet<Id> = self.konflikte.iter().flat_map(|k| [k.a, k.b]).collect();
        let ferien = reg.ferien().iter().filter(|f| f.von <= bis && von <= f.bis);
        self.ferien = ferien.cloned().collect();
        self.tage.clear();
        let mut beteiligte = Beteiligte::neu(reg);
        for s in kalender::sitzungen(reg, von, bis, um.raum) {
            if !passt(self.nur, s, &mut beteiligte) {
                continue;
            }
            let (name, knapp) = if s.titel.is_empty() {
                (kurzname(reg, s.gremium), knappname(reg, s.gremium))
            } else {
                (s.titel.clone(), initialen(&s.titel))
            };
            let signal = signal(s, betroffen.contains(&s.id));
            let kurz = Kurz {
                key: sitzung_key(s.id),
                name,
                knapp,
                uhr: datum::uhrzeit(s.beginn.time()),
                signal,
            };
            self.tage.entry(s.beginn.date()).or_default().push(kurz);
        }
        self.lies_turnus(um, von, bis);
    }

    /// What recurs stands behind the Sitzungen of its day: it has a day, but no hour.
    fn lies_turnus(&mut self, um: Umfeld<'_>, von: Date, bis: Date) {
        let nur = self.nur;
        let passt = |t: &Turnus| nur.is_none_or(|k| turnus::betrifft(t, k));
        for (tag, t, getan) in turnus::termine(um.reg, von, bis, um.raum) {
            if passt(t) {
                let kurz = turnus_kurz(t, getan, tag < um.heute);
                self.tage.entry(tag).or_default().push(kurz);
            }
        }
    }

    /// "November 2026 · nur RT Nord · 3 Sitzungen, 1 Konflikt"
    fn titel_jetzt(&self, reg: &Register) -> String {
        let was = match self.sicht {
            Sicht::Monat => datum::monat(self.tag),
            Sicht::Quartal => format!(
                "{}. Quartal {}",
                (self.tag.month() + 2) / 3,
                self.tag.year()
            ),
            Sicht::Jahr => self.tag.year().to_string(),
        };
        let nur = self
            .nur
            .map(|k| format!(" · nur {}", reg.titel(k)))
            .unwrap_or_default();
        let (von, bis) = self.periode();
        let tage = self.tage.range(von..=bis).flat_map(|(_, t)| t);
        let sitzungen = tage.filter(|k| k.key.kind == Kind::Sitzungen);
        let hier: BTreeSet<Id> = sitzungen.map(|k| k.key.id).collect();
        let da = |k: &&Konflikt| hier.contains(&k.a) || hier.contains(&k.b);
        let konflikte = self.konflikte.iter().filter(da).count();
        let konflikte = match konflikte {
            0 => String::new(),
            1 => ", 1 Konflikt".to_owned(),
            n => format!(", {n} Konflikte"),
        };
        let wort = if hier.len() == 1 {
            "Sitzung"
        } else {
            "Sitzungen"
        };
        format!("{was}{nur} · {} {wort}{konflikte}", hier.len())
    }

    /// The list stays with its line while one is in it; else it shows the chosen day.
    fn baue_liste(&mut self, um: Umfeld<'_>) {
        let (von, bis) = if um.woche {
            self.woche()
        } else {
            (self.tag, self.tag)
        };
        let mut roh = Vec::new();
        let mut kopf = 0;
        let mut tag = von;
        while tag <= bis {
            if tag == self.tag || !self.am(tag).is_empty() {
                if !roh.is_empty() && um.woche {
                    roh.push(Detailzeile::Leer);
                }
                if tag == self.tag {
                    kopf = setze(roh.clone(), um.breite).len();
                }
                self.tageszeilen(um, tag, &mut roh);
            }
            if tag == Date::MAX {
                break;
            }
            tag = plus_tage(tag, 1);
        }
        let satz = self.liste_satz();
        self.zeilen = setze(roh, um.breite);
        self.stelle_liste(satz, kopf, um.hoehe);
    }

    fn stelle_liste(&mut self, satz: Option<Schluessel>, kopf: usize, hoehe: usize) {
        let ende = self.zeilen.len().saturating_sub(hoehe);
        if self.in_liste {
            let wieder = satz.and_then(|s| self.zeilen.iter().position(|z| z.satz() == Some(s)));
            self.stand.zeile = wieder.or_else(|| self.erste_zeile(kopf));
            self.in_liste = self.stand.zeile.is_some();
            self.stand.oben = self.stand.oben.min(ende);
        }
        if !self.in_liste {
            self.stand.zeile = None;
            self.stand.oben = kopf.min(ende);
        }
    }

    /// The first Sitzung in the list from a line on.
    pub(super) fn erste_zeile(&self, ab: usize) -> Option<usize> {
        (ab..self.zeilen.len()).find(|i| self.zeilen.get(*i).is_some_and(|z| z.ziel().is_some()))
    }

    /// The Sitzung that is chosen in the list.
    pub(super) fn liste_satz(&self) -> Option<Schluessel> {
        let zeile = self.stand.zeile.filter(|_| self.in_liste)?;
        self.zeilen.get(zeile)?.satz()
    }

    fn tageszeilen(&self, um: Umfeld<'_>, tag: Date, aus: &mut Vec<Detailzeile>) {
        aus.push(Detailzeile::Kopf(self.kopf(tag, um.heute)));
        let hier = self.am(tag);
        if hier.is_empty() {
            aus.push(Detailzeile::Text {
                text: "keine Sitzung".to_owned(),
                ton: Ton::Gedaempft,
            });
        }
        for kurz in hier {
            if kurz.key.kind == Kind::Turnus {
                aus.extend(um.reg.turnus().get(kurz.key.id).map(|t| wiederkehrt(t, kurz)));
            } else if let Some(s) = um.reg.sitzungen().get(kurz.key.id) {
                aus.push(eintrag(um.reg, s, kurz.signal));
                aus.extend(self.konfliktzeilen(um.reg, s));
            }
        }
    }

    /// "Do 26.11.2026 · KW 48 · in 4 Tagen · Herbstferien"
    fn kopf(&self, tag: Date, heute: Date) -> String {
        let mut teile = vec![
            datum::lang(tag),
            format!("KW {}", datum::kalenderwoche(tag)),
            datum::relativ(tag, heute),
        ];
        teile.extend(feiertag::feiertag(tag).map(|f| format!("Feiertag: {f}")));
        teile.extend(self.ferien_am(tag).map(|f| f.name.clone()));
        teile.join(" · ")
    }

    fn konfliktzeilen(&self, reg: &Register, s: &Sitzung) -> Vec<Detailzeile> {
        let hier = |k: &&Konflikt| k.a == s.id || k.b == s.id;
        self.konflikte
            .iter()
            .filter(hier)
            .filter_map(|k| konflikt_satz(reg, k, s.id))
            .map(|satz| Detailzeile::Text {
                text: format!("! {satz}"),
                ton: Ton::Alarm,
            })
            .collect()
    }
}

pub(super) fn passt(nur: Option<Schluessel>, s: &Sitzung, beteiligte: &mut Beteiligte<'_>) -> bool {
    match nur {
        None => true,
        Some(k) if k.kind == Kind::Gremien => s.gremium == k.id,
        Some(k) => beteiligte.von(s).contains(&k.id),
    }
}

fn signal(s: &Sitzung, konflikt: bool) -> Signal {
    match s.status {
        SitzungStatus::Abgesagt => Signal::Entfaellt,
        _ if konflikt => Signal::Alarm,
        SitzungStatus::Gehalten => Signal::Gehalten,
        SitzungStatus::Geplant | SitzungStatus::Eingeladen => Signal::Geplant,
    }
}

fn sitzung_key(id: Id) -> Schluessel {
    Schluessel {
        kind: Kind::Sitzungen,
        id,
    }
}

fn turnus_kurz(t: &Turnus, getan: bool, vorbei: bool) -> Kurz {
    Kurz {
        key: Schluessel {
            kind: Kind::Turnus,
            id: t.id,
        },
        name: t.titel.clone(),
        knapp: initialen(&t.titel),
        uhr: String::new(),
        signal: match (getan, vorbei) {
            (true, _) => Signal::Erledigt,
            (false, true) => Signal::Achtung,
            (false, false) => Signal::Punkt,
        },
    }
}

fn wiederkehrt(t: &Turnus, kurz: &Kurz) -> Detailzeile {
    let getan = kurz.signal == Signal::Erledigt;
    let ort = if t.ort.is_empty() {
        String::new()
    } else {
        format!(" · {}", t.ort)
    };
    Detailzeile::Eintrag {
        signal: kurz.signal,
        links: format!("{}{ort}", t.titel),
        rechts: if getan { "durchgeführt" } else { t.art.label() }.to_owned(),
        ton: if getan { Ton::Gedaempft } else { Ton::Normal },
        ziel: kurz.key,
        satz: kurz.key,
    }
}

fn eintrag(reg: &Register, s: &Sitzung, signal: Signal) -> Detailzeile {
    let key = sitzung_key(s.id);
    let name = reg.gremium_name(s.gremium);
    let name = if s.titel.is_empty() {
        name
    } else {
        format!("{} ({name})", s.titel)
    };
    let uhr = |z: jiff::civil::DateTime| datum::uhrzeit(z.time());
    let ort = if s.ort.is_empty() {
        String::new()
    } else {
        format!(" · {}", s.ort)
    };
    Detailzeile::Eintrag {
        signal,
        links: format!("{}–{}  {name}{ort}", uhr(s.beginn), uhr(ende(reg, s))),
        rechts: s.status.label().to_owned(),
        ton: if s.steht_an() {
            Ton::Normal
        } else {
            Ton::Gedaempft
        },
        ziel: key,
        satz: key,
    }
}
