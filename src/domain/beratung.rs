//! A case consultation as it is kept: pseudonymous, with a date for its deletion, never the Fallakte (domain.md, rules.md
//! 1.5, vault.md). Lives only in the vault; has no key in the open store and no Debug output.

use super::Id;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use zeroize::Zeroize;

/// A note in the bin is destroyed after so many days.
pub const KORB_TAGE: i32 = 7;
/// A note that was shown as due is destroyed without asking after so many days.
pub const KARENZ_TAGE: i32 = 14;

/// One anonymised consultation note. Its texts are wiped when it is dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beratung {
    /// Pseudonymous: "Kind A zwischen zwei Haushalten".
    pub titel: String,
    /// The function of whoever brings the case ("ASD Fachkraft"), no name.
    pub eingebracht_von: String,
    pub planregion: Option<Id>,
    /// Finer than the Planregion: only when a person insisted and had seen the k-hint.
    pub raum: Option<Id>,
    pub alter: Vec<Altersspanne>,
    pub methode: Methode,
    pub frageart: Option<Frageart>,
    /// Words for the statistic ("Trennung", "Schule").
    pub themen: Vec<String>,
    /// Hilfesettings in the words of the list, for the statistic ("Tagesgruppe § 32").
    pub hilfen: Vec<String>,
    pub gremium: Option<Id>,
    /// Registered for the Sitzung of that day; order among them: [`super::Fallbuch::reihenfolge`].
    pub angemeldet_fuer: Option<Date>,
    pub beraten_am: Option<Date>,
    pub phase: Phase,
    /// Seconds spent in each phase.
    pub dauer: BTreeMap<Phase, u32>,
    pub texte: BTreeMap<Fallabschnitt, String>,
    /// Required before the note is closed.
    pub ergebnis: Option<Ergebnis>,
    pub wiedervorlage: Option<Date>,
    /// The open to-do that reminds of it; that one knows nothing of the note.
    pub wiedervorlage_todo: Option<Id>,
    /// A release from confidentiality lies before.
    pub entbindung: bool,
    pub entbindung_am: Option<Date>,
    /// „in die Fallakte übernommen am“; no Aktenzeichen.
    pub in_akte_am: Option<Date>,
    /// Required to save.
    pub loeschen_am: Option<Date>,
    pub angelegt: Date,
    /// What a person decided about findings of the guard in this note.
    pub urteile: Vec<Urteil>,
    pub pseudonyme: Vec<Pseudonym>,
}

impl Beratung {
    pub fn neu(heute: Date) -> Self {
        Beratung {
            titel: String::new(),
            eingebracht_von: String::new(),
            planregion: None,
            raum: None,
            alter: Vec::new(),
            methode: Methode::Kollegial,
            frageart: None,
            themen: Vec::new(),
            hilfen: Vec::new(),
            gremium: None,
            angemeldet_fuer: None,
            beraten_am: None,
            phase: Phase::Falldarstellung,
            dauer: BTreeMap::new(),
            texte: BTreeMap::new(),
            ergebnis: None,
            wiedervorlage: None,
            wiedervorlage_todo: None,
            entbindung: false,
            entbindung_am: None,
            in_akte_am: None,
            loeschen_am: None,
            angelegt: heute,
            urteile: Vec::new(),
            pseudonyme: Vec::new(),
        }
    }

    pub fn text(&self, abschnitt: Fallabschnitt) -> &str {
        self.texte.get(&abschnitt).map_or("", String::as_str)
    }

    /// Every text a person typed, in a fixed order: what the guard reads and the search looks through.
    pub fn alle_texte(&self) -> Vec<(Stelle, &str)> {
        let mut alle = vec![
            (Stelle::Titel, self.titel.as_str()),
            (Stelle::EingebrachtVon, self.eingebracht_von.as_str()),
        ];
        alle.extend(
            self.themen
                .iter()
                .enumerate()
                .map(|(i, t)| (Stelle::Thema(i), t.as_str())),
        );
        alle.extend(
            self.hilfen
                .iter()
                .enumerate()
                .map(|(i, t)| (Stelle::Hilfe(i), t.as_str())),
        );
        alle.extend(
            self.texte
                .iter()
                .map(|(a, t)| (Stelle::Abschnitt(*a), t.as_str())),
        );
        alle.extend(
            self.urteile
                .iter()
                .enumerate()
                .map(|(i, u)| (Stelle::Grund(i), u.grund.as_str())),
        );
        alle
    }
}

impl Zeroize for Beratung {
    fn zeroize(&mut self) {
        self.titel.zeroize();
        self.eingebracht_von.zeroize();
        self.themen.iter_mut().for_each(Zeroize::zeroize);
        self.hilfen.iter_mut().for_each(Zeroize::zeroize);
        self.texte.values_mut().for_each(Zeroize::zeroize);
        for urteil in &mut self.urteile {
            urteil.wort.zeroize();
            urteil.grund.zeroize();
        }
        for pseudonym in &mut self.pseudonyme {
            pseudonym.stempel.zeroize();
            pseudonym.name.zeroize();
        }
    }
}

impl Drop for Beratung {
    fn drop(&mut self) {
        self.zeroize();
    }
}

/// Says nothing of what is inside, wherever it ends up.
impl fmt::Debug for Beratung {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Beratung(…)")
    }
}

/// Where in a note a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stelle {
    Titel,
    EingebrachtVon,
    Thema(usize),
    Hilfe(usize),
    Abschnitt(Fallabschnitt),
    /// The reason given for a „trotzdem“.
    Grund(usize),
}

/// Band of years instead of an age (guard.md 7). Stored by its place: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Altersspanne {
    Bis2,
    Ab3,
    Ab6,
    Ab10,
    Ab14,
    Ab18,
}

impl Altersspanne {
    pub const ALLE: &'static [(Altersspanne, &'static str)] = &[
        (Altersspanne::Bis2, "0–2"),
        (Altersspanne::Ab3, "3–5"),
        (Altersspanne::Ab6, "6–9"),
        (Altersspanne::Ab10, "10–13"),
        (Altersspanne::Ab14, "14–17"),
        (Altersspanne::Ab18, "18+"),
    ];

    pub fn fuer_alter(jahre: u32) -> Self {
        match jahre {
            0..=2 => Altersspanne::Bis2,
            3..=5 => Altersspanne::Ab3,
            6..=9 => Altersspanne::Ab6,
            10..=13 => Altersspanne::Ab10,
            14..=17 => Altersspanne::Ab14,
            _ => Altersspanne::Ab18,
        }
    }
}

/// How the consultation goes (002 ch. 6.3). Stored by its place: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Methode {
    Kollegial,
    Familienaufstellung,
    Perspektivwechsel,
    Rollenspiel,
}

impl Methode {
    pub const ALLE: &'static [(Methode, &'static str)] = &[
        (Methode::Kollegial, "Kollegiale Beratung"),
        (Methode::Familienaufstellung, "Familienaufstellung"),
        (Methode::Perspektivwechsel, "Perspektivwechsel"),
        (Methode::Rollenspiel, "Rollenspiel"),
    ];

    /// Its phases in the papers' order (002 ch. 6.3), with the minutes proposed for each.
    pub fn phasen(self) -> &'static [(Phase, u16)] {
        use Phase as P;
        match self {
            Methode::Kollegial => &[
                (P::Falldarstellung, 10),
                (P::Genogramm, 10),
                (P::Lebenslage, 10),
                (P::Fragestellung, 5),
                (P::Ideen, 15),
                (P::Sozialraum, 10),
                (P::Hilfesetting, 10),
                (P::Ergebnis, 5),
            ],
            Methode::Familienaufstellung => &[
                (P::Falldarstellung, 10),
                (P::Genogramm, 10),
                (P::Fragestellung, 5),
                (P::Aufstellung, 30),
                (P::Auswertung, 15),
                (P::Sozialraum, 10),
                (P::Hilfesetting, 10),
                (P::Ergebnis, 5),
            ],
            Methode::Perspektivwechsel => &[
                (P::Falldarstellung, 10),
                (P::Genogramm, 10),
                (P::Fragestellung, 5),
                (P::Perspektiven, 25),
                (P::Auswertung, 15),
                (P::Sozialraum, 10),
                (P::Hilfesetting, 10),
                (P::Ergebnis, 5),
            ],
            Methode::Rollenspiel => &[
                (P::Falldarstellung, 10),
                (P::Genogramm, 10),
                (P::Fragestellung, 5),
                (P::Rollen, 5),
                (P::Spiel, 20),
                (P::Auswertung, 15),
                (P::Hilfesetting, 10),
                (P::Ergebnis, 5),
            ],
        }
    }
}

/// A step of a consultation. Stored by its place: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    Falldarstellung,
    Genogramm,
    Lebenslage,
    Fragestellung,
    Ideen,
    Sozialraum,
    Hilfesetting,
    Ergebnis,
    Aufstellung,
    Perspektiven,
    Rollen,
    Spiel,
    Auswertung,
}

impl Phase {
    pub fn name(self) -> &'static str {
        match self {
            Phase::Falldarstellung => "Falldarstellung",
            Phase::Genogramm => "Genogramm",
            Phase::Lebenslage => "Lebenslage und Ressourcen",
            Phase::Fragestellung => "Fragestellung",
            Phase::Ideen => "Ideenbörse",
            Phase::Sozialraum => "Ressourcen im Sozialraum",
            Phase::Hilfesetting => "Hilfesetting",
            Phase::Ergebnis => "Ergebnis",
            Phase::Aufstellung => "Aufstellung",
            Phase::Perspektiven => "Perspektiven",
            Phase::Rollen => "Rollen",
            Phase::Spiel => "Rollenspiel",
            Phase::Auswertung => "Auswertung",
        }
    }

    /// What is written in this phase.
    pub fn abschnitte(self) -> &'static [Fallabschnitt] {
        use Fallabschnitt as A;
        match self {
            Phase::Falldarstellung => &[A::Falldarstellung, A::BisherigeHilfen],
            Phase::Genogramm => &[A::Genogramm],
            Phase::Lebenslage => &[
                A::Lebenslage,
                A::WilleUndZiele,
                A::RessourcenPersonal,
                A::RessourcenSozial,
                A::RessourcenMateriell,
            ],
            Phase::Fragestellung => &[A::Fragestellung],
            Phase::Ideen => &[A::Ideen],
            Phase::Sozialraum => &[A::RessourcenSozialraum],
            Phase::Hilfesetting => &[A::Hilfesetting],
            Phase::Ergebnis => &[A::Ergebnis],
            Phase::Aufstellung => &[A::Aufstellung],
            Phase::Perspektiven => &[
                A::SichtKind,
                A::SichtEltern,
                A::SichtFachkraft,
                A::SichtAndere,
            ],
            Phase::Rollen => &[A::Rollen],
            Phase::Spiel => &[A::Spiel],
            Phase::Auswertung => &[A::Auswertung],
        }
    }
}

/// One text of a note. Stored by its place: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fallabschnitt {
    Falldarstellung,
    BisherigeHilfen,
    /// Lines of the Genogramm's own short language.
    Genogramm,
    Lebenslage,
    WilleUndZiele,
    /// One line each, as the three below: the four kinds of 003 ch. 3.
    RessourcenPersonal,
    RessourcenSozial,
    RessourcenMateriell,
    RessourcenSozialraum,
    Fragestellung,
    /// One line each, without who said it (rules.md 1.5).
    Ideen,
    Hilfesetting,
    /// Words to the Empfehlung, or to the open consultation.
    Ergebnis,
    Aufstellung,
    SichtKind,
    SichtEltern,
    SichtFachkraft,
    SichtAndere,
    Rollen,
    Spiel,
    Auswertung,
}

impl Fallabschnitt {
    pub fn name(self) -> &'static str {
        use Fallabschnitt as A;
        match self {
            A::Falldarstellung => "Falldarstellung",
            A::BisherigeHilfen => "Bisherige Hilfen",
            A::Genogramm => "Genogramm",
            A::Lebenslage => "Lebenslage",
            A::WilleUndZiele => "Wille und Ziele",
            A::RessourcenPersonal => "Personale Ressourcen",
            A::RessourcenSozial => "Soziale Ressourcen",
            A::RessourcenMateriell => "Materielle Ressourcen",
            A::RessourcenSozialraum => "Ressourcen im Sozialraum",
            A::Fragestellung => "Fragestellung",
            A::Ideen => "Ideen",
            A::Hilfesetting => "Hilfesetting",
            A::Ergebnis => "Empfehlung oder Stand",
            A::Aufstellung => "Aufstellung",
            A::SichtKind => "Sicht des Kindes",
            A::SichtEltern => "Sicht der Eltern",
            A::SichtFachkraft => "Sicht der Fachkraft",
            A::SichtAndere => "Sicht anderer",
            A::Rollen => "Rollen",
            A::Spiel => "Verlauf des Rollenspiels",
            A::Auswertung => "Auswertung",
        }
    }
}

/// What kind of question was brought, for the statistic. Stored by its place: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Frageart {
    Einschaetzung,
    PassendeHilfe,
    Ressourcen,
    Zusammenarbeit,
    Uebergang,
    Schutz,
    Anderes,
}

impl Frageart {
    pub const ALLE: &'static [(Frageart, &'static str)] = &[
        (Frageart::Einschaetzung, "Lage einschätzen"),
        (Frageart::PassendeHilfe, "passende Hilfe finden"),
        (Frageart::Ressourcen, "Ressourcen finden"),
        (Frageart::Zusammenarbeit, "Zusammenarbeit und Haltung"),
        (Frageart::Uebergang, "Übergang oder Ende einer Hilfe"),
        (Frageart::Schutz, "Kinderschutz"),
        (Frageart::Anderes, "anderes"),
    ];
}

/// How it ended; the responsibility stays with the Fachkraft in charge (002 ch. 6.3). Stored by its place: append only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ergebnis {
    Empfehlung,
    OffeneBeratung,
}

impl Ergebnis {
    pub const ALLE: &'static [(Ergebnis, &'static str)] = &[
        (Ergebnis::Empfehlung, "Empfehlung zu den nächsten Schritten"),
        (
            Ergebnis::OffeneBeratung,
            "offene Beratung ohne Entscheidung",
        ),
    ];
}

/// What a person said to a finding of the guard: it is let through in this note.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Urteil {
    /// The folded wording that was found.
    pub wort: String,
    pub art: Urteilsart,
    /// For „trotzdem“: required.
    pub grund: String,
    pub am: Date,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Urteilsart {
    /// „kein Name“.
    KeinName,
    /// „trotzdem, Grund …“: only for WARN.
    Trotzdem,
}

/// Keeps a pseudonym the same while a note is edited, without keeping the name: HMAC-SHA256 of its folded stem.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pseudonym {
    pub stempel: [u8; 32],
    /// "Kind A"
    pub name: String,
}

/// What the vault keeps beside the notes: sealed as they are.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fallbuch {
    /// Words that people said are no names, folded; holds for unknown words only, never behind "Frau" or "Herr".
    pub kein_name: Vec<String>,
    /// Words to be found always, folded.
    pub immer: Vec<String>,
    /// Notes registered for a Sitzung in the order weighed at its start (002 ch. 6.5c).
    pub reihenfolge: Vec<Id>,
}

impl Zeroize for Fallbuch {
    fn zeroize(&mut self) {
        self.kein_name.iter_mut().for_each(Zeroize::zeroize);
        self.immer.iter_mut().for_each(Zeroize::zeroize);
    }
}

impl Drop for Fallbuch {
    fn drop(&mut self) {
        self.zeroize();
    }
}

/// A note out of the vault.
#[derive(Clone, PartialEq, Eq)]
pub struct Fall {
    /// Random, without a time in it.
    pub id: Id,
    /// Rises with each save.
    pub version: u64,
    pub beratung: Beratung,
    /// In the sealed bin since that day; destroyed 7 days later.
    pub geloescht_am: Option<Date>,
}
