//! The rows of every screen: filter, order, groups, marks; built anew when something changes.

use super::App;
use super::liste::Eintrag;
use super::schirm::{Schirm, Zeilenfuer};
use super::session::MeldungArt;
use crate::action::Action;
use crate::domain::{Auswahl, Id, Kind, Schluessel};
use crate::model::filter::Filter;
use crate::model::liste::{GRUPPIERUNGEN, Kriterien, Zustand, gruppe, sortierungen, zeilen_mit};

/// Rows of a group of the Übersicht before it is folded.
const GRUPPE: usize = 6;

impl App {
    pub(super) fn filtern(&mut self) {
        let stand = self.session.stand_mut();
        stand.detail.offen = false;
        stand.liste.filter_eingabe = Some(super::eingabe::Eingabe::default());
    }

    pub(super) fn sortieren(&mut self) {
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

    pub(super) fn umkehren(&mut self) {
        let liste = &mut self.session.stand_mut().liste;
        liste.umgekehrt = !liste.umgekehrt;
        self.zeilen_neu();
        self.session
            .melde(MeldungArt::Hinweis, "Reihenfolge umgekehrt");
    }

    pub(super) fn markieren(&mut self) {
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

    pub(super) fn alle_markieren(&mut self) {
        let liste = &mut self.session.stand_mut().liste;
        liste.markiere_alle();
        let text = match liste.marken().len() {
            0 if liste.anzahl() == 0 => "Hier ist nichts zu markieren".to_owned(),
            0 => "nichts mehr markiert".to_owned(),
            n => format!("{n} markiert"),
        };
        self.session.melde(MeldungArt::Hinweis, text);
    }

    /// The filter as it is typed now; the first hit is chosen, so that a command meets what was looked for.
    pub(super) fn filter_setzen(&mut self) {
        let liste = &mut self.session.stand_mut().liste;
        let Some(eingabe) = &liste.filter_eingabe else {
            return;
        };
        liste.filter = eingabe.text().to_owned();
        self.zeilen_neu();
        let hoehe = self.session.hoehe();
        self.session.stand_mut().liste.bewege(Action::Top, hoehe);
    }

    pub(super) fn schalten(&mut self, aendere: impl Fn(&mut super::session::Optionen)) {
        aendere(&mut self.session.optionen);
        self.zeilen_neu();
        let o = &self.session.optionen;
        let text = match self.session.schirm {
            Schirm::Gremien if o.beendete_gremien => "auch beendete Gremien".to_owned(),
            Schirm::Gremien => "nur bestehende Gremien".to_owned(),
            Schirm::Vorhaben if o.beendete_vorhaben => {
                "auch abgeschlossene und aufgegebene".to_owned()
            }
            Schirm::Vorhaben => "nur Ideen und laufende".to_owned(),
            Schirm::Koordination if o.nur_luecken => "nur Lücken und vakante Posten".to_owned(),
            Schirm::Koordination => "alle Posten".to_owned(),
            Schirm::Bedarfe if o.bedarf_zustand == Zustand::Alle => "auch erledigte".to_owned(),
            Schirm::Bedarfe => "nur offene Bedarfe".to_owned(),
            Schirm::Antraege if o.nur_offene_antraege => "nur offene Anträge".to_owned(),
            Schirm::Antraege => "alle Anträge".to_owned(),
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
    pub(super) fn naechstes_bild(&mut self) {
        let anzahl = self.session.optionen.bilder();
        self.session.optionen.kachel = None;
        let naechstes = (self
            .session
            .optionen
            .bild
            .max(usize::from(self.session.breit()))
            + 1)
            % anzahl;
        self.session.optionen.bild = naechstes.max(usize::from(self.session.breit()));
    }

    /// Builds the rows of the present screen anew, where something has changed since that they follow from.
    pub(super) fn zeilen_neu(&mut self) {
        let (fuer, hoehe) = (self.zeilen_fuer(), self.session.hoehe());
        if self.session.stand().fuer.as_ref() == Some(&fuer) {
            return self.session.stand_mut().liste.sichtbar(hoehe);
        }
        if !fuer.filter.is_empty() {
            self.index_aufbauen();
        }
        let mut eintraege = self.zeilen_jetzt();
        self.halten_was_offen_ist(&fuer, &mut eintraege);
        let gehalten = self.session.stand().gehalten;
        let stand = self.session.stand_mut();
        stand.fuer = Some(Zeilenfuer { gehalten, ..fuer });
        let bisher = stand.liste.gewaehlt();
        stand.liste.setze(eintraege);
        stand.liste.sichtbar(hoehe);
        // The record in the detail has left the list: nobody wants to find another one in its place.
        if stand.liste.gewaehlt() != bisher {
            stand.detail = super::schirm::Detailstand::default();
        }
    }

    /// Who finishes something on its own page stays there and reads what was entered; the list lets go of it afterwards.
    fn halten_was_offen_ist(&mut self, fuer: &Zeilenfuer, eintraege: &mut Vec<Eintrag>) {
        let fua = self.session.schirm.in_fua();
        let (stand, reg) = (self.session.stand_mut(), &self.register);
        let da = |key: &Schluessel| eintraege.iter().any(|e| e.key() == Some(*key));
        let nur_gesichert = stand.fuer.as_ref().is_some_and(|alt| {
            let neu = Zeilenfuer {
                rev: alt.rev,
                gehalten: alt.gehalten,
                ..fuer.clone()
            };
            *alt == neu
        });
        let offen = stand.liste.gewaehlt().filter(|key| {
            fua && stand.detail.offen && nur_gesichert && reg.satz(*key).is_some() && !da(key)
        });
        stand.gehalten = offen;
        if let Some(key) = offen {
            let stelle = stand.liste.wahl().min(eintraege.len());
            eintraege.insert(stelle, Eintrag::Satz { key, nr: 0 });
        }
    }

    fn zeilen_fuer(&self) -> Zeilenfuer {
        let (s, liste) = (&self.session, self.session.liste());
        Zeilenfuer {
            rev: self.register.rev(),
            heute: s.heute(),
            raum: s.raum,
            filter: liste.filter.clone(),
            sortierung: (liste.sortierung, liste.umgekehrt),
            optionen: super::session::Optionen {
                // How it is drawn changes no row.
                bild: 0,
                kennzahl: None,
                kachel: None,
                farben: 0,
                ..s.optionen.clone()
            },
            uhr: self.ressourcen_uhr(),
            gehalten: s
                .stand()
                .gehalten
                .filter(|key| s.stand().detail.offen && liste.gewaehlt() == Some(*key)),
        }
    }

    fn zeilen_jetzt(&mut self) -> Vec<Eintrag> {
        match self.session.schirm {
            Schirm::Uebersicht => {
                let heute = self.session.heute();
                self.session.dran = self.register.dran(self.session.raum, heute);
                self.uebersicht_zeilen()
            }
            Schirm::Todos => self.todo_zeilen(),
            Schirm::Koordination => self.koordination_zeilen(),
            Schirm::Profil => self.profil_zeilen(),
            Schirm::Ressourcen => saetze(Kind::Ressourcen, self.ressourcen_ids()),
            Schirm::Mittel => {
                let saetze = saetze(Kind::Toepfe, self.ids(Kind::Toepfe));
                let kopf = |e: &Eintrag| self.topf_kopf(e.key()?.id);
                match saetze.iter().map(kopf).collect::<Option<Vec<String>>>() {
                    Some(koepfe) => mit_koepfen(koepfe.into_iter().zip(saetze)),
                    None => saetze,
                }
            }
            schirm => schirm
                .kind()
                .map(|kind| saetze(kind, self.ids(kind)))
                .unwrap_or_default(),
        }
    }

    /// What a list shows now; the filter reads the texts of the search's index, which are folded already.
    fn ids(&self, kind: Kind) -> Vec<Id> {
        let text = |key: Schluessel| {
            let text = self.index.as_ref().and_then(|i| i.text(key));
            std::borrow::Cow::Borrowed(text.unwrap_or_default())
        };
        zeilen_mit(&self.register, kind, &self.kriterien(), text)
    }

    pub(super) fn kriterien(&self) -> Kriterien<'_> {
        let (liste, o) = (self.session.liste(), &self.session.optionen);
        Kriterien {
            raum: self.session.raum,
            filter: &liste.filter,
            sortierung: liste.sortierung,
            umgekehrt: liste.umgekehrt,
            beendete: match self.session.schirm {
                Schirm::Vorhaben => o.beendete_vorhaben,
                _ => o.beendete_gremien,
            },
            zustand: match self.session.schirm {
                Schirm::Bedarfe => o.bedarf_zustand,
                _ => o.todo_zustand,
            },
            offene_antraege: o.nur_offene_antraege,
            ..Kriterien::neu(self.session.heute())
        }
    }

    pub(super) fn uebersicht_zeilen(&self) -> Vec<Eintrag> {
        let filter = Filter::neu(&self.session.liste().filter);
        let mut passend: Vec<_> = self.session.dran.iter().enumerate().collect();
        let text = |d: &crate::model::dran::Dran| format!("{} {}", d.titel, d.wer);
        filter.siebe(
            &mut passend,
            |(_, d)| crate::domain::text::falte(&text(d)),
            |(_, d)| vec![text(d)],
        );
        let zeile = |(nr, d): (usize, &crate::model::dran::Dran)| {
            let satz = Eintrag::Satz { key: d.ziel, nr };
            (d.grund.label().to_owned(), satz)
        };
        let alle = mit_koepfen(passend.into_iter().map(zeile));
        if filter.leer() {
            gefaltet(alle, &self.session.optionen.ganz)
        } else {
            alle
        }
    }

    pub(super) fn todo_zeilen(&self) -> Vec<Eintrag> {
        let ids = self.ids(Kind::Todos);
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

    /// Indicators under their areas; in another order without heads.
    fn profil_zeilen(&self) -> Vec<Eintrag> {
        let ids = self.ids(Kind::Indikatoren);
        if self.session.liste().sortierung != 0 {
            return saetze(Kind::Indikatoren, ids);
        }
        let zeile = |id: Id| {
            let i = self.register.indikatoren().get(id)?;
            let satz = saetze(Kind::Indikatoren, vec![id]).pop()?;
            Some((i.bereich.label().to_owned(), satz))
        };
        mit_koepfen(ids.into_iter().filter_map(zeile))
    }

    /// Posts of the Raum and below, and those above that hold here too.
    fn posten_hier(&self) -> Vec<Id> {
        let mut ids = self.ids(Kind::Koordination);
        if let Some(raum) = self.session.raum {
            let geerbt = self
                .register
                .zustaendig("", Some(raum), self.session.heute());
            let oben: Vec<Id> = geerbt
                .iter()
                .map(|a| a.posten.id)
                .filter(|id| !ids.contains(id))
                .collect();
            ids.extend(oben);
        }
        ids
    }

    /// The filter of the directory is a question: "frühe hilfen werder" names a topic and a Raum, and the nearest post
    /// answers first.
    pub(super) fn koordination_zeilen(&self) -> Vec<Eintrag> {
        let heute = self.session.heute();
        let filter = &self.session.liste().filter;
        let ids: Vec<Id> = if filter.is_empty() {
            self.posten_hier()
        } else {
            let (worte, raum) = self.register.frage_zerlegen(filter);
            let gefragt = self
                .register
                .zustaendig(&worte, raum.or(self.session.raum), heute);
            let antworten: Vec<Id> = gefragt.into_iter().map(|a| a.posten.id).collect();
            // Where no topic fits, the words may name a person or a keyword in the notes.
            if antworten.is_empty() {
                self.ids(Kind::Koordination)
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
