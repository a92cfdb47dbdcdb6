//! What hangs on a record of the FuA, as lists of other records: for `show`, as tables and as JSON.

use crate::domain::{Id, Kind, Schluessel};
use crate::model::Register;
use crate::model::liste::{Kriterien, zeilen};
use jiff::civil::Date;

/// A list below a record: kind, heading, ids. Its name in JSON is the kind's word.
pub type Liste = (Kind, &'static str, Vec<Id>);

macro_rules! ids {
    ($liste:expr) => {
        $liste.map(|d| d.id).collect()
    };
}

/// In the order in which people ask for them; empty ones too.
pub fn listen(reg: &Register, key: Schluessel) -> Vec<Liste> {
    let id = key.id;
    let bedarfe = || (Kind::Bedarfe, "Bedarfe", ids!(reg.bedarfe_von(id)));
    let antraege = || (Kind::Antraege, "Anträge", ids!(reg.antraege_von(id)));
    let vorhaben = || (Kind::Vorhaben, "Vorhaben", ids!(reg.vorhaben_von(id)));
    let turnus = || (Kind::Turnus, "Wiederkehrendes", ids!(reg.turnus_von(id)));
    let kennwerte = || (Kind::Kennwerte, "Werte", ids!(reg.kennwerte_von(id)));
    match key.kind {
        Kind::Bedarfe => vec![(
            Kind::Sichtungen,
            "Sichtungen",
            ids!(reg.sichtungen_von(id)),
        )],
        Kind::Ressourcen | Kind::Tops => vec![bedarfe()],
        Kind::Vorhaben => vec![bedarfe(), antraege()],
        Kind::Toepfe => vec![
            antraege(),
            (
                Kind::Toepfe,
                "Übertrag in",
                ids!(reg.uebertraege_von(id)),
            ),
        ],
        Kind::Antraege => vec![(Kind::Ausgaben, "Ausgaben", ids!(reg.ausgaben_von(id)))],
        Kind::Indikatoren => vec![kennwerte()],
        Kind::Familienzentren | Kind::Vertraege => vec![turnus()],
        Kind::Beschluesse => vec![bedarfe(), vorhaben(), antraege()],
        Kind::Gremien => vec![vorhaben(), turnus()],
        Kind::Sitzungen => vec![(
            Kind::Mitschriften,
            "Mitschrift",
            ids!(reg.mitschriften_von(id)),
        )],
        _ => Vec::new(),
    }
}

/// What lies in a Raum, of the FuA.
pub fn im_raum(reg: &Register, raum: Id, heute: Date) -> Vec<Liste> {
    let drin = Kriterien {
        raum: Some(raum),
        ..Kriterien::neu(heute)
    };
    [
        (Kind::Ressourcen, "Ressourcen"),
        (Kind::Bedarfe, "Bedarfe"),
        (Kind::Vorhaben, "Vorhaben"),
        (Kind::Toepfe, "Töpfe"),
        (Kind::Familienzentren, "Familienzentren"),
        (Kind::Vertraege, "Verträge"),
    ]
    .map(|(kind, titel)| (kind, titel, zeilen(reg, kind, &drin)))
    .into()
}
