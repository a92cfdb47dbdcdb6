//! The hands: what touches terminal, clock and threads.
pub mod worker;
