//! One contract for every store: memory, sled, and whatever comes later.

use super::*;
use feldbuch::store::memory::Speicher;
use feldbuch::store::{CommitFehler, Watch, Werk};

fn mit_beiden(test: fn(&mut dyn Werk)) {
    test(&mut Speicher::neu());
    let dir = tempfile::tempdir().unwrap();
    test(&mut neu(dir.path()));
}

fn commits(store: &dyn Werk, from: u64) -> Vec<u64> {
    match store.watch(Rev(from)).unwrap() {
        Watch::Commits(c) => c.iter().map(|c| c.rev().0).collect(),
        Watch::Lagged => panic!("lagged"),
    }
}

#[test]
fn an_empty_store_is_at_revision_zero() {
    mit_beiden(|store| {
        let snapshot = store.snapshot().unwrap();
        assert_eq!(snapshot.rev, Rev(0));
        assert!(snapshot.records.is_empty());
        assert_eq!(store.watch(Rev(0)).unwrap(), Watch::Commits(vec![]));
        assert_eq!(store.status().unwrap().journal_ab, Rev(1));
    });
}

#[test]
fn a_commit_shows_in_snapshot_watch_and_status() {
    mit_beiden(|store| {
        let a = raum(1, "Nord");
        let b = raum(1, "Nordwest");
        let c1 = store
            .commit(&batch(10, vec![put(Expect::Absent, a.clone())]))
            .unwrap();
        let c2 = store
            .commit(&batch(11, vec![put(Expect::At(Rev(1)), b.clone())]))
            .unwrap();
        assert_eq!((c1.rev(), c2.rev()), (Rev(1), Rev(2)));
        assert_eq!(c2.wer(), "ada");
        assert_eq!(c2.label(), "Vorgang 11");
        assert_eq!(c2.aenderungen()[0].vorher, Some(a.clone().into()));
        assert_eq!(c2.aenderungen()[0].nachher, Some(b.clone().into()));
        assert_eq!(
            store.watch(Rev(0)).unwrap(),
            Watch::Commits(vec![c1, c2.clone()])
        );
        assert_eq!(
            store.watch(Rev(1)).unwrap(),
            Watch::Commits(vec![c2.clone()])
        );
        assert_eq!(store.snapshot().unwrap().records, vec![(Rev(2), b.into())]);
        assert_eq!(c2.gegenteil().aenderungen[0].nachher, Some(a.into()));
    });
}

#[test]
fn a_broken_expectation_is_a_conflict_and_writes_nothing() {
    mit_beiden(|store| {
        store
            .commit(&batch(1, vec![put(Expect::Absent, raum(1, "Nord"))]))
            .unwrap();
        for expect in [Expect::Absent, Expect::At(Rev(7))] {
            let ops = vec![
                put(Expect::Absent, raum(2, "Süd")),
                put(expect, raum(1, "Nordost")),
            ];
            let fehler = store.commit(&batch(2, ops)).unwrap_err();
            let CommitFehler::Konflikt { key, aktuell } = fehler else {
                panic!("{fehler:?}")
            };
            assert_eq!(key.id, Id(1));
            assert_eq!(*aktuell.unwrap(), (Rev(1), raum(1, "Nord").into()));
        }
        let fort = store.commit(&batch(3, vec![weg(Expect::At(Rev(1)), raum(9, ""))]));
        assert!(matches!(
            fort,
            Err(CommitFehler::Konflikt { aktuell: None, .. })
        ));
        assert_eq!(inhalt(store), vec![raum(1, "Nord").into()]);
        assert_eq!(commits(store, 0), [1]);
    });
}

#[test]
fn a_deleted_record_is_absent_again() {
    mit_beiden(|store| {
        let mut nord = raum(1, "Nord");
        nord.notiz = "ä".repeat(10_000);
        store
            .commit(&batch(1, vec![put(Expect::Absent, nord.clone())]))
            .unwrap();
        let c = store
            .commit(&batch(2, vec![weg(Expect::At(Rev(1)), nord.clone())]))
            .unwrap();
        assert_eq!(c.aenderungen()[0].vorher, Some(nord.clone().into()));
        assert!(inhalt(store).is_empty());
        store
            .commit(&batch(3, vec![put(Expect::Absent, nord)]))
            .unwrap();
        assert_eq!(inhalt(store).len(), 1);
    });
}

#[test]
fn the_same_request_is_one_commit_answered_twice() {
    mit_beiden(|store| {
        let b = batch(5, vec![put(Expect::Absent, raum(1, "Nord"))]);
        let erste = store.commit(&b).unwrap();
        assert_eq!(store.commit(&b).unwrap(), erste);
        assert_eq!(store.status().unwrap().rev, Rev(1));
    });
}

#[test]
fn empty_and_contradictory_batches_are_refused() {
    mit_beiden(|store| {
        let zweimal = vec![
            put(Expect::Absent, raum(1, "a")),
            put(Expect::Absent, raum(1, "b")),
        ];
        let mut falsch = put(Expect::Absent, raum(1, "a"));
        falsch.key.id = Id(2);
        for ops in [
            vec![],
            zweimal,
            vec![falsch],
            vec![weg(Expect::Absent, raum(1, "a"))],
        ] {
            let fehler = store.commit(&batch(1, ops)).unwrap_err();
            assert!(matches!(fehler, CommitFehler::Fehler(_)), "{fehler:?}");
        }
        assert_eq!(store.status().unwrap().rev, Rev(0));
    });
}

#[test]
fn a_record_above_64_kib_is_refused_with_a_sentence() {
    mit_beiden(|store| {
        let mut gross = raum(1, "Nord");
        gross.notiz = "x".repeat(64 * 1024);
        let mut viele = raum(2, "Süd");
        viele.aliase = vec!["ab".to_owned(); 20_000];
        for d in [gross, viele] {
            let fehler = store.commit(&batch(1, vec![put(Expect::Absent, d)]));
            let Err(CommitFehler::Fehler(fehler)) = fehler else {
                panic!("{fehler:?}")
            };
            assert!(fehler.satz.contains("ist zu lang"), "{fehler}");
        }
        let mut passt = raum(3, "West");
        passt.notiz = "x".repeat(60 * 1024);
        store
            .commit(&batch(2, vec![put(Expect::Absent, passt.clone())]))
            .unwrap();
        assert_eq!(inhalt(store), vec![passt.into()]);
    });
}

#[test]
fn watching_from_beyond_the_tip_means_reload() {
    mit_beiden(|store| assert_eq!(store.watch(Rev(3)).unwrap(), Watch::Lagged));
}

#[test]
fn drafts_are_kept_replaced_and_discarded() {
    mit_beiden(|store| {
        store.entwurf_sichern("b", &[1; 30_000]).unwrap();
        store.entwurf_sichern("a", b"eins").unwrap();
        store.entwurf_sichern("b", &[2; 5_000]).unwrap();
        let da = store.entwuerfe().unwrap();
        assert_eq!(
            da,
            vec![("a".into(), b"eins".to_vec()), ("b".into(), vec![2; 5_000])]
        );
        store.entwurf_verwerfen("b").unwrap();
        store.entwurf_verwerfen("nie dagewesen").unwrap();
        assert_eq!(store.entwuerfe().unwrap().len(), 1);
        assert_eq!(store.status().unwrap().rev, Rev(0));
        assert!(store.entwurf_sichern("c", &vec![0; 2 << 20]).is_err());
    });
}

#[test]
fn compaction_takes_the_oldest_and_watch_says_lagged() {
    let dir = tempfile::tempdir().unwrap();
    let mut sled = gefuellt(dir.path(), 12);
    assert_eq!(
        sled.verdichten(Timestamp::from_second(1_800_000_004).unwrap())
            .unwrap(),
        3
    );
    let mut memory = Speicher::neu();
    for n in 1..=12 {
        let ops = vec![put(Expect::Absent, raum(n, "x"))];
        memory.commit(&batch(n, ops)).unwrap();
    }
    memory.verdichten(Timestamp::from_second(1_800_000_004).unwrap());
    for store in [&mut sled as &mut dyn Werk, &mut memory] {
        assert_eq!(store.watch(Rev(2)).unwrap(), Watch::Lagged);
        assert_eq!(commits(store, 3), (4..=12).collect::<Vec<_>>());
        assert_eq!(store.status().unwrap().journal_ab, Rev(4));
        assert_eq!(store.snapshot().unwrap().records.len(), 12);
    }
    sled.verdichten(Timestamp::MAX).unwrap();
    assert_eq!(sled.status().unwrap().journal_ab, Rev(12));
    assert!(sled.pruefen().heil(), "{:?}", sled.pruefen());
}
