//! Tables as they grow in offices: headings of one's own, several names in a cell, days as Excel leaves them, rows that
//! stand there twice.

use super::{danach, fehler, heute, lies, von};
use feldbuch::domain::{
    Datensatz, Faelligkeit, Id, Kind, Person, Status, Todo, Verantwortlich, leer::leer,
};
use jiff::civil::date;

fn person(id: u128, vorname: &str, nachname: &str) -> Datensatz {
    let mut satz = leer(Kind::Personen, Id(id), heute());
    if let Datensatz::Person(p) = &mut satz {
        p.vorname = vorname.to_owned();
        p.nachname = nachname.to_owned();
    }
    satz
}

fn leute() -> Vec<Datensatz> {
    vec![
        person(1, "Jörg", "Müller"),
        person(2, "Wanda", "Wiesengrund"),
        person(3, "Bodo", "Probe"),
        person(4, "Bea", "Probe"),
        person(5, "Ines", "Müllermann"),
    ]
}

fn todos(da: &[Datensatz], text: &str) -> Vec<Todo> {
    let e = lies(da, &[("t.csv", text.as_bytes())]);
    assert_eq!(fehler(&e), Vec::<String>::new());
    let alle = von(&danach(da, &e), Kind::Todos);
    let mut todos: Vec<Todo> = alle
        .into_iter()
        .filter_map(|d| match d {
            Datensatz::Todo(t) => Some(t),
            _ => None,
        })
        .collect();
    todos.sort_by_key(|t| t.id);
    todos
}

fn personen(da: &[Datensatz], text: &str) -> Vec<Person> {
    let e = lies(da, &[("p.csv", text.as_bytes())]);
    assert_eq!(fehler(&e), Vec::<String>::new());
    let alle = von(&danach(da, &e), Kind::Personen);
    alle.into_iter()
        .filter_map(|d| match d {
            Datensatz::Person(p) => Some(p),
            _ => None,
        })
        .collect()
}

fn p(id: u128) -> Verantwortlich {
    Verantwortlich::Person(Id(id))
}

#[test]
fn zeilennummern_sind_die_der_datei() {
    for umbruch in ["\n", "\r\n"] {
        for (vorab, verschiebung) in [("", 0), ("sep=;\n", 1)] {
            let zeilen = [
                "Aufgabe;Bis wann",
                "A;1.2.2027",
                "\"zwei",
                "Zeilen\";1.3.2027",
                "",
                "B;31.2.2027",
                "C;x",
            ];
            let text = format!("{vorab}{}", zeilen.join("\n")).replace('\n', umbruch);
            let e = lies(&[], &[("t.csv", text.as_bytes())]);
            let zeilen: Vec<Option<usize>> = e.dateien[0]
                .gelesen
                .abgelehnt
                .iter()
                .map(|a| a.zeile)
                .collect();
            let soll = [Some(6 + verschiebung), Some(7 + verschiebung)];
            assert_eq!(zeilen, soll, "{umbruch:?} {vorab:?}");
        }
    }
}

#[test]
fn ueberschriften_aus_wortteilen() {
    for titel in [
        "Diensttelefon",
        "Tel. dienstl.",
        "Tel dienstl",
        "dienstl. Tel.",
        "Telefon (dienstlich)",
        "dienstliche Rufnummer",
    ] {
        let p = personen(&[], &format!("Nachname;{titel}\nMuster;03327 1\n"));
        assert_eq!(p[0].telefon, "03327 1", "{titel}");
    }
    for titel in ["Diensthandy", "Handy dienstl.", "Mobiltelefon (dienstlich)"] {
        let p = personen(&[], &format!("Nachname;{titel}\nMuster;0150 1\n"));
        assert_eq!(
            (p[0].mobil.as_str(), p[0].telefon.as_str()),
            ("0150 1", ""),
            "{titel}"
        );
    }
    for titel in [
        "Dienst-E-Mail",
        "Mail dienstlich",
        "dienstl. E-Mail-Adresse",
    ] {
        let p = personen(&[], &format!("Nachname;{titel}\nMuster;a@b.de\n"));
        assert_eq!(p[0].email, "a@b.de", "{titel}");
    }
    for titel in ["Kontaktperson", "Ansprechpartner/in", "Ansprechpartner*in"] {
        let p = personen(&[], &format!("{titel};Träger;Tel.\nIda Muster;Hof;1\n"));
        assert_eq!(
            (p[0].vorname.as_str(), p[0].organisation.as_str()),
            ("Ida", "Hof")
        );
    }
}

#[test]
fn was_keinen_platz_hat_wird_gesagt() {
    let text = "Anrede;Nachname;PLZ;Telefax\nFrau;Muster;14542;99\n";
    let e = lies(&[], &[("p.csv", text.as_bytes())]);
    assert_eq!(
        e.dateien[0].gelesen.zuordnung.as_ref().unwrap().text,
        "Personen: Nachname → Nachname; nicht übernommen: Anrede, PLZ, Telefax"
    );
}

#[test]
fn aufgaben_mit_ansprechpartnern_sind_to_dos() {
    for titel in ["Ansprechpartner/in", "Kontaktperson", "Verantwortliche*r"] {
        let text = format!("Aufgabe;{titel}\nRaum klären;Wanda Wiesengrund\n");
        assert_eq!(todos(&leute(), &text)[0].verantwortlich, [p(2)], "{titel}");
    }
}

#[test]
fn raum_und_haken_an_to_dos() {
    let mut da = leute();
    let mut ort = leer(Kind::Raeume, Id(90), heute());
    if let Datensatz::Raum(r) = &mut ort {
        r.name = "Brück".to_owned();
        r.ebene = "ort".to_owned();
    }
    da.push(ort);
    let text = "Aufgabe;Gemeinde;Erledigt?\nA;Brück;x\nB;;\nC;Brück;3.11.2026\nD;;nein\nE;;ja\n";
    let t = todos(&da, text);
    let wie: Vec<_> = t.iter().map(|t| (t.status, t.erledigt_am)).collect();
    let fertig = Status::Erledigt;
    assert_eq!(
        wie,
        [
            (fertig, Some(heute())),
            (Status::Offen, None),
            (fertig, Some(date(2026, 11, 3))),
            (Status::Offen, None),
            (fertig, Some(heute())),
        ]
    );
    assert_eq!(t[0].raum, Some(Id(90)));
}

#[test]
fn mehrere_verantwortliche_mit_jedem_zeichen() {
    for zeichen in ["; ", ", ", " / ", "/", " und ", " & ", " + ", "\n"] {
        let text = format!("Aufgabe;Wer\nA;\"Wanda Wiesengrund{zeichen}Jörg Müller\"\n");
        assert_eq!(
            todos(&leute(), &text)[0].verantwortlich,
            [p(2), p(1)],
            "{zeichen:?}"
        );
    }
    let text = "Aufgabe;Wer\nA;\"Müller, Jörg / Wiesengrund, Wanda\"\n";
    assert_eq!(todos(&leute(), text)[0].verantwortlich, [p(1), p(2)]);
}

#[test]
fn teile_von_namen_wenn_sie_eindeutig_sind() {
    for name in [
        "Müller",
        "J. Müller",
        "Fr. Müller",
        "Herr Müller",
        "Hr. Dr. Müller",
    ] {
        let text = format!("Aufgabe;Wer\nA;{name}\n");
        assert_eq!(todos(&leute(), &text)[0].verantwortlich, [p(1)], "{name}");
    }
    let text = "Aufgabe;Wer\nA;Bo. Probe und Müller\n";
    assert_eq!(todos(&leute(), text)[0].verantwortlich, [p(3), p(1)]);
}

#[test]
fn mehrdeutiges_und_fremdes_wird_nicht_geraten() {
    for (name, grund) in [
        ("Probe", "„Probe“ gibt es 2-mal"),
        ("B. Probe", "„B. Probe“ gibt es 2-mal"),
        // Not Jörg Müller, and whoever is called Wanda.
        ("\"Müller, Wanda\"", "„Wanda“ gibt es nicht"),
        ("Wanda", "„Wanda“ gibt es nicht"),
        ("Rita Fremd Ute Fern", "mehrere trennt man mit Komma"),
    ] {
        let text = format!("Aufgabe;Wer\nA;{name}\n");
        let f = fehler(&lies(&leute(), &[("t.csv", text.as_bytes())]));
        assert!(f.len() == 1 && f[0].contains(grund), "{name}: {f:?}");
    }
}

#[test]
fn tage_wie_excel_sie_schreibt() {
    let am = |j, m, t| Some(Faelligkeit::Am(date(j, m, t)));
    for (zelle, soll) in [
        ("15.03.2027 00:00", am(2027, 3, 15)),
        ("15.03.2027 00:00:00", am(2027, 3, 15)),
        ("2027-03-15T00:00:00", am(2027, 3, 15)),
        ("2027-03-15 00:00:00.000", am(2027, 3, 15)),
        ("46096", am(2026, 3, 15)),
        ("46461,0", am(2027, 3, 15)),
        ("12/2027", am(2027, 12, 31)),
        ("Q1/2027", am(2027, 3, 31)),
        ("sofort", am(2026, 11, 23)),
        ("-", None),
        ("?", None),
        ("offen", None),
        ("fortlaufend", None),
    ] {
        let t = todos(&[], &format!("Aufgabe;Bis wann\nA;{zelle}\n"));
        assert_eq!((t[0].faellig, t[0].zu_klaeren), (soll, true), "{zelle}");
    }
    let e = lies(
        &[],
        &[("t.csv", "Aufgabe;Frist\nA;fortlaufend\n".as_bytes())],
    );
    assert_eq!(
        e.dateien[0].gelesen.meldungen,
        ["Zeile 2, Frist: „fortlaufend“: ohne Termin übernommen"]
    );
}

#[test]
fn grade_im_namen() {
    for zelle in [
        "\"Weiß, Dr. Anna-Lena\"",
        "\"Dr. Weiß, Anna-Lena\"",
        "Dr. Anna-Lena Weiß",
        "Frau Dr. Anna-Lena Weiß",
        "\"Weiß, Anna-Lena, Dr.\"",
    ] {
        let p = &personen(&[], &format!("Name;Tel.\n{zelle};1\n"))[0];
        let teile = [p.titel.as_str(), &p.vorname, &p.nachname];
        assert_eq!(teile, ["Dr.", "Anna-Lena", "Weiß"], "{zelle}");
    }
}

#[test]
fn zwei_menschen_eines_namens() {
    let text = "Nachname;Vorname;E-Mail;Telefon\nMuster;Ida;a@x.de;1\nMuster;Ida;b@x.de;2\nProbe;Bo;;3\nProbe;Bo;;4\n";
    let erst = personen(&[], text);
    assert_eq!(erst.len(), 4);
    // The other way round: each row finds its own again.
    let gestuerzt = "Nachname;Vorname;E-Mail;Telefon\nMuster;Ida;b@x.de;2\nMuster;Ida;a@x.de;1\n";
    let da: Vec<Datensatz> = erst.into_iter().map(Datensatz::from).collect();
    let e = lies(&da, &[("p.csv", gestuerzt.as_bytes())]);
    assert_eq!(
        (e.summe().neu, e.summe().geaendert, e.summe().unveraendert),
        (0, 0, 2)
    );
    // A new number alone is news of the same person.
    let e = lies(
        &da[..1],
        &[(
            "p.csv",
            "Nachname;Vorname;Telefon\nMuster;Ida;99\n".as_bytes(),
        )],
    );
    assert_eq!((e.summe().neu, e.summe().geaendert), (0, 1));
}

#[test]
fn dieselbe_zeile_zweimal_ist_eine() {
    let text = "Nachname;Vorname;E-Mail\nMuster;Ida;a@x.de\nMuster;Ida;a@x.de \n";
    let e = lies(&[], &[("p.csv", text.as_bytes())]);
    assert_eq!((fehler(&e).len(), e.summe().neu), (0, 1));
    assert_eq!(
        e.dateien[0].gelesen.meldungen,
        ["Zeile 3: dasselbe wie Zeile 2, übersprungen"]
    );
}

#[test]
fn was_kein_text_ist_sagt_was_zu_tun_ist() {
    for (bytes, wort) in [
        (b"PK\x03\x04\x14\0\x06\0".as_slice(), "CSV"),
        (b"\xd0\xcf\x11\xe0\xa1", "CSV"),
        (b"feldbuch-sicherung 1\n\0", "feldbuch restore"),
        (b"\x7fELF\x02\x01\x01\0", "keine Textdatei"),
    ] {
        let f = fehler(&lies(&[], &[("d", bytes)]));
        assert!(f.len() == 1 && f[0].contains(wort), "{f:?}");
        assert!(!f[0].chars().any(char::is_control), "{f:?}");
    }
}
