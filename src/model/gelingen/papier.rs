//! The Gelingensfaktoren on paper: Markdown for people, CSV for tables. Text only; writes no file.

use super::{Befund, Jahr, Jahresfaktor, Urteil, gesamt, von_sitzung};
use crate::domain::{Auswahl, Sitzung, datum};
use crate::model::Register;
use jiff::civil::Date;

/// A table over a year: of one Gremium with its Sitzungen, of several as an overview first.
pub fn als_markdown(jahre: &[Jahr]) -> String {
    let jahr = jahre
        .first()
        .map_or_else(String::new, |j| j.jahr.to_string());
    let mut aus = match jahre {
        [eins] => format!("# Gelingensfaktoren {jahr}: {}\n", md(&eins.name)),
        _ => format!("# Gelingensfaktoren {jahr}: {} Gremien\n", jahre.len()),
    };
    if let [eins] = jahre {
        aus.push_str(&format!("\n{}\n", sitzungen_worte(eins)));
    }
    aus.push_str("\n## Faktoren\n\n");
    aus.push_str(&faktoren_md(&gesamt(jahre)));
    match jahre {
        [eins] => aus.push_str(&je_sitzung(eins)),
        _ => aus.push_str(&je_gremium(jahre)),
    }
    aus.push_str(
        "\nWas nicht notiert wurde, gilt als nicht feststellbar und zählt im Anteil nicht mit.\n",
    );
    aus
}

fn sitzungen_worte(j: &Jahr) -> String {
    match j.sitzungen.len() {
        0 => "Keine Sitzung gehalten.".to_owned(),
        1 => "1 Sitzung gehalten.".to_owned(),
        n => format!("{n} Sitzungen gehalten."),
    }
}

fn faktoren_md(faktoren: &[Jahresfaktor]) -> String {
    let mut aus = String::from(
        "| Faktor | erfüllt | nicht erfüllt | nicht feststellbar | Anteil |\n\
         | --- | ---: | ---: | ---: | ---: |\n",
    );
    for f in faktoren {
        aus.push_str(&format!(
            "| {} | {} | {} | {} | {} |\n",
            f.faktor.label(),
            f.erfuellt,
            f.nicht,
            f.unklar,
            anteil(f.prozent())
        ));
    }
    aus
}

fn je_sitzung(j: &Jahr) -> String {
    let mut aus = String::new();
    for (_, tag, urteile) in &j.sitzungen {
        aus.push_str(&format!("\n## Sitzung {}\n\n", datum::lang(*tag)));
        aus.push_str(&urteile_md(urteile));
    }
    aus
}

fn urteile_md(urteile: &[Urteil]) -> String {
    let mut aus = String::from("| Faktor | Befund | |\n| --- | --- | --- |\n");
    for u in urteile {
        aus.push_str(&format!(
            "| {} | {} | {} |\n",
            u.faktor.label(),
            u.befund.label(),
            md(&u.worte)
        ));
    }
    aus
}

fn je_gremium(jahre: &[Jahr]) -> String {
    let mut aus = String::from(
        "\n## Gremien\n\n| Gremium | Sitzungen | Anteil erfüllt | am seltensten |\n| --- | ---: | ---: | --- |\n",
    );
    for j in jahre {
        aus.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            md(&j.name),
            j.sitzungen.len(),
            anteil(j.prozent()),
            j.schwaechster().map_or("–", |f| f.faktor.label())
        ));
    }
    aus
}

/// The factors of one Sitzung.
pub fn sitzung_als_markdown(titel: &str, urteile: &[Urteil]) -> String {
    format!(
        "# Gelingensfaktoren: {}\n\n{}",
        md(titel),
        urteile_md(urteile)
    )
}

/// A line per Gremium, Sitzung and factor; `befund` in the words of the command line. Semicolons, as German tables want
/// them.
pub fn als_csv(jahre: &[Jahr]) -> String {
    let mut aus = CSV_KOPF.to_owned();
    for j in jahre {
        for (_, tag, urteile) in &j.sitzungen {
            csv_zeilen(&mut aus, &j.name, *tag, urteile);
        }
    }
    aus
}

/// The same lines for one Sitzung.
pub fn sitzung_als_csv(reg: &Register, s: &Sitzung, heute: Date) -> String {
    let mut aus = CSV_KOPF.to_owned();
    let name = reg.gremium_name(s.gremium);
    csv_zeilen(
        &mut aus,
        &name,
        s.beginn.date(),
        &von_sitzung(reg, s, heute),
    );
    aus
}

const CSV_KOPF: &str = "jahr;gremium;sitzung;faktor;befund;worte\n";

fn csv_zeilen(aus: &mut String, gremium: &str, tag: Date, urteile: &[Urteil]) {
    for u in urteile {
        let felder = [
            tag.year().to_string(),
            csv(gremium),
            tag.to_string(),
            u.faktor.key().to_owned(),
            u.befund.key().to_owned(),
            csv(&u.worte),
        ];
        aus.push_str(&felder.join(";"));
        aus.push('\n');
    }
}

/// Quoted where a table would take it for more than one cell; a formula loses its force.
fn csv(text: &str) -> String {
    let harmlos = if text.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if harmlos.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", harmlos.replace('"', "\"\""))
    } else {
        harmlos
    }
}

fn md(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}

fn anteil(prozent: Option<u8>) -> String {
    prozent.map_or_else(|| "–".to_owned(), |p| format!("{p} %"))
}

impl Befund {
    /// Its sign where colour says the same.
    pub fn zeichen(self) -> &'static str {
        match self {
            Befund::Erfuellt => "✓",
            Befund::Nicht => "✗",
            Befund::Unklar => "?",
        }
    }
}
