//! Decisions: one line understood while it is typed, the rule weighed, and what follows (002 §4: a Beirat's failed unanimity
//! goes to the Unterausschuss Planung).

use super::anwesend::Mandate;
use super::{Nein, offen};
use crate::domain::{
    Auswahl, Beschluss, Beschlussergebnis, Beschlussregel, Faelligkeit, Gremiumsart, Herkunft, Ids,
    Sitzung, Top, Verantwortlich, datum, leer,
};
use crate::model::Register;
use crate::model::tun::{self, Umstand, kurz};
use crate::store::{Aenderung, Draft};
use jiff::civil::Date;

/// How the votes fell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stimmen {
    pub ja: u16,
    pub nein: u16,
    pub enthaltung: u16,
}

impl Stimmen {
    pub fn summe(self) -> u32 {
        u32::from(self.ja) + u32::from(self.nein) + u32::from(self.enthaltung)
    }
}

/// What a line says: `Budget für Nähcafé /e 8 0 1`, `… /u !fr`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zeile {
    pub text: String,
    /// None: none was named, so that of the kind holds.
    pub regel: Option<Beschlussregel>,
    /// None: no number was typed.
    pub stimmen: Option<Stimmen>,
    pub frist: Option<Date>,
}

/// Reads a line. Numbers behind the sign of the rule, or else at the end, are Ja, Nein, Enthaltung.
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
    let (text, zahlen) = match regeln.as_slice() {
        [] => trenne_am_ende(&worte),
        [(i, _)] => worte.split_at(*i),
        _ => return Err("Zwei Regeln in einer Zeile – nur eine von /e /m /u".to_owned()),
    };
    let zahlen: Vec<&str> = zahlen
        .iter()
        .filter(|w| regel(w).is_none())
        .copied()
        .collect();
    Ok(Zeile {
        text: text.join(" "),
        regel: regeln.first().map(|r| r.1),
        stimmen: stimmen(&zahlen)?,
        frist,
    })
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

fn stimmen(worte: &[&str]) -> Result<Option<Stimmen>, Nein> {
    let mut zahlen = Vec::new();
    for w in worte
        .iter()
        .flat_map(|w| w.split([':', '/', ',']).filter(|t| !t.is_empty()))
    {
        let zahl = w.parse::<u16>();
        zahlen.push(zahl.map_err(|_| format!("„{w}“ ist keine Stimmenzahl; etwa /e 8 0 1"))?);
    }
    match zahlen.as_slice() {
        [] => Ok(None),
        [ja, rest @ ..] if rest.len() < 3 => Ok(Some(Stimmen {
            ja: *ja,
            nein: rest.first().copied().unwrap_or(0),
            enthaltung: rest.get(1).copied().unwrap_or(0),
        })),
        _ => Err("Höchstens drei Zahlen: Ja, Nein, Enthaltung".to_owned()),
    }
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

fn en(n: u16) -> &'static str {
    if n == 1 { "" } else { "en" }
}

/// A line as it would be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verstanden {
    pub zeile: Zeile,
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
    let zeile = lies(zeile, heute)?;
    let regel = zeile.regel.unwrap_or_else(|| vorgabe(reg, s));
    let weiter_an = art(reg, s).map(|a| a.weiter_an.clone()).unwrap_or_default();
    if zeile.text.is_empty() {
        return Err("Was wird beschlossen? Etwa: Budget für Nähcafé /e 8 0 1".to_owned());
    }
    let umlauf = regel == Beschlussregel::Umlauf;
    match zeile.stimmen {
        None if !umlauf => return Err("Stimmen fehlen: Ja Nein Enthaltung, etwa 8 0 1".to_owned()),
        None if zeile.frist.is_none() => {
            return Err("Umlauf bis wann? Etwa /u !fr".to_owned());
        }
        Some(st) if st.summe() == 0 => return Err("Niemand hat gestimmt".to_owned()),
        _ => {}
    }
    let mandate = Mandate::von(reg, s);
    if let (Some(st), Some(hoechstens)) = (zeile.stimmen, mandate.stimmen_hoechstens(umlauf))
        && st.summe() > hoechstens
    {
        let da = if umlauf { "" } else { " da" };
        return Err(format!(
            "{} Stimmen, aber nur {hoechstens} {}{da}",
            st.summe(),
            mandate.wort(hoechstens)
        ));
    }
    let urteil = werte(regel, zeile.stimmen, &mandate, &weiter_an);
    Ok(Verstanden {
        zeile,
        regel,
        urteil,
        weiter_an,
    })
}

/// For people, a line each: the text, the rule with the votes, what comes of it.
pub fn zeilen(reg: &Register, s: &Sitzung, v: &Verstanden) -> Vec<String> {
    let stimmen = v.zeile.stimmen.map_or_else(String::new, |s| {
        format!(
            " · {} Ja, {} Nein, {} Enthaltung{}",
            s.ja,
            s.nein,
            s.enthaltung,
            en(s.enthaltung)
        )
    });
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

/// The decision, and what follows from it: one that is handed on leaves a to-do for the next Sitzung.
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
    let stimmen = v.zeile.stimmen.unwrap_or_default();
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
    let mut draft = Draft::new(label).mit(Aenderung::neu(b));
    if weiter {
        let titel = format!("An {} weitergeben: {}", v.weiter_an, v.zeile.text);
        draft = draft.mit(Aenderung::neu(wieder(s, top, titel, um, neu)));
    }
    if v.regel == Beschlussregel::Umlauf && v.zeile.stimmen.is_none() {
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
