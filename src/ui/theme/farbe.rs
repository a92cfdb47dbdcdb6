//! Colours of theme files, and what is left of them on terminals with fewer.

use crate::keymap::zeilen::vorschlag;
use ratatui::style::{Color, Modifier, Style};
use std::str::FromStr;
use toml::de::DeValue;

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Farbtiefe {
    /// NO_COLOR, `--no-color`.
    Keine,
    Acht,
    Sechzehn,
    Palette256,
    Echt,
}

/// Name, colour, what of it a terminal with eight colours shows, and its usual red, green, blue.
type Farbe = (&'static str, Color, Color, (u8, u8, u8));

const FARBEN: &[Farbe] = &[
    ("black", Color::Black, Color::Black, (0, 0, 0)),
    ("red", Color::Red, Color::Red, (170, 0, 0)),
    ("green", Color::Green, Color::Green, (0, 170, 0)),
    ("yellow", Color::Yellow, Color::Yellow, (170, 85, 0)),
    ("blue", Color::Blue, Color::Blue, (0, 0, 170)),
    ("magenta", Color::Magenta, Color::Magenta, (170, 0, 170)),
    ("cyan", Color::Cyan, Color::Cyan, (0, 170, 170)),
    ("white", Color::Gray, Color::Gray, (170, 170, 170)),
    // Dark grey made black would vanish on a black screen.
    ("bright-black", Color::DarkGray, Color::Reset, (85, 85, 85)),
    ("bright-red", Color::LightRed, Color::Red, (255, 85, 85)),
    (
        "bright-green",
        Color::LightGreen,
        Color::Green,
        (85, 255, 85),
    ),
    (
        "bright-yellow",
        Color::LightYellow,
        Color::Yellow,
        (255, 255, 85),
    ),
    ("bright-blue", Color::LightBlue, Color::Blue, (85, 85, 255)),
    (
        "bright-magenta",
        Color::LightMagenta,
        Color::Magenta,
        (255, 85, 255),
    ),
    ("bright-cyan", Color::LightCyan, Color::Cyan, (85, 255, 255)),
    ("bright-white", Color::White, Color::Gray, (255, 255, 255)),
];

/// `"red"`, `"bright-red"`, `"default"`, `208`, `"#ff8700"`. The error is a German half sentence.
pub(super) fn lesen(wert: &DeValue) -> Result<Color, String> {
    if let Some(zahl) = wert.as_integer() {
        let nummer = zahl.as_str().parse::<u8>();
        return nummer
            .map(Color::Indexed)
            .map_err(|_| "Farbnummern gehen von 0 bis 255".into());
    }
    let name = wert.as_str().unwrap_or_default();
    let benannt = FARBEN
        .iter()
        .find(|(n, ..)| *n == name)
        .map(|(_, c, ..)| *c);
    let namen = FARBEN.iter().map(|(n, ..)| *n).chain(["default"]);
    benannt
        .or_else(|| (name == "default").then_some(Color::Reset))
        .or_else(|| {
            name.starts_with('#')
                .then(|| Color::from_str(name).ok())
                .flatten()
        })
        .ok_or_else(|| format!("unbekannte Farbe „{name}“{}", vorschlag(name, namen)))
}

/// The style in the colours there are.
pub(super) fn angepasst(stil: Style, tiefe: Farbtiefe) -> Style {
    let hob_ab = stil.bg.is_some_and(|c| c != Color::Reset);
    let mut neu = stil;
    neu.fg = stil.fg.map(|c| farbe(c, tiefe));
    neu.bg = stil.bg.map(|c| farbe(c, tiefe));
    if tiefe == Farbtiefe::Keine && hob_ab {
        neu.add_modifier.insert(Modifier::REVERSED);
    }
    if neu.bg == neu.fg && neu.bg.is_some_and(|c| c != Color::Reset) {
        neu.fg = Some(Color::Reset);
    }
    neu
}

fn farbe(farbe: Color, tiefe: Farbtiefe) -> Color {
    match (tiefe, farbe) {
        (Farbtiefe::Keine, _) => Color::Reset,
        (Farbtiefe::Echt, f) | (_, f @ Color::Reset) => f,
        (Farbtiefe::Palette256, Color::Rgb(r, g, b)) => wuerfel(r, g, b),
        (Farbtiefe::Palette256, f) => f,
        (Farbtiefe::Sechzehn, f) => sechzehn(f),
        (Farbtiefe::Acht, f) => acht(sechzehn(f)),
    }
}

fn acht(farbe: Color) -> Color {
    FARBEN
        .iter()
        .find(|(_, c, ..)| *c == farbe)
        .map_or(Color::Reset, |(_, _, c, _)| *c)
}

fn sechzehn(farbe: Color) -> Color {
    match farbe {
        Color::Indexed(n) => match FARBEN.get(usize::from(n)) {
            Some((_, c, ..)) => *c,
            None => naechste(aus_wuerfel(n)),
        },
        Color::Rgb(r, g, b) => naechste((r, g, b)),
        f => f,
    }
}

fn naechste(ziel: (u8, u8, u8)) -> Color {
    let abstand = |(r, g, b): (u8, u8, u8)| {
        let d = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
        d(r, ziel.0) + d(g, ziel.1) + d(b, ziel.2)
    };
    FARBEN
        .iter()
        .min_by_key(|(.., rgb)| abstand(*rgb))
        .map_or(Color::Reset, |(_, c, ..)| *c)
}

/// The nearest of the 6×6×6 colours from number 16 on.
fn wuerfel(r: u8, g: u8, b: u8) -> Color {
    let stufe = |x: u8| (u16::from(x) * 5 + 127) / 255;
    let n = 16 + 36 * stufe(r) + 6 * stufe(g) + stufe(b);
    Color::Indexed(u8::try_from(n).unwrap_or(231))
}

fn aus_wuerfel(n: u8) -> (u8, u8, u8) {
    if n >= 232 {
        let grau = 8 + 10 * (n - 232);
        return (grau, grau, grau);
    }
    let n = n.saturating_sub(16);
    let stufe = |s: u8| s.saturating_mul(51);
    (stufe(n / 36), stufe(n / 6 % 6), stufe(n % 6))
}
