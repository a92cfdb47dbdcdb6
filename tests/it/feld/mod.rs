//! What a Raum has and lacks: needs, resources, projects, money, figures.

pub mod bedarfe;
mod vorhaben;
mod zentren;
mod oeffnung;
mod fang;
