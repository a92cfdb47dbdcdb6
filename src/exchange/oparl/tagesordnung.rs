//! AgendaItem → Top, and the order of an agenda: as the files have it, with one's own TOPs left where they were.

use super::lesen::Lauf;
use super::objekte::{Objekt, Typ};
use super::saetze::{fremd_id, grundlage, vendor};
use super::sitzung::{Entwurf, ZEILE, gekuerzt};
use super::vermisst::Was;
use super::welt::Welt;
use crate::domain::{Datensatz, Id, Kind, Top, Topstatus};
use crate::exchange::einlesen::{Ablehnung, Einlesen};
use std::collections::{BTreeMap, HashSet};

/// Before the first line of a protocol that only says how it ended.
pub const ERGEBNIS: &str = "Ergebnis: ";
/// A council's system that says this has nothing to say.
const KEIN_TEXT: &str = "kein Text vorhanden";

/// Every agenda item as a record; new ones have no number yet.
pub fn entwuerfe<'a>(
    lauf: &mut Lauf<'a>,
    welt: &mut Welt,
    um: &mut Einlesen<'_>,
) -> Vec<Entwurf<'a, Top>> {
    let mut aus = Vec::new();
    for (stelle, o) in lauf.objekte(Typ::AgendaItem) {
        if !welt.zum_ersten_mal(o) {
            continue;
        }
        welt.vermisst.datei = stelle;
        match top(o, welt, um) {
            Ok(Some(satz)) => {
                welt.merke(o, satz.id);
                aus.push(Entwurf { stelle, o, satz });
            }
            Ok(None) => {}
            Err(ablehnung) => lauf.lehne_ab(stelle, o, ablehnung),
        }
    }
    aus
}

/// None: its Sitzung is not known.
fn top(o: &Objekt, welt: &mut Welt, um: &mut Einlesen<'_>) -> Result<Option<Top>, Ablehnung> {
    let (name, nummer) = (o.text("name")?, o.text("number")?.unwrap_or_default());
    let oeffentlich = o.ja("public")?;
    let ergebnis = o.text("result")?.filter(|t| !t.contains(KEIN_TEXT));
    o.absatz("resolutionText")?;
    o.zahl("order")?;
    let Some((gremium, sitzung)) = heimat(o, welt, um)? else {
        welt.vermisst.zaehle(Was::Top, "");
        return Ok(None);
    };
    let (grund, neu) = grundlage(Kind::Tops, o, um)?;
    let Datensatz::Top(alt) = grund else {
        return Ok(None);
    };
    let mut t = Top {
        gremium,
        sitzung,
        nummer,
        nr: if neu { 0 } else { alt.nr },
        von: welt
            .verweis(o, "feldbuch:von", Typ::Person, um)?
            .or(alt.von),
        fremd_id: fremd_id(o),
        ..alt
    };
    benenne(&mut t, name, welt);
    if neu && oeffentlich == Some(false) {
        t.notiz = [t.notiz.as_str(), "nichtöffentlich"]
            .join("\n")
            .trim()
            .to_owned();
    }
    if !o.von_uns() {
        verlauf(&mut t, ergebnis, welt, um);
    }
    eigenes(o, t, um).map(Some)
}

/// Gremium and Sitzung; those of ours may lie in a topic inbox.
fn heimat(
    o: &Objekt,
    welt: &Welt,
    um: &Einlesen<'_>,
) -> Result<Option<(Id, Option<Id>)>, Ablehnung> {
    let eigenes = welt.verweis(o, "feldbuch:gremium", Typ::Organization, um)?;
    let um_herum = o.um.as_ref().filter(|u| u.0 == Typ::Meeting);
    let url = o
        .text("meeting")?
        .or_else(|| um_herum.map(|u| u.1.clone()))
        .or_else(|| welt.von_liste(&o.id, Typ::Meeting));
    let Some(url) = url else {
        return Ok(eigenes.map(|g| (g, None)));
    };
    let sitzung = welt
        .id(Typ::Meeting, &url, um)
        .and_then(|id| welt.termin(id, um));
    Ok(sitzung.map(|s| (eigenes.unwrap_or(s.gremium), Some(s.id))))
}

/// A name that fills no line ends in „…“, and stands whole among the notes.
fn benenne(t: &mut Top, name: Option<String>, welt: &mut Welt) {
    let Some(name) = name else {
        welt.vermisst.zaehle(Was::TopOhneTitel, "");
        t.titel = "ohne Titel".to_owned();
        return;
    };
    if name.chars().count() > ZEILE && t.notiz.is_empty() {
        t.notiz.clone_from(&name);
    }
    t.titel = gekuerzt(name);
}

/// How it ended, as the first line of the protocol; a finished protocol is not touched.
fn verlauf(t: &mut Top, ergebnis: Option<String>, welt: &Welt, um: &Einlesen<'_>) {
    let Some(s) = t.sitzung.and_then(|id| welt.termin(id, um)) else {
        return;
    };
    if s.gehalten() && t.status == Topstatus::Geplant {
        t.status = Topstatus::Behandelt;
    }
    let Some(ergebnis) = ergebnis.filter(|_| s.protokoll_fertig.is_none()) else {
        return;
    };
    let (erste, rest) = t.protokoll.split_once('\n').unwrap_or((&t.protokoll, ""));
    let rest = if erste.starts_with(ERGEBNIS) {
        rest
    } else {
        &t.protokoll
    };
    t.protokoll = format!("{ERGEBNIS}{ergebnis}\n{rest}")
        .trim_end()
        .to_owned();
}

fn eigenes(o: &Objekt, mut t: Top, um: &Einlesen<'_>) -> Result<Top, Ablehnung> {
    let feld = "feldbuch:gebraucht_sekunden";
    if let Some(n) = o.zahl(feld)? {
        t.gebraucht_sekunden = u32::try_from(n).map_err(|_| o.fehler(feld, "ist zu groß"))?;
    }
    let leer = t.clone();
    match vendor(o, t.into(), um)? {
        Datensatz::Top(t) => Ok(t),
        _ => Ok(leer),
    }
}

/// Numbers every agenda from 1, where it is not in order already.
pub fn nummeriere<'a>(
    mut tops: Vec<Entwurf<'a, Top>>,
    welt: &Welt,
    lauf: &mut Lauf<'_>,
    um: &mut Einlesen<'_>,
) -> Vec<Entwurf<'a, Top>> {
    let dabei: HashSet<Id> = tops.iter().map(|e| e.satz.id).collect();
    let eigene = eigene(&tops, &dabei, um);
    let mut je: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    for (i, e) in tops.iter_mut().enumerate() {
        match e.satz.sitzung {
            Some(s) => je.entry(s).or_default().push(i),
            // In an inbox the number is only the order of arrival.
            None => e.satz.nr = e.satz.nr.max(1),
        }
    }
    for (sitzung, mut folge) in je {
        ordne(&mut folge, &tops, welt);
        let eigene = eigene.get(&sitzung).map(Vec::as_slice).unwrap_or_default();
        let zeilen = verschraenke(&folge, eigene, &tops, &dabei);
        setze_nummern(zeilen, &mut tops, lauf, um);
    }
    tops
}

/// TOPs of the Sitzungen at hand that the files do not name, with those that they do, as they stand here.
fn eigene(
    tops: &[Entwurf<'_, Top>],
    dabei: &HashSet<Id>,
    um: &Einlesen<'_>,
) -> BTreeMap<Id, Vec<Top>> {
    let gefragt: HashSet<Id> = tops.iter().filter_map(|e| e.satz.sitzung).collect();
    let mut aus: BTreeMap<Id, Vec<Top>> = BTreeMap::new();
    for satz in um.bestand.alle(Kind::Tops) {
        if let Datensatz::Top(t) = satz
            && let Some(s) = t.sitzung.filter(|s| gefragt.contains(s))
        {
            aus.entry(s).or_default().push(t.clone());
        }
    }
    aus.retain(|_, alle| alle.iter().any(|t| !dabei.contains(&t.id)));
    for alle in aus.values_mut() {
        alle.sort_by_key(|t| (t.nr, t.id));
    }
    aus
}

/// By `order` where all have one, else as the Sitzung lists them, else by number.
fn ordne(folge: &mut [usize], tops: &[Entwurf<'_, Top>], welt: &Welt) {
    let order = |i: &usize| {
        let o = tops.get(*i).map(|e| e.o)?;
        o.zahl("order").ok().flatten()
    };
    if folge.iter().all(|i| order(i).is_some()) {
        folge.sort_by_key(order);
        return;
    }
    folge.sort_by_cached_key(|i| {
        let e = tops.get(*i);
        let platz = e.and_then(|e| welt.platz(&e.o.id)).unwrap_or(usize::MAX);
        let nummer = e.map(|e| natuerlich(&e.satz.nummer)).unwrap_or_default();
        (platz, nummer)
    });
}

/// "Ö 3.10" comes after "Ö 3.2".
fn natuerlich(nummer: &str) -> Vec<(String, u64)> {
    let mut teile = Vec::new();
    let mut rest = nummer;
    while !rest.is_empty() {
        let wort = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (text, ab) = rest.split_at(wort);
        let ende = ab.find(|c: char| !c.is_ascii_digit()).unwrap_or(ab.len());
        let (zahl, danach) = ab.split_at(ende);
        let text = text.trim_matches([' ', '.']).to_lowercase();
        teile.push((text, zahl.parse().unwrap_or(0)));
        rest = danach;
    }
    teile
}

/// A TOP of the agenda: of the files by its place, or one's own.
#[derive(Clone, Copy)]
enum Zeile<'t> {
    Datei(usize),
    Eigen(&'t Top),
}

fn setze_nummern(
    zeilen: Vec<Zeile<'_>>,
    tops: &mut [Entwurf<'_, Top>],
    lauf: &mut Lauf<'_>,
    um: &mut Einlesen<'_>,
) {
    let nr_id = |z: &Zeile<'_>| match z {
        Zeile::Datei(i) => tops.get(*i).map(|e| (e.satz.nr, e.satz.id)),
        Zeile::Eigen(t) => Some((t.nr, t.id)),
    };
    let jetzt: Vec<_> = zeilen.iter().filter_map(nr_id).collect();
    if jetzt.is_sorted() && jetzt.iter().all(|z| z.0 > 0) {
        return;
    }
    let datei = |z: &Zeile<'_>| match z {
        Zeile::Datei(i) => tops.get(*i).map(|e| e.stelle),
        Zeile::Eigen(_) => None,
    };
    let stelle = zeilen.iter().find_map(datei).unwrap_or(0);
    for (zeile, nr) in zeilen.into_iter().zip(1..) {
        match zeile {
            Zeile::Datei(i) => {
                if let Some(e) = tops.get_mut(i) {
                    e.satz.nr = nr;
                }
            }
            Zeile::Eigen(t) => lauf.nimm(stelle, Top { nr, ..t.clone() }.into(), um),
        }
    }
}

/// The order of the files; one's own TOP stays behind the one that it stood behind.
fn verschraenke<'t>(
    folge: &[usize],
    alle: &'t [Top],
    tops: &[Entwurf<'_, Top>],
    dabei: &HashSet<Id>,
) -> Vec<Zeile<'t>> {
    let id = |z: &Zeile<'_>| match z {
        Zeile::Datei(i) => tops.get(*i).map(|e| e.satz.id),
        Zeile::Eigen(t) => Some(t.id),
    };
    let mut aus: Vec<Zeile<'t>> = folge.iter().map(|i| Zeile::Datei(*i)).collect();
    let mut davor: Option<Id> = None;
    for t in alle {
        if !dabei.contains(&t.id) {
            let nach = davor.and_then(|d| aus.iter().position(|z| id(z) == Some(d)));
            aus.insert(nach.map_or(0, |n| n + 1), Zeile::Eigen(t));
        }
        davor = Some(t.id);
    }
    aus
}
