//! The yearly plan of a Familienzentrum: the next year takes over what is not done.

use crate::domain::{Familienzentrum, Id, Meilenstein, Zeitraum};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// The plan of the following year: undone steps with their day a year on. What was done is noted below the centre, so
/// that the evaluation of the year finds it.
///
/// # Errors
/// A sentence: the centre is gone, or the plan is that of a coming year already.
pub fn naechstes_jahr(reg: &Register, id: Id, heute: Date) -> Result<Draft, String> {
    let alt = reg.familienzentren().get(id);
    let alt = alt.ok_or("Dieses Familienzentrum gibt es nicht mehr")?;
    let dieses = heute.year().unsigned_abs();
    let jahr = alt.plan_jahr.unwrap_or(dieses);
    if jahr > dieses {
        return Err(format!(
            "Der Plan gilt schon für {jahr} – mit „Plan“ im Formular ändern"
        ));
    }
    // An old plan that nobody kept is not taken over year by year.
    let neues = dieses.max(jahr.saturating_add(1));
    let neu = Familienzentrum {
        plan_jahr: Some(neues),
        plan: uebernommen(&alt.plan, i64::from(neues) - i64::from(jahr)),
        notiz: mit_geschafftem(alt, jahr),
        ..alt.clone()
    };
    let label = format!(
        "„{}“: Plan {neues}, {}",
        kurz(&alt.name),
        match neu.plan.len() {
            0 => "noch ohne Schritte".to_owned(),
            1 => "1 Schritt übernommen".to_owned(),
            n => format!("{n} Schritte übernommen"),
        }
    );
    Ok(Draft::new(label).mit(Aenderung::geaendert(alt.clone(), neu)))
}

fn uebernommen(plan: &[Meilenstein], jahre: i64) -> Vec<Meilenstein> {
    let offen = plan.iter().filter(|s| !s.erledigt);
    let verschoben = |s: &Meilenstein| Meilenstein {
        am: s.am.and_then(|am| Zeitraum::Jahr.weiter(am, jahre)),
        ..s.clone()
    };
    offen.map(verschoben).collect()
}

fn mit_geschafftem(z: &Familienzentrum, jahr: u16) -> String {
    let getan = z.plan.iter().filter(|s| s.erledigt);
    let getan: Vec<&str> = getan.map(|s| s.text.as_str()).collect();
    if getan.is_empty() {
        return z.notiz.clone();
    }
    let zeile = format!("Plan {jahr}, geschafft: {}", getan.join("; "));
    if z.notiz.trim().is_empty() {
        zeile
    } else {
        format!("{}\n{zeile}", z.notiz)
    }
}
