//! What people write over their columns of offers, needs, projects and centres, and by which columns such a table is told
//! from a list of persons or Gremien.

use crate::domain::Kind;

const RAUM: &[&str] = &[
    "sozialraum",
    "planregion",
    "gemeinde",
    "region",
    "ort",
    "plz/ort",
    "plz ort",
    "wo",
    "einzugsgebiet",
];
const NOTIZ: &[&str] = &[
    "bemerkung",
    "bemerkungen",
    "anmerkung",
    "hinweis",
    "hinweise",
    "beschreibung",
    "sonstiges",
    "notizen",
];
const TELEFON: &[&str] = &["tel", "tel.", "telefonnummer", "fon", "rufnummer", "phone"];
const EMAIL: &[&str] = &["mail", "e mail adresse", "email adresse", "mailadresse"];
const WEB: &[&str] = &["website", "webseite", "homepage", "link", "web", "url"];
const ANSCHRIFT: &[&str] = &["adresse", "strasse", "strasse und hausnummer", "standort"];
const ZIELGRUPPEN: &[&str] = &[
    "zielgruppe",
    "fuer wen",
    "fuer wen?",
    "fuer",
    "altersgruppe",
    "alter",
];
const THEMEN: &[&str] = &[
    "thema",
    "schlagworte",
    "stichworte",
    "kategorie",
    "bereich",
    "rubrik",
];

/// Kind, field, folded headings.
pub const SYNONYME: &[(Kind, &str, &[&str])] = &[
    (
        Kind::Ressourcen,
        "name",
        &[
            "angebot",
            "angebote",
            "ressource",
            "name des angebots",
            "bezeichnung",
            "titel",
            "was",
        ],
    ),
    (
        Kind::Ressourcen,
        "form",
        &["angebotsart", "angebotsform", "typ"],
    ),
    (Kind::Ressourcen, "raum", RAUM),
    (Kind::Ressourcen, "zielgruppen", ZIELGRUPPEN),
    (Kind::Ressourcen, "themen", THEMEN),
    (
        Kind::Ressourcen,
        "zeiten",
        &[
            "oeffnungszeiten",
            "oeffnungszeit",
            "zeit",
            "wann",
            "wann?",
            "termine",
            "angebotszeiten",
            "sprechzeiten",
            "sprechstunde",
        ],
    ),
    (
        Kind::Ressourcen,
        "kosten_text",
        &[
            "kosten",
            "preis",
            "beitrag",
            "gebuehr",
            "gebuehren",
            "entgelt",
            "eintritt",
        ],
    ),
    (
        Kind::Ressourcen,
        "barrierefrei",
        &["barrierefreiheit", "rollstuhlgerecht"],
    ),
    (Kind::Ressourcen, "sprachen", &["sprache"]),
    (
        Kind::Ressourcen,
        "wartezeit",
        &["wartezeiten", "warteliste"],
    ),
    (
        Kind::Ressourcen,
        "zugang",
        &[
            "anmeldung",
            "zugangsweg",
            "voraussetzung",
            "voraussetzungen",
            "teilnahme",
        ],
    ),
    (
        Kind::Ressourcen,
        "traeger",
        &[
            "anbieter",
            "anbieterin",
            "veranstalter",
            "organisation",
            "einrichtung",
            "verein",
        ],
    ),
    (
        Kind::Ressourcen,
        "kontakt",
        &[
            "ansprechpartner",
            "ansprechpartnerin",
            "ansprechpartner in",
            "ansprechperson",
            "kontaktperson",
            "kontaktdaten",
        ],
    ),
    (Kind::Ressourcen, "telefon", TELEFON),
    (Kind::Ressourcen, "email", EMAIL),
    (Kind::Ressourcen, "web", WEB),
    (Kind::Ressourcen, "anschrift", ANSCHRIFT),
    (
        Kind::Ressourcen,
        "bestaetigt_am",
        &[
            "stand",
            "aktualisiert am",
            "geprueft am",
            "letzte aktualisierung",
        ],
    ),
    (Kind::Ressourcen, "notiz", NOTIZ),
    (
        Kind::Bedarfe,
        "name",
        &[
            "bedarfe",
            "was fehlt",
            "was fehlt?",
            "problem",
            "beschreibung des bedarfs",
        ],
    ),
    (Kind::Bedarfe, "raum", RAUM),
    (Kind::Bedarfe, "zielgruppen", ZIELGRUPPEN),
    (Kind::Bedarfe, "themen", THEMEN),
    (
        Kind::Bedarfe,
        "lebenslage",
        &["lebensbereich", "lebenssituation"],
    ),
    (
        Kind::Bedarfe,
        "gemeldet_von",
        &[
            "gemeldet durch",
            "meldende stelle",
            "von wem",
            "eingebracht von",
        ],
    ),
    (
        Kind::Bedarfe,
        "gemeldet_am",
        &["meldedatum", "datum", "seit"],
    ),
    (
        Kind::Bedarfe,
        "erledigt_am",
        &["erledigt", "abgeschlossen am"],
    ),
    (Kind::Bedarfe, "ergebnis", &["loesung", "was daraus wurde"]),
    (
        Kind::Bedarfe,
        "notiz",
        &["bemerkung", "bemerkungen", "anmerkung", "notizen"],
    ),
    (
        Kind::Vorhaben,
        "name",
        &["vorhaben", "projekt", "projektname", "projekttitel"],
    ),
    (Kind::Vorhaben, "raum", RAUM),
    (Kind::Vorhaben, "zielgruppen", ZIELGRUPPEN),
    (
        Kind::Vorhaben,
        "leitung",
        &["projektleitung", "ansprechpartner"],
    ),
    (Kind::Vorhaben, "idee", &["projektidee", "kurzbeschreibung"]),
    (
        Kind::Vorhaben,
        "partner",
        &["kooperationspartner", "projektpartner"],
    ),
    (Kind::Vorhaben, "von", &["beginn", "projektbeginn", "start"]),
    (
        Kind::Vorhaben,
        "bis",
        &["ende", "projektende", "laufzeit bis"],
    ),
    (
        Kind::Familienzentren,
        "name",
        &["familienzentrum", "zentrum", "fz"],
    ),
    (Kind::Familienzentren, "raum", RAUM),
    (Kind::Familienzentren, "telefon", TELEFON),
    (Kind::Familienzentren, "email", EMAIL),
    (Kind::Familienzentren, "web", WEB),
    (Kind::Familienzentren, "anschrift", ANSCHRIFT),
    (
        Kind::Vertraege,
        "partner",
        &["vertragspartner", "vertragspartnerin"],
    ),
    (Kind::Vertraege, "raum", RAUM),
    (
        Kind::Vertraege,
        "unterzeichnet_am",
        &["unterschrieben am", "vertrag vom"],
    ),
    (
        Kind::Antraege,
        "titel",
        &["antrag", "massnahme", "projekt", "verwendungszweck"],
    ),
    (
        Kind::Antraege,
        "antragsteller",
        &["antragstellerin", "antragstellende"],
    ),
    (
        Kind::Antraege,
        "betrag",
        &["antragssumme", "beantragter betrag", "summe"],
    ),
    (
        Kind::Antraege,
        "bewilligt",
        &["bewilligte summe", "bewilligter betrag"],
    ),
    (
        Kind::Antraege,
        "eingegangen",
        &["eingang", "antragsdatum", "eingegangen am"],
    ),
];

/// Columns of which a table of that kind has at least one: without them it is a list of somebody else's. Where the name
/// itself is called by a word of its own ("Angebot"), that is enough. Kinds that are not here are told by what they need.
pub const TYPISCH: &[(Kind, &[&str])] = &[
    (
        Kind::Ressourcen,
        &[
            "zielgruppen",
            "zeiten",
            "kosten",
            "kosten_text",
            "barrierefrei",
            "sprachen",
            "wartezeit",
            "zugang",
            "bestaetigt_am",
        ],
    ),
    (
        Kind::Bedarfe,
        &[
            "zielgruppen",
            "lebenslage",
            "gemeldet_von",
            "gemeldet_am",
            "erledigt_am",
            "ergebnis",
        ],
    ),
    (
        Kind::Vorhaben,
        &[
            "idee",
            "zielwaechter",
            "ziele",
            "meilensteine",
            "berichte",
            "auswertung",
            "partner",
        ],
    ),
    (
        Kind::Indikatoren,
        &[
            "bereich",
            "einheit",
            "index",
            "gewicht",
            "umgekehrt",
            "zusammen",
            "haupt",
        ],
    ),
    (
        Kind::Familienzentren,
        &[
            "steuergruppe",
            "foerderraum",
            "foerderquote",
            "foerderung",
            "vereinbarung_am",
            "vereinbarung_bis",
            "mehrgenerationenhaus",
            "plan",
        ],
    ),
    (
        Kind::Turnus,
        &[
            "alle",
            "naechste",
            "letzte",
            "vorlauf_tage",
            "durchgefuehrt",
            "zentrum",
            "vertrag",
        ],
    ),
];

/// Words over a name that say nothing about what is named.
pub const ALLERWELT: &[&str] = &["name", "was", "titel", "bezeichnung", "zentrum"];
