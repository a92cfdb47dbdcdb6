//! Familienzentren (000 ch. 4.3.4; 002 §8) and partners of the Sozialraumvertrag (000 ch. 4.3.3): what must hold of them,
//! agreements that end, the Steuergruppe, the yearly plan, and which Räume have none yet.

mod plan;
mod steuergruppe;

pub use plan::naechstes_jahr;
pub use steuergruppe::{kandidaten, steuergruppe_neu, steuergruppe_setzen};

use super::Register;
use super::dran::{Dran, Grund};
use super::regel::Verstoss;
use super::schritte;
use crate::domain::text::falte;
use crate::domain::{
    Datensatz, Ebene, Familienzentrum, Id, Kind, Raum, Schluessel, Vertrag, Vertragsstatus,
    Zeitraum, Zentrumstatus,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Months before its end from which on an agreement comes up.
const MONATE_VORHER: i64 = 3;
/// The word by which a level says that it is the Sozialraum's.
const SOZIALRAUM: &str = "sozialraum";

/// Every breach of a rule in a Familienzentrum or contract.
pub(super) fn pruefe(satz: &Datensatz) -> Vec<Verstoss> {
    match satz {
        Datensatz::Familienzentrum(z) => zentrum(z),
        Datensatz::Vertrag(v) => ende(v.unterzeichnet_am, v.bis, "bis").into_iter().collect(),
        _ => Vec::new(),
    }
}

fn zentrum(z: &Familienzentrum) -> Vec<Verstoss> {
    let quote = z.foerderquote.filter(|q| *q > 100).map(|_| Verstoss {
        feld: "foerderquote",
        satz: "Mehr als 100 % fördert niemand – leeren, oder eine Zahl bis 100".to_owned(),
    });
    let vereinbarung = ende(z.vereinbarung_am, z.vereinbarung_bis, "vereinbarung_bis");
    let bestand = ende(z.seit, z.bis, "bis");
    quote
        .into_iter()
        .chain(vereinbarung)
        .chain(bestand)
        .collect()
}

fn ende(von: Option<Date>, bis: Option<Date>, feld: &'static str) -> Option<Verstoss> {
    von.zip(bis).filter(|(von, bis)| bis < von)?;
    Some(Verstoss {
        feld,
        satz: "Das Ende liegt vor dem Anfang – eines von beiden ändern".to_owned(),
    })
}

/// The agreement of a centre, or the contract, ends soon or has ended, and still counts as running.
pub fn laeuft_aus(bis: Option<Date>, gilt: bool, heute: Date) -> Option<Date> {
    bis.filter(|bis| {
        let ab = Zeitraum::Monat.weiter(*bis, -MONATE_VORHER);
        gilt && ab.is_none_or(|ab| ab <= heute)
    })
}

/// The end of a centre's agreement, once it is near or gone by.
pub fn zentrum_laeuft_aus(z: &Familienzentrum, heute: Date) -> Option<Date> {
    laeuft_aus(z.vereinbarung_bis, z.status == Zentrumstatus::Aktiv, heute)
}

/// The end of a contract, once it is near or gone by.
pub fn vertrag_laeuft_aus(v: &Vertrag, heute: Date) -> Option<Date> {
    laeuft_aus(v.bis, v.status == Vertragsstatus::Gilt, heute)
}

/// Lines of the Übersicht: agreements that end, steps of a yearly plan that are late.
pub fn dran(reg: &Register, heute: Date) -> Vec<Dran> {
    let mut alle = Vec::new();
    for z in reg.familienzentren().iter() {
        let zeile = |grund, titel: &str, wer: &str, tag| Dran {
            grund,
            ziel: Schluessel {
                kind: Kind::Familienzentren,
                id: z.id,
            },
            titel: titel.to_owned(),
            wer: wer.to_owned(),
            raum: z.raum,
            tag,
        };
        if let Some(bis) = zentrum_laeuft_aus(z, heute) {
            alle.push(zeile(Grund::Vereinbarung, &z.name, &z.traeger, Some(bis)));
        }
        let spaet = z
            .plan
            .iter()
            .filter(|s| z.status != Zentrumstatus::Beendet && schritte::ueberfaellig(s, heute));
        alle.extend(spaet.map(|s| zeile(Grund::Meilenstein, &s.text, &z.name, s.am)));
    }
    let vertraege = reg.vertraege().iter();
    alle.extend(vertraege.filter_map(|v| vertrag_dran(reg, v, heute)));
    alle
}

fn vertrag_dran(reg: &Register, v: &Vertrag, heute: Date) -> Option<Dran> {
    let bis = vertrag_laeuft_aus(v, heute)?;
    Some(Dran {
        grund: Grund::Vereinbarung,
        ziel: Schluessel {
            kind: Kind::Vertraege,
            id: v.id,
        },
        titel: v.partner.clone(),
        wer: reg.raum_name(v.raum),
        raum: v.raum,
        tag: Some(bis),
    })
}

/// The level of the Sozialräume: the one that calls itself so, else the one that most tiles of the map belong to – the
/// levels are data of the template, and so is what lies on its map.
pub fn sozialraum_ebene(reg: &Register) -> Option<&Ebene> {
    let ebenen = &reg.landkreis()?.ebenen;
    let heisst = |e: &&Ebene| falte(&e.schluessel) == SOZIALRAUM || falte(&e.name) == SOZIALRAUM;
    ebenen.iter().find(heisst).or_else(|| {
        let mut kacheln: BTreeMap<&str, usize> = BTreeMap::new();
        for r in reg.raeume().iter().filter(|r| r.kachel.is_some()) {
            *kacheln.entry(&r.ebene).or_default() += 1;
        }
        let (schluessel, _) = kacheln.into_iter().max_by_key(|(_, n)| *n)?;
        ebenen.iter().find(|e| e.schluessel == schluessel)
    })
}

/// A Sozialraum that lacks something, and what is on its way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ohne<'r> {
    pub raum: &'r Raum,
    /// Planned, or being prepared.
    pub kommt: Option<Schluessel>,
}

/// Sozialräume, below a Raum, without a Familienzentrum at work or a contract that holds; by name.
pub fn ohne(reg: &Register, kind: Kind, filter: Option<Id>) -> Vec<Ohne<'_>> {
    let Some(ebene) = sozialraum_ebene(reg) else {
        return Vec::new();
    };
    let hier = |r: &&Raum| r.ebene == ebene.schluessel && reg.im_filter(Some(r.id), filter);
    let mut aus: Vec<Ohne<'_>> = reg
        .raeume()
        .iter()
        .filter(hier)
        .filter_map(|raum| {
            let da: Vec<_> = dort(reg, kind, raum.id);
            let fehlt = !da.iter().any(|(_, gilt)| *gilt);
            let kommt = da.first().map(|(key, _)| *key);
            fehlt.then_some(Ohne { raum, kommt })
        })
        .collect();
    aus.sort_by_cached_key(|o| falte(&o.raum.name));
    aus
}

/// Centres or contracts in a Raum or below it that have not ended, and whether they hold already.
fn dort(reg: &Register, kind: Kind, raum: Id) -> Vec<(Schluessel, bool)> {
    let key = |id| Schluessel { kind, id };
    if kind == Kind::Vertraege {
        let alle = reg.vertraege().iter();
        return alle
            .filter(|v| v.status != Vertragsstatus::Beendet && reg.liegt_in(v.raum, raum))
            .map(|v| (key(v.id), v.status == Vertragsstatus::Gilt))
            .collect();
    }
    let alle = reg.familienzentren().iter();
    alle.filter(|z| z.status != Zentrumstatus::Beendet && reg.liegt_in(z.raum, raum))
        .map(|z| (key(z.id), z.status == Zentrumstatus::Aktiv))
        .collect()
}
