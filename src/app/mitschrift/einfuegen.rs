//! Pasted text: each of its lines is one line of the meeting, as if it had been typed. The last one waits for Enter where
//! it does not end. What is not taken yet is kept with the draft.

use super::Mitschrift;
use crate::app::{App, Effect};

impl App {
    /// Letters or pasted lines into the line.
    pub(in crate::app) fn mitschrift_tippen(&mut self, text: &str) -> Vec<Effect> {
        let Some(m) = self.mitschrift().filter(|m| m.tippt()) else {
            return Vec::new();
        };
        m.einfuegen(text);
        self.mitschrift_verstehen();
        let mut effekte = self.mitschrift_entwurf_sichern();
        effekte.extend(self.naechste_eingefuegte());
        effekte
    }

    /// Takes the next line that was pasted whole. One that cannot be taken stops the rest, which waits.
    pub(super) fn naechste_eingefuegte(&mut self) -> Vec<Effect> {
        let Some(m) = self.mitschrift() else {
            return Vec::new();
        };
        if m.folgen == 0 || m.schickt.is_some() {
            return Vec::new();
        }
        m.folgen -= 1;
        let effekte = self.zeile_nehmen();
        if let Some(m) = self.mitschrift().filter(|m| m.schickt.is_none()) {
            m.folgen = 0;
        }
        effekte
    }
}

impl Mitschrift {
    fn einfuegen(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let endet = text.ends_with('\n');
        let zeilen: Vec<&str> = text.split('\n').filter(|z| !z.trim().is_empty()).collect();
        let [erste, weitere @ ..] = zeilen.as_slice() else {
            return self.eingabe.einfuegen(&text);
        };
        self.eingabe.einfuegen(erste);
        if !text.contains('\n') {
            return;
        }
        self.folgen = zeilen.len() - usize::from(!endet);
        for zeile in weitere.iter().rev() {
            self.danach.push_front((*zeile).to_owned());
        }
    }
}
