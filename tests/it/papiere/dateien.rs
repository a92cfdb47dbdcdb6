//! docx and odt: archives that others can read, with everything in them that has to be, and the same each time.

use super::welt::*;
use feldbuch::domain::{Datensatz, Top};
use feldbuch::model::papiere::{Papier, dokument};
use feldbuch::papier::{Block, Dokument, Format, Lauf, Tabelle, schreibe};
use jiff::civil::date;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

/// Every part by name, as a foreign reader finds them; it checks the sums.
fn teile(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archiv = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archiv.len())
        .map(|i| {
            let mut teil = archiv.by_index(i).unwrap();
            let mut text = String::new();
            teil.read_to_string(&mut text).unwrap();
            (teil.name().unwrap().into_owned(), text)
        })
        .collect()
}

/// Names of the elements with their attributes; panics where it is no XML.
fn elemente(xml: &str) -> Vec<(String, BTreeMap<String, String>)> {
    let mut leser = Reader::from_str(xml);
    leser.config_mut().check_end_names = true;
    let mut aus = Vec::new();
    let mut tief = 0;
    loop {
        let e = match leser.read_event().unwrap() {
            Event::Start(e) => {
                tief += 1;
                e
            }
            Event::Empty(e) => e,
            Event::End(_) => {
                tief -= 1;
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        let attribute = e
            .attributes()
            .map(Result::unwrap)
            .map(|a| (a.key.as_ref().to_owned(), a.value.to_string()))
            .collect();
        aus.push((e.name().as_ref().to_owned(), attribute));
    }
    assert_eq!(tief, 0);
    aus
}

fn protokoll() -> Dokument {
    let reg = register(mit_nachtrag());
    let s = reg.sitzungen().get(id(SITZUNG_RT)).unwrap();
    dokument(&reg, Papier::Protokoll, s, date(2026, 11, 30))
}

/// Everything that is hard: signs of XML, control characters, other scripts, length, emptiness.
fn schwierig() -> Dokument {
    Dokument {
        kopf: "<Gremium> & \"Co\"".into(),
        titel: String::new(),
        bloecke: vec![
            Block::Absatz(vec![Lauf::schlicht(
                "a\u{0}\u{7}\u{b}\u{1b}[31mb\u{ffff}]]>\r\nÄöß 東京 🙂",
            )]),
            Block::Absatz(vec![]),
            Block::Absatz(vec![Lauf::schlicht("Überlegung & ".repeat(50_000 / 13))]),
            Block::Punkte(vec![]),
            Block::Nummern(vec![vec![Lauf::fett("eins")], vec![Lauf::kursiv("zwei")]]),
            Block::Nummern(vec![vec![Lauf::schlicht("wieder eins")]]),
            Block::Seitenumbruch,
            Block::Tabelle(Tabelle::neu(
                &[("A", 1), ("B", 3)],
                vec![vec![], vec!["x".into()]],
            )),
            Block::Tabelle(Tabelle::neu(&[("A", 1)], vec![])),
            Block::Angaben(vec![]),
            Block::Tabelle(Tabelle::default()),
            Block::Tabelle(Tabelle::neu(&[("", 1)], vec![])),
        ],
    }
}

#[test]
fn a_docx_holds_together() {
    for d in [protokoll(), schwierig(), Dokument::default()] {
        let teile = teile(&schreibe(&d, Format::Docx));
        for name in [
            "[Content_Types].xml",
            "_rels/.rels",
            "word/document.xml",
            "word/styles.xml",
        ] {
            assert!(teile.contains_key(name), "{name} is missing");
        }
        let mut stile = Vec::new();
        for (name, inhalt) in &teile {
            let elemente = elemente(inhalt);
            for (element, attribute) in &elemente {
                if element == "Relationship" {
                    let ordner = if name.starts_with("word") {
                        "word/"
                    } else {
                        ""
                    };
                    let ziel = format!("{ordner}{}", attribute["Target"]);
                    assert!(teile.contains_key(&ziel), "{name} points to {ziel}");
                }
                if element == "Override" {
                    let ziel = attribute["PartName"].trim_start_matches('/');
                    assert!(teile.contains_key(ziel), "a type for {ziel}");
                }
                if element == "w:style" {
                    stile.push(attribute["w:styleId"].clone());
                }
            }
        }
        let elemente = elemente(&teile["word/document.xml"]);
        for stil in elemente
            .iter()
            .filter(|e| e.0 == "w:pStyle" || e.0 == "w:tblStyle")
        {
            assert!(stile.contains(&stil.1["w:val"]), "no style {:?}", stil.1);
        }
        // Word takes a table without a row, or a cell without a paragraph, for damage.
        let text = &teile["word/document.xml"];
        for (davor, hinein) in [("</w:tblGrid>", "<w:tr>"), ("</w:tcPr>", "<w:p>")] {
            let mut danach = text.split(davor).skip(1);
            assert!(danach.all(|t| t.starts_with(hinein)), "{davor}");
        }
        let nummern = self::elemente(&teile["word/numbering.xml"]);
        for num in elemente.iter().filter(|e| e.0 == "w:numId") {
            assert!(
                nummern
                    .iter()
                    .any(|e| e.0 == "w:num" && e.1["w:numId"] == num.1["w:val"])
            );
        }
    }
}

#[test]
fn an_odt_holds_together() {
    for d in [protokoll(), schwierig(), Dokument::default()] {
        let bytes = schreibe(&d, Format::Odt);
        let teile = teile(&bytes);
        // Name and content of the first part, uncompressed: by that programs know the file.
        assert_eq!(
            &bytes[30..77],
            b"mimetypeapplication/vnd.oasis.opendocument.text"
        );
        for (name, inhalt) in teile.iter().filter(|t| t.0 != "mimetype") {
            for (element, attribute) in elemente(inhalt) {
                if element == "manifest:file-entry" {
                    let ziel = &attribute["manifest:full-path"];
                    assert!(ziel == "/" || teile.contains_key(ziel), "{name}: {ziel}");
                }
            }
        }
    }
}

#[test]
fn the_same_paper_is_the_same_file() {
    for (format, ..) in Format::ALLE {
        assert_eq!(
            schreibe(&protokoll(), *format),
            schreibe(&protokoll(), *format)
        );
    }
}

#[test]
fn nobody_is_named_as_author() {
    for format in [Format::Docx, Format::Odt] {
        for (name, inhalt) in teile(&schreibe(&protokoll(), format)) {
            for element in ["dc:creator", "lastModifiedBy", "meta:initial-creator"] {
                assert!(!inhalt.contains(element), "{name}");
            }
        }
    }
    let kern = &teile(&schreibe(&protokoll(), Format::Docx))["docProps/core.xml"];
    assert!(kern.contains(
        "<dc:title>Regionalteam Planregion Nord · Protokoll: Sitzung am Do 26.11.2026</dc:title>"
    ));
}

/// What LibreOffice reads in a file, as text; None where it is not installed.
fn libreoffice(ordner: &Path, bytes: &[u8], endung: &str, ziel: &str) -> Option<Vec<u8>> {
    let datei = ordner.join(format!("papier.{endung}"));
    std::fs::write(&datei, bytes).unwrap();
    let profil = format!(
        "-env:UserInstallation=file://{}",
        ordner.join("profil").display()
    );
    let lauf = Command::new("soffice")
        .args([&profil, "--headless", "--convert-to", ziel, "--outdir"])
        .args([ordner, &datei])
        .env("HOME", ordner)
        .output();
    let lauf = match lauf {
        Ok(lauf) => lauf,
        Err(e) => {
            println!("skipped: LibreOffice is not installed (soffice: {e})");
            return None;
        }
    };
    assert!(
        lauf.status.success(),
        "{}",
        String::from_utf8_lossy(&lauf.stderr)
    );
    let endung = ziel.split(':').next().unwrap();
    Some(std::fs::read(ordner.join(format!("papier.{endung}"))).unwrap())
}

#[test]
fn libreoffice_reads_every_word_again() {
    let ordner = tempfile::TempDir::new().unwrap();
    for (format, endung, _) in
        [Format::Docx, Format::Odt].map(|f| Format::ALLE.iter().find(|x| x.0 == f).unwrap())
    {
        for d in [protokoll(), schwierig()] {
            let bytes = schreibe(&d, *format);
            let Some(text) = libreoffice(ordner.path(), &bytes, endung, "txt:Text (encoded):UTF8")
            else {
                return;
            };
            let text = String::from_utf8(text).unwrap();
            let worte = |t: &str| {
                t.split(|c: char| !c.is_alphanumeric())
                    .filter(|w| !w.is_empty())
                    .map(str::to_owned)
                    .collect::<Vec<String>>()
            };
            let gelesen = worte(&text);
            let rein = String::from_utf8(schreibe(&d, Format::Markdown)).unwrap();
            // The signs that Markdown adds itself are no words; line breaks in cells are.
            let fehlt: Vec<String> = worte(&rein.replace("<br>", " "))
                .into_iter()
                .filter(|w| !gelesen.contains(w) && w.parse::<u32>().is_err())
                .collect();
            assert!(fehlt.is_empty(), "{endung}: {fehlt:?} are not in\n{text}");
            assert_eq!(
                text.matches("Überlegung").count(),
                rein.matches("Überlegung").count()
            );
        }
        let pdf = libreoffice(
            ordner.path(),
            &schreibe(&protokoll(), *format),
            endung,
            "pdf",
        )
        .unwrap();
        assert!(pdf.starts_with(b"%PDF"));
    }
}

#[test]
fn a_top_of_fifty_thousand_letters_goes_through() {
    let mut saetze = gehalten();
    let lang = "Träger & Kita „Süd“ <beraten>.\n".repeat(1_700);
    saetze.push(Datensatz::from(Top {
        protokoll: lang.clone(),
        ..top(4, "Lang", None, None)
    }));
    let reg = register(saetze);
    let s = reg.sitzungen().get(id(SITZUNG_RT)).unwrap();
    let d = dokument(&reg, Papier::Protokoll, s, date(2026, 11, 30));
    let docx = teile(&schreibe(&d, Format::Docx));
    assert_eq!(
        docx["word/document.xml"].matches("&lt;beraten&gt;").count(),
        1_700
    );
    let text = String::from_utf8(schreibe(&d, Format::Text)).unwrap();
    assert_eq!(text.matches("<beraten>").count(), 1_700);
}
