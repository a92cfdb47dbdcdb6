//! Who came: what counts as there, since when somebody has been missing, guests, roles without anyone.

use super::*;
use crate::schirm::kontinuitaet::team;
use feldbuch::model::anwesenheit::{
    Dabei, Ordnung, lange_fehlende, matrix, sitzungsquote, von_person,
};
use feldbuch::model::dran::Grund;
use welt::{BAERBEL, JOERG, RT, SIRIN, UWE, WANDA};

fn m(reg: &Register, n: usize) -> feldbuch::model::anwesenheit::Matrix {
    matrix(reg, id(RT), n, Ordnung::Name, HEUTE)
}

#[test]
fn represented_counts_as_there_excused_apart_and_what_was_not_noted_not_at_all() {
    let reg = register_aus(team());
    let m = m(&reg, 20);
    let von = |p| m.mitglieder.iter().find(|z| z.person == id(p)).unwrap();
    let q = von(UWE).quote;
    assert_eq!((q.da, q.entschuldigt, q.fehlt), (4, 1, 2));
    assert_eq!(von(UWE).dabei[2], Dabei::Vertreten);
    // In the first Sitzung nothing was noted of Şirin, in the last one nothing of Jörg.
    assert_eq!((von(SIRIN).quote.da, von(SIRIN).quote.gezaehlt()), (5, 6));
    assert_eq!(von(JOERG).dabei[6], Dabei::Unbekannt);
    assert_eq!(von(JOERG).quote.prozent(), Some(66));
    assert_eq!(von(WANDA).quote.prozent(), Some(100));
}

#[test]
fn excused_or_not_three_in_a_row_are_told_and_the_worst_stands_first() {
    let reg = register_aus(team());
    let lange = lange_fehlende(&reg, id(RT), HEUTE);
    assert_eq!(lange.len(), 1);
    assert_eq!((lange[0].person, lange[0].fehlt_seit), (id(UWE), 3));
    let erste = matrix(&reg, id(RT), 20, Ordnung::Schlechteste, HEUTE).mitglieder[0].person;
    assert_eq!(erste, id(UWE));
    let namen: Vec<String> = m(&reg, 20).mitglieder.into_iter().map(|z| z.name).collect();
    assert_eq!(
        namen,
        [
            "Müller, Jörg",
            "Müller, Uwe",
            "Öhlmann, Wanda",
            "Yıldız, Şirin"
        ]
    );
}

#[test]
fn a_sitzung_without_notes_about_somebody_neither_ends_nor_lengthens_the_row() {
    let mut saetze = team();
    for s in &mut saetze {
        if let Datensatz::Sitzung(s) = s
            && s.id == id(215)
        {
            s.anwesenheit.retain(|t| t.person != id(UWE));
        }
    }
    let reg = register_aus(saetze);
    assert_eq!(von_person(&reg, id(RT), id(UWE)).unwrap().fehlt_seit, 2);
    assert!(lange_fehlende(&reg, id(RT), HEUTE).is_empty());
}

#[test]
fn guests_and_stand_ins_stand_below_and_only_the_last_sitzungen_are_shown() {
    let reg = register_aus(team());
    let alle = m(&reg, 20);
    let namen: Vec<&str> = alle.andere.iter().map(|z| z.name.as_str()).collect();
    assert_eq!(namen, ["Groß, Bärbel", "Weiß, Änne"]);
    assert_eq!(alle.andere[1].dabei[2], Dabei::Gast);
    assert!(alle.andere.iter().all(|z| z.quote.gezaehlt() == 0));
    let wenige = m(&reg, 2);
    assert_eq!(wenige.spalten.len(), 2);
    assert_eq!(wenige.spalten[1].tag, date(2026, 9, 10));
    assert!(wenige.andere.is_empty());
}

#[test]
fn the_quota_of_a_sitzung_is_of_its_members_of_that_day() {
    let mut saetze = team();
    // Uwe joins only after all of it: his rows are those of a guest then.
    for s in &mut saetze {
        if let Datensatz::Mitgliedschaft(m) = s
            && m.id == id(201)
        {
            m.von = Some(date(2026, 10, 1));
        }
    }
    let reg = register_aus(saetze);
    let s = reg.sitzungen().get(id(216)).unwrap();
    let q = sitzungsquote(&reg, s);
    assert_eq!((q.da, q.fehlt), (2, 0));
    assert_eq!(reg.anwesenheit_prozent(s), Some(66));
}

#[test]
fn a_role_is_empty_where_nobody_has_it_or_nobody_of_it_comes() {
    let reg = register_aus(team());
    let rollen = m(&reg, 20).leere_rollen;
    assert_eq!(rollen.len(), 1);
    assert_eq!(
        (rollen[0].name.as_str(), rollen[0].besetzt_fehlt),
        ("Schule", Some(3))
    );
    let reg = register();
    let rollen = m(&reg, 20).leere_rollen;
    assert_eq!(
        (rollen[0].name.as_str(), rollen[0].besetzt_fehlt),
        ("Schule", None)
    );
}

#[test]
fn the_overview_says_it_once_per_gremium() {
    let reg = register_aus(team());
    let dran = reg.dran(None, HEUTE);
    let fehlen: Vec<_> = dran.iter().filter(|d| d.grund == Grund::Fehlen).collect();
    assert_eq!(fehlen.len(), 1);
    assert_eq!(fehlen[0].wer, "Uwe Müller");
    assert_eq!(fehlen[0].ziel, key(Kind::Gremien, RT));
    assert!(von_person(&reg, id(RT), id(BAERBEL)).is_none());
}
