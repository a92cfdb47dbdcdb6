//! The vault from the command line: made, opened, refused.

use super::*;

#[test]
fn a_vault_is_made_and_its_recovery_phrase_opens_it() {
    let heim = Heim::mit_buch();
    let lauf = heim.faelle(&["init", "--name", "Wanda"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    let phrase = lauf.out.lines().find_map(|z| z.strip_prefix("  ")).unwrap();
    assert!(phrase.split(' ').count() >= 8, "{phrase}");
    assert!(lauf.out.contains("nur dieses eine Mal"), "{}", lauf.out);
    assert_eq!(heim.faelle(&["list"]).out, "Keine Fallnotizen.\n");
    let lauf = heim.ruf_mit(&["cases", "list"], phrase);
    assert_eq!(lauf.out, "Keine Fallnotizen.\n", "{}", lauf.err);
    let noch = heim.faelle(&["init", "--name", "Wanda"]);
    assert_eq!((noch.code, noch.out.as_str()), (1, ""));
}

#[test]
fn a_passphrase_that_is_easy_to_guess_makes_no_vault() {
    let heim = Heim::mit_buch();
    let lauf = heim.ruf_mit(&["cases", "init", "--name", "Wanda"], "sommer2026");
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(!lauf.err.contains("sommer2026"), "{}", lauf.err);
    assert!(!heim.daten().join("tresor").exists());
}

#[test]
fn a_wrong_passphrase_says_one_sentence_and_nothing_else() {
    let heim = Heim::mit_buch();
    heim.mit_tresor(vec![note("Kind A im Übergang")]);
    for falsch in ["kiesel zaun mond lampe", "Zwiebelkuchen", "x"] {
        let lauf = heim.ruf_mit(&["cases", "list"], falsch);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
        assert!(
            lauf.err
                .starts_with("Diese Passphrase öffnet den Tresor nicht."),
            "{}",
            lauf.err
        );
        assert!(!lauf.err.contains(falsch), "{}", lauf.err);
    }
}

#[test]
fn odd_first_lines_are_refused() {
    let heim = Heim::mit_buch();
    heim.mit_tresor(Vec::new());
    let lang = "x".repeat(5000);
    for (zeile, wort) in [("", "leer"), (lang.as_str(), "länger als")] {
        let lauf = heim.ruf_mit(&["cases", "list"], zeile);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
        assert!(lauf.err.contains(wort), "{}", lauf.err);
    }
    // A line end of Windows is none of the passphrase, and what follows neither.
    let lauf = heim.ruf_mit(&["cases", "list"], &format!("{PASSPHRASE}\r\nmehr"));
    assert_eq!(lauf.code, 0, "{}", lauf.err);
}

#[test]
fn any_open_descriptor_will_do_and_no_closed_one() {
    let heim = Heim::mit_buch();
    heim.mit_tresor(Vec::new());
    heim.datei("geheim", format!("{PASSPHRASE}\n"));
    let ruf = |fd: &str, hinein: &str| {
        let mut befehl = heim.befehl(&["cases", "list", "--passphrase-fd", fd]);
        let programm = befehl.get_program().to_owned();
        let mut sh = std::process::Command::new("/bin/sh");
        sh.args(["-c", &format!("exec \"$0\" \"$@\" {hinein}")])
            .arg(programm)
            .args(befehl.get_args())
            .current_dir(heim.pfad(""))
            .env_clear()
            .envs(befehl.get_envs().filter_map(|(n, w)| Some((n, w?))))
            .stdin(Stdio::null());
        befehl.stdin(Stdio::null());
        heim.lauf(sh.output().unwrap())
    };
    assert_eq!(ruf("3", "3<geheim").out, "Keine Fallnotizen.\n");
    assert_eq!(ruf("7", "7<geheim").out, "Keine Fallnotizen.\n");
    assert_eq!(ruf("0", "<geheim").out, "Keine Fallnotizen.\n");
    assert_eq!(ruf("5", "").code, 1);
    assert_eq!(ruf("1", "").code, 2);
    assert_eq!(ruf("2", "").code, 2);
}

#[test]
fn whoever_comes_second_reads_who_holds_the_book() {
    let heim = Heim::mit_buch();
    heim.mit_tresor(Vec::new());
    let _gehalten = SledStore::oeffnen(&heim.daten()).unwrap();
    let lauf = heim.faelle(&["list"]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(lauf.err.contains("Prozess"), "{}", lauf.err);
}

#[test]
fn walks_on_the_keyboard_and_words_with_a_year_make_no_vault() {
    let heim = Heim::mit_buch();
    for leicht in [
        "qwertzuiopasdf",
        "mnbvcxy lkjhgfd",
        "1qay2wsx3edc4rfv",
        "Kleinmachnow2026",
        "2026 Kleinmachnow",
        "Kleinmachnow-1978-2026",
    ] {
        let lauf = heim.ruf_mit(&["cases", "init", "--name", "Wanda"], leicht);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{leicht}");
        assert!(lauf.err.contains("zu leicht zu erraten"), "{}", lauf.err);
    }
    assert!(!heim.daten().join("tresor").exists());
}

#[test]
fn a_vault_that_is_gone_is_missed() {
    let heim = Heim::mit_buch();
    heim.mit_tresor(vec![note("Kind A im Übergang")]);
    std::fs::remove_dir_all(heim.daten().join("tresor")).unwrap();
    let lauf = heim.faelle(&["init", "--name", "Wanda"]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(
        lauf.err.contains("war schon ein Tresor bekannt"),
        "{}",
        lauf.err
    );
    assert!(lauf.err.contains("--force"), "{}", lauf.err);
    // Another folder has lost nothing.
    let anderer = heim.pfad("anderer");
    let anderer = anderer.to_str().unwrap();
    let ruf = ["--data", anderer, "init", "--template", "empty"];
    assert_eq!(heim.ruf(&ruf).code, 0);
    let dort = heim.faelle(&["init", "--name", "Wanda", "--data", anderer]);
    assert_eq!(dort.code, 0, "{}", dort.err);
    let neu = heim.faelle(&["init", "--name", "Wanda", "--force"]);
    assert_eq!(neu.code, 0, "{}", neu.err);
    // What was known before is over, the other folder's not.
    let anker = std::fs::read_dir(heim.pfad("state/feldbuch")).unwrap();
    let anker = anker.filter(|d| d.as_ref().unwrap().path().extension().is_none());
    assert_eq!(anker.count(), 2);
}

#[test]
fn wrong_rights_are_no_damage() {
    use std::os::unix::fs::PermissionsExt;
    let heim = Heim::mit_buch();
    heim.mit_tresor(vec![note("Kind A im Übergang")]);
    let schluessel = heim.daten().join("tresor/vault.keys");
    let stelle = |modus| {
        let rechte = std::fs::Permissions::from_mode(modus);
        std::fs::set_permissions(&schluessel, rechte).unwrap();
    };
    stelle(0o644);
    for args in [&["check"][..], &["check", "--repair"]] {
        let lauf = heim.ruf(args);
        assert_eq!(lauf.code, 1, "{}", lauf.out);
        assert!(lauf.out.contains("alles heil"), "{}", lauf.out);
        assert!(lauf.err.contains("chmod 600 HEIM/"), "{}", lauf.err);
        assert!(!lauf.err.contains("restore"), "{}", lauf.err);
    }
    stelle(0o600);
    assert_eq!(heim.ruf(&["check"]).code, 0);
    let beiseite = heim.pfad("schluessel");
    std::fs::rename(&schluessel, &beiseite).unwrap();
    std::os::unix::fs::symlink(&beiseite, &schluessel).unwrap();
    let lauf = heim.ruf(&["check"]);
    assert!(lauf.err.contains("ohne Verweis"), "{}", lauf.err);
    assert!(!lauf.err.contains("chmod"), "{}", lauf.err);
}

#[test]
fn missing_keys_name_the_backup_and_a_repair_does_not_recommend_itself() {
    let heim = Heim::mit_buch();
    heim.mit_tresor(vec![note("Kind A im Übergang")]);
    let sicherung = heim.daten().join("backups/2026-11-22.sicherung");
    std::fs::create_dir_all(sicherung.parent().unwrap()).unwrap();
    let ziel = sicherung.to_str().unwrap();
    assert_eq!(heim.ruf(&["backup", ziel]).code, 0);
    std::fs::remove_file(heim.daten().join("tresor/vault.keys")).unwrap();
    for lauf in [
        heim.ruf(&["check"]),
        heim.ruf(&["check", "--repair"]),
        heim.faelle(&["list"]),
    ] {
        assert_eq!(lauf.code, 3, "{}", lauf.err);
        assert!(
            lauf.err.contains("2026-11-22.sicherung --force"),
            "{}",
            lauf.err
        );
        assert!(!lauf.err.contains("--repair"), "{}", lauf.err);
    }
}
