//! Records as JSON for scripts. Fields as promised in `cli.md`: ids for references, with `<field>_name` beside them.

use super::umgebung::zone;
use super::{anhang, satz_json_feld};
use crate::domain::{
    Auswahl, Datensatz, Faelligkeit, FeldArt, Gremium, Herkunft, Id, Kind, Koordination, Mitglied,
    Mitgliedschaft, Person, Raum, Schluessel, Sitzung, Teilnahme, Todo, Verantwortlich, Wert,
    felder,
};
use crate::model::Register;
use crate::model::liste::{Kriterien, offene_todos, zeilen};
use jiff::civil::{Date, DateTime};
use serde_json::{Map, Value, json};

/// A record with everything that the list of its kind says.
pub fn satz(reg: &Register, key: Schluessel, heute: Date) -> Value {
    let Some(satz) = reg.satz(key) else {
        return Value::Null;
    };
    let mut o = match &satz {
        Datensatz::Raum(r) => raum(reg, r),
        Datensatz::Gremium(g) => gremium(reg, g, heute),
        Datensatz::Person(p) => person(reg, p),
        Datensatz::Koordination(k) => koordination(reg, k, heute),
        Datensatz::Todo(t) => todo(reg, t, heute),
        Datensatz::Sitzung(s) => sitzung(reg, s),
        Datensatz::Mitgliedschaft(m) => sitz(reg, m),
        Datensatz::Landkreis(_) | Datensatz::Gremiumsart(_) | Datensatz::Einstellung(_) => {
            crate::exchange::feldbuch::als_json(&satz).unwrap_or_default()
        }
        _ => benannt(reg, &satz),
    };
    if let Value::Object(o) = &mut o {
        satz_json_feld::dazu(o, reg, &satz, heute);
        kopf(o, reg, &satz);
    }
    o
}

fn kopf(o: &mut Map<String, Value>, reg: &Register, satz: &Datensatz) {
    let key = satz.schluessel();
    let raum = reg.raum_von(key);
    o.insert("id".to_owned(), json!(key.id));
    o.insert("kind".to_owned(), json!(key.kind.wort()));
    o.insert("raum".to_owned(), json!(raum));
    o.insert(
        "raum_name".to_owned(),
        json!(raum.map(|r| reg.raum_name(Some(r)))),
    );
    o.insert("rev".to_owned(), json!(reg.rev_von(key).map(|r| r.0)));
    if let Some(notiz) = crate::domain::feld::feld(key.kind, "notiz") {
        let text = match (notiz.lesen)(satz) {
            crate::domain::Wert::Text(t) => t,
            _ => String::new(),
        };
        o.insert("notiz".to_owned(), json!(text));
    }
}

/// RFC 3339 with the offset of that day.
pub fn zeit(z: DateTime) -> String {
    zone()
        .to_ambiguous_zoned_datetime(z)
        .compatible()
        .map_or_else(
            |_| z.to_string(),
            |z| z.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        )
}

fn raum(reg: &Register, r: &Raum) -> Value {
    use crate::domain::feld::eingabe::Namen;
    json!({
        "name": r.name,
        "ebene": r.ebene,
        "ebene_name": reg.ebene_name(&r.ebene),
        "uebergeordnet": r.uebergeordnet,
        "uebergeordnet_name": r.uebergeordnet.map(|o| reg.raum_name(Some(o))),
        "aliase": r.aliase,
    })
}

fn gremium(reg: &Register, g: &Gremium, heute: Date) -> Value {
    let stand = reg.stand(g, heute);
    let fuehrt = reg.federfuehrung(g.id, heute);
    // There is one lead per Gremium; where a foreign file brought several, their number says so.
    let wer = fuehrt.first().map(|m| mitglied_id(m.mitglied));
    let name = fuehrt.first().map(|m| reg.mitglied_name(m.mitglied));
    let unbesetzt: Vec<&str> = reg
        .unbesetzt(g, heute)
        .iter()
        .map(|r| r.name.as_str())
        .collect();
    json!({
        "name": g.name,
        "titel": reg.gremium_titel(g),
        "kuerzel": g.kuerzel,
        "art": g.art,
        "art_name": reg.art_von(g).map(|a| &a.name),
        "federfuehrung": wer,
        "federfuehrung_name": name,
        "federfuehrungen": fuehrt.len(),
        "rhythmus": reg.rhythmus_von(g).text(),
        "letzte": stand.letzte,
        "naechste": stand.naechste,
        "faellig_bis": stand.faellig_bis,
        "rhythmus_status": stand.lage.key(),
        "mitglieder": reg.besetzung(g.id, heute).len(),
        "unbesetzt": unbesetzt,
        "offene_todos": offene_todos(reg, g.id),
        "aussen": g.aussen,
        "gegruendet": g.gegruendet,
        "beendet": g.beendet,
        "fremd_id": g.fremd_id,
    })
}

fn mitglied_id(m: Mitglied) -> Id {
    match m {
        Mitglied::Person(id) | Mitglied::Gremium(id) => id,
    }
}

fn person(reg: &Register, p: &Person) -> Value {
    let sitze: Vec<Value> = reg
        .sitze_von(Mitglied::Person(p.id))
        .map(|m| sitz(reg, m))
        .collect();
    json!({
        "vorname": p.vorname,
        "nachname": p.nachname,
        "titel": p.titel,
        "organisation": p.organisation,
        "funktion": p.funktion,
        "telefon": p.telefon,
        "mobil": p.mobil,
        "email": p.email,
        "anschrift": p.anschrift,
        "fremd_id": p.fremd_id,
        "mitgliedschaften": sitze,
    })
}

/// A seat, seen from both sides.
pub fn sitz(reg: &Register, m: &Mitgliedschaft) -> Value {
    json!({
        "id": m.id,
        "gremium": m.gremium,
        "gremium_name": reg.gremium_name(m.gremium),
        "mitglied": mitglied_id(m.mitglied),
        "mitglied_name": reg.mitglied_name(m.mitglied),
        "rolle": m.rolle.key(),
        "rolle_original": m.rolle_original,
        "sollrolle": m.sollrolle,
        "von": m.von,
        "bis": m.bis,
        "vertritt": m.vertritt,
        "vertritt_name": m.vertritt.map(|p| reg.person_name(p)),
        "mandat": m.mandat,
        "entsendet_von": m.entsendet_von,
    })
}

fn koordination(reg: &Register, k: &Koordination, heute: Date) -> Value {
    json!({
        "thema": k.thema,
        "stichworte": k.stichworte,
        "funktion": k.funktion,
        "person": k.person,
        "person_name": k.person.map(|p| reg.person_name(p)),
        "vertretung": k.vertretung,
        "vertretung_name": k.vertretung.map(|p| reg.person_name(p)),
        "vakant": k.vakant(heute),
        "telefon": k.telefon,
        "email": k.email,
        "von": k.von,
        "bis": k.bis,
    })
}

fn todo(reg: &Register, t: &Todo, heute: Date) -> Value {
    let ids: Vec<Id> = t
        .verantwortlich
        .iter()
        .map(|(Verantwortlich::Person(id) | Verantwortlich::Gremium(id))| *id)
        .collect();
    let namen: Vec<String> = t
        .verantwortlich
        .iter()
        .map(|v| reg.verantwortlich_name(*v))
        .collect();
    let in_sitzung = match t.faellig {
        Some(Faelligkeit::InSitzung { gremium, .. }) => Some(gremium),
        _ => None,
    };
    let verlauf: Vec<Value> = t
        .verlauf
        .iter()
        .map(|e| json!({"zeit": zeit(e.zeit), "wer": e.wer, "was": e.was}))
        .collect();
    json!({
        "titel": t.titel,
        "verantwortlich": ids,
        "verantwortlich_name": namen,
        "faellig": reg.todo_faellig(t),
        "faellig_in_sitzung": in_sitzung,
        "faellig_in_sitzung_name": in_sitzung.map(|g| reg.gremium_name(g)),
        "ueberfaellig": reg.ueberfaellig(t, heute),
        "status": t.status.key(),
        "wartet_auf": t.wartet_auf,
        "zu_klaeren": t.zu_klaeren,
        "prioritaet": t.prioritaet.key(),
        "gremium": t.gremium,
        "gremium_name": t.gremium.map(|g| reg.gremium_name(g)),
        "herkunft": herkunft(&t.herkunft),
        "wiedervorlage": t.wiedervorlage.and_then(|w| reg.faellig_am(w)),
        "wiederholung": t.wiederholung.map(crate::domain::Wiederholung::text),
        "angelegt": t.angelegt,
        "erledigt_am": t.erledigt_am,
        "verlauf": verlauf,
    })
}

fn herkunft(h: &Herkunft) -> Value {
    match h {
        Herkunft::Frei => json!({"art": "frei"}),
        Herkunft::Fua => json!({"art": "fua"}),
        Herkunft::Fall => json!({"art": "fall"}),
        Herkunft::Sitzung { sitzung, top } => {
            json!({"art": "sitzung", "sitzung": sitzung, "top": top})
        }
    }
}

fn sitzung(reg: &Register, s: &Sitzung) -> Value {
    use crate::domain::Anwesenheit::{Anwesend, Gast, Vertreten};
    let da = s
        .anwesenheit
        .iter()
        .filter(|t| matches!(t.wie, Anwesend | Vertreten | Gast));
    json!({
        "gremium": s.gremium,
        "gremium_name": reg.gremium_name(s.gremium),
        "titel": s.titel,
        "beginn": zeit(s.beginn),
        "ende": s.ende.map(zeit),
        "ort": s.ort,
        "art": s.art.key(),
        "status": s.status.key(),
        "eingeladen_am": s.eingeladen_am,
        "tagesordnung_veroeffentlicht": s.tagesordnung_veroeffentlicht,
        "tagesordnung_fassung": s.tagesordnung_fassung,
        "tagesordnung_bis": reg.tagesordnung_bis(s),
        "tops": reg.tagesordnung(s.id).len(),
        "beschluesse": reg.beschluesse_von(s.id).count(),
        "anwesend": da.count(),
        "moderation": s.moderation,
        "moderation_name": s.moderation.map(|p| reg.person_name(p)),
        "protokoll_durch": s.protokoll_durch,
        "protokoll_durch_name": s.protokoll_durch.map(|p| reg.person_name(p)),
        "protokoll_fertig": s.protokoll_fertig,
        "folgt_auf": s.folgt_auf,
        "fremd_id": s.fremd_id,
    })
}

/// The record's own fields, with names beside what it points at.
fn benannt(reg: &Register, satz: &Datensatz) -> Value {
    let mut wert = crate::exchange::feldbuch::als_json(satz).unwrap_or_default();
    let Value::Object(o) = &mut wert else {
        return wert;
    };
    for feld in felder(satz.kind()) {
        if let (FeldArt::Verweis(kind), Wert::Verweis(id)) = (feld.art, (feld.lesen)(satz)) {
            let name = reg.titel(Schluessel { kind, id });
            o.insert(format!("{}_name", feld.name), json!(name));
        }
    }
    wert
}

/// Who was there and how, with names.
fn anwesenheit(reg: &Register, s: &Sitzung) -> Value {
    let zeile = |t: &Teilnahme| {
        json!({
            "person": t.person,
            "person_name": reg.person_name(t.person),
            "wie": t.wie.key(),
            "durch": t.durch,
            "durch_name": t.durch.map(|p| reg.person_name(p)),
        })
    };
    Value::Array(s.anwesenheit.iter().map(zeile).collect())
}

/// To-dos that were agreed in a Sitzung.
pub fn todos_aus(reg: &Register, s: &Sitzung) -> Vec<Id> {
    reg.todos_aus(s.id).map(|t| t.id).collect()
}

/// A record with what hangs on it.
pub fn mit_anhang(reg: &Register, key: Schluessel, heute: Date) -> Value {
    let mut wert = satz(reg, key, heute);
    let Value::Object(o) = &mut wert else {
        return wert;
    };
    let mut dazu = |name: &str, kind: Kind, ids: Vec<Id>| {
        let liste: Vec<Value> = ids
            .into_iter()
            .map(|id| satz(reg, Schluessel { kind, id }, heute))
            .collect();
        o.insert(name.to_owned(), Value::Array(liste));
    };
    let id = key.id;
    let mut listen = anhang::listen(reg, key);
    if key.kind == Kind::Raeume {
        listen.extend(anhang::im_raum(reg, id, heute));
    }
    for (kind, _, ids) in listen {
        dazu(kind.wort(), kind, ids);
    }
    match key.kind {
        Kind::Gremien => {
            dazu(
                "mitgliedschaften",
                Kind::Mitgliedschaften,
                reg.sitze(id).map(|m| m.id).collect(),
            );
            dazu(
                "sitzungen",
                Kind::Sitzungen,
                reg.sitzungen_von(id).map(|s| s.id).collect(),
            );
            dazu(
                "todos",
                Kind::Todos,
                reg.todos_von(id).map(|t| t.id).collect(),
            );
            dazu(
                "themen",
                Kind::Tops,
                reg.themenspeicher(id).iter().map(|t| t.id).collect(),
            );
            dazu(
                "beschluesse",
                Kind::Beschluesse,
                reg.beschluesse_von(id).map(|b| b.id).collect(),
            );
        }
        Kind::Sitzungen => {
            let Some(s) = reg.sitzungen().get(id) else {
                return wert;
            };
            // `tops` and `beschluesse` are numbers in every list: here are the records.
            dazu(
                "tagesordnung",
                Kind::Tops,
                reg.tagesordnung(id).iter().map(|t| t.id).collect(),
            );
            dazu(
                "beschlussliste",
                Kind::Beschluesse,
                reg.beschluesse_von(id).map(|b| b.id).collect(),
            );
            dazu("todos", Kind::Todos, todos_aus(reg, s));
            o.insert("anwesenheit".to_owned(), anwesenheit(reg, s));
        }
        Kind::Personen => {
            dazu(
                "todos",
                Kind::Todos,
                reg.todos_von(id).map(|t| t.id).collect(),
            );
            dazu(
                "koordination",
                Kind::Koordination,
                reg.posten_von(id).map(|k| k.id).collect(),
            );
        }
        Kind::Raeume => {
            dazu(
                "darunter",
                Kind::Raeume,
                reg.kinder(id).map(|r| r.id).collect(),
            );
            let drin = Kriterien {
                raum: Some(id),
                ..Kriterien::neu(heute)
            };
            for kind in [
                Kind::Gremien,
                Kind::Personen,
                Kind::Koordination,
                Kind::Todos,
            ] {
                dazu(kind.wort(), kind, zeilen(reg, kind, &drin));
            }
        }
        _ => {}
    }
    wert
}
