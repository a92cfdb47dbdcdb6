//! The value of a field, free of the record it came from.

use crate::domain::{
    Anteil, Auswahl, Bericht, Cent, Dezimal, Faelligkeit, Id, Meilenstein, Mitglied, Oeffnung,
    Rhythmus, Sollrolle, Verantwortlich, Wiederholung, Ziel,
};
use jiff::civil::{Date, DateTime};

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wert {
    Leer,
    Text(String),
    Liste(Vec<String>),
    Zahl(u16),
    JaNein(bool),
    Datum(Date),
    Zeitpunkt(DateTime),
    /// The key of a choice.
    Auswahl(&'static str),
    Verweis(Id),
    Verweise(Vec<Id>),
    Mitglied(Mitglied),
    Verantwortlich(Vec<Verantwortlich>),
    Faelligkeit(Faelligkeit),
    Rhythmus(Rhythmus),
    Wiederholung(Wiederholung),
    Sollrollen(Vec<Sollrolle>),
    Kachel(u8, u8),
    Geld(Cent),
    Dezimal(Dezimal),
    Zeiten(Vec<Oeffnung>),
    Ziele(Vec<Ziel>),
    Meilensteine(Vec<Meilenstein>),
    Berichte(Vec<Bericht>),
    Anteile(Vec<Anteil>),
}

impl Wert {
    /// Nothing is filled in.
    pub fn leer(&self) -> bool {
        match self {
            Wert::Leer => true,
            Wert::Text(t) => t.trim().is_empty(),
            Wert::Liste(l) => l.is_empty(),
            Wert::Verweise(l) => l.is_empty(),
            Wert::Verantwortlich(l) => l.is_empty(),
            Wert::Sollrollen(l) => l.is_empty(),
            Wert::Zeiten(l) => l.is_empty(),
            Wert::Ziele(l) => l.is_empty(),
            Wert::Meilensteine(l) => l.is_empty(),
            Wert::Berichte(l) => l.is_empty(),
            Wert::Anteile(l) => l.is_empty(),
            _ => false,
        }
    }
}

/// A Rust type that a field can have.
pub trait Feldwert: Sized {
    fn zu_wert(&self) -> Wert;
    /// Error: a German sentence.
    fn aus_wert(wert: Wert) -> Result<Self, String>;
}

const PASST_NICHT: &str = "Der Wert passt nicht zu diesem Feld";

macro_rules! feldwerte {
    ($($typ:ty, $variante:ident, $leer:expr;)*) => {
        $(impl Feldwert for $typ {
            fn zu_wert(&self) -> Wert { Wert::$variante(self.clone()) }
            fn aus_wert(wert: Wert) -> Result<Self, String> {
                match wert {
                    Wert::$variante(w) => Ok(w),
                    Wert::Leer => $leer,
                    _ => Err(PASST_NICHT.to_owned()),
                }
            }
        })*
    };
}

fn fehlt<T>() -> Result<T, String> {
    Err("Bitte ausfüllen".to_owned())
}

feldwerte! {
    String, Text, Ok(String::new());
    Vec<String>, Liste, Ok(Vec::new());
    bool, JaNein, Ok(false);
    u16, Zahl, fehlt();
    Date, Datum, fehlt();
    DateTime, Zeitpunkt, fehlt();
    Id, Verweis, fehlt();
    Vec<Id>, Verweise, Ok(Vec::new());
    Mitglied, Mitglied, fehlt();
    Vec<Verantwortlich>, Verantwortlich, Ok(Vec::new());
    Faelligkeit, Faelligkeit, fehlt();
    Rhythmus, Rhythmus, fehlt();
    Wiederholung, Wiederholung, fehlt();
    Vec<Sollrolle>, Sollrollen, Ok(Vec::new());
    Cent, Geld, fehlt();
    Dezimal, Dezimal, fehlt();
    Vec<Oeffnung>, Zeiten, Ok(Vec::new());
    Vec<Ziel>, Ziele, Ok(Vec::new());
    Vec<Meilenstein>, Meilensteine, Ok(Vec::new());
    Vec<Bericht>, Berichte, Ok(Vec::new());
    Vec<Anteil>, Anteile, Ok(Vec::new());
}

impl Feldwert for (u8, u8) {
    fn zu_wert(&self) -> Wert {
        Wert::Kachel(self.0, self.1)
    }

    fn aus_wert(wert: Wert) -> Result<Self, String> {
        match wert {
            Wert::Kachel(x, y) => Ok((x, y)),
            _ => Err(PASST_NICHT.to_owned()),
        }
    }
}

impl<T: Feldwert> Feldwert for Option<T> {
    fn zu_wert(&self) -> Wert {
        self.as_ref().map_or(Wert::Leer, Feldwert::zu_wert)
    }

    fn aus_wert(wert: Wert) -> Result<Self, String> {
        if wert == Wert::Leer {
            Ok(None)
        } else {
            T::aus_wert(wert).map(Some)
        }
    }
}

impl<T: Auswahl> Feldwert for T {
    fn zu_wert(&self) -> Wert {
        Wert::Auswahl(self.key())
    }

    fn aus_wert(wert: Wert) -> Result<Self, String> {
        match wert {
            Wert::Auswahl(key) => T::lies(key).ok_or_else(|| PASST_NICHT.to_owned()),
            Wert::Leer => fehlt(),
            _ => Err(PASST_NICHT.to_owned()),
        }
    }
}
