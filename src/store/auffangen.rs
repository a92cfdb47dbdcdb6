//! sled panics where its files are damaged. Here such a panic is caught and kept off the terminal: whoever caught it says
//! a sentence instead. Any other panic is a bug and is printed as ever. Knows no file and no record.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;
use std::thread;

/// How the names of our own threads begin that read or write the store: whoever waits for them catches their panics.
pub const THREAD: &str = "feldbuch-speicher";
/// How the names of sled's own threads begin.
const FREMDE: [&str; 2] = ["sled", "log flusher"];

thread_local! {
    /// How many [`auffangen`] this thread is inside of.
    static TIEFE: Cell<u32> = const { Cell::new(0) };
}

struct Drin;

impl Drin {
    fn neu() -> Self {
        TIEFE.set(TIEFE.get() + 1);
        Drin
    }
}

impl Drop for Drin {
    fn drop(&mut self) {
        TIEFE.set(TIEFE.get().saturating_sub(1));
    }
}

/// Runs it; a panic comes back as an error, without a word on the terminal.
pub fn auffangen<T>(was: impl FnOnce() -> T) -> Result<T, Box<dyn Any + Send>> {
    let _drin = Drin::neu();
    catch_unwind(AssertUnwindSafe(was))
}

/// For panic hooks: the panic of this thread will be caught and told by somebody.
pub fn wird_aufgefangen() -> bool {
    let benannt =
        |name: &str| name.starts_with(THREAD) || FREMDE.iter().any(|f| name.starts_with(f));
    TIEFE.get() > 0 || thread::current().name().is_some_and(benannt)
}

/// From now on panics that are caught print nothing. Whoever sets a hook later asks [`wird_aufgefangen`] himself.
pub fn leise() {
    static EINMAL: Once = Once::new();
    EINMAL.call_once(|| {
        let bisher = panic::take_hook();
        panic::set_hook(Box::new(move |grund| {
            if !wird_aufgefangen() {
                bisher(grund);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_caught_is_kept_quiet() {
        assert!(!wird_aufgefangen());
        let drinnen = auffangen(|| auffangen(|| ()).is_ok() && wird_aufgefangen());
        assert!(drinnen.unwrap_or_default());
        assert!(auffangen(|| panic!("sled")).is_err());
        assert!(!wird_aufgefangen(), "counted back after a panic");
        let faden = thread::Builder::new().name("feldbuch-speicher-lesen".into());
        assert!(faden.spawn(wird_aufgefangen).unwrap().join().unwrap());
    }
}
