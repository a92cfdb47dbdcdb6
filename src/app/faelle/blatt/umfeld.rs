//! What the guard knows of the house: built from the Register and from what people taught it in the vault.

use crate::domain::Fallbuch;
use crate::guard::Umfeld;
use crate::model::Register;

/// For one sitting.
pub(super) fn umfeld(_reg: &Register, buch: Option<&Fallbuch>) -> Umfeld {
    Umfeld {
        kein_name: buch.map(|b| b.kein_name.clone()).unwrap_or_default(),
        immer: buch.map(|b| b.immer.clone()).unwrap_or_default(),
        ..Umfeld::default()
    }
}
