//! `cases due` and `cases purge`: what has to go, and what is to be looked at again.

use super::args::{Due, Purge};
use super::{Offen, kurz};
use crate::cli::Umgebung;
use crate::cli::ausgabe::Ausgabe;
use crate::domain::{Fall, Id, datum};
use crate::fehler::Fehler;
use crate::model::faelle::{KARENZ_TAGE, faellige, im_korb, tage_im_korb, zu_vernichten};
use crate::runtime::passphrase::Gespraech;
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

pub fn due(a: &Due, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let offen = Offen::mit(&a.zugang, um)?;
    let heute = offen.hand.heute(um.heute());
    if a.json {
        aus.json(&als_json(&offen.inhalt.faelle, heute));
    } else {
        als_zeilen(&offen.inhalt.faelle, heute, aus);
    }
    Ok(0)
}

/// Notes outside of the bin whose day has come, the longest waiting first.
fn wiedervorlagen(faelle: &[Fall], heute: Date) -> Vec<(&Fall, Date)> {
    let mut alle: Vec<(&Fall, Date)> = faelle
        .iter()
        .filter(|f| f.geloescht_am.is_none())
        .filter_map(|f| Some((f, f.beratung.wiedervorlage?)))
        .filter(|(_, am)| *am <= heute)
        .collect();
    alle.sort_by_key(|(f, am)| (*am, f.id));
    alle
}

/// From this day on it goes without being asked about.
fn vernichtet_ab(fall: &Fall) -> Option<Date> {
    let am = fall.beratung.loeschen_am?;
    am.checked_add(KARENZ_TAGE.days()).ok()
}

fn als_json(faelle: &[Fall], heute: Date) -> Value {
    let loeschen = faellige(faelle, heute).into_iter().map(|f| {
        json!({"id": f.id, "titel": f.beratung.titel, "loeschen_am": f.beratung.loeschen_am,
            "vernichtet_ab": vernichtet_ab(f)})
    });
    let korb = im_korb(faelle).into_iter().map(|f| {
        json!({"id": f.id, "titel": f.beratung.titel, "papierkorb_seit": f.geloescht_am,
            "noch_tage": tage_im_korb(f, heute)})
    });
    let vorlegen = wiedervorlagen(faelle, heute)
        .into_iter()
        .map(|(f, am)| json!({"id": f.id, "titel": f.beratung.titel, "wiedervorlage": am}));
    json!({
        "loeschen": loeschen.collect::<Vec<_>>(),
        "papierkorb": korb.collect::<Vec<_>>(),
        "wiedervorlagen": vorlegen.collect::<Vec<_>>(),
    })
}

fn als_zeilen(faelle: &[Fall], heute: Date, aus: &mut Ausgabe) {
    let seit = |tag: Option<Date>| tag.map(|t| datum::seit(t, heute)).unwrap_or_default();
    let zeile = |f: &Fall, wann: String| vec![kurz(f, faelle), f.beratung.titel.clone(), wann];
    let loeschen = faellige(faelle, heute);
    let loeschen = loeschen
        .into_iter()
        .map(|f| zeile(f, seit(f.beratung.loeschen_am)));
    let korb = im_korb(faelle)
        .into_iter()
        .map(|f| zeile(f, noch(tage_im_korb(f, heute))));
    let vorlegen = wiedervorlagen(faelle, heute);
    let vorlegen = vorlegen.into_iter().map(|(f, am)| zeile(f, seit(Some(am))));
    let teile = [
        ("Zu löschen", loeschen.collect::<Vec<_>>()),
        ("Im Papierkorb", korb.collect()),
        ("Wiedervorlagen", vorlegen.collect()),
    ];
    if teile.iter().all(|(_, zeilen)| zeilen.is_empty()) {
        return aus.zeile("Nichts zu löschen, nichts vorzulegen.");
    }
    for (titel, zeilen) in teile.iter().filter(|(_, zeilen)| !zeilen.is_empty()) {
        aus.kopf(&format!("{titel} ({})", zeilen.len()));
        aus.tabelle(&["", "", ""], zeilen);
    }
}

fn noch(tage: Option<i32>) -> String {
    match tage {
        None => String::new(),
        Some(0) => "jetzt zu vernichten".to_owned(),
        Some(1) => "noch 1 Tag".to_owned(),
        Some(n) => format!("noch {n} Tage"),
    }
}

pub fn purge(a: &Purge, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut offen = Offen::mit(&a.zugang, um)?;
    let heute = offen.hand.heute(um.heute());
    let ids = zu_vernichten(&offen.inhalt.faelle, heute);
    if ids.is_empty() {
        aus.zeile("Keine Frist ist um; nichts zu vernichten.");
        return Ok(0);
    }
    if !a.yes && !bestaetigt(&offen.inhalt.faelle, &ids)? {
        return Err(Fehler::nicht_vernichtet());
    }
    offen.hand.vernichte(&ids, heute)?;
    let was = match ids.len() {
        1 => "1 Fallnotiz ist".to_owned(),
        n => format!("{n} Fallnotizen sind"),
    };
    aus.zeile(format!("{was} vernichtet."));
    aus.zeile("In älteren Sicherungen liegen sie versiegelt weiter, bis auch die gelöscht sind.");
    Ok(0)
}

/// On the terminal, by pseudonym: nothing of it goes where stdout goes.
fn bestaetigt(faelle: &[Fall], ids: &[Id]) -> Result<bool, Fehler> {
    let gespraech = Gespraech::oeffnen().map_err(|_| Fehler::vernichten_unbestaetigt())?;
    for fall in faelle.iter().filter(|f| ids.contains(&f.id)) {
        let titel = crate::domain::text::einzeilig(&fall.beratung.titel);
        gespraech.sage(&format!("  {}  {titel}\n", kurz(fall, faelle)));
    }
    gespraech.ja("Endgültig vernichten? Das lässt sich nicht rückgängig machen. (j/n) ")
}
