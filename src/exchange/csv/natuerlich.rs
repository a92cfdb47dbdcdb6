//! By what a row is known when it carries no id: the fields that make a record of its kind what it is.

use crate::domain::feld::feld;
use crate::domain::text::falte;
use crate::domain::{Datensatz, Kind, Wert};

/// Field names that together tell records of a kind apart.
pub fn felder(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Landkreis => &[],
        Kind::Raeume => &["name", "uebergeordnet"],
        Kind::Gremiumsarten => &["name"],
        Kind::Gremien => &["name", "raum"],
        Kind::Personen => &["vorname", "nachname", "organisation"],
        Kind::Mitgliedschaften => &["gremium", "mitglied", "von"],
        Kind::Koordination => &["thema", "raum"],
        Kind::Sitzungen => &["gremium", "beginn"],
        Kind::Todos => &["titel", "gremium"],
        Kind::Einstellungen => &["schluessel"],
        Kind::Tops => &["titel", "gremium", "sitzung"],
        Kind::Beschluesse => &["text", "sitzung"],
        Kind::Losungen => &["gremium", "raum", "am"],
        Kind::Ferien => &["name", "von"],
        Kind::Ressourcen => &["name", "raum"],
        Kind::Bedarfe => &["name"],
        Kind::Sichtungen => &["bedarf", "am", "raum", "von"],
        Kind::Vorhaben => &["name", "raum"],
        Kind::Mittelregeln => &["topfart", "von"],
        Kind::Toepfe => &["topfart", "raum", "jahr", "name"],
        Kind::Antraege => &["titel", "topf"],
        Kind::Ausgaben => &["antrag", "wofuer", "am", "beleg"],
        Kind::Indikatoren => &["name"],
        Kind::Kennwerte => &["indikator", "raum", "jahr"],
        Kind::Familienzentren => &["name", "raum"],
        Kind::Vertraege => &["partner", "raum"],
        Kind::Turnus => &["titel", "raum", "zentrum", "vertrag"],
        Kind::Mitschriften => &["sitzung", "nr", "zeile"],
    }
}

/// The natural key: texts folded, everything else as it is.
pub fn schluessel(satz: &Datensatz) -> Vec<String> {
    let kind = satz.kind();
    felder(kind)
        .iter()
        .filter_map(|name| feld(kind, name))
        .map(|f| match (f.lesen)(satz) {
            Wert::Text(t) => falte(&t),
            Wert::Leer => String::new(),
            wert => format!("{wert:?}"),
        })
        .collect()
}
