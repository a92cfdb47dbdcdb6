//! `import`: reads files, shows how they were understood, commits what is new and changed, and says what became of each.

use super::args::Import;
use super::ausgabe::{Ausgabe, sage};
use super::buendel::gebuendelt;
use super::dateien::{bestand, gezaehlt, io_grund};
use super::{Buch, Umgebung};
use crate::domain::Kind;
use crate::exchange::{
    Ablehnung, Ausgelesen, Befund, Datei, Einlesen, Einwand, Ergebnis, Tor, Zaehlung,
    einlesen_durch,
};
use crate::fehler::Fehler;
use crate::model::Register;
use crate::model::bedarfe;
use crate::model::mittel;
use crate::store::{Aenderung, Draft, Grund, Rev};
use serde_json::{Map, Value, json};
use std::io::{IsTerminal, Read};
use std::path::Path;

/// A file's name for people, and its bytes or why there are none.
type Inhalt = (String, Result<Vec<u8>, String>);

pub fn import(a: &Import, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut buch = Buch::oeffnen(um)?;
    let inhalte: Vec<Inhalt> = a.dateien.iter().map(|d| (anzeige(d), lies(d))).collect();
    let mut ergebnis = lies_alle(a, &inhalte, &buch, um, None);
    // Files may be right only together; where they are not, each is asked by itself.
    let einwaende = |aenderungen: &[Aenderung]| geld(&buch.reg, aenderungen);
    let geld = !einwaende(&ergebnis.aenderungen).is_empty();
    if geld {
        ergebnis = lies_alle(a, &inhalte, &buch, um, Some(&einwaende));
    }
    bedenken(&buch.reg, &mut ergebnis);
    if !a.json {
        melde(&ergebnis, a.dry_run || std::io::stderr().is_terminal());
    }
    let draft = Draft {
        label: label(&ergebnis),
        aenderungen: std::mem::take(&mut ergebnis.aenderungen),
    };
    let draft = bedarfe::mit_sichtungen(&buch.reg, draft, &mut um.ids());
    if !a.dry_run && !draft.leer() {
        buch.schreibe(&draft, Grund::Eingabe, um)?;
    }
    if a.json {
        let dateien: Vec<Value> = ergebnis.dateien.iter().map(datei_json).collect();
        aus.json(&json!({ "files": dateien }));
    } else {
        berichte(&ergebnis, a.dry_run, aus);
    }
    let urteil = urteil(&ergebnis.dateien, a.dry_run);
    urteil.map_or(Ok(0), |f| Err(if geld { f.mit_resten() } else { f }))
}

/// What the rules of money have against it. What follows for a pot goes unsaid where an application says it.
fn geld(reg: &Register, aenderungen: &[Aenderung]) -> Vec<Einwand> {
    let mut alle = mittel::einwaende(reg, aenderungen);
    if alle.iter().any(|v| v.key.kind == Kind::Antraege) {
        alle.retain(|v| v.key.kind != Kind::Toepfe);
    }
    let einwand = |v: mittel::Verletzung| Einwand {
        key: v.key,
        feld: v.feld,
        grund: v.satz,
    };
    alle.into_iter().map(einwand).collect()
}

/// What goes in, but may be a slip, is said at its file.
fn bedenken(reg: &Register, ergebnis: &mut Ergebnis) {
    for (key, satz) in mittel::bedenken(reg, &ergebnis.aenderungen) {
        let mut gelesen = ergebnis.dateien.iter_mut().map(|d| &mut d.gelesen);
        if let Some(g) = gelesen.find(|g| g.zeilen.contains_key(&key)) {
            let zeile = g.zeilen.get(&key).copied().flatten();
            let zeile = zeile.map_or_else(String::new, |z| format!("Zeile {z}, "));
            g.meldungen.push(format!("{zeile}{satz}"));
        }
    }
}

/// What is wrong with the whole call; None: nothing.
fn urteil(dateien: &[Ausgelesen], probe: bool) -> Option<Fehler> {
    let abgelehnt: Vec<&Ausgelesen> = dateien
        .iter()
        .filter(|d| !d.gelesen.abgelehnt.is_empty())
        .collect();
    let ohne_gremium = dateien.iter().map(|d| d.gelesen.ohne_gremium).sum();
    let unlesbar = |d: &&Ausgelesen| d.gelesen.befund == Befund::Unlesbar;
    match (abgelehnt.len(), probe) {
        (0, _) if ohne_gremium == 0 => None,
        (0, _) => Some(Fehler::sitzungen_ohne_gremium(ohne_gremium, probe)),
        (n, _) if abgelehnt.iter().all(unlesbar) && (!probe || n == dateien.len()) => {
            Some(Fehler::import_unlesbar(n, dateien.len()))
        }
        (n, true) => Some(Fehler::import_probe(n)),
        (n, false) => {
            let tabelle = abgelehnt.iter().any(|d| d.gelesen.zuordnung.is_some());
            Some(Fehler::import_abgelehnt(n, dateien.len(), tabelle))
        }
    }
}

fn lies_alle(
    a: &Import,
    inhalte: &[Inhalt],
    buch: &Buch,
    um: &Umgebung,
    tor: Option<Tor<'_>>,
) -> Ergebnis {
    let dateien: Vec<Datei<'_>> = inhalte
        .iter()
        .filter_map(|(name, inhalt)| {
            Some(Datei {
                name: name.clone(),
                bytes: inhalt.as_ref().ok()?,
                format: a.format,
            })
        })
        .collect();
    let um = Einlesen {
        bestand: bestand(&buch.reg).unberuehrt(unberuehrt(buch)),
        ids: &mut um.ids(),
        heute: um.heute(),
        zuordnung: a.map.clone(),
        kind: a.kind,
    };
    let mut ergebnis = einlesen_durch(&dateien, um, tor);
    unlesbare(inhalte, a, &mut ergebnis);
    ergebnis
}

/// Nothing was done since `init`, and that put no invented life into it.
fn unberuehrt(buch: &Buch) -> bool {
    buch.reg.rev() == Rev(1) && buch.reg.ids(Kind::Personen).is_empty()
}

fn anzeige(pfad: &Path) -> String {
    if pfad == Path::new("-") {
        "Standardeingabe".to_owned()
    } else {
        pfad.display().to_string()
    }
}

fn lies(pfad: &Path) -> Result<Vec<u8>, String> {
    let gelesen = if pfad == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(pfad)
    };
    gelesen.map_err(|e| io_grund(&e))
}

/// Files that could not even be read stand where they were named.
fn unlesbare(inhalte: &[Inhalt], a: &Import, ergebnis: &mut Ergebnis) {
    for (i, (name, inhalt)) in inhalte.iter().enumerate() {
        if let Err(grund) = inhalt {
            let ablehnung = Ablehnung {
                zeile: None,
                ort: String::new(),
                grund: grund.clone(),
            };
            let mut datei = Ausgelesen {
                name: name.clone(),
                format: a.format.unwrap_or(crate::exchange::Format::Csv),
                gelesen: crate::exchange::Gelesen::default(),
            };
            datei.gelesen.befund = Befund::Unlesbar;
            datei.gelesen.lehne_ab(ablehnung);
            ergebnis
                .dateien
                .insert(i.min(ergebnis.dateien.len()), datei);
        }
    }
}

/// "Import organization.json, person.json"
fn label(ergebnis: &Ergebnis) -> String {
    let namen: Vec<&str> = ergebnis
        .dateien
        .iter()
        .filter(|d| d.gelesen.abgelehnt.is_empty())
        .map(|d| d.name.rsplit('/').next().unwrap_or(&d.name))
        .collect();
    match namen.len() {
        0..=3 => format!("Import {}", namen.join(", ")),
        n => format!(
            "Import {} und {} weitere Dateien",
            namen.iter().take(2).copied().collect::<Vec<_>>().join(", "),
            n - 2
        ),
    }
}

/// Mappings, notes and faults: words for people, on stderr.
fn melde(ergebnis: &Ergebnis, ausfuehrlich: bool) {
    for datei in &ergebnis.dateien {
        let g = &datei.gelesen;
        // A script need not be told each time that all went well.
        let zuordnung = g
            .zuordnung
            .as_ref()
            .filter(|z| ausfuehrlich || !z.ganz || !g.abgelehnt.is_empty());
        if let Some(z) = zuordnung {
            sage(&format!("{}: {}", datei.name, z.text));
        }
        let meldungen = g.meldungen.iter().map(|m| format!("{}: {m}", datei.name));
        let abgelehnt = g.abgelehnt.iter().map(|a| ablehnung_zeile(&datei.name, a));
        let zeilen = gebuendelt(meldungen).into_iter();
        zeilen.chain(gebuendelt(abgelehnt)).for_each(|z| sage(&z));
    }
}

fn ablehnung_zeile(datei: &str, a: &Ablehnung) -> String {
    let zeile = a.zeile.map(|z| format!(", Zeile {z}")).unwrap_or_default();
    let ort = if a.ort.is_empty() {
        String::new()
    } else {
        format!(", {}", a.ort)
    };
    format!("{datei}{zeile}{ort}: {}", a.grund)
}

fn berichte(ergebnis: &Ergebnis, probe: bool, aus: &mut Ausgabe) {
    for datei in &ergebnis.dateien {
        let text = match datei.gelesen.befund {
            Befund::Unlesbar => "nicht gelesen".to_owned(),
            _ if !datei.gelesen.abgelehnt.is_empty() => "abgelehnt".to_owned(),
            Befund::Uebergangen => "übergangen".to_owned(),
            Befund::Gelesen => zaehlung_text(datei),
        };
        aus.zeile(format!("{} ({}): {text}", datei.name, datei.format.wort()));
        let neue = datei.gelesen.neue_indikatoren.iter();
        for name in neue.filter(|_| datei.gelesen.abgelehnt.is_empty()) {
            aus.zeile(format!(
                "  neuer Indikator „{name}“ – einer, den es gibt: --map \"Indikator=…\""
            ));
        }
    }
    let Zaehlung {
        neu,
        geaendert,
        unveraendert,
    } = ergebnis.summe();
    let probe = if probe {
        "Probe, nichts gesichert: "
    } else {
        ""
    };
    aus.zeile(format!(
        "{probe}{neu} neu, {geaendert} geändert, {unveraendert} unverändert"
    ));
}

fn zaehlung_text(datei: &Ausgelesen) -> String {
    let mut teile: Vec<String> = datei
        .gelesen
        .zaehlung
        .iter()
        .map(|(kind, z)| {
            let mut wie = Vec::new();
            for (zahl, wort) in [
                (z.neu, "neu"),
                (z.geaendert, "geändert"),
                (z.unveraendert, "unverändert"),
            ] {
                match (zahl, wie.is_empty()) {
                    (0, _) => {}
                    (_, true) => wie.push(format!("{} {wort}", gezaehlt(*kind, zahl))),
                    (_, false) => wie.push(format!("{zahl} {wort}")),
                }
            }
            wie.join(", ")
        })
        .collect();
    match datei.gelesen.ohne_gremium {
        0 => {}
        n => teile.push(format!(
            "{} ohne bekanntes Gremium: nicht übernommen",
            gezaehlt(Kind::Sitzungen, n)
        )),
    }
    if teile.is_empty() {
        "nichts darin".to_owned()
    } else {
        teile.join("; ")
    }
}

fn datei_json(datei: &Ausgelesen) -> Value {
    let je_kind = |zahl: fn(&Zaehlung) -> usize| {
        let mut o = Map::new();
        for (kind, z) in datei.gelesen.zaehlung.iter().filter(|(_, z)| zahl(z) > 0) {
            o.insert(kind.wort().to_owned(), json!(zahl(z)));
        }
        Value::Object(o)
    };
    let abgelehnt: Vec<Value> = datei
        .gelesen
        .abgelehnt
        .iter()
        .map(|a| json!({"line": a.zeile, "place": a.ort, "reason": a.grund}))
        .collect();
    let zuordnung = datei.gelesen.zuordnung.iter().map(|z| &z.text);
    let notes: Vec<&String> = zuordnung.chain(&datei.gelesen.meldungen).collect();
    let left_out = match datei.gelesen.ohne_gremium {
        0 => json!({}),
        n => json!({ (Kind::Sitzungen.wort()): n }),
    };
    json!({
        "file": datei.name,
        "format": datei.format.wort(),
        "new": je_kind(|z| z.neu),
        "changed": je_kind(|z| z.geaendert),
        "unchanged": je_kind(|z| z.unveraendert),
        "refused": abgelehnt,
        "left_out": left_out,
        "notes": notes,
    })
}
