//! In which generation each person stands: couples side by side, children below, roots just above their children.
//! Says when the facts contradict each other (someone would be their own grandparent).

use super::familie::Paar;
use super::woerter::falten;

/// Generation per person from 0; `None` when the facts go round in a circle.
pub(super) fn generationen(rollen: &[&str], paare: &[Paar]) -> Option<Vec<usize>> {
    let anzahl = rollen.len();
    let gruppe = gruppen(anzahl, paare);
    let kanten = kanten(paare, &gruppe);
    let mut stufe = absteigend(anzahl, &kanten)?;
    wurzeln_senken(&mut stufe, &kanten);
    let mut je_person: Vec<i32> = gruppe
        .iter()
        .map(|g| stufe.get(*g).copied().unwrap_or_default())
        .collect();
    teile_ausrichten(rollen, &gruppe, &kanten, &mut je_person);
    let kleinste = je_person.iter().copied().min().unwrap_or_default();
    Some(
        je_person
            .iter()
            .map(|s| usize::try_from(s - kleinste).unwrap_or_default())
            .collect(),
    )
}

/// The smallest person of everybody's couple group.
fn gruppen(anzahl: usize, paare: &[Paar]) -> Vec<usize> {
    let bande: Vec<(usize, usize)> = paare.iter().filter_map(|p| Some((p.a, p.b?))).collect();
    verbunden(anzahl, &bande)
}

fn verbunden(anzahl: usize, bande: &[(usize, usize)]) -> Vec<usize> {
    let mut gruppe: Vec<usize> = (0..anzahl).collect();
    for (a, b) in bande {
        let (Some(&ga), Some(&gb)) = (gruppe.get(*a), gruppe.get(*b)) else {
            continue;
        };
        for g in &mut gruppe {
            if *g == ga.max(gb) {
                *g = ga.min(gb);
            }
        }
    }
    gruppe
}

/// From the group of the parents to the group of the child.
fn kanten(paare: &[Paar], gruppe: &[usize]) -> Vec<(usize, usize)> {
    let von = |p: usize| gruppe.get(p).copied().unwrap_or(p);
    paare
        .iter()
        .flat_map(|p| p.kinder.iter().map(move |k| (von(p.a), von(k.kind))))
        .collect()
}

/// The longest way from above; `None` in a circle.
fn absteigend(anzahl: usize, kanten: &[(usize, usize)]) -> Option<Vec<i32>> {
    let mut stufe = vec![0_i32; anzahl];
    for _ in 0..=anzahl {
        let mut geaendert = false;
        for (oben, unten) in kanten {
            let noetig = stufe.get(*oben)? + 1;
            let platz = stufe.get_mut(*unten)?;
            if *platz < noetig {
                *platz = noetig;
                geaendert = true;
            }
        }
        if !geaendert {
            return Some(stufe);
        }
    }
    None
}

/// Who has no parents here stands right above the uppermost child.
fn wurzeln_senken(stufe: &mut [i32], kanten: &[(usize, usize)]) {
    for g in 0..stufe.len() {
        if kanten.iter().any(|(_, unten)| *unten == g) {
            continue;
        }
        let kinder = kanten.iter().filter(|(oben, _)| *oben == g);
        let hoechstes = kinder.filter_map(|(_, k)| stufe.get(*k).copied()).min();
        if let (Some(hoechstes), Some(platz)) = (hoechstes, stufe.get_mut(g)) {
            *platz = hoechstes - 1;
        }
    }
}

/// Parts of the family that nothing connects stand beside each other as their roles say: Oma above Mutter above Kind.
fn teile_ausrichten(
    rollen: &[&str],
    gruppe: &[usize],
    kanten: &[(usize, usize)],
    stufen: &mut [i32],
) {
    let mut bande: Vec<(usize, usize)> = gruppe.iter().copied().enumerate().collect();
    bande.extend_from_slice(kanten);
    let teil = verbunden(rollen.len(), &bande);
    for t in 0..rollen.len() {
        let mitglieder = || (0..rollen.len()).filter(|p| teil.get(*p) == Some(&t));
        let mut versatz: Vec<i32> = mitglieder()
            .filter_map(|p| Some(rang(rollen.get(p)?)? - stufen.get(p)?))
            .collect();
        versatz.sort_unstable();
        let um = versatz.get(versatz.len() / 2).copied().unwrap_or(1);
        for p in mitglieder() {
            if let Some(s) = stufen.get_mut(p) {
                *s += um;
            }
        }
    }
}

/// The generation that a role speaks of: grandparents 0, parents 1, children 2.
fn rang(rolle: &str) -> Option<i32> {
    let rolle = falten(rolle.split_whitespace().next().unwrap_or_default());
    let endet = |enden: &[&str]| enden.iter().any(|e| rolle.ends_with(e));
    if rolle.starts_with("ur") && endet(&["oma", "opa", "mutter", "vater"]) {
        return Some(-1);
    }
    if endet(&["oma", "opa", "eltern"]) || rolle.starts_with("gross") {
        return Some(0);
    }
    if endet(&["kind", "sohn", "tochter", "bruder", "schwester", "baby"]) {
        return Some(2);
    }
    endet(&[
        "mutter",
        "vater",
        "tante",
        "onkel",
        "partner",
        "partnerin",
        "km",
        "kv",
    ])
    .then_some(1)
}
