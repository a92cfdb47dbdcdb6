//! `cases init`: a vault made from the command line, with its first way in and a recovery phrase that is shown once.

use super::args::Init;
use super::tresor::Hand;
use crate::cli::ausgabe::Ausgabe;
use crate::cli::{Buch, Umgebung};
use crate::domain::Geheim;
use crate::fehler::Fehler;
use crate::runtime::passphrase::{Gespraech, aus_fd};
use crate::store::letzte_fuer_shell;

pub fn init(a: &Init, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut hand = Hand::neu(um);
    // Held meanwhile: who else is in the book could make a vault, too.
    let _buch = Buch::oeffnen(um)?;
    hand.verlange_keinen()?;
    if hand.vermisst() && !a.force {
        let letzte = letzte_fuer_shell(&um.daten);
        let ort = hand.anzeige();
        return Err(Fehler::tresor_verschwunden(&ort, letzte.as_deref()));
    }
    match a.zugang.passphrase_fd {
        Some(nummer) => {
            let phrase = hand.lege_an(aus_fd(nummer)?, &a.name)?;
            for zeile in abschied(a, &phrase) {
                aus.zeile(zeile);
            }
        }
        None => am_terminal(a, &mut hand)?,
    }
    Ok(0)
}

/// The phrase is for the eyes of the person there: it goes to the terminal wherever stdout goes.
fn am_terminal(a: &Init, hand: &mut Hand) -> Result<(), Fehler> {
    let gespraech = Gespraech::oeffnen()?;
    let passphrase = waehlen(&gespraech, crate::vault::vorschlag()?)?;
    gespraech.sage("Der Schlüssel wird berechnet …\n");
    let phrase = hand.lege_an(passphrase, &a.name)?;
    for zeile in abschied(a, &phrase) {
        gespraech.sage(&format!("{zeile}\n"));
    }
    Ok(())
}

fn waehlen(gespraech: &Gespraech, vorschlag: Geheim) -> Result<Geheim, Fehler> {
    gespraech.sage("Vorschlag für die Passphrase, aufschreiben und sicher verwahren:\n  ");
    gespraech.sage(vorschlag.text());
    let eigene = gespraech
        .geheim_oder_leer("\nEnter nimmt den Vorschlag, oder eine eigene Passphrase eingeben: ")?;
    let Some(eigene) = eigene else {
        return Ok(vorschlag);
    };
    let noch_einmal = gespraech.geheim("Dieselbe noch einmal: ")?;
    match eigene.text() == noch_einmal.text() {
        true => Ok(eigene),
        false => Err(Fehler::passphrase_verschieden()),
    }
}

fn abschied(a: &Init, phrase: &Geheim) -> [String; 5] {
    [
        format!("Tresor angelegt, erster Zugang: {}.", a.name),
        "Wiederherstellungsphrase, nur dieses eine Mal zu sehen:".to_owned(),
        format!("  {}", phrase.text()),
        "Sie öffnet alles, wenn die Passphrase fehlt: auf Papier schreiben und wegschließen."
            .to_owned(),
        "Ohne Passphrase und ohne sie sind die Fallnotizen verloren; niemand kann sie zurückholen."
            .to_owned(),
    ]
}
