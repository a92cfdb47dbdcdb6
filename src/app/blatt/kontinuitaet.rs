//! What the sheets about continuity understand: attendance, duties, seats by lot, Gelingensfaktoren. Each command ends in
//! a draft, a window, a copy, or a word that says why not.

use super::{Blattart, ansicht};
use crate::action::Action;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::zeile::{Zeile, Zweck as Zeilenzweck};
use crate::app::{App, Effect};
use crate::domain::{Auswahl, Id, Kind, Losung, Schluessel, datum};
use crate::model::anwesenheit::Ordnung;
use crate::model::dienste::{self, Stelle};
use crate::model::{gelingen, los};
use crate::store::Draft;

impl App {
    /// Opens one of these sheets for what is chosen.
    pub(in crate::app) fn kontinuitaet_oeffnen(&mut self, action: Action) {
        let kind = match action {
            Action::SitzungCheck => Kind::Sitzungen,
            _ => Kind::Gremien,
        };
        let jahr = self.session.heute().year();
        let art = match (action, self.gewaehltes(kind)) {
            (Action::GremiumReport, _) => Blattart::GelingenJahr {
                gremium: None,
                raum: self.session.raum,
                jahr,
            },
            (Action::SitzungCheck, Some(s)) => Blattart::GelingenSitzung(s),
            (Action::GremiumAttendance, Some(gremium)) => Blattart::Anwesenheit {
                gremium,
                ordnung: Ordnung::default(),
            },
            (Action::GremiumDuties, Some(gremium)) => Blattart::Dienste {
                gremium,
                tausch: None,
            },
            (Action::GremiumLots, Some(g)) => Blattart::Lose(g),
            (Action::GremiumCheck, Some(g)) => Blattart::GelingenJahr {
                gremium: Some(g),
                raum: None,
                jahr,
            },
            _ => {
                let text = format!("Erst {} wählen", ein(kind));
                self.session.melde(MeldungArt::Hinweis, text);
                return;
            }
        };
        self.blatt_oeffnen(art);
    }

    pub(super) fn kontinuitaet_befehl(&mut self, art: Blattart, action: Action) -> Vec<Effect> {
        match (art, action) {
            (Blattart::Anwesenheit { gremium, ordnung }, Action::Sort) => {
                let ordnung = match ordnung {
                    Ordnung::Name => Ordnung::Schlechteste,
                    Ordnung::Schlechteste => Ordnung::Name,
                };
                self.blatt_wird(Blattart::Anwesenheit { gremium, ordnung })
            }
            (Blattart::Dienste { gremium, tausch }, _) => {
                self.dienste_befehl(gremium, tausch, action)
            }
            (Blattart::Lose(gremium), _) => self.lose_befehl(gremium, action),
            (
                Blattart::GelingenJahr {
                    gremium,
                    raum,
                    jahr,
                },
                Action::SheetPrev | Action::SheetNext,
            ) => {
                let schritt = if action == Action::SheetNext { 1 } else { -1 };
                self.blatt_wird(Blattart::GelingenJahr {
                    gremium,
                    raum,
                    jahr: jahr.saturating_add(schritt).clamp(1990, 2100),
                })
            }
            _ => self.geht_nicht(action),
        }
    }

    /// The sheet on top becomes another one in the same place.
    fn blatt_wird(&mut self, art: Blattart) -> Vec<Effect> {
        if let Some(Fenster::Blatt(blatt)) = self.session.fenster.last_mut() {
            blatt.art = art;
            blatt.fuer = None;
        }
        Vec::new()
    }

    pub(super) fn blatt_kopieren(&mut self, art: Blattart) -> Vec<Effect> {
        let text = self.blatt_text(art);
        self.session.melde(
            MeldungArt::Gut,
            "Blatt kopiert (in die Zwischenablage des eigenen Rechners)",
        );
        vec![Effect::Copy(text)]
    }

    fn blatt_text(&self, art: Blattart) -> String {
        let (reg, heute) = (&self.register, self.session.heute());
        match art {
            Blattart::GelingenJahr {
                gremium: Some(g),
                jahr,
                ..
            } => reg.gremien().get(g).map_or_else(String::new, |g| {
                gelingen::als_markdown(&[gelingen::von_gremium(reg, g, jahr, heute)])
            }),
            Blattart::GelingenJahr { raum, jahr, .. } => {
                gelingen::als_markdown(&gelingen::aller(reg, raum, jahr, heute))
            }
            Blattart::GelingenSitzung(id) => {
                reg.sitzungen().get(id).map_or_else(String::new, |s| {
                    let urteile = gelingen::von_sitzung(reg, s, heute);
                    gelingen::sitzung_als_markdown(&reg.sitzung_titel(s), &urteile)
                })
            }
            _ => match self.session.fenster.last() {
                Some(Fenster::Blatt(b)) => ansicht::detail_text(b.titel.clone(), b.zeilen.clone()),
                _ => String::new(),
            },
        }
    }

    fn blatt_zeile(&self) -> Option<&ansicht::Detailzeile> {
        match self.session.fenster.last()? {
            Fenster::Blatt(b) => b.gewaehlt(),
            _ => None,
        }
    }

    // --- duties ---------------------------------------------------------------------------------------------------

    fn dienste_befehl(
        &mut self,
        gremium: Id,
        tausch: Option<Stelle>,
        action: Action,
    ) -> Vec<Effect> {
        let heute = self.session.heute();
        if action == Action::SheetPropose {
            let draft = dienste::alle_vorschlagen(&self.register, gremium, heute);
            if draft.leer() {
                let text = "Nichts offen: Jede geplante Sitzung hat Moderation und Protokoll, \
                            oder niemand darf";
                return self.versuche(Err(text.to_owned()));
            }
            return self.sichern(draft);
        }
        let Some(stelle) = self.blatt_zeile().and_then(ansicht::stelle_von) else {
            return self.versuche(Err("Erst eine Sitzung wählen".to_owned()));
        };
        match action {
            Action::SheetPerson | Action::Edit => self.dienst_waehlen(stelle),
            Action::SheetSkip => {
                let draft = dienste::weiter(&self.register, stelle, heute);
                self.versuche(draft.ok_or_else(|| {
                    "An diesem Tag gibt es kein ständiges Mitglied, das dran wäre".to_owned()
                }))
            }
            Action::Delete => self.sichern(dienste::setzen(&self.register, stelle, None)),
            Action::SheetSwap => self.dienst_tauschen(gremium, tausch, stelle),
            _ => self.geht_nicht(action),
        }
    }

    fn dienst_tauschen(
        &mut self,
        gremium: Id,
        erste: Option<Stelle>,
        zweite: Stelle,
    ) -> Vec<Effect> {
        let Some(erste) = erste else {
            self.session.melde(
                MeldungArt::Hinweis,
                "Womit tauschen? Die andere Stelle wählen und noch einmal dieselbe Taste",
            );
            return self.blatt_wird(Blattart::Dienste {
                gremium,
                tausch: Some(zweite),
            });
        };
        self.blatt_wird(Blattart::Dienste {
            gremium,
            tausch: None,
        });
        if erste == zweite {
            return self.versuche(Err("Nicht getauscht – es war dieselbe Stelle".to_owned()));
        }
        let draft = dienste::tauschen(&self.register, erste, zweite);
        self.versuche(draft)
    }

    /// The people of that day, the next in turn first.
    fn dienst_waehlen(&mut self, stelle: Stelle) -> Vec<Effect> {
        let heute = self.session.heute();
        let kandidaten: Vec<Kandidat> = dienste::reihe(&self.register, stelle, heute)
            .into_iter()
            .map(|a| {
                let zuletzt = a.zuletzt.map_or_else(
                    || "noch nie".to_owned(),
                    |t| format!("zuletzt {}", datum::kurz(t, heute)),
                );
                let fehlt = a
                    .fehlt_seit
                    .map_or_else(String::new, |n| format!("fehlt seit {n} · "));
                Kandidat {
                    text: self.register.person_name(a.person),
                    zusatz: format!("{fehlt}{zuletzt}"),
                    wert: Wert::Satz(Schluessel {
                        kind: Kind::Personen,
                        id: a.person,
                    }),
                }
            })
            .collect();
        if kandidaten.is_empty() {
            let text = "An diesem Tag gibt es kein ständiges Mitglied – erst jemanden aufnehmen";
            return self.versuche(Err(text.to_owned()));
        }
        let tag = self
            .register
            .sitzungen()
            .get(stelle.0)
            .map(|s| datum::tagesdatum(s.beginn.date()));
        let titel = format!("{} am {}", stelle.1.label(), tag.unwrap_or_default());
        let wahl = Wahl::neu(titel, Zweck::Dienst(stelle), kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    pub(in crate::app) fn dienst_an(&mut self, stelle: Stelle, person: Id) -> Vec<Effect> {
        self.sichern(dienste::setzen(&self.register, stelle, Some(person)))
    }

    // --- lots -----------------------------------------------------------------------------------------------------

    fn lose_befehl(&mut self, gremium: Id, action: Action) -> Vec<Effect> {
        match action {
            Action::New | Action::SheetPropose => self.losung_eroeffnen(gremium),
            Action::SheetPerson => self.los_person(gremium),
            Action::LotDraw => self.los_ziehen(gremium),
            Action::LotVerify => self.los_pruefen(gremium),
            Action::SheetSkip => self.los_nachruecken(gremium),
            Action::Delete => self.los_streichen(),
            _ => self.geht_nicht(action),
        }
    }

    /// The Sozialraum in whose part of the sheet one is.
    fn los_raum(&self) -> Option<Id> {
        let Some(Fenster::Blatt(b)) = self.session.fenster.last() else {
            return None;
        };
        let bis_hier = b.zeilen.get(..=b.stand.zeile?)?;
        let raum =
            |z: &ansicht::Detailzeile| z.satz().filter(|s| s.kind == Kind::Raeume).map(|s| s.id);
        bis_hier.iter().rev().find_map(raum)
    }

    /// The draw one is at: the open one of the Sozialraum, or else the last one.
    fn losung(&self, gremium: Id, offen: bool) -> Result<Losung, String> {
        let raum = self
            .los_raum()
            .ok_or_else(|| "Erst einen Sozialraum wählen".to_owned())?;
        let lage = los::lage(&self.register, gremium, raum, self.session.heute());
        let id = if offen { lage.offen } else { lage.gezogen };
        id.and_then(|id| self.register.losungen().get(id))
            .cloned()
            .ok_or_else(|| {
                if offen {
                    format!("Für {} läuft keine Losung – erst eine eröffnen", lage.name)
                } else {
                    format!("Für {} ist noch nichts gezogen", lage.name)
                }
            })
    }

    fn losung_eroeffnen(&mut self, gremium: Id) -> Vec<Effect> {
        let Some(raum) = self.los_raum() else {
            return self.versuche(Err("Erst einen Sozialraum wählen".to_owned()));
        };
        let mut neu = self.session.ids.clone();
        let heute = self.session.heute();
        let draft = los::neue(&self.register, gremium, raum, heute, &mut neu);
        self.session.ids = neu;
        self.versuche(draft.map(|d| d.0))
    }

    fn los_person(&mut self, gremium: Id) -> Vec<Effect> {
        let losung = match self.losung(gremium, true) {
            Ok(l) => l,
            Err(warum) => return self.versuche(Err(warum)),
        };
        let titel = format!(
            "Wer nimmt teil? {}",
            self.register.raum_name(Some(losung.raum))
        );
        let kandidaten = self.kandidaten(&[Kind::Personen]);
        let wahl = Wahl::neu(titel, Zweck::Los(losung.id), kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    pub(in crate::app) fn los_aufnehmen(&mut self, losung: Id, person: Id) -> Vec<Effect> {
        let Some(l) = self.register.losungen().get(losung) else {
            return self.versuche(Err("Diese Losung gibt es nicht mehr".to_owned()));
        };
        let draft = los::aufnehmen(&self.register, l, person);
        self.versuche(draft)
    }

    /// First the seed, then the draw.
    fn los_ziehen(&mut self, gremium: Id) -> Vec<Effect> {
        let losung = match self.losung(gremium, true) {
            Ok(l) => l,
            Err(warum) => return self.versuche(Err(warum)),
        };
        if losung.kandidaten.is_empty() {
            let text = "Noch niemand auf der Liste – erst Interessierte aufnehmen";
            return self.versuche(Err(text.to_owned()));
        }
        if losung.seed.is_empty() {
            let zweck = Zeilenzweck::Startzahl(losung.id);
            let zeile = Zeile::neu(zweck, "", &self.register, self.session.heute());
            self.session.fenster.push(Fenster::Zeile(zeile));
            return Vec::new();
        }
        let mut neu = self.session.ids.clone();
        let draft = los::ziehen(&self.register, &losung, self.umstand(), &mut neu);
        self.session.ids = neu;
        self.versuche(draft)
    }

    /// What the line for the seed saves.
    pub(in crate::app) fn startzahl_draft(&self, losung: Id, text: &str) -> Result<Draft, String> {
        let l = self
            .register
            .losungen()
            .get(losung)
            .ok_or_else(|| "Diese Losung gibt es nicht mehr – mit Esc zurück".to_owned())?;
        if text.is_empty() {
            let seed = los::seed_vorschlag(&self.register, l, self.session.heute());
            return los::seed_setzen(l, &seed);
        }
        los::seed_setzen(l, text)
    }

    fn los_pruefen(&mut self, gremium: Id) -> Vec<Effect> {
        let befund = self.losung(gremium, false).and_then(|l| los::pruefen(&l));
        match befund {
            Ok(text) => self.session.melde(MeldungArt::Gut, text),
            Err(text) => self.session.melde(MeldungArt::Fehler, text),
        }
        Vec::new()
    }

    fn los_nachruecken(&mut self, gremium: Id) -> Vec<Effect> {
        let losung = match self.losung(gremium, false) {
            Ok(l) => l,
            Err(warum) => return self.versuche(Err(warum)),
        };
        let mut neu = self.session.ids.clone();
        let draft = los::nachruecken(&self.register, &losung, self.umstand(), &mut neu);
        self.session.ids = neu;
        self.versuche(draft)
    }

    /// A person off the list; the draw itself, while it is open.
    fn los_streichen(&mut self) -> Vec<Effect> {
        let zeile = self.blatt_zeile();
        let gewaehlt = zeile.and_then(|z| Some((z.satz()?, z.ziel()?, z.nr())));
        let Some((satz, ziel, nr)) = gewaehlt.filter(|g| g.0.kind == Kind::Losungen) else {
            let text = "Gestrichen wird nur von einer Losliste; Sitze enden in der Mitgliedschaft";
            return self.versuche(Err(text.to_owned()));
        };
        let Some(l) = self.register.losungen().get(satz.id) else {
            return Vec::new();
        };
        let draft = if nr > 0 {
            los::streichen(&self.register, l, ziel.id)
        } else if l.am.is_some() {
            Err("Eine gezogene Losung bleibt stehen, damit man sie prüfen kann".to_owned())
        } else {
            Ok(los::verwerfen(&self.register, l))
        };
        self.versuche(draft)
    }
}

/// "ein Gremium", "eine Sitzung"
fn ein(kind: Kind) -> &'static str {
    match kind {
        Kind::Sitzungen => "eine Sitzung",
        _ => "ein Gremium",
    }
}
