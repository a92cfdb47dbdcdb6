//! The rows of screen 8 as data: what a row is about, its sign and its columns. Drawn by `ui/faelle`. They hold text of
//! notes: wiped when dropped, printed nowhere.

use super::offen::{Fuer, Offen, Seite};
use crate::app::App;
use crate::app::ansicht::{Signal, Ton};
use crate::domain::{Fall, Fallabschnitt, Id, datum};
use crate::model::Register;
use crate::model::faelle::{
    self, Auswahl, Fallzeile, Frist, KARENZ_TAGE, Stand, angemeldete, tage_im_korb,
};
use crate::vault::{Fristen, Slot, Slotart};
use jiff::civil::Date;
use zeroize::Zeroize;

/// What a row is about.
#[derive(Clone, PartialEq, Eq)]
pub enum Wovon {
    Fall(Id),
    /// Typed and never saved.
    Entwurf(Id),
    Slot(u32),
    /// A word of the guard; true: to be found always.
    Wort(String, bool),
    Statistik,
}

/// One row.
pub struct Zeile {
    pub wovon: Wovon,
    pub signal: Signal,
    pub ton: Ton,
    pub spalten: Vec<String>,
}

impl Zeile {
    pub fn fall(&self) -> Option<Id> {
        match self.wovon {
            Wovon::Fall(id) | Wovon::Entwurf(id) => Some(id),
            _ => None,
        }
    }

    fn neu(wovon: Wovon, signal: Signal, ton: Ton, spalten: Vec<String>) -> Self {
        Zeile {
            wovon,
            signal,
            ton,
            spalten,
        }
    }
}

impl Drop for Zeile {
    fn drop(&mut self) {
        self.spalten.iter_mut().for_each(Zeroize::zeroize);
    }
}

/// What the columns of a page are called; the first is the widest.
pub fn koepfe(seite: Seite) -> &'static [&'static str] {
    match seite {
        Seite::Liste => &["Titel", "Planregion", "Fragestellung", "Stand", "löschen"],
        Seite::Faellig => &["Titel", "Planregion", "fällig", "von selbst"],
        Seite::Papierkorb => &["Titel", "Planregion", "vernichtet"],
        Seite::Reihenfolge => &["Titel", "Planregion", "Fragestellung", "bringt ein"],
        Seite::Zugaenge => &["Name", "Art", ""],
        Seite::Woerter => &["Wort", "gilt"],
        Seite::Statistik => &["Planregion", "Jahr", "Art", "Wort", "Zahl"],
    }
}

impl App {
    /// Builds the rows anew where something changed that they follow from; the chosen one stays chosen.
    pub(in crate::app) fn faelle_neu(&mut self) {
        let (rev, heute, raum) = (self.register.rev(), self.session.heute(), self.session.raum);
        let hoehe = self.session.hoehe().saturating_sub(1);
        let Some(offen) = self.session.faelle.offen_mut() else {
            return;
        };
        let fuer = Fuer {
            rev,
            heute,
            raum,
            stand: offen.stand,
        };
        if offen.fuer.as_ref() != Some(&fuer) {
            let bisher = offen.gewaehlt().map(|z| z.wovon.clone());
            offen.zeilen = zeilen(offen, &self.register, raum, heute);
            let neue = offen.waehle.take();
            let neue = neue.and_then(|id| offen.zeilen.iter().position(|z| z.fall() == Some(id)));
            let bisher = bisher.and_then(|b| offen.zeilen.iter().position(|z| z.wovon == b));
            let stelle = neue.or(bisher);
            offen.wahl = stelle.unwrap_or(offen.wahl);
            offen.fuer = Some(fuer);
        }
        offen.sichtbar(hoehe);
    }
}

fn zeilen(offen: &Offen, reg: &Register, raum: Option<Id>, heute: Date) -> Vec<Zeile> {
    let faelle = &offen.inhalt.faelle;
    match offen.seite {
        Seite::Liste => liste(offen, reg, raum, heute),
        Seite::Faellig => faelle::faellige(faelle, offen.tag(heute))
            .into_iter()
            .map(|f| faellig(f, reg, heute, &offen.inhalt.fristen))
            .collect(),
        Seite::Papierkorb => faelle::im_korb(faelle)
            .into_iter()
            .map(|f| im_korb(f, reg, heute, &offen.inhalt.fristen))
            .collect(),
        Seite::Reihenfolge => reihenfolge(offen, reg, heute),
        Seite::Zugaenge => offen.inhalt.slots.iter().map(zugang).collect(),
        Seite::Woerter => woerter(offen),
        Seite::Statistik => statistik(offen, reg),
    }
}

fn liste(offen: &Offen, reg: &Register, raum: Option<Id>, heute: Date) -> Vec<Zeile> {
    let wahl = Auswahl {
        raum,
        gesucht: &offen.gesucht,
        sortierung: offen.sortierung,
        umgekehrt: offen.umgekehrt,
    };
    let entwuerfe = offen
        .inhalt
        .entwuerfe
        .iter()
        .map(|e| entwurf(e, reg, heute));
    let faelle = faelle::zeilen(&offen.inhalt.faelle, reg, wahl, heute);
    let ungesichert = |id: Id| offen.inhalt.entwuerfe.iter().any(|e| e.id == id);
    let gesicherte = faelle.iter().filter(|z| !ungesichert(z.id)).map(|z| {
        let (signal, ton) = frist(z.frist);
        Zeile::neu(Wovon::Fall(z.id), signal, ton, spalten(z, heute))
    });
    entwuerfe.chain(gesicherte).collect()
}

fn entwurf(fall: &Fall, reg: &Register, heute: Date) -> Zeile {
    let mut spalten = spalten(&faelle::zeile(fall, reg, heute), heute);
    if let Some(stand) = spalten.get_mut(3) {
        *stand = "ungesichert".to_owned();
    }
    if fall.beratung.loeschen_am.is_none()
        && let Some(loeschen) = spalten.get_mut(4)
    {
        *loeschen = "ohne Datum".to_owned();
    }
    Zeile::neu(
        Wovon::Entwurf(fall.id),
        Signal::InArbeit,
        Ton::Achtung,
        spalten,
    )
}

fn spalten(z: &Fallzeile, heute: Date) -> Vec<String> {
    let tag = |t: Option<Date>| t.map(|t| tag_mit_jahr(t, heute)).unwrap_or_default();
    vec![
        z.titel.clone(),
        z.planregion.clone(),
        z.frage.clone(),
        match z.wiedervorlage {
            Some(_) => format!("WV {}", tag(z.wiedervorlage)),
            None => stand_wort(z.stand).to_owned(),
        },
        tag(z.loeschen_am),
    ]
}

/// "26.11." in this year, else "01.05.27": dates of notes reach into the next.
pub fn tag_mit_jahr(tag: Date, heute: Date) -> String {
    let kurz = format!("{:02}.{:02}.", tag.day(), tag.month());
    match tag.year() == heute.year() {
        true => kurz,
        false => format!("{kurz}{:02}", tag.year().rem_euclid(100)),
    }
}

/// „Empfehlung“
pub fn stand_wort(stand: Stand) -> &'static str {
    match stand {
        Stand::Angemeldet => "angemeldet",
        Stand::Laeuft => "läuft",
        Stand::Offen => "offen beraten",
        Stand::Empfohlen => "Empfehlung",
    }
}

fn frist(frist: Frist) -> (Signal, Ton) {
    match frist {
        Frist::Fern => (Signal::Keins, Ton::Normal),
        Frist::Ohne | Frist::Bald => (Signal::Achtung, Ton::Achtung),
        Frist::Faellig => (Signal::Alarm, Ton::Alarm),
    }
}

fn titel_und_region(fall: &Fall, reg: &Register, heute: Date) -> Vec<String> {
    let z = faelle::zeile(fall, reg, heute);
    vec![z.titel.clone(), z.planregion.clone()]
}

/// „von selbst“: counted from when it was first shown as due.
fn faellig(fall: &Fall, reg: &Register, heute: Date, fristen: &Fristen) -> Zeile {
    let mut spalten = titel_und_region(fall, reg, heute);
    let am = fall.beratung.loeschen_am.unwrap_or(heute);
    let ab_heute = heute.saturating_add(jiff::Span::new().days(KARENZ_TAGE));
    let weg = fristen.ab.get(&fall.id).copied().unwrap_or(ab_heute);
    spalten.push(datum::relativ(am, heute));
    spalten.push(tag_mit_jahr(weg, heute));
    Zeile::neu(Wovon::Fall(fall.id), Signal::Alarm, Ton::Alarm, spalten)
}

fn im_korb(fall: &Fall, reg: &Register, heute: Date, fristen: &Fristen) -> Zeile {
    let mut spalten = titel_und_region(fall, reg, heute);
    let noch = fristen.noch_tage(fall.id).or(tage_im_korb(fall, heute));
    spalten.push(match noch.unwrap_or(0) {
        0 => "heute".to_owned(),
        1 => "in 1 Tag".to_owned(),
        n => format!("in {n} Tagen"),
    });
    Zeile::neu(
        Wovon::Fall(fall.id),
        Signal::Entfaellt,
        Ton::Gedaempft,
        spalten,
    )
}

fn reihenfolge(offen: &Offen, reg: &Register, heute: Date) -> Vec<Zeile> {
    let inhalt = &offen.inhalt;
    let Some(tag) = offen.reihenfolge_tag(heute) else {
        return Vec::new();
    };
    let alle = angemeldete(&inhalt.faelle, &inhalt.buch, tag);
    alle.iter()
        .enumerate()
        .map(|(i, f)| {
            let z = faelle::zeile(f, reg, heute);
            let spalten = vec![
                format!("{}. {}", i + 1, z.titel),
                z.planregion.clone(),
                f.beratung
                    .text(Fallabschnitt::Fragestellung)
                    .lines()
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
                f.beratung.eingebracht_von.clone(),
            ];
            Zeile::neu(Wovon::Fall(f.id), Signal::Keins, Ton::Normal, spalten)
        })
        .collect()
}

fn zugang(slot: &Slot) -> Zeile {
    let art = match slot.art {
        Slotart::Passphrase => "Passphrase",
        Slotart::Wiederherstellung => "Wiederherstellung",
    };
    let eigener = if slot.eigener {
        "hiermit geöffnet"
    } else {
        ""
    };
    let signal = if slot.eigener {
        Signal::Gut
    } else {
        Signal::Keins
    };
    let spalten = vec![slot.name.clone(), art.to_owned(), eigener.to_owned()];
    Zeile::neu(Wovon::Slot(slot.nr), signal, Ton::Normal, spalten)
}

fn woerter(offen: &Offen) -> Vec<Zeile> {
    let buch = &offen.inhalt.buch;
    let zeile = |wort: &String, immer: bool| {
        let gilt = match immer {
            true => "immer anmahnen",
            false => "kein Name",
        };
        let spalten = vec![wort.clone(), gilt.to_owned()];
        Zeile::neu(
            Wovon::Wort(wort.clone(), immer),
            Signal::Keins,
            Ton::Normal,
            spalten,
        )
    };
    let immer = buch.immer.iter().map(|w| zeile(w, true));
    immer
        .chain(buch.kein_name.iter().map(|w| zeile(w, false)))
        .collect()
}

fn statistik(offen: &Offen, reg: &Register) -> Vec<Zeile> {
    let alle = faelle::statistik(&offen.inhalt.faelle, reg).reihen;
    alle.into_iter()
        .map(|r| {
            let region = match r.planregion.as_str() {
                "" => "ohne Planregion".to_owned(),
                name => name.to_owned(),
            };
            let spalten = vec![
                region,
                r.jahr.to_string(),
                r.was.to_owned(),
                r.wort,
                r.zahl.text(),
            ];
            Zeile::neu(Wovon::Statistik, Signal::Keins, Ton::Normal, spalten)
        })
        .collect()
}
