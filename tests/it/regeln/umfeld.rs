//! What the guard is told of the own Landkreis.

use super::register_aus;
use crate::schirm::welt::{self, SCHOENFLIESS, id};
use feldbuch::domain::{Datensatz, Ebene, Fallbuch, Person, Raum};
use feldbuch::guard::Umfeld;
use feldbuch::model::umfeld::umfeld;

/// The small Landkreis with places below its Sozialräume, and people of these organisations.
fn mit(organisationen: &[&str]) -> Umfeld {
    let mut alle = welt::alle();
    for satz in &mut alle {
        if let Datensatz::Landkreis(l) = satz {
            l.ebenen.push(Ebene {
                schluessel: "ort".into(),
                name: "Ort".into(),
                mehrzahl: "Orte".into(),
            });
        }
    }
    let raum = |n, name: &str, ebene: &str, oben: u128| Raum {
        id: id(n),
        name: name.into(),
        ebene: ebene.into(),
        uebergeordnet: Some(id(oben)),
        aliase: vec![format!("Alt-{name}")],
        kachel: None,
        notiz: String::new(),
    };
    alle.push(raum(801, "Kleinow", "ort", SCHOENFLIESS).into());
    alle.push(raum(802, "Hinterhof", "unbekannt", 801).into());
    alle.push(raum(803, "Schönfließ", "ort", SCHOENFLIESS).into());
    for (n, organisation) in (900..).zip(organisationen) {
        alle.push(person(n, organisation).into());
    }
    umfeld(&register_aus(alle), None)
}

fn person(n: u128, organisation: &str) -> Person {
    Person {
        id: id(n),
        vorname: "Nele".into(),
        nachname: "Krawuttke".into(),
        titel: String::new(),
        organisation: organisation.into(),
        funktion: "Fachkraft Schule".into(),
        telefon: String::new(),
        mobil: String::new(),
        email: String::new(),
        anschrift: String::new(),
        raum: None,
        fremd_id: String::new(),
        notiz: String::new(),
    }
}

#[test]
fn down_to_the_sozialraum_a_place_may_be_named_finer_ones_have_theirs() {
    let u = mit(&[]);
    for name in [
        "Landkreis Seenland",
        "Planregion Nord",
        "PR 1",
        "Mühlenwerder",
        "Werder",
        "Schönfließ",
    ] {
        assert!(u.raeume.iter().any(|r| r == name), "{name}");
    }
    let ort = |name: &str| u.orte.iter().find(|o| o.0 == name).map(|o| o.1.as_str());
    assert_eq!(ort("Kleinow"), Some("Schönfließ"));
    assert_eq!(ort("Alt-Kleinow"), Some("Schönfließ"));
    assert_eq!(
        ort("Hinterhof"),
        Some("Schönfließ"),
        "a level nobody knows is the finest"
    );
    assert_eq!(ort("Schönfließ"), None, "named like its Sozialraum");
}

#[test]
fn people_come_with_their_function_organisations_only_as_proper_names() {
    let u = mit(&[
        "Kita Pusteblume",
        "Jugendamt",
        "Jugendamt Schönfließ",
        "Freier Träger",
        "Stellwerk gGmbH",
        "",
    ]);
    assert!(
        u.personen
            .iter()
            .any(|p| p.nachname == "Krawuttke" && p.funktion == "Fachkraft Schule")
    );
    for (name, soll) in [
        ("Kita Pusteblume", true),
        ("Stellwerk gGmbH", true),
        ("Jugendamt", false),
        ("Jugendamt Schönfließ", false),
        ("Freier Träger", false),
        ("", false),
    ] {
        assert_eq!(u.einrichtungen.iter().any(|e| e == name), soll, "{name}");
    }
}

#[test]
fn word_lists_of_the_vault_are_there_only_while_it_is_open() {
    let reg = register_aus(welt::alle());
    let mut buch = Fallbuch::default();
    buch.kein_name.push("wolf".into());
    buch.immer.push("gurke".into());
    let offen = umfeld(&reg, Some(&buch));
    assert_eq!((offen.kein_name.len(), offen.immer.len()), (1, 1));
    let zu = umfeld(&reg, None);
    assert!(zu.kein_name.is_empty() && zu.immer.is_empty());
}
