//! A Ressource: open now or when next, for whom, how one gets in, whom to ask, which needs it answers; and all of a Raum as a
//! Wegweiser.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton};
use crate::domain::{
    Auswahl, Barrierefrei, Id, Kind, Ressource, Ressourcenstatus, Schluessel, datum,
};
use crate::model::Register;
use crate::model::ressourcen::{Uhr, Zeichen, gruppen, kontakt, kosten, zuletzt};
use jiff::civil::Date;

pub fn reihe(reg: &Register, r: &Ressource, um: Uhr) -> Reihe {
    let (signal, ton) = match reg.ressourcenzeichen(r, um) {
        Zeichen::Beendet => (Signal::Entfaellt, Ton::Gedaempft),
        Zeichen::Ruht => (Signal::Wartet, Ton::Gedaempft),
        Zeichen::Offen => (Signal::Gut, Ton::Normal),
        Zeichen::Veraltet => (Signal::Achtung, Ton::Normal),
        Zeichen::Keins => (Signal::Keins, Ton::Normal),
    };
    let fuer = r.zielgruppen.join(", ");
    let rechts = match r.status {
        Ressourcenstatus::Aktiv if reg.veraltet(r, um.heute) => {
            let stand = r.bestaetigt_am.unwrap_or(r.angelegt);
            verbunden(&fuer, &format!("Stand {}", stand.strftime("%m/%Y")))
        }
        Ressourcenstatus::Aktiv => fuer,
        andere => verbunden(&fuer, andere.label()),
    };
    Reihe {
        signal,
        titel: r.name.clone(),
        mitte: reg.raum_name(r.raum),
        rechts,
        ton,
    }
}

fn verbunden(a: &str, b: &str) -> String {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b.to_owned(),
        (_, true) => a.to_owned(),
        _ => format!("{a} · {b}"),
    }
}

pub fn detail(reg: &Register, r: &Ressource, um: Uhr, b: &mut Blatt) {
    stand(reg, r, um, b);
    b.feld("was", verbunden(r.form.label(), r.art.label()));
    b.feld("für", r.zielgruppen.join(", "));
    b.feld("Themen", r.themen.join(", "));
    let pfad = r.raum.map(|r| reg.raum_pfad(r, "›")).unwrap_or_default();
    b.feld("Raum", pfad);
    let mut label = "wann";
    for z in &r.zeiten {
        b.feld(label, z.text());
        label = "";
    }
    b.feld("Kosten", kosten(r));
    b.feld("Zugang", r.zugang.clone());
    b.feld("Wartezeit", r.wartezeit.clone());
    if r.barrierefrei != Barrierefrei::Unbekannt {
        b.feld("barrierefrei", r.barrierefrei.label());
    }
    b.feld("Sprachen", r.sprachen.join(", "));
    b.feld("Träger", r.traeger.clone());
    b.feld("Anschrift", r.anschrift.clone());
    wen_man_fragt(reg, r, b);
    antwort_auf(reg, r, um.heute, b);
    b.kopf("Woher");
    b.feld("Quelle", r.quelle.clone());
    b.feld("bestätigt", zuletzt(r));
    b.notiz(&r.notiz);
}

/// What stands out: no more, open now, not confirmed for long.
fn stand(reg: &Register, r: &Ressource, um: Uhr, b: &mut Blatt) {
    if r.status != Ressourcenstatus::Aktiv {
        b.text(r.status.label(), Ton::Achtung);
    }
    if let Some(jetzt) = um.jetzt
        && let Some(satz) = reg.oeffnungssatz(r, jetzt)
    {
        let ton = match reg.ist_offen(r, jetzt) {
            true => Ton::Gut,
            false => Ton::Normal,
        };
        b.text(satz, ton);
    }
    if reg.veraltet(r, um.heute) {
        let stand = datum::tagesdatum(r.bestaetigt_am.unwrap_or(r.angelegt));
        b.text(format!("! Stand {stand} – gilt das noch?"), Ton::Achtung);
    }
}

fn wen_man_fragt(reg: &Register, r: &Ressource, b: &mut Blatt) {
    let zeilen = kontakt(reg, r);
    if zeilen.is_empty() {
        return;
    }
    b.kopf("Wen man fragt");
    let person = r.person.and_then(|p| reg.personen().get(p));
    if let Some(p) = person {
        let reihe = Reihe {
            titel: p.anzeige(),
            mitte: p.funktion.clone(),
            ..Reihe::default()
        };
        let key = Schluessel {
            kind: Kind::Personen,
            id: p.id,
        };
        b.eintrag(reihe, key);
    }
    // The name of the person stands above already.
    let doppelt = |z: &(&str, String)| z.0 == "Kontakt" && person.is_some() && r.kontakt.is_empty();
    for (label, text) in zeilen.into_iter().filter(|z| !doppelt(z)) {
        b.feld(label, text);
    }
}

/// The needs that it answers.
fn antwort_auf(reg: &Register, r: &Ressource, heute: Date, b: &mut Blatt) {
    let bedarfe: Vec<Id> = reg.bedarfe_von(r.id).map(|x| x.id).collect();
    if bedarfe.is_empty() {
        return;
    }
    b.kopf("Antwortet auf");
    for id in bedarfe {
        let key = Schluessel {
            kind: Kind::Bedarfe,
            id,
        };
        b.eintrag(super::reihe(reg, key, heute), key);
    }
}

/// All of a Raum and of those above it, by topic.
pub fn wegweiser(reg: &Register, raum: Option<Id>, heute: Date) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    for (thema, ressourcen) in gruppen(reg, raum, heute) {
        b.kopf(format!("{thema} ({})", ressourcen.len()));
        for r in ressourcen {
            let reihe = Reihe {
                titel: r.name.clone(),
                mitte: reg.raum_name(r.raum),
                rechts: crate::domain::Oeffnung::schreibe_alle(&r.zeiten),
                ..Reihe::default()
            };
            let key = Schluessel {
                kind: Kind::Ressourcen,
                id: r.id,
            };
            b.eintrag(reihe, key);
        }
    }
    if b.0.is_empty() {
        b.text("Hier ist noch keine Ressource bekannt.", Ton::Gedaempft);
    }
    let wo = raum.map_or_else(
        || reg.landkreis().map(|l| l.name.clone()).unwrap_or_default(),
        |r| reg.raum_name(Some(r)),
    );
    (format!("Wegweiser {wo}").trim_end().to_owned(), b.0)
}
