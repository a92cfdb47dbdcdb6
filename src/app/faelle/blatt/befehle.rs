//! What keys do in an open note. Each ends in a move, a line to type, something for the vault, or a word that says why not.

use super::zeile::{Was, Zeile};
use super::{Eintrag, Seite};
use crate::action::Action;
use crate::app::faelle::Zustand;
use crate::app::text::zu_viel;
use crate::app::{App, Effect, TresorAuftrag};
use crate::domain::beratung::Urteilsart;
use crate::domain::{Fallabschnitt, Phase, Vertraulich};
use crate::guard::{Fund, Stufe};
use crate::model::umfeld::umfeld;

/// Texts that hold one line each.
const ZEILENWEISE: &[Fallabschnitt] = &[
    Fallabschnitt::Ideen,
    Fallabschnitt::RessourcenPersonal,
    Fallabschnitt::RessourcenSozial,
    Fallabschnitt::RessourcenMateriell,
    Fallabschnitt::RessourcenSozialraum,
    Fallabschnitt::Genogramm,
];

impl App {
    /// Letters, or a paste as a whole.
    pub(in crate::app) fn fall_tippen(&mut self, text: &str) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        b.tippe(text);
        if text.chars().nth(1).is_some() {
            b.pruefung.verlange_ganz();
        }
        b.bild.ab = None;
        if let Some(zeichen) = b.text.as_mut().and_then(|t| t.abgewiesen()) {
            let satz = format!("{}; das Bisherige bleibt", zu_viel(zeichen));
            return self.weigere(satz);
        }
        Vec::new()
    }

    pub(in crate::app) fn fall_befehl(&mut self, action: Action) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        if b.frage.is_some() {
            return self.fall_frage(action);
        }
        if b.zeile.is_some() {
            return self.fallzeile(action);
        }
        if b.text.is_some()
            && let Some(effekte) = self.im_text(action)
        {
            return effekte;
        }
        match action {
            Action::CaseFinding => self.zum_fund(),
            Action::CaseReplace | Action::CaseReplaceAll => self.fund_ersetzen(action),
            Action::CaseNoName => self.kein_name(),
            Action::CaseAnyway => self.trotzdem(),
            Action::CaseSave => self.fall_sichern(false),
            Action::CaseClose => self.abschliessen(),
            Action::Palette => self.tue(action),
            Action::Search => self.sage("Suche erst außerhalb der Notiz – / sucht Ressourcen"),
            Action::Copy => self.sage("Aus einer Fallnotiz wird nichts kopiert"),
            Action::Back => self.fall_zurueck(),
            _ => self.auf_der_seite(action),
        }
    }

    /// While a text is typed. None: the command holds outside of it too.
    fn im_text(&mut self, action: Action) -> Option<Vec<Effect>> {
        let b = self.blatt()?;
        match action {
            Action::Back => b.leg_weg(),
            Action::Help => b.zeile = Some(Zeile::neu(Was::Sprache, "")),
            Action::CaseFinding
            | Action::CaseNext
            | Action::CasePrev
            | Action::CaseSave
            | Action::CaseResources
            | Action::Palette
            | Action::Search => return None,
            _ => {
                let zeile = b.zeilennummer();
                let getan = b.text.as_mut().is_some_and(|t| t.tue(action));
                b.text_uebernehmen();
                let nun = b.zeilennummer();
                if b.tippt_genogramm() && nun != zeile && action != Action::InputUndo {
                    b.vergroebere(nun);
                }
                b.bild.ab = None;
                // At the first and last row there is simply no further.
                if !getan && !matches!(action, Action::InputUp | Action::InputDown) {
                    let text = format!("„{}“ geht im Text nicht – erst Esc", action.label());
                    return Some(self.sage(text));
                }
            }
        }
        Some(Vec::new())
    }

    fn auf_der_seite(&mut self, action: Action) -> Vec<Effect> {
        let (jetzt, heute) = (self.session.jetzt, self.session.heute());
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        match action {
            Action::CaseNext | Action::CasePrev => {
                if !b.blaettere(action == Action::CaseNext) {
                    let satz = if action == Action::CaseNext {
                        "Das war die letzte Phase – c schließt ab, F2 sichert"
                    } else {
                        "Hier beginnt die Notiz"
                    };
                    return self.sage(satz);
                }
            }
            Action::CaseHead => b.gehe(Seite::Kopf),
            Action::CaseMethod => b.frage_feld(super::feld::Feld::Methode, heute),
            Action::Open | Action::Edit => match b.eintrag() {
                Some(Eintrag::Feld(feld)) => b.frage_feld(feld, heute),
                Some(Eintrag::Text(_)) => b.schreibe(),
                None => {}
            },
            Action::New => return self.zeile_dazu(),
            Action::CaseClock => return self.uhr(jetzt),
            Action::Undo | Action::Redo => {
                return match (b.zurueck(action == Action::Undo), action) {
                    (None, _) => self.sage("Nichts weiter in dieser Notiz – Gesichertes bleibt"),
                    (Some(was), Action::Undo) => self.sage(format!("{was} zurückgenommen")),
                    (Some(was), _) => self.sage(format!("{was} wiederholt")),
                };
            }
            Action::QuickTodo => b.frage_nach(Was::Todo, ""),
            Action::CaseNeed => b.frage_nach(Was::Bedarf, ""),
            Action::CaseResources => b.frage_nach(Was::Ressource, ""),
            Action::CaseLanguage => b.frage_nach(Was::Sprache, ""),
            Action::CaseMap => {
                b.bild.umfeld = !b.bild.umfeld;
                b.bild.ab = None;
                if !b.zeigt_bild() {
                    b.gehe(Seite::Phase(Phase::Genogramm));
                }
            }
            _ => return self.bewege_im_blatt(action),
        }
        Vec::new()
    }

    fn bewege_im_blatt(&mut self, action: Action) -> Vec<Effect> {
        const SEITE: usize = 5;
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        let letzte = b.eintraege().len().saturating_sub(1);
        if b.zeigt_bild() && b.schiebe(action) {
            return Vec::new();
        }
        let vorher = b.wahl;
        match action {
            Action::Up => b.wahl = b.wahl.saturating_sub(1),
            Action::Down => b.wahl = (b.wahl + 1).min(letzte),
            Action::Top => b.wahl = 0,
            Action::Bottom => b.wahl = letzte,
            Action::PageDown => b.gerollt += SEITE,
            Action::PageUp => b.gerollt = b.gerollt.saturating_sub(SEITE),
            _ => {
                let text = format!(
                    "„{}“ geht in der Notiz nicht – Esc geht zurück",
                    action.label()
                );
                return self.sage(text);
            }
        }
        if b.wahl != vorher {
            b.pruefung.wahl = None;
            b.gerollt = 0;
        }
        Vec::new()
    }

    /// Esc: from a finding to the page, from the page out.
    fn fall_zurueck(&mut self) -> Vec<Effect> {
        match self.blatt() {
            Some(b) if b.pruefung.wahl.is_some() => {
                b.kehre_zurueck();
                Vec::new()
            }
            _ => self.fall_verlassen(),
        }
    }

    /// A new line at the end of a text that has one thing per line.
    fn zeile_dazu(&mut self) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        let zeilenweise = |e: &Eintrag| matches!(e, Eintrag::Text(a) if ZEILENWEISE.contains(a));
        let hier = b.eintrag().filter(zeilenweise);
        if hier.is_none() {
            let alle = b.eintraege();
            match alle.iter().position(zeilenweise) {
                Some(wo) => b.wahl = wo,
                None => return self.sage("Hier stehen keine einzelnen Zeilen – Enter schreibt"),
            }
        }
        b.schreibe();
        if let Some(text) = &mut b.text
            && !text.text().is_empty()
            && !text.text().ends_with('\n')
        {
            text.einfuegen("\n");
        }
        b.text_uebernehmen();
        Vec::new()
    }

    fn uhr(&mut self, jetzt: jiff::civil::DateTime) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        if b.uhr.take().is_some() {
            b.geaendert();
            return self.sage("Uhr steht");
        }
        let Some(phase) = b.phase() else {
            return self.sage("Die Uhr läuft in einer Phase – ⇥ geht zur ersten");
        };
        b.uhr = Some(jetzt);
        b.fall.beratung.phase = phase;
        b.geaendert();
        self.sage(format!("Uhr läuft: {}", phase.name()))
    }

    // --- the guard --------------------------------------------------------------------------------------------------

    fn zum_fund(&mut self) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        b.merke_ort();
        let gefunden = (b.zeigt_bild() && b.zur_unverstandenen(false))
            || b.naechster_fund()
            || b.zur_unverstandenen(true);
        match gefunden {
            true => Vec::new(),
            false => self.sage("keine Treffer"),
        }
    }

    /// The finding that a command is about: the chosen one, else the next.
    fn fund(&mut self) -> Option<(crate::domain::beratung::Stelle, Fund)> {
        let b = self.blatt()?;
        if b.gewaehlter().is_none() {
            b.merke_ort();
            b.naechster_fund();
        }
        b.gewaehlter()
    }

    fn fund_ersetzen(&mut self, action: Action) -> Vec<Effect> {
        let alle = action == Action::CaseReplaceAll;
        let heute = self.session.heute();
        let Some((stelle, fund)) = self.fund() else {
            return self.sage_ab("keine Treffer".to_owned());
        };
        if let Some(b) = self.blatt() {
            let vorschlag = b.vorschlag(stelle, &fund, heute);
            let was = Was::Ersetzen {
                auswahl: b.auswahl(&fund, &vorschlag),
                stelle,
                fund,
                alle,
            };
            b.frage_nach(was, &vorschlag);
        }
        Vec::new()
    }

    fn trotzdem(&mut self) -> Vec<Effect> {
        let Some((_, fund)) = self.fund() else {
            return self.sage_ab("keine Treffer".to_owned());
        };
        if fund.stufe == Stufe::Block {
            return self.block_bleibt_nicht();
        }
        if let Some(b) = self.blatt() {
            b.frage_nach(Was::Grund(fund), "");
        }
        Vec::new()
    }

    fn block_bleibt_nicht(&mut self) -> Vec<Effect> {
        let taste = |a| {
            let s = &self.session;
            s.keymap.kuerzeste(a, &s.kontexte()).unwrap_or_default()
        };
        let (trotzdem, durch, kein) = (
            taste(Action::CaseAnyway),
            taste(Action::CaseReplace),
            taste(Action::CaseNoName),
        );
        let satz = format!(
            "{trotzdem} gilt nur für unsichere Treffer – {durch} ersetzt, {kein} kein Name"
        );
        self.sage_ab(satz)
    }

    /// A line that says why: whoever types a reason or a word all the same gives no commands by that.
    fn sage_ab(&mut self, warum: String) -> Vec<Effect> {
        if let Some(b) = self.blatt() {
            b.frage_nach(Was::Absage(warum), "");
        }
        Vec::new()
    }

    /// An unknown word is told to the vault, so that it is none in any note; what is ambiguous only in this one.
    fn kein_name(&mut self) -> Vec<Effect> {
        let heute = self.session.heute();
        let Some((_, fund)) = self.fund() else {
            return self.sage("keine Treffer");
        };
        if fund.grund.contains("unbekannt")
            && let Zustand::Offen(offen) = &mut self.session.faelle.zustand
        {
            let buch = &mut offen.inhalt.buch;
            if !buch.kein_name.contains(&fund.stamm) {
                buch.kein_name.push(fund.stamm.clone());
            }
            let buch = buch.clone();
            let umfeld = umfeld(&self.register, Some(&buch));
            if let Some(b) = self.blatt() {
                b.pruefung.setze_waechter(umfeld, None);
                b.pruefung.wahl = None;
            }
            let auftrag = TresorAuftrag::Buch(Vertraulich::neu(buch));
            self.sage("kein Name, gilt für alle Notizen");
            return vec![Effect::Tresor(auftrag)];
        }
        if let Some(b) = self.blatt() {
            b.urteile(&fund, Urteilsart::KeinName, "", heute);
        }
        self.sage("kein Name, in dieser Notiz vermerkt")
    }

    /// Result, day of the consultation, clock off; then it is sealed.
    fn abschliessen(&mut self) -> Vec<Effect> {
        let heute = self.session.heute();
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        b.merke();
        b.uhr = None;
        if b.fall.beratung.ergebnis.is_none() {
            if let Some((seite, wahl)) = b.ort_des_ergebnisses() {
                (b.seite, b.wahl) = (seite, wahl);
            }
            b.frage_feld(super::feld::Feld::Ergebnis, heute);
            return self.sage("Erst das Ergebnis: Empfehlung oder offene Beratung, dann c");
        }
        if b.fall.beratung.beraten_am.is_none() {
            b.fall.beratung.beraten_am = Some(heute);
            b.geaendert();
        }
        self.fall_sichern(false)
    }
}

impl super::Fallblatt {
    fn ort_des_ergebnisses(&self) -> Option<(Seite, usize)> {
        let seite = Seite::Phase(Phase::Ergebnis);
        self.seiten().contains(&seite).then_some((seite, 0))
    }
}
