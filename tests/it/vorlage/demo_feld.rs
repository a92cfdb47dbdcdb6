//! The FuA of the demo: enough of everything, in every state, never more money than there is, no rule broken and no
//! reference into nothing – on odd days too, and in both templates.

use super::demo::{TAGE, leben, pm};
use super::{HEUTE, arten, eingebaut, gremien, raeume, von_art};
use crate::schirm::anlage;
use feldbuch::domain::*;
use feldbuch::model::Register;
use feldbuch::model::lose;
use feldbuch::model::regel;
use feldbuch::store::Store;
use feldbuch::store::memory::Speicher;
use feldbuch::vorlage::FUA_ART;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};

von_art!(ressourcen, Ressource);
von_art!(bedarfe, Bedarf);
von_art!(sichtungen, Sichtung);
von_art!(vorhaben, Vorhaben);
von_art!(regeln, Mittelregel);
von_art!(toepfe, Topf);
von_art!(antraege, Antrag);
von_art!(ausgaben, Ausgabe);
von_art!(indikatoren, Indikator);
von_art!(kennwerte, Kennwert);
von_art!(zentren, Familienzentrum);
von_art!(vertraege, Vertrag);
von_art!(wiederkehrend, Turnus);
von_art!(mitschriften, Mitschrift);
von_art!(beschluesse, Beschluss);
von_art!(sitzungen, Sitzung);
von_art!(einstellungen, Einstellung);

fn register(saetze: &[Datensatz]) -> Register {
    let mut werk = Speicher::neu();
    werk.commit(&anlage(saetze.to_vec())).unwrap();
    Register::aus(werk.snapshot().unwrap())
}

#[test]
fn beide_vorlagen_sagen_wer_fua_macht_wer_entscheidet_und_was_zaehlt() {
    for (name, kuerzel) in [("potsdam-mittelmark", "FuA"), ("norderstedt", "SRT")] {
        let alle = eingebaut(name);
        let fua = einstellungen(&alle)
            .into_iter()
            .find(|e| e.schluessel == FUA_ART);
        assert_eq!(fua.unwrap().wert, kuerzel);
        assert!(arten(&alle).iter().any(|a| a.kuerzel == kuerzel));
        for r in regeln(&alle) {
            let ganz: u16 = r.anteile.iter().map(|a| a.prozent).sum();
            assert_eq!(ganz, 100, "{}", r.topfart);
            assert!(r.von.is_some() && !r.quelle.is_empty());
            for k in r.anteile.iter().flat_map(|a| &a.arten) {
                assert!(arten(&alle).iter().any(|a| a.kuerzel == *k), "{k}");
            }
        }
        let bereiche: BTreeSet<&str> = indikatoren(&alle)
            .iter()
            .map(|i| {
                assert!(i.notiz.starts_with("Beispiel"), "{}", i.name);
                i.bereich.key()
            })
            .collect();
        assert_eq!(bereiche.len(), 8);
        assert!(kennwerte(&alle).is_empty());
    }
    let alle = eingebaut("potsdam-mittelmark");
    let zeilen: Vec<String> = regeln(&alle)
        .iter()
        .map(|r| format!("{} {:?}–{:?} {}", r.topfart, r.von, r.bis, r.quelle))
        .collect();
    insta::assert_snapshot!(zeilen.join("\n"), @"
    Präventive Mittel Some(2012-03-01)–Some(2023-12-31) Standards 2012, § 4b und § 5.2
    Sozialraumbudget Some(2024-01-01)–None Konzept PM, Kap. 4.3.2
    ");
}

#[test]
fn von_allem_ist_genug_da() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let zahlen = [
            ("Ressourcen", ressourcen(&alle).len(), 110..=130),
            ("Bedarfe", bedarfe(&alle).len(), 25..=25),
            ("Sichtungen", sichtungen(&alle).len(), 90..=160),
            ("Vorhaben", vorhaben(&alle).len(), 12..=12),
            ("Töpfe", toepfe(&alle).len(), 58..=58),
            ("Anträge", antraege(&alle).len(), 180..=330),
            ("Ausgaben", ausgaben(&alle).len(), 120..=900),
            ("Kennwerte", kennwerte(&alle).len(), 1400..=1720),
            ("Zentren", zentren(&alle).len(), 18..=18),
            ("Verträge", vertraege(&alle).len(), 38..=38),
            ("Turnus", wiederkehrend(&alle).len(), 30..=60),
            ("Mitschriften", mitschriften(&alle).len(), 20..=48),
        ];
        for (was, zahl, erwartet) in zahlen {
            assert!(erwartet.contains(&zahl), "{was} am {tag}: {zahl}");
        }
    }
}

#[test]
fn nichts_fuehrt_ins_leere_und_jede_regel_haelt() {
    for name in ["potsdam-mittelmark", "norderstedt"] {
        for tag in [HEUTE, TAGE[1], TAGE[2]] {
            let alle = leben(name, tag);
            let reg = register(&alle);
            assert_eq!(lose::finde(&reg), [], "{name} am {tag}");
            for d in &alle {
                let faelle = regel::pruefe(&reg, d);
                assert!(faelle.is_empty(), "{}: {faelle:?}", d.titel());
            }
        }
    }
}

#[test]
fn ressourcen_sind_vielfaeltig_und_einige_veraltet() {
    let alle = pm();
    let da = ressourcen(&alle);
    let zahl = |f: &dyn Fn(&Ressource) -> bool| da.iter().filter(|r| f(r)).count();
    for (art, ..) in Ressourcenart::ALLE {
        assert!(zahl(&|r| r.art == *art) >= 4, "{art:?}");
    }
    for (form, ..) in Ressourcenform::ALLE {
        assert!(zahl(&|r| r.form == *form) >= 6, "{form:?}");
    }
    for (status, ..) in Ressourcenstatus::ALLE {
        assert!(zahl(&|r| r.status == *status) >= 2, "{status:?}");
    }
    let ebene = |r: &Ressource| {
        let hier = raeume(&alle).into_iter().find(|x| Some(x.id) == r.raum);
        hier.unwrap().ebene.clone()
    };
    for wort in ["sozialraum", "planregion", "landkreis"] {
        assert!(zahl(&|r| ebene(r) == wort) >= 6, "{wort}");
    }
    assert!(zahl(&|r| r.bestaetigt_am.is_none()) >= 3);
    let alt = |d: Date| (HEUTE - d).get_days() > 365;
    assert!(zahl(&|r| r.bestaetigt_am.is_some_and(alt)) >= 10);
    assert!(zahl(&|r| r.person.is_some()) >= 40 && zahl(&|r| !r.telefon.is_empty()) >= 20);
    assert!(da.iter().all(|r| !r.zeiten.is_empty()), "rules unread");
    assert!(zahl(&|r| r.zeiten.iter().any(|z| z.im_monat == 1)) >= 4);
    assert!(
        zahl(&|r| r
            .zeiten
            .iter()
            .any(|z| z.ferien == Feriengeltung::NurInFerien))
            >= 4
    );
    assert!(zahl(&|r| r.zeiten.iter().any(|z| z.feiertags)) >= 4);
    for r in &da {
        assert!(
            r.bestaetigt_am
                .is_none_or(|b| r.angelegt <= b && b <= HEUTE)
        );
        assert!(r.telefon.is_empty() || r.telefon.starts_with("033841 000-"));
        assert!(r.email.is_empty() || r.email.ends_with("@beispiel.invalid"));
    }
}

#[test]
fn bedarfe_stehen_an_jeder_stelle_der_kette() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let da = bedarfe(&alle);
        for (stand, ..) in Bedarfsstand::ALLE {
            assert!(da.iter().any(|b| b.stand() == *stand), "{stand:?} am {tag}");
        }
        let mut je: HashMap<Id, Vec<&Sichtung>> = HashMap::new();
        for s in sichtungen(&alle) {
            je.entry(s.bedarf).or_default().push(s);
        }
        let mut mengen = BTreeSet::new();
        for b in da {
            let seine = &je[&b.id];
            mengen.insert(seine.len());
            assert!((1..=9).contains(&seine.len()));
            assert_eq!(seine[0].am, b.gemeldet_am, "{}", b.name);
            assert!(seine.iter().all(|s| s.am >= b.gemeldet_am && s.am <= *tag));
            assert!(
                b.erledigt_am
                    .is_none_or(|e| e >= b.gemeldet_am && e <= *tag)
            );
            assert!(!b.gemeldet_von.is_empty());
        }
        assert!(mengen.contains(&1) && mengen.contains(&9));
    }
}

#[test]
fn vorhaben_in_jedem_stand_und_ein_bericht_ist_spaet() {
    let alle = pm();
    let da = vorhaben(&alle);
    for (status, ..) in Vorhabenstatus::ALLE {
        assert!(da.iter().any(|v| v.status == *status), "{status:?}");
    }
    for v in &da {
        assert!(v.leitung.is_some());
        let laeuft = v.status == Vorhabenstatus::Laufend;
        assert!(
            !laeuft || v.zielwaechter.is_some_and(|w| Some(w) != v.leitung),
            "{}",
            v.name
        );
        let fertig = v.status == Vorhabenstatus::Abgeschlossen;
        assert_eq!(
            fertig,
            !v.auswertung.is_empty() && v.ausgewertet_am.is_some()
        );
        assert!(v.von.is_none_or(|von| v.bis.is_none_or(|bis| von <= bis)));
        assert!(v.berichte.is_sorted_by_key(|b| b.am));
    }
    let spaet = |v: &&&Vorhaben| {
        let zuletzt = v.berichte.last().map(|b| (HEUTE - b.am).get_days());
        v.status == Vorhabenstatus::Laufend && zuletzt.is_some_and(|t| t > 190)
    };
    assert_eq!(da.iter().filter(spaet).count(), 1);
}

/// Spent ≤ granted; granted and taken over ≤ what is there; taken over ≤ what was left; decided by those who may, on a
/// day on which they met.
#[test]
fn geld_stimmt_auf_den_cent() {
    for name in ["potsdam-mittelmark", "norderstedt"] {
        for tag in TAGE {
            let alle = leben(name, *tag);
            geld_stimmt(&alle, *tag);
        }
    }
}

fn geld_stimmt(alle: &[Datensatz], tag: Date) {
    let mut weg: BTreeMap<Id, i64> = BTreeMap::new();
    for a in ausgaben(alle) {
        let mal = if a.art == Buchungsart::Ausgabe { 1 } else { -1 };
        *weg.entry(a.antrag).or_default() += mal * a.betrag.0;
        assert!(a.betrag.0 > 0 && a.am <= tag);
    }
    let mut gebunden: BTreeMap<Id, i64> = BTreeMap::new();
    for a in antraege(alle) {
        let ausgegeben = weg.get(&a.id).copied().unwrap_or(0);
        let bewilligt = a.bewilligt.unwrap_or_default().0;
        assert!((0..=bewilligt).contains(&ausgegeben), "{}", a.titel);
        assert!(bewilligt <= a.betrag.0 && a.eingegangen <= tag);
        let zugesagt = matches!(
            a.status,
            Antragstatus::Bewilligt | Antragstatus::Abgerechnet
        );
        assert_eq!(zugesagt, a.bewilligt.is_some());
        if zugesagt {
            entschieden(alle, a);
        }
        let haelt = match a.status {
            Antragstatus::Abgerechnet => ausgegeben,
            _ => bewilligt,
        };
        *gebunden.entry(a.topf).or_default() += haelt;
    }
    let toepfe = toepfe(alle);
    assert!(toepfe.iter().any(|t| t.uebertrag.0 > 0));
    for t in &toepfe {
        let weiter: i64 = toepfe
            .iter()
            .filter(|n| n.uebertrag_aus == Some(t.id))
            .map(|n| n.uebertrag.0)
            .sum();
        let ganz = t.betrag.0 + t.uebertrag.0;
        let gebunden = gebunden.get(&t.id).copied().unwrap_or(0);
        assert!(
            gebunden + weiter <= ganz,
            "{}: {gebunden} + {weiter} > {ganz}",
            t.name
        );
        assert_eq!(t.uebertrag_aus.is_some(), t.uebertrag.0 > 0);
    }
}

fn entschieden(alle: &[Datensatz], a: &Antrag) {
    let topf = toepfe(alle).into_iter().find(|t| t.id == a.topf).unwrap();
    let beschluss = beschluesse(alle)
        .into_iter()
        .find(|b| Some(b.id) == a.beschluss);
    let b = beschluss.expect("every grant has its Beschluss");
    let s = sitzungen(alle)
        .into_iter()
        .find(|s| s.id == b.sitzung)
        .unwrap();
    assert!(s.gehalten() && Some(s.beginn.date()) == a.entschieden_am);
    assert_eq!(b.ergebnis, Beschlussergebnis::Angenommen);
    assert!(a.eingegangen <= b.am);
    let g = gremien(alle)
        .into_iter()
        .find(|g| g.id == b.gremium)
        .unwrap();
    assert_eq!(g.raum, Some(topf.raum), "{}", topf.name);
    let art = arten(alle)
        .into_iter()
        .find(|x| Some(x.id) == g.art)
        .unwrap();
    let gilt = |r: &&Mittelregel| {
        r.topfart == topf.topfart
            && r.von.is_none_or(|v| v <= b.am)
            && r.bis.is_none_or(|bis| b.am <= bis)
    };
    let regel = regeln(alle).into_iter().find(gilt).expect("a rule holds");
    let darf = |x: &Anteil| x.arten.contains(&art.kuerzel);
    assert!(regel.anteile.iter().any(darf), "{} · {}", topf.name, g.name);
}

#[test]
fn zahlen_haben_luecken_und_keine_nullen() {
    let alle = pm();
    let da = kennwerte(&alle);
    assert!(da.iter().all(|k| k.wert.0 > 0));
    let je: BTreeSet<(Id, Id, u16)> = da.iter().map(|k| (k.indikator, k.raum, k.jahr)).collect();
    assert_eq!(je.len(), da.len(), "one value for each");
    let mit: BTreeSet<Id> = da.iter().map(|k| k.indikator).collect();
    assert!(mit.len() >= 16 && mit.len() < indikatoren(&alle).len());
    assert!(da.len() < mit.len() * 19 * 5);
}

#[test]
fn fua_trifft_sich_monatlich_und_die_letzte_mitschrift_ist_offen() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let art = arten(&alle)
            .into_iter()
            .find(|a| a.kuerzel == "FuA")
            .unwrap();
        let da: Vec<&Gremium> = gremien(&alle)
            .into_iter()
            .filter(|g| g.art == Some(art.id))
            .collect();
        assert_eq!(da.len(), 4);
        for g in da {
            let gehalten = |s: &&Sitzung| s.gremium == g.id && s.gehalten();
            let n = sitzungen(&alle).into_iter().filter(gehalten).count();
            assert!(n >= 4, "{}: {n}", g.name);
        }
        let zeilen = mitschriften(&alle);
        let offen = zeilen.iter().filter(|m| !m.bestaetigt).count();
        assert!((1..zeilen.len() / 2).contains(&offen), "{offen}");
        assert!(zeilen.iter().any(|m| m.ziel.is_none()));
    }
}
