//! Moderation and Protokoll in turn: longest not served first, members of the day only, ties by name.

use super::*;
use crate::schirm::kontinuitaet::team;
use feldbuch::model::dienste::{
    Dienst::{Moderation, Protokoll},
    alle_vorschlagen, dienstfaehige, geplante, reihe, setzen, tauschen, weiter, zahlen,
};
use feldbuch::store::Draft;
use welt::{AENNE, JOERG, RT, SIRIN, SITZUNG_RT, UWE, WANDA};

fn nach(saetze: Vec<Datensatz>, draft: &Draft) -> Register {
    let mut alle = saetze;
    for a in &draft.aenderungen {
        alle.retain(|s| Some(s.schluessel()) != a.schluessel());
        alle.extend(a.nachher.clone());
    }
    register_aus(alle)
}

fn personen(reg: &Register, stelle: (Id, feldbuch::model::dienste::Dienst)) -> Vec<Id> {
    reihe(reg, stelle, HEUTE)
        .into_iter()
        .map(|a| a.person)
        .collect()
}

#[test]
fn longest_not_served_is_first_never_served_before_them_missing_people_last() {
    let reg = register_aus(team());
    // Wanda moderated on 21.5., Jörg on 2.7., Uwe on 10.9. but has been missing, Şirin never.
    assert_eq!(
        personen(&reg, (id(SITZUNG_RT), Moderation)),
        [id(SIRIN), id(WANDA), id(JOERG), id(UWE)]
    );
    // Nobody but Şirin wrote: the others by name.
    assert_eq!(
        personen(&reg, (id(SITZUNG_RT), Protokoll)),
        [id(JOERG), id(WANDA), id(SIRIN), id(UWE)]
    );
}

#[test]
fn a_proposal_for_all_goes_round_leaves_what_is_there_and_is_one_commit() {
    let fest = setzen(
        &register_aus(team()),
        (id(221), Moderation),
        Some(id(JOERG)),
    );
    let mut saetze = team();
    saetze.retain(|s| Some(s.schluessel()) != fest.aenderungen[0].schluessel());
    saetze.extend(fest.aenderungen[0].nachher.clone());
    let reg = register_aus(saetze.clone());
    let draft = alle_vorschlagen(&reg, id(RT), HEUTE);
    assert_eq!(draft.aenderungen.len(), 3);
    let danach = nach(saetze, &draft);
    let plan: Vec<_> = geplante(&danach, id(RT), HEUTE)
        .into_iter()
        .map(|s| (s.moderation.unwrap(), s.protokoll_durch.unwrap()))
        .collect();
    assert_eq!(plan[1].0, id(JOERG));
    assert_eq!(plan[0].0, id(SIRIN));
    assert!(plan.iter().all(|(m, p)| m != p), "{plan:?}");
    let mut moderation: Vec<Id> = plan.iter().map(|p| p.0).collect();
    moderation.sort_unstable();
    moderation.dedup();
    assert_eq!(
        moderation.len(),
        3,
        "nobody twice while others have not been"
    );
    assert!(alle_vorschlagen(&danach, id(RT), HEUTE).leer());
}

#[test]
fn who_is_no_member_on_that_day_is_not_proposed() {
    let mut saetze = team();
    for s in &mut saetze {
        if let Datensatz::Mitgliedschaft(m) = s
            && m.id == id(202)
        {
            m.bis = Some(date(2026, 12, 31));
        }
    }
    let reg = register_aus(saetze);
    assert_eq!(
        personen(&reg, (id(SITZUNG_RT), Moderation))
            .first()
            .copied(),
        Some(id(SIRIN))
    );
    assert_eq!(
        personen(&reg, (id(221), Moderation)).first().copied(),
        Some(id(WANDA))
    );
    let (nov, feb) = (date(2026, 11, 26), date(2027, 2, 11));
    assert!(dienstfaehige(&reg, id(RT), nov).contains(&id(SIRIN)));
    assert!(!dienstfaehige(&reg, id(RT), feb).contains(&id(SIRIN)));
    assert!(!dienstfaehige(&reg, id(RT), nov).contains(&id(AENNE)));
}

#[test]
fn skipping_goes_to_the_next_and_round_again() {
    let stelle = (id(SITZUNG_RT), Moderation);
    let mut saetze = team();
    let mut wer = Vec::new();
    for _ in 0..5 {
        let reg = register_aus(saetze.clone());
        let draft = weiter(&reg, stelle, HEUTE).unwrap();
        let neu = draft.aenderungen[0].nachher.clone().unwrap();
        saetze.retain(|s| s.schluessel() != neu.schluessel());
        if let Datensatz::Sitzung(s) = &neu {
            wer.push(s.moderation.unwrap());
        }
        saetze.push(neu);
    }
    // Empty: the first is proposed, so skipping leads to the second.
    assert_eq!(wer, [WANDA, JOERG, UWE, SIRIN, WANDA].map(id));
}

#[test]
fn two_duties_change_places_within_and_between_sitzungen() {
    let reg = register_aus(team());
    let a = setzen(&reg, (id(SITZUNG_RT), Moderation), Some(id(WANDA)));
    let saetze: Vec<Datensatz> = team()
        .into_iter()
        .map(|s| {
            if Some(s.schluessel()) == a.aenderungen[0].schluessel() {
                a.aenderungen[0].nachher.clone().unwrap()
            } else {
                s
            }
        })
        .collect();
    let reg = register_aus(saetze.clone());
    let draft = tauschen(&reg, (id(SITZUNG_RT), Moderation), (id(221), Protokoll)).unwrap();
    let danach = nach(saetze.clone(), &draft);
    let s = |n| danach.sitzungen().get(id(n)).unwrap();
    assert_eq!(s(SITZUNG_RT).moderation, None);
    assert_eq!(s(221).protokoll_durch, Some(id(WANDA)));
    let selbst = tauschen(
        &reg,
        (id(SITZUNG_RT), Moderation),
        (id(SITZUNG_RT), Protokoll),
    )
    .unwrap();
    assert_eq!(selbst.aenderungen.len(), 1);
    let danach = nach(saetze, &selbst);
    let s = danach.sitzungen().get(id(SITZUNG_RT)).unwrap();
    assert_eq!((s.moderation, s.protokoll_durch), (None, Some(id(WANDA))));
}

#[test]
fn nobody_is_swapped_into_a_day_on_which_they_are_no_member() {
    let mut saetze = team();
    for s in &mut saetze {
        match s {
            Datensatz::Mitgliedschaft(m) if m.id == id(202) => {
                m.bis = Some(date(2026, 12, 31));
            }
            Datensatz::Sitzung(s) if s.id == id(SITZUNG_RT) => s.moderation = Some(id(SIRIN)),
            _ => {}
        }
    }
    let reg = register_aus(saetze);
    let warum = tauschen(&reg, (id(SITZUNG_RT), Moderation), (id(221), Moderation));
    assert_eq!(
        warum.unwrap_err(),
        "Şirin Yıldız ist am 11.02.2027 kein ständiges Mitglied – jemand anderen wählen"
    );
    let gleich = tauschen(&reg, (id(221), Moderation), (id(222), Moderation));
    assert!(gleich.unwrap_err().contains("Dort steht dasselbe"));
}

#[test]
fn counts_are_of_held_sitzungen() {
    let zahlen = zahlen(&register_aus(team()), id(RT), HEUTE);
    let kurz: Vec<_> = zahlen
        .iter()
        .map(|z| (z.person, z.moderation, z.protokoll))
        .collect();
    assert_eq!(
        kurz,
        [
            (id(JOERG), 2, 0),
            (id(UWE), 2, 0),
            (id(WANDA), 2, 0),
            (id(SIRIN), 0, 4)
        ]
    );
}

#[test]
fn a_deleted_person_serves_nowhere_any_more() {
    let reg = register_aus(team());
    let draft = feldbuch::model::tun::loeschen(&reg, &[key(Kind::Personen, SIRIN)]).unwrap();
    let danach = nach(team(), &draft);
    let noch = danach
        .sitzungen()
        .iter()
        .any(|s| [s.moderation, s.protokoll_durch].contains(&Some(id(SIRIN))));
    assert!(!noch);
}
