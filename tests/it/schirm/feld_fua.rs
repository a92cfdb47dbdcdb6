//! A FuA meeting as keys: forty lines in a row, what is known confirmed instead of made twice, one taken back, a wrong
//! Raum, the list at the end, and the protocol of it.

use super::Probe;
use super::welt::{self, id};
use feldbuch::app::Event;
use feldbuch::domain::*;
use feldbuch::model::dran::Grund;
use feldbuch::model::papiere::{Papier, dokument};
use feldbuch::papier::{Format, schreibe};
use feldbuch::store::memory::Speicher;
use jiff::civil::date;

const ART: u128 = 801;
pub const FUA_NORD: u128 = 802;
const NAEHCAFE: u128 = 811;
const WARTEZEIT: u128 = 812;

/// The small Landkreis, where the FuA of Planregion Nord meets and two things are known already.
pub fn saetze() -> Vec<Datensatz> {
    let mut alle = welt::alle();
    let raum = Some(id(welt::MUEHLENWERDER));
    alle.extend([
        Gremiumsart {
            name: "Vom Fall zum Feld".into(),
            kuerzel: "FuA".into(),
            rhythmus: Rhythmus::Mindestens {
                anzahl: 1,
                bis: None,
                zeitraum: Zeitraum::Monat,
            },
            dauer_minuten: Some(120),
            ..leer::gremiumsart(id(ART))
        }
        .into(),
        Gremium {
            name: "FuA Nord".into(),
            art: Some(id(ART)),
            raum: Some(id(welt::NORD)),
            ..leer::gremium(id(FUA_NORD))
        }
        .into(),
        Ressource {
            name: "Nähcafé Mühlentor".into(),
            raum,
            zielgruppen: vec!["Frauen".into(), "junge Eltern".into()],
            bestaetigt_am: Some(date(2026, 2, 1)),
            ..leer::ressource(id(NAEHCAFE), date(2026, 2, 1))
        }
        .into(),
        Bedarf {
            name: "Lange Wartezeit auf Logopädie".into(),
            raum,
            ..leer::bedarf(id(WARTEZEIT), date(2026, 9, 1))
        }
        .into(),
        Sichtung {
            bedarf: id(WARTEZEIT),
            raum,
            ..leer::sichtung(id(813), date(2026, 9, 1))
        }
        .into(),
    ]);
    alle
}

fn treffen(keymap: &str, groesse: (u16, u16)) -> Probe {
    let mut p = Probe::neu(keymap, groesse, saetze());
    p.tippe("7 m");
    p
}

/// What is said in two hours; a line each, as it is typed.
const ZEILEN: &[&str] = &[
    "r Elterncafé Grüne Villa @Werder #junge Eltern mi 9:30-11 Uhr kostenlos",
    "r Schwimmgruppe für Väter @Schönfließ #Väter so 10-11 2,50 € je Treffen",
    "b Treff für Alleinerziehende am Abend @Werder #Alleinerziehende",
    "t Flyer der Grünen Villa verteilen +wanda !fr",
    "Die Kita Sonnenblume zieht im März um",
    "v Repair-Café in der alten Schule +Schönfließ #Familien !15.3.",
    "r Kleiderkammer @Mühlenwerder 1. sa im monat 10-12 =materiell",
    "r Angelverein Blinker @Werder #Jugendliche sa 6-12, nicht in den Ferien",
    "b Hort schließt zu früh @Schönfließ #Schulkinder",
    "t Bürgermeister einladen @Jörg !nächste sitzung",
    "r Schuldnerberatung nach Vereinbarung Tel. 03381 12345",
    "r Lesepatinnen @Schönfließ #Schulkinder di+do 13-15 =personal",
    "b Fahrdienst zum Sport fehlt @Schönfließ #Schulkinder",
    "b Spielplatz ohne Schatten @Werder",
    "r Großelterndienst @Werder #Familien =personal",
    "r Jugendraum Alte Wache @Werder #Jugendliche mo-fr 14-20",
    "t Öffnungszeiten der Alten Wache prüfen +Änne !1.12.",
    "Frau vom Quartiersbüro kommt ab Januar dazu",
    "r Café Kännchen @Schönfließ #Senioren di 14-16",
    "r Tauschladen @Werder werktags 10-18 kostenlos",
    "b Logopädie: nur Privatpraxen @Schönfließ #Kita-Kinder",
    "v Sommerfest am Mühlteich @Werder #Familien",
    "t Termin für das Sommerfest",
    "r Musikschule mobil @Schönfließ #Schulkinder fr 15-17 30 € im Monat",
    "r Hebammensprechstunde @Werder #junge Eltern do 9-11",
    "b Kein Arzt nimmt neue Kinder auf @Werder #Familien",
    "r Männerrunde @Schönfließ #Väter letzter fr im monat ab 19 uhr",
    "Jobcenter bittet um die Liste der Sprachkurse",
    "t Liste der Sprachkurse schicken +Wanda !mo",
    "r Sprachcafé @Werder #Zugewanderte mo 17-19",
    "b Dolmetschen beim Elternabend @Werder #Zugewanderte",
    "r Gartengruppe Hochbeet @Schönfließ sa 10-12",
    "r Tafel @Werder mi 12-14",
    "b Übergang Kita–Schule ohne Paten @Schönfließ #Kita-Kinder",
];

fn texte(p: &Probe, kind: Kind) -> Vec<String> {
    let alle = p.saetze().into_iter().filter(|s| s.kind() == kind);
    alle.map(|s| s.titel()).collect()
}

fn sitzung(p: &Probe) -> Sitzung {
    p.saetze()
        .into_iter()
        .find_map(|s| match s {
            Datensatz::Sitzung(s) if s.gremium == id(FUA_NORD) => Some(s),
            _ => None,
        })
        .unwrap()
}

fn protokoll(p: &Probe) -> String {
    let d = dokument(
        &p.app.register,
        Papier::Protokoll,
        &sitzung(p),
        date(2026, 11, 22),
    );
    String::from_utf8(schreibe(&d, Format::Text)).unwrap()
}

#[test]
fn forty_captures_in_a_row() {
    let mut p = treffen("standard", (80, 24));
    assert_eq!(p.meldung(), "„FuA Nord Planregion Nord“ begonnen");
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                        0 Zeilen │
    │ ▶                                                                            │
    │   r Ressource · b Bedarf · t To-do · v Vorhaben · ohne Buchstaben: Notiz     │
    │   +Raum oder @Raum · #Zielgruppe · mi 15-17 Uhr · 2 € · Telefon, Mail        │
    │   bei t: +wer !wann · bei v: !wann · bei r: =sozial, =personal, =materiell   │
    │ Gibt es schon ────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ Mitschrift ───────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     „FuA Nord Planregion Nord“ begonnen
     ⏎ notieren  ↑↓ gibt es schon  Strg-Z zurücknehmen  Tab Nachlese  F6 Anwesende
    ");
    p.schreibe(ZEILEN[0]);
    insta::assert_snapshot!(p.mitte(), @"
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                        0 Zeilen │
    │ ▶ r Elterncafé Grüne Villa @Werder #junge Eltern mi 9:30-11 Uhr kostenlos    │
    │   Ressource: Elterncafé Grüne Villa · Raum: Mühlenwerder · für: junge Eltern │
    │   · offen: Mi 09:30–11:00 · kostenlos                                        │
    │                                                                              │
    │ Gibt es schon ────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ Mitschrift ───────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("enter");
    for zeile in &ZEILEN[1..] {
        p.schreibe(zeile);
        p.tippe("enter");
        assert!(
            p.meldung().contains("nimmt es zurück"),
            "{zeile}: {}",
            p.meldung()
        );
    }
    // Known: the Ressource is confirmed, the need seen again.
    p.schreibe("r Nähcafé am Mühlentor").tippe("down");
    insta::assert_snapshot!(p.mitte(), @"
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                       34 Zeilen │
    │ ▶ r Nähcafé am Mühlentor                                                     │
    │   Enter bestätigt: „Nähcafé Mühlentor“ gilt heute noch                       │
    │                                                                              │
    │                                                                              │
    │ Gibt es schon (1) ────────────────────────────────────────────────────────── │
    │ ▶ · Ressource Nähcafé Mühlentor              Mühlenwerder · bestätigt 01.02. │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ Mitschrift ───────────────────────────────────────────────────────────────── │
    │   □ 28 10:00 Notiz     Jobcenter bittet um die Liste der Sprachkurse         │
    │   □ 29 10:00 To-do     Liste der Sprachkurse schicken                        │
    │   □ 30 10:00 Ressource Sprachcafé                                            │
    │   □ 31 10:00 Bedarf    Dolmetschen beim Elternabend                          │
    │   ▲ 32 10:00 Ressource Gartengruppe Hochbeet                        für wen? │
    │   ▲ 33 10:00 Ressource Tafel                                        für wen? │
    │   □ 34 10:00 Bedarf    Übergang Kita–Schule ohne Paten                       │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("enter");
    p.schreibe("b wartezeit logopädie").tippe("down enter");
    assert_eq!(
        p.meldung(),
        "Bedarf „Lange Wartezeit auf Logopädie“ wieder gesehen (2×) · Strg-Z nimmt es zurück"
    );
    // A wrong Raum: the line goes as it is, and is asked about in the list.
    p.schreibe("r Töpferei @Mühlenwerde#").tippe("enter");
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                       37 Zeilen │
    │ ▶                                                                            │
    │   r Ressource · b Bedarf · t To-do · v Vorhaben · ohne Buchstaben: Notiz     │
    │   +Raum oder @Raum · #Zielgruppe · mi 15-17 Uhr · 2 € · Telefon, Mail        │
    │   bei t: +wer !wann · bei v: !wann · bei r: =sozial, =personal, =materiell   │
    │ Gibt es schon ────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ Mitschrift ───────────────────────────────────────────────────────────────── │
    │   □ 31 10:00 Bedarf    Dolmetschen beim Elternabend                          │
    │   ▲ 32 10:00 Ressource Gartengruppe Hochbeet                        für wen? │
    │   ▲ 33 10:00 Ressource Tafel                                        für wen? │
    │   □ 34 10:00 Bedarf    Übergang Kita–Schule ohne Paten                       │
    │   □ 35 10:00 Ressource Nähcafé Mühlentor                           bestätigt │
    │   □ 36 10:00 Bedarf    Lange Wartezeit auf Logopädie             noch einmal │
    │   ▲ 37 10:00 Ressource Töpferei @Mühlenwerde#               „@Mühlenwerde#“? │
    └──────────────────────────────────────────────────────────────────────────────┘
     Ressource „Töpferei @Mühlenwerde#“ · ▲ unklar · Strg-Z nimmt es zurück
     ⏎ notieren  ↑↓ gibt es schon  Strg-Z zurücknehmen  Tab Nachlese  F6 Anwesende
    ");
    // Heard wrong: taken back and typed again.
    p.schreibe("b Krippenplätze fehlen in Schönfliess")
        .tippe("enter ctrl-z");
    assert!(
        !texte(&p, Kind::Bedarfe)
            .iter()
            .any(|b| b.starts_with("Krippen"))
    );
    insta::assert_snapshot!(p.mitte(), @"
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                       37 Zeilen │
    │ ▶ b Krippenplätze fehlen in Schönfliess                                      │
    │   Bedarf: Krippenplätze fehlen in Schönfliess · Raum: Planregion Nord (nicht │
    │   genannt)                                                                   │
    │                                                                              │
    │ Gibt es schon ────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ Mitschrift ───────────────────────────────────────────────────────────────── │
    │   □ 31 10:00 Bedarf    Dolmetschen beim Elternabend                          │
    │   ▲ 32 10:00 Ressource Gartengruppe Hochbeet                        für wen? │
    │   ▲ 33 10:00 Ressource Tafel                                        für wen? │
    │   □ 34 10:00 Bedarf    Übergang Kita–Schule ohne Paten                       │
    │   □ 35 10:00 Ressource Nähcafé Mühlentor                           bestätigt │
    │   □ 36 10:00 Bedarf    Lange Wartezeit auf Logopädie             noch einmal │
    │   ▲ 37 10:00 Ressource Töpferei @Mühlenwerde#               „@Mühlenwerde#“? │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    for _ in 0.." in Schönfliess".chars().count() {
        p.tippe("backspace");
    }
    p.schreibe(" @Schönfließ #junge Eltern").tippe("enter");
    p.schreibe("b Kowalczyk sucht Familienhilfe @Werder")
        .tippe("enter");
    p.schreibe("nächstes Mal im Bürgerhaus").tippe("enter");
    assert_eq!(texte(&p, Kind::Mitschriften).len(), 40);
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                       40 Zeilen │
    │ ▶                                                                            │
    │   r Ressource · b Bedarf · t To-do · v Vorhaben · ohne Buchstaben: Notiz     │
    │   +Raum oder @Raum · #Zielgruppe · mi 15-17 Uhr · 2 € · Telefon, Mail        │
    │   bei t: +wer !wann · bei v: !wann · bei r: =sozial, =personal, =materiell   │
    │ Gibt es schon ────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ Mitschrift ───────────────────────────────────────────────────────────────── │
    │   □ 34 10:00 Bedarf    Übergang Kita–Schule ohne Paten                       │
    │   □ 35 10:00 Ressource Nähcafé Mühlentor                           bestätigt │
    │   □ 36 10:00 Bedarf    Lange Wartezeit auf Logopädie             noch einmal │
    │   ▲ 37 10:00 Ressource Töpferei @Mühlenwerde#               „@Mühlenwerde#“? │
    │   □ 38 10:00 Bedarf    Krippenplätze fehlen                                  │
    │   ▲ 39 10:00 Bedarf    Kowalczyk sucht Familienhilfe                für wen? │
    │   □ 40 10:00 Notiz     nächstes Mal im Bürgerhaus                            │
    └──────────────────────────────────────────────────────────────────────────────┘
     Notiz „nächstes Mal im Bürgerhaus“ · Strg-Z nimmt es zurück
     ⏎ notieren  ↑↓ gibt es schon  Strg-Z zurücknehmen  Tab Nachlese  F6 Anwesende
    ");

    // The end: sorted by kind, two looked through, one made into a need, one deleted, the rest in one go.
    p.tippe("tab o space space");
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                           2 von 40 durchgesehen │
    │   ✓  1 10:00 Ressource Elterncafé Grüne Villa                                │
    │   ✓  2 10:00 Ressource Schwimmgruppe für Väter                               │
    │ ▶ ▲  3 10:00 Ressource Kleiderkammer                                für wen? │
    │   □  4 10:00 Ressource Angelverein Blinker                                   │
    │   ▲  5 10:00 Ressource Schuldnerberatung                      Raum? für wen? │
    │   □  6 10:00 Ressource Lesepatinnen                                          │
    │   □  7 10:00 Ressource Großelterndienst                                      │
    │   □  8 10:00 Ressource Jugendraum Alte Wache                                 │
    │   □  9 10:00 Ressource Café Kännchen                                         │
    │   ▲ 10 10:00 Ressource Tauschladen                                  für wen? │
    │   □ 11 10:00 Ressource Musikschule mobil                                     │
    │   □ 12 10:00 Ressource Hebammensprechstunde                                  │
    │   □ 13 10:00 Ressource Männerrunde                                           │
    │ getippt ──────────────────────────────────────────────────────────────────── │
    │   r Kleiderkammer @Mühlenwerder 1. sa im monat 10-12 =materiell              │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     „r Schwimmgruppe für Väter @Schö…“ durchgesehen · u rückgängig
     Leer durchgesehen  ⏎ öffnen  z Art  KJ umstellen  o nach Art  Entf löschen
    ");
    p.tippe("end z text:bedarf enter");
    assert_eq!(
        p.meldung(),
        "„nächstes Mal im Bürgerhaus“ ist jetzt Bedarf · u rückgängig"
    );
    p.tippe("u up up");
    let geloescht = texte(&p, Kind::Mitschriften).len();
    p.tippe("del");
    assert_eq!(texte(&p, Kind::Mitschriften).len(), geloescht - 1);
    p.tippe("A");
    insta::assert_snapshot!(p.zeilen(3, 1), @"│ Planregion Nord · seit 10:00                          39 von 39 durchgesehen │");
    insta::assert_snapshot!(protokoll(&p), @"
    FuA Nord Planregion Nord
    ========================

    Protokoll (Entwurf): Sitzung am So 22.11.2026

    Wann:  So 22.11.2026, 10:00–12:00 Uhr

    ! Entwurf: noch nicht fertiggestellt, kann sich noch ändern.


    Ressourcen (18)
    ---------------

    - Elterncafé Grüne Villa – Mühlenwerder · für junge Eltern · Mi
      09:30–11:00 · kostenlos · neu
    - Schwimmgruppe für Väter – Schönfließ · für Väter · So 10:00–11:00 ·
      2,50 € je Treffen · neu
    - Kleiderkammer – Mühlenwerder · 1. Sa im Monat 10:00–12:00 · neu
    - Angelverein Blinker – Mühlenwerder · für Jugendliche · Sa 06:00–12:00,
      nicht in den Ferien · neu
    - Schuldnerberatung – Planregion Nord · nach Vereinbarung · 03381 12345
      · neu
    - Lesepatinnen – Schönfließ · für Schulkinder · Di+Do 13:00–15:00 · neu
    - Großelterndienst – Mühlenwerder · für Familien · neu
    - Jugendraum Alte Wache – Mühlenwerder · für Jugendliche · Mo–Fr
      14:00–20:00 · neu
    - Café Kännchen – Schönfließ · für Senioren · Di 14:00–16:00 · neu
    - Tauschladen – Mühlenwerder · Mo–Fr 10:00–18:00 · kostenlos · neu
    - Musikschule mobil – Schönfließ · für Schulkinder · Fr 15:00–17:00 · 30
      € im Monat · neu
    - Hebammensprechstunde – Mühlenwerder · für junge Eltern · Do
      09:00–11:00 · neu
    - Männerrunde – Schönfließ · für Väter · letzter Fr im Monat ab 19:00 ·
      neu
    - Sprachcafé – Mühlenwerder · für Zugewanderte · Mo 17:00–19:00 · neu
    - Gartengruppe Hochbeet – Schönfließ · Sa 10:00–12:00 · neu
    - Tafel – Mühlenwerder · Mi 12:00–14:00 · neu
    - Nähcafé Mühlentor – Mühlenwerder · für Frauen, junge Eltern ·
      bestätigt
    - Töpferei @Mühlenwerde# – Planregion Nord · neu


    Bedarfe (11)
    ------------

    - Treff für Alleinerziehende am Abend – Mühlenwerder · für
      Alleinerziehende · zum ersten Mal
    - Hort schließt zu früh – Schönfließ · für Schulkinder · zum ersten Mal
    - Fahrdienst zum Sport fehlt – Schönfließ · für Schulkinder · zum ersten
      Mal
    - Spielplatz ohne Schatten – Mühlenwerder · zum ersten Mal
    - Logopädie: nur Privatpraxen – Schönfließ · für Kita-Kinder · zum
      ersten Mal
    - Kein Arzt nimmt neue Kinder auf – Mühlenwerder · für Familien · zum
      ersten Mal
    - Dolmetschen beim Elternabend – Mühlenwerder · für Zugewanderte · zum
      ersten Mal
    - Übergang Kita–Schule ohne Paten – Schönfließ · für Kita-Kinder · zum
      ersten Mal
    - Lange Wartezeit auf Logopädie – Mühlenwerder · 2-mal gesehen
    - Krippenplätze fehlen – Schönfließ · für junge Eltern · zum ersten Mal
    - [Name] sucht Familienhilfe – Mühlenwerder · zum ersten Mal


    Vorhaben (2)
    ------------

    - Repair-Café in der alten Schule – Schönfließ · für Familien · Idee ·
      ab Mo 15.03.2027
    - Sommerfest am Mühlteich – Mühlenwerder · für Familien · Idee


    Notizen (3)
    -----------

    - Die Kita Sonnenblume zieht im März um
    - Jobcenter bittet um die Liste der Sprachkurse
    - nächstes Mal im Bürgerhaus


    Wer macht was bis wann
    ----------------------

    Aufgabe                 Wer                  Bis wann        Stand
    ----------------------  -------------------  --------------  -----------
    Flyer der Grünen Villa  Wanda Öhlmann        Fr 27.11.2026   offen
    verteilen
    Bürgermeister einladen  Jörg Müller          nächste         offen
                                                 Sitzung
    Öffnungszeiten der      Änne Weiß            Di 01.12.2026   offen
    Alten Wache prüfen
    Termin für das          zu klären            zu klären       offen
    Sommerfest
    Liste der Sprachkurse   Wanda Öhlmann        Mo 23.11.2026   offen
    schicken


    Nächster Termin
    ---------------

    Noch nicht festgelegt.
    ");
}

#[test]
fn the_end_list_completes_in_forms_and_says_what_lacks() {
    let mut p = treffen("standard", (80, 24));
    p.schreibe("r Töpferei").tippe("enter");
    p.schreibe("t Ton kaufen").tippe("enter");
    p.schreibe("b Werkraum fehlt @Werder #Jugendliche")
        .tippe("enter tab");
    insta::assert_snapshot!(p.inhalt(), @"
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                            0 von 3 durchgesehen │
    │ ▶ ▲  1 10:00 Ressource Töpferei                               Raum? für wen? │
    │   ▲  2 10:00 To-do     Ton kaufen                                 wer? wann? │
    │   □  3 10:00 Bedarf    Werkraum fehlt                                        │
    │ getippt ──────────────────────────────────────────────────────────────────── │
    │   r Töpferei                                                                 │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    p.tippe("enter");
    assert!(p.frame().contains("Ressource bearbeiten") || p.frame().contains("Töpferei"));
    p.tippe("esc down K");
    insta::assert_snapshot!(p.inhalt(), @"
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                            0 von 3 durchgesehen │
    │ ▶ ▲  1 10:00 To-do     Ton kaufen                                 wer? wann? │
    │   ▲  2 10:00 Ressource Töpferei                               Raum? für wen? │
    │   □  3 10:00 Bedarf    Werkraum fehlt                                        │
    │ getippt ──────────────────────────────────────────────────────────────────── │
    │   t Ton kaufen                                                               │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
    // A line with what it made goes in one step, and comes back in one.
    p.tippe("del");
    assert_eq!(
        p.meldung(),
        "Zeile „t Ton kaufen“ samt To-do gelöscht · u rückgängig"
    );
    assert!(!texte(&p, Kind::Todos).contains(&"Ton kaufen".to_owned()));
    p.tippe("u");
    assert!(texte(&p, Kind::Todos).contains(&"Ton kaufen".to_owned()));
    // Closing makes no agenda that nobody had.
    p.tippe("c");
    assert!(p.frame().contains("Vor dem Schließen"), "{}", p.frame());
    assert!(texte(&p, Kind::Tops).is_empty());
    p.tippe("esc esc");
    // Nothing stops leaving; the Übersicht has what nobody has looked through.
    p.tippe("esc esc");
    assert_eq!(
        p.meldung(),
        "3 Zeilen sind noch nicht durchgesehen – m, dann Tab"
    );
    p.tippe("1");
    insta::assert_snapshot!(p.inhalt(), @"
    ┌ Übersicht (15) ──────────────────────────────────────────────────────────────┐
    │ Überfällig (1)                                                               ┃
    │▶ ! Protokoll verschicken                 Wanda Öhlmann   seit 6 Tagen        ┃
    │ Diese Woche (1)                                                              ┃
    │  □ Raum für Januar buchen                Jörg Müller     heute               ┃
    │ Wiedervorlagen (1)                                                           ┃
    │  ▲ Spielplatz Süd ansehen                Änne Weiß       seit 2 Tagen        ┃
    │ Zu klären (2)                                                                ┃
    │  ▲ Jobcenter einladen                                    Mühlenwerder        ┃
    │  ▲ Ton kaufen                                            Planregion Nord     ┃
    │ Tagesordnung verschicken (1)                                                 ┃
    │  ! Regionalteam Planregion Nord          Bürgerhaus      seit 3 Tagen        ┃
    │ Gehalten? Nachtragen (1)                                                     │
    │  ! Netzwerk Inklusion Planregion Süd     Bürgerhaus      Do 19.11.           │
    │ Protokoll fertigstellen (1)                                                  │
    │  ▲ FuA Nord Planregion Nord              noch nicht fer… vom 22.11.2026      │
    │ Mitschrift durchsehen (1)                                                    │
    │  ▲ FuA Nord Planregion Nord              0 von 3         heute               │
    │ Sitzungen der nächsten 14 Tage (1)                                           │
    └──────────────────────────────────────────────────────────────────────────────┘
    ");
}

#[test]
fn what_is_half_typed_survives_leaving_and_dying() {
    let mut p = treffen("standard", (80, 24));
    p.schreibe("r Töpf");
    let werk = std::mem::replace(&mut p.werk, Speicher::neu());
    let mut p = Probe::auf(werk, "standard", (80, 24));
    assert!(p.frame().contains("FuA: r Töpf"), "{}", p.frame());
    p.tippe("enter").schreibe("erei @Werder");
    assert!(p.frame().contains("Raum: Mühlenwerder"), "{}", p.frame());
    // Left with Esc, and there again when the mode is opened again.
    p.tippe("esc");
    assert_eq!(
        p.meldung(),
        "Das Angefangene bleibt – m öffnet die Mitschrift wieder"
    );
    p.tippe("7 m enter");
    assert_eq!(texte(&p, Kind::Mitschriften), ["r Töpferei @Werder"]);
    // Once it is on the disk there is nothing left to be offered.
    let werk = std::mem::replace(&mut p.werk, Speicher::neu());
    let p = Probe::auf(werk, "standard", (80, 24));
    assert!(!p.frame().contains("Nicht gesicherte"), "{}", p.frame());
}

#[test]
fn typing_goes_on_while_the_disk_is_slow() {
    let mut p = treffen("standard", (80, 24));
    p.antwortet = false;
    p.schreibe("b Hort @Werder")
        .tippe("enter")
        .schreibe("b Krippe")
        .tippe("enter")
        .schreibe("r Tö");
    p.antworte();
    assert_eq!(
        texte(&p, Kind::Bedarfe),
        ["Lange Wartezeit auf Logopädie", "Hort", "Krippe"]
    );
    assert!(p.frame().contains("▶ r Tö "), "{}", p.frame());
}

#[test]
fn taking_back_undoes_confirmations_too_and_keeps_what_is_typed() {
    let mut p = treffen("standard", (80, 24));
    let bestaetigt = |p: &Probe| match p.satz(Schluessel {
        kind: Kind::Ressourcen,
        id: id(NAEHCAFE),
    }) {
        Some(Datensatz::Ressource(r)) => r.bestaetigt_am,
        _ => None,
    };
    p.schreibe("r nähcafé").tippe("down enter");
    assert_eq!(bestaetigt(&p), Some(date(2026, 11, 22)));
    p.schreibe("b Hor").tippe("ctrl-z");
    assert_eq!(bestaetigt(&p), Some(date(2026, 2, 1)));
    assert!(p.frame().contains("▶ r nähcafé"), "{}", p.frame());
    p.tippe("down enter");
    assert!(p.frame().contains("▶ b Hor "), "{}", p.frame());
    // The journal has all of it: undo from outside takes back the last one.
    p.tippe("ctrl-u esc u");
    assert!(texte(&p, Kind::Mitschriften).is_empty());
}

/// Nobody looks up while others talk: Enter takes every line, whatever is wrong with it, and the list says it all.
#[test]
fn enter_always_takes_the_line_and_the_list_asks() {
    let mut p = treffen("standard", (80, 24));
    let zeilen = [
        "r Kleiderkammer @Hintertupfingen mi 15-17",
        "r Tafel +Werder do 25-27 #Familien",
        "r Nähcafé -5 € @Werder #Familien",
        "r Nähcafé Mühlentor @Werder",
        "b Lange Wartezeit auf Logopädie @Schönfließ",
        "r",
        "r @Werder",
        "b Turnhalle zu @Werder @Schönfließ #Familein",
    ];
    for (i, zeile) in zeilen.iter().enumerate() {
        p.schreibe(zeile).tippe("enter");
        assert_eq!(texte(&p, Kind::Mitschriften).len(), i + 1, "{zeile}");
        assert!(p.frame().contains("│ ▶    "), "{zeile}: {}", p.frame());
    }
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                        8 Zeilen │
    │ ▶                                                                            │
    │   r Ressource · b Bedarf · t To-do · v Vorhaben · ohne Buchstaben: Notiz     │
    │   +Raum oder @Raum · #Zielgruppe · mi 15-17 Uhr · 2 € · Telefon, Mail        │
    │   bei t: +wer !wann · bei v: !wann · bei r: =sozial, =personal, =materiell   │
    │ Gibt es schon ────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ Mitschrift ───────────────────────────────────────────────────────────────── │
    │   ▲  2 10:00 Ressource Tafel do 25-27                                 unklar │
    │   ▲  3 10:00 Ressource Nähcafé -5 €                                   unklar │
    │   ▲  4 10:00 Ressource Nähcafé Mühlentor                       gibt es schon │
    │   ▲  5 10:00 Bedarf    Lange Wartezeit auf Logopädie           gibt es schon │
    │   ▲  6 10:00 Notiz     r                                              unklar │
    │   ▲  7 10:00 Notiz     r @Werder                                      unklar │
    │   ▲  8 10:00 Bedarf    Turnhalle zu                                   unklar │
    └──────────────────────────────────────────────────────────────────────────────┘
     Bedarf „Turnhalle zu“ · ▲ unklar · Strg-Z nimmt es zurück
     ⏎ notieren  ↑↓ gibt es schon  Strg-Z zurücknehmen  Tab Nachlese  F6 Anwesende
    ");
    p.tippe("tab end");
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                            0 von 8 durchgesehen │
    │   ▲  1 10:00 Ressource Kleiderkammer @Hi… „@Hintertupfingen“? Raum? für wen? │
    │   ▲  2 10:00 Ressource Tafel do 25-27                                 unklar │
    │   ▲  3 10:00 Ressource Nähcafé -5 €                                   unklar │
    │   ▲  4 10:00 Ressource Nähcafé Mühlentor              gibt es schon für wen? │
    │   ▲  5 10:00 Bedarf    Lange Wartezeit auf Logopädie  gibt es schon für wen? │
    │   ▲  6 10:00 Notiz     r                                              unklar │
    │   ▲  7 10:00 Notiz     r @Werder                                      unklar │
    │ ▶ ▲  8 10:00 Bedarf    Turnhalle zu                                   unklar │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ getippt ──────────────────────────────────────────────────────────────────── │
    │   b Turnhalle zu @Werder @Schönfließ #Familein                               │
    │   ▲ Zielgruppe „Familein“ ist neu – gemeint: Familien?                       │
    │   ▲ Zwei Räume: Mühlenwerder und Schönfließ – einer gilt, hier Schönfließ    │
    └──────────────────────────────────────────────────────────────────────────────┘

     Leer durchgesehen  ⏎ öffnen  z Art  KJ umstellen  o nach Art  Entf löschen
    ");
    p.tippe("home down");
    insta::assert_snapshot!(p.zeilen(18, 3), @"
    │   r Tafel +Werder do 25-27 #Familien                                         │
    │   ▲ „25“ ist keine Uhrzeit – 0 bis 24 Uhr, etwa 15-17 oder 9:30-12           │
    │                                                                              │
    ");
    // The same twice becomes one, confirmed or seen again.
    p.tippe("down down");
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                            0 von 8 durchgesehen │
    │   ▲  1 10:00 Ressource Kleiderkammer @Hi… „@Hintertupfingen“? Raum? für wen? │
    │   ▲  2 10:00 Ressource Tafel do 25-27                                 unklar │
    │   ▲  3 10:00 Ressource Nähcafé -5 €                                   unklar │
    │ ▶ ▲  4 10:00 Ressource Nähcafé Mühlentor              gibt es schon für wen? │
    │   ▲  5 10:00 Bedarf    Lange Wartezeit auf Logopädie  gibt es schon für wen? │
    │   ▲  6 10:00 Notiz     r                                              unklar │
    │   ▲  7 10:00 Notiz     r @Werder                                      unklar │
    │   ▲  8 10:00 Bedarf    Turnhalle zu                                   unklar │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ getippt ──────────────────────────────────────────────────────────────────── │
    │   r Nähcafé Mühlentor @Werder                                                │
    │   ▲ gibt es schon: Nähcafé Mühlentor · Mühlenwerder · bestätigt 01.02.       │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘

     Leer durchgesehen  = zusammenführen  ⏎ öffnen  z Art  Entf löschen  A alle
    ");
    p.tippe("=");
    assert_eq!(
        texte(&p, Kind::Ressourcen)
            .iter()
            .filter(|n| *n == "Nähcafé Mühlentor")
            .count(),
        1
    );
    p.tippe("down =");
    assert_eq!(texte(&p, Kind::Bedarfe).len(), 2);
    let gesehen = p.app.register.sichtungen_von(id(WARTEZEIT)).count();
    assert_eq!(gesehen, 2);
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                            0 von 8 durchgesehen │
    │   ▲  1 10:00 Ressource Kleiderkammer @Hi… „@Hintertupfingen“? Raum? für wen? │
    │   ▲  2 10:00 Ressource Tafel do 25-27                                 unklar │
    │   ▲  3 10:00 Ressource Nähcafé -5 €                                   unklar │
    │   □  4 10:00 Ressource Nähcafé Mühlentor                           bestätigt │
    │ ▶ □  5 10:00 Bedarf    Lange Wartezeit auf Logopädie             noch einmal │
    │   ▲  6 10:00 Notiz     r                                              unklar │
    │   ▲  7 10:00 Notiz     r @Werder                                      unklar │
    │   ▲  8 10:00 Bedarf    Turnhalle zu                                   unklar │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ getippt ──────────────────────────────────────────────────────────────────── │
    │   b Lange Wartezeit auf Logopädie @Schönfließ                                │
    │                                                                              │
    │                                                                              │
     zusammengeführt: Bedarf „Lange Wartezeit auf Logopädie“ wieder gesehen (2×) ·
     u rückgängig
     Leer durchgesehen  ⏎ öffnen  z Art  KJ umstellen  o nach Art  Entf löschen
    ");
    p.tippe("=");
    assert_eq!(
        p.meldung(),
        "Gleich heißt sonst nichts – zusammenzuführen ist hier nichts"
    );
    p.tippe("u");
    assert_eq!(texte(&p, Kind::Bedarfe).len(), 3, "one step back");
    // Looked through: nothing is asked any more.
    p.tippe("A");
    assert!(!p.frame().contains("gibt es schon"), "{}", p.frame());
}

#[test]
fn the_words_put_right_ask_no_more() {
    let mut p = treffen("standard", (80, 24));
    p.schreibe("r Tafel +Werder do 25-27 #Familien")
        .tippe("enter tab");
    assert!(
        p.frame().contains("„25“ ist keine Uhrzeit"),
        "{}",
        p.frame()
    );
    p.tippe("enter ctrl-u").schreibe("Tafel").tippe("f2");
    assert!(!p.frame().contains("keine Uhrzeit"), "{}", p.frame());
}

#[test]
fn each_pasted_line_is_a_line() {
    let mut p = treffen("standard", (80, 24));
    let mut text: String = (0..50)
        .map(|i| format!("b Eintrag {i:02} @Werder\r\n\n"))
        .collect();
    text.push_str("r der Re");
    p.event(Event::Paste(text));
    assert_eq!(texte(&p, Kind::Mitschriften).len(), 50);
    assert_eq!(texte(&p, Kind::Bedarfe).last().unwrap(), "Eintrag 49");
    assert!(p.frame().contains("▶ r der Re "), "{}", p.frame());
    // What was taken back and what was being typed do not run into each other.
    p.tippe("ctrl-z ctrl-z");
    assert!(
        p.frame().contains("▶ b Eintrag 48 @Werder "),
        "{}",
        p.frame()
    );
    p.tippe("enter");
    assert!(
        p.frame().contains("▶ b Eintrag 49 @Werder "),
        "{}",
        p.frame()
    );
    p.tippe("enter");
    assert!(p.frame().contains("▶ r der Re "), "{}", p.frame());
}

/// Each key of a long line costs no more than of a short one: nothing known is called by hundreds of words.
#[test]
fn a_very_long_line_is_kept_as_a_note() {
    let mut p = treffen("standard", (80, 24));
    p.event(Event::Paste(format!("r {}\n", "lang ".repeat(600))));
    p.event(Event::Paste(format!("r {}\n", "x".repeat(10_000))));
    assert_eq!(texte(&p, Kind::Mitschriften).len(), 2);
    assert_eq!(texte(&p, Kind::Ressourcen).len(), 1);
    p.tippe("tab");
    assert!(
        p.frame()
            .contains("▲ Ressource nicht angelegt: der Name hat mehr als 500 Zeichen"),
        "{}",
        p.frame()
    );
}

/// The crash came after the commit and before the draft went.
#[test]
fn a_line_that_is_on_the_disk_is_not_offered_again() {
    let mut p = treffen("standard", (80, 24));
    p.schreibe("b Hort @Werder").tippe("enter");
    p.schreibe("b  Hort @Werder ");
    let werk = std::mem::replace(&mut p.werk, Speicher::neu());
    let p = Probe::auf(werk, "standard", (80, 24));
    assert!(!p.frame().contains("Nicht gesicherte"), "{}", p.frame());
}

#[test]
fn what_is_offered_has_to_do_with_it_and_needs_come_from_everywhere() {
    let mut saetze = saetze();
    for (n, name) in [
        "Mietschulden werden zu spät gesehen",
        "Trennungskinder haben keinen Treff",
        "Einsamkeit nach dem Umzug",
        "Keine Hebamme",
    ]
    .into_iter()
    .enumerate()
    {
        let nr = 860 + u128::try_from(n).unwrap();
        let raum = Some(id(welt::SUED));
        saetze.push(
            Bedarf {
                name: name.into(),
                raum,
                ..leer::bedarf(id(nr), date(2026, 9, 1))
            }
            .into(),
        );
    }
    let mut p = Probe::neu("standard", (80, 24), saetze);
    p.tippe("7 m");
    p.schreibe("b mietschulden werden");
    insta::assert_snapshot!(p.zeilen(8, 4), @"
    │ Gibt es schon (1) ────────────────────────────────────────────────────────── │
    │   □ Bedarf Mietschulden werden zu sp… Planregion Süd · 0-mal gesehen, gemel… │
    │                                                                              │
    │                                                                              │
    ");
    p.tippe("ctrl-u").schreibe("b Hebamme");
    insta::assert_snapshot!(p.zeilen(8, 4), @"
    │ Gibt es schon (1) ────────────────────────────────────────────────────────── │
    │   □ Bedarf Keine Hebamme              Planregion Süd · 0-mal gesehen, gemel… │
    │                                                                              │
    │                                                                              │
    ");
    p.tippe("ctrl-u").schreibe("b Bus am Abend");
    insta::assert_snapshot!(p.zeilen(8, 4), @"
    │ Gibt es schon ────────────────────────────────────────────────────────────── │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    ");
}

#[test]
fn the_meeting_of_today_is_found_chosen_or_begun() {
    let mut p = treffen("standard", (80, 24));
    assert!(sitzung(&p).gehalten());
    p.tippe("esc 3 m");
    assert!(
        p.frame().contains("ohne Buchstaben: Notiz"),
        "from the Sitzungen: {}",
        p.frame()
    );
    p.tippe("f6");
    assert!(
        p.frame().contains("TOP") || p.frame().contains("Tagesordnung"),
        "{}",
        p.frame()
    );
    p.tippe("f6");
    assert!(
        p.frame().contains("ohne Buchstaben: Notiz"),
        "and back: {}",
        p.frame()
    );
    p.tippe("esc esc 3 k m");
    assert!(
        p.frame().contains("ohne Buchstaben: Notiz"),
        "from the calendar: {}",
        p.frame()
    );
    assert_eq!(
        texte(&p, Kind::Sitzungen).len(),
        welt_sitzungen() + 1,
        "one meeting only"
    );
}

fn welt_sitzungen() -> usize {
    welt::alle()
        .iter()
        .filter(|s| s.kind() == Kind::Sitzungen)
        .count()
}

/// Once a month per Planregion: that comes from the kind, and the Übersicht says when it is due.
#[test]
fn a_closed_meeting_opens_at_the_end_list_and_says_so() {
    let mut p = treffen("standard", (80, 24));
    p.schreibe("r Nähcafé").tippe("Enter Esc");
    let s = Sitzung {
        geschlossen: Some(super::JETZT),
        ..sitzung(&p)
    };
    p.andere_schreiben(s);
    let mut p = Probe::auf(std::mem::take(&mut p.werk), "standard", (80, 24));
    p.tippe("7 m");
    assert_eq!(p.meldung(), "Dieses Treffen ist geschlossen");
    assert!(p.mitte().contains("0 von 1 durchgesehen"), "{}", p.frame());
}

#[test]
fn the_rhythm_of_the_kind_is_on_the_uebersicht() {
    let p = Probe::neu("standard", (80, 24), saetze());
    let dran = p.app.register.dran(None, date(2026, 11, 22));
    let fua: Vec<_> = dran
        .iter()
        .filter(|d| d.grund == Grund::Rhythmus && d.titel.starts_with("FuA Nord"))
        .collect();
    assert_eq!(fua.len(), 1, "{dran:?}");
    assert!(fua[0].wer.contains("Monat"), "{}", fua[0].wer);
}

#[test]
fn which_kind_is_a_fua_is_a_setting() {
    let mut saetze = saetze();
    saetze.push(
        Einstellung {
            id: id(890),
            schluessel: "fua.art".into(),
            wert: "RT".into(),
        }
        .into(),
    );
    let mut p = Probe::neu("standard", (80, 24), saetze);
    p.tippe("7 m");
    assert_eq!(p.meldung(), "„Regionalteam Planregion Nord“ begonnen");
    let mut p = Probe::neu("standard", (80, 24), welt::alle());
    p.tippe("7 m");
    assert_eq!(
        p.meldung(),
        "In diesem Raum trifft sich keine FuA – Gremium mit einer Art „FuA“ anlegen, oder Raum ändern"
    );
}

#[test]
fn small_wide_ascii_vim_and_emacs() {
    let zeilen = |p: &mut Probe| {
        for zeile in &ZEILEN[..5] {
            p.schreibe(zeile).tippe("enter");
        }
        p.schreibe("r Nähcafé @Werder mi 15-17 #Frauen");
    };
    let mut p = treffen("standard", (60, 16));
    zeilen(&mut p);
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume       ! 1 überfällig   So 22.11.2026
     1 Üb. 2 Grem. 3 Sitz. 4 Pers. 5 Ko. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────┐
    │ Planregion Nord · seit 10:00                    5 Zeilen │
    │ ▶ r Nähcafé @Werder mi 15-17 #Frauen                     │
    │   Ressource: Nähcafé · Raum: Mühlenwerder · für: Frauen  │
    │   · offen: Mi 15:00–17:00                                │
    │ Gibt es schon (1) ────────────────────────────────────── │
    │   · Ressource Nähcafé Mühl… Mühlenwerder · bestätigt 01… │
    │ Mitschrift ───────────────────────────────────────────── │
    │   □  3 10:00 Bedarf    Treff für Alleinerziehende am A…  │
    │   □  4 10:00 To-do     Flyer der Grünen Villa verteilen  │
    │   □  5 10:00 Notiz     Die Kita Sonnenblume zieht im M…  │
    └──────────────────────────────────────────────────────────┘

     ⏎ notieren  ↑↓ gibt es schon  Strg-Z zurücknehmen
    ");
    let mut p = treffen("standard", (80, 24)).ascii();
    zeilen(&mut p);
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Raeume                        ! 1 ueberfaellig   So 22.11.2026
     1 Uebersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Faelle
    + FuA Nord Planregion Nord So 22.11.2026 --------------------------------------+
    | Planregion Nord - seit 10:00                                        5 Zeilen |
    | > r Naehcafe @Werder mi 15-17 #Frauen                                        |
    |   Ressource: Naehcafe - Raum: Muehlenwerder - fuer: Frauen - offen: Mi       |
    |   15:00-17:00                                                                |
    |                                                                              |
    | Gibt es schon (1) ---------------------------------------------------------- |
    |   . Ressource Naehcafe Muehlentor          Muehlenwerder - bestaetigt 01.02. |
    |                                                                              |
    |                                                                              |
    |                                                                              |
    | Mitschrift ----------------------------------------------------------------- |
    |   o  1 10:00 Ressource Elterncafe Gruene Villa                               |
    |   o  2 10:00 Ressource Schwimmgruppe fuer Vaeter                             |
    |   o  3 10:00 Bedarf    Treff fuer Alleinerziehende am Abend                  |
    |   o  4 10:00 To-do     Flyer der Gruenen Villa verteilen                     |
    |   o  5 10:00 Notiz     Die Kita Sonnenblume zieht im Maerz um                |
    |                                                                              |
    |                                                                              |
    +------------------------------------------------------------------------------+

     Enter notieren  Auf Ab gibt es schon  Strg-Z zuruecknehmen  Tab Nachlese
    ");
    let mut p = treffen("standard", (160, 30));
    zeilen(&mut p);
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                                                                                                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koordination 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                                                                                                                        5 Zeilen │
    │ ▶ r Nähcafé @Werder mi 15-17 #Frauen                                                                                                                         │
    │   Ressource: Nähcafé · Raum: Mühlenwerder · für: Frauen · offen: Mi 15:00–17:00                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │ Gibt es schon (1) ──────────────────────────────────────────────────────────  Mitschrift ─────────────────────────────────────────────────────────────────── │
    │   · Ressource Nähcafé Mühlentor              Mühlenwerder · bestätigt 01.02.    □  1 10:00 Ressource Elterncafé Grüne Villa                                  │
    │                                                                                 □  2 10:00 Ressource Schwimmgruppe für Väter                                 │
    │                                                                                 □  3 10:00 Bedarf    Treff für Alleinerziehende am Abend                     │
    │                                                                                 □  4 10:00 To-do     Flyer der Grünen Villa verteilen                        │
    │                                                                                 □  5 10:00 Notiz     Die Kita Sonnenblume zieht im März um                   │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    │                                                                                                                                                              │
    └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘

     ⏎ notieren  ↑↓ gibt es schon  Strg-Z zurücknehmen  Tab Nachlese  F6 Anwesende  Esc zurück  F1 Hilfe
    ");
    let mut p = treffen("vim", (80, 24));
    zeilen(&mut p);
    p.tippe("enter tab j space");
    insta::assert_snapshot!(p.frame(), @"
     feldbuch   alle Räume                           ! 1 überfällig   So 22.11.2026
     1 Übersicht 2 Gremien 3 Sitzungen 4 Personen 5 Koord. 6 To-dos 7 FuA 8 Fälle
    ┌ FuA Nord Planregion Nord So 22.11.2026 ──────────────────────────────────────┐
    │ Planregion Nord · seit 10:00                            1 von 6 durchgesehen │
    │   □  1 10:00 Ressource Elterncafé Grüne Villa                                │
    │   ✓  2 10:00 Ressource Schwimmgruppe für Väter                               │
    │ ▶ □  3 10:00 Bedarf    Treff für Alleinerziehende am Abend                   │
    │   □  4 10:00 To-do     Flyer der Grünen Villa verteilen                      │
    │   □  5 10:00 Notiz     Die Kita Sonnenblume zieht im März um                 │
    │   □  6 10:00 Ressource Nähcafé                                               │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │                                                                              │
    │ getippt ──────────────────────────────────────────────────────────────────── │
    │   b Treff für Alleinerziehende am Abend @Werder #Alleinerziehende            │
    │                                                                              │
    │                                                                              │
    └──────────────────────────────────────────────────────────────────────────────┘
     „r Schwimmgruppe für Väter @Schö…“ durchgesehen · u rückgängig
     Leer durchgesehen  l öffnen  z Art  KJ umstellen  o nach Art  Entf löschen
    ");
    let mut p = treffen("emacs", (80, 24));
    zeilen(&mut p);
    insta::assert_snapshot!(p.zeilen(22, 2), @"

    ⏎ notieren  ↑↓ gibt es schon  Strg-Z zurücknehmen  Tab Nachlese  F6 Anwesende
    ");
}
