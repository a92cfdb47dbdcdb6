//! Seats by lot: the draw follows from the seed alone, and somebody else comes to the same with other means.

use super::*;
use feldbuch::model::los::{
    self, aufnehmen, gewaehlte, lage, nachruecken, nachrueckende, neue, pruefen, pruefsumme,
    reihenfolge, seed_lesen, seed_setzen, ziehen,
};
use feldbuch::store::Draft;
use welt::{AENNE, BAERBEL, JOERG, MUEHLENWERDER, RT, SCHOENFLIESS, SIRIN, UWE, WANDA};

/// A world in which drafts come true.
struct Buch(Vec<Datensatz>);

impl Buch {
    fn neu() -> Buch {
        Buch(welt::alle())
    }

    fn reg(&self) -> Register {
        register_aus(self.0.clone())
    }

    fn tue(&mut self, draft: &Draft) {
        for a in &draft.aenderungen {
            self.0.retain(|s| Some(s.schluessel()) != a.schluessel());
            self.0.extend(a.nachher.clone());
        }
    }

    fn losung(&self) -> Losung {
        let alle = self.0.iter().rev();
        let losung = |s: &Datensatz| match s {
            Datensatz::Losung(l) => Some(l.clone()),
            _ => None,
        };
        alle.filter_map(losung).next().unwrap()
    }

    /// Opened, with people on the list and a seed.
    fn bereit(kandidaten: &[u128], seed: &str) -> Buch {
        let mut b = Buch::neu();
        let mut ids = neue_ids();
        b.tue(
            &neue(&b.reg(), id(RT), id(MUEHLENWERDER), HEUTE, &mut ids)
                .unwrap()
                .0,
        );
        for k in kandidaten {
            b.tue(&aufnehmen(&b.reg(), &b.losung(), id(*k), HEUTE).unwrap());
        }
        b.tue(&seed_setzen(&b.losung(), seed).unwrap());
        b
    }

    fn gezogen(kandidaten: &[u128]) -> Buch {
        let mut b = Buch::bereit(kandidaten, "6 3 4 1");
        let draft = ziehen(
            &b.reg(),
            &b.losung(),
            UM,
            &mut Ids::new(1_796_000_000_000, 5),
        )
        .unwrap();
        b.tue(&draft);
        b
    }
}

#[test]
fn test_vector() {
    // printf '%s' '6 3 4 1:01K00000000000000000000014' | sha256sum
    let id: Id = "01K00000000000000000000014".parse().unwrap();
    assert_eq!(pruefsumme("6 3 4 1", id), VEKTOR);
    assert_eq!(
        los::zeile("6 3 4 1", id),
        "6 3 4 1:01K00000000000000000000014"
    );
}

/// As `sha256sum` of coreutils printed it.
const VEKTOR: &str = "1669c04b34a70dd330e789ddeccea6b6a80be382ef3851d03b069122878f45c8";

#[test]
fn sha256sum_and_sort_come_to_the_same_order() {
    use std::process::Command;
    let kandidaten: Vec<Id> = (1..=7).map(id).collect();
    let zeilen: String = kandidaten
        .iter()
        .map(|k| {
            format!(
                "printf '%s  %s\\n' \"$(printf '%s' '2026-11-22-1:{k}' | sha256sum | cut -c1-64)\" {k}\n"
            )
        })
        .collect();
    let Ok(aus) = Command::new("sh")
        .env("LC_ALL", "C")
        .arg("-c")
        .arg(format!("({zeilen}) | sort | cut -c67-"))
        .output()
    else {
        println!("übersprungen: keine Shell");
        return;
    };
    let text = String::from_utf8(aus.stdout).unwrap();
    if text.lines().count() != kandidaten.len() || !aus.stderr.is_empty() {
        println!("übersprungen: kein sha256sum");
        return;
    }
    let dort: Vec<Id> = text.lines().map(|z| z.parse().unwrap()).collect();
    assert_eq!(reihenfolge("2026-11-22-1", &kandidaten), dort);
}

#[test]
fn the_order_of_the_list_plays_no_part_and_the_seed_does() {
    let vor: Vec<Id> = (1..=9).map(id).collect();
    let zurueck: Vec<Id> = (1..=9).rev().map(id).collect();
    assert_eq!(reihenfolge("a", &vor), reihenfolge("a", &zurueck));
    assert_ne!(reihenfolge("a", &vor), reihenfolge("b", &vor));
    // Somebody entered twice does not get two chances.
    let doppelt = [vor.clone(), vor.clone()].concat();
    assert_eq!(reihenfolge("a", &doppelt).len(), 9);
}

#[test]
fn everybody_wins_about_as_often() {
    let kandidaten: Vec<Id> = (1..=5).map(id).collect();
    let mut siege = [0_i32; 5];
    for n in 0..5000 {
        let erste = reihenfolge(&n.to_string(), &kandidaten)[0];
        siege[kandidaten.iter().position(|k| *k == erste).unwrap()] += 1;
    }
    // 1000 each; five standard deviations are 142.
    assert!(siege.iter().all(|s| (s - 1000).abs() < 142), "{siege:?}");
}

#[test]
fn the_first_get_a_seat_for_a_year_the_others_follow() {
    let b = Buch::gezogen(&[AENNE, BAERBEL, SIRIN]);
    let l = b.losung();
    assert_eq!(l.reihenfolge, reihenfolge("6 3 4 1", &l.kandidaten));
    assert_eq!((l.am, l.bis), (Some(HEUTE), Some(date(2027, 11, 22))));
    assert_eq!((gewaehlte(&l).len(), nachrueckende(&l).len()), (2, 1));
    let reg = b.reg();
    let lage = lage(&reg, id(RT), id(MUEHLENWERDER), HEUTE);
    let wer: Vec<Id> = lage.besetzt.iter().map(|s| s.person).collect();
    assert_eq!(wer, gewaehlte(&l));
    let m = reg
        .mitgliedschaften()
        .get(lage.besetzt[0].mitgliedschaft)
        .unwrap();
    assert!(m.mandat && m.rolle == Rolle::Staendig && m.entsendet_von == "Mühlenwerder");
    assert_eq!((m.von, m.bis), (Some(HEUTE), Some(date(2027, 11, 22))));
    assert_eq!(feldbuch::model::lose::finde(&reg), []);
}

#[test]
fn a_changed_order_list_or_seed_is_found_out() {
    let b = Buch::gezogen(&[AENNE, BAERBEL, SIRIN]);
    let l = b.losung();
    assert_eq!(
        pruefen(&l).unwrap(),
        "Nachgerechnet: Die Losung vom 22.11.2026 stimmt (3 Personen)"
    );
    let mut getauscht = l.clone();
    getauscht.reihenfolge.swap(0, 1);
    let mut weniger = l.clone();
    weniger.kandidaten.pop();
    for falsch in [getauscht, weniger] {
        assert!(pruefen(&falsch).unwrap_err().contains("stimmt nicht"));
    }
    assert!(pruefen(&Losung { am: None, ..l }).is_err());
}

#[test]
fn once_the_seed_stands_the_list_is_closed() {
    let b = Buch::bereit(&[AENNE], "77");
    let (reg, l) = (b.reg(), b.losung());
    let warum = aufnehmen(&reg, &l, id(SIRIN), HEUTE).unwrap_err();
    assert_eq!(
        warum,
        "Die Startzahl steht fest, damit ist die Liste geschlossen"
    );
    assert!(los::streichen(&reg, &l, id(AENNE)).is_err());
    assert!(seed_setzen(&l, "78").is_err());
    let leer = Losung {
        kandidaten: vec![],
        seed: String::new(),
        ..l
    };
    assert!(
        seed_setzen(&leer, "78")
            .unwrap_err()
            .contains("Noch niemand")
    );
    assert!(
        ziehen(&reg, &leer, UM, &mut neue_ids())
            .unwrap_err()
            .contains("Erst die Startzahl")
    );
}

#[test]
fn a_person_is_on_one_list_once_and_only_without_a_seat() {
    let mut b = Buch::neu();
    let mut ids = neue_ids();
    b.tue(
        &neue(&b.reg(), id(RT), id(MUEHLENWERDER), HEUTE, &mut ids)
            .unwrap()
            .0,
    );
    b.tue(&aufnehmen(&b.reg(), &b.losung(), id(AENNE), HEUTE).unwrap());
    let erste = b.losung();
    let zweimal = aufnehmen(&b.reg(), &erste, id(AENNE), HEUTE).unwrap_err();
    assert!(zweimal.contains("steht schon auf der Liste"), "{zweimal}");
    let mitglied = aufnehmen(&b.reg(), &erste, id(JOERG), HEUTE).unwrap_err();
    assert!(mitglied.contains("hat schon einen Sitz"), "{mitglied}");
    let nochmal = neue(&b.reg(), id(RT), id(MUEHLENWERDER), HEUTE, &mut ids).unwrap_err();
    assert!(nochmal.contains("läuft schon eine Losung"), "{nochmal}");
    b.tue(
        &neue(&b.reg(), id(RT), id(SCHOENFLIESS), HEUTE, &mut ids)
            .unwrap()
            .0,
    );
    let dort = aufnehmen(&b.reg(), &b.losung(), id(AENNE), HEUTE).unwrap_err();
    assert!(dort.contains("Liste für Mühlenwerder"), "{dort}");
}

#[test]
fn seats_of_the_next_draw_begin_when_the_former_ones_end() {
    let mut b = Buch::gezogen(&[AENNE, BAERBEL, SIRIN]);
    let mut ids = Ids::new(1_797_000_000_000, 9);
    b.tue(
        &neue(&b.reg(), id(RT), id(MUEHLENWERDER), HEUTE, &mut ids)
            .unwrap()
            .0,
    );
    assert_eq!(b.losung().plaetze, 2);
    b.tue(&aufnehmen(&b.reg(), &b.losung(), id(UWE), HEUTE).unwrap());
    b.tue(&seed_setzen(&b.losung(), "1").unwrap());
    b.tue(&ziehen(&b.reg(), &b.losung(), UM, &mut ids).unwrap());
    let lage = lage(&b.reg(), id(RT), id(MUEHLENWERDER), HEUTE);
    assert_eq!((lage.besetzt.len(), lage.kuenftig.len()), (2, 1));
    assert_eq!(lage.kuenftig[0].von, Some(date(2027, 11, 23)));
    assert_eq!(lage.kuenftig[0].bis, Some(date(2028, 11, 23)));
}

#[test]
fn the_next_one_moves_up_when_a_seat_becomes_free() {
    let mut b = Buch::gezogen(&[AENNE, BAERBEL, SIRIN]);
    let l = b.losung();
    let mut ids = Ids::new(1_797_000_000_000, 9);
    let voll = nachruecken(&b.reg(), &l, UM, &mut ids).unwrap_err();
    assert!(voll.contains("kein Platz frei"), "{voll}");
    let weg = lage(&b.reg(), id(RT), id(MUEHLENWERDER), HEUTE).besetzt[0].mitgliedschaft;
    for s in &mut b.0 {
        if let Datensatz::Mitgliedschaft(m) = s
            && m.id == weg
        {
            m.bis = Some(date(2027, 2, 1));
        }
    }
    let maerz = Umstand {
        jetzt: jiff::civil::datetime(2027, 3, 1, 9, 0, 0, 0),
        wer: "wanda",
    };
    let draft = nachruecken(&b.reg(), &l, maerz, &mut ids).unwrap();
    b.tue(&draft);
    let sitze = lage(&b.reg(), id(RT), id(MUEHLENWERDER), maerz.heute()).besetzt;
    let neuer = sitze.iter().find(|s| s.von == Some(maerz.heute())).unwrap();
    assert_eq!(neuer.person, nachrueckende(&l)[0]);
    assert_eq!((sitze.len(), neuer.bis), (2, l.bis));
    let noch_eine = nachruecken(&b.reg(), &l, maerz, &mut ids).unwrap_err();
    assert!(noch_eine.contains("kein Platz frei"), "{noch_eine}");
}

#[test]
fn seats_that_end_soon_are_told_and_a_full_room_without_an_end_is_refused() {
    let b = Buch::gezogen(&[AENNE, BAERBEL]);
    let reg = b.reg();
    let g = reg.gremien().get(id(RT)).unwrap();
    assert_eq!(los::enden_bald(&reg, g, HEUTE), None);
    let spaeter = date(2027, 10, 1);
    assert_eq!(
        los::enden_bald(&reg, g, spaeter),
        Some((date(2027, 11, 22), "Mühlenwerder".into()))
    );
    let mut ohne_ende = b;
    for s in &mut ohne_ende.0 {
        if let Datensatz::Mitgliedschaft(m) = s
            && m.mandat
        {
            m.bis = None;
        }
    }
    let mut ids = Ids::new(1_797_000_000_000, 9);
    let reg = ohne_ende.reg();
    ohne_ende.tue(
        &neue(&reg, id(RT), id(MUEHLENWERDER), HEUTE, &mut ids)
            .unwrap()
            .0,
    );
    ohne_ende.tue(&aufnehmen(&ohne_ende.reg(), &ohne_ende.losung(), id(UWE), HEUTE).unwrap());
    ohne_ende.tue(&seed_setzen(&ohne_ende.losung(), "1").unwrap());
    let warum = ziehen(&ohne_ende.reg(), &ohne_ende.losung(), UM, &mut ids).unwrap_err();
    assert!(warum.contains("erst ein „bis“ eintragen"), "{warum}");
}

#[test]
fn a_seed_is_one_line_that_a_shell_takes() {
    assert_eq!(seed_lesen("  6  3 4\t1 ").unwrap(), "6 3 4 1");
    assert!(seed_lesen("").is_err());
    assert!(seed_lesen("5'; rm").unwrap_err().contains("nachrechnen"));
    assert!(seed_lesen("Größe").is_err());
}

#[test]
fn deleting_a_person_takes_them_off_open_lists_only() {
    let offen = {
        let mut b = Buch::neu();
        let mut ids = neue_ids();
        b.tue(
            &neue(&b.reg(), id(RT), id(MUEHLENWERDER), HEUTE, &mut ids)
                .unwrap()
                .0,
        );
        b.tue(&aufnehmen(&b.reg(), &b.losung(), id(AENNE), HEUTE).unwrap());
        b
    };
    let geloescht = |mut b: Buch| {
        let draft = feldbuch::model::tun::loeschen(&b.reg(), &[key(Kind::Personen, AENNE)]);
        b.tue(&draft.unwrap());
        b.losung()
    };
    assert!(geloescht(offen).kandidaten.is_empty());
    let l = geloescht(Buch::gezogen(&[AENNE, BAERBEL, WANDA + 100]));
    assert!(pruefen(&l).is_ok());
}
