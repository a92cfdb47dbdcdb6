//! A Raum: where it lies, what it is also called, what is in it.

use super::{Blatt, Reihe};
use crate::domain::feld::eingabe::Namen;
use crate::domain::{Kind, Raum, Schluessel};
use crate::model::Register;
use crate::model::liste::{Kriterien, zeilen};
use jiff::civil::Date;

pub fn reihe(reg: &Register, r: &Raum) -> Reihe {
    Reihe {
        titel: r.name.clone(),
        mitte: reg.ebene_name(&r.ebene),
        rechts: r.aliase.join(", "),
        ..Reihe::default()
    }
}

pub fn detail(reg: &Register, r: &Raum, heute: Date, b: &mut Blatt) {
    b.feld("Ebene", reg.ebene_name(&r.ebene));
    b.feld("liegt in", reg.raum_name(r.uebergeordnet));
    b.feld("auch genannt", r.aliase.join(", "));
    let k = Kriterien {
        raum: Some(r.id),
        ..Kriterien::neu(heute)
    };
    for kind in [Kind::Gremien, Kind::Personen, Kind::Todos] {
        b.feld(kind.mehrzahl(), zeilen(reg, kind, &k).len().to_string());
    }
    let zustaendig = reg.zustaendig("", Some(r.id), heute);
    if !zustaendig.is_empty() {
        b.kopf("Zuständig");
        for a in zustaendig {
            b.eintrag(
                super::koordination::reihe(reg, a.posten, heute),
                Schluessel {
                    kind: Kind::Koordination,
                    id: a.posten.id,
                },
            );
        }
    }
    b.notiz(&r.notiz);
}
