//! Looking through notes: all of their texts, in memory only, nothing is indexed.

use crate::domain::Beratung;
use crate::domain::text::falte;
use zeroize::Zeroizing;

/// Every word that was typed occurs somewhere in the note.
pub fn passt(note: &Beratung, gesucht: &str) -> bool {
    let gesucht = Zeroizing::new(falte(gesucht));
    if gesucht.trim().is_empty() {
        return true;
    }
    let texte: Vec<Zeroizing<String>> = note
        .alle_texte()
        .into_iter()
        .map(|(_, text)| Zeroizing::new(falte(text)))
        .collect();
    gesucht
        .split_whitespace()
        .all(|wort| texte.iter().any(|t| t.contains(wort)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Fallabschnitt;
    use jiff::civil::date;

    #[test]
    fn all_words_in_any_text_of_the_note() {
        let mut note = Beratung::neu(date(2026, 11, 22));
        note.titel = "Kind A zwischen zwei Haushalten".into();
        note.themen = vec!["Trennung".into()];
        note.texte
            .insert(Fallabschnitt::Ideen, "Großmutter fragen".into());
        assert!(passt(&note, ""));
        assert!(passt(&note, "grossm trenn"));
        assert!(passt(&note, "HAUSHALT kind"));
        assert!(!passt(&note, "kind schule"));
    }
}
