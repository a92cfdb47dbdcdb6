//! The demo is the same for the same day, full enough to try everything, and breaks no rule of the field.

use super::{HEUTE, eingebaut, gremien, raeume, verweise_stimmen, von_art};
use feldbuch::domain::feiertag::feiertag;
use feldbuch::domain::{
    Datensatz, Faelligkeit, Herkunft, Id, Ids, Koordination, Mitglied, Mitgliedschaft, Person,
    Rolle, Sitzung, SitzungStatus, Status, Todo, Top,
};
use feldbuch::vorlage::{NAMEN, demo};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use std::collections::{HashMap, HashSet};

von_art!(personen, Person);
von_art!(sitze, Mitgliedschaft);
von_art!(posten, Koordination);
von_art!(sitzungen, Sitzung);
von_art!(todos, Todo);
von_art!(tops, Top);

pub fn leben(vorlage: &str, heute: Date) -> Vec<Datensatz> {
    demo(
        eingebaut(vorlage),
        heute,
        &mut Ids::new(1_800_000_000_000, 9),
    )
}

pub fn pm() -> Vec<Datensatz> {
    leben("potsdam-mittelmark", HEUTE)
}

/// Days that are odd in some way: a leap day, New Year, a Saturday, a Sunday, high summer.
pub const TAGE: &[Date] = &[
    HEUTE,
    date(2028, 2, 29),
    date(2027, 1, 1),
    date(2026, 12, 26),
    date(2027, 5, 23),
    date(2027, 8, 4),
];

#[test]
fn verweise_stimmen_bei_jeder_vorlage_und_an_jedem_tag() {
    for (name, _) in NAMEN {
        for tag in TAGE {
            verweise_stimmen(&leben(name, *tag));
        }
    }
}

/// README and help name her; what they show must work on any day.
#[test]
fn es_gibt_genau_eine_wanda() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let wandas: Vec<&Person> = personen(&alle)
            .into_iter()
            .filter(|p| p.anzeige().contains("Wanda"))
            .collect();
        let namen: Vec<String> = wandas.iter().map(|p| p.anzeige()).collect();
        assert_eq!(namen, ["Wanda Wiesengrund"], "{tag}");
        assert!(
            wandas[0].funktion.starts_with("Regionalkoordinat"),
            "{tag}: {}",
            wandas[0].funktion
        );
    }
}

#[test]
fn derselbe_tag_gibt_dasselbe_leben() {
    assert_eq!(pm(), pm());
    assert_ne!(pm(), leben("potsdam-mittelmark", HEUTE.tomorrow().unwrap()));
}

#[test]
fn es_ist_genug_da() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let zahlen = [
            ("Gremien", gremien(&alle).len(), 55..=72),
            ("Personen", personen(&alle).len(), 230..=280),
            ("Sitze", sitze(&alle).len(), 400..=660),
            ("Posten", posten(&alle).len(), 38..=42),
            ("Sitzungen", sitzungen(&alle).len(), 200..=300),
            ("To-dos", todos(&alle).len(), 200..=200),
        ];
        for (was, zahl, erwartet) in zahlen {
            assert!(erwartet.contains(&zahl), "{was} am {tag}: {zahl}");
        }
    }
}

#[test]
fn namen_sind_einmalig_und_anschriften_unzustellbar() {
    let alle = pm();
    let mut namen = HashSet::new();
    for p in personen(&alle) {
        assert!(namen.insert(p.anzeige()), "{}", p.anzeige());
        assert!(p.email.ends_with("@beispiel.invalid") && p.email.is_ascii());
        assert!(p.telefon.starts_with("033841 000-"));
        assert!(!p.organisation.is_empty() && !p.funktion.is_empty());
        assert!(!p.organisation.contains('{'), "{}", p.organisation);
    }
}

#[test]
fn jedes_gremium_hat_jeden_tag_genau_eine_federfuehrung() {
    for name in ["potsdam-mittelmark", "norderstedt"] {
        let alle = leben(name, HEUTE);
        let sitze = sitze(&alle);
        for gremium in gremien(&alle).into_iter().filter(|g| !g.aussen) {
            for tage in 0..90 {
                let tag = HEUTE.saturating_sub(i64::from(tage).days());
                let fuehrt = |s: &&&Mitgliedschaft| {
                    s.gremium == gremium.id && s.rolle == Rolle::Federfuehrung && s.gilt(tag)
                };
                let zahl = sitze.iter().filter(fuehrt).count();
                assert_eq!(zahl, 1, "{} am {tag}", gremium.name);
            }
        }
    }
}

#[test]
fn sitze_sind_vielfaeltig_und_luecken_bleiben() {
    let alle = pm();
    let sitze = sitze(&alle);
    let zahl = |f: &dyn Fn(&Mitgliedschaft) -> bool| sitze.iter().filter(|s| f(s)).count();
    assert!(zahl(&|s| s.rolle == Rolle::Moderation) >= 3);
    assert!(zahl(&|s| s.rolle == Rolle::Gast || s.rolle == Rolle::Zeitweilig) >= 10);
    assert!(zahl(&|s| s.rolle == Rolle::Vertretung && s.vertritt.is_some()) >= 15);
    assert!(zahl(&|s| s.mandat) >= 50);
    assert!(zahl(&|s| !s.entsendet_von.is_empty()) >= 100);
    assert!(zahl(&|s| s.bis.is_some_and(|b| b < HEUTE)) >= 10);
    assert!(zahl(&|s| matches!(s.mitglied, Mitglied::Gremium(_))) >= 5);
    for s in &sitze {
        assert!(s.von.is_none_or(|v| s.bis.is_none_or(|b| v <= b)));
        assert!(s.rolle != Rolle::Vertretung || s.vertritt.is_some());
    }
    let mut luecken = 0;
    for gremium in gremien(&alle) {
        let art = super::arten(&alle)
            .into_iter()
            .find(|a| Some(a.id) == gremium.art);
        for rolle in art.iter().flat_map(|a| &a.teilnehmende) {
            let besetzt = sitze
                .iter()
                .any(|s| s.gremium == gremium.id && s.sollrolle == rolle.name && s.gilt(HEUTE));
            luecken += usize::from(!besetzt && !rolle.bei_bedarf);
        }
    }
    assert!((20..150).contains(&luecken), "{luecken}");
}

#[test]
fn eine_planregion_ist_ohne_regionalkoordination() {
    let alle = pm();
    let vakant: Vec<String> = posten(&alle)
        .into_iter()
        .filter(|p| p.vakant(HEUTE))
        .map(|p| {
            let raum = raeume(&alle)
                .into_iter()
                .find(|r| Some(r.id) == p.raum)
                .unwrap();
            format!("{} in {}", p.thema, raum.name)
        })
        .collect();
    insta::assert_snapshot!(vakant.join("\n"), @r##"
    Regionalkoordination in Planregion 3
    Selbsthilfe in Potsdam-Mittelmark
    Interkulturelle Arbeit in Planregion 2
    "##);
}

#[test]
fn sitzungen_liegen_auf_arbeitstagen_zu_arbeitszeiten() {
    for tag in TAGE {
        for name in ["potsdam-mittelmark", "norderstedt"] {
            let alle = leben(name, *tag);
            for s in sitzungen(&alle) {
                let am = s.beginn.date();
                assert!(
                    !matches!(am.weekday(), Weekday::Saturday | Weekday::Sunday),
                    "{am}"
                );
                assert_eq!(feiertag(am), None, "{am}");
                assert!((8..=16).contains(&s.beginn.hour()));
                assert!(s.ende.is_some_and(|e| e > s.beginn && e.date() == am));
                assert!(!s.ort.contains('{'));
                assert_eq!(s.steht_an(), am >= *tag, "{am}");
                assert_eq!(s.gehalten(), !s.anwesenheit.is_empty(), "{am}");
                assert!(
                    s.tagesordnung_veroeffentlicht
                        .is_none_or(|v| v < am && v <= *tag)
                );
            }
        }
    }
}

#[test]
fn anwesend_ist_nur_wer_an_dem_tag_sass() {
    let alle = pm();
    let sitze = sitze(&alle);
    for s in sitzungen(&alle) {
        let mut einmal = HashSet::new();
        for t in &s.anwesenheit {
            assert!(einmal.insert(t.person), "doppelt");
            assert!(sitze.iter().any(|m| m.gremium == s.gremium
                && m.mitglied == Mitglied::Person(t.person)
                && m.gilt(s.beginn.date())));
        }
    }
}

#[test]
fn einige_gremien_sind_aus_dem_tritt_und_tagesordnungen_faellig() {
    let alle = pm();
    let sitzungen = sitzungen(&alle);
    let mut letzte: HashMap<_, Date> = HashMap::new();
    for s in &sitzungen {
        let tag = letzte.entry(s.gremium).or_insert(s.beginn.date());
        *tag = (*tag).max(s.beginn.date());
    }
    let still = gremien(&alle)
        .iter()
        .filter(|g| !g.aussen && letzte.get(&g.id).is_none_or(|l| *l < HEUTE))
        .count();
    assert!((3..=30).contains(&still), "{still}");
    let bald = |s: &&Sitzung| {
        let am = s.beginn.date();
        am >= HEUTE && (am - HEUTE).get_days() <= 7
    };
    let (ohne, mit): (Vec<&Sitzung>, Vec<&Sitzung>) = sitzungen
        .iter()
        .copied()
        .filter(|s| bald(s))
        .partition(|s| s.tagesordnung_veroeffentlicht.is_none());
    assert!(
        !ohne.is_empty() && !mit.is_empty(),
        "{} {}",
        ohne.len(),
        mit.len()
    );
    assert!(
        sitzungen
            .iter()
            .any(|s| s.status == SitzungStatus::Abgesagt)
    );
    assert!(sitzungen.iter().any(|s| !s.titel.is_empty()));
}

#[test]
fn to_dos_gibt_es_in_jeder_lage() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let todos = todos(&alle);
        let zahl = |f: &dyn Fn(&Todo) -> bool| todos.iter().filter(|t| f(t)).count();
        let am = |t: &Todo| match t.faellig {
            Some(Faelligkeit::Am(d)) => Some(d),
            _ => None,
        };
        let offen = |t: &Todo| t.status.offen();
        assert!(zahl(&|t| offen(t) && am(t).is_some_and(|d| d < *tag)) >= 12);
        let woche = tag.saturating_add(6.days());
        assert!(zahl(&|t| offen(t) && am(t).is_some_and(|d| *tag <= d && d <= woche)) >= 8);
        assert_eq!(zahl(&|t| t.zu_klaeren), 8);
        assert!(zahl(&|t| t.wiedervorlage.is_some()) >= 12);
        assert!(zahl(&|t| t.wiederholung.is_some()) >= 6);
        assert!(zahl(&|t| matches!(t.faellig, Some(Faelligkeit::InSitzung { .. }))) >= 15);
        assert!(zahl(&|t| matches!(t.herkunft, Herkunft::Sitzung { .. })) >= 90);
        assert!(zahl(&|t| t.herkunft == Herkunft::Fua) >= 5);
        for status in [
            Status::Offen,
            Status::InArbeit,
            Status::WartetAuf,
            Status::Erledigt,
            Status::Entfaellt,
        ] {
            assert!(zahl(&|t| t.status == status) >= 4, "{status:?} am {tag}");
        }
        let titel: HashSet<&str> = todos.iter().map(|t| t.titel.as_str()).collect();
        assert!(titel.len() >= 60);
    }
}

/// A to-do has at least task, responsible, until when – or says that it does not (000 ch. 4.1.2).
#[test]
fn kein_to_do_ohne_aufgabe_verantwortliche_und_termin() {
    let alle = pm();
    let da: HashMap<Id, &Sitzung> = sitzungen(&alle).into_iter().map(|s| (s.id, s)).collect();
    for t in todos(&alle) {
        assert!(!t.titel.is_empty() && !t.titel.contains('{'));
        let klar = !t.verantwortlich.is_empty() && t.faellig.is_some();
        assert!(klar != t.zu_klaeren, "{}", t.titel);
        assert_eq!(t.erledigt_am.is_some(), !t.status.offen());
        assert!(t.erledigt_am.is_none_or(|e| t.angelegt <= e && e <= HEUTE));
        assert!(t.angelegt <= HEUTE && !t.verlauf.is_empty());
        assert!(t.verlauf.is_sorted_by_key(|e| e.zeit));
        assert_eq!(t.wartet_auf.is_empty(), t.status != Status::WartetAuf);
        if let Herkunft::Sitzung { sitzung, ref top } = t.herkunft {
            let nr = tops(&alle)
                .into_iter()
                .find(|o| o.sitzung == Some(sitzung) && o.nr.to_string() == *top);
            assert!(top.is_empty() || nr.is_some(), "{}: TOP {top}", t.titel);
            let s = *da.get(&sitzung).unwrap();
            assert!(s.gehalten() && s.beginn.date() == t.angelegt && t.gremium == Some(s.gremium));
        }
    }
}
