//! Commands about the row that is chosen, each on the pages where it means something.

use super::dialog::Was;
use super::offen::Seite;
use super::zeilen::Wovon;
use crate::action::Action;
use crate::app::event::TresorAuftrag;
use crate::app::{App, Effect};
use crate::domain::Id;
use crate::domain::text::entschaerft;
use crate::model::faelle::{Statistik, anmeldetage, statistik, umgestellt};
use crate::vault::Slotart;

impl App {
    pub(super) fn seiten_befehl(&mut self, action: Action) -> Option<Vec<Effect>> {
        let offen = self.session.faelle.offen()?;
        let (seite, fall) = (offen.seite, offen.gewaehlter_fall());
        let notizen = matches!(seite, Seite::Liste | Seite::Faellig | Seite::Reihenfolge);
        Some(match (action, fall) {
            (Action::Delete, _) => self.faelle_loeschen(),
            (Action::CasesRestore, Some(id)) if seite == Seite::Papierkorb => in_korb(id, None),
            (Action::CasesDestroy, Some(id)) if notizen || seite == Seite::Papierkorb => {
                self.vernichten_fragen(id)
            }
            (Action::CasesExtend, Some(id)) if notizen => {
                self.gesichert_oder(id, Was::LoeschenAm(id))
            }
            (Action::CasesRegister, Some(id)) if notizen => {
                self.gesichert_oder(id, Was::AnmeldenFuer(id))
            }
            (Action::CasesUp, Some(id)) if seite == Seite::Reihenfolge => self.umstellen(id, true),
            (Action::CasesDown, Some(id)) if seite == Seite::Reihenfolge => {
                self.umstellen(id, false)
            }
            (Action::CasesDay, _) if seite == Seite::Reihenfolge => self.naechster_tag(),
            (Action::CasesExport, _) if seite == Seite::Statistik => self.statistik_schreiben(),
            (Action::CasesPassphrase, _) => self.fragen_nach(Was::PhraseAlt),
            (Action::CasesRecovery, _) => vec![Effect::Tresor(TresorAuftrag::WiederherstellungNeu)],
            (Action::CasesRekey, _) => self.fragen_nach(Was::Umschluesseln),
            (
                Action::CasesRestore
                | Action::CasesDestroy
                | Action::CasesExtend
                | Action::CasesRegister
                | Action::CasesUp
                | Action::CasesDown
                | Action::CasesDay
                | Action::CasesExport
                | Action::Edit
                | Action::FocusDetail,
                _,
            ) => self.sage(format!("„{}“ geht hier nicht", action.label())),
            _ => return None,
        })
    }

    /// Into the bin, out of the list; what cannot come back wants the key twice.
    fn faelle_loeschen(&mut self) -> Vec<Effect> {
        let Some(offen) = self.session.faelle.offen() else {
            return Vec::new();
        };
        let seite = offen.seite;
        let Some(wovon) = offen.gewaehlt().map(|z| z.wovon.clone()) else {
            return self.sage("Hier ist nichts zu löschen");
        };
        match wovon {
            Wovon::Fall(id) if seite == Seite::Papierkorb => self.vernichten_fragen(id),
            Wovon::Fall(id) => in_korb(id, Some(self.session.heute())),
            Wovon::Entwurf(id) => self.entwurf_wegwerfen(id),
            Wovon::Slot(nr) => self.zugang_entfernen(nr),
            Wovon::Wort(wort, immer) => self.buch_aendern(|buch| {
                let liste = if immer {
                    &mut buch.immer
                } else {
                    &mut buch.kein_name
                };
                liste.retain(|w| *w != wort);
            }),
            Wovon::Statistik => self.sage("Hier ist nichts zu löschen"),
        }
    }

    fn entwurf_wegwerfen(&mut self, id: Id) -> Vec<Effect> {
        let Some(offen) = self.session.faelle.offen_mut() else {
            return Vec::new();
        };
        if offen.noch_einmal.replace(id) != Some(id) {
            return self
                .sage("Das Ungesicherte kommt nicht wieder – noch einmal, um es wegzuwerfen");
        }
        offen.entwurf_vergessen(id);
        self.sage("Ungesichertes weggeworfen");
        vec![Effect::Tresor(TresorAuftrag::EntwurfWeg { id })]
    }

    fn zugang_entfernen(&mut self, nr: u32) -> Vec<Effect> {
        let slots = self.session.faelle.offen().map(|o| o.inhalt.slots.clone());
        let slots = slots.unwrap_or_default();
        let Some(slot) = slots.iter().find(|s| s.nr == nr) else {
            return Vec::new();
        };
        let passphrasen = slots.iter().filter(|s| s.art == Slotart::Passphrase);
        if slot.eigener {
            return self.sage("Durch diesen Zugang ist gerade geöffnet – er bleibt");
        }
        if slot.art == Slotart::Passphrase && passphrasen.count() < 2 {
            return self.sage("Der letzte Zugang bleibt");
        }
        let name = slot.name.clone();
        self.fragen_nach(Was::SlotWeg(nr, name))
    }

    fn vernichten_fragen(&mut self, id: Id) -> Vec<Effect> {
        let da = self
            .session
            .faelle
            .offen()
            .is_some_and(|o| o.fall(id).is_some());
        match da {
            true => self.fragen_nach(Was::Vernichten(id)),
            false => self.sage("Noch nicht gesichert: Entf wirft das Getippte weg"),
        }
    }

    /// Dates belong to what is sealed; a draft gets its own in the note.
    fn gesichert_oder(&mut self, id: Id, was: Was) -> Vec<Effect> {
        let offen = self.session.faelle.offen();
        let nur_entwurf = offen.is_some_and(|o| o.inhalt.entwuerfe.iter().any(|e| e.id == id));
        match nur_entwurf {
            true => self.sage("Erst die Notiz öffnen und sichern"),
            false => match was {
                Was::LoeschenAm(id) => self.loeschtag_fragen(id),
                was => self.fragen_nach(was),
            },
        }
    }

    /// The numbers as a table, as `feldbuch cases statistics --csv` writes them: none below five, nothing of a note.
    fn statistik_schreiben(&mut self) -> Vec<Effect> {
        let Some(offen) = self.session.faelle.offen() else {
            return Vec::new();
        };
        let tabelle = tabelle(&statistik(&offen.inhalt.faelle, &self.register));
        let name = format!("Fallstatistik-{}.csv", self.session.heute());
        self.datei_schreiben(&name, tabelle.into_bytes());
        Vec::new()
    }

    fn umstellen(&mut self, id: Id, hoch: bool) -> Vec<Effect> {
        let heute = self.session.heute();
        let Some(offen) = self.session.faelle.offen() else {
            return Vec::new();
        };
        let inhalt = &offen.inhalt;
        let tag = offen.reihenfolge_tag(heute);
        let neu = tag.and_then(|tag| umgestellt(&inhalt.faelle, &inhalt.buch, tag, (id, hoch)));
        match neu {
            Some(neu) => self.buch_aendern(|buch| *buch = neu),
            None => self.sage("Weiter geht es nicht"),
        }
    }

    /// The order of the next Sitzung that cases are registered for.
    fn naechster_tag(&mut self) -> Vec<Effect> {
        let heute = self.session.heute();
        let Some(offen) = self.session.faelle.offen_mut() else {
            return Vec::new();
        };
        let tage = anmeldetage(&offen.inhalt.faelle, heute);
        if tage.len() < 2 {
            return self.sage("Fälle sind nur für einen Tag angemeldet");
        }
        let hier = offen.tag.and_then(|t| tage.iter().position(|x| *x == t));
        offen.tag = tage.get((hier.unwrap_or(0) + 1) % tage.len()).copied();
        offen.veraendert();
        Vec::new()
    }
}

/// Semicolons and CRLF, as spreadsheets want it.
fn tabelle(statistik: &Statistik) -> String {
    let mut text = "Jahr;Planregion;Was;Wort;Zahl\r\n".to_owned();
    for r in &statistik.reihen {
        let (jahr, zahl) = (r.jahr.to_string(), r.zahl.text());
        let zellen = [&jahr, &r.planregion, r.was, &r.wort, &zahl].map(zelle);
        text.push_str(&zellen.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn zelle(wert: &str) -> String {
    let wert = entschaerft(wert);
    match wert.contains([';', '"', '\n', '\r']) {
        true => format!("\"{}\"", wert.replace('"', "\"\"")),
        false => wert,
    }
}

fn in_korb(id: Id, am: Option<jiff::civil::Date>) -> Vec<Effect> {
    vec![Effect::Tresor(TresorAuftrag::Papierkorb { id, am })]
}
