//! What people type for opening times → rules. Rules stand apart by semicolon or line; where days follow times, the next
//! rule begins; times that follow times hold on the same days. What is added ("nicht in den Ferien") holds for all rules
//! since the last such words.

use super::super::Oeffnung;
use super::woerter::{Setze, Sinn, spanne, ungenau, wendung, wort, zerlege};
use crate::domain::Uhrzeit;

const ETWA: &str = "etwa: mi 15-17, nicht in den Ferien; 1. sa im Monat 10-12";

pub(super) fn alle(text: &str) -> Result<Vec<Oeffnung>, String> {
    let mut regeln = Vec::new();
    let stuecke = text.split([';', '\n']).map(str::trim);
    for stueck in stuecke.filter(|s| !s.is_empty()) {
        let worte = verstanden(stueck)?;
        let mut leser = Leser::default();
        leser.lies(&worte)?;
        regeln.extend(leser.fertig(stueck)?);
    }
    Ok(regeln)
}

/// A word and how it was typed.
type Wort = (Sinn, String);

fn verstanden(stueck: &str) -> Result<Vec<Wort>, String> {
    let (roh, gefaltet): (Vec<String>, Vec<String>) = zerlege(stueck).into_iter().unzip();
    let mut aus = Vec::new();
    let mut i = 0;
    while let (Some(r), Some(rest)) = (roh.get(i), gefaltet.get(i..)) {
        if let Some((n, frage)) = ungenau(rest) {
            let typed = roh.get(i..i + n).unwrap_or_default().join(" ");
            return Err(format!("„{typed}“ ist nicht genau genug – {frage}"));
        }
        let (n, sinn) = match wendung(rest) {
            Some((n, setze)) => (n, Sinn::Zusatz(setze)),
            None => (
                1,
                wort(r, rest.first().map_or("", String::as_str))?.ok_or_else(|| unklar(r))?,
            ),
        };
        aus.push((sinn, r.clone()));
        i += n;
    }
    Ok(aus)
}

/// The day begins at 0: 24 is only an end.
fn kein_anfang(sinn: Sinn, danach: &[Wort], roh: &str) -> Result<(), String> {
    let zeit = match (sinn, danach.first()) {
        (Sinn::Zeit(z), _) => z,
        (Sinn::Ab, Some((Sinn::Zeit(z), _))) => *z,
        _ => return Ok(()),
    };
    if zeit.minuten() == Uhrzeit::TAG {
        return Err(format!(
            "„{roh}“: 24 Uhr ist das Ende des Tages – als Anfang 0"
        ));
    }
    Ok(())
}

fn unklar(teil: &str) -> String {
    format!("„{teil}“ nicht verstanden – {ETWA}")
}

/// Rules of one piece, while it is read.
#[derive(Default)]
struct Leser {
    fertig: Vec<Oeffnung>,
    /// Rules before this one have had their additions.
    gruppe: usize,
    regel: Option<Oeffnung>,
    /// The rule has its times: days that follow begin the next one.
    mit_zeit: bool,
    /// The last words added something.
    zusatz: bool,
    /// Days were named, or a week.
    mit_tag: bool,
}

impl Leser {
    fn lies(&mut self, worte: &[Wort]) -> Result<(), String> {
        let mut rest = worte;
        while let [(sinn, roh), danach @ ..] = rest {
            kein_anfang(*sinn, danach, roh)?;
            rest = match (sinn, danach) {
                (Sinn::Tag(von), [(Sinn::Bis, _), (Sinn::Tag(bis), _), weiter @ ..]) => {
                    self.tage(spanne(*von, *bis, 7));
                    weiter
                }
                (Sinn::Monat(von), [(Sinn::Bis, _), (Sinn::Monat(bis), _), weiter @ ..]) => {
                    self.monate(spanne(*von, *bis, 12), weiter);
                    weiter
                }
                (Sinn::Zeit(von), [(Sinn::Bis, _), weiter @ ..]) => {
                    self.bis_wann(*von, roh, weiter)?
                }
                (Sinn::Zeit(von), [(Sinn::Fueller, _), (Sinn::Bis, _), weiter @ ..]) => {
                    self.bis_wann(*von, roh, weiter)?
                }
                (
                    Sinn::Ab,
                    [
                        (Sinn::Zeit(von), _),
                        (Sinn::Bis, _),
                        (Sinn::Zeit(bis), _),
                        weiter @ ..,
                    ],
                ) => {
                    self.zeiten(Some(*von), Some(*bis));
                    weiter
                }
                (Sinn::Ab, [(Sinn::Zeit(von), _), weiter @ ..]) => {
                    self.zeiten(Some(*von), None);
                    weiter
                }
                (Sinn::Bis, [(Sinn::Zeit(bis), _), weiter @ ..]) => {
                    // "bis 0 Uhr" is the end of the day, not its beginning.
                    let ende = Some(*bis).filter(|b| b.minuten() > 0);
                    self.zeiten(None, ende.or(Uhrzeit::neu(24, 0)));
                    weiter
                }
                (Sinn::Zeit(_), _) => {
                    return Err(format!(
                        "„{roh}“: von wann bis wann? etwa {roh}-18 oder ab {roh}"
                    ));
                }
                (Sinn::Ab | Sinn::Bis, _) => {
                    return Err(format!("„{roh}“: hier fehlt eine Uhrzeit – {ETWA}"));
                }
                (sinn, danach) => {
                    self.einzeln(*sinn, danach);
                    danach
                }
            };
        }
        Ok(())
    }

    fn einzeln(&mut self, sinn: Sinn, danach: &[Wort]) {
        match sinn {
            Sinn::Tag(tag) => self.tage(1 << tag),
            Sinn::Tage(menge) => self.tage(u16::from(menge)),
            Sinn::Monat(monat) => self.monate(1 << monat, danach),
            Sinn::Wievielter(bit) => self.offene(true).im_monat |= bit,
            Sinn::Woche => self.mit_tag = true,
            Sinn::Ganztags => self.zeiten(None, None),
            Sinn::Zusatz(setze) => self.zusatz(setze),
            _ => {}
        }
    }

    /// "15-17", and what follows it.
    fn bis_wann<'w>(
        &mut self,
        von: Uhrzeit,
        roh: &str,
        danach: &'w [Wort],
    ) -> Result<&'w [Wort], String> {
        match danach {
            [(Sinn::Zeit(bis), _), weiter @ ..] => {
                self.zeiten(Some(von), Some(*bis));
                Ok(weiter)
            }
            _ => Err(format!("„{roh}-“: bis wann? etwa {roh}-18 oder ab {roh}")),
        }
    }

    /// The rule that is being read; a new one where that has its times, `neu` begins one, or additions closed it.
    fn offene(&mut self, neu: bool) -> &mut Oeffnung {
        if neu && (self.mit_zeit || (self.zusatz && self.mit_tag)) {
            self.naechste();
        }
        self.zusatz = false;
        self.regel.get_or_insert_with(Oeffnung::default)
    }

    /// Closes the rule; the months go on to the next one, unless additions stand between them.
    fn naechste(&mut self) {
        let monate = self.regel.as_ref().map_or(0, |r| r.monate);
        self.fertig.extend(self.regel.take());
        if self.zusatz {
            self.gruppe = self.fertig.len();
        } else {
            self.regel = Some(Oeffnung {
                monate,
                ..Oeffnung::default()
            });
        }
        (self.mit_zeit, self.mit_tag) = (false, false);
    }

    fn tage(&mut self, menge: u16) {
        let menge = u8::try_from(menge).unwrap_or_default();
        self.offene(true).tage |= menge;
        self.mit_tag = true;
    }

    /// In front of days or times they begin a rule; behind them they add to it.
    fn monate(&mut self, menge: u16, danach: &[Wort]) {
        let mut kern = danach
            .iter()
            .map(|w| w.0)
            .skip_while(|s| matches!(s, Sinn::Fueller | Sinn::Trenner | Sinn::Monat(_)));
        let geht_weiter = kern.next().is_some_and(|s| !matches!(s, Sinn::Zusatz(_)));
        if self.mit_zeit && geht_weiter {
            self.naechste();
            self.offene(false).monate = menge;
        } else if self.mit_zeit {
            self.in_der_gruppe(|r| r.monate |= menge);
        } else {
            self.offene(false).monate |= menge;
        }
    }

    /// Times after times hold on the same days.
    fn zeiten(&mut self, von: Option<Uhrzeit>, bis: Option<Uhrzeit>) {
        if self.mit_zeit {
            let halb = self
                .regel
                .as_ref()
                .is_some_and(|r| r.bis.is_none() && von.is_none());
            if !halb && let Some(r) = self.regel.clone() {
                let zusatz = std::mem::take(&mut self.zusatz);
                self.fertig.push(r);
                if zusatz {
                    self.gruppe = self.fertig.len();
                }
            }
        }
        let alt = self.mit_zeit;
        let regel = self.regel.get_or_insert_with(Oeffnung::default);
        match (alt, von, bis) {
            // "ab 15 … bis 17"
            (true, None, Some(_)) if regel.bis.is_none() => regel.bis = bis,
            _ => (regel.von, regel.bis) = (von, bis),
        }
        (self.mit_zeit, self.zusatz) = (true, false);
    }

    fn zusatz(&mut self, setze: Setze) {
        self.in_der_gruppe(setze);
        self.zusatz = true;
    }

    fn in_der_gruppe(&mut self, setze: impl Fn(&mut Oeffnung)) {
        setze(self.regel.get_or_insert_with(Oeffnung::default));
        self.fertig.iter_mut().skip(self.gruppe).for_each(setze);
    }

    fn fertig(mut self, stueck: &str) -> Result<Vec<Oeffnung>, String> {
        let letzte = self.regel.take();
        if let Some(r) = &letzte
            && r.im_monat != 0
            && !self.mit_tag
        {
            return Err(format!("„{stueck}“: welcher Tag? – {ETWA}"));
        }
        self.fertig.extend(letzte);
        if self.fertig.is_empty() {
            return Err(unklar(stueck));
        }
        Ok(self.fertig)
    }
}
