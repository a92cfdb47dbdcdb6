//! Dates of notes: what is due is shown, what is long due is destroyed, a new date is given.

use super::offen::Seite;
use crate::app::event::TresorAuftrag;
use crate::app::{App, Effect};
use crate::domain::{Fall, Id, Vertraulich, datum};
use crate::guard::{Umfeld, Waechter, freigeben};
use crate::model::faelle::{faellige, im_korb};
use jiff::civil::Date;

/// A note is kept no longer than that (guard.md: the working note is not the file).
const HOECHSTENS_MONATE: i64 = 12;

impl App {
    /// At unlock: what is over goes, what is due is shown, and the vault is told that it was. A day set by hand only shows.
    pub(in crate::app) fn fristen_pruefen(&mut self) -> Vec<Effect> {
        let heute = self.session.heute();
        let gestellt = self.session.faelle.tag_gestellt;
        let Some(offen) = self.session.faelle.offen_mut() else {
            return Vec::new();
        };
        let weg = match gestellt {
            true => Vec::new(),
            false => offen.inhalt.fristen.um.clone(),
        };
        let alle = faellige(&offen.inhalt.faelle, offen.tag(heute));
        let bleiben: Vec<Id> = alle
            .iter()
            .map(|f| f.id)
            .filter(|id| !weg.contains(id))
            .collect();
        let korb = im_korb(&offen.inhalt.faelle);
        let korb = korb.iter().map(|f| f.id).filter(|id| !weg.contains(id));
        let gesehen: Vec<Id> = bleiben.iter().copied().chain(korb).collect();
        if !bleiben.is_empty() {
            offen.zeige(Seite::Faellig);
        }
        let mut effekte = Vec::new();
        if !gesehen.is_empty() && !gestellt {
            effekte.push(Effect::Tresor(TresorAuftrag::Gezeigt { ids: gesehen }));
        }
        if !weg.is_empty() {
            let am = heute;
            effekte.push(Effect::Tresor(TresorAuftrag::Vernichten { ids: weg, am }));
        }
        effekte
    }

    pub(super) fn loeschen_am(&mut self, id: Id, getippt: &str) -> Vec<Effect> {
        let heute = self.session.heute();
        match loeschtag(getippt, heute) {
            Ok(tag) => self.mit_tagen(id, |fall| fall.beratung.loeschen_am = Some(tag)),
            Err(warum) => {
                self.fragen_nach(super::Was::LoeschenAm(id));
                self.einwand(warum)
            }
        }
    }

    pub(super) fn anmelden_fuer(&mut self, id: Id, getippt: &str) -> Vec<Effect> {
        let heute = self.session.heute();
        let tag = match getippt.trim() {
            "" => Ok(None),
            text => datum::lies(text, heute).map(Some),
        };
        match tag {
            Ok(Some(tag)) if tag < heute => {
                self.fragen_nach(super::Was::AnmeldenFuer(id));
                self.einwand("der Tag ist vorbei")
            }
            Ok(tag) => self.mit_tagen(id, |fall| fall.beratung.angemeldet_fuer = tag),
            Err(warum) => {
                self.fragen_nach(super::Was::AnmeldenFuer(id));
                self.einwand(warum)
            }
        }
    }

    /// Seals the note again with another date; its words are as they were.
    fn mit_tagen(&mut self, id: Id, aendern: impl FnOnce(&mut Fall)) -> Vec<Effect> {
        let fall = self.session.faelle.offen().and_then(|o| o.fall(id));
        let Some(mut fall) = fall.cloned() else {
            return Vec::new();
        };
        aendern(&mut fall);
        self.fall_siegeln(fall)
    }
}

impl App {
    /// What the guard knows beside its lists, of this sitting: for notes.
    fn umfeld(&self) -> Umfeld {
        let buch = self.session.faelle.offen().map(|o| &o.inhalt.buch);
        Umfeld {
            kein_name: buch.map(|b| b.kein_name.clone()).unwrap_or_default(),
            immer: buch.map(|b| b.immer.clone()).unwrap_or_default(),
            ..Umfeld::default()
        }
    }

    /// Seals a note that was changed outside of its window. The guard looks at it anew: what it has learnt since may
    /// find something, and that is decided in the note.
    pub(super) fn fall_siegeln(&mut self, fall: Fall) -> Vec<Effect> {
        let (id, version) = (fall.id, fall.version);
        match freigeben(&Waechter::neu(&self.umfeld()), fall.beratung) {
            Ok(note) => {
                let note = Vertraulich::neu(note);
                vec![Effect::Tresor(TresorAuftrag::Sichern { id, version, note })]
            }
            Err(_) => self.weigere(
                "Der Wächter hat in der Notiz noch etwas gefunden: öffnen, ersetzen, dort das Datum ändern",
            ),
        }
    }
}

/// In the future, and not too far.
fn loeschtag(getippt: &str, heute: Date) -> Result<Date, String> {
    let tag = datum::lies(getippt.trim(), heute)?;
    let spaetestens = heute.saturating_add(jiff::Span::new().months(HOECHSTENS_MONATE));
    if tag <= heute {
        return Err("der Tag muss noch kommen".to_owned());
    }
    if tag > spaetestens {
        return Err(format!("spätestens am {}", datum::tagesdatum(spaetestens)));
    }
    Ok(tag)
}
