//! The protocol: who was there, what was said, decided and agreed, and what was added later.

use super::einladung::nummer;
use super::{Register, am, angaben, person, sitzung_wort, todos, wann};
use crate::domain::{
    Anwesenheit, Auswahl, Beschluss, Beschlussergebnis, Herkunft, Id, Nachtrag, Naechster, Sitzung,
    SitzungStatus, Teilnahme, Todo, Top, Topstatus, datum,
};
use crate::papier::{Block, Dokument, Lauf, Tabelle, bloecke as textbloecke};

pub fn protokoll(reg: &Register, s: &Sitzung) -> Dokument {
    let entwurf = s.protokoll_fertig.is_none();
    let was = if entwurf {
        "Protokoll (Entwurf)"
    } else {
        "Protokoll"
    };
    Dokument {
        kopf: reg.gremium_name(s.gremium),
        titel: format!("{was}: {} am {}", sitzung_wort(s), am(s)),
        bloecke: Bau {
            reg,
            s,
            todos: von_hier(reg, s),
        }
        .alles(),
    }
}

/// To-dos that were agreed in this Sitzung, in the order in which they were noted.
fn von_hier<'a>(reg: &'a Register, s: &Sitzung) -> Vec<(&'a Todo, &'a str)> {
    let hier = |t: &'a Todo| match &t.herkunft {
        Herkunft::Sitzung { top, .. } => Some((t, top.trim())),
        _ => None,
    };
    reg.todos_aus(s.id).filter_map(hier).collect()
}

struct Bau<'a> {
    reg: &'a Register,
    s: &'a Sitzung,
    /// With the number of the TOP that each belongs to; "" for none.
    todos: Vec<(&'a Todo, &'a str)>,
}

impl Bau<'_> {
    fn alles(&self) -> Vec<Block> {
        let mut b = vec![self.kopf()];
        b.extend(self.stand());
        b.extend(self.anwesende());
        let tops = self.reg.tagesordnung(self.s.id);
        let mitschrift = super::mitschrift::bloecke(self.reg, self.s);
        if tops.is_empty() && mitschrift.is_empty() {
            b.push(absatz("Ohne Tagesordnung."));
        }
        if !tops.is_empty() {
            b.push(Block::Ueberschrift(
                1,
                "Tagesordnung und Ergebnisse".to_owned(),
            ));
        }
        for top in &tops {
            b.extend(self.top(top));
        }
        b.extend(mitschrift);
        b.extend(self.ohne_top(&tops));
        b.extend(self.wer_macht_was());
        b.extend(self.wiedervorlagen());
        b.push(Block::Ueberschrift(1, "Nächster Termin".to_owned()));
        b.push(absatz(&self.naechster()));
        b.extend(self.nachtraege(&tops));
        b
    }

    fn kopf(&self) -> Block {
        let s = self.s;
        angaben(&[
            ("Wann", self.von_bis()),
            ("Wo", s.ort.clone()),
            ("Moderation", person(self.reg, s.moderation)),
            ("Protokoll", person(self.reg, s.protokoll_durch)),
        ])
    }

    /// As it was really held, where that is known.
    fn von_bis(&self) -> String {
        let s = self.s;
        wann(&Sitzung {
            beginn: s.begonnen.unwrap_or(s.beginn),
            ende: s.geschlossen.or(s.ende),
            ..s.clone()
        })
    }

    fn stand(&self) -> Option<Block> {
        let text = match (self.s.status, self.s.protokoll_fertig) {
            (SitzungStatus::Abgesagt, _) => "Die Sitzung wurde abgesagt.",
            (_, None) => "Entwurf: noch nicht fertiggestellt, kann sich noch ändern.",
            (_, Some(_)) if !self.s.nachtraege.is_empty() => {
                "Mit Nachträgen; sie stehen am Ende und sind beim TOP vermerkt."
            }
            _ => return None,
        };
        Some(Block::Hinweis(text.to_owned()))
    }

    fn anwesende(&self) -> Vec<Block> {
        if self.s.anwesenheit.is_empty() {
            return Vec::new();
        }
        let gruppe = |wie: Anwesenheit, label: &str| {
            let namen = self.namen(wie);
            let kopf = format!("{label} ({})", namen.len());
            (!namen.is_empty()).then(|| vec![kopf, namen.join("; ")])
        };
        let zeilen = Anwesenheit::ALLE
            .iter()
            .filter_map(|(wie, _, label)| gruppe(*wie, label));
        vec![
            Block::Ueberschrift(1, "Anwesenheit".to_owned()),
            Block::Tabelle(Tabelle::neu(&[("Wie", 4), ("Wer", 11)], zeilen.collect())),
        ]
    }

    fn namen(&self, wie: Anwesenheit) -> Vec<String> {
        let mut alle: Vec<&Teilnahme> =
            self.s.anwesenheit.iter().filter(|t| t.wie == wie).collect();
        let sortierung = |id: Id| {
            let p = self.reg.personen().get(id);
            p.map(|p| crate::domain::text::falte(&p.sortierung()))
        };
        alle.sort_by_key(|t| sortierung(t.person));
        let name = |t: &&Teilnahme| {
            let wer = self.mit_stelle(t.person);
            match t.durch {
                Some(durch) => format!("{wer}, vertreten durch {}", self.mit_stelle(durch)),
                None => wer,
            }
        };
        alle.iter().map(name).collect()
    }

    /// "Wanda Muster (Träger Süd)"
    fn mit_stelle(&self, id: Id) -> String {
        match self.reg.personen().get(id) {
            Some(p) if !p.organisation.trim().is_empty() => {
                format!("{} ({})", p.anzeige(), p.organisation)
            }
            Some(p) => p.anzeige(),
            None => "nicht mehr verzeichnet".to_owned(),
        }
    }

    fn top(&self, top: &Top) -> Vec<Block> {
        let nr = nummer(top);
        let titel = if top.titel.trim().is_empty() {
            "ohne Titel"
        } else {
            &top.titel
        };
        let mut b = vec![Block::Ueberschrift(2, format!("TOP {nr}: {titel}"))];
        b.extend(self.beim_top(top));
        b.extend(textbloecke(&top.protokoll));
        let beschluesse = self.reg.beschluesse_von(self.s.id);
        b.extend(beschluesse.filter(|x| x.top == Some(top.id)).map(beschluss));
        b.extend(
            self.todo_zeilen(|t| t == nr || t == top.nr.to_string() || t == top.id.to_string()),
        );
        b
    }

    fn beim_top(&self, top: &Top) -> Vec<Block> {
        let mut b = Vec::new();
        let was = [
            top.ziel.map(|z| z.label().to_owned()).unwrap_or_default(),
            person(self.reg, top.von),
        ];
        let was: Vec<String> = was.into_iter().filter(|w| !w.is_empty()).collect();
        if !was.is_empty() {
            b.push(Block::Klein(was.join(" · ")));
        }
        let stand = match top.status {
            Topstatus::Uebersprungen => Some("Übersprungen: nicht behandelt."),
            Topstatus::Verschoben => Some("Verschoben: nicht behandelt, kommt wieder."),
            Topstatus::Geplant | Topstatus::Behandelt => None,
        };
        b.extend(stand.map(absatz));
        if self.s.nachtraege.iter().any(|n| n.top == Some(top.id)) {
            b.push(Block::Hinweis(
                "Dazu gibt es einen Nachtrag, siehe am Ende.".to_owned(),
            ));
        }
        b
    }

    fn todo_zeilen(&self, passt: impl Fn(&str) -> bool) -> Option<Block> {
        let hier = self
            .todos
            .iter()
            .filter(|(_, top)| !top.is_empty() && passt(top));
        let zeilen: Vec<Vec<Lauf>> = hier.map(|(t, _)| self.todo_zeile(t)).collect();
        (!zeilen.is_empty()).then_some(Block::Punkte(zeilen))
    }

    fn todo_zeile(&self, t: &Todo) -> Vec<Lauf> {
        vec![
            Lauf::fett("To-do: "),
            Lauf::schlicht(todos::zeile(self.reg, t)),
        ]
    }

    /// Decisions that belong to no TOP of the agenda.
    fn ohne_top(&self, tops: &[&Top]) -> Vec<Block> {
        let bekannt = |id: Option<Id>| tops.iter().any(|t| Some(t.id) == id);
        let alle = self.reg.beschluesse_von(self.s.id);
        let uebrig: Vec<Block> = alle.filter(|b| !bekannt(b.top)).map(beschluss).collect();
        if uebrig.is_empty() {
            return uebrig;
        }
        let mut b = vec![Block::Ueberschrift(1, "Weitere Beschlüsse".to_owned())];
        b.extend(uebrig);
        b
    }

    fn wer_macht_was(&self) -> Vec<Block> {
        let alle: Vec<&Todo> = self.todos.iter().map(|(t, _)| *t).collect();
        if alle.is_empty() {
            return Vec::new();
        }
        vec![
            Block::Ueberschrift(1, "Wer macht was bis wann".to_owned()),
            todos::tabelle(self.reg, &alle),
        ]
    }

    fn wiedervorlagen(&self) -> Vec<Block> {
        let zeile = |(t, _): &(&Todo, &str)| {
            let wann = t.wiedervorlage?;
            let wann = crate::model::tun::faellig_text(self.reg, wann);
            Some(vec![t.titel.clone(), wann])
        };
        let zeilen: Vec<Vec<String>> = self.todos.iter().filter_map(zeile).collect();
        if zeilen.is_empty() {
            return Vec::new();
        }
        vec![
            Block::Ueberschrift(1, "Wiedervorlagen".to_owned()),
            Block::Tabelle(Tabelle::neu(&[("Was", 8), ("Wann", 6)], zeilen)),
        ]
    }

    fn naechster(&self) -> String {
        let gesagt = match self.s.naechster {
            Naechster::Sitzung(id) => self.reg.sitzungen().get(id),
            Naechster::Offen => return "Noch offen.".to_owned(),
            Naechster::Ungefragt => None,
        };
        let danach = self.s.beginn.date().tomorrow().ok();
        let geplant = || self.reg.naechste_sitzung(self.s.gremium, danach?);
        match gesagt.or_else(geplant) {
            Some(n) if n.ort.trim().is_empty() => wann(n),
            Some(n) => format!("{}, {}", wann(n), n.ort),
            None => "Noch nicht festgelegt.".to_owned(),
        }
    }

    fn nachtraege(&self, tops: &[&Top]) -> Vec<Block> {
        if self.s.nachtraege.is_empty() {
            return Vec::new();
        }
        let fertig = self
            .s
            .protokoll_fertig
            .map(|t| format!(" am {}", datum::lang(t)));
        let wann = format!(
            "Nach der Fertigstellung{} hinzugefügt.",
            fertig.unwrap_or_default()
        );
        let mut b = vec![
            Block::Ueberschrift(1, "Nachträge".to_owned()),
            Block::Klein(wann),
        ];
        for n in &self.s.nachtraege {
            b.extend(nachtrag(n, tops));
        }
        b
    }
}

fn nachtrag(n: &Nachtrag, tops: &[&Top]) -> Vec<Block> {
    let wozu = match tops.iter().find(|t| Some(t.id) == n.top) {
        Some(t) => format!("Zu TOP {}: {}", nummer(t), t.titel),
        None => "Zum Ganzen".to_owned(),
    };
    let mut b = vec![
        Block::Ueberschrift(3, wozu),
        Block::Klein(format!("{}, {}", datum::zeitpunkt(n.zeit), n.wer)),
    ];
    b.extend(textbloecke(&n.text));
    b
}

/// Text, rule, votes, result.
fn beschluss(b: &Beschluss) -> Block {
    let mut teile = vec![b.regel.label().to_owned()];
    if b.ja + b.nein + b.enthaltung > 0 {
        let enthaltung = super::zahl(b.enthaltung.into(), "Enthaltung", "Enthaltungen");
        teile.push(format!("{} Ja, {} Nein, {enthaltung}", b.ja, b.nein));
    }
    teile.push(b.ergebnis.label().to_owned());
    if b.ergebnis == Beschlussergebnis::Offen {
        teile.extend(b.frist.map(|f| format!("Antworten bis {}", datum::lang(f))));
    }
    if !b.weiter_an.trim().is_empty() {
        teile.push(format!("weiter an {}", b.weiter_an));
    }
    Block::Absatz(vec![
        Lauf::fett("Beschluss: "),
        Lauf::schlicht(b.text.trim()),
        Lauf::kursiv(format!("\n{}", teile.join(" · "))),
    ])
}

fn absatz(text: &str) -> Block {
    Block::Absatz(vec![Lauf::schlicht(text)])
}
