//! Which role the words beside a name give it, and what is called what: hand-made lists, folded.

/// Words before a name that go with it, when it goes.
pub(super) const TITEL: &[&str] = &[
    "frau",
    "fr",
    "herr",
    "herrn",
    "hr",
    "hrn",
    "dr",
    "doktor",
    "doktorin",
    "prof",
    "professor",
    "professorin",
    "dipl",
    "med",
    "familie",
    "fam",
    "eheleute",
    "ehepaar",
];

/// Role word, the word of its pseudonym, and of whom it speaks in "Mutter von …", "…s Mutter".
const ROLLEN: &[(&str, &str, &str)] = &[
    ("kind", "Kind", "Elternteil"),
    ("ki", "Kind", "Elternteil"),
    ("kd", "Kind", "Elternteil"),
    ("kindes", "Kind", "Elternteil"),
    ("sohn", "Kind", "Elternteil"),
    ("sohnes", "Kind", "Elternteil"),
    ("tochter", "Kind", "Elternteil"),
    ("junge", "Kind", "Person"),
    ("jungen", "Kind", "Person"),
    ("maedchen", "Kind", "Person"),
    ("baby", "Kind", "Elternteil"),
    ("saeugling", "Kind", "Elternteil"),
    ("jugendliche", "Kind", "Person"),
    ("jugendlicher", "Kind", "Person"),
    ("jugendlichen", "Kind", "Person"),
    ("schueler", "Kind", "Person"),
    ("schuelerin", "Kind", "Person"),
    ("muendel", "Kind", "Person"),
    ("pflegekind", "Kind", "Person"),
    ("mutter", "Mutter", "Kind"),
    ("mu", "Mutter", "Kind"),
    ("km", "Mutter", "Kind"),
    ("kindesmutter", "Mutter", "Kind"),
    ("kindsmutter", "Mutter", "Kind"),
    ("mama", "Mutter", "Kind"),
    ("pflegemutter", "Pflegemutter", "Kind"),
    ("stiefmutter", "Stiefmutter", "Kind"),
    ("vater", "Vater", "Kind"),
    ("kv", "Vater", "Kind"),
    ("kindesvater", "Vater", "Kind"),
    ("kindsvater", "Vater", "Kind"),
    ("papa", "Vater", "Kind"),
    ("pflegevater", "Pflegevater", "Kind"),
    ("stiefvater", "Stiefvater", "Kind"),
    ("stiefv", "Stiefvater", "Kind"),
    ("eltern", "Eltern", "Kind"),
    ("kindeseltern", "Eltern", "Kind"),
    ("pflegeeltern", "Pflegeeltern", "Kind"),
    ("lebensgefaehrte", "Partner", "Elternteil"),
    ("lebensgefaehrtin", "Partnerin", "Elternteil"),
    ("partner", "Partner", "Elternteil"),
    ("partnerin", "Partnerin", "Elternteil"),
    ("freund", "Freund", "Person"),
    ("freundin", "Freundin", "Person"),
    ("oma", "Oma", "Kind"),
    ("grossmutter", "Oma", "Kind"),
    ("opa", "Opa", "Kind"),
    ("grossvater", "Opa", "Kind"),
    ("tante", "Tante", "Kind"),
    ("onkel", "Onkel", "Kind"),
    ("schwester", "Schwester", "Kind"),
    ("bruder", "Bruder", "Kind"),
    ("nachbar", "Nachbar", "Person"),
    ("nachbarin", "Nachbarin", "Person"),
    ("lehrer", "Fachkraft", "Kind"),
    ("lehrerin", "Fachkraft", "Kind"),
    ("klassenlehrer", "Fachkraft", "Kind"),
    ("klassenlehrerin", "Fachkraft", "Kind"),
    ("klassenleitung", "Fachkraft", "Kind"),
    ("schulleiter", "Fachkraft", "Person"),
    ("schulleiterin", "Fachkraft", "Person"),
    ("erzieher", "Fachkraft", "Kind"),
    ("erzieherin", "Fachkraft", "Kind"),
    ("betreuer", "Fachkraft", "Person"),
    ("betreuerin", "Fachkraft", "Person"),
    ("bezugsbetreuer", "Fachkraft", "Person"),
    ("bezugsbetreuerin", "Fachkraft", "Person"),
    ("familienhelfer", "Fachkraft", "Person"),
    ("familienhelferin", "Fachkraft", "Person"),
    ("sozialarbeiter", "Fachkraft", "Person"),
    ("sozialarbeiterin", "Fachkraft", "Person"),
    ("schulsozialarbeiter", "Fachkraft", "Person"),
    ("schulsozialarbeiterin", "Fachkraft", "Person"),
    ("sachbearbeiter", "Fachkraft", "Person"),
    ("sachbearbeiterin", "Fachkraft", "Person"),
    ("kollege", "Fachkraft", "Person"),
    ("kollegin", "Fachkraft", "Person"),
    ("fachkraft", "Fachkraft", "Person"),
    ("hebamme", "Fachkraft", "Person"),
    ("therapeut", "Fachkraft", "Kind"),
    ("therapeutin", "Fachkraft", "Kind"),
    ("arzt", "Fachkraft", "Kind"),
    ("aerztin", "Fachkraft", "Kind"),
    ("kinderarzt", "Fachkraft", "Kind"),
    ("kinderaerztin", "Fachkraft", "Kind"),
    ("vormund", "Fachkraft", "Kind"),
    ("vormundin", "Fachkraft", "Kind"),
    ("richter", "Fachkraft", "Person"),
    ("richterin", "Fachkraft", "Person"),
    ("anwalt", "Fachkraft", "Person"),
    ("anwaeltin", "Fachkraft", "Person"),
    ("rechtsanwalt", "Fachkraft", "Person"),
    ("rechtsanwaeltin", "Fachkraft", "Person"),
    ("ra", "Fachkraft", "Person"),
    ("gutachter", "Fachkraft", "Person"),
    ("gutachterin", "Fachkraft", "Person"),
    ("trainer", "Fachkraft", "Kind"),
    ("trainerin", "Fachkraft", "Kind"),
    ("kl", "Fachkraft", "Kind"),
];

/// Shorter words of roles that a pseudonym says as well: they go with the name.
const KURZ: &[&str] = &[
    "ki",
    "kd",
    "mu",
    "km",
    "kindesmutter",
    "kindsmutter",
    "mama",
    "kv",
    "kindesvater",
    "kindsvater",
    "papa",
    "stiefv",
    "grossmutter",
    "grossvater",
    "kindeseltern",
];

/// Kinds of institutions by what their name holds.
const EINRICHTUNGEN: &[(&str, &str)] = &[
    ("kita", "Kita"),
    ("kindertagesst", "Kita"),
    ("kindergarten", "Kita"),
    ("krippe", "Kita"),
    ("hort", "Hort"),
    ("schule", "Schule"),
    ("gymnasium", "Schule"),
    ("wohngruppe", "Wohngruppe"),
    ("wg", "Wohngruppe"),
    ("klinik", "Klinik"),
    ("krankenhaus", "Klinik"),
    ("praxis", "Praxis"),
    ("jugendclub", "Jugendclub"),
    ("verein", "Verein"),
    ("sv", "Verein"),
    ("tsv", "Verein"),
];

/// The word of the pseudonym after this role word, and of whom the word speaks.
pub(super) fn rolle(gefaltet: &str) -> Option<(&'static str, &'static str)> {
    let r = ROLLEN.iter().find(|r| r.0 == gefaltet)?;
    Some((r.1, r.2))
}

/// The pseudonym says all that this role word says.
pub(super) fn sagt_dasselbe(gefaltet: &str, wort: &str) -> bool {
    crate::domain::text::falte(wort) == gefaltet
        || (KURZ.contains(&gefaltet) && rolle(gefaltet).is_some_and(|r| r.0 == wort))
}

/// "Kita" for „kita sonnenschein“.
pub(super) fn einrichtung(gefaltet: &str) -> Option<&'static str> {
    let passt = |stueck: &str| match stueck.len() {
        // Short ones as words only: „verhort“ is no Hort.
        0..=3 => gefaltet.split(' ').any(|w| w == stueck),
        _ => gefaltet.contains(stueck),
    };
    EINRICHTUNGEN.iter().find(|e| passt(e.0)).map(|e| e.1)
}

/// A word that pseudonyms begin with, as it is written there.
pub(super) fn pseudonymwort(wort: &str) -> bool {
    let ohne_rolle = ["Person", "Familie", "Ort", "Einrichtung", "Elternteil"];
    ohne_rolle.contains(&wort)
        || ROLLEN.iter().any(|r| r.1 == wort)
        || EINRICHTUNGEN.iter().any(|e| e.1 == wort)
}
