//! `cases`: where the passphrase comes from and never comes from, and what the notes of a vault look like outside of it.

mod aufruf;
mod ausfuhr;
mod lesen;
mod terminal;
mod tresor;
mod waechter;

use super::{Heim, Lauf, felder};
use feldbuch::domain::{Beratung, Ergebnis, Fallabschnitt, Geheim, Id};
use feldbuch::guard::{Umfeld, Waechter, freigeben};
use feldbuch::store::{SledStore, Tresorort};
use feldbuch::vault::{Kdf, Tresor};
use jiff::civil::{Date, date};
use std::io::Write;
use std::process::{Command, Output, Stdio};

pub const PASSPHRASE: &str = "kiesel zaun mond laterne";
const HEUTE: Date = date(2026, 11, 23);

/// A note that the guard lets through.
pub fn note(titel: &str) -> Beratung {
    let mut note = Beratung::neu(HEUTE);
    note.titel = titel.to_owned();
    note.eingebracht_von = "Fachkraft".to_owned();
    note.loeschen_am = Some(date(2027, 3, 1));
    note.texte.insert(
        Fallabschnitt::Fragestellung,
        "Welche Hilfe passt zu der Familie?".to_owned(),
    );
    note.ergebnis = Some(Ergebnis::OffeneBeratung);
    note
}

impl Heim {
    fn tresorort(&self) -> Tresorort {
        Tresorort::neu(&self.daten(), Some(&self.pfad("state/feldbuch")))
    }

    /// A vault that costs little to open, with these notes; their ids in the same order.
    pub fn mit_tresor(&self, notizen: Vec<Beratung>) -> Vec<Id> {
        let _gehalten = SledStore::oeffnen(&self.daten()).unwrap();
        let geheim = Geheim::neu(PASSPHRASE.to_owned());
        let (mut tresor, _) =
            Tresor::anlegen(&self.tresorort(), &geheim, "Wanda", Kdf::mindestens()).unwrap();
        notizen
            .into_iter()
            .map(|note| sichere(&mut tresor, note))
            .collect()
    }

    /// Whatever the library can do with the open vault.
    pub fn im_tresor<T>(&self, was: impl FnOnce(&mut Tresor) -> T) -> T {
        let _gehalten = SledStore::oeffnen(&self.daten()).unwrap();
        let geheim = Geheim::neu(PASSPHRASE.to_owned());
        was(&mut Tresor::oeffnen(&self.tresorort(), &geheim).unwrap())
    }

    /// A call that gets this passphrase on stdin.
    fn ruf_mit(&self, args: &[&str], passphrase: &str) -> Lauf {
        let befehl = self.befehl(&[args, &["--passphrase-fd", "0"]].concat());
        self.lauf(mit_zeile(befehl, passphrase))
    }

    /// The same with nobody there: in a session without a terminal, also where the tests themselves run in one.
    fn ohne_terminal(&self, args: &[&str]) -> Lauf {
        let ruf = self.befehl(args);
        let mut befehl = Command::new("setsid");
        befehl
            .arg("-w")
            .arg(ruf.get_program())
            .args(ruf.get_args())
            .env_clear()
            .envs(ruf.get_envs().filter_map(|(n, w)| Some((n, w?))))
            .env("PATH", "/usr/bin:/bin")
            .current_dir(self.pfad(""));
        self.lauf(mit_zeile(befehl, PASSPHRASE))
    }

    pub fn faelle(&self, args: &[&str]) -> Lauf {
        self.ruf_mit(&[&["cases"], args].concat(), PASSPHRASE)
    }

    fn faelle_json(&self, args: &[&str]) -> serde_json::Value {
        let lauf = self.faelle(&[args, &["--json"]].concat());
        assert_eq!(lauf.code, 0, "{}", lauf.err);
        serde_json::from_str(&lauf.out).unwrap()
    }
}

/// Runs it with this line on stdin.
fn mit_zeile(mut befehl: Command, zeile: &str) -> Output {
    befehl
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut kind = befehl.spawn().unwrap();
    // A call that refuses sooner does not read it.
    let _ = writeln!(kind.stdin.take().unwrap(), "{zeile}");
    kind.wait_with_output().unwrap()
}

/// Through the guard and into the vault, as the screen does it.
pub fn sichere(tresor: &mut Tresor, note: Beratung) -> Id {
    sichere_mit(tresor, note, &Umfeld::default())
}

fn sichere_mit(tresor: &mut Tresor, note: Beratung, umfeld: &Umfeld) -> Id {
    let Ok(frei) = freigeben(&Waechter::neu(umfeld), note) else {
        panic!("the guard finds something in a note of the tests")
    };
    let id = tresor.neue_id().unwrap();
    tresor.sichern(id, 0, &frei, HEUTE).unwrap();
    id
}
