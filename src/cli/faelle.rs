//! `cases`: the case notes on the command line. The passphrase is asked on the terminal or read from a descriptor, and what
//! a note says goes to stdout only by a command that asks for it; sentences and errors never hold any of it.

pub mod args;
mod ausfuhr;
mod csv;
mod faellig;
mod json;
mod neuer_tresor;
mod statistik;
mod text;
mod tresor;
mod ziel;

use super::ausgabe::{self, Ausgabe};
use super::{Buch, Umgebung};
use crate::domain::text::falte;
use crate::domain::{Fall, Kind, datum};
use crate::fehler::Fehler;
use crate::model::faelle::{Auswahl, Fallzeile, im_korb, zeilen};
use crate::runtime::passphrase::{Gespraech, aus_fd};
use crate::store::letzte_fuer_shell;
use crate::vault::Tresorinhalt;
use args::{Cases, List, Show, Zugang};
use serde_json::Value;
use std::cmp::Reverse;
use tresor::Hand;

pub fn cases(befehl: &Cases, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    tue(befehl, um, aus).map_err(|f| mit_sicherung(f, um))
}

/// Names the backup where a sentence only says that there may be one.
fn mit_sicherung(mut fehler: Fehler, um: &Umgebung) -> Fehler {
    if let Some(letzte) = letzte_fuer_shell(&um.daten) {
        for hinweis in &mut fehler.hinweise {
            *hinweis = hinweis.replace("restore DATEI", &format!("restore {letzte}"));
        }
    }
    fehler
}

fn tue(befehl: &Cases, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    match befehl {
        Cases::Init(a) => neuer_tresor::init(a, um, aus),
        Cases::List(a) => list(a, um, aus),
        Cases::Show(a) => show(a, um, aus),
        Cases::Export(a) => ausfuhr::export(a, um, aus),
        Cases::Statistics(a) => statistik::statistics(a, um, aus),
        Cases::Due(a) => faellig::due(a, um, aus),
        Cases::Purge(a) => {
            if um.uhr.gestellt() {
                ausgabe::sage("--today gilt beim Vernichten nicht: dort zählt der wirkliche Tag.");
            }
            faellig::purge(a, um, aus)
        }
    }
}

/// The open book, the open vault, and what is in it.
struct Offen {
    buch: Buch,
    hand: Hand,
    inhalt: Tresorinhalt,
}

impl Offen {
    /// Whatever can fail without the passphrase fails before it is asked for.
    fn mit(zugang: &Zugang, um: &Umgebung) -> Result<Self, Fehler> {
        let mut hand = Hand::neu(um);
        let buch = Buch::oeffnen(um)?;
        hand.verlange()?;
        let inhalt = oeffne(&mut hand, zugang)?;
        inhalt.hinweise.iter().for_each(|h| ausgabe::sage(h));
        Ok(Offen { buch, hand, inhalt })
    }

    /// By the beginning of an id, those in the bin included.
    fn finde(&self, gesucht: &str) -> Result<&Fall, Fehler> {
        let anfang = gesucht.trim().to_ascii_uppercase();
        let passt = |f: &&Fall| !anfang.is_empty() && f.id.to_string().starts_with(&anfang);
        let treffer: Vec<&Fall> = self.inhalt.faelle.iter().filter(passt).collect();
        match treffer.as_slice() {
            [] => Err(Fehler::notiz_nicht_gefunden(gesucht)),
            [fall] => Ok(fall),
            mehrere => {
                let ids: Vec<String> = mehrere.iter().map(|f| f.id.to_string()).collect();
                Err(Fehler::notiz_mehrdeutig(gesucht, &ids))
            }
        }
    }
}

/// So often a passphrase may be mistyped at the terminal.
const VERSUCHE: u8 = 3;

fn oeffne(hand: &mut Hand, zugang: &Zugang) -> Result<Tresorinhalt, Fehler> {
    if let Some(nummer) = zugang.passphrase_fd {
        return hand.oeffne(aus_fd(nummer)?);
    }
    let gespraech = Gespraech::oeffnen()?;
    let mut noch = VERSUCHE;
    loop {
        noch -= 1;
        match hand.oeffne(gespraech.geheim("Passphrase: ")?) {
            Err(f) if noch > 0 && f == Fehler::tresor_passphrase_falsch() => {
                let wie_oft = if noch > 1 {
                    "zwei Versuche"
                } else {
                    "ein Versuch"
                };
                gespraech.sage(&format!("{} Noch {wie_oft}.\n", f.satz));
            }
            ergebnis => return ergebnis,
        }
    }
}

/// Characters that name a note in a list: the beginning of an id that has no time in it.
const KURZ: usize = 6;

/// The beginning of an id, long enough to be the only one.
fn kurz(fall: &Fall, alle: &[Fall]) -> String {
    let ganz = fall.id.to_string();
    let laenge = (KURZ..ganz.len()).find(|n| {
        let anfang = ganz.get(..*n).unwrap_or(&ganz);
        let gleiche = alle.iter().filter(|f| f.id.to_string().starts_with(anfang));
        gleiche.count() < 2
    });
    ganz.get(..laenge.unwrap_or(ganz.len()))
        .unwrap_or(&ganz)
        .to_owned()
}

fn list(a: &List, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let offen = Offen::mit(&a.zugang, um)?;
    let zeilen = gewaehlte(a, &offen, um)?;
    if a.json {
        let liste = zeilen.iter().map(|(fall, zeile)| json::zeile(fall, zeile));
        aus.json(&Value::Array(liste.collect()));
    } else if a.csv {
        let zeilen: Vec<Vec<String>> = zeilen.iter().map(csv_zeile).collect();
        csv::als_csv(&KOPF, &zeilen, aus)?;
    } else {
        sage_entwuerfe(offen.inhalt.entwuerfe.len());
        als_tabelle(&zeilen, &offen.inhalt.faelle, um, aus);
    }
    Ok(0)
}

/// Nothing of a draft is listed; that there is one is told.
fn sage_entwuerfe(zahl: usize) {
    let was = match zahl {
        0 => return,
        1 => "Ein ungesicherter Entwurf liegt".to_owned(),
        n => format!("{n} ungesicherte Entwürfe liegen"),
    };
    ausgabe::sage(&format!(
        "{was} im Tresor; zu sehen am Bildschirm (Taste 8)."
    ));
}

const KOPF: [&str; 7] = [
    "Kennung",
    "Fall",
    "Planregion",
    "Frage",
    "Phase",
    "vorlegen",
    "löschen",
];

fn stand(fall: &Fall) -> &'static str {
    match fall.geloescht_am {
        Some(_) => "im Papierkorb",
        None => fall.beratung.phase.name(),
    }
}

/// Whole ids and whole days: nobody has to guess the year.
fn csv_zeile((fall, zeile): &(&Fall, Fallzeile)) -> Vec<String> {
    let tag = |t: Option<jiff::civil::Date>| t.map(|t| t.to_string()).unwrap_or_default();
    vec![
        fall.id.to_string(),
        zeile.titel.clone(),
        zeile.planregion.clone(),
        text::frageart(&fall.beratung).to_owned(),
        stand(fall).to_owned(),
        tag(zeile.wiedervorlage),
        tag(zeile.loeschen_am),
    ]
}

/// As on the screen; behind them those in the bin.
fn gewaehlte<'o>(
    a: &List,
    offen: &'o Offen,
    um: &Umgebung,
) -> Result<Vec<(&'o Fall, Fallzeile)>, Fehler> {
    let wahl = Auswahl {
        raum: offen.buch.finde_option(Kind::Raeume, a.raum.as_deref())?,
        gesucht: a.filter.as_deref().unwrap_or_default(),
        ..Auswahl::default()
    };
    let alle = &offen.inhalt.faelle;
    let im_korb: Vec<Fall> = im_korb(alle).into_iter().map(heraus).collect();
    // Of one day by title: out of the vault they come by their ids, which are random.
    let tag_und_titel = |z: &Fallzeile| {
        let fall = alle.iter().find(|f| f.id == z.id);
        fall.map(|f| (Reverse(f.beratung.angelegt), falte(&f.beratung.titel)))
    };
    let reg = &offen.buch.reg;
    let heute = um.heute();
    let mut beide = [
        zeilen(alle, reg, wahl, heute),
        zeilen(&im_korb, reg, wahl, heute),
    ];
    for teil in &mut beide {
        teil.sort_by_cached_key(tag_und_titel);
    }
    let mit_fall = |z: Fallzeile| alle.iter().find(|f| f.id == z.id).map(|f| (f, z));
    Ok(beide.into_iter().flatten().filter_map(mit_fall).collect())
}

/// The note as if it were not in the bin: the lists of the screen leave those out.
fn heraus(fall: &Fall) -> Fall {
    Fall {
        geloescht_am: None,
        ..fall.clone()
    }
}

fn als_tabelle(zeilen: &[(&Fall, Fallzeile)], alle: &[Fall], um: &Umgebung, aus: &mut Ausgabe) {
    if zeilen.is_empty() {
        return aus.zeile("Keine Fallnotizen.");
    }
    let tag =
        |t: Option<jiff::civil::Date>| t.map(|t| datum::kurz(t, um.heute())).unwrap_or_default();
    let zelle = |(fall, zeile): &(&Fall, Fallzeile)| {
        vec![
            kurz(fall, alle),
            zeile.titel.clone(),
            zeile.planregion.clone(),
            text::frageart(&fall.beratung).to_owned(),
            stand(fall).to_owned(),
            tag(zeile.wiedervorlage),
            tag(zeile.loeschen_am),
        ]
    };
    let zeilen: Vec<Vec<String>> = zeilen.iter().map(zelle).collect();
    aus.tabelle(&KOPF, &zeilen);
}

fn show(a: &Show, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let offen = Offen::mit(&a.zugang, um)?;
    let fall = offen.finde(&a.id)?;
    if a.json {
        aus.json(&json::ganz(fall, &offen.buch.reg));
        return Ok(0);
    }
    aus.kopf(&fall.beratung.titel);
    for zeile in text::zeilen(fall, &offen.buch.reg, um.heute()) {
        aus.zeile(zeile);
    }
    Ok(0)
}
