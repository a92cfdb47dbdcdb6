//! Needs: seen again, near ones, the chain with all its refusals, what follows by itself, the heat table and what of it may
//! leave the screen.

use crate::regeln::{HEUTE, UM, neue_ids, register_aus};
use crate::schirm::welt::{self, *};
use crate::schirm::{anlage, welt::id};
use feldbuch::domain::*;
use feldbuch::model::bedarfe::{self as b, Spalte, Spanne, Tafel, Tafelzeile, Wohin};
use feldbuch::model::dran::Grund;
use feldbuch::model::liste::{Kriterien, Zustand, zeilen};
use feldbuch::model::protokoll::abstimmung;
use feldbuch::model::register::Anlass;
use feldbuch::model::{Register, tagesordnung as to, tun};
use feldbuch::store::memory::Speicher;
use feldbuch::store::{Draft, Grund as Warum, Store};
use jiff::civil::{Date, date};
use proptest::prelude::*;

pub const BEWEGUNG: u128 = 700;
pub const BERATUNG: u128 = 701;
pub const DOLMETSCHER: u128 = 702;
pub const JUGENDRAUM: u128 = 703;
pub const SPIELPLATZ: u128 = 704;
pub const SCHWIMMEN: u128 = 705;
pub const TOP_ALT: u128 = 720;
pub const TOP_NEU: u128 = 721;
pub const VORHABEN: u128 = 730;
pub const NAEHCAFE: u128 = 740;
pub const BESCHLUSS: u128 = 750;

fn bedarf(n: u128, name: &str, raum: u128, von: &str, am: Date) -> Bedarf {
    Bedarf {
        name: name.into(),
        raum: Some(id(raum)),
        gemeldet_von: von.into(),
        ..leer::bedarf(id(n), am)
    }
}

fn gesehen(n: u128, bedarf: u128, raum: u128, von: &str, am: Date) -> Datensatz {
    Sichtung {
        bedarf: id(bedarf),
        raum: Some(id(raum)),
        von: von.into(),
        ..leer::sichtung(id(n), am)
    }
    .into()
}

/// Six needs, one in each state and one that was seen again and again.
pub fn feld() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    let bewegung = Bedarf {
        zielgruppen: vec!["Kinder".into()],
        lebenslage: "Ganztag".into(),
        ..bedarf(
            BEWEGUNG,
            "Bewegungsangebot am Nachmittag",
            MUEHLENWERDER,
            "Schule",
            date(2024, 2, 6),
        )
    };
    let dolmetscher = Bedarf {
        top: Some(id(TOP_ALT)),
        ..bedarf(
            DOLMETSCHER,
            "Dolmetscher bei Elternabenden",
            NORD,
            "Kita",
            date(2026, 8, 20),
        )
    };
    let jugendraum = Bedarf {
        vorhaben: Some(id(VORHABEN)),
        ..bedarf(
            JUGENDRAUM,
            "Jugendraum in Schönfließ",
            SCHOENFLIESS,
            "Jugendarbeit",
            date(2026, 1, 15),
        )
    };
    let spielplatz = Bedarf {
        erledigt_am: Some(date(2026, 6, 1)),
        ergebnis: "Kommune hat ihn saniert".into(),
        ..bedarf(
            SPIELPLATZ,
            "Spielplatz für Kleinkinder",
            KOENIGSRODE,
            "Frühe Hilfen",
            date(2025, 9, 2),
        )
    };
    let schwimmen = Bedarf {
        top: Some(id(TOP_NEU)),
        ..bedarf(
            SCHWIMMEN,
            "Schwimmkurse in den Ferien",
            MUEHLENWERDER,
            "Schule",
            date(2026, 10, 8),
        )
    };
    let beratung = bedarf(
        BERATUNG,
        "Beratung für Alleinerziehende am Abend",
        KOENIGSRODE,
        "ASD",
        date(2026, 11, 3),
    );
    for b in [
        bewegung,
        beratung,
        dolmetscher,
        jugendraum,
        spielplatz,
        schwimmen,
    ] {
        alle.push(b.into());
    }
    let tage = [
        (BEWEGUNG, KOENIGSRODE, "Schule", date(2024, 2, 6)),
        (BEWEGUNG, MUEHLENWERDER, "Schule", date(2026, 3, 10)),
        (BEWEGUNG, MUEHLENWERDER, "Kita", date(2026, 5, 19)),
        (BEWEGUNG, MUEHLENWERDER, "ASD", date(2026, 9, 1)),
        (BEWEGUNG, SCHOENFLIESS, "Schule", date(2026, 10, 6)),
        (BEWEGUNG, MUEHLENWERDER, "schule", date(2026, 11, 5)),
        (BERATUNG, KOENIGSRODE, "ASD", date(2026, 11, 3)),
        (DOLMETSCHER, NORD, "Kita", date(2026, 8, 20)),
        (DOLMETSCHER, MUEHLENWERDER, "Schule", date(2026, 9, 9)),
        (JUGENDRAUM, SCHOENFLIESS, "Jugendarbeit", date(2026, 1, 15)),
        (JUGENDRAUM, SCHOENFLIESS, "Polizei", date(2026, 4, 2)),
        (JUGENDRAUM, SCHOENFLIESS, "Schule", date(2026, 7, 1)),
        (SPIELPLATZ, KOENIGSRODE, "Frühe Hilfen", date(2025, 9, 2)),
        (SCHWIMMEN, MUEHLENWERDER, "Schule", date(2026, 10, 8)),
    ];
    for (n, (bedarf, raum, von, am)) in (760..).zip(tage) {
        alle.push(gesehen(n, bedarf, raum, von, am));
    }
    let top = |n, sitzung: u128, nr, titel: &str| Top {
        gremium: id(RT),
        sitzung: Some(id(sitzung)),
        nr,
        titel: titel.into(),
        ..leer::top(id(n))
    };
    alle.push(top(TOP_ALT, 63, 1, "Dolmetscher bei Elternabenden").into());
    alle.push(top(TOP_NEU, SITZUNG_RT, 1, "Schwimmkurse in den Ferien").into());
    let vorhaben = Vorhaben {
        name: "Jugendraum einrichten".into(),
        raum: Some(id(SCHOENFLIESS)),
        leitung: Some(id(JOERG)),
        ..leer::vorhaben(id(VORHABEN), date(2026, 8, 1))
    };
    let ressource = Ressource {
        name: "Nähcafé am Anger".into(),
        raum: Some(id(NORD)),
        ..leer::ressource(id(NAEHCAFE), date(2026, 1, 1))
    };
    let beschluss = Beschluss {
        gremium: id(RT),
        sitzung: id(63),
        text: "Dolmetscherliste anlegen".into(),
        ergebnis: Beschlussergebnis::Angenommen,
        ..leer::beschluss(id(BESCHLUSS), date(2026, 9, 10))
    };
    alle.extend([vorhaben.into(), ressource.into(), beschluss.into()]);
    alle
}

fn register() -> Register {
    register_aus(feld())
}

fn bedarf_von(reg: &Register, n: u128) -> Bedarf {
    reg.bedarfe().get(id(n)).unwrap().clone()
}

/// Commits a draft to a store with the same records.
fn nach(draft: &Draft) -> Register {
    let mut werk = Speicher::neu();
    werk.commit(&anlage(feld())).unwrap();
    let mut reg = Register::aus(werk.snapshot().unwrap());
    let anlass = Anlass {
        request: id(9500),
        wer: "wanda".into(),
        wann: jiff::Timestamp::UNIX_EPOCH,
        grund: Warum::Eingabe,
    };
    let batch = reg.batch(draft, anlass).unwrap();
    reg.apply(&werk.commit(&batch).unwrap());
    reg
}

#[test]
fn how_often_when_and_by_whom() {
    let reg = register();
    let g = b::gesehen(&reg, &bedarf_von(&reg, BEWEGUNG), HEUTE);
    assert_eq!((g.anzahl, g.im_jahr), (6, 5));
    assert_eq!((g.erste, g.letzte), (date(2024, 2, 6), date(2026, 11, 5)));
    let von: Vec<(&str, usize)> = g.von.iter().map(|(f, n)| (f.as_str(), *n)).collect();
    assert_eq!(von, [("Schule", 4), ("ASD", 1), ("Kita", 1)]);
    assert_eq!(b::haeufigkeit(&reg, id(BERATUNG), HEUTE), 1);
    // A year ago to the day is no longer in the last twelve months.
    assert_eq!(b::haeufigkeit(&reg, id(SPIELPLATZ), date(2026, 9, 2)), 0);
    assert_eq!(b::haeufigkeit(&reg, id(SPIELPLATZ), date(2026, 9, 1)), 1);
}

#[test]
fn an_old_need_without_sightings_was_seen_when_it_was_reported() {
    let mut alle = feld();
    alle.retain(|d| !matches!(d, Datensatz::Sichtung(s) if s.bedarf == id(BERATUNG)));
    let reg = register_aus(alle);
    assert_eq!(b::haeufigkeit(&reg, id(BERATUNG), HEUTE), 1);
    let draft = b::sichten(&reg, id(BERATUNG), leer::sichtung(id(999), HEUTE)).unwrap();
    assert_eq!(
        draft.aenderungen.len(),
        2,
        "the report becomes the first one"
    );
    assert!(draft.label.contains("(2×)"), "{}", draft.label);
}

#[test]
fn a_new_need_always_comes_with_its_first_sighting() {
    let reg = register();
    let neu = bedarf(800, "Mittagstisch", NORD, "Kirche", HEUTE);
    let draft = b::mit_sichtungen(
        &reg,
        Draft {
            label: "x".into(),
            aenderungen: b::neu(neu.clone(), id(801)),
        },
        &mut neue_ids(),
    );
    assert_eq!(draft.aenderungen.len(), 2, "not a second one");
    let nackt = Draft::new("x").mit(feldbuch::store::Aenderung::neu(neu.clone()));
    let draft = b::mit_sichtungen(&reg, nackt, &mut neue_ids());
    let reg = nach(&draft);
    let s: Vec<_> = reg.sichtungen_von(id(800)).collect();
    assert_eq!((s.len(), s[0].am, s[0].raum), (1, HEUTE, Some(id(NORD))));
    assert_eq!(s[0].von, "Kirche");
}

#[test]
fn a_corrected_report_corrects_its_only_sighting() {
    let reg = register();
    let alt = bedarf_von(&reg, BERATUNG);
    let neu = Bedarf {
        raum: Some(id(MUEHLENWERDER)),
        ..alt.clone()
    };
    let aendern = |alt: &Bedarf, neu: Bedarf| {
        let draft = Draft::new("x").mit(feldbuch::store::Aenderung::geaendert(alt.clone(), neu));
        b::mit_sichtungen(&reg, draft, &mut neue_ids())
    };
    assert_eq!(aendern(&alt, neu).aenderungen.len(), 2);
    // One that was seen more than once keeps what was seen.
    let oft = bedarf_von(&reg, BEWEGUNG);
    let anders = Bedarf {
        raum: None,
        ..oft.clone()
    };
    assert_eq!(aendern(&oft, anders).aenderungen.len(), 1);
}

#[test]
fn the_line_of_a_sighting() {
    let reg = register();
    let lies = |text: &str, filter| b::lies_sichtung(&reg, text, id(BEWEGUNG), filter, HEUTE);
    let s = lies("@schön von Hort heute", None);
    assert_eq!(
        (s.raum, s.von.as_str(), s.am),
        (Some(id(SCHOENFLIESS)), "Hort", HEUTE)
    );
    let s = lies(
        "Kinder warten draußen +werder von Hort und Schule gestern",
        None,
    );
    assert_eq!(s.raum, Some(id(MUEHLENWERDER)));
    assert_eq!(
        (s.von.as_str(), s.am),
        ("Hort und Schule", date(2026, 11, 21))
    );
    assert_eq!(s.notiz, "Kinder warten draußen");
    assert_eq!(lies("von ASD 3.11.", None).am, date(2026, 11, 3));
    assert_eq!(lies("!3.11. von ASD", None).von, "ASD");
    assert_eq!(
        lies("von Gruppe 2", None).von,
        "Gruppe 2",
        "a bare number is no day"
    );
    let leer = lies("", None);
    assert_eq!((leer.raum, leer.am), (Some(id(MUEHLENWERDER)), HEUTE));
    assert!(leer.unklar.is_empty());
    // The Raum that filters, unless the need's own is the narrower one.
    assert_eq!(lies("", Some(id(SUED))).raum, Some(id(SUED)));
    assert_eq!(lies("", Some(id(NORD))).raum, Some(id(MUEHLENWERDER)));
    for (text, warum) in [
        ("@atlantis", "Den Raum „atlantis“ gibt es nicht"),
        (
            "@planregion",
            "„planregion“ ist nicht eindeutig: Planregion Nord, Planregion Süd",
        ),
        (
            "von Schule morgen",
            "Mo 23.11.2026 kommt erst noch – gesehen wurde es schon",
        ),
        ("!neulich", "„neulich“ ist kein Tag; etwa !gestern, !3.11."),
        ("#Kinder", "„#Kinder“ gehört zum Bedarf, nicht zur Sichtung"),
    ] {
        assert_eq!(lies(text, None).unklar, [warum], "{text}");
    }
}

#[test]
fn near_ones_are_found_in_other_words() {
    let reg = register();
    let erster = |text: &str| b::aehnliche(&reg, text).first().copied();
    for (text, n) in [
        ("Bewegungsangebote nachmittags", BEWEGUNG),
        ("es fehlt ein Angebot für Bewegung am Nachmittag", BEWEGUNG),
        ("Abendberatung Alleinerziehende", BERATUNG),
        ("Dolmetscher", DOLMETSCHER),
        ("kein Jugendraum", JUGENDRAUM),
    ] {
        assert_eq!(erster(text), Some(id(n)), "{text}");
    }
    for text in ["", "Angebot", "Nachhilfe in Mathe", "Fahrdienst zum Arzt"] {
        assert_eq!(erster(text), None, "{text}");
    }
}

/// The whole way, and what each step says.
#[test]
fn from_report_to_result() {
    let reg = register();
    let draft = b::in_top(
        &reg,
        id(BEWEGUNG),
        Wohin::Sitzung(id(SITZUNG_RT)),
        UM,
        &mut neue_ids(),
    )
    .unwrap();
    assert!(
        draft.label.contains("auf der Tagesordnung"),
        "{}",
        draft.label
    );
    let reg = nach(&draft);
    let top = bedarf_von(&reg, BEWEGUNG).top.unwrap();
    let top = reg.tops().get(top).unwrap();
    assert_eq!(top.titel, "Bewegungsangebot am Nachmittag");
    assert_eq!(
        (top.sitzung, top.ziel),
        (Some(id(SITZUNG_RT)), Some(Topziel::Beratung))
    );
    assert_eq!(top.betrifft, ["Kinder"]);
    assert_eq!(bedarf_von(&reg, BEWEGUNG).stand(), Bedarfsstand::InTop);
    let nein = b::in_top(
        &reg,
        id(BEWEGUNG),
        Wohin::Speicher(id(SRK)),
        UM,
        &mut neue_ids(),
    );
    assert!(
        nein.unwrap_err()
            .starts_with("Der Bedarf steht schon auf der Tagesordnung")
    );
}

#[test]
fn an_agenda_that_is_not_there_yet_is_made_whole() {
    let mut alle = feld();
    alle.retain(|d| !matches!(d, Datensatz::Top(_)));
    let reg = register_aus(alle);
    let draft = b::in_top(
        &reg,
        id(BEWEGUNG),
        Wohin::Sitzung(id(SITZUNG_RT)),
        UM,
        &mut neue_ids(),
    );
    let tops = draft
        .unwrap()
        .aenderungen
        .into_iter()
        .filter_map(|a| match a.nachher {
            Some(Datensatz::Top(t)) => Some((t.nr, t.art)),
            _ => None,
        });
    let tops: Vec<_> = tops.collect();
    use Topart::{Abschluss, Rueckblick, Thema};
    assert_eq!(tops, [(1, Rueckblick), (2, Thema), (3, Abschluss)]);
}

#[test]
fn what_does_not_go_says_why() {
    let reg = register();
    let mut neu = neue_ids();
    let top = |n, wohin, neu: &mut Ids| b::in_top(&reg, id(n), wohin, UM, neu).unwrap_err();
    assert!(
        top(SPIELPLATZ, Wohin::Speicher(id(RT)), &mut neu).contains("seit Mo 01.06.2026 erledigt")
    );
    assert!(top(BEWEGUNG, Wohin::Sitzung(id(63)), &mut neu).contains("steht nicht mehr an"));
    assert!(top(999, Wohin::Speicher(id(RT)), &mut neu).contains("gibt es nicht mehr"));
    assert!(
        b::zurueck(&reg, id(BEWEGUNG))
            .unwrap_err()
            .contains("Anfang")
    );
    assert!(
        b::erledigen(&reg, id(BEWEGUNG), "  ", HEUTE)
            .unwrap_err()
            .contains("Wie ging es aus")
    );
    assert!(b::an_beschluss(&reg, id(BEWEGUNG), id(1)).is_err());
    assert!(b::sichten(&reg, id(999), leer::sichtung(id(998), HEUTE)).is_err());
    // A TOP whose Sitzung is over holds nobody: the need may go into another one.
    assert!(b::in_top(&reg, id(DOLMETSCHER), Wohin::Speicher(id(RT)), UM, &mut neu).is_ok());
}

#[test]
fn decisions_of_the_tops_sitzung_come_newest_first() {
    let mut alle = feld();
    let mehr = |n, top: Option<u128>, am| Beschluss {
        gremium: id(RT),
        sitzung: id(63),
        top: top.map(id),
        text: "x".into(),
        ..leer::beschluss(id(n), am)
    };
    alle.push(mehr(751, None, date(2026, 9, 11)).into());
    alle.push(mehr(752, Some(TOP_ALT), date(2026, 9, 1)).into());
    let reg = register_aus(alle);
    let ids = |n| -> Vec<Id> {
        let b = bedarf_von(&reg, n);
        b::beschluesse(&reg, &b).iter().map(|x| x.id).collect()
    };
    assert_eq!(ids(DOLMETSCHER), [id(752), id(751), id(BESCHLUSS)]);
    assert_eq!(ids(SCHWIMMEN), [], "nothing was decided there yet");
    assert_eq!(ids(BEWEGUNG).len(), 3, "without a TOP all there are");
}

#[test]
fn a_decision_in_its_top_binds_the_need_a_refusal_does_not() {
    let reg = register();
    let s = reg.sitzungen().get(id(SITZUNG_RT)).unwrap();
    let top = reg.tops().get(id(TOP_NEU));
    let beschliessen =
        |zeile: &str| abstimmung::beschliessen(&reg, s, top, zeile, UM, &mut neue_ids());
    let draft = beschliessen("Schwimmkurse ausschreiben /m 3 0 0").unwrap();
    assert!(
        draft
            .label
            .contains("Bedarf „Schwimmkurse in den Ferien“ daran"),
        "{}",
        draft.label
    );
    let reg2 = nach(&draft);
    let b = bedarf_von(&reg2, SCHWIMMEN);
    assert_eq!(b.stand(), Bedarfsstand::Beschluss);
    let text = &reg2.beschluesse().get(b.beschluss.unwrap()).unwrap().text;
    assert_eq!(text, "Schwimmkurse ausschreiben");
    let nein = beschliessen("Schwimmkurse ausschreiben /m 0 3 0").unwrap();
    assert_eq!(
        bedarf_von(&nach(&nein), SCHWIMMEN).stand(),
        Bedarfsstand::InTop
    );
}

#[test]
fn a_need_goes_where_its_top_goes() {
    let reg = register();
    let top = reg.tops().get(id(TOP_NEU)).unwrap();
    let reg = nach(&to::verschieben(&reg, top, UM, &mut neue_ids()).unwrap());
    let b = bedarf_von(&reg, SCHWIMMEN);
    let kopie = reg.tops().get(b.top.unwrap()).unwrap();
    assert_ne!(kopie.id, id(TOP_NEU));
    assert_eq!(kopie.sitzung, None, "into the inbox: no other Sitzung yet");
    let reg = nach(&to::loeschen(&register(), top_von(&register(), TOP_NEU)).unwrap());
    assert_eq!(bedarf_von(&reg, SCHWIMMEN).stand(), Bedarfsstand::Gemeldet);
}

fn top_von(reg: &Register, n: u128) -> &Top {
    reg.tops().get(id(n)).unwrap()
}

#[test]
fn deleting_takes_the_sightings_and_loosens_the_rest() {
    let reg = register();
    let key = |kind, n| Schluessel { kind, id: id(n) };
    let draft = tun::loeschen(&reg, &[key(Kind::Bedarfe, BEWEGUNG)]).unwrap();
    assert!(draft.label.contains("6 Sichtungen"), "{}", draft.label);
    let danach = nach(&draft);
    assert!(danach.bedarfe().get(id(BEWEGUNG)).is_none());
    assert_eq!(danach.sichtungen_von(id(BEWEGUNG)).count(), 0);
    for (kind, n) in [(Kind::Vorhaben, VORHABEN), (Kind::Sitzungen, 63)] {
        let draft = tun::loeschen(&reg, &[key(kind, n)]).unwrap();
        let danach = nach(&draft);
        let offen = [JUGENDRAUM, DOLMETSCHER].map(|n| bedarf_von(&danach, n).stand());
        assert!(
            offen.contains(&Bedarfsstand::Gemeldet),
            "{kind:?} {offen:?}"
        );
    }
}

#[test]
fn lists_hide_what_is_done_and_sort_four_ways() {
    let reg = register();
    let ids = |sortierung, zustand| {
        let k = Kriterien {
            sortierung,
            zustand,
            ..Kriterien::neu(HEUTE)
        };
        let ids = zeilen(&reg, Kind::Bedarfe, &k);
        ids.iter().map(|i| i.0 - id(0).0).collect::<Vec<u128>>()
    };
    use Zustand::{Alle, Erledigt, Offen};
    assert_eq!(
        ids(0, Offen),
        [BEWEGUNG, JUGENDRAUM, DOLMETSCHER, BERATUNG, SCHWIMMEN]
    );
    assert_eq!(
        ids(1, Offen),
        [BEWEGUNG, BERATUNG, SCHWIMMEN, DOLMETSCHER, JUGENDRAUM]
    );
    assert_eq!(
        ids(2, Alle),
        [
            BEWEGUNG,
            BERATUNG,
            DOLMETSCHER,
            SCHWIMMEN,
            JUGENDRAUM,
            SPIELPLATZ
        ]
    );
    assert_eq!(ids(3, Offen)[0], BERATUNG);
    assert_eq!(ids(0, Erledigt), [SPIELPLATZ]);
}

#[test]
fn what_wants_somebody() {
    let reg = register();
    let dran: Vec<(Grund, String)> = reg
        .dran(None, HEUTE)
        .into_iter()
        .filter(|d| d.ziel.kind == Kind::Bedarfe)
        .map(|d| (d.grund, format!("{} – {}", d.titel, d.wer)))
        .collect();
    assert_eq!(
        dran,
        [
            (
                Grund::Bedarf,
                "Bewegungsangebot am Nachmittag – 5× in 12 Monaten".to_owned()
            ),
            (
                Grund::OhneBeschluss,
                "Dolmetscher bei Elternabenden – Regionalteam Planregion Nord".to_owned()
            ),
        ]
    );
    let sued: Vec<_> = reg.dran(Some(id(SUED)), HEUTE);
    assert!(sued.iter().all(|d| d.ziel.kind != Kind::Bedarfe));
}

#[test]
fn the_table_counts_each_sighting_where_it_was() {
    let reg = register();
    let t = b::tafel(&reg, None, Spanne::Jahr, HEUTE);
    let namen: Vec<&str> = t.spalten.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(
        namen,
        ["Mühlenwerder", "Schönfließ", "Königsrode", "anderswo"]
    );
    let zeile = |n| &t.zeilen.iter().find(|z| z.bedarf == id(n)).unwrap().zellen;
    assert_eq!(zeile(BEWEGUNG), &[4, 1, 0, 0]);
    assert_eq!(
        zeile(DOLMETSCHER),
        &[1, 0, 0, 1],
        "a Planregion is no Sozialraum"
    );
    assert_eq!(
        t.zeilen[0].bedarf,
        id(BEWEGUNG),
        "the most often seen first"
    );
    assert!(
        t.zeilen.iter().all(|z| z.bedarf != id(SPIELPLATZ)),
        "longer ago"
    );
    assert_eq!((t.gesamt(), t.summe(0)), (12, 6));
    assert!(t.leere.is_empty());
    let mut ohne = feld();
    ohne.retain(|d| match d {
        Datensatz::Sichtung(s) => s.bedarf != id(BERATUNG),
        Datensatz::Bedarf(b) => b.id != id(BERATUNG),
        _ => true,
    });
    let ohne = b::tafel(&register_aus(ohne), None, Spanne::Jahr, HEUTE);
    assert_eq!(ohne.leere, ["Königsrode"], "named, but no column");
    assert_eq!((ohne.spalten.len(), ohne.zeilen[0].zellen.len()), (3, 3));
    let t = b::tafel(&reg, None, Spanne::DreiJahre, HEUTE);
    assert_eq!(t.gesamt(), 14);
    let t = b::tafel(&reg, Some(id(SUED)), Spanne::Jahr, HEUTE);
    let namen: Vec<&str> = t.spalten.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(namen, ["Königsrode"]);
    assert_eq!(t.gesamt(), 1);
}

#[test]
fn what_may_leave_the_screen() {
    let t = b::tafel(&register(), None, Spanne::Jahr, HEUTE);
    insta::assert_snapshot!(b::offen(&t).als_markdown("Bedarfe"), @"
    # Bedarfe

    | Bedarf                                 | Mühlenwerder | Schönfließ | Königsrode | anderswo | Summe |
    | -------------------------------------- | -----------: | ---------: | ---------: | -------: | ----: |
    | Bewegungsangebot am Nachmittag         |            4 |         <3 |          0 |        0 |   >=5 |
    | Jugendraum in Schönfließ               |            0 |          3 |          0 |        0 |     3 |
    | Dolmetscher bei Elternabenden          |           <3 |          0 |          0 |       <3 |   >=2 |
    | Beratung für Alleinerziehende am Abend |            0 |          0 |         <3 |        0 |   >=1 |
    | Schwimmkurse in den Ferien             |           <3 |          0 |          0 |        0 |   >=1 |
    | Summe                                  |          >=6 |        >=4 |        >=1 |      >=1 |  >=12 |

    Zahlen unter 3 sind verdeckt (<3); Summen zählen nur, was hier steht (>= heißt: mindestens).
    ");
    insta::assert_snapshot!(b::offen(&t).als_csv().replace('\r', ""), @"
    Bedarf;Mühlenwerder;Schönfließ;Königsrode;anderswo;Summe
    Bewegungsangebot am Nachmittag;4;<3;0;0;>=5
    Jugendraum in Schönfließ;0;3;0;0;3
    Dolmetscher bei Elternabenden;<3;0;0;<3;>=2
    Beratung für Alleinerziehende am Abend;0;0;<3;0;>=1
    Schwimmkurse in den Ferien;<3;0;0;0;>=1
    Summe;>=6;>=4;>=1;>=1;>=12
    ");
}

fn tafel_aus(zellen: &[Vec<usize>]) -> Tafel {
    let spalten = zellen.first().map_or(0, Vec::len);
    let spalte = |i| Spalte {
        raum: None,
        name: format!("Raum {i}"),
        kuerzel: String::new(),
    };
    let mut zeilen: Vec<Tafelzeile> = (0..)
        .zip(zellen)
        .map(|(i, z)| Tafelzeile {
            bedarf: id(i),
            // Some needs are called the same.
            name: format!("Bedarf {}", i % 3),
            offen: true,
            zellen: z.clone(),
        })
        .collect();
    zeilen.sort_by_key(|z| (std::cmp::Reverse(z.summe()), z.name.clone()));
    Tafel {
        spalten: (0..spalten).map(spalte).collect(),
        zeilen,
        leere: vec![],
    }
}

fn draussen(zellen: &[Vec<usize>]) -> (String, String) {
    let o = b::offen(&tafel_aus(zellen));
    (o.als_csv(), o.als_markdown("Bedarfe"))
}

proptest! {
    /// Nobody can compute a cell of one or two: were it the other of both, not a letter outside would differ – for each
    /// such cell alone and for all of them at once.
    #[test]
    fn no_cell_of_one_or_two_can_be_computed(
        zellen in (1usize..6).prop_flat_map(|n| prop::collection::vec(prop::collection::vec(0usize..7, n), 1..7)),
        andere in prop::collection::vec(any::<bool>(), 49),
    ) {
        let wie_es_ist = draussen(&zellen);
        let mut alle = zellen.clone();
        let mut nr = 0;
        for (y, zeile) in zellen.iter().enumerate() {
            for (x, n) in zeile.iter().enumerate() {
                if !(1..3).contains(n) {
                    continue;
                }
                let mut eine = zellen.clone();
                eine[y][x] = 3 - n;
                prop_assert_eq!(&draussen(&eine), &wie_es_ist);
                if andere[nr] {
                    alle[y][x] = 3 - n;
                }
                nr += 1;
            }
        }
        prop_assert_eq!(&draussen(&alle), &wie_es_ist);
    }

    /// What is not small is told: the table outside is of use.
    #[test]
    fn every_cell_of_three_and_more_is_told(zellen in prop::collection::vec(prop::collection::vec(3usize..40, 3), 1..5)) {
        let o = b::offen(&tafel_aus(&zellen));
        let summe: usize = zellen.iter().flatten().sum();
        prop_assert_eq!(o.gesamt.text(), summe.to_string());
        prop_assert!(o.zeilen.iter().flat_map(|z| &z.zellen).all(|g| !g.text().contains('<')));
    }
}
