//! A Vorhaben: idea, who leads and who watches, aims by perspective, steps, partners, where it was decided, money, the
//! needs it answers, what was reported, what came of it.

use super::teil::{self, Teil};
use super::{Blatt, Reihe, Signal, Ton};
use crate::domain::{
    Auswahl, Id, Kind, Perspektive, Schluessel, Vorhaben, Vorhabenstatus, Ziel, Zielstand, datum,
};
use crate::model::vorhaben::{self, Mangel, bericht_faellig, maengel};
use crate::model::{Register, schritte};
use jiff::civil::Date;

/// Reports that a detail lists.
const BERICHTE: usize = 8;

pub fn key(id: Id) -> Schluessel {
    Schluessel {
        kind: Kind::Vorhaben,
        id,
    }
}

pub fn reihe(reg: &Register, v: &Vorhaben, heute: Date) -> Reihe {
    let erster = maengel(v, heute).into_iter().next();
    let (signal, ton) = match (v.status, erster) {
        (Vorhabenstatus::Abgeschlossen, _) => (Signal::Erledigt, Ton::Gedaempft),
        (Vorhabenstatus::Aufgegeben, _) => (Signal::Entfaellt, Ton::Gedaempft),
        (Vorhabenstatus::Laufend, Some(Mangel::OhneLeitung | Mangel::OhneWaechter)) => {
            (Signal::Alarm, Ton::Alarm)
        }
        (_, Some(_)) => (Signal::Achtung, Ton::Achtung),
        (Vorhabenstatus::Laufend, None) => (Signal::InArbeit, Ton::Normal),
        (Vorhabenstatus::Idee, None) => (Signal::Offen, Ton::Normal),
    };
    Reihe {
        signal,
        titel: v.name.clone(),
        mitte: reg.raum_name(v.raum),
        rechts: rechts(reg, v, erster, heute),
        ton,
    }
}

/// Who leads it, and what is next; what is missing comes first.
fn rechts(reg: &Register, v: &Vorhaben, fehlt: Option<Mangel<'_>>, heute: Date) -> String {
    if !v.status.offen() {
        let wann = v.bis.or(v.ausgewertet_am);
        let wann = wann.map(|d| datum::kurz(d, heute)).unwrap_or_default();
        return format!("{} {wann}", v.status.label()).trim_end().to_owned();
    }
    let leitung = v.leitung.and_then(|p| reg.personen().get(p));
    let leitung = leitung.map_or("", |p| p.nachname.as_str());
    let was = match fehlt {
        Some(Mangel::OhneLeitung) => return "noch niemand verantwortlich".to_owned(),
        Some(m) => mangel_kurz(m, heute),
        None => match naechster_schritt(v, heute) {
            Some(schritt) => schritt,
            None => v.status.label().to_owned(),
        },
    };
    [leitung, &was]
        .into_iter()
        .filter(|t| !t.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn mangel_kurz(m: Mangel<'_>, heute: Date) -> String {
    match m {
        Mangel::OhneLeitung => "noch niemand verantwortlich".to_owned(),
        Mangel::OhneWaechter => "niemand achtet auf die Ziele".to_owned(),
        Mangel::Schritt(s) => {
            let seit = s.am.map(|am| datum::seit(am, heute)).unwrap_or_default();
            format!("{seit}: {}", s.text)
        }
        Mangel::Bericht(_) => "Bericht fällig".to_owned(),
        Mangel::Auswerten(_) => "auswerten".to_owned(),
    }
}

/// "15.03. Raum gefunden"
fn naechster_schritt(v: &Vorhaben, heute: Date) -> Option<String> {
    let s = v.meilensteine.get(schritte::naechster(&v.meilensteine)?)?;
    let am = s.am.map(|am| format!("{} ", datum::kurz(am, heute)));
    Some(format!("{}{}", am.unwrap_or_default(), s.text))
}

pub fn detail(reg: &Register, v: &Vorhaben, heute: Date, b: &mut Blatt) {
    b.feld("Stand", stand(v, heute));
    for m in maengel(v, heute) {
        hinweis(m, heute, b);
    }
    b.feld("Idee", v.idee.clone());
    b.feld(
        "Raum",
        v.raum.map(|r| reg.raum_pfad(r, "›")).unwrap_or_default(),
    );
    // Of what is over, one wants to know how it ended.
    if !v.status.offen() {
        auswertung(v, b);
    }
    leute(reg, v, b);
    ziele(v, b);
    if !v.meilensteine.is_empty() {
        b.kopf("Meilensteine");
        teil::schritte(b, key(v.id), &v.meilensteine, heute);
    }
    berichte(reg, v, b);
    if v.status.offen() {
        auswertung(v, b);
    }
    verabredet(reg, v, heute, b);
    bedarfe(reg, v, heute, b);
    mittel(reg, v, b);
    angaben(v, b);
    b.notiz(&v.notiz);
}

fn angaben(v: &Vorhaben, b: &mut Blatt) {
    let listen = [
        ("für", &v.zielgruppen),
        ("Themen", &v.themen),
        ("Partner", &v.partner),
    ];
    if listen.iter().all(|(_, l)| l.is_empty()) {
        return;
    }
    b.kopf("Für wen, mit wem");
    for (label, liste) in listen {
        b.feld(label, liste.join(", "));
    }
}

/// "Projekt, läuft seit 12.03.2025 bis 31.12.2026"
fn stand(v: &Vorhaben, heute: Date) -> String {
    let von = v.von.map(|d| match (v.status, d > heute) {
        (Vorhabenstatus::Idee, _) | (_, true) => format!(", ab {}", datum::tagesdatum(d)),
        (Vorhabenstatus::Laufend, _) => format!(" seit {}", datum::tagesdatum(d)),
        _ => format!(", {}", datum::tagesdatum(d)),
    });
    let bis = v.bis.map(|d| format!(" bis {}", datum::tagesdatum(d)));
    let angelegt = matches!(v.status, Vorhabenstatus::Idee)
        .then(|| format!(", notiert {}", datum::tagesdatum(v.angelegt)));
    let teile = [von, bis, angelegt].into_iter().flatten();
    format!(
        "{}, {}{}",
        v.art.label(),
        v.status.label(),
        teile.collect::<String>()
    )
}

fn hinweis(m: Mangel<'_>, heute: Date, b: &mut Blatt) {
    let text = match m {
        // The step itself stands below, with its own sign.
        Mangel::Schritt(_) => return,
        Mangel::OhneLeitung => "▲ noch niemand verantwortlich".to_owned(),
        Mangel::OhneWaechter => "! niemand achtet auf die Ziele".to_owned(),
        Mangel::Bericht(tag) => format!(
            "▲ Bericht der Zielwächter*in fällig {}",
            datum::seit(tag, heute)
        ),
        Mangel::Auswerten(tag) => {
            format!("▲ sollte am {} enden: auswerten", datum::tagesdatum(tag))
        }
    };
    let ton = if text.starts_with('!') {
        Ton::Alarm
    } else {
        Ton::Achtung
    };
    b.text(text, ton);
}

fn leute(reg: &Register, v: &Vorhaben, b: &mut Blatt) {
    let da = [
        (v.leitung, "verantwortlich"),
        (v.zielwaechter, "achtet auf die Ziele"),
    ];
    if da.iter().all(|(p, _)| p.is_none()) {
        return;
    }
    b.kopf("Wer");
    for (person, rolle) in da {
        super::person::eintrag(reg, person, rolle, b);
    }
}

fn ziele(v: &Vorhaben, b: &mut Blatt) {
    if v.ziele.is_empty() {
        return;
    }
    let erreicht = v.ziele.iter().filter(|z| z.stand == Zielstand::Erreicht);
    b.kopf(format!(
        "Ziele ({} von {} erreicht)",
        erreicht.count(),
        v.ziele.len()
    ));
    for (perspektive, _, label) in Perspektive::ALLE {
        let mut hier = v.ziele.iter().enumerate();
        let mut erste = true;
        while let Some((nr, z)) = hier.find(|(_, z)| z.perspektive == *perspektive) {
            if std::mem::take(&mut erste) {
                b.text(*label, Ton::Gedaempft);
            }
            teil::zeile(b, key(v.id), Teil::Ziel(nr), ziel(nr, z));
        }
    }
}

/// The number is the one by which a report names it.
fn ziel(nr: usize, z: &Ziel) -> Reihe {
    let (signal, ton) = match z.stand {
        Zielstand::Offen => (Signal::Offen, Ton::Normal),
        Zielstand::Teilweise => (Signal::InArbeit, Ton::Normal),
        Zielstand::Erreicht => (Signal::Gut, Ton::Gut),
        Zielstand::Verfehlt => (Signal::Entfaellt, Ton::Gedaempft),
    };
    Reihe {
        signal,
        titel: format!("{} {}", nr + 1, z.text),
        rechts: z.stand.label().to_owned(),
        ton,
        ..Reihe::default()
    }
}

fn berichte(reg: &Register, v: &Vorhaben, b: &mut Blatt) {
    let naechster = bericht_faellig(v);
    if v.berichte.is_empty() && naechster.is_none() {
        return;
    }
    b.kopf(format!("Berichte ({})", v.berichte.len()));
    if let Some(tag) = naechster {
        let wer = v.zielwaechter.map(|w| reg.person_name(w));
        let von = wer.map(|w| format!(", {w}")).unwrap_or_default();
        b.text(
            format!("nächster bis {}{von}", datum::tagesdatum(tag)),
            Ton::Gedaempft,
        );
    }
    for r in v.berichte.iter().rev().take(BERICHTE) {
        b.feld(&datum::tagesdatum(r.am), r.text.clone());
    }
    let aeltere = v.berichte.len().saturating_sub(BERICHTE);
    if aeltere > 0 {
        b.text(format!("… und {aeltere} ältere"), Ton::Gedaempft);
    }
}

fn auswertung(v: &Vorhaben, b: &mut Blatt) {
    if v.auswertung.trim().is_empty() {
        return;
    }
    let was = match v.status {
        Vorhabenstatus::Aufgegeben => "Warum aufgegeben",
        _ => "Auswertung",
    };
    let am = v.ausgewertet_am;
    let am = am.map(|d| format!(" vom {}", datum::tagesdatum(d)));
    b.kopf(format!("{was}{}", am.unwrap_or_default()));
    let zeilen = v.auswertung.lines();
    zeilen.for_each(|z| b.text(z, Ton::Normal));
}

/// The Gremium and the decision.
fn verabredet(reg: &Register, v: &Vorhaben, heute: Date, b: &mut Blatt) {
    let beschluss = v.beschluss.and_then(|id| reg.beschluesse().get(id));
    let gremium = v.gremium.and_then(|id| reg.gremien().get(id));
    if beschluss.is_none() && gremium.is_none() {
        return;
    }
    b.kopf("Verabredet");
    if let Some(g) = gremium {
        let reihe = Reihe {
            titel: reg.gremium_titel(g),
            ..Reihe::default()
        };
        let kind = Kind::Gremien;
        b.eintrag(reihe, Schluessel { kind, id: g.id });
    }
    if let Some(d) = beschluss {
        let tag = datum::kurz(d.am, heute);
        let reihe = Reihe {
            signal: Signal::Punkt,
            titel: format!("Beschluss: {}", d.text.lines().next().unwrap_or_default()),
            rechts: tag,
            ..Reihe::default()
        };
        let kind = Kind::Beschluesse;
        b.eintrag(reihe, Schluessel { kind, id: d.id });
    }
}

fn bedarfe(reg: &Register, v: &Vorhaben, heute: Date, b: &mut Blatt) {
    let diese: Vec<_> = reg
        .bedarfe_von(v.id)
        .filter(|bedarf| bedarf.vorhaben == Some(v.id))
        .collect();
    if diese.is_empty() {
        return;
    }
    b.kopf(format!("Antwort auf ({})", diese.len()));
    for bedarf in diese {
        let key = Schluessel {
            kind: Kind::Bedarfe,
            id: bedarf.id,
        };
        b.eintrag(super::reihe(reg, key, heute), key);
    }
}

fn mittel(reg: &Register, v: &Vorhaben, b: &mut Blatt) {
    let staende = vorhaben::antraege(reg, v.id);
    if staende.is_empty() {
        return;
    }
    b.kopf("Mittel");
    for (status, anzahl, summe) in staende {
        let wort = if anzahl == 1 { "Antrag" } else { "Anträge" };
        b.feld(status.label(), format!("{summe} · {anzahl} {wort}"));
    }
}

/// Vorhaben as lines of another record's detail.
pub(super) fn abschnitt<'r>(
    reg: &Register,
    titel: &str,
    alle: impl Iterator<Item = &'r Vorhaben>,
    heute: Date,
    b: &mut Blatt,
) {
    let alle: Vec<&Vorhaben> = alle.collect();
    if alle.is_empty() {
        return;
    }
    b.kopf(format!("{titel} ({})", alle.len()));
    for v in alle {
        let zeile = Reihe {
            mitte: String::new(),
            rechts: v.status.label().to_owned(),
            ..reihe(reg, v, heute)
        };
        b.eintrag(zeile, key(v.id));
    }
}
