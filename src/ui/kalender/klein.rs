//! Months drawn small, three in a quarter or twelve in a year; and the year as twelve lines of days where that is all
//! there is room for.

use super::{marke, stil, wochenende, zeichen};
use crate::app::kalender::{Kalender, LUECKE, MONAT, MONAT_HOCH};
use crate::domain::Zeitraum;
use crate::domain::datum::{kalenderwoche, monat, monatsname};
use crate::model::kalender::plus_tage;
use crate::ui::pinsel::Pinsel;
use jiff::civil::Date;
use ratatui::layout::Rect;

/// Columns to the next small month, and rows.
const WEITER: u16 = MONAT + LUECKE;
const HOCH: u16 = MONAT_HOCH + 1;
/// Columns before the days of a line of the year.
const NAME: u16 = 5;

/// The months of the quarter side by side; on a narrow screen as many as fit, the chosen one among them.
pub(super) fn quartal(p: &mut Pinsel, r: Rect, k: &Kalender, heute: Date) {
    let erster = k.periode().0;
    let passen = i64::from(((r.width + LUECKE) / WEITER).clamp(1, 3));
    let hier = i64::from(k.tag.month() - erster.month());
    let ab = (hier + 1 - passen).max(0);
    for (i, n) in (0..).zip(ab..ab + passen) {
        let ort = Rect {
            x: r.x + i * WEITER,
            width: MONAT,
            ..r
        };
        klein(p, ort, k, nter(erster, n), heute);
    }
}

/// Four by three.
pub(super) fn jahr(p: &mut Pinsel, r: Rect, k: &Kalender, heute: Date) {
    let erster = k.periode().0;
    for n in 0..12 {
        let ort = Rect {
            x: r.x + n % 4 * WEITER,
            y: r.y + n / 4 * HOCH,
            width: MONAT,
            height: HOCH,
        };
        klein(p, ort, k, nter(erster, i64::from(n)), heute);
    }
}

fn nter(erster: Date, n: i64) -> Date {
    Zeitraum::Monat.weiter(erster, n).unwrap_or(erster)
}

fn klein(p: &mut Pinsel, r: Rect, k: &Kalender, erster: Date, heute: Date) {
    p.text(r.x + 3, r.y, r.width - 3, &monat(erster), p.theme.titel);
    let tage = "KW Mo Di Mi Do Fr Sa So";
    p.text(r.x, r.y + 1, r.width, tage, p.theme.gedaempft);
    for (zeile, montag) in (2..).zip(Kalender::wochen(erster)) {
        let y = r.y + zeile;
        let kw = format!("{:2}", kalenderwoche(montag));
        p.text(r.x, y, 2, &kw, p.theme.gedaempft);
        for i in 0..7 {
            let tag = plus_tage(montag, i64::from(i));
            if tag.month() == erster.month() {
                tag_malen(p, r.x + 3 + 3 * i, y, k, tag, heute);
            }
        }
    }
}

/// Two columns of number, one of sign.
fn tag_malen(p: &mut Pinsel, x: u16, y: u16, k: &Kalender, tag: Date, heute: Date) {
    let stil = stil(p, k, tag, heute);
    p.text(x, y, 2, &format!("{:2}", tag.day()), stil);
    match zeichen(p, k.am(tag)) {
        Some((zeichen, stil)) => p.text(x + 2, y, 1, &zeichen, stil),
        None => p.text(x + 2, y, 1, marke(k, tag), stil),
    };
}

/// A line for each month, two columns for each day; where not all fit, those around the chosen one.
pub(super) fn streifen(p: &mut Pinsel, r: Rect, k: &Kalender, heute: Date) {
    let je_tag = if r.width >= NAME + 62 { 2 } else { 1 };
    kopfzeile(p, r, je_tag);
    let erster = k.periode().0;
    let passen = i64::from(r.height.saturating_sub(1).clamp(1, 12));
    let hier = i64::from(k.tag.month() - 1);
    let ab = (hier - passen / 2).clamp(0, 12 - passen);
    for (i, n) in (1..).zip(ab..ab + passen) {
        monatszeile(
            p,
            Rect { y: r.y + i, ..r },
            k,
            (nter(erster, n), heute),
            je_tag,
        );
    }
}

fn kopfzeile(p: &mut Pinsel, r: Rect, je_tag: u16) {
    for tag in [1, 5, 10, 15, 20, 25, 30] {
        let x = r.x + NAME + (tag - 1) * je_tag;
        p.text(x, r.y, 2, &tag.to_string(), p.theme.gedaempft);
    }
}

fn monatszeile(p: &mut Pinsel, r: Rect, k: &Kalender, (erster, heute): (Date, Date), je_tag: u16) {
    let name: String = monatsname(erster.month()).chars().take(3).collect();
    let hier = erster.month() == k.tag.month();
    let titel = if hier { p.theme.titel } else { p.theme.text };
    p.text(r.x, r.y, NAME - 1, &name, titel);
    let letzter = erster.last_of_month();
    for n in 0..letzter.day() {
        let tag = plus_tage(erster, i64::from(n));
        let x = r.x + NAME + u16::try_from(n).unwrap_or(0) * je_tag;
        strich(p, x, r.y, k, tag, heute);
    }
    let anzahl: usize = k.tage.range(erster..=letzter).map(|(_, t)| t.len()).sum();
    let x = r.x + NAME + 31 * je_tag;
    if anzahl > 0 && x < r.right() {
        let zahl = format!("{anzahl:3}");
        p.text(x, r.y, r.right() - x, &zahl, p.theme.diagramm);
    }
}

/// A day in one column: its Sitzungen, else holiday, weekend or nothing.
fn strich(p: &mut Pinsel, x: u16, y: u16, k: &Kalender, tag: Date, heute: Date) {
    let tagstil = stil(p, k, tag, heute);
    let gewaehlt = tag == k.tag;
    let (zeichen, stil) = zeichen(p, k.am(tag)).unwrap_or_else(|| {
        let leer = match marke(k, tag) {
            " " if wochenende(tag) => " ",
            " " => p.zeichen.nichts,
            m => m,
        };
        let blass = tagstil == p.theme.text;
        let stil = if blass { p.theme.gedaempft } else { tagstil };
        (leer.to_owned(), stil)
    });
    p.text(x, y, 1, &zeichen, if gewaehlt { tagstil } else { stil });
}
