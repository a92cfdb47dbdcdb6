//! A Gremium: how its rhythm stands; Steckbrief, members by role and roles without one, Sitzungen, to-dos, attendance.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton};
use crate::domain::rhythmus::{Lage, Stand};
use crate::domain::{
    Auswahl, Gremium, Kind, Mitglied, Mitgliedschaft, Schluessel, Sitzung, Sitzungsart, datum,
};
use crate::model::Register;
use jiff::civil::Date;

/// Held Sitzungen that a detail lists.
const SITZUNGEN: usize = 8;

pub fn reihe(reg: &Register, g: &Gremium, heute: Date) -> Reihe {
    let stand = reg.stand(g, heute);
    let (signal, rechts, ton) = if g.besteht(heute) {
        stand_text(reg, g, &stand, heute)
    } else {
        (Signal::Entfaellt, "beendet".to_owned(), Ton::Gedaempft)
    };
    Reihe {
        signal,
        titel: ohne_raum(&g.name, &reg.raum_name(g.raum)),
        mitte: reg.raum_name(g.raum),
        rechts,
        ton,
    }
}

/// In a list the Raum has its own column: the name need not end with it.
fn ohne_raum(name: &str, raum: &str) -> String {
    let kurz = name
        .strip_suffix(raum)
        .map(str::trim_end)
        .filter(|k| !k.is_empty() && !raum.is_empty());
    kurz.unwrap_or(name).to_owned()
}

/// Sign, words and tone for how a Gremium stands. Late is late even where a far date is planned.
fn stand_text(reg: &Register, g: &Gremium, stand: &Stand, heute: Date) -> (Signal, String, Ton) {
    let kommt = stand
        .naechste
        .map(|n| format!("nächste {}", datum::kurz(n, heute)));
    match stand.lage {
        Lage::Ueberfaellig { seit } => {
            let text = format!("überfällig {}", datum::seit(seit, heute));
            (Signal::Alarm, text, Ton::Alarm)
        }
        Lage::Faellig => {
            let bis = stand
                .faellig_bis
                .map(|b| format!("fällig bis {}", datum::kurz(b, heute)))
                .unwrap_or_default();
            (Signal::Achtung, bis, Ton::Achtung)
        }
        Lage::ImRhythmus | Lage::Ohne => {
            let frist = reg
                .naechste_sitzung(g.id, heute)
                .and_then(|s| reg.tagesordnung_bis(s));
            match (frist, kommt) {
                (Some(f), _) if (f - heute).get_days() <= 7 => {
                    let text = format!("Tagesordnung bis {}", datum::kurz(f, heute));
                    let (signal, ton) = if f < heute {
                        (Signal::Alarm, Ton::Alarm)
                    } else {
                        (Signal::Achtung, Ton::Achtung)
                    };
                    (signal, text, ton)
                }
                (_, Some(kommt)) => (Signal::Gut, kommt, Ton::Normal),
                (_, None) => (Signal::Punkt, "kein Termin".to_owned(), Ton::Gedaempft),
            }
        }
    }
}

pub fn detail(reg: &Register, g: &Gremium, heute: Date, b: &mut Blatt) {
    kopfdaten(reg, g, heute, b);
    mitglieder(reg, g, heute, b);
    mitglied_in(reg, g, heute, b);
    sitzungen(reg, g, heute, b);
    if !super::todo::abschnitt(reg, g.id, heute, b) {
        b.kopf("Offene To-dos");
        b.text("keine", Ton::Gedaempft);
    }
    super::vorhaben::abschnitt(reg, "Vorhaben", reg.vorhaben_von(g.id), heute, b);
    super::turnus::abschnitt(reg, g.id, heute, b);
    steuert(reg, g, heute, b);
    steckbrief(reg, g, b);
    b.notiz(&g.notiz);
}

/// The Familienzentrum that it steers.
fn steuert(reg: &Register, g: &Gremium, heute: Date, b: &mut Blatt) {
    let zentren = reg.familienzentren().iter();
    for z in zentren.filter(|z| z.steuergruppe == Some(g.id)) {
        b.kopf("Steuert");
        let key = Schluessel {
            kind: Kind::Familienzentren,
            id: z.id,
        };
        b.eintrag(super::zentrum::reihe(reg, z, heute), key);
    }
}

fn kopfdaten(reg: &Register, g: &Gremium, heute: Date, b: &mut Blatt) {
    let stand = reg.stand(g, heute);
    b.feld(
        "Raum",
        g.raum.map(|r| reg.raum_pfad(r, "›")).unwrap_or_default(),
    );
    b.feld(
        "Art",
        reg.art_von(g).map(|a| a.name.clone()).unwrap_or_default(),
    );
    let (signal, text, ton) = stand_text(reg, g, &stand, heute);
    let eigen = if g.rhythmus.is_some() {
        " (abweichend)"
    } else {
        ""
    };
    b.feld("Rhythmus", format!("{}{eigen}", reg.rhythmus_von(g).text()));
    if signal != Signal::Gut && signal != Signal::Punkt {
        let zeichen = if signal == Signal::Alarm { "!" } else { "▲" };
        b.text(format!("{zeichen} {text}"), ton);
    }
    let lage = [
        stand
            .letzte
            .map(|d| format!("letzte {}", datum::kurz(d, heute))),
        danach(reg, g, stand.letzte, heute),
        stand
            .naechste
            .map(|d| format!("nächste {}", datum::kurz(d, heute))),
        stand
            .faellig_bis
            .map(|d| format!("fällig bis {}", datum::kurz(d, heute))),
    ];
    b.feld(
        "Stand",
        lage.into_iter().flatten().collect::<Vec<_>>().join(" · "),
    );
    let merkmale = [
        (g.uebernimmt_srk, "übernimmt SRK"),
        (g.bewirtschaftet_budget, "bewirtschaftet Budget"),
        (g.aussen, "außenstehend"),
    ];
    b.feld(
        "Merkmale",
        merkmale
            .iter()
            .filter(|m| m.0)
            .map(|m| m.1)
            .collect::<Vec<_>>()
            .join(", "),
    );
    b.feld("eingebettet in", g.eingebettet_in.clone());
}

fn mitglieder(reg: &Register, g: &Gremium, heute: Date, b: &mut Blatt) {
    let sitze = reg.besetzung(g.id, heute);
    b.kopf(format!("Mitglieder ({})", sitze.len()));
    match reg.federfuehrung(g.id, heute).len() {
        1 => {}
        0 if g.aussen => {}
        0 => b.text("! Federführung: niemand", Ton::Alarm),
        n => b.text(format!("! Federführung: {n} zugleich"), Ton::Alarm),
    }
    for m in &sitze {
        b.eintrag_nach(
            sitz_reihe(reg, m),
            mitglied_key(m.mitglied),
            Schluessel {
                kind: Kind::Mitgliedschaften,
                id: m.id,
            },
        );
    }
    let offen = reg.unbesetzt(g, heute);
    if offen.is_empty() && !reg.sollrollen(g).is_empty() {
        b.text("alle Rollen besetzt", Ton::Gedaempft);
    }
    for rolle in offen {
        b.text(format!("▲ {}: nicht besetzt", rolle.name), Ton::Achtung);
    }
    let frueher = reg.sitze(g.id).filter(|m| !m.gilt(heute)).count();
    if frueher > 0 {
        b.text(
            format!("{frueher} frühere oder künftige Mitgliedschaften"),
            Ton::Gedaempft,
        );
    }
}

/// Seats that this Gremium has in others (004: Integrationsbeirat in the Sozialforum).
fn mitglied_in(reg: &Register, g: &Gremium, heute: Date, b: &mut Blatt) {
    let sitze: Vec<_> = reg
        .sitze_von(Mitglied::Gremium(g.id))
        .filter(|m| m.gilt(heute))
        .collect();
    if sitze.is_empty() {
        return;
    }
    b.kopf(format!("Mitglied in ({})", sitze.len()));
    for m in sitze {
        let reihe = Reihe {
            titel: reg.gremium_name(m.gremium),
            rechts: m.rolle.label().to_owned(),
            ..Reihe::default()
        };
        let ziel = Schluessel {
            kind: Kind::Gremien,
            id: m.gremium,
        };
        b.eintrag_nach(
            reihe,
            ziel,
            Schluessel {
                kind: Kind::Mitgliedschaften,
                id: m.id,
            },
        );
    }
}

fn sitz_reihe(reg: &Register, m: &Mitgliedschaft) -> Reihe {
    let wen = m
        .vertritt
        .map(|p| format!(" von {}", reg.person_name(p)))
        .unwrap_or_default();
    let mandat = if m.mandat { " · Mandat" } else { "" };
    let titel = reg.mitglied_name(m.mitglied);
    let herkunft = [&m.sollrolle, &m.entsendet_von]
        .into_iter()
        .find(|t| !t.is_empty())
        .cloned();
    let organisation = match m.mitglied {
        Mitglied::Person(id) => reg
            .personen()
            .get(id)
            .map(|p| p.organisation.clone())
            .unwrap_or_default(),
        Mitglied::Gremium(_) => String::new(),
    };
    Reihe {
        signal: Signal::Keins,
        titel,
        mitte: herkunft.unwrap_or(organisation),
        rechts: format!("{}{wen}{mandat}", m.rolle.label()),
        ton: Ton::Normal,
    }
}

/// The record that a member is.
pub fn mitglied_key(m: Mitglied) -> Schluessel {
    match m {
        Mitglied::Person(id) => Schluessel {
            kind: Kind::Personen,
            id,
        },
        Mitglied::Gremium(id) => Schluessel {
            kind: Kind::Gremien,
            id,
        },
    }
}

fn sitzungen(reg: &Register, g: &Gremium, heute: Date, b: &mut Blatt) {
    let mut alle: Vec<_> = reg.sitzungen_von(g.id).collect();
    if alle.is_empty() {
        b.kopf("Sitzungen");
        return b.text("noch keine", Ton::Gedaempft);
    }
    alle.sort_by_key(|s| std::cmp::Reverse(s.beginn));
    b.kopf(format!("Sitzungen ({})", alle.len()));
    let gehalten = reg.gehaltene(g.id);
    let werte: Vec<Option<u8>> = gehalten
        .iter()
        .rev()
        .take(12)
        .rev()
        .map(|s| reg.anwesenheit_prozent(s))
        .collect();
    let bekannt: Vec<u32> = werte.iter().flatten().map(|w| u32::from(*w)).collect();
    if let Some(anzahl) = u32::try_from(bekannt.len()).ok().filter(|n| *n > 0) {
        let mittel = bekannt.iter().sum::<u32>() / anzahl;
        b.0.push(Detailzeile::Balken {
            werte,
            text: format!("Anwesenheit, im Mittel {mittel} %"),
        });
    }
    for s in alle.iter().take(SITZUNGEN) {
        let mut zeile = super::sitzung::reihe(reg, s, heute);
        zeile.mitte = s.titel.clone();
        zeile.titel = super::sitzung::termin(s);
        zeile.mitte = s.titel.clone();
        b.eintrag(
            zeile,
            Schluessel {
                kind: Kind::Sitzungen,
                id: s.id,
            },
        );
    }
    if alle.len() > SITZUNGEN {
        b.text(
            format!("… und {} ältere", alle.len() - SITZUNGEN),
            Ton::Gedaempft,
        );
    }
}

fn steckbrief(reg: &Register, g: &Gremium, b: &mut Blatt) {
    let Some(art) = reg.art_von(g) else { return };
    let ebenen: Vec<String> = art
        .ebenen
        .iter()
        .map(|e| crate::domain::feld::eingabe::Namen::ebene_name(reg, e))
        .collect();
    b.kopf(format!("Steckbrief: {}", art.name));
    b.feld(
        "Zweck",
        if g.zweck.is_empty() {
            art.zweck.clone()
        } else {
            g.zweck.clone()
        },
    );
    b.feld("Ausrichtung", ebenen.join(", "));
    b.feld("Federführung", art.federfuehrung.clone());
    let teilnehmende: Vec<&str> = reg.sollrollen(g).iter().map(|r| r.name.as_str()).collect();
    b.feld("Teilnehmende", teilnehmende.join(", "));
    b.feld(
        "Rhythmus",
        [art.rhythmus.text(), art.rhythmus_hinweis.clone()]
            .join(" – ")
            .trim_end_matches(" – ")
            .to_owned(),
    );
    let aufgaben = if g.aufgaben.is_empty() {
        &art.aufgaben
    } else {
        &g.aufgaben
    };
    for aufgabe in aufgaben {
        b.text(format!("· {aufgabe}"), Ton::Normal);
    }
    b.feld("Anmerkungen", art.anmerkungen.clone());
    let ab = art
        .gueltig_ab
        .map(|d| format!(", gültig ab {}", d.strftime("%d.%m.%Y")))
        .unwrap_or_default();
    b.feld("Quelle", format!("{}{ab}", art.quelle));
}

/// The rhythm counts regular Sitzungen only: a later one of another kind is told apart, as the attendance counts it.
fn danach(reg: &Register, g: &Gremium, letzte: Option<Date>, heute: Date) -> Option<String> {
    let gehalten = reg.gehaltene(g.id);
    let traf_sich = |s: &&&Sitzung| s.art != Sitzungsart::Umlauf;
    let s = gehalten.iter().rev().find(traf_sich)?;
    let tag = s.beginn.date();
    let eigens = s.art != Sitzungsart::Regulaer && letzte.is_none_or(|l| tag > l);
    eigens.then(|| format!("{} {}", s.art.label(), datum::kurz(tag, heute)))
}
