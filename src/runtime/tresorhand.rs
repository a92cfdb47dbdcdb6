//! Between the vault's thread and the vault: each order in the vault's own words. Holds the open vault; dropping it wipes
//! the keys. Says nothing of what is inside.

use super::Uhr;
use super::tresor::{Tresorhand, schritt};
use crate::app::event::{TresorAntwort, TresorAuftrag};
use crate::domain::{Geheim, Vertraulich};
use crate::fehler::Fehler;
use crate::store::Tresorort;
use crate::vault::{Kdf, Tresor, vorschlag};
use jiff::civil::Date;
use std::path::Path;

pub(super) struct Hand {
    ort: Tresorort,
    uhr: Uhr,
    tresor: Option<Tresor>,
    /// Just opened, and nothing was done since that nobody asked for.
    frisch_offen: bool,
}

impl Hand {
    /// `zustand`: where the last state seen is noted, outside of the data.
    pub(super) fn neu(daten: &Path, zustand: Option<&Path>, uhr: Uhr) -> Self {
        Hand {
            ort: Tresorort::neu(daten, zustand),
            uhr,
            tresor: None,
            frisch_offen: false,
        }
    }

    /// Of the real clock: no day set by hand reaches the vault.
    fn heute(&self) -> Date {
        self.uhr.wirklich().date()
    }

    fn tue(&mut self, auftrag: TresorAuftrag) -> Result<Option<TresorAntwort>, Fehler> {
        let heute = self.heute();
        Ok(Some(match auftrag {
            TresorAuftrag::Lage => TresorAntwort::Lage(Tresor::lage(&self.ort)?),
            TresorAuftrag::Vorschlag => TresorAntwort::Vorschlag(vorschlag()?),
            TresorAuftrag::Sperren => {
                self.tresor = None;
                TresorAntwort::Gesperrt
            }
            TresorAuftrag::Anlegen { passphrase, name } => self.anlegen(&passphrase, &name)?,
            TresorAuftrag::Oeffnen { passphrase } => self.oeffnen(&passphrase)?,
            TresorAuftrag::Sichern { id, version, note } => {
                let tresor = self.offen()?;
                let fall = tresor.sichern(id, version, &note, heute)?;
                TresorAntwort::Gesichert(Vertraulich::neu(fall), tresor.neue_id()?)
            }
            TresorAuftrag::Entwurf { id, note } => {
                self.offen()?.entwurf_sichern(id, &note)?;
                return Ok(None);
            }
            TresorAuftrag::EntwurfWeg { id } => {
                self.offen()?.entwurf_weg(id)?;
                return Ok(None);
            }
            TresorAuftrag::Gezeigt { ids } => {
                self.offen()?.gezeigt(&ids, heute)?;
                return Ok(None);
            }
            andere => self.aendere(andere, heute)?,
        }))
    }

    fn anlegen(&mut self, passphrase: &Geheim, name: &str) -> Result<TresorAntwort, Fehler> {
        let (mut tresor, phrase) = Tresor::anlegen(&self.ort, passphrase, name, Kdf::kalibriert())?;
        let inhalt = Vertraulich::neu(tresor.inhalt()?);
        self.tresor = Some(tresor);
        Ok(TresorAntwort::Angelegt(inhalt, phrase))
    }

    fn oeffnen(&mut self, passphrase: &Geheim) -> Result<TresorAntwort, Fehler> {
        self.tresor = None;
        let mut tresor = Tresor::oeffnen(&self.ort, passphrase)?;
        tresor.stelle_tag(self.heute());
        let inhalt = Vertraulich::neu(tresor.inhalt()?);
        self.tresor = Some(tresor);
        self.frisch_offen = true;
        Ok(TresorAntwort::Offen(inhalt))
    }

    /// Orders whose answer is everything anew.
    fn aendere(&mut self, auftrag: TresorAuftrag, heute: Date) -> Result<TresorAntwort, Fehler> {
        let tresor = self.offen()?;
        tresor.stelle_tag(heute);
        let satz = match auftrag {
            TresorAuftrag::Papierkorb { id, am } => {
                tresor.papierkorb(id, am.map(|_| heute))?;
                match am {
                    Some(_) => "in den Papierkorb gelegt, in 7 Tagen vernichtet".to_owned(),
                    None => "aus dem Papierkorb zurückgeholt".to_owned(),
                }
            }
            TresorAuftrag::Vernichten { ids, .. } => {
                tresor.vernichten(&ids, heute)?;
                match ids.len() {
                    1 => "Eine Notiz ist vernichtet".to_owned(),
                    n => format!("{n} Notizen sind vernichtet"),
                }
            }
            TresorAuftrag::Buch(buch) => {
                tresor.buch_sichern(&buch)?;
                String::new()
            }
            TresorAuftrag::SlotNeu { passphrase, name } => {
                tresor.slot_neu(&passphrase, &name)?;
                format!("Zugang „{name}“ ist angelegt")
            }
            TresorAuftrag::SlotWeg { nr } => {
                tresor.slot_weg(nr)?;
                "Zugang entfernt, alles hat neue Schlüssel".to_owned()
            }
            TresorAuftrag::PassphraseNeu { alt, neu } => {
                tresor.passphrase_neu(&alt, &neu)?;
                "Passphrase geändert".to_owned()
            }
            TresorAuftrag::WiederherstellungNeu => {
                let phrase = tresor.wiederherstellung_neu()?;
                let inhalt = Vertraulich::neu(tresor.inhalt()?);
                return Ok(TresorAntwort::Wiederherstellung(inhalt, phrase));
            }
            _ => {
                tresor.umschluesseln()?;
                "Alles hat neue Schlüssel".to_owned()
            }
        };
        Ok(TresorAntwort::Geaendert(
            Vertraulich::neu(tresor.inhalt()?),
            satz,
        ))
    }

    fn offen(&mut self) -> Result<&mut Tresor, Fehler> {
        self.tresor.as_mut().ok_or_else(Fehler::tresor_gesperrt)
    }
}

impl Tresorhand for Hand {
    fn erledige(&mut self, auftrag: TresorAuftrag) -> Option<TresorAntwort> {
        let beim = schritt(&auftrag);
        self.tue(auftrag)
            .unwrap_or_else(|fehler| Some(TresorAntwort::Fehler { beim, fehler }))
    }

    /// Once after each unlock, behind its answer: a chest that grew is written anew. One that cannot be (a full disk)
    /// stays as it is.
    fn leerlauf(&mut self) {
        if std::mem::take(&mut self.frisch_offen)
            && let Some(tresor) = &mut self.tresor
        {
            let _ = tresor.verdichte_wenn_noetig();
        }
    }
}
