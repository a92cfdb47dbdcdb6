//! The last detail that was built and wrapped, and what for. A frame or key that asks for the same one reads it; whatever
//! it was built from has changed when the question differs, so nobody has to say that it is stale.

use super::ansicht::Detailzeile;
use crate::domain::Schluessel;
use crate::model::ressourcen::Uhr;
use crate::store::Rev;
use std::cell::Cell;
use std::sync::Arc;

/// Records, record, day (with the minute where it matters) and width that a detail is built from.
pub(super) type Fuer = (Rev, Schluessel, Uhr, usize);

/// One wrapped detail. A memo, not state: the same question has the same answer with it and without.
#[derive(Default)]
pub(super) struct Gemerkt(Cell<Option<(Fuer, Arc<[Detailzeile]>)>>);

impl Gemerkt {
    pub(super) fn zeilen(
        &self,
        fuer: Fuer,
        baue: impl FnOnce() -> Vec<Detailzeile>,
    ) -> Arc<[Detailzeile]> {
        let zeilen = match self.0.take() {
            Some((da, zeilen)) if da == fuer => zeilen,
            _ => baue().into(),
        };
        self.0.set(Some((fuer, Arc::clone(&zeilen))));
        zeilen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Kind};
    use jiff::civil::date;

    fn fuer(rev: u64, breite: usize) -> Fuer {
        let key = Schluessel {
            kind: Kind::Todos,
            id: Id(7),
        };
        (Rev(rev), key, date(2026, 11, 23).into(), breite)
    }

    #[test]
    fn the_same_question_is_answered_once_another_one_anew() {
        let (gemerkt, gebaut) = (Gemerkt::default(), Cell::new(0));
        let frage = |rev, breite| {
            let zeilen = gemerkt.zeilen(fuer(rev, breite), || {
                gebaut.set(gebaut.get() + 1);
                vec![Detailzeile::Leer; breite]
            });
            (zeilen.len(), gebaut.get())
        };
        assert_eq!(frage(1, 4), (4, 1));
        assert_eq!(frage(1, 4), (4, 1), "nothing has changed");
        assert_eq!(frage(2, 4), (4, 2), "a commit came");
        assert_eq!(frage(2, 5), (5, 3), "the window is wider");
    }
}
