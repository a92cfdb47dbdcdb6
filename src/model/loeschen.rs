//! Deleting: what goes along with a record, what stays and no longer names it, and how the draft says so. One draft, so
//! that one undo brings all of it back.

use super::Register;
use super::bezug::{Bezug, Fort};
use super::tun::kurz;
use crate::domain::{Datensatz, Id, Kind, Schluessel, Top};
use crate::store::{Aenderung, Draft};
use std::collections::{BTreeMap, BTreeSet};

/// Deletes records with what hangs on them (seats, Sitzungen, decisions and lots of a Gremium; TOPs and decisions of a
/// Sitzung; seats of a person) and takes the references to them out of what stays. Error: a German sentence, for what
/// others still need.
pub fn loeschen(reg: &Register, keys: &[Schluessel]) -> Result<Draft, String> {
    let mut weg: Vec<Datensatz> = Vec::new();
    for key in keys {
        let haengt = reg.haengt_an(*key);
        gebraucht(reg, *key, &haengt).map_or(Ok(()), Err)?;
        super::mittel::gebraucht(reg, *key).map_or(Ok(()), Err)?;
        weg.extend(reg.satz(*key));
        weg.extend(haengt);
    }
    weg.sort_by_key(Datensatz::schluessel);
    weg.dedup_by_key(|d| d.schluessel());
    let mut draft = Draft::new(titel(reg, keys, &weg));
    draft.aenderungen = verwaiste(reg, &weg);
    draft
        .aenderungen
        .extend(weg.into_iter().map(Aenderung::geloescht));
    Ok(draft)
}

/// Kinds whose references are all fields: taken out over the fields as data.
const FELD: &[Kind] = &[
    Kind::Ressourcen,
    Kind::Bedarfe,
    Kind::Sichtungen,
    Kind::Vorhaben,
    Kind::Toepfe,
    Kind::Antraege,
    Kind::Indikatoren,
    Kind::Familienzentren,
    Kind::Vertraege,
    Kind::Turnus,
    Kind::Mitschriften,
];

/// Why a record has to stay for now.
fn gebraucht(reg: &Register, key: Schluessel, haengt: &[Datensatz]) -> Option<String> {
    let raum = key.kind == Kind::Raeume && (!haengt.is_empty() || raum_benutzt(reg, key.id));
    if raum {
        return Some("In diesem Raum liegt noch etwas – erst verschieben, dann löschen".to_owned());
    }
    let art =
        key.kind == Kind::Gremiumsarten && reg.gremien().iter().any(|g| g.art == Some(key.id));
    art.then(|| "Dieser Art folgen noch Gremien – erst ihnen eine andere geben".to_owned())
}

fn raum_benutzt(reg: &Register, raum: Id) -> bool {
    let kinds = [
        Kind::Gremien,
        Kind::Personen,
        Kind::Koordination,
        Kind::Todos,
        Kind::Ressourcen,
        Kind::Bedarfe,
        Kind::Sichtungen,
        Kind::Vorhaben,
        Kind::Toepfe,
        Kind::Kennwerte,
        Kind::Familienzentren,
        Kind::Vertraege,
        Kind::Turnus,
    ];
    let liegt_da = |kind: Kind| {
        let mut ids = reg.ids(kind).into_iter();
        ids.any(|id| reg.raum_von(Schluessel { kind, id }) == Some(raum))
    };
    kinds.into_iter().any(liegt_da) || reg.losungen().iter().any(|l| l.raum == raum)
}

fn titel(reg: &Register, keys: &[Schluessel], weg: &[Datensatz]) -> String {
    let was = match keys {
        [key] => format!(
            "{} „{}“ gelöscht",
            key.kind.einzahl(),
            kurz(&reg.titel(*key))
        ),
        _ => format!("{} Einträge gelöscht", keys.len()),
    };
    if weg.len() > keys.len() {
        format!("{was}, samt {}", samt(weg, keys))
    } else {
        was
    }
}

/// "8 Mitgliedschaften, 3 TOPs (2 mit Protokoll)": what goes with the records that were chosen.
fn samt(weg: &[Datensatz], keys: &[Schluessel]) -> String {
    let mut je_kind = BTreeMap::new();
    let mut mit_protokoll = 0;
    for d in weg.iter().filter(|d| !keys.contains(&d.schluessel())) {
        *je_kind.entry(d.kind()).or_insert(0) += 1;
        mit_protokoll +=
            usize::from(matches!(d, Datensatz::Top(t) if !t.protokoll.trim().is_empty()));
    }
    let wort = |(kind, n): (Kind, i32)| {
        let was = if n == 1 {
            kind.einzahl()
        } else {
            kind.mehrzahl()
        };
        match kind {
            Kind::Tops if mit_protokoll > 0 => format!("{n} {was} ({mit_protokoll} mit Protokoll)"),
            _ => format!("{n} {was}"),
        }
    };
    je_kind.into_iter().map(wort).collect::<Vec<_>>().join(", ")
}

/// Records that stay but name one that goes: without it. Agendas close their ranks.
fn verwaiste(reg: &Register, weg: &[Datensatz]) -> Vec<Aenderung> {
    let keys: BTreeSet<Schluessel> = weg.iter().map(Datensatz::schluessel).collect();
    let bleibt = |kind, id| !keys.contains(&Schluessel { kind, id });
    let fort = |key: Schluessel| keys.contains(&key);
    let fort = Fort(&fort);
    let mut aus = Vec::new();
    macro_rules! ohne {
        ($($tafel:ident $kind:ident,)*) => {$(
            let da = reg.$tafel().iter().filter(|d| bleibt(Kind::$kind, d.id));
            aus.extend(da.filter_map(|d| Some(Aenderung::geaendert(d.clone(), d.ohne(&fort)?))));
        )*};
    }
    ohne! {
        koordination Koordination,
        todos Todos,
        mitgliedschaften Mitgliedschaften,
        sitzungen Sitzungen,
        beschluesse Beschluesse,
        losungen Losungen,
    }
    aus.extend(tops(reg, weg, &fort));
    aus.extend(super::lose::ohne_verweise(reg, FELD, &|key| {
        keys.contains(&key)
    }));
    aus
}

/// TOPs that stay: without people who go, and numbered without gaps where one of their agenda goes.
fn tops(reg: &Register, weg: &[Datensatz], fort: &Fort<'_>) -> Vec<Aenderung> {
    let platz = luecken(reg, weg, fort);
    let aenderung = |t: &Top| {
        let nr = platz.get(&t.id).copied().unwrap_or(t.nr);
        let mut n = match t.ohne(fort) {
            Some(n) => n,
            None if nr != t.nr => t.clone(),
            None => return None,
        };
        n.nr = nr;
        Some(Aenderung::geaendert(t.clone(), n))
    };
    let key = |t: &&Top| Schluessel {
        kind: Kind::Tops,
        id: t.id,
    };
    let bleiben = reg.tops().iter().filter(|t| !(fort.0)(key(t)));
    bleiben.filter_map(aenderung).collect()
}

/// The new numbers on agendas of Sitzungen that stay and lose a TOP.
fn luecken(reg: &Register, weg: &[Datensatz], fort: &Fort<'_>) -> BTreeMap<Id, u16> {
    let sitzung = |d: &Datensatz| match d {
        Datensatz::Top(t) => t.sitzung,
        _ => None,
    };
    let key = |kind, id| Schluessel { kind, id };
    let betroffen: BTreeSet<Id> = weg
        .iter()
        .filter_map(sitzung)
        .filter(|s| !(fort.0)(key(Kind::Sitzungen, *s)))
        .collect();
    let bleiben = |s: Id| {
        let alle = reg.tagesordnung(s).into_iter();
        alle.filter(|t| !(fort.0)(key(Kind::Tops, t.id)))
            .map(|t| t.id)
            .zip(1..)
            .collect::<Vec<_>>()
    };
    betroffen.into_iter().flat_map(bleiben).collect()
}
