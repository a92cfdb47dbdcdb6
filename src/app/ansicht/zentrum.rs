//! A Familienzentrum: carrier, who leads and who steers, funding and its share, the agreement, the plan of the year, what
//! comes again. And a contract partner, and the sheet of Räume that have none.

use super::{Blatt, Detailzeile, Reihe, Signal, Ton, teil, turnus};
use crate::domain::{
    Auswahl, Familienzentrum, Id, Kind, Schluessel, Vertrag, Vertragsstatus, Zentrumstatus, datum,
};
use crate::model::zentren::{self, vertrag_laeuft_aus, zentrum_laeuft_aus};
use crate::model::{Register, schritte};
use jiff::civil::Date;

/// "endet Fr 12.02." or "endete vor 2 Wochen", with the sign for it.
fn ende(bis: Date, heute: Date) -> (Signal, String, Ton) {
    if bis < heute {
        let text = format!("endete {}", datum::relativ(bis, heute));
        (Signal::Alarm, text, Ton::Alarm)
    } else {
        let text = format!("endet {}", datum::relativ(bis, heute));
        (Signal::Achtung, text, Ton::Achtung)
    }
}

pub fn reihe(reg: &Register, z: &Familienzentrum, heute: Date) -> Reihe {
    let quote = z.quote().map(|q| format!("{q} %"));
    let teile = [Some(z.traeger.clone()), quote].into_iter().flatten();
    let teile: Vec<String> = teile.filter(|t| !t.is_empty()).collect();
    let spaet = z.plan.iter().any(|s| schritte::ueberfaellig(s, heute));
    let (signal, rechts, ton) = match (z.status, zentrum_laeuft_aus(z, heute)) {
        (Zentrumstatus::Beendet, _) => (Signal::Entfaellt, "beendet".to_owned(), Ton::Gedaempft),
        (_, Some(bis)) => {
            let (signal, text, ton) = ende(bis, heute);
            (signal, format!("Vereinbarung {text}"), ton)
        }
        (Zentrumstatus::Geplant, _) => (Signal::Geplant, "geplant".to_owned(), Ton::Normal),
        _ if spaet => {
            let text = "Jahresplan: überfälliger Schritt".to_owned();
            (Signal::Achtung, text, Ton::Achtung)
        }
        _ => (Signal::Gut, teile.join(" · "), Ton::Normal),
    };
    Reihe {
        signal,
        titel: z.name.clone(),
        mitte: reg.raum_name(z.raum),
        rechts,
        ton,
    }
}

pub fn detail(reg: &Register, z: &Familienzentrum, heute: Date, b: &mut Blatt) {
    let seit = z.seit.map(|d| format!(" seit {}", datum::tagesdatum(d)));
    b.feld(
        "Stand",
        format!("{}{}", z.status.label(), seit.unwrap_or_default()),
    );
    b.feld("Träger", z.traeger.clone());
    b.feld(
        "Raum",
        z.raum.map(|r| reg.raum_pfad(r, "›")).unwrap_or_default(),
    );
    if z.mehrgenerationenhaus {
        b.feld("auch", "Mehrgenerationenhaus");
    }
    b.feld("Förderung", foerderung(z));
    vereinbarung(z, heute, b);
    for (label, text) in [
        ("Anschrift", &z.anschrift),
        ("Telefon", &z.telefon),
        ("E-Mail", &z.email),
        ("Internet", &z.web),
    ] {
        b.feld(label, text.clone());
    }
    gesteuert(reg, z, heute, b);
    plan(z, heute, b);
    turnus::abschnitt(reg, z.id, heute, b);
    b.notiz(&z.notiz);
}

/// "12.000,00 € im Jahr, 80 % vom Landkreis (Entwicklungsraum)"
fn foerderung(z: &Familienzentrum) -> String {
    let betrag = z.foerderung.map(|c| format!("{c} im Jahr"));
    let quote = z.quote().map(|q| {
        let woher = if z.foerderquote.is_some() {
            "eigens vereinbart".to_owned()
        } else {
            // "Entwicklungsraum (80 %)": the share stands before it already.
            let label = z.foerderraum.label();
            label.split(" (").next().unwrap_or(label).to_owned()
        };
        format!("{q} % ({woher})")
    });
    let teile = [betrag, quote].into_iter().flatten();
    teile.collect::<Vec<_>>().join(", ")
}

fn vereinbarung(z: &Familienzentrum, heute: Date, b: &mut Blatt) {
    let am = z.vereinbarung_am;
    let am = am.map(|d| format!("vom {}", datum::tagesdatum(d)));
    let bis = z.vereinbarung_bis;
    let bis = bis.map(|d| format!("bis {}", datum::tagesdatum(d)));
    let teile: Vec<String> = [am, bis].into_iter().flatten().collect();
    b.feld("Vereinbarung", teile.join(" "));
    if let Some(bis) = zentrum_laeuft_aus(z, heute) {
        warnung(bis, heute, b);
    }
}

fn warnung(bis: Date, heute: Date, b: &mut Blatt) {
    let (signal, text, ton) = ende(bis, heute);
    let zeichen = if signal == Signal::Alarm { "!" } else { "▲" };
    b.text(format!("{zeichen} {text} – wie geht es weiter?"), ton);
}

fn gesteuert(reg: &Register, z: &Familienzentrum, heute: Date, b: &mut Blatt) {
    b.kopf("Wer");
    super::person::eintrag(reg, z.leitung, "Leitung", b);
    match z.steuergruppe.and_then(|g| reg.gremien().get(g)) {
        Some(g) => {
            let key = Schluessel {
                kind: Kind::Gremien,
                id: g.id,
            };
            let zeile = Reihe {
                titel: reg.gremium_titel(g),
                mitte: String::new(),
                ..super::gremium::reihe(reg, g, heute)
            };
            b.eintrag(zeile, key);
        }
        None => b.text("▲ keine Steuergruppe", Ton::Achtung),
    }
}

fn plan(z: &Familienzentrum, heute: Date, b: &mut Blatt) {
    let jahr = z.plan_jahr.map(|j| format!(" {j}")).unwrap_or_default();
    let getan = z.plan.iter().filter(|s| s.erledigt).count();
    match z.plan.len() {
        0 => {
            b.kopf(format!("Jahresplan{jahr}"));
            b.text("noch keine Schritte", Ton::Gedaempft);
        }
        alle => b.kopf(format!("Jahresplan{jahr} ({getan} von {alle} geschafft)")),
    }
    let key = Schluessel {
        kind: Kind::Familienzentren,
        id: z.id,
    };
    teil::schritte(b, key, &z.plan, heute);
}

// --- contracts ----------------------------------------------------------------------------------------------------

pub fn vertrag_reihe(reg: &Register, v: &Vertrag, heute: Date) -> Reihe {
    let seit = v.unterzeichnet_am;
    let (signal, rechts, ton) = match (v.status, vertrag_laeuft_aus(v, heute)) {
        (Vertragsstatus::Beendet, _) => (Signal::Entfaellt, "beendet".to_owned(), Ton::Gedaempft),
        (_, Some(bis)) => ende(bis, heute),
        (Vertragsstatus::Entwurf, _) => {
            let text = v.status.label().to_owned();
            (Signal::Geplant, text, Ton::Normal)
        }
        _ => match seit {
            Some(d) => {
                let text = format!("unterzeichnet {}", datum::tagesdatum(d));
                (Signal::Gut, text, Ton::Normal)
            }
            None => (Signal::Gut, "gilt, ohne Tag".to_owned(), Ton::Gedaempft),
        },
    };
    Reihe {
        signal,
        titel: v.partner.clone(),
        mitte: reg.raum_name(v.raum),
        rechts,
        ton,
    }
}

pub fn vertrag_detail(reg: &Register, v: &Vertrag, heute: Date, b: &mut Blatt) {
    b.feld("Partner", v.partner.clone());
    b.feld(
        "Raum",
        v.raum.map(|r| reg.raum_pfad(r, "›")).unwrap_or_default(),
    );
    b.feld("Stand", v.status.label());
    let tag = |d: Option<Date>| d.map(datum::lang).unwrap_or_default();
    b.feld("unterzeichnet", tag(v.unterzeichnet_am));
    b.feld("bis", tag(v.bis));
    if let Some(bis) = vertrag_laeuft_aus(v, heute) {
        warnung(bis, heute, b);
    }
    if v.person.is_some() {
        b.kopf("Wer");
        super::person::eintrag(reg, v.person, "spricht für den Partner", b);
    }
    turnus::abschnitt(reg, v.id, heute, b);
    mitpartner(reg, v, heute, b);
    b.notiz(&v.notiz);
}

/// The other partners in the same Raum.
fn mitpartner(reg: &Register, v: &Vertrag, heute: Date, b: &mut Blatt) {
    let andere: Vec<&Vertrag> = reg
        .vertraege()
        .iter()
        .filter(|a| a.id != v.id && a.raum == v.raum && v.raum.is_some())
        .collect();
    if andere.is_empty() {
        return;
    }
    let raum = reg.raum_name(v.raum);
    b.kopf(format!("Partner in {raum} ({})", andere.len()));
    for a in andere {
        let reihe = Reihe {
            mitte: String::new(),
            ..vertrag_reihe(reg, a, heute)
        };
        let kind = Kind::Vertraege;
        b.eintrag(reihe, Schluessel { kind, id: a.id });
    }
}

// --- Räume without one --------------------------------------------------------------------------------------------

/// The sheet: Räume without a Familienzentrum, or without a contract.
pub fn ohne(reg: &Register, kind: Kind, filter: Option<Id>) -> (String, Vec<Detailzeile>) {
    let mut b = Blatt::default();
    let was = match kind {
        Kind::Vertraege => "Vertrag",
        _ => "Familienzentrum",
    };
    let mehrzahl = zentren::sozialraum_ebene(reg).map(|e| e.mehrzahl.clone());
    let titel = format!("{} ohne {was}", mehrzahl.as_deref().unwrap_or("Räume"));
    let alle = zentren::ohne(reg, kind, filter);
    if mehrzahl.is_none() {
        b.text(
            "Noch keine Ebene für Sozialräume: eine Vorlage legt sie an.",
            Ton::Gedaempft,
        );
    } else if alle.is_empty() {
        b.text("Keiner: Überall ist etwas da.", Ton::Gut);
    }
    for o in alle {
        let kommt = o.kommt.map(|k| reg.titel(k));
        let rechts = match (kommt, kind) {
            (Some(name), Kind::Vertraege) => format!("in Vorbereitung: {name}"),
            (Some(name), _) => format!("geplant: {name}"),
            (None, _) => String::new(),
        };
        let reihe = Reihe {
            signal: if rechts.is_empty() {
                Signal::Vakant
            } else {
                Signal::Geplant
            },
            titel: o.raum.name.clone(),
            mitte: reg.raum_name(o.raum.uebergeordnet),
            rechts,
            ton: Ton::Normal,
        };
        let raum = Schluessel {
            kind: Kind::Raeume,
            id: o.raum.id,
        };
        // Enter leads to what is on its way; the line stands for the Raum.
        b.eintrag_nach(reihe, o.kommt.unwrap_or(raum), raum);
    }
    (titel, b.0)
}
