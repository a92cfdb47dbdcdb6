//! Commands of the Sozialraumprofil: its sheets, values typed line by line, the figure on the map. Decides nothing itself.

use crate::action::Action;
use crate::app::blatt::Blattart;
use crate::app::session::{Fenster, MeldungArt};
use crate::app::zeile::{Zeile, Zweck};
use crate::app::{App, Effect};
use crate::domain::{Id, Indexart, Kind, Schluessel};
use crate::model::profil::eintragen::{self, JAHRE};
use crate::model::profil::rang::{self, Wonach};
use crate::model::profil::{bezug, messebene, raeume_der};
use crate::store::Draft;

impl App {
    /// Opens one of the sheets.
    pub(in crate::app) fn profil_oeffnen(&mut self, action: Action) {
        let gewaehlt = self.gewaehltes(Kind::Indikatoren);
        let art = match (action, gewaehlt) {
            (Action::ProfilSheet, _) => {
                bezug(&self.register, self.session.raum).map(Blattart::Profil)
            }
            (Action::ProfilIndex, _) => Some(self.rangliste(Wonach::Index(Indexart::Belastung))),
            (Action::ProfilRank, Some(i)) => Some(self.rangliste(Wonach::Indikator(i))),
            (Action::ProfilValues, Some(indikator)) => {
                let jahr = self.werte_jahr(indikator);
                Some(Blattart::Kennwerte { indikator, jahr })
            }
            _ => None,
        };
        match art {
            Some(art) => self.blatt_oeffnen(art),
            None => self
                .session
                .melde(MeldungArt::Hinweis, "Erst einen Indikator wählen"),
        }
    }

    /// The sheet of a Raum out of the tree, which it takes the place of.
    pub(in crate::app) fn profil_im_baum(&mut self) -> Vec<Effect> {
        let raum = match self.session.fenster.last() {
            Some(Fenster::Baum(b)) => b.gewaehlt(),
            _ => None,
        };
        let Some(raum) = bezug(&self.register, raum) else {
            return self.sage("Es gibt noch keinen Raum");
        };
        self.session.fenster.pop();
        self.blatt_oeffnen(Blattart::Profil(raum));
        Vec::new()
    }

    fn rangliste(&self, wonach: Wonach) -> Blattart {
        let jahr = rang::neuestes_jahr(&self.register, wonach);
        Blattart::Rangliste {
            wonach,
            jahr: jahr.unwrap_or_else(|| self.vorjahr()),
            raum: self.session.raum,
        }
    }

    /// Figures of a year come in the next one.
    fn vorjahr(&self) -> u16 {
        u16::try_from(self.session.heute().year() - 1).unwrap_or(*JAHRE.start())
    }

    /// The newest year with a value, else the last one.
    fn werte_jahr(&self, indikator: Id) -> u16 {
        rang::neuestes_jahr(&self.register, Wonach::Indikator(indikator))
            .unwrap_or_else(|| self.vorjahr())
    }

    /// What these sheets understand in their own way; None: what any sheet does.
    pub(in crate::app) fn profil_befehl(
        &mut self,
        art: Blattart,
        action: Action,
        ziel: Option<Schluessel>,
    ) -> Option<Vec<Effect>> {
        let raum = ziel.filter(|z| z.kind == Kind::Raeume).map(|z| z.id);
        match (art, action, raum) {
            (Blattart::Kennwerte { indikator, jahr }, Action::Open | Action::Edit, Some(raum)) => {
                self.kennwert_zeile(indikator, raum, Some(jahr));
            }
            (Blattart::Kennwerte { indikator, jahr }, Action::Delete, Some(raum)) => {
                let weg = eintragen::Zeile { jahr, wert: None };
                let draft = self
                    .mit_ids(|reg, _, neu| eintragen::eintragen(reg, (indikator, raum), weg, neu));
                return Some(self.versuche(draft));
            }
            (Blattart::Rangliste { .. }, Action::Open, Some(raum)) => {
                self.blatt_oeffnen(Blattart::Profil(raum))
            }
            (
                Blattart::Kennwerte { .. } | Blattart::Rangliste { .. },
                Action::SheetPrev | Action::SheetNext,
                _,
            ) => {
                return Some(self.anderes_jahr(art, action == Action::SheetNext));
            }
            (Blattart::Rangliste { wonach, raum, .. }, Action::Sort, _) => {
                return Some(self.naechste_rangliste(wonach, raum));
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn anderes_jahr(&mut self, art: Blattart, weiter: bool) -> Vec<Effect> {
        let anderes =
            |j: u16| if weiter { j + 1 } else { j - 1 }.clamp(*JAHRE.start(), *JAHRE.end());
        self.blatt_wird(match art {
            Blattart::Kennwerte { indikator, jahr } => Blattart::Kennwerte {
                indikator,
                jahr: anderes(jahr),
            },
            Blattart::Rangliste { wonach, jahr, raum } => Blattart::Rangliste {
                wonach,
                jahr: anderes(jahr),
                raum,
            },
            andere => andere,
        })
    }

    /// The other index, or the next indicator with values.
    fn naechste_rangliste(&mut self, wonach: Wonach, raum: Option<Id>) -> Vec<Effect> {
        let alle = rang::moegliche(&self.register);
        let hier = alle.iter().position(|w| *w == wonach).map_or(0, |i| i + 1);
        let Some(naechste) = alle.get(hier % alle.len().max(1)) else {
            return self.sage("Noch hat nichts einen Wert");
        };
        let Blattart::Rangliste { jahr, .. } = self.rangliste(*naechste) else {
            return Vec::new();
        };
        self.blatt_wird(Blattart::Rangliste {
            wonach: *naechste,
            jahr,
            raum,
        })
    }

    /// Asks for the value of a Raum, with the one that is there. None: of the newest year.
    pub(in crate::app) fn kennwert_zeile(&mut self, indikator: Id, raum: Id, jahr: Option<u16>) {
        let jahr = jahr.unwrap_or_else(|| self.werte_jahr(indikator));
        let alt = eintragen::vorhandener(&self.register, indikator, raum, jahr);
        let text = alt.map_or_else(String::new, |k| k.wert.to_string());
        let zweck = Zweck::Kennwert {
            indikator,
            raum,
            jahr,
        };
        let zeile = Zeile::neu(zweck, &text, &self.register, self.session.heute());
        self.session.fenster.push(Fenster::Zeile(zeile));
    }

    /// What the line says, as a draft; the sheet below then stands on the next Raum.
    pub(in crate::app) fn kennwert_aus_zeile(
        &mut self,
        (indikator, raum): (Id, Id),
        jahr: u16,
        text: &str,
    ) -> Result<Draft, String> {
        let zeile = eintragen::lies(text, jahr)?;
        let draft =
            self.mit_ids(|reg, _, neu| eintragen::eintragen(reg, (indikator, raum), zeile, neu))?;
        let naechster = self.raum_nach(raum);
        let mut blaetter = self.session.fenster.iter_mut().rev();
        let blatt = blaetter.find_map(|f| match f {
            Fenster::Blatt(b) => Some(b),
            _ => None,
        });
        if let (Some(blatt), Some(id)) = (blatt, naechster) {
            blatt.wunsch = Some(Schluessel {
                kind: Kind::Raeume,
                id,
            });
        }
        Ok(draft)
    }

    fn raum_nach(&self, raum: Id) -> Option<Id> {
        let raeume = raeume_der(&self.register, &messebene(&self.register)?);
        let hier = raeume.iter().position(|r| r.id == raum)?;
        Some(raeume.get(hier + 1).map_or(raum, |r| r.id))
    }
}
