//! The family in plain sentences: for a screen reader and for the export. The same facts as in the drawing.

use super::familie::{Familie, Geschlecht, Halt, Herkunft, Mensch, Naehe, Paar, Stand};
use super::legende::herkunft;
use super::schild::buchstabe;

/// The family in plain sentences, one per entry.
pub fn als_text(familie: &Familie) -> Vec<String> {
    let f = familie;
    let mut saetze: Vec<String> = f.menschen.iter().map(person).collect();
    saetze.extend(f.paare.iter().flat_map(|p| paar(f, p)));
    for b in &f.beziehungen {
        let art = match b.art {
            Naehe::Eng => "enge Beziehung",
            Naehe::Konflikt => "Konflikt",
            Naehe::Abbruch => "Kontakt abgebrochen",
        };
        saetze.push(format!("{} und {}: {art}.", f.rolle(b.von), f.rolle(b.zu)));
    }
    for (i, wer) in f.haushalte.iter().enumerate() {
        let namen: Vec<&str> = wer.iter().map(|p| f.rolle(*p)).collect();
        saetze.push(format!("Haushalt {}: {}.", buchstabe(i), namen.join(", ")));
    }
    if !f.umfeld.is_empty() {
        let alle: Vec<String> = f
            .umfeld
            .iter()
            .map(|r| format!("{}{}", r.name, halt(r.halt)))
            .collect();
        saetze.push(format!("Umfeld: {}.", alle.join(", ")));
    }
    saetze
}

pub(super) fn halt(halt: Halt) -> &'static str {
    match halt {
        Halt::Stark => " (stark)",
        Halt::Normal => "",
        Halt::Belastet => " (belastet)",
    }
}

fn person(mensch: &Mensch) -> String {
    let mut teile = vec![mensch.rolle.as_str()];
    if mensch.schwangerschaft {
        teile.push("noch nicht geboren");
    } else {
        teile.push(match mensch.geschlecht {
            Geschlecht::Maennlich => "männlich",
            Geschlecht::Weiblich => "weiblich",
            Geschlecht::Divers => "divers",
            Geschlecht::Unbekannt => "Geschlecht unbekannt",
        });
    }
    teile.extend(mensch.alter.as_deref());
    if mensch.verstorben {
        teile.push("verstorben");
    }
    match mensch.herkunft {
        Herkunft::Leiblich => {}
        andere => teile.push(herkunft(andere)),
    }
    format!("{}.", teile.join(", "))
}

fn paar(f: &Familie, paar: &Paar) -> Vec<String> {
    let mut saetze = Vec::new();
    if paar.b.is_some() {
        let stand = match paar.stand {
            Stand::Offen => "Paar, nicht näher benannt",
            Stand::Verheiratet => "verheiratet",
            Stand::Zusammen => "nicht verheiratet",
            Stand::Getrennt => "getrennt",
            Stand::Geschieden => "geschieden",
        };
        saetze.push(format!("{}: {stand}.", f.eltern_namen(paar)));
    }
    for art in [Herkunft::Leiblich, Herkunft::Pflege, Herkunft::Adoptiert] {
        let kinder = paar.kinder.iter().filter(|k| f.herkunft(k) == art);
        let namen: Vec<&str> = kinder.map(|k| f.rolle(k.kind)).collect();
        let wort = match (art, namen.len()) {
            (_, 0) => continue,
            (_, 1) => herkunft(art),
            (Herkunft::Leiblich, _) => "Kinder",
            (Herkunft::Pflege, _) => "Pflegekinder",
            (Herkunft::Adoptiert, _) => "Adoptivkinder",
        };
        let eltern = f.eltern_namen(paar);
        saetze.push(format!("{wort} von {eltern}: {}.", namen.join(", ")));
    }
    saetze
}
