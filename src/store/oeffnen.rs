//! Opening and making sled's files: leftovers, damage that can be set aside, free space, fsync of what sled itself never
//! fsyncs. Knows the files, not what is in them.

use super::auffangen::auffangen;
use super::ort::{Ort, namen, ordner_festschreiben};
use super::schaden::{ist_schaden, wort};
use crate::fehler::Fehler;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::Duration;

/// Bytes that opening may need.
const PLATZ: u64 = 2 * 1024 * 1024;
/// Bytes that must be free before a commit, so that there is room for opening again after it.
const PLATZ_VORGANG: u64 = 2 * PLATZ;
/// Bytes of pages that sled may keep.
const CACHE: u64 = 32 * 1024 * 1024;
/// What sled 0.34 writes into `conf` under our settings, before its checksum.
const CONF: &[u8] = b"segment_size: 524288\nuse_compression: false\nversion: 0.34\n";

/// Why sled did not open.
enum Hindernis {
    Fehler(sled::Error),
    Absturz,
}

/// Opens an existing `speicher` folder. What is broken beside the data is set aside once.
pub fn oeffne(ort: &Ort) -> Result<sled::Db, Fehler> {
    let speicher = ort.speicher();
    platz(ort, PLATZ)?;
    entferne_halbfertige(&speicher).map_err(|e| ort.zugriff(&e))?;
    match versuche(&speicher) {
        Ok(db) => Ok(db),
        Err(Hindernis::Fehler(sled::Error::Io(e))) if !ist_schaden(&e) => Err(ort.zugriff(&e)),
        Err(_) => zweiter_versuch(ort, &speicher),
    }
}

/// Opens a folder that nobody else knows yet.
pub fn oeffne_neu(ort: &Ort, speicher: &Path) -> Result<sled::Db, Fehler> {
    versuche(speicher).map_err(|h| bericht(ort, h))
}

fn zweiter_versuch(ort: &Ort, speicher: &Path) -> Result<sled::Db, Fehler> {
    lege_beiseite(speicher).map_err(|e| ort.io(&e))?;
    let db = versuche(speicher).map_err(|h| bericht(ort, h))?;
    festschreiben(speicher).map_err(|e| ort.io(&e))?;
    Ok(db)
}

fn bericht(ort: &Ort, hindernis: Hindernis) -> Fehler {
    match hindernis {
        Hindernis::Fehler(sled::Error::Io(e)) if !ist_schaden(&e) => ort.io(&e),
        Hindernis::Fehler(e) => ort.unlesbar(&wort(&e)),
        Hindernis::Absturz => ort.unlesbar("die Datei db lässt sich nicht lesen"),
    }
}

/// A store that was closed a moment ago in this process may still be held by sled's own threads.
fn versuche(speicher: &Path) -> Result<sled::Db, Hindernis> {
    for _ in 0..200 {
        match auffangen(|| konfig(speicher).open()) {
            Ok(Ok(db)) => return Ok(db),
            Ok(Err(e)) if noch_gehalten(&e) => std::thread::sleep(Duration::from_millis(10)),
            Ok(Err(e)) => return Err(Hindernis::Fehler(e)),
            Err(_) => return Err(Hindernis::Absturz),
        }
    }
    let gehalten = io::Error::other("noch von einem anderen Prozess gehalten");
    Err(Hindernis::Fehler(sled::Error::Io(gehalten)))
}

fn noch_gehalten(fehler: &sled::Error) -> bool {
    matches!(fehler, sled::Error::Io(e) if e.to_string().starts_with("could not acquire lock"))
}

/// The thread that wakes twice a second stays: nothing else in sled gives room of old values back.
fn konfig(speicher: &Path) -> sled::Config {
    sled::Config::new()
        .path(speicher)
        .cache_capacity(CACHE)
        .flush_every_ms(Some(500))
}

fn platz(ort: &Ort, noetig: u64) -> Result<(), Fehler> {
    let platz = rustix::fs::statvfs(ort.dir()).map_err(|e| ort.io(&e.into()))?;
    match noetig.saturating_sub(platz.f_bavail.saturating_mul(platz.f_frsize)) {
        0 => Ok(()),
        fehlt => Err(Fehler::platz_fehlt(&ort.anzeige(), fehlt)),
    }
}

/// Refuses while refusing is still harmless: a disk that runs full in the middle leaves the store unsure of itself.
pub fn platz_fuer_vorgang(ort: &Ort) -> Result<(), Fehler> {
    platz(ort, PLATZ_VORGANG)
}

fn ist_snap(name: &str) -> bool {
    name.starts_with("snap.") && !name.ends_with(".beiseite")
}

/// A half-written snapshot would keep sled from opening for ever.
fn entferne_halbfertige(speicher: &Path) -> io::Result<()> {
    namen(speicher)
        .iter()
        .filter(|n| ist_snap(n) && n.ends_with(".generating"))
        .try_for_each(|n| fs::remove_file(speicher.join(n)))
}

/// Snapshots and a bad `conf` can be made anew from `db`; they are renamed, never deleted. The new name must not begin
/// with `snap.`, or sled would read it.
fn lege_beiseite(speicher: &Path) -> io::Result<()> {
    let jetzt = jiff::Timestamp::now().as_millisecond();
    for name in namen(speicher) {
        if ist_snap(&name) || (name == "conf" && !conf_heil(speicher)) {
            let neu = format!("beiseite-{jetzt}-{name}");
            fs::rename(speicher.join(&name), speicher.join(neu))?;
        }
    }
    Ok(())
}

fn conf_heil(speicher: &Path) -> bool {
    fs::read(speicher.join("conf"))
        .is_ok_and(|bytes| bytes.len() == CONF.len() + 4 && bytes.starts_with(CONF))
}

/// fsync of everything that sled made and does not fsync: `conf`, `db`, `blobs/`, the folder and its parent.
pub fn festschreiben(speicher: &Path) -> io::Result<()> {
    for name in ["conf", "db"] {
        File::open(speicher.join(name))?.sync_all()?;
    }
    ordner_festschreiben(&speicher.join("blobs"))?;
    ordner_festschreiben(speicher)?;
    speicher.parent().map_or(Ok(()), ordner_festschreiben)
}

/// Makes a whole new `speicher` beside its place; `fuellen` writes into it. A leftover of an earlier try is replaced.
pub fn bauen(
    ort: &Ort,
    fuellen: impl FnOnce(&sled::Db) -> Result<(), Fehler>,
) -> Result<(), Fehler> {
    let bau = ort.im_bau();
    if bau.exists() {
        fs::remove_dir_all(&bau).map_err(|e| ort.io(&e))?;
    }
    super::ort::ordner_anlegen(&bau).map_err(|e| ort.io(&e))?;
    let db = oeffne_neu(ort, &bau)?;
    fuellen(&db)?;
    db.flush().map_err(|e| ort.sled(&e))?;
    drop(db);
    festschreiben(&bau).map_err(|e| ort.io(&e))
}

/// Puts the finished one in its place. An old one is put aside under the name that comes back.
pub fn einsetzen(ort: &Ort) -> Result<Option<std::path::PathBuf>, Fehler> {
    let ziel = ort.speicher();
    let beiseite = ziel.exists().then(|| alt_name(ort));
    tausche(&ort.im_bau(), &ziel, beiseite.as_deref()).map_err(|e| ort.io(&e))?;
    ordner_festschreiben(ort.dir()).map_err(|e| ort.io(&e))?;
    Ok(beiseite)
}

fn alt_name(ort: &Ort) -> std::path::PathBuf {
    let jetzt = super::ort::jetzt_als_name();
    ort.dir().join(format!("speicher.alt-{jetzt}"))
}

/// Where the system can exchange two names at once there is no moment without a store.
fn tausche(neu: &Path, ziel: &Path, beiseite: Option<&Path>) -> io::Result<()> {
    let Some(beiseite) = beiseite else {
        return fs::rename(neu, ziel);
    };
    if wechsle(neu, ziel).is_ok() {
        return fs::rename(neu, beiseite);
    }
    fs::rename(ziel, beiseite)?;
    fs::rename(neu, ziel)
}

#[cfg(target_os = "linux")]
pub fn wechsle(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
pub fn wechsle(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_much_room_is_missing() {
        let dir = tempfile::tempdir().unwrap();
        let ort = Ort::neu(dir.path());
        assert!(platz(&ort, 0).is_ok());
        let fehler = platz(&ort, u64::MAX).unwrap_err();
        assert!(fehler.satz.contains("es fehlen "), "{fehler}");
    }

    #[test]
    fn knows_its_own_conf() {
        let dir = tempfile::tempdir().unwrap();
        drop(konfig(dir.path()).open().unwrap());
        assert!(conf_heil(dir.path()));
        fs::write(dir.path().join("conf"), "segment_size: 524289\n").unwrap();
        assert!(!conf_heil(dir.path()));
    }
}
