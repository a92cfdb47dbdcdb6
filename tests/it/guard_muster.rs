//! The guard's findings by form: for each detector what is found, with its label, and what is not. All people and places
//! are made up.

mod orte;

use feldbuch::guard::muster::{bereite_vor, finde};
use feldbuch::guard::{Label, Umfeld};

/// Ordinary words of the sentences below; everything else counts as unknown.
const WORTE: &str = " die der das den dem des ein eine einen und oder mit ohne für bei von vom aus nach in im am an zum zur ist war hat haben \
wird werden kann nicht auch sich es er sie wir kind kinder mutter vater familie leitung platz plätze kita hort schule grundschule oberschule verein \
praxis firma klinik heim regenbogen sonnenschein garten wald wiese lindenhof solar märz april mai stunden stunde uhr euro wochen montag freitag \
besucht geht spielt wohnt lebt kommt ruft therapie beratung elternzeit schulhof spielplatz raben borne brücke rehbrücke am montag team stelle besprechung \
gruppe zimmer raum tagesgruppe wohngruppe gespräch hilfeplan termin sitzung kapitel punkt abschnitt version konzept nächste frei voll leer straße jugend \
staatliche freie örtliche polizei krankenhaus entlassbrief pilz mannschaft neue leiter abschied jugendamt viele kollegen ";

fn bekannt(wort: &str) -> bool {
    WORTE.contains(&format!(" {} ", wort.to_lowercase()))
}

fn umfeld() -> Umfeld {
    let ort = |o: &str| (o.to_owned(), "Michendorf".to_owned());
    Umfeld {
        orte: ["Wilhelmshorst", "Groß Briesen", "Raben", "Trebitz"]
            .map(ort)
            .to_vec(),
        raeume: ["Michendorf", "Amt Brück", "Werder (Havel)"]
            .map(str::to_owned)
            .to_vec(),
        einrichtungen: vec!["Haus am Deich".to_owned()],
        ..Umfeld::default()
    }
}

/// The texts found under this label.
fn gefunden(text: &str, label: Label) -> Vec<String> {
    let funde = finde(text, &umfeld(), &bekannt);
    let passend = funde.iter().filter(|f| f.label == label);
    passend.map(|f| text[f.ab..f.bis].to_owned()).collect()
}

/// Each row: the text and what of it is found.
fn findet(label: Label, reihen: &[(&str, &str)]) {
    for (text, erwartet) in reihen {
        assert_eq!(gefunden(text, label), [*erwartet], "{label:?} in: {text}");
    }
}

/// Nothing at all is found in these.
fn findet_nichts(texte: &[&str]) {
    for text in texte {
        let funde = finde(text, &umfeld(), &bekannt);
        let was: Vec<&str> = funde.iter().map(|f| &text[f.ab..f.bis]).collect();
        assert!(was.is_empty(), "{was:?} in: {text}");
    }
}

#[test]
fn every_pattern_compiles() {
    assert!(bereite_vor());
}

#[test]
fn emails() {
    findet(
        Label::Email,
        &[
            (
                "Mail an t.muster@post.example bitte",
                "t.muster@post.example",
            ),
            (
                "Mail: t.muster (at) post.example.",
                "t.muster (at) post.example",
            ),
            (
                "t_muster[at]post[dot]example",
                "t_muster[at]post[dot]example",
            ),
            ("muster @ post.example", "muster @ post.example"),
            (
                "an t.muster@\npost.example geschickt",
                "t.muster@\npost.example",
            ),
            (
                "sagt muster unterstrich t at web punkt de",
                "muster unterstrich t at web punkt de",
            ),
            (
                "t punkt muster ät post punkt example, ja",
                "t punkt muster ät post punkt example",
            ),
        ],
    );
    findet_nichts(&[
        "Termin at home",
        "der Punkt der Sitzung",
        "z.B. und u.a. und e.V.",
    ]);
}

#[test]
fn pages_and_handles() {
    findet(
        Label::Url,
        &[
            (
                "Profil https://bild.example/t.muster.",
                "https://bild.example/t.muster",
            ),
            ("siehe www.muster-familie.de, dort", "www.muster-familie.de"),
            ("siehe muster-familie.de dort", "muster-familie.de"),
            ("t.me/muster_t heißt der Kanal", "t.me/muster_t"),
            ("auf Instagram (@xx.muster.xx)", "@xx.muster.xx"),
            ("Insta: nick_99", "nick_99"),
            ("bei TikTok heißt sie rosarot.2009x und", "rosarot.2009x"),
            ("Discord: geistchen#4471", "geistchen#4471"),
            ("er ist xX_Nebel_Xx im Netz", "xX_Nebel_Xx"),
        ],
    );
    findet_nichts(&[
        "z.B. das Konzept",
        "siehe konzept_neu.pdf",
        "nach §8a.SGB",
        "Leiter_innen und Kolleg_innen"
            .split(" und")
            .next()
            .unwrap_or(""),
        "viel Zeit mit TikTok und YouTube",
    ]);
}

#[test]
fn telephone_numbers() {
    findet(
        Label::Phone,
        &[
            ("Tel. 0331/27203", "0331/27203"),
            ("unter (033207) 75 860 da", "(033207) 75 860"),
            ("Handy 0176.220.7741", "0176.220.7741"),
            ("0157 – 80 33 41 19", "0157 – 80 33 41 19"),
            ("+49(0)1727084145", "+49(0)1727084145"),
            ("0049 170 55424996", "0049 170 55424996"),
            ("+380 67 412 88 03", "+380 67 412 88 03"),
            ("O172 / 3 44 O9 l8 abends", "O172 / 3 44 O9 l8"),
            ("Frau X. anrufen, Durchwahl 318", "318"),
            ("Tel. 47 11 90", "47 11 90"),
            (
                "null eins sieben sechs doppel drei vier neun",
                "null eins sieben sechs doppel drei vier neun",
            ),
            (
                "Handy eins sieben sechs vier vier neun",
                "eins sieben sechs vier vier neun",
            ),
        ],
    );
    findet_nichts(&[
        "1.250,00 Euro und 540 Euro",
        "von 09.30-10.30 Uhr",
        "2019 bis 2023",
        "§ 27 Abs. 2 SGB VIII und § 35a SGB VIII",
        "drei Kinder, vier Termine",
    ]);
}

#[test]
fn days() {
    findet(
        Label::Date,
        &[
            ("am 12.03.2015 da", "12.03.2015"),
            ("am 12.3.15 da", "12.3.15"),
            ("am 21. 10. 2020 da", "21. 10. 2020"),
            ("seit 25.01. da", "25.01."),
            ("12/03/15 Termin", "12/03/15"),
            ("2015-03-12 Termin", "2015-03-12"),
            ("06-11-1993", "06-11-1993"),
            ("am 12. März 2015 da", "12. März 2015"),
            ("am 12. Mrz. 15 da", "12. Mrz. 15"),
            ("ab 1. Sept. da", "1. Sept."),
            ("am 14 feb 98 da", "14 feb 98"),
            ("am 19. IX. 2017 da", "19. IX. 2017"),
            ("am 5 October 2016 da", "5 October 2016"),
            ("am 11. d. M. da", "11. d. M."),
            ("vom 12.-14.03.2024 da", "12.-14.03.2024"),
            ("am 7. u. 21. Feb. da", "7. u. 21. Feb."),
            ("am O8.11.2O23 da", "O8.11.2O23"),
            ("am zwölften März da", "zwölften März"),
            ("am zwölften dritten da", "zwölften dritten"),
            ("neu 22.4 da", "22.4"),
        ],
    );
    findet_nichts(&[
        "Kapitel 4.1.1 und Abschnitt 4.1. Konzept",
        "seit 2021, im Mai, freitags, KW 31",
        "14.30 Uhr bis 15.15 Uhr",
        "3.5 Stunden und 2,5 FLS",
        "Schuljahr 2022/23, seit 04/2022",
        "Version 2.1. der Konzeption",
        "1.1 Die Idee",
    ]);
}

#[test]
fn days_of_birth() {
    findet(
        Label::DateOfBirth,
        &[
            ("geb. 02.09.2012, lebt", "02.09.2012"),
            ("*21. 06. 2016, Pflegekind", "21. 06. 2016"),
            ("Geburtsdatum: 1.1.2008", "1.1.2008"),
            (
                "wurde am 17. Mai 2021 in Musterstadt geboren",
                "17. Mai 2021",
            ),
            ("wird am 3.2. sieben.", "3.2."),
            (
                "geboren den vierzehnten Dezember neunzehnhundertneunundachtzig",
                "vierzehnten Dezember neunzehnhundertneunundachtzig",
            ),
            ("*7/14", "7/14"),
        ],
    );
    assert!(
        gefunden("geb. 2.9.2012, am 3.4.2024 da", Label::Date).contains(&"3.4.2024".to_owned())
    );
}

#[test]
fn numbers_and_files() {
    findet(
        Label::Id,
        &[
            (
                "IBAN DE36 6848 4751 3500 0495 76.",
                "DE36 6848 4751 3500 0495 76",
            ),
            ("DE9l 12O3 OOOO 1O34 5678 9O", "DE9l 12O3 OOOO 1O34 5678 9O"),
            ("Konto AT611904300234573201", "AT611904300234573201"),
            ("BG-Nummer 03904//5745242", "03904//5745242"),
            ("bg 03904BG0071256", "03904BG0071256"),
            ("Beschluss 44 f 71/23 da", "44 f 71/23"),
            ("51 F 14/25 UMA", "51 F 14/25 UMA"),
            ("unter JA-PM/2019/345 geführt", "JA-PM/2019/345"),
            ("unter 51-60-72/191 geführt", "51-60-72/191"),
            ("Fall-Nr. 51.2 / 0O47-19", "51.2 / 0O47-19"),
            ("Vorgang TB-2024-118823", "TB-2024-118823"),
            ("KVNR M501927364", "M501927364"),
            ("barmer nr k 448 210 957 mutter", "k 448 210 957"),
            ("Rentenvers. 12 190375 W 048", "12 190375 W 048"),
            ("Steuer-ID 47 036 892 815", "47 036 892 815"),
            ("AZR-Nr. 150718004433", "150718004433"),
            ("Pass C01X00T47 gilt", "C01X00T47"),
            ("Kindergeld-Nr. KG 213 FK 884120", "KG 213 FK 884120"),
        ],
    );
    findet_nichts(&[
        "§ 27 Abs. 2 SGB VIII, SGB II, § 8a",
        "F90.0 und DIN A4 und Raum 214",
        "Haus 3, 2. OG, 45 %",
        "Akte 2021, Blatt 12",
        "U7 bis U9",
    ]);
}

#[test]
fn plates() {
    findet(
        Label::Id,
        &[
            ("Golf PM-MF-7726", "PM-MF-7726"),
            ("Golf mit dem kennzeichen pm-k4537.", "pm-k4537"),
            ("Kennzeichen brb he 6546", "brb he 6546"),
            ("PM:SP 2980", "PM:SP 2980"),
            ("P-T 5693E steht", "P-T 5693E"),
            ("PM - RB 77 und", "PM - RB 77"),
        ],
    );
    findet_nichts(&["HB um 7 Uhr", "DIN-A 4", "TOP 1 und TOP 12", "HB am 12 Uhr"]);
}

/// No text, however odd, breaks it, and every range lies on character boundaries in order.
#[test]
fn odd_texts() {
    for text in [
        "",
        "@",
        "0",
        "ä",
        "*",
        "«»",
        "14.",
        "Kita „",
        "\n\n1/2",
        "ÄÖÜ 12 ß @ä .de",
        "0331 / ",
        "😀 12.3. 😀@😀",
        "de00",
    ] {
        let mut zuletzt = 0;
        for f in finde(text, &umfeld(), &bekannt) {
            assert!(
                text.get(f.ab..f.bis).is_some_and(|t| !t.is_empty()),
                "{text}"
            );
            assert!(f.ab >= zuletzt, "{text}");
            zuletzt = f.bis;
        }
    }
}
