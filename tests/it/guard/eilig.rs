//! Hurried notes: what only a name can be where it stands, in letters, chats, forms, lists, capitals and dictation; and the
//! words of the same notes that are none.

use super::{findet, worte};

#[test]
fn names_where_a_letter_or_form_wants_one() {
    for (text, name) in [
        ("Hallo Rose,\nkannst du zurückrufen?", "Rose"),
        ("Danke dir!\nLG Linde", "Linde"),
        ("Mit freundlichen Grüßen\n\nWolf\nTeam Mitte", "Wolf"),
        ("gez. Koch\nKopie an Akte", "Koch"),
        ("[14:02] Rose: komme später\n[14:03] Mama: ok", "Rose"),
        ("Zuständig: Jäger\nStand: offen", "Jäger"),
        ("Name: Lerchenbach\nKlasse: vier", "Lerchenbach"),
        ("| 1 | Rose | 6 |\n| 2 | Kevin | 7 |", "Rose"),
        ("- Linde (8): Schule gut", "Linde"),
    ] {
        findet(text, name);
    }
}

#[test]
fn names_in_lists() {
    findet("KV: Holunder, Marius, geb. 5/1992", "Holunder, Marius");
    findet("Anwesend: Weiß/Schwarz (Umgang)", "Weiß");
    findet("Klient: Pfuhl, Timmy\nKlasse 3", "Pfuhl, Timmy");
    findet("Wir kennen die Böttchers seit Jahren.", "Böttchers");
    findet("Der Sohn vom Zimmermann hat blaue Flecken.", "Zimmermann");
}

#[test]
fn names_behind_functions_and_titles() {
    for (text, name) in [
        ("VB: RAin Immergut, Termin folgt", "Immergut"),
        ("SV: Dipl.-Psych. Wasserfall", "Wasserfall"),
        ("Rücksprache Bwh Stockfisch, KM erleichtert", "Stockfisch"),
        ("Ehel. Lindenblatt aus dem Nachbarort", "Lindenblatt"),
        ("herr lange hat nichts mehr von sich hören lassen.", "lange"),
        ("TELEFONAT MIT FRAU DOKTOR KAMINER WEGEN BEFUND.", "KAMINER"),
        (
            "SACHBEARBEITERIN LEHMPFUHL HABE AUFGELEGT. KEIN TERMIN.",
            "LEHMPFUHL",
        ),
        ("Der Schüler Lukas Brettin, wohnhaft hier", "Lukas Brettin"),
        ("Frau Kunz mann kommt morgen.", "Kunz mann"),
        ("Der Opa heißt Hans-\nGeorg und ist krank.", "Hans-\nGeorg"),
    ] {
        findet(text, name);
    }
}

#[test]
fn names_that_are_called_names() {
    for (text, name) in [
        ("Die Kleine heißt Amy und ist drei.", "Amy"),
        (
            "Der Vater heißt mit vollem Namen Gerd Uwe Mahlzahn.",
            "Gerd Uwe Mahlzahn",
        ),
        ("Sie wird von allen nur Püppi genannt.", "Püppi"),
        ("Karims Bruder, den alle Jojo rufen, kommt mit.", "Jojo"),
        ("Ein Mann, der Schmied heißt.", "Schmied"),
        ("sachb heißt sonntag und ist nur mo bis do da.", "sonntag"),
    ] {
        findet(text, name);
    }
}

#[test]
fn initials_of_people() {
    for (text, name) in [
        ("K. = Katharina, sonst niemand", "K."),
        ("A. v. d. B. zeigt Rückzug.", "A. v. d. B."),
        ("D. W.-K. zeigt Rückzug.", "D. W.-K."),
        ("Fr. K. hat abgesagt.", "K."),
    ] {
        findet(text, name);
    }
    for text in ["Kind B. ist müde.", "Amtsvormund: N. N.", "Frau X. kommt."] {
        assert_eq!(worte(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn hurried_words_are_left_alone() {
    for text in [
        "Meldg. anonym per Tel., allein auf Parkpl.\nWiderspr. folgt",
        "LG schläft im KiZi, KV weiter beim SpFD.",
        "Die Fallgeberin schildert den Verlauf.",
        "bitte nciht anrufen, antrag ist beantargt.",
        "Hinz und Kunz reden mit, Harry Potter ist out.",
        "Rosa und blaue Schilder hängen im Flur.",
        "Der Vater ist gelernter Maurer und hat einen Hecht gezeichnet.",
        "Der Dach Decker zahlt Taschen Geld.",
        "Konzept nach Asen und Scholz, Übung nach Schulz von Thun.",
        "Fr. Hilfen bleiben dran.",
    ] {
        assert_eq!(worte(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_doubtful_name_holds_where_it_stands_alone_again() {
    let text = "Richter hat angerufen. Nein, sondern Richter, der Stiefvater.";
    assert_eq!(worte(text), ["Richter", "Richter"]);
    assert_eq!(
        worte("Frau Kern kam. Kern der Sache ist das Geld."),
        ["Kern"]
    );
}
