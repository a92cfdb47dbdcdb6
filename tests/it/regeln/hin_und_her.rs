//! The Register follows the store; undo and redo lead exactly back and forth, whatever was done.

use super::*;
use crate::schirm::Probe;
use feldbuch::app::Fenster;
use feldbuch::model::register::Anlass;
use feldbuch::store::{Aenderung, Draft, Grund};
use proptest::prelude::*;

fn anlass(n: u128) -> Anlass {
    Anlass {
        request: id(5000 + n),
        wer: "wanda".into(),
        wann: jiff::Timestamp::UNIX_EPOCH,
        grund: Grund::Eingabe,
    }
}

#[test]
fn a_draft_from_yesterday_is_a_conflict_and_names_the_record() {
    let reg = register();
    let alt = reg.todos().get(id(welt::PROTOKOLL)).unwrap().clone();
    let anders = Todo {
        titel: "anders".into(),
        ..alt.clone()
    };
    let veraltet = Draft::new("x").mit(Aenderung::geaendert(
        anders.clone(),
        Todo {
            notiz: "n".into(),
            ..anders
        },
    ));
    assert_eq!(
        reg.batch(&veraltet, anlass(1)).unwrap_err(),
        key(Kind::Todos, welt::PROTOKOLL)
    );
    let doppelt = Draft::new("x").mit(Aenderung::neu(alt.clone()));
    assert!(
        reg.batch(&doppelt, anlass(2)).is_err(),
        "new, but there already"
    );
    let unveraendert = Draft::new("x").mit(Aenderung::geaendert(alt.clone(), alt));
    assert!(
        reg.batch(&unveraendert, anlass(3)).unwrap().ops.is_empty(),
        "nothing to write"
    );
}

#[test]
fn relations_follow_a_record_that_moves() {
    let mut werk = Speicher::neu();
    werk.commit(&anlage(welt::alle())).unwrap();
    let mut reg = Register::aus(werk.snapshot().unwrap());
    let alt = reg.mitgliedschaften().get(id(42)).unwrap().clone();
    let neu = Mitgliedschaft {
        gremium: id(welt::SRK),
        ..alt.clone()
    };
    let draft = Draft::new("umgesetzt").mit(Aenderung::geaendert(alt, neu));
    let commit = werk.commit(&reg.batch(&draft, anlass(1)).unwrap()).unwrap();
    reg.apply(&commit);
    assert!(reg.sitze(id(welt::RT)).all(|m| m.id != id(42)));
    assert!(reg.sitze(id(welt::SRK)).any(|m| m.id == id(42)));
    assert_eq!(reg.sitze_von(Mitglied::Person(id(welt::JOERG))).count(), 1);
}

/// What people do, as keys that begin and end on a list.
const TATEN: &[&str] = &[
    "6 Home x",
    "6 End x",
    "6 Home s",
    "6 Down f",
    "6 ctrl-a x",
    "6 Home space space v text:15.3. Enter",
    "6 Home z text:änne Enter",
    "6 Home w text:Antwort Enter",
    "6 Home W text:mo Enter",
    "6 End Del",
    "6 Home e text:x F2",
    "6 n text:Neu Tab text:wanda Tab text:fr F2",
    "t text:Schnell_+uwe_!mo Enter",
    "2 Home m text:uwe Enter Left Left F2",
    "2 End h",
    "2 Home s F2",
    "2 End Del",
    "2 Home e ctrl-u text:Umbenannt F2",
    "3 End Del",
    "3 Home Del",
    "3 Home Down e Tab text:Umbenannt F2",
    "4 Home Del",
    "4 Home Down Del",
    "4 End Del",
    "4 n text:Ö Tab text:Ähm F2",
    "5 End Del",
    "5 Home e ctrl-u text:Thema F2",
    "2 Home Down I n text:Kita-Plätze_in_Nord_/b_20 Enter Esc",
    "2 Home Down I Home v Enter Esc",
    "2 Home Down I Home Del Esc",
    "2 Home Down T space Enter Esc",
    "2 Home Down T Enter Esc",
    "2 Home Down A o Esc",
    "2 Home Down D v Esc",
    "2 Home Down D Home a Down Enter Esc",
    "2 Home Down D s Esc",
    "2 Home Down D Home x Down x Esc",
    "2 Home Down L n text:2_Sitze F2 Esc",
    "2 Home Down L n F2 a text:uwe Enter a text:änne Enter z Esc",
    "2 Home Down C left right Esc",
    "3 Home a Esc",
    "3 Home a n text:Neuer_TOP_auf_der_Liste_/e_15 Enter Esc",
    "3 Home a Home J J K Esc",
    "3 Home a End K K Esc",
    "3 Home a Home + + - z Esc",
    "3 Home a Down x Down w Esc",
    "3 Home a Down v Esc",
    "3 Home a Down I H Enter Esc",
    "3 Home a V p E Esc",
    "3 Home a End Del Esc",
    "3 Home a m Tab Esc",
    "3 Down a Down I V p Esc",
    "3 End a n text:Thema_der_letzten Enter J v Esc",
    "3 Home m Enter Tab Enter text:Notiz Esc Esc",
    "3 Home m Enter Enter text:Notiz_eins Tab Enter text:Notiz_zwei Tab Esc",
    "3 Home m Enter t text:Anrufen_+uwe_!mo Enter Esc",
    "3 Home m Enter Tab b text:Der_Antrag_wird_angenommen_/u Enter Esc Esc",
    "3 Home m Enter Tab b text:Angenommen_/m_1_0_0 Enter Esc Esc",
    "3 Home m Enter w text:Kita_!mo Enter Esc",
    "3 Home m Enter v text:fr Enter w text:uwe Enter f space Esc",
    "3 Home m Enter a A f e Esc Esc",
    "3 Home m Enter a g text:Neue_Person Enter m p Esc Esc",
    "3 Home m Enter n text:Nachgemeldet_/b Enter T Down J Esc Esc",
    "3 Home m Enter c n Enter Enter Esc Esc",
    "3 Home m Enter c o Enter Esc Esc",
    "3 Home m Enter a A Esc c o Enter F E text:Nachtrag_zur_Zahl Enter Esc Esc",
    "3 Down m Enter Tab Tab Esc",
    "3 Home p Esc k v Esc f Esc c Esc",
    "r End Down Down Down Down v Down Enter Esc",
    "r Down n text:Neuer_Ort F2 Esc",
    "u",
    "U",
];

fn bis_nichts_mehr(p: &mut Probe, taste: &str) {
    for _ in 0..200 {
        if p.tippe(taste).meldung().starts_with("Es gibt nichts") {
            return;
        }
    }
    panic!("{taste} never ends: {}", p.meldung());
}

/// On an emptied list the letters of a deed may have opened something else: it is left unsaved.
fn leere_fenster(p: &mut Probe) {
    for _ in 0..6 {
        match p.app.session.fenster.last() {
            None => return,
            Some(Fenster::Frage) => p.tippe("v"),
            Some(_) => p.tippe("Esc"),
        };
    }
    assert!(p.app.session.fenster.is_empty(), "{}", p.frame());
}

/// Says which record differs, instead of showing all of them.
fn gleich(ist: &[Datensatz], soll: &[Datensatz]) -> Result<(), TestCaseError> {
    for (i, s) in ist.iter().zip(soll) {
        prop_assert_eq!(i, s);
    }
    prop_assert_eq!(ist.len(), soll.len());
    Ok(())
}

/// Deeds that change nothing in the world of this test would test nothing.
#[test]
fn the_deeds_about_meetings_do_something() {
    let anfang = TATEN
        .iter()
        .position(|t| t.starts_with("2 Home Down I n"))
        .unwrap();
    let ansehen = [
        "2 Home Down A o",
        "2 Home Down C",
        "3 Home a Esc",
        "3 Home p Esc",
        "u",
        "U",
    ];
    let mut wirkungslos = Vec::new();
    for tat in &TATEN[anfang..] {
        let mut p = Probe::neu("standard", (80, 24), super::sitzungsteile::welt_mit_allem());
        let vorher = p.saetze();
        p.tippe(tat);
        leere_fenster(&mut p);
        let sieht_an = ansehen.iter().any(|a| tat.starts_with(a));
        if p.saetze() == vorher && !sieht_an {
            wirkungslos.push((*tat, p.meldung()));
        }
    }
    assert_eq!(wirkungslos, vec![]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn undoing_all_leads_to_the_start_redoing_all_to_the_end(taten in prop::collection::vec(0..TATEN.len(), 1..12)) {
        let mut p = Probe::neu("standard", (80, 24), super::sitzungsteile::welt_mit_allem());
        let start = p.saetze();
        for t in taten {
            p.tippe(TATEN[t]);
            leere_fenster(&mut p);
        }
        bis_nichts_mehr(&mut p, "U");
        let ende = p.saetze();
        prop_assert_eq!(feldbuch::model::lose::finde(&p.app.register), vec![]);
        bis_nichts_mehr(&mut p, "u");
        gleich(&p.saetze(), &start)?;
        bis_nichts_mehr(&mut p, "U");
        gleich(&p.saetze(), &ende)?;
        // What the App believes is what the store has, relations included.
        let frisch = Register::aus(p.werk.snapshot().unwrap());
        for g in frisch.gremien().iter() {
            let sitze = |r: &Register| r.sitze(g.id).map(|m| m.id).collect::<Vec<_>>();
            let todos = |r: &Register| r.todos_von(g.id).map(|t| t.id).collect::<Vec<_>>();
            prop_assert_eq!(sitze(&frisch), sitze(&p.app.register));
            prop_assert_eq!(todos(&frisch), todos(&p.app.register));
            let lose = |r: &Register| r.losungen_von(g.id).map(|l| l.id).collect::<Vec<_>>();
            prop_assert_eq!(lose(&frisch), lose(&p.app.register));
        }
        for s in frisch.sitzungen().iter() {
            let tops = |r: &Register| r.tagesordnung(s.id).iter().map(|t| t.id).collect::<Vec<_>>();
            let da = |r: &Register| r.beschluesse_von(s.id).map(|b| b.id).collect::<Vec<_>>();
            prop_assert_eq!(tops(&frisch), tops(&p.app.register));
            prop_assert_eq!(da(&frisch), da(&p.app.register));
        }
        for m in frisch.personen().iter() {
            let dabei = |r: &Register| r.teilnahmen_von(m.id).map(|s| s.id).collect::<Vec<_>>();
            prop_assert_eq!(dabei(&frisch), dabei(&p.app.register));
        }
    }
}
