//! To-dos of the quick line (who and until when as everywhere: `model::schnell`), and `!date` of the others.

use super::worte::{Worte, hinter, ohne_satzzeichen};
use super::{Fang, Um, raum};
use crate::domain::feld::eingabe::{Umfeld, faelligkeit};
use crate::domain::{Faelligkeit, Kind, Mitschriftart, datum};
use crate::model::protokoll::rueckblick::nicht_diese;
use crate::model::schnell::{self, finde};

/// Words that may belong to a day or a name behind the first.
const WORTE: usize = 5;

/// `Protokoll verschicken +wanda !fr`; `@Brück` says the Raum where nobody is called so.
pub fn lies(um: Um<'_>, text: &str) -> Fang {
    let mut worte = Worte::neu(text);
    let mut fang = Fang::leer(Mitschriftart::Todo, um.raum);
    nimm_raum(um, &mut worte, &mut fang);
    let rest = worte.rest();
    let gelesen = schnell::lies(um.reg, &rest, um.heute, um.sitzung.map(|s| s.gremium));
    fang.name = mit_unverstandenem(&gelesen.titel, &rest, &gelesen.unklar);
    fang.verantwortlich = gelesen.verantwortlich;
    fang.faellig = gelesen.faellig.map(|f| spaeter(um, f));
    fang.naechstes_jahr = gelesen.naechstes_jahr;
    fang.prioritaet = gelesen.prioritaet;
    fang.unklar.extend(gelesen.unklar);
    fang.unklar.extend(vorbei(um, fang.faellig));
    fang
}

/// "Next Sitzung" said in a Sitzung is not this one.
fn spaeter(um: Um<'_>, f: Faelligkeit) -> Faelligkeit {
    um.sitzung.map_or(f, |s| nicht_diese(s, f))
}

fn vorbei(um: Um<'_>, f: Option<Faelligkeit>) -> Option<String> {
    match f {
        Some(Faelligkeit::Am(tag)) if tag < um.heute => {
            Some(format!("{} ist schon vorbei", datum::lang(tag)))
        }
        _ => None,
    }
}

/// A whole name of a Raum that is no name of a person.
fn nimm_raum(um: Um<'_>, worte: &mut Worte<'_>, fang: &mut Fang) {
    for i in 0..worte.len() {
        let Some(name) = worte.frei(i).and_then(|w| hinter(w, &['@', '+'])) else {
            continue;
        };
        if name.is_empty() || !finde(um.reg, Kind::Personen, &name).is_empty() {
            continue;
        }
        let danach = worte.lauf(i + 1, WORTE);
        let gefunden = (0..=danach.len()).rev().find_map(|dazu| {
            let ganz = verbunden(&name, &danach, dazu);
            raum::genau(um, ohne_satzzeichen(&ganz)).map(|id| (id, dazu))
        });
        if let Some((id, dazu)) = gefunden {
            (fang.raum, fang.raum_gesagt) = (Some(id), true);
            worte.nimm(i, dazu + 1);
        }
    }
}

/// Words with a sign that nobody understood stay with the task.
fn mit_unverstandenem(titel: &str, text: &str, unklar: &[String]) -> String {
    let blieb = |wort: &&str| {
        let kern = wort.trim_start_matches(['@', '+', '!']);
        let genannt = format!("„{kern}“");
        kern.len() < wort.len() && unklar.iter().any(|satz| satz.contains(&genannt))
    };
    let uebrig = text.split_whitespace().filter(blieb);
    let alle: Vec<&str> = Some(titel)
        .filter(|t| !t.is_empty())
        .into_iter()
        .chain(uebrig)
        .collect();
    alle.join(" ")
}

/// `!date` of a Vorhaben is its beginning; with Ressourcen and Bedarfe it says nothing.
pub fn tag(um: Um<'_>, worte: &mut Worte<'_>, fang: &mut Fang) {
    for i in 0..worte.len() {
        let Some(wort) = worte.frei(i) else { continue };
        let Some(text) = hinter(wort, &['!']).filter(|t| t.starts_with(char::is_alphanumeric))
        else {
            continue;
        };
        if fang.art != Mitschriftart::Vorhaben {
            fang.unklar
                .push(format!("{wort}: ein Termin gehört zu t oder v"));
            continue;
        }
        let danach = worte.lauf(i + 1, WORTE);
        match tag_aus(um, &text, &danach) {
            Some((tag, dazu, naechstes_jahr)) => {
                (fang.faellig, fang.naechstes_jahr) = (Some(tag), naechstes_jahr);
                worte.nimm(i, dazu + 1);
                fang.unklar.extend(vorbei(um, Some(tag)));
            }
            None => fang.unklar.push(format!(
                "„{text}“ ist kein Termin; etwa !15.3., !in 2 wochen"
            )),
        }
    }
}

fn tag_aus(um: Um<'_>, text: &str, danach: &[&str]) -> Option<(Faelligkeit, usize, bool)> {
    let umfeld = Umfeld {
        namen: um.reg,
        heute: um.heute,
        gremium: None,
    };
    (0..=danach.len()).rev().find_map(|dazu| {
        let ganz = verbunden(text, danach, dazu);
        match faelligkeit(&ganz, umfeld).ok()? {
            am @ Faelligkeit::Am(_) => {
                let naechstes = schnell::naechstes_jahr(am, &ganz, um.heute);
                Some((am, dazu, naechstes))
            }
            Faelligkeit::InSitzung { .. } => None,
        }
    })
}

fn verbunden(text: &str, danach: &[&str], dazu: usize) -> String {
    let mut ganz = text.to_owned();
    for wort in danach.iter().take(dazu) {
        ganz.push(' ');
        ganz.push_str(wort);
    }
    ganz
}
