//! Dates of notes: what is due is shown, what is long due is destroyed, a new date is given.

use super::geheim::Geheimzeile;
use super::offen::Seite;
use super::zeilen::tag_mit_jahr;
use crate::app::event::TresorAuftrag;
use crate::app::{App, Effect};
use crate::domain::text::falte;
use crate::domain::{Fall, Id, SitzungStatus, Vertraulich, datum};
use crate::guard::{Umfeld, Waechter, freigeben};
use crate::model::faelle::{faellige, im_korb};
use jiff::civil::Date;

/// A note is kept no longer than that (guard.md: the working note is not the file).
const HOECHSTENS_MONATE: i64 = 12;
/// Sitzungen that are offered.
const ANGEBOTE: usize = 8;
/// Words for the next Sitzung, folded.
const NAECHSTE: &[&str] = &["naechste", "naechste sitzung", "nachste", "nachste sitzung"];

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
            Ok(tag) => {
                let satz = format!("wird gelöscht am {}", datum::tagesdatum(tag));
                self.mit_tagen(id, satz, |fall| fall.beratung.loeschen_am = Some(tag))
            }
            Err(warum) => self.nochmal(super::Was::LoeschenAm(id), getippt, warum),
        }
    }

    /// Asks for a new date, with the present one in the line.
    pub(super) fn loeschtag_fragen(&mut self, id: Id) -> Vec<Effect> {
        let fall = self.session.faelle.offen().and_then(|o| o.fall(id));
        let bisher = fall.and_then(|f| f.beratung.loeschen_am);
        let bisher = bisher.map(datum::tagesdatum).unwrap_or_default();
        let zeile = Geheimzeile::vorgabe(&bisher);
        self.session.faelle.dialog = Some(self.dialog_mit(super::Was::LoeschenAm(id), zeile));
        Vec::new()
    }

    /// The next Sitzungen that cases may be registered for, the nearest first.
    pub(super) fn naechste_sitzungen(&self) -> Vec<(Date, String)> {
        let (reg, heute) = (&self.register, self.session.heute());
        let mut alle: Vec<_> = reg
            .sitzungen()
            .iter()
            .filter(|s| s.beginn.date() >= heute && s.status != SitzungStatus::Abgesagt)
            .collect();
        alle.sort_by_key(|s| s.beginn);
        let angebot = |tag: Date, wo: String| (tag, format!("{}  {wo}", wochentag(tag, heute)));
        alle.iter()
            .take(ANGEBOTE)
            .map(|s| angebot(s.beginn.date(), reg.gremium_name(s.gremium)))
            .collect()
    }

    /// `gewaehlt` from the list, else what was typed.
    pub(super) fn anmelden_fuer(
        &mut self,
        id: Id,
        getippt: &str,
        gewaehlt: Option<Date>,
    ) -> Vec<Effect> {
        let heute = self.session.heute();
        let tag = match gewaehlt {
            Some(tag) => Ok(Some(tag)),
            None => self.sitzungstag(getippt),
        };
        match tag {
            Ok(tag) => {
                let satz = match tag {
                    Some(tag) => format!("angemeldet für {}", wochentag(tag, heute)),
                    None => "nicht angemeldet".to_owned(),
                };
                self.mit_tagen(id, satz, |fall| fall.beratung.angemeldet_fuer = tag)
            }
            Err(warum) => self.nochmal(super::Was::AnmeldenFuer(id), getippt, warum),
        }
    }

    /// None: nothing was typed.
    fn sitzungstag(&self, getippt: &str) -> Result<Option<Date>, String> {
        let heute = self.session.heute();
        let gefaltet = falte(getippt.trim());
        if gefaltet.is_empty() {
            return Ok(None);
        }
        if NAECHSTE.contains(&gefaltet.as_str()) {
            let naechste = self.naechste_sitzungen().first().map(|a| a.0);
            let keine = || "es ist keine Sitzung angesetzt – einen Tag tippen".to_owned();
            return naechste.map(Some).ok_or_else(keine);
        }
        match datum::lies(getippt.trim(), heute)? {
            tag if tag < heute => Err("der Tag ist vorbei".to_owned()),
            tag => Ok(Some(tag)),
        }
    }

    /// Seals the note again with another date, and says so; its words are as they were.
    fn mit_tagen(&mut self, id: Id, satz: String, aendern: impl FnOnce(&mut Fall)) -> Vec<Effect> {
        let fall = self.session.faelle.offen().and_then(|o| o.fall(id));
        let Some(mut fall) = fall.cloned() else {
            return Vec::new();
        };
        aendern(&mut fall);
        let effekte = self.fall_siegeln(fall);
        if let Some(offen) = self.session.faelle.offen_mut() {
            offen.danach = (!effekte.is_empty()).then_some(satz);
        }
        effekte
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

/// "Do 26.11."
fn wochentag(tag: Date, heute: Date) -> String {
    let wochentag = datum::kurzer_wochentag(tag.weekday());
    format!("{wochentag} {}", tag_mit_jahr(tag, heute))
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
