//! A paper as Markdown (CommonMark with tables).

use super::{Block, Dokument, Lauf, Tabelle, sauber};

pub fn schreibe(d: &Dokument) -> String {
    let mut teile = Vec::new();
    if !d.kopf.is_empty() {
        teile.push(format!("# {}", zeile(&d.kopf)));
    }
    if !d.titel.is_empty() {
        teile.push(format!("**{}**", zeile(&d.titel)));
    }
    teile.extend(d.bloecke.iter().map(block));
    teile.retain(|t| !t.is_empty());
    teile.join("\n\n") + "\n"
}

fn block(b: &Block) -> String {
    match b {
        Block::Ueberschrift(stufe, text) => {
            format!("{} {}", "#".repeat(usize::from(*stufe) + 1), zeile(text))
        }
        Block::Absatz(l) => anfang(&laeufe(l)),
        Block::Punkte(p) => liste(p, |_| "- ".to_owned()),
        Block::Nummern(p) => liste(p, |i| format!("{}. ", i + 1)),
        Block::Angaben(a) => {
            let zeilen = a
                .iter()
                .map(|(n, w)| format!("**{}:** {}", zeile(n), zeile(w)));
            zeilen.collect::<Vec<_>>().join("  \n")
        }
        Block::Tabelle(t) => tabelle(t),
        Block::Klein(text) => format!("*{}*", zeile(text)),
        Block::Hinweis(text) => format!("> **{}**", zeile(text)),
        Block::Seitenumbruch => "---".to_owned(),
    }
}

fn liste(punkte: &[Vec<Lauf>], zeichen: impl Fn(usize) -> String) -> String {
    let punkt = |(i, l): (usize, &Vec<Lauf>)| {
        let z = zeichen(i);
        let einzug = format!("  \n{}", " ".repeat(z.len()));
        format!("{z}{}", anfang(&laeufe(l)).replace("  \n", &einzug))
    };
    punkte
        .iter()
        .enumerate()
        .map(punkt)
        .collect::<Vec<_>>()
        .join("\n")
}

fn tabelle(t: &Tabelle) -> String {
    let reihe = |zellen: Vec<String>| format!("| {} |", zellen.join(" | "));
    let zelle = |z: &str| maskiert(&sauber(z)).trim().replace('\n', "<br>");
    let mut zeilen = vec![
        reihe(t.spalten.iter().map(|s| zelle(&s.0)).collect()),
        reihe(t.spalten.iter().map(|_| "---".to_owned()).collect()),
    ];
    zeilen.extend(
        t.zeilen
            .iter()
            .map(|z| reihe(t.zellen(z).map(zelle).collect())),
    );
    zeilen.join("\n")
}

fn laeufe(laeufe: &[Lauf]) -> String {
    laeufe.iter().map(lauf).collect()
}

/// Emphasis holds only where its signs touch letters: blanks stay outside.
fn lauf(l: &Lauf) -> String {
    let text = maskiert(&sauber(&l.text));
    let zeichen = match (l.fett, l.kursiv) {
        (true, true) => "***",
        (true, false) => "**",
        (false, true) => "*",
        (false, false) => "",
    };
    let mitte = text.trim();
    if zeichen.is_empty() || mitte.is_empty() {
        return text.replace('\n', "  \n");
    }
    let betont: Vec<String> = mitte
        .lines()
        .map(|z| match z.trim() {
            "" => String::new(),
            z => format!("{zeichen}{z}{zeichen}"),
        })
        .collect();
    let (vorn, hinten) = (text.len() - text.trim_start().len(), text.trim_end().len());
    let rand = |r: Option<&str>| r.unwrap_or_default().replace('\n', "  \n");
    format!(
        "{}{}{}",
        rand(text.get(..vorn)),
        betont.join("  \n"),
        rand(text.get(hinten..))
    )
}

fn zeile(text: &str) -> String {
    maskiert(&sauber(text)).replace('\n', " ")
}

fn maskiert(text: &str) -> String {
    let mut aus = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(
            c,
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '~' | '&'
        ) {
            aus.push('\\');
        }
        aus.push(c);
    }
    aus
}

/// A paragraph must not begin as a heading, a list or a rule does.
fn anfang(text: &str) -> String {
    text.split('\n')
        .map(zeilenanfang)
        .collect::<Vec<_>>()
        .join("\n")
}

fn zeilenanfang(zeile: &str) -> String {
    let ziffern = zeile.len() - zeile.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let danach = zeile.get(ziffern..).unwrap_or_default();
    if ziffern > 0 && danach.starts_with(['.', ')']) {
        let (zahl, rest) = zeile.split_at(ziffern);
        return format!("{zahl}\\{rest}");
    }
    if zeile.starts_with(['#', '-', '+', '=']) {
        return format!("\\{zeile}");
    }
    zeile.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_are_only_letters() {
        let d = Dokument {
            bloecke: vec![
                Block::Absatz(vec![
                    Lauf::schlicht("# *innen_a | <b>\n1. x"),
                    Lauf::fett(" ja "),
                ]),
                Block::Tabelle(Tabelle::neu(
                    &[("A", 1)],
                    vec![vec!["a|b\nc".into()], vec![]],
                )),
            ],
            ..Dokument::default()
        };
        assert_eq!(
            schreibe(&d),
            "\\# \\*innen\\_a \\| \\<b\\>  \n1\\. x **ja** \n\n| A |\n| --- |\n| a\\|b<br>c |\n|  |\n"
        );
    }
}
