//! Ressourcen of the demo: five of each Sozialraum, some of each Planregion and of the Landkreis; most confirmed lately,
//! some long ago, some never, some that rest or are no more.

use super::angebote::{IM_LANDKREIS, IN_DER_REGION, VOR_ORT, Vorbild};
use super::{jemand, liste, telefon, vor};
use crate::domain::text::falte;
use crate::domain::{Id, Kosten, Oeffnung, Ressource, Ressourcenform, Ressourcenstatus, leer};
use crate::vorlage::demo::namen::{HAEUSER, TRAEGER};
use crate::vorlage::demo::{Kreis, Zutaten};

const JE_SOZIALRAUM: usize = 5;
const QUELLEN: &[&str] = &[
    "FuA-Treffen",
    "Sozialraumkonferenz",
    "Aushang",
    "Kollegin im ASD",
    "Amtsblatt",
    "Anruf beim Träger",
];
const SPRACHEN: &[&str] = &[
    "Deutsch/Ukrainisch",
    "Deutsch/Arabisch",
    "Deutsch/Polnisch/Russisch",
    "Deutsch/Leichte Sprache",
    "Deutsch/Vietnamesisch",
];
const WARTEN: &[&str] = &["keine", "etwa zwei Wochen", "sechs Wochen", "Warteliste"];

pub fn ressourcen(z: &mut Zutaten, kreis: &Kreis) -> Vec<Ressource> {
    let mut aus: Vec<Ressource> = Vec::new();
    for (i, raum) in kreis.orte.sozialraeume.iter().enumerate() {
        for j in 0..JE_SOZIALRAUM {
            let nummer = (i * JE_SOZIALRAUM + j) % VOR_ORT.len().max(1);
            if let Some(v) = VOR_ORT.get(nummer) {
                aus.push(eine(z, kreis, v, *raum, aus.len()));
            }
        }
    }
    for raum in &kreis.orte.regionen {
        for v in IN_DER_REGION {
            aus.push(eine(z, kreis, v, *raum, aus.len()));
        }
    }
    for v in IM_LANDKREIS {
        aus.push(eine(z, kreis, v, kreis.orte.wurzel, aus.len()));
    }
    aus
}

fn eine(z: &mut Zutaten, kreis: &Kreis, v: &Vorbild, raum: Id, nummer: usize) -> Ressource {
    let angelegt = vor(z, 60, 900);
    let haus = z.zufall.wort(HAEUSER);
    let name = v
        .name
        .replace("{raum}", kreis.orte.name(raum))
        .replace("{haus}", haus);
    let mut r = Ressource {
        art: v.art,
        form: v.form,
        raum: Some(raum),
        zielgruppen: liste(v.zielgruppen),
        themen: liste(v.themen),
        zeiten: Oeffnung::lies_alle(v.zeiten).unwrap_or_default(),
        barrierefrei: v.barrierefrei,
        zugang: v.zugang.to_owned(),
        quelle: z.zufall.wort(QUELLEN).to_owned(),
        anschrift: anschrift(z, kreis, raum),
        notiz: v.notiz.to_owned(),
        name,
        ..leer::ressource(z.ids.neu(), angelegt)
    };
    kosten(&mut r, v.kosten);
    wen_fragen(z, kreis, &mut r, v, raum, nummer);
    einzelheiten(z, &mut r, nummer);
    bestaetigt(z, &mut r, nummer);
    r
}

fn kosten(r: &mut Ressource, text: &str) {
    (r.kosten, r.kosten_text) = match text.split_once("frei") {
        _ if text.is_empty() => (Kosten::Unbekannt, String::new()),
        Some(("", rest)) => {
            let rest = rest.trim_start_matches([',', ' ']);
            (Kosten::Frei, rest.to_owned())
        }
        _ => (Kosten::Kostet, text.to_owned()),
    };
}

fn anschrift(z: &mut Zutaten, kreis: &Kreis, raum: Id) -> String {
    const STRASSEN: &[&str] = &[
        "Dorfstraße",
        "Am Anger",
        "Lindenweg",
        "Mühlenstraße",
        "Bahnhofstraße",
        "Kirchgasse",
    ];
    let oben = raum == kreis.orte.wurzel || kreis.orte.regionen.contains(&raum);
    if oben && kreis.orte.sozialraeume.len() > 1 {
        return String::new();
    }
    let (strasse, nummer) = (z.zufall.wort(STRASSEN), z.zufall.zahl(1, 90));
    format!("{strasse} {nummer}, {}", kreis.orte.name(raum))
}

/// A person of the directory, or a name, a number and an address that reach nobody.
fn wen_fragen(
    z: &mut Zutaten,
    kreis: &Kreis,
    r: &mut Ressource,
    v: &Vorbild,
    raum: Id,
    nummer: usize,
) {
    let mensch = jemand(kreis, v.wer, raum).filter(|_| !v.wer.is_empty() && nummer % 6 != 4);
    if let Some(mensch) = mensch {
        r.person = Some(mensch.person.id);
        r.traeger.clone_from(&mensch.person.organisation);
        return;
    }
    r.traeger = z.zufall.wort(TRAEGER).to_owned();
    r.kontakt = match r.form {
        Ressourcenform::Verein => "Vorstand".to_owned(),
        Ressourcenform::Ort => "Verwaltung vor Ort".to_owned(),
        _ => "wer gerade Dienst hat".to_owned(),
    };
    r.telefon = telefon(nummer);
    if z.zufall.prozent(60) {
        let wort: String = falte(&r.name)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(16)
            .collect();
        r.email = format!("{wort}@beispiel.invalid");
        r.web = format!("https://{wort}.beispiel.invalid");
    }
}

fn einzelheiten(z: &mut Zutaten, r: &mut Ressource, nummer: usize) {
    if nummer % 4 == 1 {
        r.sprachen = liste(z.zufall.wort(SPRACHEN));
    }
    if matches!(r.form, Ressourcenform::Dienst | Ressourcenform::Angebot)
        && nummer.is_multiple_of(3)
    {
        r.wartezeit = z.zufall.wort(WARTEN).to_owned();
    }
}

/// Most in the last half year; every sixth too long ago, every thirteenth never.
fn bestaetigt(z: &mut Zutaten, r: &mut Ressource, nummer: usize) {
    let am = match nummer {
        n if n % 13 == 12 => None,
        n if n % 6 == 5 => Some(vor(z, 400, 800)),
        _ => Some(vor(z, 2, 170)),
    };
    r.bestaetigt_am = am;
    r.angelegt = am.map_or(r.angelegt, |am| r.angelegt.min(am));
    r.status = match nummer {
        n if n % 29 == 17 => Ressourcenstatus::Pausiert,
        n if n % 31 == 23 => Ressourcenstatus::Beendet,
        _ => Ressourcenstatus::Aktiv,
    };
    if r.status == Ressourcenstatus::Beendet {
        r.notiz = "Gibt es nicht mehr: die Förderung lief aus.".to_owned();
    }
}
