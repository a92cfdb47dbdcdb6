//! Text ↔ value: what people type into a form or write into a CSV, and what is shown back to them.

use super::{FeldArt, Wert, listen};
use crate::domain::{
    Cent, Dezimal, Faelligkeit, Id, Kind, Mitglied, Oeffnung, Rhythmus, Sollrolle, Verantwortlich,
    Wiederholung, datum, text,
};
use jiff::civil::Date;

/// Characters of a single line: what a list can still show.
pub const ZEILE: usize = 500;

/// Who knows the names of records: the Register, or an import that is under way.
pub trait Namen {
    /// What the record is called, unmistakably where that is possible.
    fn name(&self, kind: Kind, id: Id) -> Option<String>;
    /// Every record of that kind that goes by this name, alias or short name (folded), or has this id.
    fn mit_namen(&self, kind: Kind, name: &str) -> Vec<Id>;
    /// People that a part of their name means („Müller“, „J. Müller“, „Frau Müller“); see [`super::namen::meint`].
    fn personen_mit(&self, _text: &str) -> Vec<Id> {
        Vec::new()
    }
    /// Schluessel of the level with this name, plural or schluessel.
    fn ebene(&self, text: &str) -> Option<String>;
    /// Name of the level with this schluessel.
    fn ebene_name(&self, schluessel: &str) -> String;
}

/// For whom text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stil {
    /// For the screen: dates as people write them, "ja".
    Mensch,
    /// For a file that is read in again: ISO dates, ids where a name is ambiguous.
    Datei,
}

/// What surrounds a field while it is read.
#[derive(Clone, Copy)]
pub struct Umfeld<'a> {
    pub namen: &'a dyn Namen,
    pub heute: Date,
    /// The Gremium that a bare „nächste Sitzung“ means.
    pub gremium: Option<Id>,
}

/// Reads what somebody typed. Error: one German sentence; nothing is changed.
pub fn lies(art: FeldArt, eingabe: &str, um: Umfeld<'_>) -> Result<Wert, String> {
    let eingabe = &*text::ohne_steuerzeichen(eingabe);
    let t = eingabe.trim();
    if t.is_empty() {
        return Ok(Wert::Leer);
    }
    match art {
        FeldArt::Text if t.chars().count() > ZEILE => Err(format!(
            "höchstens {ZEILE} Zeichen; Längeres gehört in die Notiz"
        )),
        FeldArt::Text => Ok(Wert::Text(text::einzeilig(t))),
        FeldArt::Mehrzeilig => Ok(Wert::Text(eingabe.trim_end().replace("\r\n", "\n"))),
        FeldArt::Liste => Ok(Wert::Liste(teile(t))),
        FeldArt::Zahl => t
            .parse()
            .map(Wert::Zahl)
            .map_err(|_| format!("„{t}“ ist keine Zahl von 0 bis 65535")),
        FeldArt::JaNein => lies_ja_nein(t),
        FeldArt::Datum => datum::lies(t, um.heute).map(Wert::Datum),
        FeldArt::Zeitpunkt => datum::lies_zeitpunkt(t, um.heute).map(Wert::Zeitpunkt),
        FeldArt::Auswahl(wahl) => lies_auswahl(t, wahl),
        FeldArt::Verweis(kind) => verweis(kind, t, um.namen).map(Wert::Verweis),
        FeldArt::Verweise(kind) => viele(t, |n| verweis(kind, n, um.namen)).map(Wert::Verweise),
        FeldArt::Ebene => ebene(t, um.namen).map(Wert::Text),
        FeldArt::Ebenen => viele(t, |n| ebene(n, um.namen)).map(Wert::Liste),
        FeldArt::Mitglied => mitglied(t, um.namen).map(Wert::Mitglied),
        FeldArt::Verantwortlich => {
            viele(t, |n| verantwortlich(n, um.namen)).map(Wert::Verantwortlich)
        }
        FeldArt::Faelligkeit => faelligkeit(t, um).map(Wert::Faelligkeit),
        FeldArt::Rhythmus => Rhythmus::lies(t).map(Wert::Rhythmus),
        FeldArt::Wiederholung => Wiederholung::lies(t).map(Wert::Wiederholung),
        FeldArt::Sollrollen => Ok(Wert::Sollrollen(
            teile(t).iter().map(|r| sollrolle(r)).collect(),
        )),
        FeldArt::Kachel => kachel(t),
        FeldArt::Geld => Cent::lies(t).map(Wert::Geld),
        FeldArt::Dezimal => Dezimal::lies(t).map(Wert::Dezimal),
        FeldArt::Zeiten => Oeffnung::lies_alle(t).map(Wert::Zeiten),
        FeldArt::Ziele => listen::lies_ziele(t).map(Wert::Ziele),
        FeldArt::Meilensteine => listen::lies_meilensteine(t, um.heute).map(Wert::Meilensteine),
        FeldArt::Berichte => listen::lies_berichte(t, um.heute).map(Wert::Berichte),
        FeldArt::Anteile => listen::lies_anteile(t).map(Wert::Anteile),
    }
}

/// Writes a value so that [`lies`] understands it again (for [`Stil::Datei`] to the same value).
pub fn schreibe(art: FeldArt, wert: &Wert, namen: &dyn Namen, stil: Stil) -> String {
    let name = |kind, id| eindeutig(kind, id, namen, stil);
    let tag = |d: &Date| {
        if stil == Stil::Datei {
            d.to_string()
        } else {
            datum::lang(*d)
        }
    };
    match wert {
        Wert::Leer => String::new(),
        Wert::Text(t) if matches!(art, FeldArt::Ebene) && stil == Stil::Mensch => {
            namen.ebene_name(t)
        }
        Wert::Text(t) => t.clone(),
        Wert::Liste(l) if matches!(art, FeldArt::Ebenen) && stil == Stil::Mensch => l
            .iter()
            .map(|e| namen.ebene_name(e))
            .collect::<Vec<_>>()
            .join(", "),
        Wert::Liste(l) => verbinde(l.clone(), stil),
        Wert::Zahl(z) => z.to_string(),
        Wert::JaNein(ja) => if *ja { "ja" } else { "nein" }.to_owned(),
        Wert::Datum(d) => tag(d),
        Wert::Zeitpunkt(z) if stil == Stil::Datei => z.strftime("%Y-%m-%dT%H:%M").to_string(),
        Wert::Zeitpunkt(z) => format!("{} {}", datum::lang(z.date()), z.strftime("%H:%M")),
        Wert::Auswahl(key) => match art {
            FeldArt::Auswahl(wahl) => wahl
                .iter()
                .find(|w| w.0 == *key)
                .map_or(*key, |w| w.1)
                .to_owned(),
            _ => (*key).to_owned(),
        },
        Wert::Verweis(id) => match art {
            FeldArt::Verweis(kind) => name(kind, *id),
            _ => id.to_string(),
        },
        Wert::Verweise(ids) => match art {
            FeldArt::Verweise(kind) => {
                verbinde(ids.iter().map(|id| name(kind, *id)).collect(), stil)
            }
            _ => verbinde(ids.iter().map(Id::to_string).collect(), stil),
        },
        Wert::Mitglied(Mitglied::Person(id)) => name(Kind::Personen, *id),
        Wert::Mitglied(Mitglied::Gremium(id)) => name(Kind::Gremien, *id),
        Wert::Verantwortlich(v) => verbinde(
            v.iter()
                .map(|v| schreibe_verantwortlich(*v, &name))
                .collect(),
            stil,
        ),
        Wert::Faelligkeit(Faelligkeit::Am(d)) => tag(d),
        Wert::Faelligkeit(Faelligkeit::InSitzung { gremium, ab }) if stil == Stil::Datei => {
            format!("nächste Sitzung {} ab {ab}", name(Kind::Gremien, *gremium))
        }
        Wert::Faelligkeit(Faelligkeit::InSitzung { gremium, .. }) => {
            format!("nächste Sitzung {}", name(Kind::Gremien, *gremium))
        }
        Wert::Rhythmus(r) => r.text(),
        Wert::Wiederholung(w) => w.text(),
        Wert::Sollrollen(r) => verbinde(r.iter().map(schreibe_sollrolle).collect(), stil),
        Wert::Kachel(x, y) => format!("{x}/{y}"),
        Wert::Geld(c) if stil == Stil::Datei => c.datei(),
        Wert::Geld(c) => c.to_string(),
        Wert::Dezimal(d) if stil == Stil::Datei => d.datei(),
        Wert::Dezimal(d) => d.to_string(),
        Wert::Zeiten(z) => Oeffnung::schreibe_alle(z),
        Wert::Ziele(z) => listen::schreibe_ziele(z),
        Wert::Meilensteine(m) => listen::schreibe_meilensteine(m, stil),
        Wert::Berichte(b) => listen::schreibe_berichte(b, stil),
        Wert::Anteile(a) => listen::schreibe_anteile(a),
    }
}

fn verbinde(teile: Vec<String>, stil: Stil) -> String {
    let braucht_semikolon = stil == Stil::Datei || teile.iter().any(|t| t.contains(','));
    let mut text = teile.join(if braucht_semikolon { "; " } else { ", " });
    // A single entry with a comma inside would fall apart when read again.
    if braucht_semikolon && teile.len() == 1 && text.contains(',') {
        text.push(';');
    }
    text
}

fn teile(t: &str) -> Vec<String> {
    let trenner = if t.contains(';') { ';' } else { ',' };
    t.split(trenner)
        .map(text::einzeilig)
        .filter(|t| !t.is_empty())
        .collect()
}

/// What people write between several names, beside semicolon and comma; the likelier first.
const ZWISCHEN: &[&str] = &[
    "\n", ";", " / ", " & ", " + ", " und ", " u. ", ",", "/", "&", "+",
];

/// One, or several with a sign between. A whole text that is understood is never cut.
fn viele<T>(t: &str, lies: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    let mut aus = Vec::new();
    zerlege(t.trim(), &lies, &mut aus).map_err(|grund| {
        let viele_worte = text::einzeilig(t).split(' ').count() > 2;
        if viele_worte && grund.ends_with("gibt es nicht") {
            format!("{grund}; mehrere trennt man mit Komma, Semikolon, „/“, „&“, „+“ oder „und“")
        } else {
            grund
        }
    })?;
    Ok(aus)
}

/// Cuts at the first sign that leaves only what is understood. Error: of the piece that is not, smallest cut.
fn zerlege<T>(
    t: &str,
    lies: &impl Fn(&str) -> Result<T, String>,
    aus: &mut Vec<T>,
) -> Result<(), String> {
    let mut grund = match lies(&text::einzeilig(t)) {
        Ok(eins) => {
            aus.push(eins);
            return Ok(());
        }
        Err(grund) => grund,
    };
    for zeichen in ZWISCHEN.iter().filter(|z| t.contains(**z)) {
        let bisher = aus.len();
        let mut teile = t.split(zeichen).map(str::trim).filter(|n| !n.is_empty());
        let versuch = teile.try_for_each(|n| zerlege(n, lies, aus));
        match versuch {
            Ok(()) if aus.len() > bisher => return Ok(()),
            Ok(()) => {}
            Err(warum) => {
                aus.truncate(bisher);
                grund = warum;
            }
        }
    }
    Err(grund)
}

fn eindeutig(kind: Kind, id: Id, namen: &dyn Namen, stil: Stil) -> String {
    match namen.name(kind, id) {
        Some(name) if stil == Stil::Mensch => name,
        Some(name) if namen.mit_namen(kind, &name) == [id] && !name.contains(';') => name,
        _ => id.to_string(),
    }
}

/// The one record that goes by this name.
pub fn verweis(kind: Kind, t: &str, namen: &dyn Namen) -> Result<Id, String> {
    let mut ids = namen.mit_namen(kind, t);
    if ids.is_empty() && kind == Kind::Personen {
        ids = namen.personen_mit(t);
    }
    match ids.as_slice() {
        [id] => Ok(*id),
        [] => Err(format!("{} „{t}“ gibt es nicht", kind.einzahl())),
        mehrere => Err(format!(
            "„{t}“ gibt es {}-mal – bitte genauer, oder aus der Liste wählen",
            mehrere.len()
        )),
    }
}

fn mitglied(t: &str, namen: &dyn Namen) -> Result<Mitglied, String> {
    let fehler = match verweis(Kind::Personen, t, namen) {
        Ok(id) => return Ok(Mitglied::Person(id)),
        Err(fehler) => fehler,
    };
    match verweis(Kind::Gremien, t, namen) {
        Ok(id) => Ok(Mitglied::Gremium(id)),
        Err(_) if fehler.ends_with("nicht") => {
            Err(format!("Person oder Gremium „{t}“ gibt es nicht"))
        }
        Err(_) => Err(fehler),
    }
}

fn verantwortlich(t: &str, namen: &dyn Namen) -> Result<Verantwortlich, String> {
    mitglied(t, namen).map(|m| match m {
        Mitglied::Person(id) => Verantwortlich::Person(id),
        Mitglied::Gremium(id) => Verantwortlich::Gremium(id),
    })
}

fn schreibe_verantwortlich(v: Verantwortlich, name: &dyn Fn(Kind, Id) -> String) -> String {
    match v {
        Verantwortlich::Person(id) => name(Kind::Personen, id),
        Verantwortlich::Gremium(id) => name(Kind::Gremien, id),
    }
}

fn ebene(t: &str, namen: &dyn Namen) -> Result<String, String> {
    namen
        .ebene(t)
        .ok_or_else(|| format!("Ebene „{t}“ gibt es nicht"))
}

fn lies_ja_nein(t: &str) -> Result<Wert, String> {
    match text::falte(t).as_str() {
        "ja" | "j" | "x" | "1" | "wahr" | "true" => Ok(Wert::JaNein(true)),
        "nein" | "n" | "0" | "falsch" | "false" => Ok(Wert::JaNein(false)),
        _ => Err(format!("„{t}“: bitte ja oder nein")),
    }
}

fn lies_auswahl(t: &str, wahl: &'static [(&'static str, &'static str)]) -> Result<Wert, String> {
    let gesucht = text::falte(t);
    wahl.iter()
        .find(|(k, l)| text::falte(k) == gesucht || text::falte(l) == gesucht)
        .map(|(k, _)| Wert::Auswahl(k))
        .ok_or_else(|| {
            let moeglich = wahl.iter().map(|w| w.1).collect::<Vec<_>>().join(", ");
            format!("„{t}“ gibt es hier nicht; möglich: {moeglich}")
        })
}

fn sollrolle(t: &str) -> Sollrolle {
    let (name, bei_bedarf) = t.strip_suffix('?').map_or((t, false), |n| (n, true));
    Sollrolle {
        name: name.trim().to_owned(),
        bei_bedarf,
    }
}

fn schreibe_sollrolle(r: &Sollrolle) -> String {
    if r.bei_bedarf {
        format!("{}?", r.name)
    } else {
        r.name.clone()
    }
}

fn kachel(t: &str) -> Result<Wert, String> {
    let zahlen = t
        .split_once(['/', ',', ' '])
        .map(|(x, y)| (x.trim().parse(), y.trim().parse()));
    match zahlen {
        Some((Ok(x), Ok(y))) => Ok(Wert::Kachel(x, y)),
        _ => Err(format!("„{t}“: bitte Spalte und Zeile, etwa 3/2")),
    }
}

/// A day, or „nächste Sitzung“ (of the Gremium at hand, or of the one named behind).
pub fn faelligkeit(t: &str, um: Umfeld<'_>) -> Result<Faelligkeit, String> {
    let gefaltet = text::falte(t);
    let Some(rest) = ["naechste sitzung", "naechster sitzung", "sitzung", "ns"]
        .iter()
        .find_map(|w| {
            gefaltet
                .strip_prefix(w)
                .filter(|r| r.is_empty() || r.starts_with(' '))
        })
    else {
        return datum::lies(t, um.heute).map(Faelligkeit::Am);
    };
    let (name, ab) = match rest.rsplit_once(" ab ") {
        // Folding turns the hyphens of an ISO date into blanks.
        Some((name, tag)) => match tag.replace(' ', "-").parse() {
            Ok(tag) => (name.trim(), tag),
            Err(_) => (rest.trim(), um.heute),
        },
        None => (rest.trim(), um.heute),
    };
    if name.is_empty() {
        return um
            .gremium
            .map(|gremium| Faelligkeit::InSitzung { gremium, ab })
            .ok_or_else(|| "Welche Sitzung? Etwa: nächste sitzung regionalteam".to_owned());
    }
    verweis(Kind::Gremien, name, um.namen).map(|gremium| Faelligkeit::InSitzung { gremium, ab })
}
