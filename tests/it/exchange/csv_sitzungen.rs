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

fn plaetze(alle: &[Datensatz], sitzung: Option<Id>) -> Vec<(u16, String)> {
    let mut aus: Vec<(u16, String)> = alle
        .iter()
        .filter_map(|d| match d {
            Datensatz::Top(t) if t.sitzung == sitzung => Some((t.nr, t.titel.clone())),
            _ => None,
        })
        .collect();
    aus.sort();
    aus
}

#[test]
fn tops_ohne_platz_kommen_hinten_an_und_der_abschluss_bleibt_der_letzte() {
    let top = |id: u128, nr, titel: &str, art| Top {
        gremium: Id(2),
        sitzung: Some(Id(4)),
        nr,
        titel: titel.to_owned(),
        art,
        ..leer::top(Id(id))
    };
    let mut da = buch();
    da.push(top(10, 1, "Rückblick", Topart::Rueckblick).into());
    da.push(top(11, 2, "Abschluss", Topart::Abschluss).into());
    let text = "TOP;Gremium;Sitzung\nZ;RT;15.03.2027\nA;RT;15.06.2027\nM;RT;15.03.2027\nB;RT;15.06.2027\nS2;RT;\nS1;RT;\n";
    let e = lies(&da, &[("t.csv", text.as_bytes())]);
    assert_eq!(fehler(&e), Vec::<String>::new());
    let nachher = danach(&da, &e);
    let worte = |s| {
        let alle = plaetze(&nachher, s).into_iter();
        alle.map(|(nr, t)| format!("{nr} {t}")).collect::<Vec<_>>()
    };
    assert_eq!(
        worte(Some(Id(4))),
        ["1 Rückblick", "2 Z", "3 M", "4 Abschluss"]
    );
    assert_eq!(worte(Some(Id(5))), ["1 A", "2 B"]);
    assert_eq!(worte(None), ["1 S2", "2 S1"]);
    let wieder = lies(&nachher, &[("t.csv", text.as_bytes())]);
    assert_eq!(wieder.aenderungen, []);
    // A place that is said is kept.
    let gesagt = neu(
        &buch(),
        "TOP;Sitzung;Platz\nA;Regionalteam 15.03.2027;7\nB;Regionalteam 15.03.2027;\n",
    );
    let gesagt = plaetze(&gesagt, Some(Id(4)));
    assert_eq!(gesagt, [(7, "A".to_owned()), (8, "B".to_owned())]);
}

#[test]
fn die_sitzung_nach_dem_gremium_daneben() {
    let mut da = buch();
    let abends = Sitzung {
        gremium: Id(2),
        beginn: datetime(2027, 6, 15, 19, 0, 0, 0),
        ..leer::sitzung(Id(6))
    };
    da.push(abends.into());
    for (wann, sitzung) in [
        ("15.03.2027", 4),
        ("15.03.2027 14:00", 4),
        ("2027-03-15", 4),
        ("15.06.2027 14:00", 5),
        ("15.06.2027 19:00", 6),
    ] {
        let alle = neu(&da, &format!("TOP;Gremium;Sitzung\nA;RT;{wann}\n"));
        let [Datensatz::Top(t)] = alle.as_slice() else {
            panic!("{wann}: {alle:?}")
        };
        assert_eq!(t.sitzung, Some(Id(sitzung)), "{wann}");
    }
    for (gremium, wann, grund) in [
        (
            "RT",
            "16.03.2027",
            "„16.03.2027“: an dem Tag hat das Gremium keine Sitzung",
        ),
        (
            "RT",
            "15.06.2027",
            "„15.06.2027“: an dem Tag hat das Gremium 2 Sitzungen, bitte mit deren Uhrzeit",
        ),
        (
            "",
            "15.03.2027",
            "Sitzung „15.03.2027“ gibt es nicht; eine Sitzung heißt nach Gremium und Tag, etwa „Regionalteam Mitte 15.03.2027“",
        ),
    ] {
        let text = format!("TOP;Gremium;Sitzung\nA;{gremium};{wann}\n");
        let e = lies(&da, &[("t.csv", text.as_bytes())]);
        assert_eq!(fehler(&e), [format!("t.csv:2 Sitzung – {grund}")]);
    }
}

#[test]
fn ein_zu_langer_wert_nennt_seine_zeile() {
    let text = format!(
        "TOP;Gremium;Notiz\nA;RT;kurz\nB;RT;{}\n",
        "x".repeat(70_000)
    );
    let e = lies(&buch(), &[("t.csv", text.as_bytes())]);
    let grund = "t.csv:3 Notiz – zu lang: mehr als 64 KB passen nicht in einen Eintrag";
    assert_eq!(fehler(&e), [grund]);
    assert_eq!(e.aenderungen, []);
}
