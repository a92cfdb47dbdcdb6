//! Which pseudonym a stem has in one note. Keeps stamps, never names: HMAC-SHA256 under a key of the note, so that two
//! notes cannot be linked by them (guard.md 7).

use crate::domain::Id;
use crate::domain::beratung::Pseudonym;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The pseudonyms of one note. Prints nothing.
#[derive(Clone)]
pub struct Ersatzbuch {
    schluessel: Zeroizing<[u8; 32]>,
    pseudonyme: Vec<Pseudonym>,
}

impl Ersatzbuch {
    /// `pseudo` is the vault's key for stamps; `bekannt` what the note holds already.
    pub fn fuer_note(pseudo: &[u8; 32], note: Id, bekannt: &[Pseudonym]) -> Self {
        Ersatzbuch {
            schluessel: Zeroizing::new(stempel(pseudo, &[&note.bytes()])),
            pseudonyme: bekannt.to_vec(),
        }
    }

    /// What the note keeps.
    pub fn pseudonyme(&self) -> &[Pseudonym] {
        &self.pseudonyme
    }

    /// The pseudonym of a stem. `art` tells apart what shares a stem: Frau and Herr Müller, the Müllers, a place.
    pub(super) fn name(&self, art: &str, stamm: &str) -> Option<&str> {
        let gesucht = self.stempel(art, stamm);
        let p = self.pseudonyme.iter().find(|p| p.stempel == gesucht)?;
        Some(&p.name)
    }

    /// From now on this one; the last word holds.
    pub(super) fn setze(&mut self, art: &str, stamm: &str, name: &str) {
        let stempel = self.stempel(art, stamm);
        match self.pseudonyme.iter_mut().find(|p| p.stempel == stempel) {
            Some(p) => name.clone_into(&mut p.name),
            None => self.pseudonyme.push(Pseudonym {
                stempel,
                name: name.to_owned(),
            }),
        }
    }

    /// The next of its kind that is neither given nor written in the note: "Kind B", "Fachkraft 2".
    pub(super) fn naechster(&self, wort: &str, teile: &[&str]) -> String {
        let frei = |name: &String| {
            self.pseudonyme.iter().all(|p| p.name != *name)
                && teile.iter().all(|t| !steht_in(t, name))
        };
        (0..)
            .map(|n| format!("{wort} {}", zaehler(wort, n)))
            .find(frei)
            .unwrap_or_default()
    }

    fn stempel(&self, art: &str, stamm: &str) -> [u8; 32] {
        stempel(&self.schluessel, &[art.as_bytes(), &[0], stamm.as_bytes()])
    }
}

fn stempel(schluessel: &[u8; 32], teile: &[&[u8]]) -> [u8; 32] {
    // HMAC fills a short key up with zeros itself; done here, nothing can fail.
    let mut block = Zeroizing::new([0; 64]);
    block.iter_mut().zip(schluessel).for_each(|(b, s)| *b = *s);
    let mut mac = <Hmac<Sha256> as KeyInit>::new((&*block).into());
    teile.iter().for_each(|t| mac.update(t));
    mac.finalize().into_bytes().into()
}

/// A, B, …, Z, AA; professionals are counted.
fn zaehler(wort: &str, n: usize) -> String {
    if wort == "Fachkraft" {
        return (n + 1).to_string();
    }
    let buchstabe = |i: usize| char::from(b'A' + u8::try_from(i % 26).unwrap_or(0));
    match n / 26 {
        0 => buchstabe(n).to_string(),
        mehr => format!("{}{}", buchstabe(mehr - 1), buchstabe(n)),
    }
}

/// As a word of its own: "Kind A" does not stand in "Kind Anna".
fn steht_in(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(i, _)| {
        let danach = text.get(i + name.len()..).and_then(|r| r.chars().next());
        danach.is_none_or(|c| !c.is_alphanumeric())
    })
}
