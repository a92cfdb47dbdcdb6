//! Records → a table for Excel: UTF-8 with a byte order mark, semicolons, labels as headings, and the id.

use crate::domain::feld::eingabe::{Namen, Stil, Umfeld, lies, schreibe as schreibe_feld};
use crate::domain::text::entschaerft;
use crate::domain::{Datensatz, Feld, Id, Kind, Wert, felder};
use crate::exchange::Bestand;
use jiff::civil::Date;
use std::io::{self, Write};

/// Writes records of one kind. Reading the table back changes nothing.
pub fn schreibe<'a>(
    kind: Kind,
    saetze: impl IntoIterator<Item = &'a Datensatz>,
    bestand: &Bestand,
    aus: &mut dyn Write,
) -> io::Result<()> {
    aus.write_all("\u{feff}".as_bytes())?;
    let mut schreiber = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(aus);
    let kopf = felder(kind).iter().map(|f| f.label).chain(["id"]);
    schreiber.write_record(kopf)?;
    for satz in saetze.into_iter().filter(|s| s.kind() == kind) {
        let zellen = felder(kind)
            .iter()
            .map(|f| entschaerft(&zelle(f, satz, bestand)))
            .chain([satz.id().to_string()]);
        schreiber.write_record(zellen)?;
    }
    schreiber.flush()
}

/// Nobody has a name: everything is written by id.
struct OhneNamen<'a>(&'a Bestand);

impl Namen for OhneNamen<'_> {
    fn name(&self, _: Kind, _: Id) -> Option<String> {
        None
    }

    fn mit_namen(&self, kind: Kind, name: &str) -> Vec<Id> {
        self.0.mit_namen(kind, name)
    }

    fn ebene(&self, text: &str) -> Option<String> {
        self.0.ebene(text)
    }

    fn ebene_name(&self, schluessel: &str) -> String {
        self.0.ebene_name(schluessel)
    }
}

/// By name where reading gives the same again, else by id.
pub fn zelle(feld: &Feld, satz: &Datensatz, bestand: &Bestand) -> String {
    let wert = (feld.lesen)(satz);
    let text = schreibe_feld(feld.art, &wert, bestand, Stil::Datei);
    let umfeld = Umfeld {
        namen: bestand,
        heute: Date::ZERO,
        gremium: None,
    };
    let zurueck = lies(feld.art, &text, umfeld);
    if zurueck.as_ref() == Ok(&wert) || (wert.leer() && zurueck == Ok(Wert::Leer)) {
        text
    } else {
        schreibe_feld(feld.art, &wert, &OhneNamen(bestand), Stil::Datei)
    }
}
