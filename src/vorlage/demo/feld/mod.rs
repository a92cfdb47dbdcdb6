//! The FuA of the demo: what the Räume have and lack, what is done about it, money of three years, figures of five,
//! Familienzentren, contracts, what comes again, and what was said in the last meetings. All of it invented.

mod angebote;
mod bedarfe;
mod mitschrift;
mod mittel;
mod noete;
mod profil;
mod ressourcen;
mod sitzungen;
mod vorhaben;
mod zentren;

use super::leute::Mensch;
use super::zufall::Zufall;
use super::{Akten, Kreis, Zutaten};
use crate::domain::{Datensatz, Gremium, Id, Indikator, Mittelregel};
use jiff::ToSpan;
use jiff::civil::Date;

/// Every record of it, each behind those that it refers to. What money needs of Sitzungen and decisions goes to the
/// others of `akten`.
pub fn feld(
    z: &mut Zutaten,
    kreis: &Kreis,
    akten: &mut Akten,
    regeln: Vec<Mittelregel>,
    indikatoren: Vec<Indikator>,
) -> Vec<Datensatz> {
    let mut z = Zutaten {
        heute: z.heute,
        // Chance of its own: what else the demo tells does not hang on how much is told here.
        zufall: Zufall::vom(z.heute.saturating_add(7.days())),
        ids: &mut *z.ids,
    };
    let z = &mut z;
    let geld = mittel::geld(z, kreis, akten, &regeln);
    let ressourcen = ressourcen::ressourcen(z, kreis);
    let vorhaben = vorhaben::vorhaben(z, kreis, akten);
    let (bedarfe, sichtungen) = bedarfe::bedarfe(z, kreis, akten, &ressourcen, &vorhaben);
    let geld = mittel::fuer_vorhaben(geld, &vorhaben);
    let kennwerte = profil::kennwerte(z, kreis, &indikatoren);
    let zentren = zentren::zentren(z, kreis);
    let vertraege = zentren::vertraege(z, kreis);
    let turnus = zentren::turnus(z, kreis, &zentren, &vertraege);
    let mitschriften = mitschrift::mitschriften(z, kreis, akten, &ressourcen, &bedarfe);
    let mut aus: Vec<Datensatz> = regeln.into_iter().map(Datensatz::from).collect();
    aus.extend(ressourcen.into_iter().map(Datensatz::from));
    aus.extend(vorhaben.into_iter().map(Datensatz::from));
    aus.extend(bedarfe.into_iter().map(Datensatz::from));
    aus.extend(sichtungen.into_iter().map(Datensatz::from));
    aus.extend(geld.toepfe.into_iter().map(Datensatz::from));
    aus.extend(geld.antraege.into_iter().map(Datensatz::from));
    aus.extend(geld.ausgaben.into_iter().map(Datensatz::from));
    aus.extend(indikatoren.into_iter().map(Datensatz::from));
    aus.extend(kennwerte.into_iter().map(Datensatz::from));
    aus.extend(zentren.into_iter().map(Datensatz::from));
    aus.extend(vertraege.into_iter().map(Datensatz::from));
    aus.extend(turnus.into_iter().map(Datensatz::from));
    aus.extend(mitschriften.into_iter().map(Datensatz::from));
    aus
}

/// Somebody of a profession in that Raum, else the nearest.
fn jemand<'k>(kreis: &'k Kreis, rolle: &str, raum: Id) -> Option<&'k Mensch> {
    let passend = kreis.leute.iter().filter(|m| m.beruf.passt(rolle));
    passend.min_by_key(|m| kreis.orte.ferne(m.raum, raum))
}

/// Gremien of a kind, by the kind's short name.
fn gremien<'k>(kreis: &'k Kreis, kuerzel: &'static str) -> impl Iterator<Item = &'k Gremium> {
    kreis
        .tagende()
        .filter(move |g| kreis.art(g).is_some_and(|a| a.kuerzel == kuerzel))
}

/// The Gremien that do the FuA: a kind of its own, in Norderstedt the Sozialraumteams.
fn fua(kreis: &Kreis) -> impl Iterator<Item = &Gremium> {
    let eigene = gremien(kreis, "FuA").next().is_some();
    gremien(kreis, if eigene { "FuA" } else { "SRT" })
}

/// A day between so many and so many days ago.
fn vor(z: &mut Zutaten, mindestens: i32, hoechstens: i32) -> Date {
    let tage = i64::from(z.zufall.zahl(mindestens, hoechstens));
    z.heute.saturating_sub(tage.days())
}

/// "a/b" → two texts.
fn liste(text: &str) -> Vec<String> {
    text.split('/')
        .filter(|t| !t.is_empty())
        .map(str::to_owned)
        .collect()
}

/// An invented number to call nobody at.
fn telefon(nummer: usize) -> String {
    format!("033841 000-5{nummer:03}")
}
