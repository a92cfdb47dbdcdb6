//! x
mod store;
//! The one integration binary: a module per area.

mod vorlage;
