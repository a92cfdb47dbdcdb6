//! The breadth of the guard's findings by form: what hurried people, machines and dictation make of addresses, numbers,
//! institutions and days. All of it is made up.

use feldbuch::guard::muster::finde;
use feldbuch::guard::{Label, Umfeld};

/// Ordinary words of the sentences below; everything else counts as unknown.
const WORTE: &str = " die der das den dem des ein eine und oder mit ohne für bei von vom aus nach in im am an zum zur ist war hat \
wohnt lebt zieht kind kinder mutter vater oma familie kita hort schule grundschule verein praxis hof garten wald park berg markt weg \
straße hauptstraße wehr siedlung ausbau winkel krug adler märkischer spedition abends dort jetzt haus termin gespräch gestern \
informiert geschlossen aufnahme montag vormittag nummer hausnummer akte zimmer jahre wochen hunde umfeld freunde ";

fn bekannt(wort: &str) -> bool {
    WORTE.contains(&format!(" {} ", wort.to_lowercase()))
}

fn gefunden(text: &str, label: Label) -> Vec<String> {
    let umfeld = Umfeld {
        orte: vec![("Musterow".to_owned(), "Raum".to_owned())],
        ..Umfeld::default()
    };
    let funde = finde(text, &umfeld, &bekannt);
    let passend = funde.iter().filter(|f| f.label == label);
    passend.map(|f| text[f.ab..f.bis].to_owned()).collect()
}

fn findet(label: Label, reihen: &[(&str, &str)]) {
    for (text, erwartet) in reihen {
        assert_eq!(gefunden(text, label), [*erwartet], "{label:?} in: {text}");
    }
}

fn findet_nicht(label: Label, texte: &[&str]) {
    for text in texte {
        assert!(gefunden(text, label).is_empty(), "{label:?} in: {text}");
    }
}

#[test]
fn addresses_of_hurried_people() {
    findet(
        Label::Address,
        &[
            ("wohnt im Birkenweg, dort", "Birkenweg"),
            (
                "wohnt hausnummer 12 im birkenweg",
                "hausnummer 12 im birkenweg",
            ),
            ("Adresse: Haus 3, Whg. 12", "Haus 3, Whg. 12"),
            (
                "KM jetzt Lindenring 4, 2. OG links",
                "Lindenring 4, 2. OG links",
            ),
            (
                "Puschkinallee 12, Hinterhaus, 2. OG li.",
                "Puschkinallee 12, Hinterhaus, 2. OG li.",
            ),
            (
                "Whg Str. d. Friedens 18/WE 07 frei",
                "Str. d. Friedens 18/WE 07",
            ),
            ("lebt Ausbau 2, Musterow", "Ausbau 2"),
            ("wohnt Siedlung 8, OT Musterow", "Siedlung 8"),
            ("anschr. Ziegeleiw. 3 A", "Ziegeleiw. 3 A"),
            ("in der Am Wehr 2 schreit es", "Am Wehr 2"),
            ("wohnt hauptsfr. 5 dort", "hauptsfr. 5"),
            ("PLZ 14999, Kind", "14999"),
            ("14999 | Musterow", "14999 | Musterow"),
            (
                "Lindenstr. 5, 14999 Musterow",
                "Lindenstr. 5, 14999 Musterow",
            ),
            ("in I4999 Musterow", "I4999 Musterow"),
            ("1 4 9 9 9 Musterow", "1 4 9 9 9 Musterow"),
            ("Treff Ecke Gartenstr./Feldweg abends", "Gartenstr./Feldweg"),
        ],
    );
    findet_nicht(
        Label::Address,
        &[
            "usw. 3 Kinder, bzw. 2 Termine",
            "Die Familie lebt im Wald.",
            "Familie, Umfeld 2 Freunde",
            "der Weg, auf dem Weg 3 Hunde",
        ],
    );
}

#[test]
fn numbers_said_aloud() {
    findet(
        Label::Phone,
        &[
            (
                "Oma null drei drei acht drei drei fünf fünf sechs eins dort",
                "null drei drei acht drei drei fünf fünf sechs eins",
            ),
            (
                "Handy null eins sieben sechs zwei mal die vier dann doppelsieben drei eins",
                "null eins sieben sechs zwei mal die vier dann doppelsieben drei eins",
            ),
            ("nur null33845-41207 abends", "null33845-41207"),
        ],
    );
    findet(
        Label::Id,
        &[
            (
                "Aktenzeichen einundvierzig f dreihundertacht schrägstrich vierundzwanzig, dort",
                "einundvierzig f dreihundertacht schrägstrich vierundzwanzig",
            ),
            (
                "war paula martha strich heinrich ulrich sieben null vier ein",
                "paula martha strich heinrich ulrich sieben null vier",
            ),
            (
                "Nummer h wie heinrich sieben zwei null fünf neun neun eins drei vier",
                "h wie heinrich sieben zwei null fünf neun neun eins drei vier",
            ),
        ],
    );
    findet(
        Label::Address,
        &[("wohnt feld straße siebzehn in", "feld straße siebzehn")],
    );
    findet(
        Label::Date,
        &[
            ("seit dem dritten dritten dort", "dritten dritten"),
            ("am fünfzehnten acht weg", "fünfzehnten acht"),
        ],
    );
    findet(
        Label::DateOfBirth,
        &[(
            "geboren dreißigster sechster neunzehnhundert vierundachtzig und",
            "dreißigster sechster neunzehnhundert vierundachtzig",
        )],
    );
    for text in [
        "zwei Kinder, drei Wochen, vier Hunde",
        "die ersten drei Jahre",
        "eins, zwei, drei und los",
        "Otto drei, Emil vier, Paula sieben",
    ] {
        for label in [Label::Phone, Label::Id, Label::Date] {
            findet_nicht(label, &[text]);
        }
    }
}

#[test]
fn lines_a_machine_broke() {
    let text = "Im Gespräch ist die Mut-\nter mit dem Kind und der Fa-\nmilie da, Tel. 0331/\n2 88 60-\n17. Die Akte 44 F\n196/25 und\ndie Oma, geboren am 3. Ja-\nnuar 1955.";
    assert_eq!(gefunden(text, Label::Phone), ["0331/\n2 88 60-\n17"]);
    assert_eq!(gefunden(text, Label::Id), ["44 F\n196/25"]);
    assert_eq!(gefunden(text, Label::DateOfBirth), ["3. Ja-\nnuar 1955"]);
    // A list keeps its lines.
    findet(
        Label::Phone,
        &[("Tel. 03381 223344\n2 Termine", "03381 223344")],
    );
}

#[test]
fn numbers_of_offices() {
    findet(
        Label::Id,
        &[
            ("Aktenzeichen 13 UF 97/23", "13 UF 97/23"),
            ("Kd.-Nr. 4711 0815", "4711 0815"),
            ("Mitglieds-Nr. 88123", "88123"),
            ("Debitor: D-70044281", "D-70044281"),
            ("Strom; VK 8840 2219 03", "VK 8840 2219 03"),
            ("Roller 482 KLM", "482 KLM"),
            ("Sache 32 Ds 481 Js 9921/24 dort", "32 Ds 481 Js 9921/24"),
            ("F 12/24 vom", "F 12/24"),
            ("Steuer-ID Kind:  48 036 952 177", "48 036 952 177"),
            ("Personalnr. 00417 und", "00417"),
            ("Unser Zeichen: II-3-0441", "II-3-0441"),
        ],
    );
    findet(
        Label::Phone,
        &[
            ("Tel. 3318 der Leitung", "3318"),
            ("Rückfragen: App. 318.", "App. 318"),
            ("nr evtl 0151-70449213", "0151-70449213"),
            (
                "Notfallnummer Vater 0 17 8 - 66 20 913",
                "0 17 8 - 66 20 913",
            ),
        ],
    );
}

#[test]
fn institutions_by_name() {
    findet(
        Label::InstitutionFine,
        &[
            ("im Boxclub Eiche Musterow", "Boxclub Eiche Musterow"),
            ("Spedition Märkischer Adler", "Spedition Märkischer Adler"),
            ("Grundschule am Krug hat", "Grundschule am Krug"),
            ("GS „Unter den Eichen“", "GS „Unter den Eichen“"),
            (
                "die Freiwillige Feuerwehr Musterow",
                "Freiwillige Feuerwehr Musterow",
            ),
            ("bei Fortuna Musterow abends", "Fortuna Musterow"),
            ("hausverwaltung märkblick", "hausverwaltung märkblick"),
            ("Kita ,,Sonnenkafer\" dort", "Kita ,,Sonnenkafer\""),
            ("bei den Waldzwergen", "Waldzwergen"),
        ],
    );
    findet_nicht(
        Label::InstitutionFine,
        &[
            "mittags und abends, Kita informiert, WG INFORMIERT",
            "am Bahnhof Musterow",
            "Praxis geschlossen, WG Aufnahme",
            "Bestallung AG BRB",
            "die Schule am Montag, die Grundschule am Vormittag",
        ],
    );
}

#[test]
fn birthdays_in_entries() {
    findet(
        Label::DateOfBirth,
        &[
            ("Kind A (12.3.15), gestern", "12.3.15"),
            ("STERN, Joshua Elias, 09.01.2018, dort", "09.01.2018"),
            ("Name; geb.; Kita\nMaja; 4.5.19; Hort", "4.5.19"),
            ("hat am 6.1. geburtstag", "6.1."),
            ("KV 12.12.85", "12.12.85"),
        ],
    );
    findet(
        Label::Date,
        &[
            ("Gespräch (3.4.25)", "3.4.25"),
            ("am 12.–14.3. Termin", "12.–14.3."),
        ],
    );
}
