//! What was typed into a question of screen 8, and what follows. Secrets are moved on, not copied.

use super::dialog::{Dialog, NEU, PROBEWORTE, Was, probewort};
use super::geheim::Geheimzeile;
use super::staerke::{Staerke, staerke};
use crate::action::Action;
use crate::app::event::TresorAuftrag;
use crate::app::{App, Effect};
use crate::domain::text::{einzeilig, falte};
use crate::domain::{Geheim, Id};

impl App {
    /// None: the command means what it means everywhere.
    pub(super) fn dialog_befehl(&mut self, action: Action) -> Option<Vec<Effect>> {
        let dialog = self.session.faelle.dialog.as_mut()?;
        let oeffnet = matches!(dialog.was, Was::Oeffnen) && dialog.eingabe.leer();
        match action {
            Action::ChoiceAccept => Some(self.dialog_annehmen()),
            Action::ChoiceCancel | Action::Back => Some(self.dialog_abbrechen()),
            // Nobody is held at the lock: on to the next screen.
            Action::ChoiceDown if oeffnet => Some(self.vom_schloss_weg(true)),
            Action::ChoiceUp if oeffnet => Some(self.vom_schloss_weg(false)),
            Action::ChoiceDown if dialog.schlaegt_vor() => {
                Some(vec![Effect::Tresor(TresorAuftrag::Vorschlag)])
            }
            Action::ChoiceDown | Action::ChoiceUp if !dialog.angebote.is_empty() => {
                dialog.waehle(action == Action::ChoiceDown);
                Some(Vec::new())
            }
            _ if matches!(dialog.was, Was::Suche) && self.in_liste(action) => Some(Vec::new()),
            _ => self.dialog_tippen(action),
        }
    }

    fn in_liste(&mut self, action: Action) -> bool {
        let hoehe = self.session.hoehe();
        let offen = self.session.faelle.offen_mut();
        offen.is_some_and(|o| o.bewege(action, hoehe))
    }

    fn dialog_tippen(&mut self, action: Action) -> Option<Vec<Effect>> {
        let dialog = self.session.faelle.dialog.as_mut()?;
        if dialog.eingabe.tue(action) {
            dialog.einwand.clear();
            dialog.wahl = None;
            self.suche_uebernehmen();
            return Some(Vec::new());
        }
        // The cursor stays at the end of a line that is hidden.
        let bleibt = action.kontext() == crate::action::Kontext::Input;
        bleibt.then(Vec::new)
    }

    fn vom_schloss_weg(&mut self, weiter: bool) -> Vec<Effect> {
        let schirm = self.session.schirm.nachbar(weiter);
        self.zu_schirm(schirm);
        Vec::new()
    }

    fn dialog_abbrechen(&mut self) -> Vec<Effect> {
        let Some(dialog) = &self.session.faelle.dialog else {
            return Vec::new();
        };
        match dialog.was {
            Was::Merken(..) => {
                return self.einwand("erst abschreiben: diese Phrase steht nur jetzt hier");
            }
            Was::Suche => {
                if let Some(offen) = self.session.faelle.offen_mut() {
                    zeroize::Zeroize::zeroize(&mut *offen.gesucht);
                    offen.veraendert();
                }
            }
            Was::Oeffnen => {}
            _ => {
                self.sage("abgebrochen, nichts geändert");
            }
        }
        self.session.faelle.dialog = None;
        Vec::new()
    }

    /// The question stays open and says why.
    pub(super) fn einwand(&mut self, warum: impl Into<String>) -> Vec<Effect> {
        if let Some(dialog) = &mut self.session.faelle.dialog {
            dialog.einwand = warum.into();
        }
        Vec::new()
    }

    /// Takes the question away and answers it; one that does not go comes back with its reason.
    fn dialog_annehmen(&mut self) -> Vec<Effect> {
        let Some(dialog) = self.session.faelle.dialog.take() else {
            return Vec::new();
        };
        let gewaehlt = dialog.gewaehlt();
        let Dialog { was, eingabe, .. } = dialog;
        match was {
            Was::Suche => Vec::new(),
            was if eingabe.text().trim().is_empty() && !matches!(was, Was::AnmeldenFuer(_)) => {
                self.fragen_nach(was);
                self.einwand("noch nichts getippt – Esc bricht ab")
            }
            Was::Oeffnen => self.tresor_oeffnen(geheim(eingabe)),
            Was::AnlegenName => self.anlegen_name(eingabe),
            Was::AnlegenPhrase => self.anlegen_phrase(eingabe),
            Was::AnlegenNochmal(erste) => self.anlegen_nochmal(erste, eingabe),
            Was::Merken(phrase, schon) => self.gemerkt(phrase, schon, &eingabe),
            Was::LoeschenAm(id) => self.loeschen_am(id, eingabe.text()),
            Was::AnmeldenFuer(id) => self.anmelden_fuer(id, eingabe.text(), gewaehlt),
            Was::Vernichten(id) => self.vernichten(id, eingabe.text()),
            Was::ZugangName => self.phrase_fragen(Was::ZugangPhrase(einzeilig(eingabe.text()))),
            Was::ZugangPhrase(name) if self.ist_vorschlag(&eingabe) => {
                let passphrase = self.vorschlag_oder(eingabe);
                self.zugang_jetzt(name, passphrase)
            }
            Was::PhraseNeu(alt) if self.ist_vorschlag(&eingabe) => {
                let neu = self.vorschlag_oder(eingabe);
                self.phrase_jetzt(alt, neu)
            }
            Was::ZugangPhrase(name) => self.neue_phrase(
                eingabe,
                |p| Was::ZugangNochmal(name.clone(), p),
                Was::ZugangPhrase,
                name.clone(),
            ),
            Was::ZugangNochmal(name, erste) => self.zugang_anlegen(name, &erste, eingabe),
            Was::PhraseAlt => self.phrase_fragen(Was::PhraseNeu(geheim(eingabe))),
            Was::PhraseNeu(alt) => self.neue_phrase(
                eingabe,
                |p| Was::PhraseNochmal(alt.clone(), p),
                Was::PhraseNeu,
                alt.clone(),
            ),
            Was::PhraseNochmal(alt, neu) => self.phrase_aendern(alt, neu, &eingabe),
            Was::SlotWeg(nr, name) => self.zugang_weg(nr, name, eingabe.text()),
            Was::Umschluesseln if falte(eingabe.text()) == NEU => {
                self.sage("Neue Schlüssel werden gemacht …");
                vec![Effect::Tresor(TresorAuftrag::Umschluesseln)]
            }
            Was::Umschluesseln => {
                self.fragen_nach(Was::Umschluesseln);
                self.einwand("„neu“ tippen, oder Esc")
            }
            Was::Wort => self.wort_aufnehmen(eingabe.text()),
        }
    }

    // --- making a vault -------------------------------------------------------------------------------------------

    fn anlegen_name(&mut self, eingabe: Geheimzeile) -> Vec<Effect> {
        self.session.faelle.name = einzeilig(eingabe.text());
        self.fragen_nach(Was::AnlegenPhrase)
    }

    /// The proposal typed off is there twice already; an own one is typed again.
    fn anlegen_phrase(&mut self, eingabe: Geheimzeile) -> Vec<Effect> {
        if self.ist_vorschlag(&eingabe) {
            let phrase = self.vorschlag_oder(eingabe);
            return self.anlegen_jetzt(phrase);
        }
        self.neue_phrase(eingabe, Was::AnlegenNochmal, |()| Was::AnlegenPhrase, ())
    }

    fn anlegen_nochmal(&mut self, erste: Geheim, mut eingabe: Geheimzeile) -> Vec<Effect> {
        if eingabe.nimm().text() == erste.text() {
            return self.anlegen_jetzt(erste);
        }
        self.fragen_nach(Was::AnlegenPhrase);
        self.einwand("die beiden waren nicht gleich – noch einmal von vorn")
    }

    fn anlegen_jetzt(&mut self, passphrase: Geheim) -> Vec<Effect> {
        let f = &mut self.session.faelle;
        f.legt_an = true;
        f.vorschlag = None;
        let name = std::mem::take(&mut f.name);
        self.sage("Der Tresor wird angelegt …");
        vec![Effect::Tresor(TresorAuftrag::Anlegen { passphrase, name })]
    }

    /// An own passphrase: strong enough, or asked for again. `sonst` makes the question anew.
    fn neue_phrase<T>(
        &mut self,
        mut eingabe: Geheimzeile,
        weiter: impl FnOnce(Geheim) -> Was,
        sonst: impl FnOnce(T) -> Was,
        mit: T,
    ) -> Vec<Effect> {
        let stark = staerke(eingabe.text());
        if stark == Staerke::Schwach {
            self.fragen_nach(sonst(mit));
            return self.einwand(stark.satz());
        }
        self.fragen_nach(weiter(eingabe.nimm()))
    }

    /// Two of its words tell that the phrase is on paper.
    fn gemerkt(&mut self, phrase: Geheim, schon: usize, eingabe: &Geheimzeile) -> Vec<Effect> {
        let stelle = probewort(&phrase, schon);
        let wort = phrase.text().split_whitespace().nth(stelle);
        let richtig = wort.is_none_or(|w| falte(w) == falte(eingabe.text().trim()));
        if richtig && schon + 1 >= PROBEWORTE {
            self.session.faelle.phrase_verloren = false;
            let taste = self.tresor_taste(Action::CasesLock);
            return self.sage(format!(
                "Gut aufgehoben. Der Tresor ist offen – {taste} sperrt ihn"
            ));
        }
        self.fragen_nach(Was::Merken(phrase, schon + usize::from(richtig)));
        match richtig {
            true => Vec::new(),
            false => self.einwand("dieses Wort steht dort anders"),
        }
    }

    /// Typed off the proposal, letter case and blanks aside.
    fn ist_vorschlag(&self, eingabe: &Geheimzeile) -> bool {
        let vorschlag = self.session.faelle.vorschlag.as_ref();
        vorschlag.is_some_and(|v| gleiche_worte(v.text(), eingabe.text()))
    }

    /// The proposal as it was made, not as it was typed.
    fn vorschlag_oder(&mut self, eingabe: Geheimzeile) -> Geheim {
        let vorschlag = self.session.faelle.vorschlag.take();
        vorschlag.unwrap_or_else(|| geheim(eingabe))
    }

    /// Asks for a new passphrase and has six words proposed.
    fn phrase_fragen(&mut self, was: Was) -> Vec<Effect> {
        self.session.faelle.vorschlag = None;
        self.fragen_nach(was);
        vec![Effect::Tresor(TresorAuftrag::Vorschlag)]
    }

    /// A question again, with what was typed and why it does not go.
    pub(super) fn nochmal(
        &mut self,
        was: Was,
        getippt: &str,
        warum: impl Into<String>,
    ) -> Vec<Effect> {
        let dialog = self.dialog_mit(was, Geheimzeile::mit(getippt));
        self.session.faelle.dialog = Some(dialog);
        self.einwand(warum)
    }

    // --- ways in --------------------------------------------------------------------------------------------------

    fn zugang_anlegen(
        &mut self,
        name: String,
        erste: &Geheim,
        mut eingabe: Geheimzeile,
    ) -> Vec<Effect> {
        let passphrase = eingabe.nimm();
        if passphrase.text() != erste.text() {
            self.fragen_nach(Was::ZugangPhrase(name));
            return self.einwand("die beiden waren nicht gleich – noch einmal von vorn");
        }
        self.zugang_jetzt(name, passphrase)
    }

    fn zugang_jetzt(&mut self, name: String, passphrase: Geheim) -> Vec<Effect> {
        self.session.faelle.vorschlag = None;
        self.sage("Zugang wird angelegt …");
        vec![Effect::Tresor(TresorAuftrag::SlotNeu { passphrase, name })]
    }

    fn phrase_aendern(&mut self, alt: Geheim, neu: Geheim, eingabe: &Geheimzeile) -> Vec<Effect> {
        if neu.text() != eingabe.text().trim() {
            self.fragen_nach(Was::PhraseNeu(alt));
            return self.einwand("die beiden waren nicht gleich – noch einmal von vorn");
        }
        self.phrase_jetzt(alt, neu)
    }

    fn phrase_jetzt(&mut self, alt: Geheim, neu: Geheim) -> Vec<Effect> {
        self.session.faelle.vorschlag = None;
        self.sage("Passphrase wird geändert …");
        vec![Effect::Tresor(TresorAuftrag::PassphraseNeu { alt, neu })]
    }

    fn zugang_weg(&mut self, nr: u32, name: String, getippt: &str) -> Vec<Effect> {
        if falte(getippt.trim()) != falte(&name) {
            let satz = format!("zum Bestätigen „{name}“ tippen, oder Esc");
            self.fragen_nach(Was::SlotWeg(nr, name));
            return self.einwand(satz);
        }
        self.sage("Zugang wird entfernt, alles bekommt neue Schlüssel …");
        vec![Effect::Tresor(TresorAuftrag::SlotWeg { nr })]
    }

    // --- notes and words ------------------------------------------------------------------------------------------

    fn vernichten(&mut self, id: Id, getippt: &str) -> Vec<Effect> {
        let fall = self.session.faelle.offen().and_then(|o| o.fall(id));
        let titel = fall.map(|f| f.beratung.titel.clone()).unwrap_or_default();
        let wort = erstes_wort(&titel);
        if falte(getippt.trim()) != falte(wort) {
            self.fragen_nach(Was::Vernichten(id));
            return self.einwand(format!("zum Bestätigen „{wort}“ tippen, oder Esc"));
        }
        self.sage("wird vernichtet …");
        let am = self.session.heute();
        vec![Effect::Tresor(TresorAuftrag::Vernichten {
            ids: vec![id],
            am,
        })]
    }

    fn wort_aufnehmen(&mut self, getippt: &str) -> Vec<Effect> {
        let wort = falte(getippt.trim());
        self.sage("Das Wort wird ab jetzt immer angemahnt");
        self.buch_aendern(|buch| {
            if !buch.immer.contains(&wort) {
                buch.immer.push(wort);
                buch.immer.sort();
            }
        })
    }
}

/// What is typed to destroy a note; one without a title has a word all the same.
pub fn erstes_wort(titel: &str) -> &str {
    titel.split_whitespace().next().unwrap_or("ohne")
}

fn geheim(mut eingabe: Geheimzeile) -> Geheim {
    eingabe.nimm()
}

/// Blanks and capitals do not count where words were read off.
fn gleiche_worte(a: &str, b: &str) -> bool {
    let worte = |t: &str| -> Vec<String> { t.split_whitespace().map(falte).collect() };
    worte(a) == worte(b)
}
