//! Looks by meaning: a theme file says what a warning or the selection looks like, the screens only say what it is.
//! Adapts to what the terminal can show; never lets colour alone carry a meaning. Reads no disk.

mod farbe;
mod zeichen;

use crate::fehler::Fehler;
use crate::keymap::zeilen::{Maengel, eintraege, vorschlag};
use ratatui::style::{Color, Modifier, Style};
use std::ops::Range;
use toml::Spanned;
use toml::de::DeValue;

pub use farbe::Farbtiefe;
pub use zeichen::Zeichen;

const EINGEBAUT: &[(&str, &str)] = &[
    ("dunkel", include_str!("theme/dunkel.toml")),
    ("hell", include_str!("theme/hell.toml")),
    ("kontrast", include_str!("theme/kontrast.toml")),
];

/// What may stand in the braces of a meaning.
const EIGENSCHAFTEN: &[(&str, Modifier)] = &[
    ("bold", Modifier::BOLD),
    ("underline", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

macro_rules! bedeutungen {
    ($($(#[$doc:meta])* $feld:ident,)*) => {
        /// A style for each meaning.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Theme {
            /// As `config.toml` names it.
            pub name: String,
            $($(#[$doc])* pub $feld: Style,)*
        }

        impl Theme {
            /// The names that theme files use.
            pub const BEDEUTUNGEN: &'static [&'static str] = &[$(stringify!($feld),)*];

            fn leer(name: &str) -> Self {
                Theme { name: name.to_owned(), $($feld: Style::new(),)* }
            }

            fn stelle(&mut self, name: &str) -> Option<&mut Style> {
                match name {
                    $(stringify!($feld) => Some(&mut self.$feld),)*
                    _ => None,
                }
            }
        }
    };
}

bedeutungen! {
    /// Whatever has no other meaning.
    text,
    /// Second in rank: dates long past, captions.
    gedaempft,
    /// The title line of the frame.
    kopf,
    /// Headings, titles of boxes.
    titel,
    rahmen,
    /// The box that has the keys.
    rahmen_aktiv,
    /// The row that is selected.
    auswahl,
    /// Rows marked for acting on many.
    markiert,
    reiter,
    reiter_aktiv,
    /// Signs before a row.
    marke,
    /// Letters that the search found.
    treffer,
    /// Keys in hint line and help.
    taste,
    /// Words beside keys.
    hinweis,
    /// What was just done.
    meldung,
    gut,
    warnung,
    fehler,
    /// Fields of a form.
    eingabe,
    eingabe_aktiv,
    /// Bars and tiles.
    diagramm,
}

impl Theme {
    /// The names of the built-in themes; the first is the default.
    pub fn namen() -> Vec<&'static str> {
        EINGEBAUT.iter().map(|(n, _)| *n).collect()
    }

    /// `dunkel`, `hell`, `kontrast`; None for any other name.
    pub fn eingebaut(name: &str) -> Option<Theme> {
        let (name, text) = EINGEBAUT.iter().find(|(n, _)| *n == name)?;
        gelesen(name, text, Theme::leer(name)).ok()
    }

    /// A theme file. What it leaves out is as in its `base`, or as in `dunkel`. `quelle` names it in messages.
    ///
    /// # Errors
    /// Every fault in the file at once; nothing of it holds then.
    pub fn lesen(name: &str, quelle: &str, text: &str) -> Result<Theme, Fehler> {
        let grund = Theme::eingebaut("dunkel").unwrap_or_else(|| Theme::leer(name));
        let theme = gelesen(quelle, text, grund)?;
        Ok(Theme {
            name: name.to_owned(),
            ..theme
        })
    }

    /// The same theme in the colours that the terminal has. Without colours what stood out by its background is
    /// reversed, so that the selection is still seen.
    #[must_use]
    pub fn fuer(&self, tiefe: Farbtiefe) -> Theme {
        let mut theme = self.clone();
        for name in Theme::BEDEUTUNGEN {
            if let Some(stil) = theme.stelle(name) {
                *stil = farbe::angepasst(*stil, tiefe);
            }
        }
        theme
    }
}

fn gelesen(quelle: &str, text: &str, grund: Theme) -> Result<Theme, Fehler> {
    let (tabelle, mut maengel) = Maengel::lesen(text);
    let alle = eintraege(tabelle.get_ref());
    let mut theme = grund;
    if let Some((_, wert, stelle)) = alle.iter().find(|(n, ..)| *n == "base") {
        let name = wert.get_ref().as_str().unwrap_or_default();
        match Theme::eingebaut(name) {
            Some(basis) => theme = basis,
            None => {
                let rat = vorschlag(name, EINGEBAUT.iter().map(|(n, _)| *n));
                maengel.melde(stelle, format!("unbekanntes Farbschema „{name}“{rat}"));
            }
        }
    }
    for (name, wert, stelle) in alle.into_iter().filter(|(n, ..)| *n != "base") {
        bedeutung(&mut theme, name, wert, &stelle, &mut maengel);
    }
    maengel
        .oder(theme)
        .map_err(|m| Fehler::farbdatei(quelle, &m))
}

fn bedeutung(
    theme: &mut Theme,
    name: &str,
    wert: &Spanned<DeValue>,
    stelle: &Range<usize>,
    maengel: &mut Maengel,
) {
    let DeValue::Table(inhalt) = wert.get_ref() else {
        return maengel.melde(
            stelle,
            format!("hinter „{name}“ gehört etwas wie {{ fg = \"red\", bold = true }}"),
        );
    };
    let mut stil = Style::new().fg(Color::Reset).bg(Color::Reset);
    for (eigenschaft, wert, wo) in eintraege(inhalt) {
        if let Err(satz) = setze(&mut stil, eigenschaft, wert.get_ref()) {
            maengel.melde(&wo, satz);
        }
    }
    match theme.stelle(name) {
        Some(alt) => *alt = stil,
        None => {
            let rat = vorschlag(name, Theme::BEDEUTUNGEN.iter().copied());
            maengel.melde(stelle, format!("unbekannte Bedeutung „{name}“{rat}"));
        }
    }
}

/// One property; the error is a German half sentence.
fn setze(stil: &mut Style, eigenschaft: &str, wert: &DeValue) -> Result<(), String> {
    match eigenschaft {
        "fg" => stil.fg = Some(farbe::lesen(wert)?),
        "bg" => stil.bg = Some(farbe::lesen(wert)?),
        _ => {
            let (_, modifier) = EIGENSCHAFTEN
                .iter()
                .find(|(n, _)| *n == eigenschaft)
                .ok_or_else(|| unbekannte_eigenschaft(eigenschaft))?;
            if wert
                .as_bool()
                .ok_or_else(|| format!("{eigenschaft} ist true oder false"))?
            {
                stil.add_modifier.insert(*modifier);
            }
        }
    }
    Ok(())
}

fn unbekannte_eigenschaft(name: &str) -> String {
    let namen = ["fg", "bg"]
        .into_iter()
        .chain(EIGENSCHAFTEN.iter().map(|(n, _)| *n));
    format!("unbekannte Eigenschaft „{name}“{}", vorschlag(name, namen))
}
