//! Where one is: moving in lists and details, jumping to records, and the way back.

use super::App;
use super::liste::Eintrag;
use super::schirm::{Ort, Schirm};
use super::session::MeldungArt;
use crate::action::Action;
use crate::domain::{Kind, Schluessel};
use crate::model::liste::Zustand;

/// Steps that Back remembers.
const RUECKWEG: usize = 50;

impl App {
    pub(super) fn bewegt(&mut self, action: Action) -> bool {
        let hoehe = self.session.hoehe();
        if self.session.stand().detail.offen {
            let zeilen = self.session.detailzeilen(&self.register);
            return self
                .session
                .stand_mut()
                .detail
                .bewege(action, &zeilen, hoehe);
        }
        let stand = self.session.stand_mut();
        let bewegt = stand.liste.bewege(action, hoehe);
        if bewegt {
            stand.detail.zu_anfang();
        }
        bewegt
    }

    /// On a narrow screen the drawing of the Übersicht lies over its lines.
    pub(super) fn bild_verdeckt_liste(&self) -> bool {
        let s = &self.session;
        s.schirm == Schirm::Uebersicht && !s.breit() && s.optionen.bild > 0
    }

    /// To a screen; to the FuA where one was there last, and on it to its next page.
    pub(super) fn zu_schirm(&mut self, schirm: Schirm) {
        match (schirm.in_fua(), self.session.schirm.in_fua()) {
            (true, true) => self.fua_seite(true),
            (true, false) => self.zeige(self.session.fua),
            _ => self.zeige(schirm),
        }
    }

    /// The page beside this one.
    pub(super) fn fua_seite(&mut self, weiter: bool) {
        self.zeige(self.session.schirm.nachbarseite(weiter));
    }

    fn zeige(&mut self, schirm: Schirm) {
        if schirm.in_fua() {
            self.session.fua = schirm;
        }
        if schirm != self.session.schirm {
            // Back leads through jumps; whoever chose a screen by its number stays on it.
            self.session.rueckweg.clear();
            self.session.schirm = schirm;
            self.session.stand_mut().detail.offen = false;
            self.zeilen_neu();
        }
        if schirm == Schirm::Faelle {
            self.faelle_betreten();
        }
    }

    pub(super) fn merke_ort(&mut self) {
        let ort = Ort {
            schirm: self.session.schirm,
            key: self.session.gewaehlt(),
            detail: self.session.stand().detail.clone(),
        };
        self.session.rueckweg.push(ort);
        if self.session.rueckweg.len() > RUECKWEG {
            self.session.rueckweg.remove(0);
        }
    }

    /// Goes to a record wherever it is shown; lifts what would hide it there, and says so.
    pub(super) fn springe(&mut self, key: Schluessel) {
        // A sheet over the screen would hide where one goes.
        self.session
            .fenster
            .retain(|f| !matches!(f, super::Fenster::Blatt(_)));
        match key.kind {
            Kind::Tops => return self.springe_zu_top(key),
            Kind::Beschluesse => {
                if let Some(b) = self.register.beschluesse().get(key.id) {
                    self.springe(Schluessel {
                        kind: Kind::Sitzungen,
                        id: b.sitzung,
                    });
                }
                return;
            }
            Kind::Raeume => return self.baum_oeffnen(Some(key.id)),
            Kind::Mitgliedschaften => {
                if let Some(m) = self.register.mitgliedschaften().get(key.id) {
                    self.springe(Schluessel {
                        kind: Kind::Gremien,
                        id: m.gremium,
                    });
                }
                return;
            }
            Kind::Sichtungen => {
                let bedarf = self.register.sichtungen().get(key.id).map(|s| s.bedarf);
                return self.springe_weiter(Kind::Bedarfe, bedarf);
            }
            Kind::Ausgaben => {
                let antrag = self.register.ausgaben().get(key.id).map(|a| a.antrag);
                return self.springe_weiter(Kind::Antraege, antrag);
            }
            Kind::Kennwerte => {
                let indikator = self.register.kennwerte().get(key.id).map(|k| k.indikator);
                return self.springe_weiter(Kind::Indikatoren, indikator);
            }
            Kind::Mitschriften => {
                let sitzung = self.register.mitschriften().get(key.id).map(|m| m.sitzung);
                return self.springe_weiter(Kind::Sitzungen, sitzung);
            }
            Kind::Mittelregeln => return self.bearbeite(key, None),
            _ => {}
        }
        let Some(schirm) = Schirm::fuer(key.kind) else {
            return;
        };
        self.merke_ort();
        self.session.schirm = schirm;
        if schirm.in_fua() {
            self.session.fua = schirm;
        }
        self.zeilen_neu();
        if !self.session.stand_mut().liste.waehle(key) {
            self.alles_zeigen(key);
        }
        let hoehe = self.session.hoehe();
        let breit = self.session.breit();
        let stand = self.session.stand_mut();
        stand.liste.sichtbar(hoehe);
        stand.detail.zu_anfang();
        stand.detail.offen = !breit;
        stand.detail.durch_sprung = !breit;
    }

    /// To the record that another one hangs on.
    fn springe_weiter(&mut self, kind: Kind, id: Option<crate::domain::Id>) {
        if let Some(id) = id {
            self.springe(Schluessel { kind, id });
        }
    }

    pub(super) fn alles_zeigen(&mut self, key: Schluessel) {
        self.session.stand_mut().liste.filter.clear();
        self.session.optionen.nur_luecken = false;
        self.session.optionen.nur_offene_antraege = false;
        self.zeilen_neu();
        if !self.session.stand_mut().liste.waehle(key) {
            self.session.raum = None;
            self.zaehlen();
            self.session.optionen.beendete_gremien = true;
            self.session.optionen.beendete_vorhaben = true;
            self.session.optionen.todo_zustand = Zustand::Alle;
            self.session.optionen.bedarf_zustand = Zustand::Alle;
            self.zeilen_neu();
            self.session.stand_mut().liste.waehle(key);
        }
        self.session.melde(
            MeldungArt::Hinweis,
            "Filter aufgehoben, damit es zu sehen ist",
        );
    }

    /// One step back: detail, marks, filter, the place one came from.
    pub(super) fn zurueck(&mut self) {
        if self.bild_verdeckt_liste() {
            self.session.optionen.bild = 0;
            return;
        }
        let stand = self.session.stand();
        let gesprungen = stand.detail.durch_sprung && !self.session.rueckweg.is_empty();
        let (marken, gefiltert) = (
            !stand.liste.marken().is_empty(),
            !stand.liste.filter.is_empty(),
        );
        if stand.detail.offen && !gesprungen {
            let detail = &mut self.session.stand_mut().detail;
            detail.offen = false;
            detail.zu_anfang();
            self.zeilen_neu();
        } else if marken && !gesprungen {
            self.session.stand_mut().liste.marken_loeschen();
        } else if gefiltert && !gesprungen {
            self.session.stand_mut().liste.filter.clear();
            self.zeilen_neu();
        } else if let Some(ort) = self.session.rueckweg.pop() {
            self.session.stand_mut().detail = super::schirm::Detailstand::default();
            self.session.schirm = ort.schirm;
            self.zeilen_neu();
            let stand = self.session.stand_mut();
            if let Some(key) = ort.key {
                stand.liste.waehle(key);
            }
            stand.detail = ort.detail;
        } else {
            let taste = self
                .session
                .keymap
                .kuerzeste(Action::Quit, &self.session.kontexte())
                .unwrap_or_default();
            self.session.melde(
                MeldungArt::Hinweis,
                format!("weiter zurück geht es nicht · {taste} beendet feldbuch"),
            );
        }
    }

    pub(super) fn oeffnen(&mut self) {
        if let Some(Eintrag::Mehr { gruppe, .. }) = self.session.liste().gewaehlter_eintrag() {
            let gruppe = gruppe.clone();
            self.session.optionen.ganz.insert(gruppe);
            return self.zeilen_neu();
        }
        let ziel = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel());
        match (ziel, self.session.gewaehlt()) {
            (Some(ziel), Some(key))
                if key.kind == Kind::Indikatoren && ziel.kind == Kind::Raeume =>
            {
                self.kennwert_zeile(key.id, ziel.id, None);
            }
            // A part of the record that is shown already.
            (Some(ziel), Some(hier)) if ziel == hier => self.teil_oeffnen(),
            (Some(ziel), _) => self.springe(ziel),
            (None, Some(key)) if self.session.schirm == Schirm::Uebersicht => self.springe(key),
            (None, Some(_)) if !self.session.stand().detail.offen => self.detail_wechseln(),
            (None, Some(_)) => self.session.melde(
                MeldungArt::Hinweis,
                "Hier führt nichts weiter – mit ↓ zu einer Zeile",
            ),
            (None, None) => self
                .session
                .melde(MeldungArt::Hinweis, "Die Liste ist leer"),
        }
    }

    pub(super) fn detail_wechseln(&mut self) {
        if self.session.gewaehlt().is_none() {
            return self
                .session
                .melde(MeldungArt::Hinweis, "Die Liste ist leer");
        }
        let detail = &mut self.session.stand_mut().detail;
        detail.offen = !detail.offen;
        detail.zu_anfang();
        self.zeilen_neu();
    }
}
