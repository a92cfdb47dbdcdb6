//! `feldbuch guard`: lines of JSON, texts for people, what is no JSON.

use std::io::Write;
use std::process::{Command, Output, Stdio};

fn guard(args: &[&str], ein: &[u8]) -> Output {
    let mut kind = Command::new(env!("CARGO_BIN_EXE_feldbuch"))
        .arg("guard")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    kind.stdin.take().expect("stdin").write_all(ein).expect("written");
    kind.wait_with_output().expect("ended")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn offsets_are_code_points() {
    let aus = guard(&["--jsonl"], "{\"id\":7,\"text\":\"Äöü Frau Sommer kam.\"}\n".as_bytes());
    assert!(aus.status.success());
    let zeile: serde_json::Value = serde_json::from_slice(&aus.stdout).expect("json");
    let soll = serde_json::json!({"id":7,"spans":[{"start":9,"end":15,"label":"PERSON","level":"BLOCK"}]});
    assert_eq!(zeile, soll);
}

#[test]
fn a_bad_line_is_told_and_the_others_answered() {
    let ein = b"{\"id\":1,\"text\":\"ok\"}\nnix\n\n{\"id\":2}\n{\"id\":3,\"text\":\"ok\"}\n\xff\xfe\n";
    let aus = guard(&["--jsonl"], ein);
    assert_eq!(aus.status.code(), Some(1));
    assert_eq!(text(&aus.stdout).lines().count(), 2);
    let fehler = text(&aus.stderr);
    for nummer in ["Zeile 2:", "Zeile 4:", "Zeile 6:"] {
        assert!(fehler.contains(nummer), "{fehler}");
    }
    assert!(!fehler.contains("nix"), "nothing of a note on stderr: {fehler}");
}

#[test]
fn a_text_is_answered_for_people() {
    let aus = guard(&["-"], "Erste Zeile.\nFrau Sommer kam aus Ferch.\n".as_bytes());
    assert!(aus.status.success());
    assert_eq!(
        text(&aus.stdout),
        "2:6  Sommer  Name (nach Anrede oder Titel)\n2:21  Ferch  Ort (Ort unterhalb des Sozialraums)\n"
    );
    assert_eq!(text(&guard(&[], b"Kind A spielt.\n").stdout), "keine Treffer\n");
}

#[test]
fn a_missing_file_is_told() {
    let aus = guard(&["/gibt/es/nicht.txt"], b"");
    assert_eq!(aus.status.code(), Some(1));
    assert!(text(&aus.stderr).contains("nichts ist geprüft"));
}
