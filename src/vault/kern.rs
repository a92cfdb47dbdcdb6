//! The heart of an open vault: header, keys and list of notes, made or read and held against each other. Writes nothing.

use super::Slotart;
use super::bund::Bund;
use super::gelesen::{Inhalt, Lupe};
use super::kdf::Kdf;
use super::kopf::Kopf;
use super::manifest::Manifest;
use super::schluessel::Haupt;
use super::zugang::Zugang;
use crate::domain::Geheim;
use crate::fehler::Fehler;
use crate::store::tresorbild::MANIFEST;
use crate::store::tresorort::{self, BUND, KOPF};
use crate::store::{Tresorort, Truhe};

/// Header, keys, list of notes: what an open vault knows beside its chest.
pub struct Kern {
    pub kopf: Kopf,
    pub haupt: Haupt,
    pub bund: Bund,
    pub manifest: Manifest,
    /// The slot that this opened through.
    pub eigener: u32,
}

impl Kern {
    /// Of a vault that nobody has yet.
    pub fn neu(
        (passphrase, name): (&Geheim, &str),
        phrase: &Geheim,
        kdf: Kdf,
    ) -> Result<Kern, Fehler> {
        let (mut kopf, haupt) = (Kopf::neu()?, Haupt::neu()?);
        let tresor = kopf.tresor;
        let zugang = |nr, art, name, geheim| Zugang::neu(nr, art, name, geheim, kdf, &tresor);
        kopf.zugaenge = vec![
            zugang(1, Slotart::Passphrase, name, passphrase)?,
            zugang(2, Slotart::Wiederherstellung, "auf Papier", phrase)?,
        ];
        kopf.gib_allen(&haupt)?;
        let bund = Bund::neu(1);
        Ok(Kern {
            manifest: Manifest::neu(kopf.stand, bund.epoche),
            kopf,
            haupt,
            bund,
            eigener: 1,
        })
    }

    /// Header first: a wrong passphrase does not even touch the chest.
    pub fn lies(ort: &Tresorort, passphrase: &Geheim) -> Result<(Kern, Truhe, Inhalt), Fehler> {
        let (anzeige, ordner) = (ort.anzeige(), ort.ordner());
        let kopf = Kopf::lies(&anzeige, &tresorort::lies_datei(&ordner.join(KOPF))?)?;
        let (haupt, eigener) = kopf.oeffne(passphrase)?;
        let bytes = tresorort::lies_datei(&ordner.join(BUND))?;
        let bund = Bund::lies(&anzeige, &bytes, &haupt, &kopf.tresor)?;
        let truhe = Truhe::oeffnen(&tresorort::truhe_in(&ordner))?;
        let alles = truhe.alles()?;
        let nein = |was| Fehler::tresor_passt_nicht(was);
        let versiegelt = alles.get(&MANIFEST);
        let versiegelt = versiegelt.ok_or_else(|| nein("das Verzeichnis fehlt"))?;
        let manifest = Manifest::oeffne(&haupt, &kopf, versiegelt);
        let manifest = manifest.ok_or_else(|| nein("das Verzeichnis ist verändert"))?;
        passen(&kopf, &bund, &manifest)?;
        let kern = Kern {
            kopf,
            haupt,
            bund,
            manifest,
            eigener,
        };
        Ok((kern, truhe, alles))
    }

    pub fn lupe(&self) -> Lupe<'_> {
        Lupe {
            kopf: &self.kopf,
            haupt: &self.haupt,
            bund: &self.bund,
            manifest: &self.manifest,
        }
    }
}

/// Header, keyring and manifest belong together.
fn passen(kopf: &Kopf, bund: &Bund, manifest: &Manifest) -> Result<(), Fehler> {
    if kopf.stand < manifest.kopf_stand {
        return Err(Fehler::tresor_passt_nicht(
            "der Kopf ist älter als die Notizen",
        ));
    }
    match bund.epoche.cmp(&manifest.bund_epoche) {
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Less => Err(Fehler::tresor_passt_nicht(
            "der Schlüsselbund ist älter als die Notizen",
        )),
        std::cmp::Ordering::Greater => Err(Fehler::tresor_passt_nicht(
            "die Notizen sind älter als der Schlüsselbund",
        )),
    }
}
