//! `cases export` with something the guard finds: nothing is written, and the words are not told.

use super::ausfuhr::{nach, ordner};
use super::*;

/// Sealed when a person had said that the word is no name; meanwhile the directory knows somebody who bears it.
fn mit_namen() -> (Heim, String) {
    let heim = Heim::mit_buch();
    heim.mit_tresor(Vec::new());
    let mut note = note("Kind A im Übergang");
    let ideen = "Mit Zdzislawa Kowalczyk sprechen".to_owned();
    note.texte.insert(Fallabschnitt::Ideen, ideen);
    let umfeld = Umfeld {
        kein_name: vec!["zdzislawa".to_owned(), "kowalczyk".to_owned()],
        ..Umfeld::default()
    };
    let id = heim.im_tresor(|t| sichere_mit(t, note, &umfeld));
    heim.datei(
        "leute.csv",
        "Nachname;Vorname;Funktion\nKowalczyk;Zdzislawa;Fachkraft Schule\n",
    );
    assert_eq!(heim.ruf(&["import", "leute.csv"]).code, 0);
    (heim, id.to_string())
}

#[test]
fn findings_are_told_by_field_and_level_never_by_word() {
    let (heim, id) = mit_namen();
    let dort = ordner();
    let ziel = dort.path().join("fall.txt");
    let lauf = nach(&heim, &id, &ziel);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{}", lauf.err);
    let err = lauf.err.to_lowercase();
    for wort in ["kowalczyk", "zdzislawa", "sprechen"] {
        assert!(!err.contains(wort), "{err}");
    }
    assert!(lauf.err.contains("Ideen: "), "{}", lauf.err);
    assert!(lauf.err.contains("(Name)"), "{}", lauf.err);
    assert!(!ziel.exists());
}
