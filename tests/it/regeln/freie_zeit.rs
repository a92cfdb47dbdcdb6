//! Free times: what is asked for in words, who is missing, what comes first.

use super::kalender::sitzung;
use super::*;
use feldbuch::model::freie_zeit::{Anlass, Wunsch, Zeit, gebraucht, lies, suche};
use feldbuch::model::kalender::{Beteiligte, ende};
use insta::assert_snapshot;
use jiff::ToSpan;
use jiff::civil::{DateTime, datetime};
use proptest::prelude::*;
use welt::{INKLUSION, JOERG, RT, SITZUNG_RT, SRK, WANDA};

const ANLASS: Anlass = Anlass {
    gremium: welt::id(RT),
    sitzung: None,
};

fn wunsch(reg: &Register, worte: &str) -> Result<Wunsch, String> {
    lies(worte, Wunsch::fuer(reg, ANLASS, HEUTE), HEUTE)
}

fn gesagt(worte: &str) -> String {
    match wunsch(&register(), worte) {
        Ok(w) => w.sagen(HEUTE),
        Err(warum) => format!("! {warum}"),
    }
}

#[test]
fn words_narrow_the_search() {
    assert_snapshot!(gesagt(""), @"2 h · Mo–Fr · 8–17 Uhr · 22.11.–03.01. · nicht in den Ferien");
    assert_snapshot!(gesagt("2h mo-do 9-16 bis 15.3."), @"2 h · Mo–Do · 9–16 Uhr · 22.11.–15.03. · nicht in den Ferien");
    assert_snapshot!(gesagt("90 min di,do vormittags"), @"90 min · Di, Do · 8–12 Uhr · 22.11.–03.01. · nicht in den Ferien");
    assert_snapshot!(gesagt("1,5h Fr-Mo 9:30–16 uhr ab 1.12."), @"90 min · Mo, Fr–So · 9:30–16 Uhr · 01.12.–12.01. · nicht in den Ferien");
    assert_snapshot!(gesagt("ab morgen bis in 2 wochen auch ferien"), @"2 h · Mo–Fr · 8–17 Uhr · 23.11.–06.12. · auch in den Ferien");
    assert_snapshot!(gesagt("auch in den ferien sa abends"), @"2 h · Sa · 17–22 Uhr · 22.11.–03.01. · auch in den Ferien");
    assert_snapshot!(gesagt("3 stunden ohne ferien bis ende januar"), @"3 h · Mo–Fr · 8–17 Uhr · 22.11.–31.01. · nicht in den Ferien");
}

#[test]
fn what_is_not_understood_is_named() {
    assert_snapshot!(gesagt("quark"), @"! „quark“ verstehe ich nicht – etwa 2h mo-do 9-16 bis 15.3.");
    assert_snapshot!(gesagt("bis"), @"! bis wann? Noch kein Datum – etwa 15.3., fr, in 2 wochen, kw 12");
    assert_snapshot!(gesagt("bis neulich"), @"! bis wann? „neulich“ ist kein Datum – etwa 15.3., fr, in 2 wochen, kw 12");
    assert_snapshot!(gesagt("16-9"), @"! Die Uhrzeit bis liegt nicht nach der Uhrzeit von – etwa 9-16");
    assert_snapshot!(gesagt("4h 9-12"), @"! 4 h passen nicht zwischen 9 und 12 Uhr");
    assert_snapshot!(gesagt("ab 1.3. bis 1.2.2027"), @"! Bis 01.02. liegt vor ab 01.03.");
    assert_snapshot!(gesagt("bis 1.1.2030"), @"! Höchstens ein Jahr auf einmal – ein früheres „bis“ nennen");
    assert_snapshot!(gesagt("0h"), @"! „0h“ verstehe ich nicht – etwa 2h mo-do 9-16 bis 15.3.");
    assert_snapshot!(gesagt("9-25"), @"! „9-25“ verstehe ich nicht – etwa 2h mo-do 9-16 bis 15.3.");
}

fn zeilen(reg: &Register, a: Anlass, worte: &str) -> String {
    let w = lies(worte, Wunsch::fuer(reg, a, HEUTE), HEUTE).unwrap();
    let zeile = |z: &Zeit| {
        let weg: Vec<String> = z.fehlen.iter().map(|p| reg.person_name(*p)).collect();
        let mandat = if z.ohne_mandat > 0 { "!" } else { "" };
        format!(
            "{}–{} ({}–{}) {mandat}{}",
            z.beginn.strftime("%a %d.%m. %H:%M"),
            z.ende.strftime("%H:%M"),
            z.frei_von.strftime("%H:%M"),
            z.frei_bis.strftime("%H:%M"),
            weg.join(", ")
        )
    };
    let alle: Vec<String> = suche(reg, a, &w, JETZT).iter().map(zeile).collect();
    alle.join("\n")
}

/// Jörg is in the SRK on Thursday, 3 December, from 13 to 15; Wanda, who must be there, on Friday all day.
fn beschaeftigt() -> Register {
    let mut alle = welt::alle();
    for d in &mut alle {
        if let Datensatz::Mitgliedschaft(m) = d
            && m.mitglied == Mitglied::Person(id(WANDA))
        {
            m.mandat = true;
        }
    }
    let am = |tag, h| datetime(2026, 12, tag, h, 0, 0, 0);
    let gast = |n, tag, von, bis, wer| Sitzung {
        moderation: Some(id(wer)),
        ..sitzung(n, INKLUSION, am(tag, von), Some(am(tag, bis)))
    };
    alle.push(gast(901, 3, 13, 15, JOERG).into());
    alle.push(gast(902, 4, 8, 20, WANDA).into());
    register_aus(alle)
}

#[test]
fn all_free_first_then_fewest_missing_then_habit() {
    assert_snapshot!(zeilen(&beschaeftigt(), ANLASS, "ab 1.12. bis 4.12. 9-17"), @"
    Thu 03.12. 15:00–17:00 (15:00–17:00) 
    Thu 03.12. 11:00–13:00 (09:00–13:00) 
    Tue 01.12. 14:00–16:00 (09:00–17:00) 
    Wed 02.12. 14:00–16:00 (09:00–17:00) 
    Thu 03.12. 14:00–16:00 (11:15–16:45) Jörg Müller
    Fri 04.12. 14:00–16:00 (09:00–17:00) !Wanda Öhlmann
    ");
}

#[test]
fn holidays_school_holidays_and_weekends_are_left_out() {
    let mut alle = welt::alle();
    alle.push(
        Ferien {
            id: id(905),
            name: "Weihnachtsferien".into(),
            von: date(2026, 12, 23),
            bis: date(2027, 1, 2),
        }
        .into(),
    );
    let reg = register_aus(alle);
    assert_snapshot!(zeilen(&reg, ANLASS, "ab 21.12. bis 5.1."), @"
    Mon 21.12. 14:00–16:00 (08:00–17:00) 
    Tue 22.12. 14:00–16:00 (08:00–17:00) 
    Mon 04.01. 14:00–16:00 (08:00–17:00) 
    Tue 05.01. 14:00–16:00 (08:00–17:00)
    ");
    assert_snapshot!(zeilen(&reg, ANLASS, "ab 24.12. bis 28.12. mo-so auch ferien"), @"
    Thu 24.12. 14:00–16:00 (08:00–17:00) 
    Sun 27.12. 14:00–16:00 (08:00–17:00) 
    Mon 28.12. 14:00–16:00 (08:00–17:00)
    ");
}

#[test]
fn a_sitzung_is_not_in_its_own_way_and_who_serves_in_it_is_needed() {
    let mut alle = welt::alle();
    for d in &mut alle {
        if let Datensatz::Sitzung(s) = d
            && s.id == id(SITZUNG_RT)
        {
            s.protokoll_durch = Some(id(welt::UWE));
        }
    }
    let reg = register_aus(alle);
    let a = Anlass {
        gremium: id(RT),
        sitzung: Some(id(SITZUNG_RT)),
    };
    let wer: Vec<Id> = gebraucht(&reg, a, HEUTE).iter().map(|g| g.person).collect();
    assert_eq!(wer, [WANDA, JOERG, welt::UWE].map(id));
    assert_snapshot!(zeilen(&reg, a, "bis 27.11."), @"
    Fri 27.11. 14:00–16:00 (08:00–17:00) 
    Thu 26.11. 14:00–16:00 (08:00–17:00)
    ");
}

#[test]
fn nothing_begins_in_the_past() {
    let reg = register();
    let w = lies(
        "so 8-12 ab heute bis heute",
        Wunsch::fuer(&reg, ANLASS, HEUTE),
        HEUTE,
    )
    .unwrap();
    let zeiten = suche(&reg, ANLASS, &w, JETZT.saturating_add(7.minutes()));
    assert_eq!(zeiten.len(), 0);
    let w = Wunsch { dauer: 60, ..w };
    let zeiten = suche(&reg, ANLASS, &w, JETZT.saturating_add(7.minutes()));
    assert_eq!(zeiten[0].frei_von, datetime(2026, 11, 22, 10, 15, 0, 0));
}

/// Sixty members, each in three Gremien with a Sitzung a week: the whole of two months is looked through.
#[test]
fn sixty_members_and_sixty_days() {
    let mut alle = welt::alle();
    for n in 0..60u128 {
        alle.push(
            Person {
                nachname: format!("Person {n}"),
                ..leer::person(id(3_000 + n))
            }
            .into(),
        );
        for (k, gremium) in [RT, 4_000 + n % 7, 4_100 + n % 11].into_iter().enumerate() {
            alle.push(
                Mitgliedschaft {
                    gremium: id(gremium),
                    mitglied: Mitglied::Person(id(3_000 + n)),
                    ..leer::mitgliedschaft(id(5_000 + 3 * n + k as u128))
                }
                .into(),
            );
        }
    }
    for (i, gremium) in (4_000..4_007u128).chain(4_100..4_111).enumerate() {
        alle.push(leer::gremium(id(gremium)).into());
        for woche in 0..9i64 {
            let ab = date(2026, 11, 23).saturating_add((woche * 7 + i as i64 % 5).days());
            let ab = ab.at(8 + i8::try_from(i % 9).unwrap(), 0, 0, 0);
            let n = 6_000 + 20 * i as u128 + woche as u128;
            alle.push(sitzung(n, gremium, ab, None).into());
        }
    }
    let reg = register_aus(alle);
    let w = wunsch(&reg, "bis in 60 tagen auch ferien").unwrap();
    let zeiten = suche(&reg, ANLASS, &w, JETZT);
    assert!(zeiten.len() > 100);
    assert!(zeiten.is_sorted_by_key(|z| (z.ohne_mandat, z.fehlen.len())));
}

fn lage() -> impl Strategy<Value = (DateTime, i64, usize)> {
    // Around the end of summer time, and over midnight.
    (0..6i64, 0..96i64, 1..40i64, 0..3usize).prop_map(|(tag, viertel, lang, wer)| {
        let ab = date(2027, 10, 29).saturating_add(tag.days()).at(0, 0, 0, 0);
        (
            ab.saturating_add((viertel * 15 + 5).minutes()),
            lang * 20,
            wer,
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// At no time that is called free for somebody do they have a Sitzung; and who is missing has one.
    #[test]
    fn free_times_never_overlap_a_busy_one(
        lagen in prop::collection::vec(lage(), 0..12),
        dauer in 1..20i64,
        stunden in (0..20i64, 1..24i64),
    ) {
        let mut alle = welt::alle();
        for (i, (ab, lang, wer)) in lagen.iter().enumerate() {
            let ende = ab.saturating_add(lang.minutes());
            let gremium = [INKLUSION, SRK, RT][*wer];
            let mut s = sitzung(2_000 + i as u128, gremium, *ab, Some(ende));
            s.moderation = Some([id(WANDA), id(JOERG), id(JOERG)][*wer]);
            alle.push(s.into());
        }
        let reg = register_aus(alle);
        let w = Wunsch {
            dauer: dauer * 15,
            tage: [true; 7],
            von_uhr: stunden.0 * 60,
            bis_uhr: 24 * 60,
            ab: date(2027, 10, 29),
            bis: date(2027, 11, 4),
            ferien: true,
        };
        let wer = gebraucht(&reg, ANLASS, w.ab);
        let mut beteiligte = Beteiligte::neu(&reg);
        for z in suche(&reg, ANLASS, &w, JETZT) {
            prop_assert!(z.frei_von <= z.beginn && z.ende <= z.frei_bis);
            prop_assert!(z.ende.duration_since(z.beginn).as_secs() / 60 == w.dauer);
            for g in &wer {
                let belegt = reg.sitzungen().iter().any(|s| {
                    s.beginn < z.ende && z.beginn < ende(&reg, s) && beteiligte.von(s).contains(&g.person)
                });
                prop_assert_eq!(belegt, z.fehlen.contains(&g.person), "{:?}", z);
            }
        }
    }

    #[test]
    fn any_words_are_understood_or_refused(worte in "\\PC{0,40}", teile in "(ab |bis |2h |9-16 |mo-fr |ferien |kw |[0-9]{1,3}[.h-]? ?){0,8}") {
        let reg = register();
        let _ = wunsch(&reg, &worte);
        if let Ok(w) = wunsch(&reg, &teile) {
            prop_assert!(w.von_uhr + w.dauer <= w.bis_uhr && w.ab <= w.bis);
        }
    }
}
