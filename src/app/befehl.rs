//! What commands do on the screens. Each one ends in a move, a window, a draft, or a word that says why not.

use super::schirm::Schirm;
use super::session::MeldungArt;
use super::zeile::Zweck as Zeilenzweck;
use super::{App, Auftrag, Effect};
use crate::action::Action;
use crate::domain::Status;
use crate::model::liste::{GRUPPIERUNGEN, Zustand};
use crate::model::turnus::Anlass;

/// Commands that change what the list shows: not while a detail lies over it.
const NUR_LISTE: &[Action] = &[
    Action::Filter,
    Action::Sort,
    Action::SortReverse,
    Action::Mark,
    Action::MarkAll,
    Action::TodoGroup,
    Action::TodoAll,
    Action::GremiumAll,
    Action::PostGaps,
    Action::RessourceOpen,
    Action::RessourceFree,
    Action::RessourceAll,
    Action::NeedAll,
    Action::GrantAll,
    Action::VorhabenAll,
];

/// Commits that the log shows.
const VERLAUF: usize = 500;

impl App {
    pub(super) fn tue(&mut self, action: Action) -> Vec<Effect> {
        if let Some(schirm) = Schirm::zu(action) {
            self.zu_schirm(schirm);
            return Vec::new();
        }
        match action {
            Action::Quit => return self.beenden_gesperrt(),
            Action::Redraw => return vec![Effect::Redraw],
            Action::CasesLock => return self.faelle_sperren(),
            Action::Suspend => {
                let mut effekte = self.vor_dem_ende(true);
                effekte.push(Effect::Suspend);
                return effekte;
            }
            Action::Undo => return self.fragen(Auftrag::UndoSuchen),
            Action::Redo => return self.fragen(Auftrag::RedoSuchen),
            Action::Log => return vec![Effect::Store(Auftrag::Verlauf { anzahl: VERLAUF })],
            Action::BackupNow => return self.sicherung(),
            Action::Drafts => {
                // Overwritten by the answer, where there are any.
                let text = "Alles ist gesichert, kein Formular blieb offen";
                self.session.melde(MeldungArt::Hinweis, text);
                return vec![Effect::Store(Auftrag::Entwuerfe)];
            }
            Action::Help => self.hilfe(),
            Action::Palette => self.palette(),
            Action::Search => self.suche_oeffnen(),
            Action::RaumFilter => self.baum_oeffnen(self.session.raum),
            Action::RaumAll => self.raum_waehlen(None),
            Action::QuickTodo => self.schnell_todo(),
            Action::ScreenNext => self.zu_schirm(self.session.schirm.nachbar(true)),
            Action::ScreenPrev => self.zu_schirm(self.session.schirm.nachbar(false)),
            Action::ThemeNext => self.naechste_farben(),
            Action::Back => self.zurueck(),
            _ => return self.tue_in_liste(action),
        }
        Vec::new()
    }

    fn tue_in_liste(&mut self, action: Action) -> Vec<Effect> {
        if let Some(effekte) = self.karte_befehl(action) {
            return effekte;
        }
        if self.bild_verdeckt_liste() && !matches!(action, Action::MapFigure | Action::MapChoose) {
            // Nothing is done to a row that nobody sees: first the rows come back.
            self.session.optionen.bild = 0;
            return Vec::new();
        }
        if self.bewegt(action) {
            return Vec::new();
        }
        if NUR_LISTE.contains(&action) && self.session.stand().detail.offen && !self.session.breit()
        {
            let text = format!("„{}“ gilt der Liste – mit Esc zurück", action.kurz());
            return self.sage(text);
        }
        match action {
            Action::Open => self.oeffnen(),
            Action::FocusDetail => self.detail_wechseln(),
            Action::Filter => self.filtern(),
            Action::Sort => self.sortieren(),
            Action::SortReverse => self.umkehren(),
            Action::Mark => self.markieren(),
            Action::MarkAll => self.alle_markieren(),
            Action::New => self.anlegen(),
            Action::Edit => self.bearbeiten(None),
            Action::Notiz => self.bearbeiten(Some("notiz")),
            Action::Copy => return self.kopieren(),
            Action::Delete => return self.loeschen(),
            Action::FuaNext => self.fua_seite(true),
            Action::FuaPrev => self.fua_seite(false),
            _ => return self.tue_am_satz(action),
        }
        Vec::new()
    }

    pub(super) fn tue_am_satz(&mut self, action: Action) -> Vec<Effect> {
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
            Action::NeedSight
            | Action::NeedTop
            | Action::NeedDecide
            | Action::NeedProject
            | Action::NeedOffer
            | Action::NeedDone
            | Action::NeedBack
            | Action::NeedAll
            | Action::NeedTable => return self.bedarf_befehl(action),
            Action::MapFigure => self.naechstes_bild(),
            Action::MapChoose => self.kennzahl_waehlen(),
            Action::ProfilSheet
            | Action::ProfilRank
            | Action::ProfilIndex
            | Action::ProfilValues => self.profil_oeffnen(action),
            Action::VorhabenStart
            | Action::VorhabenReport
            | Action::VorhabenAim
            | Action::VorhabenLead
            | Action::VorhabenFinish
            | Action::VorhabenDrop
            | Action::VorhabenAll => return self.vorhaben_befehl(action),
            Action::VorhabenStep => return self.schritt_abhaken(),
            Action::ZentrumGroup | Action::ZentrumPlan => return self.zentrum_befehl(action),
            Action::RaumGaps => self.raeume_ohne_oeffnen(),
            Action::TurnusInterview => return self.turnus_anlegen(Anlass::Gespraech),
            Action::TurnusSurvey => return self.turnus_anlegen(Anlass::Befragung),
            Action::TurnusDone => return self.turnus_durchgefuehrt(),
            Action::MemberAdd => self.mitglied_aufnehmen(),
            Action::MembershipAdd => self.in_gremium_aufnehmen(),
            Action::SitzungAgenda => return self.tagesordnung_oeffnen(),
            Action::GremiumInbox => self.themenspeicher_oeffnen(),
            Action::GremiumSeries => self.reihe_oeffnen(),
            Action::GremiumAttendance
            | Action::GremiumDuties
            | Action::GremiumLots
            | Action::GremiumCheck
            | Action::GremiumReport
            | Action::SitzungCheck => self.kontinuitaet_oeffnen(action),
            Action::SitzungCalendar => self.kalender_oeffnen(),
            Action::SitzungFree => self.freie_zeit(),
            Action::SitzungMeeting => return self.sitzung_halten(),
            Action::FuaCapture => return self.fua_treffen(),
            Action::SitzungFinish => return self.protokoll_fertigstellen(),
            Action::SitzungAmend => return self.nachtrag_schreiben(),
            Action::TodoPapers => self.todo_papier_oeffnen(),
            Action::SitzungPapers => self.papiere_oeffnen(),
            Action::SitzungNew => self.sitzung_ansetzen(),
            Action::Steckbrief => self.steckbrief(),
            Action::SitzungHeld => return self.sitzung_gehalten(),
            Action::RessourceOpen | Action::RessourceFree | Action::RessourceAll => {
                self.ressourcen_schalten(action)
            }
            Action::RessourceConfirm => return self.ressourcen_bestaetigen(),
            Action::RessourceGuide => self.wegweiser_oeffnen(),
            Action::TodoDone => return self.erledigt(),
            Action::TodoStatus => return self.naechster_status(),
            Action::TodoDrop => return self.todo_status(Status::Entfaellt),
            Action::TodoWait => self.todo_zeile(Zeilenzweck::WartetAuf),
            Action::TodoDue => self.todo_zeile(Zeilenzweck::Verschieben),
            Action::TodoResubmit => self.todo_zeile(Zeilenzweck::Wiedervorlage),
            Action::TodoAssign => self.zuweisen(),
            Action::MoneyApply
            | Action::MoneyCarry
            | Action::MoneyYear
            | Action::MoneyRaeume
            | Action::MoneyRules => return self.mittel_befehl(action),
            Action::GrantDecide
            | Action::GrantSpend
            | Action::GrantRefund
            | Action::GrantSettle
            | Action::GrantRefuse
            | Action::GrantWithdraw
            | Action::GrantReopen
            | Action::GrantAll => return self.antrag_befehl(action),
            _ => self.session.melde(
                MeldungArt::Hinweis,
                format!("„{}“ geht hier nicht", action.label()),
            ),
        }
        Vec::new()
    }
}
