//! The runtime on a real pseudo-terminal: whatever ends the programme, the terminal is as it was before.

mod kind;
pub mod pty;

use feldbuch::runtime::Profil;
use feldbuch::ui::theme::Farbtiefe;
use insta::assert_snapshot;
use pty::{Pty, Start};
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn q_leaves_the_terminal_as_it_was() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    assert!(pty.screen().alternate_screen());
    assert!(pty.screen().bracketed_paste());
    assert_ne!(pty.termios(), pty.vorher, "raw while running");
    pty.type_keys("q");
    assert_eq!(pty.exit_code(), 0);
    pty.assert_restored();
}

#[test]
fn a_panic_restores_first_and_then_tells() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys("p");
    assert_ne!(pty.exit_code(), 0);
    pty.assert_restored();
    let text = pty.screen().contents();
    assert!(text.contains("feldbuch ist abgestürzt"), "{text}");
    assert!(text.contains("absichtlich"), "{text}");
}

#[test]
fn a_panic_beside_the_screen_ends_the_programme_too() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys("w");
    assert_eq!(pty.exit_code(), 1);
    pty.assert_restored();
    assert!(pty.screen().contents().contains("absichtlich"));
    assert_eq!(pty.diary(), "ende", "drafts are saved");
}

#[test]
fn sigterm_sighup_and_sigint_save_and_restore() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut pty = Pty::start(&Start::default());
        pty.wait("Zeile 1");
        pty.kill(signal);
        assert_eq!(pty.exit_code(), code, "{signal}");
        pty.assert_restored();
        assert_eq!(pty.diary(), "ende", "{signal}");
    }
}

#[test]
fn sigterm_ends_a_programme_that_hangs() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys("h");
    pty.wait_diary("hängt");
    pty.kill("TERM");
    assert_eq!(pty.exit_code(), 143);
    pty.assert_restored();
}

#[test]
fn a_terminal_that_is_gone_ends_the_programme() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.hang_up();
    pty.wait_gone();
    assert_eq!(pty.diary(), "ende", "drafts are saved");
}

#[test]
fn a_terminal_that_is_gone_without_a_signal_ends_the_programme() {
    // In a session of its own the terminal does not control it: no SIGHUP comes.
    let mut pty = Pty::start(&Start {
        shell: Some("setsid \"$0\" \"$@\"; exit $?"),
        ..Start::default()
    });
    pty.wait("Zeile 1");
    pty.hang_up();
    pty.wait_gone();
    assert_eq!(pty.diary(), "ende", "drafts are saved");
}

#[test]
fn suspended_it_gives_the_terminal_back_and_takes_it_again() {
    for weg in ["z", "TSTP"] {
        let mut pty = Pty::start(&Start {
            shell: Some("\"$0\" \"$@\"; exit $?"),
            ..Start::default()
        });
        pty.wait("Zeile 1");
        match weg {
            "TSTP" => pty.kill("TSTP"),
            taste => pty.type_keys(taste),
        }
        pty.wait_stopped();
        pty.assert_restored();
        pty.kill("CONT");
        pty.wait("wieder da");
        assert!(pty.screen().contents().contains("Zeile 1"), "drawn whole");
        assert_ne!(pty.termios(), pty.vorher);
        pty.type_keys("q");
        assert_eq!(pty.exit_code(), 0);
        pty.assert_restored();
    }
}

#[test]
fn without_a_shell_to_go_back_to_it_does_not_stop() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys("z");
    pty.type_keys("q");
    assert_eq!(pty.exit_code(), 0);
}

#[test]
fn what_is_pasted_comes_as_one_piece_without_control_characters() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys("\x1b[200~q\rzwei\r\ndrei\x07\x1b[201~");
    pty.wait(r#"Eingefügt: "q\nzwei\ndrei""#);
    pty.type_keys("q");
    assert_eq!(pty.exit_code(), 0);
}

#[test]
fn a_long_paste_arrives_whole() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys(&format!("\x1b[200~{}\x1b[201~", "Fläming ".repeat(5000)));
    pty.wait("Eingefügt: 40000 Zeichen");
}

#[test]
fn copying_goes_to_the_persons_own_terminal() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys("c");
    // base64 of "Bad Belzig"
    pty.wait_bytes(b"\x1b]52;c;QmFkIEJlbHppZw==");
}

#[test]
fn keys_arrive_as_the_keymap_names_them() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    for (bytes, name) in [
        ("A", "A"),
        ("ä", "ä"),
        (" ", "space"),
        ("\x06", "ctrl-f"),
        ("\x1a", "ctrl-z"),
        ("\x1b[Z", "shift-tab"),
        ("\x1bOP", "f1"),
        ("\x1b[3~", "del"),
        ("\x1bx", "alt-x"),
        ("\x1bX", "alt-X"),
        ("\x7f", "backspace"),
        ("\r", "enter"),
        ("\n", "ctrl-j"),
        ("\x1b[1;5C", "ctrl-right"),
        ("\x1b", "esc"),
    ] {
        pty.type_keys(bytes);
        pty.wait(&format!("Taste: {name}."));
    }
}

#[test]
fn no_key_of_a_burst_is_lost() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.type_keys(&"ö".repeat(5000));
    pty.wait("5000 Umlaute");
}

#[test]
fn over_a_slow_line_a_held_key_costs_ten_frames_a_second() {
    let mut pty = Pty::start(&Start {
        env: &[("SSH_CONNECTION", "192.0.2.1 5000 192.0.2.2 22")],
        ..Start::default()
    });
    pty.wait("Zeile 1");
    let anfang = Instant::now();
    for _ in 0..100 {
        pty.type_keys("ö");
        thread::sleep(Duration::from_millis(5));
    }
    pty.wait("100 Umlaute");
    // The slower the machine, the more frames are granted; without the brake it is one for nearly every key.
    let erlaubt = anfang.elapsed().as_millis() / 100 + 2;
    pty.type_keys("f");
    pty.wait("Frames.");
    let frames: u128 = pty
        .screen()
        .contents()
        .lines()
        .find_map(|z| z.strip_suffix(" Frames.")?.parse().ok())
        .unwrap();
    assert!(frames <= erlaubt, "{frames} frames, {erlaubt} granted");
}

#[test]
fn an_idle_screen_sends_nothing_and_a_cursor_key_little() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("Zeile 1");
    pty.settle();
    let davor = pty.bytes();
    // Keys that change nothing, and time that goes by.
    pty.type_keys("....");
    thread::sleep(Duration::from_millis(400));
    assert_eq!(pty.bytes() - davor, 0);
    pty.type_keys("\x1b[B");
    pty.wait("▶ Zeile 2");
    pty.settle();
    let taste = pty.bytes() - davor;
    assert!(taste <= 200, "{taste} bytes");
}

#[test]
fn dragging_the_edge_of_the_window_is_drawn_when_it_stands() {
    let mut pty = Pty::start(&Start::default());
    pty.wait("80×24");
    let geleert = |pty: &Pty| pty.text_so_far().matches("\x1b[2J").count();
    let davor = geleert(&pty);
    let anfang = Instant::now();
    for spalten in 81..=100 {
        pty.resize(30, spalten);
        thread::sleep(Duration::from_millis(10));
    }
    pty.wait("100×30");
    // The slower the machine, the more often the size seems to stand; without waiting it is drawn some 20 times.
    let erlaubt = anfang.elapsed().as_millis() / 150 + 1;
    let mal = geleert(&pty) - davor;
    assert!(
        mal as u128 <= erlaubt,
        "{mal} times drawn, {erlaubt} granted"
    );
}

#[test]
fn under_no_color_the_selection_is_still_seen() {
    let pty = Pty::start(&Start {
        env: &[("NO_COLOR", "1")],
        ..Start::default()
    });
    pty.wait("Zeile 1");
    let schirm = pty.screen();
    let zelle = schirm.cell(1, 2).unwrap();
    assert_eq!(zelle.contents(), "Z");
    assert!(zelle.inverse());
    assert!(zelle.bold());
    assert_eq!(zelle.fgcolor(), vt100::Color::Default);
    assert!(!schirm.cell(2, 2).unwrap().inverse());
}

fn profil(umgebung: &[(&str, &str)]) -> Result<Profil, String> {
    Profil::aus(|name| {
        umgebung
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, w)| (*w).to_owned())
    })
    .map_err(|f| f.to_string())
}

#[test]
fn the_profile_is_told_by_the_environment() {
    let xterm = profil(&[("TERM", "xterm-256color"), ("LANG", "de_DE.UTF-8")]).unwrap();
    assert_eq!(
        (xterm.utf8, xterm.farben, xterm.langsam),
        (true, Farbtiefe::Palette256, false)
    );
    let konsole = profil(&[("TERM", "linux"), ("LANG", "de_DE.UTF-8")]).unwrap();
    assert_eq!((konsole.utf8, konsole.farben), (false, Farbtiefe::Acht));
    let c = profil(&[("TERM", "xterm"), ("LANG", "de_DE.UTF-8"), ("LC_ALL", "C")]).unwrap();
    assert_eq!((c.utf8, c.farben), (false, Farbtiefe::Sechzehn));
    let echt = profil(&[
        ("TERM", "xterm"),
        ("COLORTERM", "truecolor"),
        ("LC_CTYPE", "C.utf8"),
        ("LC_ALL", ""),
    ])
    .unwrap();
    assert_eq!((echt.utf8, echt.farben), (true, Farbtiefe::Echt));
    let grau = profil(&[
        ("TERM", "linux"),
        ("NO_COLOR", "1"),
        ("SSH_TTY", "/dev/pts/1"),
    ])
    .unwrap();
    assert_eq!((grau.farben, grau.langsam), (Farbtiefe::Keine, true));
    assert_eq!(
        profil(&[("TERM", "xterm"), ("NO_COLOR", "")])
            .unwrap()
            .farben,
        Farbtiefe::Sechzehn
    );
}

#[test]
fn a_dumb_terminal_is_told_the_plain_commands() {
    assert_snapshot!(profil(&[("TERM", "dumb")]).unwrap_err(), @r#"
    Dieses Terminal (TERM=dumb) kann keinen Bildschirm aufbauen; ohne Bildschirm gehen die Befehle: feldbuch due, feldbuch list todos.
      alle Befehle: feldbuch --help
    "#);
    assert!(profil(&[]).is_err());
}
