//! What stands in each paper.

use super::welt::*;
use feldbuch::domain::{Datensatz, Sitzung, SitzungStatus, Top, Topstatus};
use feldbuch::model::Register;
use feldbuch::model::papiere::mail::mail;
use feldbuch::model::papiere::{self, Papier, dateiname, dokument};
use feldbuch::papier::{Format, schreibe};
use insta::assert_snapshot;
use jiff::civil::{Date, date};

const HEUTE: Date = date(2026, 11, 10);

fn sitzung(reg: &Register) -> &Sitzung {
    reg.sitzungen().get(id(SITZUNG_RT)).unwrap()
}

fn als(reg: &Register, papier: Papier, format: Format) -> String {
    let d = dokument(reg, papier, sitzung(reg), HEUTE);
    String::from_utf8(schreibe(&d, format)).unwrap()
}

#[test]
fn a_protocol_as_plain_text() {
    assert_snapshot!(als(&register(gehalten()), Papier::Protokoll, Format::Text), @"
    Regionalteam Planregion Nord
    ============================

    Protokoll (Entwurf): Sitzung am Do 26.11.2026

    Wann:        Do 26.11.2026, 14:05–15:50 Uhr
    Wo:          Bürgerhaus
    Moderation:  Wanda Öhlmann
    Protokoll:   Jörg Müller

    ! Entwurf: noch nicht fertiggestellt, kann sich noch ändern.


    Anwesenheit
    -----------

    Wie                 Wer
    ------------------  ----------------------------------------------------
    anwesend (2)        Jörg Müller (Kita Sonnenblume); Wanda Öhlmann
                        (Jugendamt)
    vertreten (1)       Änne Weiß (Jobcenter), vertreten durch Bärbel Groß
                        (Frühe Hilfen)
    entschuldigt (1)    Uwe Müller (Polizei)
    Gast (1)            Şirin Yıldız (Landkreis)


    Tagesordnung und Ergebnisse
    ---------------------------


    TOP 1: Stand der To-dos und Wiedervorlagen

    Zwei To-dos sind erledigt, eines wartet.


    TOP 2: Ferienprogramm 2027

    Entscheidung · Bärbel Groß

    Bärbel Groß stellt die Umfrage vor: 42 % <der> Familien suchen & finden
    nichts.
    Gewünscht wird ein Ferienprogramm.

    - zwei Wochen im Sommer
    - mit Mittagessen

     1. Räume klären
     2. Antrag schreiben

    Beschluss: Das Regionalteam beantragt 4.000 € für das Ferienprogramm.
    Einstimmigkeit · 5 Ja, 0 Nein, 1 Enthaltung · angenommen

    - To-do: Antrag für das Ferienprogramm schreiben – Bärbel Groß, bis Fr
      11.12.2026
    - To-do: Räume für den Sommer klären – wer und bis wann ist zu klären


    TOP 3: Fachtag Kinderschutz

    Beratung

    Verschoben: nicht behandelt, kommt wieder.


    Weitere Beschlüsse
    ------------------

    Beschluss: Der Jahresbericht wird in der vorliegenden Fassung
    angenommen.
    Umlauf · offen · Antworten bis Fr 04.12.2026


    Wer macht was bis wann
    ----------------------

    Aufgabe                 Wer                  Bis wann        Stand
    ----------------------  -------------------  --------------  -----------
    Antrag für das          Bärbel Groß          Fr 11.12.2026   offen
    Ferienprogramm
    schreiben
    Räume für den Sommer    zu klären            zu klären       offen
    klären


    Wiedervorlagen
    --------------

    Was                                       Wann
    ----------------------------------------  ------------------------------
    Räume für den Sommer klären               Do 14.01.2027


    Nächster Termin
    ---------------

    Noch offen.
    ");
}

#[test]
fn a_protocol_as_markdown() {
    assert_snapshot!(als(&register(gehalten()), Papier::Protokoll, Format::Markdown), @r"
    # Regionalteam Planregion Nord

    **Protokoll (Entwurf): Sitzung am Do 26.11.2026**

    **Wann:** Do 26.11.2026, 14:05–15:50 Uhr  
    **Wo:** Bürgerhaus  
    **Moderation:** Wanda Öhlmann  
    **Protokoll:** Jörg Müller

    > **Entwurf: noch nicht fertiggestellt, kann sich noch ändern.**

    ## Anwesenheit

    | Wie | Wer |
    | --- | --- |
    | anwesend (2) | Jörg Müller (Kita Sonnenblume); Wanda Öhlmann (Jugendamt) |
    | vertreten (1) | Änne Weiß (Jobcenter), vertreten durch Bärbel Groß (Frühe Hilfen) |
    | entschuldigt (1) | Uwe Müller (Polizei) |
    | Gast (1) | Şirin Yıldız (Landkreis) |

    ## Tagesordnung und Ergebnisse

    ### TOP 1: Stand der To-dos und Wiedervorlagen

    Zwei To-dos sind erledigt, eines wartet.

    ### TOP 2: Ferienprogramm 2027

    *Entscheidung · Bärbel Groß*

    Bärbel Groß stellt die Umfrage vor: 42 % \<der\> Familien suchen \& finden nichts.  
    Gewünscht wird ein Ferienprogramm.

    - zwei Wochen im Sommer
    - mit Mittagessen

    1. Räume klären
    2. Antrag schreiben

    **Beschluss:** Das Regionalteam beantragt 4.000 € für das Ferienprogramm.  
    *Einstimmigkeit · 5 Ja, 0 Nein, 1 Enthaltung · angenommen*

    - **To-do:** Antrag für das Ferienprogramm schreiben – Bärbel Groß, bis Fr 11.12.2026
    - **To-do:** Räume für den Sommer klären – wer und bis wann ist zu klären

    ### TOP 3: Fachtag Kinderschutz

    *Beratung*

    Verschoben: nicht behandelt, kommt wieder.

    ## Weitere Beschlüsse

    **Beschluss:** Der Jahresbericht wird in der vorliegenden Fassung angenommen.  
    *Umlauf · offen · Antworten bis Fr 04.12.2026*

    ## Wer macht was bis wann

    | Aufgabe | Wer | Bis wann | Stand |
    | --- | --- | --- | --- |
    | Antrag für das Ferienprogramm schreiben | Bärbel Groß | Fr 11.12.2026 | offen |
    | Räume für den Sommer klären | zu klären | zu klären | offen |

    ## Wiedervorlagen

    | Was | Wann |
    | --- | --- |
    | Räume für den Sommer klären | Do 14.01.2027 |

    ## Nächster Termin

    Noch offen.
    ");
}

#[test]
fn amendments_stand_apart_and_are_marked_at_their_top() {
    let text = als(&register(mit_nachtrag()), Papier::Protokoll, Format::Text);
    assert!(!text.contains("Entwurf"));
    let marke = text.find("Dazu gibt es einen Nachtrag").unwrap();
    assert!(text.find("TOP 2: Ferienprogramm").unwrap() < marke);
    assert!(marke < text.find("Bärbel Groß stellt").unwrap());
    let ende = text.split("Nächster Termin").last().unwrap();
    assert_snapshot!(ende, @"

    ---------------

    Noch offen.


    Nachträge
    ---------

    Nach der Fertigstellung am Mo 30.11.2026 hinzugefügt.

    Zu TOP 2: Ferienprogramm 2027

    Do 03.12.2026 09:12, wanda

    Es sind 4.200 €.
    ");
}

#[test]
fn an_invitation_says_when_where_what_and_what_is_asked() {
    assert_snapshot!(als(&register(gehalten()), Papier::Einladung, Format::Text), @"
    Regionalteam Planregion Nord
    ============================

    Einladung: Sitzung am Do 26.11.2026

    Wann:        Do 26.11.2026, 14:00–16:00 Uhr
    Wo:          Bürgerhaus
    Moderation:  Wanda Öhlmann
    Protokoll:   Jörg Müller


    Tagesordnung
    ------------

    TOP    Thema                                      Ziel           Min.
    -----  -----------------------------------------  -------------  -------
    1      Stand der To-dos und Wiedervorlagen                       15
    2      Ferienprogramm 2027                        Entscheidung   40
           für Schule, Träger*innen · von Bärbel
           Groß

    geplant: 55 Minuten


    Bitte um Antwort
    ----------------

    - Bitte kurz antworten: dabei – vertreten durch … – oder verhindert.
    - Weitere Themen bitte bis Do 12.11.2026 an Wanda Öhlmann,
      p31@seenland.example.
    ");
}

#[test]
fn an_agenda_names_its_version() {
    assert_snapshot!(als(&register(gehalten()), Papier::Tagesordnung, Format::Markdown), @r"
    # Regionalteam Planregion Nord

    **Tagesordnung: Sitzung am Do 26.11.2026**

    **Wann:** Do 26.11.2026, 14:00–16:00 Uhr  
    **Wo:** Bürgerhaus  
    **Moderation:** Wanda Öhlmann  
    **Protokoll:** Jörg Müller

    | TOP | Thema | Ziel | Min. |
    | --- | --- | --- | --- |
    | 1 | Stand der To-dos und Wiedervorlagen |  | 15 |
    | 2 | Ferienprogramm 2027<br>für Schule, Träger\*innen · von Bärbel Groß | Entscheidung | 40 |

    *geplant: 55 Minuten*

    *Fassung 2 vom Mi 18.11.2026*
    ");
}

#[test]
fn before_anything_is_known_the_papers_still_read_well() {
    let reg = register(alle());
    assert_snapshot!(als(&reg, Papier::Einladung, Format::Text), @"
    Regionalteam Planregion Nord
    ============================

    Einladung: Sitzung am Do 26.11.2026

    Wann:  Do 26.11.2026, 14:00–16:00 Uhr
    Wo:    Bürgerhaus


    Tagesordnung
    ------------

    Die Tagesordnung folgt.


    Bitte um Antwort
    ----------------

    - Bitte kurz antworten: dabei – vertreten durch … – oder verhindert.
    - Weitere Themen bitte bis Do 12.11.2026 an Wanda Öhlmann,
      p31@seenland.example.
    ");
    assert_snapshot!(als(&reg, Papier::Protokoll, Format::Text), @"
    Regionalteam Planregion Nord
    ============================

    Protokoll (Entwurf): Sitzung am Do 26.11.2026

    Wann:  Do 26.11.2026, 14:00–16:00 Uhr
    Wo:    Bürgerhaus

    ! Entwurf: noch nicht fertiggestellt, kann sich noch ändern.

    Ohne Tagesordnung.


    Nächster Termin
    ---------------

    Noch nicht festgelegt.
    ");
}

/// As on Tuesday before: TOP 3 was moved on, TOP 4 skipped, and TOP 5 still comes under its own number.
fn vorher() -> Register {
    let mut alle = gehalten();
    for satz in &mut alle {
        if let Datensatz::Sitzung(s) = satz
            && s.id == id(SITZUNG_RT)
        {
            s.status = SitzungStatus::Geplant;
            (s.begonnen, s.geschlossen) = (None, None);
        }
    }
    let uebersprungen = Top {
        status: Topstatus::Uebersprungen,
        ..top(4, "Flyer des Regionalteams", None, Some(30))
    };
    let kommt = Top {
        status: Topstatus::Geplant,
        ..top(5, "Termine 2027", None, Some(5))
    };
    alle.extend([uebersprungen.into(), kommt.into()]);
    register(alle)
}

#[test]
fn what_was_moved_on_or_skipped_is_not_announced() {
    let reg = vorher();
    for papier in [Papier::Einladung, Papier::Tagesordnung] {
        let text = als(&reg, papier, Format::Text);
        assert!(text.contains("5      Termine 2027"), "{text}");
        assert!(text.contains("geplant: 60 Minuten"), "{text}");
        assert!(!text.contains("Fachtag") && !text.contains("Flyer"));
        let mail = mail(&reg, papier, sitzung(&reg), HEUTE).text;
        assert!(mail.contains("TOP 2  Ferienprogramm 2027\nTOP 5  Termine 2027"));
    }
    let abfrage = als(&reg, Papier::Abfrage, Format::Text);
    assert!(abfrage.contains("- Termine 2027") && !abfrage.contains("Flyer"));
    let protokoll = als(&reg, Papier::Protokoll, Format::Text);
    assert!(protokoll.contains("Verschoben: nicht behandelt"));
    assert!(protokoll.contains("Übersprungen: nicht behandelt"));
}

#[test]
fn to_dos_are_counted_only_until_the_sitzung_begins() {
    let text = als(&vorher(), Papier::Tagesordnung, Format::Text);
    assert!(text.contains("offen: 5 To-dos"), "{text}");
    let text = als(&register(gehalten()), Papier::Tagesordnung, Format::Text);
    assert!(!text.contains("offen:"), "{text}");
}

#[test]
fn topics_are_asked_for_until_their_day_has_gone_by() {
    let reg = register(gehalten());
    assert_snapshot!(als(&reg, Papier::Abfrage, Format::Text), @"
    Regionalteam Planregion Nord
    ============================

    Themenabfrage: Sitzung am Do 26.11.2026

    Wann:        Do 26.11.2026, 14:00–16:00 Uhr
    Wo:          Bürgerhaus
    Moderation:  Wanda Öhlmann
    Protokoll:   Jörg Müller

    Was soll auf die Tagesordnung? Bitte zu jedem Thema kurz angeben:

    - Thema, so genau, dass andere sehen, ob es sie angeht
    - Ziel: Information, Beratung oder Entscheidung
    - Wen betrifft es?
    - Wer bringt es ein?
    - Wie viele Minuten?

    ! Themen bitte bis Do 12.11.2026 an Wanda Öhlmann, p31@seenland.example.


    Schon vorgemerkt
    ----------------

    - Ferienprogramm 2027
    ");
    let spaet = dokument(&reg, Papier::Abfrage, sitzung(&reg), date(2026, 11, 20));
    let text = String::from_utf8(schreibe(&spaet, Format::Text)).unwrap();
    assert!(!text.contains("12.11.2026"), "{text}");
}

#[test]
fn to_dos_of_a_gremium_and_of_a_person() {
    let reg = register(gehalten());
    assert_snapshot!(als(&reg, Papier::Todos, Format::Text), @"
    Regionalteam Planregion Nord
    ============================

    To-do-Liste, Stand Di 10.11.2026

    5 offene To-dos

    Aufgabe                 Wer                  Bis wann        Stand
    ----------------------  -------------------  --------------  -----------
    Protokoll verschicken   Wanda Öhlmann        Mo 16.11.2026   offen
    Kita-Bedarf abfragen    Jörg Müller          nächste         offen
                                                 Sitzung, Do
                                                 26.11.2026
    Antrag für das          Bärbel Groß          Fr 11.12.2026   offen
    Ferienprogramm
    schreiben
    Förderantrag            Regionalteam         Fr 18.12.2026   offen
    Stadtteilfest           Planregion Nord
    Räume für den Sommer    zu klären            zu klären       offen
    klären


    Nach Personen
    -------------


    Bärbel Groß

    - Antrag für das Ferienprogramm schreiben – bis Fr 11.12.2026


    Jörg Müller

    - Kita-Bedarf abfragen – bis nächste Sitzung, Do 26.11.2026


    Regionalteam Planregion Nord

    - Förderantrag Stadtteilfest – bis Fr 18.12.2026


    Wanda Öhlmann

    - Protokoll verschicken – bis Mo 16.11.2026
    ");
    let d = papiere::todos_person(&reg, id(WANDA), HEUTE);
    assert_snapshot!(String::from_utf8(schreibe(&d, Format::Text)).unwrap(), @"
    Wanda Öhlmann
    =============

    To-do-Liste, Stand Di 10.11.2026

    3 offene To-dos

    Aufgabe                 Gremium              Bis wann        Stand
    ----------------------  -------------------  --------------  -----------
    Protokoll verschicken   Regionalteam         Mo 16.11.2026   offen
                            Planregion Nord
    Verteiler prüfen                             Mo 30.11.2026   in Arbeit
    Jahresbericht           Sozialraumkonferenz  Di 15.12.2026   offen
    schreiben               Mühlenwerder
    ");
}

#[test]
fn mails_that_go_with_them() {
    let reg = register(gehalten());
    let ganz = |p| mail(&reg, p, sitzung(&reg), HEUTE).ganz();
    assert_snapshot!(ganz(Papier::Einladung), @"
    Betreff: Regionalteam Planregion Nord: Einladung Do 26.11.2026

    Guten Tag,

    im Anhang die Einladung:
    Regionalteam Planregion Nord, Sitzung
    Do 26.11.2026, 14:00–16:00 Uhr
    Bürgerhaus

    TOP 1  Stand der To-dos und Wiedervorlagen
    TOP 2  Ferienprogramm 2027

    Bitte kurz antworten: dabei – vertreten durch … – oder verhindert.
    Weitere Themen bitte bis Do 12.11.2026 an Wanda Öhlmann, p31@seenland.example.

    Freundliche Grüße
    Wanda Öhlmann
    ");
    assert_snapshot!(ganz(Papier::Protokoll), @"
    Betreff: Regionalteam Planregion Nord: Protokoll Do 26.11.2026

    Guten Tag,

    im Anhang der Entwurf des Protokolls:
    Regionalteam Planregion Nord, Sitzung
    Do 26.11.2026, 14:00–16:00 Uhr
    Bürgerhaus

    Vereinbart: 2 To-dos; wer was bis wann macht, steht am Ende.

    Änderungen bitte bald zurückmelden.

    Freundliche Grüße
    Wanda Öhlmann
    ");
    assert_snapshot!(ganz(Papier::Abfrage), @"
    Betreff: Regionalteam Planregion Nord: Themenabfrage Do 26.11.2026

    Guten Tag,

    am Do 26.11.2026, 14:00–16:00 Uhr trifft sich das Gremium Regionalteam Planregion Nord.

    Was soll auf die Tagesordnung? Themen bitte bis Do 12.11.2026 an Wanda Öhlmann, p31@seenland.example.

    Zu jedem Thema: worum es genau geht, Ziel (Information, Beratung, Entscheidung), wen es betrifft, wie viele Minuten.

    Freundliche Grüße
    Wanda Öhlmann
    ");
    assert_snapshot!(ganz(Papier::Todos), @"
    Betreff: Regionalteam Planregion Nord: To-do-Liste

    Guten Tag,

    im Anhang, was im Gremium Regionalteam Planregion Nord offen ist: 5 To-dos.

    Bitte nachsehen, was erledigt ist, und kurz Bescheid geben.

    Freundliche Grüße
    Wanda Öhlmann
    ");
    assert_snapshot!(ganz(Papier::Tagesordnung), @"
    Betreff: Regionalteam Planregion Nord: Tagesordnung Do 26.11.2026

    Guten Tag,

    im Anhang die Tagesordnung:
    Regionalteam Planregion Nord, Sitzung
    Do 26.11.2026, 14:00–16:00 Uhr
    Bürgerhaus

    TOP 1  Stand der To-dos und Wiedervorlagen
    TOP 2  Ferienprogramm 2027

    Freundliche Grüße
    Wanda Öhlmann
    ");
}

#[test]
fn file_names_say_what_whose_and_when() {
    let reg = register(gehalten());
    let name = |p| dateiname(&reg, p, sitzung(&reg), HEUTE);
    assert_eq!(
        name(Papier::Protokoll),
        "Protokoll-Regionalteam-Planregion-Nord-2026-11-26"
    );
    assert_eq!(
        name(Papier::Todos),
        "To-dos-Regionalteam-Planregion-Nord-2026-11-10"
    );
}
