//! The page of needs: seen again, and the steps of the chain – TOP, Beschluss, Vorhaben or Angebot, done, one step back. Each
//! is one key and ends in a draft, in a box to choose from, or in a word that says why not.

use crate::action::Action;
use crate::app::blatt::Blattart;
use crate::app::session::Fenster;
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::zeile::Zweck as Zeilenzweck;
use crate::app::{App, Effect};
use crate::domain::{
    Auswahl, Bedarf, Id, Kind, Ressourcenstatus, Schluessel, Sitzung, datum, leer,
};
use crate::model::bedarfe::{self, Spanne, Wohin};
use crate::model::liste::Zustand;
use crate::model::{Register, tun};
use crate::store::Draft;
use jiff::civil::Date;

/// What a result may look like.
pub const ERLEDIGT: &str = "ein Satz, etwa: Gruppe läuft seit Mai im Bürgerhaus";
/// Letters before a need that is being typed is compared with those that there are.
const AB: usize = 4;
/// Sitzungen to come that are offered of one Gremium.
const KOMMENDE: usize = 3;

/// The step that a box chooses for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schritt {
    Top,
    Beschluss,
    Vorhaben,
    Angebot,
}

/// The need that is nearest to what is being typed.
pub(super) fn schon_da(reg: &Register, text: &str, heute: Date) -> Option<(Schluessel, String)> {
    if text.trim().chars().count() < AB {
        return None;
    }
    let id = *bedarfe::aehnliche(reg, text).first()?;
    let b = reg.bedarfe().get(id)?;
    let mal = bedarfe::gesehen(reg, b, heute).anzahl;
    let satz = format!(
        "gibt es schon: {} ({mal}×) – stattdessen sichten?",
        tun::kurz(&b.name)
    );
    let kind = Kind::Bedarfe;
    Some((Schluessel { kind, id }, satz))
}

pub(in crate::app) fn zeile_titel(reg: &Register, id: Id, zweck: &Zeilenzweck) -> String {
    let b = reg.bedarfe().get(id);
    let name = b.map(|b| tun::kurz(&b.name)).unwrap_or_default();
    match zweck {
        Zeilenzweck::BedarfErledigt(_) => format!("„{name}“: wie ging es aus?"),
        _ => format!("„{name}“ wieder gesehen"),
    }
}

/// What a line of a sighting means, a line each.
pub(in crate::app) fn sichtung_verstanden(
    reg: &Register,
    bedarf: Id,
    filter: Option<Id>,
    text: &str,
    heute: Date,
) -> Vec<String> {
    let s = bedarfe::lies_sichtung(reg, text, bedarf, filter, heute);
    let leer = |t: String| if t.is_empty() { "–".to_owned() } else { t };
    let mut zeilen = vec![format!(
        "wo: {} · von: {} · {}",
        leer(reg.raum_name(s.raum)),
        leer(s.von.clone()),
        datum::lang(s.am)
    )];
    if !s.notiz.is_empty() {
        zeilen.push(format!("Notiz: {}", s.notiz));
    }
    if text.trim().is_empty() {
        zeilen.push("etwa: @Brück von Schule gestern – oder gleich Enter".to_owned());
    }
    zeilen.extend(s.unklar);
    zeilen
}

impl App {
    pub(in crate::app) fn bedarf_befehl(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::NeedAll => {
                self.schalten(|o| {
                    o.bedarf_zustand = match o.bedarf_zustand {
                        Zustand::Offen => Zustand::Alle,
                        _ => Zustand::Offen,
                    };
                });
                return Vec::new();
            }
            Action::NeedTable => {
                self.blatt_oeffnen(Blattart::Bedarfstafel {
                    raum: self.session.raum,
                    spanne: Spanne::default(),
                    seite: 0,
                });
                return Vec::new();
            }
            _ => {}
        }
        match self.der_eine(Kind::Bedarfe) {
            Ok(id) => self.bedarf_schritt(action, id),
            Err(warum) => self.sage(warum),
        }
    }

    fn bedarf_schritt(&mut self, action: Action, id: Id) -> Vec<Effect> {
        let Some(b) = self.register.bedarfe().get(id).cloned() else {
            return self.sage("Diesen Bedarf gibt es nicht mehr");
        };
        match action {
            Action::NeedSight => self.sichten_zeile(id, ""),
            Action::NeedBack => self.versuche(bedarfe::zurueck(&self.register, id)),
            _ if !b.offen() => {
                let taste = self
                    .session
                    .keymap
                    .kuerzeste(Action::NeedBack, &self.session.kontexte());
                let taste = taste.unwrap_or_default();
                self.sage(format!(
                    "Der Bedarf ist schon erledigt – {taste} geht einen Schritt zurück"
                ))
            }
            Action::NeedDone => self.zeile_zeigen(Zeilenzweck::BedarfErledigt(id), ""),
            Action::NeedTop => self.bedarf_top(&b),
            Action::NeedDecide => self.bedarf_beschluss(&b),
            Action::NeedProject => self.bedarf_vorhaben(&b),
            _ => self.bedarf_angebot(&b),
        }
    }

    fn sichten_zeile(&mut self, bedarf: Id, text: &str) -> Vec<Effect> {
        let filter = self.session.raum;
        self.zeile_zeigen(Zeilenzweck::Sichten { bedarf, filter }, text)
    }

    /// The form of a double closes; where and by whom it was reported goes into the line of the sighting.
    pub(super) fn stattdessen_sichten(&mut self, bedarf: Id) -> Vec<Effect> {
        let text = match self.session.fenster.last() {
            Some(Fenster::Formular(form)) => {
                let feld = |name: &str| {
                    let feld = form.felder.iter().find(|f| f.feld.name == name);
                    feld.map(|f| f.eingabe.text().trim().to_owned())
                        .unwrap_or_default()
                };
                let teil = |vor: &str, t: String| (!t.is_empty()).then(|| format!("{vor}{t}"));
                let raum = teil("@", feld("raum"));
                let von = teil("von ", feld("gemeldet_von"));
                raum.into_iter().chain(von).collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        };
        let effekte = self.verwerfen();
        self.sichten_zeile(bedarf, &text);
        effekte
    }

    /// The sighting that a line says.
    pub(in crate::app) fn sichtung_draft(
        &mut self,
        bedarf: Id,
        filter: Option<Id>,
        text: &str,
    ) -> Result<Draft, String> {
        self.mit_ids(|reg, um, neu| {
            let s = bedarfe::lies_sichtung(reg, text, bedarf, filter, um.heute());
            if let Some(unklar) = s.unklar.first() {
                return Err(unklar.clone());
            }
            let mut sichtung = leer::sichtung(neu.neu(), s.am);
            (sichtung.raum, sichtung.von, sichtung.notiz) = (s.raum, s.von, s.notiz);
            bedarfe::sichten(reg, bedarf, sichtung)
        })
    }

    fn bedarf_wahl(
        &mut self,
        id: Id,
        was: &str,
        schritt: Schritt,
        alle: Vec<Kandidat>,
    ) -> Vec<Effect> {
        let wahl = Wahl::neu(was, Zweck::Bedarf(id, schritt), alle);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// Sitzungen to come and inboxes; of the Gremien that the need's Raum belongs to first.
    fn bedarf_top(&mut self, b: &Bedarf) -> Vec<Effect> {
        let (reg, heute) = (&self.register, self.session.heute());
        let mut gremien: Vec<_> = reg
            .gremien()
            .iter()
            .filter(|g| g.besteht(heute) && !g.aussen)
            .collect();
        gremien.sort_by_cached_key(|g| (entfernung(reg, b.raum, g.raum), reg.gremium_titel(g)));
        let ziele = gremien.into_iter().flat_map(|g| {
            let speicher = Kandidat {
                text: format!("{} · Themenspeicher", reg.gremium_titel(g)),
                zusatz: "ohne Termin".to_owned(),
                wert: wert(Kind::Gremien, g.id),
            };
            let mut kommende = kommende(reg, g.id, heute);
            kommende.truncate(KOMMENDE);
            let sitzungen = kommende.into_iter().map(|s| Kandidat {
                text: format!(
                    "{} · {}",
                    reg.gremium_titel(g),
                    datum::lang(s.beginn.date())
                ),
                zusatz: datum::relativ(s.beginn.date(), heute),
                wert: wert(Kind::Sitzungen, s.id),
            });
            sitzungen.chain([speicher]).collect::<Vec<_>>()
        });
        let ziele: Vec<Kandidat> = ziele.collect();
        if ziele.is_empty() {
            return self.sage("Noch kein Gremium – auf 2 eines anlegen");
        }
        self.bedarf_wahl(b.id, "Wo wird der Bedarf beraten?", Schritt::Top, ziele)
    }

    /// The only decision at once, else a box.
    fn bedarf_beschluss(&mut self, b: &Bedarf) -> Vec<Effect> {
        let alle = bedarfe::beschluesse(&self.register, b);
        let top = b.top.and_then(|t| self.register.tops().get(t));
        let im_speicher = top.is_some_and(|t| t.sitzung.is_none());
        let kandidaten: Vec<Kandidat> = alle
            .iter()
            .map(|x| Kandidat {
                text: super::beschluss_zeile(&self.register, x),
                zusatz: x.ergebnis.label().to_owned(),
                wert: wert(Kind::Beschluesse, x.id),
            })
            .collect();
        match alle.as_slice() {
            [] if im_speicher => {
                self.sage("Das Thema liegt noch im Speicher, beschlossen ist nichts")
            }
            [] if b.top.is_some() => {
                self.sage("In der Sitzung dieses TOPs ist noch nichts beschlossen")
            }
            [] => self.sage("Noch kein Beschluss – erst in einen TOP geben"),
            [x] if b.top.is_some() => {
                let x = x.id;
                self.versuche(bedarfe::an_beschluss(&self.register, b.id, x))
            }
            _ => self.bedarf_wahl(
                b.id,
                "An welchen Beschluss?",
                Schritt::Beschluss,
                kandidaten,
            ),
        }
    }

    /// A new one, or one of those that are open.
    fn bedarf_vorhaben(&mut self, b: &Bedarf) -> Vec<Effect> {
        let reg = &self.register;
        let mut offene: Vec<_> = reg
            .vorhaben()
            .iter()
            .filter(|v| v.status.offen() && Some(v.id) != b.vorhaben)
            .collect();
        if offene.is_empty() {
            return self.vorhaben_aus(b.id);
        }
        offene.sort_by_cached_key(|v| (entfernung(reg, b.raum, v.raum), v.name.clone()));
        let neues = Kandidat {
            text: format!("neues Vorhaben: {}", b.name),
            zusatz: reg.raum_name(b.raum),
            wert: Wert::Befehl(Action::New),
        };
        let da = offene.into_iter().map(|v| Kandidat {
            text: v.name.clone(),
            zusatz: format!("{} · {}", v.status.label(), reg.raum_name(v.raum)),
            wert: wert(Kind::Vorhaben, v.id),
        });
        let alle = std::iter::once(neues).chain(da).collect();
        self.bedarf_wahl(
            b.id,
            "Welches Vorhaben nimmt ihn auf?",
            Schritt::Vorhaben,
            alle,
        )
    }

    /// The form of a Vorhaben that begins with the need; saving it binds both.
    fn vorhaben_aus(&mut self, id: Id) -> Vec<Effect> {
        let neues =
            self.mit_ids(|reg, um, neu| bedarfe::neues_vorhaben(reg, id, neu.neu(), um.heute()));
        let v = match neues {
            Ok(v) => v,
            Err(warum) => return self.weigere(warum),
        };
        self.formular("Neues Vorhaben aus dem Bedarf", v.into());
        if let Some(Fenster::Formular(form)) = self.session.fenster.last_mut() {
            let kind = Kind::Bedarfe;
            form.fuer = Some(Schluessel { kind, id });
        }
        Vec::new()
    }

    fn bedarf_angebot(&mut self, b: &Bedarf) -> Vec<Effect> {
        let reg = &self.register;
        let mut alle: Vec<_> = reg
            .ressourcen()
            .iter()
            .filter(|r| r.status != Ressourcenstatus::Beendet && Some(r.id) != b.ressource)
            .collect();
        alle.sort_by_cached_key(|r| (entfernung(reg, b.raum, r.raum), r.name.clone()));
        let alle: Vec<Kandidat> = alle
            .into_iter()
            .map(|r| Kandidat {
                text: r.name.clone(),
                zusatz: reg.raum_name(r.raum),
                wert: wert(Kind::Ressourcen, r.id),
            })
            .collect();
        if alle.is_empty() {
            return self.sage("Noch keine Ressource – auf der Seite Ressourcen eine anlegen");
        }
        self.bedarf_wahl(
            b.id,
            "Welches Angebot beantwortet ihn?",
            Schritt::Angebot,
            alle,
        )
    }

    /// What was chosen in the box of a step.
    pub(in crate::app) fn bedarf_gewaehlt(
        &mut self,
        id: Id,
        schritt: Schritt,
        wert: Wert,
    ) -> Vec<Effect> {
        let Wert::Satz(key) = wert else {
            return self.vorhaben_aus(id);
        };
        let draft = self.mit_ids(|reg, um, neu| match schritt {
            Schritt::Top => {
                let wohin = match key.kind {
                    Kind::Sitzungen => Wohin::Sitzung(key.id),
                    _ => Wohin::Speicher(key.id),
                };
                bedarfe::in_top(reg, id, wohin, um, neu)
            }
            Schritt::Beschluss => bedarfe::an_beschluss(reg, id, key.id),
            Schritt::Vorhaben => bedarfe::an_vorhaben(reg, id, key.id),
            Schritt::Angebot => bedarfe::an_ressource(reg, id, key.id),
        });
        self.versuche(draft)
    }
}

fn wert(kind: Kind, id: Id) -> Wert {
    Wert::Satz(Schluessel { kind, id })
}

fn kommende(reg: &Register, gremium: Id, heute: Date) -> Vec<&Sitzung> {
    let mut alle: Vec<&Sitzung> = reg
        .sitzungen_von(gremium)
        .filter(|s| s.steht_an() && s.beginn.date() >= heute)
        .collect();
    alle.sort_by_key(|s| s.beginn);
    alle
}

/// Levels up from one Raum to the other; what lies inside comes behind what lies around, the rest last.
fn entfernung(reg: &Register, von: Option<Id>, nach: Option<Id>) -> usize {
    const INNEN: usize = 40;
    const ANDERSWO: usize = 50;
    let (Some(von), Some(nach)) = (von, nach) else {
        return ANDERSWO;
    };
    let hinauf = reg.aufwaerts(von).position(|r| r.id == nach);
    let hinab = || reg.liegt_in(Some(nach), von).then_some(INNEN);
    hinauf.or_else(hinab).unwrap_or(ANDERSWO)
}
