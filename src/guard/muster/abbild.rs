//! A second reading of a text, and the way back: each byte of the reading knows the bytes it stands for.

use super::Roh;

#[derive(Default)]
pub(super) struct Abbild {
    pub text: String,
    /// For each byte of `text`: where what it stands for begins, and where that ends.
    herkunft: Vec<(usize, usize)>,
    /// Ranges of `text` that say something else than the original.
    anders: Vec<(usize, usize)>,
}

impl Abbild {
    /// `wort` stands for the bytes `ab..bis` of the original.
    pub fn setze(&mut self, wort: &str, ab: usize, bis: usize) {
        let von = self.text.len();
        self.text.push_str(wort);
        self.herkunft
            .extend(std::iter::repeat_n((ab, bis), wort.len()));
        self.anders.push((von, self.text.len()));
    }

    /// The bytes `ab..bis` of the original as they are.
    pub fn gleich(&mut self, original: &str, ab: usize, bis: usize) {
        let stueck = original.get(ab..bis).unwrap_or_default();
        self.text.push_str(stueck);
        self.herkunft
            .extend((0..stueck.len()).map(|i| (ab + i, ab + i + 1)));
    }

    /// The finding in the original.
    pub fn zurueck(&self, fund: Roh) -> Option<Roh> {
        let erstes = self.herkunft.get(fund.ab)?;
        let letztes = self.herkunft.get(fund.bis.checked_sub(1)?)?;
        Some(Roh {
            ab: erstes.0,
            bis: letztes.1,
            ..fund
        })
    }

    /// Something in it reads otherwise than in the original.
    pub fn neu_gelesen(&self, fund: &Roh) -> bool {
        let trifft = |(ab, bis): &(usize, usize)| *ab < fund.bis && fund.ab < *bis;
        self.anders.iter().any(trifft)
    }
}
