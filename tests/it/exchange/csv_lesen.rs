//! Tables as people have them.

use super::{danach, fehler, heute, lies, lies_mit, von};
use feldbuch::domain::leer;
use feldbuch::domain::{Datensatz, Gremium, Id, Kind, Person, Raum, Todo, Verantwortlich};

fn raum(name: &str) -> Datensatz {
    let mut satz = leer::leer(Kind::Raeume, Id(1), heute());
    if let Datensatz::Raum(r) = &mut satz {
        r.name = name.to_owned();
        r.ebene = "ort".to_owned();
    }
    satz
}

fn personen(da: &[Datensatz], bytes: &[u8]) -> Vec<Person> {
    let e = lies(da, &[("p.csv", bytes)]);
    assert_eq!(fehler(&e), Vec::<String>::new());
    von(&danach(da, &e), Kind::Personen)
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Person(p) => Some(p),
            _ => None,
        })
        .collect()
}

#[test]
fn was_ein_deutsches_excel_schreibt() {
    let text = "Familienname;Vorname;Einrichtung;Tel.;Mail;Bemerkung;;\r\n\
                Muster;Jörg;\"Träger; Süd\";03327 1;j@example.org;\"erste\r\nzweite Zeile\";;\r\n;;;;;;;\r\n";
    let cp1252: Vec<u8> = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let bom = format!("\u{feff}{text}").into_bytes();
    let mit_sep = format!("sep=;\r\n{text}").into_bytes();
    for bytes in [cp1252, utf16, bom, mit_sep, text.as_bytes().to_vec()] {
        let p = personen(&[], &bytes);
        assert_eq!(p.len(), 1);
        assert_eq!(p[0].anzeige(), "Jörg Muster");
        assert_eq!(p[0].organisation, "Träger; Süd");
        assert_eq!(p[0].telefon, "03327 1");
        assert_eq!(p[0].notiz, "erste\nzweite Zeile");
    }
}

#[test]
fn eine_spalte_name_sind_gremien_und_fremde_formate_keine_tabelle() {
    let e = lies(&[], &[("n.csv", "Name\nRunde\n".as_bytes())]);
    assert!(
        e.dateien[0].gelesen.zaehlung.contains_key(&Kind::Gremien),
        "{:?}",
        e.dateien[0].gelesen
    );
    assert_eq!(
        fehler(&lies(
            &[],
            &[("k.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\n".as_bytes())]
        )),
        ["k.vcf:1  – vCard kann diese Fassung noch nicht einlesen"]
    );
}

#[test]
fn spalte_weglassen() {
    let e = lies_mit(
        &[],
        &[("p.csv", "Nachname;Ort\nA;Berlin\n".as_bytes())],
        &[("Ort", "-")],
    );
    assert_eq!((fehler(&e).len(), e.summe().neu), (0, 1));
}

#[test]
fn andere_trenner() {
    for text in [
        "Nachname,Vorname\nMuster,\"A, B\"\n",
        "Nachname\tVorname\nMuster\tA, B\n",
    ] {
        assert_eq!(personen(&[], text.as_bytes())[0].vorname, "A, B");
    }
}

#[test]
fn ein_name_in_einer_spalte() {
    let p = personen(
        &[],
        "Name;Telefonnummer\nMuster, Ines;1\nIda von der Probe;2\nFrau Beispiel;3\n".as_bytes(),
    );
    let namen: Vec<(&str, &str)> = p
        .iter()
        .map(|p| (p.vorname.as_str(), p.nachname.as_str()))
        .collect();
    assert_eq!(
        namen,
        [
            ("Ines", "Muster"),
            ("Ida", "von der Probe"),
            ("", "Beispiel")
        ]
    );
}

#[test]
fn aufgabenliste_aus_dem_protokoll() {
    let mut ines = leer::person(Id(2));
    ines.vorname = "Ines".to_owned();
    ines.nachname = "Muster".to_owned();
    let da = [ines.into()];
    let e = lies(
        &da,
        &[(
            "t.csv",
            "Was?;Wer?;bis wann\nRaum klären;Ines Muster;15.1.2027\nOffenes;;\n".as_bytes(),
        )],
    );
    assert_eq!(fehler(&e), Vec::<String>::new());
    let todos: Vec<Todo> = von(&danach(&da, &e), Kind::Todos)
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Todo(t) => Some(t),
            _ => None,
        })
        .collect();
    assert_eq!(todos[0].verantwortlich, [Verantwortlich::Person(Id(2))]);
    assert!(!todos[0].zu_klaeren);
    assert!(todos[1].zu_klaeren);
}

#[test]
fn unbekannter_raum_mit_vorschlag_und_zeile() {
    let da = [raum("Kleinmachnow")];
    let e = lies(
        &da,
        &[(
            "p.csv",
            "Nachname;Gemeinde\nA;Kleinmachnow\nB;Kleinmachnov\nC;Berlin\n".as_bytes(),
        )],
    );
    assert_eq!(
        fehler(&e),
        [
            "p.csv:3 Gemeinde – Raum „Kleinmachnov“ gibt es nicht; gemeint: „Kleinmachnow“?",
            "p.csv:4 Gemeinde – Raum „Berlin“ gibt es nicht",
        ]
    );
    assert!(e.aenderungen.is_empty());
}

#[test]
fn noch_einmal_und_geaendert() {
    let da: [Datensatz; 0] = [];
    let erst = danach(
        &da,
        &lies(
            &da,
            &[("p.csv", "Nachname;Vorname;Tel.\nA;B;1\nC;D;2\n".as_bytes())],
        ),
    );
    let e = lies(
        &erst,
        &[(
            "p.csv",
            "Nachname;Vorname;Tel.\na;b;9\nC;D;\nE;F;3\n".as_bytes(),
        )],
    );
    let s = e.summe();
    assert_eq!((s.neu, s.geaendert, s.unveraendert), (1, 1, 1));
    let p = von(&danach(&erst, &e), Kind::Personen);
    // A blank in a table without ids deletes nothing.
    assert!(
        p.iter()
            .any(|d| matches!(d, Datensatz::Person(p) if p.nachname == "C" && p.telefon == "2"))
    );
}

#[test]
fn zuordnung_wird_gesagt_behalten_und_ueberschrieben() {
    let datei: &[u8] = "Wert 1;Wert 2\nMuster;123\n".as_bytes();
    assert_eq!(
        fehler(&lies(&[], &[("p.csv", datei)])).len(),
        1,
        "without a word nobody knows what this is"
    );
    let map = [("Wert 1", "nachname"), ("Wert 2", "Telefon")];
    let erst = lies_mit(&[], &[("p.csv", datei)], &map);
    assert_eq!(fehler(&erst), Vec::<String>::new());
    assert_eq!(
        erst.dateien[0].gelesen.zuordnung.as_ref().unwrap().text,
        "Personen: Wert 1 → Nachname, Wert 2 → Telefon"
    );
    let da = danach(&[], &erst);
    let wieder = lies(&da, &[("p.csv", datei)]);
    assert_eq!(
        (wieder.aenderungen.len(), wieder.summe().unveraendert),
        (0, 1)
    );
    let anders = lies_mit(&da, &[("p.csv", datei)], &[("Wert 2", "mobil")]);
    assert_eq!(anders.summe().geaendert, 1);
}

#[test]
fn falsche_zuordnung_und_offene_anfuehrung() {
    let datei: &[u8] = "Nachname;Tel.\nA;1\n".as_bytes();
    assert_eq!(
        fehler(&lies_mit(&[], &[("p.csv", datei)], &[("Tel.", "fon")])),
        ["p.csv:1 --map – Feld „fon“ gibt es bei Personen nicht"]
    );
    assert_eq!(
        fehler(&lies(
            &[],
            &[("p.csv", "Nachname;Tel.\nA;1\n\"B;2\nC;3\n".as_bytes())]
        )),
        [
            "p.csv:3  – ein Anführungszeichen wird nicht geschlossen; vielleicht fehlt das Ende der Datei"
        ]
    );
}

#[test]
fn raeume_finden_ihren_oberen_auch_weiter_unten() {
    let da = [super::beliebig::rahmen()];
    let e = lies(
        &da,
        &[(
            "r.csv",
            "Raum;Ebene;gehört zu\nDorf;Ort;Stadt\nStadt;Ort;Land\nLand;Ort;\n".as_bytes(),
        )],
    );
    assert_eq!(fehler(&e), Vec::<String>::new());
    assert_eq!(e.summe().neu, 3);
    let kreis = lies(
        &da,
        &[(
            "r.csv",
            "Raum;Ebene;gehört zu\nA;Ort;B\nB;Ort;A\n".as_bytes(),
        )],
    );
    assert_eq!(fehler(&kreis).len(), 2);
}

#[test]
fn gremien_mit_rhythmus_in_worten() {
    let da = [raum("Werder")];
    let e = lies(
        &da,
        &[(
            "g.csv",
            "Gremium;Sozialraum;Turnus\nRunde;Werder;monatlich\n".as_bytes(),
        )],
    );
    assert_eq!(fehler(&e), Vec::<String>::new());
    let g: Vec<Gremium> = von(&danach(&da, &e), Kind::Gremien)
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Gremium(g) => Some(g),
            _ => None,
        })
        .collect();
    assert_eq!(g[0].raum, Some(Id(1)));
    assert!(g[0].rhythmus.is_some());
}

#[test]
fn zwei_dateien_eines_aufrufs_kennen_einander() {
    let da = [super::beliebig::rahmen()];
    let e = lies(
        &da,
        &[
            ("p.csv", "Nachname;Raum\nA;Neustadt\n".as_bytes()),
            ("r.csv", "Raum;Ebene\nNeustadt;Ort\n".as_bytes()),
        ],
    );
    assert_eq!(fehler(&e), Vec::<String>::new());
    assert_eq!(e.summe().neu, 2);
    assert!(
        von(&danach(&da, &e), Kind::Raeume)
            .iter()
            .any(|d| matches!(d, Datensatz::Raum(Raum { name, .. }) if name == "Neustadt"))
    );
}
