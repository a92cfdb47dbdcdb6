//! How long the guard takes: to be built, for a paragraph on each key (2,000 characters), for a note (10,000), for a
//! megabyte of a text and of what wants to be slow. No peer beside it: nothing comparable runs without a model.
//!
//! `cargo bench --bench waechter`

use feldbuch::guard::{Umfeld, Waechter};
use std::time::{Duration, Instant};

const SAETZE: &[&str] = &[
    "Frau Sommer meldete sich am 3. Mai telefonisch unter 03381 / 74 12 38 beim ASD. ",
    "Die Familie wurde bisher durch eine SPFH mit sechs Fachleistungsstunden pro Woche begleitet. ",
    "Oma Heide betreut Kevin an drei Nachmittagen; Kind A reagiert auf Grenzsetzung mit Rückzug. ",
    "Empfehlung: Familienrat durchführen und Netzwerkkarte erstellen.\n",
    "die mutter wünscht sich mehr unterstützung, herr wolf will nicht kommen. ",
];

fn main() {
    let start = Instant::now();
    let waechter = Waechter::neu(&Umfeld::eingebaut());
    waechter.pruefe("Lena");
    println!("erster Bau mit Listen {:>10.2} ms", ms(start.elapsed()));
    let start = Instant::now();
    let waechter = Waechter::neu(&Umfeld::eingebaut());
    println!("jeder weitere Bau     {:>10.2} ms", ms(start.elapsed()));
    println!("Zeichen          p50 ms    p99 ms");
    for (zeichen, mal) in [(2_000, 1_000), (10_000, 300), (100_000, 30)] {
        messe(&waechter, &text(zeichen), mal);
    }
    for stueck in [
        "a",
        "a ",
        "A. ",
        "x-",
        "a@",
        "1 ",
        "-\n",
        "Müller Müllar ",
        "Kita ",
        "Frau ",
    ] {
        let start = Instant::now();
        waechter.pruefe(&stueck.repeat((1 << 20) / stueck.len()));
        println!("1 MiB {stueck:<16?} {:>8.1} ms", ms(start.elapsed()));
    }
}

fn text(zeichen: usize) -> String {
    SAETZE.concat().chars().cycle().take(zeichen).collect()
}

fn messe(waechter: &Waechter, text: &str, mal: usize) {
    let mut zeiten: Vec<Duration> = (0..mal)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(waechter.pruefe(text));
            start.elapsed()
        })
        .collect();
    zeiten.sort_unstable();
    let bei = |teil: usize| {
        zeiten
            .get(zeiten.len() * teil / 100)
            .map_or(0.0, |d| ms(*d))
    };
    println!(
        "{:>7} {:>15.3} {:>9.3}",
        text.chars().count(),
        bei(50),
        bei(99)
    );
}

fn ms(d: Duration) -> f64 {
    d.as_secs_f64() * 1_000.0
}
