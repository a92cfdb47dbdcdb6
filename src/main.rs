//! argv → cli; what went wrong → stderr with a hint; exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(feldbuch::cli::main(std::env::args_os()))
}
