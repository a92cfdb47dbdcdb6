//! New records and open forms: what a fresh one begins with, taken from what is selected.

use super::formular::Formular;
use super::session::{Fenster, MeldungArt};
use super::wahl::{Wahl, Wert, Zweck};
use super::{App, Schirm};
use crate::action::Action;
use crate::domain::leer;
use crate::domain::rhythmus::naechster_vorschlag;
use crate::domain::{
    Datensatz, Gremium, Id, Kind, Koordination, Mitglied, Mitgliedschaft, Person, Raum, Schluessel,
    Sitzung,
};
use crate::model::tun;
use jiff::civil::{DateTime, Time};

/// When a Sitzung begins where nothing else is known.
const BEGINN: Time = Time::constant(14, 0, 0, 0);

impl App {
    /// New, of what the screen shows.
    pub(super) fn anlegen(&mut self) {
        let id = self.session.ids.neu();
        let raum = self.session.raum;
        let satz: Datensatz = match self.session.schirm {
            Schirm::Uebersicht | Schirm::Todos => {
                let mut todo = tun::neues_todo(id, "", self.umstand());
                todo.raum = raum;
                todo.into()
            }
            Schirm::Faelle => return,
            Schirm::Gremien => Gremium {
                raum,
                ..leer::gremium(id)
            }
            .into(),
            Schirm::Sitzungen => {
                let gremium = self
                    .gewaehltes(Kind::Sitzungen)
                    .and_then(|s| self.register.sitzungen().get(s))
                    .map(|s| s.gremium);
                return self.sitzung_formular(gremium);
            }
            Schirm::Personen => Person {
                raum,
                ..leer::person(id)
            }
            .into(),
            Schirm::Koordination => Koordination {
                raum,
                ..leer::koordination(id)
            }
            .into(),
            schirm => match self.neues_im_feld(schirm, id) {
                Some(satz) => satz,
                None => return,
            },
        };
        let titel = match satz.kind() {
            Kind::Personen | Kind::Koordination | Kind::Ressourcen => {
                format!("Neue {}", satz.kind().einzahl())
            }
            Kind::Bedarfe | Kind::Toepfe | Kind::Antraege | Kind::Indikatoren | Kind::Vertraege => {
                format!("Neuer {}", satz.kind().einzahl())
            }
            Kind::Turnus => "Neu: Wiederkehrendes".to_owned(),
            _ => format!("Neues {}", satz.kind().einzahl()),
        };
        self.formular(titel, satz);
    }

    /// A fresh record of a page of the FuA, in the Raum that filters.
    fn neues_im_feld(&self, schirm: Schirm, id: Id) -> Option<Datensatz> {
        let mut satz = leer::leer(schirm.kind()?, id, self.session.heute());
        if let (Some(raum), Some(feld)) = (
            self.session.raum,
            crate::domain::feld::feld(satz.kind(), "raum"),
        ) {
            // A field that takes a Raum takes this one.
            let _ = (feld.setzen)(&mut satz, crate::domain::Wert::Verweis(raum));
        }
        Some(satz)
    }

    pub(super) fn formular(&mut self, titel: impl Into<String>, satz: Datensatz) {
        let form = Formular::neu(titel, satz, &self.register, self.session.heute());
        self.session.fenster.push(Fenster::Formular(Box::new(form)));
    }

    /// Opens the form of what the page shows; on the line of a seat, of that seat.
    pub(super) fn bearbeiten(&mut self, feld: Option<&str>) {
        let zeile = self.session.detail_wahl(&self.register);
        let sitz = zeile
            .and_then(|z| z.satz())
            .filter(|s| {
                let eigene = [
                    Kind::Mitgliedschaften,
                    Kind::Beschluesse,
                    Kind::Sichtungen,
                    Kind::Ausgaben,
                ];
                eigene.contains(&s.kind)
            })
            .filter(|_| feld.is_none());
        match sitz.or(self.session.gewaehlt()) {
            Some(key) => self.bearbeite(key, feld),
            None => self
                .session
                .melde(MeldungArt::Hinweis, "Hier ist nichts zu bearbeiten"),
        }
    }

    pub(super) fn bearbeite(&mut self, key: Schluessel, feld: Option<&str>) {
        let Some(satz) = self.register.satz(key) else {
            return self
                .session
                .melde(MeldungArt::Hinweis, "Das gibt es nicht mehr");
        };
        let mut form = Formular::bearbeiten(satz, &self.register, self.session.heute());
        if let Some(feld) = feld {
            form.fokussiere(feld);
        }
        self.session.fenster.push(Fenster::Formular(Box::new(form)));
    }

    // --- Gremien --------------------------------------------------------------------------------------------------

    pub(super) fn mitglied_aufnehmen(&mut self) {
        let Some(gremium) = self.gewaehltes(Kind::Gremien) else {
            return self
                .session
                .melde(MeldungArt::Hinweis, "Erst ein Gremium wählen");
        };
        let titel = format!("Wer kommt in „{}“?", self.register.gremium_name(gremium));
        let selbst = Wert::Satz(Schluessel {
            kind: Kind::Gremien,
            id: gremium,
        });
        let mut kandidaten = self.kandidaten(&[Kind::Personen, Kind::Gremien]);
        kandidaten.retain(|k| k.wert != selbst);
        let wahl = Wahl::neu(titel, Zweck::Mitglied(gremium), kandidaten);
        self.session.fenster.push(Fenster::Wahl(wahl));
    }

    /// A name that nobody has yet: her form, to be saved before she can be taken in.
    pub(super) fn neue_person(&mut self, name: &str) {
        let name = crate::domain::text::einzeilig(name);
        let (vorname, nachname) = name.rsplit_once(' ').unwrap_or(("", &name));
        let satz = Person {
            vorname: vorname.to_owned(),
            nachname: nachname.to_owned(),
            raum: self.session.raum,
            ..leer::person(self.session.ids.neu())
        };
        self.formular("Neue Person", satz.into());
        self.session.melde(
            MeldungArt::Hinweis,
            format!("„{name}“ gibt es noch nicht: erst sichern, dann noch einmal aufnehmen"),
        );
    }

    pub(super) fn in_gremium_aufnehmen(&mut self) {
        let Some(person) = self.gewaehltes(Kind::Personen) else {
            return self
                .session
                .melde(MeldungArt::Hinweis, "Erst eine Person wählen");
        };
        let titel = format!("{}: in welches Gremium?", self.register.person_name(person));
        let kandidaten = self.kandidaten(&[Kind::Gremien]);
        self.session.fenster.push(Fenster::Wahl(Wahl::neu(
            titel,
            Zweck::MitgliedIn(person),
            kandidaten,
        )));
    }

    pub(super) fn mitgliedschaft_formular(&mut self, gremium: Id, mitglied: Mitglied) {
        let heute = self.session.heute();
        let schon = self
            .register
            .sitze(gremium)
            .any(|m| m.mitglied == mitglied && m.gilt(heute));
        // The first role that nobody fills is the likely one.
        let sollrolle = self.register.gremien().get(gremium).and_then(|g| {
            let organisation = match mitglied {
                Mitglied::Person(p) => self
                    .register
                    .personen()
                    .get(p)
                    .map(|p| format!("{} {}", p.organisation, p.funktion)),
                Mitglied::Gremium(_) => None,
            };
            let gefaltet = crate::domain::text::falte(&organisation.unwrap_or_default());
            let offen = self.register.unbesetzt(g, heute);
            offen
                .iter()
                .find(|r| gefaltet.contains(&crate::domain::text::falte(&r.name)))
                .map(|r| r.name.clone())
        });
        let satz = Mitgliedschaft {
            gremium,
            mitglied,
            sollrolle: sollrolle.unwrap_or_default(),
            von: Some(heute),
            ..leer::mitgliedschaft(self.session.ids.neu())
        };
        self.formular("Neue Mitgliedschaft", satz.into());
        if let Some(Fenster::Formular(f)) = self.session.fenster.last_mut() {
            f.fokussiere("rolle");
        }
        if schon {
            self.session.melde(
                MeldungArt::Hinweis,
                "Sitzt dort schon – ein zweiter Platz ist selten gemeint",
            );
        }
    }

    pub(super) fn sitzung_ansetzen(&mut self) {
        match self.gewaehltes(Kind::Gremien) {
            Some(gremium) => self.sitzung_formular(Some(gremium)),
            None => self
                .session
                .melde(MeldungArt::Hinweis, "Erst ein Gremium wählen"),
        }
    }

    /// Day by the rhythm, time and place as last time.
    fn sitzung_formular(&mut self, gremium: Option<Id>) {
        let heute = self.session.heute();
        let gremium = gremium.and_then(|g| self.register.gremien().get(g));
        let mut sitzungen: Vec<&Sitzung> = gremium
            .map(|g| self.register.sitzungen_von(g.id).collect())
            .unwrap_or_default();
        sitzungen.sort_by_key(|s| s.beginn);
        let letzte = sitzungen.last();
        let rhythmus = gremium.map_or(crate::domain::Rhythmus::Ohne, |g| {
            self.register.rhythmus_von(g)
        });
        let tag = naechster_vorschlag(rhythmus, letzte.map(|s| s.beginn.date()), heute);
        let zeit = letzte.map_or(BEGINN, |s| s.beginn.time());
        let dauer = letzte.and_then(|s| s.ende.map(|e| e - s.beginn));
        let beginn = DateTime::from_parts(tag, zeit);
        let bekannt = gremium.is_some();
        let mut satz = Sitzung {
            gremium: gremium.map_or(Id::default(), |g| g.id),
            beginn,
            ende: dauer.and_then(|d| beginn.checked_add(d).ok()),
            ort: letzte.map(|s| s.ort.clone()).unwrap_or_default(),
            ..leer::sitzung(Id::default())
        };
        satz.id = self.session.ids.neu();
        self.formular("Neue Sitzung", satz.into());
        if let Some(Fenster::Formular(f)) = self.session.fenster.last_mut()
            && bekannt
        {
            f.fokussiere("beginn");
        }
    }

    /// The kind that the chosen Gremium follows.
    pub(super) fn steckbrief(&mut self) {
        let art = self
            .gewaehltes(Kind::Gremien)
            .and_then(|g| self.register.gremien().get(g))
            .and_then(|g| g.art);
        match art {
            Some(id) => self.bearbeite(
                Schluessel {
                    kind: Kind::Gremiumsarten,
                    id,
                },
                None,
            ),
            None => {
                let taste = self
                    .session
                    .keymap
                    .kuerzeste(Action::Edit, &self.session.kontexte())
                    .unwrap_or_default();
                self.session.melde(
                    MeldungArt::Hinweis,
                    format!("Dieses Gremium folgt keiner Art – {taste} gibt ihm eine"),
                );
            }
        }
    }

    // --- Räume ----------------------------------------------------------------------------------------------------

    pub(super) fn raum_formular_neu(&mut self) {
        let oben = match self.session.fenster.last() {
            Some(Fenster::Baum(b)) => b.gewaehlt(),
            _ => None,
        };
        let raum = Raum {
            ebene: self.ebene_unter(oben),
            uebergeordnet: oben,
            ..leer::raum(self.session.ids.neu())
        };
        self.formular("Neuer Raum", raum.into());
    }

    /// The level below that of a Raum.
    fn ebene_unter(&self, oben: Option<Id>) -> String {
        let ebenen = self
            .register
            .landkreis()
            .map(|l| l.ebenen.as_slice())
            .unwrap_or_default();
        let stelle = oben
            .and_then(|o| self.register.raeume().get(o))
            .and_then(|o| ebenen.iter().position(|e| e.schluessel == o.ebene))
            .map_or(0, |i| i + 1);
        ebenen
            .get(stelle)
            .or(ebenen.last())
            .map(|e| e.schluessel.clone())
            .unwrap_or_default()
    }

    pub(super) fn raum_formular(&mut self) {
        let raum = match self.session.fenster.last() {
            Some(Fenster::Baum(b)) => b.gewaehlt(),
            _ => None,
        };
        match raum {
            Some(id) => self.bearbeite(
                Schluessel {
                    kind: Kind::Raeume,
                    id,
                },
                None,
            ),
            None => self
                .session
                .melde(MeldungArt::Hinweis, "Erst einen Raum wählen"),
        }
    }
}
