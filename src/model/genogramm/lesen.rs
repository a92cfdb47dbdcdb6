//! From lines to a family: each fact is added to what is known; what contradicts it is reported and left out.

use super::familie::{Beziehung, Familie, Herkunft, Kindschaft, Mensch, Paar, Ressource, Stand};
use super::generationen::generationen;
use super::sprache::{Angaben, Aussage, Missverstaendnis, deute};
use super::woerter::{falten, geschlecht_der_rolle};
use zeroize::Zeroize;

/// More people are not drawn: a line that would bring one more is reported.
const HOECHSTENS: usize = 120;

impl Familie {
    /// Reads a whole text; lines (from 0) that are not understood are reported, the rest is taken.
    pub fn lesen(text: &str) -> (Familie, Vec<(usize, Missverstaendnis)>) {
        let mut lesend = Lesend::default();
        let mut offen = Vec::new();
        for (nummer, zeile) in text.lines().enumerate() {
            lesend.genannt = Vec::new();
            if let Err(warum) = lesend.zeile(zeile) {
                offen.push((nummer, warum));
            }
            let genannt = std::mem::take(&mut lesend.genannt);
            lesend.familie.zeilen.push(genannt);
        }
        lesend.schluessel.iter_mut().for_each(Zeroize::zeroize);
        (lesend.familie, offen)
    }
}

#[derive(Default)]
struct Lesend {
    familie: Familie,
    /// Folded role per person.
    schluessel: Vec<String>,
    /// Who the line at hand names.
    genannt: Vec<usize>,
}

impl Lesend {
    fn zeile(&mut self, zeile: &str) -> Result<(), Missverstaendnis> {
        let aussage = deute(zeile)?;
        let widerspruch = |satz: &str| Missverstaendnis {
            ab: zeile.len() - zeile.trim_start().len(),
            bis: zeile.trim_end().len(),
            satz: satz.to_owned(),
        };
        let neu = zeile.matches([',', '+', '&']).count();
        let ohne_personen = matches!(aussage, Aussage::Nichts | Aussage::Umfeld(_));
        if !ohne_personen && self.familie.menschen.len() + neu >= HOECHSTENS {
            return Err(widerspruch(
                "Mehr als 120 Personen werden nicht gezeichnet.",
            ));
        }
        let vorher = self.familie.paare.clone();
        self.nimm(aussage);
        if self.familie.paare == vorher || self.geht_auf() {
            return Ok(());
        }
        self.familie.paare = vorher;
        Err(widerspruch(
            "Passt nicht zu den anderen Zeilen: jemand wäre Kind und Elternteil zugleich.",
        ))
    }

    fn geht_auf(&self) -> bool {
        let rollen: Vec<&str> = self
            .familie
            .menschen
            .iter()
            .map(|m| m.rolle.as_str())
            .collect();
        generationen(&rollen, &self.familie.paare).is_some()
    }

    fn nimm(&mut self, aussage: Aussage) {
        match aussage {
            Aussage::Nichts => {}
            Aussage::Person(angaben) => {
                self.person(&angaben);
            }
            Aussage::Paar {
                a,
                b,
                stand,
                kinder,
            } => {
                let a = self.person(&a);
                let b = b.map(|b| self.person(&b));
                let paar = self.paar(a, b, stand);
                for kind in kinder {
                    self.kind(paar, &kind);
                }
            }
            Aussage::Kind { kind, eltern } => self.kind_von(&kind, &eltern),
            Aussage::Beziehung { von, zu, art } => {
                let (von, zu) = (self.person(&von), self.person(&zu));
                self.familie
                    .beziehungen
                    .retain(|b| !(b.von == von && b.zu == zu || b.von == zu && b.zu == von));
                self.familie.beziehungen.push(Beziehung { von, zu, art });
            }
            Aussage::Haushalt(rollen) => {
                let mut wer: Vec<usize> = rollen.iter().map(|r| self.person(r)).collect();
                wer.sort_unstable();
                wer.dedup();
                self.familie.haushalte.push(wer);
            }
            Aussage::Umfeld(alle) => self.familie.umfeld.extend(
                alle.into_iter()
                    .map(|(name, halt)| Ressource { name, halt }),
            ),
        }
    }

    /// The person of that role, made if it is new; what the line says of it is taken over.
    fn person(&mut self, angaben: &Angaben) -> usize {
        let schluessel = falten(&angaben.rolle);
        let bekannt = self.schluessel.iter().position(|s| *s == schluessel);
        let wer = bekannt.unwrap_or_else(|| {
            self.schluessel.push(schluessel);
            let mut neu = Mensch::default();
            neu.rolle.clone_from(&angaben.rolle);
            neu.geschlecht = geschlecht_der_rolle(&angaben.rolle);
            self.familie.menschen.push(neu);
            self.familie.menschen.len() - 1
        });
        self.genannt.push(wer);
        if let Some(mensch) = self.familie.menschen.get_mut(wer) {
            ergaenze(mensch, angaben);
        }
        wer
    }

    /// The couple (or the parent alone), made if it is new.
    fn paar(&mut self, a: usize, b: Option<usize>, stand: Option<Stand>) -> usize {
        let paare = &mut self.familie.paare;
        let gleich =
            |p: &Paar| (p.a == a && p.b == b) || b.is_some_and(|b| p.a == b && p.b == Some(a));
        let platz = paare.iter().position(gleich).unwrap_or_else(|| {
            paare.push(Paar {
                a,
                b,
                stand: Stand::default(),
                kinder: Vec::new(),
            });
            paare.len() - 1
        });
        if let (Some(paar), Some(stand)) = (paare.get_mut(platz), stand) {
            paar.stand = stand;
        }
        platz
    }

    fn kind_von(&mut self, kind: &Angaben, eltern: &[Angaben]) {
        let eltern: Vec<usize> = eltern.iter().map(|e| self.person(e)).collect();
        if let Some(a) = eltern.first() {
            let paar = self.paar(*a, eltern.get(1).copied(), None);
            self.kind(paar, kind);
        }
    }

    /// How a child came to these parents belongs to them, not to the child: the natural parents may be known too.
    fn kind(&mut self, paar: usize, angaben: &Angaben) {
        let herkunft = angaben.herkunft;
        let wer = self.person(&Angaben {
            herkunft: None,
            ..angaben.clone()
        });
        let Some(paar) = self.familie.paare.get_mut(paar) else {
            return;
        };
        match paar.kinder.iter_mut().find(|k| k.kind == wer) {
            Some(schon) => schon.herkunft = herkunft.or(schon.herkunft),
            None => paar.kinder.push(Kindschaft {
                kind: wer,
                herkunft,
            }),
        }
    }
}

fn ergaenze(mensch: &mut Mensch, angaben: &Angaben) {
    if let Some(geschlecht) = angaben.geschlecht {
        mensch.geschlecht = geschlecht;
    }
    if angaben.alter.is_some() {
        mensch.alter.clone_from(&angaben.alter);
    }
    mensch.verstorben |= angaben.verstorben;
    mensch.schwangerschaft |= angaben.schwangerschaft;
    if let Some(herkunft) = angaben.herkunft {
        mensch.herkunft = herkunft;
    }
}

impl Familie {
    /// How this child came to these parents: what is said there, else what is said of the child itself.
    pub fn herkunft(&self, kindschaft: &Kindschaft) -> Herkunft {
        let eigene = self.menschen.get(kindschaft.kind).map(|m| m.herkunft);
        kindschaft.herkunft.or(eigene).unwrap_or_default()
    }
}
