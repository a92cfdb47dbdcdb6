//! The month: a week is a row of cells, each with its number and as many Sitzungen by short name as it has lines for.

use super::{marke, stil, wochenende};
use crate::app::ansicht::Signal;
use crate::app::kalender::{Kalender, Kurz};
use crate::domain::datum::{kalenderwoche, kurzer_wochentag};
use crate::model::kalender::plus_tage;
use crate::ui::pinsel::Pinsel;
use jiff::civil::Date;
use ratatui::layout::Rect;

/// Columns of the week's number.
const KW: u16 = 3;
/// Columns of a day's number with what stands around it.
const NUMMER: u16 = 4;
/// Fewer columns than this beside the number, and there is only room for a sign.
const NAME: u16 = 6;
/// From this many columns on the hour is told too.
const MIT_UHR: u16 = 13;

pub(super) fn malen(p: &mut Pinsel, r: Rect, k: &Kalender, heute: Date, je_woche: u16) {
    let spalte = r.width.saturating_sub(KW) / 7;
    let x = |i: u16| r.x + KW + i * spalte;
    p.text(r.x, r.y, KW, "KW", p.theme.gedaempft);
    for (zeile, montag) in (0..).zip(Kalender::wochen(k.tag)) {
        let y = r.y + 1 + zeile * je_woche;
        if y + je_woche > r.bottom() {
            break;
        }
        let kw = format!("{:2}", kalenderwoche(montag));
        p.text(r.x, y, KW, &kw, p.theme.gedaempft);
        for i in 0..7 {
            let tag = plus_tage(montag, i64::from(i));
            if zeile == 0 {
                let name = kurzer_wochentag(tag.weekday());
                let stil = if wochenende(tag) {
                    p.theme.gedaempft
                } else {
                    p.theme.titel
                };
                p.text(x(i) + 1, r.y, spalte, name, stil);
            }
            let zelle = Rect {
                x: x(i),
                y,
                width: spalte,
                height: je_woche,
            };
            tag_malen(p, zelle, k, tag, heute);
        }
    }
}

fn tag_malen(p: &mut Pinsel, r: Rect, k: &Kalender, tag: Date, heute: Date) {
    let fremd = tag.month() != k.tag.month();
    let nummer = if fremd && tag != k.tag {
        p.theme.gedaempft
    } else {
        stil(p, k, tag, heute)
    };
    // Chosen and today by sign as well as by colour.
    if tag == k.tag {
        p.text(r.x, r.y, 1, p.zeichen.zeiger, nummer);
    } else if tag == heute {
        p.text(r.x, r.y, 1, "[", p.theme.treffer);
    }
    p.text(r.x + 1, r.y, 2, &format!("{:2}", tag.day()), nummer);
    let marke = match marke(k, tag) {
        " " if tag == heute => "]",
        m => m,
    };
    p.text(r.x + 3, r.y, 1, marke, nummer);
    sitzungen(p, r, k.am(tag), fremd);
}

/// As many as there are lines; with room, from below the number on. What is left over is counted.
fn sitzungen(p: &mut Pinsel, r: Rect, hier: &[Kurz], fremd: bool) {
    if r.height == 1 && r.width < NUMMER + NAME {
        return nur_zeichen(p, r, hier);
    }
    let zeilen = usize::from(r.height);
    let gezeigt = hier.len().min(zeilen);
    let rest = hier.len() - gezeigt;
    let erste = u16::from(gezeigt < zeilen);
    for (i, kurz) in (0..).zip(hier.iter().take(gezeigt)) {
        let y = r.y + erste + i;
        let neben_nummer = if y == r.y { NUMMER } else { 1 };
        let mut breite = r.width.saturating_sub(neben_nummer + 1);
        if rest > 0 && usize::from(i) + 1 == gezeigt {
            let mehr = format!("+{rest}");
            let lang = u16::try_from(mehr.len()).unwrap_or(2);
            breite = breite.saturating_sub(lang);
            p.text(r.x + neben_nummer + breite, y, lang, &mehr, p.theme.marke);
        }
        eine(p, (r.x + neben_nummer, y, breite), kurz, fremd);
    }
}

/// Where no name fits: a sign, and how many.
fn nur_zeichen(p: &mut Pinsel, r: Rect, hier: &[Kurz]) {
    let alarm = hier.iter().find(|k| k.signal == Signal::Alarm);
    if let Some(kurz) = alarm.or(hier.first()) {
        let (zeichen, stil) = p.signal(kurz.signal);
        p.text(r.x + NUMMER, r.y, 1, zeichen, stil);
        if hier.len() > 1 {
            let platz = r.width.saturating_sub(NUMMER + 1);
            p.text(r.x + NUMMER + 1, r.y, platz, &hier.len().to_string(), stil);
        }
    }
}

/// As much of a name as there is room for.
fn passend<'n>(p: &Pinsel, name: &'n str, platz: u16) -> &'n str {
    let passt = |(i, c): &(usize, char)| {
        let bis = i + c.len_utf8();
        p.breite(name.get(..bis).unwrap_or(name)) <= usize::from(platz)
    };
    let ende = name.char_indices().take_while(passt).last();
    let ende = ende.map_or(0, |(i, c)| i + c.len_utf8());
    name.get(..ende).unwrap_or(name).trim_end()
}

fn eine(p: &mut Pinsel, (x, y, breite): (u16, u16, u16), kurz: &Kurz, fremd: bool) {
    let (zeichen, stil) = p.signal(kurz.signal);
    let text = match kurz.signal {
        _ if fremd => p.theme.gedaempft,
        Signal::Alarm => p.theme.fehler,
        Signal::Entfaellt | Signal::Gehalten => p.theme.gedaempft,
        _ => p.theme.text,
    };
    p.text(x, y, breite.min(1), zeichen, stil);
    let mut platz = breite.saturating_sub(1);
    let mut x = x + 1;
    if breite >= MIT_UHR {
        let ende = p.text(x, y, platz, &kurz.uhr, p.theme.gedaempft);
        platz = platz.saturating_sub(ende + 1 - x);
        x = ende + 1;
    }
    let name = if p.breite(&kurz.name) <= usize::from(platz) {
        &kurz.name
    } else {
        &kurz.knapp
    };
    // Cut without an ellipsis: each letter counts here.
    p.text(x, y, platz, passend(p, name, platz), text);
}
