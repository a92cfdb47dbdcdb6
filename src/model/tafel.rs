//! Records of one kind by id, and relations between ids.

use crate::domain::Id;
use crate::store::Rev;
use std::collections::{BTreeMap, BTreeSet};

/// Records of one kind, each with the commit that last wrote it; in order of creation.
#[derive(Debug, Clone)]
pub struct Tafel<T>(BTreeMap<Id, (Rev, T)>);

impl<T> Default for Tafel<T> {
    fn default() -> Self {
        Tafel(BTreeMap::new())
    }
}

impl<T> Tafel<T> {
    pub fn get(&self, id: Id) -> Option<&T> {
        self.0.get(&id).map(|(_, t)| t)
    }

    pub fn rev(&self, id: Id) -> Option<Rev> {
        self.0.get(&id).map(|(r, _)| *r)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.values().map(|(_, t)| t)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn put(&mut self, id: Id, rev: Rev, t: T) {
        self.0.insert(id, (rev, t));
    }

    pub(super) fn remove(&mut self, id: Id) -> Option<T> {
        self.0.remove(&id).map(|(_, t)| t)
    }
}

/// Pairs of ids, found by the left one.
#[derive(Debug, Clone, Default)]
pub struct Beziehung(BTreeSet<(Id, Id)>);

impl Beziehung {
    /// The right ones, in order of creation.
    pub fn von(&self, links: Id) -> impl DoubleEndedIterator<Item = Id> + '_ {
        self.0
            .range((links, Id(0))..=(links, Id(u128::MAX)))
            .map(|(_, r)| *r)
    }

    pub(super) fn setze(&mut self, links: Id, rechts: Id, gilt: bool) {
        if gilt {
            self.0.insert((links, rechts));
        } else {
            self.0.remove(&(links, rechts));
        }
    }
}
