//! Rows → records: finds the record that a row means, lays its cells over it, and says which cell is at fault.

use super::angebot;
use super::kenner::Kenner;
use super::kennwerte;
use super::sitzung::{am_tag, folgere, gremium_der_sitzung};
use super::spalten::{Gemerkt, Spalte, Ziel};
use super::zelle::{Haken, deute, haken, teile_namen};
use super::{Tabelle, Zeile};
use crate::domain::feld::eingabe::{Namen, Umfeld, lies as lies_feld};
use crate::domain::feld::feld;
use crate::domain::leer::leer;
use crate::domain::text::falte;
use crate::domain::{
    Auswahl, Datensatz, Feld, FeldArt, Id, Kind, Kosten, Schluessel, Status, Top, Wert, felder,
};
use crate::exchange::einlesen::{Ablehnung, Einlesen, Gelesen};
use jiff::civil::Date;
use std::collections::HashMap;

/// Reads all rows. Faults name line and heading.
pub fn lies(tabelle: &Tabelle, um: &mut Einlesen<'_>) -> Gelesen {
    let mut gelesen = Gelesen {
        zuordnung: Some(tabelle.zuordnung()),
        ..Gelesen::default()
    };
    let vorbereitet = kennwerte::bereite_vor(tabelle, um, &mut gelesen);
    if !gelesen.abgelehnt.is_empty() {
        return gelesen;
    }
    let tabelle = vorbereitet.as_ref().unwrap_or(tabelle);
    let mut kenner = Kenner::neu(tabelle, um);
    let mut offen = ohne_doppelte(&tabelle.zeilen, &mut gelesen);
    // A Raum may lie in one that comes further down, a Sitzung follow one, a pot take over from one, a figure be a part of
    // one: go round as long as that helps.
    let auf_sich = matches!(
        tabelle.kind,
        Kind::Raeume | Kind::Sitzungen | Kind::Toepfe | Kind::Indikatoren
    );
    loop {
        let vorher = offen.len();
        let mut spaeter = Vec::new();
        let mut fehler = Vec::new();
        for zeile in offen {
            match lies_zeile(tabelle, zeile, &mut kenner, um) {
                Ok((satz, hinweise)) => {
                    gelesen.meldungen.extend(hinweise);
                    let key = satz.schluessel();
                    gelesen.nimm(&mut um.bestand, satz);
                    if let Some(stelle) = gelesen.zeilen.get_mut(&key) {
                        *stelle = Some(zeile.nummer);
                    }
                }
                Err(f) => {
                    spaeter.push(zeile);
                    fehler.extend(f);
                }
            }
        }
        if !auf_sich || spaeter.is_empty() || spaeter.len() == vorher {
            gelesen.abgelehnt.extend(fehler);
            break;
        }
        offen = spaeter;
    }
    if gelesen.abgelehnt.is_empty() {
        kenner.plaetze.schliesse(&mut um.bestand);
        merke(tabelle, um);
    }
    gelesen
}

/// A row that stands there twice says nothing new.
fn ohne_doppelte<'a>(zeilen: &'a [Zeile], gelesen: &mut Gelesen) -> Vec<&'a Zeile> {
    let mut gesehen: HashMap<Vec<&str>, usize> = HashMap::new();
    let mut aus = Vec::with_capacity(zeilen.len());
    for zeile in zeilen {
        let zellen: Vec<&str> = zeile.zellen.iter().map(|z| z.trim()).collect();
        match gesehen.get(&zellen) {
            Some(erste) => gelesen.meldungen.push(format!(
                "Zeile {}: dasselbe wie Zeile {erste}, übersprungen",
                zeile.nummer
            )),
            None => {
                gesehen.insert(zellen, zeile.nummer);
                aus.push(zeile);
            }
        }
    }
    aus
}

/// Keeps the mapping for the next file with the same headings.
fn merke(tabelle: &Tabelle, um: &mut Einlesen<'_>) {
    let Some(gemerkt) = &tabelle.merken else {
        return;
    };
    let kopf: Vec<String> = tabelle.spalten.iter().map(|s| s.titel.clone()).collect();
    let schluessel = Gemerkt::schluessel(&kopf);
    let id = match Gemerkt::satz(&schluessel, &um.bestand) {
        Some(satz) => satz.id,
        None => um.ids.neu(),
    };
    if let Some(satz) = gemerkt.als_satz(schluessel, id)
        && Gemerkt::satz(&satz.schluessel, &um.bestand) != Some(&satz)
    {
        um.bestand.setze(satz.into());
    }
}

fn lies_zeile(
    tabelle: &Tabelle,
    zeile: &Zeile,
    kenner: &mut Kenner,
    um: &mut Einlesen<'_>,
) -> Result<(Datensatz, Vec<String>), Vec<Ablehnung>> {
    let Zellen {
        werte,
        mut hinweise,
        erledigt_am,
        notizen,
    } = lies_zellen(tabelle, zeile, um)?;
    let id = lies_id(tabelle, zeile).map_err(|f| vec![f])?;
    let mit_id = id.is_some();
    let (mut satz, neu) = grundlage(tabelle.kind, id, &werte, zeile, kenner, um)?;
    let alt = satz.clone();
    let sagt_platz = werte
        .iter()
        .any(|(_, f, w)| f.name == "nr" && *w != Wert::Leer);
    let mut fehler = Vec::new();
    for (spalte, feld, wert) in werte {
        // A table without ids knows only part of the truth: its blanks delete nothing.
        if wert == Wert::Leer && (!mit_id || !darf_leer(feld)) {
            // A day that is not said would be today.
            if neu && feld.pflicht && matches!(feld.art, FeldArt::Datum) {
                fehler.push(Ablehnung::neu(zeile.nummer, feld.label, "fehlt"));
            }
            continue;
        }
        if let Err(grund) = (feld.setzen)(&mut satz, wert) {
            fehler.push(Ablehnung::neu(zeile.nummer, &spalte.titel, grund));
        }
    }
    angebot::unter_notiz(&mut satz, &notizen);
    folgere(&mut satz, neu, tabelle, um);
    if fehler.is_empty() {
        fehler.extend(pflichten(&satz, zeile));
        // What is in the book already is not refused for having lost somebody since.
        if neu || satz != alt {
            fehler.extend(vorhabenregeln(&satz, zeile));
        }
    }
    if !fehler.is_empty() {
        return Err(fehler);
    }
    ergaenze(&mut satz, neu.then_some(tabelle), &alt, um);
    let vorher = (!neu).then_some(&alt);
    hinweise.extend(kennwerte::nachtragen(&mut satz, vorher, tabelle, zeile, um));
    if let (Datensatz::Todo(t), Some(tag)) = (&mut satz, erledigt_am) {
        t.erledigt_am = Some(tag);
    }
    if let Datensatz::Top(t) = &mut satz
        && !sagt_platz
        && (neu || !am_selben_ort(t, &alt))
    {
        kenner.plaetze.vergib(t);
    }
    if textlaenge(&satz) > HOECHSTENS {
        return Err(vec![zu_lang(tabelle, zeile)]);
    }
    kenner.nimm(&satz, zeile.nummer);
    Ok((satz, hinweise))
}

fn am_selben_ort(t: &Top, alt: &Datensatz) -> bool {
    matches!(alt, Datensatz::Top(a) if (a.gremium, a.sitzung) == (t.gremium, t.sitzung))
}

/// Bytes of text that a record can hold: the store takes no more, and could not say on which line they stand.
const HOECHSTENS: usize = 64 * 1024;

fn textlaenge(satz: &Datensatz) -> usize {
    let laenge = |f: &Feld| match (f.lesen)(satz) {
        Wert::Text(t) => t.len(),
        _ => 0,
    };
    felder(satz.kind()).iter().map(laenge).sum()
}

/// Which cell makes the record too long.
fn zu_lang(tabelle: &Tabelle, zeile: &Zeile) -> Ablehnung {
    let laengste = (0..tabelle.spalten.len()).max_by_key(|i| zeile.zelle(*i).len());
    let spalte = laengste.and_then(|i| tabelle.spalten.get(i));
    let ort = spalte.map_or("", |s| s.titel.as_str());
    Ablehnung::neu(
        zeile.nummer,
        ort,
        "zu lang: mehr als 64 KB passen nicht in einen Eintrag",
    )
}

/// Choices, numbers and rhythms always have a value: a blank leaves it.
fn darf_leer(feld: &Feld) -> bool {
    !matches!(feld.art, FeldArt::Auswahl(_) | FeldArt::Mitglied) && !feld.pflicht
}

type Zellwert<'a> = (&'a Spalte, &'static Feld, Wert);

/// What the cells of a row say.
#[derive(Default)]
struct Zellen<'a> {
    werte: Vec<Zellwert<'a>>,
    hinweise: Vec<String>,
    /// From a column of ticks that holds the day.
    erledigt_am: Option<Date>,
    /// What no field can hold: it goes into the note.
    notizen: Vec<String>,
}

impl<'a> Zellen<'a> {
    fn nimm(&mut self, kind: Kind, spalte: &'a Spalte, name: &str, wert: Wert) {
        if let Some(feld) = feld(kind, name) {
            self.werte.push((spalte, feld, wert));
        }
    }

    fn nimm_name(&mut self, kind: Kind, spalte: &'a Spalte, zelle: &str) {
        let name = teile_namen(zelle);
        for (feld, text) in [
            ("titel", name.titel),
            ("vorname", name.vorname),
            ("nachname", name.nachname),
        ] {
            if !text.is_empty() {
                self.nimm(kind, spalte, feld, Wert::Text(text));
            }
        }
    }

    fn nimm_kosten(&mut self, spalte: &'a Spalte, zelle: &str) {
        let (kosten, text) = angebot::kosten(zelle);
        if kosten != Kosten::Unbekannt || !zelle.trim().is_empty() {
            self.nimm(
                Kind::Ressourcen,
                spalte,
                "kosten",
                Wert::Auswahl(kosten.key()),
            );
        }
        if !text.is_empty() {
            self.nimm(Kind::Ressourcen, spalte, "kosten_text", Wert::Text(text));
        }
    }

    /// What its field cannot take – times that are no rule, a price below nothing – is kept as words.
    fn in_die_notiz(
        &mut self,
        was: &str,
        spalte: &Spalte,
        zeile: &Zeile,
        zelle: &str,
        warum: &str,
    ) {
        let (titel, text) = (&spalte.titel, crate::domain::text::einzeilig(zelle));
        self.hinweise.push(format!(
            "Zeile {}, {titel}: „{text}“ {warum}, steht in der Notiz",
            zeile.nummer
        ));
        self.notizen.push(format!("{was}: {text}"));
    }

    fn nimm_haken(
        &mut self,
        kind: Kind,
        spalte: &'a Spalte,
        zelle: &str,
        heute: Date,
    ) -> Result<(), String> {
        match haken(zelle, heute)? {
            Haken::Nein => return Ok(()),
            Haken::Ja => {}
            Haken::Am(tag) => self.erledigt_am = Some(tag),
        }
        self.nimm(
            kind,
            spalte,
            "status",
            Wert::Auswahl(Status::Erledigt.key()),
        );
        Ok(())
    }
}

fn lies_zellen<'a>(
    tabelle: &'a Tabelle,
    zeile: &Zeile,
    um: &Einlesen<'_>,
) -> Result<Zellen<'a>, Vec<Ablehnung>> {
    let mut aus = Zellen::default();
    let mut fehler = Vec::new();
    // A tick in a column of its own outdoes a status.
    let mut spalten: Vec<(usize, &Spalte)> = tabelle.spalten.iter().enumerate().collect();
    spalten.sort_by_key(|(_, s)| s.ziel == Some(Ziel::Erledigt));
    for (i, spalte) in spalten {
        if let Err(grund) = lies_spalte(tabelle, spalte, zeile, zeile.zelle(i), um, &mut aus) {
            fehler.push(Ablehnung::neu(zeile.nummer, &spalte.titel, grund));
        }
    }
    if fehler.is_empty() {
        Ok(aus)
    } else {
        Err(fehler)
    }
}

fn lies_spalte<'a>(
    tabelle: &Tabelle,
    spalte: &'a Spalte,
    zeile: &Zeile,
    zelle: &str,
    um: &Einlesen<'_>,
    aus: &mut Zellen<'a>,
) -> Result<(), String> {
    let kind = tabelle.kind;
    match spalte.ziel {
        None | Some(Ziel::Id) => {}
        Some(Ziel::Name) => aus.nimm_name(kind, spalte, zelle),
        Some(Ziel::Erledigt) => aus.nimm_haken(kind, spalte, zelle, um.heute)?,
        Some(Ziel::Feld(name)) => {
            let Some(feld) = feld(kind, name) else {
                return Ok(());
            };
            let gedeutet = deute(feld, zelle);
            if let Some(h) = gedeutet.hinweis {
                let titel = &spalte.titel;
                aus.hinweise
                    .push(format!("Zeile {}, {titel}: {h}", zeile.nummer));
            }
            let text = &gedeutet.text;
            let mit_id = || tabelle.spalten.iter().any(|s| s.ziel == Some(Ziel::Id));
            let geteilt = (name == "zielgruppen" && !mit_id()).then(|| angebot::gruppen(text));
            let text = geteilt.as_deref().unwrap_or(text);
            let kosten = kind == Kind::Ressourcen && matches!(name, "kosten" | "kosten_text");
            if kosten && angebot::negativ(text) {
                aus.in_die_notiz("Kosten", spalte, zeile, text, "ist kleiner als null");
                return Ok(());
            }
            if (kind, name) == (Kind::Ressourcen, "kosten") {
                aus.nimm_kosten(spalte, text);
                return Ok(());
            }
            let gelesen = lies_zelle(feld, text, um);
            if gelesen.is_err() && matches!(feld.art, FeldArt::Zeiten) {
                aus.in_die_notiz("Zeiten", spalte, zeile, text, "ist keine Regel");
                return Ok(());
            }
            let wert = gelesen.or_else(|grund| match name {
                "sitzung" => am_tag(tabelle, zeile, text.trim(), &grund, um),
                _ => Err(grund),
            })?;
            aus.werte.push((spalte, feld, wert));
        }
    }
    Ok(())
}

fn lies_zelle(feld: &Feld, zelle: &str, um: &Einlesen<'_>) -> Result<Wert, String> {
    let umfeld = Umfeld {
        namen: &um.bestand,
        heute: um.heute,
        gremium: None,
    };
    let raum = matches!(feld.art, FeldArt::Verweis(Kind::Raeume));
    let ort = angebot::ohne_plz(zelle).filter(|_| raum);
    // „Ausschussvorsitzende“ in a column „Rolle“ is a lead, whatever the list of choices says.
    match lies_feld(feld.art, zelle, umfeld) {
        Err(_) if feld.name == "rolle" => {
            Ok(Wert::Auswahl(crate::exchange::oparl::rolle(zelle).key()))
        }
        Err(_) if ort.is_some() => lies_zelle(feld, ort.unwrap_or_default(), um),
        Err(grund) => Err(match vorschlag(feld.art, zelle, um) {
            Some(name) => format!("{grund}; gemeint: „{name}“?"),
            None => grund,
        }),
        ok => ok,
    }
}

/// From this likeness on a name is suggested.
const GEMEINT: f64 = 0.8;

fn vorschlag(art: FeldArt, zelle: &str, um: &Einlesen<'_>) -> Option<String> {
    let (FeldArt::Verweis(kind) | FeldArt::Verweise(kind)) = art else {
        return None;
    };
    let gesucht = falte(zelle);
    // The pot of another year is other money, and nobody's slip.
    let zahlen = |t: &str| -> String { t.chars().filter(char::is_ascii_digit).collect() };
    um.bestand
        .alle(kind)
        .filter_map(|s| um.bestand.name(kind, s.id()))
        .filter(|name| kind != Kind::Toepfe || zahlen(name) == zahlen(zelle))
        .map(|name| (strsim::jaro_winkler(&falte(&name), &gesucht), name))
        .filter(|(wie, _)| *wie >= GEMEINT && *wie < 1.0)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

fn lies_id(tabelle: &Tabelle, zeile: &Zeile) -> Result<Option<Id>, Ablehnung> {
    let Some(spalte) = tabelle
        .spalten
        .iter()
        .position(|s| s.ziel == Some(Ziel::Id))
    else {
        return Ok(None);
    };
    match zeile.zelle(spalte).trim() {
        "" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|e: crate::domain::id::KeineKennung| {
                Ablehnung::neu(zeile.nummer, "id", e.to_string())
            }),
    }
}

/// The record that the row means, or a new one; and whether it is new.
fn grundlage(
    kind: Kind,
    id: Option<Id>,
    werte: &[Zellwert<'_>],
    zeile: &Zeile,
    kenner: &Kenner,
    um: &mut Einlesen<'_>,
) -> Result<(Datensatz, bool), Vec<Ablehnung>> {
    let doppelt = |andere: usize| {
        let grund = format!("dasselbe wie in Zeile {andere}");
        vec![Ablehnung::neu(zeile.nummer, "", grund)]
    };
    // There is one Landkreis, whatever its id was elsewhere.
    let id = id.filter(|_| kind != Kind::Landkreis || um.bestand.landkreis().is_none());
    let id = match id {
        Some(id) => match kenner.zeile_von(id) {
            Some(andere) => return Err(doppelt(andere)),
            None => Some(id),
        },
        None => {
            let mut probe = leer(kind, Id(0), um.heute);
            for (_, feld, wert) in werte {
                // A fault shows when the value is set for good.
                let _ = (feld.setzen)(&mut probe, wert.clone());
            }
            gremium_der_sitzung(&mut probe, um);
            kenner.finde(&probe, um).map_err(doppelt)?
        }
    };
    let alt = id.and_then(|id| um.bestand.satz(Schluessel { kind, id }));
    match alt {
        Some(alt) => Ok((alt.clone(), false)),
        None => {
            let id = match id {
                Some(id) => id,
                None => um.ids.neu(),
            };
            Ok((leer(kind, id, um.heute), true))
        }
    }
}

fn pflichten(satz: &Datensatz, zeile: &Zeile) -> Vec<Ablehnung> {
    let fehlt = |f: &&Feld| match (f.lesen)(satz) {
        Wert::Verweis(id) => id == Id(0),
        Wert::Mitglied(m) => m == crate::domain::Mitglied::Person(Id(0)),
        Wert::Zeitpunkt(z) => z == jiff::civil::DateTime::ZERO,
        wert => wert.leer(),
    };
    felder(satz.kind())
        .iter()
        .filter(|f| f.pflicht)
        .filter(fehlt)
        .map(|f| Ablehnung::neu(zeile.nummer, f.label, "fehlt"))
        .chain(verkehrt(satz, zeile))
        .collect()
}

/// Holidays that end before they begin would be holidays on no day.
fn verkehrt(satz: &Datensatz, zeile: &Zeile) -> Option<Ablehnung> {
    let Datensatz::Ferien(f) = satz else {
        return None;
    };
    (f.bis < f.von).then(|| Ablehnung::neu(zeile.nummer, "bis", "liegt vor dem ersten Tag"))
}

/// A running Vorhaben has its two people, a finished one its evaluation.
fn vorhabenregeln(satz: &Datensatz, zeile: &Zeile) -> Vec<Ablehnung> {
    let Datensatz::Vorhaben(v) = satz else {
        return Vec::new();
    };
    let label = |name| feld(Kind::Vorhaben, name).map_or(name, |f| f.label);
    let faelle = v.verstoesse().into_iter();
    faelle
        .map(|(name, satz)| Ablehnung::neu(zeile.nummer, label(name), satz))
        .collect()
}

/// What a table does not say and a record needs.
fn ergaenze(satz: &mut Datensatz, neu_aus: Option<&Tabelle>, alt: &Datensatz, um: &Einlesen<'_>) {
    if let (Datensatz::Todo(t), Datensatz::Todo(vorher)) = (satz, alt) {
        let sagt_es = neu_aus.is_none_or(|tabelle| {
            tabelle
                .spalten
                .iter()
                .any(|s| s.ziel == Some(Ziel::Feld("zu_klaeren")))
        });
        if !sagt_es && (t.verantwortlich.is_empty() || t.faellig.is_none()) {
            t.zu_klaeren = true;
        }
        if t.status == Status::Erledigt && vorher.status != Status::Erledigt {
            t.erledigt_am = Some(um.heute);
        }
    }
}
