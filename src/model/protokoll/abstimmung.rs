//! Decisions: one line understood while it is typed, the rule weighed, and what follows (002 §4: a Beirat's failed unanimity
//! goes to the Unterausschuss Planung).

use super::anwesend::Mandate;
pub use super::stimmen::Stimmen;
use super::stimmen::{Gesagt, Wort, am_ende, blosse, en};
use super::{Nein, offen};
use crate::domain::{
    Auswahl, Bedarf, Beschluss, Beschlussergebnis, Beschlussregel, Faelligkeit, Gremiumsart,
    Herkunft, Ids, Sitzung, Top, Verantwortlich, datum, leer,
};
use crate::model::Register;
use crate::model::bedarfe;
use crate::model::tun::{self, Umstand, kurz};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// What a line says: `Budget für Nähcafé /e 8 0 1`, `… /u !fr`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    pub text: String,
    /// None: none was named, so that of the kind holds.
    pub regel: Option<Beschlussregel>,
    /// None: nothing is said about votes.
    pub gesagt: Option<Gesagt>,
    pub frist: Option<Date>,
}

/// Reads a line. What stands behind the sign of the rule, or else at the end, says how the votes fell.
///
/// # Errors
/// Something is written twice or not understood.
pub fn lies(zeile: &str, heute: Date) -> Result<Zeile, Nein> {
    let (vorn, frist) = frist(zeile, heute)?;
    let worte: Vec<&str> = vorn.split_whitespace().collect();
    let regeln: Vec<(usize, Beschlussregel)> = worte
        .iter()
        .enumerate()
        .filter_map(|(i, w)| regel(w).map(|r| (i, r)))
        .collect();
    let (text, gesagt) = match regeln.as_slice() {
        [] => text_und_stimmen(&worte)?,
        [(i, _)] => {
            let (vorn, hinten) = worte.split_at(*i);
            match hinter_dem_zeichen(hinten.get(1..).unwrap_or_default())? {
                None => text_und_stimmen(vorn)?,
                gesagt => (vorn.join(" "), gesagt),
            }
        }
        _ => return Err("Zwei Regeln in einer Zeile – nur eine von /e /m /u".to_owned()),
    };
    Ok(Zeile {
        text,
        regel: regeln.first().map(|r| r.1),
        gesagt,
        frist,
    })
}

/// Votes only: said, in numbers, or „8 bei 1 Enthaltung“.
fn hinter_dem_zeichen(worte: &[&str]) -> Result<Option<Gesagt>, Nein> {
    let (zahlen, mut gesagt) = am_ende(worte)?;
    match blosse(zahlen)? {
        None => Ok(Some(gesagt).filter(|g| !g.leer())),
        Some(s) if gesagt.leer() => Ok(Some(in_zahlen(s))),
        Some(s) if gesagt.ja.is_none() && zahlen.len() == 1 => {
            gesagt.ja = Some(s.ja);
            Ok(Some(gesagt))
        }
        Some(_) => Err("Stimmen stehen doppelt da – nur Zahlen, oder nur Worte".to_owned()),
    }
}

/// Text first, then votes.
fn text_und_stimmen(worte: &[&str]) -> Result<(String, Option<Gesagt>), Nein> {
    let (text, gesagt) = am_ende(worte)?;
    if !gesagt.leer() {
        let text = text.join(" ");
        let text = text.trim_end_matches([',', ':', ';', '–', '-', ' ']);
        return Ok((text.to_owned(), Some(gesagt)));
    }
    let (text, zahlen) = trenne_am_ende(worte);
    Ok((text.join(" "), blosse(zahlen)?.map(in_zahlen)))
}

fn in_zahlen(s: Stimmen) -> Gesagt {
    Gesagt {
        ja: Some(s.ja),
        nein: Some(s.nein),
        enthaltung: Some(s.enthaltung),
        wort: None,
    }
}

/// `!fr` at the end: until when the answers of an Umlauf are in.
fn frist(zeile: &str, heute: Date) -> Result<(&str, Option<Date>), Nein> {
    match zeile.rsplit_once(" !") {
        Some((vorn, tag)) if !tag.trim().is_empty() => {
            let tag = datum::lies(tag, heute)?;
            if tag < heute {
                return Err(format!("Die Frist {} ist schon vorbei", datum::lang(tag)));
            }
            Ok((vorn, Some(tag)))
        }
        _ => Ok((zeile, None)),
    }
}

fn regel(wort: &str) -> Option<Beschlussregel> {
    match wort {
        "/e" | "/E" => Some(Beschlussregel::Einstimmigkeit),
        "/m" | "/M" => Some(Beschlussregel::Mehrheit),
        "/u" | "/U" => Some(Beschlussregel::Umlauf),
        _ => None,
    }
}

/// Up to three numbers at the end, but never the whole line.
fn trenne_am_ende<'w>(worte: &'w [&'w str]) -> (&'w [&'w str], &'w [&'w str]) {
    let zahl = |w: &&&str| w.parse::<u16>().is_ok();
    let n = worte.iter().rev().take(3).take_while(zahl).count();
    // One number alone belongs to the text: „Antrag 7“.
    let n = if n < 2 { 0 } else { n };
    worte.split_at(worte.len() - n)
}

/// What came of a vote, and why, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urteil {
    pub ergebnis: Beschlussergebnis,
    pub satz: String,
}

/// Weighs the votes by a rule. `weiter_an`: who decides when unanimity fails; "" for nobody.
pub fn werte(
    regel: Beschlussregel,
    stimmen: Option<Stimmen>,
    mandate: &Mandate,
    weiter_an: &str,
) -> Urteil {
    use Beschlussergebnis as E;
    let urteil = |ergebnis, satz: String| Urteil { ergebnis, satz };
    let Some(s) = stimmen else {
        return urteil(E::Offen, "offen: Antworten stehen noch aus".to_owned());
    };
    let da = if regel == Beschlussregel::Umlauf {
        mandate.mit_antworten(s.summe())
    } else {
        mandate.clone()
    };
    if da.beschlussfaehig() == Some(false) {
        return urteil(E::NichtBeschlussfaehig, da.satz());
    }
    let (ja, nein, enth) = (s.ja, s.nein, s.enthaltung);
    match regel {
        Beschlussregel::Einstimmigkeit if nein == 0 && ja > 0 => {
            let satz = match enth {
                0 => "angenommen: einstimmig".to_owned(),
                n => format!("angenommen: einstimmig, {n} Enthaltung{} erlaubt", en(n)),
            };
            urteil(E::Angenommen, satz)
        }
        Beschlussregel::Einstimmigkeit if !weiter_an.is_empty() => urteil(
            E::Weitergereicht,
            format!("nicht einstimmig ({nein} Nein) – geht an {weiter_an}"),
        ),
        Beschlussregel::Einstimmigkeit => urteil(
            E::Abgelehnt,
            format!("nicht einstimmig ({nein} Nein) – w legt es wieder vor"),
        ),
        _ if ja > nein => urteil(
            E::Angenommen,
            format!("angenommen: {ja} Ja gegen {nein} Nein"),
        ),
        _ => urteil(
            E::Abgelehnt,
            format!("keine Mehrheit ({ja} Ja, {nein} Nein) – w legt es wieder vor"),
        ),
    }
}

/// Weighs a vote of which only a word is known.
fn werte_wort(regel: Beschlussregel, wort: Wort, mandate: &Mandate, weiter_an: &str) -> Urteil {
    use Beschlussergebnis as E;
    let urteil = |ergebnis, satz: String| Urteil { ergebnis, satz };
    if mandate.beschlussfaehig() == Some(false) {
        return urteil(E::NichtBeschlussfaehig, mandate.satz());
    }
    let gescheitert = wort == Wort::Mehrheitlich && regel == Beschlussregel::Einstimmigkeit;
    match (gescheitert, weiter_an) {
        (false, _) => urteil(E::Angenommen, format!("angenommen: {}", wort.text())),
        (true, "") => urteil(
            E::Abgelehnt,
            "nicht einstimmig, nur mehrheitlich – w legt es wieder vor".to_owned(),
        ),
        (true, an) => urteil(
            E::Weitergereicht,
            format!("nicht einstimmig, nur mehrheitlich – geht an {an}"),
        ),
    }
}

/// A line as it would be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verstanden {
    pub zeile: Zeile,
    /// None: an Umlauf without answers, or only words were said.
    pub stimmen: Option<Stimmen>,
    pub regel: Beschlussregel,
    pub urteil: Urteil,
    pub weiter_an: String,
}

/// The rule of a Gremium's kind; a majority where the papers name none.
pub fn vorgabe(reg: &Register, s: &Sitzung) -> Beschlussregel {
    if s.art == crate::domain::Sitzungsart::Umlauf {
        return Beschlussregel::Umlauf;
    }
    art(reg, s)
        .and_then(|a| a.beschlussregel)
        .unwrap_or(Beschlussregel::Mehrheit)
}

fn art<'r>(reg: &'r Register, s: &Sitzung) -> Option<&'r Gremiumsart> {
    reg.gremien().get(s.gremium).and_then(|g| reg.art_von(g))
}

/// Understands a line for this Sitzung.
///
/// # Errors
/// What is missing, or cannot be: no text, no votes, more votes than mandates, an Umlauf without a deadline.
pub fn verstehe(reg: &Register, s: &Sitzung, zeile: &str, heute: Date) -> Result<Verstanden, Nein> {
    let mut zeile = lies(zeile, heute)?;
    let regel = zeile.regel.unwrap_or_else(|| vorgabe(reg, s));
    let weiter_an = art(reg, s).map(|a| a.weiter_an.clone()).unwrap_or_default();
    if zeile.text.is_empty() {
        return Err("Was wird beschlossen? Etwa: Budget für Nähcafé /e 8 0 1".to_owned());
    }
    let mandate = Mandate::von(reg, s);
    let stimmen = gezaehlt(&zeile, regel, &mandate)?;
    let wort = zeile.gesagt.filter(|_| stimmen.is_none());
    let mut urteil = match wort.and_then(|g| g.wort) {
        Some(wort) => werte_wort(regel, wort, &mandate, &weiter_an),
        None => werte(regel, stimmen, &mandate, &weiter_an),
    };
    if let Some(g) = wort {
        // There is no number that could say it: the words are kept.
        zeile.text = format!("{} ({})", zeile.text, g.worte());
    }
    if urteil.ergebnis != Beschlussergebnis::NichtBeschlussfaehig {
        urteil.satz.push_str(&fehlende(regel, stimmen, &mandate));
    }
    Ok(Verstanden {
        zeile,
        stimmen,
        regel,
        urteil,
        weiter_an,
    })
}

/// The votes in numbers, where there are any.
fn gezaehlt(
    zeile: &Zeile,
    regel: Beschlussregel,
    mandate: &Mandate,
) -> Result<Option<Stimmen>, Nein> {
    let umlauf = regel == Beschlussregel::Umlauf;
    let Some(gesagt) = zeile.gesagt else {
        return match zeile.frist {
            _ if !umlauf => Err("Stimmen fehlen: Ja Nein Enthaltung, etwa 8 0 1".to_owned()),
            None => Err("Umlauf bis wann? Etwa /u !fr".to_owned()),
            Some(_) => Ok(None),
        };
    };
    let stimmen = gesagt.zahlen(mandate.koennen_stimmen().filter(|_| !umlauf))?;
    let Some(st) = stimmen else {
        return if umlauf {
            Err("Im Umlauf braucht es Zahlen: wie viele Antworten? Etwa 8 0 1".to_owned())
        } else {
            Ok(None)
        };
    };
    if st.summe() == 0 {
        return Err("Niemand hat gestimmt".to_owned());
    }
    if let Some(hoechstens) = mandate.stimmen_hoechstens(umlauf)
        && st.summe() > hoechstens
    {
        let da = if umlauf { "" } else { " da" };
        let (n, wort) = (st.summe(), mandate.wort(hoechstens));
        return Err(format!("{n} Stimmen, aber nur {hoechstens} {wort}{da}"));
    }
    Ok(stimmen)
}

/// " · 6 Stimmen fehlen": mandates in the room that are in none of the numbers.
fn fehlende(regel: Beschlussregel, stimmen: Option<Stimmen>, mandate: &Mandate) -> String {
    let da = mandate
        .koennen_stimmen()
        .filter(|_| regel != Beschlussregel::Umlauf);
    match stimmen.and_then(|s| da?.checked_sub(s.summe())) {
        None | Some(0) => String::new(),
        Some(1) => " · 1 Stimme fehlt".to_owned(),
        Some(n) => format!(" · {n} Stimmen fehlen"),
    }
}

/// For people, a line each: the text, the rule with the votes, what comes of it.
pub fn zeilen(reg: &Register, s: &Sitzung, v: &Verstanden) -> Vec<String> {
    let zahlen = |s: Stimmen| {
        let enthaltung = format!("{} Enthaltung{}", s.enthaltung, en(s.enthaltung));
        format!(" · {} Ja, {} Nein, {enthaltung}", s.ja, s.nein)
    };
    let stimmen = match (v.stimmen, v.zeile.gesagt) {
        (Some(s), _) => zahlen(s),
        (None, Some(_)) => " · ohne Zahlen".to_owned(),
        (None, None) => String::new(),
    };
    let frist = v
        .zeile
        .frist
        .map(|f| format!(" · bis {}", datum::lang(f)))
        .unwrap_or_default();
    let mut zeilen = vec![
        format!("Beschluss: {}", v.zeile.text),
        format!("{}{stimmen}{frist}", v.regel.label()),
        v.urteil.satz.clone(),
    ];
    let mandate = Mandate::von(reg, s);
    if v.regel != Beschlussregel::Umlauf
        && v.urteil.ergebnis != Beschlussergebnis::NichtBeschlussfaehig
    {
        zeilen.push(mandate.satz());
    }
    zeilen
}

/// Needs that a decision of this TOP binds.
pub fn gebundene<'r>(
    reg: &'r Register,
    top: Option<&Top>,
    ergebnis: Beschlussergebnis,
) -> Vec<&'r Bedarf> {
    top.map_or_else(Vec::new, |t| bedarfe::bindet(reg, t.id, ergebnis))
}

/// The decision, and what follows from it: one that is handed on leaves a to-do for the next Sitzung; needs that the TOP is
/// about are bound to it.
///
/// # Errors
/// As [`verstehe`], or the protocol is finished.
pub fn beschliessen(
    reg: &Register,
    s: &Sitzung,
    top: Option<&Top>,
    zeile: &str,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Draft, Nein> {
    offen(s)?;
    let v = verstehe(reg, s, zeile, um.heute())?;
    let weiter = v.urteil.ergebnis == Beschlussergebnis::Weitergereicht;
    let stimmen = v.stimmen.unwrap_or_default();
    let b = Beschluss {
        gremium: s.gremium,
        sitzung: s.id,
        top: top.map(|t| t.id),
        text: v.zeile.text.clone(),
        regel: v.regel,
        ja: stimmen.ja,
        nein: stimmen.nein,
        enthaltung: stimmen.enthaltung,
        ergebnis: v.urteil.ergebnis,
        weiter_an: if weiter {
            v.weiter_an.clone()
        } else {
            String::new()
        },
        frist: v.zeile.frist,
        ..leer::beschluss(neu.neu(), s.beginn.date())
    };
    let label = format!("Beschluss „{}“: {}", kurz(&b.text), v.urteil.satz);
    let (beschluss, ergebnis) = (b.id, b.ergebnis);
    let mut draft = Draft::new(label).mit(Aenderung::neu(b));
    for b in gebundene(reg, top, ergebnis) {
        let mut n = b.clone();
        n.beschluss = Some(beschluss);
        draft
            .label
            .push_str(&format!(", Bedarf „{}“ daran", kurz(&b.name)));
        draft.aenderungen.push(Aenderung::geaendert(b.clone(), n));
    }
    if weiter {
        let titel = format!("An {} weitergeben: {}", v.weiter_an, v.zeile.text);
        draft = draft.mit(Aenderung::neu(wieder(s, top, titel, um, neu)));
    }
    if v.regel == Beschlussregel::Umlauf && v.stimmen.is_none() {
        let titel = format!("Umlauf auswerten: {}", v.zeile.text);
        let mut t = wieder(s, top, titel, um, neu);
        t.faellig = v.zeile.frist.map(Faelligkeit::Am);
        t.wiedervorlage = t.faellig;
        draft = draft.mit(Aenderung::neu(t));
    }
    Ok(draft)
}

/// A to-do that brings a matter back into the next Sitzung; the Gremium sees to it.
pub(super) fn wieder(
    s: &Sitzung,
    top: Option<&Top>,
    titel: String,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> crate::domain::Todo {
    let naechste = Some(super::rueckblick::naechste(s));
    let mut t = tun::neues_todo(neu.neu(), titel, um);
    t.gremium = Some(s.gremium);
    t.verantwortlich = vec![Verantwortlich::Gremium(s.gremium)];
    (t.faellig, t.wiedervorlage) = (naechste, naechste);
    t.herkunft = herkunft(s, top);
    t
}

/// Where it was agreed.
pub fn herkunft(s: &Sitzung, top: Option<&Top>) -> Herkunft {
    Herkunft::Sitzung {
        sitzung: s.id,
        top: top.map(|t| t.nr.to_string()).unwrap_or_default(),
    }
}
