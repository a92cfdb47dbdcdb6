//! Theme files, and what is left of them on poorer terminals.

use feldbuch::runtime::themen;
use feldbuch::ui::theme::{Farbtiefe, Theme, Zeichen};
use insta::assert_snapshot;
use ratatui::style::{Color, Modifier, Style};
use unicode_width::UnicodeWidthStr;

fn theme(name: &str) -> Theme {
    Theme::eingebaut(name).unwrap_or_else(|| panic!("{name} gibt es"))
}

fn fehler(text: &str) -> String {
    Theme::lesen("eigen", "eigen.toml", text)
        .map_or_else(|f| f.to_string(), |_| "kein Fehler".into())
}

#[test]
fn every_builtin_theme_names_every_meaning() {
    for (name, text) in [
        ("dunkel", include_str!("../../src/ui/theme/dunkel.toml")),
        ("hell", include_str!("../../src/ui/theme/hell.toml")),
        ("kontrast", include_str!("../../src/ui/theme/kontrast.toml")),
    ] {
        if let Err(f) = Theme::lesen(name, name, text) {
            panic!("{f}");
        }
        for bedeutung in Theme::BEDEUTUNGEN {
            let da = text
                .lines()
                .any(|z| z.split('=').next().is_some_and(|n| n.trim() == *bedeutung));
            assert!(da, "{name}: {bedeutung}");
        }
    }
    assert_eq!(Theme::namen(), ["dunkel", "hell", "kontrast"]);
}

#[test]
fn the_selection_stands_out_in_every_theme_and_depth() {
    for name in Theme::namen() {
        for tiefe in [
            Farbtiefe::Keine,
            Farbtiefe::Acht,
            Farbtiefe::Sechzehn,
            Farbtiefe::Echt,
        ] {
            let theme = theme(name).fuer(tiefe);
            assert_ne!(theme.auswahl, theme.text, "{name} {tiefe:?}");
            assert_ne!(theme.reiter_aktiv, theme.reiter, "{name} {tiefe:?}");
            let lesbar =
                theme.auswahl.fg != theme.auswahl.bg || theme.auswahl.fg == Some(Color::Reset);
            assert!(lesbar, "{name} {tiefe:?}");
        }
        let auswahl = theme(name).fuer(Farbtiefe::Keine).auswahl;
        assert!(auswahl.add_modifier.contains(Modifier::REVERSED), "{name}");
        assert_eq!(
            (auswahl.fg, auswahl.bg),
            (Some(Color::Reset), Some(Color::Reset))
        );
    }
}

#[test]
fn eight_colours_have_no_bright_ones() {
    for name in Theme::namen() {
        let t = theme(name).fuer(Farbtiefe::Acht);
        for stil in [
            t.text,
            t.gedaempft,
            t.auswahl,
            t.fehler,
            t.warnung,
            t.rahmen,
            t.eingabe_aktiv,
        ] {
            for farbe in [stil.fg, stil.bg].into_iter().flatten() {
                let hell = matches!(
                    farbe,
                    Color::DarkGray
                        | Color::White
                        | Color::LightRed
                        | Color::LightBlue
                        | Color::LightYellow
                );
                assert!(!hell, "{name}: {farbe:?}");
            }
        }
    }
}

#[test]
fn any_colour_becomes_the_nearest_there_is() {
    let eigen = r##"text = { fg = "#ff0000", bg = 21 }
titel = { fg = 240 }"##;
    let t = Theme::lesen("eigen", "eigen.toml", eigen).unwrap();
    let farben = |s: Style| (s.fg.unwrap(), s.bg.unwrap());
    assert_eq!(
        farben(t.fuer(Farbtiefe::Echt).text),
        (Color::Rgb(255, 0, 0), Color::Indexed(21))
    );
    assert_eq!(
        farben(t.fuer(Farbtiefe::Palette256).text),
        (Color::Indexed(196), Color::Indexed(21))
    );
    assert_eq!(
        farben(t.fuer(Farbtiefe::Sechzehn).text),
        (Color::Red, Color::Blue)
    );
    assert_eq!(t.fuer(Farbtiefe::Sechzehn).titel.fg, Some(Color::DarkGray));
    assert_eq!(t.fuer(Farbtiefe::Acht).titel.fg, Some(Color::Reset));
    assert_eq!(
        t.auswahl,
        theme("dunkel").auswahl,
        "what is left out is as in dunkel"
    );
}

#[test]
fn a_faulty_theme_is_refused_with_every_fault() {
    let text = r##"base = "hel"
auswal = { bold = true }
text = { fg = "rot", schatten = true }
titel = { bold = 1 }
fehler = "red"
gut = { fg = 300 }
warnung = { fg = "#12" }
rahmen = { fg = "brightred" }
"##;
    assert_snapshot!(fehler(text), @r#"
    eigen.toml hat 9 Fehler und gilt deshalb gar nicht; an den Daten ist nichts geändert.
      Zeile 1: unbekanntes Farbschema „hel“ – meintest du „hell“?
      Zeile 2: unbekannte Bedeutung „auswal“ – meintest du „auswahl“?
      Zeile 3: unbekannte Farbe „rot“ – es gibt: black, red, green, yellow, blue, magenta, cyan, white, bright-black, bright-red, bright-green, bright-yellow, bright-blue, bright-magenta, bright-cyan, bright-white, default
      Zeile 3: unbekannte Eigenschaft „schatten“ – es gibt: fg, bg, bold, underline, reversed
      Zeile 4: bold ist true oder false
      Zeile 5: hinter „fehler“ gehört etwas wie { fg = "red", bold = true }
      Zeile 6: Farbnummern gehen von 0 bis 255
      Zeile 7: unbekannte Farbe „#12“ – es gibt: black, red, green, yellow, blue, magenta, cyan, white, bright-black, bright-red, bright-green, bright-yellow, bright-blue, bright-magenta, bright-cyan, bright-white, default
      Zeile 8: unbekannte Farbe „brightred“ – meintest du „bright-red“?
    "#);
}

#[test]
fn own_themes_stand_beside_the_builtin_ones() {
    let ordner = tempfile::tempdir().unwrap();
    assert_eq!(themen(&ordner.path().join("fehlt")).unwrap().len(), 3);
    std::fs::write(
        ordner.path().join("wald.toml"),
        "base = \"hell\"\ntext = { fg = \"green\" }\n",
    )
    .unwrap();
    std::fs::write(
        ordner.path().join("dunkel.toml"),
        "text = { bold = true }\n",
    )
    .unwrap();
    std::fs::write(ordner.path().join("notiz.txt"), "kein Farbschema").unwrap();
    let alle = themen(ordner.path()).unwrap();
    let namen: Vec<&str> = alle.iter().map(|t| t.name.as_str()).collect();
    assert_eq!(namen, ["dunkel", "hell", "kontrast", "wald"]);
    assert!(
        alle[0].text.add_modifier.contains(Modifier::BOLD),
        "an own one replaces"
    );
    std::fs::write(ordner.path().join("kaputt.toml"), "text =\n").unwrap();
    assert!(
        themen(ordner.path())
            .unwrap_err()
            .to_string()
            .contains("Zeile 1")
    );
}

#[test]
fn signs_are_one_column_wide_and_ascii_is_ascii() {
    for zeichen in Zeichen::fuer(true).einspaltige() {
        assert_eq!(zeichen.width(), 1, "{zeichen}");
    }
    for zeichen in Zeichen::fuer(false).einspaltige() {
        assert!(zeichen.is_ascii() && zeichen.len() == 1, "{zeichen}");
    }
}
