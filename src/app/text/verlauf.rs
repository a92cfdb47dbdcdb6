//! What undo takes back in one go: a word with the blanks behind it, a row of deletions, a paste. Knows no cursor rules
//! and no rows; forgets the oldest first.

use std::collections::VecDeque;
use zeroize::Zeroize;

/// So many steps are kept.
const HOECHSTENS: usize = 2000;

/// `weg` at `ab` became `dazu`.
#[derive(Debug, Clone)]
pub(super) struct Schritt {
    pub ab: usize,
    pub weg: String,
    pub dazu: String,
    /// Where the cursor stood before.
    pub cursor: usize,
}

impl Drop for Schritt {
    fn drop(&mut self) {
        self.weg.zeroize();
        self.dazu.zeroize();
    }
}

/// Steps back and forth.
#[derive(Debug, Clone, Default)]
pub(super) struct Verlauf {
    getan: VecDeque<Schritt>,
    zurueckgenommen: Vec<Schritt>,
    /// What comes next may join the last step.
    offen: bool,
}

impl Verlauf {
    /// Takes a step down, or joins it to the last one.
    pub(super) fn merke(&mut self, schritt: Schritt) {
        self.zurueckgenommen.clear();
        let offen = std::mem::replace(&mut self.offen, einzeln(&schritt));
        let rest = match self.getan.back_mut() {
            Some(letzter) if offen && self.offen => haenge_an(letzter, schritt),
            _ => Some(schritt),
        };
        self.getan.extend(rest);
        if self.getan.len() > HOECHSTENS {
            self.getan.pop_front();
        }
    }

    /// The cursor went elsewhere: what comes is a step of its own.
    pub(super) fn schliesse(&mut self) {
        self.offen = false;
    }

    pub(super) fn zurueck(&mut self) -> Option<Schritt> {
        self.offen = false;
        self.getan.pop_back()
    }

    pub(super) fn zurueckgenommen(&mut self, schritt: Schritt) {
        self.zurueckgenommen.push(schritt);
    }

    pub(super) fn wieder(&mut self) -> Option<Schritt> {
        self.offen = false;
        self.zurueckgenommen.pop()
    }

    pub(super) fn wiederholt(&mut self, schritt: Schritt) {
        self.getan.push_back(schritt);
    }
}

/// One character typed or deleted; a line break, a paste or a whole word stands alone.
fn einzeln(s: &Schritt) -> bool {
    let eins = |t: &str| !t.is_empty() && t != "\n" && t.chars().nth(1).is_none();
    (s.weg.is_empty() && eins(&s.dazu)) || (s.dazu.is_empty() && eins(&s.weg))
}

/// None: joined.
fn haenge_an(letzter: &mut Schritt, s: Schritt) -> Option<Schritt> {
    let tippt = letzter.weg.is_empty() && s.weg.is_empty();
    let loescht = letzter.dazu.is_empty() && s.dazu.is_empty();
    if tippt && letzter.ab + letzter.dazu.len() == s.ab && !neues_wort(&letzter.dazu, &s.dazu) {
        letzter.dazu.push_str(&s.dazu);
    } else if loescht && s.ab + s.weg.len() == letzter.ab && !neues_wort(&letzter.weg, &s.weg) {
        letzter.weg.insert_str(0, &s.weg);
        letzter.ab = s.ab;
    } else if loescht && s.ab == letzter.ab && !neues_wort(&letzter.weg, &s.weg) {
        letzter.weg.push_str(&s.weg);
    } else {
        return Some(s);
    }
    None
}

/// A letter after blanks begins a step of its own.
fn neues_wort(bisher: &str, neu: &str) -> bool {
    bisher.ends_with(char::is_whitespace) && !neu.starts_with(char::is_whitespace)
}
