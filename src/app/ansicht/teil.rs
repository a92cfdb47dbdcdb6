//! Lines that are a part of their record and no record themselves: an aim, a step. They can be chosen, so that a command
//! means them; Enter opens the field that they stand in.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton};
use crate::domain::{Id, Kind, Meilenstein, Schluessel, datum};
use crate::model::schritte::ueberfaellig;
use jiff::civil::Date;

/// Which part of the record that the page shows, by its place in the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Teil {
    Ziel(usize),
    Schritt(usize),
}

/// Parts have no id of their own: these numbers are too small for one.
const ZIEL: u128 = 1_000_000;
const SCHRITT: u128 = 2_000_000;
const ENDE: u128 = 3_000_000;

impl Teil {
    fn id(self) -> Id {
        let zahl = |nr: usize| u128::try_from(nr).unwrap_or(0);
        Id(match self {
            Teil::Ziel(nr) => ZIEL + zahl(nr),
            Teil::Schritt(nr) => SCHRITT + zahl(nr),
        })
    }

    /// What a line stands for.
    pub fn von(zeile: &Detailzeile) -> Option<Teil> {
        let satz = zeile.satz()?;
        if !matches!(satz.kind, Kind::Vorhaben | Kind::Familienzentren) {
            return None;
        }
        let nr = |ab: u128| usize::try_from(satz.id.0 - ab).ok();
        match satz.id.0 {
            ZIEL..SCHRITT => nr(ZIEL).map(Teil::Ziel),
            SCHRITT..ENDE => nr(SCHRITT).map(Teil::Schritt),
            _ => None,
        }
    }

    /// The field of its record that holds it.
    pub fn feld(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Teil::Ziel(_), _) => "ziele",
            (Teil::Schritt(_), Kind::Familienzentren) => "plan",
            (Teil::Schritt(_), _) => "meilensteine",
        }
    }
}

pub(super) fn zeile(b: &mut Blatt, von: Schluessel, teil: Teil, reihe: Reihe) {
    let satz = Schluessel {
        kind: von.kind,
        id: teil.id(),
    };
    b.eintrag_nach(reihe, von, satz);
}

/// Steps in the order of their days, those without one last.
pub(super) fn schritte(b: &mut Blatt, von: Schluessel, alle: &[Meilenstein], heute: Date) {
    let mut sortiert: Vec<(usize, &Meilenstein)> = alle.iter().enumerate().collect();
    sortiert.sort_by_key(|(i, s)| (s.am.is_none(), s.am, *i));
    for (nr, s) in sortiert {
        zeile(b, von, Teil::Schritt(nr), schritt(s, heute));
    }
}

fn schritt(s: &Meilenstein, heute: Date) -> Reihe {
    let wann = s.am.map(|am| datum::relativ_kurz(am, heute));
    let (signal, rechts, ton) = match s.am {
        _ if s.erledigt => (Signal::Erledigt, wann.unwrap_or_default(), Ton::Gedaempft),
        Some(am) if ueberfaellig(s, heute) => (Signal::Alarm, datum::seit(am, heute), Ton::Alarm),
        _ => (Signal::Offen, wann.unwrap_or_default(), Ton::Normal),
    };
    Reihe {
        signal,
        titel: s.text.clone(),
        rechts,
        ton,
        ..Reihe::default()
    }
}
