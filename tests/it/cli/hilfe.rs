//! Help, faults of the call, keys, completions, man page.

use super::Heim;

#[test]
fn hilfe_ist_deutsch() {
    let heim = Heim::leer();
    for args in [
        &["--help"][..],
        &["list", "--help"],
        &["add", "todo", "--help"],
        &["import", "-h"],
    ] {
        let lauf = heim.ruf(args);
        assert_eq!(lauf.code, 0);
        for englisch in [
            "Usage",
            "Options:",
            "Arguments:",
            "Commands:",
            "OPTIONS",
            "Print",
            "default",
            "possible",
        ] {
            assert!(
                !lauf.out.contains(englisch),
                "{englisch} in {args:?}:\n{}",
                lauf.out
            );
        }
        assert!(lauf.out.contains("Aufruf: feldbuch"), "{}", lauf.out);
    }
    assert_eq!(
        heim.ruf(&["--version"]).out,
        format!("feldbuch {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn falscher_aufruf_sagt_was_gemeint_war() {
    let heim = Heim::leer();
    let err = |args: &[&str]| {
        let lauf = heim.ruf(args);
        assert_eq!((lauf.code, lauf.out.as_str()), (2, ""), "{args:?}");
        lauf.err
    };
    insta::assert_snapshot!(err(&["lst"]), @r"
    Den Befehl „lst“ gibt es nicht.
      gemeint: list?
    ");
    insta::assert_snapshot!(err(&["list", "todos", "--jso"]), @r"
    „--jso“ gibt es hier nicht.
      gemeint: --json?
    ");
    insta::assert_snapshot!(err(&["list"]), @r"
    Es fehlt: WAS.
      alle Befehle: feldbuch --help
    ");
    insta::assert_snapshot!(err(&["add", "bedarf"]), @r"
    Es fehlt: ZEILE.
      alle Befehle: feldbuch --help
    ");
    insta::assert_snapshot!(err(&["list", "todos", "--due", "bald"]), @r"
    „bald“ passt nicht zu --due FRIST; möglich: overdue, week, all.
      gemeint: all?
    ");
}

#[test]
fn der_bildschirm_braucht_ein_terminal_und_heile_einstellungen() {
    let heim = Heim::mit_buch();
    let lauf = heim.ruf(&[]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(lauf.err.contains("Terminal"), "{}", lauf.err);
    heim.datei("config/feldbuch/config.toml", "theme = \"dunkle\"\n");
    let lauf = heim.ruf(&[]);
    assert_eq!(lauf.code, 2);
    insta::assert_snapshot!(lauf.err, @r"
    Das Farbschema „dunkle“ gibt es nicht; an den Daten ist nichts geändert.
      in config.toml: theme = eins von dunkel, hell, kontrast
    ");
}

#[test]
fn tasten() {
    let heim = Heim::leer();
    assert!(
        heim.ruf(&["keys"])
            .out
            .starts_with("Tastenbelegung: standard\n")
    );
    let wert = heim.json(&["keys", "--keymap", "vim"]);
    assert_eq!(wert["name"], "vim");
    let zeile = &wert["keys"][0];
    for feld in ["context", "action", "keys", "label"] {
        assert!(zeile.get(feld).is_some(), "{feld}");
    }
    heim.datei("gut.toml", "[list]\n\"n\" = \"list.new\"\n");
    heim.datei("schlecht.toml", "[list]\n\"n\" = \"list.neu\"\n");
    assert_eq!(
        heim.ruf(&["keys", "--check", "gut.toml"]).out,
        "gut.toml: in Ordnung.\n"
    );
    let lauf = heim.ruf(&["keys", "--check", "schlecht.toml"]);
    assert_eq!(lauf.code, 2);
    assert!(lauf.err.contains("Zeile 2: "), "{}", lauf.err);
    // The person's own file is laid over.
    heim.datei(
        "config/feldbuch/keymap.toml",
        "[list]\n\"F9\" = \"list.new\"\n",
    );
    assert!(heim.ruf(&["keys"]).out.contains("F9"));
}

#[test]
fn vervollstaendigung_und_handbuch() {
    let heim = Heim::leer();
    for shell in ["bash", "zsh", "fish"] {
        assert!(heim.ruf(&["completions", shell]).out.contains("feldbuch"));
    }
    assert_eq!(heim.ruf(&["completions", "cmd"]).code, 2);
    let man = heim.ruf(&["man"]).out;
    for teil in [
        "BEFEHLE IM EINZELNEN",
        ".SH TASTEN",
        "list.down",
        "feldbuch import",
        ".SH DATEIEN",
    ] {
        assert!(man.contains(teil), "{teil}");
    }
}

#[test]
fn the_help_names_every_list() {
    let heim = Heim::leer();
    for befehl in ["list", "show"] {
        let hilfe = heim.ruf(&[befehl, "--help"]).out;
        for kind in feldbuch::cli::args::LISTEN {
            assert!(hilfe.contains(kind.wort()), "{}:\n{hilfe}", kind.wort());
        }
    }
}
