//! A finding as scripts read it. A promise of the command line: it changes by addition.

use crate::guard::{Fund, Stufe};
use serde::Serialize;

/// Code points, end exclusive.
#[derive(Serialize)]
pub struct Spanne {
    pub start: usize,
    pub end: usize,
    pub label: &'static str,
    pub level: &'static str,
}

/// What is more than a hint. Byte offsets become code points in one walk through the text.
pub fn spannen(text: &str, funde: &[Fund]) -> Vec<Spanne> {
    let (mut byte, mut zeichen) = (0, 0);
    let mut bei = |ziel: usize| {
        zeichen += text.get(byte..ziel).map_or(0, |t| t.chars().count());
        byte = ziel;
        zeichen
    };
    let gilt = funde.iter().filter(|f| gilt(f));
    gilt.map(|f| Spanne {
        start: bei(f.ab),
        end: bei(f.bis),
        label: f.label.json(),
        level: stufe(f.stufe),
    })
    .collect()
}

pub fn gilt(fund: &Fund) -> bool {
    fund.stufe > Stufe::Hint
}

fn stufe(stufe: Stufe) -> &'static str {
    match stufe {
        Stufe::Block => "BLOCK",
        Stufe::Warn => "WARN",
        Stufe::Hint => "HINT",
    }
}
