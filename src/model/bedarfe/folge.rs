//! Orders of the list of needs.

use super::gesehen;
use crate::domain::Id;
use crate::domain::text::falte;
use crate::model::Register;
use jiff::civil::Date;
use std::cmp::Reverse;

/// By „haeufig“ (in the last 12 months, then ever), „zuletzt“ (seen) or „stand“ (the least done first); then by name.
pub fn sortiere(reg: &Register, wie: &str, heute: Date, ids: &mut [Id]) {
    ids.sort_by_cached_key(|id| {
        let Some(b) = reg.bedarfe().get(*id) else {
            return (true, None, Reverse((0, 0)), None, String::new());
        };
        let g = gesehen(reg, b, heute);
        let stand = (wie == "stand").then(|| b.stand());
        let haeufig = match wie {
            "zuletzt" => (0, 0),
            _ => (g.im_jahr, g.anzahl),
        };
        let zuletzt = Some(Reverse(g.letzte));
        (!b.offen(), stand, Reverse(haeufig), zuletzt, falte(&b.name))
    });
}
