//! What a tester found: options that were ignored in silence, errors without a word of help, days that disagreed.

use super::Heim;

/// Reason and hint, in German.
fn scheitert(heim: &Heim, args: &[&str], code: i32, satz: &str, hinweis: &str) {
    let lauf = heim.ruf(args);
    let wie = format!("{args:?}: {} {}", lauf.code, lauf.err);
    assert_eq!(lauf.code, code, "{wie}");
    let (grund, rest) = lauf.err.split_once('\n').unwrap();
    assert!(grund.contains(satz), "{wie}");
    assert!(rest.contains(hinweis) && !rest.trim().is_empty(), "{wie}");
    assert!(
        !lauf.err.contains("invalid") && !lauf.err.contains("not in"),
        "{wie}"
    );
}

#[test]
fn filter_die_nicht_passen_werden_nicht_uebergangen() {
    let heim = Heim::mit_kreis();
    for args in [
        ["list", "koordination", "--gremium", "regionalteam"],
        ["list", "personen", "--due", "week"],
        ["list", "gremien", "--person", "probe"],
        ["list", "raeume", "--state", "all"],
        ["list", "gremien", "--state", "done"],
    ] {
        scheitert(&heim, &args, 2, args[2], "--filter");
    }
}

#[test]
fn mitglieder_eines_gremiums() {
    let heim = Heim::mit_kreis();
    heim.datei(
        "m.csv",
        "Gremium;Mitglied;Rolle\nRegionalteam Planregion 1;Bodo Probe;ständig\n",
    );
    assert_eq!(heim.ruf(&["import", "m.csv"]).code, 0);
    let wer = heim.json(&["list", "personen", "--gremium", "Regionalteam Planregion 1"]);
    let wer: Vec<&str> = wer
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["nachname"].as_str().unwrap())
        .collect();
    assert_eq!(wer, ["Probe"]);
}

#[test]
fn jeder_fehler_hat_grund_und_rat() {
    let heim = Heim::mit_buch();
    scheitert(
        &heim,
        &["add", "todo", "X", "--due", "31.2."],
        2,
        "--due",
        "--due 2027",
    );
    scheitert(&heim, &["add", "todo", ""], 2, "Aufgabe", "add todo --help");
    scheitert(&heim, &["due", "--on", "31.2."], 2, "--on", "--on 2027");
    scheitert(
        &heim,
        &["list", "todos", "--today", "31.2."],
        2,
        "--today",
        "--today 2027",
    );
    scheitert(
        &heim,
        &["search", "x", "--limit", "abc"],
        2,
        "ganze Zahl",
        "--help",
    );
    for args in [
        &["log", "--limit", "-3"][..],
        &["search", "x", "--limit", "0"],
        &["search", "x", "--limit", "-1"],
        &["undo", "0"],
        &["undo", "-2"],
    ] {
        scheitert(&heim, args, 2, "bitte eine ganze Zahl ab 1", "--help");
    }
    scheitert(&heim, &["search", "  "], 2, "leer", "--help");
    for args in [&["list", "todos"][..], &["log"], &["undo"]] {
        let args = [args, &["--keymap", "bogus"]].concat();
        scheitert(&heim, &args, 1, "bogus lässt sich nicht lesen", "prüfen");
    }
    scheitert(
        &heim,
        &["list", "tops"],
        2,
        "feldbuch export csv tops",
        "--help",
    );
    heim.datei("x.csv", "Nachname;Raum\nA;Nirgendwo\n");
    let probe = heim.ruf(&["import", "x.csv", "--dry-run"]);
    assert_eq!(probe.code, 1);
    assert!(
        probe.err.contains("Probe: eine Datei hat Fehler"),
        "{}",
        probe.err
    );
}

#[test]
fn was_an_einem_raum_haengt() {
    let heim = Heim::mit_kreis();
    heim.ruf(&["add", "todo", "Saal mieten", "--raum", "brück"]);
    let lauf = heim.ruf(&["show", "raeume", "planregion 4"]);
    for wort in [
        "Zuständig",
        "Gremien (",
        "Personen (1)",
        "Probe, Bodo",
        "offene To-dos (1)",
        "Saal mieten",
    ] {
        assert!(lauf.out.contains(wort), "{wort} fehlt: {}", lauf.out);
    }
    let wert = heim.json(&["show", "raeume", "planregion 4"]);
    assert_eq!(wert["todos"][0]["titel"], "Saal mieten");
    assert_eq!(wert["personen"].as_array().unwrap().len(), 1);
}

#[test]
fn das_protokoll_geht_mit_der_uhr() {
    let heim = Heim::mit_buch();
    heim.ruf(&["add", "todo", "Früher", "--today", "2026-06-01"]);
    let log = heim.json(&["log"]);
    let wann = log[0]["wann"].as_str().unwrap();
    assert!(wann.starts_with("2026-06-01T"), "{wann}");
    let id = heim.json(&["list", "todos"])[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let verlauf = heim.json(&["show", "todos", &id])["verlauf"].to_string();
    assert!(
        verlauf.contains(wann.get(..16).unwrap()),
        "{verlauf} {wann}"
    );
}

#[test]
fn einstellungen() {
    let heim = Heim::leer();
    heim.datei("config/feldbuch/config.toml", "data = \"~/mein Buch\"\n");
    assert_eq!(heim.ruf(&["init", "--template", "empty"]).code, 0);
    assert!(heim.pfad("mein Buch").is_dir());
    heim.datei("config/feldbuch/config.toml", "# x\nkeymap = \"vmi\"\n");
    scheitert(
        &heim,
        &["list", "todos"],
        2,
        "config.toml",
        "Zeile 2: die Tastenbelegung „vmi“ gibt es nicht – meintest du „vim“?",
    );
    heim.datei("config/feldbuch/config.toml", b"# a\nname = \"J\xf6rg\"\n");
    scheitert(
        &heim,
        &["list", "todos"],
        2,
        "config.toml",
        "Zeile 2: kein lesbarer Text",
    );
}

#[test]
fn heimat_ohne_vollen_pfad() {
    let heim = Heim::leer();
    let mut befehl = heim.befehl(&["list", "todos"]);
    for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        befehl.env_remove(name);
    }
    let lauf = heim.lauf(befehl.env("HOME", "irgendwo").output().unwrap());
    assert_eq!(lauf.code, 1);
    assert!(
        lauf.err.contains("kein voller Pfad") && lauf.err.contains("FELDBUCH_HOME"),
        "{}",
        lauf.err
    );
    assert!(heim.ruf(&["--help"]).out.contains("FELDBUCH_HOME"));
}

#[test]
fn ein_strich_ist_die_standardausgabe() {
    let heim = Heim::mit_buch();
    let strich = heim.ruf(&["export", "csv", "raeume", "-o", "-"]);
    assert_eq!(strich.out, heim.ruf(&["export", "csv", "raeume"]).out);
    assert!(strich.out.contains("Mein Landkreis") && !heim.pfad("-").exists());
}

#[test]
fn suche_findet_woertlich_oder_fast() {
    let heim = Heim::mit_buch();
    for titel in [
        "Straße sperren",
        "Stadtrat ansprechen, sonst Seminar",
        "Haus streichen",
    ] {
        heim.ruf(&["add", "todo", titel]);
    }
    let titel = |text: &str| -> Vec<String> {
        let treffer = heim.json(&["search", text]);
        let titel = treffer.as_array().unwrap().iter();
        titel
            .map(|t| t["title"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(titel("strasse"), ["Straße sperren"]);
    assert_eq!(titel("strase"), ["Straße sperren"]);
    assert_eq!(titel("ssm"), Vec::<String>::new());
}

#[test]
fn die_shell_bietet_worte_an() {
    let heim = Heim::leer();
    for shell in ["bash", "zsh"] {
        let text = heim.ruf(&["completions", shell]).out;
        for wort in [
            "raeume",
            "gremiumsarten",
            "oparl",
            "markdown",
            "norderstedt",
            "emacs",
            "overdue",
        ] {
            assert!(text.contains(wort), "{wort} fehlt in {shell}");
        }
    }
    // The help keeps them in its words.
    assert!(!heim.ruf(&["list", "--help"]).out.contains("möglich"));
}

#[test]
fn tasten_ohne_ausweg() {
    let heim = Heim::leer();
    heim.datei("gut.toml", "base = \"vim\"\n");
    assert_eq!(heim.ruf(&["keys", "--check", "gut.toml"]).err, "");
    heim.datei(
        "karg.toml",
        "[global]\n\"q\" = \"none\"\n\"ctrl-c\" = \"none\"\n\"esc\" = \"none\"\n",
    );
    let lauf = heim.ruf(&["keys", "--check", "karg.toml"]);
    assert_eq!(
        (lauf.code, lauf.err.lines().count()),
        (0, 2),
        "{}",
        lauf.err
    );
    assert!(
        lauf.err.contains("„quit“") && lauf.err.contains("„back“"),
        "{}",
        lauf.err
    );
}

#[test]
fn beispiele_der_liesmich_gehen_an_jedem_tag() {
    for tag in ["2026-11-23", "2027-03-01", "2026-07-14"] {
        let heim = Heim::leer();
        let ruf = |args: &[&str]| heim.ruf(&[args, &["--today", tag]].concat());
        assert_eq!(ruf(&["init", "--demo"]).code, 0);
        for args in [
            [
                "add",
                "todo",
                "Raum klären",
                "--who",
                "Wanda",
                "--due",
                "fr",
            ]
            .as_slice(),
            &["list", "todos", "--due", "overdue", "--person", "Wanda"],
            &["due"],
            &["who", "frühe", "hilfen", "werder"],
        ] {
            let lauf = ruf(args);
            assert_eq!(lauf.code, 0, "{tag} {args:?}: {}", lauf.err);
        }
    }
}
