//! Money over random histories: whatever is granted, booked, settled, given on, deleted, taken back and done again, no cent
//! is made or lost, and nothing goes below zero.

use super::mittel_welt::*;
use crate::regeln::register_aus;
use crate::schirm::welt::{self, id};
use feldbuch::domain::*;
use feldbuch::model::mittel::{self, Buchung, Kasse, Stand, einwand};
use feldbuch::model::register::Anlass;
use feldbuch::model::{Register, tun};
use feldbuch::store::memory::Speicher;
use feldbuch::store::{Aenderung, Committed, Draft, Grund, Store};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

const HEUTE: Date = date(2026, 11, 22);

#[derive(Debug, Clone)]
enum Schritt {
    Stellen(usize, i64),
    Bewilligen(usize, usize, i64),
    Buchen(usize, bool, i64),
    Abrechnen(usize),
    Wieder(usize),
    Ablehnen(usize),
    Uebertragen(usize),
    Jahr(u16),
    TopfAendern(usize, i64, i64),
    Loeschen(usize, usize),
    Zurueck,
    Vor,
}

fn schritt() -> impl Strategy<Value = Schritt> {
    let (n, cent) = (0usize..40, 1i64..400_000);
    prop_oneof![
        3 => (n.clone(), cent.clone()).prop_map(|(t, c)| Schritt::Stellen(t, c)),
        6 => (n.clone(), n.clone(), cent.clone()).prop_map(|(a, b, c)| Schritt::Bewilligen(a, b, c)),
        6 => (n.clone(), any::<bool>(), cent.clone()).prop_map(|(a, r, c)| Schritt::Buchen(a, r, c)),
        2 => n.clone().prop_map(Schritt::Abrechnen),
        1 => n.clone().prop_map(Schritt::Wieder),
        1 => n.clone().prop_map(Schritt::Ablehnen),
        3 => n.clone().prop_map(Schritt::Uebertragen),
        1 => (2026u16..2029).prop_map(Schritt::Jahr),
        2 => (n.clone(), 0i64..900_000, 0i64..200_000).prop_map(|(t, b, u)| Schritt::TopfAendern(t, b, u)),
        2 => (0usize..6, n).prop_map(|(k, i)| Schritt::Loeschen(k, i)),
        2 => Just(Schritt::Zurueck),
        1 => Just(Schritt::Vor),
    ]
}

/// A book in memory with the way back.
struct Buch {
    werk: Speicher,
    reg: Register,
    ids: Ids,
    getan: Vec<Committed>,
    zurueckgenommen: Vec<Committed>,
    nr: u128,
}

impl Buch {
    fn neu() -> Buch {
        let mut werk = Speicher::neu();
        werk.commit(&crate::schirm::anlage(alle())).unwrap();
        let reg = Register::aus(werk.snapshot().unwrap());
        Buch {
            werk,
            reg,
            ids: Ids::new(1_795_000_000_000, 11),
            getan: vec![],
            zurueckgenommen: vec![],
            nr: 0,
        }
    }

    /// What the screen and the command line do: asks the gate, then commits.
    fn sichere(&mut self, draft: &Draft) -> Option<Committed> {
        if draft.leer() || einwand(&self.reg, &draft.aenderungen).is_some() {
            return None;
        }
        self.nr += 1;
        let anlass = Anlass {
            request: id(90_000 + self.nr),
            wer: "probe".into(),
            wann: jiff::Timestamp::UNIX_EPOCH,
            grund: Grund::Eingabe,
        };
        let batch = self.reg.batch(draft, anlass).ok()?;
        let commit = self.werk.commit(&batch).unwrap();
        self.reg.apply(&commit);
        Some(commit)
    }

    fn nte<T: Clone>(alle: Vec<T>, n: usize) -> Option<T> {
        alle.get(n % alle.len().max(1)).cloned()
    }

    fn topf(&self, n: usize) -> Option<Topf> {
        Self::nte(self.reg.toepfe().iter().cloned().collect(), n)
    }

    fn antrag(&self, n: usize) -> Option<Id> {
        Self::nte(self.reg.antraege().iter().map(|a| a.id).collect(), n)
    }

    fn draft(&mut self, s: &Schritt) -> Option<Draft> {
        let mut ids = self.ids.clone();
        let reg = &self.reg;
        let draft = match s {
            Schritt::Stellen(t, cent) => {
                let neu = Antrag {
                    titel: "Antrag".into(),
                    topf: self.topf(*t)?.id,
                    betrag: Cent(*cent),
                    ..leer::antrag(ids.neu(), HEUTE)
                };
                Some(Draft::new("").mit(Aenderung::neu(neu)))
            }
            Schritt::Bewilligen(a, b, cent) => {
                let b = Self::nte(reg.beschluesse().iter().map(|b| b.id).collect(), *b)?;
                mittel::bewilligen(reg, self.antrag(*a)?, b, Cent(*cent)).ok()
            }
            Schritt::Buchen(a, zurueck, cent) => {
                let art = if *zurueck { Buchungsart::Rueckzahlung } else { Buchungsart::Ausgabe };
                let b = Buchung {
                    art,
                    betrag: Cent(*cent),
                    wofuer: "x".into(),
                    am: HEUTE,
                    beleg: String::new(),
                };
                let gebucht = mittel::buchen(reg, self.antrag(*a)?, &b, HEUTE, &mut ids);
                gebucht.ok().map(|g| g.0)
            }
            Schritt::Abrechnen(a) => mittel::abrechnen(reg, &[self.antrag(*a)?]).ok(),
            Schritt::Wieder(a) => mittel::wieder_offen(reg, self.antrag(*a)?).ok(),
            Schritt::Ablehnen(a) => mittel::ablehnen(reg, self.antrag(*a)?, HEUTE).ok(),
            Schritt::Uebertragen(t) => {
                mittel::uebertragen(reg, self.topf(*t)?.id, HEUTE, &mut ids).ok()
            }
            Schritt::Jahr(jahr) => mittel::toepfe_anlegen(reg, *jahr, None, &mut ids).ok(),
            Schritt::TopfAendern(t, betrag, uebertrag) => {
                let alt = self.topf(*t)?;
                let neu = Topf {
                    betrag: Cent(*betrag),
                    uebertrag: Cent(*uebertrag),
                    ..alt.clone()
                };
                Some(Draft::new("").mit(Aenderung::geaendert(alt, neu)))
            }
            Schritt::Loeschen(kind, n) => {
                let kind = [
                    Kind::Toepfe,
                    Kind::Antraege,
                    Kind::Ausgaben,
                    Kind::Beschluesse,
                    Kind::Mittelregeln,
                    Kind::Sitzungen,
                ][*kind];
                let id = Self::nte(reg.ids(kind), *n)?;
                tun::loeschen(reg, &[Schluessel { kind, id }]).ok()
            }
            Schritt::Zurueck | Schritt::Vor => None,
        };
        self.ids = ids;
        draft
    }

    fn tue(&mut self, s: &Schritt) {
        match s {
            Schritt::Zurueck => {
                if let Some(c) = self.getan.pop() {
                    let zurueck = self.sichere(&c.gegenteil());
                    assert!(zurueck.is_some(), "undo is never refused: {}", c.label());
                    self.zurueckgenommen.push(c);
                }
            }
            Schritt::Vor => {
                if let Some(c) = self.zurueckgenommen.pop() {
                    let draft = Draft {
                        label: c.label().to_owned(),
                        aenderungen: c.aenderungen().to_vec(),
                    };
                    let wieder = self.sichere(&draft);
                    self.getan.push(wieder.expect("redo is never refused"));
                }
            }
            _ => {
                if let Some(draft) = self.draft(s)
                    && let Some(c) = self.sichere(&draft)
                {
                    self.getan.push(c);
                    self.zurueckgenommen.clear();
                }
            }
        }
    }
}

/// Everything that must hold, whatever was done.
fn stimmt(reg: &Register) -> Result<(), TestCaseError> {
    let kasse = Kasse::jetzt(reg);
    let mut neues_geld = 0;
    let mut irgendwo = 0;
    for t in reg.toepfe().iter() {
        // Carried over without a source in this book: new to it.
        let von_aussen = t.uebertrag_aus.map_or(t.uebertrag.0, |_| 0);
        neues_geld += t.betrag.0 + von_aussen;
        let s = Stand::am(&kasse, t, HEUTE);
        irgendwo += s.ausgegeben.0 + s.gebunden().0 + s.frei().0 + s.verfallen().0;
        prop_assert!(s.rest >= Cent::NULL, "{} is below zero", t.name);
        prop_assert!(s.frei() >= Cent::NULL && s.verfallen() >= Cent::NULL);
        prop_assert!(s.ausgegeben >= Cent::NULL && s.gebunden() >= Cent::NULL);
        if !s.anteile.is_empty() {
            let anteile: Cent = s.anteile.iter().map(|a| a.betrag).sum();
            prop_assert_eq!(anteile, s.gesamt, "shares are the whole");
        }
        for a in &s.anteile {
            prop_assert!(a.rest >= Cent::NULL, "{}: {} is below zero", t.name, a.wer);
        }
    }
    prop_assert_eq!(neues_geld, irgendwo, "a cent was made or lost");
    for a in reg.antraege().iter() {
        let aus = mittel::ausgegeben(&kasse, a.id);
        let da = a.bewilligt.filter(|_| {
            matches!(a.status, Antragstatus::Bewilligt | Antragstatus::Abgerechnet)
        });
        prop_assert!(Cent::NULL <= aus && aus <= da.unwrap_or_default());
        prop_assert_eq!(da.is_some() && a.beschluss.is_none(), false);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_cent_is_made_or_lost(schritte in prop::collection::vec(schritt(), 1..60)) {
        let mut buch = Buch::neu();
        stimmt(&buch.reg)?;
        for s in &schritte {
            buch.tue(s);
            stimmt(&buch.reg)?;
        }
    }

    /// Shares of any total by any percentages add up to it to the cent.
    #[test]
    fn shares_are_the_whole(cent in 0i64..1_000_000_000_000, prozent in 0u16..=100) {
        let satz = Topf { betrag: Cent(cent), ..topf(PRAEVENTIV, welt::NORD, "Präventive Mittel", 2026, 0) };
        let regel = regel(REGEL_2012, "Präventive Mittel", vec![
            anteil(&["Beirat"], prozent), anteil(&["RT"], 100 - prozent),
        ]);
        let reg = register_aus(vec![satz.clone().into(), regel.into()]);
        let s = Stand::am(&Kasse::jetzt(&reg), &satz, HEUTE);
        prop_assert_eq!(s.anteile.iter().map(|a| a.betrag).sum::<Cent>(), Cent(cent));
    }
}

/// A history that did nothing would prove nothing.
#[test]
fn the_steps_do_something() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut getan = std::collections::BTreeMap::new();
    for _ in 0..200 {
        let schritte = prop::collection::vec(schritt(), 1..60);
        let schritte = schritte.new_tree(&mut runner).unwrap().current();
        let mut buch = Buch::neu();
        for s in &schritte {
            let vorher = buch.nr;
            buch.tue(s);
            if buch.nr > vorher {
                let name = format!("{s:?}");
                let name = name.split('(').next().unwrap_or_default().to_owned();
                *getan.entry(name).or_insert(0) += 1;
            }
        }
    }
    assert_eq!(getan.len(), 12, "{getan:?}");
    assert!(getan.values().all(|n| *n >= 10), "{getan:?}");
}
