//! Invented offers, places, clubs, people who help, services and things. `{raum}` the Raum, `{haus}` an invented house,
//! `{traeger}` an invented Träger. Lists stand with "/" between.

use crate::domain::Barrierefrei::{self, Ja, Nein, Teilweise, Unbekannt};
use crate::domain::Ressourcenart::{self, Materiell, Personal, Sozial, Sozialraum};
use crate::domain::Ressourcenform::{self, Angebot, Dienst, Mensch, Ort, Sache, Verein};

pub struct Vorbild {
    pub art: Ressourcenart,
    pub form: Ressourcenform,
    pub name: &'static str,
    pub zielgruppen: &'static str,
    pub themen: &'static str,
    /// As people type it.
    pub zeiten: &'static str,
    /// "": not known; "frei"; else what it costs.
    pub kosten: &'static str,
    pub barrierefrei: Barrierefrei,
    pub zugang: &'static str,
    /// Words of the profession of whom to ask; "": nobody of the directory.
    pub wer: &'static str,
    pub notiz: &'static str,
}

/// For the Sozialräume, five each in turn.
#[rustfmt::skip]
pub static VOR_ORT: &[Vorbild] = &[
    Vorbild { art: Sozialraum, form: Angebot, name: "Elterncafé {haus}", zielgruppen: "Eltern/Familien", themen: "Begegnung/Erziehung", zeiten: "mi 9:30-11:30, nicht in den Ferien", kosten: "frei", barrierefrei: Ja, zugang: "ohne Anmeldung", wer: "Familienzentrum", notiz: "Kinder spielen nebenan, jemand passt auf." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Krabbelgruppe „Kleine Schritte“", zielgruppen: "Eltern/Kinder unter 3", themen: "Frühe Hilfen/Begegnung", zeiten: "di 10-11:30, nicht in den Ferien", kosten: "2 € je Treffen", barrierefrei: Teilweise, zugang: "Anmeldung am Vortag", wer: "Familienzentrum", notiz: "Zurzeit sechs Plätze." },
    Vorbild { art: Sozialraum, form: Ort, name: "Jugendclub {haus}", zielgruppen: "Jugendliche", themen: "Freizeit/Beteiligung", zeiten: "mo-do 14-20, fr 14-22, nicht in den Ferien; mo-fr 12-18, nur in den Ferien", kosten: "frei", barrierefrei: Teilweise, zugang: "ohne Anmeldung", wer: "Jugendarbeit", notiz: "Werkstatt und Proberaum nach Absprache." },
    Vorbild { art: Sozialraum, form: Verein, name: "Sportverein Grün-Weiß {raum}", zielgruppen: "Kinder/Jugendliche/Familien", themen: "Sport", zeiten: "mo+mi 16-18, do 17-19, nicht in den Ferien", kosten: "6 € im Monat, Probemonat frei", barrierefrei: Nein, zugang: "Probetraining jederzeit", wer: "", notiz: "Sucht eine Trainerin für die Jüngsten." },
    Vorbild { art: Sozial, form: Mensch, name: "Leih-Oma der Nachbarschaftshilfe", zielgruppen: "Familien/Alleinerziehende", themen: "Entlastung", zeiten: "nach Vereinbarung", kosten: "frei", barrierefrei: Unbekannt, zugang: "Kennenlernen zu Hause", wer: "Ehrenamtlich", notiz: "Drei Nachmittage in der Woche möglich." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Hausaufgabenhilfe in der Schule am {haus}", zielgruppen: "Schulkinder", themen: "Bildung", zeiten: "mo-do 13:30-15:30, nicht in den Ferien", kosten: "frei", barrierefrei: Ja, zugang: "Anmeldung in der Schule", wer: "Schule", notiz: "Zwei Ehrenamtliche, höchstens zwölf Kinder." },
    Vorbild { art: Materiell, form: Sache, name: "Tauschregal und Kleiderkammer", zielgruppen: "alle", themen: "Kleidung/Haushalt", zeiten: "sa 10-12; mi 15-17", kosten: "frei", barrierefrei: Teilweise, zugang: "ohne Nachweis", wer: "Ehrenamtlich", notiz: "Kindersachen bis Größe 152." },
    Vorbild { art: Sozialraum, form: Ort, name: "Bürgerhaus {raum}", zielgruppen: "alle", themen: "Räume/Feste", zeiten: "mo-fr 8-20, so 10-16, auch feiertags", kosten: "Miete nach Satzung, für Gruppen frei", barrierefrei: Ja, zugang: "Anfrage bei der Verwaltung", wer: "Kommunalverwaltung", notiz: "Küche und Beamer vorhanden." },
    Vorbild { art: Sozial, form: Angebot, name: "Seniorentreff am Anger", zielgruppen: "Senior*innen", themen: "Begegnung/Altern", zeiten: "1. do im monat 14-17, auch in den Ferien", kosten: "Kaffee 1,50 €", barrierefrei: Ja, zugang: "ohne Anmeldung", wer: "Ehrenamtlich", notiz: "Fahrdienst auf Nachfrage." },
    Vorbild { art: Sozialraum, form: Dienst, name: "Sprechstunde der Schuldnerberatung", zielgruppen: "Erwachsene/Familien", themen: "Schulden/Geld", zeiten: "2. di im monat 9-12", kosten: "frei", barrierefrei: Teilweise, zugang: "mit Termin", wer: "Freie Träger", notiz: "Unterlagen mitbringen, auch ungeöffnete Post." },
    Vorbild { art: Sozialraum, form: Dienst, name: "Hebammensprechstunde", zielgruppen: "Schwangere/Eltern", themen: "Frühe Hilfen/Gesundheit", zeiten: "fr 9-11, gerade Wochen", kosten: "frei", barrierefrei: Ja, zugang: "mit Termin", wer: "Fachdienst Gesundheit", notiz: "Auch ohne Versicherungskarte." },
    Vorbild { art: Personal, form: Mensch, name: "Lesepatin in der Kita {haus}", zielgruppen: "Kinder unter 6", themen: "Bildung/Sprache", zeiten: "di 9-10:30, nicht in den Ferien", kosten: "frei", barrierefrei: Unbekannt, zugang: "über die Kita", wer: "Kita", notiz: "Liest auch Arabisch und Deutsch." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Reparaturcafé {haus}", zielgruppen: "alle", themen: "Haushalt/Begegnung", zeiten: "letzter sa im monat 14-17", kosten: "Spende", barrierefrei: Teilweise, zugang: "ohne Anmeldung", wer: "Ehrenamtlich", notiz: "Nähmaschine und Lötplatz." },
    Vorbild { art: Sozialraum, form: Verein, name: "Freiwillige Feuerwehr, Jugendgruppe", zielgruppen: "Kinder/Jugendliche", themen: "Freizeit/Ehrenamt", zeiten: "fr 17-19, nicht in den Ferien", kosten: "frei", barrierefrei: Teilweise, zugang: "ab 8 Jahren", wer: "", notiz: "Nimmt gern Neue auf." },
    Vorbild { art: Materiell, form: Sache, name: "Lastenrad zum Ausleihen", zielgruppen: "Familien/alle", themen: "Mobilität", zeiten: "mo-sa 9-18", kosten: "frei", barrierefrei: Nein, zugang: "Anruf am Vortag", wer: "Kommunalverwaltung", notiz: "Zwei Kindersitze." },
    Vorbild { art: Sozial, form: Angebot, name: "Alleinerziehendentreff", zielgruppen: "Alleinerziehende", themen: "Begegnung/Entlastung", zeiten: "3. sa im monat 10-12", kosten: "frei", barrierefrei: Ja, zugang: "ohne Anmeldung", wer: "Familienzentrum", notiz: "Frühstück, Kinderbetreuung dabei." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Sprachcafé", zielgruppen: "Geflüchtete/alle", themen: "Sprache/Ankommen", zeiten: "do 16-18", kosten: "frei", barrierefrei: Teilweise, zugang: "ohne Anmeldung", wer: "Familienzentrum", notiz: "Deutsch sprechen bei Tee und Gebäck." },
    Vorbild { art: Sozialraum, form: Ort, name: "Spielplatz mit Wasserlauf", zielgruppen: "Kinder/Familien", themen: "Freizeit", zeiten: "täglich 8-20, auch feiertags", kosten: "frei", barrierefrei: Ja, zugang: "offen", wer: "", notiz: "Im Winter ohne Wasser." },
    Vorbild { art: Personal, form: Mensch, name: "Busbegleiter für den Schulweg", zielgruppen: "Schulkinder", themen: "Mobilität/Schule", zeiten: "mo-fr 6:45-7:45, nicht in den Ferien", kosten: "frei", barrierefrei: Unbekannt, zugang: "über die Schule", wer: "Schule", notiz: "Kennt alle Kinder der Linie." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Ferienwerkstatt", zielgruppen: "Schulkinder", themen: "Freizeit/Ferien", zeiten: "mo-fr 9-15, nur in den Ferien", kosten: "35 € je Woche, Ermäßigung möglich", barrierefrei: Teilweise, zugang: "Anmeldung bis vier Wochen vorher", wer: "Jugendarbeit", notiz: "Mittagessen ist dabei." },
    Vorbild { art: Sozial, form: Angebot, name: "Vätertreff am Lagerfeuer", zielgruppen: "Väter/Familien", themen: "Begegnung/Erziehung", zeiten: "1. fr im monat 17-20", kosten: "frei", barrierefrei: Nein, zugang: "ohne Anmeldung", wer: "Familienzentrum", notiz: "Stockbrot und Werkzeug sind da." },
    Vorbild { art: Sozialraum, form: Verein, name: "Kleingärtner „Gute Ernte“", zielgruppen: "Senior*innen/Familien", themen: "Natur/Begegnung", zeiten: "sa+so 9-18", kosten: "Pacht, Gastbeet frei", barrierefrei: Nein, zugang: "Vorstand fragen", wer: "", notiz: "Ein Beet für die Kita ist möglich." },
    Vorbild { art: Materiell, form: Sache, name: "Möbellager der Kommune", zielgruppen: "Familien/Geflüchtete", themen: "Wohnen", zeiten: "mi 13-16", kosten: "kleiner Beitrag", barrierefrei: Nein, zugang: "Schein vom Amt", wer: "Kommunalverwaltung", notiz: "Lieferung nur im Ort." },
    Vorbild { art: Sozialraum, form: Dienst, name: "Fahrdienst zum Arzt", zielgruppen: "Senior*innen/Menschen mit Behinderung", themen: "Mobilität/Gesundheit", zeiten: "mo-fr 7-16", kosten: "3 € je Fahrt", barrierefrei: Ja, zugang: "zwei Tage vorher anrufen", wer: "Ehrenamtlich", notiz: "Rollstuhl und Rollator passen hinein." },
    Vorbild { art: Personal, form: Mensch, name: "Jugendliche, die Handys erklären", zielgruppen: "Senior*innen", themen: "Digitales/Begegnung", zeiten: "mi 15-16:30, ungerade Wochen, nicht in den Ferien", kosten: "frei", barrierefrei: Ja, zugang: "ohne Anmeldung", wer: "Jugendarbeit", notiz: "Im Jugendclub, mit Kuchen." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Offene Turnhalle am Sonntag", zielgruppen: "Kinder/Familien", themen: "Sport/Begegnung", zeiten: "so 10-12, nicht in den Ferien", kosten: "frei", barrierefrei: Ja, zugang: "Hallenschuhe mitbringen", wer: "Schule", notiz: "November bis März gut besucht." },
    Vorbild { art: Sozial, form: Angebot, name: "Trauercafé", zielgruppen: "alle", themen: "Trauer/Begegnung", zeiten: "letzter mi im monat 15-17", kosten: "frei", barrierefrei: Teilweise, zugang: "ohne Anmeldung", wer: "Ehrenamtlich", notiz: "Zwei ausgebildete Begleiterinnen." },
];

/// For each Planregion.
#[rustfmt::skip]
pub static IN_DER_REGION: &[Vorbild] = &[
    Vorbild { art: Sozialraum, form: Dienst, name: "Erziehungsberatung {raum}", zielgruppen: "Eltern/Jugendliche", themen: "Erziehung/Trennung", zeiten: "mo-do 9-16, fr 9-12", kosten: "frei", barrierefrei: Ja, zugang: "mit Termin, auch ohne Jugendamt", wer: "Freie Träger", notiz: "Offene Sprechstunde im Familienzentrum." },
    Vorbild { art: Sozialraum, form: Dienst, name: "Sprachmittlung, Kreis der Freiwilligen", zielgruppen: "Geflüchtete/Fachkräfte", themen: "Sprache/Ankommen", zeiten: "nach Vereinbarung", kosten: "frei", barrierefrei: Unbekannt, zugang: "über die Koordination", wer: "Koordination für interkulturelle", notiz: "Ukrainisch, Dari, Arabisch, Vietnamesisch." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Pflegekurs für Angehörige", zielgruppen: "Pflegende Angehörige", themen: "Pflege", zeiten: "di 17-19, ungerade Wochen, nicht in den Ferien", kosten: "frei, zahlt die Kasse", barrierefrei: Ja, zugang: "Anmeldung", wer: "Fachdienst Soziales", notiz: "Acht Abende." },
    Vorbild { art: Materiell, form: Sache, name: "Stiftungstopf „Schnelle Hilfe“", zielgruppen: "Familien/Alleinerziehende", themen: "Geld/Notlage", zeiten: "nach Vereinbarung", kosten: "frei", barrierefrei: Unbekannt, zugang: "Antrag mit einer Fachkraft", wer: "Regionalkoordination", notiz: "Bis 300 € im Einzelfall, ohne lange Wege." },
];

/// For the whole Landkreis.
#[rustfmt::skip]
pub static IM_LANDKREIS: &[Vorbild] = &[
    Vorbild { art: Sozialraum, form: Dienst, name: "Pflegestützpunkt", zielgruppen: "Pflegende Angehörige/Senior*innen", themen: "Pflege", zeiten: "mo+do 9-12, di 13-18", kosten: "frei", barrierefrei: Ja, zugang: "ohne Termin", wer: "Koordinator*innen", notiz: "Kommt auch nach Hause." },
    Vorbild { art: Sozialraum, form: Dienst, name: "Suchtberatung", zielgruppen: "Erwachsene/Jugendliche", themen: "Sucht", zeiten: "mo-fr 9-12, mi 14-18", kosten: "frei", barrierefrei: Teilweise, zugang: "mit Termin", wer: "Beratungsstelle", notiz: "Angehörige sind willkommen." },
    Vorbild { art: Sozial, form: Angebot, name: "Selbsthilfegruppe Depression", zielgruppen: "Erwachsene", themen: "Gesundheit", zeiten: "do 18-20, gerade Wochen", kosten: "frei", barrierefrei: Ja, zugang: "kurzer Anruf vorher", wer: "Koordinator*innen", notiz: "" },
    Vorbild { art: Sozialraum, form: Dienst, name: "Frühförder- und Beratungsstelle", zielgruppen: "Kinder unter 6/Eltern", themen: "Behinderung/Frühe Hilfen", zeiten: "mo-fr 8-15", kosten: "frei", barrierefrei: Ja, zugang: "mit Termin", wer: "Beratungsstelle", notiz: "Hausbesuche im ganzen Landkreis." },
    Vorbild { art: Sozialraum, form: Dienst, name: "Nummer gegen Stille: Telefon am Abend", zielgruppen: "alle", themen: "Krise/Einsamkeit", zeiten: "täglich 20-1, auch feiertags", kosten: "frei", barrierefrei: Ja, zugang: "einfach anrufen", wer: "", notiz: "Ehrenamtlich besetzt, ohne Namen." },
    Vorbild { art: Sozialraum, form: Dienst, name: "Frauennotzimmer", zielgruppen: "Frauen/Kinder", themen: "Gewalt/Schutz", zeiten: "täglich, auch feiertags", kosten: "nach Einkommen", barrierefrei: Nein, zugang: "Anruf, Tag und Nacht", wer: "", notiz: "Anschrift ist geheim." },
    Vorbild { art: Materiell, form: Sache, name: "Bildung und Teilhabe: Hilfe beim Antrag", zielgruppen: "Familien/Schulkinder", themen: "Geld/Bildung", zeiten: "di 9-12, do 13-17", kosten: "frei", barrierefrei: Ja, zugang: "ohne Termin", wer: "Jobcenter", notiz: "Ausflüge, Mittagessen, Lernförderung." },
    Vorbild { art: Sozialraum, form: Angebot, name: "Ehrenamtsbörse im Netz", zielgruppen: "alle", themen: "Ehrenamt", zeiten: "täglich, auch feiertags", kosten: "frei", barrierefrei: Ja, zugang: "im Netz", wer: "Koordinator*innen", notiz: "Suche nach Ort und Zeit." },
];
