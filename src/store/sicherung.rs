//! A backup: one file of everything in the store, as it lies there – records, journal, requests, drafts and whatever
//! else has a key. Two lines for people and programs, the pairs, a SHA-256 over all before it. Knows no rotation.
//!
//! ```text
//! feldbuch-sicherung 1 – zurückspielen: feldbuch restore DATEI      (2: with a vault)
//! {"created":…,"rev":…,"schema":1,"kennung":…,"entwurf_stand":…,"eintraege":…,"counts":{"todos":…}}
//! (key length u32, value length u32, key, value)* …  SHA-256 (32 bytes)
//! ```
//!
//! The vault goes along as ciphertext, its parts as pairs behind those of the store.

use super::ort::{Ort, io_fehler, io_grund, ordner_anlegen, ordner_festschreiben};
use super::tresorbild::{Tresorangabe, Tresorbild};
use super::{SledStore, keys, lesen};
use crate::domain::Kind;
use crate::fehler::Fehler;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

const ANFANG: &str = "feldbuch-sicherung ";
const ERSTE_ZEILE: &str = "feldbuch-sicherung 1 – zurückspielen: feldbuch restore DATEI\n";
/// Older programs must not take the vault's parts for the store's.
const ERSTE_ZEILE_TRESOR: &str = "feldbuch-sicherung 2 – zurückspielen: feldbuch restore DATEI\n";
const SUMME: u64 = 32;
/// Bytes that one key or value may have: far above what is written.
const TEIL_GRENZE: u32 = 32 * 1024 * 1024;

/// The second line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kopfzeile {
    pub created: jiff::Timestamp,
    pub rev: u64,
    pub schema: u16,
    pub kennung: crate::domain::Id,
    pub entwurf_stand: u64,
    /// Pairs in the file.
    pub eintraege: u64,
    /// Records, by the word of the command line; "journal" and "entwuerfe" beside them.
    pub counts: BTreeMap<String, u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tresor: Option<Tresorangabe>,
}

impl Kopfzeile {
    /// Records, without journal and drafts.
    pub fn datensaetze(&self) -> u64 {
        Kind::ALLE.iter().filter_map(|k| self.counts.get(k.1)).sum()
    }
}

/// Writes everything to `ziel`; an older file of that name is replaced only by a whole one.
pub fn sichern(store: &SledStore, ziel: &Path) -> Result<Kopfzeile, Fehler> {
    sichern_mit(store, bild_von(store)?.as_ref(), ziel)
}

/// The vault as it lies there now.
pub(super) fn bild_von(store: &SledStore) -> Result<Option<Tresorbild>, Fehler> {
    Tresorbild::aufnehmen(store.dir())
}

pub(super) fn sichern_mit(
    store: &SledStore,
    bild: Option<&Tresorbild>,
    ziel: &Path,
) -> Result<Kopfzeile, Fehler> {
    store.bereit()?;
    let kopf = kopfzeile(store, bild)?;
    let anzeige = ziel.display().to_string();
    let ordner = ordner_von(ziel);
    ordner_anlegen(&ordner).map_err(|e| io_fehler(&anzeige, &e))?;
    let halb = Halb(halber_name(ziel));
    schreibe_datei(store, bild, &kopf, &halb.0, &anzeige)?;
    fs::rename(&halb.0, ziel)
        .and_then(|()| ordner_festschreiben(&ordner))
        .map_err(|e| io_fehler(&anzeige, &e))?;
    Ok(kopf)
}

/// Writes everything to wherever `aus` leads.
pub fn sichern_nach(store: &SledStore, aus: impl Write) -> Result<Kopfzeile, Fehler> {
    store.bereit()?;
    let bild = bild_von(store)?;
    let kopf = kopfzeile(store, bild.as_ref())?;
    schreibe(store, bild.as_ref(), &kopf, aus, "die Standardausgabe")?;
    Ok(kopf)
}

/// Whether a person may have meant this place: a new name in a folder that is there, or an older backup; any other file
/// only with `force`, and never one that the store itself lives in.
pub fn ziel_pruefen(store: &SledStore, ziel: &Path, force: bool) -> Result<(), Fehler> {
    let anzeige = ziel.display().to_string();
    let nein = |grund: &str| Err(Fehler::sicherung_ziel(&anzeige, grund));
    let ordner = ordner_von(ziel);
    if !ordner.is_dir() {
        let satz = format!("geht nicht: den Ordner {} gibt es nicht", ordner.display());
        return nein(&satz);
    }
    let echt = |p: &Path| p.canonicalize().unwrap_or_else(|_| p.to_path_buf());
    let ort = Ort::neu(store.dir());
    if echt(&ordner).starts_with(echt(&ort.speicher())) || echt(ziel) == echt(&ort.sperre()) {
        return nein("gehört zum Speicher selbst");
    }
    let Ok(art) = ziel.symlink_metadata().map(|m| m.file_type()) else {
        return Ok(());
    };
    match () {
        () if art.is_dir() => nein("ist ein Ordner"),
        () if art.is_symlink() => nein("ist ein Verweis auf eine andere Datei"),
        () if !art.is_file() => nein("ist keine gewöhnliche Datei"),
        () if force || kopf_lesen(ziel).is_ok() => Ok(()),
        () => Err(Fehler::sicherung_ueberschreibt(&anzeige)),
    }
}

/// A half-written file: removed on every way out; once it has its name, there is none.
struct Halb(PathBuf);

impl Drop for Halb {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn ordner_von(ziel: &Path) -> PathBuf {
    match ziel.parent() {
        Some(p) if !p.as_os_str().is_empty() => p.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

fn halber_name(ziel: &Path) -> PathBuf {
    let mut name = ziel.as_os_str().to_owned();
    name.push(format!(".{}.halb", std::process::id()));
    PathBuf::from(name)
}

/// Counts first: a store that has lost records is not backed up over a good file.
fn kopfzeile(store: &SledStore, bild: Option<&Tresorbild>) -> Result<Kopfzeile, Fehler> {
    let (eintraege, counts) = zaehle(store)?;
    let meta = store.meta();
    let ist: u64 = Kind::ALLE.iter().filter_map(|k| counts.get(k.1)).sum();
    if ist != meta.datensaetze {
        let soll = meta.datensaetze;
        let schaden = super::schaden::Schaden::Anzahl { soll, ist };
        return Err(store.stelle((keys::META.to_vec(), schaden)));
    }
    Ok(Kopfzeile {
        created: jiff::Timestamp::now(),
        rev: meta.rev.0,
        schema: meta.schema,
        kennung: meta.kennung,
        entwurf_stand: meta.entwurf_stand,
        eintraege: eintraege + bild.map_or(0, |b| b.paare().count() as u64),
        counts,
        tresor: bild.map(Tresorbild::angabe),
    })
}

fn zaehle(store: &SledStore) -> Result<(u64, BTreeMap<String, u64>), Fehler> {
    let mut counts = BTreeMap::new();
    let mut eintraege = 0;
    for paar in lesen::alles(store.tree()) {
        let (key, _) = paar.map_err(|stelle| store.stelle(stelle))?;
        eintraege += 1;
        if let Some(wort) = wort(&key) {
            *counts.entry(wort.to_owned()).or_default() += 1;
        }
    }
    Ok((eintraege, counts))
}

/// Under which word a key is counted.
pub(super) fn wort(key: &[u8]) -> Option<&'static str> {
    match *key.first()? {
        keys::DATENSATZ => keys::lies_datensatz(key).ok().map(|s| s.kind.wort()),
        keys::JOURNAL => Some("journal"),
        keys::ENTWURF => Some("entwuerfe"),
        _ => None,
    }
}

/// Writes and sums at once.
struct Summierer<W> {
    in_: W,
    summe: Sha256,
}

impl<W: Write> Write for Summierer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.in_.write(bytes)?;
        self.summe.update(bytes.get(..n).unwrap_or_default());
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.in_.flush()
    }
}

fn schreibe_datei(
    store: &SledStore,
    bild: Option<&Tresorbild>,
    kopf: &Kopfzeile,
    halb: &Path,
    anzeige: &str,
) -> Result<(), Fehler> {
    let io = |e: io::Error| io_fehler(anzeige, &e);
    let datei = neue_datei(halb).map_err(io)?;
    schreibe(store, bild, kopf, &datei, anzeige)?;
    datei.sync_all().map_err(io)
}

fn schreibe(
    store: &SledStore,
    bild: Option<&Tresorbild>,
    kopf: &Kopfzeile,
    aus: impl Write,
    anzeige: &str,
) -> Result<(), Fehler> {
    let io = |e: io::Error| io_fehler(anzeige, &e);
    let mut aus = Summierer {
        in_: BufWriter::with_capacity(1 << 18, aus),
        summe: Sha256::new(),
    };
    schreibe_kopf(&mut aus, kopf).map_err(io)?;
    for paar in lesen::alles(store.tree()) {
        let (key, wert) = paar.map_err(|stelle| store.stelle(stelle))?;
        schreibe_paar(&mut aus, &key, &wert).map_err(io)?;
    }
    for (key, wert) in bild.iter().flat_map(|b| b.paare()) {
        schreibe_paar(&mut aus, &key, wert).map_err(io)?;
    }
    schliesse_ab(aus).map_err(io)
}

fn neue_datei(pfad: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(pfad)
}

fn schreibe_kopf(aus: &mut impl Write, kopf: &Kopfzeile) -> io::Result<()> {
    let erste = match kopf.tresor {
        Some(_) => ERSTE_ZEILE_TRESOR,
        None => ERSTE_ZEILE,
    };
    aus.write_all(erste.as_bytes())?;
    serde_json::to_writer(&mut *aus, kopf)?;
    aus.write_all(b"\n")
}

fn schreibe_paar(aus: &mut impl Write, key: &[u8], wert: &[u8]) -> io::Result<()> {
    aus.write_all(&laenge(key)?)?;
    aus.write_all(&laenge(wert)?)?;
    aus.write_all(key)?;
    aus.write_all(wert)
}

fn laenge(teil: &[u8]) -> io::Result<[u8; 4]> {
    u32::try_from(teil.len())
        .map(u32::to_be_bytes)
        .map_err(io::Error::other)
}

fn schliesse_ab(aus: Summierer<BufWriter<impl Write>>) -> io::Result<()> {
    let Summierer { mut in_, summe } = aus;
    in_.write_all(&summe.finalize())?;
    in_.flush()
}

/// Reads the two lines alone; says nothing about the rest.
pub fn kopf_lesen(datei: &Path) -> Result<Kopfzeile, Fehler> {
    let ein = File::open(datei).map_err(|e| io_fehler(&datei.display().to_string(), &e))?;
    lies_kopf(datei, &mut BufReader::new(ein))
}

fn lies_kopf(datei: &Path, ein: &mut impl BufRead) -> Result<Kopfzeile, Fehler> {
    let anzeige = datei.display().to_string();
    let erste = zeile(ein).ok_or_else(|| Fehler::sicherung_fremd(&anzeige))?;
    if !erste.starts_with(ANFANG) {
        return Err(Fehler::sicherung_fremd(&anzeige));
    }
    if ![ERSTE_ZEILE, ERSTE_ZEILE_TRESOR].contains(&erste.as_str()) {
        return Err(Fehler::sicherung_neuer(&anzeige));
    }
    zeile(ein)
        .and_then(|z| serde_json::from_str(&z).ok())
        .ok_or_else(|| Fehler::sicherung_beschaedigt(&anzeige, "die Kopfzeile ist unlesbar"))
}

fn zeile(ein: &mut impl BufRead) -> Option<String> {
    let mut zeile = String::new();
    let n = ein.take(64 * 1024).read_line(&mut zeile).ok()?;
    (n > 0 && zeile.ends_with('\n')).then_some(zeile)
}

/// A backup whose checksum was found right.
pub(super) struct Geprueft {
    pub kopf: Kopfzeile,
    pfad: PathBuf,
}

impl Geprueft {
    /// Reads the whole file before anybody trusts a byte of it. Pipes and devices are not even opened: they could wait
    /// for ever.
    pub fn oeffnen(pfad: &Path) -> Result<Geprueft, Fehler> {
        let anzeige = pfad.display().to_string();
        let unlesbar = |e: io::Error| Fehler::datei_unlesbar(&anzeige, &io_grund(&e));
        if !pfad.metadata().map_err(unlesbar)?.is_file() {
            return Err(Fehler::sicherung_fremd(&anzeige));
        }
        let datei = File::open(pfad).map_err(unlesbar)?;
        erste_zeile_pruefen(pfad, &datei)?;
        let heil = summe_stimmt(pfad).map_err(unlesbar)?;
        if !heil {
            let was = "Prüfsumme stimmt nicht";
            return Err(Fehler::sicherung_beschaedigt(&anzeige, was));
        }
        Ok(Geprueft {
            kopf: kopf_lesen(pfad)?,
            pfad: pfad.to_path_buf(),
        })
    }

    /// Hands every pair to `dann`, in order of the keys.
    pub fn jedes_paar(
        &self,
        mut dann: impl FnMut(Vec<u8>, Vec<u8>) -> Result<(), Fehler>,
    ) -> Result<(), Fehler> {
        let anzeige = self.pfad.display().to_string();
        let io = |e: io::Error| io_fehler(&anzeige, &e);
        let mut ein = BufReader::with_capacity(1 << 18, File::open(&self.pfad).map_err(io)?);
        lies_kopf(&self.pfad, &mut ein)?;
        for _ in 0..self.kopf.eintraege {
            let (key, wert) = lies_paar(&mut ein).map_err(io)?;
            dann(key, wert)?;
        }
        Ok(())
    }
}

/// Tells a foreign file from a damaged backup.
fn erste_zeile_pruefen(pfad: &Path, datei: &File) -> Result<(), Fehler> {
    let mut anfang = Vec::new();
    let gelesen = datei.take(ANFANG.len() as u64).read_to_end(&mut anfang);
    let anzeige = pfad.display().to_string();
    gelesen.map_err(|e| io_fehler(&anzeige, &e))?;
    match anfang == ANFANG.as_bytes() {
        true => Ok(()),
        false => Err(Fehler::sicherung_fremd(&anzeige)),
    }
}

fn summe_stimmt(pfad: &Path) -> io::Result<bool> {
    let datei = File::open(pfad)?;
    let Some(inhalt) = datei.metadata()?.len().checked_sub(SUMME) else {
        return Ok(false);
    };
    let mut ein = BufReader::with_capacity(1 << 18, datei);
    let mut summe = Sha256::new();
    io::copy(&mut ein.by_ref().take(inhalt), &mut SummeNur(&mut summe))?;
    let mut soll = Vec::new();
    ein.read_to_end(&mut soll)?;
    Ok(soll == summe.finalize().as_slice())
}

struct SummeNur<'a>(&'a mut Sha256);

impl Write for SummeNur<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn lies_paar(ein: &mut impl Read) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let key = lies_laenge(ein)?;
    let wert = lies_laenge(ein)?;
    Ok((lies_teil(ein, key)?, lies_teil(ein, wert)?))
}

fn lies_laenge(ein: &mut impl Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    ein.read_exact(&mut bytes)?;
    match u32::from_be_bytes(bytes) {
        laenge if laenge <= TEIL_GRENZE => Ok(laenge),
        _ => Err(ErrorKind::InvalidData.into()),
    }
}

fn lies_teil(ein: &mut impl Read, laenge: u32) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; laenge as usize];
    ein.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Whether this backup holds just what the store holds.
pub(super) fn ist_aktuell(datei: &Path, store: &SledStore, bild: Option<&Tresorbild>) -> bool {
    let meta = store.meta();
    kopf_lesen(datei).is_ok_and(|k| {
        (k.kennung, k.rev, k.entwurf_stand, k.schema)
            == (meta.kennung, meta.rev.0, meta.entwurf_stand, meta.schema)
            && k.tresor == bild.map(Tresorbild::angabe)
    })
}

/// Fills a store that is being built; parts of a vault go to `bild`.
pub(super) fn einspielen(
    geprueft: &Geprueft,
    ort: &Ort,
    db: &sled::Db,
    bild: &mut Tresorbild,
) -> Result<(), Fehler> {
    let mit_tresor = geprueft.kopf.tresor.is_some();
    geprueft.jedes_paar(|key, wert| {
        if mit_tresor && bild.nimm(&key, &wert) {
            return Ok(());
        }
        db.insert(key, wert).map(drop).map_err(|e| ort.sled(&e))
    })?;
    let meta = lesen::meta(db).map_err(|s| ort.schaden(keys::META, &s))?;
    meta.map(drop).ok_or_else(|| {
        Fehler::sicherung_beschaedigt(
            &geprueft.pfad.display().to_string(),
            "Angaben zum Speicher fehlen",
        )
    })
}
