#![doc = include_str!("ARCHITECTURE.md")]
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic)
)]

pub mod action;
pub mod app;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod fehler;
pub mod guard;
pub mod keymap;
pub mod model;
pub mod papier;
pub mod runtime;
pub mod search;
pub mod store;
pub mod ui;
pub mod vault;
pub mod vorlage;
