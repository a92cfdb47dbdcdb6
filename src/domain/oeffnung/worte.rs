//! Opening rules as words: "Mi 15:00–17:00, nicht in den Ferien". What is written here is read again as the same rule;
//! what people type instead is read by `lesen`.

mod lesen;
mod woerter;

use super::{Feriengeltung, LETZTE, Oeffnung, Wochen};

impl Oeffnung {
    /// Reads rules. Error: a German sentence that names the part which was not understood.
    pub fn lies_alle(text: &str) -> Result<Vec<Oeffnung>, String> {
        lesen::alle(text)
    }

    /// As [`Oeffnung::lies_alle`] reads it.
    pub fn schreibe_alle(regeln: &[Oeffnung]) -> String {
        regeln
            .iter()
            .map(Oeffnung::text)
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// "Mai–Sep Mi 15:00–17:00, nicht in den Ferien"
    pub fn text(&self) -> String {
        let frei = |feiertags, nach_vereinbarung| Oeffnung {
            feiertags,
            nach_vereinbarung,
            ..Oeffnung::default()
        };
        if *self == frei(false, true) {
            return "nach Vereinbarung".to_owned();
        }
        if *self == frei(true, false) {
            return "rund um die Uhr".to_owned();
        }
        let vorn = [self.monate_text(), self.tage_text(), self.zeit_text()];
        let vorn: Vec<String> = vorn.into_iter().filter(|t| !t.is_empty()).collect();
        let mut teile = vec![vorn.join(" ")];
        teile.extend(self.zusaetze().into_iter().map(str::to_owned));
        teile.join(", ")
    }

    fn zusaetze(&self) -> Vec<&'static str> {
        let woche = match self.woche {
            Wochen::Jede => None,
            Wochen::Gerade => Some("gerade Wochen"),
            Wochen::Ungerade => Some("ungerade Wochen"),
        };
        let ferien = match self.ferien {
            Feriengeltung::Immer => None,
            Feriengeltung::NichtInFerien => Some("nicht in den Ferien"),
            Feriengeltung::NurInFerien => Some("nur in den Ferien"),
        };
        let feiertags = self.feiertags.then_some("auch feiertags");
        let absprache = self.nach_vereinbarung.then_some("nach Vereinbarung");
        let alle = [woche, ferien, feiertags, absprache];
        alle.into_iter().flatten().collect()
    }

    /// "Jan+Mai–Sep"; nothing: all year.
    fn monate_text(&self) -> String {
        laeufe(u32::from(self.monate), &woerter::MONATE)
    }

    fn tage_text(&self) -> String {
        let tage = laeufe(u32::from(self.tage), &woerter::TAGE);
        match (self.im_monat, tage.is_empty()) {
            (0, true) => "täglich".to_owned(),
            (0, false) => tage,
            (_, true) => format!("{} Woche im Monat", self.wievielte()),
            (_, false) => format!("{} {tage} im Monat", self.wievielte()),
        }
    }

    /// "1.+letzter"
    fn wievielte(&self) -> String {
        let letzter = if self.tage == 0 { "letzte" } else { "letzter" };
        let wievielte: Vec<String> = (0..5)
            .filter(|n| self.im_monat & (1 << n) != 0)
            .map(|n| format!("{}.", n + 1))
            .chain((self.im_monat & LETZTE != 0).then(|| letzter.to_owned()))
            .collect();
        wievielte.join("+")
    }

    fn zeit_text(&self) -> String {
        match (self.von, self.bis) {
            (Some(v), Some(b)) if self.ueber_mitternacht() && b.minuten() > 0 => {
                format!("{v}–{b} (nächster Tag)")
            }
            (Some(v), Some(b)) => format!("{v}–{b}"),
            (Some(v), None) => format!("ab {v}"),
            (None, Some(b)) => format!("bis {b}"),
            (None, None) if self.nach_vereinbarung => String::new(),
            (None, None) => "ganztags".to_owned(),
        }
    }
}

/// "Mo–Fr", "Mo+Mi"
fn laeufe<const N: usize>(menge: u32, namen: &[&str; N]) -> String {
    let ist = |i: usize| menge & (1 << i) != 0;
    let name = |n: usize| namen.get(n).copied().unwrap_or_default();
    let mut aus = Vec::new();
    let mut i = 0;
    while i < N {
        if !ist(i) {
            i += 1;
            continue;
        }
        let ende = (i..N).take_while(|n| ist(*n)).last().unwrap_or(i);
        aus.push(match ende - i {
            0 => name(i).to_owned(),
            1 => format!("{}+{}", name(i), name(ende)),
            _ => format!("{}–{}", name(i), name(ende)),
        });
        i = ende + 1;
    }
    aus.join("+")
}
