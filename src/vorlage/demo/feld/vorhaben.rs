//! Vorhaben of the demo: ideas with somebody responsible, running ones with somebody who watches their aims, one whose
//! report is late, finished ones with what came of them, one that was given up.

use super::{jemand, liste, vor};
use crate::domain::Perspektive::{Eltern, Fachkraefte, Gemeinwesen, Kinder};
use crate::domain::Vorhabenart::{self, Angebot, Massnahme, Projekt, Veranstaltung};
use crate::domain::Vorhabenstatus::{self, Abgeschlossen, Aufgegeben, Idee, Laufend};
use crate::domain::{
    Bericht, Beschluss, Beschlussergebnis, Id, Meilenstein, Perspektive, Vorhaben, Ziel, Zielstand,
    leer,
};
use crate::vorlage::demo::{Akten, Kreis, Zutaten};
use jiff::ToSpan;
use jiff::civil::Date;

struct Vorbild {
    status: Vorhabenstatus,
    art: Vorhabenart,
    /// Number of the Sozialraum.
    raum: usize,
    name: &'static str,
    idee: &'static str,
    zielgruppen: &'static str,
    themen: &'static str,
    /// Professions of who leads and who watches.
    wer: (&'static str, &'static str),
    partner: &'static str,
    ziele: &'static [(Perspektive, &'static str)],
    /// Days since the last report.
    bericht: Option<i64>,
    auswertung: &'static str,
}

#[rustfmt::skip]
static VORHABEN: &[Vorbild] = &[
    Vorbild { status: Idee, art: Angebot, raum: 0, name: "Mittagstisch für Jung und Alt", idee: "Einmal in der Woche kochen Jugendliche und Ältere zusammen im Bürgerhaus.", zielgruppen: "Senior*innen/Jugendliche", themen: "Begegnung/Ernährung", wer: ("Ehrenamtlich", ""), partner: "Landfrauen/Jugendclub", ziele: &[(Gemeinwesen, "Zwanzig Menschen essen jede Woche zusammen")], bericht: None, auswertung: "" },
    Vorbild { status: Idee, art: Projekt, raum: 3, name: "Rollende Sprechstunde im Bücherbus", idee: "Wer kommt, leiht Bücher und fragt nebenbei nach Rat.", zielgruppen: "Familien/Senior*innen", themen: "Beratung/Mobilität", wer: ("Kommunalverwaltung", ""), partner: "Bibliothek", ziele: &[], bericht: None, auswertung: "" },
    Vorbild { status: Idee, art: Massnahme, raum: 9, name: "Lotsinnen für neu Zugezogene", idee: "Nachbarinnen zeigen Wege zu Kita, Arzt und Verein.", zielgruppen: "Familien/Geflüchtete", themen: "Ankommen", wer: ("Familienzentrum", ""), partner: "", ziele: &[(Eltern, "Jede neue Familie kennt eine Ansprechperson")], bericht: None, auswertung: "" },
    Vorbild { status: Laufend, art: Angebot, raum: 5, name: "Elterncafé am Nachmittag", idee: "Wer vormittags arbeitet, kommt um vier.", zielgruppen: "Eltern/Alleinerziehende", themen: "Begegnung/Entlastung", wer: ("Familienzentrum", "Kommunalverwaltung"), partner: "Kita/Nachbarschaftshilfe", ziele: &[(Eltern, "Berufstätige Eltern finden Anschluss"), (Kinder, "Kinder spielen mit anderen"), (Fachkraefte, "Kita und Zentrum sprechen sich ab")], bericht: Some(20), auswertung: "" },
    Vorbild { status: Laufend, art: Projekt, raum: 8, name: "Mitfahrbänke in fünf Dörfern", idee: "Bänke mit Schildern, wohin es gehen soll.", zielgruppen: "Jugendliche/Senior*innen", themen: "Mobilität", wer: ("Kommunalverwaltung", "Ehrenamtlich"), partner: "Bauhof/Ortsbeirat", ziele: &[(Gemeinwesen, "Fünf Bänke stehen"), (Kinder, "Jugendliche kommen ohne Eltern zum Club")], bericht: Some(205), auswertung: "" },
    Vorbild { status: Laufend, art: Massnahme, raum: 12, name: "Lesepatenschaften in drei Kitas", idee: "Zweimal in der Woche liest jemand vor, auch in anderen Sprachen.", zielgruppen: "Kinder unter 6", themen: "Bildung/Sprache", wer: ("Kita", "Schule"), partner: "Bibliothek/Ehrenamtsbörse", ziele: &[(Kinder, "Alle Vorschulkinder hören jede Woche eine Geschichte"), (Eltern, "Eltern leihen Bücher aus")], bericht: Some(48), auswertung: "" },
    Vorbild { status: Laufend, art: Projekt, raum: 15, name: "Jugendliche planen ihren Platz", idee: "Unterstand, Licht und WLAN am Dorfplatz, geplant von denen, die ihn nutzen.", zielgruppen: "Jugendliche", themen: "Beteiligung/Freizeit", wer: ("Jugendarbeit", "Kommunalpolitik"), partner: "Ortsbeirat/Bauhof", ziele: &[(Kinder, "Zwölf Jugendliche planen mit"), (Gemeinwesen, "Der Platz wird angenommen"), (Fachkraefte, "Beteiligung ist eingeübt")], bericht: Some(75), auswertung: "" },
    Vorbild { status: Laufend, art: Angebot, raum: 16, name: "Sprachcafé mit Kinderbetreuung", idee: "Deutsch sprechen, während die Kinder nebenan spielen.", zielgruppen: "Geflüchtete/Eltern", themen: "Sprache/Ankommen", wer: ("Familienzentrum", "Schule"), partner: "Netzwerk Ankommen", ziele: &[(Eltern, "Zehn Mütter kommen regelmäßig"), (Gemeinwesen, "Nachbarinnen machen mit")], bericht: None, auswertung: "" },
    Vorbild { status: Laufend, art: Massnahme, raum: 1, name: "Übergang Kita – Schule gemeinsam", idee: "Ein Elternabend, ein Besuchstag, ein Bogen ohne Namen.", zielgruppen: "Kinder unter 6/Eltern", themen: "Bildung/Übergang", wer: ("Schule", "Kita"), partner: "Fachdienst Gesundheit", ziele: &[(Kinder, "Jedes Kind kennt seine Klasse vor dem ersten Tag"), (Fachkraefte, "Beide Seiten nutzen denselben Bogen")], bericht: Some(110), auswertung: "" },
    Vorbild { status: Abgeschlossen, art: Veranstaltung, raum: 5, name: "Familienfest auf der Drachenwiese", idee: "Alle Angebote des Sozialraums an einem Nachmittag.", zielgruppen: "Familien/alle", themen: "Begegnung", wer: ("Familienzentrum", "Kommunalverwaltung"), partner: "Feuerwehr/Sportverein/Kitas", ziele: &[(Gemeinwesen, "Dreißig Stände, dreihundert Gäste"), (Fachkraefte, "Alle Träger kennen sich")], bericht: Some(160), auswertung: "Rund 340 Gäste, 27 Stände. Zwei Vereine haben neue Mitglieder gewonnen. Nächstes Mal mehr Schatten und früher werben." },
    Vorbild { status: Abgeschlossen, art: Projekt, raum: 10, name: "Schulweg sicher machen", idee: "Eltern, Schule und Ordnungsamt gehen den Weg gemeinsam ab.", zielgruppen: "Schulkinder/Eltern", themen: "Mobilität/Schule", wer: ("Schule", "Kommunalverwaltung"), partner: "Ordnungsamt/Elternrat", ziele: &[(Kinder, "Kinder gehen allein zur Schule"), (Eltern, "Weniger Autos vor dem Tor")], bericht: Some(240), auswertung: "Die Querung hat jetzt eine Mittelinsel, morgens steht ein Lotse dort. Vor dem Tor halten etwa halb so viele Autos wie vorher." },
    Vorbild { status: Aufgegeben, art: Angebot, raum: 7, name: "Nachtbus am Wochenende", idee: "Ein Kleinbus bringt Jugendliche um Mitternacht nach Hause.", zielgruppen: "Jugendliche", themen: "Mobilität", wer: ("Jugendarbeit", ""), partner: "Verkehrsgesellschaft", ziele: &[(Kinder, "Sicher nach Hause")], bericht: None, auswertung: "" },
];

pub fn vorhaben(z: &mut Zutaten, kreis: &Kreis, akten: &Akten) -> Vec<Vorhaben> {
    VORHABEN.iter().map(|v| eines(z, kreis, akten, v)).collect()
}

fn eines(z: &mut Zutaten, kreis: &Kreis, akten: &Akten, v: &Vorbild) -> Vorhaben {
    let orte = &kreis.orte.sozialraeume;
    let raum = orte.get(v.raum % orte.len().max(1)).copied();
    let raum = raum.unwrap_or(kreis.orte.wurzel);
    let angelegt = match v.status {
        Idee => vor(z, 10, 90),
        Abgeschlossen => vor(z, 420, 500),
        _ => vor(z, 290, 360),
    };
    let leitung = jemand(kreis, v.wer.0, raum).map(|m| m.person.id);
    let waechter = jemand(kreis, v.wer.1, raum).filter(|_| !v.wer.1.is_empty());
    let mut neu = Vorhaben {
        name: v.name.to_owned(),
        art: v.art,
        idee: v.idee.to_owned(),
        raum: Some(raum),
        zielgruppen: liste(v.zielgruppen),
        themen: liste(v.themen),
        status: v.status,
        leitung,
        zielwaechter: waechter
            .map(|m| m.person.id)
            .filter(|w| Some(*w) != leitung),
        partner: liste(v.partner),
        ziele: v.ziele.iter().map(|z| ziel(v, z)).collect(),
        auswertung: v.auswertung.to_owned(),
        ..leer::vorhaben(z.ids.neu(), angelegt)
    };
    if v.status != Idee {
        laufen(z, &mut neu, v, angelegt);
    }
    bezuege(kreis, akten, &mut neu, raum);
    neu
}

fn ziel(v: &Vorbild, (perspektive, text): &(Perspektive, &str)) -> Ziel {
    let stand = match (v.status, perspektive) {
        (Abgeschlossen, Gemeinwesen | Kinder) => Zielstand::Erreicht,
        (Abgeschlossen, _) | (Laufend, Kinder) => Zielstand::Teilweise,
        (Aufgegeben, _) => Zielstand::Verfehlt,
        _ => Zielstand::Offen,
    };
    Ziel {
        perspektive: *perspektive,
        text: (*text).to_owned(),
        stand,
    }
}

/// Steps, reports, and for what is over its end.
fn laufen(z: &mut Zutaten, neu: &mut Vorhaben, v: &Vorbild, angelegt: Date) {
    let beginn = angelegt.saturating_add(21.days());
    let fertig = v.status == Abgeschlossen;
    neu.von = Some(beginn);
    neu.bis = Some(if fertig {
        vor(z, 130, 150)
    } else {
        z.heute
            .saturating_add(i64::from(z.zufall.zahl(40, 240)).days())
    });
    let stein = |tage: i64, text: &str| Meilenstein {
        am: Some(beginn.saturating_add(tage.days())),
        text: text.to_owned(),
        erledigt: fertig || beginn.saturating_add(tage.days()) < z.heute.saturating_sub(30.days()),
    };
    neu.meilensteine = vec![
        stein(14, "Partner angefragt"),
        stein(70, "Ort und Zeiten stehen"),
        stein(160, "Erste Teilnehmende"),
        stein(360, "Auswertung mit allen"),
    ];
    if v.status == Aufgegeben {
        neu.bis = Some(vor(z, 60, 90));
        neu.notiz = "Die Verkehrsgesellschaft fand keine Fahrer; wieder ansehen, wenn der Fahrplan wechselt.".to_owned();
    }
    if fertig {
        neu.ausgewertet_am = neu.bis.map(|b| b.saturating_add(14.days()));
    }
    berichte(z.heute, neu, v, beginn);
}

fn berichte(heute: Date, neu: &mut Vorhaben, v: &Vorbild, beginn: Date) {
    let Some(zuletzt) = v.bericht else {
        return;
    };
    let zuletzt = heute.saturating_sub(zuletzt.days());
    let davor = zuletzt.saturating_sub(90.days());
    if davor > beginn {
        neu.berichte.push(Bericht {
            am: davor,
            text: "Angelaufen; zwei Partner haben fest zugesagt.".to_owned(),
        });
    }
    neu.berichte.push(Bericht {
        am: zuletzt.max(beginn),
        text: "Die Ziele sind in Sicht. Es kommen mehr, als gedacht war.".to_owned(),
    });
}

/// A decision of a Gremium there, and that Gremium.
fn bezuege(kreis: &Kreis, akten: &Akten, neu: &mut Vorhaben, raum: Id) {
    let mut dort = kreis.tagende().filter(|g| g.raum == Some(raum));
    neu.gremium = dort.next().map(|g| g.id);
    if neu.status == Idee {
        return;
    }
    let passt = |b: &&Beschluss| {
        Some(b.gremium) == neu.gremium
            && b.ergebnis == Beschlussergebnis::Angenommen
            && !b.text.starts_with('„')
    };
    neu.beschluss = akten.beschluesse.iter().find(passt).map(|b| b.id);
}
