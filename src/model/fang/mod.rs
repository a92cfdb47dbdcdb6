//! The quick line of a FuA meeting (rules.md 1.4, ux.md screen 7): `r Nähcafé @Brück #Frauen mi 15-17 Uhr`. Reads one line
//! into what it says; whatever was not understood stays in the name and is said. Makes no record (`bauen` does), asks no
//! clock, and never loses a typed word.

mod angaben;
mod auftrag;
pub mod bauen;
mod raum;
mod satz;
mod worte;
mod zeit;
mod zielgruppe;

pub use satz::{Stueck, hilfe, stuecke};
pub use zielgruppe::Wissen;

use super::Register;
use crate::domain::{
    Faelligkeit, Id, Kosten, Mitschriftart, Oeffnung, Prioritaet, Ressourcenart, Ressourcenform,
    Sitzung, Verantwortlich,
};
use jiff::civil::Date;
use worte::Worte;

/// What a line is read against.
#[derive(Debug, Clone, Copy)]
pub struct Um<'a> {
    pub reg: &'a Register,
    pub wissen: &'a Wissen,
    pub heute: Date,
    /// The Raum where the line names none.
    pub raum: Option<Id>,
    /// The FuA meeting in which it is typed.
    pub sitzung: Option<&'a Sitzung>,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fang {
    pub art: Mitschriftart,
    /// What is left once everything else is taken out.
    pub name: String,
    pub raum: Option<Id>,
    /// The line itself names the Raum.
    pub raum_gesagt: bool,
    pub zielgruppen: Vec<String>,
    /// Of these, the ones that no record has yet.
    pub neue_zielgruppen: Vec<String>,
    pub zeiten: Vec<Oeffnung>,
    pub kosten: Kosten,
    pub kosten_text: String,
    pub telefon: String,
    pub email: String,
    pub ressourcenart: Ressourcenart,
    pub form: Ressourcenform,
    pub verantwortlich: Vec<Verantwortlich>,
    pub faellig: Option<Faelligkeit>,
    /// The day was typed without its year and lies in the next one.
    pub naechstes_jahr: bool,
    pub prioritaet: Prioritaet,
    /// What was not understood, a sentence each. Its words stay in the name.
    pub unklar: Vec<String>,
    /// What was understood and may be a slip of the pen, a sentence each.
    pub hinweise: Vec<String>,
}

impl Fang {
    fn leer(art: Mitschriftart, raum: Option<Id>) -> Self {
        Fang {
            art,
            name: String::new(),
            raum,
            raum_gesagt: false,
            zielgruppen: Vec::new(),
            neue_zielgruppen: Vec::new(),
            zeiten: Vec::new(),
            kosten: Kosten::Unbekannt,
            kosten_text: String::new(),
            telefon: String::new(),
            email: String::new(),
            ressourcenart: Ressourcenart::Sozialraum,
            form: Ressourcenform::Angebot,
            verantwortlich: Vec::new(),
            faellig: None,
            naechstes_jahr: false,
            prioritaet: Prioritaet::Normal,
            unklar: Vec::new(),
            hinweise: Vec::new(),
        }
    }

    /// Nothing was typed that says anything.
    pub fn sagt_nichts(&self) -> bool {
        self.name.is_empty()
    }
}

/// The verbs: a letter and a blank before the rest.
const VERBEN: &[(char, Mitschriftart)] = &[
    ('r', Mitschriftart::Ressource),
    ('b', Mitschriftart::Bedarf),
    ('t', Mitschriftart::Todo),
    ('v', Mitschriftart::Vorhaben),
];

/// The letter that makes a line of this kind; None: a note has none.
pub fn verb(art: Mitschriftart) -> Option<char> {
    VERBEN.iter().find(|(_, a)| *a == art).map(|(c, _)| *c)
}

/// The kind of a line and what stands behind its verb.
pub fn teile(zeile: &str) -> (Mitschriftart, &str) {
    let zeile = zeile.trim_start();
    let mut zeichen = zeile.chars();
    let erstes = zeichen.next().map(|c| c.to_ascii_lowercase());
    let rest = zeichen.as_str();
    let allein = rest.is_empty() || rest.starts_with(char::is_whitespace);
    match VERBEN.iter().find(|(c, _)| Some(*c) == erstes && allein) {
        Some((_, art)) => (*art, rest),
        None => (Mitschriftart::Notiz, zeile),
    }
}

/// Reads a line.
pub fn lies(um: Um<'_>, zeile: &str) -> Fang {
    let (art, rest) = teile(zeile);
    lies_als(um, art, rest)
}

/// Reads what stands behind a verb.
pub fn lies_als(um: Um<'_>, art: Mitschriftart, rest: &str) -> Fang {
    let rest = &*crate::domain::text::ohne_steuerzeichen(rest);
    match art {
        Mitschriftart::Todo => auftrag::lies(um, rest),
        Mitschriftart::Notiz => notiz(um, rest),
        Mitschriftart::Ressource | Mitschriftart::Bedarf | Mitschriftart::Vorhaben => {
            feld(um, art, rest)
        }
    }
}

/// A note stays as it is; where it names a Raum or target group, that is only for sorting.
fn notiz(um: Um<'_>, text: &str) -> Fang {
    let mut worte = Worte::neu(text);
    let mut fang = Fang::leer(Mitschriftart::Notiz, um.raum);
    raum::nimm(um, &mut worte, &mut fang);
    zielgruppe::nimm(um.wissen, &mut worte, &mut fang);
    Fang {
        name: crate::domain::text::einzeilig(text).trim().to_owned(),
        unklar: Vec::new(),
        hinweise: Vec::new(),
        ..fang
    }
}

fn feld(um: Um<'_>, art: Mitschriftart, text: &str) -> Fang {
    let mut worte = Worte::neu(text);
    let mut fang = Fang::leer(art, um.raum);
    let ressource = art == Mitschriftart::Ressource;
    if ressource {
        angaben::erreichbar(&mut worte, &mut fang);
    }
    raum::nimm(um, &mut worte, &mut fang);
    zielgruppe::nimm(um.wissen, &mut worte, &mut fang);
    auftrag::tag(um, &mut worte, &mut fang);
    if ressource {
        angaben::art(&mut worte, &mut fang);
        angaben::kosten(&mut worte, &mut fang);
        zeit::nimm(&mut worte, &mut fang);
    }
    fang.name = worte.rest();
    if ressource {
        fang.form = angaben::form(&fang.name);
    }
    fang
}
