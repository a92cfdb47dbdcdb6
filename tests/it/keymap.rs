//! Key names, the built-in keymaps, layering, and what a faulty key file says.

use feldbuch::action::{ACTIONS, Action, Kontext};
use feldbuch::keymap::{Key, KeyCode, Keymap, Schrift, Treffer};
use insta::assert_snapshot;
use proptest::prelude::*;

const LISTE: &[Kontext] = &[Kontext::List];

fn karte(name: &str) -> Keymap {
    Keymap::eingebaut(name).unwrap_or_else(|| panic!("{name} gibt es"))
}

fn tasten(text: &str) -> Vec<Key> {
    text.split(' ').map(|t| t.parse().unwrap()).collect()
}

/// What is pressed, in words: a command, its continuations, or nothing.
fn druecke(karte: &Keymap, kontexte: &[Kontext], folge: &str) -> String {
    match karte.resolve(kontexte, &tasten(folge)) {
        Treffer::Action(a) => a.name().to_owned(),
        Treffer::Nothing => "-".to_owned(),
        Treffer::Pending(weiter) => weiter
            .iter()
            .map(|(t, a)| format!("{t} {}", a.map_or("…", Action::name)))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

fn fehler(text: &str) -> String {
    Keymap::lesen("keymap.toml", text, "standard")
        .map(|_| "kein Fehler".to_owned())
        .unwrap_or_else(|f| f.to_string())
}

/// From the innermost outwards, as the screens nest them.
fn nester(kontext: Kontext) -> Vec<Vec<Kontext>> {
    use Kontext::*;
    match kontext {
        Global => vec![vec![]],
        List => vec![vec![List]],
        Gremien | Personen | Koordination | Todos | Uebersicht => vec![vec![kontext, List]],
        Input => vec![vec![Input, Form], vec![Input, Choice]],
        Text => vec![vec![Text, Input, Form]],
        k => vec![vec![k]],
    }
}

#[test]
fn every_builtin_keymap_is_without_fault() {
    for (name, text) in [
        ("standard", include_str!("../../keymaps/standard.toml")),
        ("vim", include_str!("../../keymaps/vim.toml")),
        ("emacs", include_str!("../../keymaps/emacs.toml")),
    ] {
        if let Err(f) = Keymap::lesen(name, text, "") {
            panic!("{f}");
        }
    }
    assert_eq!(Keymap::namen(), ["standard", "vim", "emacs"]);
    assert!(Keymap::eingebaut("nano").is_none());
}

#[test]
fn every_command_can_be_reached_in_every_builtin_keymap() {
    for name in Keymap::namen() {
        let karte = karte(name);
        for e in ACTIONS {
            for nest in nester(e.kontext) {
                let erreicht = karte.kuerzeste(e.action, &nest).is_some();
                assert!(erreicht, "{name}: {} in {nest:?}", e.name);
            }
        }
    }
}

#[test]
fn no_key_of_a_builtin_keymap_is_dead() {
    for name in Keymap::namen() {
        let karte = karte(name);
        for e in ACTIONS {
            for (kontext, folge) in karte.tasten(e.action) {
                for nest in nester(kontext) {
                    let treffer = karte.resolve(&nest, &folge);
                    assert_eq!(
                        treffer,
                        Treffer::Action(e.action),
                        "{name}: {nest:?} {folge:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn global_commands_stay_within_reach_of_every_list() {
    for name in Keymap::namen() {
        let karte = karte(name);
        for e in ACTIONS.iter().filter(|e| e.kontext == Kontext::Global) {
            for k in [
                Kontext::Gremien,
                Kontext::Personen,
                Kontext::Koordination,
                Kontext::Todos,
            ] {
                let nest = [k, Kontext::List];
                assert!(
                    karte.kuerzeste(e.action, &nest).is_some(),
                    "{name}: {} in {k:?}",
                    e.name
                );
            }
        }
    }
}

#[test]
fn the_standard_keymap_needs_neither_altgr_nor_alt() {
    let karte = karte("standard");
    for e in ACTIONS {
        for (_, folge) in karte.tasten(e.action) {
            for taste in folge {
                let altgr = matches!(taste.code, KeyCode::Char(c) if r"[]{}\|@~€".contains(c));
                assert!(!altgr && !taste.alt, "{}: {taste}", e.name);
            }
        }
    }
}

#[test]
fn keys_are_read_as_people_write_them() {
    for (geschrieben, gelesen) in [
        ("Ctrl-F", "ctrl-f"),
        ("C-F", "ctrl-f"),
        ("strg-f", "ctrl-f"),
        ("M-x", "alt-x"),
        ("S-tab", "shift-tab"),
        ("shift-a", "A"),
        ("ä", "ä"),
        ("-", "-"),
        ("ctrl--", "ctrl--"),
        ("C-M-x", "ctrl-alt-x"),
        ("Escape", "esc"),
        ("DEL", "del"),
        ("F12", "f12"),
        ("f", "f"),
        ("C", "C"),
    ] {
        let taste: Key = geschrieben.parse().unwrap_or_else(|f| panic!("{f}"));
        assert_eq!(taste.to_string(), gelesen, "{geschrieben}");
    }
}

#[test]
fn keys_are_shown_as_they_stand_on_a_german_keyboard() {
    let folge =
        tasten("ctrl-f enter space del pagedown up home shift-tab alt-x alt-X backspace f1 ä /");
    assert_snapshot!(Schrift::Utf8.folge(&folge),
        @"Strg-F ⏎ Leer Entf Bild↓ ↑ Pos1 Umsch-Tab Alt-X Alt-Umsch-X Rück F1 ä /");
    assert_snapshot!(Schrift::Ascii.folge(&tasten("enter up left pageup backspace")),
        @"Enter Auf Links BildAuf Rueck");
}

#[test]
fn space_marks_in_lists_and_opens_the_palette_elsewhere() {
    let karte = karte("standard");
    assert_eq!(druecke(&karte, LISTE, "space"), "list.mark");
    assert_eq!(druecke(&karte, &[Kontext::Tree], "space"), "palette");
    assert_eq!(druecke(&karte, LISTE, ":"), "palette");
    assert_eq!(
        karte.kuerzeste(Action::Palette, LISTE).as_deref(),
        Some(":")
    );
    assert_eq!(
        karte.kuerzeste(Action::Palette, &[]).as_deref(),
        Some("Leer")
    );
}

#[test]
fn the_innermost_context_that_knows_the_key_wins() {
    let karte = karte("standard");
    let gremien = [Kontext::Gremien, Kontext::List];
    assert_eq!(druecke(&karte, &gremien, "s"), "gremien.sitzung");
    assert_eq!(
        druecke(&karte, &[Kontext::Todos, Kontext::List], "s"),
        "todos.status"
    );
    assert_eq!(druecke(&karte, &gremien, "n"), "list.new");
    assert_eq!(druecke(&karte, &gremien, "t"), "todo.quick");
    assert_eq!(druecke(&karte, &gremien, "ctrl-y"), "-");
}

#[test]
fn what_is_typed_into_a_text_is_never_a_command() {
    for name in Keymap::namen() {
        let karte = karte(name);
        for nest in [
            vec![Kontext::Input],
            vec![Kontext::Input, Kontext::Form],
            vec![Kontext::Input, Kontext::Choice],
            vec![Kontext::Input, Kontext::List],
            vec![Kontext::Input, Kontext::Question],
        ] {
            for c in (' '..='~').chain("äöüß€".chars()) {
                let treffer = karte.resolve(&nest, &[Key::zeichen(c)]);
                assert_eq!(treffer, Treffer::Nothing, "{name}: {c:?} in {nest:?}");
            }
        }
    }
}

#[test]
fn other_keys_fall_through_from_a_text_to_its_form_or_box() {
    let karte = karte("standard");
    let form = [Kontext::Input, Kontext::Form];
    let wahl = [Kontext::Input, Kontext::Choice];
    assert_eq!(druecke(&karte, &form, "tab"), "form.next");
    assert_eq!(druecke(&karte, &form, "home"), "input.home");
    assert_eq!(druecke(&karte, &form, "esc"), "form.cancel");
    assert_eq!(druecke(&karte, &form, "f1"), "help");
    assert_eq!(druecke(&karte, &wahl, "down"), "choice.down");
    assert_eq!(druecke(&karte, &wahl, "enter"), "choice.accept");
}

#[test]
fn a_form_or_question_lets_no_screen_change_through() {
    let karte = karte("standard");
    assert_eq!(druecke(&karte, &[Kontext::Question], "tab"), "-");
    assert_eq!(druecke(&karte, &[Kontext::Question], "1"), "-");
    assert_eq!(druecke(&karte, &[Kontext::Question], "s"), "question.yes");
    assert_eq!(druecke(&karte, &[Kontext::Form], "u"), "-");
    assert_eq!(druecke(&karte, &[Kontext::Form], "f9"), "-");
    assert_eq!(druecke(&karte, &[Kontext::Form], "ctrl-l"), "cases.lock");
}

#[test]
fn a_prefix_lists_what_may_follow_from_all_contexts() {
    assert_snapshot!(druecke(&karte("vim"), LISTE, "g"), @"g list.top, s search, r raum.filter, R raum.all, t screen.next, T screen.prev, 1 screen.overview, 2 screen.gremien, 3 screen.sitzungen, 4 screen.personen, 5 screen.koordination, 6 screen.todos, 8 screen.faelle");
    assert_snapshot!(druecke(&karte("emacs"), LISTE, "ctrl-x"), @"h list.mark-all, ctrl-f list.new, u undo, r redo, ctrl-c quit, o screen.next");
    assert_snapshot!(druecke(&karte("emacs"), &[Kontext::Input, Kontext::Form], "ctrl-x"), @"ctrl-s form.save, ctrl-c quit");
    assert_eq!(druecke(&karte("vim"), LISTE, "g g"), "list.top");
    assert_eq!(druecke(&karte("vim"), LISTE, "g s"), "search");
    assert_eq!(druecke(&karte("vim"), LISTE, "g x"), "-");
    assert_eq!(
        druecke(&karte("vim"), &[Kontext::Todos, Kontext::List], "g"),
        druecke(&karte("vim"), LISTE, "g").replacen("g list", "o todos.group, g list", 1)
    );
    assert_eq!(druecke(&karte("emacs"), LISTE, "ctrl-x u"), "undo");
}

#[test]
fn an_own_file_lies_over_the_chosen_keymap() {
    let eigen = "[list]\n\"d\" = \"list.delete\"\n\"n n\" = \"list.new\"\n\"o\" = \"none\"\n\"t\" = \"none\"\n";
    let karte = Keymap::lesen("keymap.toml", eigen, "standard").unwrap();
    assert_eq!(druecke(&karte, LISTE, "d"), "list.delete");
    assert_eq!(druecke(&karte, LISTE, "n"), "n list.new");
    assert_eq!(druecke(&karte, LISTE, "o"), "-");
    assert_eq!(druecke(&karte, LISTE, "t"), "-", "masks the outer one too");
    assert_eq!(druecke(&karte, &[], "t"), "todo.quick");
    assert_eq!(druecke(&karte, LISTE, "e"), "list.edit", "the rest stays");
    assert_eq!(
        karte.kuerzeste(Action::FocusDetail, LISTE),
        None,
        "its key went to list.delete"
    );
    let ueber_vim = Keymap::lesen(
        "keymap.toml",
        &format!("base = \"vim\"\n{eigen}"),
        "standard",
    )
    .unwrap();
    assert_eq!(
        druecke(&ueber_vim, LISTE, "d"),
        "list.delete",
        "d d gave way"
    );
    assert_eq!(druecke(&ueber_vim, LISTE, "j"), "list.down");
}

#[test]
fn help_shows_all_keys_of_a_command_in_one_row() {
    let karte = karte("standard").mit_schrift(Schrift::Ascii);
    let zeilen = karte.alle(Kontext::Question);
    assert_eq!(
        zeilen,
        [
            ("s, Enter".to_owned(), Action::AnswerYes),
            ("v".to_owned(), Action::AnswerNo),
            ("e".to_owned(), Action::AnswerDraft),
            ("w, Esc".to_owned(), Action::AnswerBack),
        ]
    );
}

#[test]
fn a_faulty_file_is_refused_with_every_fault_and_its_line() {
    let text = r#"base = "wim"
"q" = "quit"
[list]
"n" = "list.nwe"
"ctrl-f" = "search"
"C-F" = "list.filter"
"g" = "list.top"
"g g" = "list.bottom"
"strgf" = "list.edit"
"pgup" = "list.page-up"
"ctrl-i" = "list.open"
"" = "list.open"
"x" = 7
[lits]
"a" = "xyzzy"
[input]
"a b" = "input.left"
"#;
    assert_snapshot!(fehler(text), @r#"
    keymap.toml hat 13 Fehler und gilt deshalb gar nicht; an den Daten ist nichts geändert.
      Zeile 1: unbekannte Belegung „wim“ – meintest du „vim“?
      Zeile 2: „q“ steht in keinem Abschnitt – darüber gehört eine Zeile wie [global]
      Zeile 4: unbekannter Befehl „list.nwe“ – meintest du „list.new“?
      Zeile 6: Strg-F ist schon in Zeile 5 belegt – eine der beiden Zeilen streichen
      Zeile 8: „g“ ist zugleich der Anfang von „g g“ (siehe Zeile 7) – eins von beiden ändern
      Zeile 9: unbekannte Taste „strgf“ – so schreiben: a, ctrl-f, shift-tab, space, f1, „g s“
      Zeile 10: unbekannte Taste „pgup“ – meintest du „pageup“?
      Zeile 11: „ctrl-i“ kommt aus dem Terminal als „tab“ an; so belegen
      Zeile 12: leere Taste
      Zeile 13: hinter „=“ gehört ein Befehl in Anführungszeichen
      Zeile 14: unbekannter Abschnitt „lits“ – meintest du „list“?
      Zeile 15: unbekannter Befehl „xyzzy“
      Zeile 17: „a b“ gehört in [input] dem Text – mit ctrl, alt oder einer Sondertaste belegen
      danach prüfen: feldbuch keys --check keymap.toml
    "#);
}

#[test]
fn syntax_faults_are_told_in_german_and_all_at_once() {
    let text = "[list]\n/ = \"list.filter\"\n\"n\" = list.new\n\"e\" = \"list.edit\"\n\"e\" = \"list.open\"\n[list\n\"y\" = \"list.kopy\"\n";
    assert_snapshot!(fehler(text), @r#"
    keymap.toml hat 4 Fehler und gilt deshalb gar nicht; an den Daten ist nichts geändert.
      Zeile 2: Schreibfehler – erwartet wird „"name" = "wert"“, Namen mit Sonderzeichen in Anführungszeichen
      Zeile 3: Schreibfehler – erwartet wird „"name" = "wert"“, Namen mit Sonderzeichen in Anführungszeichen
      Zeile 5: steht schon weiter oben – eine der beiden Zeilen streichen
      Zeile 6: Schreibfehler – erwartet wird „"name" = "wert"“, Namen mit Sonderzeichen in Anführungszeichen
      danach prüfen: feldbuch keys --check keymap.toml
    "#);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Writing a key and reading it again gives the same key.
    #[test]
    fn a_key_survives_being_written(c in any::<char>(), ctrl: bool, alt: bool) {
        let text = format!("{}{}{c}", if ctrl { "ctrl-" } else { "" }, if alt { "alt-" } else { "" });
        if let Ok(taste) = text.parse::<Key>() {
            prop_assert_eq!(taste.to_string().parse::<Key>(), Ok(taste));
        }
    }

    /// No text makes the reader panic or go on in silence with half a file.
    #[test]
    fn any_text_is_read_or_refused(text in "(\\[[a-z]{0,5}\\]?\n|\"?[a-zäC-]{0,6}( [a-z])?\"? ?=? ?\"?[a-z.]{0,9}\"?\n){0,6}") {
        if let Err(f) = Keymap::lesen("k.toml", &text, "standard") {
            prop_assert!(!f.hinweise.is_empty());
        }
    }
}
