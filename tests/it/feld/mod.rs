//! What a Raum has and lacks: needs, resources, projects, money, figures.

mod vorhaben;
mod zentren;
mod oeffnung;
