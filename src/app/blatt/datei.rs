//! A sheet as a file: Markdown and CSV where people go on working with it, else plain text. Writes no file itself.

use super::Blattart;
use crate::app::session::Fenster;
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::{App, Effect};
use crate::model::papiere::fuer_datei;
use crate::model::{bedarfe, gelingen, profil, ressourcen};
use crate::papier::Format;

/// What a sheet is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dateiart {
    Markdown,
    Csv,
    Text,
    Word,
}

impl Dateiart {
    fn label(self) -> &'static str {
        match self {
            Dateiart::Markdown => "Markdown (md)",
            Dateiart::Csv => "Tabelle (csv)",
            Dateiart::Text => "reiner Text (txt)",
            Dateiart::Word => "Word (docx)",
        }
    }

    fn endung(self) -> &'static str {
        match self {
            Dateiart::Markdown => "md",
            Dateiart::Csv => "csv",
            Dateiart::Text => "txt",
            Dateiart::Word => "docx",
        }
    }
}

impl App {
    /// As what? Only where there is a choice.
    pub(super) fn blatt_datei_waehlen(&mut self, art: Blattart) -> Vec<Effect> {
        if !matches!(
            art,
            Blattart::GelingenJahr { .. }
                | Blattart::GelingenSitzung(_)
                | Blattart::Profil(_)
                | Blattart::Rangliste { .. }
                | Blattart::Wegweiser(_)
                | Blattart::Bedarfstafel { .. }
                | Blattart::Mittel { .. }
        ) {
            self.blatt_schreiben(art, Dateiart::Text);
            return Vec::new();
        }
        let zeile = |als: Dateiart| Kandidat {
            text: als.label().to_owned(),
            zusatz: "Datei".to_owned(),
            wert: Wert::Blattdatei(als),
        };
        let arten: &[Dateiart] = match art {
            Blattart::Wegweiser(_) => &[
                Dateiart::Word,
                Dateiart::Markdown,
                Dateiart::Csv,
                Dateiart::Text,
            ],
            _ => &[Dateiart::Markdown, Dateiart::Csv],
        };
        let zeilen = arten.iter().copied().map(zeile).collect();
        let wahl = Wahl::neu("Blatt als Datei", Zweck::Blatt(art), zeilen);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// Asks where to, with the sheet as it is now.
    pub(in crate::app) fn blatt_schreiben(&mut self, art: Blattart, als: Dateiart) {
        let inhalt = match (art, als) {
            (Blattart::Wegweiser(raum), Dateiart::Word) => self.wegweiser(raum, Format::Docx),
            (Blattart::Wegweiser(raum), Dateiart::Text) => self.wegweiser(raum, Format::Text),
            (_, Dateiart::Csv) => self.blatt_csv(art).into_bytes(),
            _ => self.blatt_text(art).into_bytes(),
        };
        let name = format!("{}.{}", self.blatt_dateiname(art), als.endung());
        self.datei_schreiben(&name, inhalt);
    }

    fn blatt_csv(&self, art: Blattart) -> String {
        let (reg, heute) = (&self.register, self.session.heute());
        match art {
            Blattart::GelingenJahr {
                gremium: Some(g),
                jahr,
                ..
            } => reg.gremien().get(g).map_or_else(String::new, |g| {
                gelingen::als_csv(&[gelingen::von_gremium(reg, g, jahr, heute)])
            }),
            Blattart::GelingenJahr { raum, jahr, .. } => {
                gelingen::als_csv(&gelingen::aller(reg, raum, jahr, heute))
            }
            Blattart::GelingenSitzung(id) => reg
                .sitzungen()
                .get(id)
                .map_or_else(String::new, |s| gelingen::sitzung_als_csv(reg, s, heute)),
            Blattart::Profil(raum) => profil::bogen::bogen(reg, raum)
                .map_or_else(String::new, |b| profil::papier::bogen_csv(&b)),
            Blattart::Rangliste { wonach, jahr, .. } => profil::rang::rangliste(reg, wonach, jahr)
                .map_or_else(String::new, |l| {
                    profil::papier::rangliste_csv(reg, wonach, &l)
                }),
            Blattart::Wegweiser(raum) => ressourcen::als_csv(reg, raum, heute),
            Blattart::Bedarfstafel { raum, spanne, .. } => {
                bedarfe::offen(&bedarfe::tafel(reg, raum, spanne, heute)).als_csv()
            }
            Blattart::Mittel { raum, jahr } => self.mittel_csv(raum, jahr),
            _ => String::new(),
        }
    }

    /// "Gelingen-2026-Regionalteam-Nord"
    fn blatt_dateiname(&self, art: Blattart) -> String {
        let reg = &self.register;
        let (was, wer) = match art {
            Blattart::GelingenJahr {
                gremium,
                raum,
                jahr,
            } => {
                let gremium = gremium.map(|g| reg.gremium_name(g));
                let raum = raum
                    .and_then(|r| reg.raeume().get(r))
                    .map(|r| r.name.clone());
                let wer = gremium
                    .or(raum)
                    .unwrap_or_else(|| "alle Gremien".to_owned());
                (format!("Gelingen-{jahr}"), wer)
            }
            Blattart::GelingenSitzung(id) => {
                let s = reg.sitzungen().get(id);
                let tag = s.map(|s| s.beginn.date().to_string()).unwrap_or_default();
                let wer = s.map(|s| reg.gremium_name(s.gremium)).unwrap_or_default();
                (format!("Gelingen-{tag}"), wer)
            }
            Blattart::Bedarfstafel { raum, .. } => {
                let wo = raum.map(|r| reg.raum_name(Some(r)));
                let wo = wo.unwrap_or_else(|| "alle Räume".to_owned());
                (format!("Bedarfe-{}", self.session.heute()), wo)
            }
            Blattart::Mittel { raum, jahr } => {
                let raum = raum.map(|r| reg.raum_name(Some(r)));
                let wer = raum.unwrap_or_else(|| "alle Räume".to_owned());
                (format!("Mittel-{jahr}"), wer)
            }
            _ => (self.session.heute().to_string(), self.blatt_titel()),
        };
        format!("{was}-{}", fuer_datei(&wer))
    }
}
