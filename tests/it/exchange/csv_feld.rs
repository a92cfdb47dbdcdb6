//! Lists of offers, needs and projects as people have them in Excel, and old lists that are still taken for what they are.

use super::{danach, fehler, heute, lies, von};
use feldbuch::domain::leer::leer;
use feldbuch::domain::*;

fn raum(name: &str) -> Datensatz {
    let mut satz = leer(Kind::Raeume, Id(1), heute());
    if let Datensatz::Raum(r) = &mut satz {
        r.name = name.to_owned();
        r.ebene = "ort".to_owned();
    }
    satz
}

/// What a table is taken for, by its headings and one row.
fn art(kopf: &str) -> Vec<Kind> {
    let spalten = kopf.split(';').count();
    let zeile = vec!["a"; spalten].join(";");
    let e = lies(&[], &[("t.csv", format!("{kopf}\n{zeile}\n").as_bytes())]);
    let gelesen = &e.dateien[0].gelesen;
    gelesen.zaehlung.keys().copied().collect()
}

#[test]
fn alte_listen_bleiben_was_sie_sind() {
    for kopf in [
        "Name;Telefon;E-Mail",
        "Name;Organisation;Telefon;E-Mail;Bemerkung",
        "Name;Träger;Telefon;E-Mail;Anschrift",
        "Vorname;Nachname;Einrichtung;Tel.;Mail",
    ] {
        assert_eq!(art(kopf), [Kind::Personen], "{kopf}");
    }
    for kopf in ["Name;Notiz", "Name;Zweck;Notiz"] {
        assert_eq!(art(kopf), [Kind::Gremien], "{kopf}");
    }
    assert_eq!(art("Was;Notiz"), [Kind::Todos]);
}

#[test]
fn angebotsliste_aus_excel() {
    let text = "Angebot;Anbieter;PLZ/Ort;Zielgruppe;Öffnungszeiten;Kosten;Ansprechpartner*in;Tel.;Homepage\r\n\
        Krabbelgruppe;Träger Havelbogen;14547 Beelitz;Eltern, Kinder;Di 10-11:30;kostenlos;Frau Beispiel;033841 000-1;beispiel.invalid\r\n\
        Nähtreff;Nachbarschaftshilfe;Beelitz;alle;wenn die Ampel grün ist;2 € je Abend;;;\r\n";
    let da = [raum("Beelitz")];
    let e = lies(&da, &[("angebote.csv", text.as_bytes())]);
    assert_eq!(fehler(&e), Vec::<String>::new());
    let neu: Vec<Ressource> = von(&danach(&da, &e), Kind::Ressourcen)
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Ressource(r) => Some(r),
            _ => None,
        })
        .collect();
    assert_eq!(neu.len(), 2);
    let gruppe = neu.iter().find(|r| r.name == "Krabbelgruppe").unwrap();
    assert_eq!(gruppe.traeger, "Träger Havelbogen");
    assert_eq!(gruppe.raum, Some(Id(1)));
    assert_eq!(gruppe.zielgruppen, ["Eltern", "Kinder"]);
    assert_eq!(Oeffnung::schreibe_alle(&gruppe.zeiten), "Di 10:00–11:30");
    assert_eq!(gruppe.kosten, Kosten::Frei);
    assert_eq!(gruppe.kontakt, "Frau Beispiel");
    assert_eq!(
        (gruppe.telefon.as_str(), gruppe.web.as_str()),
        ("033841 000-1", "beispiel.invalid")
    );
    let naehen = neu.iter().find(|r| r.name == "Nähtreff").unwrap();
    assert_eq!(
        (naehen.kosten, naehen.kosten_text.as_str()),
        (Kosten::Kostet, "2 € je Abend")
    );
    assert!(naehen.zeiten.is_empty());
    assert_eq!(naehen.notiz, "Zeiten: wenn die Ampel grün ist");
    let hinweise = &e.dateien[0].gelesen.meldungen;
    assert!(
        hinweise
            .iter()
            .any(|h| h.contains("Zeile 3, Öffnungszeiten")),
        "{hinweise:?}"
    );
    // Read again, nothing changes: the note has its line.
    let danach = danach(&da, &e);
    let wieder = lies(&danach, &[("angebote.csv", text.as_bytes())]);
    assert_eq!(wieder.aenderungen, []);
}

#[test]
fn bedarfe_und_vorhaben_aus_excel() {
    let bedarfe = "Was fehlt?;Sozialraum;Zielgruppe;Gemeldet von;Datum\r\nBus am Abend;Beelitz;Jugendliche;ASD;3.11.2026\r\n";
    let vorhaben = "Projekt;Projektidee;Kooperationspartner;Beginn;Ende\r\nMittagstisch;kochen;Landfrauen;1.3.2026;1.9.2026\r\n";
    let da = [raum("Beelitz")];
    let e = lies(
        &da,
        &[
            ("b.csv", bedarfe.as_bytes()),
            ("v.csv", vorhaben.as_bytes()),
        ],
    );
    assert_eq!(fehler(&e), Vec::<String>::new());
    let alle = danach(&da, &e);
    let [Datensatz::Bedarf(b)] = &von(&alle, Kind::Bedarfe)[..] else {
        panic!("{alle:?}")
    };
    assert_eq!((b.name.as_str(), b.raum), ("Bus am Abend", Some(Id(1))));
    assert_eq!(b.gemeldet_am.to_string(), "2026-11-03");
    let [Datensatz::Vorhaben(v)] = &von(&alle, Kind::Vorhaben)[..] else {
        panic!("{alle:?}")
    };
    assert_eq!(v.partner, ["Landfrauen"]);
    assert!(v.von < v.bis && v.von.is_some());
}

#[test]
fn what_no_field_takes_is_said_and_groups_are_told_apart() {
    let text = "Angebot;Zielgruppe;Zeiten;Kosten\r\n\
        Kochkurs;Frauen/Senioren;Mo u. Mi 9-12 Uhr;-3 €\r\n\
        Sportkurs;Schüler/innen;Mo und Mi 9-12;keine\r\n\
        Lesekurs;Eltern / Kinder;Mo, Mi 9-12;3 €\r\n";
    let e = lies(&[], &[("kurse.csv", text.as_bytes())]);
    assert_eq!(fehler(&e), Vec::<String>::new());
    let alle = danach(&[], &e);
    let neu = |name: &str| {
        let satz = von(&alle, Kind::Ressourcen).into_iter();
        let mut gleich = satz.filter_map(|d| match d {
            Datensatz::Ressource(r) if r.name == name => Some(r),
            _ => None,
        });
        gleich.next().unwrap()
    };
    let koch = neu("Kochkurs");
    assert_eq!(koch.zielgruppen, ["Frauen", "Senioren"]);
    assert_eq!(neu("Sportkurs").zielgruppen, ["Schüler/innen"]);
    assert_eq!(neu("Lesekurs").zielgruppen, ["Eltern", "Kinder"]);
    for name in ["Kochkurs", "Sportkurs", "Lesekurs"] {
        let zeiten = Oeffnung::schreibe_alle(&neu(name).zeiten);
        assert_eq!(zeiten, "Mo+Mi 09:00–12:00", "{name}");
    }
    assert_eq!(
        (koch.kosten, koch.kosten_text.as_str(), koch.notiz.as_str()),
        (Kosten::Unbekannt, "", "Kosten: -3 €")
    );
    assert_eq!(neu("Sportkurs").kosten, Kosten::Frei);
    assert_eq!(
        e.dateien[0].gelesen.meldungen,
        ["Zeile 2, Kosten: „-3 €“ ist kleiner als null, steht in der Notiz"]
    );
}
