//! A key file: `base`, then a section per context with `"keys" = "command"`. Read whole or refused whole, with every
//! fault in it; never half.

use super::taste::{folge, folge_als_text};
use super::zeilen::{Maengel, eintraege, vorschlag};
use super::{Key, Schrift};
use crate::action::{ACTIONS, Action, Kontext};
use crate::fehler::Mangel;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Says in a key file that the keys do nothing here.
const NICHTS: &str = "none";

/// Keys and what they do; None: nothing, though something further out might know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bindung {
    pub folge: Vec<Key>,
    pub action: Option<Action>,
}

/// One file.
#[derive(Debug, Default)]
pub(super) struct Schicht {
    pub basis: Option<String>,
    pub bindungen: BTreeMap<Kontext, Vec<Bindung>>,
}

/// A binding of the section at hand, and where it stands.
type Stelle = (Bindung, Range<usize>);

/// Reads a file; `basen` are the names that `base` may have.
pub(super) fn lesen(text: &str, basen: &[&str]) -> Result<Schicht, Vec<Mangel>> {
    let (tabelle, mut maengel) = Maengel::lesen(text);
    let mut schicht = Schicht::default();
    for (name, wert, stelle) in eintraege(tabelle.get_ref()) {
        match (name, wert.get_ref()) {
            ("base", wert) => schicht.basis = basis(wert, &stelle, basen, &mut maengel),
            (_, DeValue::Table(inhalt)) => {
                if let Some((kontext, alle)) = abschnitt(name, inhalt, &stelle, &mut maengel) {
                    schicht.bindungen.insert(kontext, alle);
                }
            }
            _ => maengel.melde(
                &stelle,
                format!(
                    "„{name}“ steht in keinem Abschnitt – darüber gehört eine Zeile wie [global]"
                ),
            ),
        }
    }
    maengel.oder(schicht)
}

fn basis(
    wert: &DeValue,
    stelle: &Range<usize>,
    basen: &[&str],
    maengel: &mut Maengel,
) -> Option<String> {
    let name = wert.as_str().unwrap_or_default();
    if basen.contains(&name) {
        return Some(name.to_owned());
    }
    let rat = vorschlag(name, basen.iter().copied());
    maengel.melde(stelle, format!("unbekannte Belegung „{name}“{rat}"));
    None
}

fn abschnitt(
    name: &str,
    inhalt: &DeTable,
    stelle: &Range<usize>,
    maengel: &mut Maengel,
) -> Option<(Kontext, Vec<Bindung>)> {
    let kontext = Kontext::from_section(name);
    if kontext.is_none() && !maengel.folgefehler(stelle) {
        let namen = Kontext::ALLE.iter().map(|(_, s, _)| *s);
        maengel.melde(
            stelle,
            format!("unbekannter Abschnitt „{name}“{}", vorschlag(name, namen)),
        );
    }
    let mut alle: Vec<Stelle> = Vec::new();
    for (taste, wert, wo) in eintraege(inhalt) {
        if let Some(bindung) = bindung(taste, wert, &wo, maengel)
            && vertraeglich(kontext, &bindung, &alle, &wo, maengel)
        {
            alle.push((bindung, wo));
        }
    }
    kontext.map(|k| (k, alle.into_iter().map(|(b, _)| b).collect()))
}

fn bindung(
    taste: &str,
    wert: &Spanned<DeValue>,
    stelle: &Range<usize>,
    maengel: &mut Maengel,
) -> Option<Bindung> {
    let folge = folge(taste)
        .map_err(|satz| maengel.melde(stelle, satz))
        .ok();
    let action = befehl(wert, maengel);
    Some(Bindung {
        folge: folge?,
        action: action?,
    })
}

/// The outer None: a fault, and told.
fn befehl(wert: &Spanned<DeValue>, maengel: &mut Maengel) -> Option<Option<Action>> {
    let Some(name) = wert.get_ref().as_str() else {
        maengel.melde(
            &wert.span(),
            "hinter „=“ gehört ein Befehl in Anführungszeichen",
        );
        return None;
    };
    if name == NICHTS {
        return Some(None);
    }
    let action = Action::from_name(name);
    if action.is_none() {
        let rat = vorschlag(name, ACTIONS.iter().map(|e| e.name));
        maengel.melde(&wert.span(), format!("unbekannter Befehl „{name}“{rat}"));
    }
    action.map(Some)
}

/// May this binding stand beside those above it?
fn vertraeglich(
    kontext: Option<Kontext>,
    neu: &Bindung,
    bisher: &[Stelle],
    stelle: &Range<usize>,
    maengel: &mut Maengel,
) -> bool {
    let taste = folge_als_text(&neu.folge);
    if kontext == Some(Kontext::Input) && neu.folge.first().is_some_and(|t| t.schreibt().is_some())
    {
        maengel.melde(
            stelle,
            format!("„{taste}“ gehört in [input] dem Text – mit ctrl, alt oder einer Sondertaste belegen"),
        );
        return false;
    }
    let im_weg = bisher.iter().find(|(b, _)| im_weg(&b.folge, &neu.folge));
    if let Some((alt, wo)) = im_weg {
        let satz = zusammenstoss(&alt.folge, &neu.folge, maengel.zeile(wo));
        maengel.melde(stelle, satz);
    }
    im_weg.is_none()
}

fn zusammenstoss(alt: &[Key], neu: &[Key], zeile: usize) -> String {
    if alt == neu {
        let taste = Schrift::Utf8.folge(neu);
        return format!(
            "{taste} ist schon in Zeile {zeile} belegt – eine der beiden Zeilen streichen"
        );
    }
    let (kurz, lang) = if alt.len() < neu.len() {
        (alt, neu)
    } else {
        (neu, alt)
    };
    format!(
        "„{}“ ist zugleich der Anfang von „{}“ (siehe Zeile {zeile}) – eins von beiden ändern",
        folge_als_text(kurz),
        folge_als_text(lang)
    )
}

/// Is one the other, or its beginning? Then only one of them can ever be reached.
pub(super) fn im_weg(a: &[Key], b: &[Key]) -> bool {
    a.starts_with(b) || b.starts_with(a)
}
