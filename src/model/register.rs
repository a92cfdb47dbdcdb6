//! The Register: every record by kind and id, with the relations that screens ask for. One way in: [`Register::apply`].

mod fua;

use super::tafel::{Beziehung, Tafel};
use crate::domain::{
    Antrag, Ausgabe, Bedarf, Beschluss, Datensatz, Einstellung, Familienzentrum, Ferien, Gremium,
    Gremiumsart, Herkunft, Id, Indikator, Kennwert, Kind, Koordination, Landkreis, Losung,
    Mitglied, Mitgliedschaft, Mitschrift, Mittelregel, Person, Raum, Ressource, Schluessel,
    Sichtung, Sitzung, Todo, Top, Topf, Turnus, Verantwortlich, Vertrag, Vorhaben,
};
use crate::store::{Batch, Committed, Draft, Expect, Grund, Op, Rev, Snapshot};
use jiff::Timestamp;

/// Runs one expression on the Tafel of a kind; `[&]` or `[&mut]` says how it is borrowed.
macro_rules! mit_tafel {
    ([$($r:tt)+] $self:ident, $kind:expr, $t:ident => $e:expr) => {
        match $kind {
            Kind::Landkreis => { let $t = $($r)+ $self.landkreis; $e }
            Kind::Raeume => { let $t = $($r)+ $self.raeume; $e }
            Kind::Gremiumsarten => { let $t = $($r)+ $self.arten; $e }
            Kind::Gremien => { let $t = $($r)+ $self.gremien; $e }
            Kind::Personen => { let $t = $($r)+ $self.personen; $e }
            Kind::Mitgliedschaften => { let $t = $($r)+ $self.mitgliedschaften; $e }
            Kind::Koordination => { let $t = $($r)+ $self.koordination; $e }
            Kind::Sitzungen => { let $t = $($r)+ $self.sitzungen; $e }
            Kind::Todos => { let $t = $($r)+ $self.todos; $e }
            Kind::Einstellungen => { let $t = $($r)+ $self.einstellungen; $e }
            Kind::Tops => { let $t = $($r)+ $self.tops; $e }
            Kind::Beschluesse => { let $t = $($r)+ $self.beschluesse; $e }
            Kind::Losungen => { let $t = $($r)+ $self.losungen; $e }
            Kind::Ferien => { let $t = $($r)+ $self.ferien; $e }
            Kind::Ressourcen => { let $t = $($r)+ $self.ressourcen; $e }
            Kind::Bedarfe => { let $t = $($r)+ $self.bedarfe; $e }
            Kind::Sichtungen => { let $t = $($r)+ $self.sichtungen; $e }
            Kind::Vorhaben => { let $t = $($r)+ $self.vorhaben; $e }
            Kind::Mittelregeln => { let $t = $($r)+ $self.mittelregeln; $e }
            Kind::Toepfe => { let $t = $($r)+ $self.toepfe; $e }
            Kind::Antraege => { let $t = $($r)+ $self.antraege; $e }
            Kind::Ausgaben => { let $t = $($r)+ $self.ausgaben; $e }
            Kind::Indikatoren => { let $t = $($r)+ $self.indikatoren; $e }
            Kind::Kennwerte => { let $t = $($r)+ $self.kennwerte; $e }
            Kind::Familienzentren => { let $t = $($r)+ $self.familienzentren; $e }
            Kind::Vertraege => { let $t = $($r)+ $self.vertraege; $e }
            Kind::Turnus => { let $t = $($r)+ $self.turnus; $e }
            Kind::Mitschriften => { let $t = $($r)+ $self.mitschriften; $e }
        }
    };
}

/// Records of a snapshot that are taken over at a time.
const STUECK: usize = 4096;

/// All readable records.
#[derive(Debug, Clone, Default)]
pub struct Register {
    rev: Rev,
    landkreis: Tafel<Landkreis>,
    raeume: Tafel<Raum>,
    arten: Tafel<Gremiumsart>,
    gremien: Tafel<Gremium>,
    personen: Tafel<Person>,
    mitgliedschaften: Tafel<Mitgliedschaft>,
    koordination: Tafel<Koordination>,
    sitzungen: Tafel<Sitzung>,
    todos: Tafel<Todo>,
    einstellungen: Tafel<Einstellung>,
    tops: Tafel<Top>,
    beschluesse: Tafel<Beschluss>,
    losungen: Tafel<Losung>,
    ferien: Tafel<Ferien>,
    ressourcen: Tafel<Ressource>,
    bedarfe: Tafel<Bedarf>,
    sichtungen: Tafel<Sichtung>,
    vorhaben: Tafel<Vorhaben>,
    mittelregeln: Tafel<Mittelregel>,
    toepfe: Tafel<Topf>,
    antraege: Tafel<Antrag>,
    ausgaben: Tafel<Ausgabe>,
    indikatoren: Tafel<Indikator>,
    kennwerte: Tafel<Kennwert>,
    familienzentren: Tafel<Familienzentrum>,
    vertraege: Tafel<Vertrag>,
    turnus: Tafel<Turnus>,
    mitschriften: Tafel<Mitschrift>,
    kinder: Beziehung,
    sitze: Beziehung,
    sitze_von: Beziehung,
    sitzungen_von: Beziehung,
    todos_von: Beziehung,
    todos_aus: Beziehung,
    posten_von: Beziehung,
    /// Of a Sitzung; of a Gremium, where they lie in its inbox.
    tops_von: Beziehung,
    /// Of a Sitzung and of a Gremium.
    beschluesse_von: Beziehung,
    losungen_von: Beziehung,
    teilnahmen_von: Beziehung,
    sichtungen_von: Beziehung,
    /// Needs of a TOP, Beschluss, Vorhaben or Ressource.
    bedarfe_von: Beziehung,
    /// Vorhaben of a Gremium or Beschluss.
    vorhaben_von: Beziehung,
    /// Applications of a pot, Vorhaben or Beschluss.
    antraege_von: Beziehung,
    ausgaben_von: Beziehung,
    /// The pot of the next year that took money over.
    uebertraege_von: Beziehung,
    /// Values of an indicator and of a Raum.
    kennwerte_von: Beziehung,
    /// Of a Familienzentrum, contract or Gremium.
    turnus_von: Beziehung,
    mitschriften_von: Beziehung,
}

/// What a commit would need: who, when, under which request id.
#[derive(Debug, Clone)]
pub struct Anlass {
    pub request: Id,
    pub wer: String,
    pub wann: Timestamp,
    pub grund: Grund,
}

impl Register {
    pub fn aus(snapshot: Snapshot) -> Self {
        let mut register = Register {
            rev: snapshot.rev,
            ..Register::default()
        };
        let mut records = snapshot.records;
        // Piece by piece from the end, so that a large store is never held twice.
        while !records.is_empty() {
            let stueck = records.split_off(records.len().saturating_sub(STUECK));
            records.shrink_to_fit();
            for (rev, satz) in stueck {
                register.put(rev, satz);
            }
        }
        register
    }

    /// Takes over what the disk now holds.
    pub fn apply(&mut self, commit: &Committed) {
        for a in commit.aenderungen() {
            if let Some(alt) = &a.vorher {
                self.remove(alt.schluessel());
            }
            if let Some(neu) = &a.nachher {
                self.put(commit.rev(), neu.clone());
            }
        }
        self.rev = self.rev.max(commit.rev());
    }

    pub fn rev(&self) -> Rev {
        self.rev
    }

    /// Binds a draft to the revisions known here. Error: the record whose `vorher` no longer holds.
    pub fn batch(&self, draft: &Draft, anlass: Anlass) -> Result<Batch, Schluessel> {
        let mut ops = Vec::with_capacity(draft.aenderungen.len());
        for a in draft.aenderungen.iter().filter(|a| a.vorher != a.nachher) {
            let Some(key) = a.schluessel() else { continue };
            let (aktuell, rev) = (self.satz(key), self.rev_von(key));
            if aktuell != a.vorher {
                return Err(key);
            }
            ops.push(Op {
                key,
                expect: rev.map_or(Expect::Absent, Expect::At),
                put: a.nachher.clone(),
            });
        }
        let Anlass {
            request,
            wer,
            wann,
            grund,
        } = anlass;
        Ok(Batch {
            request,
            wer,
            wann,
            label: draft.label.clone(),
            grund,
            ops,
        })
    }

    /// A copy of any record.
    pub fn satz(&self, key: Schluessel) -> Option<Datensatz> {
        mit_tafel!([&] self, key.kind, t => t.get(key.id).cloned().map(Into::into))
    }

    pub fn rev_von(&self, key: Schluessel) -> Option<Rev> {
        mit_tafel!([&] self, key.kind, t => t.rev(key.id))
    }

    /// Every id of a kind, in order of creation.
    pub fn ids(&self, kind: Kind) -> Vec<Id> {
        mit_tafel!([&] self, kind, t => t.iter().map(|d| d.id).collect())
    }

    /// The frame; None in a store without a template.
    pub fn landkreis(&self) -> Option<&Landkreis> {
        self.landkreis.iter().next()
    }

    pub fn raeume(&self) -> &Tafel<Raum> {
        &self.raeume
    }

    pub fn arten(&self) -> &Tafel<Gremiumsart> {
        &self.arten
    }

    pub fn gremien(&self) -> &Tafel<Gremium> {
        &self.gremien
    }

    pub fn personen(&self) -> &Tafel<Person> {
        &self.personen
    }

    pub fn mitgliedschaften(&self) -> &Tafel<Mitgliedschaft> {
        &self.mitgliedschaften
    }

    pub fn koordination(&self) -> &Tafel<Koordination> {
        &self.koordination
    }

    pub fn sitzungen(&self) -> &Tafel<Sitzung> {
        &self.sitzungen
    }

    pub fn todos(&self) -> &Tafel<Todo> {
        &self.todos
    }

    pub fn einstellungen(&self) -> &Tafel<Einstellung> {
        &self.einstellungen
    }

    pub fn tops(&self) -> &Tafel<Top> {
        &self.tops
    }

    pub fn beschluesse(&self) -> &Tafel<Beschluss> {
        &self.beschluesse
    }

    pub fn losungen(&self) -> &Tafel<Losung> {
        &self.losungen
    }

    pub fn ferien(&self) -> &Tafel<Ferien> {
        &self.ferien
    }

    /// The agenda of a Sitzung, by number.
    pub fn tagesordnung(&self, sitzung: Id) -> Vec<&Top> {
        let mut tops: Vec<&Top> = self
            .tops_von
            .von(sitzung)
            .filter_map(|id| self.tops.get(id))
            .collect();
        tops.sort_by_key(|t| (t.nr, t.id));
        tops
    }

    /// The topic inbox of a Gremium, oldest first.
    pub fn themenspeicher(&self, gremium: Id) -> Vec<&Top> {
        self.tagesordnung(gremium)
    }

    /// Decisions of a Sitzung, or of a Gremium over all its Sitzungen.
    pub fn beschluesse_von(&self, wem: Id) -> impl Iterator<Item = &Beschluss> {
        self.beschluesse_von
            .von(wem)
            .filter_map(|id| self.beschluesse.get(id))
    }

    pub fn losungen_von(&self, gremium: Id) -> impl Iterator<Item = &Losung> {
        self.losungen_von
            .von(gremium)
            .filter_map(|id| self.losungen.get(id))
    }

    /// Sitzungen in which a person has a row of attendance, stands in for somebody, or serves.
    pub fn teilnahmen_von(&self, person: Id) -> impl Iterator<Item = &Sitzung> {
        self.teilnahmen_von
            .von(person)
            .filter_map(|id| self.sitzungen.get(id))
    }

    /// Räume directly below.
    pub fn kinder(&self, raum: Id) -> impl Iterator<Item = &Raum> {
        self.kinder.von(raum).filter_map(|id| self.raeume.get(id))
    }

    /// Seats in a Gremium, ended ones too.
    pub fn sitze(&self, gremium: Id) -> impl Iterator<Item = &Mitgliedschaft> {
        self.sitze
            .von(gremium)
            .filter_map(|id| self.mitgliedschaften.get(id))
    }

    /// Seats that a person or Gremium has, ended ones too.
    pub fn sitze_von(&self, mitglied: Mitglied) -> impl Iterator<Item = &Mitgliedschaft> {
        let (Mitglied::Person(id) | Mitglied::Gremium(id)) = mitglied;
        self.sitze_von
            .von(id)
            .filter_map(|id| self.mitgliedschaften.get(id))
    }

    pub fn sitzungen_von(&self, gremium: Id) -> impl Iterator<Item = &Sitzung> {
        self.sitzungen_von
            .von(gremium)
            .filter_map(|id| self.sitzungen.get(id))
    }

    /// To-dos of a Gremium or person: belonging to it, or its responsibility.
    pub fn todos_von(&self, wem: Id) -> impl Iterator<Item = &Todo> {
        self.todos_von.von(wem).filter_map(|id| self.todos.get(id))
    }

    /// To-dos agreed in a Sitzung, whoever they belong to now; in order of creation.
    pub fn todos_aus(&self, sitzung: Id) -> impl Iterator<Item = &Todo> {
        self.todos_aus
            .von(sitzung)
            .filter_map(|id| self.todos.get(id))
    }

    /// Posts that a person holds or stands in for.
    pub fn posten_von(&self, person: Id) -> impl Iterator<Item = &Koordination> {
        self.posten_von
            .von(person)
            .filter_map(|id| self.koordination.get(id))
    }

    fn put(&mut self, rev: Rev, satz: Datensatz) {
        self.verknuepfe(&satz, true);
        match satz {
            Datensatz::Landkreis(d) => self.landkreis.put(d.id, rev, d),
            Datensatz::Raum(d) => self.raeume.put(d.id, rev, d),
            Datensatz::Gremiumsart(d) => self.arten.put(d.id, rev, d),
            Datensatz::Gremium(d) => self.gremien.put(d.id, rev, d),
            Datensatz::Person(d) => self.personen.put(d.id, rev, d),
            Datensatz::Mitgliedschaft(d) => self.mitgliedschaften.put(d.id, rev, d),
            Datensatz::Koordination(d) => self.koordination.put(d.id, rev, d),
            Datensatz::Sitzung(d) => self.sitzungen.put(d.id, rev, d),
            Datensatz::Todo(d) => self.todos.put(d.id, rev, d),
            Datensatz::Einstellung(d) => self.einstellungen.put(d.id, rev, d),
            Datensatz::Top(d) => self.tops.put(d.id, rev, d),
            Datensatz::Beschluss(d) => self.beschluesse.put(d.id, rev, d),
            Datensatz::Losung(d) => self.losungen.put(d.id, rev, d),
            Datensatz::Ferien(d) => self.ferien.put(d.id, rev, d),
            Datensatz::Ressource(d) => self.ressourcen.put(d.id, rev, d),
            Datensatz::Bedarf(d) => self.bedarfe.put(d.id, rev, d),
            Datensatz::Sichtung(d) => self.sichtungen.put(d.id, rev, d),
            Datensatz::Vorhaben(d) => self.vorhaben.put(d.id, rev, d),
            Datensatz::Mittelregel(d) => self.mittelregeln.put(d.id, rev, d),
            Datensatz::Topf(d) => self.toepfe.put(d.id, rev, d),
            Datensatz::Antrag(d) => self.antraege.put(d.id, rev, d),
            Datensatz::Ausgabe(d) => self.ausgaben.put(d.id, rev, d),
            Datensatz::Indikator(d) => self.indikatoren.put(d.id, rev, d),
            Datensatz::Kennwert(d) => self.kennwerte.put(d.id, rev, d),
            Datensatz::Familienzentrum(d) => self.familienzentren.put(d.id, rev, d),
            Datensatz::Vertrag(d) => self.vertraege.put(d.id, rev, d),
            Datensatz::Turnus(d) => self.turnus.put(d.id, rev, d),
            Datensatz::Mitschrift(d) => self.mitschriften.put(d.id, rev, d),
        }
    }

    fn remove(&mut self, key: Schluessel) {
        let alt: Option<Datensatz> =
            mit_tafel!([&mut] self, key.kind, t => t.remove(key.id).map(Into::into));
        if let Some(alt) = alt {
            self.verknuepfe(&alt, false);
        }
    }

    fn verknuepfe(&mut self, satz: &Datensatz, gilt: bool) {
        match satz {
            Datensatz::Raum(r) => {
                if let Some(oben) = r.uebergeordnet {
                    self.kinder.setze(oben, r.id, gilt);
                }
            }
            Datensatz::Mitgliedschaft(m) => {
                let (Mitglied::Person(wer) | Mitglied::Gremium(wer)) = m.mitglied;
                self.sitze.setze(m.gremium, m.id, gilt);
                self.sitze_von.setze(wer, m.id, gilt);
            }
            Datensatz::Sitzung(s) => {
                self.sitzungen_von.setze(s.gremium, s.id, gilt);
                let dienst = s.moderation.into_iter().chain(s.protokoll_durch);
                let da = s.anwesenheit.iter().flat_map(|t| [Some(t.person), t.durch]);
                for person in da.flatten().chain(dienst) {
                    self.teilnahmen_von.setze(person, s.id, gilt);
                }
            }
            Datensatz::Top(t) => self
                .tops_von
                .setze(t.sitzung.unwrap_or(t.gremium), t.id, gilt),
            Datensatz::Beschluss(b) => {
                for wem in [b.sitzung, b.gremium] {
                    self.beschluesse_von.setze(wem, b.id, gilt);
                }
            }
            Datensatz::Losung(l) => self.losungen_von.setze(l.gremium, l.id, gilt),
            Datensatz::Koordination(k) => {
                for person in [k.person, k.vertretung].into_iter().flatten() {
                    self.posten_von.setze(person, k.id, gilt);
                }
            }
            Datensatz::Todo(t) => {
                let wer = t
                    .verantwortlich
                    .iter()
                    .map(|(Verantwortlich::Person(id) | Verantwortlich::Gremium(id))| *id);
                if let Herkunft::Sitzung { sitzung, .. } = t.herkunft {
                    self.todos_aus.setze(sitzung, t.id, gilt);
                }
                for wem in wer.chain(t.gremium) {
                    self.todos_von.setze(wem, t.id, gilt);
                }
            }
            andere => self.verknuepfe_feld(andere, gilt),
        }
    }
}
