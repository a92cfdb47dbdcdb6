//! From what a line says to records. Reads no line, commits nothing.

use super::Fang;
use crate::domain::feld::eingabe::ZEILE;
use crate::domain::leer;
use crate::domain::{
    Bedarf, Datensatz, Faelligkeit, Herkunft, Id, Ids, Mitschriftart, Ressource, Sichtung, Sitzung,
    Todo, Vorhaben,
};
use crate::model::tun::{self, Umstand};
use crate::model::{Register, regel};
use crate::store::Aenderung;

/// What a line made: the record it is about first, then what hangs on it. Empty: a note makes none.
///
/// # Errors
/// A sentence: the name is missing, or a rule does not hold.
pub fn saetze(
    reg: &Register,
    f: &Fang,
    s: Option<&Sitzung>,
    um: Umstand<'_>,
    neu: &mut Ids,
) -> Result<Vec<Datensatz>, String> {
    if let Some(warum) = hindernis(f) {
        return Err(format!("{}: {warum}", crate::domain::Auswahl::label(f.art)));
    }
    let saetze = match f.art {
        Mitschriftart::Notiz => Vec::new(),
        Mitschriftart::Ressource => vec![ressource(reg, f, s, um, neu.neu()).into()],
        Mitschriftart::Vorhaben => vec![vorhaben(f, s, um, neu.neu()).into()],
        Mitschriftart::Todo => vec![todo(f, s, um, neu.neu()).into()],
        Mitschriftart::Bedarf => bedarf(f, s, um, neu),
    };
    for satz in &saetze {
        if let Some(v) = regel::pruefe(reg, satz).first() {
            return Err(v.satz.clone());
        }
    }
    Ok(saetze)
}

/// Why a line can make no record, whatever else it says.
pub fn hindernis(f: &Fang) -> Option<String> {
    if f.sagt_nichts() {
        return Some("der Name fehlt noch".to_owned());
    }
    let lang = f.art != Mitschriftart::Notiz && f.name.chars().count() > ZEILE;
    lang.then(|| format!("der Name hat mehr als {ZEILE} Zeichen; Längeres gehört in die Notiz"))
}

/// As changes of a draft.
pub fn aenderungen(saetze: Vec<Datensatz>) -> Vec<Aenderung> {
    saetze.into_iter().map(Aenderung::neu).collect()
}

/// Told just now by somebody who knows it, so it is confirmed as of today.
fn ressource(reg: &Register, f: &Fang, s: Option<&Sitzung>, um: Umstand<'_>, id: Id) -> Ressource {
    Ressource {
        name: f.name.clone(),
        art: f.ressourcenart,
        form: f.form,
        raum: f.raum,
        zielgruppen: f.zielgruppen.clone(),
        zeiten: f.zeiten.clone(),
        kosten: f.kosten,
        kosten_text: f.kosten_text.clone(),
        telefon: f.telefon.clone(),
        email: f.email.clone(),
        quelle: s.map(|s| reg.gremium_name(s.gremium)).unwrap_or_default(),
        bestaetigt_am: Some(um.heute()),
        ..leer::ressource(id, um.heute())
    }
}

/// With its first sighting: where, when, in which meeting; never by whom.
fn bedarf(f: &Fang, s: Option<&Sitzung>, um: Umstand<'_>, neu: &mut Ids) -> Vec<Datensatz> {
    let bedarf = Bedarf {
        name: f.name.clone(),
        zielgruppen: f.zielgruppen.clone(),
        raum: f.raum,
        ..leer::bedarf(neu.neu(), um.heute())
    };
    let gesehen = sichtung(bedarf.id, f.raum, s.map(|s| s.id), um, neu.neu());
    vec![bedarf.into(), gesehen.into()]
}

/// One more sighting of a need.
pub fn sichtung(
    bedarf: Id,
    raum: Option<Id>,
    sitzung: Option<Id>,
    um: Umstand<'_>,
    id: Id,
) -> Sichtung {
    Sichtung {
        bedarf,
        raum,
        sitzung,
        ..leer::sichtung(id, um.heute())
    }
}

fn vorhaben(f: &Fang, s: Option<&Sitzung>, um: Umstand<'_>, id: Id) -> Vorhaben {
    Vorhaben {
        name: f.name.clone(),
        raum: f.raum,
        zielgruppen: f.zielgruppen.clone(),
        gremium: s.map(|s| s.gremium),
        von: match f.faellig {
            Some(Faelligkeit::Am(tag)) => Some(tag),
            _ => None,
        },
        ..leer::vorhaben(id, um.heute())
    }
}

/// Belongs to the meeting like every to-do agreed in a Sitzung; what nobody said is to be clarified (000 4.1.2).
fn todo(f: &Fang, s: Option<&Sitzung>, um: Umstand<'_>, id: Id) -> Todo {
    Todo {
        verantwortlich: f.verantwortlich.clone(),
        faellig: f.faellig,
        zu_klaeren: f.verantwortlich.is_empty() || f.faellig.is_none(),
        prioritaet: f.prioritaet,
        raum: f.raum.filter(|_| f.raum_gesagt),
        gremium: s.map(|s| s.gremium),
        herkunft: s.map_or(Herkunft::Fua, |s| Herkunft::Sitzung {
            sitzung: s.id,
            top: String::new(),
        }),
        ..tun::neues_todo(id, f.name.clone(), um)
    }
}
