//! A person as a line tells it: the role, then marks in any order.

use super::alter::{Alterswort, alterswort};
use super::familie::Geschlecht;
use super::sprache::{Angaben, Missverstaendnis, unbekannt};
use super::woerter::{Merkmal, falten, geschlecht_der_rolle, merkmal, vorschlag};
use super::worte::Wort;

/// Words a role may have ("Freundin der Mutter A").
const ROLLE_WORTE: usize = 4;

pub(super) fn person(worte: &[Wort<'_>]) -> Result<Angaben, Missverstaendnis> {
    let ende = ende_der_rolle(worte);
    let (rolle, marken) = worte.split_at_checked(ende).unwrap_or((worte, &[]));
    let als_marke = rolle.first().and_then(|w| merkmal(w.text, false));
    if rolle.is_empty()
        || matches!(
            als_marke,
            Some(Merkmal::Geschlecht(_) | Merkmal::Verstorben)
        )
    {
        return Err(Missverstaendnis::an(
            worte,
            "Rolle fehlt am Anfang: Kind A m 6-9",
        ));
    }
    let verschrieben = rolle.iter().skip(1).find(|w| vorschlag(w.text).is_some());
    if let Some(wort) = verschrieben {
        return Err(unbekannt(wort));
    }
    if rolle.len() > ROLLE_WORTE {
        let satz =
            "Zu viele Wörter: Rolle und Altersspanne genügen. Bemerkung: Zeile mit # beginnen.";
        return Err(Missverstaendnis::an(rolle, satz));
    }
    let mut angaben = Angaben {
        rolle: rolle.iter().map(|w| w.text).collect::<Vec<_>>().join(" "),
        ..Angaben::default()
    };
    // "Pflegekind A" is a role and says how the child came.
    match als_marke {
        Some(Merkmal::Herkunft(h)) => angaben.herkunft = Some(h),
        Some(Merkmal::Schwanger) => angaben.schwangerschaft = true,
        _ => {}
    }
    marken_lesen(marken, &mut angaben)?;
    let mutter = geschlecht_der_rolle(&angaben.rolle) == Geschlecht::Weiblich;
    if angaben.schwangerschaft && mutter {
        let satz = "Das Kind steht für die Schwangerschaft: Mutter A: Kind D ungeboren";
        return Err(Missverstaendnis::an(marken, satz));
    }
    Ok(angaben)
}

/// The role ends at the first mark; the first word is always part of it, when it is a word.
fn ende_der_rolle(worte: &[Wort<'_>]) -> usize {
    worte
        .iter()
        .enumerate()
        .position(|(i, w)| {
            let buchstabe = w.text.chars().next().is_some_and(char::is_alphabetic);
            let ist_marke = merkmal(w.text, i > 1).is_some() || falten(w.text) == "ab";
            !(buchstabe || (i == 1 && nummer(w.text))) || (i > 0 && ist_marke) || w.text == ","
        })
        .unwrap_or(worte.len())
}

/// "Kind 2": one digit right behind the first word numbers the role.
fn nummer(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|b| b.is_ascii_digit())
}

fn marken_lesen(marken: &[Wort<'_>], angaben: &mut Angaben) -> Result<(), Missverstaendnis> {
    let monate = marken.iter().any(|w| falten(w.text).starts_with("monat"));
    for (i, wort) in marken.iter().enumerate() {
        if matches!(wort.text, "," | "-" | "–") || falten(wort.text) == "ab" {
            continue;
        }
        let ab = i > 0 && marken.get(i - 1).is_some_and(|w| falten(w.text) == "ab");
        marke(wort, monate, ab, angaben)?;
    }
    Ok(())
}

fn marke(
    wort: &Wort<'_>,
    monate: bool,
    ab: bool,
    angaben: &mut Angaben,
) -> Result<(), Missverstaendnis> {
    match alterswort(wort.text, monate) {
        Some(Alterswort::Spanne(_)) if ab => {
            angaben.alter = Some(format!("{}+", wort.text.trim_end_matches('+')));
            return Ok(());
        }
        Some(Alterswort::Spanne(spanne)) => {
            angaben.alter = Some(spanne);
            return Ok(());
        }
        Some(Alterswort::ZuGenau) => {
            let satz = "Keine Jahreszahl, kein Datum: Altersspanne, etwa 6-9 oder 60+.";
            return Err(Missverstaendnis::an(&[*wort], satz));
        }
        None => {}
    }
    match merkmal(wort.text, true) {
        Some(Merkmal::Geschlecht(g)) => angaben.geschlecht = Some(g),
        Some(Merkmal::Verstorben) => angaben.verstorben = true,
        Some(Merkmal::Schwanger) => angaben.schwangerschaft = true,
        Some(Merkmal::Herkunft(h)) => angaben.herkunft = Some(h),
        Some(Merkmal::Fuellwort) => {}
        Some(Merkmal::Stand(_)) => {
            let satz = format!(
                "„{}“ – von wem? Mutter A + Vater A {}",
                wort.text, wort.text
            );
            return Err(Missverstaendnis::an(&[*wort], satz));
        }
        Some(Merkmal::Naehe(_)) => {
            let satz = format!("„{}“ – zu wem? Kind A {} mit Oma A", wort.text, wort.text);
            return Err(Missverstaendnis::an(&[*wort], satz));
        }
        Some(Merkmal::Halt(_)) | None => return Err(unbekannt(wort)),
    }
    Ok(())
}
