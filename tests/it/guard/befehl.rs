//! `feldbuch guard`: lines of JSON, texts for people, what is no JSON.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

/// Away from whatever store the person has who runs the tests.
fn befehl(args: &[&str]) -> Command {
    let mut befehl = Command::new(env!("CARGO_BIN_EXE_feldbuch"));
    befehl
        .env("FELDBUCH_HOME", "/gibt/es/nicht")
        .env_remove("FELDBUCH_DATA")
        .arg("guard")
        .args(args);
    befehl
}

fn guard(args: &[&str], ein: &[u8]) -> Output {
    let mut kind = befehl(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    // Who refuses sooner does not read it all.
    let _ = kind.stdin.take().expect("stdin").write_all(ein);
    kind.wait_with_output().expect("ended")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn offsets_are_code_points() {
    let aus = guard(
        &["--jsonl"],
        "{\"id\":7,\"text\":\"Für öde Frau Sommer kam.\"}\n".as_bytes(),
    );
    assert!(aus.status.success());
    let zeile: serde_json::Value = serde_json::from_slice(&aus.stdout).expect("json");
    let soll = serde_json::json!({"id":7,"spans":[{"start":13,"end":19,"label":"PERSON","level":"BLOCK"}]});
    assert_eq!(zeile, soll);
}

#[test]
fn a_bad_line_is_told_and_the_others_answered() {
    let ein =
        b"{\"id\":1,\"text\":\"ok\"}\nnix\n\n{\"id\":2}\n{\"id\":3,\"text\":\"ok\"}\n\xff\xfe\n";
    let aus = guard(&["--jsonl"], ein);
    assert_eq!(aus.status.code(), Some(1));
    assert_eq!(text(&aus.stdout).lines().count(), 2);
    let fehler = text(&aus.stderr);
    for nummer in ["Zeile 2:", "Zeile 4:", "Zeile 6:"] {
        assert!(fehler.contains(nummer), "{fehler}");
    }
    assert!(
        !fehler.contains("nix"),
        "nothing of a note on stderr: {fehler}"
    );
}

#[test]
fn a_text_is_answered_for_people() {
    let aus = guard(
        &["-"],
        "Erste Zeile.\nFrau Sommer kam aus Ferch.\n".as_bytes(),
    );
    assert!(aus.status.success());
    assert_eq!(
        text(&aus.stdout),
        "2:6  Sommer  Name (nach Anrede oder Titel)\n2:21  Ferch  Ort (Ort unterhalb des Sozialraums)\n"
    );
    assert_eq!(
        text(&guard(&[], b"Kind A spielt.\n").stdout),
        "keine Treffer\n"
    );
}

#[test]
fn a_missing_file_is_told() {
    let aus = guard(&["/gibt/es/nicht.txt"], b"");
    assert_eq!(aus.status.code(), Some(1));
    assert!(text(&aus.stderr).contains("nichts ist geprüft"));
}

/// As old programs write it.
fn utf16(text: &str) -> Vec<u8> {
    let worte = std::iter::once(0xfeff).chain(text.encode_utf16());
    worte.flat_map(u16::to_le_bytes).collect()
}

#[test]
fn other_encodings_are_read_and_told() {
    let soll = "1:11  Sommer  Name (nach Anrede oder Titel)\n";
    let windows = guard(&[], b"F\xfcr Frau Sommer. \x84Gut.\x93\n");
    assert_eq!(text(&windows.stdout), soll.replace("11", "10"));
    assert_eq!(text(&windows.stderr), "gelesen als Windows-1252\n");
    let zwei = guard(&[], &utf16("Für  Frau Sommer.\n"));
    assert_eq!(text(&zwei.stdout), soll);
    assert_eq!(text(&zwei.stderr), "gelesen als UTF-16LE\n");
    let marke = guard(&[], "\u{feff}Für  Frau Sommer.\n".as_bytes());
    assert_eq!(
        (text(&marke.stdout), text(&marke.stderr)),
        (soll.into(), "".into())
    );
}

#[test]
fn lines_of_other_encodings_too() {
    let eine = r#"{"id":"ü","text":"Für Frau Sommer."}"#;
    let soll = json!({"id":"ü","spans":[{"start":9,"end":15,"label":"PERSON","level":"BLOCK"}]});
    let windows: Vec<u8> = eine.chars().map(|c| c as u8).collect();
    let mit_marke = format!("\u{feff}{eine}");
    for ein in [windows, utf16(eine), mit_marke.into_bytes()] {
        let aus = guard(&["--jsonl"], &ein);
        assert_eq!(aus.status.code(), Some(0), "{}", text(&aus.stderr));
        let zeile: Value = serde_json::from_slice(&aus.stdout).expect("json");
        assert_eq!(zeile, soll);
    }
}

#[test]
fn what_is_no_text_does_not_pass() {
    let archiv = b"PK\x03\x04\x14\0\0\0Frau Sommer";
    let ohne_marke: Vec<u8> = utf16("Frau Sommer").split_off(2);
    for args in [&[][..], &["--jsonl"], &["--json"]] {
        for ein in [&archiv[..], &ohne_marke, b"\x7fELF\x02\x01\x01\0\0\0"] {
            let aus = guard(args, ein);
            assert_eq!((aus.status.code(), text(&aus.stdout)), (Some(1), "".into()));
            assert!(
                text(&aus.stderr).contains("kein Text"),
                "{}",
                text(&aus.stderr)
            );
        }
    }
}

#[test]
fn ids_come_back_as_they_were_and_a_missing_one_is_told() {
    let ein = concat!(
        "{\"id\":12345678901234567890123,\"text\":\"ok\"}\n",
        "{\"text\":\"ok\"}\n",
        "{\"text\":\"ok\",\"id\":1.10}\n",
        "{\"id\":{\"b\":1, \"a\":null},\"text\":\"ok\"}\n",
        "[1,\"ok\"]\n",
    );
    let aus = guard(&["--jsonl"], ein.as_bytes());
    assert_eq!(aus.status.code(), Some(1));
    assert_eq!(
        text(&aus.stdout),
        "{\"id\":12345678901234567890123,\"spans\":[]}\n\
         {\"id\":1.10,\"spans\":[]}\n\
         {\"id\":{\"b\":1, \"a\":null},\"spans\":[]}\n"
    );
    let fehler = text(&aus.stderr);
    assert!(fehler.contains("Zeile 2: \"id\" fehlt"), "{fehler}");
    assert!(fehler.contains("Zeile 5: kein JSON"), "{fehler}");
}

#[test]
fn who_asks_line_by_line_is_answered_line_by_line() {
    let mut kind = befehl(&["--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("started");
    let mut hinein = kind.stdin.take().expect("stdin");
    let mut heraus = BufReader::new(kind.stdout.take().expect("stdout"));
    for n in 0..3 {
        // The beginning of the next question holds no answer back.
        write!(hinein, "{{\"id\":{n},\"text\":\"ok\"}}\n ").expect("asked");
        let mut antwort = String::new();
        heraus.read_line(&mut antwort).expect("answered");
        assert_eq!(antwort, format!("{{\"id\":{n},\"spans\":[]}}\n"));
    }
    drop(hinein);
    assert!(kind.wait().expect("ended").success());
}

#[test]
fn one_json_value_and_an_exit_code_for_scripts() {
    let ein = "Erste Zeile.\nFür Frau Sommer.\n".as_bytes();
    let aus = guard(&["--json"], ein);
    assert_eq!(aus.status.code(), Some(0));
    let wert: Value = serde_json::from_slice(&aus.stdout).expect("json");
    let soll = json!({"encoding": "UTF-8", "spans": [{
        "line": 2, "column": 10, "start": 22, "end": 28, "label": "PERSON", "level": "BLOCK",
        "word": "Sommer", "reason": "nach Anrede oder Titel",
    }]});
    assert_eq!(wert, soll);
    assert_eq!(guard(&["--check"], ein).status.code(), Some(1));
    assert_eq!(
        guard(&["--check"], b"Kind A spielt.\n").status.code(),
        Some(0)
    );
    let zeile = b"{\"id\":1,\"text\":\"Frau Sommer\"}\n";
    assert_eq!(guard(&["--check", "--jsonl"], zeile).status.code(), Some(1));
    assert_eq!(guard(&["--json", "--jsonl"], zeile).status.code(), Some(2));
}

#[test]
fn a_full_disk_is_told_of_the_output() {
    let aus = befehl(&["Cargo.toml"])
        .stdout(
            std::fs::File::options()
                .write(true)
                .open("/dev/full")
                .expect("open"),
        )
        .output()
        .expect("ended");
    assert_eq!(aus.status.code(), Some(1));
    let fehler = text(&aus.stderr);
    assert!(
        fehler.starts_with("stdout: der Datenträger ist voll"),
        "{fehler}"
    );
}

#[test]
fn the_store_that_was_named_and_is_not_there_is_told() {
    let aus = guard(&["--data", "/gibt/es/nicht"], b"Frau Sommer kam.\n");
    assert_eq!(aus.status.code(), Some(0));
    assert!(text(&aus.stdout).contains("Sommer"));
    let fehler = text(&aus.stderr);
    assert!(
        fehler.starts_with("Ohne das eigene Verzeichnis"),
        "{fehler}"
    );
    assert_eq!(fehler.lines().count(), 1, "{fehler}");
}
