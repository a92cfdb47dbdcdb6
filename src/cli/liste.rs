//! `list`: what the screen's list shows, same order, same filter.

use super::args::List;
use super::ausgabe::{Ausgabe, sage};
use super::buch::kurz;
use super::{Buch, Umgebung, liste_feld, satz_json};
use crate::domain::{Auswahl, Id, Kind, Mitglied, Schluessel, datum};
use crate::exchange::csv;
use crate::fehler::Fehler;
use crate::model::Register;
use crate::model::liste::{Frist, Kriterien, Zustand, offene_todos, zeilen};
use jiff::civil::Date;
use serde_json::Value;

/// Lists that leave out what is over, unless `--state` says otherwise.
const VERDECKT: &[Kind] = &[
    Kind::Todos,
    Kind::Gremien,
    Kind::Bedarfe,
    Kind::Ressourcen,
    Kind::Vorhaben,
];

/// Options of `list` and the lists that they apply to.
const FILTER: &[(&str, &[Kind])] = &[
    ("--due", &[Kind::Todos]),
    ("--person", &[Kind::Todos]),
    ("--state", VERDECKT),
    ("--gremium", &[Kind::Todos, Kind::Sitzungen, Kind::Personen]),
];

/// An option that would be ignored is a mistake of the call.
fn pruefe(a: &List) -> Result<(), Fehler> {
    let gesetzt = |option: &str| match option {
        "--due" => a.due.is_some(),
        "--person" => a.person.is_some(),
        "--state" => a.state.is_some(),
        _ => a.gremium.is_some(),
    };
    let falsch = FILTER
        .iter()
        .find(|(option, wo)| gesetzt(option) && !wo.contains(&a.was));
    if let Some((option, wo)) = falsch {
        let wo: Vec<&str> = wo.iter().map(|k| k.wort()).collect();
        return Err(Fehler::filter_passt_nicht(
            option,
            a.was.wort(),
            &wo.join(", "),
        ));
    }
    let nur_erledigte = matches!(a.was, Kind::Todos | Kind::Bedarfe);
    if !nur_erledigte && a.state.as_deref() == Some("done") {
        return Err(Fehler::filter_passt_nicht(
            "--state done",
            a.was.wort(),
            "todos, bedarfe",
        ));
    }
    Ok(())
}

pub fn list(a: &List, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    pruefe(a)?;
    let buch = Buch::oeffnen(um)?;
    let heute = um.heute();
    let kriterien = Kriterien {
        raum: buch.finde_option(Kind::Raeume, a.raum.as_deref())?,
        filter: a.filter.as_deref().unwrap_or_default(),
        beendete: match a.was {
            // A script wants every Gremium there is; `beendet` tells, and `--state open` leaves the ended ones out.
            Kind::Gremien => a.state.as_deref() != Some("open"),
            _ => a.state.as_deref() == Some("all"),
        },
        zustand: match a.state.as_deref() {
            Some("done") => Zustand::Erledigt,
            Some("all") => Zustand::Alle,
            _ => Zustand::Offen,
        },
        frist: match a.due.as_deref() {
            Some("overdue") => Frist::Ueberfaellig,
            Some("week") => Frist::Woche,
            _ => Frist::Alle,
        },
        person: buch.finde_option(Kind::Personen, a.person.as_deref())?,
        gremium: buch.finde_option(Kind::Gremien, a.gremium.as_deref())?,
        jetzt: Some(um.jetzt()),
        ..Kriterien::neu(heute)
    };
    let mut ids = zeilen(&buch.reg, a.was, &kriterien);
    if let (Kind::Personen, Some(gremium)) = (a.was, kriterien.gremium) {
        let sitze = buch.reg.besetzung(gremium, heute);
        ids.retain(|id| sitze.iter().any(|m| m.mitglied == Mitglied::Person(*id)));
    }
    if a.state.is_none() {
        verdeckte_nennen(&buch.reg, a.was, kriterien, ids.len());
    }
    if a.json {
        let key = |id| Schluessel { kind: a.was, id };
        let liste: Vec<Value> = ids
            .into_iter()
            .map(|id| satz_json::satz(&buch.reg, key(id), heute))
            .collect();
        aus.json(&Value::Array(liste));
    } else if a.csv {
        als_csv(a.was, &ids, &buch.reg, aus)?;
    } else {
        als_tabelle(&buch.reg, a.was, &ids, heute, aus);
    }
    Ok(0)
}

/// How many the list leaves out, beside it: a list that is read on must not change by it.
fn verdeckte_nennen(reg: &Register, kind: Kind, k: Kriterien<'_>, gezeigt: usize) {
    if !VERDECKT.contains(&kind) || k.beendete {
        return;
    }
    let alle = Kriterien {
        beendete: true,
        zustand: Zustand::Alle,
        ..k
    };
    let wort = match kind {
        Kind::Todos | Kind::Bedarfe => "erledigt",
        Kind::Ressourcen => "gibt es nicht mehr",
        _ => "zu Ende",
    };
    let verdeckt = zeilen(reg, kind, &alle).len().saturating_sub(gezeigt);
    if verdeckt > 0 {
        sage(&format!(
            "{verdeckt} nicht gezeigt ({wort}) – mit --state all"
        ));
    }
}

fn als_csv(kind: Kind, ids: &[Id], reg: &Register, aus: &mut Ausgabe) -> Result<(), Fehler> {
    let bestand = super::dateien::bestand(reg);
    let saetze = ids
        .iter()
        .filter_map(|id| bestand.satz(Schluessel { kind, id: *id }));
    let mut bytes = Vec::new();
    csv::schreibe(kind, saetze, &bestand, &mut bytes)
        .map_err(|e| Fehler::ausgabe_misslungen(&e.to_string()))?;
    // The mark at the beginning is for Excel; a pipe has no use for it.
    aus.roh(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes));
    Ok(())
}

/// Headings and cells for people.
pub fn als_tabelle(reg: &Register, kind: Kind, ids: &[Id], heute: Date, aus: &mut Ausgabe) {
    if ids.is_empty() {
        aus.zeile(format!("Keine {}.", kind.mehrzahl()));
        return;
    }
    let zeilen: Vec<Vec<String>> = ids
        .iter()
        .map(|id| {
            let mut zellen = zellen(reg, kind, *id, heute);
            zellen.push(kurz(*id));
            zellen
        })
        .collect();
    let mut kopf = kopf(kind).to_vec();
    kopf.push("Kennung");
    aus.tabelle(&kopf, &zeilen);
}

pub fn kopf(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Raeume => &["Raum", "Ebene", "liegt in", "auch genannt"],
        Kind::Gremien => &[
            "Gremium",
            "Raum",
            "Federführung",
            "Rhythmus",
            "letzte",
            "nächste",
            "Mitglieder",
            "To-dos",
        ],
        Kind::Personen => &[
            "Name",
            "Organisation",
            "Funktion",
            "Telefon",
            "E-Mail",
            "Raum",
        ],
        Kind::Koordination => &["Thema", "Raum", "Person", "Vertretung", "Telefon"],
        Kind::Todos => &["bis", "Aufgabe", "Verantwortlich", "Gremium", "Status"],
        Kind::Sitzungen => &["Beginn", "Gremium", "Ort", "Status"],
        Kind::Tops => &["Nr.", "TOP", "Ziel", "Minuten"],
        Kind::Beschluesse => &["am", "Beschluss", "Regel", "Ergebnis"],
        _ => liste_feld::kopf(kind).unwrap_or(&["Name"]),
    }
}

pub fn zellen(reg: &Register, kind: Kind, id: Id, heute: Date) -> Vec<String> {
    match kind {
        Kind::Raeume => raum(reg, id),
        Kind::Gremien => gremium(reg, id, heute),
        Kind::Personen => person(reg, id),
        Kind::Koordination => posten(reg, id, heute),
        Kind::Todos => todo(reg, id, heute),
        Kind::Sitzungen => sitzung(reg, id),
        Kind::Tops => top(reg, id),
        Kind::Beschluesse => beschluss(reg, id),
        _ => liste_feld::zellen(reg, kind, id, heute)
            .or_else(|| Some(vec![reg.titel(Schluessel { kind, id })])),
    }
    .unwrap_or_default()
}

fn raum(reg: &Register, id: Id) -> Option<Vec<String>> {
    use crate::domain::feld::eingabe::Namen;
    let r = reg.raeume().get(id)?;
    Some(vec![
        r.name.clone(),
        reg.ebene_name(&r.ebene),
        reg.raum_name(r.uebergeordnet),
        r.aliase.join(", "),
    ])
}

fn gremium(reg: &Register, id: Id, heute: Date) -> Option<Vec<String>> {
    let g = reg.gremien().get(id)?;
    let stand = reg.stand(g, heute);
    let fuehrt: Vec<String> = reg
        .federfuehrung(id, heute)
        .iter()
        .map(|m| reg.mitglied_name(m.mitglied))
        .collect();
    Some(vec![
        reg.gremium_titel(g),
        reg.raum_name(g.raum),
        fuehrt.join(", "),
        lage(stand.lage, heute),
        tag(stand.letzte, heute),
        tag(stand.naechste, heute),
        reg.besetzung(id, heute).len().to_string(),
        offene_todos(reg, id).to_string(),
    ])
}

/// "überfällig seit 3 Wochen"
fn lage(lage: crate::domain::rhythmus::Lage, heute: Date) -> String {
    use crate::domain::rhythmus::Lage;
    match lage {
        Lage::ImRhythmus => "im Rhythmus".to_owned(),
        Lage::Faellig => "fällig".to_owned(),
        Lage::Ueberfaellig { seit } => format!("überfällig {}", datum::seit(seit, heute)),
        Lage::Ohne => String::new(),
    }
}

fn tag(tag: Option<Date>, heute: Date) -> String {
    tag.map(|t| datum::kurz(t, heute)).unwrap_or_default()
}

fn person(reg: &Register, id: Id) -> Option<Vec<String>> {
    let p = reg.personen().get(id)?;
    let telefon = if p.telefon.is_empty() {
        &p.mobil
    } else {
        &p.telefon
    };
    Some(vec![
        p.sortierung(),
        p.organisation.clone(),
        p.funktion.clone(),
        telefon.clone(),
        p.email.clone(),
        reg.raum_name(p.raum),
    ])
}

fn posten(reg: &Register, id: Id, heute: Date) -> Option<Vec<String>> {
    let k = reg.koordination().get(id)?;
    let person = match k.person.filter(|_| !k.vakant(heute)) {
        Some(p) => reg.person_name(p),
        None => "vakant".to_owned(),
    };
    let telefon = [
        k.telefon.clone(),
        k.person
            .and_then(|p| reg.personen().get(p))
            .map(|p| p.telefon.clone())
            .unwrap_or_default(),
    ];
    Some(vec![
        k.thema.clone(),
        reg.raum_name(k.raum),
        person,
        k.vertretung.map(|p| reg.person_name(p)).unwrap_or_default(),
        telefon
            .into_iter()
            .find(|t| !t.is_empty())
            .unwrap_or_default(),
    ])
}

fn todo(reg: &Register, id: Id, heute: Date) -> Option<Vec<String>> {
    let t = reg.todos().get(id)?;
    let wer: Vec<String> = t
        .verantwortlich
        .iter()
        .map(|v| reg.verantwortlich_name(*v))
        .collect();
    let mut status = t.status.label().to_owned();
    if reg.ueberfaellig(t, heute) {
        status = "überfällig".to_owned();
    } else if t.zu_klaeren && t.status.offen() {
        status = "zu klären".to_owned();
    }
    Some(vec![
        tag(reg.todo_faellig(t), heute),
        t.titel.clone(),
        wer.join(", "),
        t.gremium.map(|g| reg.gremium_name(g)).unwrap_or_default(),
        status,
    ])
}

fn sitzung(reg: &Register, id: Id) -> Option<Vec<String>> {
    let s = reg.sitzungen().get(id)?;
    let was = if s.titel.is_empty() {
        reg.gremium_name(s.gremium)
    } else {
        format!("{}: {}", reg.gremium_name(s.gremium), s.titel)
    };
    Some(vec![
        datum::zeitpunkt(s.beginn),
        was,
        s.ort.clone(),
        s.status.label().to_owned(),
    ])
}

/// The number of the paper that it came from, else its place.
fn top(reg: &Register, id: Id) -> Option<Vec<String>> {
    let t = reg.tops().get(id)?;
    let nr = match t.nummer.as_str() {
        "" => t.nr.to_string(),
        nummer => nummer.to_owned(),
    };
    Some(vec![
        nr,
        t.titel.clone(),
        t.ziel.map(|z| z.label().to_owned()).unwrap_or_default(),
        t.minuten.map(|m| m.to_string()).unwrap_or_default(),
    ])
}

fn beschluss(reg: &Register, id: Id) -> Option<Vec<String>> {
    let b = reg.beschluesse().get(id)?;
    let stimmen = match (b.ja, b.nein, b.enthaltung) {
        (0, 0, 0) => String::new(),
        (ja, nein, enthaltung) => format!(" ({ja}/{nein}/{enthaltung})"),
    };
    Some(vec![
        datum::lang(b.am),
        crate::domain::text::einzeilig(&b.text),
        b.regel.label().to_owned(),
        format!("{}{stimmen}", b.ergebnis.label()),
    ])
}
