//! `search`, `who`, `due`: questions to the whole book.

use super::args::{Due, Search, Who};
use super::ausgabe::Ausgabe;
use super::buch::kurz;
use super::umgebung::lies_tag;
use super::{Buch, Umgebung};
use crate::domain::text::falte;
use crate::domain::{Kind, Koordination, Schluessel, datum};
use crate::fehler::Fehler;
use crate::model::Register;
use crate::model::dran::{Dran, Grund};
use crate::model::liste::{GESUCHT, gesucht, such_felder};
use crate::search::{Hit, Index, Suche};
use serde_json::{Value, json};

pub fn search(a: &Search, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let text = a.text.join(" ");
    if text.trim().is_empty() {
        return Err(Fehler::falscher_aufruf("Der Suchtext ist leer.", None));
    }
    let buch = Buch::oeffnen(um)?;
    let reg = &buch.reg;
    let index = index(reg);
    let treffer = gesiebt(
        reg,
        &text,
        Suche::neu().suche(&index, &text, usize::MAX),
        a.limit,
    );
    if a.json {
        let liste: Vec<Value> = treffer
            .iter()
            .map(|h| treffer_json(reg, h.key, h.score))
            .collect();
        aus.json(&Value::Array(liste));
    } else if treffer.is_empty() {
        aus.zeile("Nichts gefunden.");
    } else {
        let zeilen: Vec<Vec<String>> = treffer
            .iter()
            .map(|h| {
                let (titel, detail) = such_felder(reg, h.key);
                let raum = reg.raum_name(reg.raum_von(h.key));
                vec![
                    h.key.kind.einzahl().to_owned(),
                    titel,
                    detail.replace('\n', " "),
                    raum,
                    kurz(h.key.id),
                ]
            })
            .collect();
        aus.tabelle(&["Art", "Titel", "Näheres", "Raum", "Kennung"], &zeilen);
    }
    Ok(0)
}

/// Scattered letters count only where nothing holds the words as they were typed; then a few, of words
/// that are nearly the same.
fn gesiebt(reg: &Register, text: &str, alle: Vec<Hit>, limit: usize) -> Vec<Hit> {
    let gesucht = falte(text);
    let ganz = |h: &Hit| {
        let (titel, detail) = such_felder(reg, h.key);
        let raum = reg.raum_name(reg.raum_von(h.key));
        falte(&format!("{titel} {detail} {raum}"))
    };
    let woertlich = |h: &&Hit| {
        let ganz = ganz(h);
        gesucht.split(' ').all(|w| ganz.contains(w))
    };
    let genau: Vec<Hit> = alle.iter().filter(woertlich).copied().collect();
    if !genau.is_empty() {
        return genau.into_iter().take(limit).collect();
    }
    let aehnlich = |h: &Hit| {
        let ganz = ganz(h);
        let nah = |w: &str| {
            ganz.split(' ')
                .any(|g| strsim::jaro_winkler(g, w) >= AEHNLICH)
        };
        gesucht.split(' ').all(|w| nah(w) || ganz.contains(w))
    };
    let nah = alle.into_iter().filter(aehnlich);
    nah.take(limit.min(UNGEFAEHRE)).collect()
}

/// From this likeness on (Jaro-Winkler) a word may be a slip of another.
const AEHNLICH: f64 = 0.85;

/// More results that only resemble the words help nobody.
const UNGEFAEHRE: usize = 5;

fn index(reg: &Register) -> Index {
    let mut index = Index::neu();
    for kind in GESUCHT {
        let keys = reg
            .ids(*kind)
            .into_iter()
            .map(|id| Schluessel { kind: *kind, id });
        for key in keys.filter(|key| gesucht(reg, *key)) {
            let (titel, detail) = such_felder(reg, key);
            let raum = reg.raum_von(key).map(|r| reg.raum_name(Some(r)));
            index.setze(key, &titel, &detail, raum.as_deref());
        }
    }
    index
}

fn treffer_json(reg: &Register, key: Schluessel, score: i64) -> Value {
    let (title, detail) = such_felder(reg, key);
    let raum = reg.raum_von(key);
    json!({
        "kind": key.kind.wort(),
        "id": key.id,
        "title": title,
        "detail": detail,
        "raum": raum,
        "raum_name": raum.map(|r| reg.raum_name(Some(r))),
        "score": score,
    })
}

pub fn who(a: &Who, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    let reg = &buch.reg;
    let frage = a.thema.join(" ");
    let (worte, raum) = match &a.raum {
        Some(raum) => (frage, Some(buch.finde(Kind::Raeume, raum)?)),
        None => reg.frage_zerlegen(&frage),
    };
    let antworten = reg.zustaendig(&worte, raum, um.heute());
    if a.json {
        let liste: Vec<Value> = antworten
            .iter()
            .map(|x| posten_json(reg, x.posten, x.vakant))
            .collect();
        aus.json(&Value::Array(liste));
    } else if antworten.is_empty() {
        let wo = raum
            .map(|r| format!(" in {}", reg.raum_name(Some(r))))
            .unwrap_or_default();
        let frage = a.thema.join(" ");
        let frage = if worte.is_empty() {
            "irgendetwas"
        } else {
            &frage
        };
        aus.zeile(format!("Für „{frage}“ ist{wo} niemand eingetragen."));
    } else {
        let zeilen: Vec<Vec<String>> = antworten
            .iter()
            .map(|x| posten_zeile(reg, x.posten, x.vakant))
            .collect();
        aus.tabelle(
            &["Thema", "Raum", "Person", "Telefon", "E-Mail", "Vertretung"],
            &zeilen,
        );
    }
    Ok(0)
}

/// The post's own line, else the person's.
fn erreichbar(reg: &Register, k: &Koordination) -> (String, String) {
    let person = k.person.and_then(|p| reg.personen().get(p));
    let oder = |eigen: &str, deren: Option<&String>| {
        if eigen.is_empty() {
            deren.cloned().unwrap_or_default()
        } else {
            eigen.to_owned()
        }
    };
    let telefon = person.map(|p| {
        if p.telefon.is_empty() {
            &p.mobil
        } else {
            &p.telefon
        }
    });
    (
        oder(&k.telefon, telefon),
        oder(&k.email, person.map(|p| &p.email)),
    )
}

fn posten_json(reg: &Register, k: &Koordination, vakant: bool) -> Value {
    let (phone, email) = erreichbar(reg, k);
    let person = k.person.filter(|_| !vakant);
    json!({
        "id": k.id,
        "person": person.map(|p| reg.person_name(p)),
        "person_id": person,
        "function": k.funktion,
        "topic": k.thema,
        "raum": k.raum.map(|r| reg.raum_name(Some(r))),
        "raum_id": k.raum,
        "phone": phone,
        "email": email,
        "deputy": k.vertretung.map(|p| reg.person_name(p)),
        "deputy_id": k.vertretung,
        "vacant": vakant,
    })
}

fn posten_zeile(reg: &Register, k: &Koordination, vakant: bool) -> Vec<String> {
    let (telefon, email) = erreichbar(reg, k);
    let person = match k.person.filter(|_| !vakant) {
        Some(p) => reg.person_name(p),
        None => "vakant".to_owned(),
    };
    let vertretung = k.vertretung.map(|p| reg.person_name(p)).unwrap_or_default();
    vec![
        k.thema.clone(),
        reg.raum_name(k.raum),
        person,
        telefon,
        email,
        vertretung,
    ]
}

pub fn due(a: &Due, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let buch = Buch::oeffnen(um)?;
    let heute = match &a.on {
        Some(text) => lies_tag("--on", text, um.heute())?,
        None => um.heute(),
    };
    let raum = buch.finde_option(Kind::Raeume, a.raum.as_deref())?;
    let liste = buch.reg.dran(raum, heute);
    if a.json {
        let werte: Vec<Value> = liste.iter().map(|d| dran_json(&buch.reg, d)).collect();
        aus.json(&Value::Array(werte));
        return Ok(0);
    }
    if liste.is_empty() {
        aus.zeile("Nichts steht an.");
    }
    for (grund, _, label) in Grund::ALLE {
        let zeilen: Vec<Vec<String>> = liste
            .iter()
            .filter(|d| d.grund == *grund)
            .map(|d| {
                let tag = d.tag.map(|t| datum::kurz(t, heute)).unwrap_or_default();
                vec![
                    tag,
                    d.titel.clone(),
                    d.wer.clone(),
                    buch.reg.raum_name(d.raum),
                    kurz(d.ziel.id),
                ]
            })
            .collect();
        if !zeilen.is_empty() {
            aus.kopf(&format!("{label} ({})", zeilen.len()));
            aus.tabelle(&[""; 5], &zeilen);
            aus.zeile("");
        }
    }
    Ok(0)
}

fn dran_json(reg: &Register, d: &Dran) -> Value {
    json!({
        "grund": d.grund.key(),
        "kind": d.ziel.kind.wort(),
        "id": d.ziel.id,
        "titel": d.titel,
        "wer": d.wer,
        "raum": d.raum,
        "raum_name": d.raum.map(|r| reg.raum_name(Some(r))),
        "tag": d.tag,
    })
}
