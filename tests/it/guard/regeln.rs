//! Rule by rule: what is found, and what is left alone.

use super::{findet, funde, worte};
use feldbuch::guard::{Bekannte, Stufe, Umfeld, Waechter};

#[test]
fn each_rule_finds_its_names() {
    for (text, name) in [
        ("Frau Sommer hat angerufen.", "Sommer"),
        ("Gestern war Herr Dr. Klein da.", "Klein"),
        ("Eheleute Schmidtke haben sich getrennt.", "Schmidtke"),
        ("KM Rosa Wolf ist umgezogen.", "Rosa Wolf"),
        ("Oma Heide betreut das Kind.", "Heide"),
        ("Bezugsbetreuerin Fink sieht Fortschritte.", "Fink"),
        ("Ansprechpartnerin im Jobcenter: Krug, danach Ruhe.", "Krug"),
        ("Busch, Maik, Pflegekind seit zwei Jahren", "Busch, Maik"),
        ("Richter hat angerufen.", "Richter"),
        ("Müllers haben drei Kinder.", "Müllers"),
        ("Wir waren bei Königs.", "Königs"),
        ("Glück-Schlosser bleibt weg, sagt Frau Glück-Schlosser.", "Glück-Schlosser"),
        ("Laut Mareile von der Heyde (Oma) ist Ruhe.", "Mareile von der Heyde"),
        ("Der Bruder Omar Al-Khatib hilft.", "Omar Al-Khatib"),
        ("M. S. zeigt in der Gruppe Rückzug.", "M. S."),
        ("Lena S. kommt.", "Lena S."),
        ("Frau M. Weidenhöfer ist da.", "M. Weidenhöfer"),
        ("Sie ruft ihn Schnuffelzwick und lacht.", "Schnuffelzwick"),
        ("Tesfagabir kommt aus Eritrea.", "Tesfagabir"),
        ("Kevin's Schwester ist da.", "Kevin's"),
        ("Der Sohn Nguyễn Văn Bảo ist acht.", "Bảo"),
    ] {
        findet(text, name);
    }
}

#[test]
fn office_words_are_left_alone() {
    for text in [
        "Kind A reagiert auf Grenzsetzung mit Rückzug.",
        "Frau X. zeigt sich im Gespräch offen.",
        "Mutter und Vater B sind getrennt, das Sorgerecht ist gemeinsam.",
        "Im Sommer gab es eine lange Krise in der Familie.",
        "Ein Wolf auf dem Bild steht für die Angst.",
        "Die Mutter ist ernst und spricht leise.",
        "Der Koch der Schulküche gibt dem Kind eine Extraportion.",
        "Gesprächsführung nach Rogers, Genogramm nach Satir.",
        "Das Fallteam hält eine Gefährdung nach § 8a SGB VIII derzeit nicht für gegeben.",
        "Die Familie wurde durch eine SPFH mit sechs Fachleistungsstunden begleitet.",
        "Der Jugendliche spielt Minecraft und schaut YouTube, z. B. nachts.",
        "HPG am Vormittag, dann Hausbesuch; ADHS-Diagnostik im SPZ beantragt.",
        "Die Schulsozialarbeiterin berichtet von Schulabsentismus.",
        "Ein Antrag auf Eingliederungshilfe wurde gestellt.",
        "die mutter wünscht sich mehr unterstützung bei der erziehung.",
        "Die Ergo-\ntherapie beginnt im Herbst.",
    ] {
        assert_eq!(worte(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn notes_without_capitals_are_read_too() {
    for (text, name) in [
        ("frau klein hat heute angerufen und weint viel.", "klein"),
        ("herr wolf will nicht zum termin kommen.", "wolf"),
        ("fam sommer ist wieder umgezogen.", "sommer"),
        ("die oma von kevin wohnt weit weg.", "kevin"),
        ("heute war schmidtke da und hat alles abgelehnt.", "schmidtke"),
        ("FRAU MÜLLER HAT HEUTE WIEDER ABGESAGT.", "MÜLLER"),
    ] {
        findet(text, name);
    }
}

#[test]
fn what_is_certain_once_holds_in_the_whole_note() {
    let funde = super::WAECHTER.pruefe_teile(&["Frau Sommer ruft an.", "Heute war Sommer hier."]);
    assert_eq!(funde[1].len(), 1);
    assert_eq!(funde[1][0].stufe, Stufe::Block);
    assert_eq!(worte("Frau Sommer kam. Im Sommer war es heiß."), ["Sommer"]);
    findet("Herr Trubinski kam. Später rief Trubinsky an.", "Trubinsky");
}

#[test]
fn stems_tell_what_goes_together() {
    let funde = funde("Frau Müller kam. Müllers haben Zeit. FRAU MUELLER WAR HEUTE DA.");
    let staemme: Vec<&str> = funde.iter().map(|f| f.stamm.as_str()).collect();
    assert_eq!(staemme, ["mueller", "mueller", "mueller"]);
}

#[test]
fn people_teach_the_guard() {
    let umfeld = Umfeld {
        kein_name: vec!["Zwirbelplan".into()],
        immer: vec!["Sonne".into()],
        personen: vec![Bekannte { vorname: "Ute".into(), nachname: "Zarnekow".into(), funktion: "Fachkraft Schule".into() }],
        ..Umfeld::default()
    };
    let waechter = Waechter::neu(&umfeld);
    assert!(waechter.pruefe("Der Zwirbelplan ist fertig.").is_empty());
    assert_eq!(waechter.pruefe("Am Tag war Sonne da.").len(), 1);
    assert_eq!(waechter.pruefe("Dann kam Zarnekow.")[0].stufe, Stufe::Block);
    // „kein Name“ weighs against the unknown word only.
    assert_eq!(waechter.pruefe("Frau Zwirbelplan ist da.").len(), 1);
}
