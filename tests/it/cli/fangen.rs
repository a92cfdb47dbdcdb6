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
    ] {
        let lauf = heim.ruf(&["add", "ressource", zeile]);
        assert_eq!((lauf.code, lauf.out.as_str()), (1, ""), "{zeile}");
        assert!(lauf.err.contains(sagt), "{}", lauf.err);
        assert!(lauf.err.contains("Nichts ist geändert"), "{}", lauf.err);
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
