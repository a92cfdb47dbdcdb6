//! Who sits where: a lead for each Gremium, its lines of „Teilnehmende“ mostly filled, some seats ended or taken over.

use super::berufe::fuehrende_rolle;
use super::leute::{Mensch, ausgeschieden};
use super::{Kreis, Zutaten};
use crate::domain::{Gremium, Id, Mitglied, Mitgliedschaft, Rolle, Sollrolle};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::HashMap;

/// Lines that two people fill, where there are two.
const DOPPELT: &[&str] = &[
    "Freie Träger",
    "Kommunalverwaltung",
    "ASD",
    "Ehrenamtlich Aktive",
];

/// How many seats somebody has already: nobody sits everywhere.
type Last = HashMap<Id, u32>;

pub fn sitze(z: &mut Zutaten, kreis: &Kreis) -> Vec<Mitgliedschaft> {
    let mut last = Last::new();
    let mut aus = Vec::new();
    for gremium in kreis.tagende() {
        let mut runde = Runde {
            kreis,
            gremium,
            raum: kreis.raum(gremium),
            sitze: Vec::new(),
        };
        runde.fuehren(z, &mut last);
        runde.besetzen(z, &mut last);
        runde.moderieren(z);
        runde.vertreten(z, &mut last);
        runde.wechseln(z, &mut last);
        aus.extend(runde.sitze);
    }
    aus
}

/// One Gremium while its seats are given out.
struct Runde<'a> {
    kreis: &'a Kreis,
    gremium: &'a Gremium,
    raum: Id,
    sitze: Vec<Mitgliedschaft>,
}

impl<'a> Runde<'a> {
    fn rollen(&self) -> &'a [Sollrolle] {
        let der_art = self.kreis.art(self.gremium);
        der_art.map_or(&[], |a| a.teilnehmende.as_slice())
    }

    fn fuehren(&mut self, z: &mut Zutaten, last: &mut Last) {
        let art = self.kreis.art(self.gremium);
        let rolle = fuehrende_rolle(art.map_or("", |a| &a.federfuehrung));
        let zeile = self.rollen().iter().find(|s| s.name.contains(rolle));
        let zeile = zeile.map_or("", |s| s.name.as_str());
        let Some(person) = self.waehlen(z, last, rolle, u8::MAX) else {
            return;
        };
        let weg = ausgeschieden(&self.kreis.orte, &self.kreis.leute, z.heute);
        match weg.filter(|(id, _)| *id == person) {
            Some((_, bis)) => self.uebergeben(z, last, (person, bis), rolle, zeile),
            None => self.setzen(z, person, Rolle::Federfuehrung, zeile),
        }
    }

    /// The lead ended with the post; a colleague from next door holds the place meanwhile.
    fn uebergeben(
        &mut self,
        z: &mut Zutaten,
        last: &mut Last,
        (alt, bis): (Id, Date),
        rolle: &str,
        zeile: &str,
    ) {
        self.setzen(z, alt, Rolle::Federfuehrung, zeile);
        if let Some(sitz) = self.sitze.last_mut() {
            sitz.bis = Some(bis);
            sitz.notiz = "Stelle gewechselt".to_owned();
        }
        if let Some(neu) = self.waehlen(z, last, rolle, u8::MAX) {
            self.setzen(z, neu, Rolle::Federfuehrung, zeile);
            if let Some(sitz) = self.sitze.last_mut() {
                sitz.von = bis.tomorrow().ok();
                sitz.notiz = "führt mit, bis die Stelle besetzt ist".to_owned();
            }
        }
    }

    fn besetzen(&mut self, z: &mut Zutaten, last: &mut Last) {
        for zeile in self.rollen() {
            let gefuehrt = self.sitze.iter().any(|s| s.sollrolle == zeile.name);
            let frei = z.zufall.prozent(if zeile.bei_bedarf { 60 } else { 14 });
            if gefuehrt || frei || self.als_gremium(z, zeile) {
                continue;
            }
            for nummer in 0..self.plaetze(z, zeile) {
                // Beside the first only people of the place itself: no second town hall from next door.
                let weit = if nummer == 0 { 2 } else { 1 };
                let Some(person) = self.waehlen(z, last, &zeile.name, weit) else {
                    break;
                };
                let rolle = match (zeile.bei_bedarf, z.zufall.prozent(50)) {
                    (false, _) => Rolle::Staendig,
                    (true, true) => Rolle::Zeitweilig,
                    (true, false) => Rolle::Gast,
                };
                self.setzen(z, person, rolle, &zeile.name);
            }
        }
    }

    /// How many people fill a line; in a region each of some Kommunen sends one.
    fn plaetze(&self, z: &mut Zutaten, zeile: &Sollrolle) -> u8 {
        let name = zeile.name.as_str();
        let weit = !self.kreis.orte.sozialraeume.contains(&self.raum);
        match DOPPELT.contains(&name) {
            true if weit && name == "Kommunalverwaltung" => 4,
            true if z.zufall.prozent(60) => 2,
            _ => 1,
        }
    }

    /// A Gremium can be a member of another: the Integrationsbeirat, the Fachkräfteteam of the same Sozialraum.
    fn als_gremium(&mut self, z: &mut Zutaten, zeile: &Sollrolle) -> bool {
        let gesucht = match zeile.name.as_str() {
            "Vertretung des Integrationsbeirats" => "Integrationsbeirat",
            "Vertretung des Fachkräfteteams" => "Fachkräfteteam",
            "Vertretung des Fallteams" => "Fallteam",
            _ => return false,
        };
        let nah =
            |g: &&Gremium| g.name.starts_with(gesucht) && (g.aussen || g.raum == self.gremium.raum);
        let Some(mitglied) = self.kreis.gremien.iter().find(nah) else {
            return true;
        };
        let sitz = self.sitz(
            z,
            Mitglied::Gremium(mitglied.id),
            Rolle::Staendig,
            &zeile.name,
        );
        self.sitze.push(sitz);
        true
    }

    /// In a Gremium that leads itself by turns, or now and then elsewhere, somebody moderates.
    fn moderieren(&mut self, z: &mut Zutaten) {
        if !self.gremium.name.starts_with("Fallteam") && !z.zufall.prozent(15) {
            return;
        }
        let staendig = |s: &&mut Mitgliedschaft| {
            s.rolle == Rolle::Staendig && matches!(s.mitglied, Mitglied::Person(_))
        };
        if let Some(sitz) = self.sitze.iter_mut().find(staendig) {
            sitz.rolle = Rolle::Moderation;
        }
    }

    fn vertreten(&mut self, z: &mut Zutaten, last: &mut Last) {
        let feste: Vec<(Id, String)> = self
            .sitze
            .iter()
            .filter(|s| s.rolle == Rolle::Staendig)
            .filter_map(|s| match s.mitglied {
                Mitglied::Person(id) => Some((id, s.sollrolle.clone())),
                Mitglied::Gremium(_) => None,
            })
            .collect();
        for (person, zeile) in feste {
            if !z.zufall.prozent(14) {
                continue;
            }
            if let Some(ersatz) = self.waehlen(z, last, &zeile, 1) {
                self.setzen(z, ersatz, Rolle::Vertretung, &zeile);
                if let Some(sitz) = self.sitze.last_mut() {
                    sitz.vertritt = Some(person);
                }
            }
        }
    }

    /// Now and then a seat changed hands: the former one stays as a seat that has ended.
    fn wechseln(&mut self, z: &mut Zutaten, last: &mut Last) {
        let feste: Vec<(String, Option<Date>)> = self
            .sitze
            .iter()
            .filter(|s| s.rolle == Rolle::Staendig && !s.sollrolle.is_empty())
            .map(|s| (s.sollrolle.clone(), s.von))
            .collect();
        for (zeile, von) in feste {
            if !z.zufall.prozent(9) {
                continue;
            }
            if let Some(frueher) = self.waehlen(z, last, &zeile, 1) {
                self.setzen(z, frueher, Rolle::Staendig, &zeile);
                if let Some(sitz) = self.sitze.last_mut() {
                    sitz.bis = von.and_then(|v| v.yesterday().ok());
                    sitz.von = sitz.bis.and_then(|b| b.checked_sub(700.days()).ok());
                }
            }
        }
    }

    /// Who fits, is near enough, sits nowhere else in here, and has the fewest seats.
    fn waehlen(&self, z: &mut Zutaten, last: &mut Last, rolle: &str, weit: u8) -> Option<Id> {
        let weg = ausgeschieden(&self.kreis.orte, &self.kreis.leute, z.heute).map(|w| w.0);
        let eigene = self.sitze.is_empty() && weit == u8::MAX;
        let wahl = self
            .kreis
            .leute
            .iter()
            .filter(|m| m.beruf.passt(rolle) && !self.sitzt(m.person.id))
            .filter(|m| eigene || Some(m.person.id) != weg)
            .map(|m| (self.kreis.orte.ferne(m.raum, self.raum), m))
            .filter(|(ferne, _)| *ferne <= weit)
            .min_by_key(|(ferne, m)| (*ferne, rang(z, last, m)))?
            .1;
        *last.entry(wahl.person.id).or_default() += 1;
        Some(wahl.person.id)
    }

    fn sitzt(&self, person: Id) -> bool {
        let hier = Mitglied::Person(person);
        self.sitze.iter().any(|s| s.mitglied == hier)
    }

    fn setzen(&mut self, z: &mut Zutaten, person: Id, rolle: Rolle, zeile: &str) {
        let mut sitz = self.sitz(z, Mitglied::Person(person), rolle, zeile);
        let mensch = self.kreis.mensch(person);
        let entsandt = z.zufall.prozent(45);
        if let Some(mensch) = mensch.filter(|_| entsandt) {
            sitz.entsendet_von.clone_from(&mensch.person.organisation);
        }
        self.sitze.push(sitz);
    }

    fn sitz(
        &self,
        z: &mut Zutaten,
        mitglied: Mitglied,
        rolle: Rolle,
        zeile: &str,
    ) -> Mitgliedschaft {
        let mit_mandat = ["Regionalteam", "Sozialraumkonferenz", "Regionaler Beirat"]
            .iter()
            .any(|n| self.gremium.name.starts_with(n));
        let fest = matches!(rolle, Rolle::Staendig | Rolle::Federfuehrung);
        let tage = i64::from(z.zufall.zahl(300, 2200));
        Mitgliedschaft {
            id: z.ids.neu(),
            gremium: self.gremium.id,
            mitglied,
            rolle,
            rolle_original: String::new(),
            sollrolle: zeile.to_owned(),
            vertritt: None,
            mandat: mit_mandat && fest,
            entsendet_von: String::new(),
            von: z.heute.checked_sub(tage.days()).ok(),
            bis: None,
            fremd_id: String::new(),
            notiz: String::new(),
        }
    }
}

fn rang(z: &mut Zutaten, last: &Last, mensch: &Mensch) -> (u32, i32) {
    let sitze = last.get(&mensch.person.id).copied().unwrap_or(0);
    (sitze, z.zufall.zahl(0, 1000))
}
