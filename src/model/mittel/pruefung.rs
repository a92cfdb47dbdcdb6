//! The gate for money: no draft, typed, imported or taken back, may leave a pot, a share or an application below zero, or a
//! grant without a decision. Asked before a save; says with figures what is in the way.

use super::befugnis::{darf, regel_am};
use super::entscheidung::rahmen_ohne;
use super::kasse::Kasse;
use super::stand::{Stand, anteil_nr, ausgegeben, entschieden_am, gebunden};
use crate::domain::geld::HOECHSTENS;
use crate::domain::text::falte;
use crate::domain::{
    Antrag, Antragstatus, Auswahl, Beschlussergebnis, Cent, Datensatz, Id, Kind, Mittelregel,
    Schluessel, Topf, datum,
};
use crate::model::Register;
use crate::model::regel::Verstoss;
use crate::model::tun::kurz;
use crate::store::Aenderung;
use std::collections::BTreeSet;

/// What would be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verletzung {
    pub key: Schluessel,
    /// Field of that record.
    pub feld: &'static str,
    /// By how much; one cent where it is no matter of amounts.
    pub um: Cent,
    pub satz: String,
}

/// So many applications a sentence names.
const GENANNT: usize = 4;

/// No matter of amounts.
const EINFACH: Cent = Cent(1);

/// What a set of changes touches.
#[derive(Default)]
struct Betroffen {
    toepfe: BTreeSet<Id>,
    antraege: BTreeSet<Id>,
    /// Of these, those that are changed themselves: what they ask for is held against what is left.
    gefragt: BTreeSet<Id>,
    regeln: BTreeSet<Id>,
    ausgaben: BTreeSet<Id>,
}

/// Why these changes may not be saved: the first thing that would be wrong and is not already, or would be worse.
pub fn einwand(reg: &Register, aenderungen: &[Aenderung]) -> Option<String> {
    let erste = einwaende(reg, aenderungen).into_iter().next();
    erste.map(|v| v.satz)
}

/// All that [`einwand`] would say, one after the other.
pub fn einwaende(reg: &Register, aenderungen: &[Aenderung]) -> Vec<Verletzung> {
    let saetze = aenderungen
        .iter()
        .flat_map(|a| a.vorher.iter().chain(&a.nachher));
    let nach = Kasse::nach(reg, aenderungen);
    neu(reg, &nach, saetze)
}

/// As [`einwand`], for one record that is about to be saved, at its fields.
pub fn verstoesse(reg: &Register, satz: &Datensatz) -> Vec<Verstoss> {
    let vorher = reg.satz(satz.schluessel());
    let nach = Kasse::mit(reg, satz);
    let key = satz.schluessel();
    let alle = neu(reg, &nach, vorher.iter().chain([satz]));
    let stelle = |v: Verletzung| Verstoss {
        feld: if v.key == key {
            v.feld
        } else {
            hauptfeld(key.kind)
        },
        satz: v.satz,
    };
    alle.into_iter().map(stelle).collect()
}

/// Where the focus goes when another record is in the way.
fn hauptfeld(kind: Kind) -> &'static str {
    match kind {
        Kind::Antraege => "bewilligt",
        Kind::Mittelregeln => "anteile",
        Kind::Beschluesse => "ergebnis",
        _ => "betrag",
    }
}

fn neu<'a>(
    reg: &'a Register,
    nach: &Kasse<'a>,
    saetze: impl Iterator<Item = &'a Datensatz>,
) -> Vec<Verletzung> {
    let vor = Kasse::jetzt(reg);
    let mut b = Betroffen::default();
    for satz in saetze {
        b.nimm(&vor, nach, satz);
    }
    if b.leer() {
        return Vec::new();
    }
    let bekannt = b.verletzungen(&vor);
    let schlimmer = |v: &Verletzung| {
        let schon = |a: &&Verletzung| (a.key, a.feld) == (v.key, v.feld);
        bekannt.iter().filter(schon).all(|a| a.um < v.um)
    };
    let mut alle = b.verletzungen(nach);
    alle.retain(schlimmer);
    alle
}

impl Betroffen {
    fn leer(&self) -> bool {
        self.toepfe.is_empty()
            && self.antraege.is_empty()
            && self.regeln.is_empty()
            && self.ausgaben.is_empty()
    }

    fn nimm(&mut self, vor: &Kasse<'_>, nach: &Kasse<'_>, satz: &Datensatz) {
        match satz {
            Datensatz::Topf(t) => {
                self.toepfe.insert(t.id);
                self.toepfe.extend(t.uebertrag_aus);
                self.toepfe.extend(vor.folgende(t.id).map(|f| f.id));
                if nach.topf(t.id).is_none() {
                    self.antraege.extend(vor.antraege(t.id).map(|a| a.id));
                }
            }
            Datensatz::Antrag(a) => {
                self.antraege.insert(a.id);
                self.gefragt.insert(a.id);
                self.toepfe.insert(a.topf);
                self.ausgaben.extend(vor.ausgaben(a.id).map(|x| x.id));
            }
            Datensatz::Ausgabe(x) => {
                self.ausgaben.insert(x.id);
                self.antraege.insert(x.antrag);
                let antrag = vor.antrag(x.antrag).or_else(|| nach.antrag(x.antrag));
                self.toepfe.extend(antrag.map(|a| a.topf));
            }
            Datensatz::Beschluss(b) => {
                self.antraege.extend(vor.entschieden(b.id).map(|a| a.id));
                self.antraege.extend(nach.entschieden(b.id).map(|a| a.id));
            }
            Datensatz::Mittelregel(r) => self.regel(nach, r),
            _ => {}
        }
    }

    fn regel(&mut self, nach: &Kasse<'_>, r: &Mittelregel) {
        self.regeln.insert(r.id);
        let art = falte(&r.topfart);
        for t in nach
            .reg
            .toepfe()
            .iter()
            .filter(|t| falte(&t.topfart) == art)
        {
            self.toepfe.insert(t.id);
            self.antraege.extend(nach.antraege(t.id).map(|a| a.id));
        }
    }

    fn verletzungen(&self, kasse: &Kasse<'_>) -> Vec<Verletzung> {
        let regeln = self.regeln.iter().filter_map(|id| kasse.regel(*id));
        let mut aus: Vec<Verletzung> = regeln.flat_map(|r| regel(kasse, r)).collect();
        aus.extend(self.ausgaben.iter().filter_map(|id| buchung(kasse, *id)));
        let antraege = self.antraege.iter().filter_map(|id| kasse.antrag(*id));
        aus.extend(antraege.flat_map(|a| antrag(kasse, a, &self.gefragt)));
        let toepfe = self.toepfe.iter().filter_map(|id| kasse.topf(*id));
        aus.extend(toepfe.flat_map(|t| topf(kasse, t)));
        aus
    }
}

fn verletzt(kind: Kind, id: Id, feld: &'static str, um: Cent, satz: String) -> Verletzung {
    Verletzung {
        key: Schluessel { kind, id },
        feld,
        um,
        satz,
    }
}

/// An amount that no record may hold.
fn unmoeglich(betrag: Cent) -> Option<String> {
    if betrag < Cent::NULL {
        return Some(format!(
            "{betrag} ist kleiner als null; ein Betrag ist nie negativ"
        ));
    }
    (betrag > HOECHSTENS).then(|| format!("{betrag} ist zu viel; höchstens {HOECHSTENS}"))
}

// --- rules ------------------------------------------------------------------------------------------------------------

fn regel(kasse: &Kasse<'_>, r: &Mittelregel) -> Vec<Verletzung> {
    let an = |feld, satz: String| verletzt(Kind::Mittelregeln, r.id, feld, EINFACH, satz);
    let mut aus = Vec::new();
    aus.extend(anteile_fehler(r).map(|satz| an("anteile", satz)));
    if r.uebertrag_prozent > 100 {
        let satz = format!(
            "{} % sind mehr als alles – höchstens 100",
            r.uebertrag_prozent
        );
        aus.push(an("uebertrag_prozent", satz));
    }
    if r.von.zip(r.bis).is_some_and(|(von, bis)| bis < von) {
        let satz = "Das Ende liegt vor dem Anfang – eines von beiden ändern";
        aus.push(an("bis", satz.to_owned()));
    }
    let zugleich = |a: &&Mittelregel| a.id != r.id && ueberschneidet(a, r);
    if let Some(andere) = kasse.regeln().into_iter().find(zugleich) {
        let satz = format!(
            "Zwei Regeln zugleich: {} und {} – eine davon früher enden oder später beginnen lassen",
            benannt(r),
            benannt(andere)
        );
        aus.push(an("von", satz));
    }
    aus
}

fn anteile_fehler(r: &Mittelregel) -> Option<String> {
    let summe: u32 = r.anteile.iter().map(|a| u32::from(a.prozent)).sum();
    if summe != 100 {
        return Some(format!(
            "Die Anteile ergeben {summe} % – zusammen müssen es 100 % sein"
        ));
    }
    let mut da = BTreeSet::new();
    let mut arten = r.anteile.iter().flat_map(|a| &a.arten);
    let doppelt = arten.find(|a| !da.insert(falte(a)))?;
    Some(format!(
        "„{doppelt}“ steht zweimal – jede Art nur einmal nennen"
    ))
}

fn ueberschneidet(a: &Mittelregel, b: &Mittelregel) -> bool {
    let vor = |ende: Option<jiff::civil::Date>, anfang: Option<jiff::civil::Date>| {
        ende.zip(anfang).is_some_and(|(e, a)| e < a)
    };
    falte(&a.topfart) == falte(&b.topfart) && !vor(a.bis, b.von) && !vor(b.bis, a.von)
}

/// "Sozialraumbudget 01.01.2012–31.12.2014 (002 §4b)"
fn benannt(r: &Mittelregel) -> String {
    let quelle = match r.quelle.as_str() {
        "" => String::new(),
        q => format!(" ({q})"),
    };
    format!("„{}“ {}{quelle}", r.topfart, zeitraum(r))
}

fn zeitraum(r: &Mittelregel) -> String {
    match (r.von, r.bis) {
        (Some(v), Some(b)) => format!("{}–{}", datum::tagesdatum(v), datum::tagesdatum(b)),
        (Some(v), None) => format!("ab {}", datum::tagesdatum(v)),
        (None, Some(b)) => format!("bis {}", datum::tagesdatum(b)),
        (None, None) => "ohne Anfang und Ende".to_owned(),
    }
}

// --- bookings and applications ----------------------------------------------------------------------------------------

fn buchung(kasse: &Kasse<'_>, id: Id) -> Option<Verletzung> {
    let x = kasse.ausgabe(id)?;
    let an = |feld, satz: String| Some(verletzt(Kind::Ausgaben, id, feld, EINFACH, satz));
    if let Some(satz) = unmoeglich(x.betrag) {
        return an("betrag", satz);
    }
    if x.betrag == Cent::NULL {
        return an(
            "betrag",
            "0,00 € ist keine Buchung – einen Betrag nennen".to_owned(),
        );
    }
    let Some(a) = kasse.antrag(x.antrag) else {
        return an(
            "antrag",
            "Den Antrag gibt es nicht – einen nennen".to_owned(),
        );
    };
    let bewilligt = matches!(
        a.status,
        Antragstatus::Bewilligt | Antragstatus::Abgerechnet
    );
    (!bewilligt).then_some(())?;
    an(
        "antrag",
        format!(
            "Für „{}“ ist nichts bewilligt ({}) – erst bewilligen, dann ausgeben",
            a.titel,
            a.status.label()
        ),
    )
}

fn antrag(kasse: &Kasse<'_>, a: &Antrag, gefragt: &BTreeSet<Id>) -> Vec<Verletzung> {
    let an = |feld, um, satz: String| verletzt(Kind::Antraege, a.id, feld, um, satz);
    let mut aus = Vec::new();
    let betraege = [("betrag", Some(a.betrag)), ("bewilligt", a.bewilligt)];
    for (feld, betrag) in betraege {
        let satz = betrag.and_then(unmoeglich);
        aus.extend(satz.map(|s| an(feld, EINFACH, s)));
    }
    let Some(topf) = kasse.topf(a.topf) else {
        let satz = format!("„{}“: den Topf gibt es nicht – einen nennen", a.titel);
        aus.push(an("topf", EINFACH, satz));
        return aus;
    };
    if !matches!(
        a.status,
        Antragstatus::Bewilligt | Antragstatus::Abgerechnet
    ) {
        return aus;
    }
    match entscheidung(kasse, a, topf) {
        Err((feld, satz)) => aus.push(an(feld, EINFACH, satz)),
        Ok(()) if gefragt.contains(&a.id) => aus.extend(ueber_dem_rest(kasse, a, topf, gefragt)),
        Ok(()) => {}
    }
    aus.extend(ausgaben_passen(kasse, a));
    aus
}

/// Granting is bound to a Beschluss that was adopted, by a Gremium that may decide on the pot.
fn entscheidung(kasse: &Kasse<'_>, a: &Antrag, topf: &Topf) -> Result<(), (&'static str, String)> {
    let titel = &a.titel;
    if a.bewilligt.is_none() {
        return Err((
            "bewilligt",
            format!("„{titel}“: wie viel ist bewilligt? Den Betrag nennen"),
        ));
    }
    let beschluss = a
        .beschluss
        .and_then(|b| kasse.beschluss(b))
        .ok_or_else(|| {
            let satz =
                format!("„{titel}“ ist ohne Beschluss nicht bewilligt – den Beschluss nennen");
            ("beschluss", satz)
        })?;
    if beschluss.ergebnis != Beschlussergebnis::Angenommen {
        let satz = format!(
            "„{titel}“: der Beschluss vom {} ist nicht angenommen ({}) – einen anderen nennen",
            datum::tagesdatum(beschluss.am),
            beschluss.ergebnis.label()
        );
        return Err(("beschluss", satz));
    }
    let tag = a.entschieden_am.unwrap_or(beschluss.am);
    let g = kasse.gremium(beschluss.gremium).ok_or_else(|| {
        let satz = format!("„{titel}“: das Gremium des Beschlusses gibt es nicht");
        ("beschluss", satz)
    })?;
    let darf = darf(kasse, topf, g, tag);
    darf.map(|_| ()).map_err(|satz| ("beschluss", satz))
}

/// More than is left without it, in the pot or in the decider's share: with the figures.
fn ueber_dem_rest(
    kasse: &Kasse<'_>,
    a: &Antrag,
    topf: &Topf,
    gefragt: &BTreeSet<Id>,
) -> Option<Verletzung> {
    let braucht = gebunden(kasse, a);
    let rahmen = rahmen_ohne(kasse, a, topf)?;
    let um = braucht.minus(rahmen.hoechstens());
    (um > Cent::NULL).then_some(())?;
    let weg = "weniger bewilligen, oder erst Geld in den Topf";
    let mit = zugleich(kasse, a, topf, gefragt);
    let satz = if mit.len() > 1 {
        let summe: Cent = mit.iter().map(|b| gebunden(kasse, b)).sum();
        let rahmen = rahmen.plus(summe.minus(braucht));
        let (wer, rest) = (aufgezaehlt(kasse, &mit), rahmen.text());
        format!("{wer}: zusammen bewilligt {summe}, {rest} – {um} zu viel; {weg}")
    } else {
        let rest = rahmen.text();
        format!("„{}“: bewilligt {braucht}, {rest} – {weg}", a.titel)
    };
    Some(verletzt(Kind::Antraege, a.id, "bewilligt", um, satz))
}

/// The applications that these changes let take more out of the same share: none of them alone is to blame.
fn zugleich<'a>(
    kasse: &Kasse<'a>,
    a: &Antrag,
    topf: &Topf,
    gefragt: &BTreeSet<Id>,
) -> Vec<&'a Antrag> {
    let vor = Kasse::jetzt(kasse.reg);
    let woraus = |b: &Antrag| anteil_des_antrags(kasse, b, topf).map(|(r, i)| (r.id, i));
    let vorher = |id| vor.antrag(id).map_or(Cent::NULL, |b| gebunden(&vor, b));
    kasse
        .antraege(topf.id)
        .filter(|b| gefragt.contains(&b.id) && woraus(b) == woraus(a))
        .filter(|b| gebunden(kasse, b) > vorher(b.id))
        .collect()
}

/// "„Nähcafé“ 450,00 €, „Bus“ 12,00 € und 3 weitere"
fn aufgezaehlt(kasse: &Kasse<'_>, antraege: &[&Antrag]) -> String {
    let name = |a: &&Antrag| format!("„{}“ {}", kurz(&a.titel), gebunden(kasse, a));
    let mut namen: Vec<String> = antraege.iter().take(GENANNT).map(name).collect();
    let letzter = match antraege.len().saturating_sub(namen.len()) {
        0 => namen.pop().unwrap_or_default(),
        mehr => format!("{mehr} weitere"),
    };
    format!("{} und {letzter}", namen.join(", "))
}

fn ausgaben_passen(kasse: &Kasse<'_>, a: &Antrag) -> Option<Verletzung> {
    let (aus, bewilligt) = (ausgegeben(kasse, a.id), a.bewilligt?);
    let an = |um, satz| Some(verletzt(Kind::Antraege, a.id, "bewilligt", um, satz));
    if aus > bewilligt {
        let satz = format!(
            "„{}“: bewilligt {bewilligt}, ausgegeben wären {aus} – das sind {} zu viel",
            a.titel,
            aus.minus(bewilligt)
        );
        return an(aus.minus(bewilligt), satz);
    }
    (aus < Cent::NULL).then_some(())?;
    let satz = format!(
        "„{}“: zurück kämen {} mehr, als ausgegeben wurde – Betrag prüfen",
        a.titel,
        Cent::NULL.minus(aus)
    );
    an(Cent::NULL.minus(aus), satz)
}

// --- pots -------------------------------------------------------------------------------------------------------------

fn topf(kasse: &Kasse<'_>, t: &Topf) -> Vec<Verletzung> {
    let an = |feld, um, satz: String| verletzt(Kind::Toepfe, t.id, feld, um, satz);
    let mut aus = Vec::new();
    for (feld, betrag) in [("betrag", t.betrag), ("uebertrag", t.uebertrag)] {
        aus.extend(unmoeglich(betrag).map(|s| an(feld, EINFACH, s)));
    }
    aus.extend(uebertrag_fehler(kasse, t).map(|s| an("uebertrag_aus", EINFACH, s)));
    let s = Stand::nach_regel(kasse, t, None);
    if s.rest < Cent::NULL {
        let weiter = match s.weiter {
            Cent::NULL => String::new(),
            w => format!(", ins nächste Jahr gegeben {w}"),
        };
        let satz = format!(
            "Topf „{}“: bewilligt {}{weiter}, darin {} – es fehlen {}",
            t.name,
            s.bewilligt,
            s.gesamt,
            Cent::NULL.minus(s.rest)
        );
        aus.push(an("betrag", Cent::NULL.minus(s.rest), satz));
    }
    aus.extend(anteile_reichen(kasse, t).map(|(um, satz)| an("topfart", um, satz)));
    aus
}

fn uebertrag_fehler(kasse: &Kasse<'_>, t: &Topf) -> Option<String> {
    let alt = match t.uebertrag_aus.map(|id| kasse.topf(id)) {
        None => return None,
        Some(None) => return Some("Den Topf, aus dem der Übertrag kam, gibt es nicht".to_owned()),
        Some(Some(alt)) => alt,
    };
    let passt = alt.jahr < t.jahr && falte(&alt.topfart) == falte(&t.topfart);
    (!passt).then(|| {
        format!(
            "Ein Übertrag kommt aus einem früheren Jahr derselben Art – „{}“ ist {} von {}",
            alt.name, alt.topfart, alt.jahr
        )
    })
}

/// No share that somebody granted from goes beyond itself, by the rule of that day.
fn anteile_reichen(kasse: &Kasse<'_>, t: &Topf) -> Option<(Cent, String)> {
    let antraege = kasse.antraege(t.id);
    let woraus = antraege.filter_map(|a| anteil_des_antrags(kasse, a, t));
    let mut da = BTreeSet::new();
    let mut zu_viel = woraus
        .filter(|(r, i)| da.insert((r.id, *i)))
        .filter_map(|(r, i)| {
            let anteile = Stand::nach_regel(kasse, t, Some(r)).anteile;
            anteile.into_iter().nth(i)
        })
        .filter(|a| a.rest < Cent::NULL);
    let a = zu_viel.next()?;
    let satz = format!(
        "Topf „{}“: {} hat {} bewilligt, sein Anteil ({} %) sind {}",
        t.name, a.wer, a.bewilligt, a.prozent, a.betrag
    );
    Some((Cent::NULL.minus(a.rest), satz))
}

/// The rule and share that a granted application was taken from.
fn anteil_des_antrags<'a>(
    kasse: &Kasse<'a>,
    a: &Antrag,
    t: &Topf,
) -> Option<(&'a Mittelregel, usize)> {
    (gebunden(kasse, a) > Cent::NULL).then_some(())?;
    let regel = regel_am(kasse, &t.topfart, entschieden_am(kasse, a)?)?;
    Some((regel, anteil_nr(kasse, regel, a)?))
}
