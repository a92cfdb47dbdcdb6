//! What an open note shows, as data: its phases with their minutes, the rows of the page with the guard's marks, the lines
//! at the foot. Minutes only. Draws nothing.

use super::fusszeile::hilfe_zu;
use super::{Eintrag, Fallblatt, Seite};
use crate::app::ansicht::Signal;
use crate::app::text::{Mass, Text};
use crate::domain::beratung::Stelle;
use crate::domain::{Fallabschnitt, Phase};
use crate::guard::{Fund, Stufe};
use crate::model::Register;
use jiff::civil::Date;
use std::ops::Range;

/// A phase at the side or above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phasenzeile {
    pub signal: Signal,
    pub name: &'static str,
    pub kurz: &'static str,
    /// "4/10": used and planned minutes.
    pub minuten: String,
    pub aktuell: bool,
    /// Longer than planned.
    pub ueber: bool,
}

/// How a piece of a row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Art {
    Name,
    NameGewaehlt,
    Text,
    /// Being typed.
    Schreibt,
    Leise,
    Block,
    Warn,
    Hint,
    /// The chosen finding.
    Fund,
}

/// A row of the page.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Blattzeile {
    /// The sign in the gutter: the highest level of what the row holds.
    pub marke: Option<Stufe>,
    pub zeiger: bool,
    pub teile: Vec<(String, Art)>,
}

/// The page.
#[derive(Default)]
pub struct Koerper {
    pub zeilen: Vec<Blattzeile>,
    /// Rows of the chosen entry.
    pub fokus: Range<usize>,
    /// Row and column of the cursor, or the row of the chosen finding.
    pub cursor: Option<(usize, usize)>,
    pub fundzeile: Option<usize>,
}

impl Koerper {
    /// The first row that is seen: the cursor or the finding always, the name of the chosen entry if that fits too.
    pub fn oben(&self, hoehe: usize, gerollt: usize) -> usize {
        let hoehe = hoehe.max(1);
        let ende = self.zeilen.len().saturating_sub(hoehe);
        let wichtig = self.cursor.map(|c| c.0).or(self.fundzeile);
        let unten = wichtig.unwrap_or(self.fokus.end.saturating_sub(1));
        let mut oben = (unten + 1).saturating_sub(hoehe);
        if wichtig.is_none() {
            oben = oben.min(self.fokus.start);
        }
        (oben + gerollt).min(ende)
    }
}

impl Fallblatt {
    /// "Kollegiale Beratung · Kind A zwischen zwei Haushalten"
    pub fn titel(&self) -> String {
        let b = &self.fall.beratung;
        let titel = if b.titel.trim().is_empty() {
            "Neue Fallnotiz"
        } else {
            b.titel.trim()
        };
        format!("{titel} · {}", methodenname(b.methode))
    }

    pub fn laeuft(&self) -> bool {
        self.uhr.is_some()
    }

    pub fn gerollt(&self) -> usize {
        self.gerollt
    }

    pub fn zeile(&self) -> Option<&super::Zeile> {
        self.zeile.as_ref()
    }

    /// The question before leaving, with its keys; None: nothing is asked.
    pub fn frage(&self) -> Option<&'static str> {
        Some(match self.frage? {
            super::Abschied::Sichern => {
                "Noch nicht gesichert: Enter oder F2 sichert, Esc schreibt weiter, e lässt es als versiegelten Entwurf, v verwirft"
            }
            super::Abschied::Verwerfen => {
                "Wirklich verwerfen, was seit dem letzten Sichern getippt wurde? v noch einmal verwirft, Esc schreibt weiter"
            }
        })
    }

    pub fn umfeldkarte(&self) -> bool {
        self.bild.umfeld
    }

    /// All pages in turn.
    pub fn phasenzeilen(&self) -> Vec<Phasenzeile> {
        self.seiten()
            .into_iter()
            .map(|s| self.phasenzeile(s))
            .collect()
    }

    fn phasenzeile(&self, seite: Seite) -> Phasenzeile {
        let b = &self.fall.beratung;
        let aktuell = seite == self.seite;
        let (mut minuten, mut ueber, mut voll, mut klemmt) = (String::new(), false, false, false);
        if let Seite::Phase(p) = seite {
            let plan = geplant(b.methode, p);
            let gebraucht = b.dauer.get(&p).copied().unwrap_or(0) / 60;
            minuten = format!("{gebraucht}/{plan}");
            ueber = gebraucht > u32::from(plan);
            voll = p.abschnitte().iter().any(|a| !b.text(*a).trim().is_empty());
            klemmt = p == Phase::Genogramm && !self.unverstandene().is_empty();
        }
        if seite == Seite::Kopf {
            voll = !b.titel.trim().is_empty();
        }
        Phasenzeile {
            signal: if klemmt {
                Signal::Achtung
            } else if voll {
                Signal::Erledigt
            } else {
                Signal::Punkt
            },
            name: seite.name(),
            kurz: seite.kurz(),
            minuten,
            aktuell,
            ueber,
        }
    }

    /// "3 von 8 · Lebenslage und Ressourcen · 4 von 10 min, Uhr läuft"
    pub fn kopfzeile(&self) -> String {
        let b = &self.fall.beratung;
        let Seite::Phase(p) = self.seite else {
            return self.seite.name().to_owned();
        };
        let phasen = b.methode.phasen();
        let nr = phasen
            .iter()
            .position(|(x, _)| *x == p)
            .map_or(0, |i| i + 1);
        let gebraucht = b.dauer.get(&p).copied().unwrap_or(0) / 60;
        let uhr = if self.uhr.is_some() {
            ", Uhr läuft"
        } else {
            ""
        };
        format!(
            "{nr} von {} · {} · {gebraucht} von {} min{uhr}",
            phasen.len(),
            p.name(),
            geplant(b.methode, p)
        )
    }

    /// The rows of the page for texts of so many columns.
    pub fn koerper(&self, reg: &Register, heute: Date, breite: usize, mass: Mass) -> Koerper {
        let mut k = Koerper::default();
        let mut davor: Option<bool> = None;
        for (i, eintrag) in self.eintraege().into_iter().enumerate() {
            let feld = matches!(eintrag, Eintrag::Feld(_));
            if davor.is_some_and(|d| !d || !feld) {
                k.zeilen.push(Blattzeile::default());
            }
            davor = Some(feld);
            let ab = k.zeilen.len();
            match eintrag {
                Eintrag::Feld(feld) => {
                    let wert = feld.wert(reg, &self.fall.beratung, heute);
                    self.feldzeilen(&mut k, feld, &wert, i == self.wahl, (breite, mass));
                }
                Eintrag::Text(a) => self.textzeilen(&mut k, a, i == self.wahl, (breite, mass)),
            }
            if i == self.wahl {
                k.fokus = ab..k.zeilen.len();
            }
        }
        k
    }

    fn feldzeilen(
        &self,
        k: &mut Koerper,
        feld: super::feld::Feld,
        wert: &str,
        gewaehlt: bool,
        (breite, mass): (usize, Mass),
    ) {
        use super::feld::Feld as F;
        const NAME: usize = 16;
        let stellen = |s: Stelle| {
            matches!(
                (feld, s),
                (F::Titel, Stelle::Titel)
                    | (F::EingebrachtVon, Stelle::EingebrachtVon)
                    | (F::Themen, Stelle::Thema(_))
                    | (F::Hilfen, Stelle::Hilfe(_))
            )
        };
        let texte = self.fall.beratung.alle_texte();
        let marke = texte
            .iter()
            .filter(|(s, _)| stellen(*s))
            .flat_map(|(s, _)| self.sichtbare(*s))
            .map(|f| f.stufe)
            .max();
        let name = if gewaehlt {
            Art::NameGewaehlt
        } else {
            Art::Name
        };
        let mut text = Text::neu(if wert.is_empty() { "–" } else { wert });
        text.setze_groesse(breite.saturating_sub(NAME).max(8), 1, mass);
        // Where the value is the text itself, only what was found is marked.
        let stelle = match feld {
            F::Titel => Some(Stelle::Titel),
            F::EingebrachtVon => Some(Stelle::EingebrachtVon),
            _ => None,
        };
        let funde = stelle.map(|s| self.sichtbare(s)).unwrap_or_default();
        let gewaehlter = self.pruefung.wahl.filter(|(s, _)| Some(*s) == stelle);
        let art = match marke {
            Some(stufe) if stelle.is_none() => aus_stufe(stufe),
            _ if wert.is_empty() => Art::Leise,
            _ => Art::Text,
        };
        for n in 0..text.zeilen() {
            let links = if n == 0 { feld.name() } else { "" };
            let luecke = NAME.saturating_sub(mass(links));
            let mut teile = vec![(format!("{links}{}", " ".repeat(luecke)), name)];
            let ab = text.bereich(n).start;
            teile.extend(stuecke(
                text.zeile(n),
                ab,
                &funde,
                gewaehlter.map(|g| g.1),
                art,
            ));
            k.zeilen.push(Blattzeile {
                marke: marke.filter(|_| n == 0),
                zeiger: gewaehlt && n == 0,
                teile,
            });
        }
    }

    fn textzeilen(
        &self,
        k: &mut Koerper,
        a: Fallabschnitt,
        gewaehlt: bool,
        (breite, mass): (usize, Mass),
    ) {
        let name = if gewaehlt {
            Art::NameGewaehlt
        } else {
            Art::Name
        };
        k.zeilen.push(Blattzeile {
            zeiger: gewaehlt,
            teile: vec![(a.name().to_owned(), name)],
            ..Blattzeile::default()
        });
        let schreibt = self.text.as_ref().filter(|_| gewaehlt);
        let eigener;
        let text = match schreibt {
            Some(t) => t,
            None => {
                let mut t = Text::neu(self.abschnitt(a));
                t.setze_groesse(breite, 1, mass);
                eigener = t;
                &eigener
            }
        };
        if text.text().is_empty() && schreibt.is_none() {
            k.zeilen.push(Blattzeile {
                teile: vec![(hilfe_zu(a).to_owned(), Art::Leise)],
                ..Blattzeile::default()
            });
            return;
        }
        let stelle = Stelle::Abschnitt(a);
        let funde = self.sichtbare(stelle);
        let gewaehlter = self.pruefung.wahl.filter(|(s, _)| *s == stelle);
        let grund = if schreibt.is_some() {
            Art::Schreibt
        } else {
            Art::Text
        };
        let erste = k.zeilen.len();
        let unklare = self.unklare(a, text.text());
        for n in 0..text.zeilen() {
            let bereich = text.bereich(n);
            let zeile = text.zeile(n);
            let hier = bereich.start..bereich.start + zeile.len();
            if gewaehlter.is_some_and(|(_, ab)| bereich.contains(&ab)) {
                k.fundzeile = Some(k.zeilen.len());
            }
            let marke = funde
                .iter()
                .filter(|f| f.ab < hier.end && f.bis > hier.start);
            let unklar = unklare.iter().any(|b| b.contains(&bereich.start));
            k.zeilen.push(Blattzeile {
                marke: marke
                    .map(|f| f.stufe)
                    .max()
                    .or(unklar.then_some(Stufe::Warn)),
                zeiger: false,
                teile: stuecke(zeile, hier.start, &funde, gewaehlter.map(|g| g.1), grund),
            });
        }
        if let Some(t) = schreibt {
            let (zeile, spalte) = t.cursor();
            k.cursor = Some((erste + zeile, spalte));
        }
    }

    /// Bytes of the lines that a Genogramm does not understand; the one being typed is told of at the foot.
    fn unklare(&self, a: Fallabschnitt, text: &str) -> Vec<Range<usize>> {
        if a != Fallabschnitt::Genogramm {
            return Vec::new();
        }
        let (offen, hier) = (self.unverstandene(), self.zeilennummer());
        let mut ab = 0;
        let zeilen = text.split_inclusive('\n').enumerate().map(|(nr, z)| {
            ab += z.len();
            (nr, ab - z.len()..ab)
        });
        zeilen
            .filter(|(nr, _)| offen.contains(&(nr + 1)) && hier != Some(*nr))
            .map(|(_, bereich)| bereich)
            .collect()
    }
}

fn geplant(m: crate::domain::Methode, p: Phase) -> u16 {
    let phasen = m.phasen().iter();
    phasen.filter(|(x, _)| *x == p).map(|(_, min)| *min).sum()
}

fn methodenname(m: crate::domain::Methode) -> &'static str {
    let alle = crate::domain::Methode::ALLE.iter();
    alle.filter(|(x, _)| *x == m)
        .map(|(_, n)| *n)
        .next()
        .unwrap_or("")
}

fn aus_stufe(stufe: Stufe) -> Art {
    match stufe {
        Stufe::Block => Art::Block,
        Stufe::Warn => Art::Warn,
        Stufe::Hint => Art::Hint,
    }
}

/// A row cut at the findings.
fn stuecke(
    zeile: &str,
    start: usize,
    funde: &[&Fund],
    gewaehlt: Option<usize>,
    grund: Art,
) -> Vec<(String, Art)> {
    let mut teile = Vec::new();
    let mut hier = 0;
    for f in funde {
        let ab = f.ab.saturating_sub(start).max(hier).min(zeile.len());
        let bis = f.bis.saturating_sub(start).min(zeile.len());
        if bis <= ab || f.bis <= start {
            continue;
        }
        let (Some(davor), Some(treffer)) = (zeile.get(hier..ab), zeile.get(ab..bis)) else {
            continue;
        };
        if !davor.is_empty() {
            teile.push((davor.to_owned(), grund));
        }
        let art = if gewaehlt == Some(f.ab) {
            Art::Fund
        } else {
            aus_stufe(f.stufe)
        };
        teile.push((treffer.to_owned(), art));
        hier = bis;
    }
    if let Some(rest) = zeile.get(hier..).filter(|r| !r.is_empty()) {
        teile.push((rest.to_owned(), grund));
    }
    teile
}
