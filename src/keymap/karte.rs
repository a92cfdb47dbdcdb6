//! The keymap in force: a built-in one, a person's file laid over it, and what a sequence means in which contexts.
//! Never reads the disk.

use super::datei::{self, Bindung, Schicht, im_weg};
use super::{Key, Schrift, Treffer};
use crate::action::{Action, Kontext};
use crate::fehler::Fehler;
use std::collections::BTreeMap;

const EINGEBAUT: &[(&str, &str)] = &[
    ("standard", include_str!("../../keymaps/standard.toml")),
    ("vim", include_str!("../../keymaps/vim.toml")),
    ("emacs", include_str!("../../keymaps/emacs.toml")),
];

/// Commands that are of use while a form, box or question is open. Other global commands wait until it is closed:
/// Tab must not turn the screen away under a form.
const IMMER: &[Action] = &[
    Action::Help,
    Action::Palette,
    Action::Search,
    Action::Redraw,
    Action::CasesLock,
    Action::Suspend,
    Action::Back,
    Action::Quit,
    Action::ThemeNext,
];

/// Contexts that lie over a screen.
const DARUEBER: &[Kontext] = &[
    Kontext::Form,
    Kontext::Input,
    Kontext::Choice,
    Kontext::Question,
];

/// Which keys do what.
#[derive(Debug, Clone)]
pub struct Keymap {
    name: String,
    schrift: Schrift,
    bindungen: BTreeMap<Kontext, Vec<Bindung>>,
}

impl Keymap {
    /// The names of the built-in keymaps; the first is the default.
    pub fn namen() -> Vec<&'static str> {
        EINGEBAUT.iter().map(|(n, _)| *n).collect()
    }

    /// `standard`, `vim`, `emacs`; None for any other name.
    pub fn eingebaut(name: &str) -> Option<Keymap> {
        let (name, text) = EINGEBAUT.iter().find(|(n, _)| *n == name)?;
        Keymap::lesen(name, text, "").ok()
    }

    /// A key file, laid over its own `base` or else over `vorgabe` (a built-in name; "" or unknown: nothing below).
    /// `quelle` names it in messages and becomes its name.
    ///
    /// # Errors
    /// Every fault in the file at once; nothing of it holds then.
    pub fn lesen(quelle: &str, text: &str, vorgabe: &str) -> Result<Keymap, Fehler> {
        let schicht = datei::lesen(text, &Keymap::namen())
            .map_err(|maengel| Fehler::tastendatei(quelle, &maengel))?;
        let basis = schicht.basis.as_deref().unwrap_or(vorgabe);
        // A built-in file that names itself as its base would never end.
        let unten = (basis != quelle)
            .then(|| Keymap::eingebaut(basis))
            .flatten();
        let mut karte = unten.unwrap_or_else(Keymap::leer);
        karte.name = quelle.to_owned();
        karte.darueber(schicht);
        Ok(karte)
    }

    fn leer() -> Self {
        Keymap {
            name: String::new(),
            schrift: Schrift::default(),
            bindungen: BTreeMap::new(),
        }
    }

    /// Lays a file over: what is in the way of a new binding in its section goes.
    fn darueber(&mut self, schicht: Schicht) {
        for (kontext, neue) in schicht.bindungen {
            let alte = self.bindungen.entry(kontext).or_default();
            alte.retain(|a| !neue.iter().any(|n| im_weg(&a.folge, &n.folge)));
            alte.splice(0..0, neue);
        }
    }

    /// How keys are written for people; Utf8 unless said otherwise.
    #[must_use]
    pub fn mit_schrift(mut self, schrift: Schrift) -> Self {
        self.schrift = schrift;
        self
    }

    pub fn schrift(&self) -> Schrift {
        self.schrift
    }

    /// `standard`, or where the person's file lies.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the sequence means. `kontexte` from the innermost outwards; Global need not be named, it comes last.
    /// With Input among them a character never is a command. Over a form or box only `IMMER` reaches Global, and
    /// never by a character.
    pub fn resolve(&self, kontexte: &[Kontext], folge: &[Key]) -> Treffer {
        let mut weiter: Vec<(Key, Option<Action>)> = Vec::new();
        for kontext in reihe(kontexte) {
            for b in self.gueltig(kontext, kontexte, folge) {
                match (b.folge.get(folge.len()), b.action) {
                    (None, Some(action)) if weiter.is_empty() => return Treffer::Action(action),
                    (None, None) if weiter.is_empty() => return Treffer::Nothing,
                    (Some(taste), Some(action)) => {
                        let ende = b.folge.len() == folge.len() + 1;
                        merke(&mut weiter, *taste, ende.then_some(action));
                    }
                    _ => {}
                }
            }
        }
        if weiter.is_empty() {
            Treffer::Nothing
        } else {
            Treffer::Pending(weiter)
        }
    }

    /// The bindings of a context that begin with what was pressed and may be used from within `kontexte`.
    fn gueltig<'k>(
        &'k self,
        kontext: Kontext,
        kontexte: &'k [Kontext],
        folge: &'k [Key],
    ) -> impl Iterator<Item = &'k Bindung> {
        let text = folge.first().is_some_and(|t| t.schreibt().is_some());
        let schreibt = text && kontexte.contains(&Kontext::Input);
        let drueber = kontext == Kontext::Global && kontexte.iter().any(|k| DARUEBER.contains(k));
        self.section(kontext).iter().filter(move |b| {
            let erlaubt = !drueber || (!text && b.action.is_none_or(|a| IMMER.contains(&a)));
            !schreibt && erlaubt && b.folge.starts_with(folge)
        })
    }

    fn section(&self, kontext: Kontext) -> &[Bindung] {
        self.bindungen.get(&kontext).map_or(&[], Vec::as_slice)
    }

    /// Every sequence of a command, with the context it is bound in; in the order of the file.
    pub fn tasten(&self, action: Action) -> Vec<(Kontext, Vec<Key>)> {
        self.bindungen
            .iter()
            .flat_map(|(k, alle)| alle.iter().map(move |b| (*k, b)))
            .filter(|(_, b)| b.action == Some(action))
            .map(|(k, b)| (k, b.folge.clone()))
            .collect()
    }

    /// The sequence with the fewest keys that does this here, as people read it; of equals, the first in the file.
    pub fn kuerzeste(&self, action: Action, kontexte: &[Kontext]) -> Option<String> {
        reihe(kontexte)
            .flat_map(|k| self.section(k))
            .filter(|b| b.action == Some(action))
            .filter(|b| self.resolve(kontexte, &b.folge) == Treffer::Action(action))
            .min_by_key(|b| b.folge.len())
            .map(|b| self.schrift.folge(&b.folge))
    }

    /// The section of a context for the help: a row for each command, all its keys in it as people read them.
    pub fn alle(&self, kontext: Kontext) -> Vec<(String, Action)> {
        self.zeilen(kontext, |_, _| true)
    }

    /// The same, without the keys that mean something else here or are text.
    pub fn alle_in(&self, kontext: Kontext, kontexte: &[Kontext]) -> Vec<(String, Action)> {
        let gilt = |b: &Bindung, a| self.resolve(kontexte, &b.folge) == Treffer::Action(a);
        self.zeilen(kontext, gilt)
    }

    fn zeilen(
        &self,
        kontext: Kontext,
        gilt: impl Fn(&Bindung, Action) -> bool,
    ) -> Vec<(String, Action)> {
        let mut zeilen: Vec<(String, Action)> = Vec::new();
        for b in self.section(kontext) {
            let Some(action) = b.action.filter(|a| gilt(b, *a)) else {
                continue;
            };
            let taste = self.schrift.folge(&b.folge);
            match zeilen.iter_mut().find(|(_, a)| *a == action) {
                Some((tasten, _)) => *tasten = format!("{tasten}, {taste}"),
                None => zeilen.push((taste, action)),
            }
        }
        zeilen
    }
}

/// The contexts from the innermost outwards, Global last.
fn reihe(kontexte: &[Kontext]) -> impl Iterator<Item = Kontext> {
    let innen = kontexte.iter().copied().filter(|k| *k != Kontext::Global);
    innen.chain([Kontext::Global])
}

/// The innermost meaning of a key stays.
fn merke(weiter: &mut Vec<(Key, Option<Action>)>, taste: Key, action: Option<Action>) {
    if !weiter.iter().any(|(t, _)| *t == taste) {
        weiter.push((taste, action));
    }
}
