//! `cases export`: one note as text in a new file, and only after the guard has read all of it once more.

use super::args::Export;
use super::ziel::Ziel;
use super::{Offen, text};
use crate::cli::Umgebung;
use crate::cli::ausgabe::{self, Ausgabe};
use crate::domain::{Beratung, Fall};
use crate::fehler::Fehler;
use crate::guard::{Cleared, Fund, Stufe, Waechter, freigeben};
use crate::model::umfeld::umfeld;
use zeroize::Zeroizing;

pub fn export(a: &Export, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let ziel = Ziel::pruefe(&a.output)?;
    let offen = Offen::mit(&a.zugang, um)?;
    let fall = offen.finde(&a.id)?;
    let waechter = Waechter::neu(&umfeld(&offen.buch.reg, Some(&offen.inhalt.buch)));
    let frei = frei(&waechter, fall)?;
    ziel.schreibe(&inhalt(&frei, fall, &offen, um))?;
    aus.zeile(format!("Geschrieben: {}", ziel.anzeige()));
    aus.zeile("Der Wächter fand nichts mehr; pseudonym bleibt sie trotzdem. Die Datei löscht feldbuch nicht: das bleibt zu tun.");
    // A name in the name of the file stops nobody, but it is seen.
    if offene(&waechter.pruefe(&ziel.name())) {
        ausgabe::sage("Der Dateiname könnte jemanden erkennbar machen.");
    }
    Ok(0)
}

fn frei(waechter: &Waechter, fall: &Fall) -> Result<Cleared<Beratung>, Fehler> {
    freigeben(waechter, fall.beratung.clone()).map_err(|(note, funde)| {
        let zahl = funde.iter().map(Vec::len).sum();
        Fehler::notiz_nicht_frei(zahl, &stellen(&note, &funde))
    })
}

fn offene(funde: &[Fund]) -> bool {
    funde.iter().any(|f| f.stufe > Stufe::Hint)
}

/// "Ideen: 2 sicher (Name, Telefon), 1 unsicher (Ort)" – where and how sure, never the words.
fn stellen(note: &Beratung, funde: &[Vec<Fund>]) -> Vec<String> {
    let namen = feldnamen(note);
    let mit_namen = funde.iter().enumerate().filter(|(_, f)| !f.is_empty());
    mit_namen
        .map(|(i, funde)| {
            let feld = namen.get(i).map_or("Pseudonyme", String::as_str);
            format!("{feld}: {}", gezaehlt(funde))
        })
        .collect()
}

fn gezaehlt(funde: &[Fund]) -> String {
    let stufen = [(Stufe::Block, "sicher"), (Stufe::Warn, "unsicher")];
    let teil = |(stufe, wort): &(Stufe, &str)| {
        let von: Vec<&Fund> = funde.iter().filter(|f| f.stufe == *stufe).collect();
        let mut arten: Vec<&str> = von.iter().map(|f| f.label.wort()).collect();
        arten.sort_unstable();
        arten.dedup();
        (!von.is_empty()).then(|| format!("{} {wort} ({})", von.len(), arten.join(", ")))
    };
    let teile: Vec<String> = stufen.iter().filter_map(teil).collect();
    teile.join(", ")
}

/// Names of the texts that the guard reads, in its order.
fn feldnamen(note: &Beratung) -> Vec<String> {
    use crate::domain::beratung::Stelle;
    let name = |stelle| match stelle {
        Stelle::Titel => "Titel".to_owned(),
        Stelle::EingebrachtVon => "eingebracht von".to_owned(),
        Stelle::Thema(i) => format!("Thema {}", i + 1),
        Stelle::Hilfe(i) => format!("Hilfesetting {}", i + 1),
        Stelle::Abschnitt(a) => a.name().to_owned(),
        Stelle::Grund(i) => format!("Grund {}", i + 1),
    };
    let alle = note.alle_texte().into_iter();
    alle.map(|(stelle, _)| name(stelle)).collect()
}

/// What was cleared, and nothing else.
fn inhalt(
    frei: &Cleared<Beratung>,
    fall: &Fall,
    offen: &Offen,
    um: &Umgebung,
) -> Zeroizing<Vec<u8>> {
    let fall = Fall {
        beratung: frei.inhalt().clone(),
        ..fall.clone()
    };
    let mut zeilen = vec![fall.beratung.titel.clone(), String::new()];
    // The terminal indents below a heading; a paper does not.
    let einrueckung = |z: String| z.strip_prefix("  ").map(str::to_owned).unwrap_or(z);
    let alle = text::zeilen(&fall, &offen.buch.reg, um.heute());
    zeilen.extend(alle.into_iter().map(einrueckung));
    zeilen.extend([
        String::new(),
        "Pseudonym, nicht anonym: vertraulich behandeln, keine Namen nachtragen, zum Löschdatum vernichten.".to_owned(),
        String::new(),
    ]);
    Zeroizing::new(zeilen.join("\n").into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Fallabschnitt;
    use crate::guard::Label;

    fn fund(label: Label, stufe: Stufe) -> Fund {
        Fund {
            ab: 0,
            bis: 4,
            label,
            stufe,
            grund: "nach Frau/Herr",
            stamm: "kowalczyk".to_owned(),
        }
    }

    #[test]
    fn findings_by_field_and_level_without_their_words() {
        let mut note = Beratung::neu(jiff::civil::date(2026, 11, 23));
        note.themen = vec!["Schule".to_owned(), "Kowalczyk".to_owned()];
        let ideen = "Kowalczyk anrufen".to_owned();
        note.texte.insert(Fallabschnitt::Ideen, ideen);
        let viele = vec![
            fund(Label::Person, Stufe::Block),
            fund(Label::Phone, Stufe::Block),
            fund(Label::Person, Stufe::Block),
            fund(Label::PlaceFine, Stufe::Warn),
        ];
        let einer = vec![fund(Label::Person, Stufe::Warn)];
        let leer = Vec::new;
        let funde = [leer(), leer(), leer(), einer.clone(), viele, einer];
        insta::assert_snapshot!(stellen(&note, &funde).join("\n"), @"
        Thema 2: 1 unsicher (Name)
        Ideen: 3 sicher (Name, Telefon), 1 unsicher (Ort)
        Pseudonyme: 1 unsicher (Name)
        ");
    }
}
