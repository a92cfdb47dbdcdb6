//! The hint line: which commands are worth naming here; their keys come from the keymap in force.

use super::blatt::Blattart;
use super::session::{Fenster, Session};
use super::{App, MeldungArt, Schirm};
use crate::action::Action;

/// Commands worth naming now, most useful first; with a word of their own where the list's is too general.
pub fn befehle(s: &Session) -> Vec<Action> {
    use Action as A;
    match s.fenster.last() {
        Some(Fenster::Formular(f)) if f.im_text() => vec![
            A::FormNext,
            A::InputNewline,
            A::FormSave,
            A::FormCancel,
            A::Help,
            A::InputUndo,
        ],
        Some(Fenster::Formular(f)) if f.schon_da_hier().is_some() => vec![
            A::FormInstead,
            A::FormNext,
            A::FormChoose,
            A::FormSave,
            A::FormCancel,
        ],
        Some(Fenster::Formular(_)) => vec![
            A::FormNext,
            A::FormChoose,
            A::FormSave,
            A::FormCancel,
            A::Help,
        ],
        Some(Fenster::Wahl(_) | Fenster::Suche(_)) => {
            vec![A::ChoiceDown, A::ChoiceAccept, A::ChoiceCancel]
        }
        Some(Fenster::Zeile(_)) => vec![A::ChoiceAccept, A::ChoiceCancel],
        Some(Fenster::Baum(b)) if b.suche.is_some() => {
            vec![A::ChoiceDown, A::ChoiceAccept, A::ChoiceCancel]
        }
        Some(Fenster::Baum(b)) if b.getragen.is_some() => {
            vec![A::TreeDown, A::TreeChoose, A::TreeFilter, A::Back]
        }
        Some(Fenster::Baum(_)) => vec![
            A::TreeDown,
            A::TreeChoose,
            A::TreeFilter,
            A::RaumNew,
            A::RaumEdit,
            A::RaumMove,
            A::Back,
        ],
        Some(Fenster::Blatt(b)) => b.art.hinweise(),
        Some(Fenster::FreieZeit(_)) => vec![A::ChoiceDown, A::ChoiceAccept, A::ChoiceCancel],
        Some(Fenster::Kalender(k)) if k.sprung.is_some() => {
            vec![A::ChoiceAccept, A::ChoiceCancel]
        }
        Some(Fenster::Kalender(_)) => vec![
            A::Open,
            A::CalendarView,
            A::CalendarGoto,
            A::New,
            A::SitzungFree,
            A::CalendarNext,
            A::CalendarToday,
            A::Filter,
            A::CalendarHolidays,
            A::Back,
            A::Help,
        ],
        Some(Fenster::Modus(m)) => m.hinweise(),
        Some(Fenster::Mitschrift(m)) => m.hinweise(),
        Some(Fenster::Fall(f)) => f.hinweise(),
        Some(Fenster::Frage) => vec![A::AnswerYes, A::AnswerNo, A::AnswerBack],
        None if s.schirm == Schirm::Faelle => s.faelle.hinweise(),
        None if s.liste().filter_eingabe.is_some() => {
            vec![A::ChoiceDown, A::ChoiceAccept, A::ChoiceCancel]
        }
        None => schirm_befehle(s),
    }
}

fn schirm_befehle(s: &Session) -> Vec<Action> {
    use Action as A;
    let mut b = vec![A::Down, A::Open];
    if s.stand().detail.offen {
        b.extend([A::Back, A::Edit]);
        b.extend(im_detail(s.schirm));
        b.push(A::QuickTodo);
    } else {
        b.extend(match s.schirm {
            Schirm::Uebersicht if s.optionen.figur().is_some() => {
                [A::MapChoose, A::MapFigure, A::TodoDone, A::QuickTodo].as_slice()
            }
            Schirm::Uebersicht => [A::TodoDone, A::QuickTodo, A::MapFigure].as_slice(),
            Schirm::Gremien => [A::New, A::QuickTodo, A::SitzungNew, A::MemberAdd].as_slice(),
            Schirm::Sitzungen => [
                A::SitzungAgenda,
                A::SitzungMeeting,
                A::New,
                A::SitzungCalendar,
            ]
            .as_slice(),
            Schirm::Personen => [A::New, A::QuickTodo, A::MembershipAdd, A::Copy].as_slice(),
            Schirm::Koordination => [A::Filter, A::New, A::PostGaps, A::Copy].as_slice(),
            Schirm::Faelle => &[],
            Schirm::Todos => {
                [A::TodoDone, A::New, A::TodoDue, A::TodoAssign, A::TodoGroup].as_slice()
            }
            Schirm::Profil => [
                A::ProfilSheet,
                A::ProfilIndex,
                A::ProfilValues,
                A::FuaNext,
                A::ProfilRank,
                A::New,
            ]
            .as_slice(),
            Schirm::Ressourcen => [
                A::FuaNext,
                A::FuaCapture,
                A::New,
                A::Filter,
                A::RessourceOpen,
                A::RessourceConfirm,
                A::RessourceGuide,
                A::RessourceFree,
            ]
            .as_slice(),
            Schirm::Bedarfe => [
                A::NeedSight,
                A::FuaCapture,
                A::NeedTop,
                A::New,
                A::NeedDone,
                A::NeedTable,
                A::FuaNext,
            ]
            .as_slice(),
            Schirm::Mittel => [
                A::FuaNext,
                A::MoneyApply,
                A::MoneyRaeume,
                A::MoneyCarry,
                A::MoneyYear,
                A::MoneyRules,
                A::New,
            ]
            .as_slice(),
            Schirm::Antraege => [
                A::FuaNext,
                A::GrantDecide,
                A::GrantSpend,
                A::GrantSettle,
                A::New,
                A::GrantRefund,
                A::GrantAll,
            ]
            .as_slice(),
            Schirm::Vorhaben => [
                A::VorhabenStart,
                A::VorhabenReport,
                A::VorhabenStep,
                A::VorhabenFinish,
                A::New,
                A::FuaNext,
            ]
            .as_slice(),
            Schirm::Zentren => [
                A::ZentrumGroup,
                A::VorhabenStep,
                A::RaumGaps,
                A::TurnusInterview,
                A::New,
                A::FuaNext,
            ]
            .as_slice(),
            Schirm::Vertraege => {
                [A::TurnusInterview, A::RaumGaps, A::New, A::Mark, A::FuaNext].as_slice()
            }
            Schirm::Turnus => [A::TurnusDone, A::New, A::Edit, A::FuaNext].as_slice(),
        });
    }
    for a in [A::Filter, A::RaumFilter, A::Palette, A::Help, A::Quit] {
        let im_detail = a == A::Filter && s.stand().detail.offen;
        if !im_detail && !b.contains(&a) {
            b.push(a);
        }
    }
    b
}

/// Commands about a line of the detail, where a page has such.
fn im_detail(schirm: Schirm) -> &'static [Action] {
    use Action as A;
    match schirm {
        Schirm::Vorhaben => &[A::VorhabenStep, A::VorhabenAim, A::VorhabenReport],
        Schirm::Zentren => &[A::VorhabenStep, A::ZentrumPlan, A::ZentrumGroup],
        Schirm::Bedarfe => &[A::NeedSight, A::NeedTop, A::NeedDone],
        Schirm::Vertraege | Schirm::Turnus => &[A::TurnusDone],
        _ => &[],
    }
}

/// The hint line as pairs of key and word, as many as fit into the width.
pub fn zeile(s: &Session, breite: usize) -> Vec<(String, String)> {
    let kontexte = s.kontexte();
    let mut paare = Vec::new();
    let mut benutzt = 1;
    for a in befehle(s) {
        let Some(taste) = taste(s, a, &kontexte) else {
            continue;
        };
        let braucht = super::ansicht::breite_von(&taste) + a.kurz().chars().count() + 3;
        if benutzt + braucht > breite {
            continue;
        }
        benutzt += braucht;
        paare.push((taste, wort(s, a).to_owned()));
    }
    paare
}

/// What an empty list says, and the key that leads out of it.
pub fn leere_liste(app: &App) -> String {
    let s = &app.session;
    let taste = |a| s.keymap.kuerzeste(a, &s.kontexte()).unwrap_or_default();
    if !s.liste().filter.is_empty() && s.schirm == Schirm::Profil {
        let (raum, blatt) = (taste(Action::RaumFilter), taste(Action::ProfilSheet));
        format!("Kein Indikator passt. Zu einem Raum: {raum} wählt ihn, {blatt} zeigt sein Profil.")
    } else if !s.liste().filter.is_empty() {
        "Nichts passt zum Filter – Esc hebt ihn auf.".to_owned()
    } else if s.raum.is_some() {
        let taste = taste(Action::RaumAll);
        format!("In diesem Raum ist hier nichts – {taste} zeigt alle Räume.")
    } else if s.schirm == Schirm::Uebersicht && app.register.gremien().is_empty() {
        let (raum, neu) = (taste(Action::RaumFilter), taste(Action::New));
        format!(
            "Noch leer. Anfangen: {raum} öffnet die Räume; auf 2 und 4 legt {neu} Gremien und Leute an."
        )
    } else if s.schirm == Schirm::Uebersicht {
        "Nichts drängt. Alles im Rhythmus, nichts überfällig.".to_owned()
    } else if s.schirm == Schirm::Koordination && s.optionen.nur_luecken {
        "Keine Lücke: Jeder Posten ist besetzt.".to_owned()
    } else {
        format!("Noch nichts da – {} legt etwas an.", taste(Action::New))
    }
}

/// While a Raum is carried, Enter puts it down.
fn wort(s: &Session, a: Action) -> &'static str {
    if let Some(Fenster::Fall(b)) = s.fenster.last()
        && let Some(eigen) = b.eigenes_wort(a)
    {
        return eigen;
    }
    if auf_der_tafel(s) && matches!(a, Action::SheetNext | Action::SheetPrev) {
        return "mehr Räume";
    }
    if a == Action::Open
        && matches!(s.fenster.last(), Some(Fenster::Blatt(b)) if matches!(b.art, Blattart::Reihe(_)))
    {
        return "ansetzen";
    }
    let traegt = matches!(s.fenster.last(), Some(Fenster::Baum(b)) if b.getragen.is_some());
    if traegt && a == Action::TreeChoose {
        "ablegen"
    } else {
        a.kurz()
    }
}

fn auf_der_tafel(s: &Session) -> bool {
    let tafel = |b: &super::blatt::Blatt| matches!(b.art, Blattart::Bedarfstafel { .. });
    matches!(s.fenster.last(), Some(Fenster::Blatt(b)) if tafel(b))
}

/// Up and down go together.
fn taste(s: &Session, a: Action, kontexte: &[crate::action::Kontext]) -> Option<String> {
    let gegen = match a {
        Action::Down => Some(Action::Up),
        Action::ChoiceDown => Some(Action::ChoiceUp),
        Action::CaptureDown => Some(Action::CaptureUp),
        Action::CapturedDown => Some(Action::CapturedUp),
        Action::TreeDown => Some(Action::TreeUp),
        Action::TopDown => Some(Action::TopUp),
        Action::CasesDown => Some(Action::CasesUp),
        Action::TopLonger => Some(Action::TopShorter),
        Action::FuaNext => Some(Action::FuaPrev),
        Action::SheetNext if auf_der_tafel(s) => Some(Action::SheetPrev),
        _ => None,
    };
    let eine = s.keymap.kuerzeste(a, kontexte)?;
    Some(match gegen.and_then(|g| s.keymap.kuerzeste(g, kontexte)) {
        Some(andere) if andere.chars().count() + eine.chars().count() > 3 => {
            format!("{andere} {eine}")
        }
        Some(andere) => format!("{andere}{eine}"),
        None => eine,
    })
}

/// A message is worth more than a hint for as long as it stands.
pub fn art_text(art: MeldungArt) -> &'static str {
    match art {
        MeldungArt::Gut => "",
        MeldungArt::Hinweis => "",
        MeldungArt::Fehler => "! ",
    }
}
