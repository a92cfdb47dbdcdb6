//! Papers to send: a document as blocks of text, and one writer for each format. Knows text; neither Register, disk nor
//! clock, and the same document always gives the same bytes.
//!
//! docx and odt are written by hand into an archive of their own: what a paper needs is eight small XML parts. docx-rs
//! 0.4 would bring 58 packages for that (image decoders among them), and dates of its own.

mod archiv;
mod docx;
mod markdown;
mod odt;
mod odt_stile;
mod reintext;
mod stile;
mod xml;

/// What a paper is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Text,
    Docx,
    Odt,
}

impl Format {
    /// Every format with the end of its file names and its name for people.
    pub const ALLE: &'static [(Format, &'static str, &'static str)] = &[
        (Format::Docx, "docx", "Word (docx)"),
        (Format::Odt, "odt", "LibreOffice (odt)"),
        (Format::Text, "txt", "reiner Text (txt)"),
        (Format::Markdown, "md", "Markdown (md)"),
    ];

    pub fn endung(self) -> &'static str {
        Self::ALLE.iter().find(|f| f.0 == self).map_or("", |f| f.1)
    }

    pub fn aus_endung(endung: &str) -> Option<Format> {
        let klein = endung.to_ascii_lowercase();
        Self::ALLE.iter().find(|f| f.1 == klein).map(|f| f.0)
    }

    /// Words that a person can read as they are; the others are archives.
    pub fn ist_text(self) -> bool {
        matches!(self, Format::Markdown | Format::Text)
    }
}

/// A paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dokument {
    /// Whose paper: big, above all.
    pub kopf: String,
    /// Which paper, in one line: "Protokoll der Sitzung am Do 26.11.2026".
    pub titel: String,
    pub bloecke: Vec<Block>,
}

impl Dokument {
    /// For the properties of the file and the foot of each page.
    fn voller_titel(&self) -> String {
        let teile = [self.kopf.as_str(), self.titel.as_str()];
        let da: Vec<&str> = teile.into_iter().filter(|t| !t.is_empty()).collect();
        da.join(" · ")
    }
}

/// A piece of a paper, one below the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Levels 1 to 3.
    Ueberschrift(u8, String),
    Absatz(Vec<Lauf>),
    Punkte(Vec<Vec<Lauf>>),
    /// Numbered from 1.
    Nummern(Vec<Vec<Lauf>>),
    /// What is said of the whole: name and value, a line each.
    Angaben(Vec<(String, String)>),
    Tabelle(Tabelle),
    /// A line in small letters.
    Klein(String),
    /// Stands out: that this is a draft, that something was amended.
    Hinweis(String),
    Seitenumbruch,
}

/// A piece of a line; a line break in it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lauf {
    pub text: String,
    pub fett: bool,
    pub kursiv: bool,
}

impl Lauf {
    pub fn schlicht(text: impl Into<String>) -> Self {
        Lauf {
            text: text.into(),
            ..Lauf::default()
        }
    }

    pub fn fett(text: impl Into<String>) -> Self {
        Lauf {
            fett: true,
            ..Lauf::schlicht(text)
        }
    }

    pub fn kursiv(text: impl Into<String>) -> Self {
        Lauf {
            kursiv: true,
            ..Lauf::schlicht(text)
        }
    }
}

/// Columns and rows; the heading is repeated on each page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tabelle {
    /// Heading and share of the width; only how the shares stand to each other counts.
    pub spalten: Vec<(String, u16)>,
    pub zeilen: Vec<Vec<String>>,
}

impl Tabelle {
    pub fn neu(spalten: &[(&str, u16)], zeilen: Vec<Vec<String>>) -> Self {
        Tabelle {
            spalten: spalten.iter().map(|(t, b)| ((*t).to_owned(), *b)).collect(),
            zeilen,
        }
    }

    /// Neither rows nor headings.
    fn leer(&self) -> bool {
        let ohne_kopf = self.spalten.iter().all(|s| s.0.is_empty());
        self.spalten.is_empty() || (ohne_kopf && self.zeilen.is_empty())
    }

    /// `ganz` parted by the shares; what rounding leaves goes to the last one.
    fn breiten(&self, ganz: usize) -> Vec<usize> {
        let summe: usize = self.spalten.iter().map(|s| usize::from(s.1)).sum();
        let anteil = |s: &(String, u16)| ganz * usize::from(s.1) / summe.max(1);
        let mut breiten: Vec<usize> = self.spalten.iter().map(anteil).collect();
        let rest = ganz.saturating_sub(breiten.iter().sum());
        if let Some(letzte) = breiten.last_mut() {
            *letzte += rest;
        }
        breiten
    }

    /// The cells of a row, as many as there are columns.
    fn zellen<'a>(&'a self, zeile: &'a [String]) -> impl Iterator<Item = &'a str> {
        (0..self.spalten.len()).map(|i| zeile.get(i).map_or("", String::as_str))
    }
}

/// The paper in a format.
pub fn schreibe(d: &Dokument, format: Format) -> Vec<u8> {
    match format {
        Format::Markdown => markdown::schreibe(d).into_bytes(),
        Format::Text => reintext::schreibe(d).into_bytes(),
        Format::Docx => docx::schreibe(d),
        Format::Odt => odt::schreibe(d),
    }
}

/// What people wrote in a field of several lines, as blocks: an empty line parts paragraphs, lines that begin with "-",
/// "*" or "•" are points, "1." and so on are numbers.
pub fn bloecke(text: &str) -> Vec<Block> {
    let mut aus: Vec<Block> = Vec::new();
    let mut frisch = true;
    for zeile in text.lines() {
        let zeile = zeile.trim();
        if zeile.is_empty() {
            frisch = true;
            continue;
        }
        match (punkt(zeile), nummer(zeile), aus.last_mut()) {
            (Some(p), _, Some(Block::Punkte(liste))) if !frisch => liste.push(laeufe(p)),
            (Some(p), ..) => aus.push(Block::Punkte(vec![laeufe(p)])),
            (_, Some(p), Some(Block::Nummern(liste))) if !frisch => liste.push(laeufe(p)),
            // A number that does not begin a list („2. Bauabschnitt“) stays as it is written.
            (_, Some(p), _) if zeile.starts_with("1.") || zeile.starts_with("1)") => {
                aus.push(Block::Nummern(vec![laeufe(p)]));
            }
            (_, _, Some(Block::Absatz(l))) if !frisch => {
                l.push(Lauf::schlicht(format!("\n{zeile}")))
            }
            _ => aus.push(Block::Absatz(laeufe(zeile))),
        }
        frisch = false;
    }
    aus
}

fn laeufe(text: &str) -> Vec<Lauf> {
    vec![Lauf::schlicht(text)]
}

fn punkt(zeile: &str) -> Option<&str> {
    ["- ", "* ", "• ", "– "]
        .iter()
        .find_map(|z| zeile.strip_prefix(z))
        .map(str::trim)
}

fn nummer(zeile: &str) -> Option<&str> {
    let rest = zeile.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == zeile.len() {
        return None;
    }
    let rest = rest
        .strip_prefix(". ")
        .or_else(|| rest.strip_prefix(") "))?;
    Some(rest.trim())
}

/// Without control characters: line breaks and blanks stay.
fn sauber(text: &str) -> String {
    let darf = |c: &char| !c.is_control() || *c == '\n';
    text.replace("\r\n", "\n")
        .replace(['\t', '\r'], " ")
        .chars()
        .filter(darf)
        .filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_paragraphs_points_and_numbers() {
        let b = bloecke(
            "Zwei\nZeilen\n\nAbsatz\n- eins\n* zwei\n1. a\n2. b\nEnde\n2. Bauabschnitt beginnt",
        );
        let kurz: Vec<String> = b
            .iter()
            .map(|b| match b {
                Block::Absatz(l) => format!("A{}", l.len()),
                Block::Punkte(p) => format!("P{}", p.len()),
                Block::Nummern(p) => format!("N{}", p.len()),
                _ => String::new(),
            })
            .collect();
        assert_eq!(kurz, ["A2", "A1", "P2", "N2", "A2"]);
        assert!(bloecke(" \n\n").is_empty());
    }

    #[test]
    fn shares_fill_the_width() {
        let t = Tabelle::neu(&[("a", 1), ("b", 1), ("c", 1)], vec![]);
        assert_eq!(t.breiten(100), [33, 33, 34]);
        assert!(Tabelle::default().breiten(100).is_empty());
    }
}
