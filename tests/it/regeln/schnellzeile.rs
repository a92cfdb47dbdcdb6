//! The quick line: what it means, and what it does not guess.

use super::*;
use feldbuch::model::schnell;
use proptest::prelude::*;

#[test]
fn signs_take_as_many_words_as_belong_to_them() {
    let reg = register();
    let s = schnell::lies(
        &reg,
        "Protokoll an alle +wanda öhl schicken !in 2 wochen !!",
        HEUTE,
        None,
    );
    assert_eq!(s.titel, "Protokoll an alle schicken");
    assert_eq!(s.verantwortlich, [Verantwortlich::Person(id(welt::WANDA))]);
    assert_eq!(s.faellig, Some(Faelligkeit::Am(date(2026, 12, 6))));
    assert_eq!(s.prioritaet, Prioritaet::Hoch);
    assert!(s.unklar.is_empty());
}

#[test]
fn a_gremium_may_be_responsible_and_its_next_sitzung_the_deadline() {
    let reg = register();
    let s = schnell::lies(
        &reg,
        "Antrag @regionalteam !nächste sitzung",
        HEUTE,
        Some(id(welt::RT)),
    );
    assert_eq!(s.verantwortlich, [Verantwortlich::Gremium(id(welt::RT))]);
    assert_eq!(
        s.faellig,
        Some(Faelligkeit::InSitzung {
            gremium: id(welt::RT),
            ab: HEUTE
        })
    );
}

#[test]
fn what_is_not_understood_is_named_and_nothing_guessed() {
    let reg = register();
    let s = schnell::lies(
        &reg,
        "Anruf +müller !irgendwann 5 % + 3 ! a@b.example",
        HEUTE,
        None,
    );
    assert_eq!(s.unklar.len(), 2, "{:?}", s.unklar);
    assert!(s.verantwortlich.is_empty() && s.faellig.is_none());
    assert_eq!(
        s.titel, "Anruf 5 % + 3 ! a@b.example",
        "signs that stand alone are text"
    );
}

proptest! {
    #[test]
    fn no_line_makes_the_reader_stumble(zeile in "[a-zäöüß0-9 +@!.:,-]{0,40}") {
        let s = schnell::lies(&register(), &zeile, HEUTE, None);
        prop_assert!(s.titel.len() <= zeile.len());
    }
}
