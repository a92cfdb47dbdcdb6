//! The table of fields, kind by kind. Order is the order on the screen and of CSV columns.

use super::{Feld, FeldArt, Feldwert, Wert};
use crate::domain::{
    Abschnitt, Antragstatus, Barrierefrei, Bereich, Beschlussergebnis, Beschlussregel, Buchungsart,
    Datensatz, Foerderraum, Gewicht, Indexart, Kind, Kosten, Mitschriftart, Prioritaet,
    Ressourcenart, Ressourcenform, Ressourcenstatus, Rolle, SitzungStatus, Sitzungsart, Status,
    Topart, Topstatus, Topziel, Turnusart, Vertragsstatus, Vorhabenart, Vorhabenstatus,
    Zentrumstatus, Zusammenfassung,
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
    Anteile, Auswahl, Berichte, Datum, Dezimal, Ebene, Ebenen, Faelligkeit, Geld, JaNein, Kachel,
    Liste, Mehrzeilig, Meilensteine, Rhythmus, Sollrollen, Text, Verantwortlich, Verweis, Verweise,
    Wiederholung, Zahl, Zeiten, Zeitpunkt, Ziele,
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
const RESSOURCENARTEN: FeldArt = Auswahl(&paare::<Ressourcenart, 4>());
const RESSOURCENFORMEN: FeldArt = Auswahl(&paare::<Ressourcenform, 6>());
const KOSTEN: FeldArt = Auswahl(&paare::<Kosten, 3>());
const BARRIEREFREI: FeldArt = Auswahl(&paare::<Barrierefrei, 4>());
const RESSOURCENSTATUS: FeldArt = Auswahl(&paare::<Ressourcenstatus, 3>());
const VORHABENARTEN: FeldArt = Auswahl(&paare::<Vorhabenart, 4>());
const VORHABENSTATUS: FeldArt = Auswahl(&paare::<Vorhabenstatus, 4>());
const ANTRAGSTATUS: FeldArt = Auswahl(&paare::<Antragstatus, 5>());
const BUCHUNGSARTEN: FeldArt = Auswahl(&paare::<Buchungsart, 2>());
const BEREICHE: FeldArt = Auswahl(&paare::<Bereich, 8>());
const INDEXARTEN: FeldArt = Auswahl(&paare::<Indexart, 3>());
const GEWICHTE: FeldArt = Auswahl(&paare::<Gewicht, 4>());
const ZUSAMMENFASSUNGEN: FeldArt = Auswahl(&paare::<Zusammenfassung, 3>());
const ZENTRUMSTATUS: FeldArt = Auswahl(&paare::<Zentrumstatus, 3>());
const FOERDERRAEUME: FeldArt = Auswahl(&paare::<Foerderraum, 3>());
const VERTRAGSSTATUS: FeldArt = Auswahl(&paare::<Vertragsstatus, 3>());
const TURNUSARTEN: FeldArt = Auswahl(&paare::<Turnusart, 5>());
const MITSCHRIFTARTEN: FeldArt = Auswahl(&paare::<Mitschriftart, 5>());

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
tafel! { RESSOURCEN, Ressource:
    name "Name" Text, true, "was es ist und wo";
    art "Art" RESSOURCENARTEN, false, "";
    form "Form" RESSOURCENFORMEN, false, "";
    raum "Raum" Verweis(Kind::Raeume), false, "";
    zielgruppen "Zielgruppen" Liste, false, "mit Komma getrennt";
    themen "Themen" Liste, false, "mit Komma getrennt";
    zeiten "Zeiten" Zeiten, false, "etwa: mi 15-17, nicht in den Ferien; 1. sa im Monat 10-12";
    kosten "Kosten" KOSTEN, false, "";
    kosten_text "was es kostet" Text, false, "etwa: 2 € je Treffen";
    barrierefrei "barrierefrei" BARRIEREFREI, false, "";
    sprachen "Sprachen" Liste, false, "mit Komma getrennt";
    wartezeit "Wartezeit" Text, false, "";
    zugang "Zugang" Text, false, "etwa: ohne Anmeldung, über das Jugendamt";
    traeger "Träger" Text, false, "";
    person "Person" Verweis(Kind::Personen), false, "wen man fragt, aus dem Verzeichnis";
    kontakt "Kontakt" Text, false, "wen man fragt, wenn niemand im Verzeichnis steht";
    telefon "Telefon" Text, false, "";
    email "E-Mail" Text, false, "";
    web "Internet" Text, false, "";
    anschrift "Anschrift" Text, false, "";
    quelle "Quelle" Text, false, "wer es gesagt hat";
    bestaetigt_am "bestätigt am" Datum, false, "zuletzt nachgefragt";
    status "Status" RESSOURCENSTATUS, false, "";
    angelegt "angelegt" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { BEDARFE, Bedarf:
    name "Bedarf" Text, true, "was fehlt, ohne einen Fall zu nennen";
    zielgruppen "Zielgruppen" Liste, false, "mit Komma getrennt";
    themen "Themen" Liste, false, "mit Komma getrennt";
    lebenslage "Lebenslage" Text, false, "etwa: Trennung, Übergang Schule–Beruf";
    raum "Raum" Verweis(Kind::Raeume), false, "wo er zuerst auffiel";
    gemeldet_von "gemeldet von" Text, false, "Funktion, kein Name";
    gemeldet_am "gemeldet am" Datum, false, "";
    top "TOP" Verweis(Kind::Tops), false, "wo er beraten wird";
    beschluss "Beschluss" Verweis(Kind::Beschluesse), false, "";
    vorhaben "Vorhaben" Verweis(Kind::Vorhaben), false, "das ihn aufnimmt";
    ressource "Angebot" Verweis(Kind::Ressourcen), false, "das ihn beantwortet";
    erledigt_am "erledigt am" Datum, false, "";
    ergebnis "Ergebnis" Text, false, "wie es ausging";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { SICHTUNGEN, Sichtung:
    bedarf "Bedarf" Verweis(Kind::Bedarfe), true, "";
    am "am" Datum, true, "";
    raum "Raum" Verweis(Kind::Raeume), false, "wo";
    von "gemeldet von" Text, false, "Funktion, kein Name";
    sitzung "Sitzung" Verweis(Kind::Sitzungen), false, "";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { VORHABEN, Vorhaben:
    name "Name" Text, true, "";
    art "Art" VORHABENARTEN, false, "";
    status "Status" VORHABENSTATUS, false, "";
    idee "Idee" Mehrzeilig, false, "worum es geht";
    raum "Raum" Verweis(Kind::Raeume), false, "";
    leitung "Verantwortlich" Verweis(Kind::Personen), false, "schon die Idee hat jemanden";
    zielwaechter "Zielwächter*in" Verweis(Kind::Personen), false, "achtet darauf, ob die Ziele erreicht werden";
    zielgruppen "Zielgruppen" Liste, false, "mit Komma getrennt";
    themen "Themen" Liste, false, "mit Komma getrennt";
    gremium "Gremium" Verweis(Kind::Gremien), false, "wo es verabredet wurde";
    beschluss "Beschluss" Verweis(Kind::Beschluesse), false, "";
    partner "Partner" Liste, false, "mit Komma getrennt";
    von "von" Datum, false, "";
    bis "bis" Datum, false, "";
    ziele "Ziele" Ziele, false, "je Zeile, etwa: Eltern: kommen wieder [erreicht]";
    meilensteine "Meilensteine" Meilensteine, false, "je Zeile, etwa: 15.3. Raum gefunden [erledigt]";
    berichte "Berichte" Berichte, false, "der Zielwächter*in, je Zeile mit Tag davor";
    bericht_monate "Bericht alle … Monate" Zahl, false, "leer: wie üblich";
    auswertung "Auswertung" Mehrzeilig, false, "am Ende: was daraus wurde";
    ausgewertet_am "ausgewertet am" Datum, false, "";
    angelegt "angelegt" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { MITTELREGELN, Mittelregel:
    topfart "Topf" Text, true, "wofür die Regel gilt, etwa Sozialraumbudget";
    von "von" Datum, false, "";
    bis "bis" Datum, false, "";
    anteile "entscheiden" Anteile, false, "Kürzel der Arten mit Prozent, etwa: Beirat 70, RT 30; mehrere mit „/“: SRK/FT 100";
    uebertrag_prozent "Übertrag in Prozent" Zahl, false, "was vom Rest ins nächste Jahr geht";
    quelle "Quelle" Text, false, "Papier und Kapitel";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { TOEPFE, Topf:
    name "Name" Text, true, "";
    topfart "Topf" Text, true, "etwa Sozialraumbudget; danach richtet sich, wer entscheidet";
    raum "Raum" Verweis(Kind::Raeume), true, "";
    jahr "Jahr" Zahl, true, "";
    betrag "Betrag" Geld, true, "neues Geld dieses Jahres";
    uebertrag "Übertrag" Geld, false, "aus dem Vorjahr";
    uebertrag_aus "Übertrag aus" Verweis(Kind::Toepfe), false, "der Topf, dem er fehlt";
    quelle "Quelle" Text, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { ANTRAEGE, Antrag:
    titel "Antrag" Text, true, "wofür";
    topf "Topf" Verweis(Kind::Toepfe), true, "";
    vorhaben "Vorhaben" Verweis(Kind::Vorhaben), false, "";
    antragsteller "Antrag von" Text, false, "Träger, Verein, Kommune";
    betrag "beantragt" Geld, true, "";
    eingegangen "eingegangen" Datum, false, "";
    status "Status" ANTRAGSTATUS, false, "";
    bewilligt "bewilligt" Geld, false, "";
    beschluss "Beschluss" Verweis(Kind::Beschluesse), false, "daraus folgt, welche Sitzung entschieden hat";
    entschieden_am "entschieden am" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { AUSGABEN, Ausgabe:
    wofuer "wofür" Text, true, "";
    antrag "Antrag" Verweis(Kind::Antraege), true, "";
    art "Art" BUCHUNGSARTEN, false, "";
    betrag "Betrag" Geld, true, "";
    am "am" Datum, false, "";
    beleg "Beleg" Text, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { INDIKATOREN, Indikator:
    name "Name" Text, true, "";
    bereich "Bereich" BEREICHE, false, "";
    einheit "Einheit" Text, false, "etwa: %, Personen, je 1.000 Einw.";
    index "zählt in" INDEXARTEN, false, "";
    gewicht "Gewicht" GEWICHTE, false, "";
    umgekehrt "umgekehrt" JaNein, false, "ein hoher Wert senkt den Index";
    zusammen "nach oben" ZUSAMMENFASSUNGEN, false, "woraus Planregion und Landkreis sich ergeben";
    haupt "Teil von" Verweis(Kind::Indikatoren), false, "der Hauptindikator";
    quelle "Quelle" Text, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { KENNWERTE, Kennwert:
    indikator "Indikator" Verweis(Kind::Indikatoren), true, "";
    raum "Raum" Verweis(Kind::Raeume), true, "";
    jahr "Jahr" Zahl, true, "";
    wert "Wert" Dezimal, true, "";
    quelle "Quelle" Text, false, "leer: wie der Indikator";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { FAMILIENZENTREN, Familienzentrum:
    name "Name" Text, true, "";
    raum "Raum" Verweis(Kind::Raeume), false, "";
    traeger "Träger" Text, false, "";
    status "Status" ZENTRUMSTATUS, false, "";
    steuergruppe "Steuergruppe" Verweis(Kind::Gremien), false, "";
    leitung "Leitung" Verweis(Kind::Personen), false, "";
    foerderraum "Förderraum" FOERDERRAEUME, false, "";
    foerderquote "Förderquote in Prozent" Zahl, false, "leer: wie der Förderraum";
    foerderung "Förderung im Jahr" Geld, false, "";
    vereinbarung_am "Vereinbarung vom" Datum, false, "Landkreis, Kommune, Träger";
    vereinbarung_bis "Vereinbarung bis" Datum, false, "";
    seit "seit" Datum, false, "";
    bis "bis" Datum, false, "";
    mehrgenerationenhaus "Mehrgenerationenhaus" JaNein, false, "";
    plan_jahr "Jahresplan für" Zahl, false, "das Jahr";
    plan "Jahresplan" Meilensteine, false, "je Zeile, etwa: 15.3. Elterncafé [erledigt]";
    anschrift "Anschrift" Text, false, "";
    telefon "Telefon" Text, false, "";
    email "E-Mail" Text, false, "";
    web "Internet" Text, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { VERTRAEGE, Vertrag:
    partner "Partner" Text, true, "Kommune, Träger";
    raum "Raum" Verweis(Kind::Raeume), false, "";
    person "Person" Verweis(Kind::Personen), false, "wer unterzeichnet hat oder spricht";
    status "Status" VERTRAGSSTATUS, false, "";
    unterzeichnet_am "unterzeichnet am" Datum, false, "";
    bis "bis" Datum, false, "";
    notiz "Notiz" Mehrzeilig, false, "";
    fremd_id "Fremdkennung" Text, false, "";
}
tafel! { TURNUS, Turnus:
    titel "Was" Text, true, "";
    art "Art" TURNUSARTEN, false, "";
    raum "Raum" Verweis(Kind::Raeume), false, "";
    gremium "Gremium" Verweis(Kind::Gremien), false, "";
    zentrum "Familienzentrum" Verweis(Kind::Familienzentren), false, "";
    vertrag "Vertragspartner" Verweis(Kind::Vertraege), false, "";
    alle "wiederholt sich" Wiederholung, false, "etwa: alle 2 jahre; leer: einmal";
    naechste "nächstes Mal" Datum, false, "";
    letzte "letztes Mal" Datum, false, "";
    vorlauf_tage "Vorlauf in Tagen" Zahl, false, "so lange vorher kommt es hoch";
    ort "Ort" Text, false, "";
    verantwortlich "Verantwortlich" Verantwortlich, false, "Personen oder Gremien, mit Komma getrennt";
    teilnehmende "Teilnehmende" Verweise(Kind::Personen), false, "mit Komma getrennt";
    durchgefuehrt "durchgeführt" Berichte, false, "je Zeile mit Tag davor";
    notiz "Notiz" Mehrzeilig, false, "";
}
tafel! { MITSCHRIFTEN, Mitschrift:
    zeile "Zeile" Text, true, "wie getippt";
    sitzung "Sitzung" Verweis(Kind::Sitzungen), true, "";
    nr "Platz" Zahl, false, "";
    wann "wann" Zeitpunkt, false, "";
    art "Art" MITSCHRIFTARTEN, false, "";
    bekannt "gab es schon" JaNein, false, "";
    bestaetigt "durchgesehen" JaNein, false, "";
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
        Kind::Ressourcen => RESSOURCEN,
        Kind::Bedarfe => BEDARFE,
        Kind::Sichtungen => SICHTUNGEN,
        Kind::Vorhaben => VORHABEN,
        Kind::Mittelregeln => MITTELREGELN,
        Kind::Toepfe => TOEPFE,
        Kind::Antraege => ANTRAEGE,
        Kind::Ausgaben => AUSGABEN,
        Kind::Indikatoren => INDIKATOREN,
        Kind::Kennwerte => KENNWERTE,
        Kind::Familienzentren => FAMILIENZENTREN,
        Kind::Vertraege => VERTRAEGE,
        Kind::Turnus => TURNUS,
        Kind::Mitschriften => MITSCHRIFTEN,
    }
}
