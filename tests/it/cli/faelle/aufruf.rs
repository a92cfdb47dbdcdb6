//! The call: a passphrase in it is refused and not repeated.

use super::*;

#[test]
fn a_passphrase_in_the_call_is_refused_and_not_repeated() {
    let heim = Heim::mit_buch();
    for args in [
        &["cases", "list", "--passphrase", "Zwiebelkuchen"][..],
        &["cases", "list", "--passphrase=Zwiebelkuchen"],
        &["cases", "list", "--password=Zwiebelkuchen"],
        &["cases", "--passphrase", "Zwiebelkuchen", "list"],
        &["--passphrase=Zwiebelkuchen", "cases", "list"],
        &["cases", "export", "7", "-o", "x", "--pass=Zwiebelkuchen"],
    ] {
        let lauf = heim.ruf(args);
        assert_eq!((lauf.code, lauf.out.as_str()), (2, ""), "{args:?}");
        assert!(!lauf.err.contains("Zwiebel"), "{args:?}: {}", lauf.err);
        assert!(
            lauf.err.contains("gehört nicht in den Aufruf"),
            "{args:?}: {}",
            lauf.err
        );
    }
}

#[test]
fn the_number_of_a_descriptor_is_one_and_no_command_is_no_passphrase() {
    let heim = Heim::mit_buch();
    for args in [
        &["cases", "list", "--passphrase-fd", "Zwiebelkuchen"][..],
        &["cases", "list", "--passphrase-fd=Zwiebelkuchen"],
        &["cases", "list", "--passphrase-fd", "x"],
    ] {
        let lauf = heim.ruf(args);
        assert_eq!((lauf.code, lauf.out.as_str()), (2, ""), "{args:?}");
        assert!(lauf.err.contains("Zahl erwartet"), "{}", lauf.err);
        assert!(!lauf.err.contains("Zwiebel"), "{}", lauf.err);
    }
    let davor = heim.ruf(&["cases", "--passphrase-fd", "3"]);
    assert_eq!(davor.code, 2);
    assert!(davor.err.contains("hinter den Befehl"), "{}", davor.err);
    let hilfe = heim.ruf(&["--today", "2026-11-23", "cases"]);
    assert_eq!((hilfe.code, hilfe.out.as_str()), (2, ""));
    assert!(hilfe.err.contains("feldbuch cases [OPTIONEN] BEFEHL"));
    assert!(hilfe.err.contains("statistics"), "{}", hilfe.err);
}

#[test]
fn names_and_years_are_asked_for_in_german() {
    let heim = Heim::mit_buch();
    let leer = heim.ruf(&["cases", "init", "--name", " "]);
    assert_eq!(leer.code, 2);
    assert!(leer.err.contains("bitte einen Namen"), "{}", leer.err);
    for jahr in ["zwei", "26", "02026"] {
        let lauf = heim.ruf(&["cases", "statistics", "--year", jahr]);
        assert_eq!(lauf.code, 2);
        assert!(lauf.err.contains("vier Ziffern"), "{}", lauf.err);
    }
}

#[test]
fn help_and_manual_know_the_cases() {
    let heim = Heim::leer();
    insta::assert_snapshot!(heim.ruf(&["cases", "--help"]).out, @"
    Fallnotizen im Tresor: auflisten, zeigen, ausgeben, zählen, löschen

    Aufruf: feldbuch cases [OPTIONEN] BEFEHL

    Befehle:
      init        Tresor für Fallnotizen anlegen; gibt die Wiederherstellungsphrase einmal aus
      list        Fallnotizen auflisten, mit ihren Pseudonymen
      show        eine Fallnotiz zeigen
      export      eine Fallnotiz als Text in eine neue Datei schreiben, wenn der Wächter nichts findet
      statistics  Zahlen für die Steuerungsgruppe: Fragen, Themen, Hilfesettings je Planregion und Jahr,
                  nichts unter 5
      due         was zu löschen ist und welche Wiedervorlagen anstehen
      purge       vernichten, wessen Frist um ist (14 Tage, nachdem sie als fällig gezeigt wurde; 7 Tage
                  im Papierkorb)

    Optionen:
          --data <ORDNER>        Datenordner (auch: FELDBUCH_DATA)
          --config <DATEI>       Einstellungsdatei statt config.toml
          --keymap <NAME|DATEI>  Tastenbelegung: standard, vim, emacs oder eine Datei
          --no-color             ohne Farbe
          --today <TAG>          heute ist dieser Tag
      -h, --help                 diese Hilfe
    ");
    insta::assert_snapshot!(heim.ruf(&["cases", "export", "--help"]).out, @"
    eine Fallnotiz als Text in eine neue Datei schreiben, wenn der Wächter nichts findet

    Aufruf: feldbuch cases export [OPTIONEN] --output <DATEI> <KENNUNG>

    Angaben:
      <KENNUNG>  Kennung; der Anfang genügt

    Optionen:
          --data <ORDNER>           Datenordner (auch: FELDBUCH_DATA)
      -o, --output <DATEI>          neue Datei, nur für den eigenen Benutzer lesbar
          --config <DATEI>          Einstellungsdatei statt config.toml
          --passphrase-fd <NUMMER>  Passphrase aus dieser Nummer lesen (erste Zeile), statt am Terminal
                                    zu fragen
          --keymap <NAME|DATEI>     Tastenbelegung: standard, vim, emacs oder eine Datei
          --no-color                ohne Farbe
          --today <TAG>             heute ist dieser Tag
      -h, --help                    diese Hilfe
    ");
    let man = heim.ruf(&["man"]).out;
    for teil in [
        "feldbuch cases",
        "feldbuch cases export",
        "feldbuch add todo",
    ] {
        assert!(man.contains(&format!(".SS \"{teil}\"")), "{teil}");
    }
}

#[test]
fn without_a_terminal_nobody_is_asked() {
    let heim = Heim::mit_buch();
    for args in [
        &["cases", "list"][..],
        &["cases", "show", "7"],
        &["cases", "statistics", "--json"],
        &["cases", "due"],
        &["cases", "purge"],
    ] {
        let lauf = heim.ohne_terminal(args);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{args:?}");
        assert!(
            lauf.err.contains("noch keinen Tresor"),
            "{args:?}: {}",
            lauf.err
        );
        assert!(lauf.err.contains("die 8 drücken"), "{args:?}: {}", lauf.err);
    }
    let lauf = heim.ohne_terminal(&["cases", "init", "--name", "Wanda"]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(lauf.err.contains("kein Terminal"), "{}", lauf.err);
}
