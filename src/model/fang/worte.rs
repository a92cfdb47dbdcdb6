//! The words of a line, and which of them have been understood.

/// Signs that begin something of their own.
pub const ZEICHEN: [char; 5] = ['@', '+', '#', '!', '='];

/// Words, those understood taken out.
pub struct Worte<'a> {
    alle: Vec<&'a str>,
    genommen: Vec<bool>,
}

impl<'a> Worte<'a> {
    pub fn neu(text: &'a str) -> Self {
        let alle: Vec<&str> = text.split_whitespace().collect();
        Worte {
            genommen: vec![false; alle.len()],
            alle,
        }
    }

    pub fn len(&self) -> usize {
        self.alle.len()
    }

    /// The word at a place that nobody has taken.
    pub fn frei(&self, i: usize) -> Option<&'a str> {
        let frei = self.genommen.get(i).is_some_and(|g| !g);
        self.alle.get(i).copied().filter(|_| frei)
    }

    /// Free words from a place on, up to the next sign or taken word, at most so many.
    pub fn lauf(&self, ab: usize, hoechstens: usize) -> Vec<&'a str> {
        (ab..ab.saturating_add(hoechstens))
            .map_while(|i| self.frei(i))
            .take_while(|w| !beginnt_eigenes(w))
            .collect()
    }

    /// These have been understood.
    pub fn nimm(&mut self, ab: usize, anzahl: usize) {
        for g in self.genommen.iter_mut().skip(ab).take(anzahl) {
            *g = true;
        }
    }

    /// What nobody took, as one text; commas that stood before something taken go.
    pub fn rest(&self) -> String {
        let freie: Vec<&str> = (0..self.len()).filter_map(|i| self.frei(i)).collect();
        let text = freie.join(" ");
        text.trim_matches(|c: char| matches!(c, ',' | ';') || c.is_whitespace())
            .to_owned()
    }
}

/// "@Brück", "#Frauen", "!fr": not the sign alone.
pub fn beginnt_eigenes(wort: &str) -> bool {
    wort.starts_with(ZEICHEN) && wort.chars().count() > 1
}

/// Without what closes a sentence.
pub fn ohne_satzzeichen(wort: &str) -> &str {
    wort.trim_end_matches([',', ';', '.', ':'])
}

/// What stands behind a sign, `_` read as a blank.
pub fn hinter(wort: &str, zeichen: &[char]) -> Option<String> {
    let rest = wort.strip_prefix(zeichen)?;
    Some(rest.replace('_', " "))
}
