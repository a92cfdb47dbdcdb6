//! The guard, seen from outside.

mod woerter_bauen;
