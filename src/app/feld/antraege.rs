//! The page of applications: granting by a Beschluss, refusing, bookings, accounts. Lines say what they understood.

use crate::action::Action;
use crate::app::session::Fenster;
use crate::app::wahl::{Kandidat, Wahl, Wert, Zweck};
use crate::app::zeile::Zweck as Zeilenzweck;
use crate::app::{App, Effect};
use crate::domain::text::einzeilig;
use crate::domain::{Antrag, Antragstatus, Buchungsart, Cent, Id, Ids, Kind, Schluessel, datum};
use crate::model::Register;
use crate::model::mittel::{self, Beschlusswahl};
use crate::model::tun::kurz;
use crate::store::Draft;
use jiff::civil::Date;

impl App {
    /// What the keys of the page do.
    pub(in crate::app) fn antrag_befehl(&mut self, action: Action) -> Vec<Effect> {
        if action == Action::GrantAll {
            self.schalten(|o| o.nur_offene_antraege = !o.nur_offene_antraege);
            return Vec::new();
        }
        if action == Action::GrantSettle {
            return self.antraege_abrechnen();
        }
        if self.session.liste().marken().len() > 1 {
            return self.sage("Das geht mit einem Antrag auf einmal");
        }
        let Some(antrag) = self.gewaehltes(Kind::Antraege) else {
            return self.sage("Erst einen Antrag wählen");
        };
        let heute = self.session.heute();
        let reg = &self.register;
        match action {
            Action::GrantDecide => return self.beschluss_waehlen(antrag),
            Action::GrantSpend => return self.buchen(antrag, Buchungsart::Ausgabe),
            Action::GrantRefund => return self.buchen(antrag, Buchungsart::Rueckzahlung),
            _ => {}
        }
        let draft = match action {
            Action::GrantRefuse => mittel::ablehnen(reg, antrag, heute),
            Action::GrantWithdraw => mittel::zurueckziehen(reg, antrag),
            Action::GrantReopen => mittel::wieder_offen(reg, antrag),
            _ => return self.geht_nicht(action),
        };
        self.versuche(draft)
    }

    /// All that are marked, else the chosen one.
    fn antraege_abrechnen(&mut self) -> Vec<Effect> {
        let ziele = self.session.liste().ziele();
        let ids: Vec<Id> = ziele.into_iter().map(|k| k.id).collect();
        if ids.is_empty() {
            return self.sage("Erst einen Antrag wählen");
        }
        let draft = mittel::abrechnen(&self.register, &ids);
        if draft.is_ok() {
            self.session.stand_mut().liste.marken_loeschen();
        }
        self.versuche(draft)
    }

    /// Whose decision grants it: those that can, the newest first; of the others, why not.
    fn beschluss_waehlen(&mut self, id: Id) -> Vec<Effect> {
        let Some(a) = self.register.antraege().get(id) else {
            return self.sage("Den Antrag gibt es nicht mehr");
        };
        if a.status == Antragstatus::Abgerechnet {
            return self.sage("Der Antrag ist abgerechnet – daran ändert sich nichts mehr");
        }
        let wahlen = mittel::beschluesse_fuer(&self.register, a);
        if wahlen.is_empty() {
            let text = kein_beschluss(&self.register, a, self.session.heute());
            return self.weigere(text);
        }
        let reg = &self.register;
        let kandidaten = wahlen.iter().map(|w| kandidat(reg, w)).collect();
        let duerfen = wahlen.iter().filter(|w| w.rahmen.is_ok()).count();
        let titel = format!("Welcher Beschluss bewilligt „{}“?", kurz(&a.titel));
        let wahl = Wahl::neu(titel, Zweck::Bewilligung(id), kandidaten).vorn(duerfen);
        self.session.fenster.push(Fenster::Wahl(wahl));
        Vec::new()
    }

    /// The Beschluss is chosen: how much? Proposed is what was applied for.
    pub(in crate::app) fn beschluss_gewaehlt(&mut self, antrag: Id, beschluss: Id) -> Vec<Effect> {
        let Some(a) = self.register.antraege().get(antrag) else {
            return self.sage("Den Antrag gibt es nicht mehr");
        };
        if let Err(warum) = mittel::rahmen(&self.register, a, beschluss) {
            return self.weigere(warum);
        }
        let text = a.bewilligt.unwrap_or(a.betrag).to_string();
        let zweck = Zeilenzweck::Bewilligen { antrag, beschluss };
        self.zeile_zeigen(zweck, text.trim_end_matches([' ', '€', '\u{a0}']))
    }

    fn buchen(&mut self, antrag: Id, art: Buchungsart) -> Vec<Effect> {
        let a = self.register.antraege().get(antrag);
        let warum = match a.map(|a| (a.status, a.titel.as_str())) {
            Some((Antragstatus::Bewilligt, _)) => None,
            Some((Antragstatus::Abgerechnet, t)) => Some(format!(
                "„{t}“ ist abgerechnet – erst wieder öffnen, dann buchen"
            )),
            Some((_, t)) => Some(format!(
                "Für „{t}“ ist nichts bewilligt – erst bewilligen, dann ausgeben"
            )),
            None => Some("Den Antrag gibt es nicht mehr".to_owned()),
        };
        if let Some(warum) = warum {
            return self.weigere(warum);
        }
        self.zeile_zeigen(Zeilenzweck::Buchen { antrag, art }, "")
    }
}

/// A decision as a row of the box: what was decided, by whom and when; what there is left to grant.
fn kandidat(reg: &Register, w: &Beschlusswahl<'_>) -> Kandidat {
    let b = w.beschluss;
    let zusatz = match &w.rahmen {
        Ok(r) if w.davor => format!("noch {} · älter", r.hoechstens()),
        Ok(r) => format!("noch {}", r.hoechstens()),
        Err(_) => "✗ darf hier nicht".to_owned(),
    };
    Kandidat {
        text: super::beschluss_zeile(reg, b),
        zusatz,
        wert: Wert::Satz(Schluessel {
            kind: Kind::Beschluesse,
            id: b.id,
        }),
    }
}

/// Nothing was decided yet: who can, and when.
fn kein_beschluss(reg: &Register, a: &Antrag, heute: Date) -> String {
    let topf = reg.toepfe().get(a.topf);
    let sitzung = topf.and_then(|t| mittel::naechste_entscheidung(reg, t, heute));
    let wann = sitzung.map_or_else(String::new, |s| {
        format!("; entscheiden kann: {}", reg.sitzung_titel(s))
    });
    format!("Noch kein angenommener Beschluss – in der Sitzung fassen, dann hier wählen{wann}")
}

/// The head of the line.
pub(in crate::app) fn titel(reg: &Register, zweck: &Zeilenzweck) -> String {
    let name = |id: &Id| {
        let a = reg.antraege().get(*id);
        a.map(|a| kurz(&a.titel)).unwrap_or_default()
    };
    match zweck {
        Zeilenzweck::Bewilligen { antrag, .. } => {
            format!("„{}“: wie viel bewilligt der Beschluss?", name(antrag))
        }
        Zeilenzweck::Buchen { antrag, art } => {
            let was = match art {
                Buchungsart::Ausgabe => "ausgeben",
                Buchungsart::Rueckzahlung => "Geld kommt zurück",
            };
            format!("„{}“: {was}", name(antrag))
        }
        _ => String::new(),
    }
}

/// What the line means, a row each.
pub(in crate::app) fn verstehe(
    reg: &Register,
    zweck: &Zeilenzweck,
    text: &str,
    heute: Date,
) -> Result<Vec<String>, String> {
    match zweck {
        Zeilenzweck::Bewilligen { antrag, beschluss } => {
            let draft = bewilligung(reg, *antrag, *beschluss, text)?;
            let a = reg
                .antraege()
                .get(*antrag)
                .ok_or("Den Antrag gibt es nicht mehr")?;
            let rahmen = mittel::rahmen(reg, a, *beschluss)?;
            let mut aus = vec![
                draft.label.clone(),
                format!("beantragt {}, {}", a.betrag, rahmen.text()),
                beschluss_text(reg, *beschluss),
            ];
            let bedenken = mittel::bedenken(reg, &draft.aenderungen);
            aus.extend(bedenken.into_iter().map(|(_, satz)| format!("▲ {satz}")));
            Ok(aus)
        }
        Zeilenzweck::Buchen { antrag, art } => {
            let b = mittel::lies_buchung(text, *art, heute)?;
            // Only to see whether it goes: the ids are thrown away.
            let (_, danach) = mittel::buchen(reg, *antrag, &b, heute, &mut Ids::new(0, 0))?;
            Ok(vec![b.text(), danach])
        }
        _ => Ok(Vec::new()),
    }
}

fn beschluss_text(reg: &Register, id: Id) -> String {
    let b = reg.beschluesse().get(id);
    b.map_or_else(String::new, |b| {
        format!(
            "Beschluss vom {}, {}: {}",
            datum::tagesdatum(b.am),
            reg.gremium_name(b.gremium),
            kurz(&einzeilig(&b.text))
        )
    })
}

fn bewilligung(reg: &Register, antrag: Id, beschluss: Id, text: &str) -> Result<Draft, String> {
    mittel::bewilligen(reg, antrag, beschluss, Cent::lies(text)?)
}

/// The draft of the line. Error: what is in the way; it stays typed.
pub(in crate::app) fn draft(
    reg: &Register,
    zweck: &Zeilenzweck,
    text: &str,
    heute: Date,
    neu: &mut Ids,
) -> Result<Draft, String> {
    match zweck {
        Zeilenzweck::Bewilligen { antrag, beschluss } => {
            bewilligung(reg, *antrag, *beschluss, text)
        }
        Zeilenzweck::Buchen { antrag, art } => {
            let b = mittel::lies_buchung(text, *art, heute)?;
            mittel::buchen(reg, *antrag, &b, heute, neu).map(|(draft, _)| draft)
        }
        _ => Err(String::new()),
    }
}
