//! A Ressource for somebody who asks in a few words, from wherever they are: a consultation, a line of the FuA. Reads names,
//! groups and topics only; gives records, knows nothing of who asks.

use super::{Nachfrage, Schalter};
use crate::domain::text::falte_in;
use crate::domain::{Id, Ressource, Ressourcenstatus};
use crate::model::Register;
use crate::model::filter::Filter;
use jiff::civil::DateTime;

/// Active Ressourcen that serve the Raum and answer the words, those that lie there first, open ones before others. A Raum
/// among the words goes before the one that is given.
pub fn suche<'r>(
    reg: &'r Register,
    frage: &str,
    raum: Option<Id>,
    jetzt: DateTime,
    hoechstens: usize,
) -> Vec<&'r Ressource> {
    let n = Nachfrage::lies(reg, frage, Schalter::default(), jetzt.date());
    let (worte, genannt) = reg.frage_zerlegen(&n.text);
    let raum = n.raum.or(genannt).or(raum);
    let filter = Filter::neu(&worte);
    let art = |tag| reg.tagesart(tag);
    let mut text = String::new();
    let mut gefunden: Vec<&Ressource> = reg
        .ressourcen()
        .iter()
        .filter(|r| r.status == Ressourcenstatus::Aktiv)
        .filter(|r| raum.is_none_or(|raum| reg.dient(r, raum)))
        .filter(|r| n.nur_text() || n.passt(reg, r, jetzt.into(), &art))
        .filter(|r| {
            such_text(r, &mut text);
            filter.passt(&text)
        })
        .collect();
    gefunden.sort_by_cached_key(|r| {
        let darueber = raum.is_some_and(|raum| !reg.liegt_in(r.raum, raum));
        let zu = !reg.ist_offen(r, jetzt);
        (darueber, zu, crate::domain::text::falte(&r.name))
    });
    gefunden.truncate(hoechstens);
    gefunden
}

fn such_text(r: &Ressource, text: &mut String) {
    text.clear();
    let worte = [&r.name, &r.traeger];
    for teil in worte.into_iter().chain(&r.zielgruppen).chain(&r.themen) {
        falte_in(teil, text);
        text.push('\n');
    }
}
