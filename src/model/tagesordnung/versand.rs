//! The agenda as a whole: filled from the kind, sent, invited to. Each function returns what changes; a refusal is a German
//! sentence.

use super::ordnung::bestand;
use super::wege::dazu;
use crate::domain::{Auswahl, Ids, Sitzung, SitzungStatus, Top, Topart, datum};
use crate::model::Register;
use crate::model::tun::Umstand;
use crate::store::{Aenderung, Draft};

/// The standing items of the kind, as far as they are not there yet.
pub fn vorlage(
    reg: &Register,
    s: &Sitzung,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, String> {
    let feste = super::feste(reg, s, um, neu);
    if feste.is_empty() {
        return Err(
            "Die Art dieses Gremiums hat keine festen TOPs – im Steckbrief unter „Feste TOPs“ eintragen"
                .to_owned(),
        );
    }
    let da = bestand(reg, s.id);
    let mehr: Vec<Top> = feste
        .into_iter()
        .filter(|f| !da.iter().any(|t| super::gleich(t, f)))
        .collect();
    if mehr.is_empty() {
        return Err("Die festen TOPs stehen schon alle da".to_owned());
    }
    let mut draft = Draft::new(match mehr.as_slice() {
        [_] => "1 fester TOP ergänzt".to_owned(),
        _ => format!("{} feste TOPs ergänzt", mehr.len()),
    });
    draft.aenderungen = dazu(reg, s, mehr, um, neu);
    Ok(draft)
}

/// Published today: date and version. Too late is said, and done all the same.
pub fn veroeffentlichen(reg: &Register, s: &Sitzung, um: Umstand<'_>) -> Result<Draft, String> {
    let tops = reg.tagesordnung(s.id);
    if tops.is_empty() {
        return Err("Noch kein TOP da – erst die Tagesordnung schreiben".to_owned());
    }
    let heute = um.heute();
    let fassung = s.tagesordnung_fassung.saturating_add(1);
    let spaet = reg.tagesordnung_bis(s).filter(|f| *f < heute).map(|f| {
        format!(
            " – zu spät: Frist war {} ({})",
            datum::lang(f),
            datum::relativ(f, heute)
        )
    });
    let themen = tops.iter().any(|t| t.art == Topart::Thema);
    let ohne = if themen { "" } else { ", noch ohne Themen" };
    let neu = Sitzung {
        tagesordnung_veroeffentlicht: Some(heute),
        tagesordnung_fassung: fassung,
        ..s.clone()
    };
    let label = format!(
        "Tagesordnung veröffentlicht, Fassung {fassung}{ohne}{}",
        spaet.unwrap_or_default()
    );
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), neu)))
}

/// The invitation is out.
pub fn eingeladen(s: &Sitzung, um: Umstand<'_>) -> Result<Draft, String> {
    if !s.steht_an() {
        return Err(format!("Die Sitzung ist schon {}", s.status.label()));
    }
    if s.status == SitzungStatus::Eingeladen {
        let am = s.eingeladen_am.map(datum::lang).unwrap_or_default();
        return Err(format!("Schon eingeladen {am}").trim_end().to_owned());
    }
    let neu = Sitzung {
        status: SitzungStatus::Eingeladen,
        eingeladen_am: Some(um.heute()),
        ..s.clone()
    };
    let label = format!("Eingeladen zu {}", datum::lang(s.beginn.date()));
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), neu)))
}
