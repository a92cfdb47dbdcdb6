//! What a Raum has and lacks: needs, resources, projects, money, figures.

mod profil;
pub mod bedarfe;
mod oeffnung;
mod fang;
