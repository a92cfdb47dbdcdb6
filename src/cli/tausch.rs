//! `import` and `export`: files and folders; what is in them is read and written by `exchange`.

use super::args::{Export, Import};
use super::ausgabe::{Ausgabe, sage};
use super::{Buch, Umgebung};
use crate::domain::{Datensatz, Id, Kind, Mitglied, Schluessel};
use crate::exchange::{
    Ablehnung, Ausgelesen, Bestand, Datei, Einlesen, Ergebnis, Zaehlung, csv, einlesen, feldbuch,
    oparl,
};
use crate::fehler::Fehler;
use crate::model::Register;
use crate::model::liste::{Kriterien, Zustand, zeilen};
use crate::store::{Draft, Grund};
use serde_json::{Map, Value, json};
use std::io::Read;
use std::path::{Path, PathBuf};

/// All records of the Register, for exchange.
pub fn bestand(reg: &Register) -> Bestand {
    let saetze = Kind::ALLE.iter().flat_map(|(kind, ..)| {
        let satz = |id| reg.satz(Schluessel { kind: *kind, id });
        reg.ids(*kind).into_iter().filter_map(satz)
    });
    Bestand::aus(saetze)
}

pub fn import(a: &Import, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut buch = Buch::oeffnen(um)?;
    let inhalte: Vec<(String, Result<Vec<u8>, String>)> =
        a.dateien.iter().map(|d| (anzeige(d), lies(d))).collect();
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
    let mut ergebnis = einlesen(
        &dateien,
        Einlesen {
            bestand: bestand(&buch.reg),
            ids: &mut um.ids(),
            heute: um.heute(),
            zuordnung: a.map.clone(),
            kind: a.kind,
        },
    );
    unlesbare(&inhalte, a, &mut ergebnis);
    if !a.json {
        melde(&ergebnis);
    }
    let draft = Draft {
        label: label(&ergebnis),
        aenderungen: std::mem::take(&mut ergebnis.aenderungen),
    };
    if !a.dry_run && !draft.leer() {
        buch.schreibe(&draft, Grund::Eingabe, um)?;
    }
    if a.json {
        let dateien: Vec<Value> = ergebnis.dateien.iter().map(datei_json).collect();
        aus.json(&json!({ "files": dateien }));
    } else {
        berichte(&ergebnis, a.dry_run, aus);
    }
    let abgelehnt = ergebnis
        .dateien
        .iter()
        .filter(|d| !d.gelesen.abgelehnt.is_empty())
        .count();
    match (abgelehnt, a.dry_run) {
        (0, _) => Ok(0),
        (_, true) => Ok(1),
        (n, false) => Err(Fehler::import_abgelehnt(n, ergebnis.dateien.len())),
    }
}

/// Why a file could not be read or written, in German where people meet it.
pub fn io_grund(fehler: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match fehler.kind() {
        ErrorKind::NotFound => "gibt es nicht".to_owned(),
        ErrorKind::PermissionDenied => "keine Rechte dafür".to_owned(),
        ErrorKind::IsADirectory => "ist ein Ordner".to_owned(),
        ErrorKind::NotADirectory => "der Ordner darüber ist eine Datei".to_owned(),
        ErrorKind::StorageFull => "der Datenträger ist voll".to_owned(),
        ErrorKind::InvalidData => "kein lesbarer Text (UTF-8)".to_owned(),
        _ => fehler.to_string(),
    }
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
fn unlesbare(inhalte: &[(String, Result<Vec<u8>, String>)], a: &Import, ergebnis: &mut Ergebnis) {
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
fn melde(ergebnis: &Ergebnis) {
    for datei in &ergebnis.dateien {
        for meldung in &datei.gelesen.meldungen {
            sage(&format!("{}: {meldung}", datei.name));
        }
        for ablehnung in &datei.gelesen.abgelehnt {
            sage(&ablehnung_zeile(&datei.name, ablehnung));
        }
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
        let text = if datei.gelesen.abgelehnt.is_empty() {
            zaehlung_text(datei)
        } else {
            "abgelehnt".to_owned()
        };
        aus.zeile(format!("{} ({}): {text}", datei.name, datei.format.wort()));
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
    let teile: Vec<String> = datei
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
    if teile.is_empty() {
        "nichts darin".to_owned()
    } else {
        teile.join("; ")
    }
}

/// "1 Gremium", "22 Gremien"
pub fn gezaehlt(kind: Kind, zahl: usize) -> String {
    let wort = if zahl == 1 {
        kind.einzahl()
    } else {
        kind.mehrzahl()
    };
    format!("{zahl} {wort}")
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
    json!({
        "file": datei.name,
        "format": datei.format.wort(),
        "new": je_kind(|z| z.neu),
        "changed": je_kind(|z| z.geaendert),
        "unchanged": je_kind(|z| z.unveraendert),
        "refused": abgelehnt,
        "notes": datei.gelesen.meldungen,
    })
}

pub fn export(a: &Export, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    let auswahl = Auswahl {
        raum: buch.finde_option(Kind::Raeume, a.raum.as_deref())?,
        gremium: buch.finde_option(Kind::Gremien, a.gremium.as_deref())?,
        kind: a.was,
    };
    let ordner = a.output.as_deref().is_some_and(ist_ordner);
    for (name, inhalt) in stuecke(a, &buch, &auswahl, um, ordner)? {
        match &a.output {
            None => aus.roh(&inhalt),
            Some(ziel) if ordner => schreibe(&ziel.join(name), &inhalt)?,
            Some(ziel) => schreibe(ziel, &inhalt)?,
        }
    }
    Ok(0)
}

fn ist_ordner(pfad: &Path) -> bool {
    pfad.is_dir() || pfad.as_os_str().to_string_lossy().ends_with('/')
}

/// Which records go out.
struct Auswahl {
    raum: Option<Id>,
    gremium: Option<Id>,
    kind: Option<Kind>,
}

impl Auswahl {
    fn alles(&self) -> bool {
        self.raum.is_none() && self.gremium.is_none() && self.kind.is_none()
    }

    fn passt(&self, reg: &Register, satz: &Datensatz) -> bool {
        let key = satz.schluessel();
        self.kind.is_none_or(|k| k == key.kind)
            && reg.im_filter(reg.raum_von(key), self.raum)
            && self.gremium.is_none_or(|g| gehoert_zu(reg, satz, g))
    }
}

fn gehoert_zu(reg: &Register, satz: &Datensatz, gremium: Id) -> bool {
    match satz {
        Datensatz::Gremium(g) => g.id == gremium,
        Datensatz::Mitgliedschaft(m) => m.gremium == gremium,
        Datensatz::Sitzung(s) => s.gremium == gremium,
        Datensatz::Todo(t) => reg.todos_von(gremium).any(|x| x.id == t.id),
        Datensatz::Person(p) => reg
            .sitze(gremium)
            .any(|m| m.mitglied == Mitglied::Person(p.id)),
        _ => false,
    }
}

/// File names (for a folder) and contents.
type Stuecke = Vec<(String, Vec<u8>)>;

fn stuecke(
    a: &Export,
    buch: &Buch,
    auswahl: &Auswahl,
    um: &Umgebung,
    ordner: bool,
) -> Result<Stuecke, Fehler> {
    let bestand = bestand(&buch.reg);
    let passt = |s: &Datensatz| auswahl.passt(&buch.reg, s);
    match a.format.as_str() {
        "feldbuch" => {
            let saetze = Kind::ALLE
                .iter()
                .flat_map(|k| bestand.alle(k.0))
                .filter(|s| auswahl.alles() || passt(s));
            let mut bytes = Vec::new();
            feldbuch::schreibe(saetze, jiff::Timestamp::now(), &mut bytes)
                .map_err(|e| Fehler::ausgabe_misslungen(&e.to_string()))?;
            Ok(vec![("feldbuch.json".to_owned(), bytes)])
        }
        "oparl" => Ok(oparl_stuecke(&bestand, ordner, &|s| {
            // The kind says nothing here: OParl has its own division.
            buch.reg
                .im_filter(buch.reg.raum_von(s.schluessel()), auswahl.raum)
                && auswahl.gremium.is_none_or(|g| gehoert_zu(&buch.reg, s, g))
        })),
        "markdown" => Ok(markdown(buch, auswahl, um)),
        _ => csv_stuecke(&bestand, auswahl, ordner, &passt),
    }
}

fn oparl_stuecke(bestand: &Bestand, ordner: bool, passt: &dyn Fn(&Datensatz) -> bool) -> Stuecke {
    let text = |teil| format!("{:#}\n", oparl::schreibe(bestand, teil, passt)).into_bytes();
    if ordner {
        vec![
            (
                "organization.json".to_owned(),
                text(oparl::Teil::Organisationen),
            ),
            ("person.json".to_owned(), text(oparl::Teil::Personen)),
        ]
    } else {
        vec![("oparl.json".to_owned(), text(oparl::Teil::Alles))]
    }
}

fn csv_stuecke(
    bestand: &Bestand,
    auswahl: &Auswahl,
    ordner: bool,
    passt: &dyn Fn(&Datensatz) -> bool,
) -> Result<Stuecke, Fehler> {
    let kinds: Vec<Kind> = match auswahl.kind {
        Some(kind) => vec![kind],
        None if ordner => Kind::ALLE.iter().map(|k| k.0).collect(),
        None => return Err(Fehler::csv_ohne_art()),
    };
    kinds
        .into_iter()
        .map(|kind| {
            let mut bytes = Vec::new();
            csv::schreibe(
                kind,
                bestand.alle(kind).filter(|s| passt(s)),
                bestand,
                &mut bytes,
            )
            .map_err(|e| Fehler::ausgabe_misslungen(&e.to_string()))?;
            Ok((format!("{}.csv", kind.wort()), bytes))
        })
        .collect()
}

/// The lists as tables to paste into a mail or wiki.
fn markdown(buch: &Buch, auswahl: &Auswahl, um: &Umgebung) -> Stuecke {
    let heute = um.heute();
    let mut text = String::new();
    for kind in super::args::LISTEN
        .iter()
        .filter(|k| auswahl.kind.is_none_or(|g| g == **k))
    {
        let kriterien = Kriterien {
            raum: auswahl.raum,
            zustand: Zustand::Offen,
            ..Kriterien::neu(heute)
        };
        let ids: Vec<Id> = zeilen(&buch.reg, *kind, &kriterien)
            .into_iter()
            .filter(|id| {
                let satz = buch.reg.satz(Schluessel {
                    kind: *kind,
                    id: *id,
                });
                satz.is_some_and(|s| auswahl.passt(&buch.reg, &s))
            })
            .collect();
        let kopf = super::liste::kopf(*kind);
        text.push_str(&format!("## {}\n\n", kind.mehrzahl()));
        text.push_str(&markdown_zeile(kopf.iter().map(|k| (*k).to_owned())));
        text.push_str(&markdown_zeile(kopf.iter().map(|_| "---".to_owned())));
        for id in ids {
            text.push_str(&markdown_zeile(super::liste::zellen(
                &buch.reg, *kind, id, heute,
            )));
        }
        text.push('\n');
    }
    vec![("feldbuch.md".to_owned(), text.into_bytes())]
}

fn markdown_zeile(zellen: impl IntoIterator<Item = String>) -> String {
    let zellen: Vec<String> = zellen
        .into_iter()
        .map(|z| z.replace('|', "\\|").replace('\n', " "))
        .collect();
    format!("| {} |\n", zellen.join(" | "))
}

/// Whole or not at all: a half-written file never stands in the place of a good one.
fn schreibe(ziel: &Path, inhalt: &[u8]) -> Result<(), Fehler> {
    let fehler =
        |e: std::io::Error| Fehler::datei_unschreibbar(&ziel.display().to_string(), &io_grund(&e));
    if let Some(ordner) = ziel.parent().filter(|o| !o.as_os_str().is_empty()) {
        std::fs::create_dir_all(ordner).map_err(fehler)?;
    }
    let mut halb = ziel.as_os_str().to_owned();
    halb.push(format!(".{}.halb", std::process::id()));
    let halb = PathBuf::from(halb);
    let geschrieben = std::fs::write(&halb, inhalt).and_then(|()| std::fs::rename(&halb, ziel));
    if geschrieben.is_err() {
        // It may not even have been made.
        let _ = std::fs::remove_file(&halb);
    }
    geschrieben.map_err(fehler)
}
