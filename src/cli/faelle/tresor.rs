//! The vault as the command line uses it: each step in turn, no thread of its own. Locked again when it is dropped.

use crate::cli::Umgebung;
use crate::domain::{Geheim, Id};
use crate::fehler::Fehler;
use crate::store::Tresorort;
use crate::vault::{self, Fristen, Kdf, Tresor, Tresorinhalt, Tresorlage};
use jiff::civil::Date;

/// Opens the vault, or makes one. Holds its keys from then on.
pub struct Hand {
    ort: Tresorort,
    offen: Option<Tresor>,
    /// Of the real clock: `--today` shows, but destroys nothing.
    heute: Date,
}

impl Hand {
    /// Nobody traces this process any more, and it leaves no core file.
    pub fn neu(um: &Umgebung) -> Self {
        vault::haertung();
        Hand {
            ort: Tresorort::neu(&um.daten, Some(&um.stand)),
            offen: None,
            heute: um.uhr.wirklich().date(),
        }
    }

    /// # Errors
    /// There is no vault.
    pub fn verlange(&self) -> Result<(), Fehler> {
        match Tresor::lage(&self.ort)? {
            Tresorlage::Keiner => Err(Fehler::tresor_fehlt()
                .hinweis("oder auf der Kommandozeile: feldbuch cases init --name NAME")),
            Tresorlage::Gesperrt => Ok(()),
        }
    }

    /// # Errors
    /// There is one.
    pub fn verlange_keinen(&self) -> Result<(), Fehler> {
        match Tresor::lage(&self.ort)? {
            Tresorlage::Keiner => Ok(()),
            Tresorlage::Gesperrt => Err(Fehler::tresor_vorhanden(&self.ort.anzeige())),
        }
    }

    /// A vault was known in this folder, and is not there.
    pub fn vermisst(&self) -> bool {
        !self.ort.vorhanden() && Tresor::bekannt(&self.ort)
    }

    pub fn anzeige(&self) -> String {
        self.ort.anzeige()
    }

    pub fn oeffne(&mut self, passphrase: Geheim) -> Result<Tresorinhalt, Fehler> {
        let tresor = self.offen.insert(Tresor::oeffnen(&self.ort, &passphrase)?);
        tresor.stelle_tag(self.heute);
        tresor.inhalt()
    }

    /// Makes a vault and returns its recovery phrase.
    pub fn lege_an(&mut self, passphrase: Geheim, name: &str) -> Result<Geheim, Fehler> {
        vault::pruefe_passphrase(&passphrase)?;
        let (tresor, phrase) = Tresor::anlegen(&self.ort, &passphrase, name, Kdf::kalibriert())?;
        self.offen = Some(tresor);
        Ok(phrase)
    }

    /// Destroys notes for good.
    pub fn vernichte(&mut self, ids: &[Id]) -> Result<(), Fehler> {
        let heute = self.heute;
        self.tresor()?.vernichten(ids, heute)
    }

    /// A person sees that these are due: from now on their time runs. What the days are after that.
    pub fn gezeigt(&mut self, ids: &[Id]) -> Result<Fristen, Fehler> {
        let heute = self.heute;
        let tresor = self.tresor()?;
        tresor.gezeigt(ids, heute)?;
        Ok(tresor.fristen())
    }

    fn tresor(&mut self) -> Result<&mut Tresor, Fehler> {
        self.offen.as_mut().ok_or_else(Fehler::tresor_unklar)
    }

    /// Today, or the latest day that the vault has seen: a clock set back keeps nothing alive.
    pub fn heute(&self, heute: Date) -> Date {
        self.offen.as_ref().map_or(heute, |t| t.heute(heute))
    }
}
