//! The words of the Genogramm's language with their short forms, and the proposal for a misspelt one.

use super::familie::{Geschlecht, Halt, Herkunft, Naehe, Stand};

/// What a word behind a role can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Merkmal {
    Geschlecht(Geschlecht),
    Verstorben,
    Schwanger,
    Herkunft(Herkunft),
    Stand(Stand),
    Naehe(Naehe),
    Halt(Halt),
    /// Says nothing by itself ("Jahre").
    Fuellwort,
}

use Geschlecht as G;
use Merkmal as M;

/// Folded words. Those of one letter hold only in lower case: "Kind D" is a role.
const WOERTER: &[(&str, Merkmal)] = &[
    ("w", M::Geschlecht(G::Weiblich)),
    ("weiblich", M::Geschlecht(G::Weiblich)),
    ("m", M::Geschlecht(G::Maennlich)),
    ("maennlich", M::Geschlecht(G::Maennlich)),
    ("d", M::Geschlecht(G::Divers)),
    ("divers", M::Geschlecht(G::Divers)),
    ("?", M::Geschlecht(G::Unbekannt)),
    ("unbekannt", M::Geschlecht(G::Unbekannt)),
    ("verstorben", M::Verstorben),
    ("verst", M::Verstorben),
    ("gestorben", M::Verstorben),
    ("tot", M::Verstorben),
    ("\u{271d}", M::Verstorben),
    ("\u{2020}", M::Verstorben),
    ("\u{2715}", M::Verstorben),
    ("schwanger", M::Schwanger),
    ("schwangerschaft", M::Schwanger),
    ("ungeboren", M::Schwanger),
    ("\u{25b3}", M::Schwanger),
    ("pflegekind", M::Herkunft(Herkunft::Pflege)),
    ("pflege", M::Herkunft(Herkunft::Pflege)),
    ("adoptiert", M::Herkunft(Herkunft::Adoptiert)),
    ("adoptivkind", M::Herkunft(Herkunft::Adoptiert)),
    ("adopt", M::Herkunft(Herkunft::Adoptiert)),
    ("leiblich", M::Herkunft(Herkunft::Leiblich)),
    ("verheiratet", M::Stand(Stand::Verheiratet)),
    ("verh", M::Stand(Stand::Verheiratet)),
    ("vh", M::Stand(Stand::Verheiratet)),
    ("ehe", M::Stand(Stand::Verheiratet)),
    ("ehepaar", M::Stand(Stand::Verheiratet)),
    ("zusammen", M::Stand(Stand::Zusammen)),
    ("zus", M::Stand(Stand::Zusammen)),
    ("unverheiratet", M::Stand(Stand::Zusammen)),
    ("unverh", M::Stand(Stand::Zusammen)),
    ("paar", M::Stand(Stand::Zusammen)),
    ("liiert", M::Stand(Stand::Zusammen)),
    ("getrennt", M::Stand(Stand::Getrennt)),
    ("getr", M::Stand(Stand::Getrennt)),
    ("gtr", M::Stand(Stand::Getrennt)),
    ("geschieden", M::Stand(Stand::Geschieden)),
    ("gesch", M::Stand(Stand::Geschieden)),
    ("eng", M::Naehe(Naehe::Eng)),
    ("enge", M::Naehe(Naehe::Eng)),
    ("nah", M::Naehe(Naehe::Eng)),
    ("nahe", M::Naehe(Naehe::Eng)),
    ("vertraut", M::Naehe(Naehe::Eng)),
    ("konflikt", M::Naehe(Naehe::Konflikt)),
    ("streit", M::Naehe(Naehe::Konflikt)),
    ("streitet", M::Naehe(Naehe::Konflikt)),
    ("streiten", M::Naehe(Naehe::Konflikt)),
    ("zerstritten", M::Naehe(Naehe::Konflikt)),
    ("konflikte", M::Naehe(Naehe::Konflikt)),
    ("abbruch", M::Naehe(Naehe::Abbruch)),
    ("kontaktabbruch", M::Naehe(Naehe::Abbruch)),
    ("abgebrochen", M::Naehe(Naehe::Abbruch)),
    ("stark", M::Halt(Halt::Stark)),
    ("gut", M::Halt(Halt::Stark)),
    ("tragend", M::Halt(Halt::Stark)),
    ("normal", M::Halt(Halt::Normal)),
    ("belastet", M::Halt(Halt::Belastet)),
    ("schwierig", M::Halt(Halt::Belastet)),
    ("jahre", M::Fuellwort),
    ("jahr", M::Fuellwort),
    ("monate", M::Fuellwort),
    ("j", M::Fuellwort),
];

/// Roles that say male or female by themselves; the longer ending decides ("Stiefvater").
const ROLLEN: &[(&str, Geschlecht)] = &[
    ("mutter", G::Weiblich),
    ("mama", G::Weiblich),
    ("oma", G::Weiblich),
    ("schwester", G::Weiblich),
    ("tante", G::Weiblich),
    ("tochter", G::Weiblich),
    ("nichte", G::Weiblich),
    ("cousine", G::Weiblich),
    ("partnerin", G::Weiblich),
    ("freundin", G::Weiblich),
    ("frau", G::Weiblich),
    ("km", G::Weiblich),
    ("vater", G::Maennlich),
    ("papa", G::Maennlich),
    ("opa", G::Maennlich),
    ("bruder", G::Maennlich),
    ("onkel", G::Maennlich),
    ("sohn", G::Maennlich),
    ("neffe", G::Maennlich),
    ("cousin", G::Maennlich),
    ("partner", G::Maennlich),
    ("freund", G::Maennlich),
    ("mann", G::Maennlich),
    ("kv", G::Maennlich),
];

/// Lower case, umlauts written out, without a dot at the end: the form in which words and roles are compared.
pub(super) fn falten(wort: &str) -> String {
    let mut gefaltet = String::with_capacity(wort.len());
    for zeichen in wort.chars().flat_map(char::to_lowercase) {
        match zeichen {
            'ä' => gefaltet.push_str("ae"),
            'ö' => gefaltet.push_str("oe"),
            'ü' => gefaltet.push_str("ue"),
            'ß' => gefaltet.push_str("ss"),
            z if z.is_whitespace() => gefaltet.push(' '),
            z => gefaltet.push(z),
        }
    }
    gefaltet.truncate(gefaltet.trim_end_matches('.').len());
    gefaltet
}

/// The mark a word stands for. `rolle_steht`: the role is complete, so that also a capital "M" is a mark.
pub(super) fn merkmal(wort: &str, rolle_steht: bool) -> Option<Merkmal> {
    let gross = wort.chars().count() == 1 && wort.chars().all(char::is_uppercase);
    if gross && !rolle_steht {
        return None;
    }
    let gefaltet = falten(wort);
    let treffer = WOERTER.iter().find(|(w, _)| *w == gefaltet);
    treffer.map(|(_, m)| *m)
}

/// What the role itself says of man or woman.
pub(super) fn geschlecht_der_rolle(rolle: &str) -> Geschlecht {
    let erstes = falten(rolle.split_whitespace().next().unwrap_or_default());
    ROLLEN
        .iter()
        .filter(|(ende, _)| {
            erstes == *ende || (ende.len() > 2 && erstes.ends_with(ende) && *ende != "mann")
        })
        .max_by_key(|(ende, _)| ende.len())
        .map_or(G::Unbekannt, |(_, g)| *g)
}

/// The known word that a misspelt one is close to.
pub(super) fn vorschlag(wort: &str) -> Option<&'static str> {
    let gefaltet = falten(wort);
    let erlaubt = match gefaltet.chars().count() {
        0..=3 => return None,
        4..=6 => 1,
        7..=24 => 2,
        _ => return None,
    };
    WOERTER
        .iter()
        .filter(|(w, _)| w.len() > 3 && *w != gefaltet)
        .map(|(w, _)| (strsim::osa_distance(w, &gefaltet), *w))
        .filter(|(abstand, _)| *abstand <= erlaubt)
        .min_by_key(|(abstand, _)| *abstand)
        .map(|(_, w)| schoen(w))
}

/// As people write it.
fn schoen(wort: &'static str) -> &'static str {
    match wort {
        "maennlich" => "männlich",
        "konflikt" => "Konflikt",
        "streit" => "Streit",
        "abbruch" => "Abbruch",
        "kontaktabbruch" => "Kontaktabbruch",
        "pflegekind" => "Pflegekind",
        "adoptivkind" => "Adoptivkind",
        "schwangerschaft" => "Schwangerschaft",
        "jahre" => "Jahre",
        anderes => anderes,
    }
}
