//! A pot: a bar of what was spent, granted and is left, its figures, who decides on which share, its applications, where
//! money came from and went to.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton, Zelle, Zellen};
use crate::domain::text::falte;
use crate::domain::{Antrag, Cent, Id, Kind, Mittelregel, Schluessel, Topf, datum};
use crate::model::Register;
use crate::model::mittel::{Kasse, Stand, topf_titel};
use jiff::civil::Date;

/// Columns of an amount, of its bar in a row and in a detail.
const BETRAG: u16 = 15;
const STAB: usize = 8;
const STAB_DETAIL: usize = 30;
/// What the signs of a bar mean.
pub(super) const LEGENDE: &str = "█ ausgegeben  ▒ bewilligt  ░ übrig  · weitergegeben";

pub fn reihe(reg: &Register, t: &Topf, heute: Date) -> Reihe {
    let stand = Stand::am(&Kasse::jetzt(reg), t, heute);
    let (signal, ton) = lage(t, &stand, heute);
    let wort = if stand.uebertragen {
        "verfällt"
    } else {
        "frei"
    };
    Reihe {
        signal,
        titel: ohne(
            &t.name,
            &[&reg.raum_name(Some(t.raum)), &t.jahr.to_string()],
        ),
        mitte: format!("{} {}", t.jahr, reg.raum_name(Some(t.raum))),
        rechts: format!(
            "{} {:>12} {wort}",
            stab(&Teile::von(&stand), STAB),
            stand.rest.to_string()
        ),
        ton,
    }
}

/// In a list Raum and year have their own column.
fn ohne(name: &str, teile: &[&str]) -> String {
    let mut aus = name.to_owned();
    for teil in teile.iter().rev() {
        let kurz = aus.strip_suffix(teil).map(str::trim_end);
        if let Some(kurz) = kurz.filter(|k| !k.is_empty() && !teil.is_empty()) {
            aus = kurz.to_owned();
        }
    }
    aus
}

/// Applied for more than is left: somebody has to choose. Left from a year that is over: it goes on, or lapses.
fn lage(t: &Topf, s: &Stand, heute: Date) -> (Signal, Ton) {
    if s.uebertragen {
        return (Signal::Erledigt, Ton::Gedaempft);
    }
    let vorbei = i32::from(t.jahr) < i32::from(heute.year());
    if s.beantragt > s.rest || (vorbei && s.rest > Cent::NULL) {
        return (Signal::Achtung, Ton::Achtung);
    }
    match s.rest {
        Cent::NULL => (Signal::Punkt, Ton::Gedaempft),
        _ => (Signal::Gut, Ton::Normal),
    }
}

/// What a bar is made of.
pub(super) struct Teile {
    pub gesamt: Cent,
    pub ausgegeben: Cent,
    pub bewilligt: Cent,
    pub weiter: Cent,
}

impl Teile {
    fn von(s: &Stand) -> Teile {
        Teile {
            gesamt: s.gesamt,
            ausgegeben: s.ausgegeben,
            bewilligt: s.bewilligt,
            weiter: s.weiter,
        }
    }

    /// Signs of `breite` for an amount. Something is never drawn as nothing.
    fn platz(&self, c: Cent, breite: usize) -> usize {
        if self.gesamt <= Cent::NULL || c <= Cent::NULL {
            return 0;
        }
        let genau =
            i128::from(c.0) * i128::try_from(breite).unwrap_or(0) / i128::from(self.gesamt.0);
        usize::try_from(genau).unwrap_or(breite).clamp(1, breite)
    }
}

/// A bar of so many signs: spent, granted and not spent, left, given on.
pub(super) fn stab(teile: &Teile, breite: usize) -> String {
    let aus = teile.platz(teile.ausgegeben, breite);
    let bewilligt = teile.platz(teile.bewilligt, breite).max(aus) - aus;
    let weiter = teile
        .platz(teile.weiter, breite)
        .min(breite - aus - bewilligt);
    format!(
        "{}{}{}{}",
        "█".repeat(aus),
        "▒".repeat(bewilligt),
        "░".repeat(breite - aus - bewilligt - weiter),
        "·".repeat(weiter)
    )
}

pub fn detail(reg: &Register, t: &Topf, heute: Date, b: &mut Blatt) {
    let kasse = Kasse::jetzt(reg);
    let stand = Stand::am(&kasse, t, heute);
    b.text(stab(&Teile::von(&stand), STAB_DETAIL), Ton::Normal);
    b.text(LEGENDE, Ton::Gedaempft);
    if !falte(&t.name).contains(&falte(&t.topfart)) {
        b.feld("Topf", t.topfart.clone());
    }
    b.feld(
        "Raum",
        format!("{}, {}", reg.raum_pfad(t.raum, "›"), t.jahr),
    );
    b.feld("Quelle", t.quelle.clone());
    figuren(reg, t, &stand, b);
    anteile(reg, &stand, b, t);
    antraege(reg, t, heute, b);
    b.notiz(&t.notiz);
}

fn figuren(reg: &Register, t: &Topf, s: &Stand, b: &mut Blatt) {
    b.kopf("Stand");
    betrag(b, "neues Geld", t.betrag, Ton::Normal, None);
    if t.uebertrag > Cent::NULL {
        let alt = t.uebertrag_aus.and_then(|id| reg.toepfe().get(id));
        let woher = alt.map_or_else(
            || "Übertrag aus dem Vorjahr".to_owned(),
            |alt| format!("Übertrag aus {}", topf_titel(reg, alt)),
        );
        betrag(b, &woher, t.uebertrag, Ton::Normal, alt.map(|a| a.id));
        betrag(b, "zusammen", s.gesamt, Ton::Normal, None);
    }
    for folgt in reg.uebertraege_von(t.id) {
        let wohin = format!("gegeben nach {}", topf_titel(reg, folgt));
        betrag(b, &wohin, folgt.uebertrag, Ton::Normal, Some(folgt.id));
    }
    betrag(b, "bewilligt", s.bewilligt, Ton::Normal, None);
    betrag(b, "  davon ausgegeben", s.ausgegeben, Ton::Gedaempft, None);
    betrag(
        b,
        "  davon noch gebunden",
        s.gebunden(),
        Ton::Gedaempft,
        None,
    );
    let (wort, ton) = match (s.uebertragen, s.rest > Cent::NULL) {
        (true, _) => ("verfällt", Ton::Gedaempft),
        (false, true) => ("übrig", Ton::Gut),
        (false, false) => ("übrig", Ton::Achtung),
    };
    betrag(b, wort, s.rest, ton, None);
    if s.offene > 0 {
        let knapp = s.beantragt > s.rest;
        let wort = if knapp {
            "▲ beantragt, mehr als übrig"
        } else {
            "beantragt"
        };
        let ton = if knapp { Ton::Achtung } else { Ton::Normal };
        betrag(b, &format!("{wort} ({})", s.offene), s.beantragt, ton, None);
    }
}

fn betrag(b: &mut Blatt, links: &str, betrag: Cent, ton: Ton, topf: Option<Id>) {
    let key = topf.map(|id| Schluessel {
        kind: Kind::Toepfe,
        id,
    });
    b.0.push(Detailzeile::Zellen(Zellen {
        links: links.to_owned(),
        zellen: vec![zelle(betrag.to_string(), BETRAG, ton)],
        ziel: key,
        satz: key,
        ..Zellen::default()
    }));
}

pub(super) fn zelle(text: String, breite: u16, ton: Ton) -> Zelle {
    Zelle {
        text,
        breite,
        ton,
        ..Zelle::default()
    }
}

fn anteile(reg: &Register, s: &Stand, b: &mut Blatt, t: &Topf) {
    b.kopf("Wer entscheidet");
    let Some(regel) = s.regel.and_then(|id| reg.mittelregeln().get(id)) else {
        let text = format!("▲ Für „{}“ gilt heute keine Mittelregel", t.topfart);
        return b.text(text, Ton::Achtung);
    };
    let kopf = ["Anteil", "bewilligt", "übrig"];
    b.0.push(zeile("", kopf.map(str::to_owned), Ton::Gedaempft));
    for a in &s.anteile {
        let ton = if a.rest > Cent::NULL {
            Ton::Normal
        } else {
            Ton::Achtung
        };
        let betraege = [a.betrag, a.bewilligt, a.rest.min(s.rest)];
        let wer = format!("{} {} %", a.wer, a.prozent);
        b.0.push(zeile(&wer, betraege.map(|c| c.to_string()), ton));
    }
    b.text(regel_text(regel), Ton::Gedaempft);
}

fn zeile(links: &str, texte: [String; 3], ton: Ton) -> Detailzeile {
    Detailzeile::Zellen(Zellen {
        links: links.to_owned(),
        zellen: texte.map(|t| zelle(t, BETRAG - 2, ton)).into(),
        ..Zellen::default()
    })
}

/// "Regel ab 01.01.2020 (000 4.3.2), Übertrag 100 %"
pub(super) fn regel_text(r: &Mittelregel) -> String {
    let tag = datum::tagesdatum;
    let zeit = match (r.von, r.bis) {
        (Some(v), Some(b)) => format!(" {}–{}", tag(v), tag(b)),
        (Some(v), None) => format!(" ab {}", tag(v)),
        (None, Some(b)) => format!(" bis {}", tag(b)),
        (None, None) => String::new(),
    };
    let quelle = match r.quelle.as_str() {
        "" => String::new(),
        q => format!(" ({q})"),
    };
    format!("Regel{zeit}{quelle}, Übertrag {} %", r.uebertrag_prozent)
}

fn antraege(reg: &Register, t: &Topf, heute: Date, b: &mut Blatt) {
    let mut alle: Vec<&Antrag> = reg.antraege_von(t.id).filter(|a| a.topf == t.id).collect();
    if alle.is_empty() {
        return;
    }
    alle.sort_by_key(|a| (a.status, falte(&a.titel)));
    b.kopf(format!("Anträge ({})", alle.len()));
    for a in alle {
        let key = Schluessel {
            kind: Kind::Antraege,
            id: a.id,
        };
        let mut reihe = super::antrag::reihe(reg, a, heute);
        reihe.mitte.clear();
        b.eintrag(reihe, key);
    }
}
