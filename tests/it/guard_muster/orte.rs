//! Addresses, places and institutions by their form.

use super::{findet, findet_nichts};
use feldbuch::guard::Label;

#[test]
fn addresses() {
    findet(
        Label::Address,
        &[
            ("wohnt Hauptstr. 137a da", "Hauptstr. 137a"),
            ("in der mühlenstr 17 b, dort", "mühlenstr 17 b"),
            ("Käthe-Muster-Straße 5 a", "Käthe-Muster-Straße 5 a"),
            ("Ährenweg 127-3", "Ährenweg 127-3"),
            (
                "die familie potsdamer str. 88 3. og",
                "potsdamer str. 88 3. og",
            ),
            ("Straße der Jugend 51", "Straße der Jugend 51"),
            ("Straße des 17. Juni 5", "Straße des 17. Juni 5"),
            ("wohnt An der Plane 4/2, dort", "An der Plane 4/2"),
            ("wohnt am anger 4 in nichel", "am anger 4"),
            ("wohnt Hinter den Höfen 9, dort", "Hinter den Höfen 9"),
            ("Linden-\nstraße 5 da", "Linden-\nstraße 5"),
            ("Praxis, Musterower Platz.", "Musterower Platz"),
            ("14550 Glindow", "14550 Glindow"),
            ("14542 michendorf", "14542 michendorf"),
            ("Postfach 12 34", "Postfach 12 34"),
        ],
    );
    findet_nichts(&[
        "Am Montag 3 Stunden",
        "im Mai 12 Plätze",
        "14550 Euro",
        "auf dem Spielplatz 3 Kinder",
        "in der Gruppe 2, im Raum 12.",
        "im FB 5",
        "auf der Straße",
    ]);
}

#[test]
fn places() {
    findet(
        Label::PlaceFine,
        &[
            ("lebt in Wilhelmshorst.", "Wilhelmshorst"),
            ("der Wilhelmshorster Kreis", "Wilhelmshorster"),
            ("aus groß briesen", "groß briesen"),
            ("WILHELMSHORST", "WILHELMSHORST"),
            ("in der GU Brück-Trebitz", "Trebitz"),
            ("wohnt in Musterow jetzt", "Musterow"),
            ("OT Musterow", "Musterow"),
            ("kommt aus Raben", "Raben"),
            ("in Rehbrücke Pause", "Rehbrücke"),
        ],
    );
    findet_nichts(&[
        "in Michendorf und Brück und Werder",
        "die raben und die kinder",
        "in Elternzeit",
        "aus Berlin, aus Kabul",
    ]);
}

#[test]
fn institutions() {
    findet(
        Label::InstitutionFine,
        &[
            (
                "besucht die Kita „Sonnenschein“ gern",
                "Kita „Sonnenschein“",
            ),
            ("besucht die Kita Regenbogen und", "Kita Regenbogen"),
            ("kita regenbogen", "kita regenbogen"),
            (
                "Grundschule am Musterpfuhl hat",
                "Grundschule am Musterpfuhl",
            ),
            ("die Anna-Muster-Grundschule", "Anna-Muster-Grundschule"),
            ("in der Solar-Oberschule", "Solar-Oberschule"),
            ("im SV Blau-Weiß Musterow da", "SV Blau-Weiß Musterow"),
            ("Wohngruppe Lindenhof, dort", "Wohngruppe Lindenhof"),
            (
                "im Reit- und Fahrverein Hoher Muster und",
                "Reit- und Fahrverein Hoher Muster",
            ),
            (
                "Evangelische Grundschule Sankt Nikolai",
                "Evangelische Grundschule Sankt Nikolai",
            ),
            ("bei der Firma Musterbau GmbH", "Firma Musterbau GmbH"),
            ("Haus am Deich", "Haus am Deich"),
        ],
    );
    findet_nichts(&[
        "die Kita und der Hort",
        "Kita Leitung ruft",
        "die staatliche Schule, die freie Schule, die örtliche Grundschule",
        "Kita 14, Schule 22, Polizei 19",
        "KRANKENHAUS ENTLASSBRIEF",
        "der Verein ist voll",
        "Eltern-Kind-Haus",
        "die Schule am Montag",
    ]);
}
