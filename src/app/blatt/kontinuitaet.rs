//! What the sheets about continuity understand: attendance, duties, Gelingensfaktoren. Each command ends in a draft, a
//! window, a copy, or a word that says why not.

use super::{Blattart, ansicht};
use crate::action::Action;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::{App, Effect};
use crate::domain::{Auswahl, Id, Kind, Schluessel, datum};
use crate::model::anwesenheit::Ordnung;
use crate::model::dienste::{self, Stelle};
use crate::model::{bedarfe, gelingen, profil};
use crate::papier::Format;

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
            (Blattart::Bedarfstafel { .. }, _) => self.tafel_befehl(art, action),
            (Blattart::Mittel { raum, jahr }, Action::SheetPrev | Action::SheetNext) => {
                let schritt = if action == Action::SheetNext { 1 } else { -1 };
                let jahr = jahr.saturating_add(schritt).clamp(1990, 2100);
                self.blatt_wird(Blattart::Mittel { raum, jahr })
            }
            _ => self.geht_nicht(action),
        }
    }

    /// Other columns of the heat table, or another span.
    fn tafel_befehl(&mut self, art: Blattart, action: Action) -> Vec<Effect> {
        let Blattart::Bedarfstafel {
            raum,
            spanne,
            seite,
        } = art
        else {
            return self.geht_nicht(action);
        };
        let (heute, breite) = (self.session.heute(), self.session.blatt_breite());
        let seiten = ansicht::bedarfstafel_seiten(&self.register, raum, spanne, heute, breite);
        let blaettert = matches!(action, Action::SheetNext | Action::SheetPrev);
        if blaettert && seiten == 1 {
            return self.sage("Alle Räume sind schon zu sehen");
        }
        let (spanne, seite) = match action {
            Action::SheetSpan => (spanne.naechste(), 0),
            Action::SheetNext => (spanne, (seite + 1) % seiten),
            Action::SheetPrev => (spanne, (seite + seiten - 1) % seiten),
            _ => return self.geht_nicht(action),
        };
        self.blatt_wird(Blattart::Bedarfstafel {
            raum,
            spanne,
            seite,
        })
    }

    /// The sheet on top becomes another one in the same place.
    pub(in crate::app) fn blatt_wird(&mut self, art: Blattart) -> Vec<Effect> {
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

    pub(super) fn blatt_text(&self, art: Blattart) -> String {
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
            Blattart::Bedarfstafel { raum, spanne, .. } => {
                let titel = self.blatt_titel();
                bedarfe::offen(&bedarfe::tafel(reg, raum, spanne, heute)).als_markdown(&titel)
            }
            Blattart::GelingenSitzung(id) => {
                reg.sitzungen().get(id).map_or_else(String::new, |s| {
                    let urteile = gelingen::von_sitzung(reg, s, heute);
                    gelingen::sitzung_als_markdown(&reg.sitzung_titel(s), &urteile)
                })
            }
            Blattart::Profil(raum) => profil::bogen::bogen(reg, raum)
                .map_or_else(String::new, |b| profil::papier::bogen_markdown(&b)),
            Blattart::Rangliste { wonach, jahr, .. } => profil::rang::rangliste(reg, wonach, jahr)
                .map_or_else(String::new, |l| {
                    profil::papier::rangliste_markdown(reg, wonach, &l)
                }),
            Blattart::Wegweiser(raum) => self.wegweiser_text(raum, Format::Markdown),
            Blattart::Mittel { raum, jahr } => self.mittel_markdown(raum, jahr),
            _ => match self.session.fenster.last() {
                Some(Fenster::Blatt(b)) => ansicht::detail_text(b.titel.clone(), b.zeilen.clone()),
                _ => String::new(),
            },
        }
    }

    pub(super) fn blatt_titel(&self) -> String {
        match self.session.fenster.last() {
            Some(Fenster::Blatt(b)) => b.titel.clone(),
            _ => String::new(),
        }
    }

    pub(super) fn blatt_zeile(&self) -> Option<&ansicht::Detailzeile> {
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
                return self.sage(text);
            }
            return self.sichern(draft);
        }
        let Some(stelle) = self.blatt_zeile().and_then(ansicht::stelle_von) else {
            return self.sage("Erst eine Sitzung wählen");
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
            return self.sage("Nicht getauscht – es war dieselbe Stelle");
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
            return self.sage(text);
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
}

/// "ein Gremium", "eine Sitzung"
fn ein(kind: Kind) -> &'static str {
    match kind {
        Kind::Sitzungen => "eine Sitzung",
        _ => "ein Gremium",
    }
}
