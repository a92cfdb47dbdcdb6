//! Papers before a Sitzung: invitation, agenda, and the question for topics.

use super::{Register, am, angaben, person, sitzung_wort, wann, zahl};
use crate::domain::{Auswahl, Gremiumsart, Mitglied, Person, Sitzung, Top, Topart, datum};
use crate::model::tagesordnung::zaehlt;
use crate::papier::{Block, Dokument, Lauf, Tabelle};
use jiff::Span;
use jiff::civil::Date;

/// Place, time, agenda, and what is asked of those who are invited.
pub fn einladung(reg: &Register, s: &Sitzung, heute: Date) -> Dokument {
    let mut bloecke = vec![eckdaten(reg, s)];
    if let Some(folge) = s.folgt_auf.and_then(|id| reg.sitzungen().get(id)) {
        let text = format!("Im Anschluss an: {}", reg.sitzung_titel(folge));
        bloecke.push(Block::Absatz(vec![Lauf::schlicht(text)]));
    }
    bloecke.push(Block::Ueberschrift(1, "Tagesordnung".to_owned()));
    bloecke.extend(tops(reg, s));
    bloecke.push(Block::Ueberschrift(1, "Bitte um Antwort".to_owned()));
    bloecke.push(Block::Punkte(
        bitten(reg, s, heute)
            .into_iter()
            .map(|b| vec![Lauf::schlicht(b)])
            .collect(),
    ));
    Dokument {
        kopf: reg.gremium_name(s.gremium),
        titel: format!("Einladung: {} am {}", sitzung_wort(s), am(s)),
        bloecke,
    }
}

/// The agenda alone, with its version.
pub fn tagesordnung(reg: &Register, s: &Sitzung) -> Dokument {
    let mut bloecke = vec![eckdaten(reg, s)];
    bloecke.extend(tops(reg, s));
    bloecke.push(Block::Klein(fassung(s)));
    Dokument {
        kopf: reg.gremium_name(s.gremium),
        titel: format!("Tagesordnung: {} am {}", sitzung_wort(s), am(s)),
        bloecke,
    }
}

/// Asks for topics (000 4.1.2 recommends a poll of the participants).
pub fn abfrage(reg: &Register, s: &Sitzung, heute: Date) -> Dokument {
    let mut bloecke = vec![eckdaten(reg, s)];
    let frage = "Was soll auf die Tagesordnung? Bitte zu jedem Thema kurz angeben:";
    bloecke.push(Block::Absatz(vec![Lauf::schlicht(frage)]));
    let fragen = [
        "Thema, so genau, dass andere sehen, ob es sie angeht",
        "Ziel: Information, Beratung oder Entscheidung",
        "Wen betrifft es?",
        "Wer bringt es ein?",
        "Wie viele Minuten?",
    ];
    bloecke.push(Block::Punkte(
        fragen.iter().map(|f| vec![Lauf::schlicht(*f)]).collect(),
    ));
    bloecke.extend(themen_bis(reg, s, heute).map(|t| Block::Hinweis(format!("Themen bitte {t}."))));
    bloecke.extend(schon_da(reg, s));
    Dokument {
        kopf: reg.gremium_name(s.gremium),
        titel: format!("Themenabfrage: {} am {}", sitzung_wort(s), am(s)),
        bloecke,
    }
}

/// Topics that are known already, so that nobody sends them twice.
fn schon_da(reg: &Register, s: &Sitzung) -> Vec<Block> {
    let mut themen: Vec<&Top> = kommende(reg, s);
    themen.retain(|t| t.art == Topart::Thema);
    themen.extend(reg.themenspeicher(s.gremium));
    if themen.is_empty() {
        return Vec::new();
    }
    let zeile = |t: &&Top| vec![Lauf::schlicht(t.titel.clone())];
    vec![
        Block::Ueberschrift(1, "Schon vorgemerkt".to_owned()),
        Block::Punkte(themen.iter().map(zeile).collect()),
    ]
}

fn eckdaten(reg: &Register, s: &Sitzung) -> Block {
    let ort = if s.ort.trim().is_empty() {
        "wird noch genannt".to_owned()
    } else {
        s.ort.clone()
    };
    angaben(&[
        ("Wann", wann(s)),
        ("Wo", ort),
        ("Moderation", person(reg, s.moderation)),
        ("Protokoll", person(reg, s.protokoll_durch)),
    ])
}

/// TOPs that people come for: what was skipped or moved on keeps its number on the screen, but is not announced.
pub fn kommende<'a>(reg: &'a Register, s: &Sitzung) -> Vec<&'a Top> {
    let mut tops = reg.tagesordnung(s.id);
    tops.retain(|t| zaehlt(t));
    tops
}

/// The agenda as a table; a line where it is still empty.
fn tops(reg: &Register, s: &Sitzung) -> Vec<Block> {
    let tops = kommende(reg, s);
    if tops.is_empty() {
        let text = "Die Tagesordnung folgt.";
        return vec![Block::Absatz(vec![Lauf::schlicht(text)])];
    }
    let zeilen = tops.iter().map(|t| top_zeile(reg, s, t)).collect();
    let spalten = [("TOP", 2), ("Thema", 15), ("Ziel", 5), ("Min.", 2)];
    let minuten: u32 = tops.iter().filter_map(|t| t.minuten).map(u32::from).sum();
    let mut bloecke = vec![Block::Tabelle(Tabelle::neu(&spalten, zeilen))];
    if minuten > 0 {
        bloecke.push(Block::Klein(format!("geplant: {minuten} Minuten")));
    }
    bloecke
}

fn top_zeile(reg: &Register, s: &Sitzung, t: &Top) -> Vec<String> {
    vec![
        nummer(t),
        [t.titel.clone(), beiwerk(reg, s, t)]
            .join("\n")
            .trim()
            .to_owned(),
        t.ziel.map(|z| z.label().to_owned()).unwrap_or_default(),
        t.minuten.map(|m| m.to_string()).unwrap_or_default(),
    ]
}

/// Number as it is called aloud: a foreign one as it came.
pub fn nummer(t: &Top) -> String {
    if t.nummer.trim().is_empty() {
        t.nr.to_string()
    } else {
        t.nummer.clone()
    }
}

/// "für Kita, Schule · von Ines Beispiel"; at the look back, how much there is to look at. Once the Sitzung has begun nobody
/// counts: to-dos are being done there, and new ones made.
fn beiwerk(reg: &Register, s: &Sitzung, t: &Top) -> String {
    let mut teile = Vec::new();
    if !t.betrifft.is_empty() {
        teile.push(format!("für {}", t.betrifft.join(", ")));
    }
    let von = person(reg, t.von);
    if !von.is_empty() {
        teile.push(format!("von {von}"));
    }
    if t.art == Topart::Rueckblick && s.begonnen.is_none() && s.steht_an() {
        let offen = reg
            .todos_von(t.gremium)
            .filter(|t| t.status.offen())
            .count();
        teile.push(format!("offen: {}", zahl(offen, "To-do", "To-dos")));
    }
    teile.join(" · ")
}

fn fassung(s: &Sitzung) -> String {
    match (s.tagesordnung_fassung, s.tagesordnung_veroeffentlicht) {
        (0, None) => "Entwurf, noch nicht veröffentlicht".to_owned(),
        (n, Some(am)) => format!("Fassung {} vom {}", n.max(1), datum::lang(am)),
        (n, None) => format!("Fassung {n}"),
    }
}

/// What is asked of those who are invited, a line each.
pub fn bitten(reg: &Register, s: &Sitzung, heute: Date) -> Vec<String> {
    let mut zeilen =
        vec!["Bitte kurz antworten: dabei – vertreten durch … – oder verhindert.".to_owned()];
    zeilen.extend(themen_bis(reg, s, heute).map(|t| format!("Weitere Themen bitte {t}.")));
    zeilen
}

/// "bis Do 12.11.2026 an Ines Beispiel, ines@example.org"; None once that day has gone by.
pub fn themen_bis(reg: &Register, s: &Sitzung, heute: Date) -> Option<String> {
    let art: Option<&Gremiumsart> = reg.gremien().get(s.gremium).and_then(|g| reg.art_von(g));
    let tage = art?.themen_tage?;
    let bis = s.beginn.date().checked_sub(Span::new().days(tage)).ok()?;
    let an = leitung(reg, s).map(|p| format!(" an {}", name_und_mail(p)));
    let an = an.unwrap_or_default();
    (bis >= heute).then(|| format!("bis {}{an}", datum::lang(bis)))
}

/// Whoever leads on the day of the Sitzung.
pub fn leitung<'a>(reg: &'a Register, s: &Sitzung) -> Option<&'a Person> {
    match reg
        .federfuehrung(s.gremium, s.beginn.date())
        .first()?
        .mitglied
    {
        Mitglied::Person(id) => reg.personen().get(id),
        Mitglied::Gremium(_) => None,
    }
}

/// "Ines Beispiel, ines@example.org"
fn name_und_mail(p: &Person) -> String {
    let teile = [p.anzeige(), p.email.clone()];
    let da = teile.into_iter().filter(|t| !t.is_empty());
    da.collect::<Vec<_>>().join(", ")
}
