//! Plain text for the detectors, and the way back: every byte of the plain text knows the bytes it came from. Folds what
//! hides a name: composed accents, invisible characters, look-alike letters and hyphens. Changes no meaning, drops no word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, is_combining_mark};

/// The plain text of one original.
pub struct Norm {
    pub text: String,
    /// For each byte of `text`: first byte of its original character, and the byte after it.
    herkunft: Vec<(u32, u32)>,
}

impl Norm {
    /// Offsets hold for texts under 4 GiB; what lies behind is not looked at.
    pub fn neu(original: &str) -> Self {
        let mut norm = Norm {
            text: String::with_capacity(original.len()),
            herkunft: Vec::with_capacity(original.len()),
        };
        let mut zeichen = original.char_indices().peekable();
        while let Some((ab, erstes)) = zeichen.next() {
            let mut c = erstes;
            let mut bis = ab + erstes.len_utf8();
            while let Some(&(an, marke)) = zeichen.peek() {
                if marke.is_ascii() || !(is_combining_mark(marke) || unsichtbar(marke)) {
                    break;
                }
                // A mark that does not compose, and anything invisible, goes with its letter.
                c = compose(c, marke).unwrap_or(c);
                bis = an + marke.len_utf8();
                zeichen.next();
            }
            norm.setze(c, ab, bis);
        }
        norm
    }

    fn setze(&mut self, c: char, ab: usize, bis: usize) {
        let (Ok(von), Ok(zu)) = (u32::try_from(ab), u32::try_from(bis)) else {
            return;
        };
        let vorher = self.text.len();
        falte(c, &mut self.text);
        self.herkunft
            .extend((vorher..self.text.len()).map(|_| (von, zu)));
    }

    /// The bytes of the original behind the bytes `ab..bis` of the plain text.
    pub fn zurueck(&self, ab: usize, bis: usize) -> Option<(usize, usize)> {
        let erstes = self.herkunft.get(ab)?;
        let letztes = self.herkunft.get(bis.checked_sub(1)?)?;
        Some((erstes.0 as usize, letztes.1 as usize))
    }
}

fn unsichtbar(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{34f}' | '\u{fe00}'..='\u{fe0f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn falte(c: char, aus: &mut String) {
    if c.is_ascii() {
        return aus.push(c);
    }
    match c {
        _ if unsichtbar(c) => {}
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => {
            aus.push('-');
        }
        '’' | '‘' | '‚' | '‛' | 'ʼ' | '´' | '`' | '′' => aus.push('\''),
        '„' | '“' | '”' | '»' | '«' | '‟' => aus.push('"'),
        '\u{85}' | '\u{2028}' | '\u{2029}' => aus.push('\n'),
        _ if c.is_whitespace() => aus.push(' '),
        'À'..='ɏ' => aus.push(c),
        _ => match gleich(c) {
            Some(latein) => aus.push(latein),
            None if c >= '\u{1d00}' => aus.extend(std::iter::once(c).nfkc()),
            None => aus.push(c),
        },
    }
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn gleich(c: char) -> Option<char> {
    const PAARE: &str = "аaвbсcԁdеeһhіiјjкkмmоoрpԛqѕsтtԝwхxуyАAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУY\
                         αaβbεeηnιiκkνvοoρpτtυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    if !('\u{370}'..='\u{52f}').contains(&c) {
        return None;
    }
    let mut zeichen = PAARE.chars();
    while let (Some(fremd), Some(latein)) = (zeichen.next(), zeichen.next()) {
        if fremd == c {
            return Some(latein);
        }
    }
    None
}
