//! What must hold before something is saved; each breach names the field and says what to do.

use super::Register;
use crate::domain::feld::eingabe::Namen;
use crate::domain::topzeile::MINUTEN_HOECHSTENS;
use crate::domain::{
    Auswahl, Datensatz, Id, Mitglied, Mitgliedschaft, Raum, Rolle, Sitzung, Wert, datum, felder,
};
use jiff::civil::Date;

/// A breach of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verstoss {
    /// Name of the field, as in [`felder`].
    pub feld: &'static str,
    pub satz: String,
}

/// Every breach in a record that is about to be saved. Empty: it may be.
pub fn pruefe(reg: &Register, satz: &Datensatz) -> Vec<Verstoss> {
    let mut faelle: Vec<Verstoss> = felder(satz.kind())
        .iter()
        .filter(|f| f.pflicht && fehlt(&(f.lesen)(satz)))
        .map(|f| Verstoss {
            feld: f.name,
            satz: format!("{} fehlt – bitte ausfüllen", f.label),
        })
        .collect();
    faelle.extend(super::regel_teil::pruefe(satz));
    faelle.extend(super::regel_feld::pruefe(reg, satz));
    faelle.extend(super::profil::regel::pruefe(reg, satz));
    faelle.extend(super::mittel::verstoesse(reg, satz));
    faelle.extend(super::vorhaben::verstoesse(satz));
    faelle.extend(super::zentren::pruefe(satz));
    faelle.extend(super::turnus::verstoesse(satz));
    match satz {
        Datensatz::Raum(r) if r.uebergeordnet.is_some_and(|o| reg.liegt_in(Some(o), r.id)) => {
            faelle.push(verstoss(
                "uebergeordnet",
                "Ein Raum kann nicht in sich selbst liegen – einen anderen wählen",
            ));
        }
        Datensatz::Raum(r) => faelle.extend(ebene_passt(reg, r)),
        Datensatz::Todo(t) => {
            // 000 4.1.2: at least task, responsible people, until when.
            if !t.zu_klaeren && t.status.offen() && t.verantwortlich.is_empty() {
                faelle.push(verstoss(
                    "verantwortlich",
                    "Wer ist verantwortlich? Oder „zu klären“ auf ja",
                ));
            }
            if !t.zu_klaeren && t.status.offen() && t.faellig.is_none() {
                faelle.push(verstoss("faellig", "Bis wann? Oder „zu klären“ auf ja"));
            }
        }
        Datensatz::Mitgliedschaft(m) => {
            if m.mitglied == Mitglied::Gremium(m.gremium) {
                faelle.push(verstoss(
                    "mitglied",
                    "Ein Gremium kann nicht sein eigenes Mitglied sein – ein anderes nennen",
                ));
            }
            if m.rolle != Rolle::Vertretung && m.vertritt.is_some() {
                faelle.push(verstoss(
                    "vertritt",
                    "Das gilt nur mit Rolle Vertretung – leeren, oder die Rolle ändern",
                ));
            }
            if m.vertritt
                .is_some_and(|p| m.mitglied == Mitglied::Person(p))
            {
                faelle.push(verstoss(
                    "vertritt",
                    "Niemand vertritt sich selbst – jemand anderes nennen",
                ));
            }
            zeitraum(&mut faelle, m.von, m.bis, "bis");
        }
        Datensatz::Koordination(k) => {
            zeitraum(&mut faelle, k.von, k.bis, "bis");
            if k.person.is_some() && k.person == k.vertretung {
                faelle.push(verstoss(
                    "vertretung",
                    "Niemand vertritt sich selbst – jemand anderes nennen",
                ));
            }
        }
        Datensatz::Gremium(g) => zeitraum(&mut faelle, g.gegruendet, g.beendet, "beendet"),
        Datensatz::Sitzung(s) if s.ende.is_some_and(|e| e <= s.beginn) => {
            faelle.push(verstoss(
                "ende",
                "Das Ende liegt vor dem Beginn – eines von beiden ändern",
            ));
        }
        Datensatz::Top(t) if t.minuten == Some(0) => faelle.push(verstoss(
            "minuten",
            "0 Minuten plant niemand – leeren, oder eine Zahl ab 1",
        )),
        Datensatz::Top(t) if t.minuten.is_some_and(|m| m > MINUTEN_HOECHSTENS) => {
            faelle.push(verstoss(
                "minuten",
                &format!("So lang ist kein TOP – höchstens {MINUTEN_HOECHSTENS} Minuten"),
            ));
        }
        _ => {}
    }
    faelle
}

/// A Sitzung that is planned, or moved, to a day gone by: recording one that was held is fine.
pub fn vergangen(reg: &Register, satz: &Datensatz, heute: Date) -> Option<Verstoss> {
    let Datensatz::Sitzung(s) = satz else {
        return None;
    };
    let bleibt = |alt: &Sitzung| alt.beginn == s.beginn && alt.status == s.status;
    let vorher = reg.sitzungen().get(s.id);
    let gilt = s.steht_an() && s.beginn.date() < heute && !vorher.is_some_and(bleibt);
    gilt.then(|| {
        verstoss(
            "beginn",
            "Der Tag ist schon vorbei – einen kommenden nennen, oder Status auf „gehalten“",
        )
    })
}

/// Somebody made sure of it, or saw it, on a day that is still to come. What stood there before is not refused.
pub fn zu_frueh(reg: &Register, satz: &Datensatz, heute: Date) -> Option<Verstoss> {
    let (feld, tag, alt, was) = match satz {
        Datensatz::Ressource(r) => {
            let alt = reg.ressourcen().get(r.id).and_then(|r| r.bestaetigt_am);
            ("bestaetigt_am", r.bestaetigt_am?, alt, "bestätigt")
        }
        Datensatz::Sichtung(s) => {
            let alt = reg.sichtungen().get(s.id).map(|s| s.am);
            ("am", s.am, alt, "gesehen")
        }
        _ => return None,
    };
    let satz = format!(
        "{} ist noch nicht gewesen – wann wurde es {was}?",
        datum::tagesdatum(tag)
    );
    (tag > heute && alt != Some(tag)).then(|| verstoss(feld, &satz))
}

/// A new seat for somebody who has one in this Gremium already. To stand in for others as well is fine, and so is a seat
/// after one that ended.
pub fn schon_dabei(reg: &Register, satz: &Datensatz) -> Option<Verstoss> {
    let Datensatz::Mitgliedschaft(neu) = satz else {
        return None;
    };
    let gilt = |m: &Mitgliedschaft| m.rolle != Rolle::Vertretung && m.bis.is_none();
    if reg.mitgliedschaften().get(neu.id).is_some() || !gilt(neu) {
        return None;
    }
    let da = reg
        .sitze(neu.gremium)
        .find(|m| m.mitglied == neu.mitglied && gilt(m))?;
    let satz = format!(
        "{} ist schon dabei ({}) – dort ändern, oder als Vertretung",
        reg.mitglied_name(da.mitglied),
        da.rolle.label()
    );
    Some(verstoss("mitglied", &satz))
}

/// Nothing there; a new Sitzung begins with a reference to no Gremium at all.
fn fehlt(wert: &Wert) -> bool {
    wert.leer() || *wert == Wert::Verweis(Id::default())
}

/// The same name again – of a Ressource in the same Raum –: no breach, but worth a word.
pub fn doppelt(reg: &Register, satz: &Datensatz) -> Option<&'static str> {
    use crate::domain::feld::eingabe::Namen;
    match satz {
        Datensatz::Ressource(r) => {
            super::ressourcen::doppelt(reg, r).then_some("gibt es hier schon")
        }
        Datensatz::Person(_) | Datensatz::Raum(_) => {
            let gleiche = reg.mit_namen(satz.kind(), &satz.titel());
            let andere = gleiche.into_iter().any(|id| id != satz.id());
            andere.then_some("den Namen gibt es schon")
        }
        _ => None,
    }
}

/// A Raum lies in a wider one. In one of its own level only where that is usual here (villages in villages).
fn ebene_passt(reg: &Register, r: &Raum) -> Option<Verstoss> {
    let ebenen = &reg.landkreis()?.ebenen;
    let rang = |schluessel: &str| ebenen.iter().position(|e| e.schluessel == schluessel);
    let oben = reg.raeume().get(r.uebergeordnet?)?;
    let (hier, dort) = (rang(&r.ebene)?, rang(&oben.ebene)?);
    let ueblich = || {
        let gleich = |k: &&Raum| k.ebene == r.ebene && k.id != r.id;
        let in_gleicher = |k: &Raum| {
            k.uebergeordnet
                .and_then(|o| reg.raeume().get(o))
                .is_some_and(|o| o.ebene == k.ebene)
        };
        reg.raeume().iter().filter(gleich).any(in_gleicher)
    };
    let (was, worin) = (reg.ebene_name(&r.ebene), reg.ebene_name(&oben.ebene));
    let satz = format!("{was} liegt nicht in {worin} („{}“)", oben.name);
    (dort > hier || (dort == hier && !ueblich())).then(|| verstoss("uebergeordnet", &satz))
}

fn zeitraum(
    faelle: &mut Vec<Verstoss>,
    von: Option<jiff::civil::Date>,
    bis: Option<jiff::civil::Date>,
    feld: &'static str,
) {
    if let (Some(von), Some(bis)) = (von, bis)
        && bis < von
    {
        faelle.push(verstoss(
            feld,
            "Das Ende liegt vor dem Anfang – eines von beiden ändern",
        ));
    }
}

fn verstoss(feld: &'static str, satz: &str) -> Verstoss {
    Verstoss {
        feld,
        satz: satz.to_owned(),
    }
}
