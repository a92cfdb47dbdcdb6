//! What commands do on the screens. Each one ends in a move, a window, a draft, or a word that says why not.

use super::ansicht::als_text;
use super::liste::Eintrag;
use super::schirm::{Ort, Schirm};
use super::session::{Fenster, MeldungArt};
use super::wahl::{Kandidat, Wahl, Wert, Zweck};
use super::zeile::{Zeile, Zweck as Zeilenzweck};
use super::{App, Auftrag, Effect};
use crate::action::{ACTIONS, Action, Kontext};
use crate::domain::{Auswahl, Herkunft, Id, Kind, Schluessel, Status};
use crate::model::liste::{GRUPPIERUNGEN, Kriterien, Zustand, gruppe, sortierungen, zeilen};
use crate::model::tun;

/// Steps that Back remembers.
const RUECKWEG: usize = 50;
/// Rows of a group of the Übersicht before it is folded.
const GRUPPE: usize = 6;
/// Commits that the log shows.
const VERLAUF: usize = 500;

impl App {
    pub(super) fn tue(&mut self, action: Action) -> Vec<Effect> {
        if let Some(schirm) = Schirm::zu(action) {
            self.zu_schirm(schirm);
            return Vec::new();
        }
        match action {
            Action::Quit => return self.beenden(),
            Action::Redraw => return vec![Effect::Redraw],
            Action::Suspend => {
                return self
                    .entwurf_sichern()
                    .into_iter()
                    .chain([Effect::Suspend])
                    .collect();
            }
            Action::Undo => return self.fragen(Auftrag::UndoSuchen),
            Action::Redo => return self.fragen(Auftrag::RedoSuchen),
            Action::Log => return vec![Effect::Store(Auftrag::Verlauf { anzahl: VERLAUF })],
            Action::BackupNow => return self.sicherung(),
            Action::Drafts => return vec![Effect::Store(Auftrag::Entwuerfe)],
            Action::Help => self.hilfe(),
            Action::Palette => self.palette(),
            Action::Search => self.suche_oeffnen(),
            Action::RaumFilter => self.baum_oeffnen(self.session.raum),
            Action::RaumAll => self.raum_waehlen(None),
            Action::QuickTodo => self.schnell_todo(),
            Action::ScreenNext => self.zu_schirm(self.session.schirm.nachbar(true)),
            Action::ScreenPrev => self.zu_schirm(self.session.schirm.nachbar(false)),
            Action::ScreenFua | Action::ScreenFaelle => {
                self.session.melde(
                    MeldungArt::Hinweis,
                    format!("„{}“ gibt es in dieser Fassung noch nicht", action.kurz()),
                );
            }
            Action::ThemeNext => self.session.optionen.farben += 1,
            Action::Back => self.zurueck(),
            _ => return self.tue_in_liste(action),
        }
        Vec::new()
    }

    fn tue_in_liste(&mut self, action: Action) -> Vec<Effect> {
        if self.bewegt(action) {
            return Vec::new();
        }
        match action {
            Action::Open => self.oeffnen(),
            Action::FocusDetail => self.detail_wechseln(),
            Action::Filter => self.filtern(),
            Action::Sort => self.sortieren(),
            Action::SortReverse => self.umkehren(),
            Action::Mark => self.markieren(),
            Action::MarkAll => self.session.stand_mut().liste.markiere_alle(),
            Action::New => self.anlegen(),
            Action::Edit => self.bearbeiten(None),
            Action::Notiz => self.bearbeiten(Some("notiz")),
            Action::Copy => return self.kopieren(),
            Action::Delete => return self.loeschen(),
            _ => return self.tue_am_satz(action),
        }
        Vec::new()
    }

    fn tue_am_satz(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::GremiumAll => self.schalten(|o| o.beendete_gremien = !o.beendete_gremien),
            Action::PostGaps => self.schalten(|o| o.nur_luecken = !o.nur_luecken),
            Action::TodoGroup => {
                self.schalten(|o| o.gruppierung = (o.gruppierung + 1) % GRUPPIERUNGEN.len())
            }
            Action::TodoAll => self.schalten(|o| {
                o.todo_zustand = if o.todo_zustand == Zustand::Offen {
                    Zustand::Alle
                } else {
                    Zustand::Offen
                };
            }),
            Action::MapFigure => self.naechstes_bild(),
            Action::MemberAdd => self.mitglied_aufnehmen(),
            Action::MembershipAdd => self.in_gremium_aufnehmen(),
            Action::SitzungNew => self.sitzung_ansetzen(),
            Action::Steckbrief => self.steckbrief(),
            Action::SitzungHeld => return self.sitzung_gehalten(),
            Action::TodoDone => return self.erledigt(),
            Action::TodoStatus => return self.naechster_status(),
            Action::TodoDrop => return self.todo_status(Status::Entfaellt),
            Action::TodoWait => self.todo_zeile(Zeilenzweck::WartetAuf),
            Action::TodoDue => self.todo_zeile(Zeilenzweck::Verschieben),
            Action::TodoResubmit => self.todo_zeile(Zeilenzweck::Wiedervorlage),
            Action::TodoAssign => self.zuweisen(),
            _ => self.session.melde(
                MeldungArt::Hinweis,
                format!("„{}“ geht hier nicht", action.label()),
            ),
        }
        Vec::new()
    }

    // --- moving ---------------------------------------------------------------------------------------------------

    fn bewegt(&mut self, action: Action) -> bool {
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

    pub(super) fn zu_schirm(&mut self, schirm: Schirm) {
        if schirm != self.session.schirm {
            self.merke_ort();
            self.session.schirm = schirm;
            self.session.stand_mut().detail.offen = false;
            self.zeilen_neu();
        }
    }

    fn merke_ort(&mut self) {
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
        match key.kind {
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
            _ => {}
        }
        let Some(schirm) = Schirm::fuer(key.kind) else {
            return;
        };
        self.merke_ort();
        self.session.schirm = schirm;
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
    }

    fn alles_zeigen(&mut self, key: Schluessel) {
        self.session.stand_mut().liste.filter.clear();
        self.session.optionen.nur_luecken = false;
        self.zeilen_neu();
        if !self.session.stand_mut().liste.waehle(key) {
            self.session.raum = None;
            self.session.optionen.beendete_gremien = true;
            self.session.optionen.todo_zustand = Zustand::Alle;
            self.zeilen_neu();
            self.session.stand_mut().liste.waehle(key);
        }
        self.session.melde(
            MeldungArt::Hinweis,
            "Filter aufgehoben, damit es zu sehen ist",
        );
    }

    /// One step back: detail, marks, filter, the place one came from.
    fn zurueck(&mut self) {
        let stand = self.session.stand_mut();
        if stand.detail.offen {
            stand.detail.offen = false;
            stand.detail.zeile = None;
        } else if !stand.liste.marken().is_empty() {
            stand.liste.marken_loeschen();
        } else if !stand.liste.filter.is_empty() {
            stand.liste.filter.clear();
            self.zeilen_neu();
        } else if let Some(ort) = self.session.rueckweg.pop() {
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

    fn oeffnen(&mut self) {
        let ziel = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel());
        match (ziel, self.session.gewaehlt()) {
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

    fn detail_wechseln(&mut self) {
        if self.session.gewaehlt().is_none() {
            return self
                .session
                .melde(MeldungArt::Hinweis, "Die Liste ist leer");
        }
        let zeilen = self.session.detailzeilen(&self.register);
        let hoehe = self.session.hoehe();
        let detail = &mut self.session.stand_mut().detail;
        detail.offen = !detail.offen;
        detail.zu_anfang();
        // Where the first line to go to is in sight, it is chosen at once.
        let erste = zeilen.iter().position(|z| z.ziel().is_some());
        detail.zeile = erste.filter(|z| detail.offen && *z < hoehe);
    }

    // --- the list -------------------------------------------------------------------------------------------------

    fn filtern(&mut self) {
        let stand = self.session.stand_mut();
        stand.detail.offen = false;
        stand.liste.filter_eingabe = Some(super::eingabe::Eingabe::neu(stand.liste.filter.clone()));
    }

    fn sortieren(&mut self) {
        let Some(kind) = self.session.schirm.kind() else {
            return self.session.melde(
                MeldungArt::Hinweis,
                "Die Übersicht ist nach Dringlichkeit geordnet",
            );
        };
        let moeglich = sortierungen(kind);
        let liste = &mut self.session.stand_mut().liste;
        liste.sortierung = (liste.sortierung + 1) % moeglich.len().max(1);
        let wort = moeglich.get(liste.sortierung).map_or("", |s| s.1);
        self.zeilen_neu();
        self.session
            .melde(MeldungArt::Hinweis, format!("sortiert nach {wort}"));
    }

    fn umkehren(&mut self) {
        let liste = &mut self.session.stand_mut().liste;
        liste.umgekehrt = !liste.umgekehrt;
        self.zeilen_neu();
        self.session
            .melde(MeldungArt::Hinweis, "Reihenfolge umgekehrt");
    }

    fn markieren(&mut self) {
        let hoehe = self.session.hoehe();
        let liste = &mut self.session.stand_mut().liste;
        if liste.gewaehlt().is_none() {
            return self
                .session
                .melde(MeldungArt::Hinweis, "Hier ist nichts zu markieren");
        }
        liste.markiere();
        liste.bewege(Action::Down, hoehe);
        let anzahl = liste.marken().len();
        self.session
            .melde(MeldungArt::Hinweis, format!("{anzahl} markiert"));
    }

    fn schalten(&mut self, aendere: impl Fn(&mut super::session::Optionen)) {
        aendere(&mut self.session.optionen);
        self.zeilen_neu();
        let o = &self.session.optionen;
        let text = match self.session.schirm {
            Schirm::Gremien if o.beendete_gremien => "auch beendete Gremien".to_owned(),
            Schirm::Gremien => "nur bestehende Gremien".to_owned(),
            Schirm::Koordination if o.nur_luecken => "nur Lücken und vakante Posten".to_owned(),
            Schirm::Koordination => "alle Posten".to_owned(),
            _ => {
                let gruppen = GRUPPIERUNGEN.get(o.gruppierung).map_or("", |g| g.1);
                let zustand = if o.todo_zustand == Zustand::Offen {
                    "offene"
                } else {
                    "alle"
                };
                format!("{zustand}, {gruppen}")
            }
        };
        self.session.melde(MeldungArt::Hinweis, text);
    }

    /// The next drawing of the Übersicht; on a wide screen the lines always stand beside it.
    fn naechstes_bild(&mut self) {
        let anzahl = 2 + super::ansicht::KENNZAHLEN.len();
        let naechstes = (self
            .session
            .optionen
            .bild
            .max(usize::from(self.session.breit()))
            + 1)
            % anzahl;
        self.session.optionen.bild = naechstes.max(usize::from(self.session.breit()));
    }

    /// Builds the rows of the present screen anew.
    pub(super) fn zeilen_neu(&mut self) {
        let heute = self.session.heute();
        let eintraege = match self.session.schirm {
            Schirm::Uebersicht => {
                self.session.dran = self.register.dran(self.session.raum, heute);
                self.uebersicht_zeilen()
            }
            Schirm::Todos => self.todo_zeilen(),
            Schirm::Koordination => self.koordination_zeilen(),
            schirm => schirm
                .kind()
                .map(|kind| saetze(kind, zeilen(&self.register, kind, &self.kriterien())))
                .unwrap_or_default(),
        };
        let hoehe = self.session.hoehe();
        let liste = &mut self.session.stand_mut().liste;
        liste.setze(eintraege);
        liste.sichtbar(hoehe);
    }

    fn kriterien(&self) -> Kriterien<'_> {
        let (liste, o) = (self.session.liste(), &self.session.optionen);
        Kriterien {
            raum: self.session.raum,
            filter: &liste.filter,
            sortierung: liste.sortierung,
            umgekehrt: liste.umgekehrt,
            beendete: o.beendete_gremien,
            zustand: o.todo_zustand,
            ..Kriterien::neu(self.session.heute())
        }
    }

    fn uebersicht_zeilen(&self) -> Vec<Eintrag> {
        let filter = crate::domain::text::falte(&self.session.liste().filter);
        let passt = |d: &crate::model::dran::Dran| {
            let text = crate::domain::text::falte(&format!("{} {}", d.titel, d.wer));
            filter.split(' ').all(|w| text.contains(w))
        };
        let passend = self
            .session
            .dran
            .iter()
            .enumerate()
            .filter(|(_, d)| passt(d));
        mit_koepfen(passend.map(|(nr, d)| {
            (
                d.grund.label().to_owned(),
                Eintrag::Satz { key: d.ziel, nr },
            )
        }))
    }

    fn todo_zeilen(&self) -> Vec<Eintrag> {
        let ids = zeilen(&self.register, Kind::Todos, &self.kriterien());
        let wie = GRUPPIERUNGEN
            .get(self.session.optionen.gruppierung)
            .map_or("", |g| g.0);
        if wie == "keine" {
            return saetze(Kind::Todos, ids);
        }
        let heute = self.session.heute();
        let mut gruppiert: Vec<((String, String), Id)> = ids
            .into_iter()
            .filter_map(|id| {
                Some((
                    gruppe(&self.register, self.register.todos().get(id)?, wie, heute),
                    id,
                ))
            })
            .collect();
        gruppiert.sort_by(|a, b| a.0.cmp(&b.0));
        let satz = |id| Eintrag::Satz {
            key: Schluessel {
                kind: Kind::Todos,
                id,
            },
            nr: 0,
        };
        mit_koepfen(
            gruppiert
                .into_iter()
                .map(|((_, kopf), id)| (kopf, satz(id))),
        )
    }

    /// The filter of the directory is a question: "frühe hilfen werder" names a topic and a Raum, and the nearest post
    /// answers first.
    fn koordination_zeilen(&self) -> Vec<Eintrag> {
        let heute = self.session.heute();
        let filter = &self.session.liste().filter;
        let ids: Vec<Id> = if filter.is_empty() {
            zeilen(&self.register, Kind::Koordination, &self.kriterien())
        } else {
            let (worte, raum) = self.register.frage_zerlegen(filter);
            let gefragt = self
                .register
                .zustaendig(&worte, raum.or(self.session.raum), heute);
            let antworten: Vec<Id> = gefragt.into_iter().map(|a| a.posten.id).collect();
            // Where no topic fits, the words may name a person or a keyword in the notes.
            if antworten.is_empty() {
                zeilen(&self.register, Kind::Koordination, &self.kriterien())
            } else {
                antworten
            }
        };
        let vakant = |id: &Id| {
            self.register
                .koordination()
                .get(*id)
                .is_some_and(|k| k.vakant(heute))
        };
        let nur_luecken = self.session.optionen.nur_luecken;
        saetze(
            Kind::Koordination,
            ids.into_iter()
                .filter(|id| !nur_luecken || vakant(id))
                .collect(),
        )
    }

    // --- windows --------------------------------------------------------------------------------------------------

    fn beenden(&mut self) -> Vec<Effect> {
        if self.session.fenster.is_empty() {
            return vec![Effect::Quit];
        }
        let offen = self
            .session
            .fenster
            .iter()
            .any(|f| matches!(f, Fenster::Formular(f) if f.geaendert()));
        if offen {
            self.session.melde(
                MeldungArt::Hinweis,
                "Das Formular ist noch nicht gesichert – erst sichern oder mit Esc verlassen",
            );
            return Vec::new();
        }
        vec![Effect::Quit]
    }

    fn fragen(&mut self, auftrag: Auftrag) -> Vec<Effect> {
        self.session.unterwegs += 1;
        vec![Effect::Store(auftrag)]
    }

    fn sicherung(&mut self) -> Vec<Effect> {
        self.session
            .melde(MeldungArt::Hinweis, "Sicherung wird angelegt …");
        vec![Effect::Store(Auftrag::Sicherung)]
    }

    /// Every key of this place, searchable; Enter does it.
    fn hilfe(&mut self) {
        let kontexte: Vec<Kontext> = self
            .session
            .kontexte()
            .into_iter()
            .chain([Kontext::Global])
            .collect();
        let mut kandidaten = Vec::new();
        for kontext in kontexte {
            for (tasten, action) in self.session.keymap.alle(kontext) {
                let text = action.label().to_owned();
                kandidaten.push(Kandidat {
                    text,
                    zusatz: tasten,
                    wert: Wert::Befehl(action),
                });
            }
        }
        self.session.fenster.push(Fenster::Wahl(Wahl::neu(
            "Tasten an dieser Stelle",
            Zweck::Befehl,
            kandidaten,
        )));
    }

    fn palette(&mut self) {
        let hier = self.session.kontexte();
        let gilt = |k: Kontext| k == Kontext::Global || hier.contains(&k);
        let kandidaten = ACTIONS
            .iter()
            .filter(|e| gilt(e.kontext))
            .map(|e| Kandidat {
                text: e.label.to_owned(),
                zusatz: self
                    .session
                    .keymap
                    .kuerzeste(e.action, &hier)
                    .unwrap_or_default(),
                wert: Wert::Befehl(e.action),
            })
            .collect();
        self.session.fenster.push(Fenster::Wahl(Wahl::neu(
            "Befehle",
            Zweck::Befehl,
            kandidaten,
        )));
    }

    fn suche_oeffnen(&mut self) {
        if self.index.is_none() {
            self.index = Some(super::suche::aufbauen(&self.register));
        }
        self.session
            .fenster
            .push(Fenster::Suche(super::suche::Suche::default()));
    }

    pub(super) fn baum_oeffnen(&mut self, raum: Option<Id>) {
        let baum = super::baum::Baum::neu(&self.register, raum);
        self.session.fenster.push(Fenster::Baum(baum));
    }

    pub(super) fn raum_waehlen(&mut self, raum: Option<Id>) {
        self.session.raum = raum;
        self.zeilen_neu();
        let name = self.register.raum_name(raum);
        self.session.melde(
            MeldungArt::Hinweis,
            if raum.is_some() {
                format!("nur {name}")
            } else {
                "alle Räume".to_owned()
            },
        );
    }

    fn schnell_todo(&mut self) {
        let key = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel())
            .or(self.session.gewaehlt());
        let (mut gremium, mut person, mut sitzung) = (None, None, None);
        match key {
            Some(Schluessel {
                kind: Kind::Gremien,
                id,
            }) => gremium = Some(id),
            Some(Schluessel {
                kind: Kind::Personen,
                id,
            }) => person = Some(id),
            Some(Schluessel {
                kind: Kind::Sitzungen,
                id,
            }) => {
                sitzung = Some(id);
                gremium = self.register.sitzungen().get(id).map(|s| s.gremium);
            }
            Some(Schluessel {
                kind: Kind::Todos,
                id,
            }) => gremium = self.register.todos().get(id).and_then(|t| t.gremium),
            _ => {}
        }
        let raum = if gremium.is_some() {
            None
        } else {
            self.session.raum
        };
        let zweck = Zeilenzweck::SchnellTodo {
            gremium,
            raum,
            person,
            sitzung,
        };
        let zeile = Zeile::neu(zweck, "", &self.register, self.session.heute());
        self.session.fenster.push(Fenster::Zeile(zeile));
    }

    // --- records --------------------------------------------------------------------------------------------------

    fn kopieren(&mut self) -> Vec<Effect> {
        let mut ziele = self.session.liste().ziele();
        if let Some(ziel) = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel())
        {
            ziele = vec![ziel];
        }
        if ziele.is_empty() {
            self.session
                .melde(MeldungArt::Hinweis, "Hier ist nichts zu kopieren");
            return Vec::new();
        }
        let heute = self.session.heute();
        let texte: Vec<String> = ziele
            .iter()
            .map(|k| als_text(&self.register, *k, heute))
            .collect();
        let was = if ziele.len() == 1 {
            "kopiert".to_owned()
        } else {
            format!("{} Einträge kopiert", ziele.len())
        };
        self.session.melde(
            MeldungArt::Gut,
            format!("{was} (in die Zwischenablage des eigenen Rechners)"),
        );
        vec![Effect::Copy(texte.join("\n\n"))]
    }

    fn loeschen(&mut self) -> Vec<Effect> {
        let ziele = match self.session.detail_wahl(&self.register) {
            Some(zeile) => zeile
                .satz()
                .into_iter()
                .filter(|s| s.kind == Kind::Mitgliedschaften)
                .collect(),
            None if self.session.schirm == Schirm::Uebersicht => self
                .session
                .liste()
                .ziele()
                .into_iter()
                .filter(|k| k.kind == Kind::Todos)
                .collect(),
            None => self.session.liste().ziele(),
        };
        if ziele.is_empty() {
            self.session.melde(
                MeldungArt::Hinweis,
                "Hier ist nichts zu löschen – erst mit Enter hingehen",
            );
            return Vec::new();
        }
        match tun::loeschen(&self.register, &ziele) {
            Ok(draft) => self.sichern(draft),
            Err(warum) => {
                self.session.melde(MeldungArt::Fehler, warum);
                Vec::new()
            }
        }
    }

    fn sitzung_gehalten(&mut self) -> Vec<Effect> {
        let gremium = self.gewaehltes(Kind::Gremien);
        match gremium.and_then(|g| tun::sitzung_gehalten(&self.register, g, self.session.heute())) {
            Some(draft) => self.sichern(draft),
            None => {
                self.session.melde(
                    MeldungArt::Hinweis,
                    "Keine geplante Sitzung, die schon gewesen sein könnte",
                );
                Vec::new()
            }
        }
    }

    /// The chosen record, if it is of this kind.
    pub(super) fn gewaehltes(&self, kind: Kind) -> Option<Id> {
        self.session
            .gewaehlt()
            .filter(|k| k.kind == kind)
            .map(|k| k.id)
    }

    /// To-dos that a command is about: marked ones, the chosen one, or the one chosen in the detail.
    fn todos(&mut self) -> Vec<Id> {
        let im_detail = self
            .session
            .detail_wahl(&self.register)
            .and_then(|z| z.ziel());
        let ziele = im_detail.map_or_else(|| self.session.liste().ziele(), |k| vec![k]);
        let ids: Vec<Id> = ziele
            .into_iter()
            .filter(|k| k.kind == Kind::Todos)
            .map(|k| k.id)
            .collect();
        if ids.is_empty() {
            self.session
                .melde(MeldungArt::Hinweis, "Erst ein To-do wählen");
        }
        ids
    }

    fn todo_status(&mut self, status: Status) -> Vec<Effect> {
        let ids = self.todos();
        if ids.is_empty() {
            return Vec::new();
        }
        let mut neu = self.session.ids.clone();
        let draft = tun::todo_status(&self.register, &ids, status, self.umstand(), &mut neu);
        self.session.ids = neu;
        self.session.stand_mut().liste.marken_loeschen();
        self.sichern(draft)
    }

    /// Done; if all of them are done already, open again.
    fn erledigt(&mut self) -> Vec<Effect> {
        let ids = self.todos();
        let alle_erledigt = ids
            .iter()
            .filter_map(|id| self.register.todos().get(*id))
            .all(|t| !t.status.offen());
        self.todo_status(if alle_erledigt {
            Status::Offen
        } else {
            Status::Erledigt
        })
    }

    /// offen → in Arbeit → wartet auf → erledigt → entfällt → offen
    fn naechster_status(&mut self) -> Vec<Effect> {
        let ids = self.todos();
        let jetzt = ids
            .first()
            .and_then(|id| self.register.todos().get(*id))
            .map(|t| t.status);
        let stelle = Status::ALLE
            .iter()
            .position(|s| Some(s.0) == jetzt)
            .unwrap_or(0);
        let naechster = Status::ALLE
            .get((stelle + 1) % Status::ALLE.len())
            .map_or(Status::Offen, |s| s.0);
        self.todo_status(naechster)
    }

    fn todo_zeile(&mut self, zweck: impl Fn(Vec<Id>) -> Zeilenzweck) {
        let ids = self.todos();
        if !ids.is_empty() {
            let zeile = Zeile::neu(zweck(ids), "", &self.register, self.session.heute());
            self.session.fenster.push(Fenster::Zeile(zeile));
        }
    }

    fn zuweisen(&mut self) {
        let ids = self.todos();
        if !ids.is_empty() {
            let kandidaten = self.kandidaten(&[Kind::Personen, Kind::Gremien]);
            self.session.fenster.push(Fenster::Wahl(Wahl::neu(
                "Wer ist verantwortlich?",
                Zweck::Zuweisen(ids),
                kandidaten,
            )));
        }
    }

    /// Records of some kinds to choose from, by name.
    pub(super) fn kandidaten(&self, kinds: &[Kind]) -> Vec<Kandidat> {
        let heute = self.session.heute();
        let mut alle = Vec::new();
        for kind in kinds {
            for id in zeilen(
                &self.register,
                *kind,
                &Kriterien {
                    sortierung: usize::from(*kind == Kind::Gremien),
                    ..Kriterien::neu(heute)
                },
            ) {
                let key = Schluessel { kind: *kind, id };
                let zusatz = match kind {
                    Kind::Personen => self
                        .register
                        .personen()
                        .get(id)
                        .map(|p| p.organisation.clone())
                        .unwrap_or_default(),
                    _ => self.register.raum_name(self.register.raum_von(key)),
                };
                alle.push(Kandidat {
                    text: self.register.titel(key),
                    zusatz,
                    wert: Wert::Satz(key),
                });
            }
        }
        alle
    }

    /// Saves the line that was asked for.
    pub(super) fn zeile_annehmen(&mut self) -> Vec<Effect> {
        let Some(Fenster::Zeile(zeile)) = self.session.fenster.last() else {
            return Vec::new();
        };
        let (zweck, text, heute) = (
            zeile.zweck.clone(),
            zeile.eingabe.text().trim().to_owned(),
            self.session.heute(),
        );
        let faellig = zeile.faellig(&self.register, heute);
        let um = self.umstand();
        let draft = match (&zweck, faellig) {
            (Zeilenzweck::SchnellTodo { .. }, _) => self.schnell_draft(&zweck, &text),
            (Zeilenzweck::WartetAuf(_), _) if text.is_empty() => {
                Err("Auf wen oder was? Oder Esc".to_owned())
            }
            (Zeilenzweck::WartetAuf(ids), _) => {
                Ok(tun::todo_wartet(&self.register, ids, &text, um))
            }
            (Zeilenzweck::Verschieben(ids), Ok(f)) => {
                Ok(tun::todo_verschieben(&self.register, ids, f, um))
            }
            (Zeilenzweck::Wiedervorlage(ids), Ok(f)) => {
                Ok(tun::todo_wiedervorlage(&self.register, ids, f, um))
            }
            (_, Err(warum)) => Err(warum),
        };
        match draft {
            Ok(draft) => self.sichern(draft),
            Err(warum) => {
                self.session.melde(MeldungArt::Fehler, warum);
                Vec::new()
            }
        }
    }

    fn schnell_draft(
        &mut self,
        zweck: &Zeilenzweck,
        text: &str,
    ) -> Result<crate::store::Draft, String> {
        let Zeilenzweck::SchnellTodo {
            gremium,
            raum,
            person,
            sitzung,
        } = zweck
        else {
            return Err(String::new());
        };
        let s = crate::model::schnell::lies(&self.register, text, self.session.heute(), *gremium);
        if let Some(unklar) = s.unklar.first() {
            return Err(unklar.clone());
        }
        if s.titel.is_empty() {
            return Err("Was ist zu tun? Oder Esc".to_owned());
        }
        let id = self.session.ids.neu();
        let mut todo = tun::neues_todo(id, s.titel, self.umstand());
        todo.verantwortlich = s.verantwortlich;
        if todo.verantwortlich.is_empty() {
            todo.verantwortlich
                .extend(person.map(crate::domain::Verantwortlich::Person));
        }
        todo.faellig = s.faellig;
        todo.prioritaet = s.prioritaet;
        (todo.gremium, todo.raum) = (*gremium, *raum);
        todo.zu_klaeren = todo.verantwortlich.is_empty() || todo.faellig.is_none();
        if let Some(sitzung) = sitzung {
            todo.herkunft = Herkunft::Sitzung {
                sitzung: *sitzung,
                top: String::new(),
            };
        }
        let klaeren = if todo.zu_klaeren { " (zu klären)" } else { "" };
        let label = format!("To-do „{}“ notiert{klaeren}", tun::kurz(&todo.titel));
        Ok(crate::store::Draft::new(label).mit(crate::store::Aenderung::neu(todo)))
    }
}

fn saetze(kind: Kind, ids: Vec<Id>) -> Vec<Eintrag> {
    ids.into_iter()
        .map(|id| Eintrag::Satz {
            key: Schluessel { kind, id },
            nr: 0,
        })
        .collect()
}

/// Long groups show their beginning, so that the groups below them are seen.
fn gefaltet(zeilen: Vec<Eintrag>, ganz: &std::collections::BTreeSet<String>) -> Vec<Eintrag> {
    let mut aus = Vec::with_capacity(zeilen.len());
    let mut gruppe = (String::new(), 0);
    let mut gezeigt = 0;
    for zeile in zeilen {
        if let Eintrag::Kopf { text, anzahl } = &zeile {
            gruppe = (text.clone(), *anzahl);
            gezeigt = 0;
        } else {
            gezeigt += 1;
        }
        // One line more than the limit is no gain when folded.
        let faltet = gruppe.1 > GRUPPE + 1 && !ganz.contains(&gruppe.0);
        if faltet && gezeigt == GRUPPE + 1 {
            aus.push(Eintrag::Mehr {
                gruppe: gruppe.0.clone(),
                anzahl: gruppe.1 - GRUPPE,
            });
        } else if !faltet || gezeigt <= GRUPPE {
            aus.push(zeile);
        }
    }
    aus
}

/// Puts a head above each run of rows with the same one.
fn mit_koepfen(zeilen: impl Iterator<Item = (String, Eintrag)>) -> Vec<Eintrag> {
    let mut aus: Vec<Eintrag> = Vec::new();
    let mut kopf: Option<(usize, String)> = None;
    for (text, eintrag) in zeilen {
        if kopf.as_ref().is_none_or(|(_, k)| *k != text) {
            aus.push(Eintrag::Kopf {
                text: text.clone(),
                anzahl: 0,
            });
            kopf = Some((aus.len() - 1, text));
        }
        if let Some(Eintrag::Kopf { anzahl, .. }) = kopf.as_ref().and_then(|(i, _)| aus.get_mut(*i))
        {
            *anzahl += 1;
        }
        aus.push(eintrag);
    }
    aus
}
