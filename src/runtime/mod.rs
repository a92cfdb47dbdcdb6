//! The hands: what touches terminal, clock and threads.

mod uhr;
pub mod worker;

pub use uhr::Uhr;
