//! How things stand on a day: rhythm of a Gremium, roles without a member, when a to-do is due, attendance.

use super::Register;
use crate::domain::rhythmus::Stand;
use crate::domain::text::{falte, gleich};
use crate::domain::{
    Anwesenheit, Faelligkeit, Gremium, Gremiumsart, Id, Mitglied, Mitgliedschaft, Rhythmus, Rolle,
    Sitzung, Sollrolle, Todo,
};
use jiff::civil::Date;
use std::borrow::Cow;

impl Register {
    pub fn art_von(&self, g: &Gremium) -> Option<&Gremiumsart> {
        self.arten().get(g.art?)
    }

    /// Its own rhythm, else that of its kind.
    pub fn rhythmus_von(&self, g: &Gremium) -> Rhythmus {
        g.rhythmus
            .or_else(|| self.art_von(g).map(|a| a.rhythmus))
            .unwrap_or(Rhythmus::Ohne)
    }

    /// Its own participants by the paper, else those of its kind.
    pub fn sollrollen(&self, g: &Gremium) -> &[Sollrolle] {
        // Both borrow from the Register: the copy that was handed in may be older.
        match self
            .gremien()
            .get(g.id)
            .filter(|g| !g.teilnehmende.is_empty())
        {
            Some(g) => &g.teilnehmende,
            None => self
                .art_von(g)
                .map(|a| a.teilnehmende.as_slice())
                .unwrap_or_default(),
        }
    }

    pub fn stand(&self, g: &Gremium, heute: Date) -> Stand {
        let (mut gehalten, mut geplant) = (Vec::new(), Vec::new());
        for s in self.sitzungen_von(g.id) {
            if s.gehalten() {
                gehalten.push(s.beginn.date());
            } else if s.steht_an() {
                geplant.push(s.beginn.date());
            }
        }
        let rhythmus = if g.besteht(heute) && !g.aussen {
            self.rhythmus_von(g)
        } else {
            Rhythmus::Ohne
        };
        rhythmus.stand(&gehalten, &geplant, g.gegruendet, heute)
    }

    /// Seats that hold on this day, lead first.
    pub fn besetzung(&self, gremium: Id, tag: Date) -> Vec<&Mitgliedschaft> {
        let mut sitze: Vec<_> = self.sitze(gremium).filter(|m| m.gilt(tag)).collect();
        sitze.sort_by_key(|m| (m.rolle, falte(&self.mitglied_sortierung(m.mitglied))));
        sitze
    }

    /// "Beispiel, Ines" for people, the name for Gremien.
    pub fn mitglied_sortierung(&self, m: Mitglied) -> String {
        match m {
            Mitglied::Person(id) => self
                .personen()
                .get(id)
                .map(crate::domain::Person::sortierung)
                .unwrap_or_default(),
            Mitglied::Gremium(id) => self.gremium_name(id),
        }
    }

    /// Who leads on this day; more than one is a fault that the screen shows.
    pub fn federfuehrung(&self, gremium: Id, tag: Date) -> Vec<&Mitgliedschaft> {
        self.sitze(gremium)
            .filter(|m| m.rolle == Rolle::Federfuehrung && m.gilt(tag))
            .collect()
    }

    /// Roles of „Teilnehmende“ for which nobody sits in the Gremium on this day.
    pub fn unbesetzt(&self, g: &Gremium, tag: Date) -> Vec<&Sollrolle> {
        let sitze = self.sitze(g.id).filter(|m| m.gilt(tag));
        let besetzt: Vec<Cow<'_, str>> = sitze.flat_map(|m| self.steht_fuer(m)).collect();
        let fehlt = |r: &&Sollrolle| !r.bei_bedarf && !besetzt.iter().any(|b| gleich(b, &r.name));
        self.sollrollen(g).iter().filter(fehlt).collect()
    }

    /// What a seat may fill: the role it says, who sends it, the person's organisation and function.
    pub(super) fn steht_fuer<'a>(&'a self, m: &'a Mitgliedschaft) -> Vec<Cow<'a, str>> {
        let mut fuer: Vec<Cow<'_, str>> = vec![(&m.sollrolle).into(), (&m.entsendet_von).into()];
        match m.mitglied {
            Mitglied::Person(id) => {
                let person = self.personen().get(id).into_iter();
                fuer.extend(person.flat_map(|p| [(&p.organisation).into(), (&p.funktion).into()]));
            }
            Mitglied::Gremium(id) => fuer.push(self.gremium_name(id).into()),
        }
        fuer
    }

    /// The first Sitzung of a Gremium on or after a day that has not been called off.
    pub fn naechste_sitzung(&self, gremium: Id, ab: Date) -> Option<&Sitzung> {
        let kommt = |s: &&Sitzung| {
            s.beginn.date() >= ab && s.status != crate::domain::SitzungStatus::Abgesagt
        };
        self.sitzungen_von(gremium)
            .filter(kommt)
            .min_by_key(|s| s.beginn)
    }

    /// The day that a due date means; None where the Sitzung it waits for has no date yet.
    pub fn faellig_am(&self, f: Faelligkeit) -> Option<Date> {
        match f {
            Faelligkeit::Am(tag) => Some(tag),
            Faelligkeit::InSitzung { gremium, ab } => {
                self.naechste_sitzung(gremium, ab).map(|s| s.beginn.date())
            }
        }
    }

    /// When a to-do needs somebody: its due day.
    pub fn todo_faellig(&self, t: &Todo) -> Option<Date> {
        self.faellig_am(t.faellig?)
    }

    pub fn ueberfaellig(&self, t: &Todo, heute: Date) -> bool {
        t.status.offen() && self.todo_faellig(t).is_some_and(|d| d < heute)
    }

    /// Its Wiedervorlage has come and it is still open.
    pub fn wiedervorlage_dran(&self, t: &Todo, heute: Date) -> bool {
        t.status.offen()
            && t.wiedervorlage
                .and_then(|w| self.faellig_am(w))
                .is_some_and(|d| d <= heute)
    }

    /// Held Sitzungen of a Gremium, oldest first.
    pub fn gehaltene(&self, gremium: Id) -> Vec<&Sitzung> {
        let mut alle: Vec<_> = self
            .sitzungen_von(gremium)
            .filter(|s| s.gehalten())
            .collect();
        alle.sort_by_key(|s| s.beginn);
        alle
    }

    /// Share of people present (or represented) of all noted for a Sitzung, in percent; None without notes.
    pub fn anwesenheit_prozent(&self, s: &Sitzung) -> Option<u8> {
        let zaehlt = s.anwesenheit.iter().filter(|t| t.wie != Anwesenheit::Gast);
        let alle = zaehlt.clone().count();
        let da = zaehlt
            .filter(|t| matches!(t.wie, Anwesenheit::Anwesend | Anwesenheit::Vertreten))
            .count();
        (alle > 0).then(|| u8::try_from(da * 100 / alle).unwrap_or(100))
    }
}
