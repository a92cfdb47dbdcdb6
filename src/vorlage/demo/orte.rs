//! The Räume of the template as the demo needs them: root, regions, Sozialräume, and what lies in what.

use crate::domain::{Id, Raum};

pub struct Orte {
    raeume: Vec<Raum>,
    pub wurzel: Id,
    pub regionen: Vec<Id>,
    pub sozialraeume: Vec<Id>,
    pub unterkuenfte: Vec<Id>,
}

impl Orte {
    /// Where a template has no Sozialräume or regions, the root stands for them. None without any Raum.
    pub fn new(raeume: Vec<Raum>) -> Option<Self> {
        let wurzel = raeume.iter().find(|r| r.uebergeordnet.is_none())?.id;
        let auf = |ebene: &str| -> Vec<Id> {
            let passend = raeume.iter().filter(|r| r.ebene == ebene);
            passend.map(|r| r.id).collect()
        };
        let oder_wurzel = |liste: Vec<Id>| {
            if liste.is_empty() {
                vec![wurzel]
            } else {
                liste
            }
        };
        let sozialraeume = oder_wurzel(auf("sozialraum"));
        let mut regionen: Vec<Id> = Vec::new();
        for raum in raeume.iter().filter(|r| sozialraeume.contains(&r.id)) {
            let oben = raum.uebergeordnet.filter(|o| *o != wurzel);
            regionen.extend(oben.filter(|o| !regionen.contains(o)));
        }
        Some(Orte {
            wurzel,
            regionen: oder_wurzel(regionen),
            unterkuenfte: auf("gemeinschaftsunterkunft"),
            sozialraeume,
            raeume,
        })
    }

    pub fn fertig(self) -> Vec<Raum> {
        self.raeume
    }

    pub fn dazu(&mut self, raum: Raum) {
        self.raeume.push(raum);
    }

    pub fn raum(&self, id: Id) -> Option<&Raum> {
        self.raeume.iter().find(|r| r.id == id)
    }

    pub fn name(&self, id: Id) -> &str {
        self.raum(id).map_or("", |r| r.name.as_str())
    }

    /// Is `unten` the Raum `oben`, or below it?
    pub fn liegt_in(&self, unten: Id, oben: Id) -> bool {
        let mut hier = Some(unten);
        while let Some(id) = hier {
            if id == oben {
                return true;
            }
            hier = self.raum(id).and_then(|r| r.uebergeordnet);
        }
        false
    }

    /// 0 the same Raum, 1 one within the other, 2 in the same region, 3 elsewhere.
    pub fn ferne(&self, a: Id, b: Id) -> u8 {
        if a == b {
            return 0;
        }
        if self.liegt_in(a, b) || self.liegt_in(b, a) {
            return 1;
        }
        let gemeinsam = |r: &Id| self.liegt_in(a, *r) && self.liegt_in(b, *r);
        if self.regionen.iter().any(gemeinsam) {
            2
        } else {
            3
        }
    }
}
