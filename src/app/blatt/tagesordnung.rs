//! The sheets of an agenda and of a topic inbox: opening them, and what their keys do to the chosen TOP.

use super::{Blatt, Blattart};
use crate::action::Action;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::zeile::{Zeile, Zweck as Zeilenzweck};
use crate::app::{App, Effect};
use crate::domain::{Auswahl, Id, Kind, Schluessel, Sitzung, Top, datum};
use crate::model::{Register, tagesordnung as to};
use crate::store::Draft;

impl App {
    /// The Gremium that the page, or the line chosen on it, belongs to.
    pub(in crate::app) fn gremium_hier(&self) -> Option<Id> {
        let key = self.session.gewaehlt()?;
        match key.kind {
            Kind::Gremien => Some(key.id),
            Kind::Sitzungen => self.register.sitzungen().get(key.id).map(|s| s.gremium),
            Kind::Todos => self.register.todos().get(key.id).and_then(|t| t.gremium),
            _ => None,
        }
    }

    /// The Sitzung that is chosen, else the next one of the Gremium that is.
    fn sitzung_hier(&self) -> Option<&Sitzung> {
        let gewaehlt = self.gewaehlte_sitzung();
        let gewaehlt = gewaehlt.and_then(|id| self.register.sitzungen().get(id));
        gewaehlt
            .or_else(|| to::naechste(&self.register, self.gremium_hier()?, self.session.heute()))
    }

    /// The agenda of the Sitzung that is chosen; one that is to come and has none gets it.
    pub(in crate::app) fn tagesordnung_oeffnen(&mut self) -> Vec<Effect> {
        let Some(s) = self.sitzung_hier().cloned() else {
            let text = if self.gremium_hier().is_some() {
                "Keine Sitzung geplant – erst eine ansetzen"
            } else {
                "Erst eine Sitzung wählen"
            };
            return self.sage(text);
        };
        self.blatt_oeffnen(Blattart::Tagesordnung(s.id));
        if !s.steht_an() || !self.register.tagesordnung(s.id).is_empty() {
            return Vec::new();
        }
        let aenderungen = self.mit_ids(|reg, um, neu| to::grundgeruest(reg, &s, um, neu));
        let tag = datum::lang(s.beginn.date());
        let mut draft = Draft::new(format!("Tagesordnung {tag} vorbereitet"));
        draft.aenderungen = aenderungen;
        self.sichern(draft)
    }

    pub(in crate::app) fn themenspeicher_oeffnen(&mut self) {
        match self.gremium_hier() {
            Some(g) => self.blatt_oeffnen(Blattart::Themenspeicher(g)),
            None => self
                .session
                .melde(MeldungArt::Hinweis, "Erst ein Gremium wählen"),
        }
    }

    /// A TOP is shown on its agenda, over its Sitzung; a topic in its inbox.
    pub(in crate::app) fn springe_zu_top(&mut self, key: Schluessel) {
        let Some(top) = self.register.tops().get(key.id).cloned() else {
            return;
        };
        let (kind, id, art) = match top.sitzung {
            Some(s) => (Kind::Sitzungen, s, Blattart::Tagesordnung(s)),
            None => (
                Kind::Gremien,
                top.gremium,
                Blattart::Themenspeicher(top.gremium),
            ),
        };
        self.springe(Schluessel { kind, id });
        self.session.fenster.push(Fenster::Blatt(Blatt {
            wunsch: Some(key),
            ..Blatt::neu(art)
        }));
        self.blaetter_neu();
    }

    /// None: nothing of its own; what all sheets do is tried then.
    pub(super) fn agenda_befehl(
        &mut self,
        art: Blattart,
        action: Action,
        ziel: Option<Schluessel>,
    ) -> Option<Vec<Effect>> {
        let top = ziel
            .filter(|k| k.kind == Kind::Tops)
            .and_then(|k| self.register.tops().get(k.id))
            .cloned();
        Some(match (action, top) {
            (Action::New, _) => self.top_zeile(art),
            (Action::Open | Action::Edit, Some(t)) => self.top_formular(&t, None),
            (Action::Notiz, Some(t)) => self.top_formular(&t, Some("notiz")),
            (Action::TopTake, _) => self.themen_holen(art),
            (Action::SitzungMeeting, _) => self.halten_vom_blatt(art),
            (Action::AgendaTemplate | Action::AgendaPublish | Action::AgendaInvited, _) => {
                self.agenda_als_ganze(art, action)
            }
            (Action::TopNext, Some(t)) if t.sitzung.is_none() => self.thema_verteilen(&t),
            (a, Some(t)) if am_top(a) => self.am_top(a, &t),
            (a, None) if am_top(a) || a == Action::Edit => self.sage("Erst einen TOP wählen"),
            _ => return None,
        })
    }

    /// The meeting mode of this agenda; the one that the sheet was opened from, if so.
    fn halten_vom_blatt(&mut self, art: Blattart) -> Vec<Effect> {
        let Blattart::Tagesordnung(sitzung) = art else {
            return self.geht_nicht(Action::SitzungMeeting);
        };
        let darunter = self.session.fenster.iter().rev().nth(1);
        if matches!(darunter, Some(Fenster::Modus(m)) if m.sitzung == sitzung) {
            return self.schliessen();
        }
        self.modus_oeffnen(sitzung)
    }

    /// The agenda over the meeting mode, at the TOP on the table.
    pub(in crate::app) fn tagesordnung_im_modus(&mut self, sitzung: Id, top: Option<Id>) {
        self.session.fenster.push(Fenster::Blatt(Blatt {
            wunsch: top.map(|id| Schluessel {
                kind: Kind::Tops,
                id,
            }),
            ..Blatt::neu(Blattart::Tagesordnung(sitzung))
        }));
        self.blaetter_neu();
    }

    fn am_top(&mut self, action: Action, t: &Top) -> Vec<Effect> {
        let draft = self.mit_ids(|reg, um, neu| match action {
            Action::TopUp => to::platz(reg, t, true),
            Action::TopDown => to::platz(reg, t, false),
            Action::TopLonger => Ok(to::minuten(t, true)),
            Action::TopShorter => Ok(to::minuten(t, false)),
            Action::TopAim => Ok(to::ziel(t)),
            Action::TopRecurring => to::wiederkehrend(t),
            Action::TopSkip => to::ueberspringen(t),
            Action::TopNext => to::verschieben(reg, t, um, neu),
            Action::TopInbox => to::in_speicher(reg, t, neu),
            _ => to::loeschen(reg, t),
        });
        self.versuche(draft)
    }

    fn agenda_als_ganze(&mut self, art: Blattart, action: Action) -> Vec<Effect> {
        let sitzung = match art {
            Blattart::Tagesordnung(id) => self.register.sitzungen().get(id).cloned(),
            _ => None,
        };
        let Some(s) = sitzung else {
            return self.sage("Das geht auf der Tagesordnung einer Sitzung");
        };
        let draft = self.mit_ids(|reg, um, neu| match action {
            Action::AgendaTemplate => to::vorlage(reg, &s, um, neu),
            Action::AgendaPublish => to::veroeffentlichen(reg, &s, um),
            _ => to::eingeladen(&s, um),
        });
        self.versuche(draft)
    }

    fn top_formular(&mut self, t: &Top, feld: Option<&str>) -> Vec<Effect> {
        let key = Schluessel {
            kind: Kind::Tops,
            id: t.id,
        };
        self.bearbeite(key, feld);
        Vec::new()
    }

    pub(in crate::app) fn top_zeile(&mut self, art: Blattart) -> Vec<Effect> {
        let (gremium, sitzung) = match art {
            Blattart::Tagesordnung(id) => match self.register.sitzungen().get(id) {
                Some(s) => (s.gremium, Some(id)),
                None => return Vec::new(),
            },
            Blattart::Themenspeicher(id) => (id, None),
            _ => return Vec::new(),
        };
        let zweck = Zeilenzweck::Top { gremium, sitzung };
        let zeile = Zeile::neu(zweck, "", &self.register, self.session.heute());
        self.session.fenster.push(Fenster::Zeile(zeile));
        Vec::new()
    }

    /// What the quick line says, as a draft; the sheet below will have it chosen.
    pub(in crate::app) fn top_aus_zeile(
        &mut self,
        gremium: Id,
        sitzung: Option<Id>,
        text: &str,
    ) -> Result<Draft, String> {
        let z = to::lies(&self.register, text);
        if let Some(unklar) = z.unklar.first() {
            return Err(unklar.clone());
        }
        if z.angaben.titel.is_empty() {
            return Err("Worum geht es? Ein Titel fehlt noch – oder Esc".to_owned());
        }
        let (draft, id) =
            self.mit_ids(|reg, um, neu| to::neuer(reg, &z, gremium, sitzung, um, neu));
        let blatt = self.session.fenster.iter_mut().rev().find_map(|f| match f {
            Fenster::Blatt(b) => Some(b),
            _ => None,
        });
        if let Some(blatt) = blatt {
            blatt.wunsch = Some(Schluessel {
                kind: Kind::Tops,
                id,
            });
        }
        Ok(draft)
    }

    /// A box with the topics of the inbox.
    fn themen_holen(&mut self, art: Blattart) -> Vec<Effect> {
        let sitzung = match art {
            Blattart::Tagesordnung(id) => self.register.sitzungen().get(id),
            _ => None,
        };
        let Some(s) = sitzung else {
            return self.sage("Geholt wird auf die Tagesordnung einer Sitzung");
        };
        let kandidaten: Vec<Kandidat> = self
            .register
            .themenspeicher(s.gremium)
            .into_iter()
            .map(thema_kandidat)
            .collect();
        let zweck = Zweck::ThemaHolen(s.id);
        if kandidaten.is_empty() {
            return self.sage("Der Themenspeicher ist leer");
        }
        let wahl = Wahl::neu("Aus dem Themenspeicher", zweck, kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// A topic goes to the one Sitzung to come, or to the one that is chosen in a box.
    fn thema_verteilen(&mut self, t: &Top) -> Vec<Effect> {
        let heute = self.session.heute();
        let mut kommende: Vec<&Sitzung> = self
            .register
            .sitzungen_von(t.gremium)
            .filter(|s| s.steht_an() && s.beginn.date() >= heute)
            .collect();
        kommende.sort_by_key(|s| s.beginn);
        match kommende.as_slice() {
            [] => self.sage("Keine Sitzung geplant – das Thema bleibt im Themenspeicher"),
            [s] => {
                let s = s.id;
                self.thema_in(t.id, s)
            }
            mehrere => {
                let kandidaten = mehrere
                    .iter()
                    .map(|s| Kandidat {
                        text: self.register.sitzung_titel(s),
                        zusatz: datum::relativ(s.beginn.date(), heute),
                        wert: Wert::Satz(Schluessel {
                            kind: Kind::Sitzungen,
                            id: s.id,
                        }),
                    })
                    .collect();
                let wahl = Wahl::neu("In welche Sitzung?", Zweck::ThemaIn(t.id), kandidaten);
                self.session.fenster.push(Fenster::Wahl(wahl));
                Vec::new()
            }
        }
    }

    pub(in crate::app) fn thema_in(&mut self, top: Id, sitzung: Id) -> Vec<Effect> {
        let (Some(t), Some(s)) = (
            self.register.tops().get(top).cloned(),
            self.register.sitzungen().get(sitzung).cloned(),
        ) else {
            return self.sage("Das gibt es nicht mehr");
        };
        let draft = self.mit_ids(|reg, um, neu| to::holen(reg, &t, &s, um, neu));
        self.sichern(draft)
    }
}

/// Commands that are about one TOP.
fn am_top(action: Action) -> bool {
    matches!(
        action,
        Action::TopUp
            | Action::TopDown
            | Action::TopLonger
            | Action::TopShorter
            | Action::TopAim
            | Action::TopRecurring
            | Action::TopSkip
            | Action::TopNext
            | Action::TopInbox
            | Action::Delete
    )
}

fn thema_kandidat(t: &Top) -> Kandidat {
    let zeit = t.minuten.map(|m| format!("{m} min"));
    let ziel = t.ziel.map(|z| z.label().to_owned());
    Kandidat {
        text: t.titel.clone(),
        zusatz: ziel.into_iter().chain(zeit).collect::<Vec<_>>().join(" · "),
        wert: Wert::Satz(Schluessel {
            kind: Kind::Tops,
            id: t.id,
        }),
    }
}

/// Title of the quick line.
pub(in crate::app) fn top_titel(reg: &Register, gremium: Id, sitzung: Option<Id>) -> String {
    match sitzung.and_then(|s| reg.sitzungen().get(s)) {
        Some(s) => format!("Neuer TOP · {}", reg.sitzung_titel(s)),
        None => format!("Neues Thema · {}", reg.gremium_name(gremium)),
    }
}

/// What the quick line is understood to say, a line each.
pub(in crate::app) fn top_verstanden(reg: &Register, text: &str) -> Vec<String> {
    let z = to::lies(reg, text);
    if text.trim().is_empty() {
        return vec![
            "etwa: Kita-Plätze in Nord ab Herbst /b 20 +wanda".to_owned(),
            "/i Information  /b Beratung  /e Entscheidung · Zahl am Ende: Minuten".to_owned(),
            "+wer bringt ein · #Gruppe betrifft · * kommt wieder".to_owned(),
        ];
    }
    let ziel = z.angaben.ziel.map_or("ohne Ziel", |z| z.label());
    let zeit = z
        .angaben
        .minuten
        .map_or_else(|| "ohne Zeit".to_owned(), |m| format!("{m} min"));
    let mut zeilen = vec![
        format!("Titel: {}", z.angaben.titel),
        format!("Ziel: {ziel} · {zeit}"),
    ];
    let von = z.von.map(|p| format!("bringt ein: {}", reg.person_name(p)));
    let betrifft = (!z.angaben.betrifft.is_empty())
        .then(|| format!("betrifft: {}", z.angaben.betrifft.join(", ")));
    let wieder = z.angaben.wiederkehrend.then(|| "kommt wieder".to_owned());
    let mehr: Vec<String> = [von, betrifft, wieder].into_iter().flatten().collect();
    if !mehr.is_empty() {
        zeilen.push(mehr.join(" · "));
    }
    if !z.angaben.titel.is_empty() && to::zu_knapp(&z.angaben.titel) {
        zeilen.push("zu knapp: so genau, dass man weiß, ob man kommen soll".to_owned());
    }
    zeilen.extend(z.unklar);
    zeilen
}
