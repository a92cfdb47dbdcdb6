//! The queue of the thread that owns the store. Whoever types fast sends a draft with each key: of drafts that wait,
//! only the newest is written, and a commit that waits goes before them. All other orders keep their turn. Knows no store.

use crate::app::event::Auftrag;
use std::collections::VecDeque;
use std::sync::mpsc::Receiver;

/// What the thread finds in its queue.
pub(super) enum Eintrag {
    Auftrag(Auftrag),
    /// Finish; with a backup or, where there is no time for one, without.
    Schluss {
        sicherung: bool,
    },
}

/// What has come and was not done yet.
pub(super) struct Schlange {
    eingang: Receiver<Eintrag>,
    wartend: VecDeque<Eintrag>,
}

impl Schlange {
    pub(super) fn neu(eingang: Receiver<Eintrag>) -> Self {
        Schlange {
            eingang,
            wartend: VecDeque::new(),
        }
    }

    /// Waits for the next order that has to be done; None: nobody can send any more, and everything is done.
    pub(super) fn naechster(&mut self) -> Option<Eintrag> {
        loop {
            if self.wartend.is_empty() {
                self.wartend.push_back(self.eingang.recv().ok()?);
            }
            self.wartend.extend(self.eingang.try_iter());
            let erster = self.wartend.pop_front()?;
            let Eintrag::Auftrag(Auftrag::EntwurfSichern { name, .. }) = &erster else {
                return Some(erster);
            };
            if self.ueberholt(name) {
                continue;
            }
            match self.commit() {
                Some(stelle) => self.wartend.insert(stelle + 1, erster),
                None => return Some(erster),
            }
        }
    }

    /// A draft of that name that is written later, or thrown away, before anybody asks for drafts.
    fn ueberholt(&self, draft: &str) -> bool {
        self.bis_zur_frage().any(|(_, auftrag)| match auftrag {
            Auftrag::EntwurfSichern { name, .. } | Auftrag::EntwurfVerwerfen { name } => {
                name == draft
            }
            _ => false,
        })
    }

    /// Where a commit waits that may go before a draft.
    fn commit(&self) -> Option<usize> {
        let mut auftraege = self.bis_zur_frage();
        auftraege.find_map(|(i, auftrag)| matches!(auftrag, Auftrag::Commit(_)).then_some(i))
    }

    /// What waits before the next question for drafts, and before the end: their answers show what was written.
    fn bis_zur_frage(&self) -> impl Iterator<Item = (usize, &Auftrag)> {
        self.wartend.iter().enumerate().map_while(|(i, e)| match e {
            Eintrag::Auftrag(Auftrag::Entwuerfe) | Eintrag::Schluss { .. } => None,
            Eintrag::Auftrag(auftrag) => Some((i, auftrag)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::store::{Batch, Grund};
    use std::sync::mpsc::channel;

    fn sichern(name: &str, n: u8) -> Auftrag {
        let (name, inhalt) = (name.to_owned(), vec![n]);
        Auftrag::EntwurfSichern { name, inhalt }
    }

    fn verwerfen(name: &str) -> Auftrag {
        Auftrag::EntwurfVerwerfen { name: name.into() }
    }

    fn commit(label: &str) -> Auftrag {
        Auftrag::Commit(Batch {
            request: Id::from_bytes([0; 16]),
            wer: String::new(),
            wann: jiff::Timestamp::UNIX_EPOCH,
            label: label.into(),
            grund: Grund::Eingabe,
            ops: vec![],
        })
    }

    /// What is done, in its order, when all of this waits.
    fn getan(auftraege: impl IntoIterator<Item = Auftrag>) -> Vec<String> {
        let (senden, eingang) = channel();
        let mut schlange = Schlange::neu(eingang);
        for a in auftraege {
            senden.send(Eintrag::Auftrag(a)).unwrap();
        }
        senden.send(Eintrag::Schluss { sicherung: true }).unwrap();
        drop(senden);
        std::iter::from_fn(|| schlange.naechster())
            .map(|e| wort(&e))
            .collect()
    }

    fn wort(e: &Eintrag) -> String {
        match e {
            Eintrag::Schluss { .. } => "Schluss".into(),
            Eintrag::Auftrag(Auftrag::EntwurfSichern { name, inhalt }) => {
                format!("{name}{}", inhalt[0])
            }
            Eintrag::Auftrag(Auftrag::EntwurfVerwerfen { name }) => format!("-{name}"),
            Eintrag::Auftrag(Auftrag::Commit(b)) => b.label.clone(),
            Eintrag::Auftrag(a) => format!("{a:?}"),
        }
    }

    #[test]
    fn of_drafts_of_one_name_the_newest_is_written() {
        let viele = (0..100).map(|n| sichern("a", n));
        assert_eq!(getan(viele), ["a99", "Schluss"]);
        let zwei = [
            sichern("a", 1),
            sichern("b", 1),
            sichern("a", 2),
            sichern("b", 2),
        ];
        assert_eq!(getan(zwei), ["a2", "b2", "Schluss"]);
    }

    #[test]
    fn thrown_away_wins_and_what_is_typed_after_it_stays() {
        assert_eq!(getan([sichern("a", 1), verwerfen("a")]), ["-a", "Schluss"]);
        assert_eq!(
            getan([sichern("a", 1), verwerfen("b")]),
            ["a1", "-b", "Schluss"]
        );
        let danach = [sichern("a", 1), verwerfen("a"), sichern("a", 2)];
        assert_eq!(getan(danach), ["-a", "a2", "Schluss"]);
    }

    #[test]
    fn all_else_keeps_its_turn() {
        let alles = [
            Auftrag::Laden,
            sichern("a", 1),
            Auftrag::UndoSuchen,
            sichern("a", 2),
            Auftrag::Sicherung,
            Auftrag::Laden,
        ];
        let soll = ["Laden", "UndoSuchen", "a2", "Sicherung", "Laden", "Schluss"];
        assert_eq!(getan(alles), soll);
    }

    #[test]
    fn who_asks_for_drafts_gets_what_was_typed_before() {
        let frage = [
            sichern("a", 1),
            Auftrag::Entwuerfe,
            sichern("a", 2),
            verwerfen("a"),
        ];
        assert_eq!(getan(frage), ["a1", "Entwuerfe", "-a", "Schluss"]);
    }

    #[test]
    fn a_commit_goes_before_the_drafts_that_wait() {
        let vor = [
            sichern("a", 1),
            sichern("b", 1),
            Auftrag::Laden,
            commit("eins"),
            commit("zwei"),
        ];
        assert_eq!(getan(vor), ["Laden", "eins", "zwei", "a1", "b1", "Schluss"]);
        let danach_weg = [sichern("a", 1), commit("eins"), verwerfen("a")];
        assert_eq!(getan(danach_weg), ["eins", "-a", "Schluss"]);
        let danach_neu = [sichern("a", 1), commit("eins"), sichern("a", 2)];
        assert_eq!(getan(danach_neu), ["eins", "a2", "Schluss"]);
        let gefragt = [sichern("a", 1), Auftrag::Entwuerfe, commit("eins")];
        assert_eq!(getan(gefragt), ["a1", "Entwuerfe", "eins", "Schluss"]);
    }

    #[test]
    fn a_draft_that_comes_alone_is_written_at_once() {
        let (senden, eingang) = channel();
        let mut schlange = Schlange::neu(eingang);
        for n in 1..4 {
            senden.send(Eintrag::Auftrag(sichern("a", n))).unwrap();
            assert_eq!(
                schlange.naechster().map(|e| wort(&e)),
                Some(format!("a{n}"))
            );
        }
    }
}
