//! Reads „O“, „o“, „l“ and „I“ as 0 and 1 where they stand inside a number, as scans have them. Byte for byte, so that
//! offsets stay; words stay as they are.

/// The text, with letters inside numbers read as digits.
pub(super) fn lies(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let laeufe = laeufe(&bytes);
    for (i, lauf) in laeufe.iter().enumerate() {
        if lauf.zahl || zwischen_zahlen(&laeufe, i) {
            setze(&mut bytes, lauf);
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// A run of digits and of letters that look like digits, with nothing else touching it.
struct Lauf {
    ab: usize,
    bis: usize,
    zahl: bool,
}

fn laeufe(bytes: &[u8]) -> Vec<Lauf> {
    let mut aus = Vec::new();
    let mut ab = 0;
    while ab < bytes.len() {
        let bis = ende(bytes, ab, gleicht);
        if bis == ab {
            ab = ende(bytes, ab, |b| !gleicht(b)).max(ab + 1);
            continue;
        }
        let beginnt = bytes.get(ab).is_some_and(u8::is_ascii_digit);
        let allein = (beginnt || !ist_wort(bytes, ab.wrapping_sub(1))) && !ist_wort(bytes, bis);
        if allein {
            let zahl = bytes
                .get(ab..bis)
                .is_some_and(|r| r.iter().any(u8::is_ascii_digit));
            aus.push(Lauf { ab, bis, zahl });
        }
        ab = bis;
    }
    aus
}

fn ende(bytes: &[u8], ab: usize, gilt: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(ab..).unwrap_or(&[]);
    ab + rest.iter().take_while(|b| gilt(**b)).count()
}

fn gleicht(b: u8) -> bool {
    b.is_ascii_digit() || matches!(b, b'O' | b'o' | b'l' | b'I')
}

/// A letter (also the bytes of ä, ö, ü).
fn ist_wort(bytes: &[u8], i: usize) -> bool {
    bytes
        .get(i)
        .is_some_and(|b| b.is_ascii_alphabetic() || *b >= 0x80)
}

/// „OOOO“ in „12O3 OOOO 1O34“.
fn zwischen_zahlen(laeufe: &[Lauf], i: usize) -> bool {
    let (Some(hier), Some(davor), Some(danach)) = (
        laeufe.get(i),
        i.checked_sub(1).and_then(|j| laeufe.get(j)),
        laeufe.get(i + 1),
    ) else {
        return false;
    };
    davor.zahl && danach.zahl && hier.ab - davor.bis <= 1 && danach.ab - hier.bis <= 1
}

fn setze(bytes: &mut [u8], lauf: &Lauf) {
    for b in bytes.get_mut(lauf.ab..lauf.bis).into_iter().flatten() {
        *b = match *b {
            b'O' | b'o' => b'0',
            b'l' | b'I' => b'1',
            sonst => sonst,
        };
    }
}
