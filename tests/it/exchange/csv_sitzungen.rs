//! Tables of agendas, decisions, draws and school holidays, as people keep them.

use super::{danach, fehler, lies};
use feldbuch::domain::*;
use jiff::civil::datetime;

fn buch() -> Vec<Datensatz> {
    let mitte = Raum {
        name: "Mitte".to_owned(),
        ebene: "ort".to_owned(),
        ..leer::raum(Id(1))
    };
    let rt = Gremium {
        name: "Regionalteam".to_owned(),
        kuerzel: "RT".to_owned(),
        raum: Some(Id(1)),
        ..leer::gremium(Id(2))
    };
    let wanda = Person {
        vorname: "Wanda".to_owned(),
        nachname: "Muster".to_owned(),
        ..leer::person(Id(3))
    };
    let sitzung = |id: u128, monat| Sitzung {
        gremium: Id(2),
        beginn: datetime(2027, monat, 15, 14, 0, 0, 0),
        ..leer::sitzung(Id(id))
    };
    vec![
        mitte.into(),
        rt.into(),
        wanda.into(),
        sitzung(4, 3).into(),
        sitzung(5, 6).into(),
    ]
}

fn neu(alle: &[Datensatz], text: &str) -> Vec<Datensatz> {
    let e = lies(alle, &[("t.csv", text.as_bytes())]);
    assert_eq!(fehler(&e), Vec::<String>::new(), "{text}");
    let nachher = danach(alle, &e);
    // A second time says nothing new.
    let wieder = lies(&nachher, &[("t.csv", text.as_bytes())]);
    assert_eq!(wieder.aenderungen, [], "{text}");
    let dazu = |d: &&Datensatz| !alle.contains(d) && d.kind() != Kind::Einstellungen;
    nachher.iter().filter(dazu).cloned().collect()
}

#[test]
fn tagesordnung_unter_einer_sitzung_nach_name_und_tag() {
    for name in [
        "Regionalteam Mitte 15.03.2027",
        "rt mitte 2027-03-15",
        "Regionalteam 15.03.2027",
    ] {
        let text = format!(
            "TOP;Sitzung;Dauer;bringt ein;Ziel\nHaushalt;{name};20;Wanda Muster;Entscheidung\n"
        );
        let alle = neu(&buch(), &text);
        let [Datensatz::Top(t)] = alle.as_slice() else {
            panic!("{alle:?}")
        };
        assert_eq!(
            (t.sitzung, t.gremium, t.minuten),
            (Some(Id(4)), Id(2), Some(20))
        );
        assert_eq!((t.von, t.ziel), (Some(Id(3)), Some(Topziel::Entscheidung)));
    }
}

#[test]
fn thema_fuer_den_speicher() {
    let alle = neu(
        &buch(),
        "Tagesordnungspunkt;Gremium;Minuten\nKita-Plätze;Regionalteam;15\n",
    );
    let [Datensatz::Top(t)] = alle.as_slice() else {
        panic!("{alle:?}")
    };
    assert_eq!((t.sitzung, t.titel.as_str()), (None, "Kita-Plätze"));
}

#[test]
fn beschluss_mit_stimmen() {
    let alle = neu(
        &buch(),
        "Wortlaut;Sitzung;Ja-Stimmen;Nein-Stimmen;Enthaltungen;Ergebnis\nWir machen das.;Regionalteam Mitte 2027-06-15;5;0;1;angenommen\n",
    );
    let [Datensatz::Beschluss(b)] = alle.as_slice() else {
        panic!("{alle:?}")
    };
    assert_eq!(
        (b.gremium, b.sitzung, b.ja, b.enthaltung),
        (Id(2), Id(5), 5, 1)
    );
    assert_eq!(
        (b.am.to_string().as_str(), b.regel),
        ("2027-06-15", Beschlussregel::Einstimmigkeit)
    );
}

#[test]
fn schulferien_als_liste() {
    let alle = neu(
        &buch(),
        "Ferien;erster Ferientag;letzter Ferientag\nHerbstferien;18.10.2027;30.10.2027\nWinterferien;1.2.2027;6.2.2027\n",
    );
    let [Datensatz::Ferien(a), Datensatz::Ferien(_)] = alle.as_slice() else {
        panic!("{alle:?}")
    };
    assert_eq!(
        (a.von.to_string(), a.bis.to_string()),
        ("2027-10-18".to_owned(), "2027-10-30".to_owned())
    );
    let alle = neu(
        &buch(),
        "Name;von;bis\nHerbstferien;18.10.2027;30.10.2027\n",
    );
    assert!(
        matches!(alle.as_slice(), [Datensatz::Ferien(_)]),
        "{alle:?}"
    );
}

#[test]
fn losung_mit_interessierten() {
    let alle = neu(
        &buch(),
        "Gremium;Sozialraum;Plätze;Interessierte;Sitze bis\nRegionalteam;Mitte;2;Wanda Muster;31.12.2027\n",
    );
    let [Datensatz::Losung(l)] = alle.as_slice() else {
        panic!("{alle:?}")
    };
    assert_eq!(
        (l.raum, l.plaetze, l.kandidaten.as_slice()),
        (Id(1), 2, [Id(3)].as_slice())
    );
}

#[test]
fn was_nicht_stimmt_wird_gesagt() {
    for (text, grund) in [
        (
            "Ferien;von;bis\nHerbst;18.10.2027;\n",
            "t.csv:2 bis – fehlt",
        ),
        (
            "Ferien;von;bis\nHerbst;18.10.2027;1.10.2027\n",
            "t.csv:2 bis – liegt vor dem ersten Tag",
        ),
        (
            "TOP;Sitzung;Minuten\nHaushalt;Regionalteam Mitte 16.03.2027;5\n",
            "t.csv:2 Sitzung – Sitzung „Regionalteam Mitte 16.03.2027“ gibt es nicht; gemeint: „Regionalteam Mitte 2027-03-15“?",
        ),
        (
            "TOP;Sitzung;Minuten\n;Regionalteam Mitte 15.03.2027;5\n",
            "t.csv:2 Titel – fehlt",
        ),
        (
            "TOP;Gremium;Minuten\nHaushalt;Regionalteam;lange\n",
            "t.csv:2 Minuten – „lange“ ist keine Zahl von 0 bis 65535",
        ),
    ] {
        let e = lies(&buch(), &[("t.csv", text.as_bytes())]);
        assert_eq!(fehler(&e), [grund]);
        assert_eq!(e.aenderungen, []);
    }
}
