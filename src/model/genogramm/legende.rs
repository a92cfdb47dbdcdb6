//! What stands below the drawing: every relation in words (also those that no line can show without a mess), households,
//! further parents, and the signs that occur.

use super::familie::{Familie, Geschlecht, Herkunft, Naehe, Stand};
use super::leinwand::{Ton, Zeichensatz, Zeichnung};
use super::schild::buchstabe;
use super::zeichen::{naehe_zeichen, schlicht, ton};
use unicode_width::UnicodeWidthStr;

/// Columns of the legend: it is read at 80 columns however wide the drawing is.
const BREITE: usize = 76;

type Stueck = (String, Ton);

/// A heading with entries that are wrapped between each other.
struct Absatz {
    kopf: &'static str,
    eintraege: Vec<Vec<Stueck>>,
}

/// Appends the legend below the drawing. `nur_hier`: some relations have no line in it.
pub(super) fn anfuegen(familie: &Familie, satz: Zeichensatz, nur_hier: bool, z: &mut Zeichnung) {
    let absaetze = [
        beziehungen(familie, satz, nur_hier),
        haushalte(familie, satz),
        weitere_eltern(familie, satz),
        zeichen(familie, satz),
    ];
    let zeilen: Vec<Vec<Stueck>> = absaetze.into_iter().flat_map(umbrechen).collect();
    if zeilen.is_empty() {
        return;
    }
    let breite = zeilen.iter().map(|z| laenge(z)).max().unwrap_or_default();
    let oben = z.hoehe + 1;
    z.erweitern(breite.max(z.breite), oben + zeilen.len());
    for (i, zeile) in zeilen.iter().enumerate() {
        let mut x = 0;
        for (text, ton) in zeile {
            z.schreibe(x, oben + i, text, *ton);
            x += text.width();
        }
    }
}

fn laenge(zeile: &[Stueck]) -> usize {
    zeile.iter().map(|(t, _)| t.width()).sum()
}

fn wort(text: impl Into<String>) -> Stueck {
    (text.into(), Ton::Beschriftung)
}

fn umbrechen(absatz: Absatz) -> Vec<Vec<Stueck>> {
    let rand = " ".repeat(absatz.kopf.width() + 2);
    let mut zeilen: Vec<Vec<Stueck>> = Vec::new();
    for eintrag in absatz.eintraege {
        match zeilen.last_mut() {
            Some(z) if laenge(z) + 3 + laenge(&eintrag) <= BREITE => {
                z.push(wort("   "));
                z.extend(eintrag);
            }
            _ => {
                let anfang = if zeilen.is_empty() {
                    format!("{}  ", absatz.kopf)
                } else {
                    rand.clone()
                };
                zeilen.push(std::iter::once(wort(anfang)).chain(eintrag).collect());
            }
        }
    }
    zeilen
}

pub(super) fn wort_fuer(naehe: Naehe) -> &'static str {
    match naehe {
        Naehe::Eng => "eng",
        Naehe::Konflikt => "Konflikt",
        Naehe::Abbruch => "Abbruch",
    }
}

fn beziehungen(f: &Familie, satz: Zeichensatz, nur_hier: bool) -> Absatz {
    let hinweis = schlicht(
        "Linien stehen nur zwischen Nachbarn, die anderen nur hier.",
        satz,
    );
    let hinweis = nur_hier.then(|| vec![wort(hinweis)]);
    let eintraege = f.beziehungen.iter().map(|b| {
        let linie: String = match (b.art, satz) {
            (Naehe::Abbruch, Zeichensatz::Unicode) => "─┤├─".to_owned(),
            (Naehe::Abbruch, Zeichensatz::Ascii) => "-||-".to_owned(),
            (art, _) => (0..4).map(|i| naehe_zeichen(art, satz, i)).collect(),
        };
        vec![
            wort(format!("{} ", schlicht(f.rolle(b.von), satz))),
            (linie, ton(b.art)),
            wort(format!(
                " {} ({})",
                schlicht(f.rolle(b.zu), satz),
                wort_fuer(b.art)
            )),
        ]
    });
    Absatz {
        kopf: "Beziehungen",
        eintraege: eintraege.chain(hinweis).collect(),
    }
}

fn haushalte(f: &Familie, satz: Zeichensatz) -> Absatz {
    let punkt = if satz == Zeichensatz::Unicode {
        '·'
    } else {
        '*'
    };
    let mut eintraege = Vec::new();
    for (i, wer) in f.haushalte.iter().enumerate() {
        let mut marke = Some((format!("{punkt}{} ", buchstabe(i)), Ton::Haushalt));
        for (n, p) in wer.iter().enumerate() {
            let komma = if n + 1 < wer.len() { "," } else { "" };
            let name = wort(format!("{}{komma}", schlicht(f.rolle(*p), satz)));
            eintraege.push(marke.take().into_iter().chain([name]).collect());
        }
    }
    Absatz {
        kopf: "Haushalt",
        eintraege: gebuendelt(eintraege),
    }
}

/// Names of a household side by side with one blank, as many as a line takes.
fn gebuendelt(eintraege: Vec<Vec<Stueck>>) -> Vec<Vec<Stueck>> {
    let mut aus: Vec<Vec<Stueck>> = Vec::new();
    for eintrag in eintraege {
        let neu = eintrag.iter().any(|(_, t)| *t == Ton::Haushalt);
        match aus.last_mut() {
            Some(letzter) if !neu && laenge(letzter) + laenge(&eintrag) < BREITE - 14 => {
                letzter.push(wort(" "));
                letzter.extend(eintrag);
            }
            _ => aus.push(eintrag),
        }
    }
    aus
}

/// A child is drawn once, under the parents told first; the others are named here.
fn weitere_eltern(f: &Familie, satz: Zeichensatz) -> Absatz {
    let mut gesehen = Vec::new();
    let mut eintraege = Vec::new();
    for paar in &f.paare {
        for k in &paar.kinder {
            if !gesehen.contains(&k.kind) {
                gesehen.push(k.kind);
                continue;
            }
            let art = herkunft(f.herkunft(k));
            let text = format!("{}: {art} von {}", f.rolle(k.kind), f.eltern_namen(paar));
            eintraege.push(vec![wort(schlicht(&text, satz))]);
        }
    }
    Absatz {
        kopf: "Auch",
        eintraege,
    }
}

pub(super) fn herkunft(herkunft: Herkunft) -> &'static str {
    match herkunft {
        Herkunft::Leiblich => "Kind",
        Herkunft::Pflege => "Pflegekind",
        Herkunft::Adoptiert => "Adoptivkind",
    }
}

/// Only the signs that occur and are not plain.
fn zeichen(f: &Familie, satz: Zeichensatz) -> Absatz {
    let mensch = |p: &dyn Fn(&super::familie::Mensch) -> bool| f.menschen.iter().any(p);
    let stand = |s: Stand| f.paare.iter().any(|p| p.b.is_some() && p.stand == s);
    let kind = |h: Herkunft| {
        let als_kind = f
            .paare
            .iter()
            .flat_map(|p| &p.kinder)
            .any(|k| f.herkunft(k) == h);
        als_kind || f.menschen.iter().any(|m| m.herkunft == h)
    };
    let alle = [
        (
            mensch(&|m| m.geschlecht == Geschlecht::Divers && !m.schwangerschaft),
            "◇ divers",
            "< > divers",
        ),
        (
            mensch(&|m| m.geschlecht == Geschlecht::Unbekannt && !m.schwangerschaft),
            "? unbekannt",
            "{?} unbekannt",
        ),
        (
            mensch(&|m| m.schwangerschaft),
            "△ Schwangerschaft",
            "/ \\ Schwangerschaft",
        ),
        (mensch(&|m| m.verstorben), "✕ verstorben", "x verstorben"),
        (
            stand(Stand::Offen),
            "··· Paar nicht benannt",
            "... Paar nicht benannt",
        ),
        (
            stand(Stand::Zusammen),
            "╌ nicht verheiratet",
            "- - nicht verheiratet",
        ),
        (stand(Stand::Getrennt), "╱ getrennt", "/ getrennt"),
        (stand(Stand::Geschieden), "╱╱ geschieden", "// geschieden"),
        (kind(Herkunft::Pflege), "P Pflegekind", "P Pflegekind"),
        (kind(Herkunft::Adoptiert), "A adoptiert", "A adoptiert"),
    ];
    let da = alle.into_iter().filter(|(da, _, _)| *da);
    let text = da.map(|(_, u, a)| if satz == Zeichensatz::Unicode { u } else { a });
    Absatz {
        kopf: "Zeichen",
        eintraege: text.map(|t| vec![wort(t)]).collect(),
    }
}
