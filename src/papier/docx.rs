//! A paper as docx (ECMA-376): the parts that Word asks for, no more.

use super::archiv::Archiv;
use super::stile::{
    ANWENDUNG, EINSTELLUNGEN, INHALTSARTEN, SCHRIFTEN, SEITE, STILE, TEXTBREITE, VERWEISE, WURZEL,
};
use super::xml::{KOPF, text};
use super::{Block, Dokument, Lauf, Tabelle, sauber};
use std::fmt::Write;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Number of the list of points; numbered ones follow, each with its own, so that each begins at 1.
const PUNKTE: usize = 1;

pub fn schreibe(d: &Dokument) -> Vec<u8> {
    let mut rumpf = Rumpf::default();
    rumpf.absatz("Titel", "", &[Lauf::schlicht(&d.kopf)]);
    rumpf.absatz("Untertitel", "", &[Lauf::schlicht(&d.titel)]);
    d.bloecke.iter().for_each(|b| rumpf.block(b));
    let dokument = format!(
        "<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{}{SEITE}</w:body></w:document>",
        rumpf.xml
    );
    let mut archiv = Archiv::default();
    for (name, inhalt) in [
        ("[Content_Types].xml", INHALTSARTEN),
        ("_rels/.rels", WURZEL),
        ("docProps/app.xml", ANWENDUNG),
        ("docProps/core.xml", &kern(d)),
        ("word/document.xml", &dokument),
        ("word/_rels/document.xml.rels", VERWEISE),
        ("word/styles.xml", STILE),
        ("word/settings.xml", EINSTELLUNGEN),
        ("word/fontTable.xml", SCHRIFTEN),
        ("word/numbering.xml", &nummern(rumpf.nummerierte)),
        ("word/footer1.xml", &fuss(d)),
    ] {
        archiv.lege(name, format!("{KOPF}{inhalt}").as_bytes());
    }
    archiv.fertig()
}

/// The text, growing.
#[derive(Default)]
struct Rumpf {
    xml: String,
    nummerierte: usize,
}

impl Rumpf {
    fn schreibe(&mut self, xml: std::fmt::Arguments<'_>) {
        // Writing into a String does not fail.
        let _ = self.xml.write_fmt(xml);
    }

    fn block(&mut self, b: &Block) {
        match b {
            Block::Ueberschrift(stufe, text) => {
                let stil = format!("berschrift{}", (*stufe).clamp(1, 3));
                self.absatz(&stil, "", &[Lauf::schlicht(text)]);
            }
            Block::Absatz(l) => self.absatz("Standard", "", l),
            Block::Punkte(p) => self.liste(p, PUNKTE),
            Block::Nummern(p) => {
                self.nummerierte += 1;
                self.liste(p, PUNKTE + self.nummerierte);
            }
            Block::Angaben(a) if !a.is_empty() => self.angaben(a),
            Block::Tabelle(t) if !t.leer() => self.tabelle(t),
            // Word takes a table without a row for damage.
            Block::Angaben(_) | Block::Tabelle(_) => {}
            Block::Klein(text) => self.absatz("Klein", "", &[Lauf::schlicht(text)]),
            Block::Hinweis(text) => self.absatz("Hinweis", "", &[Lauf::schlicht(text)]),
            Block::Seitenumbruch => self
                .xml
                .push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
        }
    }

    fn absatz(&mut self, stil: &str, mehr: &str, laeufe: &[Lauf]) {
        self.schreibe(format_args!(
            "<w:p><w:pPr><w:pStyle w:val=\"{stil}\"/>{mehr}</w:pPr>"
        ));
        laeufe.iter().for_each(|l| self.lauf(l));
        self.xml.push_str("</w:p>");
    }

    fn lauf(&mut self, l: &Lauf) {
        let fett = if l.fett { "<w:b/>" } else { "" };
        let kursiv = if l.kursiv { "<w:i/>" } else { "" };
        self.schreibe(format_args!("<w:r><w:rPr>{fett}{kursiv}</w:rPr>"));
        for (i, zeile) in sauber(&l.text).split('\n').enumerate() {
            if i > 0 {
                self.xml.push_str("<w:br/>");
            }
            if !zeile.is_empty() {
                self.schreibe(format_args!(
                    "<w:t xml:space=\"preserve\">{}</w:t>",
                    text(zeile)
                ));
            }
        }
        self.xml.push_str("</w:r>");
    }

    /// The last point keeps its distance from what follows.
    fn liste(&mut self, punkte: &[Vec<Lauf>], nummer: usize) {
        for (i, punkt) in punkte.iter().enumerate() {
            let nach = if i + 1 == punkte.len() { 120 } else { 40 };
            let mehr = format!(
                "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{nummer}\"/></w:numPr><w:spacing w:after=\"{nach}\"/>"
            );
            self.absatz("Listenabsatz", &mehr, punkt);
        }
    }

    /// Two columns without lines.
    fn angaben(&mut self, alle: &[(String, String)]) {
        let t = Tabelle::neu(&[("", 2), ("", 7)], Vec::new());
        self.tabelle_beginn(&t, "");
        for (name, wert) in alle {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (breite, lauf) in t
                .breiten(TEXTBREITE)
                .iter()
                .zip([Lauf::fett(name), Lauf::schlicht(wert)])
            {
                self.zelle(*breite, "", &lauf);
            }
            self.xml.push_str("</w:tr>");
        }
        self.tabelle_ende();
    }

    fn tabelle(&mut self, t: &Tabelle) {
        let breiten = t.breiten(TEXTBREITE);
        self.tabelle_beginn(t, "<w:tblStyle w:val=\"Tabellenraster\"/>");
        if t.spalten.iter().any(|s| !s.0.is_empty()) {
            self.xml
                .push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (spalte, breite) in t.spalten.iter().zip(&breiten) {
                let grau = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7ECF1\"/>";
                self.zelle(*breite, grau, &Lauf::fett(&spalte.0));
            }
            self.xml.push_str("</w:tr>");
        }
        for zeile in &t.zeilen {
            self.xml.push_str("<w:tr>");
            for (zelle, breite) in t.zellen(zeile).zip(&breiten) {
                self.zelle(*breite, "", &Lauf::schlicht(zelle));
            }
            self.xml.push_str("</w:tr>");
        }
        self.tabelle_ende();
    }

    fn tabelle_beginn(&mut self, t: &Tabelle, stil: &str) {
        self.schreibe(format_args!(
            "<w:tbl><w:tblPr>{stil}<w:tblW w:w=\"{TEXTBREITE}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        ));
        for breite in t.breiten(TEXTBREITE) {
            self.schreibe(format_args!("<w:gridCol w:w=\"{breite}\"/>"));
        }
        self.xml.push_str("</w:tblGrid>");
    }

    /// A table is followed by an empty line: two of them in a row would grow together.
    fn tabelle_ende(&mut self) {
        self.xml.push_str("</w:tbl>");
        self.absatz("Klein", "<w:spacing w:after=\"0\"/>", &[]);
    }

    fn zelle(&mut self, breite: usize, mehr: &str, lauf: &Lauf) {
        self.schreibe(format_args!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{breite}\" w:type=\"dxa\"/>{mehr}</w:tcPr>"
        ));
        self.absatz("Zelle", "", std::slice::from_ref(lauf));
        self.xml.push_str("</w:tc>");
    }
}

fn nummern(nummerierte: usize) -> String {
    let ebene = |id: usize, art: &str, zeichen: &str| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
             <w:numFmt w:val=\"{art}\"/><w:lvlText w:val=\"{zeichen}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"425\" w:hanging=\"340\"/></w:pPr></w:lvl></w:abstractNum>"
        )
    };
    let mut xml = format!("<w:numbering xmlns:w=\"{W}\">");
    xml.push_str(&ebene(0, "bullet", "•"));
    xml.push_str(&ebene(1, "decimal", "%1."));
    xml.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for i in 1..=nummerierte {
        let _ = write!(
            xml,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            PUNKTE + i
        );
    }
    xml + "</w:numbering>"
}

/// Title and language; no author, no time.
fn kern(d: &Dokument) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>de-DE</dc:language></cp:coreProperties>",
        text(&d.voller_titel())
    )
}

fn fuss(d: &Dokument) -> String {
    let feld = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    format!(
        "<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Fuzeile\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>\
         <w:r><w:tab/><w:t xml:space=\"preserve\">Seite </w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> von </w:t></w:r>{}</w:p></w:ftr>",
        text(&d.voller_titel()),
        feld("PAGE"),
        feld("NUMPAGES")
    )
}
