//! A table of the vault as CSV for a spreadsheet: semicolons, CRLF, no cell that is a formula.

use crate::cli::ausgabe::Ausgabe;
use crate::domain::text::entschaerft;
use crate::fehler::Fehler;

pub fn als_csv(kopf: &[&str], zeilen: &[Vec<String>], aus: &mut Ausgabe) -> Result<(), Fehler> {
    let misslungen = |e: csv::Error| Fehler::ausgabe_misslungen(&e.to_string());
    let mut schreiber = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    schreiber.write_record(kopf).map_err(misslungen)?;
    for zeile in zeilen {
        let zellen = zeile.iter().map(|z| entschaerft(z));
        schreiber.write_record(zellen).map_err(misslungen)?;
    }
    let bytes = schreiber.into_inner();
    let bytes = bytes.map_err(|e| Fehler::ausgabe_misslungen(&e.to_string()))?;
    aus.roh(&bytes);
    Ok(())
}
