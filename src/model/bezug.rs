//! What records say about others: taken out of those that stay when others go, and found where it leads nowhere. Knows
//! no draft. Cheap where nothing is meant: a long protocol is copied only when something in its record changes.

use crate::domain::{
    Beschluss, Datensatz, Faelligkeit, Herkunft, Id, Kind, Koordination, Losung, Mitgliedschaft,
    Naechster, Schluessel, Sitzung, Todo, Top, Verantwortlich,
};

/// Which records are gone.
pub struct Fort<'a>(pub &'a dyn Fn(Schluessel) -> bool);

impl Fort<'_> {
    fn ist(&self, kind: Kind, id: Id) -> bool {
        (self.0)(Schluessel { kind, id })
    }

    fn person(&self, id: Id) -> bool {
        self.ist(Kind::Personen, id)
    }

    fn gremium(&self, id: Id) -> bool {
        self.ist(Kind::Gremien, id)
    }

    fn sitzung(&self, id: Id) -> bool {
        self.ist(Kind::Sitzungen, id)
    }

    fn top(&self, id: Id) -> bool {
        self.ist(Kind::Tops, id)
    }
}

/// A record that may name others.
pub trait Bezug: Clone {
    /// It names one that is gone.
    fn trifft(&self, fort: &Fort<'_>) -> bool;

    /// Takes out whatever names one that is gone.
    fn loese(&mut self, fort: &Fort<'_>);

    /// As it is without those; None where none was named.
    fn ohne(&self, fort: &Fort<'_>) -> Option<Self> {
        self.trifft(fort).then(|| {
            let mut n = self.clone();
            n.loese(fort);
            n
        })
    }
}

fn leere(feld: &mut Option<Id>, fort: impl Fn(Id) -> bool) {
    *feld = feld.filter(|id| !fort(*id));
}

impl Bezug for Koordination {
    fn trifft(&self, fort: &Fort<'_>) -> bool {
        let mut leute = self.person.into_iter().chain(self.vertretung);
        leute.any(|p| fort.person(p))
    }

    fn loese(&mut self, fort: &Fort<'_>) {
        leere(&mut self.person, |p| fort.person(p));
        leere(&mut self.vertretung, |p| fort.person(p));
    }
}

impl Bezug for Mitgliedschaft {
    fn trifft(&self, fort: &Fort<'_>) -> bool {
        self.vertritt.is_some_and(|p| fort.person(p))
    }

    fn loese(&mut self, fort: &Fort<'_>) {
        leere(&mut self.vertritt, |p| fort.person(p));
    }
}

fn verantwortlich_fort(v: &Verantwortlich, fort: &Fort<'_>) -> bool {
    match v {
        Verantwortlich::Person(id) => fort.person(*id),
        Verantwortlich::Gremium(id) => fort.gremium(*id),
    }
}

fn termin_fort(f: &Faelligkeit, fort: &Fort<'_>) -> bool {
    matches!(f, Faelligkeit::InSitzung { gremium, .. } if fort.gremium(*gremium))
}

fn herkunft_fort(t: &Todo, fort: &Fort<'_>) -> bool {
    matches!(&t.herkunft, Herkunft::Sitzung { sitzung, .. } if fort.sitzung(*sitzung))
}

impl Bezug for Todo {
    fn trifft(&self, fort: &Fort<'_>) -> bool {
        let mut wer = self.verantwortlich.iter();
        let mut wann = self.faellig.iter().chain(&self.wiedervorlage);
        wer.any(|v| verantwortlich_fort(v, fort))
            || wann.any(|f| termin_fort(f, fort))
            || self.gremium.is_some_and(|g| fort.gremium(g))
            || herkunft_fort(self, fort)
    }

    fn loese(&mut self, fort: &Fort<'_>) {
        let hatte = !self.verantwortlich.is_empty();
        self.verantwortlich
            .retain(|v| !verantwortlich_fort(v, fort));
        self.zu_klaeren |= hatte && self.verantwortlich.is_empty();
        leere(&mut self.gremium, |g| fort.gremium(g));
        self.faellig = self.faellig.filter(|f| !termin_fort(f, fort));
        self.wiedervorlage = self.wiedervorlage.filter(|f| !termin_fort(f, fort));
        if herkunft_fort(self, fort) {
            self.herkunft = Herkunft::Frei;
        }
    }
}

/// The Sitzung that was to be the next.
fn naechste(s: &Sitzung) -> Option<Id> {
    match s.naechster {
        Naechster::Sitzung(id) => Some(id),
        Naechster::Ungefragt | Naechster::Offen => None,
    }
}

impl Bezug for Sitzung {
    fn trifft(&self, fort: &Fort<'_>) -> bool {
        let dienst = self.moderation.into_iter().chain(self.protokoll_durch);
        let da = self.anwesenheit.iter();
        let mut leute = dienst.chain(da.flat_map(|t| [Some(t.person), t.durch]).flatten());
        let mut tops = self.nachtraege.iter().filter_map(|n| n.top);
        let mut sitzungen = self.folgt_auf.into_iter().chain(naechste(self));
        leute.any(|p| fort.person(p))
            || sitzungen.any(|s| fort.sitzung(s))
            || self.laeuft.is_some_and(|l| fort.top(l.top))
            || tops.any(|t| fort.top(t))
    }

    fn loese(&mut self, fort: &Fort<'_>) {
        leere(&mut self.moderation, |p| fort.person(p));
        leere(&mut self.protokoll_durch, |p| fort.person(p));
        leere(&mut self.folgt_auf, |s| fort.sitzung(s));
        self.anwesenheit.retain(|t| !fort.person(t.person));
        for t in &mut self.anwesenheit {
            leere(&mut t.durch, |p| fort.person(p));
        }
        for n in &mut self.nachtraege {
            leere(&mut n.top, |t| fort.top(t));
        }
        self.laeuft = self.laeuft.filter(|l| !fort.top(l.top));
        // Asked anew: the answer no longer holds.
        if naechste(self).is_some_and(|s| fort.sitzung(s)) {
            self.naechster = Naechster::Ungefragt;
        }
    }
}

impl Bezug for Top {
    fn trifft(&self, fort: &Fort<'_>) -> bool {
        self.von.is_some_and(|p| fort.person(p))
    }

    fn loese(&mut self, fort: &Fort<'_>) {
        leere(&mut self.von, |p| fort.person(p));
    }
}

impl Bezug for Beschluss {
    fn trifft(&self, fort: &Fort<'_>) -> bool {
        self.top.is_some_and(|t| fort.top(t))
    }

    fn loese(&mut self, fort: &Fort<'_>) {
        leere(&mut self.top, |t| fort.top(t));
    }
}

/// What a drawn lot says once somebody in it is gone: without the name, and so without the proof.
const NICHT_NACHZURECHNEN: &str =
    "Eine Person wurde gelöscht; die Auslosung lässt sich nicht mehr nachrechnen.";

impl Bezug for Losung {
    fn trifft(&self, fort: &Fort<'_>) -> bool {
        let mut leute = self.kandidaten.iter().chain(&self.reihenfolge);
        leute.any(|p| fort.person(*p))
    }

    fn loese(&mut self, fort: &Fort<'_>) {
        self.kandidaten.retain(|p| !fort.person(*p));
        self.reihenfolge.retain(|p| !fort.person(*p));
        if self.am.is_some() && !self.notiz.contains(NICHT_NACHZURECHNEN) {
            let davor = if self.notiz.is_empty() { "" } else { "\n" };
            self.notiz = format!("{}{davor}{NICHT_NACHZURECHNEN}", self.notiz);
        }
    }
}

/// References that no field shows, with what people call them.
pub fn ohne_feld(satz: &Datensatz) -> Vec<(&'static str, Schluessel)> {
    match satz {
        Datensatz::Sitzung(s) => der_sitzung(s),
        Datensatz::Todo(t) => match t.herkunft {
            Herkunft::Sitzung { sitzung, .. } => vec![("Herkunft", key(Kind::Sitzungen, sitzung))],
            Herkunft::Frei | Herkunft::Fua | Herkunft::Fall => Vec::new(),
        },
        Datensatz::Mitschrift(m) => m.ziel.map(|z| ("Ziel", z)).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn der_sitzung(s: &Sitzung) -> Vec<(&'static str, Schluessel)> {
    let mut aus = Vec::new();
    for t in &s.anwesenheit {
        aus.push(("Anwesenheit", key(Kind::Personen, t.person)));
        aus.extend(t.durch.map(|p| ("Vertretung", key(Kind::Personen, p))));
    }
    aus.extend(s.laeuft.map(|l| ("laufender TOP", key(Kind::Tops, l.top))));
    let nachtraege = s.nachtraege.iter().filter_map(|n| n.top);
    aus.extend(nachtraege.map(|t| ("Nachtrag", key(Kind::Tops, t))));
    aus.extend(naechste(s).map(|s| ("nächste Sitzung", key(Kind::Sitzungen, s))));
    aus
}

fn key(kind: Kind, id: Id) -> Schluessel {
    Schluessel { kind, id }
}
