//! Which commands a sheet understands: one table for the hint line and for F1.

use super::Blattart;
use crate::action::Action;
use Action as A;

/// What every sheet understands.
const ALLGEMEIN: &[Action] = &[
    A::Up,
    A::Down,
    A::PageUp,
    A::PageDown,
    A::Top,
    A::Bottom,
    A::Open,
    A::Back,
    A::Copy,
    A::Undo,
    A::Redo,
    A::Search,
    A::QuickTodo,
    A::Help,
    A::Redraw,
    A::Suspend,
    A::Quit,
    A::ThemeNext,
    A::ScreenOverview,
    A::ScreenGremien,
    A::ScreenSitzungen,
    A::ScreenPersonen,
    A::ScreenKoordination,
    A::ScreenTodos,
    A::ScreenFaelle,
    A::ScreenNext,
    A::ScreenPrev,
];

/// Of the hint line first, most useful first; then the rest.
fn eigene(art: Blattart) -> (&'static [Action], &'static [Action]) {
    match art {
        Blattart::Tagesordnung(_) => (
            &[
                A::New,
                A::TopDown,
                A::TopLonger,
                A::TopAim,
                A::AgendaPublish,
                A::TopTake,
                A::TopNext,
                A::SitzungMeeting,
            ],
            &[
                A::TopUp,
                A::TopShorter,
                A::TopRecurring,
                A::TopSkip,
                A::TopInbox,
                A::AgendaTemplate,
                A::AgendaInvited,
                A::Edit,
                A::Notiz,
                A::Delete,
                A::SitzungPapers,
            ],
        ),
        Blattart::Themenspeicher(_) => (
            &[A::New, A::TopNext, A::TopDown, A::TopAim, A::Delete],
            &[A::TopUp, A::TopLonger, A::TopShorter, A::Edit, A::Notiz],
        ),
        Blattart::Reihe(_) => (&[A::Mark, A::MarkAll], &[A::SheetExport]),
        Blattart::Anwesenheit { .. } => (&[A::Sort, A::Copy, A::SheetExport], &[]),
        Blattart::Dienste { .. } => (
            &[A::SheetPropose, A::SheetPerson, A::SheetSkip, A::SheetSwap],
            &[A::Edit, A::Delete, A::SheetExport],
        ),
        Blattart::Lose(_) => (
            &[A::New, A::SheetPerson, A::LotDraw, A::LotVerify],
            &[A::SheetPropose, A::SheetSkip, A::Delete, A::SheetExport],
        ),
        Blattart::Bedarfstafel { .. } => (
            &[A::SheetSpan, A::SheetNext, A::Copy, A::SheetExport],
            &[A::SheetPrev],
        ),
        Blattart::Mittel { .. } => (&[A::SheetPrev, A::SheetNext, A::Copy, A::SheetExport], &[]),
        Blattart::Mittelregeln => (&[A::New, A::Edit, A::Delete], &[A::Copy, A::SheetExport]),
        Blattart::Ferien => (&[A::New, A::Edit, A::Delete], &[A::SheetExport]),
        Blattart::Rangliste { .. } => (
            &[A::SheetPrev, A::SheetNext, A::Sort, A::Copy, A::SheetExport],
            &[],
        ),
        Blattart::Kennwerte { .. } => (
            &[A::SheetPrev, A::SheetNext, A::Delete],
            &[A::Edit, A::SheetExport],
        ),
        Blattart::Ohne { .. } => (&[A::New, A::Copy, A::SheetExport], &[]),
        Blattart::GelingenSitzung(_) | Blattart::Wegweiser(_) | Blattart::Profil(_) => {
            (&[A::Copy, A::SheetExport], &[])
        }
        Blattart::GelingenJahr { .. } => {
            (&[A::SheetPrev, A::SheetNext, A::Copy, A::SheetExport], &[])
        }
    }
}

impl Blattart {
    /// Worth naming in the hint line, most useful first.
    pub fn hinweise(self) -> Vec<Action> {
        [&[A::Down, A::Open], eigene(self).0, &[A::Back, A::Help]].concat()
    }

    /// Does the command mean anything here?
    pub fn versteht(self, action: Action) -> bool {
        let (vorn, weitere) = eigene(self);
        [ALLGEMEIN, vorn, weitere]
            .iter()
            .any(|liste| liste.contains(&action))
    }
}
