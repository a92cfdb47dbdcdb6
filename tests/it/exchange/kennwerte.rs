//! Figures as people keep them: long and wide tables, gaps that are no zeros, Räume however they are written.

use super::{danach, fehler, heute, lies, lies_mit, von};
use feldbuch::domain::{Datensatz, Dezimal, Id, Indikator, Kennwert, Kind, Zusammenfassung, leer};
use feldbuch::exchange::Ergebnis;

fn raum(id: u128, name: &str, oben: Option<u128>, alias: &str) -> Datensatz {
    let mut satz = leer::leer(Kind::Raeume, Id(id), heute());
    if let Datensatz::Raum(r) = &mut satz {
        r.name = name.to_owned();
        r.ebene = "sozialraum".to_owned();
        r.uebergeordnet = oben.map(Id);
        r.aliase = vec![alias.to_owned()];
    }
    satz
}

/// A Sozialraum and an Ort of the same name, an Amt, a name with brackets.
fn orte() -> Vec<Datensatz> {
    vec![
        raum(1, "Landkreis", None, "Kreis"),
        raum(2, "Mühlenwerder", Some(1), "Werder"),
        raum(3, "Amt Lindenau", Some(1), "Lindenau-Amt"),
        raum(4, "Schönfließ", Some(1), "SF"),
        raum(5, "Schönfließ", Some(4), "Dorf SF"),
    ]
}

/// "Indikator|Raum-Id|Jahr|Wert" of every value, sorted.
fn werte(alle: &[Datensatz]) -> Vec<String> {
    let indikatoren = indikatoren(alle);
    let name = |id: Id| {
        indikatoren
            .iter()
            .find(|i| i.id == id)
            .map_or("?", |i| &i.name)
    };
    let mut aus: Vec<String> = von(alle, Kind::Kennwerte)
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Kennwert(k) => Some(k),
            _ => None,
        })
        .map(|k: Kennwert| format!("{}|{}|{}|{}", name(k.indikator), k.raum.0, k.jahr, k.wert))
        .collect();
    aus.sort();
    aus
}

fn indikatoren(alle: &[Datensatz]) -> Vec<Indikator> {
    von(alle, Kind::Indikatoren)
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Indikator(i) => Some(i),
            _ => None,
        })
        .collect()
}

fn gut(e: &Ergebnis) {
    assert_eq!(fehler(e), Vec::<String>::new());
}

fn meldungen(e: &Ergebnis) -> String {
    let alle = e.dateien.iter().flat_map(|d| d.gelesen.meldungen.iter());
    alle.cloned().collect::<Vec<_>>().join("\n")
}

const BREIT: &str = "Arbeitslosenquote in %;2022;2023;2024\n\
    Mühlenwerder, Stadt;5,1;k. A.;4,8\n\
    Lindenau (Amt);-;.;0\n\
    12069000 Schönfließ;7;x;1.234,5\n\
    Insgesamt;6;6;6\n\
    Quelle: Beispielamt;;;\n";

#[test]
fn years_as_columns_with_gaps_totals_and_official_names() {
    let da = orte();
    let e = lies(&da, &[("quote.csv", BREIT.as_bytes())]);
    gut(&e);
    let nach = danach(&da, &e);
    assert_eq!(
        werte(&nach),
        [
            "Arbeitslosenquote in %|2|2022|5,1",
            "Arbeitslosenquote in %|2|2024|4,8",
            "Arbeitslosenquote in %|3|2024|0",
            "Arbeitslosenquote in %|4|2022|7",
            "Arbeitslosenquote in %|4|2024|1.234,5",
        ]
    );
    let i = &indikatoren(&nach)[0];
    assert_eq!(
        (i.einheit.as_str(), i.zusammen),
        ("%", Zusammenfassung::Mittelwert)
    );
    let m = meldungen(&e);
    for teil in [
        "4 Werte ohne Angabe ausgelassen (nicht als 0 übernommen)",
        "Zeile 5: „Insgesamt“ ausgelassen",
        "Zeile 6: „Quelle: Beispielamt“ ohne Zahlen",
        "Indikator „Arbeitslosenquote in %“ neu angelegt (Einheit %, aus dem Namen",
    ] {
        assert!(m.contains(teil), "{teil} fehlt in:\n{m}");
    }
}

#[test]
fn the_same_file_again_changes_nothing_and_a_new_figure_one_record() {
    let da = orte();
    let nach = danach(&da, &lies(&da, &[("q.csv", BREIT.as_bytes())]));
    let zweite = lies(&nach, &[("q.csv", BREIT.as_bytes())]);
    gut(&zweite);
    assert!(zweite.aenderungen.is_empty());
    let s = zweite.summe();
    assert_eq!((s.neu, s.geaendert, s.unveraendert), (0, 0, 5));
    let anders = BREIT.replace("5,1", "5,2");
    let dritte = lies(&nach, &[("q.csv", anders.as_bytes())]);
    let s = dritte.summe();
    assert_eq!((s.neu, s.geaendert), (0, 1));
    // A figure that became unknown is no order to delete the one that is there.
    let weg = BREIT.replace("5,1", "k. A.");
    assert!(
        lies(&nach, &[("q.csv", weg.as_bytes())])
            .aenderungen
            .is_empty()
    );
}

#[test]
fn what_is_counted_stands_in_the_title_the_option_or_the_files_name() {
    let da = orte();
    type Quelle<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);
    let quellen: [Quelle; 4] = [
        (
            "x.csv",
            "Kinderarmut 2022–2023;;\nGemeinde;2022;2023\nWerder;1;2\n",
            &[],
        ),
        (
            "/tmp/Kinderarmut_2022-2023.csv",
            "Gemeinde;2022;2023\nWerder;1;2\n",
            &[],
        ),
        (
            "x.csv",
            "Gemeinde;2022;2023\nWerder;1;2\n",
            &[("Indikator", "Kinderarmut")],
        ),
        (
            "x.csv",
            "Kennzahl;Gebiet;2022;2023\nKinderarmut;Werder;1;2\n",
            &[],
        ),
    ];
    for (name, text, map) in quellen {
        let e = lies_mit(&da, &[(name, text.as_bytes())], map);
        gut(&e);
        let soll = ["Kinderarmut|2|2022|1", "Kinderarmut|2|2023|2"];
        assert_eq!(werte(&danach(&da, &e)), soll, "{name} {text}");
    }
}

#[test]
fn indicators_as_columns_need_a_year_and_say_so() {
    let da = orte();
    let text =
        "Gemeinde;AGS;Geburten;Wohnungen je 1.000 Einw.\nWerder;12069;12;3,25\nSF;12070;–;0\n";
    let soll = [
        "Geburten|2|2024|12",
        "Wohnungen je 1.000 Einw.|2|2024|3,25",
        "Wohnungen je 1.000 Einw.|4|2024|0",
    ];
    let e = lies(&da, &[("profil 2024.csv", text.as_bytes())]);
    gut(&e);
    assert_eq!(werte(&danach(&da, &e)), soll);
    assert!(meldungen(&e).contains("nicht übernommen: AGS"));
    let e = lies_mit(&da, &[("profil.csv", text.as_bytes())], &[("Jahr", "2024")]);
    gut(&e);
    assert_eq!(werte(&danach(&da, &e)), soll);
    let mit_spalte = "Gemeinde;Jahr;Geburten\nWerder;2024;12\nWerder;2023;11\n";
    let e = lies(&da, &[("p.csv", mit_spalte.as_bytes())]);
    gut(&e);
    assert_eq!(
        werte(&danach(&da, &e)),
        ["Geburten|2|2023|11", "Geburten|2|2024|12"]
    );
    // Once the indicator is known, the table is known to be one, and what it lacks is named.
    let nach = danach(&da, &e);
    let ohne = lies(
        &nach,
        &[("p.csv", "Gemeinde;Geburten\nWerder;12\n".as_bytes())],
    );
    assert!(
        fehler(&ohne)[0].contains("von welchem Jahr"),
        "{:?}",
        fehler(&ohne)
    );
    let ohne = lies(
        &da,
        &[("2024.csv", "Gemeinde;2022;2023\nWerder;1;2\n".as_bytes())],
    );
    assert!(
        fehler(&ohne)[0].contains("welcher Indikator"),
        "{:?}",
        fehler(&ohne)
    );
}

#[test]
fn a_row_per_figure_under_the_words_of_statistics() {
    let da = orte();
    let text = "Kennzahl;Gebiet;Berichtsjahr;Ausprägung;Einheit;Datenquelle\n\
        Einwohner;Lindenau;31.12.2024;8.012;Personen;Amt A\n\
        Einwohner;Kreis;2023/24;n. v.;Personen;\n\
        Quote;Werder;2024;33,33333;;\n";
    let e = lies(&da, &[("lang.csv", text.as_bytes())]);
    gut(&e);
    let nach = danach(&da, &e);
    assert_eq!(
        werte(&nach),
        ["Einwohner|3|2024|8.012", "Quote|2|2024|33,3333"]
    );
    let einwohner = indikatoren(&nach)
        .into_iter()
        .find(|i| i.name == "Einwohner");
    let einwohner = einwohner.unwrap();
    assert_eq!(einwohner.einheit, "Personen");
    assert_eq!(einwohner.zusammen, Zusammenfassung::Keine);
    assert!(meldungen(&e).contains("1 Wert auf vier Stellen gerundet"));
    let zweite = lies(&nach, &[("lang.csv", text.as_bytes())]);
    assert!(zweite.aenderungen.is_empty(), "{:?}", zweite.aenderungen);
}

#[test]
fn an_unknown_raum_refuses_the_file_with_line_and_nearest_names() {
    let da = orte();
    let text = "Quote;2023\nMühlenwerder;1\nSchönflies;2\nWerder;viel\n";
    let e = lies(&da, &[("q.csv", text.as_bytes())]);
    let f = fehler(&e);
    assert_eq!(f.len(), 2, "{f:?}");
    assert!(f[0].contains("q.csv:3 Raum"), "{f:?}");
    assert!(f[0].contains("am nächsten: „Schönfließ“"), "{f:?}");
    assert!(
        f[1].contains("q.csv:4 Quote 2023 – „viel“ ist keine Zahl"),
        "{f:?}"
    );
    assert!(e.aenderungen.is_empty(), "no indicator is left behind");
}

#[test]
fn one_raum_twice_is_refused_and_of_two_of_a_name_the_upper_one_is_meant() {
    let da = orte();
    let e = lies(
        &da,
        &[("q.csv", "Quote;2023\nSchönfließ;1\nSF;2\n".as_bytes())],
    );
    assert!(
        fehler(&e)[0].contains("dasselbe wie in Zeile 2"),
        "{:?}",
        fehler(&e)
    );
    let e = lies(
        &da,
        &[("q.csv", "Quote;2023\nSchönfließ;1\nDorf SF;2\n".as_bytes())],
    );
    gut(&e);
    assert_eq!(
        werte(&danach(&da, &e)),
        ["Quote|4|2023|1", "Quote|5|2023|2"]
    );
}

#[test]
fn tables_of_other_things_stay_what_they_are() {
    let da = orte();
    let faelle: [(&str, &str, Kind); 3] = [
        (
            "liste_2024.csv",
            "Nachname;Gemeinde;Telefon\nMuster;Werder;03381 1\n",
            Kind::Personen,
        ),
        (
            "teil_2024.csv",
            "Nachname;2023;2024\nMuster;1;2\n",
            Kind::Personen,
        ),
        ("gremien_2024.csv", "Name;Kürzel\nRunde;R\n", Kind::Gremien),
    ];
    for (name, text, kind) in faelle {
        let e = lies(&da, &[(name, text.as_bytes())]);
        assert!(
            e.dateien[0].gelesen.zaehlung.contains_key(&kind),
            "{name} {:?}",
            e.dateien[0].gelesen
        );
        assert!(von(&danach(&da, &e), Kind::Kennwerte).is_empty(), "{name}");
    }
    let e = lies(
        &da,
        &[(
            "nummern_2024.csv",
            "Gemeinde;Telefon\nWerder;033811\n".as_bytes(),
        )],
    );
    assert!(e.aenderungen.is_empty(), "telephone numbers are no figures");
}

#[test]
fn zero_is_a_value_and_decimals_stay_exact() {
    let da = orte();
    let e = lies(
        &da,
        &[("q.csv", "Quote;2023\nWerder;0\nSF;0,1\n".as_bytes())],
    );
    let nach = danach(&da, &e);
    let exakt: Vec<i64> = von(&nach, Kind::Kennwerte)
        .iter()
        .map(|d| match d {
            Datensatz::Kennwert(k) => k.wert,
            _ => Dezimal(-1),
        })
        .map(|d| d.0)
        .collect();
    assert_eq!(exakt, [0, 1_000]);
}

/// The figures, with their sources.
fn quellen(alle: &[Datensatz]) -> Vec<(String, String)> {
    let mut aus: Vec<(String, String)> = von(alle, Kind::Kennwerte)
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Kennwert(k) => Some((k.wert.to_string(), k.quelle)),
            _ => None,
        })
        .collect();
    aus.sort();
    aus
}

#[test]
fn a_figure_that_changes_says_from_what_and_loses_a_source_that_is_not_its_own() {
    let da = orte();
    let alt = "Indikator;Raum;Jahr;Wert;Quelle\n\
        Pflege;Mühlenwerder;2025;510;Beispiel, erfunden\n\
        Pflege;Amt Lindenau;2025;7;Beispiel, erfunden\n";
    let da = danach(&da, &lies(&da, &[("alt.csv", alt.as_bytes())]));
    let neu = "Gemeinde;2025\nMühlenwerder;512\nAmt Lindenau;7\n";
    let e = lies(&da, &[("daten/Pflege.csv", neu.as_bytes())]);
    gut(&e);
    let paar = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    assert_eq!(
        quellen(&danach(&da, &e)),
        [
            paar("512", "Pflege.csv, importiert 23.11.2026"),
            paar("7", "Beispiel, erfunden"),
        ]
    );
    assert_eq!(
        meldungen(&e),
        "Zeile 2: „Pflege“ „Mühlenwerder“ 2025: von 510 auf 512"
    );
    let gesagt = lies_mit(
        &da,
        &[("Pflege.csv", neu.as_bytes())],
        &[("Quelle", "Amt für Statistik")],
    );
    gut(&gesagt);
    assert_eq!(
        quellen(&danach(&da, &gesagt)),
        [
            paar("512", "Amt für Statistik"),
            paar("7", "Amt für Statistik"),
        ]
    );
    // A row that names its source has it.
    let eigene = alt.replace("510", "511");
    let e = lies(&da, &[("alt.csv", eigene.as_bytes())]);
    assert_eq!(
        quellen(&danach(&da, &e))[0],
        paar("511", "Beispiel, erfunden")
    );
}

#[test]
fn a_share_that_can_be_none_is_said() {
    let da = orte();
    let text = "Gemeinde;2024;2025\nMühlenwerder;-5;101\nAmt Lindenau;0;100\n";
    let e = lies(&da, &[("Quote in %.csv", text.as_bytes())]);
    gut(&e);
    let m = meldungen(&e);
    assert!(
        m.contains(
            "Zeile 2: „Quote in %“ „Mühlenwerder“ 2024: −5 % – ein Anteil liegt zwischen 0 und 100"
        ) && m.contains("2025: 101 %"),
        "{m}"
    );
    assert!(!m.contains("Zeile 3"), "{m}");
    assert_eq!(e.dateien[0].gelesen.neue_indikatoren, ["Quote in %"]);
}

#[test]
fn a_figure_under_no_heading_is_refused() {
    for kopf in ["Gemeinde;2024;2025", "Gemeinde;2024;2025;"] {
        let text = format!("{kopf}\nAmt Lindenau;1;2\nMühlenwerder;-5;1,5;9\n");
        let e = lies(&orte(), &[("q.csv", text.as_bytes())]);
        assert_eq!(
            fehler(&e),
            ["q.csv:3  – mehr Zellen als Überschriften („9“)"]
        );
    }
}
