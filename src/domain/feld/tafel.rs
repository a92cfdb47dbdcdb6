//! The table of fields, kind by kind. Order is the order on the screen and of CSV columns.

use super::{Feld, FeldArt, Feldwert, Wert};
use crate::domain::{
    Abschnitt, Beschlussergebnis, Beschlussregel, Datensatz, Kind, Prioritaet, Rolle,
    SitzungStatus, Sitzungsart, Status, Topart, Topstatus, Topziel,
};

macro_rules! tafel {
    ($name:ident, $variante:ident: $($feld:ident $label:literal $art:expr, $pflicht:literal, $hilfe:literal;)*) => {
        static $name: &[Feld] = &[$(Feld {
            name: stringify!($feld),
            label: $label,
            art: $art,
            hilfe: $hilfe,
            pflicht: $pflicht,
            lesen: |d| match d {
                Datensatz::$variante(d) => d.$feld.zu_wert(),
                _ => Wert::Leer,
            },
            setzen: |d, w| {
                if let Datensatz::$variante(d) = d {
                    d.$feld = Feldwert::aus_wert(w)?;
                }
                Ok(())
            },
        },)*];
    };
}

use FeldArt::{
    Auswahl, Datum, Ebene, Ebenen, Faelligkeit, JaNein, Kachel, Liste, Mehrzeilig, Rhythmus,
    Sollrollen, Text, Verantwortlich, Verweis, Verweise, Wiederholung, Zahl, Zeitpunkt,
};

/// Key and label of every variant of a closed choice. Only ever run by the compiler, which refuses any other `N`.
const fn paare<T: crate::domain::Auswahl, const N: usize>() -> [(&'static str, &'static str); N] {
    assert!(T::ALLE.len() == N);
    let mut paare = [("", ""); N];
    let mut i = 0;
    while i < N {
        paare[i] = (T::ALLE[i].1, T::ALLE[i].2);
        i += 1;
    }
    paare
}

const ROLLEN: FeldArt = Auswahl(&paare::<Rolle, 6>());
const STATUS: FeldArt = Auswahl(&paare::<Status, 5>());
const PRIORITAETEN: FeldArt = Auswahl(&paare::<Prioritaet, 3>());
const SITZUNGSARTEN: FeldArt = Auswahl(&paare::<Sitzungsart, 5>());
const SITZUNG_STATUS: FeldArt = Auswahl(&paare::<SitzungStatus, 4>());
const BESCHLUSSREGELN: FeldArt = Auswahl(&paare::<Beschlussregel, 3>());
const ERGEBNISSE: FeldArt = Auswahl(&paare::<Beschlussergebnis, 5>());
const TOPARTEN: FeldArt = Auswahl(&paare::<Topart, 3>());
const TOPZIELE: FeldArt = Auswahl(&paare::<Topziel, 3>());
const TOPSTATUS: FeldArt = Auswahl(&paare::<Topstatus, 4>());
const ABSCHNITTE: FeldArt = Auswahl(&paare::<Abschnitt, 3>());

tafel! { LANDKREIS, Landkreis:
    name "Name" Text, true, "";
    hinweis "Hinweis" Text, false, "wird dort gezeigt, wo Beispiele für Tatsachen gelten könnten";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { RAEUME, Raum:
    name "Name" Text, true, "";
    ebene "Ebene" Ebene, true, "";
    uebergeordnet "liegt in" Verweis(Kind::Raeume), false, "leer: oberste Ebene";
    aliase "auch genannt" Liste, false, "mit Komma getrennt";
    kachel "Kachel" Kachel, false, "Spalte und Zeile auf der Karte, etwa 3/2";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { GREMIUMSARTEN, Gremiumsart:
    name "Name" Text, true, "";
    kuerzel "Kürzel" Text, false, "";
    zweck "Zweck" Text, false, "ein Satz";
    ebenen "Räumliche Ausrichtung" Ebenen, false, "mit Komma getrennt";
    federfuehrung "Federführung" Text, false, "wer nach dem Papier führt";
    teilnehmende "Teilnehmende" Sollrollen, false, "Rollen, mit Komma getrennt; „?“ dahinter: nur bei Bedarf";
    rhythmus "Rhythmus" Rhythmus, false, "etwa: 1/quartal, 3-4/jahr, alle 2 wochen, keiner";
    rhythmus_hinweis "Rhythmus im Wortlaut" Text, false, "";
    aufgaben "Aufgaben" Liste, false, "mit Komma getrennt";
    anmerkungen "Anmerkungen" Mehrzeilig, false, "";
    quelle "Quelle" Text, false, "Papier und Kapitel";
    gueltig_ab "gültig ab" Datum, false, "";
    tagesordnung_tage "Tagesordnung, Tage vorher" Zahl, false, "";
    themen_tage "Themen bis, Tage vorher" Zahl, false, "";
    dauer_minuten "Dauer in Minuten" Zahl, false, "";
    tagesordnung "Feste TOPs" Liste, false, "mit Komma getrennt, etwa: Stärken sammeln /b 20";
    beschlussregel "Beschlussregel" BESCHLUSSREGELN, false, "leer: das Papier sagt nichts";
    quorum_prozent "Quorum in Prozent" Zahl, false, "so viele der Mandate müssen da sein";
    weiter_an "entscheidet sonst" Text, false, "wer, wenn die Regel nicht erfüllt ist";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { GREMIEN, Gremium:
    name "Name" Text, true, "";
    kuerzel "Kürzel" Text, false, "";
    art "Art" Verweis(Kind::Gremiumsarten), false, "der Steckbrief, dem es folgt";
    raum "Raum" Verweis(Kind::Raeume), false, "";
    rhythmus "Rhythmus" Rhythmus, false, "leer: wie die Art; sonst etwa 1/quartal, alle 2 wochen, keiner";
    zweck "Zweck" Text, false, "leer: wie die Art";
    teilnehmende "Teilnehmende" Sollrollen, false, "leer: wie die Art; Rollen mit Komma, „?“ dahinter: nur bei Bedarf";
    aufgaben "Aufgaben" Liste, false, "leer: wie die Art";
    eingebettet_in "eingebettet in" Text, false, "etwa ein Ausschuss der Kommune";
    uebernimmt_srk "übernimmt SRK" JaNein, false, "steht für eine fehlende Sozialraumkonferenz";
    bewirtschaftet_budget "bewirtschaftet Budget" JaNein, false, "";
    aussen "außenstehend" JaNein, false, "führt hier keine Sitzungen";
    gegruendet "besteht seit" Datum, false, "";
    beendet "beendet am" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "Name im System, aus dem es kommt";
}
tafel! { PERSONEN, Person:
    vorname "Vorname" Text, false, "";
    nachname "Nachname" Text, true, "";
    titel "Titel" Text, false, "";
    organisation "Organisation" Text, false, "Träger, Amt, Schule, Kommune";
    funktion "Funktion" Text, false, "";
    telefon "Telefon" Text, false, "";
    mobil "Mobil" Text, false, "";
    email "E-Mail" Text, false, "";
    anschrift "Anschrift" Text, false, "dienstlich";
    raum "Raum" Verweis(Kind::Raeume), false, "wo sie vor allem arbeitet";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "Name im System, aus dem sie kommt";
}
tafel! { MITGLIEDSCHAFTEN, Mitgliedschaft:
    gremium "Gremium" Verweis(Kind::Gremien), true, "";
    mitglied "Mitglied" FeldArt::Mitglied, true, "eine Person oder ein anderes Gremium";
    rolle "Rolle" ROLLEN, true, "";
    sollrolle "steht für" Text, false, "Zeile der Teilnehmenden, etwa Jobcenter";
    vertritt "vertritt" Verweis(Kind::Personen), false, "bei Rolle Vertretung: wen";
    mandat "Entscheidungsmandat" JaNein, false, "stimmt bei Beschlüssen mit ab";
    entsendet_von "entsendet von" Text, false, "";
    von "von" Datum, false, "";
    bis "bis" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    rolle_original "Rolle im Original" Text, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { KOORDINATION, Koordination:
    thema "Thema" Text, true, "";
    raum "Raum" Verweis(Kind::Raeume), false, "gilt auch für alles darunter";
    funktion "Funktion" Text, false, "";
    person "Person" Verweis(Kind::Personen), false, "leer: vakant";
    vertretung "Vertretung" Verweis(Kind::Personen), false, "";
    stichworte "Stichworte" Liste, false, "wonach Leute noch suchen, mit Komma getrennt";
    telefon "Telefon" Text, false, "leer: das der Person";
    email "E-Mail" Text, false, "leer: die der Person";
    aufgaben "Aufgaben" Mehrzeilig, false, "";
    von "von" Datum, false, "";
    bis "bis" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { SITZUNGEN, Sitzung:
    gremium "Gremium" Verweis(Kind::Gremien), true, "";
    titel "Titel" Text, false, "nur, wenn sie einen eigenen hat";
    beginn "Beginn" Zeitpunkt, true, "etwa: do 14 uhr, 15.3. 9:30";
    ende "Ende" Zeitpunkt, false, "";
    ort "Ort" Text, false, "";
    art "Art" SITZUNGSARTEN, false, "";
    status "Status" SITZUNG_STATUS, false, "";
    moderation "Moderation" Verweis(Kind::Personen), false, "";
    protokoll_durch "Protokoll" Verweis(Kind::Personen), false, "wer es schreibt";
    folgt_auf "schließt an" Verweis(Kind::Sitzungen), false, "Sitzung am selben Tag, auf die sie folgt";
    eingeladen_am "eingeladen am" Datum, false, "";
    tagesordnung_veroeffentlicht "Tagesordnung verschickt" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { TODOS, Todo:
    titel "Aufgabe" Text, true, "";
    verantwortlich "Verantwortlich" Verantwortlich, false, "Personen oder Gremien, mit Komma getrennt";
    faellig "bis" Faelligkeit, false, "etwa: fr, 15.3., in 2 wochen, nächste sitzung";
    status "Status" STATUS, false, "";
    wartet_auf "wartet auf" Text, false, "wen oder was";
    zu_klaeren "zu klären" JaNein, false, "Verantwortliche oder Termin stehen noch nicht fest";
    prioritaet "Priorität" PRIORITAETEN, false, "";
    gremium "Gremium" Verweis(Kind::Gremien), false, "";
    raum "Raum" Verweis(Kind::Raeume), false, "leer: der des Gremiums";
    wiedervorlage "Wiedervorlage" Faelligkeit, false, "kommt dann von selbst wieder hoch";
    wiederholung "wiederholt sich" Wiederholung, false, "etwa: alle 2 jahre, jeden monat";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { TOPS, Top:
    titel "Titel" Text, true, "so genau, dass man weiß, ob man kommen soll";
    ziel "Ziel" TOPZIELE, false, "";
    minuten "Minuten" Zahl, false, "";
    von "bringt ein" Verweis(Kind::Personen), false, "";
    betrifft "betrifft" Liste, false, "Rollen oder Gruppen, mit Komma getrennt";
    abschnitt "Abschnitt" ABSCHNITTE, false, "";
    wiederkehrend "kommt wieder" JaNein, false, "steht auf jeder nächsten Tagesordnung";
    status "Status" TOPSTATUS, false, "";
    protokoll "Protokoll" Mehrzeilig, false, "";
    notiz "Vorbereitung" Mehrzeilig, false, "";
    gremium "Gremium" Verweis(Kind::Gremien), true, "";
    sitzung "Sitzung" Verweis(Kind::Sitzungen), false, "leer: im Themenspeicher";
    nr "Platz" Zahl, false, "";
    nummer "Nummer im Original" Text, false, "";
    art "Art" TOPARTEN, false, "";
    eingebracht_am "eingebracht am" Datum, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { BESCHLUESSE, Beschluss:
    text "Beschluss" Mehrzeilig, true, "";
    regel "Regel" BESCHLUSSREGELN, true, "";
    ja "Ja" Zahl, false, "";
    nein "Nein" Zahl, false, "";
    enthaltung "Enthaltung" Zahl, false, "";
    ergebnis "Ergebnis" ERGEBNISSE, false, "";
    weiter_an "weiter an" Text, false, "";
    am "am" Datum, false, "";
    frist "Antworten bis" Datum, false, "nur im Umlauf";
    gremium "Gremium" Verweis(Kind::Gremien), true, "";
    sitzung "Sitzung" Verweis(Kind::Sitzungen), true, "";
    top "TOP" Verweis(Kind::Tops), false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { LOSUNGEN, Losung:
    gremium "Gremium" Verweis(Kind::Gremien), true, "";
    raum "Sozialraum" Verweis(Kind::Raeume), true, "";
    plaetze "Plätze" Zahl, false, "";
    kandidaten "Interessierte" Verweise(Kind::Personen), false, "mit Komma getrennt";
    am "gelost am" Datum, false, "";
    seed "Los-Schlüssel" Text, false, "daraus folgt die Reihenfolge";
    reihenfolge "Reihenfolge" Verweise(Kind::Personen), false, "";
    bis "Sitze bis" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { FERIEN, Ferien:
    name "Name" Text, true, "etwa Herbstferien";
    von "von" Datum, true, "";
    bis "bis" Datum, true, "";
}
tafel! { EINSTELLUNGEN, Einstellung:
    schluessel "Schlüssel" Text, true, "";
    wert "Wert" Mehrzeilig, false, "";
}

/// The fields of a kind, in the order of the screen.
pub fn felder(kind: Kind) -> &'static [Feld] {
    match kind {
        Kind::Landkreis => LANDKREIS,
        Kind::Raeume => RAEUME,
        Kind::Gremiumsarten => GREMIUMSARTEN,
        Kind::Gremien => GREMIEN,
        Kind::Personen => PERSONEN,
        Kind::Mitgliedschaften => MITGLIEDSCHAFTEN,
        Kind::Koordination => KOORDINATION,
        Kind::Sitzungen => SITZUNGEN,
        Kind::Todos => TODOS,
        Kind::Einstellungen => EINSTELLUNGEN,
        Kind::Tops => TOPS,
        Kind::Beschluesse => BESCHLUESSE,
        Kind::Losungen => LOSUNGEN,
        Kind::Ferien => FERIEN,
    }
}
