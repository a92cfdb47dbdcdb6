//! Proposals for what to write instead of a finding (guard.md 7): by role and order, the same over the whole note and
//! over later edits, never across notes. Knows the text of one note, its [`Ersatzbuch`], today and the surroundings;
//! keeps no name.

mod einsetzen;
mod gestalt;
mod pseudonym;
mod rolle;
mod umstand;
mod worte;
mod zeitangabe;

pub use einsetzen::{Ersetzung, ersetzung};
pub(super) use gestalt::ohne_pseudonyme;
pub use pseudonym::Ersatzbuch;

use super::{Bekannte, Fund, Label, Umfeld};
use crate::domain::text::falte;
use jiff::civil::Date;
use umstand::Umstand;

/// What proposals follow from beside the text.
#[derive(Clone, Copy)]
pub struct Lage<'a> {
    pub heute: Date,
    pub umfeld: &'a Umfeld,
}

/// One text of a note with the findings in it.
pub type Teil<'a> = (&'a str, &'a [Fund]);

/// Puts `ersatz` where one finding is; titles and endings of the name go with it.
pub fn ersetze_hier(text: &str, fund: &Fund, ersatz: &str) -> String {
    ersetzung(text, fund, ersatz).anwenden(text)
}

/// Replaces every finding of a stem by its own proposal, and nothing else: what only looks like it inside of a longer word
/// is no finding. The texts in the order given.
pub fn ersetze_alle(
    buch: &mut Ersatzbuch,
    teile: &[Teil<'_>],
    stamm: &str,
    lage: Lage<'_>,
) -> Vec<String> {
    ersetze_wo(buch, teile, lage, |f| f.stamm == stamm)
}

/// Replaces every open finding by its proposal.
pub fn ersetze_jeden(buch: &mut Ersatzbuch, teile: &[Teil<'_>], lage: Lage<'_>) -> Vec<String> {
    ersetze_wo(buch, teile, lage, |f| f.stufe > super::Stufe::Hint)
}

fn ersetze_wo(
    buch: &mut Ersatzbuch,
    teile: &[Teil<'_>],
    lage: Lage<'_>,
    wo: impl Fn(&Fund) -> bool,
) -> Vec<String> {
    let texte: Vec<&str> = teile.iter().map(|t| t.0).collect();
    // Pseudonyms in the order of reading; then from the end, so that places before stay where they are.
    let neu = teile.iter().map(|(text, funde)| {
        let mut plan: Vec<(&Fund, String)> = Vec::new();
        for fund in funde.iter().filter(|f| wo(f)) {
            let ersatz = buch.vorschlag(&texte, text, fund, lage);
            buch.merke(text, fund, &ersatz);
            plan.push((fund, ersatz));
        }
        plan.iter()
            .rev()
            .fold((*text).to_owned(), |t, (f, e)| ersetze_hier(&t, f, e))
    });
    neu.collect()
}

impl Ersatzbuch {
    /// What to write instead of a finding. `teile`: all texts of the note, so that no pseudonym is given twice.
    pub fn vorschlag(&self, teile: &[&str], text: &str, fund: &Fund, lage: Lage<'_>) -> String {
        let wortlaut = text.get(fund.ab..fund.bis).unwrap_or_default();
        match fund.label {
            Label::Person => self.person(teile, text, fund, lage.umfeld),
            Label::PlaceFine | Label::Address => sozialraum(lage.umfeld, wortlaut)
                .unwrap_or_else(|| self.gleicher(teile, "ort", &fund.stamm, "Ort")),
            Label::InstitutionFine => {
                self.gleicher(teile, "haus", &fund.stamm, haus(text, fund, wortlaut))
            }
            Label::DateOfBirth => zeitangabe::altersspanne(wortlaut, lage.heute)
                .unwrap_or_else(|| entfernt("Geburtsdatum")),
            Label::Date => {
                zeitangabe::ungefaehr(wortlaut, lage.heute).unwrap_or_else(|| entfernt("Datum"))
            }
            Label::Phone => entfernt("Telefon"),
            Label::Email => entfernt("E-Mail"),
            Label::Id => entfernt("Kennzeichen"),
            Label::Url => entfernt("Adresse"),
        }
    }

    /// A person took this proposal, or wrote one of their own: from now on it stands for the name. Call it for names,
    /// places and institutions; for the rest it does nothing.
    pub fn merke(&mut self, text: &str, fund: &Fund, name: &str) {
        match fund.label {
            Label::Person => {
                let art = personenart(&Umstand::aus(text, fund));
                for stamm in staemme(text, fund) {
                    self.setze(art, &stamm, name);
                    if self.name("", &stamm).is_none() && art != "familie" {
                        self.setze("", &stamm, name);
                    }
                }
            }
            Label::PlaceFine | Label::Address if name.starts_with("Ort ") => {
                self.setze("ort", &fund.stamm, name);
            }
            Label::InstitutionFine => self.setze("haus", &fund.stamm, name),
            _ => {}
        }
    }

    fn person(&self, teile: &[&str], text: &str, fund: &Fund, umfeld: &Umfeld) -> String {
        let u = Umstand::aus(text, fund);
        let art = personenart(&u);
        if let Some(name) = staemme(text, fund)
            .iter()
            .find_map(|s| self.bekannt(art, s))
        {
            return name;
        }
        if let Some(funktion) =
            funktion(umfeld, text, fund).filter(|_| u.wort.is_none_or(|w| w == "Fachkraft"))
        {
            return funktion;
        }
        let wort = match art {
            "familie" => "Familie",
            "eheleute" => "Eltern",
            _ => u.wort.unwrap_or(if u.hat_titel(FACHTITEL) {
                "Fachkraft"
            } else {
                "Person"
            }),
        };
        self.naechster(wort, teile)
    }

    /// Frau and Herr Müller are two; a bare „Müller“ is whoever of them came first.
    fn bekannt(&self, art: &str, stamm: &str) -> Option<String> {
        if let Some(name) = self.name(art, stamm) {
            return Some(name.to_owned());
        }
        let andere = match art {
            "frau" => "herr",
            "herr" => "frau",
            _ => return None,
        };
        let name = self.name("", stamm)?;
        (self.name(andere, stamm) != Some(name)).then(|| name.to_owned())
    }

    /// A proposal for a person, and the same for other roles: who it is, only a person knows.
    pub fn auswahl(&self, teile: &[&str], vorschlag: &str) -> Vec<String> {
        let rollen = ["Kind", "Mutter", "Vater", "Person", "Fachkraft"];
        let schon = |wort: &str| vorschlag.rsplit_once(' ').is_some_and(|(w, _)| w == wort);
        let andere = rollen.into_iter().filter(|wort| !schon(wort));
        std::iter::once(vorschlag.to_owned())
            .chain(andere.map(|wort| self.naechster(wort, teile)))
            .collect()
    }

    fn gleicher(&self, teile: &[&str], art: &str, stamm: &str, wort: &str) -> String {
        self.name(art, stamm)
            .map_or_else(|| self.naechster(wort, teile), str::to_owned)
    }
}

/// Titles of people who are there for their work.
const FACHTITEL: &[&str] = &[
    "dr",
    "doktor",
    "doktorin",
    "prof",
    "professor",
    "professorin",
    "dipl",
];

/// What tells apart people of one surname.
fn personenart(u: &Umstand<'_>) -> &'static str {
    if u.hat_titel(&["familie", "fam"]) {
        "familie"
    } else if u.hat_titel(&["eheleute", "ehepaar"]) {
        "eheleute"
    } else if u.hat_titel(&["frau", "fr"]) {
        "frau"
    } else if u.hat_titel(&["herr", "herrn", "hr", "hrn"]) {
        "herr"
    } else if u.mehrzahl {
        "familie"
    } else {
        ""
    }
}

/// The finding's stem; of a name of several words also its first word, so that „Kevin Müller“ and „Kevin“ are one.
fn staemme(text: &str, fund: &Fund) -> Vec<String> {
    let worte = umstand::namensworte(text.get(fund.ab..fund.bis).unwrap_or_default());
    let mut staemme = vec![fund.stamm.clone()];
    if let (Some(vorname), true) = (worte.first(), worte.len() > 1) {
        staemme.push(vorname.clone());
    }
    staemme
}

/// The function of the only person of the directory that this can be.
fn funktion(umfeld: &Umfeld, text: &str, fund: &Fund) -> Option<String> {
    let worte = umstand::namensworte(text.get(fund.ab..fund.bis).unwrap_or_default());
    let mut passende = umfeld.personen.iter().filter(|p| passt(p, &worte));
    let eine = passende.next()?;
    let funktion = eine.funktion.trim();
    (passende.next().is_none() && !funktion.is_empty()).then(|| funktion.to_owned())
}

fn passt(person: &Bekannte, worte: &[String]) -> bool {
    let (vorname, nachname) = (falte(&person.vorname), falte(&person.nachname));
    let gleich = |wort: &str, name: &str| {
        !name.is_empty() && (wort == name || wort.strip_suffix('s') == Some(name))
    };
    match worte {
        [] => false,
        [eins] => gleich(eins, &nachname),
        mehrere => {
            let ganz = mehrere.join(" ");
            gleich(&ganz, &format!("{vorname} {nachname}"))
                || gleich(&ganz, &format!("{nachname} {vorname}"))
        }
    }
}

/// The Sozialraum of the longest known place within the wording.
fn sozialraum(umfeld: &Umfeld, wortlaut: &str) -> Option<String> {
    let gefaltet = format!(" {} ", falte(wortlaut));
    umfeld
        .orte
        .iter()
        .filter(|(ort, raum)| {
            !raum.is_empty() && !ort.is_empty() && gefaltet.contains(&format!(" {} ", falte(ort)))
        })
        .max_by_key(|(ort, _)| ort.len())
        .map(|(_, raum)| raum.clone())
}

fn haus(text: &str, fund: &Fund, wortlaut: &str) -> &'static str {
    rolle::einrichtung(&falte(wortlaut))
        .or_else(|| rolle::einrichtung(&worte::davor(text, fund.ab)?.0.gefaltet()))
        .unwrap_or("Einrichtung")
}

fn entfernt(was: &str) -> String {
    format!("[{was} entfernt]")
}
