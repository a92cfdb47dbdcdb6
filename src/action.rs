//! Every command once: name, group, German label, where it applies. Key files, hint line, F1, palette, README table
//! and man page are read from here. An action carries no data: the selection in the Session is its argument.

/// Where a key is pressed. Key files have a section for each; the innermost context that knows the key wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kontext {
    Global,
    /// Any list of records, and the detail beside it.
    List,
    Gremien,
    Personen,
    Koordination,
    Todos,
    Uebersicht,
    Sitzungen,
    /// Every page of the FuA.
    Fua,
    Ressourcen,
    Bedarfe,
    Vorhaben,
    Mittel,
    Antraege,
    Profil,
    Zentren,
    Vertraege,
    Turnus,
    /// The FuA meeting mode: the line is always being typed.
    Capture,
    /// The list at the end of a FuA meeting.
    Captured,
    /// The list of case notes, locked or open.
    Cases,
    /// An open case note, outside of the text.
    Case,
    /// The agenda of a Sitzung, and a Gremium's topic inbox.
    Agenda,
    /// A sheet about a Gremium or Sitzung: attendance, duties, seats by lot, Gelingensfaktoren.
    Sheet,
    Calendar,
    /// The meeting mode, outside of the text.
    Meeting,
    /// TOP 1 of the meeting mode: to-dos answered one by one.
    Review,
    /// The attendance list of the meeting mode.
    Attendance,
    /// The last page of the meeting mode.
    Closing,
    /// The Räume tree.
    Tree,
    /// A form, between the fields.
    Form,
    /// A long text is being typed: its rows, inside of Input.
    Text,
    /// Text is being typed: letters go there, never to a command.
    Input,
    /// A box with a line to type and a list below: palette, search, pickers.
    Choice,
    Question,
}

impl Kontext {
    /// Every context with its section in key files and its German name.
    pub const ALLE: &'static [(Kontext, &'static str, &'static str)] = &[
        (Kontext::Global, "global", "überall"),
        (Kontext::List, "list", "Listen"),
        (Kontext::Uebersicht, "overview", "Übersicht"),
        (Kontext::Gremien, "gremien", "Gremien"),
        (Kontext::Personen, "personen", "Personen"),
        (Kontext::Koordination, "koordination", "Koordination"),
        (Kontext::Todos, "todos", "To-dos"),
        (Kontext::Sitzungen, "sitzungen", "Sitzungen"),
        (Kontext::Fua, "fua", "FuA"),
        (Kontext::Ressourcen, "ressourcen", "Ressourcen"),
        (Kontext::Bedarfe, "bedarfe", "Bedarfe"),
        (Kontext::Vorhaben, "vorhaben", "Vorhaben"),
        (Kontext::Mittel, "mittel", "Mittel"),
        (Kontext::Antraege, "antraege", "Anträge"),
        (Kontext::Profil, "profil", "Profil"),
        (Kontext::Zentren, "zentren", "Zentren"),
        (Kontext::Vertraege, "vertraege", "Verträge"),
        (Kontext::Turnus, "turnus", "Turnus"),
        (Kontext::Capture, "capture", "Mitschrift"),
        (Kontext::Captured, "captured", "Nachlese"),
        (Kontext::Cases, "cases", "Fälle"),
        (Kontext::Case, "case", "Fall"),
        (Kontext::Agenda, "agenda", "Tagesordnung"),
        (Kontext::Sheet, "sheet", "Blatt"),
        (Kontext::Calendar, "calendar", "Kalender"),
        (Kontext::Meeting, "meeting", "Sitzungsmodus"),
        (Kontext::Review, "review", "Rückblick"),
        (Kontext::Attendance, "attendance", "Anwesenheit"),
        (Kontext::Closing, "closing", "Sitzung schließen"),
        (Kontext::Tree, "tree", "Räume"),
        (Kontext::Form, "form", "Formular"),
        (Kontext::Text, "text", "langer Text"),
        (Kontext::Input, "input", "Texteingabe"),
        (Kontext::Choice, "choice", "Auswahl"),
        (Kontext::Question, "question", "Rückfrage"),
    ];

    pub fn section(self) -> &'static str {
        Self::ALLE
            .iter()
            .find(|(k, ..)| *k == self)
            .map_or("", |(_, s, _)| s)
    }

    pub fn label(self) -> &'static str {
        Self::ALLE
            .iter()
            .find(|(k, ..)| *k == self)
            .map_or("", |(.., l)| l)
    }

    pub fn from_section(section: &str) -> Option<Kontext> {
        Self::ALLE
            .iter()
            .find(|(_, s, _)| *s == section)
            .map(|(k, ..)| *k)
    }
}

macro_rules! actions {
    ($($action:ident $name:literal $kontext:ident $kurz:literal $label:literal;)*) => {
        /// A command.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($action,)* }

        /// A row of the command list.
        #[derive(Debug, Clone, Copy)]
        pub struct Eintrag {
            pub action: Action,
            /// English, as in key files: `list.down`.
            pub name: &'static str,
            /// Where it applies.
            pub kontext: Kontext,
            /// One or two words for the hint line.
            pub kurz: &'static str,
            /// For help and palette.
            pub label: &'static str,
        }

        /// The list.
        pub const ACTIONS: &[Eintrag] = &[$(Eintrag {
            action: Action::$action, name: $name, kontext: Kontext::$kontext, kurz: $kurz, label: $label,
        },)*];
    };
}

actions! {
    Quit "quit" Global "beenden" "feldbuch beenden";
    Help "help" Global "Hilfe" "alle Tasten dieser Stelle zeigen";
    Palette "palette" Global "Palette" "Befehl nach Namen suchen";
    Search "search" Global "suchen" "überall suchen";
    Undo "undo" Global "rückgängig" "letzte Änderung rückgängig machen";
    Redo "redo" Global "wiederholen" "rückgängig Gemachtes wiederholen";
    RaumFilter "raum.filter" Global "Raum" "Raum wählen, der überall filtert; Räume bearbeiten";
    RaumAll "raum.all" Global "alle Räume" "Raumfilter aufheben";
    QuickTodo "todo.quick" Global "To-do" "To-do in einer Zeile notieren, zur Auswahl passend";
    ScreenOverview "screen.overview" Global "Übersicht" "zur Übersicht";
    ScreenGremien "screen.gremien" Global "Gremien" "zu den Gremien";
    ScreenSitzungen "screen.sitzungen" Global "Sitzungen" "zu den Sitzungen";
    ScreenPersonen "screen.personen" Global "Personen" "zu den Personen";
    ScreenKoordination "screen.koordination" Global "Koordination" "zum Verzeichnis der Koordinationen";
    ScreenTodos "screen.todos" Global "To-dos" "zu den To-dos";
    ScreenFua "screen.fua" Global "FuA" "zur FuA: Ressourcen, Bedarfe, Vorhaben; noch einmal: nächste Seite";
    ScreenFaelle "screen.faelle" Global "Fälle" "zu den Fällen (verschlüsselt)";
    CasesLock "cases.lock" Global "sperren" "Fälle sofort sperren";
    ScreenNext "screen.next" Global "nächster Reiter" "zum nächsten Bildschirm";
    ScreenPrev "screen.prev" Global "voriger Reiter" "zum vorigen Bildschirm";
    Drafts "drafts" Global "Entwürfe" "nicht gesicherte Formulare wieder öffnen";
    Log "log" Global "Verlauf" "zeigen, wer was wann geändert hat";
    BackupNow "backup" Global "Sicherung" "jetzt eine Sicherung anlegen";
    ThemeNext "theme.next" Global "Farben" "nächstes Farbschema";
    Redraw "redraw" Global "neu zeichnen" "Bildschirm neu zeichnen";
    Suspend "suspend" Global "anhalten" "in die Shell zurück; mit fg geht es weiter";
    Back "back" Global "zurück" "einen Schritt zurück";

    Up "list.up" List "wählen" "eine Zeile nach oben";
    Down "list.down" List "wählen" "eine Zeile nach unten";
    PageUp "list.page-up" List "blättern" "eine Seite nach oben";
    PageDown "list.page-down" List "blättern" "eine Seite nach unten";
    Top "list.top" List "Anfang" "zur ersten Zeile";
    Bottom "list.bottom" List "Ende" "zur letzten Zeile";
    Open "list.open" List "öffnen" "öffnen, oder dorthin springen";
    Filter "list.filter" List "filtern" "Liste filtern";
    Sort "list.sort" List "sortieren" "nächste Sortierung";
    SortReverse "list.sort-reverse" List "umkehren" "Sortierung umkehren";
    Mark "list.mark" List "markieren" "markieren und weiter";
    MarkAll "list.mark-all" List "alle" "alle markieren, oder keine";
    New "list.new" List "neu" "neu anlegen";
    Edit "list.edit" List "bearbeiten" "bearbeiten";
    Delete "list.delete" List "löschen" "löschen (rückgängig zu machen)";
    Copy "list.copy" List "kopieren" "in die Zwischenablage kopieren";
    Notiz "list.note" List "Notiz" "Notiz schreiben";
    FocusDetail "list.detail" List "Detail" "zwischen Liste und Detail wechseln";

    GremiumAll "gremien.ended" Gremien "beendete" "beendete Gremien zeigen oder verbergen";
    MemberAdd "gremien.member" Gremien "Mitglied" "Mitglied aufnehmen";
    SitzungNew "gremien.sitzung" Gremien "Sitzung" "Sitzung ansetzen";
    SitzungHeld "gremien.held" Gremien "gehalten" "nächste Sitzung als gehalten eintragen";
    Steckbrief "gremien.kind" Gremien "Steckbrief" "Art des Gremiums bearbeiten";
    GremiumInbox "gremien.inbox" Gremien "Themen" "Themenspeicher öffnen";
    GremiumSeries "gremien.series" Gremien "Termine" "Termine nach dem Rhythmus vorschlagen";
    GremiumAttendance "gremien.attendance" Gremien "Anwesenheit" "Anwesenheit über die Sitzungen zeigen";
    GremiumDuties "gremien.duties" Gremien "Dienste" "Moderation und Protokoll reihum planen";
    GremiumLots "gremien.lots" Gremien "Lose" "Sitze auslosen";
    GremiumCheck "gremien.check" Gremien "Gelingen" "Gelingensfaktoren übers Jahr zeigen";
    GremiumReport "gremien.report" Gremien "alle Gremien" "Gelingensfaktoren aller Gremien übers Jahr zeigen";
    MembershipAdd "personen.membership" Personen "Mitglied in" "in ein Gremium aufnehmen";
    TodoPapers "personen.papers" Personen "To-do-Liste" "To-do-Liste dieser Person oder dieses Gremiums schreiben";
    PostGaps "koordination.gaps" Koordination "Lücken" "nur Lücken und vakante Posten zeigen";
    TodoDone "todos.done" Todos "erledigt" "erledigt, oder wieder offen";
    TodoStatus "todos.status" Todos "Status" "nächster Status";
    TodoDrop "todos.drop" Todos "entfällt" "entfällt";
    TodoWait "todos.wait" Todos "wartet auf" "wartet auf jemanden";
    TodoDue "todos.due" Todos "verschieben" "neuen Termin geben";
    TodoAssign "todos.assign" Todos "zuweisen" "Verantwortliche geben";
    TodoResubmit "todos.resubmit" Todos "Wiedervorlage" "auf Wiedervorlage legen";
    TodoGroup "todos.group" Todos "gruppieren" "nächste Gruppierung";
    TodoAll "todos.all" Todos "auch erledigte" "auch erledigte zeigen oder verbergen";
    MapFigure "overview.figure" Uebersicht "Jahr und Karte" "Jahr der Gremien, Karte der Räume: nächstes Bild";
    MapChoose "overview.choose" Uebersicht "Kennzahl" "Kennzahl der Karte wählen";

    SitzungAgenda "sitzungen.agenda" Sitzungen "Tagesordnung" "Tagesordnung öffnen";
    SitzungMeeting "sitzungen.meeting" Sitzungen "Sitzung halten" "Sitzungsmodus: protokollieren";
    SitzungPapers "sitzungen.papers" Sitzungen "Papiere" "Einladung, Tagesordnung, Protokoll, To-do-Liste schreiben";
    SitzungCalendar "sitzungen.calendar" Sitzungen "Kalender" "Kalender: Monat, Quartal, Jahr";
    SitzungFree "sitzungen.free" Sitzungen "freie Zeiten" "freie Zeiten für die Mitglieder suchen";
    SitzungCheck "sitzungen.check" Sitzungen "Gelingen" "Gelingensfaktoren dieser Sitzung zeigen";
    SitzungFinish "sitzungen.finish" Sitzungen "fertigstellen" "Protokoll fertigstellen; danach nur noch Nachträge";
    SitzungAmend "sitzungen.amend" Sitzungen "Nachtrag" "Nachtrag zum fertigen Protokoll schreiben";

    FuaNext "fua.next" Fua "Seite" "nächste Seite der FuA";
    FuaPrev "fua.prev" Fua "Seite" "vorige Seite der FuA";
    RessourceOpen "ressourcen.open" Ressourcen "jetzt offen" "nur zeigen, was jetzt offen ist";
    RessourceFree "ressourcen.free" Ressourcen "kostenlos" "nur zeigen, was nichts kostet";
    RessourceAll "ressourcen.all" Ressourcen "beendete" "auch zeigen, was es nicht mehr gibt";
    RessourceConfirm "ressourcen.confirm" Ressourcen "bestätigen" "heute nachgefragt: alles gilt noch";
    RessourceGuide "ressourcen.guide" Ressourcen "Wegweiser" "Wegweiser des Raums für Familien, als Blatt und Datei";

    NeedSight "bedarfe.sight" Bedarfe "gesehen" "wieder gesehen: Raum, Funktion, Tag in einer Zeile";
    NeedTop "bedarfe.topic" Bedarfe "in TOP" "in eine kommende Sitzung oder einen Themenspeicher geben";
    NeedDecide "bedarfe.decide" Bedarfe "Beschluss" "an einen Beschluss binden";
    NeedProject "bedarfe.project" Bedarfe "Vorhaben" "Vorhaben daraus machen, oder an eines binden";
    NeedOffer "bedarfe.offer" Bedarfe "Angebot" "an ein Angebot binden, das ihn beantwortet";
    NeedDone "bedarfe.done" Bedarfe "erledigt" "erledigt: wie es ausging, in einem Satz";
    NeedBack "bedarfe.back" Bedarfe "Schritt zurück" "einen Schritt der Kette zurück";
    NeedAll "bedarfe.all" Bedarfe "auch erledigte" "auch erledigte zeigen oder verbergen";
    NeedTable "bedarfe.table" Bedarfe "Häufung" "Tafel: welcher Bedarf wie oft in welchem Sozialraum";

    MoneyApply "mittel.apply" Mittel "Antrag" "Antrag auf Geld aus diesem Topf";
    MoneyRaeume "mittel.raeume" Mittel "nach Räumen" "Mittel nach Räumen: ein Balken je Raum";
    MoneyCarry "mittel.carry" Mittel "Übertrag" "was übrig ist, in den Topf des nächsten Jahres geben";
    MoneyYear "mittel.year" Mittel "neues Jahr" "Töpfe des folgenden Jahres anlegen, für alle Räume";
    MoneyRules "mittel.rules" Mittel "Regeln" "Mittelregeln: wer über wie viel entscheidet";

    GrantDecide "antraege.grant" Antraege "bewilligen" "bewilligen, mit dem Beschluss";
    GrantSpend "antraege.spend" Antraege "ausgeben" "Ausgabe in einer Zeile buchen";
    GrantRefund "antraege.refund" Antraege "Rückzahlung" "Rückzahlung in einer Zeile buchen";
    GrantSettle "antraege.settle" Antraege "abrechnen" "abrechnen: der Rest wird wieder frei";
    GrantRefuse "antraege.refuse" Antraege "ablehnen" "ablehnen";
    GrantWithdraw "antraege.withdraw" Antraege "zurückgezogen" "als zurückgezogen eintragen";
    GrantReopen "antraege.reopen" Antraege "wieder offen" "wieder offen: Entscheidung oder Abrechnung zurücknehmen";
    GrantAll "antraege.all" Antraege "nur offene" "nur offene zeigen, oder alle";

    VorhabenStart "vorhaben.start" Vorhaben "starten" "Idee starten: wer leitet, wer achtet auf die Ziele";
    VorhabenReport "vorhaben.report" Vorhaben "Bericht" "Bericht der Zielwächter*in notieren, auch „ziel 2 erreicht“";
    VorhabenStep "vorhaben.step" Vorhaben "Schritt" "Schritt abhaken, oder wieder öffnen";
    VorhabenAim "vorhaben.aim" Vorhaben "Ziel" "Ziel umstellen: teilweise, erreicht, verfehlt, offen";
    VorhabenLead "vorhaben.lead" Vorhaben "wer" "Verantwortliche geben";
    VorhabenFinish "vorhaben.finish" Vorhaben "abschließen" "auswerten und abschließen";
    VorhabenDrop "vorhaben.drop" Vorhaben "aufgeben" "aufgeben, mit Grund";
    VorhabenAll "vorhaben.all" Vorhaben "auch beendete" "auch abgeschlossene zeigen oder verbergen";
    ZentrumGroup "zentren.group" Zentren "Steuergruppe" "Steuergruppe wählen oder anlegen";
    ZentrumPlan "zentren.plan" Zentren "Plan" "Plan fürs nächste Jahr: Offenes übernehmen";
    RaumGaps "zentren.gaps" Zentren "Räume ohne" "Sozialräume zeigen, in denen noch nichts ist";
    TurnusSurvey "turnus.survey" Zentren "Befragung" "Befragung der Besucher*innen jedes Jahr anlegen";
    TurnusInterview "turnus.interview" Vertraege "Gespräch" "Gespräch alle 2 Jahre anlegen, für alle markierten";
    TurnusDone "turnus.done" Turnus "durchgeführt" "durchgeführt: Ergebnis notieren, nächstes Mal folgt";
    FuaCapture "fua.capture" Fua "Mitschrift" "FuA-Treffen mitschreiben: das von heute, oder jetzt eines beginnen";
    CaptureTake "capture.take" Capture "notieren" "Zeile notieren; Gewähltes bestätigen oder noch einmal sehen";
    CaptureDown "capture.down" Capture "gibt es schon" "zum nächsten, das es schon gibt";
    CaptureUp "capture.up" Capture "gibt es schon" "zum vorigen, das es schon gibt; darüber: neu anlegen";
    CaptureUndo "capture.undo" Capture "zurücknehmen" "letzte Zeile zurücknehmen und wieder tippen";
    CaptureList "capture.list" Capture "Nachlese" "zwischen Zeile und Nachlese wechseln";
    CaptureMeeting "capture.meeting" Capture "Anwesende" "Sitzungsmodus: Anwesenheit, TOPs, Schließen";
    CapturedConfirm "captured.confirm" Captured "durchgesehen" "durchgesehen, oder wieder offen";
    CapturedAll "captured.all" Captured "alle" "alle Zeilen durchgesehen";
    CapturedUp "captured.up" Captured "umstellen" "Zeile einen Platz nach oben";
    CapturedDown "captured.down" Captured "umstellen" "Zeile einen Platz nach unten";
    CapturedSort "captured.sort" Captured "nach Art" "Zeilen nach Art sortieren";
    CapturedKind "captured.kind" Captured "Art" "etwas anderes daraus machen: Bedarf, To-do, Notiz …";
    CapturedMerge "captured.merge" Captured "zusammenführen" "gibt es schon: nur einmal, bestätigt oder noch einmal gesehen";

    ProfilSheet "profil.sheet" Profil "Profil" "Sozialraumprofil des gewählten Raums zeigen";
    ProfilRank "profil.rank" Profil "Rangliste" "Räume nach diesem Indikator ordnen";
    ProfilIndex "profil.index" Profil "Indizes" "Räume nach Belastungs- und Kompetenzindex ordnen";
    ProfilValues "profil.values" Profil "Werte" "Werte dieses Indikators je Raum eintragen";

    CasesDue "cases.due" Cases "fällig" "Notizen zeigen, deren Löschdatum da ist";
    CasesExtend "cases.extend" Cases "verlängern" "neues Löschdatum geben";
    CasesBin "cases.bin" Cases "Papierkorb" "Papierkorb zeigen: 7 Tage, dann vernichtet";
    CasesRestore "cases.restore" Cases "zurückholen" "aus dem Papierkorb zurückholen";
    CasesDestroy "cases.destroy" Cases "vernichten" "sofort vernichten, ohne Rückweg";
    CasesRegister "cases.register" Cases "anmelden" "Fall für eine Sitzung anmelden";
    CasesOrder "cases.order" Cases "Reihenfolge" "Reihenfolge der Fälle der nächsten Sitzung";
    CasesUp "cases.up" Cases "umstellen" "Fall einen Platz nach oben";
    CasesDown "cases.down" Cases "umstellen" "Fall einen Platz nach unten";
    CasesDay "cases.day" Cases "anderer Tag" "Reihenfolge der nächsten angemeldeten Sitzung";
    CasesSlots "cases.slots" Cases "Zugänge" "Zugänge zum Tresor zeigen";
    CasesPassphrase "cases.passphrase" Cases "Passphrase" "eigene Passphrase ändern";
    CasesRecovery "cases.recovery" Cases "Papierphrase" "neue Wiederherstellungsphrase; die alte gilt nicht mehr";
    CasesRekey "cases.rekey" Cases "neue Schlüssel" "neue Schlüssel für alles, nach einem Verdacht";
    CasesWords "cases.words" Cases "Wörter" "Wörter des Wächters zeigen: kein Name, immer anmahnen";
    CasesStatistic "cases.statistic" Cases "Statistik" "Statistik für die Steuerungsgruppe, ohne Zahlen unter 5";
    CasesExport "cases.export" Cases "Datei" "Statistik als Tabelle (CSV) schreiben, ohne Zahlen unter 5";

    TopUp "agenda.up" Agenda "umstellen" "TOP einen Platz nach oben";
    TopDown "agenda.down" Agenda "umstellen" "TOP einen Platz nach unten";
    TopLonger "agenda.longer" Agenda "Minuten" "5 Minuten mehr";
    TopShorter "agenda.shorter" Agenda "Minuten" "5 Minuten weniger";
    TopAim "agenda.aim" Agenda "Ziel" "nächstes Ziel: Information, Beratung, Entscheidung";
    TopRecurring "agenda.recurring" Agenda "kommt wieder" "in jeder Sitzung wieder, oder nicht mehr";
    TopSkip "agenda.skip" Agenda "überspringen" "TOP überspringen, oder doch nicht";
    TopNext "agenda.next" Agenda "verschieben" "in die nächste Sitzung; im Themenspeicher: in eine Sitzung";
    TopInbox "agenda.inbox" Agenda "Speicher" "TOP in den Themenspeicher";
    TopTake "agenda.take" Agenda "holen" "Thema aus dem Themenspeicher holen";
    AgendaTemplate "agenda.template" Agenda "Vorlage" "feste TOPs der Art ergänzen";
    AgendaPublish "agenda.publish" Agenda "veröffentlichen" "Tagesordnung veröffentlichen: Tag und Fassung";
    AgendaInvited "agenda.invited" Agenda "eingeladen" "als eingeladen eintragen";
    SheetPropose "sheet.propose" Sheet "Vorschlag" "für alles Offene einen Vorschlag machen";
    SheetPerson "sheet.person" Sheet "Person" "Person wählen oder aufnehmen";
    SheetSkip "sheet.skip" Sheet "nächste" "die Nächste in der Reihe nehmen";
    SheetSwap "sheet.swap" Sheet "tauschen" "zwei Dienste tauschen";
    LotDraw "sheet.draw" Sheet "ziehen" "Startzahl festlegen, dann auslosen";
    LotVerify "sheet.verify" Sheet "prüfen" "die Losung nachrechnen";
    SheetPrev "sheet.prev" Sheet "Jahr zurück" "ein Jahr zurück";
    SheetNext "sheet.next" Sheet "Jahr vor" "ein Jahr weiter";
    SheetSpan "sheet.span" Sheet "Zeitraum" "nächster Zeitraum: 12 Monate, 3 Jahre, alle Jahre";
    SheetExport "sheet.export" Sheet "Datei" "Blatt als Datei schreiben: Markdown, CSV, Text";
    CalendarLeft "calendar.left" Calendar "Tag" "einen Tag zurück";
    CalendarRight "calendar.right" Calendar "Tag" "einen Tag weiter";
    CalendarView "calendar.view" Calendar "Ansicht" "Monat, Quartal, Jahr: nächste Ansicht";
    CalendarGoto "calendar.goto" Calendar "gehe zu" "zu einem Tag gehen: 15.3., kw 12, in 2 wochen";
    CalendarToday "calendar.today" Calendar "heute" "zum heutigen Tag";
    CalendarNext "calendar.next" Calendar "nächste" "zum nächsten Tag mit einer Sitzung";
    CalendarPrev "calendar.prev" Calendar "vorige" "zum vorigen Tag mit einer Sitzung";
    CalendarHolidays "calendar.holidays" Calendar "Ferien" "Ferien eintragen, ändern, löschen";
    MeetingNext "meeting.next" Meeting "nächster TOP" "zum nächsten TOP; nach dem letzten zum Schließen";
    MeetingPrev "meeting.prev" Meeting "voriger TOP" "zum vorigen TOP";
    MeetingWrite "meeting.write" Meeting "schreiben" "Notiz zum TOP schreiben; im Text: neue Zeile";
    MeetingSave "meeting.save" Meeting "sichern" "Notiz sichern und weiterschreiben";
    MeetingDecide "meeting.decide" Meeting "Beschluss" "Beschluss in einer Zeile";
    MeetingResubmit "meeting.resubmit" Meeting "Wiedervorlage" "Wiedervorlage in einer Zeile";
    MeetingAttendance "meeting.attendance" Meeting "Anwesenheit" "Anwesenheit notieren";
    MeetingClose "meeting.close" Meeting "schließen" "Sitzung schließen: was fehlt, nächster Termin";
    ReviewSame "review.same" Review "unverändert" "unverändert besprochen";
    AttendancePresent "attendance.present" Attendance "anwesend" "anwesend";
    AttendanceSubstitute "attendance.substitute" Attendance "vertreten" "vertreten durch …";
    AttendanceExcused "attendance.excused" Attendance "entschuldigt" "entschuldigt";
    AttendanceMissing "attendance.missing" Attendance "fehlt" "fehlt";
    AttendanceGuest "attendance.guest" Attendance "Gast" "Gast dazunehmen, auch wer neu ist";
    AttendanceAll "attendance.all" Attendance "alle da" "alle anwesend, die noch offen sind";
    AttendanceChair "attendance.chair" Attendance "moderiert" "moderiert diese Sitzung, oder nicht mehr";
    AttendanceMinutes "attendance.minutes" Attendance "Protokoll" "führt das Protokoll, oder nicht mehr";
    AttendanceClear "attendance.clear" Attendance "wieder offen" "Eintrag zurücknehmen; einen Gast streichen";
    ClosingNow "closing.now" Closing "schließen" "Sitzung schließen";
    ClosingDate "closing.date" Closing "nächster Termin" "nächsten Termin nennen";
    ClosingOpen "closing.open" Closing "Termin offen" "nächster Termin ist ausdrücklich offen";

    CaseNext "case.next" Case "nächste Phase" "zur nächsten Phase der Beratung";
    CasePrev "case.prev" Case "vorige Phase" "zur vorigen Phase; vor der ersten: Kopf";
    CaseHead "case.head" Case "Kopf" "zum Kopf: Titel, Planregion, Wiedervorlage, Löschdatum";
    CaseMethod "case.method" Case "Methode" "Methode wählen; Getipptes bleibt";
    CaseClock "case.clock" Case "Uhr" "Uhr der Phase starten oder anhalten";
    CaseSave "case.save" Case "sichern" "prüfen und versiegelt sichern";
    CaseClose "case.close" Case "abschließen" "Beratung abschließen: Ergebnis, heute beraten, sichern";
    CaseFinding "case.finding" Case "Treffer" "zum nächsten Treffer des Wächters";
    CaseReplace "case.replace" Case "ersetzen" "Treffer hier ersetzen";
    CaseReplaceAll "case.replace-all" Case "alle ersetzen" "Treffer überall in der Notiz ersetzen";
    CaseNoName "case.no-name" Case "kein Name" "Treffer ist kein Name";
    CaseAnyway "case.anyway" Case "trotzdem" "Treffer trotzdem lassen, mit Grund (nur zu prüfende)";
    CaseResources "case.resources" Case "Ressourcen" "im Verzeichnis suchen und eine Zeile übernehmen";
    CaseNeed "case.need" Case "Bedarf" "Bedarf ohne Fallinhalt an den FuA geben";
    CaseMap "case.ecomap" Case "Umfeldkarte" "Genogramm oder Umfeldkarte zeigen";
    CaseLanguage "case.language" Case "Zeilensprache" "Zeilen des Genogramms erklären";
    CaseLeft "case.left" Case "Bild" "Zeichnung nach links schieben";
    CaseRight "case.right" Case "Bild" "Zeichnung nach rechts schieben";

    RaumNew "tree.new" Tree "neu darunter" "Raum darunter anlegen";
    RaumEdit "tree.edit" Tree "bearbeiten" "umbenennen, Aliase, Ebene";
    RaumMove "tree.move" Tree "verschieben" "mitnehmen und woanders ablegen";
    RaumDelete "tree.delete" Tree "löschen" "Raum löschen";
    TreeProfile "tree.profile" Tree "Profil" "Sozialraumprofil dieses Raums zeigen";
    TreeUp "tree.up" Tree "wählen" "nach oben";
    TreeDown "tree.down" Tree "wählen" "nach unten";
    TreeFold "tree.fold" Tree "zuklappen" "zuklappen";
    TreeUnfold "tree.unfold" Tree "aufklappen" "aufklappen";
    TreeChoose "tree.choose" Tree "filtern" "diesen Raum als Filter nehmen";
    TreeFilter "tree.filter" Tree "suchen" "Raum suchen";

    FormNext "form.next" Form "nächstes Feld" "zum nächsten Feld";
    FormPrev "form.prev" Form "voriges Feld" "zum vorigen Feld";
    FormDown "form.down" Form "Feld" "nach unten: Vorschlag, Zeile, Feld";
    FormUp "form.up" Form "Feld" "nach oben: Vorschlag, Zeile, Feld";
    FormSave "form.save" Form "sichern" "sichern";
    FormChoose "form.choose" Form "weiter" "Vorschlag nehmen, sonst zum nächsten Feld";
    FormInstead "form.instead" Form "stattdessen" "stattdessen nehmen, was es schon gibt";
    FormCancel "form.cancel" Form "abbrechen" "Formular verlassen";

    InputLeft "input.left" Input "" "ein Zeichen nach links";
    InputRight "input.right" Input "" "ein Zeichen nach rechts";
    InputWordLeft "input.word-left" Input "" "ein Wort nach links";
    InputWordRight "input.word-right" Input "" "ein Wort nach rechts";
    InputHome "input.home" Input "" "an den Anfang";
    InputEnd "input.end" Input "" "ans Ende";
    InputBackspace "input.backspace" Input "" "Zeichen davor löschen";
    InputDelete "input.delete" Input "" "Zeichen darunter löschen";
    InputDeleteWord "input.delete-word" Input "" "Wort davor löschen";
    InputDeleteStart "input.delete-start" Input "" "bis zum Anfang löschen";
    InputDeleteEnd "input.delete-end" Input "" "bis zum Ende löschen";
    InputNewline "input.newline" Input "neue Zeile" "neue Zeile";
    InputUp "input.up" Text "Zeile" "eine Zeile nach oben";
    InputDown "input.down" Text "Zeile" "eine Zeile nach unten";
    InputPageUp "input.page-up" Text "blättern" "eine Seite nach oben";
    InputPageDown "input.page-down" Text "blättern" "eine Seite nach unten";
    InputTextStart "input.text-start" Text "Textanfang" "an den Anfang des Textes";
    InputTextEnd "input.text-end" Text "Textende" "ans Ende des Textes";
    InputUndo "input.undo" Text "rückgängig" "Getipptes rückgängig machen";
    InputRedo "input.redo" Text "wiederholen" "rückgängig Gemachtes wieder tippen";

    ChoiceUp "choice.up" Choice "wählen" "nach oben";
    ChoiceDown "choice.down" Choice "wählen" "nach unten";
    ChoicePageUp "choice.page-up" Choice "blättern" "eine Seite nach oben";
    ChoicePageDown "choice.page-down" Choice "blättern" "eine Seite nach unten";
    ChoiceAccept "choice.accept" Choice "nehmen" "nehmen";
    ChoiceCancel "choice.cancel" Choice "zurück" "zurück";

    AnswerYes "question.yes" Question "sichern" "sichern";
    AnswerNo "question.no" Question "verwerfen" "verwerfen";
    AnswerDraft "question.draft" Question "Entwurf lassen" "als versiegelten Entwurf lassen (Fallnotiz)";
    AnswerBack "question.back" Question "weiter" "weiterschreiben";
}

impl Action {
    pub fn eintrag(self) -> &'static Eintrag {
        ACTIONS
            .iter()
            .find(|e| e.action == self)
            .unwrap_or(&ACTIONS[0])
    }

    /// `list.down`
    pub fn name(self) -> &'static str {
        self.eintrag().name
    }

    pub fn label(self) -> &'static str {
        self.eintrag().label
    }

    pub fn kurz(self) -> &'static str {
        self.eintrag().kurz
    }

    pub fn kontext(self) -> Kontext {
        self.eintrag().kontext
    }

    pub fn from_name(name: &str) -> Option<Action> {
        ACTIONS.iter().find(|e| e.name == name).map(|e| e.action)
    }
}
