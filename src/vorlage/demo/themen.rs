//! Invented topics of agendas, and what was said about them. `{raum}` a Sozialraum, `{haus}` an invented house.

use crate::domain::Topziel::{self, Beratung, Entscheidung, Information};

/// A topic: what for, how long, whom it concerns, sentences of the protocol, what was decided ("" for nothing).
pub struct Thema {
    pub titel: &'static str,
    pub ziel: Topziel,
    pub minuten: u16,
    pub betrifft: &'static [&'static str],
    pub notizen: &'static [&'static str],
    pub beschluss: &'static str,
}

const fn t(
    ziel: Topziel,
    minuten: u16,
    titel: &'static str,
    betrifft: &'static [&'static str],
    notizen: &'static [&'static str],
    beschluss: &'static str,
) -> Thema {
    Thema {
        titel,
        ziel,
        minuten,
        betrifft,
        notizen,
        beschluss,
    }
}

#[rustfmt::skip]
pub static THEMEN: &[Thema] = &[
    t(Information, 15, "Neue Öffnungszeiten im Jugendclub {haus}", &["Jugendarbeit", "Kommune"], &["Ab dem nächsten Monat auch freitags bis 21 Uhr geöffnet.", "Die Aushänge gehen an alle Schulen.", "Rückfrage zur Busanbindung am Abend bleibt offen."], ""),
    t(Beratung, 30, "Hortplätze in {raum}: Bedarf im nächsten Schuljahr", &["Kita", "Schule", "Kommune"], &["Auf der Warteliste stehen mehr Kinder als im Vorjahr.", "Die Schule könnte einen zweiten Raum öffnen, wenn der Fußboden erneuert ist.", "Die Kommune prüft Container als Übergang."], ""),
    t(Entscheidung, 20, "Zuschuss für die Nähwerkstatt {haus}", &["Freie Träger"], &["Der Antrag wurde vorgestellt, Fragen zu den Sachkosten sind beantwortet.", "Die Gruppe ist offen für alle Nachbarinnen und Nachbarn."], "Die Nähwerkstatt {haus} erhält 1.200 Euro aus dem Sozialraumbudget."),
    t(Beratung, 25, "Schulweg in {raum}: gefährliche Querung", &["Schule", "Kommune"], &["Eltern haben drei Beinahe-Unfälle gemeldet.", "Ordnungsamt und Schule sehen sich die Stelle gemeinsam an.", "Ein Zebrastreifen ist Sache der Straßenverkehrsbehörde."], ""),
    t(Information, 20, "Vorstellung der Schuldnerberatung", &["Jobcenter", "Beratungsstellen"], &["Beratung ist kostenlos und ohne Überweisung möglich.", "Wartezeit zurzeit etwa drei Wochen.", "Ein Faltblatt liegt dem Protokoll bei."], ""),
    t(Entscheidung, 15, "Termin und Ort des Familienfests {raum}", &["Kommune", "Freie Träger"], &["Zwei Termine standen zur Wahl.", "Der Sportplatz ist zugesagt, Strom kommt aus dem Vereinsheim."], "Das Familienfest {raum} findet auf dem Sportplatz statt; der Bauhof hilft beim Aufbau."),
    t(Beratung, 40, "Junge Erwachsene ohne Wohnung: was fehlt in {raum}?", &["ASD", "Jobcenter", "Freie Träger"], &["Notübernachtung gibt es nur in der Kreisstadt.", "Idee: zwei Zimmer bei einem Träger als Übergang.", "Wer Vermieterinnen und Vermieter kennt, meldet sich."], ""),
    t(Information, 15, "Zahlen aus dem Sozialraumprofil {raum}", &["Sozialplanung"], &["Die Zahl der Alleinerziehenden ist leicht gestiegen.", "Beim Kita-Besuch liegt der Sozialraum über dem Schnitt."], ""),
    t(Beratung, 30, "Beteiligung von Jugendlichen: wie weiter nach der Werkstatt?", &["Jugendarbeit", "Schule"], &["Die Jugendlichen wünschen sich einen Unterstand und WLAN am Dorfplatz.", "Zwei von ihnen kommen zur nächsten Sitzung."], ""),
    t(Entscheidung, 20, "Mittel für die Ferienfreizeit", &["Freie Träger", "Jugendarbeit"], &["24 Plätze, davon 8 ohne Eigenanteil.", "Bedenken wegen der Fahrtkosten konnten geklärt werden."], "Die Ferienfreizeit wird mit 2.500 Euro unterstützt."),
    t(Beratung, 30, "Frühe Hilfen: Babybegrüßung in {raum}", &["Fachdienst Gesundheit", "Familienzentrum"], &["Die Pakete reichen bis zum Sommer.", "Die Hebammenpraxis nimmt Termine nur noch online an.", "Ehrenamtliche für Besuche werden gesucht."], ""),
    t(Information, 10, "Personelles: neue Kolleg*innen stellen sich vor", &["alle"], &["Begrüßung und kurze Runde.", "Die Kontaktdaten stehen im Verzeichnis."], ""),
    t(Beratung, 35, "Sprachmittlung: wer übersetzt wo?", &["Migrationsfachdienst", "Schule", "Kita"], &["Für Ukrainisch und Dari gibt es genug Freiwillige, für Tigrinya nicht.", "Übersetzungs-Apps sind kein Ersatz, wenn es um Kinderschutz geht."], ""),
    t(Entscheidung, 15, "Vorrang der Maßnahmen im nächsten Jahr", &["Kommune", "Freie Träger", "ASD"], &["Fünf Vorschläge lagen vor, jede Stimme durfte drei Punkte vergeben."], "Vorrang haben Lesepatenschaften, Schulsozialarbeit und das Reparaturcafé {haus}, in dieser Reihenfolge."),
    t(Beratung, 25, "Hitze in Kitas und Schulen", &["Kita", "Schule", "Fachdienst Gesundheit"], &["Sonnensegel sind bestellt, die Lieferung dauert.", "Trinkpausen werden fest eingeplant."], ""),
    t(Information, 20, "Bericht aus dem Jobcenter: Angebote für unter 25-Jährige", &["Jobcenter"], &["Das Coaching läuft weiter, Zugang über das Fallmanagement.", "Sprechstunde künftig einmal im Monat im Rathaus vor Ort."], ""),
    t(Beratung, 30, "Einsamkeit im Alter: Besuchsdienst in {raum}", &["Ehrenamt", "Fachdienst Soziales und Wohnen"], &["Der Besuchsdienst hat sechs Aktive und neun Anfragen.", "Die Kirchengemeinde fragt in ihrem Kreis nach."], ""),
    t(Entscheidung, 10, "Vertretung im Regionalteam benennen", &["alle"], &["Zwei haben sich bereit erklärt."], "Die Vertretung wechselt halbjährlich; die Namen stehen in der Anwesenheitsliste."),
    t(Beratung, 30, "Drogen am Skatepark: Umgang und Zuständigkeit", &["Jugendarbeit", "Ordnungsamt", "ASD"], &["Streetwork ist an zwei Abenden dort.", "Kein Pranger: die Jugendlichen werden einbezogen."], ""),
    t(Information, 15, "Förderprogramme mit Antragsfrist in diesem Quartal", &["Freie Träger", "Kommune"], &["Drei Programme passen, die Links gehen mit dem Protokoll herum.", "Die Fristen stehen im Kalender des Fachkräfteportals."], ""),
    t(Beratung, 25, "Übergang Kita – Schule besser absprechen", &["Kita", "Schule"], &["Gemeinsamer Elternabend im Frühjahr hat sich bewährt.", "Ein Übergabebogen ohne Namen wird erprobt."], ""),
    t(Beratung, 20, "Barrieren im Bürgerhaus {raum}", &["Kommune", "Beauftragte"], &["Die Rampe ist zu steil, die Tür zu schwer.", "Begehung mit dem Beirat ist verabredet."], ""),
    t(Entscheidung, 20, "Ergänzung der Geschäftsordnung", &["alle"], &["Der Entwurf lag eine Woche vorher vor.", "Eine Gegenstimme zur Frist für Themen."], "Die Geschäftsordnung wird um die Regel zur Vertretung ergänzt."),
    t(Information, 15, "Rückmeldung aus dem Jugendhilfeausschuss", &["alle"], &["Der Ausschuss nimmt den Bericht zur Kenntnis und dankt.", "Nachfragen gab es zu den Fahrtkosten."], ""),
    t(Beratung, 30, "Mitfahrbank und Busse: Mobilität in {raum}", &["Kommune", "Ehrenamt"], &["Der Standort am Markt ist frei.", "Die Verkehrsgesellschaft bietet ein Gespräch an."], ""),
    t(Beratung, 25, "Gemeinschaftsgarten {haus}: Nachbarschaft einbeziehen", &["Freie Träger", "Ehrenamt"], &["Hochbeete sind gebaut, Gießdienst fehlt in den Ferien.", "Die Schule übernimmt zwei Wochen."], ""),
];

/// Too short to tell whether one has to come: agendas have them all the same.
pub const KNAPP: &[&str] = &["Verschiedenes", "Kita", "Sonstiges", "Budget", "Termine"];

/// Said about standing items.
pub const ZU_FESTEM: &[&str] = &[
    "Gesammelt auf Karten, Foto liegt dem Protokoll bei.",
    "Einigkeit, dass die Wege zwischen den Angeboten zu lang sind.",
    "Stark sind Vereine und kurze Wege in die Verwaltung; schwach ist der Nahverkehr.",
    "Zwei Punkte wurden vertieft, der Rest kommt in die nächste Sitzung.",
    "Die Liste vom letzten Mal gilt weiter, ergänzt um die Ferienangebote.",
    "Mehrere Rückfragen; die Antworten gehen mit dem Protokoll herum.",
    "Kurzer Austausch, nichts Neues gegenüber der letzten Sitzung.",
    "Wer mitarbeiten möchte, meldet sich bis Ende der Woche.",
];

/// Said when the state of to-dos opened the Sitzung.
pub const ZUM_STAND: &[&str] = &[
    "Liste durchgegangen, Erledigtes gestrichen, zwei Termine verschoben.",
    "Alles erledigt bis auf eine Rückmeldung aus dem Bauamt.",
    "Ein To-do entfällt, die anderen laufen weiter.",
    "Stand besprochen; wer fehlte, meldet sich bei der Federführung.",
];

/// Prepared for a TOP now and then.
pub const VORBEREITUNG: &[&str] = &[
    "Tischvorlage mitbringen.",
    "Vorher kurz mit der Kommune abstimmen.",
    "Zahlen vom letzten Jahr bereithalten.",
];
