//! Who stands left of whom: couples as blocks, blocks sorted by the middle of their parents and children, then small
//! swaps as long as they take away crossings. The same family always gives the same order.

use super::netz::{Band, Netz};

/// Sweeps over all generations, and rounds of swaps.
const DURCHGAENGE: usize = 6;
const RUNDEN: usize = 4;

/// A generation in blocks; each block is a chain of couples or one person.
type Reihe = Vec<Vec<usize>>;

/// The nodes of each generation from left to right.
pub(super) fn ordnen(netz: &Netz) -> Vec<Vec<usize>> {
    let mut reihen = bloecke(netz);
    let mut beste = reihen.clone();
    let mut preis = kosten(netz, &beste);
    for _ in 0..DURCHGAENGE {
        for hinab in [true, false] {
            durchgang(netz, &mut reihen, hinab);
            let neu = kosten(netz, &reihen);
            if neu < preis {
                preis = neu;
                beste.clone_from(&reihen);
            }
        }
    }
    tauschen(netz, &mut beste, preis);
    beste.iter().map(|r| r.concat()).collect()
}

fn bloecke(netz: &Netz) -> Vec<Reihe> {
    let stufen = netz.stufe.iter().max().map_or(0, |m| m + 1);
    let mut reihen: Vec<Reihe> = vec![Vec::new(); stufen];
    let mut gesetzt = vec![false; netz.stufe.len()];
    for k in 0..netz.stufe.len() {
        if gesetzt.get(k).copied().unwrap_or(true) {
            continue;
        }
        let block = kette(netz, k);
        for b in &block {
            if let Some(g) = gesetzt.get_mut(*b) {
                *g = true;
            }
        }
        if let Some(reihe) = reihen.get_mut(netz.stufe(k)) {
            reihe.push(block);
        }
    }
    reihen
}

fn partner(netz: &Netz, k: usize) -> Vec<usize> {
    netz.baender_von(k)
        .filter_map(|b| if b.a == k { b.b } else { Some(b.a) })
        .collect()
}

/// Everyone linked by couples, partners next to each other as far as a row allows.
fn kette(netz: &Netz, k: usize) -> Vec<usize> {
    let mut alle = vec![k];
    let mut i = 0;
    while let Some(&p) = alle.get(i) {
        for q in partner(netz, p) {
            if !alle.contains(&q) {
                alle.push(q);
            }
        }
        i += 1;
    }
    let mut kette = Vec::new();
    let mitte = alle.iter().copied().rev();
    kette.extend(mitte.max_by_key(|p| partner(netz, *p).len()));
    while kette.len() < alle.len() {
        let vorher = kette.len();
        enden_verlaengern(netz, &mut kette);
        rest_anlegen(netz, &mut kette);
        if kette.len() == vorher {
            break;
        }
    }
    if let [a, b] = kette.as_slice()
        && netz.links.get(*b) == Some(&true)
        && netz.links.get(*a) != Some(&true)
    {
        kette.reverse();
    }
    kette
}

/// The next partner not yet placed: who has most partners of their own first, so that the chain grows long.
fn naechster(netz: &Netz, kette: &[usize], k: Option<&usize>) -> Option<usize> {
    let alle = partner(netz, *k?);
    // From behind: of several with as many, `max_by_key` takes the last, which is then the first told.
    let offen = alle.into_iter().rev().filter(|q| !kette.contains(q));
    offen.max_by_key(|q| partner(netz, *q).len())
}

fn enden_verlaengern(netz: &Netz, kette: &mut Vec<usize>) {
    loop {
        let rechts = naechster(netz, kette, kette.last());
        kette.extend(rechts);
        let links = naechster(netz, kette, kette.first());
        if let Some(l) = links {
            kette.insert(0, l);
        }
        if rechts.is_none() && links.is_none() {
            return;
        }
    }
}

/// A third partner: at the end that is nearer.
fn rest_anlegen(netz: &Netz, kette: &mut Vec<usize>) {
    for (i, k) in kette.clone().iter().enumerate() {
        if let Some(q) = naechster(netz, kette, Some(k)) {
            if i * 2 < kette.len() {
                kette.insert(0, q);
            } else {
                kette.push(q);
            }
            return;
        }
    }
}

/// Place per node between 0 and 1 in its generation.
fn plaetze(netz: &Netz, reihen: &[Reihe]) -> Vec<f64> {
    let mut platz = vec![0.0; netz.stufe.len()];
    for reihe in reihen {
        let anzahl = reihe.iter().map(Vec::len).sum::<usize>();
        for (i, k) in reihe.iter().flatten().enumerate() {
            if let Some(p) = platz.get_mut(*k) {
                *p = (i as f64 + 0.5) / anzahl as f64;
            }
        }
    }
    platz
}

fn mittel(werte: impl Iterator<Item = f64>) -> Option<f64> {
    let (summe, anzahl) = werte.fold((0.0, 0.0), |(s, n), w| (s + w, n + 1.0));
    (anzahl > 0.0).then(|| summe / anzahl)
}

fn ort(platz: &[f64], k: usize) -> f64 {
    platz.get(k).copied().unwrap_or_default()
}

fn mitte(platz: &[f64], band: &Band) -> f64 {
    band.b.map_or(ort(platz, band.a), |b| {
        f64::midpoint(ort(platz, band.a), ort(platz, b))
    })
}

fn durchgang(netz: &Netz, reihen: &mut [Reihe], hinab: bool) {
    let stufen: Vec<usize> = if hinab {
        (0..reihen.len()).collect()
    } else {
        (0..reihen.len()).rev().collect()
    };
    for s in stufen {
        let platz = plaetze(netz, reihen);
        let wunsch = |k: usize| -> Option<f64> {
            if hinab {
                netz.eltern(k).map(|b| mitte(&platz, b))
            } else {
                let kinder = netz.baender_von(k).flat_map(|b| &b.kinder);
                mittel(kinder.map(|x| ort(&platz, *x)))
            }
        };
        if let Some(reihe) = reihen.get_mut(s) {
            sortieren(reihe, &platz, wunsch);
        }
    }
}

fn sortieren(reihe: &mut Reihe, platz: &[f64], wunsch: impl Fn(usize) -> Option<f64>) {
    for block in reihe.iter_mut() {
        let wuensche: Vec<f64> = block.iter().filter_map(|k| wunsch(*k)).collect();
        if let (Some(erster), Some(letzter)) = (wuensche.first(), wuensche.last())
            && erster > letzter
        {
            block.reverse();
        }
    }
    let wert = |block: &Vec<usize>| {
        mittel(block.iter().filter_map(|k| wunsch(*k)))
            .or_else(|| mittel(block.iter().map(|k| ort(platz, *k))))
            .unwrap_or_default()
    };
    reihe.sort_by(|x, y| wert(x).total_cmp(&wert(y)));
}

/// Swaps neighbours and turns blocks as long as it helps.
fn tauschen(netz: &Netz, reihen: &mut Vec<Reihe>, mut preis: usize) {
    for _ in 0..RUNDEN {
        let vorher = preis;
        for s in 0..reihen.len() {
            for i in 0..reihen.get(s).map_or(0, Vec::len) {
                versuche(netz, reihen, &mut preis, |r| wenden(r, s, i));
                versuche(netz, reihen, &mut preis, |r| tausche(r, s, i));
            }
        }
        if preis == vorher {
            return;
        }
    }
}

/// The change is its own reverse: it is made again when it does not help.
fn versuche(
    netz: &Netz,
    reihen: &mut Vec<Reihe>,
    preis: &mut usize,
    aendern: impl Fn(&mut Vec<Reihe>) -> bool,
) {
    if *preis == 0 || !aendern(reihen) {
        return;
    }
    let neu = kosten(netz, reihen);
    if neu < *preis {
        *preis = neu;
    } else {
        aendern(reihen);
    }
}

fn wenden(reihen: &mut [Reihe], stufe: usize, i: usize) -> bool {
    let Some(block) = reihen.get_mut(stufe).and_then(|r| r.get_mut(i)) else {
        return false;
    };
    block.reverse();
    block.len() > 1
}

fn tausche(reihen: &mut [Reihe], stufe: usize, i: usize) -> bool {
    match reihen.get_mut(stufe) {
        Some(reihe) if i + 1 < reihe.len() => {
            reihe.swap(i, i + 1);
            true
        }
        _ => false,
    }
}

/// What an order costs: crossings most, then torn couples, strangers among siblings, and custom last.
fn kosten(netz: &Netz, reihen: &[Reihe]) -> usize {
    let platz = plaetze(netz, reihen);
    let mut summe = 100 * kreuzungen_bei(netz, &platz);
    for reihe in reihen {
        let folge: Vec<usize> = reihe.concat();
        summe += fremde(netz, &folge) * 6;
        for block in reihe {
            summe += zerrissen(netz, block) * 30 + brauch(netz, block);
        }
    }
    summe
}

/// Partners that do not stand side by side.
fn zerrissen(netz: &Netz, block: &[usize]) -> usize {
    let nachbarn = block
        .windows(2)
        .filter(|w| matches!(w, [a, b] if netz.sind_paar(*a, *b)))
        .count();
    let paare: usize = block.iter().map(|k| partner(netz, *k).len()).sum();
    (paare / 2).saturating_sub(nachbarn)
}

/// The man on the left, as it is drawn by custom.
fn brauch(netz: &Netz, block: &[usize]) -> usize {
    match block {
        [a, b] => {
            usize::from(netz.links.get(*b) == Some(&true) && netz.links.get(*a) != Some(&true))
        }
        _ => 0,
    }
}

/// People between siblings who are not siblings, and siblings out of the order told.
fn fremde(netz: &Netz, folge: &[usize]) -> usize {
    let mut summe = 0;
    let mut gesehen: Vec<(usize, usize, usize)> = Vec::new();
    for (i, k) in folge.iter().enumerate() {
        let Some(band) = netz.herkunft.get(*k).copied().flatten() else {
            continue;
        };
        match gesehen.iter_mut().find(|(b, _, _)| *b == band) {
            Some((_, wo, wer)) => {
                summe += i - *wo - 1 + usize::from(*wer > *k);
                (*wo, *wer) = (i, *k);
            }
            None => gesehen.push((band, i, *k)),
        }
    }
    summe
}

/// Crossings between the lines from parents to children.
fn kreuzungen_bei(netz: &Netz, platz: &[f64]) -> usize {
    let kanten: Vec<(usize, f64, f64)> = netz
        .baender
        .iter()
        .flat_map(|b| {
            b.kinder
                .iter()
                .map(move |k| (netz.stufe(*k), mitte(platz, b), ort(platz, *k)))
        })
        .collect();
    let mut summe = 0;
    for (i, x) in kanten.iter().enumerate() {
        for y in kanten.iter().skip(i + 1).filter(|y| y.0 == x.0) {
            summe += usize::from((x.1 - y.1) * (x.2 - y.2) < 0.0);
        }
    }
    summe
}
