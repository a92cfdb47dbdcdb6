//! Ressourcen without a screen: needs, duplicates, what is old, who is served, what a family is given.

use crate::schirm::feld_ressourcen::{NAEHCAFE, alle};
use crate::schirm::{anlage, welt};
use feldbuch::domain::*;
use feldbuch::model::Register;
use feldbuch::model::dran::Grund;
use feldbuch::model::liste::{Kriterien, zeilen};
use feldbuch::model::ressourcen::*;
use feldbuch::papier::Format;
use feldbuch::store::Store;
use feldbuch::store::memory::Speicher;
use jiff::civil::{Date, date};
use welt::id;

const HEUTE: Date = date(2026, 11, 22);

fn register(mehr: Vec<Datensatz>) -> Register {
    let mut werk = Speicher::neu();
    let mut saetze = alle();
    saetze.extend(mehr);
    werk.commit(&anlage(saetze)).unwrap();
    Register::aus(werk.snapshot().unwrap())
}

fn eine(n: u128, name: &str, raum: Option<u128>) -> Datensatz {
    Ressource {
        name: name.into(),
        raum: raum.map(id),
        ..leer::ressource(id(n), HEUTE)
    }
    .into()
}

fn gefunden(reg: &Register, name: &str, raum: Option<u128>) -> Vec<String> {
    let ids = aehnliche(reg, name, raum.map(id));
    ids.iter()
        .map(|id| reg.ressourcen().get(*id).unwrap().name.clone())
        .collect()
}

#[test]
fn the_same_is_noticed_however_it_is_written() {
    let reg = register(vec![]);
    for name in [
        "Nähcafé",
        "naehcafe",
        "Näh-Café",
        "Näh Cafe",
        "Nähcaffe",
        "Nähcfaé",
        "nähc",
        "das Nähcafé",
        "Nähcafé Mühlenwerder",
        "Frauen-Nähcafé",
    ] {
        assert_eq!(
            gefunden(&reg, name, None).first().map(String::as_str),
            Some("Nähcafé"),
            "{name}"
        );
    }
    for name in [
        "",
        "n",
        "Nä",
        "Café",
        "Mühlenwerder",
        "Nahverkehr",
        "Strickcafé",
        "Frauenhaus",
        "der die das",
    ] {
        assert_eq!(gefunden(&reg, name, None), Vec::<String>::new(), "{name}");
    }
    assert_eq!(
        gefunden(&reg, "Schuldenberatung", None),
        ["Schuldnerberatung"],
        "two slips in a long word"
    );
    assert_eq!(
        gefunden(&reg, "Jugendclub", None),
        ["Alter Jugendclub"],
        "what is no more, too"
    );
}

#[test]
fn the_same_raum_goes_first_then_its_neighbours() {
    let reg = register(vec![
        eine(501, "Krabbelgruppe Eins", Some(welt::KOENIGSRODE)),
        eine(502, "Krabbelgruppe Zwei", Some(welt::SCHOENFLIESS)),
        eine(503, "Krabbelgruppe Drei", Some(welt::MUEHLENWERDER)),
    ]);
    let hier = gefunden(&reg, "Krabbelgruppe", Some(welt::MUEHLENWERDER));
    assert_eq!(
        hier,
        [
            "Krabbelgruppe Drei",
            "Krabbelgruppe Zwei",
            "Krabbelgruppe Eins"
        ]
    );
    let dort = gefunden(&reg, "Krabbelgruppe", Some(welt::KOENIGSRODE));
    assert_eq!(dort[0], "Krabbelgruppe Eins");
}

#[test]
fn a_line_is_taken_apart_and_said() {
    let reg = register(vec![]);
    let n = |zeile: &str| Nachfrage::lies(&reg, zeile, Schalter::default(), HEUTE);
    let frage = n("#Frauen mi frei @werder nähen");
    assert_eq!(
        frage.verstanden,
        ["für frauen", "mittwochs", "kostenlos", "Mühlenwerder"]
    );
    assert_eq!(
        (frage.text.as_str(), frage.raum),
        ("nähen", Some(id(welt::MUEHLENWERDER)))
    );
    assert_eq!(n("@atlantis").unklar, ["kein Raum „atlantis“"]);
    assert_eq!(
        n("@planregion").unklar,
        ["Planregion Nord oder Planregion Süd?"]
    );
    assert_eq!(n("+zirkus").unklar, ["„+zirkus“: verein, dienst, ort …"]);
    assert_eq!(n("# @ +").verstanden, Vec::<String>::new());
    assert!(n("jetzt").haengt_an_der_uhr() && !n("heute").haengt_an_der_uhr());
    assert_eq!(n("").text, "");
}

#[test]
fn lists_for_scripts_ask_the_same_way() {
    let reg = register(vec![]);
    let liste = |filter: &str, jetzt| {
        let k = Kriterien {
            filter,
            jetzt,
            ..Kriterien::neu(HEUTE)
        };
        zeilen(&reg, Kind::Ressourcen, &k).len()
    };
    assert_eq!(liste("#frauen", None), 3);
    assert_eq!(liste("jetzt", None), 3, "without a clock: today");
    assert_eq!(liste("jetzt", Some(HEUTE.at(11, 30, 0, 0))), 3);
    assert_eq!(liste("jetzt", Some(HEUTE.at(13, 0, 0, 0))), 1);
    assert_eq!(liste("", None), 7);
    assert_eq!(
        liste("", None) + 1,
        zeilen(
            &reg,
            Kind::Ressourcen,
            &Kriterien {
                beendete: true,
                ..Kriterien::neu(HEUTE)
            }
        )
        .len()
    );
}

#[test]
fn a_raum_is_served_from_above_and_from_below() {
    let reg = register(vec![]);
    let dient = |n: u128, raum: u128| reg.dient(reg.ressourcen().get(id(n)).unwrap(), id(raum));
    assert!(dient(NAEHCAFE, welt::MUEHLENWERDER) && dient(NAEHCAFE, welt::NORD));
    assert!(!dient(NAEHCAFE, welt::SCHOENFLIESS) && !dient(NAEHCAFE, welt::SUED));
    assert!(dient(407, welt::MUEHLENWERDER), "of the Landkreis");
}

#[test]
fn old_is_what_nobody_confirmed_for_a_year() {
    let tag = |am: Option<Date>, angelegt| Ressource {
        bestaetigt_am: am,
        ..leer::ressource(id(1), angelegt)
    };
    let reg = register(vec![]);
    let veraltet = |r: &Ressource| reg.veraltet(r, HEUTE);
    assert!(veraltet(&tag(Some(date(2025, 11, 22)), HEUTE)));
    assert!(!veraltet(&tag(Some(date(2025, 11, 23)), date(2020, 1, 1))));
    assert!(veraltet(&tag(None, date(2025, 11, 1))) && !veraltet(&tag(None, date(2026, 1, 1))));
    let beendet = Ressource {
        status: Ressourcenstatus::Beendet,
        ..tag(None, date(2020, 1, 1))
    };
    assert!(!veraltet(&beendet));

    let monate = |wert: &str| {
        let e = Einstellung {
            id: id(900),
            schluessel: "ressourcen.veraltet_monate".into(),
            wert: wert.into(),
        };
        register(vec![e.into()]).veraltet(&tag(Some(date(2026, 5, 1)), HEUTE), HEUTE)
    };
    assert!(monate("6") && !monate("7") && !monate("oft") && !monate("-3"));
}

#[test]
fn the_overview_asks_about_each_only_where_it_is_looked_at() {
    let reg = register(vec![]);
    let fragen = |raum: Option<u128>| {
        let dran = reg.dran(raum.map(id), HEUTE).into_iter();
        dran.filter(|d| d.grund == Grund::Nachfragen)
            .map(|d| d.titel)
            .collect::<Vec<_>>()
    };
    assert_eq!(fragen(None), ["Lesepatin", "Fahrradwerkstatt"]);
    assert_eq!(fragen(Some(welt::SUED)), ["Lesepatin"]);
}

#[test]
fn confirming_changes_only_what_is_not_confirmed() {
    let reg = register(vec![]);
    let alle = [id(NAEHCAFE), id(405), id(408)];
    let draft = bestaetigen(&reg, &alle, HEUTE).unwrap();
    assert_eq!(
        (draft.label.as_str(), draft.aenderungen.len()),
        ("2 Ressourcen bestätigt", 2)
    );
    assert_eq!(
        bestaetigen(&reg, &[], HEUTE).unwrap_err(),
        "Hier ist nichts zu bestätigen"
    );
    assert_eq!(
        bestaetigen(&reg, &[id(405)], HEUTE).unwrap_err(),
        "Das gibt es nicht mehr – erst den Status ändern"
    );
    assert_eq!(
        bestaetigen(&reg, &[id(NAEHCAFE)], date(2026, 10, 1)).unwrap_err(),
        "Heute schon bestätigt"
    );
}

#[test]
fn days_know_their_holidays() {
    let ferien = Ferien {
        id: id(901),
        name: "Herbst".into(),
        von: date(2026, 10, 19),
        bis: date(2026, 10, 30),
    };
    let reg = register(vec![ferien.into()]);
    let art = |m, d| reg.tagesart(date(2026, m, d));
    assert_eq!(
        art(10, 19),
        Tagesart {
            ferien: true,
            feiertag: false
        }
    );
    assert_eq!(
        art(10, 31),
        Tagesart {
            ferien: false,
            feiertag: true
        }
    );
    let r = reg.ressourcen().get(id(NAEHCAFE)).unwrap();
    assert_eq!(
        reg.oeffnungssatz(r, date(2026, 10, 16).at(9, 0, 0, 0))
            .unwrap(),
        "öffnet Mi 04.11. 15:00"
    );
}

#[test]
fn what_families_get_says_nothing_of_ours() {
    let reg = register(vec![]);
    let raum = Some(id(welt::MUEHLENWERDER));
    let text = String::from_utf8(als_papier(&reg, raum, HEUTE, Format::Markdown)).unwrap();
    insta::assert_snapshot!(text, @"
    # Wegweiser Mühlenwerder

    **Stand 22.11.2026**

    ## Begegnung

    ### Frauenfrühstück

    **für:** Frauen  
    **wann:** So 09:00–12:00  
    **wo:** Mühlenwerder  
    **Kosten:** kostenlos

    ### Nähcafé

    **für:** Frauen, Familien  
    **wann:** Mi 15:00–17:00, nicht in den Ferien  
    **wo:** Marktplatz 3, Mühlenwerder  
    **Kosten:** kostenlos  
    **Zugang:** ohne Anmeldung  
    **barrierefrei:** ja  
    **Sprachen:** Deutsch, Arabisch  
    **Kontakt:** Jörg Müller  
    **Telefon:** 03300 32  
    **E-Mail:** p32@seenland.example

    ## Geld

    ### Schuldnerberatung

    **für:** alle  
    **wann:** Mo–Do 09:00–12:00  
    **wo:** Landkreis Seenland  
    **Kosten:** kostenlos

    ## Gewalt

    ### Frauennotruf

    **für:** Frauen  
    **wann:** rund um die Uhr  
    **wo:** Landkreis Seenland  
    **Kosten:** kostenlos
    ");
    let csv = als_csv(&reg, raum, HEUTE);
    assert_eq!(csv.lines().count(), 5, "{csv}");
    assert!(csv.starts_with("Thema;Name;für;wann;wo;"), "{csv}");
    let lesen = Some(id(welt::KOENIGSRODE));
    let text_dort = String::from_utf8(als_papier(&reg, lesen, HEUTE, Format::Markdown)).unwrap();
    let csv_dort = als_csv(&reg, lesen, HEUTE);
    for dort in [&text_dort, &csv_dort] {
        let wo = dort.matches("noch nicht bestätigt – bitte vorher fragen");
        assert_eq!(wo.count(), 1, "{dort}");
    }
    assert!(!text.contains("noch nicht bestätigt"), "{text}");
    for geheim in [
        "Hausmeister",
        "Quartierstreff",
        "Märchen",
        "Jugendclub",
        "2026-10-01",
    ] {
        assert!(!csv.contains(geheim) && !text.contains(geheim), "{geheim}");
    }
}

#[test]
fn somebody_asks_from_a_consultation() {
    let reg = register(vec![]);
    let um = |h| HEUTE.at(h, 0, 0, 0);
    let namen = |frage: &str, h| {
        let raum = Some(id(welt::MUEHLENWERDER));
        suche(&reg, frage, raum, um(h), 3)
            .iter()
            .map(|r| r.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        namen("frauen", 10),
        ["Frauenfrühstück", "Nähcafé", "Frauennotruf"]
    );
    assert_eq!(
        namen("frauen", 20),
        ["Frauenfrühstück", "Nähcafé", "Frauennotruf"],
        "by name where all are closed"
    );
    assert_eq!(namen("schuldner mi", 10), ["Schuldnerberatung"]);
    assert_eq!(namen("fahrrad", 10), Vec::<String>::new(), "elsewhere");
    assert_eq!(
        namen("fahrrad schönfließ", 10),
        ["Fahrradwerkstatt"],
        "a Raum in the words goes first"
    );
}
