//! The way to the disk and back: drafts become batches, answers change the Register, and what was typed is kept.

use super::modus::{ENTWURF, Modus, NotizEntwurf, entwurf_name};
use super::session::{Fenster, MeldungArt};
use super::zeile::{Zeile, ZeilenEntwurf};
use super::{Antwort, App, Auftrag, Effect, TresorAuftrag};
use crate::action::Action;
use crate::app::formular::{FormEntwurf, Formular};
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::domain::Datensatz;
use crate::model::kalender::konflikt_saetze;
use crate::model::register::Anlass;
use crate::model::tun::Umstand;
use crate::model::{Register, mittel, regel};
use crate::store::{Committed, Draft, Grund, Rev, Snapshot};

/// Prefixes of draft names.
const FORMULAR: &str = "formular/";
const ZEILE: &str = "zeile";

impl App {
    /// Who acts, and when.
    pub(super) fn umstand(&self) -> Umstand<'_> {
        Umstand {
            jetzt: self.session.jetzt,
            wer: &self.session.wer,
        }
    }

    /// Sends a draft to the store. The screen changes when the answer is here, not before.
    pub(super) fn sichern(&mut self, draft: Draft) -> Vec<Effect> {
        self.sichern_als(draft, Grund::Eingabe)
    }

    fn sichern_als(&mut self, draft: Draft, grund: Grund) -> Vec<Effect> {
        if draft.leer() {
            self.session
                .melde(MeldungArt::Hinweis, "Daran ändert sich nichts");
            // What was typed is as it was: nothing to keep open for.
            return match self.session.fenster.last() {
                Some(Fenster::Formular(_) | Fenster::Zeile(_)) => self.verwerfen(),
                _ => Vec::new(),
            };
        }
        if let Some(warum) = mittel::einwand(&self.register, &draft.aenderungen) {
            return self.weigere(warum);
        }
        let anlass = Anlass {
            request: self.session.ids.neu(),
            wer: self.session.wer.clone(),
            wann: zeitpunkt(self.session.jetzt),
            grund,
        };
        match self.register.batch(&draft, anlass) {
            Ok(batch) => {
                self.session.unterwegs += 1;
                vec![Effect::Store(Auftrag::Commit(batch))]
            }
            Err(key) => {
                let titel = self.register.titel(key);
                self.weigere(konflikt(&draft.label, &titel))
            }
        }
    }

    pub(super) fn antwort(&mut self, antwort: Antwort) -> Vec<Effect> {
        match antwort {
            Antwort::Tresor(antwort) => {
                self.blatt_hoert(&antwort);
                return self.tresor_antwort(antwort);
            }
            Antwort::Geladen(snapshot) => {
                let erstmals = !self.session.geladen;
                self.geladen(snapshot);
                // The store's lock is held now: nobody else is in the vault.
                return match erstmals {
                    true => vec![Effect::Tresor(TresorAuftrag::Lage)],
                    false => Vec::new(),
                };
            }
            Antwort::Gesichert(commit) => return self.gesichert(&commit),
            Antwort::Konflikt { label, key } => {
                let titel = self.register.titel(key);
                self.session
                    .melde(MeldungArt::Fehler, konflikt(&label, &titel));
                // What is on the disk now is what has to be looked at before trying again; keys go on waiting for it.
                self.session.fragt = true;
                return vec![Effect::Store(Auftrag::Laden)];
            }
            Antwort::Abgelehnt { label, fehler } => {
                self.beantwortet();
                self.session.melde(
                    MeldungArt::Fehler,
                    format!("„{label}“ nicht gesichert: {}", fehler.satz),
                );
            }
            Antwort::Undo(gefunden) => return self.undo(gefunden, true),
            Antwort::Redo(gefunden) => return self.undo(gefunden, false),
            Antwort::Entwuerfe(liste) => self.entwuerfe(&liste),
            Antwort::Verlauf(commits) => self.verlauf(&commits),
            Antwort::Datei(ergebnis) => self.datei_beantwortet(ergebnis),
            Antwort::Sicherung(ort) => self
                .session
                .melde(MeldungArt::Gut, format!("Sicherung liegt in {ort}")),
            Antwort::Fehler(fehler) if !self.session.geladen => {
                self.session.ende = Some(fehler);
                return vec![Effect::Quit];
            }
            Antwort::Fehler(fehler) => {
                // Drafts and backups are not waited for: their fault must not let waiting keys through.
                if self.session.fragt {
                    self.beantwortet();
                }
                self.session.melde(MeldungArt::Fehler, fehler.satz);
            }
        }
        Vec::new()
    }

    pub(super) fn beantwortet(&mut self) {
        self.session.unterwegs = self.session.unterwegs.saturating_sub(1);
        self.session.fragt = false;
    }

    fn geladen(&mut self, snapshot: Snapshot) {
        self.beantwortet();
        self.register = Register::aus(snapshot);
        self.index = None;
        self.session.vergiss_gebautes();
        self.session.geladen = true;
        self.session.geladen_um = Some(self.session.jetzt);
        self.fenster_auffrischen();
        self.mitschriften_auffrischen();
        self.zaehlen();
        self.zeilen_neu();
    }

    /// Open windows see the records as they are now; what is typed into them stays.
    fn fenster_auffrischen(&mut self) {
        let (reg, heute) = (&self.register, self.session.heute());
        let jetzt = self.session.jetzt;
        for fenster in &mut self.session.fenster {
            match fenster {
                Fenster::Formular(f) => f.auffrischen(reg, heute),
                Fenster::Zeile(z) => z.verstehe(reg, heute),
                Fenster::Baum(b) => b.aufbauen(reg),
                Fenster::FreieZeit(f) => f.suche(reg, jetzt),
                Fenster::Modus(m) => m.abgleichen(reg),
                _ => {}
            }
        }
        if self
            .session
            .raum
            .is_some_and(|r| reg.raeume().get(r).is_none())
        {
            self.session.raum = None;
        }
    }

    /// What the title line counts.
    pub(super) fn zaehlen(&mut self) {
        let heute = self.session.heute();
        self.session.ueberfaellig = self
            .register
            .todos()
            .iter()
            .filter(|t| self.register.ueberfaellig(t, heute))
            .filter(|t| {
                self.register
                    .im_filter(self.register.todo_raum(t), self.session.raum)
            })
            .count();
    }

    fn gesichert(&mut self, commit: &Committed) -> Vec<Effect> {
        self.register.apply(commit);
        self.beantwortet();
        if let Some(index) = &mut self.index {
            for key in commit
                .aenderungen()
                .iter()
                .filter_map(crate::store::Aenderung::schluessel)
            {
                super::suche::eintragen(index, &self.register, key);
            }
        }
        let mut effekte = self.fenster_erledigt(commit);
        effekte.extend(self.modus_nach(commit));
        effekte.extend(self.mitschrift_nach(commit));
        self.fenster_auffrischen();
        self.zaehlen();
        self.zeilen_neu();
        let verdeckt = self.zu_neuem(commit);
        self.offenes_merken(matches!(commit.grund(), Grund::Rueckgaengig(_)));
        let taste = |a| self.session.keymap.kuerzeste(a, &[]).unwrap_or_default();
        let text = match commit.grund() {
            Grund::Rueckgaengig(_) => format!(
                "rückgängig: {} · {} wiederholt",
                commit.label(),
                taste(Action::Redo)
            ),
            Grund::Wiederholt(_) => format!("wiederholt: {}", commit.label()),
            // Undo inside of a case note is the note's own.
            Grund::Eingabe if self.in_fallnotiz() => format!("gesichert · {}", commit.label()),
            Grund::Eingabe if self.faengt() => self.gefangen_satz(commit),
            Grund::Eingabe => format!(
                "{}{verdeckt}{}{} · {} rückgängig",
                commit.label(),
                self.doppelt(commit),
                self.ueberschneidet(commit),
                taste(Action::Undo)
            ),
        };
        self.session.melde(MeldungArt::Gut, text);
        effekte
    }

    /// A new name that somebody has already: saved, but worth a word.
    fn doppelt(&self, commit: &Committed) -> String {
        let benannt = commit.aenderungen().iter().filter(|a| {
            let wie = |d: &Option<Datensatz>| {
                let raum = |d: &Datensatz| match d {
                    Datensatz::Ressource(r) => r.raum,
                    _ => None,
                };
                d.as_ref().map(|d| (d.titel(), raum(d)))
            };
            wie(&a.vorher) != wie(&a.nachher)
        });
        let mut neue = benannt.filter_map(|a| a.nachher.as_ref());
        let wort = neue.find_map(|d| regel::doppelt(&self.register, d));
        wort.map_or_else(String::new, |w| format!(" – {w}"))
    }

    /// A Sitzung whose time was set while others want the same people: saved, but worth a word.
    fn ueberschneidet(&self, commit: &Committed) -> String {
        let neu = commit
            .aenderungen()
            .iter()
            .filter_map(|a| match (&a.vorher, &a.nachher) {
                (Some(Datensatz::Sitzung(v)), Some(Datensatz::Sitzung(n)))
                    if (v.beginn, v.ende) == (n.beginn, n.ende) =>
                {
                    None
                }
                (_, Some(Datensatz::Sitzung(n))) if n.steht_an() => Some(n),
                _ => None,
            });
        let mut saetze = neu.flat_map(|s| konflikt_saetze(&self.register, s));
        let erster = saetze.next();
        erster.map_or_else(String::new, |satz| format!(" – {satz}"))
    }

    /// The form or line that was saved closes, and its draft goes.
    fn fenster_erledigt(&mut self, commit: &Committed) -> Vec<Effect> {
        let fertig = match self.session.fenster.last() {
            Some(Fenster::Formular(f)) => commit
                .aenderungen()
                .iter()
                .any(|a| a.schluessel() == Some(f.schluessel())),
            Some(Fenster::Zeile(_)) => true,
            _ => false,
        };
        if !fertig || commit.grund() != Grund::Eingabe {
            return Vec::new();
        }
        let name = self.entwurf_name();
        self.session.fenster.pop();
        name.map(|name| Effect::Store(Auftrag::EntwurfVerwerfen { name }))
            .into_iter()
            .collect()
    }

    /// A record that was just made is chosen, where the list shows it; a word where a filter hides it.
    fn zu_neuem(&mut self, commit: &Committed) -> &'static str {
        if let (Some(Fenster::Baum(b)), [a]) =
            (self.session.fenster.last_mut(), commit.aenderungen())
            && let Some(Datensatz::Raum(r)) = &a.nachher
        {
            b.zeige(&self.register, Some(r.id));
            return "";
        }
        // Whoever comes out of a Sitzung wants to find that one chosen, not the next one that was fixed in it.
        let haelt = |f: &Fenster| matches!(f, Fenster::Modus(_) | Fenster::Mitschrift(_));
        if self.session.fenster.iter().any(haelt) {
            return "";
        }
        let kind = self.session.schirm.kind();
        let mut hier = commit.aenderungen().iter().filter_map(|a| {
            let key = a.schluessel().filter(|k| Some(k.kind) == kind)?;
            Some((key, a.vorher.is_none()))
        });
        // What only follows from a change (a to-do that recurs) does not take the choice away from where one works.
        match (hier.next(), commit.grund()) {
            (Some((key, true)), Grund::Eingabe) if !self.session.stand_mut().liste.waehle(key) => {
                " – der Filter verdeckt es"
            }
            _ => "",
        }
    }

    fn undo(&mut self, gefunden: Option<Committed>, zurueck: bool) -> Vec<Effect> {
        self.beantwortet();
        // The first commit made the book: taking that back would empty it.
        let gefunden = gefunden.filter(|c| !zurueck || c.rev() > Rev(1));
        let Some(commit) = gefunden else {
            let text = if zurueck {
                "Es gibt nichts rückgängig zu machen"
            } else {
                "Es gibt nichts zu wiederholen"
            };
            return self.sage(text);
        };
        if zurueck {
            self.sichern_als(commit.gegenteil(), Grund::Rueckgaengig(commit.rev()))
        } else {
            let draft = Draft {
                label: commit.label().to_owned(),
                aenderungen: commit.aenderungen().to_vec(),
            };
            self.sichern_als(draft, Grund::Wiederholt(commit.rev()))
        }
    }

    /// The name under which the open form or line is kept.
    pub(super) fn entwurf_name(&self) -> Option<String> {
        let zuoberst = self.mitschrift_zuoberst();
        self.session.fenster.iter().rev().find_map(|f| match f {
            Fenster::Formular(f) => Some(format!(
                "{FORMULAR}{}/{}",
                f.kind().wort(),
                f.schluessel().id
            )),
            Fenster::Zeile(z) if z.zweck.haelt_entwurf() => Some(ZEILE.to_owned()),
            Fenster::Modus(m) => m.entwurf().map(|e| entwurf_name(e.top)),
            Fenster::Mitschrift(m) if zuoberst => Some(super::mitschrift::entwurf_name(m.sitzung)),
            _ => None,
        })
    }

    /// Keeps what is typed against crash, kill and dropped line. Case notes never come this way.
    pub(super) fn entwurf_sichern(&self) -> Option<Effect> {
        let name = self.entwurf_name()?;
        let zuoberst = self.mitschrift_zuoberst();
        let inhalt = self.session.fenster.iter().rev().find_map(|f| match f {
            Fenster::Formular(f) if f.geaendert() => serde_json::to_vec(&f.entwurf()).ok(),
            Fenster::Zeile(z) if z.zweck.haelt_entwurf() && !z.eingabe.text().trim().is_empty() => {
                serde_json::to_vec(&z.entwurf()).ok()
            }
            Fenster::Modus(m) => serde_json::to_vec(&m.entwurf()?).ok(),
            Fenster::Mitschrift(m) if zuoberst => serde_json::to_vec(&m.entwurf()?).ok(),
            _ => None,
        })?;
        Some(Effect::Store(Auftrag::EntwurfSichern { name, inhalt }))
    }

    /// Offers what was left unsaved.
    fn entwuerfe(&mut self, liste: &[(String, Vec<u8>)]) {
        let kandidaten: Vec<Kandidat> = liste
            .iter()
            .filter_map(|(name, inhalt)| Some((name, self.entwurf_fenster(name, inhalt)?)))
            .map(|(name, fenster)| Kandidat {
                text: fenster_titel(&fenster),
                zusatz: "noch nicht gesichert".to_owned(),
                wert: Wert::Entwurf(name.clone()),
            })
            .collect();
        self.session.entwuerfe = liste.to_vec();
        if kandidaten.is_empty() {
            return;
        }
        self.session.fenster.push(Fenster::Wahl(Wahl::neu(
            "Nicht gesicherte Eingaben",
            Zweck::Entwurf,
            kandidaten,
        )));
        self.session.melde(
            MeldungArt::Hinweis,
            "Beim letzten Mal blieb etwas offen: öffnen, oder Esc für später",
        );
    }

    /// Opens a draft by its name.
    pub(super) fn entwurf_oeffnen(&mut self, name: &str) {
        let inhalt = self
            .session
            .entwuerfe
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, i)| i.clone());
        if let Some(fenster) = inhalt.and_then(|i| self.entwurf_fenster(name, &i)) {
            // A note goes back into its TOP: it must not come up a second time when the Sitzung is opened again.
            self.session
                .entwuerfe
                .retain(|(n, _)| n != name || !(n.starts_with(ENTWURF) || ist_mitschrift(n)));
            self.session.fenster.push(fenster);
            self.mitschriften_auffrischen();
        }
    }

    fn entwurf_fenster(&self, name: &str, inhalt: &[u8]) -> Option<Fenster> {
        if ist_mitschrift(name) {
            return self.mitschrift_entwurf(name, inhalt);
        }
        let heute = self.session.heute();
        if name.starts_with(FORMULAR) {
            let e: FormEntwurf = serde_json::from_slice(inhalt).ok()?;
            return Some(Fenster::Formular(Box::new(Formular::aus_entwurf(
                e,
                &self.register,
                heute,
            ))));
        }
        if name.starts_with(ENTWURF) {
            let e: NotizEntwurf = serde_json::from_slice(inhalt).ok()?;
            self.register.tops().get(e.top)?;
            let modus = Modus::aus_entwurf(e, &self.register);
            return Some(Fenster::Modus(Box::new(modus)));
        }
        let e: ZeilenEntwurf = serde_json::from_slice(inhalt).ok()?;
        Some(Fenster::Zeile(Zeile::aus_entwurf(e, &self.register, heute)))
    }

    fn verlauf(&mut self, commits: &[Committed]) {
        let tz = jiff::tz::TimeZone::get(ZONE).unwrap_or(jiff::tz::TimeZone::UTC);
        let kandidaten = commits
            .iter()
            .map(|c| Kandidat {
                text: super::ansicht::verlauf_zeile(c, &tz),
                zusatz: String::new(),
                wert: Wert::Befehl(Action::Log),
            })
            .collect();
        self.session.fenster.push(Fenster::Wahl(Wahl::neu(
            "Verlauf",
            Zweck::Lesen,
            kandidaten,
        )));
    }
}

fn ist_mitschrift(name: &str) -> bool {
    name.starts_with(super::mitschrift::ENTWURF)
}

/// Wall clock of the people who use this.
pub const ZONE: &str = "Europe/Berlin";

fn zeitpunkt(jetzt: jiff::civil::DateTime) -> jiff::Timestamp {
    let tz = jiff::tz::TimeZone::get(ZONE).unwrap_or(jiff::tz::TimeZone::UTC);
    tz.to_timestamp(jetzt)
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

fn konflikt(label: &str, titel: &str) -> String {
    format!(
        "Nicht gesichert, denn „{titel}“ hat sich inzwischen geändert. Jetzt steht es so da, wie es ist – ansehen, dann noch einmal: {label}"
    )
}

fn fenster_titel(fenster: &Fenster) -> String {
    match fenster {
        Fenster::Formular(f) => {
            let inhalt = f
                .felder
                .iter()
                .map(|s| s.eingabe.text())
                .find(|t| !t.trim().is_empty())
                .unwrap_or_default();
            format!("{}: {}", f.titel, crate::model::tun::kurz(inhalt))
        }
        Fenster::Zeile(z) => format!("{}: {}", z.titel, crate::model::tun::kurz(z.eingabe.text())),
        Fenster::Modus(m) => format!("Protokoll: {}", crate::model::tun::kurz(m.text.text())),
        Fenster::Mitschrift(m) => format!("FuA: {}", crate::model::tun::kurz(m.eingabe.text())),
        _ => String::new(),
    }
}
