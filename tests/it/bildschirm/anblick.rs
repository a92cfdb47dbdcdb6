//! What is seen, and what goes over the line.

use super::*;
use std::thread;
use std::time::Duration;

/// Cells that are shown reversed.
fn umgekehrt(schirm: &vt100::Screen) -> Vec<(u16, u16)> {
    let (zeilen, spalten) = schirm.size();
    let (zeilen, spalten) = (zeilen.get(), spalten.get());
    let alle = (0..zeilen).flat_map(|z| (0..spalten).map(move |s| (z, s)));
    alle.filter(|(z, s)| schirm.cell(*z, *s).is_some_and(vt100::Cell::inverse))
        .collect()
}

#[test]
fn without_colour_the_selection_is_still_seen_and_moves() {
    let heim = Heim::mit_leben();
    let mut pty = heim.start_mit(&[("NO_COLOR", "1")]);
    pty.wait(DA);
    pty.type_keys("4");
    pty.wait("Personen (");
    pty.settle();
    let davor = umgekehrt(&pty.screen());
    pty.type_keys(RUNTER);
    pty.settle();
    let danach = umgekehrt(&pty.screen());
    assert!(!davor.is_empty() && !danach.is_empty());
    assert_ne!(davor, danach);
    let farbe = pty.text_so_far();
    for verboten in ["\x1b[38;", "\x1b[48;", ";38;", ";48;"] {
        assert!(!farbe.contains(verboten), "{verboten:?}");
    }
    verlassen(pty);
}

/// Screens, windows and messages, one after the other.
const RUNDGANG: &[&str] = &[
    "1", "k", "2", RUNTER, "\r", "\x1b", "3", "4", "\r", "\x1b", "5", "6", "n", "\x1b", "t", "ab",
    "\x1b", "r", "\x1b", ":", "\x1b", "\x06", "brück", "\x1b", "\x1bOP", "\x1b", "X", "/", "ü",
    "\x1b",
];

#[test]
fn where_the_locale_knows_no_umlauts_only_ascii_is_sent() {
    let heim = Heim::leer();
    let mut pty = heim.start_mit(&[("LANG", "C")]);
    pty.wait("Beispieldaten");
    pty.type_keys("\r");
    pty.wait("Gremien");
    for taste in RUNDGANG {
        pty.type_keys(taste);
        pty.settle();
    }
    let bytes = pty.bytes_so_far();
    let fremd = bytes.iter().position(|b| !b.is_ascii());
    let davor = fremd.map(|n| String::from_utf8_lossy(&bytes[n.saturating_sub(60)..n + 20]));
    assert_eq!(davor, None);
    pty.type_keys("\x1b\x1b");
    pty.settle();
    verlassen(pty);
}

#[test]
fn an_idle_screen_sends_nothing() {
    let heim = Heim::mit_leben();
    let mut pty = heim.offen();
    pty.settle();
    // The minute may change once meanwhile: nothing on the screen counts minutes.
    let davor = pty.bytes();
    thread::sleep(Duration::from_secs(2));
    assert_eq!(pty.bytes() - davor, 0);
    pty.type_keys("3");
    pty.wait("Sitzungen (");
    verlassen(pty);
}

#[test]
fn a_cursor_key_costs_few_bytes_and_a_page_less_than_itself() {
    let heim = Heim::mit_leben();
    let mut pty = heim.offen();
    let kostet = |pty: &mut Pty, taste: &str| {
        pty.settle();
        let davor = pty.bytes();
        pty.type_keys(taste);
        pty.settle();
        pty.bytes() - davor
    };
    for schirm in ["2", "4", "6"] {
        let reiter = kostet(&mut pty, schirm);
        let zeile = kostet(&mut pty, RUNTER);
        let seite = kostet(&mut pty, "\x1b[6~");
        assert!((1..=200).contains(&zeile), "{schirm}: {zeile}");
        // The list alone has 18 rows of 78 columns; colours and jumps are what is saved.
        assert!((1..=18 * 78 + 300).contains(&seite), "{schirm}: {seite}");
        assert!((1..=80 * 24 + 400).contains(&reiter), "{schirm}: {reiter}");
    }
    verlassen(pty);
}
