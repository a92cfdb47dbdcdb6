//! What a template says of agendas and decisions: standing items, rules, deadlines; faults with their line.

use super::{arten, eingebaut, fehler};
use feldbuch::domain::{Auswahl, Gremiumsart};
use feldbuch::vorlage::NAMEN;

fn minuten(zeile: &str) -> u16 {
    let zahl = zeile.split_whitespace().find_map(|w| w.parse().ok());
    zahl.unwrap_or(0)
}

fn eine(art: &Gremiumsart) -> String {
    let regel = art.beschlussregel.map_or("-", |r| r.label());
    let themen = art
        .themen_tage
        .map_or("-".to_owned(), |t| format!("-{t} d"));
    let dauer = art
        .dauer_minuten
        .map_or("-".to_owned(), |m| format!("{m} min"));
    let kopf = format!(
        "{} · Themen {themen} · {dauer} · {regel} · sonst „{}“",
        art.name, art.weiter_an
    );
    std::iter::once(kopf)
        .chain(art.tagesordnung.iter().map(|z| format!("  {z}")))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn feste_tops_regeln_und_fristen_der_papiere() {
    let alle = eingebaut("potsdam-mittelmark");
    let zeilen: Vec<String> = arten(&alle).into_iter().map(eine).collect();
    insta::assert_snapshot!(zeilen.join("\n"), @"
    Sozialraumkonferenz · Themen - · 180 min · - · sonst „“
      Stärken des Sozialraums sammeln /b 20
      Schwächen des Sozialraums sammeln /b 20
      Chancen für den Sozialraum /b 20
      Risiken für den Sozialraum /b 20
      Ziele und Maßnahmen daraus ableiten /e 30
      Sozialraumbudget: Stand und Anträge /e 20
    Sozialräumliches Fachkräfteteam · Themen - · 120 min · - · sonst „“
      Themen der Kommune fachübergreifend beraten /b 40
      Ergebnisse der Sozialraumkonferenz auswerten /b 20
      Anonyme Fallberatung /b 30
    Regionalteam · Themen -14 d · 180 min · Einstimmigkeit · sonst „“
      Hinweise aus den Sozialraumkonferenzen /i 20
      Bedarfe der Region und vorhandene Angebote vergleichen /b 45
      Projekte und Schnittstellen zwischen den Sozialräumen /b 40
    Runder Tisch „Netzwerk Soziale Dienste“ · Themen - · 180 min · - · sonst „“
      Vorstellung eines Angebots /i 40
      Vorstellung einer Einrichtung /i 40
      Entwicklungen im Landkreis /i 30
      Kontakte knüpfen /b 20 /ausklang
    Regionales Sozialforum · Themen - · 180 min · - · sonst „“
      Berichte aus Landkreis und Kommunen /i 45
      Fachthema der Sitzung /b 60
      Erfahrungen austauschen /b 30
    Pflegekonferenz · Themen - · 240 min · - · sonst „“
      Versorgung im Landkreis auswerten /i 50
      Angebote und Ressourcen darstellen /i 40
      Bedarfe und Vorschläge je Planregion und Sozialraum /b 70
    Netzwerk Inklusion · Themen - · 150 min · - · sonst „“
      Neues aus den Einrichtungen und Diensten /i 30
      Barrieren im Gemeinwesen und was dagegen hilft /b 40
      Projekte für Teilhabe anstoßen /b 30
    Netzwerk Migration · Themen - · 120 min · - · sonst „“
    Kooperationstreffen Gemeinschaftsunterkunft · Themen - · 120 min · - · sonst „“
      Maßnahmen zum Kinderschutz in der Unterkunft prüfen /b 30
      Leben in der Unterkunft: Bericht des Bewohner*innenbeirats /i 20
      Bedarfe und Angebote /b 30
    Steuerungsgruppe Sozialraumorientierung · Themen - · 180 min · - · sonst „“
      Stand der Umsetzung /i 40
      Hinweise zum Konzept beraten /b 40
      Operative Ziele festlegen /e 40
    Steuergruppe Familienzentrum · Themen - · 120 min · - · sonst „“
      Jahresplanung beraten /e 40
      Auswertung im laufenden Jahr /i 25
      Bedarf im Sozialraum /b 25
    Fallunabhängige Arbeit · Themen - · 120 min · - · sonst „“
      Ressourcen und Angebote kennenlernen /i 35
      Wiederkehrende Bedarfe sammeln /b 25
      Passende Angebote entwickeln /b 25
    Fallteam · Themen -1 d · 180 min · - · sonst „“
      Fälle und ihre Reihenfolge abwägen /e 10 /beginn
      Kollegiale Beratung der Fälle /b 110
      Fallunabhängige Themen und Hinweise für das Regionalteam /i 20
      Moderation und Protokoll der nächsten Treffen /e 5 /ausklang
    Sozialraumkonferenz (2012) · Themen - · - · - · sonst „“
      Stärken des Sozialraums sammeln /b 20
      Schwächen des Sozialraums sammeln /b 20
      Chancen für den Sozialraum /b 20
      Risiken für den Sozialraum /b 20
      Ziele und Maßnahmen für die Regionalkonferenz /e 30
    Regionalteam (2012) · Themen -14 d · 180 min · Einstimmigkeit · sonst „“
      Hinweise aus Fallteam und Sozialraumkonferenzen /i 20
      Bedarfe und Angebote der Planregion /b 45
      Projekte und Mittel für Vorbeugung /e 40
    Regionales Sozialforum (2012) · Themen - · - · - · sonst „“
    Regionalkonferenz · Themen - · 240 min · - · sonst „“
      Ergebnisse der Sozialraumkonferenzen und Regionalteams /i 50
      Angebote der Planregion bedarfsgerecht entwickeln /b 60
      Maßnahmen begründen und nach Vorrang ordnen /e 60
      Mitglieder des Beirats vorschlagen /e 15
    Regionaler Beirat · Themen - · - · Einstimmigkeit · sonst „Unterausschuss Planung“
      Maßnahmen der Regionalkonferenz vorstellen /i 30
      Über die Mittel für Vorbeugung entscheiden /e 60
    Sozialraumteam · Themen -1 d · - · - · sonst „“
      Kollegiale Beratung der Fälle /b
      Fallübergreifendes und Projekte im Sozialraum /b
    ");
    assert!(arten(&alle).iter().all(|a| a.quorum_prozent.is_none()));
}

/// With the look back and the end (a quarter of an hour and ten minutes) the proposal fits into the Sitzung.
#[test]
fn der_vorschlag_passt_in_die_sitzung() {
    for (name, _) in NAMEN {
        for art in arten(&eingebaut(name)) {
            let summe: u16 = art.tagesordnung.iter().map(|z| minuten(z)).sum();
            let dauer = art.dauer_minuten.unwrap_or(u16::MAX);
            assert!(summe + 25 <= dauer, "{}: {summe} von {dauer}", art.name);
            assert!(art.tagesordnung.iter().all(|z| !z.contains([',', ';'])));
        }
    }
}

#[test]
fn fehler_in_festen_tops_stehen_mit_ihrer_zeile_da() {
    let lang = "Wort ".repeat(30);
    let text = format!(
        r#"[landkreis]
name = "K"
[[ebene]]
schluessel = "ort"
name = "Ort"
mehrzahl = "Orte"
[[art]]
name = "Runde"
tagesordnung = [
  "Stärken sammeln /b 20",
  "",
  "/e 20",
  "Bericht /x",
  "{lang}",
  "Zahlen, Bedarfe /i",
  "Bericht +wanda",
  "Bericht 700",
  "Die 3 Säulen /ausklang #Freie_Träger * 15",
]
beschlussregel = "los"
quorum_prozent = 120
[[art]]
name = "Kreis"
tagesordnung = "Stärken"
"#
    );
    insta::assert_snapshot!(fehler(&text), @r#"
    11: Der feste TOP „“ hat keinen Titel.
    12: Der feste TOP „/e 20“ hat keinen Titel.
    13: „/x“ gibt es in einem festen TOP nicht: /i, /b, /e, /beginn, /themen oder /ausklang.
    14: Der feste TOP „Wort Wort Wort Wort Wort Wort…“ ist zu lang: 149 Zeichen, höchstens 120.
    15: Der feste TOP „Zahlen, Bedarfe /i“ hat ein Komma oder Semikolon: daran würde die Liste im Formular getrennt.
    16: „+wanda“ nennt eine Person: eine Vorlage kennt keine, wer den TOP einbringt steht erst in der Sitzung.
    17: 700 Minuten für einen TOP? Zwischen 1 und 600.
    20: „beschlussregel“ erwartet eines von: einstimmigkeit, mehrheit, umlauf.
    21: „quorum_prozent“ liegt zwischen 1 und 100.
    24: „tagesordnung“ erwartet eine Liste von Texten, etwa ["a", "b"].
    "#);
}
