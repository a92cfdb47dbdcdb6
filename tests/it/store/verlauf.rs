//! Undo and redo over the four operations: any depth, also after a restart.

use super::*;
use feldbuch::store::memory::Speicher;
use feldbuch::store::verlauf::{neueste, redo_kandidat, undo_kandidat};
use feldbuch::store::{Aenderung, Committed, Werk};
use proptest::prelude::*;

struct Hand<'a> {
    store: &'a mut dyn Werk,
    request: u128,
}

impl Hand<'_> {
    fn tue(&mut self, grund: Grund, draft: &Draft) -> Committed {
        self.request += 1;
        let stand = self.store.snapshot().unwrap();
        let batch = batch_aus(self.request, grund, draft, &stand);
        self.store.commit(&batch).unwrap()
    }

    fn undo(&mut self) -> Option<u64> {
        let c = undo_kandidat(self.store).unwrap()?;
        self.tue(Grund::Rueckgaengig(c.rev()), &c.gegenteil());
        Some(c.rev().0)
    }

    fn redo(&mut self) -> Option<u64> {
        let c = redo_kandidat(self.store).unwrap()?;
        let draft = c.gegenteil().umgekehrt();
        self.tue(Grund::Wiederholt(c.rev()), &draft);
        Some(c.rev().0)
    }
}

fn lege(hand: &mut Hand, id: u128) {
    let draft = Draft::new("neu").mit(Aenderung::neu(raum(id, "x")));
    hand.tue(Grund::Eingabe, &draft);
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    let mut store = Speicher::neu();
    let hand = &mut Hand {
        store: &mut store,
        request: 0,
    };
    assert_eq!((hand.undo(), hand.redo()), (None, None));
    (1..=3).for_each(|n| lege(hand, n));
    assert_eq!((hand.undo(), hand.undo()), (Some(3), Some(2)));
    assert_eq!(
        (hand.redo(), hand.redo(), hand.redo()),
        (Some(2), Some(3), None)
    );
    assert_eq!(
        (hand.undo(), hand.undo(), hand.undo()),
        (Some(3), Some(2), Some(1))
    );
    assert_eq!(hand.undo(), None);
    assert_eq!(hand.redo(), Some(1));
    lege(hand, 9);
    assert_eq!(hand.redo(), None);
    assert_eq!(hand.undo(), Some(12));
    assert_eq!(hand.undo(), Some(1));
}

#[test]
fn undo_reaches_any_depth_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = neu(dir.path());
    let hand = &mut Hand {
        store: &mut store,
        request: 0,
    };
    (1..=150).for_each(|n| lege(hand, n));
    (0..100).for_each(|n| assert_eq!(hand.undo(), Some(150 - n)));
    drop(store);
    let mut store = SledStore::oeffnen(dir.path()).unwrap();
    let hand = &mut Hand {
        store: &mut store,
        request: 1000,
    };
    (0..50).for_each(|n| assert_eq!(hand.undo(), Some(50 - n)));
    assert_eq!(hand.undo(), None);
    (1..=150).for_each(|n| assert_eq!(hand.redo(), Some(n)));
    assert_eq!(hand.redo(), None);
    assert_eq!(inhalt(&store).len(), 150);
}

#[test]
fn a_compacted_journal_ends_undo_without_an_error() {
    let mut store = Speicher::neu();
    let hand = &mut Hand {
        store: &mut store,
        request: 0,
    };
    (1..=5).for_each(|n| lege(hand, n));
    store.verdichten(Timestamp::from_second(1_800_000_004).unwrap());
    let hand = &mut Hand {
        store: &mut store,
        request: 10,
    };
    assert_eq!(
        (hand.undo(), hand.undo(), hand.undo()),
        (Some(5), Some(4), None)
    );
}

#[test]
fn the_log_is_newest_first() {
    let mut store = Speicher::neu();
    let hand = &mut Hand {
        store: &mut store,
        request: 0,
    };
    (1..=5).for_each(|n| lege(hand, n));
    let revs = |n| -> Vec<u64> {
        neueste(&store, n)
            .unwrap()
            .iter()
            .map(|c| c.rev().0)
            .collect()
    };
    assert_eq!(revs(2), [5, 4]);
    assert_eq!(revs(50), [5, 4, 3, 2, 1]);
    assert!(revs(0).is_empty());
}

/// What somebody does to one of eight Räume: 0 deletes.
fn schritt(stand: &Snapshot, wahl: &[(u128, u8)]) -> Draft {
    let mut draft = Draft::new("Zufall");
    for (id, name) in wahl {
        let alt = stand.records.iter().find(|(_, d)| d.id() == Id(*id));
        let alt = alt.map(|(_, d)| d.clone());
        let neu = (*name > 0).then(|| raum(*id, &format!("Name {name}")).into());
        let doppelt = draft
            .aenderungen
            .iter()
            .any(|a| a.schluessel().unwrap().id == Id(*id));
        if !doppelt && (alt.is_some() || neu.is_some()) {
            draft = draft.mit(Aenderung {
                vorher: alt,
                nachher: neu,
            });
        }
    }
    draft
}

fn hin_und_zurueck(store: &mut dyn Werk, schritte: &[Vec<(u128, u8)>]) {
    let anfang = inhalt(store);
    let hand = &mut Hand { store, request: 0 };
    for wahl in schritte {
        let draft = schritt(&hand.store.snapshot().unwrap(), wahl);
        if !draft.aenderungen.is_empty() {
            hand.tue(Grund::Eingabe, &draft);
        }
    }
    let ende = inhalt(hand.store);
    while hand.undo().is_some() {}
    assert_eq!(inhalt(hand.store), anfang);
    while hand.redo().is_some() {}
    assert_eq!(inhalt(hand.store), ende);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn undoing_all_is_the_start_and_redoing_all_the_end(
        schritte in prop::collection::vec(prop::collection::vec((0u128..8, 0u8..4), 1..4), 0..25)
    ) {
        hin_und_zurueck(&mut Speicher::neu(), &schritte);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..Default::default() })]

    #[test]
    fn the_same_on_disk(
        schritte in prop::collection::vec(prop::collection::vec((0u128..8, 0u8..4), 1..4), 0..12)
    ) {
        let dir = tempfile::tempdir().unwrap();
        hin_und_zurueck(&mut neu(dir.path()), &schritte);
    }
}
