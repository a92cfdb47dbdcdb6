//! Function words are never names; no finding runs over the end of a sentence; what is certain stays certain.

use super::{findet, funde, worte};
use feldbuch::guard::Stufe;

/// Articles, pronouns, prepositions, conjunctions, auxiliaries, adverbs.
const FUNKTION: &str = "der die das den dem des ein eine einen einem einer eines kein keine keinen keiner ich du er sie \
es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen dein deine sein seine seinen seiner ihre \
ihren ihrem ihrer unser unsere euer eure dies diese diesen diesem dieser dieses jede jeden jeder jedes alle allen \
alles einige beide beiden welche welcher man jemand niemand etwas nichts wer wen wem was wo wie wann warum woher wohin \
dessen deren und oder aber denn sondern doch dass weil wenn als ob obwohl falls damit nachdem bevor während sowie \
weder bzw je zwar in im ins an am auf aus bei beim mit nach von vom vor zu zum zur für ohne um durch gegen über unter \
hinter neben zwischen seit bis ab wegen trotz statt außer innerhalb gegenüber laut bin ist sind war waren hat habe \
haben hatte wird werden wurde würde wäre kann können konnte muss müssen soll sollen sollte wollen darf nicht auch nur \
noch schon sehr so dann da hier dort jetzt immer nie oft wieder also daher deshalb dabei dazu danach heute gestern ja";

#[test]
fn function_words_are_no_names_wherever_a_sentence_begins() {
    let woerter: Vec<&str> = FUNKTION.split_whitespace().collect();
    assert!(woerter.len() > 150, "{}", woerter.len());
    for wort in woerter {
        let mut buchstaben = wort.chars();
        let erster: String = buchstaben
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        let gross = format!("{erster}{}", buchstaben.as_str());
        for text in [
            format!("{gross} Team hat beraten. {gross} Kind spielt gern."),
            format!("Das Gespräch war kurz. {gross} ist offen."),
            format!("- {gross} haben alle zugestimmt"),
            format!("{wort} team hat lange beraten und nichts entschieden"),
            format!(
                "DIE HILFE LÄUFT WEITER. {} ANTRAG WIRD GEPRÜFT.",
                wort.to_uppercase()
            ),
        ] {
            assert_eq!(worte(&text), Vec::<String>::new(), "{text}");
        }
    }
}

#[test]
fn no_finding_runs_over_the_end_of_a_sentence() {
    for (text, erwartet) in [
        (
            "Gestern kam Mehmet. Kevin blieb weg.",
            &["Mehmet", "Kevin"][..],
        ),
        ("Da war Zoë. MELANIE kam nicht.", &["Zoë", "MELANIE"]),
        (
            "Hier war Opa Heinz-Günther. Träger Sonnenblume e.V. kam.",
            &["Heinz-Günther", "Träger Sonnenblume e.V."],
        ),
        ("Mit Frau Dr. Weidenhöfer gesprochen.", &["Weidenhöfer"]),
        ("Es kam J. Weidenhöfer dazu.", &["J. Weidenhöfer"]),
    ] {
        assert_eq!(worte(text), erwartet, "{text}");
    }
}

#[test]
fn a_certain_name_inside_a_doubtful_finding_makes_it_certain() {
    let text = "Er arbeitet bei Kevin Schulze GmbH seit Mai.";
    findet(text, "Kevin Schulze");
    let ab = text.find("Kevin").expect("there");
    let stufe = funde(text)
        .iter()
        .find(|f| f.ab <= ab && ab < f.bis)
        .map(|f| f.stufe);
    assert_eq!(stufe, Some(Stufe::Block));
}

#[test]
fn pseudonyms_are_never_findings() {
    for text in [
        "Ortsteil Ort A, OT Ort B und Gemarkung Ort A.",
        "Kita A und Schule B, Person A, Kind B, Familie C.",
        "Frau Person C wohnt in Ort A bei Person B.",
    ] {
        assert_eq!(worte(text), Vec::<String>::new(), "{text}");
    }
}
