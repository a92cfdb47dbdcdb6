//! Invented needs that keep coming up, and what was said when they were seen once more. No case, no name.

pub struct Not {
    pub name: &'static str,
    pub zielgruppen: &'static str,
    pub themen: &'static str,
    pub lebenslage: &'static str,
}

const fn n(
    name: &'static str,
    zielgruppen: &'static str,
    themen: &'static str,
    lebenslage: &'static str,
) -> Not {
    Not {
        name,
        zielgruppen,
        themen,
        lebenslage,
    }
}

#[rustfmt::skip]
pub static NOETE: &[Not] = &[
    n("Nach 17 Uhr betreut niemand Kinder von Schichtarbeitenden", "Alleinerziehende/Familien", "Betreuung/Entlastung", "Vereinbarkeit"),
    n("Zum Jugendclub fährt abends kein Bus", "Jugendliche", "Mobilität/Freizeit", "Wohnen im Dorf"),
    n("Wartezeit auf Erziehungsberatung über zehn Wochen", "Eltern", "Beratung", "Trennung"),
    n("Keine Hebamme für das Wochenbett", "Schwangere/Eltern", "Frühe Hilfen/Gesundheit", "Geburt"),
    n("Ältere kommen nicht allein zum Arzt", "Senior*innen", "Mobilität/Gesundheit", "Alter"),
    n("Deutschkurse sind voll, Kinderbetreuung fehlt dabei", "Geflüchtete/Eltern", "Sprache/Ankommen", "Ankommen"),
    n("Väter finden keinen Ort, an dem sie unter sich reden", "Väter", "Begegnung", "Trennung"),
    n("Mietschulden werden zu spät gesehen", "Familien", "Wohnen/Geld", "Wohnungsverlust"),
    n("Schulabbrüche nach der achten Klasse", "Jugendliche", "Schule/Beruf", "Übergang Schule–Beruf"),
    n("Pflegende Angehörige haben nie frei", "Pflegende Angehörige", "Pflege/Entlastung", "Pflege"),
    n("Keine barrierefreie Toilette am Markt", "Menschen mit Behinderung/Senior*innen", "Teilhabe", "Alltag"),
    n("Mädchen nutzen den Bolzplatz nicht", "Mädchen", "Freizeit/Sport", "Jugend"),
    n("Anträge werden nicht verstanden", "Familien/Geflüchtete", "Beratung/Sprache", "Alltag"),
    n("Einsamkeit nach dem Umzug ins Neubaugebiet", "Familien", "Begegnung", "Ankommen"),
    n("Kein Kinderarzt nimmt neue Familien auf", "Kinder/Eltern", "Gesundheit", "Geburt"),
    n("Schulbegleitungen fallen wochenlang aus", "Kinder mit Behinderung/Eltern", "Schule/Teilhabe", "Schule"),
    n("Trennungskinder haben keine Gruppe", "Kinder", "Trennung", "Trennung"),
    n("Wer Gewalt erlebt, findet abends niemanden", "Frauen", "Gewalt/Schutz", "Krise"),
    n("Übergewicht und kein Sportangebot ohne Verein", "Kinder", "Gesundheit/Sport", "Alltag"),
    n("Handys in Klasse drei: Eltern fühlen sich allein", "Eltern", "Medien", "Schule"),
    n("Suchtberatung ist nur in der Kreisstadt", "Erwachsene", "Sucht", "Sucht"),
    n("Bezahlbare Wohnungen für junge Erwachsene fehlen", "Junge Erwachsene", "Wohnen", "Auszug"),
    n("Ehrenamtliche hören auf, Nachfolge fehlt", "alle", "Ehrenamt", "Gemeinwesen"),
    n("Demenz: Angehörige schämen sich und bleiben weg", "Pflegende Angehörige/Senior*innen", "Pflege/Begegnung", "Pflege"),
    n("Ferien ohne Angebot für Kinder ab zwölf", "Jugendliche", "Freizeit/Ferien", "Ferien"),
];

pub const WER: &[&str] = &[
    "ASD",
    "Schulsozialarbeit",
    "Kita-Leitung",
    "Familienhilfe",
    "Jobcenter, Fallmanagement",
    "Jugendarbeit",
    "Familienzentrum",
    "Fachdienst Gesundheit",
];

pub const NOTIZEN: &[&str] = &[
    "",
    "",
    "Schon im Vorjahr genannt.",
    "Betrifft vor allem die Ortsteile.",
    "Wird eher mehr.",
    "Zwei Träger sagen dasselbe.",
    "Nach den Ferien besonders.",
];

pub const ERGEBNISSE: &[&str] = &[
    "Das neue Angebot wird gut angenommen.",
    "Die Kommune hat den Fahrplan geändert.",
    "Eine zweite Stelle ist besetzt, die Wartezeit liegt bei drei Wochen.",
];
