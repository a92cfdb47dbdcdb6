//! The pages of the FuA: what their commands do and which rows they show. What a record says of itself: `ansicht`.

pub mod ressourcen;
