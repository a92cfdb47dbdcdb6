//! The memory of the process: what is left of the marker once the notes are locked. Best effort, as said in the README.

use super::*;
use std::fs::File;
use std::os::unix::fs::FileExt;

/// Where this occurs in the process's writable memory, with the bytes around it; None: not allowed to look.
fn fundstellen(pty: &Pty, stueck: &[u8]) -> Option<Vec<String>> {
    let pid = pty.pid();
    let karte = fs::read_to_string(format!("/proc/{pid}/maps")).ok()?;
    let mem = File::open(format!("/proc/{pid}/mem")).ok()?;
    let mut funde = Vec::new();
    for zeile in karte.lines().filter(|z| z.contains(" rw")) {
        let (ab, bis) = bereich(zeile)?;
        let mut bytes = vec![0; usize::try_from(bis - ab).ok()?];
        if mem.read_exact_at(&mut bytes, ab).is_ok() {
            funde.extend(stellen(&bytes, stueck, zeile));
        }
    }
    Some(funde)
}

/// What is typed passes through the 1,024 bytes that crossterm reads into and that nobody can wipe from outside: the next
/// keys go over it. A person presses one at a time, so it never holds more than the last of them; these tests type whole
/// sentences at once, and a paste is one piece, too.
fn andere_tasten(pty: &mut Pty) {
    pty.type_keys(&"\x1b[B".repeat(400));
    pty.settle();
}

/// "7f12a000-7f12b000 rw-p …"
fn bereich(zeile: &str) -> Option<(u64, u64)> {
    let (ab, bis) = zeile.split(' ').next()?.split_once('-')?;
    let zahl = |t| u64::from_str_radix(t, 16).ok();
    Some((zahl(ab)?, zahl(bis)?))
}

fn stellen(bytes: &[u8], stueck: &[u8], zeile: &str) -> Vec<String> {
    memchr::memmem::find_iter(bytes, stueck)
        .map(|i| {
            let umgebung = &bytes[i.saturating_sub(48)..bytes.len().min(i + 80)];
            let lesbar = String::from_utf8_lossy(umgebung).replace(|c: char| c.is_control(), "·");
            format!("{} {lesbar}", zeile.split_whitespace().last().unwrap())
        })
        .collect()
}

#[test]
fn locked_the_memory_holds_no_piece_of_the_marker() {
    let heim = mit_marke();
    let mut pty = offen(&heim);
    pty.wait("Zitronenfal");
    pty.settle();
    let Some(offen) = fundstellen(&pty, STUECK) else {
        println!("übersprungen: der Speicher anderer Prozesse ist hier nicht zu lesen");
        return;
    };
    assert!(!offen.is_empty(), "while open it is there");
    andere_tasten(&mut pty);
    sperre(&mut pty);
    let rest = fundstellen(&pty, STUECK).unwrap();
    assert_eq!(rest, Vec::<String>::new());
}

#[test]
fn locked_the_memory_holds_nothing_of_what_was_typed() {
    let heim = mit_marke();
    let mut pty = tippt(&heim);
    pty.settle();
    let Some(offen) = fundstellen(&pty, STUECK) else {
        println!("übersprungen: der Speicher anderer Prozesse ist hier nicht zu lesen");
        return;
    };
    assert!(!offen.is_empty(), "while open it is there");
    andere_tasten(&mut pty);
    sperre(&mut pty);
    let rest = fundstellen(&pty, STUECK).unwrap();
    assert_eq!(rest, Vec::<String>::new());
}

#[test]
fn the_passphrase_is_gone_once_the_vault_is_open() {
    let heim = mit_marke();
    let mut pty = offen(&heim);
    andere_tasten(&mut pty);
    let Some(rest) = fundstellen(&pty, b"kiesel zaun mond") else {
        println!("übersprungen: der Speicher anderer Prozesse ist hier nicht zu lesen");
        return;
    };
    assert_eq!(rest, Vec::<String>::new());
    sperre(&mut pty);
    assert_eq!(
        fundstellen(&pty, b"kiesel zaun mond").unwrap(),
        Vec::<String>::new()
    );
}
