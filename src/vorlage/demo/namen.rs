//! Names of people and houses that nobody has: given names from many places, surnames from meadow and kitchen.

use super::zufall::Zufall;
use crate::domain::text::falte;
use std::collections::HashSet;

const VORNAMEN: &[&str] = &[
    "Walburga",
    "Kuno",
    "Ayşe",
    "Thảo",
    "Ines",
    "Jörg",
    "Käthe",
    "Björn",
    "Mirjam",
    "Selim",
    "Zofia",
    "Oleksandr",
    "Amina",
    "Lutz",
    "Rosalie",
    "Emre",
    "Friederike",
    "Janusz",
    "Nermin",
    "Günther",
    "Svenja",
    "Tarek",
    "Birgit",
    "Anh",
    "Hannelore",
    "Mateusz",
    "Leyla",
    "Uwe",
    "Ottilie",
    "Ibrahim",
    "Doreen",
    "Željko",
    "Grit",
    "Samira",
    "Henning",
    "Kateryna",
    "Ronny",
    "Esther",
    "Quoc",
    "Sieglinde",
    "Dilara",
    "Torsten",
    "Mandy",
    "Yusuf",
    "Annegret",
    "Paweł",
    "Jette",
    "Farid",
    "Heike",
    "Milan",
    "Cosima",
    "Rainer",
    "Nilüfer",
    "Volker",
    "Agnieszka",
    "Detlef",
    "Hoa",
    "Gesine",
    "Karim",
    "Silke",
    "Bogdan",
    "Undine",
    "Mehmet",
    "Petra",
    "Tamás",
    "Irmgard",
    "Oksana",
    "Falk",
    "Zeynep",
    "Ludger",
    "Merle",
    "Hakan",
    "Cornelia",
    "Dragan",
    "Frauke",
    "Linh",
    "Ansgar",
    "Beate",
    "Noor",
    "Steffen",
    "Jadwiga",
    "Arne",
    "Fatma",
    "Holger",
    "Iryna",
    "Jens",
    "Malwine",
    "Osman",
    "Renate",
    "Sören",
    "Thea",
    "Viktor",
    "Yvonne",
    "Zacharias",
];

const ANFAENGE: &[&str] = &[
    "Wiesen",
    "Kiefern",
    "Apfel",
    "Brombeer",
    "Holunder",
    "Hasel",
    "Moos",
    "Nebel",
    "Regen",
    "Distel",
    "Kornblumen",
    "Kranich",
    "Biber",
    "Schilf",
    "Heide",
    "Sanddorn",
    "Ahorn",
    "Libellen",
    "Hummel",
    "Igel",
    "Storchen",
    "Quitten",
    "Pflaumen",
    "Rüben",
    "Spargel",
    "Kürbis",
    "Teich",
    "Löwenzahn",
    "Morgen",
    "Seerosen",
    "Fliegenpilz",
    "Haselnuss",
];

const ENDEN: &[&str] = &[
    "grund",
    "zapf",
    "korb",
    "löffel",
    "kessel",
    "krug",
    "knopf",
    "faden",
    "kanne",
    "besen",
    "glöckchen",
    "zweig",
    "halm",
    "pfad",
    "steg",
    "blatt",
    "licht",
    "tau",
    "wind",
    "sprung",
    "kranz",
    "hut",
];

/// Something to call a Kita, a club or a centre after.
pub const HAEUSER: &[&str] = &[
    "Pusteblume",
    "Kieswerk",
    "Wurzelwerk",
    "Regenbogenfisch",
    "Kranichnest",
    "Alte Ziegelei",
    "Sonnenuhr",
    "Lokschuppen",
    "Birkenwäldchen",
    "Kunterbunt",
    "Havelfrosch",
    "Murmelbau",
    "Storchennest",
    "Bauwagen",
    "Drachenwiese",
    "Mühlrad",
    "Zapfenburg",
    "Sandkiste",
    "Feldlerche",
    "Heuhüpfer",
    "Wolkenschaf",
    "Brückenbogen",
    "Apfelgarten",
    "Dachboden",
];

pub const TRAEGER: &[&str] = &[
    "Träger Havelbogen e. V.",
    "Flämingbrücke gGmbH",
    "Lebenswege Mittelland e. V.",
    "Haus am Anger gGmbH",
    "Nestwerk Jugendhilfe gGmbH",
    "Sozialwerk Kiefernkrone",
    "Wegwarte e. V.",
    "Anker und Acker gGmbH",
    "Jugendhilfe Drei Linden gGmbH",
    "Offene Tür Zauche e. V.",
    "Familienhafen gGmbH",
    "Lichtblick Planetal e. V.",
];

/// Hands out full names, none twice.
#[derive(Default)]
pub struct Namen {
    vergeben: HashSet<(String, String)>,
}

impl Namen {
    pub fn neu(&mut self, zufall: &mut Zufall) -> (String, String) {
        loop {
            let vorname = zufall.wort(VORNAMEN).to_owned();
            let nachname = format!("{}{}", zufall.wort(ANFAENGE), zufall.wort(ENDEN));
            if self.vergeben.insert((vorname.clone(), nachname.clone())) {
                return (vorname, nachname);
            }
        }
    }
}

/// An address that can never be delivered (RFC 2606).
pub fn email(vorname: &str, nachname: &str) -> String {
    format!("{}.{}@beispiel.invalid", ascii(vorname), ascii(nachname))
}

fn ascii(text: &str) -> String {
    falte(text)
        .replace('ł', "l")
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect()
}
