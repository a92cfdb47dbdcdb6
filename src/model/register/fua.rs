//! The Register's side of the FuA: tables and relations of what a Raum has and lacks, of money, figures and what recurs.

use super::Register;
use crate::domain::{
    Antrag, Ausgabe, Bedarf, Datensatz, Familienzentrum, Id, Indikator, Kennwert, Mitschrift,
    Mittelregel, Ressource, Sichtung, Topf, Turnus, Vertrag, Vorhaben,
};
use crate::model::tafel::Tafel;

macro_rules! tafeln {
    ($($tafel:ident $typ:ident,)*) => {
        impl Register {
            $(pub fn $tafel(&self) -> &Tafel<$typ> {
                &self.$tafel
            })*
        }
    };
}

tafeln! {
    ressourcen Ressource,
    bedarfe Bedarf,
    sichtungen Sichtung,
    vorhaben Vorhaben,
    mittelregeln Mittelregel,
    toepfe Topf,
    antraege Antrag,
    ausgaben Ausgabe,
    indikatoren Indikator,
    kennwerte Kennwert,
    familienzentren Familienzentrum,
    vertraege Vertrag,
    turnus Turnus,
    mitschriften Mitschrift,
}

macro_rules! beziehungen {
    ($($(#[$doc:meta])* $beziehung:ident: $tafel:ident $typ:ident,)*) => {
        impl Register {
            $($(#[$doc])*
            pub fn $beziehung(&self, wem: Id) -> impl Iterator<Item = &$typ> {
                self.$beziehung.von(wem).filter_map(|id| self.$tafel.get(id))
            })*
        }
    };
}

beziehungen! {
    /// Sightings of a need, in order of creation.
    sichtungen_von: sichtungen Sichtung,
    /// Needs that a TOP, Beschluss, Vorhaben or Ressource deals with.
    bedarfe_von: bedarfe Bedarf,
    /// Vorhaben of a Gremium or Beschluss.
    vorhaben_von: vorhaben Vorhaben,
    /// Applications to a pot, for a Vorhaben, or decided by a Beschluss.
    antraege_von: antraege Antrag,
    /// What was spent for an application.
    ausgaben_von: ausgaben Ausgabe,
    /// Pots of later years that took money over from this one.
    uebertraege_von: toepfe Topf,
    /// Values of an indicator, or of a Raum.
    kennwerte_von: kennwerte Kennwert,
    /// What recurs for a Familienzentrum, contract or Gremium.
    turnus_von: turnus Turnus,
    /// Lines of a FuA meeting, in order of creation.
    mitschriften_von: mitschriften Mitschrift,
}

impl Register {
    pub(super) fn verknuepfe_feld(&mut self, satz: &Datensatz, gilt: bool) {
        match satz {
            Datensatz::Sichtung(s) => self.sichtungen_von.setze(s.bedarf, s.id, gilt),
            Datensatz::Bedarf(b) => {
                for wem in [b.top, b.beschluss, b.vorhaben, b.ressource]
                    .into_iter()
                    .flatten()
                {
                    self.bedarfe_von.setze(wem, b.id, gilt);
                }
            }
            Datensatz::Vorhaben(v) => {
                for wem in [v.gremium, v.beschluss].into_iter().flatten() {
                    self.vorhaben_von.setze(wem, v.id, gilt);
                }
            }
            Datensatz::Topf(t) => {
                if let Some(vorjahr) = t.uebertrag_aus {
                    self.uebertraege_von.setze(vorjahr, t.id, gilt);
                }
            }
            Datensatz::Antrag(a) => {
                for wem in [Some(a.topf), a.vorhaben, a.beschluss]
                    .into_iter()
                    .flatten()
                {
                    self.antraege_von.setze(wem, a.id, gilt);
                }
            }
            Datensatz::Ausgabe(a) => self.ausgaben_von.setze(a.antrag, a.id, gilt),
            Datensatz::Kennwert(k) => {
                for wem in [k.indikator, k.raum] {
                    self.kennwerte_von.setze(wem, k.id, gilt);
                }
            }
            Datensatz::Turnus(t) => {
                for wem in [t.zentrum, t.vertrag, t.gremium].into_iter().flatten() {
                    self.turnus_von.setze(wem, t.id, gilt);
                }
            }
            Datensatz::Mitschrift(m) => self.mitschriften_von.setze(m.sitzung, m.id, gilt),
            _ => {}
        }
    }
}
