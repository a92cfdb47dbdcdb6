//! Moderation and Protokoll as lines: coming Sitzungen with who serves or would be next, past ones, counts per person.

use super::{Blatt, Detailzeile, Signal, Ton, Zelle, Zellen};
use crate::domain::{Auswahl, Id, Kind, Schluessel, Sitzung, datum};
use crate::model::Register;
use crate::model::anwesenheit::lange_fehlende;
use crate::model::dienste::{Dienst, Stelle, Zahl, geplante, reihe, vergangene, vorschlag, zahlen};
use jiff::civil::Date;

/// Held Sitzungen that are shown.
const ZURUECK: usize = 10;
/// Columns: the duty, and who has it.
const DIENST: u16 = 12;
const WER: u16 = 38;

pub fn blatt(
    reg: &Register,
    gremium: Id,
    tausch: Option<Stelle>,
    heute: Date,
) -> (String, Vec<Detailzeile>) {
    let titel = format!("Moderation und Protokoll {}", reg.gremium_name(gremium));
    let mut b = Blatt::default();
    b.kopf("Geplant");
    let kommende = geplante(reg, gremium, heute);
    if kommende.is_empty() {
        b.text(
            "Keine Sitzung geplant – erst eine ansetzen.",
            Ton::Gedaempft,
        );
    }
    for s in kommende {
        for (dienst, ..) in Dienst::ALLE {
            b.0.push(stelle(reg, s, *dienst, tausch, Some(heute)));
        }
    }
    gezaehlt(reg, gremium, heute, &mut b);
    b.kopf("Gehalten");
    for s in vergangene(reg, gremium).into_iter().take(ZURUECK) {
        for (dienst, ..) in Dienst::ALLE {
            b.0.push(stelle(reg, s, *dienst, tausch, None));
        }
    }
    (titel, b.0)
}

/// The duty that a line stands for.
pub fn stelle_von(zeile: &Detailzeile) -> Option<Stelle> {
    let satz = zeile.satz().filter(|s| s.kind == Kind::Sitzungen)?;
    Some((satz.id, Dienst::ALLE.get(zeile.nr())?.0))
}

fn stelle(
    reg: &Register,
    s: &Sitzung,
    dienst: Dienst,
    tausch: Option<Stelle>,
    planbar: Option<Date>,
) -> Detailzeile {
    let key = Schluessel {
        kind: Kind::Sitzungen,
        id: s.id,
    };
    let nr = Dienst::ALLE.iter().position(|d| d.0 == dienst).unwrap_or(0);
    let tag = if nr == 0 {
        datum::lang(s.beginn.date())
    } else {
        String::new()
    };
    let (mut signal, wer, ton) = wer(reg, s, dienst, planbar);
    if tausch == Some((s.id, dienst)) {
        signal = Signal::InArbeit;
    }
    Detailzeile::Zellen(Zellen {
        signal,
        links: tag,
        zellen: vec![
            spalte(dienst.label().to_owned(), DIENST, Ton::Gedaempft),
            spalte(wer, WER, ton),
        ],
        ziel: Some(key),
        satz: Some(key),
        nr,
        ..Zellen::default()
    })
}

/// Who has it; where nobody has, who would be next.
fn wer(
    reg: &Register,
    s: &Sitzung,
    dienst: Dienst,
    planbar: Option<Date>,
) -> (Signal, String, Ton) {
    match (dienst.von(s), planbar) {
        (Some(p), Some(heute)) => {
            let dran = reihe(reg, (s.id, dienst), heute);
            let darf = dran.iter().any(|a| a.person == p);
            let name = reg.person_name(p);
            if darf {
                (Signal::Gut, name, Ton::Normal)
            } else {
                let text = format!("{name} – dann kein Mitglied");
                (Signal::Alarm, text, Ton::Alarm)
            }
        }
        (Some(p), None) => (Signal::Gehalten, reg.person_name(p), Ton::Normal),
        (None, None) => (Signal::Punkt, "nicht notiert".to_owned(), Ton::Gedaempft),
        (None, Some(heute)) => {
            let text = vorschlag(reg, (s.id, dienst), heute).map_or_else(
                || "niemand da, der dürfte".to_owned(),
                |p| format!("frei · dran: {}", reg.person_name(p)),
            );
            (Signal::Geplant, text, Ton::Gedaempft)
        }
    }
}

fn spalte(text: String, breite: u16, ton: Ton) -> Zelle {
    Zelle {
        text,
        breite,
        ton,
        links: true,
        ..Zelle::default()
    }
}

fn gezaehlt(reg: &Register, gremium: Id, heute: Date, b: &mut Blatt) {
    let alle = zahlen(reg, gremium, heute);
    b.kopf("Wer wie oft, seltenste zuerst");
    if alle.is_empty() {
        b.text("Keine ständigen Mitglieder.", Ton::Gedaempft);
        return;
    }
    let fehlen = lange_fehlende(reg, gremium, heute);
    for z in alle {
        let fehlt = fehlen.iter().find(|f| f.person == z.person);
        b.0.push(zahl(&z, fehlt.map(|f| f.fehlt_seit), heute));
    }
    if !fehlen.is_empty() {
        b.text(
            "Wer lange fehlt, steht in der Reihe hinten; von Hand geht es trotzdem.",
            Ton::Gedaempft,
        );
    }
}

fn zahl(z: &Zahl, fehlt: Option<usize>, heute: Date) -> Detailzeile {
    let zuletzt = z.zuletzt.map_or_else(
        || "noch nie".to_owned(),
        |t| format!("zuletzt {}", datum::kurz(t, heute)),
    );
    let fehlt_text = fehlt.map_or_else(String::new, |n| format!(" · fehlt seit {n}"));
    let key = Schluessel {
        kind: Kind::Personen,
        id: z.person,
    };
    Detailzeile::Zellen(Zellen {
        signal: if fehlt.is_some() {
            Signal::Alarm
        } else {
            Signal::Keins
        },
        links: z.name.clone(),
        zellen: vec![
            spalte(
                format!("M {} · P {}", z.moderation, z.protokoll),
                DIENST,
                Ton::Normal,
            ),
            spalte(format!("{zuletzt}{fehlt_text}"), WER, Ton::Gedaempft),
        ],
        ziel: Some(key),
        satz: Some(key),
        ..Zellen::default()
    })
}
