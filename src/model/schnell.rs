//! The quick line: `Protokoll verschicken @wanda !fr`. Understood while it is typed, shown before Enter.

use super::Register;
use crate::domain::feld::eingabe::{Umfeld, faelligkeit};
use crate::domain::feld::namen;
use crate::domain::{Faelligkeit, Id, Kind, Mitglied, Prioritaet, Schluessel, Verantwortlich};
use jiff::civil::Date;

/// Words after a sign that may belong to it ("!in 2 wochen", "@Netzwerk Soziale Dienste").
const WORTE: usize = 6;

/// What a quick line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schnell {
    pub titel: String,
    pub verantwortlich: Vec<Verantwortlich>,
    pub faellig: Option<Faelligkeit>,
    pub prioritaet: Prioritaet,
    /// The day was given without its year and lies in the next one.
    pub naechstes_jahr: bool,
    /// What was not understood, a sentence each. It stays typed.
    pub unklar: Vec<String>,
}

/// Reads a quick line. `@name` or `+name` (no AltGr needed): who; `!day`: until when; `!!`: urgent.
pub fn lies(reg: &Register, zeile: &str, heute: Date, gremium: Option<Id>) -> Schnell {
    let zeile = crate::domain::text::ohne_steuerzeichen(zeile);
    let worte: Vec<&str> = zeile.split_whitespace().collect();
    let mut s = Schnell {
        titel: String::new(),
        verantwortlich: Vec::new(),
        faellig: None,
        prioritaet: Prioritaet::Normal,
        naechstes_jahr: false,
        unklar: Vec::new(),
    };
    let mut titel: Vec<&str> = Vec::new();
    let mut rest = worte.as_slice();
    while let [wort, danach @ ..] = rest {
        rest = danach;
        if *wort == "!!" {
            s.prioritaet = Prioritaet::Hoch;
        } else if let Some(name) = wort.strip_prefix(['@', '+']).filter(|n| !n.is_empty()) {
            let sitze = gremium.map(|g| reg.besetzung(g, heute)).unwrap_or_default();
            let sitzt = |v: &Verantwortlich| match v {
                Verantwortlich::Person(id) => {
                    sitze.iter().any(|m| m.mitglied == Mitglied::Person(*id))
                }
                Verantwortlich::Gremium(_) => false,
            };
            rest = s.nimm_wer(reg, name, danach, sitzt);
        } else if let Some(tag) = wort.strip_prefix('!').filter(|t| !t.is_empty()) {
            rest = s.nimm_wann(
                Umfeld {
                    namen: reg,
                    heute,
                    gremium,
                },
                tag,
                danach,
            );
        } else {
            titel.push(wort);
        }
    }
    s.titel = titel.join(" ");
    s
}

impl Schnell {
    /// Of several of one name the one that `sitzt` in the Gremium at hand.
    fn nimm_wer<'a>(
        &mut self,
        reg: &Register,
        name: &str,
        danach: &'a [&'a str],
        sitzt: impl Fn(&Verantwortlich) -> bool,
    ) -> &'a [&'a str] {
        for anzahl in (0..=frei(danach)).rev() {
            if let [wer] = wer(reg, &verbunden(name, danach, anzahl)).as_slice() {
                self.verantwortlich.push(*wer);
                return danach.get(anzahl..).unwrap_or_default();
            }
        }
        let gemeint = wer(reg, name);
        let hier: Vec<_> = gemeint.iter().copied().filter(sitzt).collect();
        if let [wer] = hier.as_slice() {
            self.verantwortlich.push(*wer);
            return danach;
        }
        let namen: Vec<String> = gemeint
            .iter()
            .take(4)
            .map(|v| reg.verantwortlich_name(*v))
            .collect();
        self.unklar.push(match namen.as_slice() {
            [] => format!("„{name}“ kenne ich nicht"),
            mehrere => format!("„{name}“ ist nicht eindeutig: {}", mehrere.join(", ")),
        });
        danach
    }

    fn nimm_wann<'a>(&mut self, um: Umfeld<'_>, tag: &str, danach: &'a [&'a str]) -> &'a [&'a str] {
        for anzahl in (0..=frei(danach)).rev() {
            let text = verbunden(tag, danach, anzahl);
            if let Ok(faellig) = faelligkeit(&text, um) {
                self.faellig = Some(faellig);
                self.naechstes_jahr = naechstes_jahr(faellig, &text, um.heute);
                return danach.get(anzahl..).unwrap_or_default();
            }
        }
        self.unklar.push(format!(
            "„{tag}“ ist kein Termin; etwa !fr, !15.3., !nächste sitzung"
        ));
        danach
    }
}

/// Does a day lie in the next year, without having been typed with a year?
pub fn naechstes_jahr(f: Faelligkeit, text: &str, heute: Date) -> bool {
    let naechstes = heute.year().saturating_add(1);
    let kurz = format!("{:02}", naechstes.rem_euclid(100));
    let letzte = text.rsplit(|c: char| !c.is_ascii_digit()).next();
    let mit_jahr = letzte.is_some_and(|z| z == naechstes.to_string() || z == kurz);
    matches!(f, Faelligkeit::Am(tag) if tag.year() == naechstes) && !mit_jahr
}

/// Words up to the next sign.
fn frei(danach: &[&str]) -> usize {
    danach
        .iter()
        .take(WORTE)
        .take_while(|w| !w.starts_with(['@', '+', '!']))
        .count()
}

fn verbunden(erstes: &str, danach: &[&str], anzahl: usize) -> String {
    std::iter::once(&erstes)
        .chain(danach.iter().take(anzahl))
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

/// People, else Gremien, that a few letters of their names fit: an exact name alone beats the rest.
pub fn wer(reg: &Register, text: &str) -> Vec<Verantwortlich> {
    let personen = finde(reg, Kind::Personen, text);
    if !personen.is_empty() {
        return personen.into_iter().map(Verantwortlich::Person).collect();
    }
    finde(reg, Kind::Gremien, text)
        .into_iter()
        .map(Verantwortlich::Gremium)
        .collect()
}

/// Records of a kind whose name has, for each word asked for, a word that begins with it.
pub fn finde(reg: &Register, kind: Kind, text: &str) -> Vec<Id> {
    use crate::domain::feld::eingabe::Namen;
    let genau = reg.mit_namen(kind, text);
    if !genau.is_empty() {
        return genau;
    }
    let passt = |id: &Id| namen::passt(text, &name_mit_kuerzel(reg, Schluessel { kind, id: *id }));
    let mut ids: Vec<Id> = reg.ids(kind).into_iter().filter(passt).collect();
    if kind == Kind::Personen {
        // „Müller“ is the one of that name, not also Müllermann.
        let gemeint = reg.personen_mit(text);
        if !gemeint.is_empty() {
            ids = gemeint;
        }
    }
    ids
}

fn name_mit_kuerzel(reg: &Register, key: Schluessel) -> String {
    let kuerzel = match key.kind {
        Kind::Gremien => reg.gremien().get(key.id).map(|g| g.kuerzel.clone()),
        Kind::Raeume => reg.raeume().get(key.id).map(|r| r.aliase.join(" ")),
        _ => None,
    };
    format!("{} {}", reg.titel(key), kuerzel.unwrap_or_default())
}
