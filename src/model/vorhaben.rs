//! Vorhaben: what must hold of them (000 ch. 4.1.2: an idea has one who is responsible, a running one also somebody who
//! watches the aims), and how they start, are reported on, end and are given up.

mod bericht;
mod dran;

pub use bericht::{Gelesen, lies as lies_bericht};
pub use dran::{Mangel, bericht_faellig, dran, maengel};

use super::regel::Verstoss;
use super::tun::kurz;
use super::{Register, tagzeile};
use crate::domain::{
    Auswahl, Bericht, Datensatz, Id, Vorhaben, Vorhabenstatus, Zielstand, datum, text::einzeilig,
};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// Months between two reports where a Vorhaben does not say otherwise.
pub const BERICHT_MONATE: u16 = 6;

/// Every breach of a rule. An idea may be captured without anybody: that is not refused, it comes up on the Übersicht.
pub fn pruefe(v: &Vorhaben) -> Vec<Verstoss> {
    let faelle = v.verstoesse().into_iter();
    faelle
        .map(|(feld, satz)| Verstoss {
            feld,
            satz: satz.to_owned(),
        })
        .collect()
}

/// The Vorhaben, where it is in a state in which this can be done with it.
fn im_stand(
    reg: &Register,
    id: Id,
    geht: impl Fn(Vorhabenstatus) -> bool,
) -> Result<&Vorhaben, String> {
    let v = reg.vorhaben().get(id);
    let v = v.ok_or("Dieses Vorhaben gibt es nicht mehr")?;
    if geht(v.status) {
        return Ok(v);
    }
    let name = kurz(&v.name);
    Err(match v.status {
        Vorhabenstatus::Idee => format!("„{name}“ ist noch eine Idee – erst starten"),
        Vorhabenstatus::Laufend => format!("„{name}“ läuft schon"),
        s => format!("„{name}“ ist {} – Stand im Formular ändern", s.label()),
    })
}

/// An idea that can be started.
///
/// # Errors
/// A sentence: it runs already, or it is over.
pub fn startbar(reg: &Register, id: Id) -> Result<&Vorhaben, String> {
    im_stand(reg, id, |s| s == Vorhabenstatus::Idee)
}

/// A running one: reported on, and finished.
///
/// # Errors
/// A sentence: it has not begun, or it is over.
pub fn laufendes(reg: &Register, id: Id) -> Result<&Vorhaben, String> {
    im_stand(reg, id, |s| s == Vorhabenstatus::Laufend)
}

/// An idea or a running one: may be given up.
///
/// # Errors
/// A sentence: it is over already.
pub fn offenes(reg: &Register, id: Id) -> Result<&Vorhaben, String> {
    im_stand(reg, id, Vorhabenstatus::offen)
}

fn geprueft(alt: &Vorhaben, neu: Vorhaben, label: String) -> Result<Draft, String> {
    match pruefe(&neu).into_iter().next() {
        Some(v) => Err(v.satz),
        None => Ok(Draft::new(label).mit(Aenderung::geaendert(alt.clone(), neu))),
    }
}

/// It runs: from today, or from the day that is planned. Who leads and who watches may be given along.
///
/// # Errors
/// A sentence: somebody is missing, or both are the same.
pub fn starten(
    reg: &Register,
    id: Id,
    leitung: Option<Id>,
    waechter: Option<Id>,
    heute: Date,
) -> Result<Draft, String> {
    let alt = startbar(reg, id)?;
    let neu = Vorhaben {
        status: Vorhabenstatus::Laufend,
        leitung: leitung.or(alt.leitung),
        zielwaechter: waechter.or(alt.zielwaechter),
        von: alt.von.or(Some(heute)),
        ..alt.clone()
    };
    let wer = neu.zielwaechter.map(|w| reg.person_name(w));
    let wer = wer.unwrap_or_default();
    let erst = neu.von.filter(|v| *v > heute);
    let ab = erst.map_or_else(String::new, |v| format!(" ab {}", datum::tagesdatum(v)));
    let label = format!(
        "„{}“ läuft{ab}, auf die Ziele achtet {wer}",
        kurz(&alt.name)
    );
    geprueft(alt, neu, label)
}

/// Somebody is responsible.
///
/// # Errors
/// A sentence: it is over, or that person watches the aims.
pub fn leiten(reg: &Register, id: Id, wer: Id) -> Result<Draft, String> {
    let alt = offenes(reg, id)?;
    let neu = Vorhaben {
        leitung: Some(wer),
        ..alt.clone()
    };
    let name = reg.person_name(wer);
    geprueft(
        alt,
        neu,
        format!("„{}“: verantwortlich {name}", kurz(&alt.name)),
    )
}

/// It is over, and what came of it. An evaluation that is there already stays where nothing more is said.
///
/// # Errors
/// A sentence: it does not run, or nothing is said of it.
pub fn abschliessen(reg: &Register, id: Id, text: &str, heute: Date) -> Result<Draft, String> {
    let alt = laufendes(reg, id)?;
    let neu = beendet(alt, Vorhabenstatus::Abgeschlossen, text, heute);
    geprueft(alt, neu, format!("„{}“ abgeschlossen", kurz(&alt.name)))
}

/// It is given up, and why: the reason stands where the evaluation would.
///
/// # Errors
/// A sentence: it is over already, or no reason is given.
pub fn aufgeben(reg: &Register, id: Id, warum: &str, heute: Date) -> Result<Draft, String> {
    let alt = offenes(reg, id)?;
    if warum.trim().is_empty() && alt.auswertung.trim().is_empty() {
        return Err("Warum? Ein Satz genügt – oder Esc".to_owned());
    }
    let neu = beendet(alt, Vorhabenstatus::Aufgegeben, warum, heute);
    geprueft(alt, neu, format!("„{}“ aufgegeben", kurz(&alt.name)))
}

/// What was to end later ends today; what had its end before keeps it.
fn beendet(alt: &Vorhaben, status: Vorhabenstatus, text: &str, heute: Date) -> Vorhaben {
    let beginn = alt.von.filter(|v| *v <= heute);
    let zeilen = [alt.auswertung.trim().to_owned(), einzeilig(text)];
    let auswertung = zeilen.into_iter().filter(|z| !z.is_empty());
    Vorhaben {
        status,
        von: beginn,
        bis: alt
            .bis
            .filter(|b| *b <= heute)
            .or_else(|| beginn.map(|_| heute)),
        auswertung: auswertung.collect::<Vec<_>>().join("\n"),
        ausgewertet_am: Some(heute),
        ..alt.clone()
    }
}

/// What the aim-watcher says, and the aims that it names.
///
/// # Errors
/// A sentence: it does not run, or what was not understood.
pub fn berichten(reg: &Register, id: Id, text: &str, heute: Date) -> Result<Draft, String> {
    let alt = laufendes(reg, id)?;
    let Gelesen { am, text, ziele } = lies_bericht(alt, text, heute)?;
    if text.is_empty() {
        return Err("Wie steht es um die Ziele? Oder Esc".to_owned());
    }
    let mut neu = alt.clone();
    for (nr, stand) in &ziele {
        if let Some(ziel) = neu.ziele.get_mut(*nr) {
            ziel.stand = *stand;
        }
    }
    // Oldest first; one more of the same day comes behind the others.
    let stelle = neu.berichte.partition_point(|b| b.am <= am);
    neu.berichte.insert(stelle, Bericht { am, text });
    let dazu: Vec<String> = ziele
        .iter()
        .map(|(nr, stand)| format!(", Ziel {} {}", nr + 1, stand.label()))
        .collect();
    let label = format!("Bericht zu „{}“{}", kurz(&alt.name), dazu.concat());
    geprueft(alt, neu, label)
}

/// Turns an aim on: offen → teilweise → erreicht → verfehlt → offen. Without one named it is the only one there is.
///
/// # Errors
/// A sentence: there is none, or which one is meant is not said.
pub fn ziel_weiter(reg: &Register, id: Id, nr: Option<usize>) -> Result<Draft, String> {
    let alt = im_stand(reg, id, |_| true)?;
    let nr = match (nr, alt.ziele.len()) {
        (Some(nr), _) => nr,
        (None, 1) => 0,
        (None, 0) => return Err("Noch keine Ziele – im Formular eintragen".to_owned()),
        (None, _) => return Err("Welches Ziel? Im Detail eines wählen".to_owned()),
    };
    let mut neu = alt.clone();
    let ziel = neu.ziele.get_mut(nr);
    let ziel = ziel.ok_or("Dieses Ziel gibt es nicht mehr")?;
    let hier = Zielstand::ALLE.iter().position(|s| s.0 == ziel.stand);
    let danach = (hier.unwrap_or(0) + 1) % Zielstand::ALLE.len();
    ziel.stand = Zielstand::ALLE.get(danach).map_or(ziel.stand, |s| s.0);
    let label = format!("Ziel „{}“: {}", kurz(&ziel.text), ziel.stand.label());
    geprueft(alt, neu, label)
}

/// Applications for it, by state: how many and how much was asked for or granted.
pub fn antraege(
    reg: &Register,
    id: Id,
) -> Vec<(crate::domain::Antragstatus, usize, crate::domain::Cent)> {
    use crate::domain::{Antragstatus, Cent};
    let alle: Vec<_> = reg
        .antraege_von(id)
        .filter(|a| a.vorhaben == Some(id))
        .collect();
    let je = |status: Antragstatus| {
        let diese: Vec<_> = alle.iter().filter(|a| a.status == status).collect();
        let summe: Cent = diese.iter().map(|a| a.bewilligt.unwrap_or(a.betrag)).sum();
        (status, diese.len(), summe)
    };
    let staende = Antragstatus::ALLE.iter().map(|s| je(s.0));
    staende.filter(|s| s.1 > 0).collect()
}

/// Vorhaben that a person leads, and those whose aims she watches; open ones first.
pub fn von_person(reg: &Register, person: Id) -> (Vec<&Vorhaben>, Vec<&Vorhaben>) {
    let mit = |wer: fn(&Vorhaben) -> Option<Id>| {
        let mut diese: Vec<&Vorhaben> = reg
            .vorhaben()
            .iter()
            .filter(|v| wer(v) == Some(person))
            .collect();
        diese.sort_by_key(|v| (!v.status.offen(), std::cmp::Reverse(v.von)));
        diese
    };
    (mit(|v| v.leitung), mit(|v| v.zielwaechter))
}

/// Its breaches, whatever the record is.
pub(super) fn verstoesse(satz: &Datensatz) -> Vec<Verstoss> {
    match satz {
        Datensatz::Vorhaben(v) => pruefe(v),
        _ => Vec::new(),
    }
}

/// As a report line is read: its words and its day.
fn zeile(text: &str, heute: Date) -> Result<(String, Date), String> {
    tagzeile::lies(text, heute)
}
