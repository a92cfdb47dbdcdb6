//! Makes src/guard/daten/woerter.fst out of the lines of `bauen/woerter.py`; runs only when FELDBUCH_WOERTER names them.

use std::path::Path;

#[test]
fn woerter_bauen() {
    let ziel = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guard/daten/woerter.fst");
    let Some(quelle) = std::env::var_os("FELDBUCH_WOERTER") else {
        let bytes = std::fs::read(&ziel).expect("word list");
        let woerter = fst::Map::new(bytes).expect("whole word list");
        assert!(woerter.len() > 600_000, "{}", woerter.len());
        return;
    };
    let text = std::fs::read_to_string(quelle).expect("lines of woerter.py");
    let mut bau = fst::MapBuilder::memory();
    for zeile in text.lines() {
        let (wort, wert) = zeile.split_once('\t').expect("word, tab, value");
        bau.insert(wort, wert.parse().expect("number"))
            .expect("sorted");
    }
    std::fs::write(ziel, bau.into_inner().expect("fst")).expect("written");
}
