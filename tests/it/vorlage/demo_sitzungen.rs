//! What the demo's Sitzungen are made of: agendas, protocols, decisions, attendance. Whole, plausible, and with a few
//! gaps, so that checks have something to say.

use super::demo::{TAGE, leben, pm};
use super::{HEUTE, arten, eingebaut, gremien, von_art};
use feldbuch::domain::*;
use feldbuch::vorlage::demo;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};

von_art!(personen, Person);
von_art!(sitze, Mitgliedschaft);
von_art!(sitzungen, Sitzung);
von_art!(tops, Top);
von_art!(beschluesse, Beschluss);
von_art!(losungen, Losung);
von_art!(ferien, Ferien);

/// The agenda of each Sitzung, the inbox of each Gremium.
fn agenden(alle: &[Datensatz]) -> BTreeMap<Id, Vec<&Top>> {
    let mut aus: BTreeMap<Id, Vec<&Top>> = BTreeMap::new();
    for t in tops(alle) {
        aus.entry(t.sitzung.unwrap_or(t.gremium))
            .or_default()
            .push(t);
    }
    aus
}

fn je_tag() -> impl Iterator<Item = (Date, Vec<Datensatz>)> {
    let namen = ["potsdam-mittelmark", "norderstedt"];
    TAGE.iter()
        .flat_map(move |tag| namen.map(|n| (*tag, leben(n, *tag))))
}

#[test]
fn agenden_sind_luecklos_und_beginnen_mit_dem_rueckblick() {
    for (_, alle) in je_tag() {
        let da: HashMap<Id, &Sitzung> = sitzungen(&alle).into_iter().map(|s| (s.id, s)).collect();
        for (wo, tops) in agenden(&alle) {
            let nummern: Vec<u16> = tops.iter().map(|t| t.nr).collect();
            let soll: Vec<u16> = (1..).take(tops.len()).collect();
            assert_eq!(nummern, soll);
            let Some(s) = da.get(&wo) else {
                assert!(
                    tops.iter()
                        .all(|t| t.sitzung.is_none() && t.art == Topart::Thema)
                );
                continue;
            };
            assert!(tops.iter().all(|t| t.gremium == s.gremium));
            assert_eq!(tops[0].art, Topart::Rueckblick);
            assert_eq!(tops[tops.len() - 1].art, Topart::Abschluss);
            assert!(tops.is_sorted_by_key(|t| t.abschnitt));
            assert!((3..=13).contains(&tops.len()), "{}", tops.len());
            let titel: HashSet<&str> = tops.iter().map(|t| t.titel.as_str()).collect();
            assert!(titel.len() + 1 >= tops.len(), "{titel:?}");
        }
    }
}

#[test]
fn nur_gehaltene_haben_ein_protokoll_und_alle_gehaltenen_eine_tagesordnung() {
    for (tag, alle) in je_tag() {
        let agenden = agenden(&alle);
        for s in sitzungen(&alle) {
            let tops = agenden.get(&s.id).map_or(&[][..], |t| t.as_slice());
            let geschrieben = tops.iter().any(|t| !t.protokoll.is_empty());
            assert!(!geschrieben || s.gehalten());
            assert_eq!(s.begonnen.is_some(), s.gehalten());
            assert_eq!(s.begonnen.is_some(), s.geschlossen.is_some());
            assert!(s.begonnen <= s.geschlossen && s.laeuft.is_none());
            assert!(s.protokoll_fertig.is_none() || geschrieben);
            assert!(
                s.protokoll_fertig
                    .is_none_or(|am| s.beginn.date() <= am && am <= tag)
            );
            assert!(s.gehalten() <= !tops.is_empty(), "{}", s.beginn);
            let behandelt = |t: &&Top| t.status == Topstatus::Behandelt;
            assert!(s.gehalten() || !tops.iter().any(behandelt));
            assert_eq!(
                s.tagesordnung_fassung > 0,
                s.tagesordnung_veroeffentlicht.is_some()
            );
        }
    }
}

#[test]
fn niemand_nimmt_teil_oder_dient_ohne_sitz_und_keiner_zweimal() {
    for (_, alle) in je_tag() {
        let sitze = sitze(&alle);
        for s in sitzungen(&alle) {
            let tag = s.beginn.date();
            let sitzt = |wer: Id| {
                sitze.iter().any(|m| {
                    m.gremium == s.gremium && m.mitglied == Mitglied::Person(wer) && m.gilt(tag)
                })
            };
            let dienst = s.moderation.into_iter().chain(s.protokoll_durch);
            let durch = s.anwesenheit.iter().filter_map(|t| t.durch);
            assert!(dienst.chain(durch).all(sitzt), "{tag}");
            assert!(s.moderation.is_none() || s.moderation != s.protokoll_durch);
            let selbst: HashSet<Id> = s.anwesenheit.iter().map(|t| t.person).collect();
            assert!(
                s.anwesenheit
                    .iter()
                    .all(|t| t.durch.is_none_or(|d| !selbst.contains(&d)))
            );
            for t in &s.anwesenheit {
                assert!(t.durch.is_none() || t.wie == Anwesenheit::Vertreten);
            }
        }
    }
}

#[test]
fn der_naechste_termin_ist_ein_spaeterer_desselben_gremiums() {
    let alle = pm();
    let da: HashMap<Id, &Sitzung> = sitzungen(&alle).into_iter().map(|s| (s.id, s)).collect();
    let mut fragen = [0; 3];
    for s in da.values().filter(|s| s.gehalten()) {
        match s.naechster {
            Naechster::Ungefragt => fragen[0] += 1,
            Naechster::Offen => fragen[1] += 1,
            Naechster::Sitzung(id) => {
                fragen[2] += 1;
                assert_eq!(da[&id].gremium, s.gremium);
                assert!(da[&id].beginn > s.beginn);
            }
        }
    }
    assert!(fragen.iter().all(|n| *n > 0), "{fragen:?}");
}

#[test]
fn forum_konferenz_und_beirat_folgen_am_selben_tag_aufeinander() {
    let alle = pm();
    let da: HashMap<Id, &Sitzung> = sitzungen(&alle).into_iter().map(|s| (s.id, s)).collect();
    let name = |s: &Sitzung| {
        gremien(&alle)
            .into_iter()
            .find(|g| g.id == s.gremium)
            .unwrap()
            .name
            .clone()
    };
    let mut ketten = 0;
    for s in da.values() {
        let Some(davor) = s.folgt_auf.and_then(|id| da.get(&id)) else {
            continue;
        };
        assert_eq!(davor.beginn.date(), s.beginn.date());
        assert!(davor.ende.unwrap() <= s.beginn && davor.ort == s.ort);
        ketten += usize::from(name(s).starts_with("Regionaler Beirat"));
        if name(s).starts_with("Regionaler Beirat") {
            assert!(name(davor).starts_with("Regionalkonferenz"));
        } else {
            assert!(name(davor).starts_with("Regionales Sozialforum"));
        }
    }
    assert!(ketten >= 1);
}

#[test]
fn beschluesse_gibt_es_nach_jeder_regel_mit_jedem_ausgang() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let da: HashMap<Id, &Sitzung> = sitzungen(&alle).into_iter().map(|s| (s.id, s)).collect();
        let beschluesse = beschluesse(&alle);
        for (regel, ..) in Beschlussregel::ALLE {
            assert!(
                beschluesse.iter().any(|b| b.regel == *regel),
                "{regel:?} am {tag}"
            );
        }
        for (ergebnis, ..) in Beschlussergebnis::ALLE {
            assert!(
                beschluesse.iter().any(|b| b.ergebnis == *ergebnis),
                "{ergebnis:?} am {tag}"
            );
        }
        for b in beschluesse {
            let s = da[&b.sitzung];
            assert!(s.gehalten() && s.gremium == b.gremium && b.am == s.beginn.date());
            assert!(!b.text.is_empty() && !b.text.contains('{'), "{}", b.text);
            assert_eq!(b.frist.is_some(), b.regel == Beschlussregel::Umlauf);
            let nein = b.nein > 0;
            let einstimmig = b.regel == Beschlussregel::Einstimmigkeit;
            let angenommen = b.ergebnis == Beschlussergebnis::Angenommen;
            assert!(!(angenommen && einstimmig && nein), "{b:?}");
            let weiter = b.ergebnis == Beschlussergebnis::Weitergereicht;
            assert_eq!(weiter, !b.weiter_an.is_empty());
            assert!(!weiter || b.weiter_an == "Unterausschuss Planung");
        }
    }
}

/// Something to find for every check, and not too much of it.
#[test]
fn einiges_fehlt_mit_absicht() {
    for tag in TAGE {
        let alle = leben("potsdam-mittelmark", *tag);
        let gehalten = |s: &&Sitzung| s.gehalten();
        let sitzungen = sitzungen(&alle);
        let n = sitzungen.iter().copied().filter(gehalten).count();
        let ohne = |s: &&Sitzung| s.gehalten() && s.protokoll_fertig.is_none();
        let fehlende = sitzungen.iter().copied().filter(ohne).count();
        assert!(
            (2..n / 4).contains(&fehlende),
            "{fehlende} von {n} am {tag}"
        );
        let vertreten = sitzungen.iter().flat_map(|s| &s.anwesenheit);
        assert!(vertreten.filter(|t| t.durch.is_some()).count() >= 5);
        assert_eq!(
            sitzungen
                .iter()
                .filter(|s| !s.nachtraege.is_empty())
                .count(),
            1
        );
        assert!(sitzungen.iter().any(|s| s.tagesordnung_fassung == 2));
        let tops = tops(&alle);
        let zahl = |f: &dyn Fn(&Top) -> bool| tops.iter().filter(|t| f(t)).count();
        assert!(zahl(&|t| t.art == Topart::Thema && t.ziel.is_none()) >= 5);
        assert!(zahl(&|t| t.status == Topstatus::Verschoben) >= 3);
        assert!(zahl(&|t| t.status == Topstatus::Uebersprungen) >= 3);
        assert!(zahl(&|t| t.sitzung.is_none()) >= 10, "inboxes");
        assert!(zahl(&|t| t.wiederkehrend) >= 5);
        assert!(zahl(&|t| t.von.is_some()) >= 100);
        assert!(zahl(&|t| t.protokoll.contains(['ä', 'ö', 'ü', 'ß'])) >= 100);
        assert!((900..2200).contains(&tops.len()), "{}", tops.len());
    }
}

/// What was put off is met again: in the next agenda or in the inbox.
#[test]
fn verschobenes_taucht_wieder_auf() {
    let alle = pm();
    let tops = tops(&alle);
    for t in tops.iter().filter(|t| t.status == Topstatus::Verschoben) {
        let wieder = |n: &&&Top| n.gremium == t.gremium && n.titel == t.titel && n.id != t.id;
        assert!(tops.iter().any(|n| wieder(&n)), "{}", t.titel);
    }
}

#[test]
fn offene_losungen_und_ferien_als_beispiel() {
    for (_, alle) in je_tag() {
        let losungen = losungen(&alle);
        assert!(!losungen.is_empty());
        for l in losungen {
            assert!(l.am.is_none() && l.reihenfolge.is_empty() && l.seed.is_empty());
            assert!(l.kandidaten.len() > usize::from(l.plaetze));
            let einmal: HashSet<&Id> = l.kandidaten.iter().collect();
            assert_eq!(einmal.len(), l.kandidaten.len());
        }
        for f in ferien(&alle) {
            assert!(f.von <= f.bis && f.name.ends_with("(Beispiel)"));
        }
    }
}

#[test]
fn die_agenda_folgt_den_festen_tops_der_art() {
    let alle = pm();
    let srk = arten(&alle)
        .into_iter()
        .find(|a| a.name == "Sozialraumkonferenz")
        .unwrap();
    let eine = sitzungen(&alle).into_iter().find(|s| {
        let g = gremien(&alle)
            .into_iter()
            .find(|g| g.id == s.gremium)
            .unwrap();
        g.art == Some(srk.id) && s.gehalten() && s.art == Sitzungsart::Regulaer
    });
    let titel: Vec<&str> = agenden(&alle)[&eine.unwrap().id]
        .iter()
        .map(|t| t.titel.as_str())
        .collect();
    for wort in ["Stärken", "Schwächen", "Chancen", "Risiken"] {
        assert!(titel.iter().any(|t| t.starts_with(wort)), "{titel:?}");
    }
}

#[test]
fn kein_feld_bleibt_mit_platzhalter_stehen() {
    for d in demo(
        eingebaut("potsdam-mittelmark"),
        HEUTE,
        &mut Ids::new(1_800_000_000_000, 9),
    ) {
        let text = serde_json::to_string(&d).unwrap();
        assert!(
            !text.contains("{raum}") && !text.contains("{haus}"),
            "{text}"
        );
    }
    assert!(personen(&pm()).len() > 200);
}
