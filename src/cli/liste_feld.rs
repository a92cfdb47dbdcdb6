//! Columns of `list` for the FuA: what people ask of an offer, a need, a pot, at one look.

use crate::domain::{Auswahl, Id, Kind, Oeffnung, Ressource, Schluessel, Verantwortlich, datum};
use crate::model::Register;
use crate::model::mittel::{Kasse, Stand};
use jiff::civil::Date;

/// None: no kind of the FuA.
pub fn kopf(kind: Kind) -> Option<&'static [&'static str]> {
    Some(match kind {
        Kind::Ressourcen => &[
            "Ressource",
            "Raum",
            "Zielgruppen",
            "Zeiten",
            "Kosten",
            "Kontakt",
            "bestätigt",
            "Status",
        ],
        Kind::Bedarfe => &[
            "Bedarf",
            "Raum",
            "Zielgruppen",
            "gesehen",
            "zuletzt",
            "Stand",
        ],
        Kind::Sichtungen => &["am", "Bedarf", "Raum", "von"],
        Kind::Vorhaben => &[
            "Vorhaben",
            "Raum",
            "Status",
            "Leitung",
            "Zielwächter",
            "bis",
        ],
        Kind::Mittelregeln => &["Topf", "entscheiden", "von", "bis", "Quelle"],
        Kind::Toepfe => &["Topf", "Raum", "Jahr", "gesamt", "bewilligt", "frei"],
        Kind::Antraege => &["Antrag", "von", "Topf", "beantragt", "bewilligt", "Status"],
        Kind::Ausgaben => &["am", "wofür", "Betrag", "Beleg"],
        Kind::Indikatoren => &[
            "Kennzahl", "Bereich", "Einheit", "Index", "Gewicht", "Werte",
        ],
        Kind::Kennwerte => &["Kennzahl", "Raum", "Jahr", "Wert", "Einheit"],
        Kind::Familienzentren => &[
            "Familienzentrum",
            "Raum",
            "Träger",
            "Leitung",
            "Förderquote",
            "Status",
        ],
        Kind::Vertraege => &["Partner", "Raum", "unterzeichnet", "bis", "Status"],
        Kind::Turnus => &["nächste", "was", "Art", "Raum", "zuletzt", "Verantwortlich"],
        Kind::Mitschriften => &["Nr.", "Zeile", "Art"],
        _ => return None,
    })
}

/// None: no kind of the FuA, or the record is gone.
pub fn zellen(reg: &Register, kind: Kind, id: Id, heute: Date) -> Option<Vec<String>> {
    match kind {
        Kind::Ressourcen => Some(ressource(reg, reg.ressourcen().get(id)?, heute)),
        Kind::Bedarfe => bedarf(reg, id, heute),
        Kind::Sichtungen => sichtung(reg, id),
        Kind::Vorhaben => vorhaben(reg, id, heute),
        Kind::Toepfe => topf(reg, id, heute),
        Kind::Antraege => antrag(reg, id),
        Kind::Familienzentren => zentrum(reg, id),
        Kind::Turnus => turnus(reg, id, heute),
        Kind::Mittelregeln | Kind::Ausgaben | Kind::Vertraege | Kind::Mitschriften => {
            kleines(reg, kind, id, heute)
        }
        Kind::Indikatoren | Kind::Kennwerte => zahl(reg, kind, id),
        _ => None,
    }
}

fn tag(tag: Option<Date>, heute: Date) -> String {
    tag.map(|t| datum::kurz(t, heute)).unwrap_or_default()
}

/// The person of the directory, else what was written down; with a number, where one is known.
pub fn kontakt(reg: &Register, r: &Ressource) -> String {
    let person = r.person.and_then(|p| reg.personen().get(p));
    let nummer = [
        r.telefon.as_str(),
        person.map_or("", |p| p.telefon.as_str()),
        person.map_or("", |p| p.mobil.as_str()),
    ];
    let nummer = nummer.into_iter().find(|n| !n.is_empty()).unwrap_or("");
    let wer = person.map_or_else(|| r.kontakt.clone(), |p| p.anzeige());
    let teile = [wer.as_str(), nummer];
    let teile: Vec<&str> = teile.into_iter().filter(|t| !t.is_empty()).collect();
    teile.join(", ")
}

fn ressource(reg: &Register, r: &Ressource, heute: Date) -> Vec<String> {
    let kosten = match r.kosten_text.as_str() {
        "" if r.kosten == crate::domain::Kosten::Unbekannt => String::new(),
        "" => r.kosten.label().to_owned(),
        text => text.to_owned(),
    };
    vec![
        r.name.clone(),
        reg.raum_name(r.raum),
        r.zielgruppen.join(", "),
        Oeffnung::schreibe_alle(&r.zeiten),
        kosten,
        kontakt(reg, r),
        r.bestaetigt_am
            .map_or("nie".to_owned(), |t| datum::kurz(t, heute)),
        r.status.label().to_owned(),
    ]
}

/// How often a need was seen, and when for the last time.
pub fn gesehen(reg: &Register, bedarf: Id) -> (usize, Option<Date>) {
    let tage: Vec<Date> = reg.sichtungen_von(bedarf).map(|s| s.am).collect();
    (tage.len(), tage.iter().max().copied())
}

fn bedarf(reg: &Register, id: Id, heute: Date) -> Option<Vec<String>> {
    let b = reg.bedarfe().get(id)?;
    let (mal, zuletzt) = gesehen(reg, id);
    Some(vec![
        b.name.clone(),
        reg.raum_name(b.raum),
        b.zielgruppen.join(", "),
        format!("{mal} ×"),
        tag(zuletzt, heute),
        b.stand().label().to_owned(),
    ])
}

fn sichtung(reg: &Register, id: Id) -> Option<Vec<String>> {
    let s = reg.sichtungen().get(id)?;
    Some(vec![
        datum::lang(s.am),
        titel(reg, Kind::Bedarfe, s.bedarf),
        reg.raum_name(s.raum),
        s.von.clone(),
    ])
}

fn vorhaben(reg: &Register, id: Id, heute: Date) -> Option<Vec<String>> {
    let v = reg.vorhaben().get(id)?;
    let wer = |p: Option<Id>| p.map(|p| reg.person_name(p)).unwrap_or_default();
    Some(vec![
        v.name.clone(),
        reg.raum_name(v.raum),
        v.status.label().to_owned(),
        wer(v.leitung),
        wer(v.zielwaechter),
        tag(v.bis, heute),
    ])
}

fn titel(reg: &Register, kind: Kind, id: Id) -> String {
    reg.titel(Schluessel { kind, id })
}

/// How a pot stands.
pub fn stand(reg: &Register, id: Id, heute: Date) -> Option<Stand> {
    let topf = reg.toepfe().get(id)?;
    Some(Stand::am(&Kasse::jetzt(reg), topf, heute))
}

fn topf(reg: &Register, id: Id, heute: Date) -> Option<Vec<String>> {
    let t = reg.toepfe().get(id)?;
    let stand = stand(reg, id, heute)?;
    Some(vec![
        t.name.clone(),
        reg.raum_name(Some(t.raum)),
        t.jahr.to_string(),
        stand.gesamt.to_string(),
        stand.bewilligt.to_string(),
        stand.rest.to_string(),
    ])
}

fn antrag(reg: &Register, id: Id) -> Option<Vec<String>> {
    let a = reg.antraege().get(id)?;
    Some(vec![
        a.titel.clone(),
        a.antragsteller.clone(),
        titel(reg, Kind::Toepfe, a.topf),
        a.betrag.to_string(),
        a.bewilligt.map(|b| b.to_string()).unwrap_or_default(),
        a.status.label().to_owned(),
    ])
}

fn zahl(reg: &Register, kind: Kind, id: Id) -> Option<Vec<String>> {
    if kind == Kind::Indikatoren {
        let i = reg.indikatoren().get(id)?;
        return Some(vec![
            i.name.clone(),
            i.bereich.label().to_owned(),
            i.einheit.clone(),
            i.index.label().to_owned(),
            i.gewicht.label().to_owned(),
            reg.kennwerte_von(id).count().to_string(),
        ]);
    }
    let k = reg.kennwerte().get(id)?;
    let i = reg.indikatoren().get(k.indikator);
    Some(vec![
        i.map(|i| i.name.clone()).unwrap_or_default(),
        reg.raum_name(Some(k.raum)),
        k.jahr.to_string(),
        k.wert.to_string(),
        i.map(|i| i.einheit.clone()).unwrap_or_default(),
    ])
}

fn zentrum(reg: &Register, id: Id) -> Option<Vec<String>> {
    let f = reg.familienzentren().get(id)?;
    Some(vec![
        f.name.clone(),
        reg.raum_name(f.raum),
        f.traeger.clone(),
        f.leitung.map(|p| reg.person_name(p)).unwrap_or_default(),
        f.quote().map(|q| format!("{q} %")).unwrap_or_default(),
        f.status.label().to_owned(),
    ])
}

fn turnus(reg: &Register, id: Id, heute: Date) -> Option<Vec<String>> {
    let t = reg.turnus().get(id)?;
    let name = |v: &Verantwortlich| reg.verantwortlich_name(*v);
    let wer: Vec<String> = t.verantwortlich.iter().map(name).collect();
    let key = Schluessel {
        kind: Kind::Turnus,
        id,
    };
    Some(vec![
        tag(t.naechste, heute),
        t.titel.clone(),
        t.art.label().to_owned(),
        reg.raum_name(reg.raum_von(key)),
        tag(t.letzte, heute),
        wer.join(", "),
    ])
}

/// What has no list of its own on the screen.
fn kleines(reg: &Register, kind: Kind, id: Id, heute: Date) -> Option<Vec<String>> {
    Some(match kind {
        Kind::Mittelregeln => {
            let r = reg.mittelregeln().get(id)?;
            let teil = |a: &crate::domain::Anteil| format!("{} {} %", a.arten.join("/"), a.prozent);
            let anteile: Vec<String> = r.anteile.iter().map(teil).collect();
            vec![
                r.topfart.clone(),
                anteile.join(", "),
                tag(r.von, heute),
                tag(r.bis, heute),
                r.quelle.clone(),
            ]
        }
        Kind::Ausgaben => {
            let a = reg.ausgaben().get(id)?;
            let zurueck = a.art == crate::domain::Buchungsart::Rueckzahlung;
            let vor = if zurueck { "zurück " } else { "" };
            vec![
                datum::lang(a.am),
                a.wofuer.clone(),
                format!("{vor}{}", a.betrag),
                a.beleg.clone(),
            ]
        }
        Kind::Vertraege => {
            let v = reg.vertraege().get(id)?;
            vec![
                v.partner.clone(),
                reg.raum_name(v.raum),
                tag(v.unterzeichnet_am, heute),
                tag(v.bis, heute),
                v.status.label().to_owned(),
            ]
        }
        _ => {
            let m = reg.mitschriften().get(id)?;
            vec![m.nr.to_string(), m.zeile.clone(), m.art.label().to_owned()]
        }
    })
}
