//! Text into XML: escaped, without what XML 1.0 cannot hold.

use super::sauber;

/// For an element or an attribute.
pub fn text(roh: &str) -> String {
    let mut aus = String::with_capacity(roh.len() + 16);
    for c in sauber(roh).chars() {
        match c {
            '&' => aus.push_str("&amp;"),
            '<' => aus.push_str("&lt;"),
            '>' => aus.push_str("&gt;"),
            '"' => aus.push_str("&quot;"),
            c => aus.push(c),
        }
    }
    aus
}

pub const KOPF: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
