//! `cases due` and `cases purge`: what has to go, and what is to be looked at again.

use super::args::{Due, Purge};
use super::{Offen, kurz};
use crate::cli::Umgebung;
use crate::cli::ausgabe::Ausgabe;
use crate::domain::{Fall, Id, datum};
use crate::fehler::Fehler;
use crate::model::faelle::{faellige, im_korb, tage_im_korb};
use crate::runtime::passphrase::Gespraech;
use crate::vault::{Fristen, Tresorinhalt};
use jiff::civil::Date;
use serde_json::{Value, json};

pub fn due(a: &Due, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut offen = Offen::mit(&a.zugang, um)?;
    let heute = offen.hand.heute(um.heute());
    zeige(&mut offen, um)?;
    if a.json {
        aus.json(&als_json(&offen.inhalt, heute));
    } else {
        als_zeilen(&offen.inhalt, heute, aus);
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

/// What is due by the real clock counts as shown from today on.
fn zeige(offen: &mut Offen, um: &Umgebung) -> Result<(), Fehler> {
    if um.uhr.gestellt() {
        // What the real clock says has no place among days of another one.
        offen.inhalt.fristen = Fristen::default();
    }
    let Some(tag) = offen.inhalt.fristen.tag else {
        return Ok(());
    };
    let faelle = &offen.inhalt.faelle;
    let alle = faellige(faelle, tag).into_iter().chain(im_korb(faelle));
    let ids: Vec<Id> = alle.map(|f| f.id).collect();
    if !ids.is_empty() {
        let um = std::mem::take(&mut offen.inhalt.fristen.um);
        offen.inhalt.fristen = offen.hand.gezeigt(&ids)?;
        // What this very call shows for the first time does not go by it.
        offen.inhalt.fristen.um = um;
    }
    Ok(())
}

fn als_json(inhalt: &Tresorinhalt, heute: Date) -> Value {
    let (faelle, fristen) = (&inhalt.faelle, &inhalt.fristen);
    let loeschen = faellige(faelle, heute).into_iter().map(|f| {
        json!({"id": f.id, "titel": f.beratung.titel, "loeschen_am": f.beratung.loeschen_am,
            "vernichtet_ab": fristen.ab.get(&f.id)})
    });
    let korb = im_korb(faelle).into_iter().map(|f| {
        json!({"id": f.id, "titel": f.beratung.titel, "papierkorb_seit": f.geloescht_am,
            "noch_tage": noch_im_korb(f, fristen, heute)})
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

/// By the vault's own count.
fn noch_im_korb(fall: &Fall, fristen: &Fristen, heute: Date) -> Option<i32> {
    fristen.noch_tage(fall.id).or(tage_im_korb(fall, heute))
}

fn als_zeilen(inhalt: &Tresorinhalt, heute: Date, aus: &mut Ausgabe) {
    let (faelle, fristen) = (&inhalt.faelle, &inhalt.fristen);
    let seit = |tag: Option<Date>| tag.map(|t| datum::seit(t, heute)).unwrap_or_default();
    let zeile = |f: &Fall, wann: String| vec![kurz(f, faelle), f.beratung.titel.clone(), wann];
    let loeschen = faellige(faelle, heute);
    let loeschen = loeschen.into_iter().map(|f| {
        let ab = fristen.ab.get(&f.id).copied().map(datum::tagesdatum);
        let ab = ab.map(|t| format!(", vernichtet ab {t}"));
        zeile(f, seit(f.beratung.loeschen_am) + &ab.unwrap_or_default())
    });
    let korb = im_korb(faelle)
        .into_iter()
        .map(|f| zeile(f, noch(noch_im_korb(f, fristen, heute))));
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
    let ids = offen.inhalt.fristen.um.clone();
    zeige(&mut offen, um)?;
    if ids.is_empty() {
        nichts_um(&offen.inhalt, aus);
        return Ok(0);
    }
    if !a.yes && !bestaetigt(&offen.inhalt.faelle, &ids)? {
        return Err(Fehler::nicht_vernichtet());
    }
    offen.hand.vernichte(&ids)?;
    let was = match ids.len() {
        1 => "1 Fallnotiz ist".to_owned(),
        n => format!("{n} Fallnotizen sind"),
    };
    aus.zeile(format!("{was} vernichtet."));
    aus.zeile("In älteren Sicherungen liegen sie versiegelt weiter, bis auch die gelöscht sind.");
    Ok(0)
}

/// Why nothing went: what is due was perhaps shown today for the first time.
fn nichts_um(inhalt: &Tresorinhalt, aus: &mut Ausgabe) {
    aus.zeile("Keine Frist ist um; nichts zu vernichten.");
    if let Some(ab) = inhalt.fristen.ab.values().min() {
        let tag = datum::tagesdatum(*ab);
        let n = inhalt.fristen.ab.len();
        aus.zeile(format!(
            "Fällig oder im Papierkorb: {n}; die erste Frist endet am {tag}."
        ));
    }
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
