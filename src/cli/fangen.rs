//! `add ressource` and `add bedarf`: the quick line of the FuA screen. What is not understood changes nothing here; a name
//! that is there already is said.

use super::args::AddFeld;
use super::ausgabe::{Ausgabe, sage};
use super::{Buch, Umgebung, satz_json};
use crate::domain::text::falte;
use crate::domain::{Auswahl, Datensatz, Id, Kind, Mitschriftart, Schluessel};
use crate::fehler::Fehler;
use crate::guard::{Fund, Label, Stufe, Waechter};
use crate::model::Register;
use crate::model::fang::{Fang, Um, Wissen, bauen, lies_als, stuecke, teile};
use crate::model::mitschrift::art_von;
use crate::model::tun::{Umstand, kurz};
use crate::model::umfeld::umfeld;
use crate::store::{Draft, Grund};

pub fn add(kind: Kind, a: &AddFeld, um: &Umgebung, aus: &mut Ausgabe) -> Result<u8, Fehler> {
    let mut buch = Buch::oeffnen(um)?;
    let raum = buch.finde_option(Kind::Raeume, a.raum.as_deref())?;
    let art = art_von(kind);
    let zeile = ohne_verb(&a.line.join(" "), art);
    let wissen = Wissen::aus(&buch.reg);
    let umfeld = Um {
        reg: &buch.reg,
        wissen: &wissen,
        heute: um.heute(),
        raum,
        sitzung: None,
    };
    let fang = lies_als(umfeld, art, &zeile);
    let verstanden: Vec<String> = stuecke(umfeld, &fang).iter().map(stueck).collect();
    let (key, draft) = entwurf(kind, &fang, &buch, um)?;
    let doppelt = gleiche(&buch, kind, &fang);
    buch.schreibe(&draft, Grund::Eingabe, um)?;
    sage(&format!("notiert: {}", verstanden.join(" · ")));
    for hinweis in hinweise(&buch, &fang) {
        sage(&format!("  ▲ {hinweis}"));
    }
    for id in doppelt {
        let zeile = buch.zeile(Schluessel { kind, id });
        sage(&format!("  gab es schon: {zeile} · zurück: feldbuch undo"));
    }
    match a.json {
        true => aus.json(&satz_json::satz(&buch.reg, key, um.heute())),
        false => aus.zeile(key.id.to_string()),
    }
    Ok(0)
}

/// What may be a slip, and a name where none belongs: said, not refused.
fn hinweise(buch: &Buch, fang: &Fang) -> Vec<String> {
    let mut alle = fang.hinweise.clone();
    if fang.art == Mitschriftart::Bedarf {
        let namen = nennt(&buch.reg, &fang.name);
        let steht = |n: &String| {
            format!("„{n}“ – Klient*innen nie mit Namen; steht offen · zurück: feldbuch undo")
        };
        alle.extend(namen.iter().map(steht));
    }
    alle
}

/// What the guard takes for a person, a day of birth or a number of one.
fn nennt(reg: &Register, text: &str) -> Vec<String> {
    let waechter = Waechter::neu(&umfeld(reg, None));
    let verraet = |f: &&Fund| {
        matches!(f.label, Label::Person | Label::DateOfBirth | Label::Id) && f.stufe > Stufe::Hint
    };
    let funde = waechter.pruefe(text);
    let stellen = funde.iter().filter(verraet);
    stellen
        .filter_map(|f| text.get(f.ab..f.bis))
        .map(str::to_owned)
        .collect()
}

/// A line pasted from a meeting begins with its verb.
fn ohne_verb(zeile: &str, art: Mitschriftart) -> String {
    match teile(zeile) {
        (gelesen, rest) if gelesen == art => rest.to_owned(),
        _ => zeile.to_owned(),
    }
}

fn stueck(s: &crate::model::fang::Stueck) -> String {
    match s.was {
        "" => s.wert.clone(),
        was => format!("{was}: {}", s.wert),
    }
}

fn entwurf(
    kind: Kind,
    fang: &Fang,
    buch: &Buch,
    um: &Umgebung,
) -> Result<(Schluessel, Draft), Fehler> {
    let befehl = format!("add {}", falte(kind.einzahl()));
    if fang.sagt_nichts() {
        return Err(Fehler::angabe("Zeile", "der Name fehlt", &befehl));
    }
    if !fang.unklar.is_empty() {
        return Err(Fehler::zeile_unverstanden(&fang.unklar, &befehl));
    }
    let umstand = Umstand {
        jetzt: um.jetzt(),
        wer: &um.wer,
    };
    let saetze = bauen::saetze(&buch.reg, fang, None, umstand, &mut um.ids())
        .map_err(|satz| Fehler::zeile_unverstanden(&[satz], &befehl))?;
    let key = saetze.first().map(Datensatz::schluessel);
    let key = key.ok_or_else(|| Fehler::angabe("Zeile", "der Name fehlt", &befehl))?;
    let label = format!("{} „{}“ angelegt", fang.art.label(), kurz(&fang.name));
    let mut draft = Draft::new(label);
    draft.aenderungen = bauen::aenderungen(saetze);
    Ok((key, draft))
}

/// Records of that name in the same Raum, below it or above.
fn gleiche(buch: &Buch, kind: Kind, fang: &Fang) -> Vec<Id> {
    let reg = &buch.reg;
    let gesucht = falte(&fang.name);
    let nah = |id: &Id| match (fang.raum, reg.raum_von(Schluessel { kind, id: *id })) {
        (Some(hier), Some(dort)) => {
            reg.liegt_in(Some(hier), dort) || reg.liegt_in(Some(dort), hier)
        }
        _ => true,
    };
    let heisst_so = |id: &Id| falte(&reg.titel(Schluessel { kind, id: *id })) == gesucht;
    let alle = reg.ids(kind).into_iter();
    alle.filter(heisst_so).filter(nah).collect()
}
