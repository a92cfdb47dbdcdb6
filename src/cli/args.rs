//! The arguments, described for clap: every command of the promise that exists, with its German help.

pub use super::faelle::args::Cases;
use crate::domain::Kind;
use clap::builder::{PossibleValue, TypedValueParser};
use clap::{ArgAction, Args as ClapArgs, Parser, Subcommand};
use clap_complete::Shell;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::str::FromStr;

const VORLAGE: &str =
    "{before-help}{about-with-newline}\nAufruf: {usage}\n\n{all-args}{after-help}";
const BEFEHL: &str = "{about-with-newline}\nAufruf: {usage}\n\n{all-args}{after-help}";

const LISTEN_HILFE: &str = "\
raeume, gremien, sitzungen, personen, koordination, todos;
FuA: ressourcen, bedarfe, vorhaben, toepfe, antraege,
indikatoren, familienzentren, vertraege, turnus";

const ZEIGEN_HILFE: &str = "\
raeume, gremien, sitzungen, personen, koordination, todos;
FuA: ressourcen, bedarfe, vorhaben, toepfe, antraege,
indikatoren, familienzentren, vertraege, turnus;
auch beschluesse, tops, ausgaben, mittelregeln, kennwerte …";

/// What a script has to know of the answers.
const GUARD: &str = "\
Ein Fund: start, end (Zeichen ab 0, nicht Bytes; end zählt nicht mehr dazu), label, level.
  label  PERSON ADDRESS PLACE_FINE PHONE EMAIL DATE_OF_BIRTH DATE ID INSTITUTION_FINE URL
  level  BLOCK (sicher) oder WARN (unsicher)
  --json dazu line, column (ab 1), word, reason; darüber encoding
Gelesen wird UTF-8, UTF-16 mit Marke, sonst Windows-1252.
Was das Feldbuch an Personen, Einrichtungen und Räumen kennt, gilt mit, wenn es frei ist.
Ende: 0 alles gelesen, auch mit Funden; 1 kein Text, unlesbar oder eine Zeile keine Notiz;
mit --check auch 1, wenn etwas gefunden ist.";

/// Feldbuch für Sozialraumkoordination: Räume, Gremien, Sitzungen, Personen, Koordination, To-dos
#[derive(Debug, Parser)]
#[command(
    name = "feldbuch",
    version,
    help_template = VORLAGE,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_help_heading = "Befehle",
    subcommand_value_name = "BEFEHL",
    override_usage = "feldbuch [OPTIONEN] [BEFEHL]",
    after_help = "Ohne Befehl öffnet sich der Bildschirm. Mehr zu einem Befehl: feldbuch BEFEHL --help\nAlles in einem Ordner (Daten, Einstellungen, Stand): FELDBUCH_HOME=/voller/pfad",
    next_help_heading = "Optionen"
)]
pub struct Args {
    /// Datenordner (auch: FELDBUCH_DATA)
    #[arg(long, value_name = "ORDNER", global = true)]
    pub data: Option<PathBuf>,
    /// Einstellungsdatei statt config.toml
    #[arg(long, value_name = "DATEI", global = true)]
    pub config: Option<PathBuf>,
    /// Tastenbelegung: standard, vim, emacs oder eine Datei
    #[arg(long, value_name = "NAME|DATEI", global = true, hide_possible_values = true, value_parser = Eins(KEYMAPS, text))]
    pub keymap: Option<String>,
    /// ohne Farbe
    #[arg(long = "no-color", global = true)]
    pub ohne_farbe: bool,
    /// heute ist dieser Tag
    #[arg(long, value_name = "TAG", global = true)]
    pub today: Option<String>,
    /// diese Hilfe
    #[arg(short, long, action = ArgAction::Help, global = true)]
    pub help: Option<bool>,
    /// Version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
    #[command(subcommand)]
    pub befehl: Option<Befehl>,
}

#[derive(Debug, Subcommand)]
pub enum Befehl {
    /// Feldbuch anlegen
    #[command(help_template = BEFEHL)]
    Init(Init),
    /// Liste zeigen wie auf dem Bildschirm
    #[command(help_template = BEFEHL)]
    List(List),
    /// einen Eintrag zeigen mit dem, was daran hängt
    #[command(help_template = BEFEHL)]
    Show(Show),
    /// überall suchen
    #[command(help_template = BEFEHL)]
    Search(Search),
    /// Wer ist wofür zuständig, und wer vertritt?
    #[command(help_template = BEFEHL)]
    Who(Who),
    /// Was braucht jetzt jemanden? Die Übersicht in Zeilen
    #[command(help_template = BEFEHL)]
    Due(Due),
    /// etwas notieren
    #[command(help_template = BEFEHL, subcommand_help_heading = "Befehle", disable_help_subcommand = true)]
    Add {
        #[command(subcommand)]
        was: Add,
    },
    /// To-dos erledigen
    #[command(help_template = BEFEHL)]
    Done(Done),
    /// die letzten Änderungen rückgängig machen
    #[command(help_template = BEFEHL)]
    Undo(Schritte),
    /// rückgängig Gemachtes wiederholen
    #[command(help_template = BEFEHL)]
    Redo(Schritte),
    /// wer was wann geändert hat
    #[command(help_template = BEFEHL)]
    Log(Log),
    /// Dateien einlesen: CSV, OParl, feldbuch, Ferien aus ICS
    #[command(help_template = BEFEHL)]
    Import(Import),
    /// in Dateien schreiben
    #[command(help_template = BEFEHL)]
    Export(Export),
    /// Protokoll einer Sitzung schreiben, zum Verschicken
    #[command(help_template = BEFEHL)]
    Protocol(Papier),
    /// Tagesordnung einer Sitzung schreiben, zum Verschicken
    #[command(help_template = BEFEHL)]
    Agenda(Papier),
    /// alles in eine Datei sichern
    #[command(help_template = BEFEHL)]
    Backup(Backup),
    /// aus einer Sicherung zurückspielen
    #[command(help_template = BEFEHL)]
    Restore(Restore),
    /// jeden Eintrag lesen und prüfen
    #[command(help_template = BEFEHL)]
    Check(Check),
    /// Fallnotizen im Tresor: auflisten, zeigen, ausgeben, zählen, löschen
    #[command(help_template = BEFEHL, subcommand_help_heading = "Befehle", disable_help_subcommand = true, arg_required_else_help = true)]
    Cases {
        #[command(subcommand)]
        was: Cases,
    },
    /// in Texten finden, was jemanden verrät: Namen, Nummern, Orte
    #[command(help_template = BEFEHL, after_help = GUARD)]
    Guard(Guard),
    /// die geltende Tastenbelegung
    #[command(help_template = BEFEHL)]
    Keys(Keys),
    /// Vervollständigung für die Shell ausgeben
    #[command(help_template = BEFEHL)]
    Completions {
        /// bash, zsh, fish, elvish, powershell
        #[arg(
            help_heading = "Angaben",
            value_name = "SHELL",
            hide_possible_values = true
        )]
        shell: Shell,
    },
    /// Handbuchseite ausgeben (feldbuch man | man -l -)
    #[command(help_template = BEFEHL)]
    Man,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Init {
    /// potsdam-mittelmark, norderstedt, empty oder eine eigene Datei
    #[arg(
        long,
        value_name = "NAME|DATEI",
        default_value = "potsdam-mittelmark",
        hide_default_value = true,
        hide_possible_values = true,
        value_parser = Eins(VORLAGEN, text)
    )]
    pub template: String,
    /// mit einem Jahr erfundenem Leben füllen
    #[arg(long)]
    pub demo: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct List {
    #[arg(help = LISTEN_HILFE, help_heading = "Angaben", value_name = "WAS", hide_possible_values = true, value_parser = listen())]
    pub was: Kind,
    /// nur dieser Raum und alles darunter
    #[arg(long, value_name = "RAUM")]
    pub raum: Option<String>,
    /// nur Zeilen mit diesen Wörtern
    #[arg(long, value_name = "TEXT")]
    pub filter: Option<String>,
    /// To-dos: overdue (überfällig), week (diese Woche), all
    #[arg(long, value_name = "FRIST", hide_possible_values = true, value_parser = ["overdue", "week", "all"])]
    pub due: Option<String>,
    /// open, done, all – was vorbei ist, zeigt nur all (Gremien: auch ohne)
    #[arg(long, value_name = "STAND", hide_possible_values = true, value_parser = ["open", "done", "all"])]
    pub state: Option<String>,
    /// To-dos dieser Person
    #[arg(long, value_name = "PERSON")]
    pub person: Option<String>,
    /// To-dos, Sitzungen, Mitglieder dieses Gremiums
    #[arg(long, value_name = "GREMIUM")]
    pub gremium: Option<String>,
    /// als JSON
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// als CSV
    #[arg(long)]
    pub csv: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Show {
    #[arg(help = ZEIGEN_HILFE, help_heading = "Angaben", value_name = "WAS", hide_possible_values = true, value_parser = arten())]
    pub was: Kind,
    /// Kennung (Anfang oder Ende genügt) oder Name
    #[arg(help_heading = "Angaben", value_name = "KENNUNG", required = true)]
    pub id: Vec<String>,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Search {
    /// Wörter, in beliebiger Reihenfolge
    #[arg(help_heading = "Angaben", value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    /// höchstens so viele Treffer
    #[arg(
        long,
        value_name = "ZAHL",
        default_value_t = 20,
        hide_default_value = true,
        allow_negative_numbers = true,
        value_parser = zahl::<usize>
    )]
    pub limit: usize,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Who {
    /// Thema, gern mit Ort: frühe hilfen werder
    #[arg(help_heading = "Angaben", value_name = "THEMA", required = true)]
    pub thema: Vec<String>,
    /// in diesem Raum
    #[arg(long, value_name = "RAUM")]
    pub raum: Option<String>,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Due {
    /// nur dieser Raum und alles darunter
    #[arg(long, value_name = "RAUM")]
    pub raum: Option<String>,
    /// an diesem Tag statt heute
    #[arg(long, value_name = "TAG")]
    pub on: Option<String>,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Add {
    /// ein To-do notieren; gibt seine Kennung aus
    #[command(help_template = BEFEHL)]
    Todo(AddTodo),
    /// eine Ressource notieren; gibt ihre Kennung aus
    #[command(help_template = BEFEHL)]
    Ressource(AddFeld),
    /// einen Bedarf notieren; gibt seine Kennung aus
    #[command(help_template = BEFEHL)]
    #[command(mut_arg("line", |a| a.help("wie im FuA-Treffen: Kein Bus am Abend @Brück #Jugendliche")))]
    Bedarf(AddFeld),
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct AddFeld {
    /// wie im FuA-Treffen: Nähcafé @Brück #Frauen mi 15-17 Uhr
    #[arg(help_heading = "Angaben", value_name = "ZEILE", required = true)]
    pub line: Vec<String>,
    /// Raum, wo die Zeile keinen nennt
    #[arg(long, value_name = "RAUM")]
    pub raum: Option<String>,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct AddTodo {
    /// Aufgabe
    #[arg(help_heading = "Angaben", value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    /// verantwortlich: Person oder Gremium; mehrfach möglich
    #[arg(long, value_name = "WER")]
    pub who: Vec<String>,
    /// bis wann: fr, 15.3., in 2 wochen, nächste sitzung
    #[arg(long, value_name = "WANN")]
    pub due: Option<String>,
    /// Raum
    #[arg(long, value_name = "RAUM")]
    pub raum: Option<String>,
    /// Gremium
    #[arg(long, value_name = "GREMIUM")]
    pub gremium: Option<String>,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Done {
    /// Kennungen; Anfang oder Ende genügt
    #[arg(help_heading = "Angaben", value_name = "KENNUNG", required = true)]
    pub ids: Vec<String>,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Schritte {
    /// so viele (sonst: eine)
    #[arg(help_heading = "Angaben", value_name = "ZAHL", default_value_t = 1, hide_default_value = true, allow_negative_numbers = true, value_parser = zahl::<u32>)]
    pub n: u32,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Log {
    /// höchstens so viele Zeilen
    #[arg(
        long,
        value_name = "ZAHL",
        default_value_t = 50,
        hide_default_value = true,
        allow_negative_numbers = true,
        value_parser = zahl::<usize>
    )]
    pub limit: usize,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Import {
    /// Dateien; „-“ liest die Standardeingabe
    #[arg(help_heading = "Angaben", value_name = "DATEI", required = true)]
    pub dateien: Vec<PathBuf>,
    /// csv, oparl, feldbuch, ics (sonst: aus dem Inhalt)
    #[arg(long, value_name = "FORMAT", hide_possible_values = true, value_parser = Eins(&["csv", "oparl", "feldbuch", "ics"], import_format))]
    pub format: Option<crate::exchange::Format>,
    /// nur zeigen, was geschähe
    #[arg(long)]
    pub dry_run: bool,
    /// CSV: Überschrift=feld; „Überschrift=-“ lässt sie aus; mehrfach möglich
    #[arg(long, value_name = "ÜBERSCHRIFT=FELD", value_parser = zuordnung)]
    pub map: Vec<(String, String)>,
    /// CSV: was darin steht (sonst: aus den Überschriften)
    #[arg(long, value_name = "WAS", hide_possible_values = true, value_parser = arten())]
    pub kind: Option<Kind>,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Export {
    /// csv, oparl, markdown, feldbuch
    #[arg(help_heading = "Angaben", value_name = "FORMAT", hide_possible_values = true, value_parser = Eins(EXPORTE, export_format))]
    pub format: String,
    /// nur diese: gremien, personen, todos …
    #[arg(help_heading = "Angaben", value_name = "WAS", hide_possible_values = true, value_parser = arten())]
    pub was: Option<Kind>,
    /// nur dieser Raum und alles darunter
    #[arg(long, value_name = "RAUM")]
    pub raum: Option<String>,
    /// nur dieses Gremium und was dazugehört
    #[arg(long, value_name = "GREMIUM")]
    pub gremium: Option<String>,
    /// in diese Datei oder diesen Ordner statt auf die Standardausgabe
    #[arg(short, long, value_name = "DATEI|ORDNER")]
    pub output: Option<PathBuf>,
    /// Dateien ersetzen, die es schon gibt
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Papier {
    /// Kennung, oder Wörter, die nur auf eine Sitzung passen: regionalteam 26.11.2026
    #[arg(help_heading = "Angaben", value_name = "SITZUNG", required = true)]
    pub sitzung: Vec<String>,
    /// md, txt, docx, odt (sonst: aus dem Dateinamen, oder md)
    #[arg(long, value_name = "FORMAT", hide_possible_values = true, value_parser = Eins(&["md", "txt", "docx", "odt"], papierformat))]
    pub format: Option<crate::papier::Format>,
    /// ein anderes Papier: einladung, tagesordnung, protokoll, todos, abfrage
    #[arg(long, value_name = "PAPIER", hide_possible_values = true, value_parser = Eins(PAPIERE, papierart))]
    pub kind: Option<crate::model::papiere::Papier>,
    /// den Text der Mail dazu ausgeben statt des Papiers
    #[arg(long, conflicts_with_all = ["format", "output"])]
    pub mail: bool,
    /// in diese Datei statt auf die Standardausgabe
    #[arg(short, long, value_name = "DATEI")]
    pub output: Option<PathBuf>,
    /// eine Datei ersetzen, die es schon gibt
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Backup {
    /// Datei für die Sicherung; „-“ schreibt auf die Standardausgabe
    #[arg(help_heading = "Angaben", value_name = "DATEI")]
    pub datei: PathBuf,
    /// auch eine Datei ersetzen, die keine Sicherung ist
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Restore {
    /// eine Sicherung
    #[arg(help_heading = "Angaben", value_name = "DATEI")]
    pub datei: PathBuf,
    /// auch, wenn schon ein Feldbuch da ist; es wird beiseitegelegt
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Check {
    /// Beschädigtes retten, so weit es lesbar ist; Verweise ins Leere entfernen
    #[arg(long)]
    pub repair: bool,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Guard {
    /// Textdatei; - oder nichts: was hereinkommt
    #[arg(help_heading = "Angaben", value_name = "DATEI")]
    pub datei: Option<PathBuf>,
    /// je Zeile {"id","text"} hinein, je Zeile {"id","spans"} heraus
    #[arg(long)]
    pub jsonl: bool,
    /// die Funde eines Textes als ein JSON-Wert
    #[arg(long, conflicts_with = "jsonl")]
    pub json: bool,
    /// mit 1 enden, wenn etwas gefunden ist
    #[arg(long)]
    pub check: bool,
}

#[derive(Debug, ClapArgs)]
#[command(next_help_heading = "Optionen")]
pub struct Keys {
    /// nur diese Tastendatei prüfen
    #[arg(long, value_name = "DATEI")]
    pub check: Option<PathBuf>,
    /// als JSON
    #[arg(long)]
    pub json: bool,
}

/// Kinds that have a list on the screen.
pub const LISTEN: &[Kind] = &[
    Kind::Raeume,
    Kind::Gremien,
    Kind::Sitzungen,
    Kind::Personen,
    Kind::Koordination,
    Kind::Todos,
    Kind::Ressourcen,
    Kind::Bedarfe,
    Kind::Vorhaben,
    Kind::Toepfe,
    Kind::Antraege,
    Kind::Indikatoren,
    Kind::Familienzentren,
    Kind::Vertraege,
    Kind::Turnus,
];

/// The built-in keymaps.
pub const KEYMAPS: &[&str] = &["standard", "vim", "emacs"];
const EXPORTE: &[&str] = &["csv", "oparl", "markdown", "feldbuch"];
const PAPIERE: &[&str] = &["einladung", "tagesordnung", "protokoll", "todos", "abfrage"];
const VORLAGEN: &[&str] = &["potsdam-mittelmark", "norderstedt", "empty"];

/// Reads a word; the words known beforehand are offered by the completion of the shell.
#[derive(Clone)]
struct Eins<T: 'static>(&'static [&'static str], fn(&str) -> Result<T, String>);

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Eins<T> {
    type Value = T;

    fn parse_ref(
        &self,
        cmd: &clap::Command,
        arg: Option<&clap::Arg>,
        wert: &OsStr,
    ) -> Result<T, clap::Error> {
        let lies = self.1;
        TypedValueParser::parse_ref(&move |wort: &str| lies(wort), cmd, arg, wert)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.0.iter().map(|w| PossibleValue::new(*w))))
    }
}

fn listen() -> Eins<Kind> {
    Eins(
        &[
            "raeume",
            "gremien",
            "sitzungen",
            "personen",
            "koordination",
            "todos",
            "ressourcen",
            "bedarfe",
            "vorhaben",
            "toepfe",
            "antraege",
            "indikatoren",
            "familienzentren",
            "vertraege",
            "turnus",
        ],
        listen_kind,
    )
}

fn arten() -> Eins<Kind> {
    Eins(ARTEN, jede_kind)
}

/// Every kind; a constant, because the completion of the shell wants words that outlive the call.
pub const ARTEN: &[&str] = &[
    "landkreis",
    "raeume",
    "gremiumsarten",
    "gremien",
    "personen",
    "mitgliedschaften",
    "koordination",
    "sitzungen",
    "tops",
    "beschluesse",
    "todos",
    "losungen",
    "ferien",
    "mittelregeln",
    "toepfe",
    "ressourcen",
    "vorhaben",
    "bedarfe",
    "sichtungen",
    "antraege",
    "ausgaben",
    "indikatoren",
    "kennwerte",
    "familienzentren",
    "vertraege",
    "turnus",
    "mitschriften",
    "einstellungen",
];

fn text(wort: &str) -> Result<String, String> {
    Ok(wort.to_owned())
}

/// From 1: none at all is never what is wanted.
fn zahl<T: FromStr + PartialOrd + From<u8>>(wort: &str) -> Result<T, String> {
    let n = wort.parse().ok().filter(|n| *n >= T::from(1));
    n.ok_or_else(|| "bitte eine ganze Zahl ab 1".to_owned())
}

fn worte(kinds: impl IntoIterator<Item = Kind>) -> String {
    kinds
        .into_iter()
        .map(Kind::wort)
        .collect::<Vec<_>>()
        .join(", ")
}

fn listen_kind(wort: &str) -> Result<Kind, String> {
    let moeglich = || format!("möglich: {}", worte(LISTEN.iter().copied()));
    match Kind::from_wort(wort) {
        Some(kind) if LISTEN.contains(&kind) => Ok(kind),
        Some(_) => Err(format!(
            "davon gibt es keine Liste, nur eine Tabelle (feldbuch export csv {wort}); {}",
            moeglich()
        )),
        None => Err(moeglich()),
    }
}

fn jede_kind(wort: &str) -> Result<Kind, String> {
    Kind::from_wort(wort)
        .ok_or_else(|| format!("möglich: {}", worte(Kind::ALLE.iter().map(|k| k.0))))
}

fn import_format(wort: &str) -> Result<crate::exchange::Format, String> {
    use crate::exchange::Format;
    let format = Format::ALLE.iter().find(|f| f.1 == wort).map(|f| f.0);
    format.ok_or_else(|| format_fehler(wort, "csv, oparl, feldbuch, ics"))
}

fn export_format(wort: &str) -> Result<String, String> {
    if EXPORTE.contains(&wort) {
        return Ok(wort.to_owned());
    }
    Err(format_fehler(wort, "csv, oparl, markdown, feldbuch"))
}

fn papierformat(wort: &str) -> Result<crate::papier::Format, String> {
    crate::papier::Format::aus_endung(wort).ok_or_else(|| "möglich: md, txt, docx, odt".to_owned())
}

fn papierart(wort: &str) -> Result<crate::model::papiere::Papier, String> {
    use crate::domain::Auswahl;
    let alle = crate::model::papiere::Papier::ALLE;
    let papier = alle.iter().find(|p| p.1 == wort).map(|p| p.0);
    papier.ok_or_else(|| format!("möglich: {}", PAPIERE.join(", ")))
}

fn format_fehler(wort: &str, moeglich: &str) -> String {
    match wort {
        "vcard" | "ics" => format!("das kann diese Fassung noch nicht; möglich: {moeglich}"),
        _ => format!("möglich: {moeglich}"),
    }
}

fn zuordnung(text: &str) -> Result<(String, String), String> {
    text.rsplit_once('=')
        .map(|(titel, feld)| (titel.trim().to_owned(), feld.trim().to_owned()))
        .filter(|(titel, _)| !titel.is_empty())
        .ok_or_else(|| "bitte so: \"Überschrift=feld\"".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{ARTEN, LISTEN, arten, listen};
    use crate::domain::Kind;
    use clap::builder::TypedValueParser;

    #[test]
    fn jede_art_hat_ihr_wort() {
        let alle: Vec<&str> = Kind::ALLE.iter().map(|k| k.1).collect();
        assert_eq!(ARTEN, alle);
    }

    #[test]
    fn listen_sind_die_versprochenen() {
        let worte = |e: super::Eins<Kind>| -> Vec<String> {
            let moeglich = e.possible_values().into_iter().flatten();
            moeglich.map(|w| w.get_name().to_owned()).collect()
        };
        let versprochen: Vec<&str> = LISTEN.iter().map(|k| k.wort()).collect();
        assert_eq!(worte(listen()), versprochen);
        assert_eq!(worte(arten()), ARTEN);
    }
}
