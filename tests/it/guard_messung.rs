//! How much the guard finds in invented notes that another author wrote, hurried and formal ones: the measures of the
//! corpus (recall: half of a marked place is covered; precision: half of a finding is marked; false alarms: findings that
//! begin in a sentence without any mark), each with a floor a little below what was reached.

use feldbuch::guard::{Label, Stufe, Umfeld, Waechter};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A note with what a person marked in it. Places are counted in code points, end exclusive.
#[derive(Deserialize)]
pub struct Notiz {
    pub id: String,
    pub text: String,
    spans: Vec<Marke>,
    sentences: Vec<Satz>,
}

#[derive(Deserialize)]
struct Marke {
    start: usize,
    end: usize,
    label: String,
    text: String,
}

#[derive(Deserialize)]
struct Satz {
    start: usize,
    end: usize,
    clean: bool,
}

/// The development set.
pub fn notizen() -> Vec<Notiz> {
    let alle = include_str!("../daten/guard/notizen-b.jsonl").lines();
    alle.map(|z| serde_json::from_str(z).unwrap()).collect()
}

/// Counts: of how many, how many.
#[derive(Default, Clone, Copy)]
struct Anteil {
    von: usize,
    gut: usize,
}

impl Anteil {
    fn zaehle(&mut self, gut: bool) {
        self.von += 1;
        self.gut += usize::from(gut);
    }

    fn prozent(self) -> f64 {
        100.0 * self.gut as f64 / self.von.max(1) as f64
    }
}

#[derive(Default)]
struct Messung {
    erkannt: BTreeMap<String, Anteil>,
    alle: Anteil,
    genau: Anteil,
    saubere_worte: usize,
    fehlalarme: usize,
}

impl Messung {
    fn nimm(&mut self, note: &Notiz, funde: &[(usize, usize)]) {
        for m in &note.spans {
            // Half of the mark by one finding, whatever it is called.
            let gut = funde.iter().any(|f| {
                let gemeinsam = f.1.min(m.end).saturating_sub(f.0.max(m.start));
                gemeinsam > 0 && 2 * gemeinsam >= m.end - m.start
            });
            self.erkannt.entry(m.label.clone()).or_default().zaehle(gut);
            self.alle.zaehle(gut);
        }
        for f in funde {
            let markiert =
                (f.0..f.1).filter(|i| note.spans.iter().any(|m| (m.start..m.end).contains(i)));
            self.genau.zaehle(2 * markiert.count() >= f.1 - f.0);
        }
        let zeichen: Vec<char> = note.text.chars().collect();
        for s in note.sentences.iter().filter(|s| s.clean) {
            let satz: String = zeichen[s.start..s.end].iter().collect();
            self.saubere_worte += satz.split_whitespace().count();
            self.fehlalarme += funde
                .iter()
                .filter(|f| (s.start..s.end).contains(&f.0))
                .count();
        }
    }

    fn je_hundert(&self) -> f64 {
        100.0 * self.fehlalarme as f64 / self.saubere_worte.max(1) as f64
    }
}

fn miss() -> Messung {
    let waechter = Waechter::neu(&Umfeld::default());
    let mut messung = Messung::default();
    for note in notizen() {
        let stelle = |byte: usize| note.text[..byte].chars().count();
        let funde = waechter.pruefe(&note.text);
        let offen = funde.iter().filter(|f| f.stufe > Stufe::Hint);
        let funde: Vec<(usize, usize)> = offen.map(|f| (stelle(f.ab), stelle(f.bis))).collect();
        messung.nimm(&note, &funde);
    }
    messung
}

#[test]
fn the_marks_of_the_corpus_are_where_they_say() {
    let alle = notizen();
    assert_eq!(alle.len(), 160);
    for note in &alle {
        for m in &note.spans {
            let hier: String = note
                .text
                .chars()
                .skip(m.start)
                .take(m.end - m.start)
                .collect();
            assert_eq!(hier, m.text, "{}", note.id);
            assert!(Label::ALLE.iter().any(|l| l.1 == m.label), "{}", m.label);
        }
    }
}

#[test]
fn the_guard_finds_as_much_as_it_did() {
    let m = miss();
    let person = m.erkannt["PERSON"].prozent();
    let (alle, genau, alarme) = (m.alle.prozent(), m.genau.prozent(), m.je_hundert());
    let bericht: Vec<String> = m
        .erkannt
        .iter()
        .map(|(l, a)| format!("{l} {:.1} of {}", a.prozent(), a.von))
        .collect();
    let bericht = format!(
        "recall {alle:.1}, PERSON {person:.1}, precision {genau:.1}, false alarms per 100 words {alarme:.2}; {}",
        bericht.join(", ")
    );
    println!("{bericht}");
    assert!(alle >= 91.0, "{bericht}");
    assert!(person >= 89.0, "{bericht}");
    assert!(genau >= 91.5, "{bericht}");
    assert!(alarme <= 1.1, "{bericht}");
}
