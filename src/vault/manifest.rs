//! The manifest: what there must be. Sealed, written in the same transaction as the record, so that a missing, extra, older
//! or exchanged one is seen. Holds no text of a note.

use super::kopf::Kopf;
use super::schluessel::Haupt;
use super::siegel::{self, Bezug, Feld, MARKE};
use crate::domain::Id;
use crate::fehler::Fehler;
use crate::store::siegelgut;
use crate::store::tresorbild::MANIFEST_STAND;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Kind and schema of the plaintext.
const ART: u8 = 211;
const SCHEMA: u16 = 2;
/// Before it was kept what was shown as due.
const SCHEMA_1: u16 = 1;

#[derive(Clone, Serialize, Deserialize)]
pub struct Manifest {
    /// Rises with each change.
    pub stand: u64,
    /// The header must be at least this new.
    pub kopf_stand: u64,
    /// The keyring must be this one.
    pub bund_epoche: u32,
    pub buch: Option<(u64, [u8; MARKE])>,
    pub notizen: BTreeMap<Id, Eintrag>,
    /// Random id and day, nothing else.
    pub vernichtet: Vec<(Id, Date)>,
    /// The latest day that was believed here: a clock set back brings nothing back.
    pub spaetester: Date,
    /// The day at which the vault was last looked at or written to, believed or not.
    pub zuletzt: Option<Date>,
    /// The clock leapt to this day, which was not seen again since.
    pub gesprungen_am: Option<Date>,
    /// Since when a note was shown as due, or lies in the bin.
    pub gezeigt: BTreeMap<Id, Date>,
}

/// As it was first written.
#[derive(Deserialize)]
struct Manifest1 {
    stand: u64,
    kopf_stand: u64,
    bund_epoche: u32,
    buch: Option<(u64, [u8; MARKE])>,
    notizen: BTreeMap<Id, Eintrag>,
    vernichtet: Vec<(Id, Date)>,
    spaetester: Date,
}

impl From<Manifest1> for Manifest {
    fn from(alt: Manifest1) -> Self {
        Manifest {
            stand: alt.stand,
            buch: alt.buch,
            notizen: alt.notizen,
            vernichtet: alt.vernichtet,
            spaetester: alt.spaetester,
            ..Manifest::neu(alt.kopf_stand, alt.bund_epoche)
        }
    }
}

/// What is known of a note without opening it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Eintrag {
    pub version: u64,
    pub marke: [u8; MARKE],
    pub geloescht_am: Option<Date>,
    pub loeschen_am: Option<Date>,
}

impl Manifest {
    pub fn neu(kopf_stand: u64, bund_epoche: u32) -> Manifest {
        Manifest {
            stand: 1,
            kopf_stand,
            bund_epoche,
            buch: None,
            notizen: BTreeMap::new(),
            vernichtet: Vec::new(),
            spaetester: Date::constant(2000, 1, 1),
            zuletzt: None,
            gesprungen_am: None,
            gezeigt: BTreeMap::new(),
        }
    }

    pub fn version(&self, id: Id) -> u64 {
        self.notizen.get(&id).map_or(0, |e| e.version)
    }

    /// The generation in the clear, so that a backup can tell the gap, then sealed and bound to it.
    pub fn versiegle(&self, haupt: &Haupt, kopf: &Kopf) -> Result<Vec<u8>, Fehler> {
        let zu_gross = |_| Fehler::tresor_zu_gross(siegelgut::GRENZE);
        let klar = siegelgut::verpacken(ART, SCHEMA, self).map_err(zu_gross)?;
        let mut aus = self.stand.to_be_bytes().to_vec();
        let zu = siegel::versiegle_satz(haupt.manifest(), &bezug(kopf, self.stand), &klar)?;
        aus.extend(zu);
        Ok(aus)
    }

    pub fn oeffne(haupt: &Haupt, kopf: &Kopf, bytes: &[u8]) -> Option<Manifest> {
        let (stand, zu) = bytes.split_first_chunk::<MANIFEST_STAND>()?;
        let stand = u64::from_be_bytes(*stand);
        let klar = siegel::oeffne_satz(haupt.manifest(), &bezug(kopf, stand), zu)?;
        let manifest: Manifest = match siegelgut::kopf(ART, &klar).ok()? {
            (SCHEMA, koerper) => siegelgut::auspacken(koerper).ok()?,
            (SCHEMA_1, koerper) => siegelgut::auspacken::<Manifest1>(koerper).ok()?.into(),
            _ => return None,
        };
        (manifest.stand == stand).then_some(manifest)
    }
}

fn bezug(kopf: &Kopf, stand: u64) -> Bezug {
    Bezug {
        tresor: kopf.tresor,
        feld: Feld::Manifest,
        id: Id::default(),
        version: stand,
        epoche: kopf.epoche,
    }
}
