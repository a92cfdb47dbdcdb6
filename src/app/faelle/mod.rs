//! Screen 8: case notes. Locked until the passphrase is given; open, everything of the vault is here in memory and nowhere
//! else of the sitting. Pure as the rest of `app`; what is to be done by the vault goes out as `Effect::Tresor`.

pub mod blatt;

use super::{App, Effect};
use crate::app::event::{TresorAntwort, TresorAuftrag};
use crate::vault::{Tresorinhalt, Tresorlage};

/// What the screen knows of the vault.
#[derive(Default)]
pub struct Faelle {
    pub zustand: Zustand,
}

/// Where the vault stands.
#[derive(Default)]
pub enum Zustand {
    /// Nobody asked yet.
    #[default]
    Unbekannt,
    Keiner,
    Gesperrt,
    /// The key is being derived.
    Oeffnet,
    Offen(Box<Offen>),
}

/// An open vault.
pub struct Offen {
    pub inhalt: Tresorinhalt,
}

impl App {
    /// What the vault's thread says.
    pub(super) fn tresor_antwort(&mut self, antwort: TresorAntwort) -> Vec<Effect> {
        match antwort {
            TresorAntwort::Lage(Tresorlage::Keiner) => {
                self.session.faelle.zustand = Zustand::Keiner
            }
            TresorAntwort::Lage(Tresorlage::Gesperrt) | TresorAntwort::Gesperrt => {
                self.session.faelle.zustand = Zustand::Gesperrt;
            }
            TresorAntwort::Offen(inhalt) => {
                let inhalt = inhalt.heraus();
                self.session.faelle.zustand = Zustand::Offen(Box::new(Offen { inhalt }));
            }
            _ => {}
        }
        Vec::new()
    }

    /// `Ctrl-L`: forgets every case at once and draws anew; with nothing open it only draws anew.
    pub(super) fn faelle_sperren(&mut self) -> Vec<Effect> {
        vec![Effect::Tresor(TresorAuftrag::Sperren), Effect::Redraw]
    }
}
