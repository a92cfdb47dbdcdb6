//! `add ressource` and `add bedarf`: the quick line from a script.

use super::Heim;

#[test]
fn a_ressource_in_one_line() {
    let heim = Heim::mit_kreis();
    let lauf = heim.ruf(&[
        "add",
        "ressource",
        "Nähcafé @Brück #Frauen mi 15-17 Uhr kostenlos",
    ]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    assert_eq!(
        lauf.err,
        "notiert: Ressource: Nähcafé · Raum: Brück · für: Frauen (neu) · offen: Mi 15:00–17:00 · kostenlos\n"
    );
    let da = heim.json(&["list", "ressourcen"]);
    assert_eq!(da[0]["id"], lauf.out.trim());
    assert_eq!(da[0]["raum_name"], "Brück");
}

#[test]
fn a_need_has_its_first_sighting_and_undo_takes_both() {
    let heim = Heim::mit_kreis();
    let neu = heim.json(&[
        "add", "bedarf", "b", "Hort", "bis", "18", "Uhr", "--raum", "brück",
    ]);
    assert_eq!(neu["kind"], "bedarfe");
    assert_eq!(neu["raum_name"], "Brück");
    let alles = heim.ruf(&["export", "feldbuch"]).out;
    assert!(alles.contains("sichtungen"), "{alles}");
    assert_eq!(heim.ruf(&["undo"]).code, 0);
    assert_eq!(heim.json(&["list", "bedarfe"]).as_array().unwrap().len(), 0);
}

#[test]
fn what_is_not_understood_changes_nothing() {
    let heim = Heim::mit_kreis();
    for (zeile, sagt) in [
        ("Nähcafé @Bruk", "Raum „Bruk“ gibt es nicht"),
        ("Nähcafé mi 25-26", "„25“ ist keine Uhrzeit"),
        ("Nähcafé -2 €", "nie negativ"),
        ("Bus @Teltow @Brück", "Zwei Räume: Teltow und Brück"),
        ("Kurs @Teltow 30.2. 10-11", "„30.2.“ ist ein Datum"),
        ("Kurs @Teltow abc 99:99", "„99:99“ ist keine Uhrzeit"),
        (
            &format!("{} @Teltow", "x".repeat(501)),
            "mehr als 500 Zeichen",
        ),
    ] {
        let lauf = heim.ruf(&["add", "ressource", zeile]);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{zeile}");
        assert!(lauf.err.contains(sagt), "{}", lauf.err);
        assert!(lauf.err.contains("Nichts ist geändert"), "{}", lauf.err);
        let raeume = lauf.err.contains("list raeume");
        assert_eq!(raeume, sagt.starts_with("Raum"), "{}", lauf.err);
    }
    assert_eq!(
        heim.ruf(&["add", "ressource", "Nähcafé", "--raum", "Nirgends"])
            .code,
        1
    );
    assert_eq!(heim.ruf(&["add", "ressource", "@Brück"]).code, 2);
    assert_eq!(
        heim.json(&["list", "ressourcen"]).as_array().unwrap().len(),
        0
    );
}

#[test]
fn the_same_name_in_the_same_raum_is_said() {
    let heim = Heim::mit_kreis();
    heim.ruf(&["add", "ressource", "Nähcafé @Brück"]);
    let lauf = heim.ruf(&["add", "ressource", "r nähcafé @Brück"]);
    assert_eq!(lauf.code, 0);
    assert!(lauf.err.contains("gab es schon:"), "{}", lauf.err);
    let woanders = heim.ruf(&["add", "ressource", "Nähcafé @Teltow"]);
    assert!(!woanders.err.contains("gab es schon"), "{}", woanders.err);
}

#[test]
fn a_need_with_a_name_and_a_mistyped_group_are_said() {
    let heim = Heim::mit_kreis();
    heim.ruf(&["add", "ressource", "Nähcafé @Brück #Kinder"]);
    let lauf = heim.ruf(&[
        "add",
        "bedarf",
        "Kevin Müller braucht Nachhilfe @Teltow #Kindre",
    ]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    assert!(
        lauf.err
            .contains("„Kevin Müller“ – Klient*innen nie mit Namen"),
        "{}",
        lauf.err
    );
    assert!(lauf.err.contains("gemeint: Kinder?"), "{}", lauf.err);
    let lauf = heim.ruf(&["add", "bedarf", "Hort bis 18 Uhr @Teltow #Kinder"]);
    assert!(!lauf.err.contains('▲'), "{}", lauf.err);
    let hilfe = heim.ruf(&["add", "bedarf", "--help"]).out;
    assert!(
        hilfe.contains("Kein Bus") && !hilfe.contains("Nähcafé"),
        "{hilfe}"
    );
}

#[test]
fn what_steers_a_terminal_is_left_out() {
    let heim = Heim::mit_kreis();
    heim.ruf(&[
        "add",
        "ressource",
        "Gefahr\u{1b}]0;boese\u{7} \u{9b}31mrot @Teltow",
    ]);
    heim.ruf(&["add", "todo", "Ton\u{1b}[31m kaufen"]);
    for befehl in [
        ["list", "ressourcen"],
        ["list", "todos"],
        ["export", "csv"],
        ["export", "feldbuch"],
    ] {
        let lauf = heim.ruf(&befehl);
        let steuert = |c: char| c.is_control() && !c.is_whitespace();
        assert!(
            !lauf.out.contains(steuert) && !lauf.out.contains("u001b"),
            "{befehl:?}: {}",
            lauf.out
        );
    }
    assert_eq!(
        heim.json(&["list", "ressourcen"])[0]["name"],
        "Gefahr]0;boese 31mrot"
    );
}
