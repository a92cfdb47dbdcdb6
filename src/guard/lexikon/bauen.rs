//! `daten/listen.fst` out of the readable lists beside it. The test says whether both agree; with FELDBUCH_LISTEN=1 it
//! writes the file anew: `FELDBUCH_LISTEN=1 cargo test --lib guard::lexikon::bauen`.

use super::{Art, falte};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

type Arten = BTreeMap<String, u16>;

fn ordner() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guard/daten")
}

fn zeilen(name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(ordner().join(name)).expect("list");
    let inhalt = text.lines().filter(|z| !z.starts_with('#'));
    inhalt.map(|z| z.trim().to_owned()).filter(|z| !z.is_empty()).collect()
}

fn setze(arten: &mut Arten, wort: &str, art: u16) {
    *arten.entry(falte(wort)).or_default() |= art;
}

fn einfache(arten: &mut Arten) {
    for (name, art) in [
        ("vornamen.txt", Art::VORNAME),
        ("vornamen_wort.txt", Art::VORNAME_WORT),
        ("nachnamen.txt", Art::NACHNAME),
        ("nachnamen_wort.txt", Art::NACHNAME_WORT),
        ("begriffe.txt", Art::BEGRIFF),
    ] {
        let woerter = zeilen(name);
        woerter.iter().flat_map(|z| z.split_whitespace()).for_each(|w| setze(arten, w, art));
    }
}

/// In its own spelling: a noun has a capital.
fn alltag(arten: &mut Arten) {
    for wort in zeilen("alltag.txt").iter().flat_map(|z| z.split_whitespace()) {
        let nomen = wort.chars().next().is_some_and(char::is_uppercase);
        setze(arten, wort, Art::WORT | if nomen { Art::NOMEN } else { 0 });
    }
}

/// An infinitive, then the stems of other forms; a participle stands for its middle.
fn verben(arten: &mut Arten) {
    for zeile in zeilen("verben.txt") {
        let mut formen = zeile.split_whitespace();
        let grund = falte(formen.next().unwrap_or_default());
        let stamm = grund.strip_suffix("en").or_else(|| grund.strip_suffix('n'));
        let stamm = stamm.unwrap_or(&grund).to_owned();
        if let Some(kurz) = stamm.strip_suffix("el").filter(|_| !grund.ends_with("en")) {
            setze(arten, &format!("{kurz}l"), Art::VERB);
        }
        setze(arten, &grund, Art::WORT);
        setze(arten, &stamm, Art::VERB);
        for form in formen {
            let form = falte(form);
            let mitte = form.strip_prefix("ge").and_then(|m| m.strip_suffix("en"));
            setze(arten, mitte.unwrap_or(&form), Art::VERB);
        }
    }
}

fn adjektive(arten: &mut Arten) {
    for wort in zeilen("adjektive.txt").iter().flat_map(|z| z.split_whitespace()) {
        setze(arten, wort, Art::ADJEKTIV);
    }
}

fn alle() -> Arten {
    let mut arten = Arten::new();
    einfache(&mut arten);
    alltag(&mut arten);
    verben(&mut arten);
    adjektive(&mut arten);
    arten
}

#[test]
fn listen_stehen_wie_sie_gebaut_sind() {
    let mut bau = fst::MapBuilder::memory();
    for (wort, art) in alle() {
        bau.insert(wort, u64::from(art)).expect("sorted");
    }
    let bytes = bau.into_inner().expect("fst");
    let ziel = ordner().join("listen.fst");
    if std::env::var_os("FELDBUCH_LISTEN").is_some() {
        std::fs::write(&ziel, &bytes).expect("written");
    }
    let da = std::fs::read(&ziel).expect("built list");
    assert!(da == bytes, "listen.fst is older than the lists: FELDBUCH_LISTEN=1");
}
