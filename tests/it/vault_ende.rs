//! The sealed notes from outside: the real program on a pseudo-terminal, and what an attacker with the disk, the process
//! list, the terminal or the memory finds of a marker that stands in a note.

mod angriff;
mod ende;
mod speicher;
mod spuren;

use crate::bildschirm::DA;
use crate::cli::Heim;
use crate::cli::faelle::{PASSPHRASE, note};
use crate::terminal::pty::Pty;
use feldbuch::domain::Fallabschnitt;
use std::fs;
use std::path::{Path, PathBuf};

/// An ordinary word for the guard, and one that stands nowhere else.
const MARKE: &str = "Zitronenfalterversammlung";
/// What of it may have been on the disk when a key was pressed.
const STUECK: &[u8] = b"Zitronenfal";

/// A book, and a vault with the marker in a title and in a text.
fn mit_marke() -> Heim {
    let heim = Heim::mit_buch();
    let mut mit_marke = note(&format!("{MARKE} im Hof"));
    let text = format!("Die {MARKE} hilft der Familie.");
    mit_marke.texte.insert(Fallabschnitt::Ideen, text);
    heim.mit_tresor(vec![mit_marke]);
    fs::create_dir(heim.pfad("tmp")).unwrap();
    heim
}

/// The program on its first screen; its temporary folder is in this home.
fn start(heim: &Heim) -> Pty {
    let tmp = heim.pfad("tmp");
    let env = [("TMPDIR", tmp.to_str().unwrap())];
    let pty = Pty::von(heim.schirm_befehl(&[], &env));
    pty.wait(DA);
    pty
}

/// Opened with the passphrase; the list is there.
fn offen(heim: &Heim) -> Pty {
    let mut pty = start(heim);
    oeffne(&mut pty);
    pty
}

fn oeffne(pty: &mut Pty) {
    pty.type_keys("8");
    pty.wait("Passphrase");
    pty.type_keys(&format!("{PASSPHRASE}\r"));
    pty.wait("Tresor offen");
}

/// A new note with the marker in its title and at the end of a text that is still being typed.
fn tippt(heim: &Heim) -> Pty {
    let mut pty = offen(heim);
    pty.type_keys("n");
    pty.wait("Neue Fallnotiz");
    pty.type_keys("\r");
    pty.type_keys(&format!("Neue {MARKE}\r"));
    pty.wait(&format!("Neue {MARKE}"));
    pty.type_keys("\t\r");
    pty.type_keys(&format!("Auch hier {MARKE} getippt"));
    pty.wait(&format!("hier {MARKE} getippt"));
    pty
}

fn sperre(pty: &mut Pty) {
    pty.type_keys("\x0c");
    pty.wait("Tresor zu");
    pty.settle();
}

fn hat(bytes: &[u8], stueck: &[u8]) -> bool {
    memchr::memmem::find(bytes, stueck).is_some()
}

/// Every file below this folder.
fn dateien(ordner: &Path) -> Vec<PathBuf> {
    let mut offen = vec![ordner.to_path_buf()];
    let mut alle = Vec::new();
    while let Some(ordner) = offen.pop() {
        // A folder of somebody else's may vanish meanwhile.
        let Ok(inhalt) = fs::read_dir(&ordner) else {
            continue;
        };
        for eintrag in inhalt.filter_map(Result::ok) {
            let art = eintrag.file_type().unwrap();
            match art.is_dir() {
                true => offen.push(eintrag.path()),
                false if art.is_file() => alle.push(eintrag.path()),
                false => {}
            }
        }
    }
    alle
}

/// Those with a piece of the marker in their bytes or in their name.
fn mit_stueck(ordner: &Path) -> Vec<PathBuf> {
    let verraet = |p: &PathBuf| {
        let name = p.to_string_lossy().contains("Zitronenfal");
        name || fs::read(p).is_ok_and(|b| hat(&b, STUECK))
    };
    dateien(ordner).into_iter().filter(verraet).collect()
}

/// Nothing in the home with all of its XDG folders and backups, nor in shared memory.
fn nirgends(heim: &Heim) {
    assert_eq!(mit_stueck(&heim.pfad("")), Vec::<PathBuf>::new());
    assert_eq!(mit_stueck(Path::new("/dev/shm")), Vec::<PathBuf>::new());
}
