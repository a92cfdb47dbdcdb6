//! The list of attacks of the vault's paper, 1–20, as far as they meet the engine. Not here: 1 and 20 (corpora), 9, 12,
//! 16, 17 (the note and its screen), 15 and 14 (replacing), 18 (the hint).

use super::{WAECHTER, findet, funde, worte};
use proptest::prelude::*;

#[test]
fn disguised_letters() {
    for (text, name) in [
        ("Frau Mu\u{308}ller ist da.", "Mu\u{308}ller"),
        ("Frau\u{a0}Sommer ist da.", "Sommer"),
        ("Heute kam Schmidt\u{ad}ke vorbei.", "Schmidt\u{ad}ke"),
        ("Heute kam Ke\u{200d}vin vorbei.", "Ke\u{200d}vin"),
        ("Heute kam K\u{435}vin vorbei.", "K\u{435}vin"),
        ("Heute kam \u{39a}evin vorbei.", "\u{39a}evin"),
        ("Heute kam Ste\u{fb03}en vorbei.", "Ste\u{fb03}en"),
        ("Der Junge heißt M ü l l e r und ist acht.", "M ü l l e r"),
        ("Gestern war MÜLLER hier.", "MÜLLER"),
        ("Das KindMüller war da.", "Müller"),
        (
            "Frau Schmidt\u{2010}Kowalski kam.",
            "Schmidt\u{2010}Kowalski",
        ),
        ("Wir sahen T0bias heute.", "T0bias"),
        ("Wir sahen Mal3kowski heute.", "Mal3kowski"),
        ("Wir sahen Z!mmerlowski heute.", "Z!mmerlowski"),
    ] {
        findet(text, name);
    }
}

#[test]
fn names_over_line_ends() {
    findet("Heute kam Frau Mül-\nler zu uns.", "Mül-\nler");
    findet("Heute kam Frau\nSommer zu uns.", "Sommer");
    findet("Heute kam Ko-\r\nwalski zu uns.", "Ko-\r\nwalski");
    assert_eq!(
        worte("Die Schul- und Jugendhilfe und die Kinder-\ngruppe."),
        Vec::<String>::new()
    );
}

#[test]
fn genitive_plural_and_typo() {
    findet("Kowalskis Lehrer bittet um ein Gespräch.", "Kowalskis");
    findet("Wir waren bei Müllers zu Gast.", "Müllers");
    findet(
        "Frau Lewandowska kam. Heute war lewandovska da.",
        "lewandovska",
    );
}

#[test]
fn turkish_i_and_long_letters_keep_their_place() {
    let text = "İİİ ẞẞ Frau İpekçioğlu kam, dann Ömer.";
    findet(text, "İpekçioğlu");
    findet(text, "Ömer");
}

#[test]
fn one_megabyte_of_anything_is_read() {
    for stueck in [
        "a",
        "a ",
        "A. ",
        "Frau ",
        "x-",
        "a@",
        "-\n",
        "Müller Müllar ",
        "M ü ",
        "1 ",
        "\u{301}",
        "Kita ",
    ] {
        let text = stueck.repeat((1 << 17) / stueck.len());
        let funde = funde(&text);
        assert!(funde.iter().all(|f| f.ab < f.bis), "{stueck:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn findings_lie_on_letters_and_never_overlap(text in "(\\PC|[a-zA-ZäöüßİıŁé.,:\u{301}\u{ad}\u{200d} \n-]|Frau |Müller|Kita |geb\\. ){0,60}") {
        let mut ende = 0;
        for f in WAECHTER.pruefe(&text) {
            prop_assert!(ende <= f.ab && f.ab < f.bis && f.bis <= text.len());
            prop_assert!(text.is_char_boundary(f.ab) && text.is_char_boundary(f.bis));
            ende = f.bis;
        }
    }
}
