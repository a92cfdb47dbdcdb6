//! How long a key takes in the global search: 10,000, 100,000 and 1,000,000 invented lines, several queries typed key by
//! key. Beside it `fzf --filter` over the same lines, where fzf is installed: a whole process each time, reading its
//! input included, so it is a landmark and no like-for-like comparison.
//!
//! `cargo bench --bench suche`

use feldbuch::domain::{Id, Kind, Schluessel};
use feldbuch::search::{Index, Suche};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ANFRAGEN: &[&str] = &[
    "sozialraum",
    "kinderschutz werder",
    "brueck müller",
    "berater nord",
    "szrmkonf",
    "kdrtff",
    "fmlnbrtg blzg",
    "e",
    "qxyz",
    "ver an te",
];

fn main() {
    println!(
        "Linien  Aufbau ms  je Taste ms: p50   p95   max   erste   fzf --filter (ganzer Prozess) p50   max"
    );
    for anzahl in [10_000, 100_000, 1_000_000] {
        let zeilen = zeilen(anzahl);
        let start = Instant::now();
        let index = index(&zeilen);
        let aufbau = start.elapsed();
        let mut tasten = tippe(&index);
        let erste = erster_treffer(&index);
        tasten.sort_unstable();
        println!(
            "{anzahl:>7} {:>9.1} {:>17.2} {:>5.2} {:>5.2} {:>7.2}   {}",
            ms(aufbau),
            ms(anteil(&tasten, 50)),
            ms(anteil(&tasten, 95)),
            ms(anteil(&tasten, 100)),
            ms(erste),
            fzf(&zeilen).unwrap_or_else(|| "nicht installiert".to_owned()),
        );
    }
}

/// Title, detail, Raum.
type Zeile = (String, String, String);

fn index(zeilen: &[Zeile]) -> Index {
    let mut index = Index::mit_platz(zeilen.len());
    for (n, (titel, detail, raum)) in zeilen.iter().enumerate() {
        let key = Schluessel {
            kind: Kind::Personen,
            id: Id(n as u128),
        };
        index.setze(key, titel, detail, Some(raum));
    }
    index
}

fn tippe(index: &Index) -> Vec<Duration> {
    let mut zeiten = Vec::new();
    for _ in 0..3 {
        for anfrage in ANFRAGEN {
            let mut suche = Suche::neu();
            for (ende, c) in anfrage.char_indices() {
                let bisher = &anfrage[..ende + c.len_utf8()];
                let start = Instant::now();
                std::hint::black_box(suche.suche(index, bisher, 100));
                zeiten.push(start.elapsed());
                einzeln(bisher, start.elapsed());
            }
        }
    }
    zeiten
}

fn einzeln(bisher: &str, zeit: Duration) {
    if std::env::var_os("SUCHE_EINZELN").is_some() {
        println!("  {bisher:<22} {:>7.2}", ms(zeit));
    }
}

/// The slowest answer to a whole query that nothing was typed of before: pasted, or the box opened with it.
fn erster_treffer(index: &Index) -> Duration {
    let zeit = |anfrage: &&str| {
        let start = Instant::now();
        std::hint::black_box(Suche::neu().suche(index, anfrage, 100));
        start.elapsed()
    };
    ANFRAGEN.iter().map(zeit).max().unwrap_or_default()
}

fn fzf(zeilen: &[Zeile]) -> Option<String> {
    let mut text = String::new();
    for (titel, detail, raum) in zeilen {
        text.push_str(&format!("{titel} {raum} {detail}\n"));
    }
    let mut zeiten = Vec::new();
    for anfrage in ANFRAGEN {
        zeiten.push(fzf_einmal(&text, anfrage)?);
    }
    zeiten.sort_unstable();
    Some(format!(
        "{:.0}   {:.0}",
        ms(anteil(&zeiten, 50)),
        ms(anteil(&zeiten, 100))
    ))
}

fn fzf_einmal(text: &str, anfrage: &str) -> Option<Duration> {
    let start = Instant::now();
    let mut prozess = Command::new("fzf")
        .args(["--filter", anfrage])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .ok()?;
    prozess.stdin.take()?.write_all(text.as_bytes()).ok()?;
    prozess.wait().ok()?;
    Some(start.elapsed())
}

/// Invented people, offers and places; the same each time.
fn zeilen(anzahl: usize) -> Vec<Zeile> {
    let mut zufall = Zufall(0x5eed);
    (0..anzahl).map(|_| zeile(&mut zufall)).collect()
}

fn zeile(z: &mut Zufall) -> Zeile {
    let art = z.aus(&[
        "Beratung",
        "Kinderschutz",
        "Jugendtreff",
        "Sozialraumkonferenz",
        "Elterncafé",
        "Fachkräfteteam",
        "Familienzentrum",
    ]);
    let ort = z.aus(&[
        "Werder (Havel)",
        "Bad Belzig",
        "Brück",
        "Teltow",
        "Nuthetal",
        "Groß Kreutz",
        "Ziesar",
    ]);
    let titel = format!("{} {} {art}", kunstwort(z), kunstwort(z));
    let detail = format!(
        "{} für {} und {}, {}straße {}",
        kunstwort(z),
        kunstwort(z),
        kunstwort(z),
        kunstwort(z),
        z.bis(200)
    );
    (titel, detail, ort.to_owned())
}

fn kunstwort(z: &mut Zufall) -> String {
    let silben = [
        "ber", "lan", "müh", "sor", "teg", "hau", "fri", "köp", "wen", "stä", "dor", "nie", "gut",
        "ras", "kel", "mor", "ver", "zan", "pal", "üb", "lei", "tun", "grü", "schel", "wig", "ans",
        "not", "rik", "hof", "jas",
    ];
    let mut wort: String = (0..2 + z.bis(3)).map(|_| z.aus(&silben)).collect();
    if let Some(erster) = wort.get_mut(..1) {
        erster.make_ascii_uppercase();
    }
    wort
}

/// xorshift: good enough for words, and without a dependency.
struct Zufall(u64);

impl Zufall {
    fn bis(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % n
    }

    fn aus<'a>(&mut self, liste: &[&'a str]) -> &'a str {
        liste[self.bis(liste.len())]
    }
}

fn anteil(sortiert: &[Duration], prozent: usize) -> Duration {
    let stelle = (sortiert.len() * prozent / 100).min(sortiert.len().saturating_sub(1));
    sortiert.get(stelle).copied().unwrap_or_default()
}

fn ms(zeit: Duration) -> f64 {
    zeit.as_secs_f64() * 1000.0
}
