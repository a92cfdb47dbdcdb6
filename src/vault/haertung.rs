//! The process itself: no core files, nobody traces it. What the system cannot do is told, never a reason to stop.

use rustix::process::{
    DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit,
};
use std::fs;
use std::path::Path;

/// At the start of every process that may open a vault: no core file, no debugger of the same user.
pub fn haertung() {
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    let ganz = getrlimit(Resource::Core);
    let _ = setrlimit(
        Resource::Core,
        Rlimit {
            current: Some(0),
            maximum: ganz.maximum,
        },
    );
}

/// What to say about swap: it is on, and not on a device-mapper disk that could be encrypted.
pub fn auslagerung() -> Option<String> {
    let tabelle = fs::read_to_string("/proc/swaps").ok()?;
    offene(&tabelle, verschluesselt).then(|| {
        "Dieser Rechner lagert Speicher unverschlüsselt aus (swap): offene Notizen könnten dort landen. Datenträger oder swap verschlüsseln.".to_owned()
    })
}

/// A line per area behind the heading; zram stays in memory.
fn offene(tabelle: &str, verschluesselt: impl Fn(&str) -> bool) -> bool {
    let mut geraete = tabelle
        .lines()
        .skip(1)
        .filter_map(|z| z.split_whitespace().next());
    geraete.any(|g| !g.starts_with("/dev/zram") && !verschluesselt(g))
}

/// A device-mapper disk whose UUID says that it is encrypted.
fn verschluesselt(geraet: &str) -> bool {
    let echt = fs::canonicalize(geraet).unwrap_or_else(|_| geraet.into());
    let name = echt.file_name().unwrap_or_default();
    let uuid = Path::new("/sys/block").join(name).join("dm/uuid");
    fs::read_to_string(uuid).is_ok_and(|u| u.starts_with("CRYPT-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_process_leaves_no_core() {
        haertung();
        let dumpbar = rustix::process::dumpable_behavior().unwrap();
        assert_eq!(dumpbar, DumpableBehavior::NotDumpable);
        assert_eq!(getrlimit(Resource::Core).current, Some(0));
    }

    #[test]
    fn swap_that_is_open_is_told() {
        let kopf = "Filename Type Size Used Priority\n";
        let mit = |z: &str| offene(&format!("{kopf}{z}"), |g| g == "/dev/dm-1");
        assert!(!mit(""));
        assert!(!mit("/dev/dm-1 partition 8 0 -2\n"));
        assert!(!mit("/dev/zram0 partition 8 0 100\n"));
        assert!(mit("/swapfile file 8 0 -2\n"));
        assert!(mit(
            "/dev/dm-1 partition 8 0 -2\n/dev/sda3 partition 8 0 -2\n"
        ));
    }
}
