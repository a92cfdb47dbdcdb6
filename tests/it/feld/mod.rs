//! What a Raum has and lacks: needs, resources, projects, money, figures.

pub mod bedarfe;
mod oeffnung;
mod ressourcen;
mod fang;
