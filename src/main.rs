//! temporary
use feldbuch::{domain::*, store::*, *};
fn main() {
    let dir = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let profil = runtime::Profil::hier().unwrap();
    let km = std::env::args().nth(2).unwrap_or("standard".into());
    let lage = runtime::Lage {
        dir: dir.clone(),
        keymap: keymap::Keymap::eingebaut(&km).unwrap(),
        themen: ui::theme::Theme::namen()
            .iter()
            .filter_map(|n| ui::theme::Theme::eingebaut(n))
            .collect(),
        profil,
        uhr: runtime::Uhr::neu("2026-11-22".parse().ok()),
        maus: false,
        wer: "wanda".into(),
        ids: Ids::new(1763800000000, 77),
    };
    let r = runtime::bildschirm(lage, |a| {
        let mut s = SledStore::anlegen(&dir)?;
        let mut ids = Ids::new(1763700000000, 5);
        let heute = "2026-11-22".parse().unwrap();
        let mut d = vorlage::Vorlage::eingebaut(a.vorlage)
            .unwrap()
            .datensaetze(&mut ids, heute);
        if a.demo {
            d = vorlage::demo(d, heute, &mut ids);
        }
        let ops = d
            .into_iter()
            .map(|x| Op {
                key: x.schluessel(),
                expect: Expect::Absent,
                put: Some(x),
            })
            .collect();
        s.commit(&Batch {
            request: ids.neu(),
            wer: "init".into(),
            wann: "2026-11-22T12:00:00Z".parse().unwrap(),
            label: "angelegt".into(),
            grund: Grund::Eingabe,
            ops,
        })
        .map_err(|e| fehler::Fehler::neu(fehler::Art::NichtGetan, format!("{e:?}")))?;
        Ok(())
    });
    if let Err(e) = r {
        eprintln!("{e}");
    }
}
