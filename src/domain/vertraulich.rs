//! Wrappers for what must not be printed, compared or copied by accident: passphrases and open case notes. Cloning hands
//! on a reference; what lies inside is wiped when the last one goes.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use zeroize::Zeroizing;

/// A passphrase or a recovery phrase. Never printed, never stored.
#[derive(Clone)]
pub struct Geheim(Arc<Zeroizing<String>>);

impl Geheim {
    pub fn neu(text: String) -> Self {
        Geheim(Arc::new(Zeroizing::new(text)))
    }

    pub fn text(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Geheim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Geheim(…)")
    }
}

/// Tests compare effects; what is inside must not decide.
impl PartialEq for Geheim {
    fn eq(&self, andere: &Self) -> bool {
        Arc::ptr_eq(&self.0, &andere.0)
    }
}

/// Something out of the vault on its way between two threads.
pub struct Vertraulich<T>(Arc<T>);

impl<T> Vertraulich<T> {
    pub fn neu(inhalt: T) -> Self {
        Vertraulich(Arc::new(inhalt))
    }
}

impl<T: Clone> Vertraulich<T> {
    /// The thing itself, without a copy where nobody else holds it.
    pub fn heraus(self) -> T {
        Arc::try_unwrap(self.0).unwrap_or_else(|geteilt| (*geteilt).clone())
    }
}

impl<T> Clone for Vertraulich<T> {
    fn clone(&self) -> Self {
        Vertraulich(Arc::clone(&self.0))
    }
}

impl<T> Deref for Vertraulich<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Vertraulich<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Vertraulich(…)")
    }
}

impl<T> PartialEq for Vertraulich<T> {
    fn eq(&self, andere: &Self) -> bool {
        Arc::ptr_eq(&self.0, &andere.0)
    }
}
