//! What else becomes of an application: refused, withdrawn, open again, accounted for. Each a draft, or why not.

use super::kasse::Kasse;
use super::stand::ausgegeben;
use crate::domain::{Antrag, Antragstatus, Auswahl, Cent, Id};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

fn antrag(reg: &Register, id: Id) -> Result<&Antrag, String> {
    let fehlt = || "Den Antrag gibt es nicht mehr".to_owned();
    reg.antraege().get(id).ok_or_else(fehlt)
}

/// Refused.
pub fn ablehnen(reg: &Register, id: Id, heute: Date) -> Result<Draft, String> {
    beenden(reg, id, Antragstatus::Abgelehnt, Some(heute))
}

/// Taken back by those who applied.
pub fn zurueckziehen(reg: &Register, id: Id) -> Result<Draft, String> {
    beenden(reg, id, Antragstatus::Zurueckgezogen, None)
}

fn beenden(
    reg: &Register,
    id: Id,
    status: Antragstatus,
    am: Option<Date>,
) -> Result<Draft, String> {
    let a = antrag(reg, id)?;
    let gebucht = reg.ausgaben_von(id).next().is_some();
    if gebucht {
        return Err(format!(
            "Für „{}“ ist schon Geld gebucht – abrechnen, dann wird der Rest frei",
            a.titel
        ));
    }
    if a.status == status {
        return Err(format!("„{}“ ist schon {}", a.titel, status.label()));
    }
    let frei = match (a.status, a.bewilligt) {
        (Antragstatus::Bewilligt, Some(b)) => format!(", {b} wieder frei"),
        _ => String::new(),
    };
    let neu = Antrag {
        status,
        bewilligt: None,
        beschluss: None,
        entschieden_am: am,
        ..a.clone()
    };
    let label = format!("„{}“ {}{frei}", kurz(&a.titel), status.label());
    Ok(Draft::new(label).mit(Aenderung::geaendert(a.clone(), neu)))
}

/// Not decided yet, after all; what was accounted for becomes granted again.
pub fn wieder_offen(reg: &Register, id: Id) -> Result<Draft, String> {
    let a = antrag(reg, id)?;
    let neu = match a.status {
        Antragstatus::Abgerechnet => Antrag {
            status: Antragstatus::Bewilligt,
            ..a.clone()
        },
        Antragstatus::Eingereicht => {
            return Err(format!("„{}“ ist noch nicht entschieden", a.titel));
        }
        Antragstatus::Bewilligt if reg.ausgaben_von(id).next().is_some() => {
            return Err(format!("Für „{}“ ist schon Geld gebucht", a.titel));
        }
        _ => Antrag {
            status: Antragstatus::Eingereicht,
            bewilligt: None,
            beschluss: None,
            entschieden_am: None,
            ..a.clone()
        },
    };
    let label = format!("„{}“ wieder {}", kurz(&a.titel), neu.status.label());
    Ok(Draft::new(label).mit(Aenderung::geaendert(a.clone(), neu)))
}

/// Accounted for: what was not spent is free again.
pub fn abrechnen(reg: &Register, ids: &[Id]) -> Result<Draft, String> {
    let kasse = Kasse::jetzt(reg);
    let mut draft = Draft::new("");
    let (mut frei, mut letzter) = (Cent::NULL, String::new());
    for id in ids {
        let a = antrag(reg, *id)?;
        if a.status != Antragstatus::Bewilligt {
            return Err(format!(
                "„{}“ ist {} – abgerechnet wird, was bewilligt ist",
                a.titel,
                a.status.label()
            ));
        }
        let rest = a.bewilligt.unwrap_or_default();
        frei = frei.plus(rest.minus(ausgegeben(&kasse, a.id)));
        letzter = format!("„{}“", kurz(&a.titel));
        let neu = Antrag {
            status: Antragstatus::Abgerechnet,
            ..a.clone()
        };
        draft.aenderungen.push(Aenderung::geaendert(a.clone(), neu));
    }
    let was = match ids.len() {
        1 => letzter,
        n => format!("{n} Anträge"),
    };
    draft.label = match frei {
        Cent::NULL => format!("{was} abgerechnet, nichts übrig"),
        frei => format!("{was} abgerechnet, {frei} wieder frei"),
    };
    Ok(draft)
}
