//! Checking while somebody types: the findings kept by paragraph against those of the whole note.

use feldbuch::guard::pruefstand::Pruefstand;
use feldbuch::guard::{Umfeld, Waechter};
use proptest::prelude::*;

fn waechter() -> &'static Waechter {
    static EINER: std::sync::OnceLock<Waechter> = std::sync::OnceLock::new();
    EINER.get_or_init(|| Waechter::neu(&Umfeld::default()))
}

/// Paragraphs of which none makes a name certain that stands in another: there typing never lags.
const ABSAETZE: &[&str] = &[
    "Frau Müller hat angerufen, die Mutter ist besorgt.",
    "Telefon 0331 1234567, Termin am 12.03.2026.",
    "Das Kind schläft wenig und kommt oft zu spät in die Schule.",
    "Herr Krawuttke kommt später.\nDie Oma hilft an zwei Tagen.",
    "",
    "E-Mail an kontakt@example.org geschickt.",
];

/// Notes of the corpus as paragraphs of one: how often typing lags behind the whole pass.
#[test]
fn typing_in_one_paragraph_of_a_long_note_lags_rarely_and_never_after_the_whole_pass() {
    let w = waechter();
    let notizen = super::guard_messung::notizen();
    let (mut anders, mut alle) = (0, 0);
    for gruppe in notizen.chunks(4) {
        let texte: Vec<&str> = gruppe.iter().map(|n| n.text.as_str()).collect();
        let fertig = texte.join("\n\n");
        for (i, absatz) in texte.iter().enumerate() {
            let mut halb = texte.clone();
            let kurz = absatz
                .char_indices()
                .nth(absatz.chars().count() / 2)
                .map_or("", |(n, _)| &absatz[..n]);
            halb[i] = kurz;
            let mut stand = Pruefstand::neu();
            stand.alles_neu(w, &[&halb.join("\n\n")]);
            let getippt = stand.pruefe(w, &[&fertig]).to_vec();
            let ganz = w.pruefe_teile(&[&fertig]);
            anders += usize::from(getippt != ganz);
            alle += 1;
            assert_eq!(stand.alles_neu(w, &[&fertig]), &ganz[..]);
        }
    }
    assert!(anders * 50 <= alle, "{anders} of {alle}");
}

fn note() -> impl Strategy<Value = Vec<String>> {
    let teil = prop::collection::vec(prop::sample::select(ABSAETZE), 0..4);
    prop::collection::vec(teil.prop_map(|a| a.join("\n\n")), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn typing_finds_what_the_whole_note_holds(alt in note(), neu in note()) {
        let w = waechter();
        let mut stand = Pruefstand::neu();
        let vorher: Vec<&str> = alt.iter().map(String::as_str).collect();
        stand.alles_neu(w, &vorher);
        let nachher: Vec<&str> = neu.iter().map(String::as_str).collect();
        let getippt = stand.pruefe(w, &nachher).to_vec();
        let ganz = w.pruefe_teile(&nachher);
        prop_assert_eq!(&getippt, &ganz);
        prop_assert_eq!(stand.alles_neu(w, &nachher), &ganz[..]);
        prop_assert!(!stand.hinkt());
    }
}

#[test]
fn a_name_certain_elsewhere_is_found_in_the_paragraph_typed_in() {
    let w = waechter();
    let mut stand = Pruefstand::neu();
    stand.alles_neu(w, &["Frau Sommer ruft an.", "Der Hund bellt."]);
    let funde = stand.pruefe(
        w,
        &[
            "Frau Sommer ruft an.",
            "Der Hund bellt. Sommer kommt nicht.",
        ],
    );
    assert!(
        funde[1].iter().any(|f| f.stamm == funde[0][0].stamm),
        "{funde:?}"
    );
    assert!(stand.hinkt());
}

#[test]
fn a_name_that_becomes_certain_reaches_the_other_texts_with_the_whole_pass() {
    let w = waechter();
    let teile = ["Sommer kommt nicht mehr heim.", "Frau Sommer ruft an."];
    let mut stand = Pruefstand::neu();
    stand.alles_neu(w, &[teile[0], ""]);
    stand.pruefe(w, &teile);
    assert_eq!(stand.alles_neu(w, &teile), &w.pruefe_teile(&teile)[..]);
    assert!(!stand.funde()[0].is_empty());
}
