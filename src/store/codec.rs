//! Values ↔ bytes, the only place that names bincode. A value is: format byte, kind byte, schema u16, body; reading it
//! must consume every byte. Knows no key and no disk.
//!
//! The body of a record is its struct in `domain` as of [`SCHEMA`]. Whoever changes such a struct freezes the old one
//! here, gives it a `From`, and raises the schema: the golden bytes in the tests fail until then.

use super::schaden::Schaden;
use super::{Aenderung, Committed, Grund, Rev};
use crate::domain::{
    Antrag, Ausgabe, Bedarf, Beschluss, Datensatz, Einstellung, Familienzentrum, Ferien, Gremium,
    Gremiumsart, Id, Indikator, Kennwert, Kind, Koordination, Landkreis, Losung, Mitgliedschaft,
    Mitschrift, Mittelregel, Person, Raum, Ressource, Sichtung, Sitzung, Todo, Top, Topf, Turnus,
    Vertrag, Vorhaben,
};
use crate::fehler::Fehler;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Version of every body and envelope written now.
pub const SCHEMA: u16 = 1;
/// Version of the store as a whole: the newest of `schema`. A program that knows only older ones refuses the store.
pub const FASSUNG: u16 = 2;
/// Bytes that one body may have, and the most that reading one may ask for.
pub const GRENZE: usize = 64 * 1024;

/// Format byte: a whole value.
pub const GANZ: u8 = 1;
/// Kind bytes beside those of [`Kind`].
const JOURNAL: u8 = 201;
const ANFRAGE: u8 = 202;
const ENTWURF: u8 = 203;
const META: u8 = 204;
const VERSIEGELT: u8 = 205;

const KONFIG: bincode::config::Configuration<
    bincode::config::LittleEndian,
    bincode::config::Varint,
    bincode::config::Limit<GRENZE>,
> = bincode::config::standard().with_limit::<GRENZE>();

/// What the store knows about itself; written with every commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// Tells stores apart, so that a backup of another one is not taken for one's own.
    pub kennung: Id,
    pub schema: u16,
    pub rev: Rev,
    /// How many records there must be.
    pub datensaetze: u64,
    /// The oldest commit that the journal still has; one above `rev` when it is empty.
    pub journal_ab: Rev,
    /// Counts changes of drafts, which have no revision.
    pub entwurf_stand: u64,
}

/// Everything of a commit but its changes.
#[derive(Serialize, Deserialize)]
struct Kopf {
    request: Id,
    wer: String,
    wann: jiff::Timestamp,
    label: String,
    grund: Grund,
}

fn kodiere<T: Serialize>(wert: &T) -> Result<Vec<u8>, Schaden> {
    bincode::serde::encode_to_vec(wert, KONFIG).map_err(|e| Schaden::Inhalt(e.to_string()))
}

fn dekodiere<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Schaden> {
    let (wert, gelesen) = bincode::serde::decode_from_slice(bytes, KONFIG)
        .map_err(|e| Schaden::Inhalt(e.to_string()))?;
    match bytes.len() - gelesen {
        0 => Ok(wert),
        rest => Err(Schaden::Rest(rest)),
    }
}

macro_rules! koerper {
    ($($kind:ident $schema:literal $variante:ident $typ:ty,)*) => {
        /// Body of a record, as of the schema written now.
        fn koerper(d: &Datensatz) -> Result<Vec<u8>, Schaden> {
            match d { $(Datensatz::$variante(d) => kodiere(d),)* }
        }

        /// One line per (kind, schema) that ever was; appended to, never changed.
        fn lies_koerper(kind: Kind, schema: u16, bytes: &[u8]) -> Result<Datensatz, Schaden> {
            match (kind, schema) {
                $((Kind::$kind, $schema) => dekodiere::<$typ>(bytes).map(|d| Datensatz::$variante(d)),)*
                (_, fremd) => Err(Schaden::Fassung(fremd)),
            }
        }
    };
}

koerper! {
    Landkreis 1 Landkreis Landkreis,
    Raeume 1 Raum Raum,
    Gremiumsarten 1 Gremiumsart Gremiumsart,
    Gremien 1 Gremium Gremium,
    Personen 1 Person Person,
    Mitgliedschaften 1 Mitgliedschaft Mitgliedschaft,
    Koordination 1 Koordination Koordination,
    Sitzungen 1 Sitzung Sitzung,
    Todos 1 Todo Todo,
    Einstellungen 1 Einstellung Einstellung,
    Tops 1 Top Top,
    Beschluesse 1 Beschluss Beschluss,
    Losungen 1 Losung Losung,
    Ferien 1 Ferien Ferien,
    Ressourcen 1 Ressource Ressource,
    Bedarfe 1 Bedarf Bedarf,
    Sichtungen 1 Sichtung Sichtung,
    Vorhaben 1 Vorhaben Vorhaben,
    Mittelregeln 1 Mittelregel Mittelregel,
    Toepfe 1 Topf Topf,
    Antraege 1 Antrag Antrag,
    Ausgaben 1 Ausgabe Ausgabe,
    Indikatoren 1 Indikator Indikator,
    Kennwerte 1 Kennwert Kennwert,
    Familienzentren 1 Familienzentrum Familienzentrum,
    Vertraege 1 Vertrag Vertrag,
    Turnus 1 Turnus Turnus,
    Mitschriften 1 Mitschrift Mitschrift,
}

fn huelle(kind: u8) -> Vec<u8> {
    let [hoch, tief] = SCHEMA.to_be_bytes();
    vec![GANZ, kind, hoch, tief]
}

/// Kind byte, schema, body.
fn oeffne(bytes: &[u8]) -> Result<(u8, u16, &[u8]), Schaden> {
    let (kopf, rest) = bytes.split_first_chunk::<4>().ok_or(Schaden::Kurz)?;
    match *kopf {
        [GANZ, kind, hoch, tief] => Ok((kind, u16::from_be_bytes([hoch, tief]), rest)),
        [fremd, ..] => Err(Schaden::Format(fremd)),
    }
}

fn oeffne_als(kind: u8, bytes: &[u8]) -> Result<&[u8], Schaden> {
    match oeffne(bytes)? {
        (k, ..) if k != kind => Err(Schaden::Art(k)),
        (_, schema, _) if schema != SCHEMA => Err(Schaden::Fassung(schema)),
        (_, _, rest) => Ok(rest),
    }
}

fn rev_davor(bytes: &[u8]) -> Result<(Rev, &[u8]), Schaden> {
    let (rev, rest) = bytes.split_first_chunk::<8>().ok_or(Schaden::Kurz)?;
    Ok((Rev(u64::from_be_bytes(*rev)), rest))
}

/// Refuses what could not be read back: bincode counts more bytes while reading than it writes.
pub fn pruefe_groesse(d: &Datensatz) -> Result<(), Fehler> {
    let zu_gross = || {
        Fehler::datensatz_zu_gross(
            &format!("{} „{}“", d.kind().einzahl(), kurz(&d.titel())),
            GRENZE,
        )
    };
    let bytes = koerper(d).map_err(|_| zu_gross())?;
    if bytes.len() > GRENZE {
        return Err(zu_gross());
    }
    lies_koerper(d.kind(), SCHEMA, &bytes)
        .map(drop)
        .map_err(|_| zu_gross())
}

fn kurz(titel: &str) -> String {
    titel.chars().take(40).collect()
}

/// A record with the commit that wrote it.
pub fn datensatz(rev: Rev, d: &Datensatz) -> Result<Vec<u8>, Schaden> {
    let mut bytes = huelle(d.kind() as u8);
    bytes.extend(rev.0.to_be_bytes());
    bytes.extend(koerper(d)?);
    Ok(bytes)
}

pub fn lies_datensatz(bytes: &[u8]) -> Result<(Rev, Datensatz), Schaden> {
    let (kind, schema, rest) = oeffne(bytes)?;
    let (rev, rest) = rev_davor(rest)?;
    let kind = Kind::from_byte(kind).ok_or(Schaden::Art(kind))?;
    Ok((rev, lies_koerper(kind, schema, rest)?))
}

/// A commit: head and changes, each change with its own kind and schema.
pub fn journal(c: &Committed) -> Result<Vec<u8>, Schaden> {
    let kopf = kodiere(&Kopf {
        request: c.request,
        wer: c.wer.clone(),
        wann: c.wann,
        label: c.label.clone(),
        grund: c.grund,
    })?;
    let mut bytes = huelle(JOURNAL);
    bytes.extend(c.rev.0.to_be_bytes());
    haenge_an(&mut bytes, &kopf)?;
    for aenderung in &c.aenderungen {
        haenge_satz_an(&mut bytes, aenderung.vorher.as_ref())?;
        haenge_satz_an(&mut bytes, aenderung.nachher.as_ref())?;
    }
    Ok(bytes)
}

pub fn lies_journal(bytes: &[u8]) -> Result<Committed, Schaden> {
    let (rev, rest) = rev_davor(oeffne_als(JOURNAL, bytes)?)?;
    let (kopf, mut rest) = nimm(rest)?;
    let kopf: Kopf = dekodiere(kopf)?;
    let mut aenderungen = Vec::new();
    while !rest.is_empty() {
        let (vorher, danach) = nimm_satz(rest)?;
        let (nachher, danach) = nimm_satz(danach)?;
        aenderungen.push(Aenderung { vorher, nachher });
        rest = danach;
    }
    Ok(Committed {
        rev,
        request: kopf.request,
        wer: kopf.wer,
        wann: kopf.wann,
        label: kopf.label,
        grund: kopf.grund,
        aenderungen,
    })
}

fn haenge_an(bytes: &mut Vec<u8>, teil: &[u8]) -> Result<(), Schaden> {
    let laenge = u32::try_from(teil.len()).map_err(|_| Schaden::Rest(teil.len()))?;
    bytes.extend(laenge.to_be_bytes());
    bytes.extend(teil);
    Ok(())
}

fn nimm(bytes: &[u8]) -> Result<(&[u8], &[u8]), Schaden> {
    let (laenge, rest) = bytes.split_first_chunk::<4>().ok_or(Schaden::Kurz)?;
    rest.split_at_checked(u32::from_be_bytes(*laenge) as usize)
        .ok_or(Schaden::Kurz)
}

/// No record: an empty part.
fn haenge_satz_an(bytes: &mut Vec<u8>, d: Option<&Datensatz>) -> Result<(), Schaden> {
    let Some(d) = d else {
        return haenge_an(bytes, &[]);
    };
    let mut teil = huelle(d.kind() as u8);
    teil.extend(koerper(d)?);
    haenge_an(bytes, &teil)
}

fn nimm_satz(bytes: &[u8]) -> Result<(Option<Datensatz>, &[u8]), Schaden> {
    let (teil, rest) = nimm(bytes)?;
    if teil.is_empty() {
        return Ok((None, rest));
    }
    let (kind, schema, koerper) = oeffne(teil)?;
    let kind = Kind::from_byte(kind).ok_or(Schaden::Art(kind))?;
    Ok((Some(lies_koerper(kind, schema, koerper)?), rest))
}

/// Which commit answered which request.
pub fn anfrage(rev: Rev, request: Id) -> Vec<u8> {
    let mut bytes = huelle(ANFRAGE);
    bytes.extend(rev.0.to_be_bytes());
    bytes.extend(request.bytes());
    bytes
}

pub fn lies_anfrage(bytes: &[u8]) -> Result<(Rev, Id), Schaden> {
    let (rev, rest) = rev_davor(oeffne_als(ANFRAGE, bytes)?)?;
    let id = rest.try_into().map_err(|_| Schaden::Kurz)?;
    Ok((rev, Id::from_bytes(id)))
}

/// A draft: bytes of the caller, kept as they are.
pub fn entwurf(inhalt: &[u8]) -> Vec<u8> {
    let mut bytes = huelle(ENTWURF);
    bytes.extend(inhalt);
    bytes
}

pub fn lies_entwurf(bytes: &[u8]) -> Result<Vec<u8>, Schaden> {
    oeffne_als(ENTWURF, bytes).map(<[u8]>::to_vec)
}

pub fn meta(meta: &Meta) -> Result<Vec<u8>, Schaden> {
    let mut bytes = huelle(META);
    bytes.extend(kodiere(meta)?);
    Ok(bytes)
}

/// Whatever the schema: this is what says which schema the store has.
pub fn lies_meta(bytes: &[u8]) -> Result<Meta, Schaden> {
    match oeffne(bytes)? {
        (META, _, rest) => dekodiere(rest),
        (fremd, ..) => Err(Schaden::Art(fremd)),
    }
}

/// Ciphertext of the vault, kept as it is.
pub fn versiegelt(inhalt: &[u8]) -> Vec<u8> {
    let mut bytes = huelle(VERSIEGELT);
    bytes.extend(inhalt);
    bytes
}

pub fn lies_versiegelt(bytes: &[u8]) -> Result<Vec<u8>, Schaden> {
    oeffne_als(VERSIEGELT, bytes).map(<[u8]>::to_vec)
}

/// Bytes that one sealed plaintext may have.
pub const SIEGEL_GRENZE: usize = 8 * 1024 * 1024;

/// Plaintext to be sealed: format, kind, schema, body. The room is taken once, so that no copies stay behind in memory.
pub fn siegelgut<T: Serialize>(
    kind: u8,
    schema: u16,
    wert: &T,
) -> Result<zeroize::Zeroizing<Vec<u8>>, Schaden> {
    let konfig = KONFIG.with_limit::<SIEGEL_GRENZE>();
    let inhalt = |e: bincode::error::EncodeError| Schaden::Inhalt(e.to_string());
    let laenge = bincode::serde::encode_into_std_write(wert, &mut std::io::sink(), konfig);
    let mut bytes = zeroize::Zeroizing::new(Vec::with_capacity(laenge.map_err(inhalt)? + 4));
    let [hoch, tief] = schema.to_be_bytes();
    bytes.extend([GANZ, kind, hoch, tief]);
    bincode::serde::encode_into_std_write(wert, &mut *bytes, konfig).map_err(inhalt)?;
    Ok(bytes)
}

/// The schema and the body of a sealed plaintext of this kind.
pub fn siegelgut_kopf(kind: u8, bytes: &[u8]) -> Result<(u16, &[u8]), Schaden> {
    match oeffne(bytes)? {
        (k, ..) if k != kind => Err(Schaden::Art(k)),
        (_, schema, rest) => Ok((schema, rest)),
    }
}

/// Body of a sealed plaintext; every byte is consumed.
pub fn siegelgut_koerper<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Schaden> {
    let (wert, gelesen) =
        bincode::serde::decode_from_slice(bytes, KONFIG.with_limit::<SIEGEL_GRENZE>())
            .map_err(|_| Schaden::Inhalt("versiegelt".to_owned()))?;
    match bytes.len() - gelesen {
        0 => Ok(wert),
        rest => Err(Schaden::Rest(rest)),
    }
}
