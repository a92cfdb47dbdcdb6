//! What was said in the last meeting of each FuA: lines as they were typed, and the records that they made or met. The
//! newest meeting has not been looked through to its end.

use super::fua;
use crate::domain::{
    Bedarf, Gremium, Id, Kind, Mitschrift, Mitschriftart, Oeffnung, Ressource, Schluessel, Sitzung,
    leer,
};
use crate::vorlage::demo::{Akten, Kreis, Zutaten};
use jiff::ToSpan;

const RESSOURCEN: usize = 5;
const BEDARFE: usize = 3;
const NOTIZEN: &[&str] = &[
    "Alle bringen zum nächsten Mal ein Faltblatt mit",
    "Der Fahrplan wechselt im Dezember",
    "Frage an die Regionalkoordination: wer lädt die Schulen ein?",
];

pub fn mitschriften(
    z: &mut Zutaten,
    kreis: &Kreis,
    akten: &Akten,
    ressourcen: &[Ressource],
    bedarfe: &[Bedarf],
) -> Vec<Mitschrift> {
    let letzte: Vec<(&Gremium, &Sitzung)> = fua(kreis)
        .filter_map(|g| {
            let seine = akten.sitzungen.iter().filter(|s| s.gremium == g.id);
            let s = seine.filter(|s| s.gehalten()).max_by_key(|s| s.beginn)?;
            Some((g, s))
        })
        .collect();
    let neueste = letzte.iter().map(|(_, s)| s.beginn).max();
    let mut aus = Vec::new();
    for (g, s) in letzte {
        let offen = Some(s.beginn) == neueste;
        aus.extend(einer(z, kreis, g, s, ressourcen, bedarfe, offen));
    }
    aus
}

fn einer(
    z: &mut Zutaten,
    kreis: &Kreis,
    gremium: &Gremium,
    sitzung: &Sitzung,
    ressourcen: &[Ressource],
    bedarfe: &[Bedarf],
    offen: bool,
) -> Vec<Mitschrift> {
    let hier = kreis.raum(gremium);
    let dort = |r: Option<Id>| r.is_some_and(|r| kreis.orte.liegt_in(r, hier));
    let da = ressourcen.iter().filter(|r| dort(r.raum)).take(RESSOURCEN);
    let noete = bedarfe.iter().filter(|b| dort(b.raum)).take(BEDARFE);
    let mut zeilen: Vec<(String, Mitschriftart, Option<Schluessel>)> = Vec::new();
    zeilen.extend(da.map(|r| (gesagt(kreis, r), Mitschriftart::Ressource, Some(ziel(r)))));
    zeilen.extend(noete.map(|b| {
        let key = Schluessel {
            kind: Kind::Bedarfe,
            id: b.id,
        };
        (format!("b {}", b.name), Mitschriftart::Bedarf, Some(key))
    }));
    let notizen = NOTIZEN
        .iter()
        .map(|n| ((*n).to_owned(), Mitschriftart::Notiz, None));
    zeilen.extend(notizen);
    let anzahl = zeilen.len();
    let zeile = |(nr, (zeile, art, ziel)): (u16, _)| Mitschrift {
        sitzung: sitzung.id,
        nr,
        wann: sitzung.beginn.saturating_add(i64::from(nr * 6).minutes()),
        zeile,
        art,
        ziel,
        bekannt: nr % 2 == 0 && ziel.is_some(),
        bestaetigt: !offen || usize::from(nr) * 2 < anzahl,
        ..leer::mitschrift(z.ids.neu(), z.heute)
    };
    (1..).zip(zeilen).map(zeile).collect()
}

fn ziel(r: &Ressource) -> Schluessel {
    Schluessel {
        kind: Kind::Ressourcen,
        id: r.id,
    }
}

/// "r Krabbelgruppe @Teltow #Eltern Di 10:00–11:30"
fn gesagt(kreis: &Kreis, r: &Ressource) -> String {
    let raum = r.raum.map_or("", |id| kreis.orte.name(id));
    let wort = |text: &str| text.replace(' ', "_");
    let gruppe = r.zielgruppen.first().map_or("", String::as_str);
    let zeiten = r.zeiten.first().map_or(String::new(), Oeffnung::text);
    let zeile = format!("r {} @{} #{} {zeiten}", r.name, wort(raum), wort(gruppe));
    zeile.trim().to_owned()
}
