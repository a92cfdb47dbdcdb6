//! Locking: by key, by time without a key, before the process sleeps or ends. What is typed is sealed first, then nothing
//! of a case stays in the sitting, and both buffers of the screen are blanked (vault.md 7).

use super::dialog::{Dialog, Was};
use super::{Faelle, PHRASE_VERLOREN, Zustand};
use crate::action::Action;
use crate::app::event::{TresorAuftrag, TresorSchritt};
use crate::app::session::{Fenster, MeldungArt};
use crate::app::{App, Effect, Event, Schirm};
use crate::domain::Vertraulich;
use crate::keymap::{Key, Treffer};
use std::time::Duration;

/// Usual minutes without a key.
pub const MINUTEN: u16 = 5;
/// While cases are open the clock is looked at this often: a machine that slept is noticed soon after it wakes.
const BLICK: u64 = 5_000;
const MINUTE: u64 = 60_000;

/// How long nobody pressed a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruhe {
    /// Minutes until cases are locked.
    pub minuten: u16,
    /// The last Tick, in milliseconds since 1970.
    jetzt: u64,
    letzte_taste: u64,
}

impl Default for Ruhe {
    fn default() -> Self {
        Ruhe {
            minuten: MINUTEN,
            jetzt: 0,
            letzte_taste: 0,
        }
    }
}

impl Ruhe {
    fn grenze(&self) -> u64 {
        u64::from(self.minuten) * MINUTE
    }

    /// Milliseconds left until the lock.
    pub fn rest(&self) -> u64 {
        self.grenze().saturating_sub(self.seit_taste())
    }

    /// True: time is over, or the clock has jumped so far that nobody knows.
    fn tick(&mut self, millis: u64) -> bool {
        self.jetzt = millis;
        let vorbei = self.rest() == 0;
        // A clock set back a little must not lengthen the time.
        self.letzte_taste = self.letzte_taste.min(millis);
        vorbei
    }

    /// Milliseconds without a key, up to the last Tick.
    pub(in crate::app) fn seit_taste(&self) -> u64 {
        self.jetzt.abs_diff(self.letzte_taste)
    }

    pub(in crate::app) fn taste(&mut self) {
        self.letzte_taste = self.jetzt;
    }
}

/// What the title line says of the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schloss {
    Zu,
    Offen,
    /// Less than a minute without a key is left.
    BaldZu,
}

impl Faelle {
    /// None: there is no vault.
    pub fn schloss(&self) -> Option<Schloss> {
        Some(match self.zustand {
            Zustand::Unbekannt | Zustand::Keiner => return None,
            Zustand::Gesperrt | Zustand::Oeffnet => Schloss::Zu,
            Zustand::Offen(_) if self.ruhe.rest() < MINUTE => Schloss::BaldZu,
            Zustand::Offen(_) => Schloss::Offen,
        })
    }

    /// Something is in memory that must not stay there.
    fn haelt_etwas(&self) -> bool {
        let tippt = self.dialog.as_ref().is_some_and(|d| !d.eingabe.leer());
        matches!(self.zustand, Zustand::Offen(_) | Zustand::Oeffnet) || tippt || self.legt_an
    }
}

impl App {
    /// How soon the clock has to be looked at; None: when the minute changes.
    pub fn naechster_tick(&self) -> Option<Duration> {
        let f = &self.session.faelle;
        let faelle = f
            .haelt_etwas()
            .then(|| Duration::from_millis(f.ruhe.rest().clamp(1, BLICK)));
        faelle.into_iter().chain(self.index_bald()).min()
    }

    /// Locks by time. Comes with each Tick, so also before the first key after a sleep.
    pub(in crate::app) fn faelle_tick(&mut self, millis: u64) -> Vec<Effect> {
        let vorbei = self.session.faelle.ruhe.tick(millis);
        if !vorbei || !self.session.faelle.haelt_etwas() {
            return Vec::new();
        }
        let minuten = self.session.faelle.ruhe.minuten;
        let effekte = self.faelle_sperren();
        let satz = match minuten {
            1 => "Fälle gesperrt: eine Minute ohne Taste".to_owned(),
            n => format!("Fälle gesperrt: {n} Minuten ohne Taste"),
        };
        self.melde_gesperrt(MeldungArt::Hinweis, &satz);
        effekte
    }

    /// A phrase that went with the lock is worth more than why it was locked.
    fn melde_gesperrt(&mut self, art: MeldungArt, satz: &str) {
        match self.session.faelle.phrase_verloren {
            true => {
                let satz = format!("{satz} – {PHRASE_VERLOREN}");
                self.session.melde(MeldungArt::Hinweis, satz);
            }
            false => self.session.melde(art, satz),
        }
    }

    /// `Ctrl-L` holds whatever else is pending: a sequence of keys, an answer of the store.
    pub(in crate::app) fn sperrt(&self, event: &Event) -> bool {
        let Event::Key(key) = event else { return false };
        self.ist_sperrtaste(*key)
    }

    pub(in crate::app) fn ist_sperrtaste(&self, key: Key) -> bool {
        let s = &self.session;
        s.keymap.resolve(&s.kontexte(), &[key]) == Treffer::Action(Action::CasesLock)
    }

    /// `Ctrl-L`: forgets every case at once and draws anew; with nothing open it only draws anew.
    pub(in crate::app) fn faelle_sperren(&mut self) -> Vec<Effect> {
        let mut effekte = self.faelle_zu();
        if !effekte.is_empty() {
            self.melde_gesperrt(MeldungArt::Gut, "Fälle gesperrt");
        }
        effekte.push(Effect::Redraw);
        effekte
    }

    /// Before the process sleeps or ends: what is open is kept, cases are locked.
    pub(in crate::app) fn vor_dem_ende(&mut self, schlaeft: bool) -> Vec<Effect> {
        let mut effekte: Vec<Effect> = self.entwurf_sichern().into_iter().collect();
        let zu = self.faelle_zu();
        // At the end nobody looks any more, and the terminal may be gone.
        let neu = (schlaeft && !zu.is_empty()).then_some(Effect::Redraw);
        effekte.extend(zu.into_iter().chain(neu));
        effekte
    }

    pub(in crate::app) fn wieder_da(&mut self) -> Vec<Effect> {
        let mut effekte = self.faelle_zu();
        effekte.push(Effect::Redraw);
        effekte
    }

    /// Seals what was typed, forgets everything. Empty: nothing was open.
    pub(in crate::app) fn faelle_zu(&mut self) -> Vec<Effect> {
        if !self.session.faelle.haelt_etwas() {
            return Vec::new();
        }
        let mut effekte = self.fall_entwuerfe();
        effekte.push(Effect::Tresor(TresorAuftrag::Sperren));
        if self.session.faelle.legt_an {
            // Whether it came to be is seen only now.
            effekte.push(Effect::Tresor(TresorAuftrag::Lage));
        }
        self.faelle_vergessen();
        self.session.faelle.sperren_unterwegs += 1;
        effekte
    }

    /// Drafts of the notes that are open and not saved.
    pub(in crate::app) fn fall_entwuerfe(&self) -> Vec<Effect> {
        let blaetter = self.session.fenster.iter().filter_map(|f| match f {
            Fenster::Fall(b) => Some((b.fall.id, b.entwurf()?.clone())),
            _ => None,
        });
        blaetter
            .map(|(id, note)| {
                let note = Vertraulich::neu(note);
                Effect::Tresor(TresorAuftrag::Entwurf { id, note })
            })
            .collect()
    }

    /// Drops everything of the vault, wiped by its own drop; keys that wait may hold a piece of a note.
    fn faelle_vergessen(&mut self) {
        let s = &mut self.session;
        let war_offen = matches!(s.faelle.zustand, Zustand::Offen(_));
        if matches!(s.faelle.zustand, Zustand::Offen(_) | Zustand::Oeffnet) {
            s.faelle.zustand = Zustand::Gesperrt;
        }
        let merkt = |d: Dialog| matches!(d.was, Was::Merken(..));
        s.faelle.phrase_verloren |= s.faelle.dialog.take().is_some_and(merkt);
        s.faelle.vorschlag = None;
        s.faelle.legt_an = false;
        if let Some(ab) = s.fenster.iter().position(|f| matches!(f, Fenster::Fall(_))) {
            s.fenster.truncate(ab);
        }
        if war_offen {
            s.wartend.retain(|e| !Self::muss_warten(e));
            s.folge.clear();
            s.meldung = None;
        }
        if s.schirm == Schirm::Faelle {
            self.faelle_betreten();
        }
    }

    /// What went wrong, told where it was asked; a wrong passphrase says no more than that.
    pub(super) fn tresor_fehler(&mut self, beim: TresorSchritt, satz: String) -> Vec<Effect> {
        self.session.faelle.legt_an = false;
        if beim == TresorSchritt::Anderes
            && let Some(offen) = self.session.faelle.offen_mut()
        {
            offen.buch_misslang();
        }
        if beim == TresorSchritt::Oeffnen {
            self.session.faelle.zustand = Zustand::Gesperrt;
            self.faelle_betreten();
            if let Some(dialog) = &mut self.session.faelle.dialog {
                dialog.einwand = satz;
                return Vec::new();
            }
        }
        self.weigere(match beim {
            TresorSchritt::Sichern(_) => format!("Nicht gesichert, der Text bleibt: {satz}"),
            _ => satz,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_without_a_key_is_counted_in_whole_and_a_jump_locks() {
        let mut ruhe = Ruhe::default();
        assert!(ruhe.tick(1_000_000_000), "nobody knows how long");
        ruhe.taste();
        assert!(!ruhe.tick(1_000_000_000 + 5 * MINUTE - 1));
        assert_eq!(ruhe.rest(), 1);
        assert!(ruhe.tick(1_000_000_000 + 5 * MINUTE));
        ruhe.taste();
        assert!(ruhe.tick(1_000_000_000), "set back by more than that");
        ruhe.taste();
        assert!(!ruhe.tick(1_000_000_000 - 1000));
        assert!(!ruhe.tick(1_000_000_000 + 4 * MINUTE));
        assert!(ruhe.tick(1_000_000_000 - 1000 + 5 * MINUTE));
    }
}
