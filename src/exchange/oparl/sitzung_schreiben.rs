//! Sitzung → Meeting, Top → AgendaItem, with what OParl has no place for in keys of feldbuch: attendance with substitutes,
//! services, aims, minutes, decisions by rule. What runs at this moment is not written.

use super::objekte::{BESCHLUSS, zone};
use super::schreiben::{anfang, setze, setze_tag, typ, url_von};
use super::tagesordnung::ERGEBNIS;
use super::{EIGENE, VENDOR};
use crate::domain::{
    Anwesenheit, Auswahl, Beschluss, Datensatz, Id, Kind, Naechster, Sitzung, SitzungStatus,
    Teilnahme, Top,
};
use crate::exchange::Bestand;
use jiff::civil::DateTime;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

type Satz<'a, T> = (&'a Datensatz, &'a T);

/// TOPs and decisions by Sitzung, topics by Gremium.
pub struct Agenden<'a> {
    tops: HashMap<Id, Vec<Satz<'a, Top>>>,
    themen: HashMap<Id, Vec<Satz<'a, Top>>>,
    beschluesse: HashMap<Id, Vec<Satz<'a, Beschluss>>>,
}

impl<'a> Agenden<'a> {
    pub fn aus(bestand: &'a Bestand, passt: &dyn Fn(&Datensatz) -> bool) -> Self {
        let mut aus = Agenden {
            tops: HashMap::new(),
            themen: HashMap::new(),
            beschluesse: HashMap::new(),
        };
        for satz in bestand.alle(Kind::Tops).filter(|s| passt(s)) {
            if let Datensatz::Top(t) = satz {
                let wohin = match t.sitzung {
                    Some(s) => aus.tops.entry(s),
                    None => aus.themen.entry(t.gremium),
                };
                wohin.or_default().push((satz, t));
            }
        }
        for satz in bestand.alle(Kind::Beschluesse).filter(|s| passt(s)) {
            if let Datensatz::Beschluss(b) = satz {
                aus.beschluesse
                    .entry(b.sitzung)
                    .or_default()
                    .push((satz, b));
            }
        }
        for tops in aus.tops.values_mut().chain(aus.themen.values_mut()) {
            tops.sort_by_key(|(_, t)| (t.nr, t.id));
        }
        aus
    }

    /// The topic inbox of a Gremium, as agenda items without a Sitzung.
    pub fn themen(&self, gremium: Id, bestand: &Bestand) -> Vec<Value> {
        let tops = self.themen.get(&gremium).into_iter().flatten();
        tops.zip(0..)
            .map(|((satz, t), order)| agendaitem(satz, t, order, &[], bestand))
            .collect()
    }

    fn tagesordnung(&self, sitzung: Id, bestand: &Bestand) -> Vec<Value> {
        let beschluesse = self.beschluesse(sitzung);
        let tops = self.tops.get(&sitzung).into_iter().flatten();
        tops.zip(0..)
            .map(|((satz, t), order)| agendaitem(satz, t, order, beschluesse, bestand))
            .collect()
    }

    fn beschluesse(&self, sitzung: Id) -> &[Satz<'a, Beschluss>] {
        self.beschluesse
            .get(&sitzung)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

pub fn meeting(satz: &Datensatz, agenden: &Agenden<'_>, bestand: &Bestand) -> Value {
    let mut o = anfang("Meeting", satz, bestand);
    if let Datensatz::Sitzung(s) = satz {
        felder(&mut o, s, bestand);
        eigene(&mut o, s, bestand);
        o.insert(
            "agendaItem".to_owned(),
            json!(agenden.tagesordnung(s.id, bestand)),
        );
        let beschluesse = agenden.beschluesse(s.id).iter();
        let beschluesse: Vec<Value> = beschluesse
            .map(|(satz, b)| beschluss(satz, b, bestand))
            .collect();
        setze_liste(&mut o, "beschluss", beschluesse);
    }
    Value::Object(o)
}

fn felder(o: &mut Map<String, Value>, s: &Sitzung, bestand: &Bestand) {
    let gremium = url_von(Kind::Gremien, s.gremium, bestand);
    let name = if s.titel.is_empty() {
        use crate::domain::feld::eingabe::Namen;
        bestand.name(Kind::Gremien, s.gremium).unwrap_or_default()
    } else {
        s.titel.clone()
    };
    setze(o, "name", &name);
    setze(o, "meetingState", stand(s.status));
    o.insert(
        "cancelled".to_owned(),
        json!(s.status == SitzungStatus::Abgesagt),
    );
    setze(o, "start", &zeitpunkt(s.beginn));
    setze(o, "end", &s.ende.map(zeitpunkt).unwrap_or_default());
    if !s.ort.is_empty() {
        let id = format!("{EIGENE}ort/{}", s.id);
        let ort = json!({ "id": id, "type": typ("Location"), "description": s.ort });
        o.insert("location".to_owned(), ort);
    }
    o.insert("organization".to_owned(), json!([gremium]));
    let da: Vec<String> = s
        .anwesenheit
        .iter()
        .filter_map(wer_da_war)
        .map(|id| url_von(Kind::Personen, id, bestand))
        .collect();
    o.insert("participant".to_owned(), json!(da));
}

/// The words that the standard recommends.
fn stand(status: SitzungStatus) -> &'static str {
    match status {
        SitzungStatus::Geplant => "terminiert",
        SitzungStatus::Eingeladen => "eingeladen",
        SitzungStatus::Gehalten => "durchgeführt",
        SitzungStatus::Abgesagt => "abgesagt",
    }
}

/// OParl names those who were really there.
fn wer_da_war(t: &Teilnahme) -> Option<Id> {
    match t.wie {
        Anwesenheit::Anwesend | Anwesenheit::Gast => Some(t.person),
        Anwesenheit::Vertreten => t.durch,
        Anwesenheit::Entschuldigt | Anwesenheit::Fehlt => None,
    }
}

/// With the offset of that day; an hour that the summer takes away goes without one, and is read as it stands.
fn zeitpunkt(z: DateTime) -> String {
    let gezont = zone().to_ambiguous_zoned_datetime(z).compatible();
    match gezont {
        Ok(mit) if mit.datetime() == z => mit.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        _ => z.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
    }
}

fn eigene(o: &mut Map<String, Value>, s: &Sitzung, bestand: &Bestand) {
    let person = |id| url_von(Kind::Personen, id, bestand);
    let sitzung = |id| url_von(Kind::Sitzungen, id, bestand);
    let naechster = match s.naechster {
        Naechster::Ungefragt => None,
        Naechster::Offen => Some("offen".to_owned()),
        Naechster::Sitzung(id) => Some(sitzung(id)),
    };
    for (name, wert) in [
        ("moderation", s.moderation.map(person)),
        ("protokoll_durch", s.protokoll_durch.map(person)),
        ("folgt_auf", s.folgt_auf.map(sitzung)),
        ("naechster", naechster),
        ("begonnen", s.begonnen.map(|z| z.to_string())),
        ("geschlossen", s.geschlossen.map(|z| z.to_string())),
    ] {
        setze(o, &format!("{VENDOR}{name}"), &wert.unwrap_or_default());
    }
    setze_tag(o, "feldbuch:protokoll_fertig", s.protokoll_fertig);
    if s.tagesordnung_fassung > 0 {
        let name = format!("{VENDOR}tagesordnung_fassung");
        o.insert(name, json!(s.tagesordnung_fassung));
    }
    let anwesend = s.anwesenheit.iter().map(|t| {
        let durch = t.durch.map(person);
        json!({ "person": person(t.person), "wie": t.wie.key(), "durch": durch })
    });
    setze_liste(o, "anwesenheit", anwesend.collect());
    let nachtraege = s.nachtraege.iter().map(|n| {
        let top = n.top.map(|id| url_von(Kind::Tops, id, bestand));
        json!({ "zeit": n.zeit.to_string(), "wer": n.wer, "top": top, "text": n.text })
    });
    setze_liste(o, "nachtraege", nachtraege.collect());
}

fn setze_liste(o: &mut Map<String, Value>, name: &str, liste: Vec<Value>) {
    if !liste.is_empty() {
        o.insert(format!("{VENDOR}{name}"), Value::Array(liste));
    }
}

fn agendaitem(
    satz: &Datensatz,
    t: &Top,
    order: usize,
    beschluesse: &[Satz<'_, Beschluss>],
    bestand: &Bestand,
) -> Value {
    let mut o = anfang("AgendaItem", satz, bestand);
    if let Some(s) = t.sitzung {
        setze(&mut o, "meeting", &url_von(Kind::Sitzungen, s, bestand));
    }
    setze(
        &mut o,
        "feldbuch:gremium",
        &url_von(Kind::Gremien, t.gremium, bestand),
    );
    setze(&mut o, "number", &t.nummer);
    o.insert("order".to_owned(), json!(order));
    setze(&mut o, "name", &t.titel);
    if let Some(von) = t.von {
        setze(
            &mut o,
            "feldbuch:von",
            &url_von(Kind::Personen, von, bestand),
        );
    }
    let erste = t.protokoll.lines().next().unwrap_or_default();
    setze(
        &mut o,
        "result",
        erste.strip_prefix(ERGEBNIS).unwrap_or_default(),
    );
    let dazu = beschluesse.iter().filter(|(_, b)| b.top == Some(t.id));
    let worte: Vec<&str> = dazu.map(|(_, b)| b.text.as_str()).collect();
    setze(&mut o, "resolutionText", &worte.join("\n\n"));
    if t.gebraucht_sekunden > 0 {
        let name = format!("{VENDOR}gebraucht_sekunden");
        o.insert(name, json!(t.gebraucht_sekunden));
    }
    Value::Object(o)
}

/// OParl has only the wording, so that the rest stands in an object of ours.
fn beschluss(satz: &Datensatz, b: &Beschluss, bestand: &Bestand) -> Value {
    let mut o = anfang(BESCHLUSS, satz, bestand);
    // One that came with an agenda item has its URL, which is taken.
    let eigene = format!("{EIGENE}{}/{}", satz.kind().wort(), satz.id());
    o.insert("id".to_owned(), json!(eigene));
    o.insert("type".to_owned(), json!(BESCHLUSS));
    setze(
        &mut o,
        "feldbuch:sitzung",
        &url_von(Kind::Sitzungen, b.sitzung, bestand),
    );
    setze(
        &mut o,
        "feldbuch:gremium",
        &url_von(Kind::Gremien, b.gremium, bestand),
    );
    if let Some(top) = b.top {
        setze(&mut o, "feldbuch:top", &url_von(Kind::Tops, top, bestand));
    }
    Value::Object(o)
}
