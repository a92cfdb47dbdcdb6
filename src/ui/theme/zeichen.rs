//! Signs that carry meaning beside colour: one set for UTF-8, one for terminals without. All are one column wide in
//! both sets, so that layouts do not change – but for the lock, which is told by its own width.

use ratatui::symbols::border;

/// The signs in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zeichen {
    /// Done, in order.
    pub gut: &'static str,
    /// Overdue, wrong.
    pub achtung: &'static str,
    /// Soon due.
    pub bald: &'static str,
    /// Nothing to say.
    pub nichts: &'static str,
    /// Before the selected row.
    pub zeiger: &'static str,
    /// Under way.
    pub zeiger_klein: &'static str,
    /// Dropped, ended.
    pub weg: &'static str,
    /// Marked for acting on many.
    pub markiert: &'static str,
    /// Not done yet.
    pub offen: &'static str,
    /// Waits for somebody.
    pub wartet: &'static str,
    /// Vacant.
    pub frei: &'static str,
    /// Text is cut off here.
    pub gekuerzt: &'static str,
    /// Between the steps of a path: Planregion 4 ▸ alle.
    pub pfad: &'static str,
    /// Between parts of a line.
    pub trenner: &'static str,
    pub zugeklappt: &'static str,
    pub aufgeklappt: &'static str,
    /// Sorted upwards, downwards.
    pub auf: &'static str,
    pub ab: &'static str,
    pub senkrecht: &'static str,
    pub waagrecht: &'static str,
    pub bildlauf: &'static str,
    /// Locked; two columns in UTF-8.
    pub schloss: &'static str,
    /// From empty to full, for bars and charts.
    pub stufen: [&'static str; 9],
    pub rahmen: border::Set<'static>,
}

const UTF8: Zeichen = Zeichen {
    gut: "✓",
    achtung: "!",
    bald: "▲",
    nichts: "·",
    zeiger: "▶",
    zeiger_klein: "▹",
    weg: "✗",
    markiert: "●",
    offen: "□",
    wartet: "◷",
    frei: "○",
    gekuerzt: "…",
    pfad: "▸",
    trenner: "·",
    zugeklappt: "▸",
    aufgeklappt: "▾",
    auf: "↑",
    ab: "↓",
    senkrecht: "│",
    waagrecht: "─",
    bildlauf: "┃",
    schloss: "🔒",
    stufen: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    rahmen: border::PLAIN,
};

const ASCII: Zeichen = Zeichen {
    gut: "+",
    achtung: "!",
    bald: "^",
    nichts: ".",
    zeiger: ">",
    zeiger_klein: "~",
    weg: "x",
    markiert: "*",
    offen: "o",
    wartet: "w",
    frei: "-",
    gekuerzt: "~",
    pfad: ">",
    trenner: "-",
    zugeklappt: ">",
    aufgeklappt: "v",
    auf: "^",
    ab: "v",
    senkrecht: "|",
    waagrecht: "-",
    bildlauf: "#",
    schloss: "#",
    stufen: [" ", ".", ":", "-", "=", "+", "*", "%", "#"],
    rahmen: border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    },
};

impl Zeichen {
    pub const fn fuer(utf8: bool) -> Zeichen {
        if utf8 { UTF8 } else { ASCII }
    }

    /// All of one column, for tests and for replacing what the terminal cannot show.
    pub fn einspaltige(&self) -> Vec<&'static str> {
        let r = self.rahmen;
        let mut alle = vec![
            self.gut,
            self.achtung,
            self.bald,
            self.nichts,
            self.zeiger,
            self.markiert,
            self.offen,
            self.wartet,
            self.frei,
            self.gekuerzt,
            self.pfad,
            self.trenner,
            self.zugeklappt,
            self.aufgeklappt,
            self.auf,
            self.ab,
            self.senkrecht,
            self.waagrecht,
            self.bildlauf,
            r.top_left,
            r.top_right,
            r.bottom_left,
            r.bottom_right,
            r.vertical_left,
            r.vertical_right,
            r.horizontal_top,
            r.horizontal_bottom,
        ];
        alle.extend(self.stufen);
        alle
    }
}
