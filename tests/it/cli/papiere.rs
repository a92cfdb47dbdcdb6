//! `protocol`, `agenda` and `export markdown`: papers onto stdout and into files, and every reason why not.

use super::{Heim, Lauf, gibt_es};
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

/// With a year of invented life.
fn heim() -> Heim {
    let heim = Heim::leer();
    assert_eq!(heim.ruf(&["init", "--demo"]).code, 0);
    heim
}

/// Ids of the Sitzungen, as the list has them.
fn sitzungen(heim: &Heim) -> Vec<(String, String)> {
    let alle = heim.json(&["list", "sitzungen"]);
    let alle = alle.as_array().unwrap();
    let text = |s: &serde_json::Value, f: &str| s[f].as_str().unwrap().to_owned();
    alle.iter()
        .map(|s| (text(s, "id"), text(s, "beginn")))
        .collect()
}

fn eine(heim: &Heim) -> String {
    sitzungen(heim)[0].0.clone()
}

/// Exit 1, a reason, a hint, and nothing half-written.
fn abgelehnt(heim: &Heim, lauf: &Lauf, grund: &str) {
    assert_eq!(lauf.code, 1, "{}{}", lauf.out, lauf.err);
    assert!(lauf.err.contains(grund), "{}", lauf.err);
    assert!(lauf.err.lines().nth(1).is_some_and(|z| z.starts_with("  ")));
    for ordner in [heim.pfad("."), heim.pfad("nur-lesen")] {
        let namen = fs::read_dir(ordner).into_iter().flatten();
        for name in namen.map(|e| e.unwrap().file_name()) {
            assert!(!name.to_string_lossy().ends_with(".halb"), "{name:?}");
        }
    }
}

#[test]
fn papiere_auf_die_standardausgabe() {
    let heim = heim();
    let id = eine(&heim);
    let protokoll = heim.ruf(&["protocol", &id]);
    assert_eq!(protokoll.code, 0, "{}", protokoll.err);
    assert!(protokoll.out.starts_with("# ") && protokoll.out.contains("**Protokoll (Entwurf): "));
    let text = heim.ruf(&["agenda", &id, "--format", "txt"]).out;
    assert!(text.contains("\nTagesordnung: "), "{text}");
    let todos = heim.ruf(&["protocol", &id, "--kind", "todos"]).out;
    assert!(
        todos.contains("To-do-Liste, Stand Mo 23.11.2026"),
        "{todos}"
    );
    let mail = heim
        .ruf(&["agenda", &id, "--kind", "einladung", "--mail"])
        .out;
    assert!(
        mail.starts_with("Betreff: ") && mail.contains("im Anhang die Einladung"),
        "{mail}"
    );
    // A pipe takes an archive, too.
    let docx = heim
        .befehl(&["protocol", &id, "--format", "docx"])
        .output()
        .unwrap();
    assert!(docx.stdout.starts_with(b"PK\x03\x04"));
}

#[test]
fn das_format_folgt_dem_dateinamen() {
    let heim = heim();
    let id = eine(&heim);
    for (name, anfang) in [
        ("p.docx", b"PK\x03\x04".as_slice()),
        ("p.ODT", b"PK\x03\x04"),
        ("p.txt", b"S"),
        ("p", b"# "),
    ] {
        let lauf = heim.ruf(&["protocol", &id, "-o", name]);
        assert_eq!((lauf.code, lauf.out.as_str()), (0, ""), "{}", lauf.err);
        let bytes = fs::read(heim.pfad(name)).unwrap();
        assert!(name == "p.txt" || bytes.starts_with(anfang), "{name}");
    }
    assert!(
        !fs::read_to_string(heim.pfad("p.txt"))
            .unwrap()
            .starts_with('#')
    );
}

#[test]
fn eine_sitzung_nach_worten() {
    let heim = heim();
    let alle = sitzungen(&heim);
    let am = |tag: &str| alle.iter().filter(|s| s.1.starts_with(tag)).count();
    let (id, beginn) = alle.iter().find(|s| am(&s.1[..10]) == 1).unwrap();
    let nach_id = heim.ruf(&["agenda", id]).out;
    assert_eq!(heim.ruf(&["agenda", &beginn[..10]]).out, nach_id);
    let mehrere = heim.ruf(&["agenda", "regionalteam"]);
    abgelehnt(&heim, &mehrere, "„regionalteam“ passt auf");
    assert!(mehrere.err.lines().count() > 2, "{}", mehrere.err);
    abgelehnt(&heim, &heim.ruf(&["agenda", "gibtsnicht"]), "gibt es nicht");
    assert_eq!(heim.ruf(&["agenda"]).code, 2);
    assert_eq!(heim.ruf(&["agenda", id, "--format", "pdf"]).code, 2);
}

#[test]
fn nichts_wird_ueberschrieben_und_nichts_halb_geschrieben() {
    let heim = heim();
    let id = eine(&heim);
    heim.datei("brief.docx", "Sehr geehrte");
    fs::create_dir(heim.pfad("ordner")).unwrap();
    symlink("nirgends", heim.pfad("verweis.docx")).unwrap();
    for (ziel, grund) in [
        ("brief.docx", "gibt es schon"),
        ("verweis.docx", "gibt es schon"),
        ("ordner", "ist ein Ordner"),
        ("neu/p.docx", "den Ordner neu gibt es nicht"),
        ("brief.docx/p.docx", "brief.docx ist kein Ordner"),
    ] {
        abgelehnt(&heim, &heim.ruf(&["protocol", &id, "-o", ziel]), grund);
    }
    assert_eq!(
        fs::read_to_string(heim.pfad("brief.docx")).unwrap(),
        "Sehr geehrte"
    );
    assert!(!gibt_es(&heim.pfad("neu")) && !gibt_es(&heim.pfad("nirgends")));
    let lauf = heim.ruf(&["protocol", &id, "-o", "brief.docx", "--force"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    assert!(
        fs::read(heim.pfad("brief.docx"))
            .unwrap()
            .starts_with(b"PK")
    );
}

#[test]
fn wo_nur_gelesen_werden_darf() {
    let heim = heim();
    let id = eine(&heim);
    let ordner = heim.pfad("nur-lesen");
    fs::create_dir(&ordner).unwrap();
    fs::set_permissions(&ordner, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(ordner.join("probe"), "").is_ok() {
        // Who may do everything is told by a place that nobody may write to.
        let lauf = heim.ruf(&["protocol", &id, "-o", "/proc/papier.docx"]);
        return abgelehnt(&heim, &lauf, "/proc/papier.docx ist nicht geschrieben");
    }
    let lauf = heim.ruf(&["protocol", &id, "-o", "nur-lesen/p.docx"]);
    abgelehnt(&heim, &lauf, "darf dieser Benutzer nicht schreiben");
}

#[test]
fn protokolle_eines_gremiums_in_einen_ordner() {
    let heim = heim();
    let gremium = heim.json(&["list", "sitzungen"])[0]["gremium_name"]
        .as_str()
        .unwrap()
        .to_owned();
    let args = ["export", "markdown", "sitzungen", "--gremium", &gremium];
    let alles = heim.ruf(&args);
    assert_eq!(alles.code, 0, "{}", alles.err);
    assert!(alles.out.starts_with("## Sitzungen\n\n|"), "{}", alles.out);
    let lauf = heim.ruf(&[&args[..], &["-o", "aus/"]].concat());
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    let namen: Vec<String> = fs::read_dir(heim.pfad("aus"))
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    let protokolle = namen.iter().filter(|n| n.starts_with("Protokoll-")).count();
    assert!(protokolle > 0, "{namen:?}");
    assert_eq!(
        alles.out.matches("**Protokoll: Sitzung").count(),
        protokolle
    );
    let todos = heim
        .ruf(&["export", "markdown", "todos", "--gremium", &gremium])
        .out;
    assert!(todos.starts_with("## To-dos\n"), "{todos}");
}
