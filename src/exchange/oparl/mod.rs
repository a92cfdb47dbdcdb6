//! OParl 1.0 and 1.1: organisations, people, memberships, meetings and agendas of a council's system. All files of a call
//! are one world: whichever names an object by its URL, another may hold it. Everything else is passed over, and counted.

mod beschluss;
mod eigenes;
mod grabstein;
mod lesen;
mod objekte;
mod rolle;
mod saetze;
mod schreiben;
mod sitzung;
mod sitzung_schreiben;
mod tagesordnung;
mod vermisst;
mod welt;

pub use lesen::lies;
pub use rolle::rolle;
pub use schreiben::{Teil, schreibe};

/// Ids of records that did not come from elsewhere; nobody answers there.
pub const EIGENE: &str = "https://feldbuch.invalid/oparl/";

/// Before the names of fields that OParl has no home for.
pub const VENDOR: &str = "feldbuch:";

/// Fields of a kind that OParl carries under names of its own; every other goes out with [`VENDOR`].
fn zuhause(kind: crate::domain::Kind) -> &'static [&'static str] {
    use crate::domain::Kind;
    match kind {
        Kind::Gremien => &["name", "kuerzel", "gegruendet", "beendet", "fremd_id"],
        Kind::Personen => &[
            "vorname", "nachname", "titel", "telefon", "email", "funktion", "fremd_id",
        ],
        Kind::Mitgliedschaften => &["gremium", "von", "bis", "mandat", "fremd_id"],
        Kind::Sitzungen => &[
            "gremium",
            "beginn",
            "ende",
            "ort",
            "moderation",
            "protokoll_durch",
            "folgt_auf",
            "fremd_id",
        ],
        Kind::Tops => &["gremium", "sitzung", "titel", "nummer", "von", "fremd_id"],
        Kind::Beschluesse => &["gremium", "sitzung", "top"],
        _ => &[],
    }
}
