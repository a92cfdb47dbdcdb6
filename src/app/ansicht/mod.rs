//! What is shown of a record, as data: a row of a list, and the detail beside it. How it is drawn is the ui's affair.

mod antrag;
mod anwesenheit;
mod ascii;
mod bedarf;
mod bedarfstafel;
mod chart;
mod dienste;
mod gelingen;
mod gremium;
mod karte;
mod kennzahl;
mod koordination;
mod lose;
mod mitschrift;
mod mittel;
mod person;
mod profil;
mod profilblatt;
mod protokoll;
mod raum;
mod reihe;
mod ressource;
mod sitzung;
mod tagesordnung;
mod teil;
mod themenspeicher;
mod todo;
mod topf;
mod turnus;
mod umbruch;
mod vorhaben;
mod zentrum;

pub use anwesenheit::blatt as anwesenheit;
pub use ascii::{ascii, ascii_breite};
pub use bedarfstafel::{blatt as bedarfstafel, seiten as bedarfstafel_seiten};
pub use chart::{Jahresstreifen, jahresstreifen};
pub use dienste::{blatt as dienste, stelle_von};
pub use gelingen::{jahr as gelingen_jahr, sitzung as gelingen_sitzung};
pub use karte::{Kachel, Karte, karte};
pub use kennzahl::{KENNZAHLEN, Kennzahl};
pub use lose::blatt as lose;
pub use mittel::{nach_raeumen as mittel_nach_raeumen, regeln as mittelregeln};
pub use profil::indikator_reihe;
pub use profilblatt::{profil_blatt, rang_blatt, werte_blatt, werte_titel};
pub use reihe::{reihe_blatt, tag_aus};
pub use ressource::wegweiser;
pub use tagesordnung::tagesordnung_blatt;
pub use teil::Teil;
pub use themenspeicher::speicher_blatt;
pub use umbruch::{LABEL, breite_von, gekuerzt, setze, umbrechen};
pub use zentrum::ohne as raeume_ohne;

use crate::domain::{Kind, Schluessel, feld::eingabe::Stil, feld::eingabe::schreibe, felder};
use crate::model::Register;
use crate::model::ressourcen::Uhr;
use crate::store::Committed;
use jiff::civil::Date;

/// A sign with a meaning; the theme says which character and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Signal {
    #[default]
    Keins,
    Gut,
    /// Late, missing: somebody must act.
    Alarm,
    /// Due soon.
    Achtung,
    Punkt,
    Offen,
    InArbeit,
    Wartet,
    Erledigt,
    Entfaellt,
    Gehalten,
    Geplant,
    Vakant,
}

/// The tone of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ton {
    #[default]
    Normal,
    Gedaempft,
    Gut,
    Achtung,
    Alarm,
}

/// A row of a list: sign, title, what it belongs to, how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reihe {
    pub signal: Signal,
    pub titel: String,
    pub mitte: String,
    pub rechts: String,
    pub ton: Ton,
}

/// A line of a detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detailzeile {
    Kopf(String),
    Feld {
        label: String,
        text: String,
    },
    Text {
        text: String,
        ton: Ton,
    },
    /// Something one can go to: `ziel` is where Enter leads, `satz` what edit and delete mean.
    Eintrag {
        signal: Signal,
        links: String,
        rechts: String,
        ton: Ton,
        ziel: Schluessel,
        satz: Schluessel,
    },
    /// A chart of one line: bars of 0–100, with words beside it.
    Balken {
        werte: Vec<Option<u8>>,
        text: String,
    },
    /// A row of a table: the first column takes what the others leave.
    Zellen(Zellen),
    Leer,
}

/// A row of a table; it can lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zellen {
    pub signal: Signal,
    pub links: String,
    pub ton: Ton,
    /// From left to right, at the right edge.
    pub zellen: Vec<Zelle>,
    pub ziel: Option<Schluessel>,
    pub satz: Option<Schluessel>,
    /// Which of several rows of that record.
    pub nr: usize,
}

/// A cell: a sign, or text at its right edge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Zelle {
    pub signal: Signal,
    pub text: String,
    pub breite: u16,
    pub ton: Ton,
    /// Text at the left edge.
    pub links: bool,
    /// A step of the theme, 1 to 8, before the text.
    pub stufe: Option<u8>,
}

impl Detailzeile {
    pub fn ziel(&self) -> Option<Schluessel> {
        match self {
            Detailzeile::Eintrag { ziel, .. } => Some(*ziel),
            Detailzeile::Zellen(z) => z.ziel,
            _ => None,
        }
    }

    pub fn satz(&self) -> Option<Schluessel> {
        match self {
            Detailzeile::Eintrag { satz, .. } => Some(*satz),
            Detailzeile::Zellen(z) => z.satz,
            _ => None,
        }
    }

    /// Which of several lines of its record it is.
    pub fn nr(&self) -> usize {
        match self {
            Detailzeile::Zellen(z) => z.nr,
            _ => 0,
        }
    }
}

impl Zellen {
    /// In one line, as it is copied: columns stand below each other.
    pub fn als_text(&self) -> String {
        const LINKS: usize = 28;
        let luecke =
            |text: &str, breite: usize| " ".repeat(breite.saturating_sub(breite_von(text)));
        let mut aus = format!("{}{}", self.links, luecke(&self.links, LINKS));
        for z in &self.zellen {
            let leer = luecke(&z.text, usize::from(z.breite));
            aus.push_str(&if z.links {
                format!("{}{leer}", z.text)
            } else {
                format!("{leer}{}", z.text)
            });
        }
        aus.trim_end().to_owned()
    }
}

/// Collects a detail.
#[derive(Default)]
pub(super) struct Blatt(Vec<Detailzeile>);

impl Blatt {
    fn kopf(&mut self, text: impl Into<String>) {
        if !self.0.is_empty() {
            self.0.push(Detailzeile::Leer);
        }
        self.0.push(Detailzeile::Kopf(text.into()));
    }

    fn feld(&mut self, label: &str, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.0.push(Detailzeile::Feld {
                label: label.to_owned(),
                text,
            });
        }
    }

    fn text(&mut self, text: impl Into<String>, ton: Ton) {
        self.0.push(Detailzeile::Text {
            text: text.into(),
            ton,
        });
    }

    fn eintrag(&mut self, reihe: Reihe, key: Schluessel) {
        self.eintrag_nach(reihe, key, key);
    }

    fn eintrag_nach(&mut self, reihe: Reihe, ziel: Schluessel, satz: Schluessel) {
        let links = if reihe.mitte.is_empty() {
            reihe.titel
        } else {
            format!("{}  {}", reihe.titel, reihe.mitte)
        };
        self.0.push(Detailzeile::Eintrag {
            signal: reihe.signal,
            links,
            rechts: reihe.rechts,
            ton: reihe.ton,
            ziel,
            satz,
        });
    }

    fn notiz(&mut self, notiz: &str) {
        if !notiz.trim().is_empty() {
            self.kopf("Notiz");
            notiz.lines().for_each(|z| self.text(z, Ton::Normal));
        }
    }
}

/// The row of a record; with the time of the day where it shows what is open now.
pub fn reihe(reg: &Register, key: Schluessel, um: impl Into<Uhr>) -> Reihe {
    let um = um.into();
    let heute = um.heute;
    match key.kind {
        Kind::Gremien => reg
            .gremien()
            .get(key.id)
            .map(|g| gremium::reihe(reg, g, heute)),
        Kind::Personen => reg
            .personen()
            .get(key.id)
            .map(|p| person::reihe(reg, p, heute)),
        Kind::Koordination => reg
            .koordination()
            .get(key.id)
            .map(|k| koordination::reihe(reg, k, heute)),
        Kind::Todos => reg.todos().get(key.id).map(|t| todo::reihe(reg, t, heute)),
        Kind::Sitzungen => reg
            .sitzungen()
            .get(key.id)
            .map(|s| sitzung::reihe(reg, s, heute)),
        Kind::Raeume => reg.raeume().get(key.id).map(|r| raum::reihe(reg, r)),
        Kind::Indikatoren => reg
            .indikatoren()
            .get(key.id)
            .map(|i| indikator_reihe(reg, i, None)),
        Kind::Ressourcen => reg
            .ressourcen()
            .get(key.id)
            .map(|r| ressource::reihe(reg, r, um)),
        Kind::Bedarfe => reg
            .bedarfe()
            .get(key.id)
            .map(|b| bedarf::reihe(reg, b, heute)),
        Kind::Toepfe => reg.toepfe().get(key.id).map(|t| topf::reihe(reg, t, heute)),
        Kind::Antraege => reg
            .antraege()
            .get(key.id)
            .map(|a| antrag::reihe(reg, a, heute)),
        Kind::Vorhaben => reg
            .vorhaben()
            .get(key.id)
            .map(|v| vorhaben::reihe(reg, v, heute)),
        Kind::Familienzentren => reg
            .familienzentren()
            .get(key.id)
            .map(|z| zentrum::reihe(reg, z, heute)),
        Kind::Vertraege => reg
            .vertraege()
            .get(key.id)
            .map(|v| zentrum::vertrag_reihe(reg, v, heute)),
        Kind::Turnus => reg
            .turnus()
            .get(key.id)
            .map(|t| turnus::reihe(reg, t, heute)),
        _ => None,
    }
    .unwrap_or_else(|| Reihe {
        titel: reg.titel(key),
        ..Reihe::default()
    })
}

/// The row of a to-do.
pub fn todo_reihe(reg: &Register, t: &crate::domain::Todo, heute: Date) -> Reihe {
    todo::reihe(reg, t, heute)
}

/// The detail of a record.
pub fn detail(reg: &Register, key: Schluessel, um: impl Into<Uhr>) -> Vec<Detailzeile> {
    let um = um.into();
    let heute = um.heute;
    let mut blatt = Blatt::default();
    match key.kind {
        Kind::Gremien => {
            if let Some(g) = reg.gremien().get(key.id) {
                gremium::detail(reg, g, heute, &mut blatt);
            }
        }
        Kind::Personen => {
            if let Some(p) = reg.personen().get(key.id) {
                person::detail(reg, p, heute, &mut blatt);
            }
        }
        Kind::Koordination => {
            if let Some(k) = reg.koordination().get(key.id) {
                koordination::detail(reg, k, heute, &mut blatt);
            }
        }
        Kind::Todos => {
            if let Some(t) = reg.todos().get(key.id) {
                todo::detail(reg, t, heute, &mut blatt);
            }
        }
        Kind::Sitzungen => {
            if let Some(s) = reg.sitzungen().get(key.id) {
                sitzung::detail(reg, s, heute, &mut blatt);
            }
        }
        Kind::Raeume => {
            if let Some(r) = reg.raeume().get(key.id) {
                raum::detail(reg, r, heute, &mut blatt);
            }
        }
        Kind::Indikatoren => {
            if let Some(i) = reg.indikatoren().get(key.id) {
                profil::detail(reg, i, &mut blatt);
            }
        }
        Kind::Ressourcen => {
            if let Some(r) = reg.ressourcen().get(key.id) {
                ressource::detail(reg, r, um, &mut blatt);
            }
        }
        Kind::Bedarfe => {
            if let Some(b) = reg.bedarfe().get(key.id) {
                bedarf::detail(reg, b, heute, true, &mut blatt);
            }
        }
        Kind::Toepfe => {
            if let Some(t) = reg.toepfe().get(key.id) {
                topf::detail(reg, t, heute, &mut blatt);
            }
        }
        Kind::Antraege => {
            if let Some(a) = reg.antraege().get(key.id) {
                antrag::detail(reg, a, heute, &mut blatt);
            }
        }
        Kind::Vorhaben => {
            if let Some(v) = reg.vorhaben().get(key.id) {
                vorhaben::detail(reg, v, heute, &mut blatt);
            }
        }
        Kind::Familienzentren => {
            if let Some(z) = reg.familienzentren().get(key.id) {
                zentrum::detail(reg, z, heute, &mut blatt);
            }
        }
        Kind::Vertraege => {
            if let Some(v) = reg.vertraege().get(key.id) {
                zentrum::vertrag_detail(reg, v, heute, &mut blatt);
            }
        }
        Kind::Turnus => {
            if let Some(t) = reg.turnus().get(key.id) {
                turnus::detail(reg, t, heute, &mut blatt);
            }
        }
        _ => felder_von(reg, key, &mut blatt),
    }
    if matches!(key.kind, Kind::Tops | Kind::Beschluesse) {
        bedarf::bedarfe_zeilen(reg, key.id, heute, &mut blatt);
    }
    blatt.0
}

/// Every filled field, as a form would show it.
fn felder_von(reg: &Register, key: Schluessel, blatt: &mut Blatt) {
    let Some(satz) = reg.satz(key) else { return };
    for f in felder(key.kind) {
        blatt.feld(
            f.label,
            schreibe(f.art, &(f.lesen)(&satz), reg, Stil::Mensch),
        );
    }
}

/// What `y` copies: the row and the detail as plain text.
pub fn als_text(reg: &Register, key: Schluessel, heute: Date) -> String {
    if key.kind == Kind::Personen
        && let Some(p) = reg.personen().get(key.id)
    {
        return person::visitenkarte(p);
    }
    if key.kind == Kind::Ressourcen
        && let Some(r) = reg.ressourcen().get(key.id)
    {
        return crate::model::ressourcen::fuer_familien(reg, r);
    }
    // Where a need was seen is counted in cells; those below three do not leave the screen.
    if key.kind == Kind::Bedarfe
        && let Some(b) = reg.bedarfe().get(key.id)
    {
        let mut blatt = Blatt::default();
        bedarf::detail(reg, b, heute, false, &mut blatt);
        return detail_text(reg.titel(key), blatt.0);
    }
    detail_text(reg.titel(key), detail(reg, key, heute))
}

/// Lines as plain text, below a title.
pub fn detail_text(titel: String, detail: Vec<Detailzeile>) -> String {
    let mut zeilen = vec![titel];
    for z in detail {
        zeilen.push(match z {
            Detailzeile::Kopf(t) => format!("\n{t}"),
            Detailzeile::Feld { label, text } => format!("{label}: {text}"),
            Detailzeile::Text { text, .. } | Detailzeile::Balken { text, .. } => text.clone(),
            Detailzeile::Eintrag { links, rechts, .. } => {
                format!("- {links} {rechts}").trim_end().to_owned()
            }
            Detailzeile::Zellen(z) => z.als_text(),
            Detailzeile::Leer => continue,
        });
    }
    zeilen.join("\n")
}

/// A line of the log.
pub fn verlauf_zeile(c: &Committed, tz: &jiff::tz::TimeZone) -> String {
    let zeit = c.wann().to_zoned_datetime(tz.clone());
    let grund = match c.grund() {
        crate::store::Grund::Eingabe => "",
        crate::store::Grund::Rueckgaengig(_) => "rückgängig: ",
        crate::store::Grund::Wiederholt(_) => "wiederholt: ",
    };
    format!(
        "{} {:>8}  {grund}{}",
        zeit.strftime("%d.%m. %H:%M"),
        c.wer(),
        c.label()
    )
}
