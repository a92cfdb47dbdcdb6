//! Rules that hold for records of the FuA on every way in, and labels that read well.

use crate::regeln::{HEUTE, key, register_aus};
use crate::schirm::welt::{self, id};
use feldbuch::domain::*;
use feldbuch::model::regel::pruefe;
use feldbuch::model::tun;

fn welt_mit(satz: impl Into<Datensatz>) -> Vec<Datensatz> {
    let mut alle = welt::alle();
    alle.push(satz.into());
    alle
}

fn saetze(satz: impl Into<Datensatz>) -> Vec<String> {
    let reg = register_aus(welt::alle());
    pruefe(&reg, &satz.into())
        .into_iter()
        .map(|v| format!("{}: {}", v.feld, v.satz))
        .collect()
}

#[test]
fn jahre_sind_jahre_und_ein_topf_hat_einen_raum() {
    let raum = welt::alle()
        .iter()
        .find(|d| d.kind() == Kind::Raeume)
        .unwrap()
        .id();
    let topf = Topf {
        name: "Sozialraumbudget".to_owned(),
        topfart: "Sozialraumbudget".to_owned(),
        raum,
        betrag: Cent(100),
        ..leer::topf(id(900), HEUTE)
    };
    assert_eq!(saetze(topf.clone()), Vec::<String>::new());
    let alt = Topf {
        jahr: 24,
        ..topf.clone()
    };
    assert_eq!(
        saetze(alt),
        ["jahr: 24 ist kein Jahr von hier – 1990 bis 2100"]
    );
    let ohne = Topf {
        raum: id(901),
        ..topf
    };
    assert_eq!(
        saetze(ohne),
        ["raum: Raum gibt es nicht (mehr) – anderes wählen"]
    );
}

#[test]
fn ein_bedarf_endet_nicht_vor_seinem_anfang_und_darf_doppelt_sein() {
    let b = Bedarf {
        name: "Bus am Abend".to_owned(),
        ..leer::bedarf(id(902), HEUTE)
    };
    let reg = register_aus(welt_mit(b.clone()));
    let zweiter = Bedarf {
        id: id(903),
        ..b.clone()
    };
    assert_eq!(pruefe(&reg, &zweiter.into()), []);
    let rueckwaerts = Bedarf {
        erledigt_am: HEUTE.yesterday().ok(),
        ..b
    };
    assert_eq!(
        saetze(rueckwaerts),
        ["erledigt_am: Das liegt vor dem, was vorher war – eines von beiden ändern"]
    );
}

#[test]
fn was_das_protokoll_sagt_liest_sich() {
    let r = Ressource {
        name: "Krabbelgruppe".to_owned(),
        ..leer::ressource(id(904), HEUTE)
    };
    let reg = register_aus(welt_mit(r));
    let draft = tun::loeschen(&reg, &[key(Kind::Ressourcen, 904)]);
    assert_eq!(draft.unwrap().label, "Ressource „Krabbelgruppe“ gelöscht");
}

#[test]
fn eine_mitschrift_steht_bei_ihrer_sitzung_und_nur_blosse_notizen_findet_die_suche() {
    use feldbuch::app::ansicht::{detail, detail_text};
    use feldbuch::model::liste::gesucht;
    let alle = welt::alle();
    let sitzung = alle
        .iter()
        .find(|d| d.kind() == Kind::Sitzungen)
        .unwrap()
        .id();
    let bedarf = Bedarf {
        name: "Bus am Abend".to_owned(),
        ..leer::bedarf(id(910), HEUTE)
    };
    let zeile = |nr: u16, zeile: &str, ziel| Mitschrift {
        sitzung,
        nr,
        zeile: zeile.to_owned(),
        ziel,
        bestaetigt: nr == 1,
        ..leer::mitschrift(id(910 + u128::from(nr)), HEUTE)
    };
    let ziel = Datensatz::from(bedarf.clone()).schluessel();
    let (eine, andere) = (
        zeile(1, "b bus am abend", Some(ziel)),
        zeile(2, "Wohngeld dauert", None),
    );
    let keys = [&eine, &andere].map(|m| Datensatz::from(m.clone()).schluessel());
    let mut saetze = alle;
    saetze.extend([bedarf.into(), eine.into(), andere.into()]);
    let reg = register_aus(saetze);
    let sitzung_key = Schluessel {
        kind: Kind::Sitzungen,
        id: sitzung,
    };
    let text = detail_text(String::new(), detail(&reg, sitzung_key, HEUTE));
    assert!(text.contains("Mitschrift (1 von 2 durchgesehen)"), "{text}");
    assert!(text.contains("- Bus am Abend"), "{text}");
    assert!(text.contains("- Wohngeld dauert"), "{text}");
    assert_eq!(keys.map(|k| gesucht(&reg, k)), [false, true]);
}

#[test]
fn niemand_hat_morgen_etwas_gesehen_oder_bestaetigt() {
    use feldbuch::model::regel::zu_frueh;
    let morgen = HEUTE.tomorrow().unwrap();
    let da = Ressource {
        name: "Nähcafé".into(),
        bestaetigt_am: Some(morgen),
        ..leer::ressource(id(901), HEUTE)
    };
    let reg = register_aus(welt_mit(da.clone()));
    let satz = |d: Datensatz| zu_frueh(&reg, &d, HEUTE).map(|v| (v.feld, v.satz));
    let sichtung = |am| Datensatz::from(leer::sichtung(id(902), am));
    let (feld, text) = satz(sichtung(morgen)).unwrap();
    assert_eq!(feld, "am");
    assert!(
        text.ends_with("ist noch nicht gewesen – wann wurde es gesehen?"),
        "{text}"
    );
    assert_eq!(satz(sichtung(HEUTE)), None);
    let neu = Ressource {
        id: id(903),
        ..da.clone()
    };
    assert_eq!(satz(neu.into()).unwrap().0, "bestaetigt_am");
    // What an import brought is no fault of who changes something else.
    let anders = Ressource {
        notiz: "neu".into(),
        ..da
    };
    assert_eq!(satz(anders.into()), None);
}
