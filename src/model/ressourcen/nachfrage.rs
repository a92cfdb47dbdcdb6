//! What somebody needs, typed in one line: "#frauen mi frei @brück nähen". What was understood is said in words; what was
//! not, too.

use super::{Uhr, Zeichen};
use crate::domain::oeffnung::{offen, offen_am, tagbit};
use crate::domain::text::{enthaelt, falte};
use crate::domain::{
    Auswahl, Barrierefrei, Id, Kind, Kosten, Ressource, Ressourcenart, Ressourcenform,
    Ressourcenstatus, Tagesart,
};
use crate::model::{Register, schnell};
use jiff::civil::{Date, Weekday};

/// What is switched on beside the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Schalter {
    pub offen: bool,
    pub frei: bool,
    /// What is no more, too.
    pub beendete: bool,
}

/// A need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Nachfrage {
    /// Words that all have to stand somewhere.
    pub text: String,
    /// Target groups or topics, folded.
    gruppen: Vec<String>,
    /// Open on one of these days of the week, as bits.
    tage: u8,
    /// Open on this day.
    am: Option<Date>,
    schalter: Schalter,
    /// A Raum of its own, in place of the one that filters everything.
    pub raum: Option<Id>,
    formen: Vec<Ressourcenform>,
    arten: Vec<Ressourcenart>,
    barrierefrei: bool,
    veraltet: bool,
    /// In words, for the person who types.
    pub verstanden: Vec<String>,
    pub unklar: Vec<String>,
}

impl Nachfrage {
    pub fn lies(reg: &Register, zeile: &str, schalter: Schalter, heute: Date) -> Self {
        let mut n = Nachfrage {
            schalter,
            ..Nachfrage::default()
        };
        n.schalter_sagen();
        let mut rest = Vec::new();
        for wort in zeile.split_whitespace() {
            if !n.nimm(reg, wort, heute) {
                rest.push(wort);
            }
        }
        n.text = rest.join(" ");
        n
    }

    fn schalter_sagen(&mut self) {
        let an = [
            (self.schalter.offen, "jetzt offen"),
            (self.schalter.frei, "kostenlos"),
            (self.schalter.beendete, "auch beendete"),
        ];
        let worte = an.iter().filter(|a| a.0).map(|a| a.1.to_owned());
        self.verstanden.extend(worte);
    }

    /// False: a word to look for.
    fn nimm(&mut self, reg: &Register, wort: &str, heute: Date) -> bool {
        if let Some(gruppe) = wort.strip_prefix('#') {
            return self.nimm_gruppe(gruppe);
        }
        if let Some(raum) = wort.strip_prefix('@') {
            return self.nimm_raum(reg, raum);
        }
        if let Some(form) = wort.strip_prefix('+') {
            return self.nimm_form(form);
        }
        self.nimm_wort(&falte(wort), heute)
    }

    fn nimm_gruppe(&mut self, gruppe: &str) -> bool {
        let gruppe = falte(gruppe);
        if !gruppe.is_empty() {
            self.verstanden.push(format!("für {gruppe}"));
            self.gruppen.push(gruppe);
        }
        true
    }

    fn nimm_raum(&mut self, reg: &Register, name: &str) -> bool {
        let name = name.replace(['_', '-'], " ");
        match schnell::finde(reg, Kind::Raeume, &name).as_slice() {
            _ if name.trim().is_empty() => {}
            [] => self.unklar.push(format!("kein Raum „{name}“")),
            [raum] => {
                self.verstanden.push(reg.raum_name(Some(*raum)));
                self.raum = Some(*raum);
            }
            [a, b, ..] => {
                let (a, b) = (reg.raum_name(Some(*a)), reg.raum_name(Some(*b)));
                self.unklar.push(format!("{a} oder {b}?"));
            }
        }
        true
    }

    /// "+verein", "+sozial"
    fn nimm_form(&mut self, wort: &str) -> bool {
        let wort = falte(wort);
        let beginnt = |key: &str, label: &str| {
            !wort.is_empty() && (key.starts_with(&wort) || falte(label).starts_with(&wort))
        };
        let formen = Ressourcenform::ALLE
            .iter()
            .filter(|f| beginnt(f.1, f.2))
            .map(|f| (f.0, f.2));
        let arten = Ressourcenart::ALLE
            .iter()
            .filter(|a| beginnt(a.1, a.2))
            .map(|a| (a.0, a.2));
        let (formen, arten): (Vec<_>, Vec<_>) = (formen.collect(), arten.collect());
        let worte = formen.iter().map(|f| f.1).chain(arten.iter().map(|a| a.1));
        let worte: Vec<&str> = worte.collect();
        match worte.as_slice() {
            [] if wort.is_empty() => {}
            [] => self
                .unklar
                .push(format!("„+{wort}“: verein, dienst, ort …")),
            worte => self.verstanden.push(worte.join(" oder ")),
        }
        self.formen.extend(formen.iter().map(|f| f.0));
        self.arten.extend(arten.iter().map(|a| a.0));
        true
    }

    fn nimm_wort(&mut self, wort: &str, heute: Date) -> bool {
        let gesagt = match wort {
            "jetzt" | "offen" => {
                self.schalter.offen = true;
                "jetzt offen"
            }
            "heute" => {
                self.am = Some(heute);
                "heute offen"
            }
            "morgen" => {
                self.am = heute.tomorrow().ok();
                "morgen offen"
            }
            "frei" | "kostenlos" | "gratis" | "umsonst" => {
                self.schalter.frei = true;
                "kostenlos"
            }
            "barrierefrei" => {
                self.barrierefrei = true;
                "barrierefrei"
            }
            "veraltet" | "nachfragen" => {
                self.veraltet = true;
                "lange nicht bestätigt"
            }
            "beendet" | "beendete" => {
                self.schalter.beendete = true;
                "auch beendete"
            }
            _ => match wochentag(wort) {
                Some((bit, name)) => {
                    self.tage |= bit;
                    name
                }
                None => return false,
            },
        };
        if !self.verstanden.iter().any(|v| v == gesagt) {
            self.verstanden.push(gesagt.to_owned());
        }
        true
    }

    /// What it asks for follows from the time of the day.
    pub fn haengt_an_der_uhr(&self) -> bool {
        self.schalter.offen
    }

    /// Nothing of the record has to be looked at but whether it still is.
    pub(super) fn nur_text(&self) -> bool {
        let s = self.schalter;
        let tag = self.tage != 0 || self.am.is_some() || s.offen;
        let art = !self.formen.is_empty() || !self.arten.is_empty() || !self.gruppen.is_empty();
        !(tag || art || s.frei || self.barrierefrei || self.veraltet)
    }

    pub(super) fn auch_beendete(&self) -> bool {
        self.schalter.beendete
    }

    /// Everything but Raum, words and whether it has ended. `art` says what a day is.
    pub(super) fn passt(
        &self,
        reg: &Register,
        r: &Ressource,
        um: Uhr,
        art: &dyn Fn(Date) -> Tagesart,
    ) -> bool {
        let gruppe = |g: &String| {
            let mut worte = r.zielgruppen.iter().chain(&r.themen);
            worte.any(|z| enthaelt(&falte(z), g))
        };
        (!self.schalter.frei || r.kosten == Kosten::Frei)
            && self.formt(r)
            && self.gruppen.iter().all(gruppe)
            && self.zeitlich(r, um, art)
            && (!self.barrierefrei
                || matches!(r.barrierefrei, Barrierefrei::Ja | Barrierefrei::Teilweise))
            && (!self.veraltet || reg.ressourcenzeichen(r, um.heute.into()) == Zeichen::Veraltet)
    }

    fn formt(&self, r: &Ressource) -> bool {
        let keine = self.formen.is_empty() && self.arten.is_empty();
        keine || self.formen.contains(&r.form) || self.arten.contains(&r.art)
    }

    fn zeitlich(&self, r: &Ressource, um: Uhr, art: &dyn Fn(Date) -> Tagesart) -> bool {
        let aktiv = r.status == Ressourcenstatus::Aktiv;
        let tag = |z: &crate::domain::Oeffnung| {
            !z.nach_vereinbarung && (z.tage == 0 || z.tage & self.tage != 0)
        };
        let am = |tag: Date| aktiv && offen_am(&r.zeiten, tag, art(tag));
        let jetzt = || match um.jetzt {
            Some(jetzt) => aktiv && offen(&r.zeiten, jetzt, art),
            None => am(um.heute),
        };
        (self.tage == 0 || r.zeiten.iter().any(tag))
            && self.am.is_none_or(am)
            && (!self.schalter.offen || jetzt())
    }
}

/// The day's bit, and how it is said.
fn wochentag(wort: &str) -> Option<(u8, &'static str)> {
    use Weekday as W;
    let (tag, name) = match wort {
        "mo" | "montag" | "montags" => (W::Monday, "montags"),
        "di" | "dienstag" | "dienstags" => (W::Tuesday, "dienstags"),
        "mi" | "mittwoch" | "mittwochs" => (W::Wednesday, "mittwochs"),
        "do" | "donnerstag" | "donnerstags" => (W::Thursday, "donnerstags"),
        "fr" | "freitag" | "freitags" => (W::Friday, "freitags"),
        "sa" | "samstag" | "samstags" | "sonnabend" => (W::Saturday, "samstags"),
        "so" | "sonntag" | "sonntags" => (W::Sunday, "sonntags"),
        _ => return None,
    };
    Some((tagbit(tag), name))
}
