//! Decisions: those that feldbuch itself has written, and the wording (`resolutionText`) of an agenda item. A bare result
//! („einstimmig“, „zur Kenntnis genommen“) is a line of the protocol and no decision: nobody knows what was decided.

use super::lesen::Lauf;
use super::objekte::{Objekt, Typ};
use super::saetze::{grundlage, vendor};
use super::sitzung::Entwurf;
use super::welt::Welt;
use crate::domain::text::falte;
use crate::domain::{
    Beschluss, Beschlussergebnis, Beschlussregel, Datensatz, Id, Kind, Schluessel, Top, leer,
};
use crate::exchange::einlesen::{Ablehnung, Einlesen};

pub fn lies(
    tops: &[Entwurf<'_, Top>],
    lauf: &mut Lauf<'_>,
    welt: &mut Welt,
    um: &mut Einlesen<'_>,
) {
    for e in tops.iter().filter(|e| !e.o.von_uns()) {
        if let Some(b) = aus_top(e.o, &e.satz, welt, um) {
            lauf.nimm(e.stelle, b.into(), um);
        }
    }
    for (stelle, o) in lauf.objekte(Typ::Beschluss) {
        if !welt.zum_ersten_mal(o) {
            continue;
        }
        match eigener(o, welt, um) {
            Ok(Some(satz)) => lauf.nimm(stelle, satz, um),
            Ok(None) => {}
            Err(ablehnung) => lauf.lehne_ab(stelle, o, ablehnung),
        }
    }
}

/// The decision that came with this agenda item before, or a new one. Only its wording is overwritten.
fn aus_top(o: &Objekt, top: &Top, welt: &Welt, um: &mut Einlesen<'_>) -> Option<Beschluss> {
    let text = o.absatz("resolutionText").ok().flatten()?;
    let sitzung = top.sitzung?;
    let am = welt.termin(sitzung, um)?.beginn.date();
    let kind = Kind::Beschluesse;
    let alt = um
        .bestand
        .mit_fremd_id(kind, &o.id)
        .and_then(|id| um.bestand.satz(Schluessel { kind, id }));
    if let Some(Datensatz::Beschluss(alt)) = alt {
        let (gremium, top) = (top.gremium, Some(top.id));
        return Some(Beschluss {
            text,
            gremium,
            sitzung,
            top,
            ..alt.clone()
        });
    }
    let ergebnis = o.text("result").ok().flatten().unwrap_or_default();
    let stimmen = Stimmen::aus(&ergebnis);
    Some(Beschluss {
        gremium: top.gremium,
        sitzung,
        top: Some(top.id),
        text,
        regel: stimmen.regel,
        ja: stimmen.ja,
        nein: stimmen.nein,
        enthaltung: stimmen.enthaltung,
        ergebnis: stimmen.ergebnis,
        am,
        fremd_id: o.id.clone(),
        ..leer::beschluss(um.ids.neu(), am)
    })
}

/// What a result says about the votes.
struct Stimmen {
    regel: Beschlussregel,
    ja: u16,
    nein: u16,
    enthaltung: u16,
    ergebnis: Beschlussergebnis,
}

impl Stimmen {
    /// "13 Ja-Stimmen, 0 Enthaltungen, 1 Nein-Stimme"
    fn aus(text: &str) -> Self {
        let t = falte(text);
        let nennt = |teile: &[&str]| teile.iter().any(|w| t.contains(w));
        let (ja, nein) = (vor(&t, "ja"), vor(&t, "nein"));
        let ergebnis = if nennt(&["abgelehnt", "ablehnung", "zurueckgewiesen"]) || nein > ja {
            Beschlussergebnis::Abgelehnt
        } else if nennt(&["verwiesen", "vertagt", "zurueckgestellt"]) {
            Beschlussergebnis::Weitergereicht
        } else if nennt(&["nicht beschlussfaehig", "beschlussunfaehig"]) {
            Beschlussergebnis::NichtBeschlussfaehig
        } else {
            // There is a wording of what was resolved.
            Beschlussergebnis::Angenommen
        };
        Stimmen {
            regel: if nennt(&["einstimmig"]) {
                Beschlussregel::Einstimmigkeit
            } else {
                Beschlussregel::Mehrheit
            },
            ja,
            nein,
            enthaltung: vor(&t, "enthaltung"),
            ergebnis,
        }
    }
}

/// The number before a word that begins so; 0 where there is none.
fn vor(text: &str, wort: &str) -> u16 {
    let worte: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let paar = |p: &[&str]| match p {
        [zahl, w] if w.starts_with(wort) => zahl.parse().ok(),
        _ => None,
    };
    worte.windows(2).find_map(paar).unwrap_or(0)
}

/// None: its Sitzung is not known.
fn eigener(o: &Objekt, welt: &Welt, um: &mut Einlesen<'_>) -> Result<Option<Datensatz>, Ablehnung> {
    let Some(sitzung) = welt.verweis(o, "feldbuch:sitzung", Typ::Meeting, um)? else {
        return Ok(None);
    };
    let gremium = welt.verweis(o, "feldbuch:gremium", Typ::Organization, um)?;
    let gremium: Option<Id> = gremium.or_else(|| welt.termin(sitzung, um).map(|s| s.gremium));
    let top = welt.verweis(o, "feldbuch:top", Typ::AgendaItem, um)?;
    let (Datensatz::Beschluss(alt), _) = grundlage(Kind::Beschluesse, o, um)? else {
        return Ok(None);
    };
    let b = Beschluss {
        sitzung,
        gremium: gremium.unwrap_or(alt.gremium),
        top,
        ..alt
    };
    vendor(o, b.into(), um).map(Some)
}
