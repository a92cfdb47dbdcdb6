//! The pages of the FuA: what their own keys do. One file per page; whatever holds for screen and command line lives in
//! `model`.

pub mod antraege;
pub mod mittel;
