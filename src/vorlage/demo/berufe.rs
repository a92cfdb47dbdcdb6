//! Which professions a Landkreis has, how many of each, and which lines of „Teilnehmende“ they can fill.

/// Per what a profession is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Je {
    Kreis,
    Region,
    Sozialraum,
    Unterkunft,
}

pub struct Beruf {
    pub je: Je,
    pub anzahl: usize,
    /// Words that a line of „Teilnehmende“ has when this profession can fill it.
    pub rollen: &'static [&'static str],
    /// `{raum}` its Raum, `{haus}` an invented house, `{traeger}` an invented Träger.
    pub organisation: &'static str,
    pub funktionen: &'static [&'static str],
}

impl Beruf {
    pub fn passt(&self, rolle: &str) -> bool {
        self.rollen.iter().any(|r| rolle.contains(r))
    }
}

pub const REGIONALKOORDINATION: &str = "Regionalkoordination";

const fn b(
    je: Je,
    anzahl: usize,
    rollen: &'static [&'static str],
    organisation: &'static str,
    funktionen: &'static [&'static str],
) -> Beruf {
    Beruf {
        je,
        anzahl,
        rollen,
        organisation,
        funktionen,
    }
}

#[rustfmt::skip]
pub static BERUFE: &[Beruf] = &[
    b(Je::Region, 1, &[REGIONALKOORDINATION], "Kreisverwaltung", &["Regionalkoordinator*in"]),
    b(Je::Region, 1, &["Koordination für interkulturelle", "Koordinator*innen"], "Kreisverwaltung", &["Koordination interkulturelle Arbeit"]),
    b(Je::Kreis, 9, &["Koordinator*innen", "Koordination für Sozialraum"], "Kreisverwaltung", &["Netzwerkkoordination", "Fachkoordination"]),
    b(Je::Kreis, 3, &["Sozialplanung", "Kreisverwaltung", "Dezernat"], "Kreisverwaltung", &["Sozialplanung", "Jugendhilfeplanung"]),
    b(Je::Kreis, 3, &["Integrationsbeauftragte", "Beauftragte"], "Kreisverwaltung", &["Integrationsbeauftragte*r", "Behindertenbeauftragte*r", "Gleichstellungsbeauftragte*r"]),
    b(Je::Kreis, 2, &["Gebäudemanagement"], "Kreisverwaltung", &["Gebäudemanagement"]),
    b(Je::Kreis, 4, &["Beratungsstelle", "Betroffenenvertretung", "Interessenvertretungen"], "Beratungsstelle {haus}", &["Beratung Teilhabe", "Selbstvertretung"]),
    b(Je::Kreis, 6, &["Expert*innen", "Extern", "Weitere Institutionen"], "Institut {haus}", &["Fachreferat", "Supervision", "Wissenschaftliche Begleitung"]),
    b(Je::Region, 4, &["ASD", "Fachdienst Kinder", "Jugendgerichtshilfe", "Wirtschaftliche Jugendhilfe", "Jugendamt", "Pflegekinderdienst", "Fachbereichsleitung", "Fallteams"], "Fachdienst Kinder/Jugend/Familie", &["ASD", "ASD", "Jugendgerichtshilfe", "Wirtschaftliche Jugendhilfe", "Teamleitung ASD"]),
    b(Je::Region, 2, &["Fachdienst Soziales"], "Fachdienst Soziales und Wohnen", &["Sozialarbeit", "Betreuungsmanagement"]),
    b(Je::Region, 2, &["Fachdienst Gesundheit"], "Fachdienst Gesundheit", &["Kinder- und Jugendgesundheitsdienst", "Sozialpsychiatrischer Dienst"]),
    b(Je::Region, 2, &["Jobcenter"], "Jobcenter", &["Fallmanagement U25", "Beauftragte*r für Chancengleichheit"]),
    b(Je::Region, 1, &["Fallmanagement Eingliederungshilfe"], "Fachdienst Soziales und Wohnen", &["Fallmanagement Eingliederungshilfe"]),
    b(Je::Region, 4, &["Freie Träger", "Freier Träger", "Träger der", "Träger des", "Stadtweite Träger", "Kinder- und Jugendhilfe"], "{traeger}", &["Bereichsleitung", "Familienhilfe", "Teilhabeassistenz", "Geschäftsführung"]),
    b(Je::Region, 2, &["Sozialarbeit Migration"], "Migrationsfachdienst {haus}", &["Migrationssozialarbeit"]),
    b(Je::Region, 2, &["Schulsozialarbeit"], "{traeger}", &["Schulsozialarbeit"]),
    b(Je::Sozialraum, 2, &["Kommunalverwaltung"], "Verwaltung {raum}", &["Bildung und Soziales", "Sozialraumkoordination", "Jugend, Sport und Vereine", "Ordnung und Soziales"]),
    b(Je::Sozialraum, 1, &["Kommunalpolitik", "Örtliche"], "Sozialausschuss {raum}", &["Vorsitz", "Mitglied"]),
    b(Je::Sozialraum, 1, &["Ehrenamtlich"], "Nachbarschaftshilfe {raum}", &["ehrenamtlich", "Vorstand"]),
    b(Je::Sozialraum, 1, &["Kita"], "Kita {haus}", &["Leitung", "Erzieher*in"]),
    b(Je::Sozialraum, 1, &["Schule"], "Schule am {haus}", &["Schulleitung", "Lehrkraft", "Beratungslehrkraft"]),
    b(Je::Sozialraum, 1, &["Jugendarbeit"], "Jugendclub {haus}", &["Jugendarbeit", "Leitung"]),
    b(Je::Sozialraum, 1, &["Familienzentrum", "Familienzentren"], "Familienzentrum {haus}", &["Leitung", "Integrationsfachkraft"]),
    b(Je::Unterkunft, 2, &["der GU", "Bewohner*innenbeirat"], "{raum}", &["Leitung", "Sozialarbeit", "Bewohner*innenbeirat"]),
];

/// Who leads a Gremium, from the words of its Steckbrief: a line that a profession can fill.
pub fn fuehrende_rolle(federfuehrung: &str) -> &'static str {
    const WORTE: &[(&str, &str)] = &[
        ("Regionalkoordination", REGIONALKOORDINATION),
        (
            "Koordination für interkulturelle",
            "Koordination für interkulturelle",
        ),
        ("Kommune", "Kommunalverwaltung"),
        ("Fachdienst Soziales", "Fachdienst Soziales"),
        ("Landkreis", "Sozialplanung"),
        ("Kreisverwaltung", "Sozialplanung"),
        ("Arbeitskreis", "Freie Träger"),
    ];
    // „Kommune, unterstützt von der Regionalkoordination“ is led by the Kommune: the word that comes first counts.
    WORTE
        .iter()
        .filter_map(|(wort, rolle)| Some((federfuehrung.find(wort)?, *rolle)))
        .min_by_key(|(stelle, _)| *stelle)
        .map_or("ASD", |(_, rolle)| rolle)
}
