//! A meeting that is written down while its process is killed: long drafts of a note, and commits of it in between.

use feldbuch::domain::{Datensatz, Id, Top, leer};
use feldbuch::store::{Batch, Entwuerfe, Expect, Grund, Op, Rev, SledStore, Store};
use std::io::Write;
use std::path::Path;

const NAME: &str = "protokoll/1";
/// Characters of a note.
const LANG: usize = 50_000;
/// Drafts between two commits.
const JE_NOTIZ: u64 = 4;

/// Each text says its number all over, so that half of one and half of another cannot pass.
fn notiz(schritt: u64) -> String {
    let stueck = format!("{schritt}: Für die Straße in Schönfließ fehlt ein Träger.\n");
    let lang: String = stueck.chars().cycle().take(LANG).collect();
    lang.trim_end().to_owned()
}

fn top(schritt: u64) -> Datensatz {
    let top = Top {
        protokoll: notiz(schritt),
        titel: schritt.to_string(),
        ..leer::top(Id(1))
    };
    top.into()
}

fn batch(schritt: u64, vorher: Rev) -> Batch {
    let d = top(schritt);
    let expect = match vorher {
        Rev(0) => Expect::Absent,
        rev => Expect::At(rev),
    };
    Batch {
        request: Id(u128::from(schritt)),
        wer: "kind".to_owned(),
        wann: jiff::Timestamp::from_second(1_800_000_000).unwrap(),
        label: "Notiz".to_owned(),
        grund: Grund::Eingabe,
        ops: vec![Op {
            key: d.schluessel(),
            expect,
            put: Some(d),
        }],
    }
}

/// Writes draft after draft, each [`JE_NOTIZ`]th step a commit instead, until killed; acknowledges each as "rev n".
pub fn kind(dir: &Path) -> ! {
    let mut store = SledStore::oeffnen(dir).unwrap();
    let mut schritt = hoechster(&store);
    loop {
        schritt += 1;
        if schritt.is_multiple_of(JE_NOTIZ) {
            let vorher = store.status().unwrap().rev;
            store.commit(&batch(schritt, vorher)).unwrap();
            store.entwurf_verwerfen(NAME).unwrap();
        } else {
            store
                .entwurf_sichern(NAME, notiz(schritt).as_bytes())
                .unwrap();
        }
        let mut aus = std::io::stdout().lock();
        write!(aus, "\nrev {schritt}\n").unwrap();
        aus.flush().unwrap();
    }
}

fn im_entwurf(store: &SledStore) -> Option<String> {
    let mut alle = store.entwuerfe().unwrap();
    assert!(alle.len() <= 1);
    alle.pop().map(|(_, b)| String::from_utf8(b).unwrap())
}

fn in_notiz(store: &SledStore) -> Option<Top> {
    let mut alle = store.snapshot().unwrap().records;
    match alle.pop() {
        None => None,
        Some((_, Datensatz::Top(t))) => Some(t),
        Some(andere) => panic!("{andere:?}"),
    }
}

fn nummer(text: &str) -> u64 {
    text.split(':').next().unwrap().parse().unwrap()
}

fn hoechster(store: &SledStore) -> u64 {
    let entwurf = im_entwurf(store).map_or(0, |t| nummer(&t));
    let fest = in_notiz(store).map_or(0, |t| nummer(&t.protokoll));
    entwurf.max(fest)
}

/// The last acknowledged text is there whole, as draft or as note, and so is the last acknowledged note.
pub fn pruefe(dir: &Path, mindestens: u64) -> u64 {
    let store = SledStore::oeffnen(dir).unwrap_or_else(|e| panic!("{e}"));
    if let Some(text) = im_entwurf(&store) {
        assert!(
            text == notiz(nummer(&text)),
            "half a draft: {}",
            nummer(&text)
        );
    }
    let fest = in_notiz(&store).map_or(0, |t| {
        assert!(t.protokoll == notiz(nummer(&t.protokoll)), "half a note");
        assert_eq!(t.titel, nummer(&t.protokoll).to_string());
        nummer(&t.protokoll)
    });
    assert!(
        fest >= mindestens / JE_NOTIZ * JE_NOTIZ,
        "note {fest}, acknowledged {mindestens}"
    );
    let bericht = store.pruefen();
    assert!(bericht.heil(), "{:?}", bericht.funde);
    let stand = hoechster(&store);
    assert!(stand >= mindestens, "{stand} < {mindestens}");
    stand
}
