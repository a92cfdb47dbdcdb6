//! `export`: records, chosen by kind, Raum or Gremium, into a file, a folder or stdout.

use super::args::Export;
use super::ausgabe::Ausgabe;
use super::dateien::{bestand, io_grund};
use super::{Buch, Umgebung};
use crate::domain::{Datensatz, Id, Kind, Mitglied, Schluessel};
use crate::exchange::{Bestand, csv, feldbuch, oparl};
use crate::fehler::Fehler;
use crate::model::Register;
use crate::model::liste::{Kriterien, Zustand, zeilen};
use crate::runtime::ablage;
use std::io::ErrorKind;
use std::path::Path;

pub fn export(a: &Export, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    let auswahl = Auswahl {
        raum: buch.finde_option(Kind::Raeume, a.raum.as_deref())?,
        gremium: buch.finde_option(Kind::Gremien, a.gremium.as_deref())?,
        kind: a.was,
    };
    // „-“ is stdout, as everywhere.
    let ziel = a.output.as_deref().filter(|z| *z != Path::new("-"));
    let ordner = ziel.is_some_and(ist_ordner);
    let stuecke = stuecke(a, &buch, &auswahl, um, ordner)?;
    match ziel {
        None => stuecke.iter().for_each(|(_, inhalt)| aus.roh(inhalt)),
        Some(ziel) => schreibe(ziel, ordner, &stuecke, a.force)?,
    }
    Ok(0)
}

fn ist_ordner(pfad: &Path) -> bool {
    pfad.is_dir() || pfad.as_os_str().to_string_lossy().ends_with('/')
}

/// All or nothing: what is in the way of one keeps the others from being written, too.
fn schreibe(ziel: &Path, ordner: bool, stuecke: &Stuecke, ersetzen: bool) -> Result<(), Fehler> {
    let datei = |name: &String| {
        if ordner {
            ziel.join(name)
        } else {
            ziel.to_path_buf()
        }
    };
    for (name, _) in stuecke {
        ablage::pruefe(&datei(name), ersetzen)?;
    }
    if ordner && !ziel.exists() {
        lege_ordner_an(ziel)?;
    }
    for (name, inhalt) in stuecke {
        ablage::schreibe(&datei(name), inhalt, ersetzen)?;
    }
    Ok(())
}

/// The folder for many papers, but none above it.
fn lege_ordner_an(ordner: &Path) -> Result<(), Fehler> {
    let anzeige = ordner.display().to_string();
    std::fs::create_dir(ordner).map_err(|e| match (e.kind(), ordner.parent()) {
        (ErrorKind::NotFound, Some(oben)) => {
            Fehler::ordner_fehlt(&anzeige, &oben.display().to_string())
        }
        _ => Fehler::datei_ziel(&anzeige, &io_grund(&e)),
    })
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
        Datensatz::Top(t) => t.gremium == gremium,
        Datensatz::Beschluss(b) => b.gremium == gremium,
        Datensatz::Losung(l) => l.gremium == gremium,
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
        "markdown" => Ok(markdown_stuecke(buch, auswahl, um, ordner)),
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
            ("meeting.json".to_owned(), text(oparl::Teil::Sitzungen)),
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

/// The lists; when Sitzungen are asked for, their protocols too: a file each in a folder, else behind the list.
fn markdown_stuecke(buch: &Buch, auswahl: &Auswahl, um: &Umgebung, ordner: bool) -> Stuecke {
    let mut stuecke = markdown(buch, auswahl, um);
    if auswahl.kind == Some(Kind::Sitzungen) {
        let mut ids = buch.reg.ids(Kind::Sitzungen);
        ids.retain(|id| {
            let kind = Kind::Sitzungen;
            let satz = buch.reg.satz(Schluessel { kind, id: *id });
            satz.is_some_and(|s| auswahl.passt(&buch.reg, &s))
        });
        stuecke.extend(super::papier::protokolle(&buch.reg, &ids, um.heute()));
    }
    if ordner {
        return stuecke;
    }
    let inhalte: Vec<Vec<u8>> = stuecke.into_iter().map(|s| s.1).collect();
    vec![("feldbuch.md".to_owned(), inhalte.join(&b'\n'))]
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
