//! The FuA on the command line: lists, records with what hangs on them, search, tables out and in again. On the demo.

use super::Heim;
use serde_json::Value;
use std::sync::OnceLock;

/// The demo, made once.
fn demo() -> &'static Heim {
    static HEIM: OnceLock<Heim> = OnceLock::new();
    HEIM.get_or_init(|| {
        let heim = Heim::leer();
        let lauf = heim.ruf(&["init", "--template", "potsdam-mittelmark", "--demo"]);
        assert_eq!(lauf.code, 0, "{}", lauf.err);
        heim
    })
}

/// Only one process at a time may hold the book.
fn ruhe() -> std::sync::MutexGuard<'static, ()> {
    static SCHLOSS: std::sync::Mutex<()> = std::sync::Mutex::new(());
    SCHLOSS.lock().unwrap_or_else(|e| e.into_inner())
}

const LISTEN: &[&str] = &[
    "ressourcen",
    "bedarfe",
    "vorhaben",
    "toepfe",
    "antraege",
    "indikatoren",
    "familienzentren",
    "vertraege",
    "turnus",
];

fn viele(wert: &Value) -> &Vec<Value> {
    wert.as_array().unwrap()
}

#[test]
fn jede_liste_hat_zeilen_mit_eigenen_spalten() {
    let _ruhe = ruhe();
    for was in LISTEN {
        let lauf = demo().ruf(&["list", was]);
        assert_eq!(lauf.code, 0, "{}", lauf.err);
        let zeilen: Vec<&str> = lauf.out.lines().collect();
        assert!(zeilen.len() >= 10, "{was}: {}", lauf.out);
        assert!(!zeilen[0].starts_with("Name "), "{was}: {}", zeilen[0]);
        let json = demo().json(&["list", was]);
        assert_eq!(viele(&json).len(), zeilen.len() - 1, "{was}");
    }
}

#[test]
fn json_haelt_was_die_schnittstelle_verspricht() {
    let _ruhe = ruhe();
    let erste = |was: &str| viele(&demo().json(&["list", was]))[0].clone();
    let kopf = ["id", "kind", "raum", "raum_name", "notiz", "rev"];
    for (was, felder) in [
        (
            "ressourcen",
            &[
                "name",
                "art",
                "zielgruppen",
                "themen",
                "kontakt",
                "bestaetigt_am",
                "status",
                "person_name",
                "zeiten_text",
            ][..],
        ),
        (
            "bedarfe",
            &[
                "name",
                "zielgruppen",
                "haeufigkeit",
                "zuletzt",
                "status",
                "top",
            ],
        ),
        (
            "vorhaben",
            &[
                "name",
                "art",
                "leitung",
                "leitung_name",
                "zielwaechter",
                "status",
            ],
        ),
        ("toepfe", &["gesamt", "bewilligt", "frei", "jahr"]),
    ] {
        let satz = erste(was);
        for feld in kopf.iter().chain(felder) {
            assert!(satz.get(*feld).is_some(), "{was}: {feld} in {satz}");
        }
    }
    let bedarfe = demo().json(&["list", "bedarfe"]);
    for b in viele(&bedarfe) {
        let mal = b["haeufigkeit"].as_u64().unwrap();
        assert!((1..=9).contains(&mal));
        let stand = b["status"].as_str().unwrap();
        assert!(["gemeldet", "in_top", "beschluss", "umsetzung", "erledigt"].contains(&stand));
    }
    // What is left of a pot is never less than nothing.
    for t in viele(&demo().json(&["list", "toepfe"])) {
        assert!(t["frei_cent"].as_i64().unwrap() >= 0, "{t}");
    }
}

#[test]
fn zeigen_bringt_mit_was_daran_haengt() {
    let _ruhe = ruhe();
    let von = |was: &str, teil: &str| {
        let liste = demo().json(&["list", was]);
        let hat = |s: &Value| {
            let id = s["id"].as_str().unwrap().to_owned();
            let ganz = demo().json(&["show", was, &id]);
            (!viele(&ganz[teil]).is_empty()).then_some(id)
        };
        let id = viele(&liste).iter().find_map(hat);
        let id = id.unwrap_or_else(|| panic!("{was}: kein {teil}"));
        let text = demo().ruf(&["show", was, &id]);
        assert_eq!(text.code, 0, "{}", text.err);
        text.out
    };
    assert!(von("bedarfe", "sichtungen").contains("Gesehen ("));
    assert!(von("ressourcen", "bedarfe").contains("Antwortet auf"));
    assert!(von("vorhaben", "antraege").contains("Antr"));
    assert!(von("toepfe", "antraege").contains("Antr"));
    assert!(von("antraege", "ausgaben").contains("€"));
    von("indikatoren", "kennwerte");
    von("familienzentren", "turnus");
    von("vertraege", "turnus");
    let raum = demo().json(&["show", "raeume", "Teltow"]);
    for teil in [
        "ressourcen",
        "vorhaben",
        "toepfe",
        "familienzentren",
        "vertraege",
    ] {
        assert!(raum[teil].is_array(), "{teil}");
    }
    assert!(viele(&raum["ressourcen"]).len() >= 5);
}

#[test]
fn suche_findet_angebot_bedarf_und_zentrum() {
    let _ruhe = ruhe();
    for (text, kind) in [
        ("Krabbelgruppe", "ressourcen"),
        ("Hebamme Wochenbett", "bedarfe"),
        ("Mitfahrbänke", "vorhaben"),
        ("Familienzentrum Pusteblume", "familienzentren"),
    ] {
        let treffer = demo().json(&["search", text]);
        let kinds: Vec<&str> = viele(&treffer)
            .iter()
            .map(|t| t["kind"].as_str().unwrap())
            .collect();
        assert!(kinds.contains(&kind), "{text}: {kinds:?}");
    }
    let eng = demo().json(&[
        "list",
        "ressourcen",
        "--raum",
        "Teltow",
        "--filter",
        "Eltern",
    ]);
    let alle = demo().json(&["list", "ressourcen"]);
    assert!(!viele(&eng).is_empty() && viele(&eng).len() < viele(&alle).len() / 4);
    let beendet = |v: &&Value| v["status"] == "beendet";
    assert_eq!(
        viele(&alle).iter().filter(beendet).count(),
        0,
        "as on the screen"
    );
    let mit = demo().json(&["list", "ressourcen", "--state", "all"]);
    assert!(viele(&mit).iter().filter(beendet).count() > 0);
}

/// As on the screen: what is over is left out, how many is said beside the list, and `--state all` has them.
#[test]
fn was_vorbei_ist_fehlt_und_wird_genannt() {
    let _ruhe = ruhe();
    for (was, vorbei) in [
        ("ressourcen", "beendet"),
        ("bedarfe", "erledigt"),
        ("vorhaben", "abgeschlossen"),
    ] {
        let lauf = demo().ruf(&["list", was, "--json"]);
        let da: Value = serde_json::from_str(&lauf.out).unwrap();
        let alle = demo().json(&["list", was, "--state", "all"]);
        let fehlen = viele(&alle).len() - viele(&da).len();
        assert!(fehlen > 0, "{was}");
        assert!(viele(&da).iter().all(|s| s["status"] != vorbei), "{was}");
        let satz = format!("{fehlen} nicht gezeigt");
        assert!(lauf.err.contains(&satz), "{was}: {}", lauf.err);
    }
    assert_eq!(demo().ruf(&["list", "toepfe"]).err, "");
    let lauf = demo().ruf(&["list", "ressourcen", "--state", "done"]);
    assert_eq!(lauf.code, 2, "{}", lauf.err);
}

/// Every table goes out and comes in again without a change; the whole as one file goes into an empty book.
#[test]
fn tabellen_und_datei_hin_und_zurueck() {
    let _ruhe = ruhe();
    let heim = Heim::leer();
    let neu = heim.ruf(&["init", "--template", "potsdam-mittelmark", "--demo"]);
    assert_eq!(neu.code, 0);
    let lauf = heim.ruf(&["export", "csv", "-o", "tabellen/"]);
    assert_eq!(lauf.code, 0, "{}", lauf.err);
    let mut args = vec!["import".to_owned(), "--json".to_owned()];
    for datei in std::fs::read_dir(heim.pfad("tabellen")).unwrap() {
        args.push(datei.unwrap().path().display().to_string());
    }
    assert!(args.len() >= 2 + 26, "{args:?}");
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let lauf = heim.ruf(&args);
    assert_eq!(lauf.code, 0, "{} {}", lauf.out, lauf.err);
    let json: Value = serde_json::from_str(&lauf.out).unwrap();
    for datei in viele(&json["files"]) {
        for was in ["new", "changed"] {
            assert_eq!(datei[was], serde_json::json!({}), "{datei}");
        }
    }
    let md = heim.ruf(&["export", "markdown", "ressourcen"]);
    assert!(
        md.out.contains("| Ressource | Raum | Zielgruppen |"),
        "{}",
        md.out
    );
}
