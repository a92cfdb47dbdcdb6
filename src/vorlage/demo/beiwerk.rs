//! A lot that is still open, and school holidays to keep clear of. The holidays are an example near the usual weeks, not
//! those that the Land has set: each says so in its name.

use super::{Kreis, Zutaten};
use crate::domain::feiertag::ostersonntag;
use crate::domain::{Ferien, Gremium, Id, Losung, leer};
use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// People who are interested in the two seats of a Sozialraum.
const INTERESSIERTE: usize = 5;

/// For the first Regionalteam: two Sozialräume, each with seats to be drawn (002 §5.1).
pub fn losungen(z: &mut Zutaten, kreis: &Kreis) -> Vec<Losung> {
    let team = |g: &&Gremium| g.name.starts_with("Regionalteam");
    let Some(team) = kreis.tagende().find(team) else {
        return Vec::new();
    };
    let raeume = kreis.orte.sozialraeume.iter();
    let hier = raeume.filter(|r| kreis.orte.liegt_in(**r, kreis.raum(team)));
    hier.take(2)
        .map(|raum| losung(z, kreis, team.id, *raum))
        .collect()
}

fn losung(z: &mut Zutaten, kreis: &Kreis, gremium: Id, raum: Id) -> Losung {
    let vor_ort = kreis.leute.iter().filter(|m| m.raum == raum);
    let mut kandidaten: Vec<Id> = vor_ort.map(|m| m.person.id).collect();
    z.zufall.mischen(&mut kandidaten);
    kandidaten.truncate(INTERESSIERTE);
    Losung {
        gremium,
        raum,
        kandidaten,
        notiz: "Interesse bis zur nächsten Sitzung melden.".to_owned(),
        ..leer::losung(z.ids.neu())
    }
}

/// From last to next school year.
pub fn ferien(z: &mut Zutaten) -> Vec<Ferien> {
    let dieses = z.heute.year();
    let mut aus: Vec<Ferien> = Vec::new();
    for jahr in [dieses.saturating_sub(1), dieses, dieses.saturating_add(1)] {
        for (name, von, bis) in im_jahr(jahr).unwrap_or_default() {
            aus.push(Ferien {
                id: z.ids.neu(),
                name: format!("{name} (Beispiel)"),
                von,
                bis,
            });
        }
    }
    aus
}

fn im_jahr(jahr: i16) -> Option<Vec<(&'static str, Date, Date)>> {
    let montag = |woche| Some(ISOWeekDate::new(jahr, woche, Weekday::Monday).ok()?.date());
    let (winter, herbst) = (montag(5)?, montag(43)?);
    let ostern = ostersonntag(jahr)?;
    let weihnachten = Date::new(jahr, 12, 23).ok()?;
    let spanne = |name, von: Date, tage: i64| (name, von, von.saturating_add(tage.days()));
    Some(vec![
        spanne("Winterferien", winter, 5),
        spanne("Osterferien", ostern.saturating_sub(6.days()), 12),
        spanne("Herbstferien", herbst, 11),
        spanne("Weihnachtsferien", weihnachten, 10),
    ])
}
