//! Money: shares, who may decide, what is refused and with which words, carry-over, and that the gate stands in every way.

use super::mittel_welt::*;
use crate::regeln::register_aus;
use crate::schirm::welt::{self, id};
use feldbuch::domain::*;
use feldbuch::model::mittel::{self, Kasse, Stand, einwand};
use feldbuch::model::{Register, regel as regeln, tun};
use feldbuch::store::{Aenderung, Draft};
use jiff::civil::{Date, date};

const HEUTE: Date = date(2026, 11, 22);

fn reg() -> Register {
    register_aus(alle())
}

fn mit(weitere: Vec<Datensatz>) -> Register {
    let mut saetze = alle();
    for satz in weitere {
        saetze.retain(|s| s.schluessel() != satz.schluessel());
        saetze.push(satz);
    }
    register_aus(saetze)
}

fn stand(reg: &Register, topf: u128) -> Stand {
    let topf = reg.toepfe().get(id(topf)).unwrap();
    Stand::am(&Kasse::jetzt(reg), topf, HEUTE)
}

fn ids() -> Ids {
    Ids::new(1_795_000_000_000, 9)
}

fn antrag_von(reg: &Register, n: u128) -> Antrag {
    reg.antraege().get(id(n)).unwrap().clone()
}

#[test]
fn the_records_of_this_world_stand_on_no_breach() {
    let neue: Vec<Aenderung> = alle().into_iter().map(Aenderung::neu).collect();
    assert_eq!(einwand(&Register::default(), &neue), None);
}

#[test]
fn a_pot_in_figures_and_shares() {
    let reg = reg();
    let s = stand(&reg, TOPF);
    assert_eq!(
        (s.gesamt, s.bewilligt, s.ausgegeben, s.gebunden(), s.rest),
        (
            Cent(1_000_000),
            Cent(45_000),
            Cent(18_100),
            Cent(26_900),
            Cent(955_000)
        )
    );
    assert_eq!((s.beantragt, s.offene), (Cent(120_000), 1));
    let s = stand(&reg, PRAEVENTIV);
    let anteile: Vec<_> = s
        .anteile
        .iter()
        .map(|a| (a.wer.as_str(), a.betrag.0, a.bewilligt.0, a.rest.0))
        .collect();
    assert_eq!(
        anteile,
        [
            ("Beirat", 560_000, 0, 560_000),
            ("RT", 240_000, 160_000, 80_000)
        ]
    );
}

#[test]
fn the_rule_of_a_day_decides() {
    let reg = mit(vec![
        Mittelregel {
            bis: Some(date(2012, 12, 31)),
            ..regel(REGEL_2012, "Präventive Mittel", vec![anteil(&["RT"], 100)])
        }
        .into(),
    ]);
    let kasse = Kasse::jetzt(&reg);
    let am = |tag| mittel::regel_am(&kasse, "präventive mittel", tag).map(|r| r.id);
    assert_eq!(am(date(2012, 12, 31)), Some(id(REGEL_2012)));
    assert_eq!(am(date(2013, 1, 1)), None);
}

fn rahmen(reg: &Register, antrag: u128, beschluss: u128) -> Result<Cent, String> {
    mittel::rahmen(reg, &antrag_von(reg, antrag), id(beschluss)).map(|r| r.hoechstens())
}

#[test]
fn only_who_may_decides_and_the_words_say_why_not() {
    let reg = reg();
    assert_eq!(rahmen(&reg, JUGENDBUS, BESCHLUSS_SRK), Ok(Cent(955_000)));
    assert_eq!(rahmen(&reg, SOMMERFEST, BESCHLUSS_RT), Ok(Cent(80_000)));
    assert_eq!(
        rahmen(&reg, SOMMERFEST, BESCHLUSS_BEIRAT),
        Ok(Cent(560_000))
    );
    insta::assert_snapshot!(rahmen(&reg, JUGENDBUS, BESCHLUSS_RT).unwrap_err(), @"Regionalteam Planregion Nord entscheidet nicht über „Sozialraumbudget“ – das tun: SRK oder FKT");
    insta::assert_snapshot!(rahmen(&reg, GARTEN, BESCHLUSS_FKT_KOENIGSRODE).unwrap_err(), @"Fachkräfteteam Königsrode entscheidet nicht über „Sozialraumbudget“ – nur, wo es das Budget bewirtschaftet (Feld am Gremium)");
    insta::assert_snapshot!(rahmen(&reg, GARTEN, BESCHLUSS_FKT_SCHOENFLIESS).unwrap_err(), @"Fachkräfteteam Schönfließ entscheidet nicht über Mittel für Königsrode – ein Gremium von dort, oder eines darüber");
    insta::assert_snapshot!(rahmen(&reg, JUGENDBUS, ABGELEHNT).unwrap_err(), @"Dieser Beschluss ist nicht angenommen (abgelehnt) – einen anderen wählen");
}

#[test]
fn a_team_with_its_budget_decides_in_its_own_raum() {
    let neu = antrag(400, "Spielplatz", TOPF_SCHOENFLIESS, 10_000, HEUTE);
    let reg = mit(vec![neu.into()]);
    assert_eq!(
        rahmen(&reg, 400, BESCHLUSS_FKT_SCHOENFLIESS),
        Ok(Cent(1_000_000))
    );
}

#[test]
fn granting_is_bound_to_its_beschluss_and_day() {
    let reg = reg();
    let draft = mittel::bewilligen(&reg, id(JUGENDBUS), id(BESCHLUSS_SRK), Cent(100_000)).unwrap();
    assert_eq!(draft.label, "„Jugendbus“: 1.000,00 € bewilligt");
    let Some(Datensatz::Antrag(a)) = &draft.aenderungen[0].nachher else {
        panic!()
    };
    assert_eq!(a.entschieden_am, Some(date(2026, 10, 8)));
    assert_eq!(a.beschluss, Some(id(BESCHLUSS_SRK)));
    assert_eq!(einwand(&reg, &draft.aenderungen), None);
}

#[test]
fn too_much_is_refused_with_the_figures() {
    let reg = reg();
    let zu_viel = mittel::bewilligen(&reg, id(SOMMERFEST), id(BESCHLUSS_RT), Cent(300_000));
    insta::assert_snapshot!(zu_viel.unwrap_err(), @"beantragt 3.000,00 €, im Topf noch 6.400,00 €, Anteil RT noch 800,00 € – höchstens 800,00 €");
    // One cent more than the share, and exactly the share.
    let um = |c| mittel::bewilligen(&reg, id(SOMMERFEST), id(BESCHLUSS_RT), Cent(c));
    assert!(um(80_001).is_err());
    assert!(um(80_000).is_ok());
}

/// A record that replaces its former self, as a form saves it.
fn verstoss(reg: &Register, satz: impl Into<Datensatz>) -> Option<(&'static str, String)> {
    let satz = satz.into();
    let erster = regeln::pruefe(reg, &satz).into_iter().next();
    // What a form refuses an import refuses too.
    let vorher = reg.satz(satz.schluessel());
    let aenderung = Aenderung {
        vorher,
        nachher: Some(satz),
    };
    assert_eq!(einwand(reg, &[aenderung]).is_some(), erster.is_some());
    erster.map(|v| (v.feld, v.satz))
}

#[test]
fn every_way_in_is_refused_alike() {
    let reg = reg();
    let sommerfest = antrag_von(&reg, SOMMERFEST);
    let tag = date(2026, 10, 15);
    let mut saetze = Vec::new();
    let mut nimm = |satz: Datensatz| {
        let v = verstoss(&reg, satz);
        let (feld, satz) = v.unwrap_or(("", "geht".into()));
        saetze.push(format!("{feld}: {satz}"));
    };
    nimm(bewilligt(sommerfest.clone(), 300_000, BESCHLUSS_RT, tag).into());
    nimm(bewilligt(sommerfest.clone(), 80_000, BESCHLUSS_RT, tag).into());
    nimm(
        Antrag {
            beschluss: None,
            ..bewilligt(sommerfest.clone(), 100, BESCHLUSS_RT, tag)
        }
        .into(),
    );
    nimm(bewilligt(antrag_von(&reg, JUGENDBUS), 100, ABGELEHNT, tag).into());
    nimm(
        Antrag {
            bewilligt: None,
            ..bewilligt(sommerfest, 100, BESCHLUSS_RT, tag)
        }
        .into(),
    );
    // Less than was spent for it.
    nimm(
        Antrag {
            bewilligt: Some(Cent(18_099)),
            ..antrag_von(&reg, NAEHCAFE)
        }
        .into(),
    );
    nimm(buchung(370, Buchungsart::Ausgabe, 26_901, HEUTE, "Stoffe").into());
    nimm(buchung(370, Buchungsart::Ausgabe, 26_900, HEUTE, "Stoffe").into());
    nimm(buchung(370, Buchungsart::Rueckzahlung, 18_101, HEUTE, "zurück").into());
    nimm(buchung(370, Buchungsart::Ausgabe, -5, HEUTE, "minus").into());
    nimm(
        Ausgabe {
            antrag: id(JUGENDBUS),
            ..buchung(370, Buchungsart::Ausgabe, 5, HEUTE, "zu früh")
        }
        .into(),
    );
    // Lowering a pot below what is granted, and below what a share has granted.
    nimm(topf(TOPF, welt::MUEHLENWERDER, "Sozialraumbudget", 2026, 44_999).into());
    nimm(topf(PRAEVENTIV, welt::NORD, "Präventive Mittel", 2026, 500_000).into());
    insta::assert_snapshot!(saetze.join("\n"), @"
    bewilligt: „Sommerfest“: bewilligt 3.000,00 €, im Topf noch 6.400,00 €, Anteil RT noch 800,00 € – weniger bewilligen, oder erst Geld in den Topf
    : geht
    beschluss: „Sommerfest“ ist ohne Beschluss nicht bewilligt – den Beschluss nennen
    beschluss: „Jugendbus“: der Beschluss vom 08.09.2026 ist nicht angenommen (abgelehnt) – einen anderen nennen
    bewilligt: „Sommerfest“: wie viel ist bewilligt? Den Betrag nennen
    bewilligt: „Nähcafé“: bewilligt 180,99 €, ausgegeben wären 181,00 € – das sind 0,01 € zu viel
    betrag: „Nähcafé“: bewilligt 450,00 €, ausgegeben wären 450,01 € – das sind 0,01 € zu viel
    : geht
    betrag: „Nähcafé“: zurück kämen 0,01 € mehr, als ausgegeben wurde – Betrag prüfen
    betrag: −0,05 € ist kleiner als null; ein Betrag ist nie negativ
    antrag: Für „Jugendbus“ ist nichts bewilligt (eingereicht) – erst bewilligen, dann ausgeben
    betrag: Topf „Sozialraumbudget 2026“: bewilligt 450,00 €, darin 449,99 € – es fehlen 0,01 €
    topfart: Topf „Präventive Mittel 2026“: RT hat 1.600,00 € bewilligt, sein Anteil (30 %) sind 1.500,00 €
    ");
}

#[test]
fn rules_do_not_overlap_and_their_shares_are_whole() {
    let reg = reg();
    let rt = || vec![anteil(&["RT"], 100)];
    let neu = |von, bis, anteile| {
        let regel = Mittelregel {
            von,
            bis,
            ..regel(390, "sozialraumbudget", anteile)
        };
        verstoss(&reg, regel).map(|v| v.1).unwrap_or_default()
    };
    insta::assert_snapshot!(neu(Some(date(2026, 1, 1)), None, rt()), @"Zwei Regeln zugleich: „sozialraumbudget“ ab 01.01.2026 und „Sozialraumbudget“ ab 01.01.2020 (000 4.3.2) – eine davon früher enden oder später beginnen lassen");
    assert_eq!(neu(None, Some(date(2019, 12, 31)), rt()), "");
    assert_ne!(neu(None, Some(date(2020, 1, 1)), rt()), "");
    let frueher = Some(date(2019, 12, 31));
    let zwei = |a, b| vec![anteil(&["SRK"], a), anteil(&["RT"], b)];
    insta::assert_snapshot!(neu(None, frueher, zwei(70, 29)), @"Die Anteile ergeben 99 % – zusammen müssen es 100 % sein");
    assert_eq!(neu(None, frueher, zwei(70, 30)), "");
    insta::assert_snapshot!(
        neu(None, frueher, vec![anteil(&["RT"], 50), anteil(&["rt"], 50)]), @"„rt“ steht zweimal – jede Art nur einmal nennen");
}

#[test]
fn two_rules_of_one_import_are_seen_together() {
    let reg = Register::default();
    let regel = |n| regel(n, "X", vec![anteil(&["RT"], 100)]);
    let beide = [Aenderung::neu(regel(1)), Aenderung::neu(regel(2))];
    assert!(einwand(&reg, &beide).is_some());
    assert!(einwand(&reg, &beide[..1]).is_none());
}

fn loesche(reg: &Register, kind: Kind, n: u128) -> Result<Draft, String> {
    let draft = tun::loeschen(reg, &[Schluessel { kind, id: id(n) }])?;
    match einwand(reg, &draft.aenderungen) {
        Some(warum) => Err(warum),
        None => Ok(draft),
    }
}

#[test]
fn deleting_leaves_no_grant_without_its_ground() {
    let reg = reg();
    let mut saetze = Vec::new();
    for (kind, n) in [
        (Kind::Toepfe, TOPF),
        (Kind::Antraege, NAEHCAFE),
        (Kind::Ausgaben, 361),
        (Kind::Beschluesse, BESCHLUSS_SRK),
        (Kind::Sitzungen, BESCHLUSS_SRK + 20_000),
        (Kind::Gremien, welt::SRK),
        (Kind::Mittelregeln, REGEL),
    ] {
        saetze.push(loesche(&reg, kind, n).unwrap_err());
    }
    insta::assert_snapshot!(saetze.join("\n"), @"
    Aus „Sozialraumbudget 2026“ sind 450,00 € bewilligt, 181,00 € davon ausgegeben – der Topf bleibt
    Für „Nähcafé“ gibt es 2 Buchungen – erst diese löschen, oder den Antrag abrechnen
    „Nähcafé“: zurück kämen 10,00 € mehr, als ausgegeben wurde – Betrag prüfen
    Der Beschluss vom 08.10.2026 bewilligt „Nähcafé“ – erst dort einen anderen nennen
    Der Beschluss vom 08.10.2026 bewilligt „Nähcafé“ – erst dort einen anderen nennen
    Der Beschluss vom 08.10.2026 bewilligt „Nähcafé“ – erst dort einen anderen nennen
    Nach dieser Regel ist „Nähcafé“ bewilligt – sie bleibt; ein Datum bei „bis“ beendet sie
    ");
    for (kind, n) in [
        (Kind::Toepfe, TOPF_SCHOENFLIESS),
        (Kind::Antraege, JUGENDBUS),
        (Kind::Antraege, WERKSTATT),
        (Kind::Ausgaben, 362),
        (Kind::Beschluesse, BESCHLUSS_BEIRAT),
    ] {
        assert!(loesche(&reg, kind, n).is_ok(), "{kind:?}");
    }
}

#[test]
fn what_was_wrong_before_does_not_hold_up_other_work() {
    // More granted than there is: as an older book may bring it.
    let zu_viel = bewilligt(
        antrag(400, "Zu viel", TOPF_SCHOENFLIESS, 2_000_000, HEUTE),
        2_000_000,
        BESCHLUSS_FKT_SCHOENFLIESS,
        date(2026, 11, 5),
    );
    let reg = mit(vec![zu_viel.clone().into()]);
    let notiz = Antrag {
        notiz: "geklärt wird das noch".into(),
        ..zu_viel.clone()
    };
    assert_eq!(verstoss(&reg, notiz), None);
    let weniger = Antrag {
        bewilligt: Some(Cent(1_500_000)),
        ..zu_viel.clone()
    };
    assert_eq!(verstoss(&reg, weniger), None);
    let mehr = Antrag {
        bewilligt: Some(Cent(2_000_001)),
        ..zu_viel
    };
    assert!(verstoss(&reg, mehr).is_some());
}

#[test]
fn a_team_that_lost_its_budget_keeps_what_it_granted() {
    let alt = bewilligt(
        antrag(400, "Alt", TOPF_SCHOENFLIESS, 10_000, HEUTE),
        10_000,
        BESCHLUSS_FKT_SCHOENFLIESS,
        date(2026, 11, 5),
    );
    let reg = mit(vec![alt.clone().into()]);
    let gremium = Gremium {
        bewirtschaftet_budget: false,
        ..reg.gremien().get(id(FKT_SCHOENFLIESS)).unwrap().clone()
    };
    assert_eq!(verstoss(&reg, gremium.clone()), None);
    let reg = mit(vec![alt.clone().into(), gremium.into()]);
    assert_eq!(
        stand(&reg, TOPF_SCHOENFLIESS).anteile[0].bewilligt,
        Cent(10_000)
    );
    let abgerechnet = mittel::abrechnen(&reg, &[alt.id]).unwrap();
    assert_eq!(einwand(&reg, &abgerechnet.aenderungen), None);
}

#[test]
fn settling_says_what_is_free_again() {
    let reg = reg();
    let label = |ids: &[u128]| {
        let ids: Vec<Id> = ids.iter().map(|n| id(*n)).collect();
        mittel::abrechnen(&reg, &ids).map_or_else(|e| e, |d| d.label)
    };
    insta::assert_snapshot!(
        [label(&[NAEHCAFE]), label(&[NAEHCAFE, FERIENSPIELE]), label(&[JUGENDBUS])].join("\n"), @"
    „Nähcafé“ abgerechnet, 269,00 € wieder frei
    2 Anträge abgerechnet, 1.169,00 € wieder frei
    „Jugendbus“ ist eingereicht – abgerechnet wird, was bewilligt ist
    ");
}

#[test]
fn a_booking_is_one_line() {
    let lies = |text: &str| {
        let gelesen = mittel::lies_buchung(text, Buchungsart::Ausgabe, HEUTE);
        gelesen.map_or_else(|e| format!("✗ {e}"), |b| b.text())
    };
    let zeilen = [
        "45,90 Stoffe !gestern Beleg R-12",
        "1.250,50 € Miete und Strom",
        "80 ct Briefmarke !15.3.",
        "12 Kuchen !vor 2 wochen Beleg: 2026 / 7",
        "",
        "Stoffe 12",
        "-5 Stoffe",
        "12,345 Stoffe",
        "0 nichts",
        "12",
        "12 Stoffe !irgendwann",
        "99999999999 zu viel",
    ];
    insta::assert_snapshot!(zeilen.map(lies).join("\n"), @"
    Ausgabe 45,90 € · Stoffe · Sa 21.11.2026 · Beleg R-12
    Ausgabe 1.250,50 € · Miete und Strom · So 22.11.2026
    Ausgabe 0,80 € · Briefmarke · So 15.03.2026
    Ausgabe 12,00 € · Kuchen · So 08.11.2026 · Beleg 2026 / 7
    ✗ Betrag wofür !Tag Beleg Nr – etwa: 45,90 Stoffe !gestern Beleg R-12
    ✗ „Stoffe“ ist kein Betrag; etwa 250, 1.250,50 oder 80 ct
    ✗ „-5“ ist kleiner als null; ein Betrag ist nie negativ
    ✗ „12,345“ ist kein Betrag; etwa 250, 1.250,50 oder 80 ct
    ✗ 0,00 € ist keine Buchung – einen Betrag nennen
    ✗ 12,00 € – wofür? Etwa: 45,90 Stoffe !gestern Beleg R-12
    ✗ „irgendwann“ ist kein Tag; etwa !gestern, !fr, !15.3.
    ✗ „99999999999“ ist zu viel; höchstens 10.000.000.000,00 €
    ");
}

#[test]
fn what_is_left_goes_on_once_and_the_rest_lapses() {
    let reg = reg();
    let wie = |n| mittel::uebertragen(&reg, id(n), HEUTE, &mut ids());
    // 8.000 less 900 bound: 80 % of 7.100,00 into the pot of 2026, which is there already.
    let draft = wie(TOPF_2025).unwrap();
    insta::assert_snapshot!(draft.label, @"5.680,00 € aus „Sozialraumbudget 2025 Mühlenwerder“ nach „Sozialraumbudget 2026 Mühlenwerder“, 1.420,00 € verfallen");
    let Some(Datensatz::Topf(neu)) = draft.aenderungen[0].nachher.clone() else {
        panic!()
    };
    assert_eq!((neu.id, neu.uebertrag), (id(TOPF), Cent(568_000)));
    let danach = mit(vec![neu.into()]);
    let s = stand(&danach, TOPF_2025);
    assert_eq!(
        (s.weiter, s.verfallen(), s.frei()),
        (Cent(568_000), Cent(142_000), Cent::NULL)
    );
    assert_eq!(stand(&danach, TOPF).gesamt, Cent(1_568_000));
    let noch_einmal = mittel::uebertragen(&danach, id(TOPF_2025), HEUTE, &mut ids());
    insta::assert_snapshot!(noch_einmal.unwrap_err(), @"Aus „Sozialraumbudget 2025 Mühlenwerder“ gingen schon 5.680,00 € nach „Sozialraumbudget 2026 Mühlenwerder“ – dort ändern");
    let loeschen = loesche(&danach, Kind::Toepfe, TOPF_2025);
    insta::assert_snapshot!(loeschen.unwrap_err(), @"Aus „Sozialraumbudget 2025“ gingen 5.680,00 € nach „Sozialraumbudget 2026 Mühlenwerder“ – erst dort den Übertrag leeren");
    // The year runs on and somebody still waits: a word, no refusal. The pot of the next year is made.
    let draft = wie(TOPF_KOENIGSRODE).unwrap();
    insta::assert_snapshot!(draft.label, @"6.000,40 € aus „Sozialraumbudget 2026 Königsrode“ nach „Sozialraumbudget 2027 Königsrode“, 1.500,10 € verfallen – ▲ 2026 läuft noch, 1 Antrag ist noch offen");
    let Some(Datensatz::Topf(neu)) = &draft.aenderungen[0].nachher else {
        panic!()
    };
    assert_eq!(
        (neu.jahr, neu.name.as_str()),
        (2027, "Sozialraumbudget 2027")
    );
    assert_eq!((neu.betrag, neu.uebertrag), (Cent::NULL, Cent(600_040)));
}

#[test]
fn the_old_pot_gives_no_more_than_stays() {
    let reg = reg();
    let draft = mittel::uebertragen(&reg, id(TOPF_2025), HEUTE, &mut ids()).unwrap();
    let Some(Datensatz::Topf(neu)) = draft.aenderungen[0].nachher.clone() else {
        panic!()
    };
    let spaet = antrag(400, "Nachzügler", TOPF_2025, 142_001, HEUTE);
    let danach = mit(vec![neu.clone().into(), spaet.into()]);
    assert!(mittel::bewilligen(&danach, id(400), id(BESCHLUSS_SRK), Cent(142_001)).is_err());
    assert!(mittel::bewilligen(&danach, id(400), id(BESCHLUSS_SRK), Cent(142_000)).is_ok());
    // Nor can more be taken over by hand.
    let mehr = Topf {
        uebertrag: Cent(710_001),
        ..neu
    };
    assert!(verstoss(&danach, mehr).is_some());
}

#[test]
fn a_carry_over_comes_from_an_earlier_year_of_its_sort() {
    let reg = reg();
    let aus = |quelle| Topf {
        uebertrag: Cent(1),
        uebertrag_aus: Some(id(quelle)),
        ..reg.toepfe().get(id(TOPF)).unwrap().clone()
    };
    assert_eq!(verstoss(&reg, aus(TOPF_2025)), None);
    for quelle in [TOPF, TOPF_KOENIGSRODE, PRAEVENTIV] {
        assert_eq!(verstoss(&reg, aus(quelle)).unwrap().0, "uebertrag_aus");
    }
}

#[test]
fn the_pots_of_a_year_are_made_at_once() {
    let reg = reg();
    let draft = mittel::toepfe_anlegen(&reg, 2027, None, &mut ids()).unwrap();
    assert_eq!(
        draft.label,
        "4 Töpfe für 2027 angelegt, zusammen 35.500,50 €"
    );
    let nord = mittel::toepfe_anlegen(&reg, 2027, Some(id(welt::NORD)), &mut ids()).unwrap();
    assert_eq!(nord.aenderungen.len(), 3);
    // What is there already stays as it is.
    let da = topf(400, welt::KOENIGSRODE, "Sozialraumbudget", 2027, 5);
    let rest = mittel::toepfe_anlegen(&mit(vec![da.into()]), 2027, None, &mut ids()).unwrap();
    assert_eq!(rest.aenderungen.len(), 3);
    insta::assert_snapshot!(
        mittel::toepfe_anlegen(&reg, 2030, None, &mut ids()).unwrap_err(), @"Von 2029 gibt es hier keine Töpfe, nach denen sich 2030 richten könnte – einen anlegen");
}

#[test]
fn raeume_add_up_in_the_sheet_and_its_files() {
    let reg = reg();
    let zeilen = mittel::je_raum(&reg, None, 2026, HEUTE);
    insta::assert_snapshot!(mittel::als_markdown(&zeilen, 2026), @"
    # Mittel nach Räumen 2026

    | Raum | Töpfe | gesamt | bewilligt | ausgegeben | ins nächste Jahr | übrig | beantragt |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    | Planregion Nord | 1 | 8.000,00 € | 1.600,00 € | 0,00 € | 0,00 € | 6.400,00 € | 3.000,00 € |
    | Mühlenwerder | 1 | 10.000,00 € | 450,00 € | 181,00 € | 0,00 € | 9.550,00 € | 1.200,00 € |
    | Schönfließ | 1 | 10.000,00 € | 0,00 € | 0,00 € | 0,00 € | 10.000,00 € | 0,00 € |
    | Königsrode | 1 | 7.500,50 € | 0,00 € | 0,00 € | 0,00 € | 7.500,50 € | 600,00 € |
    | zusammen | 4 | 35.500,50 € | 2.050,00 € | 181,00 € | 0,00 € | 33.450,50 € | 4.800,00 € |
    ");
    insta::assert_snapshot!(mittel::als_csv(&zeilen, 2026).trim_start_matches('\u{feff}'), @"
    Jahr;Raum;Töpfe;gesamt;bewilligt;ausgegeben;ins nächste Jahr;übrig;beantragt
    2026;Planregion Nord;1;8000,00;1600,00;0,00;0,00;6400,00;3000,00
    2026;Mühlenwerder;1;10000,00;450,00;181,00;0,00;9550,00;1200,00
    2026;Schönfließ;1;10000,00;0,00;0,00;0,00;10000,00;0,00
    2026;Königsrode;1;7500,50;0,00;0,00;0,00;7500,50;600,00
    ");
    let nur = mittel::je_raum(&reg, Some(id(welt::SUED)), 2026, HEUTE);
    assert_eq!(nur.len(), 1);
}

#[test]
fn what_waits_comes_up() {
    use feldbuch::model::dran::Grund;
    let dran = |reg: &Register| {
        let alle = reg.dran(None, HEUTE).into_iter();
        let geld =
            alle.filter(|d| matches!(d.grund, Grund::MittelEntscheiden | Grund::MittelAbrechnen));
        geld.map(|d| format!("{}: {} ({})", d.grund.label(), d.titel, d.wer))
            .collect::<Vec<_>>()
            .join("\n")
    };
    insta::assert_snapshot!(dran(&reg()), @"
    Anträge entscheiden: Sommerfest (3.000,00 € · Regionalteam Planregion Nord)
    Anträge abrechnen: Ferienspiele (900,00 € bewilligt, nichts ausgegeben)
    ");
    let bald = Sitzung {
        gremium: id(welt::SRK),
        beginn: date(2026, 12, 3).at(10, 0, 0, 0),
        ..leer::sitzung(id(500))
    };
    insta::assert_snapshot!(dran(&mit(vec![bald.into()])), @"
    Anträge entscheiden: Sommerfest (3.000,00 € · Regionalteam Planregion Nord)
    Anträge entscheiden: Jugendbus (1.200,00 € · Sozialraumkonferenz Mühlenwerder)
    Anträge abrechnen: Ferienspiele (900,00 € bewilligt, nichts ausgegeben)
    ");
}
