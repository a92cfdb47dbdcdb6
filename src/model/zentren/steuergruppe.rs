//! The Steuergruppe of a Familienzentrum: one of the Gremien, or a new one of the kind that others of them follow.

use crate::domain::text::falte;
use crate::domain::{Familienzentrum, Gremium, Gremiumsart, Id, Ids, leer};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// Words of a kind that steers centres, where no centre has a Steuergruppe yet to learn it from.
const WORTE: [&str; 2] = ["steuergruppe", "familienzentr"];

fn zentrum(reg: &Register, id: Id) -> Result<&Familienzentrum, String> {
    let z = reg.familienzentren().get(id);
    z.ok_or_else(|| "Dieses Familienzentrum gibt es nicht mehr".to_owned())
}

/// The kind that Steuergruppen follow: that of the other centres', else the one that is called so in the catalogue.
fn art(reg: &Register) -> Option<&Gremiumsart> {
    let von = |z: &Familienzentrum| reg.gremien().get(z.steuergruppe?)?.art;
    let vorbild = reg.familienzentren().iter().find_map(von);
    vorbild.and_then(|a| reg.arten().get(a)).or_else(|| {
        let passt = |a: &&Gremiumsart| WORTE.iter().all(|w| falte(&a.name).contains(w));
        reg.arten().iter().find(passt)
    })
}

/// Gremien that could steer it, the likely ones first: of that kind here, of that kind elsewhere, then the others here.
pub fn kandidaten(reg: &Register, id: Id, heute: Date) -> Vec<Id> {
    let raum = reg.familienzentren().get(id).and_then(|z| z.raum);
    let art = art(reg).map(|a| a.id);
    let rang = |g: &Gremium| {
        let hier = raum.is_some() && g.raum == raum;
        let dieser_art = art.is_some() && g.art == art;
        (!dieser_art, !hier)
    };
    let mut alle: Vec<&Gremium> = reg.gremien().iter().collect();
    alle.retain(|g| g.besteht(heute) && !g.aussen);
    alle.sort_by_cached_key(|g| (rang(g), falte(&g.name)));
    alle.into_iter().map(|g| g.id).collect()
}

/// An existing Gremium steers it.
///
/// # Errors
/// A sentence: the centre is gone.
pub fn steuergruppe_setzen(reg: &Register, id: Id, gremium: Id) -> Result<Draft, String> {
    let alt = zentrum(reg, id)?;
    let neu = Familienzentrum {
        steuergruppe: Some(gremium),
        ..alt.clone()
    };
    let (wer, wen) = (reg.gremium_name(gremium), kurz(&alt.name));
    let label = format!("„{wen}“: gesteuert von {wer}");
    Ok(Draft::new(label).mit(Aenderung::geaendert(alt.clone(), neu)))
}

/// A new Gremium steers it, in the Raum of the centre; both in one step.
///
/// # Errors
/// A sentence: the centre is gone.
pub fn steuergruppe_neu(
    reg: &Register,
    id: Id,
    heute: Date,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let alt = zentrum(reg, id)?;
    let gremium = Gremium {
        name: format!("Steuergruppe {}", alt.name),
        art: art(reg).map(|a| a.id),
        raum: alt.raum,
        gegruendet: Some(heute),
        ..leer::gremium(neu.neu())
    };
    let zentrum = Familienzentrum {
        steuergruppe: Some(gremium.id),
        ..alt.clone()
    };
    let label = format!("„{}“ angelegt", kurz(&gremium.name));
    Ok(Draft::new(label)
        .mit(Aenderung::neu(gremium))
        .mit(Aenderung::geaendert(alt.clone(), zentrum)))
}
