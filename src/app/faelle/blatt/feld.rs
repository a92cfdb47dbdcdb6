//! The fields of a note as data: name, how it is read, set, and asked for. One table; no screen is written by hand.

use super::listen::{self, HILFEN, ueberschreibe};
use super::zeile::{Angebot, Wert};
use crate::domain::beratung::{Altersspanne, Frageart};
use crate::domain::{Beratung, Ergebnis, Id, Methode, Phase, datum};
use crate::model::Register;
use jiff::civil::Date;

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feld {
    Titel,
    Methode,
    EingebrachtVon,
    Planregion,
    Raum,
    Alter,
    Frageart,
    Themen,
    Hilfen,
    Gremium,
    AngemeldetFuer,
    Entbindung,
    EntbindungAm,
    BeratenAm,
    Ergebnis,
    InAkteAm,
    Wiedervorlage,
    LoeschenAm,
}

/// How a field is asked for.
#[derive(Clone, Copy)]
pub(in crate::app) enum Frage {
    /// Typed; in the note with each key.
    Wort(fn(&Beratung) -> String, fn(&mut Beratung, &str)),
    /// A day in words. The last one: a day gone by is meant.
    Tag(
        fn(&Beratung) -> Option<Date>,
        fn(&mut Beratung, Option<Date>),
        bool,
    ),
    /// One of a list, or some of it.
    Wahl {
        angebot: fn(&Register, &Beratung) -> Vec<Angebot>,
        setzen: fn(&mut Beratung, &Wert),
        mehrere: bool,
    },
    /// Yes or no, by one key.
    Schalter(fn(&mut Beratung) -> &mut bool),
}

/// A row of the table.
pub(in crate::app) struct Feldart {
    feld: Feld,
    pub name: &'static str,
    pub frage: Frage,
    /// What is typed there.
    pub hilfe: &'static str,
}

macro_rules! tag {
    ($feld:ident, $zurueck:literal) => {
        Frage::Tag(|b| b.$feld, |b, tag| b.$feld = tag, $zurueck)
    };
}

const TAFEL: &[Feldart] = &[
    Feldart {
        feld: Feld::Titel,
        name: "Titel",
        frage: Frage::Wort(|b| b.titel.clone(), |b, t| ueberschreibe(&mut b.titel, t)),
        hilfe: "pseudonym, etwa: Kind A zwischen zwei Haushalten",
    },
    Feldart {
        feld: Feld::Methode,
        name: "Methode",
        frage: Frage::Wahl {
            angebot: |_, b| aus_liste(Methode::ALLE, |m| b.methode == m),
            setzen: |b, w| {
                if let Some(m) = aus_nr(Methode::ALLE, w) {
                    b.methode = m;
                }
            },
            mehrere: false,
        },
        hilfe: "Getipptes bleibt, wenn sich die Phasen ändern",
    },
    Feldart {
        feld: Feld::EingebrachtVon,
        name: "Eingebracht von",
        frage: Frage::Wort(
            |b| b.eingebracht_von.clone(),
            |b, t| ueberschreibe(&mut b.eingebracht_von, t),
        ),
        hilfe: "Funktion, kein Name: ASD-Fachkraft",
    },
    Feldart {
        feld: Feld::Planregion,
        name: "Planregion",
        frage: Frage::Wahl {
            angebot: |reg, b| raeume(reg, b.planregion, |tiefe| tiefe == 2),
            setzen: |b, w| b.planregion = w.id(),
            mehrere: false,
        },
        hilfe: "",
    },
    Feldart {
        feld: Feld::Raum,
        name: "Genauer",
        frage: Frage::Wahl {
            angebot: |reg, b| {
                let mut alle = raeume(reg, b.raum, |tiefe| tiefe > 2);
                if let Some(oben) = b.planregion {
                    alle.retain(|a| a.wert.id().is_none_or(|id| reg.liegt_in(Some(id), oben)));
                }
                alle
            },
            setzen: |b, w| b.raum = w.id(),
            mehrere: false,
        },
        hilfe: "nur wenn nötig: je kleiner der Raum, desto eher ist ein Fall einmalig",
    },
    Feldart {
        feld: Feld::Alter,
        name: "Alter",
        frage: Frage::Wahl {
            angebot: |_, b| aus_liste(Altersspanne::ALLE, |a| b.alter.contains(&a)),
            setzen: |b, w| {
                if let Some(a) = aus_nr(Altersspanne::ALLE, w) {
                    umschalten(&mut b.alter, a);
                    b.alter.sort();
                }
            },
            mehrere: true,
        },
        hilfe: "Spannen der jungen Menschen, Enter schaltet um",
    },
    Feldart {
        feld: Feld::Frageart,
        name: "Frageart",
        frage: Frage::Wahl {
            angebot: |_, b| mit_keiner(aus_liste(Frageart::ALLE, |f| b.frageart == Some(f))),
            setzen: |b, w| b.frageart = aus_nr(Frageart::ALLE, w),
            mehrere: false,
        },
        hilfe: "",
    },
    Feldart {
        feld: Feld::Themen,
        name: "Themen",
        frage: Frage::Wort(|b| b.themen.join(", "), |b, t| b.themen = worte(t)),
        hilfe: "mit Komma getrennt: Trennung, Schule",
    },
    Feldart {
        feld: Feld::Hilfen,
        name: "Hilfesettings",
        frage: Frage::Wahl {
            angebot: |_, b| hilfen(b),
            setzen: setze_hilfe,
            mehrere: true,
        },
        hilfe: "Enter schaltet um; anderes eintippen und Enter",
    },
    Feldart {
        feld: Feld::Gremium,
        name: "Gremium",
        frage: Frage::Wahl {
            angebot: |reg, b| gremien(reg, b.gremium),
            setzen: |b, w| b.gremium = w.id(),
            mehrere: false,
        },
        hilfe: "",
    },
    Feldart {
        feld: Feld::AngemeldetFuer,
        name: "Angemeldet für",
        frage: tag!(angemeldet_fuer, false),
        hilfe: "Tag der Sitzung",
    },
    Feldart {
        feld: Feld::Entbindung,
        name: "Entbindung",
        frage: Frage::Schalter(|b| &mut b.entbindung),
        hilfe: "von der Schweigepflicht",
    },
    Feldart {
        feld: Feld::EntbindungAm,
        name: "Entbindung am",
        frage: tag!(entbindung_am, true),
        hilfe: "",
    },
    Feldart {
        feld: Feld::BeratenAm,
        name: "Beraten am",
        frage: tag!(beraten_am, true),
        hilfe: "damit ist die Beratung abgeschlossen",
    },
    Feldart {
        feld: Feld::Ergebnis,
        name: "Ergebnis",
        frage: Frage::Wahl {
            angebot: |_, b| mit_keiner(aus_liste(Ergebnis::ALLE, |e| b.ergebnis == Some(e))),
            setzen: |b, w| b.ergebnis = aus_nr(Ergebnis::ALLE, w),
            mehrere: false,
        },
        hilfe: "Verantwortung bleibt bei der fallführenden Fachkraft",
    },
    Feldart {
        feld: Feld::InAkteAm,
        name: "In Fallakte am",
        frage: tag!(in_akte_am, true),
        hilfe: "in die Fallakte übernommen; kein Aktenzeichen",
    },
    Feldart {
        feld: Feld::Wiedervorlage,
        name: "Wiedervorlage",
        frage: tag!(wiedervorlage, false),
        hilfe: "macht ein To-do ohne Fallinhalt",
    },
    Feldart {
        feld: Feld::LoeschenAm,
        name: "Löschen am",
        frage: tag!(loeschen_am, false),
        hilfe: "höchstens 12 Monate; leer: Vorschlag",
    },
];

impl Feld {
    pub(super) const KOPF: &'static [Feld] = &[
        Feld::Titel,
        Feld::Methode,
        Feld::EingebrachtVon,
        Feld::Planregion,
        Feld::Raum,
        Feld::Alter,
        Feld::Frageart,
        Feld::Themen,
        Feld::Hilfen,
        Feld::Gremium,
        Feld::AngemeldetFuer,
        Feld::Entbindung,
        Feld::EntbindungAm,
        Feld::BeratenAm,
        Feld::Ergebnis,
        Feld::InAkteAm,
        Feld::Wiedervorlage,
        Feld::LoeschenAm,
    ];

    /// Asked for in a phase, above its texts.
    pub(super) fn davor(phase: Phase) -> &'static [Feld] {
        match phase {
            Phase::Ergebnis => &[Feld::Ergebnis],
            _ => &[],
        }
    }

    /// And below them.
    pub(super) fn danach(phase: Phase) -> &'static [Feld] {
        match phase {
            Phase::Fragestellung => &[Feld::Frageart, Feld::Themen],
            Phase::Hilfesetting => &[Feld::Hilfen],
            Phase::Ergebnis => &[Feld::Wiedervorlage, Feld::InAkteAm, Feld::LoeschenAm],
            _ => &[],
        }
    }

    pub(in crate::app) fn art(self) -> &'static Feldart {
        static LEER: Feldart = Feldart {
            feld: Feld::Titel,
            name: "",
            frage: Frage::Wort(|_| String::new(), |_, _| {}),
            hilfe: "",
        };
        TAFEL.iter().find(|f| f.feld == self).unwrap_or(&LEER)
    }

    pub fn name(self) -> &'static str {
        self.art().name
    }

    /// What it holds, in words; empty: nothing.
    pub fn wert(self, reg: &Register, b: &Beratung, heute: Date) -> String {
        match self.art().frage {
            Frage::Wort(lesen, _) => lesen(b),
            Frage::Tag(lesen, ..) => match (self, lesen(b)) {
                (Feld::LoeschenAm, None) => {
                    let (tag, warum) = listen::loeschvorschlag(b, heute);
                    format!("{} – Vorschlag: {warum}", datum::lang(tag))
                }
                (_, tag) => tag.map(datum::lang).unwrap_or_default(),
            },
            Frage::Wahl { angebot, .. } => {
                let an = angebot(reg, b).into_iter().filter(|a| a.an);
                an.map(|a| a.text.clone()).collect::<Vec<_>>().join(", ")
            }
            Frage::Schalter(_) if b.entbindung => "liegt vor".to_owned(),
            Frage::Schalter(_) => "nein, anonym beraten".to_owned(),
        }
    }
}

fn aus_liste<T: Copy>(alle: &[(T, &'static str)], an: impl Fn(T) -> bool) -> Vec<Angebot> {
    let angebot = |(nr, (wert, name)): (usize, &(T, &'static str))| Angebot {
        text: (*name).to_owned(),
        zusatz: String::new(),
        wert: Wert::Nr(nr),
        an: an(*wert),
    };
    alle.iter().enumerate().map(angebot).collect()
}

fn aus_nr<T: Copy>(alle: &[(T, &'static str)], wert: &Wert) -> Option<T> {
    match wert {
        Wert::Nr(nr) => alle.get(*nr).map(|(w, _)| *w),
        _ => None,
    }
}

fn mit_keiner(mut alle: Vec<Angebot>) -> Vec<Angebot> {
    if alle.iter().any(|a| a.an) {
        alle.push(Angebot {
            text: "keine Angabe".to_owned(),
            zusatz: String::new(),
            wert: Wert::Keins,
            an: false,
        });
    }
    alle
}

fn umschalten<T: PartialEq>(alle: &mut Vec<T>, wert: T) {
    match alle.iter().position(|a| *a == wert) {
        Some(i) => drop(alle.remove(i)),
        None => alle.push(wert),
    }
}

/// Räume of some depth (1: the Landkreis itself, 2: its Planregionen), by name.
fn raeume(reg: &Register, gewaehlt: Option<Id>, tief: fn(usize) -> bool) -> Vec<Angebot> {
    let hier = |id: Id| tief(reg.aufwaerts(id).count());
    let mut alle: Vec<Angebot> = reg
        .raeume()
        .iter()
        .filter(|r| hier(r.id))
        .map(|r| Angebot {
            text: r.name.clone(),
            zusatz: r
                .uebergeordnet
                .map(|o| reg.raum_name(Some(o)))
                .unwrap_or_default(),
            wert: Wert::Id(r.id),
            an: gewaehlt == Some(r.id),
        })
        .collect();
    alle.sort_by_key(|a| crate::domain::text::falte(&a.text));
    mit_keiner(alle)
}

fn gremien(reg: &Register, gewaehlt: Option<Id>) -> Vec<Angebot> {
    let mut alle: Vec<Angebot> = reg
        .gremien()
        .iter()
        .map(|g| Angebot {
            text: reg.gremium_titel(g),
            zusatz: String::new(),
            wert: Wert::Id(g.id),
            an: gewaehlt == Some(g.id),
        })
        .collect();
    alle.sort_by_key(|a| crate::domain::text::falte(&a.text));
    mit_keiner(alle)
}

/// The list of the law, and what was typed beside it.
fn hilfen(b: &Beratung) -> Vec<Angebot> {
    let eigene = b.hilfen.iter().map(String::as_str);
    let eigene = eigene.filter(|h| !HILFEN.contains(h));
    let angebot = |h: &str| Angebot {
        text: h.to_owned(),
        zusatz: String::new(),
        wert: Wert::Frei(h.to_owned()),
        an: b.hilfen.iter().any(|x| x == h),
    };
    HILFEN.iter().copied().chain(eigene).map(angebot).collect()
}

fn setze_hilfe(b: &mut Beratung, wert: &Wert) {
    if let Wert::Frei(hilfe) = wert {
        umschalten(&mut b.hilfen, hilfe.trim().to_owned());
    }
}

fn worte(text: &str) -> Vec<String> {
    let worte = text.split([',', ';']).map(str::trim);
    worte.filter(|w| !w.is_empty()).map(str::to_owned).collect()
}
