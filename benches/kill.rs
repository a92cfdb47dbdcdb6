//! kill -9 at 500 moments (or as many as the first argument says): `cargo bench --bench kill`.

#[path = "../tests/it/store/kill_runde.rs"]
mod kill_runde;

use std::process::Command;

fn main() {
    if let Some(dir) = std::env::var_os(kill_runde::DIR) {
        kill_runde::kind(dir.as_ref());
    }
    let anzahl = std::env::args().find_map(|a| a.parse().ok()).unwrap_or(500);
    let rev = kill_runde::runden(anzahl, || Command::new(std::env::current_exe().unwrap()));
    println!("{anzahl} Runden, {rev} Vorgänge, keiner verloren, keiner halb");
}
