//! An application: where it stands, who decides on it next, what was granted by whom, and what was spent.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton, Zellen};
use crate::domain::text::einzeilig;
use crate::domain::{
    Antrag, Antragstatus, Ausgabe, Auswahl, Beschluss, Buchungsart, Cent, Id, Kind, Schluessel,
    datum,
};
use crate::model::Register;
use crate::model::mittel::{Kasse, Stand, ausgegeben, naechste_entscheidung, warum_dran};
use jiff::civil::Date;

pub fn reihe(reg: &Register, a: &Antrag, heute: Date) -> Reihe {
    let (signal, ton) = lage(reg, a, heute);
    Reihe {
        signal,
        titel: a.titel.clone(),
        mitte: reg
            .toepfe()
            .get(a.topf)
            .map(|t| format!("{} {}", reg.raum_name(Some(t.raum)), t.jahr))
            .unwrap_or_default(),
        rechts: stand_text(reg, a),
        ton,
    }
}

fn lage(reg: &Register, a: &Antrag, heute: Date) -> (Signal, Ton) {
    let dran = warum_dran(reg, a, heute).is_some();
    match a.status {
        Antragstatus::Eingereicht | Antragstatus::Bewilligt if dran => {
            (Signal::Achtung, Ton::Achtung)
        }
        Antragstatus::Eingereicht => (Signal::Offen, Ton::Normal),
        Antragstatus::Bewilligt => (Signal::Gut, Ton::Normal),
        Antragstatus::Abgerechnet => (Signal::Erledigt, Ton::Gedaempft),
        Antragstatus::Abgelehnt | Antragstatus::Zurueckgezogen => {
            (Signal::Entfaellt, Ton::Gedaempft)
        }
    }
}

/// "  500,00 € beantragt": the amounts of a list stand below each other.
fn stand_text(reg: &Register, a: &Antrag) -> String {
    let mit = |c: Cent, wort: &str| format!("{:>12} {wort}", c.to_string());
    let aus = || ausgegeben(&Kasse::jetzt(reg), a.id);
    match a.status {
        Antragstatus::Eingereicht => mit(a.betrag, "beantragt"),
        Antragstatus::Bewilligt => mit(a.bewilligt.unwrap_or_default(), "bewilligt"),
        Antragstatus::Abgerechnet => mit(aus(), "abgerechnet"),
        status => mit(a.betrag, status.label()),
    }
}

pub fn detail(reg: &Register, a: &Antrag, heute: Date, b: &mut Blatt) {
    b.feld("Status", a.status.label());
    b.feld("Antrag von", a.antragsteller.clone());
    b.feld(
        "eingegangen",
        format!(
            "{} – {}",
            datum::lang(a.eingegangen),
            datum::relativ(a.eingegangen, heute)
        ),
    );
    if let Some((_, wer, _)) = warum_dran(reg, a, heute) {
        b.text(format!("▲ {wer}"), Ton::Achtung);
    }
    betraege(reg, a, b);
    if a.status == Antragstatus::Eingereicht {
        entscheiden(reg, a, heute, b);
    }
    herkunft(reg, a, heute, b);
    buchungen(reg, a, b);
    b.notiz(&a.notiz);
}

fn betraege(reg: &Register, a: &Antrag, b: &mut Blatt) {
    b.kopf("Geld");
    zeile(b, "beantragt", a.betrag, Ton::Normal);
    let Some(bewilligt) = a.bewilligt else { return };
    let aus = ausgegeben(&Kasse::jetzt(reg), a.id);
    zeile(b, "bewilligt", bewilligt, Ton::Normal);
    zeile(b, "ausgegeben", aus, Ton::Normal);
    let (wort, ton) = match a.status {
        Antragstatus::Abgerechnet => ("wieder frei", Ton::Gedaempft),
        _ => ("noch", Ton::Gut),
    };
    zeile(b, wort, bewilligt.minus(aus), ton);
}

fn zeile(b: &mut Blatt, links: &str, betrag: Cent, ton: Ton) {
    b.0.push(Detailzeile::Zellen(Zellen {
        links: links.to_owned(),
        zellen: vec![super::topf::zelle(betrag.to_string(), 15, ton)],
        ..Zellen::default()
    }));
}

/// What is in the pot for it, and the next Sitzung that can decide.
fn entscheiden(reg: &Register, a: &Antrag, heute: Date, b: &mut Blatt) {
    let Some(topf) = reg.toepfe().get(a.topf) else {
        return;
    };
    b.kopf("Entscheidung");
    let stand = Stand::am(&Kasse::jetzt(reg), topf, heute);
    let rest = |wer: &str, c: Cent| format!("{wer} noch {c}");
    let mut teile = vec![rest("im Topf", stand.rest)];
    let geteilt = stand.anteile.iter().filter(|s| s.prozent < 100);
    teile.extend(geteilt.map(|s| rest(&format!("Anteil {}", s.wer), s.rest.min(stand.rest))));
    let ton = if a.betrag > stand.rest { Ton::Achtung } else { Ton::Normal };
    b.text(teile.join(", "), ton);
    match naechste_entscheidung(reg, topf, heute) {
        Some(s) => {
            let key = Schluessel {
                kind: Kind::Sitzungen,
                id: s.id,
            };
            b.eintrag(super::reihe(reg, key, heute), key);
        }
        None => b.text("keine Sitzung angesetzt, die entscheiden könnte", Ton::Gedaempft),
    }
}

/// Pot, project, decision.
fn herkunft(reg: &Register, a: &Antrag, heute: Date, b: &mut Blatt) {
    b.kopf("Topf");
    let mut ziele = vec![(Kind::Toepfe, a.topf)];
    ziele.extend(a.vorhaben.map(|v| (Kind::Vorhaben, v)));
    for (kind, id) in ziele {
        let key = Schluessel { kind, id };
        b.eintrag(super::reihe(reg, key, heute), key);
    }
    let Some(be) = a.beschluss.and_then(|id| reg.beschluesse().get(id)) else {
        return;
    };
    b.kopf("Beschluss");
    let am = a.entschieden_am.unwrap_or(be.am);
    b.eintrag(beschluss(reg, be, am), sitzung_key(be));
}

fn beschluss(reg: &Register, be: &Beschluss, am: Date) -> Reihe {
    Reihe {
        signal: Signal::Gut,
        titel: format!("{}: {}", reg.gremium_name(be.gremium), einzeilig(&be.text)),
        rechts: datum::tagesdatum(am),
        ..Reihe::default()
    }
}

fn sitzung_key(be: &Beschluss) -> Schluessel {
    Schluessel {
        kind: Kind::Sitzungen,
        id: be.sitzung,
    }
}

fn buchungen(reg: &Register, a: &Antrag, b: &mut Blatt) {
    let mut alle: Vec<&Ausgabe> = reg.ausgaben_von(a.id).collect();
    if alle.is_empty() {
        return;
    }
    alle.sort_by_key(|x| (x.am, x.id));
    b.kopf(format!("Buchungen ({})", alle.len()));
    for x in alle {
        b.0.push(buchung(x));
    }
}

fn buchung(x: &Ausgabe) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Ausgaben,
        id: x.id,
    };
    let beleg = match x.beleg.as_str() {
        "" => String::new(),
        beleg => format!("  Beleg {beleg}"),
    };
    let (zeichen, betrag) = match x.art {
        Buchungsart::Ausgabe => ("−", x.betrag),
        Buchungsart::Rueckzahlung => ("+", x.betrag),
    };
    Detailzeile::Zellen(Zellen {
        links: format!("{} {}{beleg}", datum::tagesdatum(x.am), x.wofuer),
        zellen: vec![super::topf::zelle(
            format!("{zeichen}{betrag}"),
            15,
            Ton::Normal,
        )],
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}

/// The applications that the decisions of a Sitzung carry, or of a single one.
pub(super) fn abschnitt(reg: &Register, beschluesse: &[Id], heute: Date, b: &mut Blatt) {
    let alle = beschluesse.iter().flat_map(|be| {
        let bei = reg.antraege_von(*be);
        bei.filter(move |a| a.beschluss == Some(*be))
    });
    let alle: Vec<&Antrag> = alle.collect();
    if alle.is_empty() {
        return;
    }
    b.kopf(format!("Anträge ({})", alle.len()));
    for a in alle {
        let key = Schluessel {
            kind: Kind::Antraege,
            id: a.id,
        };
        b.eintrag(reihe(reg, a, heute), key);
    }
}
