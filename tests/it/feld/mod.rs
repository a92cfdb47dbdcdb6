//! What a Raum has and lacks: needs, resources, projects, money, figures.

mod oeffnung;
mod fang;
mod quer;
