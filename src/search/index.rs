//! All searchable texts, folded, in one long string, so that one sweep finds a word in all of them. Changing a text
//! appends the new one and leaves a hole; once half is holes, it is packed. Ranks nothing.

use super::anfrage::beutel;
use crate::domain::Schluessel;
use crate::domain::text::falte_in;
use std::collections::HashMap;

/// Begins a text; folded texts hold no line break, so no word is found across two of them.
const ANFANG: char = '\n';
/// Between title, Raum and detail.
const FUGE: char = '\u{1}';
/// Scattered letters are looked for in so many bytes of each text: title, Raum, and the beginning of the detail.
/// A long note would hold the letters of nearly any word.
const FENSTER: usize = 200;
/// Below this packing is not worth it.
const KLEIN: usize = 1 << 16;

/// A key without the gaps that alignment leaves.
type Eng = ([u8; 16], u8);

/// The searchable texts of all records.
#[derive(Debug, Clone, Default)]
pub struct Index {
    text: String,
    /// Where each entry begins; rising.
    starts: Vec<usize>,
    beutel: Vec<u64>,
    eintraege: Vec<Eintrag>,
    wo: HashMap<Eng, u32>,
    loecher: usize,
    stand: u64,
}

/// `laenge` 0: a hole.
#[derive(Debug, Clone, Copy)]
struct Eintrag {
    key: Schluessel,
    titel: u32,
    laenge: u32,
}

impl Index {
    pub fn neu() -> Self {
        Self::default()
    }

    /// With room for so many records, for loading.
    pub fn mit_platz(anzahl: usize) -> Self {
        Index {
            text: String::with_capacity(anzahl.saturating_mul(64)),
            starts: Vec::with_capacity(anzahl),
            beutel: Vec::with_capacity(anzahl),
            eintraege: Vec::with_capacity(anzahl),
            wo: HashMap::with_capacity(anzahl),
            loecher: 0,
            stand: 0,
        }
    }

    /// How many records can be found.
    pub fn len(&self) -> usize {
        self.wo.len()
    }

    pub fn is_empty(&self) -> bool {
        self.wo.is_empty()
    }

    /// Makes a record findable, or changes how: by its title first, then by `detail` and the name of its Raum.
    pub fn setze(&mut self, key: Schluessel, titel: &str, detail: &str, raum: Option<&str>) {
        let start = self.text.len();
        let titel = self.haenge_an(titel, detail, raum);
        let Some(neu) = self.text.get(start..) else {
            return;
        };
        let (laenge, beutel) = (neu.len(), beutel(fenster(neu)));
        let Ok(nummer) = u32::try_from(self.eintraege.len()) else {
            return;
        };
        if let Some(alt) = self.wo.insert(eng(key), nummer) {
            self.loch(alt as usize);
        }
        self.starts.push(start);
        self.beutel.push(beutel);
        self.eintraege.push(Eintrag {
            key,
            titel: u32::try_from(titel).unwrap_or(u32::MAX),
            laenge: u32::try_from(laenge).unwrap_or(u32::MAX),
        });
        self.geaendert();
    }

    /// The record is found no more. Unknown ones are none of its business.
    pub fn entferne(&mut self, key: Schluessel) {
        if let Some(i) = self.wo.remove(&eng(key)) {
            self.loch(i as usize);
            self.geaendert();
        }
    }

    /// The folded text of a record: title, Raum, detail.
    pub fn text(&self, key: Schluessel) -> Option<&str> {
        let i = *self.wo.get(&eng(key))? as usize;
        let (start, eintrag) = (*self.starts.get(i)?, self.eintraege.get(i)?);
        self.text.get(start..start + eintrag.laenge as usize)
    }

    /// Appends; how long the folded title is, with its opening sign.
    fn haenge_an(&mut self, titel: &str, detail: &str, raum: Option<&str>) -> usize {
        let start = self.text.len();
        self.text.push(ANFANG);
        falte_in(titel, &mut self.text);
        let titel = self.text.len() - start;
        for teil in [raum.unwrap_or(""), detail] {
            if !teil.is_empty() {
                self.text.push(FUGE);
                falte_in(teil, &mut self.text);
            }
        }
        titel
    }

    fn loch(&mut self, i: usize) {
        if let (Some(e), Some(b)) = (self.eintraege.get_mut(i), self.beutel.get_mut(i)) {
            self.loecher += e.laenge as usize;
            e.laenge = 0;
            *b = 0;
        }
    }

    fn geaendert(&mut self) {
        self.stand += 1;
        if self.text.len() > KLEIN && self.loecher > self.text.len() / 2 {
            self.packe();
        }
    }

    /// Copies what is still there, in the same order.
    fn packe(&mut self) {
        let alt = std::mem::take(self);
        self.stand = alt.stand;
        self.text.reserve(alt.text.len() - alt.loecher);
        for (i, e) in alt
            .eintraege
            .iter()
            .enumerate()
            .filter(|(_, e)| e.laenge > 0)
        {
            let Ok(nummer) = u32::try_from(self.eintraege.len()) else {
                return;
            };
            self.starts.push(self.text.len());
            self.text.push_str(alt.text_von(i));
            self.beutel.push(alt.beutel.get(i).copied().unwrap_or(0));
            self.eintraege.push(*e);
            self.wo.insert(eng(e.key), nummer);
        }
    }

    // What the search reads.

    /// Changes with every change: what was found before holds no more.
    pub(super) fn stand(&self) -> u64 {
        self.stand
    }

    /// How many entries there are, holes included.
    pub(super) fn plaetze(&self) -> usize {
        self.eintraege.len()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// First byte of an entry; behind the last one, the end.
    pub(super) fn start(&self, i: usize) -> usize {
        self.starts.get(i).copied().unwrap_or(self.text.len())
    }

    /// The entry that holds this byte, looked for from entry `ab` on: usually a few steps away.
    pub(super) fn eintrag_bei(&self, byte: usize, ab: usize) -> usize {
        let rest = self.starts.get(ab..).unwrap_or(&[]);
        let mut schritt = 1;
        while rest.get(schritt).is_some_and(|s| *s <= byte) {
            schritt *= 2;
        }
        let unten = schritt / 2;
        let stueck = rest.get(unten..rest.len().min(schritt + 1)).unwrap_or(&[]);
        (ab + unten + stueck.partition_point(|s| *s <= byte)).saturating_sub(1)
    }

    pub(super) fn beutel(&self, i: usize) -> u64 {
        self.beutel.get(i).copied().unwrap_or(0)
    }

    pub(super) fn key(&self, i: usize) -> Option<Schluessel> {
        self.eintraege.get(i).map(|e| e.key)
    }

    /// "" for a hole.
    pub(super) fn text_von(&self, i: usize) -> &str {
        let start = self.start(i);
        let laenge = self.eintraege.get(i).map_or(0, |e| e.laenge as usize);
        self.text.get(start..start + laenge).unwrap_or("")
    }

    pub(super) fn titel_von(&self, i: usize) -> &str {
        self.text_von(i).get(1..self.titel_laenge(i)).unwrap_or("")
    }

    /// The part in which letters may be scattered, without the opening sign.
    pub(super) fn fenster_von(&self, i: usize) -> &[u8] {
        let start = self.start(i);
        let laenge = self.eintraege.get(i).map_or(0, |e| e.laenge as usize);
        let ende = start + laenge.min(FENSTER);
        self.bytes().get(start + 1..ende).unwrap_or(&[])
    }

    fn titel_laenge(&self, i: usize) -> usize {
        self.eintraege.get(i).map_or(0, |e| e.titel as usize)
    }
}

fn fenster(text: &str) -> &[u8] {
    let bytes = text.as_bytes();
    bytes.get(..FENSTER).unwrap_or(bytes)
}

fn eng(key: Schluessel) -> Eng {
    (key.id.bytes(), key.kind as u8)
}
