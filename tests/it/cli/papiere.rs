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

#[test]
fn geraete_und_verweise_bleiben_was_sie_sind() {
    use std::os::unix::fs::FileTypeExt;
    let heim = heim();
    let id = eine(&heim);
    heim.datei("ziel.md", "alt");
    symlink("ziel.md", heim.pfad("verweis.md")).unwrap();
    symlink("im-kreis.md", heim.pfad("im-kreis.md")).unwrap();
    let lauf = heim.ruf(&["protocol", &id, "-o", "verweis.md", "--force"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    let art = fs::symlink_metadata(heim.pfad("verweis.md")).unwrap();
    assert!(art.is_symlink(), "{art:?}");
    assert!(
        fs::read_to_string(heim.pfad("ziel.md"))
            .unwrap()
            .starts_with("# ")
    );
    let kreis = heim.ruf(&["protocol", &id, "-o", "im-kreis.md", "--force"]);
    abgelehnt(&heim, &kreis, "im Kreis");
    let dose = std::os::unix::net::UnixListener::bind(heim.pfad("dose.md")).unwrap();
    let lauf = heim.ruf(&["protocol", &id, "-o", "dose.md", "--force"]);
    abgelehnt(&heim, &lauf, "keine gewöhnliche Datei");
    drop(dose);
    // As root these would really have been replaced: a link stands before them.
    symlink("/dev/null", heim.pfad("nichts")).unwrap();
    symlink("/dev/full", heim.pfad("voll")).unwrap();
    for befehl in [&["protocol", &id][..], &["export", "oparl"]] {
        let nach = |ziel| heim.ruf(&[befehl, &["-o", ziel, "--force"]].concat());
        assert_eq!(nach("nichts").code, 0);
        abgelehnt(&heim, &nach("voll"), "der Datenträger ist voll");
    }
    for geraet in ["/dev/null", "/dev/full"] {
        assert!(fs::metadata(geraet).unwrap().file_type().is_char_device());
    }
}

#[test]
fn eine_leitung_nimmt_das_papier() {
    let heim = heim();
    let id = eine(&heim);
    let fifo = heim.pfad("leitung.md");
    let gemacht = std::process::Command::new("mkfifo").arg(&fifo).status();
    assert!(gemacht.unwrap().success());
    let leser = std::thread::spawn({
        let fifo = fifo.clone();
        move || fs::read_to_string(fifo).unwrap()
    });
    let lauf = heim.ruf(&["protocol", &id, "-o", "leitung.md", "--format", "md"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    assert!(leser.join().unwrap().starts_with("# "));
}

#[test]
fn export_ueberschreibt_nichts_ungefragt() {
    let heim = heim();
    heim.datei("alles.json", "meins");
    heim.datei("aus/person.json", "meins");
    for (ziel, grund) in [
        ("alles.json", "gibt es schon"),
        ("neu/alles.json", "den Ordner neu gibt es nicht"),
        ("neu/tief/", "den Ordner neu gibt es nicht"),
        ("aus/", "aus/person.json gibt es schon"),
    ] {
        let lauf = heim.ruf(&["export", "oparl", "-o", ziel]);
        abgelehnt(&heim, &lauf, grund);
    }
    let da = |name: &str| gibt_es(&heim.pfad(name));
    assert!(!da("neu") && !da("aus/organization.json"));
    assert_eq!(fs::read(heim.pfad("alles.json")).unwrap(), b"meins");
    for ziel in ["alles.json", "aus/"] {
        let lauf = heim.ruf(&["export", "oparl", "-o", ziel, "--force"]);
        assert_eq!(lauf.code, 0, "{}", lauf.err);
    }
    assert_ne!(fs::read(heim.pfad("aus/person.json")).unwrap(), b"meins");
    let lauf = heim.ruf(&["export", "oparl", "-o", "frisch/"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    assert!(da("frisch/meeting.json"));
}

#[test]
fn eine_endung_die_nicht_stimmt() {
    let heim = heim();
    let id = eine(&heim);
    let pdf = heim.ruf(&["protocol", &id, "-o", "p.pdf"]);
    assert_eq!(pdf.code, 2);
    assert!(
        pdf.err.contains("Als .pdf lässt sich kein Papier"),
        "{}",
        pdf.err
    );
    let anders = heim.ruf(&["protocol", &id, "-o", "p.docx", "--format", "md"]);
    assert_eq!(anders.code, 2);
    assert!(anders.err.contains("--format sagt md"), "{}", anders.err);
    assert!(!gibt_es(&heim.pfad("p.pdf")) && !gibt_es(&heim.pfad("p.docx")));
    let gesagt = heim.ruf(&["protocol", &id, "-o", "p.pdf", "--format", "md"]);
    assert_eq!(gesagt.code, 0, "{}", gesagt.err);
}

#[test]
fn worte_und_tage_meinen_ueberall_dieselbe_sitzung() {
    let heim = Heim::mit_buch();
    heim.datei("g.csv", "Gremium;Kürzel\nRegionalteam;RT\nTeamrunde;TR\n");
    heim.datei(
        "s.csv",
        "Gremium;Beginn\nRegionalteam;26.11.2025 14:00\nTeamrunde;11.03.2026 9:00\n",
    );
    let lauf = heim.ruf(&["import", "g.csv", "s.csv"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    // „2026“, „11“ and „26“ all stand in the names of others.
    for tag in ["2026-11-26", "26.11.2026", "2025-11-2"] {
        for args in [&["protocol", tag][..], &["show", "sitzungen", tag]] {
            abgelehnt(
                &heim,
                &heim.ruf(args),
                &format!("Sitzung „{tag}“ gibt es nicht"),
            );
        }
    }
    for (worte, name) in [
        ("2025-11-26", "Regionalteam"),
        ("26.11.2025", "Regionalteam"),
        ("team", "Teamrunde"),
        ("tr", "Teamrunde"),
        ("rt 26.11.", "Regionalteam"),
        ("11.3.2026 teamrunde", "Teamrunde"),
        ("ionalteam", "Regionalteam"),
    ] {
        let show = heim.ruf(&["show", "sitzungen", worte]);
        assert!(
            show.out.starts_with(&format!("Sitzung: {name} ")),
            "{worte}: {}{}",
            show.out,
            show.err
        );
        let papier = heim.ruf(&["agenda", worte]);
        assert!(
            papier.out.contains(name),
            "{worte}: {}{}",
            papier.out,
            papier.err
        );
    }
}
