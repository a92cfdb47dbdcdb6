//! Reading fixed layouts: each step takes bytes off the front or says that there are too few. Knows no meaning.

/// Takes from the front.
pub struct Leser<'a>(pub &'a [u8]);

impl<'a> Leser<'a> {
    pub fn nimm(&mut self, n: usize) -> Option<&'a [u8]> {
        let (vorn, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(vorn)
    }

    pub fn feld<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (vorn, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*vorn)
    }

    pub fn u8(&mut self) -> Option<u8> {
        self.feld::<1>().map(|[b]| b)
    }

    pub fn u16(&mut self) -> Option<u16> {
        self.feld().map(u16::from_be_bytes)
    }

    pub fn u32(&mut self) -> Option<u32> {
        self.feld().map(u32::from_be_bytes)
    }

    pub fn u64(&mut self) -> Option<u64> {
        self.feld().map(u64::from_be_bytes)
    }

    /// Nothing is left over.
    pub fn ende(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}
