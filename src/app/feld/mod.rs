//! The pages of the FuA: what their own keys do, and what their forms notice and bring along. One file per page; whatever
//! holds for screen and command line lives in `model`.

pub mod antraege;
pub mod bedarfe;
pub mod mittel;
mod profil;
pub mod ressourcen;
mod turnus;
mod vorhaben;
mod vorhabenzeile;
mod zentren;

pub use vorhabenzeile::Vorhabenzeile;

use super::formular::Formular;
use super::session::Fenster;
use super::{App, Effect};
use crate::action::Action;
use crate::domain::text::einzeilig;
use crate::domain::{Beschluss, Id, Kind, Schluessel, datum};
use crate::model::Register;
use crate::model::tun::kurz;
use crate::store::Draft;
use jiff::civil::Date;

/// A decision to choose: what was decided, by whom and when in short; the whole name last, for whoever types it or has the
/// columns.
fn beschluss_zeile(reg: &Register, b: &Beschluss) -> String {
    let g = reg.gremien().get(b.gremium);
    let art = || g.and_then(|g| reg.art_von(g)).map(|a| a.kuerzel.clone());
    let eigenes = g.map(|g| g.kuerzel.clone()).filter(|k| !k.is_empty());
    let name = reg.gremium_name(b.gremium);
    let kuerzel = eigenes.or_else(art).filter(|k| !k.is_empty());
    let tag = datum::tagesdatum(b.am);
    let was = kurz(&einzeilig(&b.text));
    match kuerzel {
        Some(k) => format!("{was} · {k} {tag} · {name}"),
        None => format!("{was} · {tag} · {name}"),
    }
}

/// What there is already of what a new record is to be called.
pub(super) fn schon_da(
    form: &Formular,
    reg: &Register,
    heute: Date,
) -> Option<(Schluessel, String)> {
    let mut felder = form.felder.iter().filter(|_| form.ist_neu());
    let name = felder.find(|f| f.feld.name == "name")?.eingabe.text();
    match form.kind() {
        Kind::Bedarfe => bedarfe::schon_da(reg, name, heute),
        Kind::Ressourcen => ressourcen::schon_da(form, reg, name, heute),
        _ => None,
    }
}

/// Fields of a form whose text is not lost when what there is already takes its place.
fn kommt_mit(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Bedarfe => &["name", "raum", "gemeldet_von"],
        _ => &["name", "raum"],
    }
}

impl App {
    /// Instead of the new record that a form is about: the one that is there already.
    pub(super) fn stattdessen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Formular(form)) = self.session.fenster.last_mut() else {
            return Vec::new();
        };
        match form.schon_da.as_ref().map(|s| s.0) {
            Some(key) if form.geaendert_ausser(kommt_mit(key.kind)) => {
                form.stattdessen = true;
                self.session.fenster.push(Fenster::Frage);
                Vec::new()
            }
            Some(key) => self.zum_vorhandenen(key),
            _ if form.ist_neu() && matches!(form.kind(), Kind::Bedarfe | Kind::Ressourcen) => {
                self.sage("Etwas Ähnliches gibt es noch nicht")
            }
            _ => self.geht_nicht(Action::FormInstead),
        }
    }

    /// The form closes, and what there is already takes its place.
    pub(super) fn zum_vorhandenen(&mut self, key: Schluessel) -> Vec<Effect> {
        if key.kind == Kind::Bedarfe {
            return self.stattdessen_sichten(key.id);
        }
        let effekte = self.verwerfen();
        self.springe(key);
        effekte
    }

    /// What follows from a form that is saved: the first sighting of a need, the need that became a Vorhaben.
    pub(super) fn samt_folgen(
        &mut self,
        draft: Draft,
        key: Schluessel,
        fuer: Option<Schluessel>,
    ) -> Draft {
        let gebunden = match fuer.filter(|f| f.kind == Kind::Bedarfe) {
            Some(f) => crate::model::bedarfe::mit_vorhaben(&self.register, draft, f.id, key.id),
            None => draft,
        };
        self.mit_ids(|reg, _, neu| crate::model::bedarfe::mit_sichtungen(reg, gebunden, neu))
    }

    /// The chosen record of a page, when a command is about one and not about many.
    pub(super) fn der_eine(&mut self, kind: Kind) -> Result<Id, &'static str> {
        if self.session.liste().marken().len() > 1 {
            return Err("Das geht mit einem auf einmal – Esc hebt die Marken auf");
        }
        let marke = self.session.liste().marken().iter().next().copied();
        let key = marke.or(self.session.gewaehlt());
        key.filter(|k| k.kind == kind)
            .map(|k| k.id)
            .ok_or("Erst etwas wählen")
    }
}
