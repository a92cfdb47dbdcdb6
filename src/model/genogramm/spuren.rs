//! The rows between two generations: which line to the children runs in which row, so that no two are taken for one.

/// One band's way between two generations: down from `ab`, along to `kinder`.
pub(super) struct Weg {
    pub ab: usize,
    pub kinder: Vec<usize>,
}

impl Weg {
    fn spanne(&self) -> (usize, usize) {
        let von = self.kinder.iter().copied().min().unwrap_or(self.ab);
        let bis = self.kinder.iter().copied().max().unwrap_or(self.ab);
        (von.min(self.ab), bis.max(self.ab))
    }

    fn quert(&self, spalte: usize) -> bool {
        let (von, bis) = self.spanne();
        von <= spalte && spalte <= bis
    }
}

/// The row per way, from 0 below the parents.
pub(super) fn spuren(wege: &[Weg]) -> Vec<usize> {
    let mut spur = vec![0; wege.len()];
    for _ in 0..wege.len() * 4 {
        let Some(wer) = stoss(wege, &spur) else {
            break;
        };
        if let Some(s) = spur.get_mut(wer) {
            *s += 1;
        }
    }
    spur
}

/// A way that has to go one row deeper.
fn stoss(wege: &[Weg], spur: &[usize]) -> Option<usize> {
    for (i, x) in wege.iter().enumerate() {
        for (j, y) in wege.iter().enumerate().skip(i + 1) {
            let (sx, sy) = (spur.get(i)?, spur.get(j)?);
            let (vx, bx) = x.spanne();
            let (vy, by) = y.spanne();
            if vx > by + 1 || vy > bx + 1 {
                continue;
            }
            let tiefer = if schnitte(x, y) <= schnitte(y, x) {
                (j, sx >= sy)
            } else {
                (i, sy >= sx)
            };
            if tiefer.1 {
                return Some(tiefer.0);
            }
        }
    }
    None
}

/// What it costs when `oben` runs above `unten`: crossings, and lines in one column that would be taken for one.
fn schnitte(oben: &Weg, unten: &Weg) -> usize {
    let eins = usize::from(oben.quert(unten.ab));
    let zwei = oben.kinder.iter().filter(|k| unten.quert(**k)).count();
    let verwechselt = oben.kinder.iter().filter(|k| **k == unten.ab).count();
    eins + zwei + 10 * verwechselt
}
