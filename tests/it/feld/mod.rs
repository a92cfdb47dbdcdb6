//! What a Raum has and lacks: needs, resources, projects, money, figures.

mod profil;
pub mod bedarfe;
mod vorhaben;
mod zentren;
mod mittel;
mod mittel_verlauf;
pub mod mittel_welt;
mod oeffnung;
mod ressourcen;
mod fang;
mod quer;
