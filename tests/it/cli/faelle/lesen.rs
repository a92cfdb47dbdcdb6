//! Lists, one note, what is due, numbers: what comes out, and that nothing else does.

use super::*;
use feldbuch::domain::beratung::Frageart;
use serde_json::json;

fn mit_drei() -> (Heim, Vec<Id>) {
    let heim = Heim::mit_buch();
    let mut schule = note("Kind A und die Schule");
    schule.wiedervorlage = Some(date(2026, 11, 20));
    schule.frageart = Some(Frageart::PassendeHilfe);
    schule.themen = vec!["Schule".to_owned()];
    let mut alt = note("Kind B zwischen zwei Haushalten");
    alt.loeschen_am = Some(date(2026, 11, 1));
    let ids = heim.mit_tresor(vec![schule, alt, note("Kind C im Übergang")]);
    heim.im_tresor(|t| t.papierkorb(ids[2], Some(date(2026, 11, 18))))
        .unwrap();
    (heim, ids)
}

#[test]
fn the_list_shows_pseudonyms_and_the_bin_last() {
    let (heim, ids) = mit_drei();
    let lauf = heim.faelle(&["list"]);
    assert_eq!((lauf.code, lauf.err.as_str()), (0, ""));
    let zeilen: Vec<&str> = lauf
        .out
        .lines()
        .map(|z| z.get(9..).unwrap_or_default())
        .collect();
    insta::assert_snapshot!(zeilen.join("\n"), @"
    Fall                             Planregion  Frage                  Phase            vorlegen  löschen
    Kind A und die Schule                        passende Hilfe finden  Falldarstellung  20.11.    01.03.
    Kind B zwischen zwei Haushalten                                     Falldarstellung            01.11.
    Kind C im Übergang                                                  im Papierkorb              01.03.
    ");
    for id in &ids {
        let anfang = &id.to_string()[..6];
        assert!(lauf.out.contains(anfang), "{anfang}");
    }
    assert_eq!(
        heim.faelle(&["list", "--filter", "nichts davon"]).out,
        "Keine Fallnotizen.\n"
    );
    let gefiltert = heim.faelle_json(&["list", "--filter", "übergang"]);
    assert_eq!(gefiltert[0]["im_papierkorb"], true);
    assert_eq!(gefiltert.as_array().unwrap().len(), 1);
}

#[test]
fn a_list_for_a_spreadsheet_has_whole_ids_and_days() {
    let (heim, ids) = mit_drei();
    let lauf = heim.faelle(&["list", "--csv"]);
    let mut csv = lauf.out.replace('\r', "");
    for id in &ids {
        csv = csv.replace(&id.to_string(), "ID");
    }
    insta::assert_snapshot!(csv, @"
    Kennung;Fall;Planregion;Frage;Phase;vorlegen;löschen
    ID;Kind A und die Schule;;passende Hilfe finden;Falldarstellung;2026-11-20;2027-03-01
    ID;Kind B zwischen zwei Haushalten;;;Falldarstellung;;2026-11-01
    ID;Kind C im Übergang;;;im Papierkorb;;2027-03-01
    ");
    assert_eq!(heim.faelle(&["list", "--csv", "--json"]).code, 2);
}

#[test]
fn drafts_are_told_to_people_and_never_shown() {
    let (heim, ids) = mit_drei();
    heim.im_tresor(|t| t.entwurf_sichern(ids[0], &note("Kind Z unfertig")))
        .unwrap();
    let lauf = heim.faelle(&["list"]);
    assert!(
        lauf.err.starts_with("Ein ungesicherter Entwurf"),
        "{}",
        lauf.err
    );
    assert!(!format!("{}{}", lauf.err, lauf.out).contains("Kind Z"));
    assert_eq!(heim.faelle(&["list", "--json"]).err, "");
}

#[test]
fn json_of_list_and_note_have_the_promised_fields() {
    let (heim, ids) = mit_drei();
    let liste = heim.faelle_json(&["list"]);
    assert_eq!(
        felder(&liste[0]),
        [
            "ergebnis",
            "frage",
            "frageart",
            "id",
            "im_papierkorb",
            "loeschen_am",
            "phase",
            "planregion",
            "planregion_name",
            "titel",
            "wiedervorlage"
        ]
    );
    let anfang = ids[0].to_string()[..8].to_lowercase();
    let note = heim.faelle_json(&["show", &anfang]);
    assert_eq!(note["id"], json!(ids[0]));
    assert_eq!(note["frageart"], "passende_hilfe");
    assert_eq!(note["ergebnis"], "offene_beratung");
    assert_eq!(
        note["texte"]["fragestellung"],
        "Welche Hilfe passt zu der Familie?"
    );
    assert_eq!(note["loeschen_am"], "2027-03-01");
    // Each field of the record, under its own name.
    let alle = serde_json::to_value(super::note("x")).unwrap();
    for feld in felder(&alle) {
        assert!(note.get(feld).is_some(), "{feld}");
    }
}

#[test]
fn one_note_in_words() {
    let (heim, ids) = mit_drei();
    let lauf = heim.faelle(&["show", &ids[1].to_string()]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    insta::assert_snapshot!(lauf.out.replace(&ids[1].to_string(), "ID"), @"
    Kind B zwischen zwei Haushalten
      eingebracht von  Fachkraft
      Methode          Kollegiale Beratung
      Phase            Falldarstellung
      Ergebnis         offene Beratung ohne Entscheidung
      angelegt am      Mo 23.11.2026
      löschen am       So 01.11.2026 – jetzt fällig
      Kennung          ID

    Fragestellung
      Welche Hilfe passt zu der Familie?
    ");
}

#[test]
fn the_genogramm_is_drawn_and_told() {
    let heim = Heim::mit_buch();
    let mut mit_familie = note("Kind A im Übergang");
    let zeilen = "Mutter, 30-39 + Vater, getrennt: Kind A, 6-9\nMutter ~ Vater Konflikt";
    mit_familie
        .texte
        .insert(Fallabschnitt::Genogramm, zeilen.to_owned());
    let ids = heim.mit_tresor(vec![mit_familie]);
    let text = heim.faelle(&["show", &ids[0].to_string()]).out;
    let (_, genogramm) = text.split_once("Genogramm\n").unwrap();
    insta::assert_snapshot!(genogramm, @"
        ○ ∧∨∧∨∧ □
      Mutter  Vater

      Beziehungen  Mutter ∧∨∧∨ Vater (Konflikt)

      Mutter, weiblich.
      Vater, männlich.
      Mutter und Vater: Konflikt.
      Mutter, 30-39 + Vater, getrennt: Kind A, 6-9

    Fragestellung
      Welche Hilfe passt zu der Familie?
    ");
}

#[test]
fn what_is_not_found_or_not_unique_is_told_without_titles() {
    let (heim, ids) = mit_drei();
    let keine = heim.faelle(&["show", "ZZZZ"]);
    assert_eq!((keine.code, keine.out.as_str()), (1, ""));
    let leer = heim.faelle(&["show", ""]);
    assert_eq!(leer.code, 1);
    // ids of 128 bits begin with 0 to 7: of nine notes two share the first.
    heim.im_tresor(|t| {
        (0..6).for_each(|_| {
            sichere(t, note("Kind D im Übergang"));
        })
    });
    let liste = heim.faelle_json(&["list"]);
    let erste = |v: &serde_json::Value| v["id"].as_str().unwrap()[..1].to_owned();
    let mut ziffern: Vec<String> = liste.as_array().unwrap().iter().map(erste).collect();
    ziffern.sort();
    let doppelt = ziffern.windows(2).find(|w| w[0] == w[1]).unwrap();
    let lauf = heim.faelle(&["show", &doppelt[0]]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(!lauf.err.contains("Kind"), "{}", lauf.err);
    assert!(
        ids.iter()
            .any(|id| heim.faelle(&["show", &id.to_string()]).code == 0)
    );
}

#[test]
fn due_names_what_goes_and_what_is_to_be_seen_again() {
    let (heim, ids) = mit_drei();
    let lauf = heim.faelle(&["due"]);
    let mut text = lauf.out.clone();
    for id in &ids {
        text = text.replace(&id.to_string()[..6], "ID");
    }
    insta::assert_snapshot!(text, @"
    Zu löschen (1)
    ID  Kind B zwischen zwei Haushalten  seit 3 Wochen
    Im Papierkorb (1)
    ID  Kind C im Übergang  noch 2 Tage
    Wiedervorlagen (1)
    ID  Kind A und die Schule  seit 3 Tagen
    ");
    let wert = heim.faelle_json(&["due"]);
    // A day set by hand shows, and lets no time run.
    assert_eq!(wert["loeschen"][0]["vernichtet_ab"], json!(null));
    assert_eq!(wert["papierkorb"][0]["noch_tage"], 2);
    assert_eq!(wert["wiedervorlagen"][0]["wiedervorlage"], "2026-11-20");
    let leer = Heim::mit_buch();
    leer.mit_tresor(Vec::new());
    assert_eq!(
        leer.faelle(&["due"]).out,
        "Nichts zu löschen, nichts vorzulegen.\n"
    );
}

/// Due since long, and shown as such on these days before today.
pub fn gezeigt_vor(heim: &Heim, ids: &[Id], tage: &[i32]) {
    let heute = jiff::tz::TimeZone::UTC
        .to_datetime(jiff::Timestamp::now())
        .date();
    heim.im_tresor(|t| {
        for vor in tage {
            let tag = heute.checked_sub(jiff::Span::new().days(*vor)).unwrap();
            t.gezeigt(ids, tag).unwrap();
        }
    });
}

#[test]
fn purge_destroys_what_was_shown_as_due_and_nothing_else() {
    let zwei = || {
        let heim = Heim::mit_buch();
        let mut alt = note("Kind B zwischen zwei Haushalten");
        alt.loeschen_am = Some(date(2001, 2, 3));
        let mut bleibt = note("Kind A und die Schule");
        bleibt.loeschen_am = Some(date(2201, 1, 1));
        let ids = heim.mit_tresor(vec![alt, bleibt]);
        (heim, ids)
    };
    let (heim, ids) = zwei();
    let keine = |lauf: Lauf| {
        assert_eq!(lauf.code, 0, "{}", lauf.err);
        assert!(lauf.out.starts_with("Keine Frist ist um"), "{}", lauf.out);
        assert_eq!(heim.faelle_json(&["list"]).as_array().unwrap().len(), 2);
    };
    // Long due, but nobody was told; no day set by hand changes that, nor having been told yesterday.
    keine(heim.faelle(&["purge", "--yes", "--today", "2199-01-01"]));
    keine(heim.faelle(&["purge", "--yes"]));
    gezeigt_vor(&heim, &ids, &[1]);
    keine(heim.faelle(&["purge", "--yes"]));
    let (heim, ids) = zwei();
    gezeigt_vor(&heim, &ids, &[20, 1]);
    // Nobody there to say yes.
    let lauf = heim.ohne_terminal(&["cases", "purge", "--passphrase-fd", "0"]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{}", lauf.err);
    assert!(lauf.err.contains("purge --yes"), "{}", lauf.err);
    let lauf = heim.faelle(&["purge", "--yes"]);
    assert!(
        lauf.out.starts_with("1 Fallnotiz ist vernichtet."),
        "{} {}",
        lauf.out,
        lauf.err
    );
    let liste = heim.faelle_json(&["list"]);
    assert_eq!(liste.as_array().unwrap().len(), 1);
    assert_eq!(liste[0]["id"], ids[1].to_string());
}

fn beraten(n: usize, thema: &str, art: Frageart) -> Vec<Beratung> {
    let eine = |_| {
        let mut note = note("Kind A im Übergang");
        note.beraten_am = Some(date(2026, 5, 5));
        note.frageart = Some(art);
        note.themen = vec![thema.to_owned()];
        note
    };
    (0..n).map(eine).collect()
}

#[test]
fn numbers_for_others_never_tell_of_fewer_than_five() {
    let heim = Heim::mit_buch();
    let mut alle = beraten(12, "Schule", Frageart::Schutz);
    alle.extend(beraten(2, "Trennung", Frageart::Uebergang));
    alle.extend(beraten(4, "Umzug", Frageart::Anderes));
    heim.mit_tresor(alle);
    insta::assert_snapshot!(heim.faelle(&["statistics"]).out, @"
    Jahr  Planregion  Was         Wort          Zahl
    2026  ohne        Beratungen  alle          18
    2026  ohne        Fragen      Kinderschutz  12
    2026  ohne        Fragen      übrige        6
    2026  ohne        Themen      Schule        12
    2026  ohne        Themen      übrige        6
    ");
    insta::assert_snapshot!(heim.faelle(&["statistics", "--csv"]).out, @"
    Jahr;Planregion;Was;Wort;Zahl
    2026;ohne;Beratungen;alle;18
    2026;ohne;Fragen;Kinderschutz;12
    2026;ohne;Fragen;übrige;6
    2026;ohne;Themen;Schule;12
    2026;ohne;Themen;übrige;6
    ");
    let wert = heim.faelle_json(&["statistics"]);
    for reihe in wert.as_array().unwrap() {
        assert_eq!(
            felder(reihe),
            ["jahr", "planregion_name", "was", "wort", "zahl"]
        );
        assert!(reihe["zahl"].as_u64().is_none_or(|n| n >= 5), "{reihe}");
    }
    let text = wert.to_string();
    assert!(
        !text.contains("Trennung") && !text.contains("Umzug"),
        "{text}"
    );
    assert_eq!(
        heim.faelle_json(&["statistics", "--year", "2025"]),
        json!([])
    );
}

#[test]
fn a_cell_of_a_spreadsheet_is_no_formula() {
    let heim = Heim::mit_buch();
    heim.mit_tresor(beraten(5, "=1+1", Frageart::Schutz));
    let csv = heim.faelle(&["statistics", "--csv"]).out;
    assert!(csv.contains(";'=1+1;5"), "{csv}");
}
