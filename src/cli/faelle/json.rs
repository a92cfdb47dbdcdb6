//! A note as JSON for scripts, in the words of the domain. A promise of the command line: it changes by addition.

use super::text::{alter, wort};
use crate::domain::beratung::{Frageart, Urteilsart};
use crate::domain::{Beratung, Ergebnis, Fall, Id, Methode};
use crate::model::Register;
use crate::model::faelle::Fallzeile;
use serde_json::{Map, Value, json};
use std::fmt::Debug;

/// `OffeneBeratung` → `offene_beratung`: the variants of the note have no keys of their own.
pub fn schluessel(variante: impl Debug) -> String {
    let mut aus = String::new();
    for c in format!("{variante:?}").chars() {
        if c.is_ascii_uppercase() && !aus.is_empty() {
            aus.push('_');
        }
        aus.push(c.to_ascii_lowercase());
    }
    aus
}

/// What a row of the list says.
pub fn zeile(fall: &Fall, zeile: &Fallzeile) -> Value {
    let note = &fall.beratung;
    json!({
        "id": fall.id,
        "titel": note.titel,
        "planregion": note.planregion,
        "planregion_name": name(note.planregion, &zeile.planregion),
        "frage": zeile.frage,
        "frageart": note.frageart.map(schluessel),
        "phase": schluessel(note.phase),
        "ergebnis": note.ergebnis.map(schluessel),
        "wiedervorlage": note.wiedervorlage,
        "loeschen_am": note.loeschen_am,
        "im_papierkorb": fall.geloescht_am.is_some(),
    })
}

fn name(id: Option<Id>, name: &str) -> Option<&str> {
    id.map(|_| name)
}

/// Everything of a note, but for the stamps behind its pseudonyms: they serve nobody outside of the vault.
pub fn ganz(fall: &Fall, reg: &Register) -> Value {
    let note = &fall.beratung;
    let mut o = Map::new();
    for teil in [
        kopf(fall),
        rahmen(note, reg),
        verlauf(note),
        entscheidungen(note),
    ] {
        if let Value::Object(teil) = teil {
            o.extend(teil);
        }
    }
    Value::Object(o)
}

fn kopf(fall: &Fall) -> Value {
    json!({
        "id": fall.id,
        "version": fall.version,
        "titel": fall.beratung.titel,
        "im_papierkorb": fall.geloescht_am.is_some(),
        "papierkorb_seit": fall.geloescht_am,
    })
}

fn rahmen(note: &Beratung, reg: &Register) -> Value {
    json!({
        "eingebracht_von": note.eingebracht_von,
        "planregion": note.planregion,
        "planregion_name": note.planregion.map(|r| reg.raum_name(Some(r))),
        "raum": note.raum,
        "raum_name": note.raum.map(|r| reg.raum_name(Some(r))),
        "alter": alter(note),
        "methode": schluessel(note.methode),
        "methode_name": wort(Methode::ALLE, note.methode),
        "frageart": note.frageart.map(schluessel),
        "frageart_name": note.frageart.map(|f| wort(Frageart::ALLE, f)),
        "themen": note.themen,
        "hilfen": note.hilfen,
        "gremium": note.gremium,
        "gremium_name": note.gremium.map(|g| reg.gremium_name(g)),
    })
}

fn verlauf(note: &Beratung) -> Value {
    let texte: Map<String, Value> = note
        .texte
        .iter()
        .map(|(abschnitt, text)| (schluessel(abschnitt), json!(text)))
        .collect();
    let dauer: Map<String, Value> = note
        .dauer
        .iter()
        .map(|(phase, sekunden)| (schluessel(phase), json!(sekunden)))
        .collect();
    json!({
        "angelegt": note.angelegt,
        "angemeldet_fuer": note.angemeldet_fuer,
        "beraten_am": note.beraten_am,
        "phase": schluessel(note.phase),
        "dauer": dauer,
        "texte": texte,
        "ergebnis": note.ergebnis.map(schluessel),
        "ergebnis_name": note.ergebnis.map(|e| wort(Ergebnis::ALLE, e)),
        "wiedervorlage": note.wiedervorlage,
        "wiedervorlage_todo": note.wiedervorlage_todo,
        "entbindung": note.entbindung,
        "entbindung_am": note.entbindung_am,
        "in_akte_am": note.in_akte_am,
        "loeschen_am": note.loeschen_am,
    })
}

fn entscheidungen(note: &Beratung) -> Value {
    let urteile: Vec<Value> = note
        .urteile
        .iter()
        .map(|u| {
            let art = match u.art {
                Urteilsart::KeinName => "kein_name",
                Urteilsart::Trotzdem => "trotzdem",
            };
            json!({"wort": u.wort, "art": art, "grund": u.grund, "am": u.am})
        })
        .collect();
    // Several words may stand for one person; the pseudonym is one.
    let mut pseudonyme: Vec<&str> = Vec::new();
    for p in &note.pseudonyme {
        if !pseudonyme.contains(&p.name.as_str()) {
            pseudonyme.push(&p.name);
        }
    }
    json!({"urteile": urteile, "pseudonyme": pseudonyme})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Fallabschnitt, Phase};

    #[test]
    fn keys_are_words_of_the_domain() {
        assert_eq!(schluessel(Ergebnis::OffeneBeratung), "offene_beratung");
        assert_eq!(schluessel(Phase::Falldarstellung), "falldarstellung");
        assert_eq!(
            schluessel(Fallabschnitt::RessourcenSozialraum),
            "ressourcen_sozialraum"
        );
    }
}
