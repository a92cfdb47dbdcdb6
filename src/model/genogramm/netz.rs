//! The family as a net for drawing: a node per person, and placeholders where a child stands more than one generation
//! below its parents, so that its line has a way of its own. Each child hangs under the first parents told.

use super::familie::{Familie, Geschlecht};
use super::generationen::generationen;

/// Parents and their children as nodes.
#[derive(Clone)]
pub(super) struct Band {
    pub a: usize,
    pub b: Option<usize>,
    pub kinder: Vec<usize>,
    /// The couple in the family; `None` between placeholders.
    pub paar: Option<usize>,
}

pub(super) struct Netz {
    /// Generation per node; the first nodes are the people.
    pub stufe: Vec<usize>,
    pub baender: Vec<Band>,
    /// Per node: the band it hangs from.
    pub herkunft: Vec<Option<usize>>,
    /// Per node: the bands in which it is a partner or parent.
    pub teil_von: Vec<Vec<usize>>,
    /// Per node: stands on the left of a couple by custom.
    pub links: Vec<bool>,
    pub personen: usize,
}

impl Netz {
    pub(super) fn neu(familie: &Familie) -> Netz {
        let rollen: Vec<&str> = familie.menschen.iter().map(|m| m.rolle.as_str()).collect();
        let stufe = generationen(&rollen, &familie.paare).unwrap_or_else(|| vec![0; rollen.len()]);
        let maennlich = |m: &super::familie::Mensch| m.geschlecht == Geschlecht::Maennlich;
        let mut netz = Netz {
            personen: stufe.len(),
            stufe,
            baender: Vec::new(),
            herkunft: Vec::new(),
            teil_von: Vec::new(),
            links: familie.menschen.iter().map(maennlich).collect(),
        };
        netz.paare_legen(familie);
        netz.verweisen();
        netz
    }

    pub(super) fn stufe(&self, knoten: usize) -> usize {
        self.stufe.get(knoten).copied().unwrap_or_default()
    }

    /// Bands of a node.
    pub(super) fn baender_von(&self, knoten: usize) -> impl Iterator<Item = &Band> {
        let nummern = self.teil_von.get(knoten).map_or(&[][..], Vec::as_slice);
        nummern.iter().filter_map(|b| self.baender.get(*b))
    }

    pub(super) fn eltern(&self, knoten: usize) -> Option<&Band> {
        self.baender.get((*self.herkunft.get(knoten)?)?)
    }

    pub(super) fn sind_paar(&self, x: usize, y: usize) -> bool {
        self.baender_von(x)
            .any(|b| (b.a == x && b.b == Some(y)) || (b.a == y && b.b == Some(x)))
    }

    fn paare_legen(&mut self, familie: &Familie) {
        let mut vergeben = vec![false; self.personen];
        for (i, paar) in familie.paare.iter().enumerate() {
            let mut kinder = Vec::new();
            for k in &paar.kinder {
                if let Some(v) = vergeben.get_mut(k.kind).filter(|v| !**v) {
                    *v = true;
                    kinder.push(k.kind);
                }
            }
            let kinder = kinder
                .into_iter()
                .map(|k| self.weg(self.stufe(paar.a) + 1, k))
                .collect();
            self.baender.push(Band {
                a: paar.a,
                b: paar.b,
                kinder,
                paar: Some(i),
            });
        }
    }

    /// The node of generation `ab` under which a deeper child hangs: placeholders down to it.
    fn weg(&mut self, ab: usize, kind: usize) -> usize {
        let mut unten = kind;
        for stufe in (ab..self.stufe(kind)).rev() {
            let neu = self.stufe.len();
            self.stufe.push(stufe);
            self.links.push(false);
            self.baender.push(Band {
                a: neu,
                b: None,
                kinder: vec![unten],
                paar: None,
            });
            unten = neu;
        }
        unten
    }

    fn verweisen(&mut self) {
        self.herkunft = vec![None; self.stufe.len()];
        self.teil_von = vec![Vec::new(); self.stufe.len()];
        for (i, band) in self.baender.iter().enumerate() {
            for p in std::iter::once(band.a).chain(band.b) {
                if let Some(teile) = self.teil_von.get_mut(p) {
                    teile.push(i);
                }
            }
            for k in &band.kinder {
                if let Some(h) = self.herkunft.get_mut(*k) {
                    *h = Some(i);
                }
            }
        }
    }
}
