//! The quick line as a table: what is typed, what is understood of it, what is not. And that no line whatever makes it fall.

use crate::schirm::welt::{self, id};
use feldbuch::domain::leer;
use feldbuch::domain::{Datensatz, Mitschriftart, Ressource};
use feldbuch::model::Register;
use feldbuch::model::fang::{Um, Wissen, lies, stuecke};
use feldbuch::store::{Rev, Snapshot};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const HEUTE: Date = date(2026, 11, 22);

fn register() -> Register {
    let mut saetze = welt::alle();
    saetze.push(
        Ressource {
            name: "Elternfrühstück".into(),
            zielgruppen: vec!["Familien".into(), "junge Eltern".into(), "Frauen".into()],
            ..leer::ressource(id(501), HEUTE)
        }
        .into(),
    );
    let records: Vec<(Rev, Datensatz)> = saetze.into_iter().map(|s| (Rev(1), s)).collect();
    Register::aus(Snapshot {
        rev: Rev(1),
        records,
    })
}

/// "Ressource=Nähcafé · Raum=Mühlenwerder · ? what was not understood"
fn gelesen(reg: &Register, wissen: &Wissen, zeile: &str) -> String {
    let um = Um {
        reg,
        wissen,
        heute: HEUTE,
        raum: Some(id(welt::NORD)),
        sitzung: reg.sitzungen().get(id(welt::SITZUNG_RT)),
    };
    let f = lies(um, zeile);
    let mut teile: Vec<String> = stuecke(um, &f)
        .iter()
        .map(|s| match s.was {
            "" => s.wert.clone(),
            was => format!("{was}={}", s.wert),
        })
        .collect();
    teile.extend(f.unklar.iter().map(|u| format!("? {u}")));
    teile.join(" · ")
}

#[track_caller]
fn tabelle(zeilen: &[(&str, &str)]) {
    let reg = register();
    let wissen = Wissen::aus(&reg);
    for (zeile, soll) in zeilen {
        assert_eq!(gelesen(&reg, &wissen, zeile), *soll, "„{zeile}“");
    }
}

#[test]
fn a_ressource_says_where_for_whom_and_when() {
    tabelle(&[
        (
            "r Nähcafé Werder @Werder #Frauen mi 15-17 Uhr",
            "Ressource=Nähcafé Werder · Raum=Mühlenwerder · für=Frauen · offen=Mi 15:00–17:00",
        ),
        (
            "R Nähcafé +schön #familien",
            "Ressource=Nähcafé · Raum=Schönfließ · für=Familien",
        ),
        (
            "r Treff @Planregion Nord mo-fr 9-12, do 14-18, nicht in den Ferien kostenlos",
            "Ressource=Treff · Raum=Planregion Nord · offen=Mo–Fr 09:00–12:00, nicht in den Ferien; Do 14:00–18:00, nicht in den Ferien · kostenlos",
        ),
        (
            "r mittwochs 15 bis 17 uhr Nähcafé #junge Eltern",
            "Ressource=Nähcafé · Raum=Planregion Nord (nicht genannt) · für=junge Eltern · offen=Mi 15:00–17:00",
        ),
        (
            "r Kleiderkammer jeden 1. sa im monat 10-12 +Königsrode 2 € je Stück",
            "Ressource=Kleiderkammer · Raum=Königsrode · offen=1. Sa im Monat 10:00–12:00 · kostet=2 € je Stück",
        ),
        (
            "r Schuldnerberatung nach Vereinbarung Tel. 03381 12345 post@rat.example =personal",
            "Ressource=Schuldnerberatung · Raum=Planregion Nord (nicht genannt) · offen=nach Vereinbarung · Art=personal · Dienst, Beratung · Tel.=03381 12345 · Mail=post@rat.example",
        ),
        (
            "r Chor so 10-11:30 +49 170 1234567 2,50 Euro",
            "Ressource=Chor · Raum=Planregion Nord (nicht genannt) · offen=So 10:00–11:30 · kostet=2,50 € · Tel.=+49 170 1234567",
        ),
        (
            "r Angelverein @Werder #Väter_und_Söhne #\"neu im Ort\" sa @Schönfließ",
            "Ressource=Angelverein · Raum=Schönfließ · für=Väter und Söhne (neu), neu im Ort (neu) · offen=Sa ganztags · Verein · ? Zwei Räume: Mühlenwerder und Schönfließ – einer gilt, hier Schönfließ",
        ),
        (
            "r Café mi 15-17 @Werder nicht in den Ferien",
            "Ressource=Café · Raum=Mühlenwerder · offen=Mi 15:00–17:00, nicht in den Ferien",
        ),
        (
            "r Sprechstunde mi 15 uhr",
            "Ressource=Sprechstunde · Raum=Planregion Nord (nicht genannt) · offen=Mi ab 15:00",
        ),
    ]);
}

#[test]
fn words_that_only_look_like_days_and_times_stay_in_the_name() {
    tabelle(&[
        (
            "r Mittwochscafé",
            "Ressource=Mittwochscafé · Raum=Planregion Nord (nicht genannt)",
        ),
        (
            "r So ein Laden",
            "Ressource=So ein Laden · Raum=Planregion Nord (nicht genannt)",
        ),
        (
            "r Treff mit 15-20 Leuten",
            "Ressource=Treff mit 15-20 Leuten · Raum=Planregion Nord (nicht genannt)",
        ),
        (
            "r Mädchentreff 12-16 Jahre di 15-18",
            "Ressource=Mädchentreff 12-16 Jahre · Raum=Planregion Nord (nicht genannt) · offen=Di 15:00–18:00",
        ),
        (
            "r Mädchentreff di 12-16 Jahre",
            "Ressource=Mädchentreff 12-16 Jahre · Raum=Planregion Nord (nicht genannt) · offen=Di ganztags",
        ),
        (
            "r Fr. Weiß näht",
            "Ressource=Fr. Weiß näht · Raum=Planregion Nord (nicht genannt)",
        ),
        (
            "r Die Werkstatt auf dem Hof",
            "Ressource=Die Werkstatt auf dem Hof · Raum=Planregion Nord (nicht genannt)",
        ),
        (
            "r Nur Mut",
            "Ressource=Nur Mut · Raum=Planregion Nord (nicht genannt)",
        ),
    ]);
}

#[test]
fn needs_to_dos_ideas_and_notes() {
    tabelle(&[
        (
            "b Treff für Väter am Wochenende 2 € @Werder #Väter",
            "Bedarf=Treff für Väter am Wochenende 2 € · Raum=Mühlenwerder · für=Väter (neu)",
        ),
        (
            "t Flyer holen !fr +wanda",
            "To-do=Flyer holen · wer=Wanda Öhlmann · bis=Fr 27.11.2026",
        ),
        (
            "t Raum fragen @Werder !! @jörg",
            "To-do=Raum fragen · wer=Jörg Müller · bis=zu klären · Priorität=hoch · Raum=Mühlenwerder",
        ),
        (
            "v Repair-Café +Königsrode !15.3. #Familien",
            "Vorhaben=Repair-Café · Raum=Königsrode · für=Familien · ab=Mo 15.03.2027 – nächstes Jahr",
        ),
        (
            "Die Kita zieht um, vermutlich im März",
            "Notiz=Die Kita zieht um, vermutlich im März",
        ),
        ("ruhig heute", "Notiz=ruhig heute"),
        ("r", "Ressource= · Raum=Planregion Nord (nicht genannt)"),
        ("", "Notiz="),
    ]);
}

#[test]
fn what_is_not_understood_is_said_and_stays() {
    tabelle(&[
        (
            "r Nähcafé @Mühlenwerda",
            "Ressource=Nähcafé @Mühlenwerda · Raum=Planregion Nord (nicht genannt) · ? Raum „Mühlenwerda“ gibt es nicht – gemeint: Mühlenwerder?",
        ),
        (
            "r Nähcafé mi 25-26",
            "Ressource=Nähcafé mi 25-26 · Raum=Planregion Nord (nicht genannt) · ? „25“ ist keine Uhrzeit – 0 bis 24 Uhr, etwa 15-17 oder 9:30-12",
        ),
        (
            "r Chor mi 15-",
            "Ressource=Chor mi 15- · Raum=Planregion Nord (nicht genannt) · ? „15-“: bis wann? etwa 15-18 oder ab 15",
        ),
        (
            "r Chor -2 €",
            "Ressource=Chor -2 € · Raum=Planregion Nord (nicht genannt) · ? „-2 €“ ist kleiner als null; ein Betrag ist nie negativ",
        ),
        (
            "r Chor !fr =egal",
            "Ressource=Chor !fr =egal · Raum=Planregion Nord (nicht genannt) · ? !fr: ein Termin gehört zu t oder v · ? „egal“ ist keine Art; personal, sozial, materiell, sozialraum",
        ),
        (
            "t Flyer +niemand !gestern",
            "To-do=Flyer +niemand · wer=zu klären · bis=Sa 21.11.2026 · ? „niemand“ kenne ich nicht · ? Sa 21.11.2026 ist schon vorbei",
        ),
        (
            "t Flyer !irgendwann",
            "To-do=Flyer !irgendwann · wer=zu klären · bis=zu klären · ? „irgendwann“ ist kein Termin; etwa !fr, !15.3., !nächste sitzung",
        ),
        (
            "v Hof !31.2.",
            "Vorhaben=Hof !31.2. · Raum=Planregion Nord (nicht genannt) · ? „31.2.“ ist kein Termin; etwa !15.3., !in 2 wochen",
        ),
        (
            "r @ Hof #",
            "Ressource=@ Hof # · Raum=Planregion Nord (nicht genannt) · ? Hinter @ fehlt der Raum · ? Hinter # fehlt die Zielgruppe",
        ),
    ]);
}

/// Nothing that was typed is lost: each word is in the name or belongs to something that was understood.
#[test]
fn the_verb_is_a_letter_of_its_own() {
    let reg = register();
    let wissen = Wissen::aus(&reg);
    for (zeile, art) in [
        ("b Hort", Mitschriftart::Bedarf),
        ("B Hort", Mitschriftart::Bedarf),
        ("  v Hort", Mitschriftart::Vorhaben),
        ("bHort", Mitschriftart::Notiz),
        ("b: Hort", Mitschriftart::Notiz),
        ("x Hort", Mitschriftart::Notiz),
    ] {
        let um = Um {
            reg: &reg,
            wissen: &wissen,
            heute: HEUTE,
            raum: None,
            sitzung: None,
        };
        assert_eq!(lies(um, zeile).art, art, "{zeile}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_line_makes_it_fall(zeile in "[rbtv]? ?(\\PC| |[@+#!=]|mi|15-17|,|uhr|€|\"|_|0170|nicht in den ferien){0,40}") {
        let reg = register();
        let wissen = Wissen::aus(&reg);
        prop_assert!(!gelesen(&reg, &wissen, &zeile).is_empty());
    }
}
