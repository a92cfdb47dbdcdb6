//! Papers on the screen: which one, as what, into which file; or the words of the mail to the clipboard. The file is
//! written outside, and what does not succeed leaves the line open, so that another name is enough.

use super::session::{Fenster, MeldungArt};
use super::wahl::{Kandidat, Wahl, Wert, Zweck};
use super::zeile::{Zeile, Zweck as Zeilenzweck};
use super::{App, Auftrag, Effect};
use crate::domain::{Auswahl, Id, Kind, Schluessel, Sitzung};
use crate::fehler::Fehler;
use crate::model::papiere::mail::mail;
use crate::model::papiere::{Papier, dateiname, dokument, fuer_datei, todos_gremium, todos_person};
use crate::papier::{Format, schreibe};

const KOPIERT: &str = "Mailtext kopiert (in die Zwischenablage des eigenen Rechners)";

impl App {
    /// The box of papers of the Sitzung that is chosen.
    pub(super) fn papiere_oeffnen(&mut self) {
        match self.session.gewaehlt() {
            Some(k) if k.kind == Kind::Sitzungen => self.papiere_von(k.id),
            _ => self
                .session
                .melde(MeldungArt::Hinweis, "Erst eine Sitzung wählen"),
        }
    }

    pub(super) fn papiere_von(&mut self, sitzung: Id) {
        let Some(s) = self.register.sitzungen().get(sitzung) else {
            return;
        };
        let titel = format!("Papiere: {}", self.register.sitzung_titel(s));
        let wahl = Wahl::neu(titel, Zweck::Papier(sitzung), kandidaten(s));
        self.session.fenster.push(Fenster::Wahl(wahl));
    }

    pub(super) fn papier_gewaehlt(
        &mut self,
        sitzung: Id,
        papier: Papier,
        format: Option<Format>,
    ) -> Vec<Effect> {
        let (reg, heute) = (&self.register, self.session.heute());
        let Some(s) = reg.sitzungen().get(sitzung) else {
            return Vec::new();
        };
        let Some(format) = format else {
            let text = mail(reg, papier, s, heute).ganz();
            self.session.melde(MeldungArt::Gut, KOPIERT);
            return vec![Effect::Copy(text)];
        };
        let name = format!("{}.{}", dateiname(reg, papier, s, heute), format.endung());
        let inhalt = schreibe(&dokument(reg, papier, s, heute), format);
        self.datei_schreiben(&name, inhalt);
        Vec::new()
    }

    /// The to-do list of the person or Gremium that is chosen: as what?
    pub(super) fn todo_papier_oeffnen(&mut self) {
        let passt = |k: &Schluessel| matches!(k.kind, Kind::Personen | Kind::Gremien);
        let Some(wessen) = self.session.gewaehlt().filter(passt) else {
            let text = "Erst eine Person oder ein Gremium wählen";
            return self.session.melde(MeldungArt::Hinweis, text);
        };
        let titel = format!("Papiere: {}", self.register.titel(wessen));
        let wahl = Wahl::neu(titel, Zweck::TodoPapier(wessen), zeilen(Papier::Todos));
        self.session.fenster.push(Fenster::Wahl(wahl));
    }

    pub(super) fn todo_papier_gewaehlt(
        &mut self,
        wessen: Schluessel,
        format: Option<Format>,
    ) -> Vec<Effect> {
        let heute = self.session.heute();
        let d = match wessen.kind {
            Kind::Personen => todos_person(&self.register, wessen.id, heute),
            _ => todos_gremium(&self.register, wessen.id, heute),
        };
        let Some(format) = format else {
            let text = schreibe(&d, Format::Text);
            self.session.melde(MeldungArt::Gut, KOPIERT);
            return vec![Effect::Copy(String::from_utf8_lossy(&text).into_owned())];
        };
        let wer = fuer_datei(&self.register.titel(wessen));
        let name = format!("To-dos-{wer}-{heute}.{}", format.endung());
        self.datei_schreiben(&name, schreibe(&d, format));
        Vec::new()
    }

    /// Asks where to, proposing this name in the folder for papers; Enter writes. Never over a file that is there.
    pub fn datei_schreiben(&mut self, vorschlag: &str, inhalt: Vec<u8>) {
        let ordner = self.session.papierordner.trim_end_matches('/');
        let pfad = format!("{ordner}/{vorschlag}");
        let heute = self.session.heute();
        let zeile = Zeile::neu(Zeilenzweck::Datei(inhalt), &pfad, &self.register, heute);
        self.session.fenster.push(Fenster::Zeile(zeile));
    }

    pub(super) fn datei_annehmen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Zeile(Zeile {
            zweck: Zeilenzweck::Datei(inhalt),
            eingabe,
            ..
        })) = self.session.fenster.last()
        else {
            return Vec::new();
        };
        let pfad = eingabe.text().trim().to_owned();
        if pfad.is_empty() {
            return self.weigere("In welche Datei? Oder Esc");
        }
        let auftrag = Auftrag::Datei {
            pfad,
            inhalt: inhalt.clone(),
        };
        self.session.unterwegs += 1;
        self.session.fragt = true;
        vec![Effect::Store(auftrag)]
    }

    pub(super) fn datei_beantwortet(&mut self, ergebnis: Result<String, Fehler>) {
        self.beantwortet();
        match ergebnis {
            Ok(wo) => {
                self.session
                    .fenster
                    .pop_if(|f| matches!(f, Fenster::Zeile(z) if !z.zweck.haelt_entwurf()));
                self.session
                    .melde(MeldungArt::Gut, format!("Geschrieben: {wo}"));
            }
            Err(fehler) => {
                if let Some(Fenster::Zeile(z)) = self.session.fenster.last_mut() {
                    z.verstanden = Err(fehler.satz);
                }
                let text =
                    "Nicht geschrieben, nichts verloren – einen anderen Namen tippen, oder Esc";
                self.session.melde(MeldungArt::Fehler, text);
            }
        }
    }
}

/// "12 KB; überschrieben wird nichts"
pub(super) fn datei_zeile(bytes: usize) -> String {
    let kb = bytes.div_ceil(1_000);
    format!("{kb} KB · Enter schreibt, vorhandene Dateien bleiben unberührt")
}

/// Each paper in each format and as a mail; what is likely to be wanted now stands first.
fn kandidaten(s: &Sitzung) -> Vec<Kandidat> {
    let mut papiere: Vec<Papier> = Papier::ALLE.iter().map(|p| p.0).collect();
    if s.gehalten() {
        papiere.sort_by_key(|p| !matches!(p, Papier::Protokoll | Papier::Todos));
    }
    papiere.into_iter().flat_map(zeilen).collect()
}

fn zeilen(papier: Papier) -> Vec<Kandidat> {
    let label = papier.label();
    let zeile = |was: &str, zusatz: &str, format| Kandidat {
        text: format!("{label} · {was}"),
        zusatz: zusatz.to_owned(),
        wert: Wert::Papier(papier, format),
    };
    let als = |f: &(Format, &str, &str)| zeile(f.2, "Datei", Some(f.0));
    let mut zeilen: Vec<Kandidat> = Format::ALLE.iter().map(als).collect();
    zeilen.push(zeile("Mailtext dazu", "Zwischenablage", None));
    zeilen
}
