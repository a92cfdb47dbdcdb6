//! What was typed into a line and left with Esc: it waits for the line to be opened again. Kept for this sitting only, and
//! never for case notes: those have lines of their own.

use super::session::{Fenster, MeldungArt};
use super::zeile::{Zeile, Zweck};
use super::{App, Effect};
use crate::action::Action;

impl Zweck {
    /// What is typed there is thought over, not just thrown in: Esc to look something up must not cost it.
    fn legt_ab(&self) -> bool {
        matches!(
            self,
            Zweck::Protokoll(_)
                | Zweck::Bewilligen { .. }
                | Zweck::Buchen { .. }
                | Zweck::Sichten { .. }
                | Zweck::BedarfErledigt(_)
                | Zweck::Vorhaben(_)
                | Zweck::Turnus(_)
        )
    }
}

impl App {
    /// Opens a line; what was left in it the last time stands there again, in place of what is proposed.
    pub(super) fn zeile_zeigen(&mut self, zweck: Zweck, vorschlag: &str) -> Vec<Effect> {
        // What a form hands over is newer than what waits.
        let uebergeben = matches!(zweck, Zweck::Sichten { .. }) && !vorschlag.is_empty();
        let wartet = |(z, _): &(Zweck, String)| *z == zweck && !uebergeben;
        let alt = self.session.abgelegt.iter().position(wartet);
        let alt = alt.map(|i| self.session.abgelegt.remove(i).1);
        let heute = self.session.heute();
        let mut zeile = Zeile::neu(zweck, vorschlag, &self.register, heute);
        if let Some(text) = &alt {
            zeile.eingabe.setze(text.as_str());
            zeile.verstehe(&self.register, heute);
        }
        self.session.fenster.push(Fenster::Zeile(zeile));
        if alt.is_none() {
            return Vec::new();
        }
        let hier = self.session.kontexte();
        let taste = self
            .session
            .keymap
            .kuerzeste(Action::InputDeleteStart, &hier);
        let leert = taste.map(|t| format!(" · {t} leert")).unwrap_or_default();
        self.sage(format!("Noch da vom letzten Mal{leert}"))
    }

    /// Esc: the line closes, what was typed waits.
    pub(super) fn zeile_ablegen(&mut self) -> Vec<Effect> {
        if let Some(Fenster::Zeile(z)) = self.session.fenster.last()
            && z.zweck.legt_ab()
            && z.getippt()
        {
            let (zweck, text) = (z.zweck.clone(), z.eingabe.text().to_owned());
            self.session.abgelegt.retain(|(alt, _)| *alt != zweck);
            self.session.abgelegt.push((zweck, text));
            self.session.melde(
                MeldungArt::Hinweis,
                "Nicht gesichert – das Getippte wartet, bis die Zeile wieder aufgeht",
            );
        }
        self.verwerfen()
    }
}
