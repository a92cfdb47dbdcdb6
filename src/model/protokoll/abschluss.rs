//! The end of a Sitzung: what is missing, the next date, closing; finishing the protocol; amendments to a finished one.

use super::lauf::{self, Notiz};
use super::{Nein, anwesend, offen, rueckblick};
use crate::domain::rhythmus::naechster_vorschlag;
use crate::domain::{
    Id, Ids, Nachtrag, Naechster, Sitzung, SitzungStatus, Sitzungsart, Topart, Topstatus, datum,
    leer,
};
use crate::model::Register;
use crate::model::tun::{Umstand, kurz};
use crate::store::{Aenderung, Draft};
use jiff::civil::{Date, DateTime};

/// Names of people that a sentence lists before it only counts.
const NAMEN: usize = 4;

/// What is missing in a protocol, a sentence each; empty: all is there. An Umlauf asks for less: nobody met.
pub fn luecken(reg: &Register, s: &Sitzung) -> Vec<String> {
    let mut l = luecken_im_text(reg, s);
    if termin_fehlt(s) {
        l.push("Nächster Termin: nicht gefragt".to_owned());
    }
    l
}

/// The gaps beside the next date, for pages that say how it stands in their own words.
pub fn luecken_im_text(reg: &Register, s: &Sitzung) -> Vec<String> {
    let mut l = Vec::new();
    l.extend(anwesenheit(reg, s));
    l.extend(ohne_notiz(reg, s));
    let zu_klaeren: Vec<String> = rueckblick::vereinbart(reg, s, None)
        .into_iter()
        .filter(|t| t.zu_klaeren && t.status.offen())
        .map(|t| format!("„{}“", kurz(&t.titel)))
        .collect();
    if !zu_klaeren.is_empty() {
        l.push(format!(
            "To-dos ohne Person oder Termin: {}",
            aufgezaehlt(&zu_klaeren)
        ));
    }
    let rueckblick_geplant = lauf::tops(reg, s.id)
        .iter()
        .any(|t| t.art == Topart::Rueckblick);
    match rueckblick::uebrig(reg, s) {
        _ if !rueckblick_geplant || s.art == Sitzungsart::Umlauf => {}
        0 => {}
        1 => l.push("Rückblick: 1 To-do nicht besprochen".to_owned()),
        n => l.push(format!("Rückblick: {n} To-dos nicht besprochen")),
    }
    l
}

/// The next date was not asked for, though it should be.
pub fn termin_fehlt(s: &Sitzung) -> bool {
    s.naechster == Naechster::Ungefragt && fragt_naechsten(s)
}

fn anwesenheit(reg: &Register, s: &Sitzung) -> Option<String> {
    if s.art != Sitzungsart::Umlauf && s.anwesenheit.is_empty() {
        return Some("Anwesenheit: niemand eingetragen".to_owned());
    }
    let namen: Vec<String> = anwesend::ungeklaert(reg, s)
        .into_iter()
        .map(|p| reg.person_name(p))
        .collect();
    (!namen.is_empty()).then(|| format!("Anwesenheit offen: {}", aufgezaehlt(&namen)))
}

/// TOPs about which nothing was written, decided or agreed.
fn ohne_notiz(reg: &Register, s: &Sitzung) -> Option<String> {
    let stumm = |t: &&&crate::domain::Top| {
        let beschluss = || reg.beschluesse_von(s.id).any(|b| b.top == Some(t.id));
        t.art == Topart::Thema
            && t.protokoll.trim().is_empty()
            && !beschluss()
            && rueckblick::vereinbart(reg, s, Some(t)).is_empty()
    };
    let tops = lauf::tops(reg, s.id);
    let nummern: Vec<String> = tops
        .iter()
        .filter(stumm)
        .map(|t| t.nr.to_string())
        .collect();
    (!nummern.is_empty()).then(|| format!("Ohne Notiz: TOP {}", nummern.join(", ")))
}

fn aufgezaehlt(namen: &[String]) -> String {
    let rest = namen.len().saturating_sub(NAMEN);
    let erste: Vec<&str> = namen.iter().take(NAMEN).map(String::as_str).collect();
    match rest {
        0 => erste.join(", "),
        n => format!("{} und {n} weitere", erste.join(", ")),
    }
}

/// An Umlauf and a bilateral meeting need no next date.
pub fn fragt_naechsten(s: &Sitzung) -> bool {
    !matches!(s.art, Sitzungsart::Umlauf | Sitzungsart::Bilateral)
}

/// How the next date stands, in words.
pub fn naechster_text(reg: &Register, s: &Sitzung) -> String {
    match s.naechster {
        Naechster::Ungefragt => "noch nicht gefragt".to_owned(),
        Naechster::Offen => "offen (ausdrücklich)".to_owned(),
        Naechster::Sitzung(id) => match reg.sitzungen().get(id) {
            Some(n) => datum::zeitpunkt(n.beginn),
            None => "gelöscht".to_owned(),
        },
    }
}

/// A proposal: the next Sitzung that is planned already, else by the rhythm at the same time of day.
pub fn vorschlag(reg: &Register, s: &Sitzung, heute: Date) -> DateTime {
    if let Naechster::Sitzung(id) = s.naechster
        && let Some(n) = reg.sitzungen().get(id)
    {
        return n.beginn;
    }
    let danach = reg
        .sitzungen_von(s.gremium)
        .filter(|n| n.steht_an() && n.beginn > s.beginn && n.id != s.id)
        .map(|n| n.beginn)
        .min();
    danach.unwrap_or_else(|| {
        let rhythmus = reg
            .gremien()
            .get(s.gremium)
            .map_or(crate::domain::Rhythmus::Ohne, |g| reg.rhythmus_von(g));
        let tag = naechster_vorschlag(rhythmus, Some(s.beginn.date()), heute);
        DateTime::from_parts(tag, s.beginn.time())
    })
}

/// Reads „15.3.“ (same time as now) or „15.3. 9:30“.
///
/// # Errors
/// No date, or one not after this Sitzung.
pub fn lies_termin(s: &Sitzung, text: &str, heute: Date) -> Result<DateTime, Nein> {
    let termin = datum::lies_zeitpunkt(text, heute).or_else(|warum| {
        datum::lies(text, heute)
            .map(|tag| DateTime::from_parts(tag, s.beginn.time()))
            .map_err(|_| warum)
    })?;
    if termin.date() <= s.beginn.date() || termin.date() < heute {
        return Err(format!(
            "{} liegt nicht nach dieser Sitzung – ein späterer Tag, oder o für offen",
            datum::lang(termin.date())
        ));
    }
    Ok(termin)
}

/// The Sitzung of the same Gremium on that day, if there is one to link.
pub fn schon_geplant<'r>(reg: &'r Register, s: &Sitzung, tag: Date) -> Option<&'r Sitzung> {
    reg.sitzungen_von(s.gremium)
        .find(|n| n.id != s.id && n.steht_an() && n.beginn.date() == tag)
}

/// Sets the next date: links the Sitzung of that day, or makes one like this.
///
/// # Errors
/// As [`lies_termin`], or the protocol is finished.
pub fn naechster(
    reg: &Register,
    s: &Sitzung,
    text: &str,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    offen(s)?;
    let beginn = lies_termin(s, text, um.heute())?;
    let mut draft = Draft::new(format!("Nächster Termin {}", datum::zeitpunkt(beginn)));
    let id = match schon_geplant(reg, s, beginn.date()) {
        Some(da) => da.id,
        None => {
            let dauer = s.ende.map(|e| e - s.beginn);
            let folge = Sitzung {
                gremium: s.gremium,
                beginn,
                ende: dauer.and_then(|d| beginn.checked_add(d).ok()),
                ort: s.ort.clone(),
                ..leer::sitzung(neu.neu())
            };
            let id = folge.id;
            draft = draft.mit(Aenderung::neu(folge));
            id
        }
    };
    let mut n = s.clone();
    n.naechster = Naechster::Sitzung(id);
    Ok(draft.mit(Aenderung::geaendert(s.clone(), n)))
}

/// Says outright that there is no next date yet.
///
/// # Errors
/// The protocol is finished.
pub fn termin_offen(s: &Sitzung) -> Result<Draft, Nein> {
    offen(s)?;
    let mut n = s.clone();
    n.naechster = Naechster::Offen;
    Ok(Draft::new("Nächster Termin: offen").mit(Aenderung::geaendert(s.clone(), n)))
}

/// Closes the Sitzung: it was held, the clock stops, TOPs with a note are dealt with. Gaps stay and stay visible.
///
/// # Errors
/// Nobody has said when the next one is, nor that this is open; or it is closed already.
pub fn schliessen(
    reg: &Register,
    s: &Sitzung,
    notiz: Option<Notiz<'_>>,
    um: Umstand<'_>,
) -> Result<Draft, Nein> {
    offen(s)?;
    if let Some(wann) = s.geschlossen {
        return Err(format!(
            "Schon geschlossen, {} – F stellt das Protokoll fertig",
            datum::zeitpunkt(wann)
        ));
    }
    if termin_fehlt(s) {
        return Err("Erst der nächste Termin: n, oder o für ausdrücklich offen".to_owned());
    }
    let label = format!("Sitzung „{}“ geschlossen", kurz(&reg.sitzung_titel(s)));
    let mut draft = Draft::new(label);
    draft.aenderungen = lauf::verlassen(reg, s, notiz, true, um.jetzt);
    for t in reg.tagesordnung(s.id) {
        let schon = |a: &Aenderung| a.schluessel().is_some_and(|k| k.id == t.id);
        let behandelt = t.status == Topstatus::Geplant && !t.protokoll.trim().is_empty();
        if behandelt && !draft.aenderungen.iter().any(schon) {
            let mut n = t.clone();
            n.status = Topstatus::Behandelt;
            draft.aenderungen.push(Aenderung::geaendert(t.clone(), n));
        }
    }
    let mut n = s.clone();
    n.status = SitzungStatus::Gehalten;
    n.geschlossen = Some(um.jetzt);
    n.laeuft = None;
    Ok(draft.mit(Aenderung::geaendert(s.clone(), n)))
}

/// Finishes the protocol; from now on it changes by amendments only.
///
/// # Errors
/// The Sitzung is not closed, or the protocol is finished already.
pub fn fertigstellen(reg: &Register, s: &Sitzung, um: Umstand<'_>) -> Result<Draft, Nein> {
    offen(s)?;
    if s.geschlossen.is_none() {
        return Err("Erst die Sitzung schließen (im Sitzungsmodus mit c)".to_owned());
    }
    let mut n = s.clone();
    n.protokoll_fertig = Some(um.heute());
    let luecken = match luecken(reg, s).len() {
        0 => String::new(),
        1 => ", 1 Lücke bleibt".to_owned(),
        z => format!(", {z} Lücken bleiben"),
    };
    let label = format!(
        "Protokoll „{}“ fertig{luecken}",
        kurz(&reg.sitzung_titel(s))
    );
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), n)))
}

/// Amendments may be written.
///
/// # Errors
/// The protocol is not finished: then it is changed itself.
pub fn nachtrag_moeglich(s: &Sitzung) -> Result<(), Nein> {
    match s.protokoll_fertig {
        Some(_) => Ok(()),
        None => Err(
            "Noch nicht fertig: statt eines Nachtrags den Text selbst ändern (Sitzungsmodus)"
                .to_owned(),
        ),
    }
}

/// Writes an amendment; „TOP 3: …“ at the beginning says to which TOP.
///
/// # Errors
/// Nothing is said, or the protocol is not finished.
pub fn nachtragen(reg: &Register, s: &Sitzung, text: &str, um: Umstand<'_>) -> Result<Draft, Nein> {
    nachtrag_moeglich(s)?;
    let (top, text) = zu_top(reg, s, text);
    if text.is_empty() {
        return Err("Was ist nachzutragen? Etwa: TOP 3: Betrag 800 statt 80 Euro".to_owned());
    }
    let mut n = s.clone();
    n.nachtraege.push(Nachtrag {
        zeit: um.jetzt,
        wer: um.wer.to_owned(),
        top,
        text: text.to_owned(),
    });
    let label = format!("Nachtrag zu „{}“", kurz(&reg.sitzung_titel(s)));
    Ok(Draft::new(label).mit(Aenderung::geaendert(s.clone(), n)))
}

/// The TOP that a text names at its beginning, and the rest.
pub fn zu_top<'t>(reg: &Register, s: &Sitzung, text: &'t str) -> (Option<Id>, &'t str) {
    let text = text.trim();
    let gelesen = text.split_once(':').and_then(|(vorn, rest)| {
        let nr: u16 = vorn.trim().strip_prefix("TOP")?.trim().parse().ok()?;
        let top = reg.tagesordnung(s.id).into_iter().find(|t| t.nr == nr)?;
        Some((Some(top.id), rest.trim()))
    });
    gelesen.unwrap_or((None, text))
}
