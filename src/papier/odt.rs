//! A paper as odt (OpenDocument 1.3).

use super::archiv::Archiv;
use super::odt_stile::{IM_TEXT, MANIFEST, RAEUME, SCHRIFTEN, STILE};
use super::xml::{KOPF, text};
use super::{Block, Dokument, Lauf, Tabelle, sauber};
use std::fmt::Write;

/// Hundredths of a centimetre.
const TEXTBREITE: usize = 1_650;

pub fn schreibe(d: &Dokument) -> Vec<u8> {
    let mut rumpf = Rumpf::default();
    rumpf.absatz("Title", &[Lauf::schlicht(&d.kopf)]);
    rumpf.absatz("Subtitle", &[Lauf::schlicht(&d.titel)]);
    d.bloecke.iter().for_each(|b| rumpf.block(b));
    let Rumpf { xml, stile, .. } = rumpf;
    let inhalt = format!(
        "<office:document-content {RAEUME}>{SCHRIFTEN}<office:automatic-styles>{IM_TEXT}{stile}</office:automatic-styles>\
         <office:body><office:text>{xml}</office:text></office:body></office:document-content>"
    );
    let mut archiv = Archiv::default();
    // By this first part, bare, a program knows the file.
    archiv.lege("mimetype", b"application/vnd.oasis.opendocument.text");
    for (name, inhalt) in [
        ("META-INF/manifest.xml", MANIFEST),
        ("meta.xml", &angaben_zur_datei(d)),
        ("styles.xml", &alle_stile(d)),
        ("content.xml", &inhalt),
    ] {
        archiv.lege(name, format!("{KOPF}{inhalt}").as_bytes());
    }
    archiv.fertig()
}

/// The text, growing, with the widths of its tables.
#[derive(Default)]
struct Rumpf {
    xml: String,
    stile: String,
    tabellen: usize,
}

impl Rumpf {
    fn schreibe(&mut self, xml: std::fmt::Arguments<'_>) {
        // Writing into a String does not fail.
        let _ = self.xml.write_fmt(xml);
    }

    fn block(&mut self, b: &Block) {
        match b {
            Block::Ueberschrift(stufe, wort) => {
                let stufe = (*stufe).clamp(1, 3);
                self.schreibe(format_args!(
                    "<text:h text:style-name=\"Heading_20_{stufe}\" text:outline-level=\"{stufe}\">{}</text:h>",
                    text(wort)
                ));
            }
            Block::Absatz(l) => self.absatz("Standard", l),
            Block::Punkte(p) => self.liste("Punkte", p),
            Block::Nummern(p) => self.liste("Nummern", p),
            Block::Angaben(a) if !a.is_empty() => self.angaben(a),
            Block::Tabelle(t) if !t.leer() => self.tabelle(t),
            Block::Angaben(_) | Block::Tabelle(_) => {}
            Block::Klein(wort) => self.absatz("Klein", &[Lauf::schlicht(wort)]),
            Block::Hinweis(wort) => self.absatz("Hinweis", &[Lauf::schlicht(wort)]),
            Block::Seitenumbruch => self.absatz("Umbruch", &[]),
        }
    }

    fn absatz(&mut self, stil: &str, laeufe: &[Lauf]) {
        self.schreibe(format_args!("<text:p text:style-name=\"{stil}\">"));
        laeufe.iter().for_each(|l| self.lauf(l));
        self.xml.push_str("</text:p>");
    }

    fn lauf(&mut self, l: &Lauf) {
        let stil = match (l.fett, l.kursiv) {
            (true, true) => "FK",
            (true, false) => "F",
            (false, true) => "K",
            (false, false) => return self.zeilen(&l.text),
        };
        self.schreibe(format_args!("<text:span text:style-name=\"{stil}\">"));
        self.zeilen(&l.text);
        self.xml.push_str("</text:span>");
    }

    fn zeilen(&mut self, roh: &str) {
        for (i, zeile) in sauber(roh).split('\n').enumerate() {
            if i > 0 {
                self.xml.push_str("<text:line-break/>");
            }
            self.xml.push_str(&text(zeile).replace("  ", " <text:s/>"));
        }
    }

    fn liste(&mut self, stil: &str, punkte: &[Vec<Lauf>]) {
        self.schreibe(format_args!("<text:list text:style-name=\"{stil}\">"));
        for (i, punkt) in punkte.iter().enumerate() {
            self.xml.push_str("<text:list-item>");
            let letzter = i + 1 == punkte.len();
            self.absatz(if letzter { "Standard" } else { "Listenabsatz" }, punkt);
            self.xml.push_str("</text:list-item>");
        }
        self.xml.push_str("</text:list>");
    }

    /// Two columns without lines.
    fn angaben(&mut self, alle: &[(String, String)]) {
        self.tabelle_beginn(&Tabelle::neu(&[("", 2), ("", 7)], Vec::new()));
        for (name, wert) in alle {
            self.zeile("Ohne", [Lauf::fett(name), Lauf::schlicht(wert)]);
        }
        self.tabelle_ende();
    }

    fn tabelle(&mut self, t: &Tabelle) {
        self.tabelle_beginn(t);
        if t.spalten.iter().any(|s| !s.0.is_empty()) {
            self.xml.push_str("<table:table-header-rows>");
            self.zeile("Kopf", t.spalten.iter().map(|s| Lauf::fett(&s.0)));
            self.xml.push_str("</table:table-header-rows>");
        }
        for zeile in &t.zeilen {
            self.zeile("Rand", t.zellen(zeile).map(Lauf::schlicht));
        }
        if t.zeilen.is_empty() {
            self.zeile("Rand", t.spalten.iter().map(|_| Lauf::default()));
        }
        self.tabelle_ende();
    }

    fn tabelle_beginn(&mut self, t: &Tabelle) {
        self.tabellen += 1;
        let name = format!("T{}", self.tabellen);
        let _ = write!(
            self.stile,
            "<style:style style:name=\"{name}\" style:family=\"table\"><style:table-properties style:width=\"{}\" table:align=\"left\" \
             fo:margin-bottom=\"0.3cm\"/></style:style>",
            cm(TEXTBREITE)
        );
        self.schreibe(format_args!(
            "<table:table table:name=\"{name}\" table:style-name=\"{name}\">"
        ));
        for (i, breite) in t.breiten(TEXTBREITE).into_iter().enumerate() {
            let _ = write!(
                self.stile,
                "<style:style style:name=\"{name}.{i}\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"{}\"/></style:style>",
                cm(breite)
            );
            self.schreibe(format_args!(
                "<table:table-column table:style-name=\"{name}.{i}\"/>"
            ));
        }
    }

    fn tabelle_ende(&mut self) {
        self.xml.push_str("</table:table>");
    }

    fn zeile(&mut self, stil: &str, zellen: impl IntoIterator<Item = Lauf>) {
        self.xml.push_str("<table:table-row>");
        for lauf in zellen {
            self.schreibe(format_args!(
                "<table:table-cell table:style-name=\"{stil}\" office:value-type=\"string\">"
            ));
            self.absatz("Zelle", &[lauf]);
            self.xml.push_str("</table:table-cell>");
        }
        self.xml.push_str("</table:table-row>");
    }
}

/// "16.50cm"
fn cm(hundertstel: usize) -> String {
    format!("{}.{:02}cm", hundertstel / 100, hundertstel % 100)
}

/// Title and language; no author, no time.
fn angaben_zur_datei(d: &Dokument) -> String {
    format!(
        "<office:document-meta {RAEUME}><office:meta><meta:generator>feldbuch</meta:generator><dc:title>{}</dc:title>\
         <dc:language>de-DE</dc:language></office:meta></office:document-meta>",
        text(&d.voller_titel())
    )
}

fn alle_stile(d: &Dokument) -> String {
    format!(
        "<office:document-styles {RAEUME}>{SCHRIFTEN}{STILE}<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\">\
         <style:footer><text:p text:style-name=\"Footer\">{}<text:tab/>Seite <text:page-number text:select-page=\"current\">1</text:page-number> von \
         <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles></office:document-styles>",
        text(&d.voller_titel())
    )
}
