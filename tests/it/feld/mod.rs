//! What a Raum has and lacks: needs, resources, projects, money, figures.

pub mod bedarfe;
mod fang;
mod mittel;
mod mittel_verlauf;
pub mod mittel_welt;
mod oeffnung;
mod profil;
mod quer;
mod ressourcen;
mod vorhaben;
mod zentren;
