//! What goes from a note into the open part, and from there into it: a to-do without case content, a Bedarf, the day of the
//! Wiedervorlage, a line about a resource. Nothing leads back: none of these records knows the note.

use super::listen::setze_text;
use super::zeile::{Angebot, Wert};
use crate::action::Action;
use crate::app::{App, Effect};
use crate::domain::Verantwortlich;
use crate::domain::beratung::Stelle;
use crate::domain::{
    Bedarf, Beratung, Faelligkeit, Fallabschnitt, Herkunft, Id, Oeffnung, Ressource, Status, leer,
};
use crate::model::ressourcen::suche;
use crate::model::{Register, bedarfe, schnell, tun};
use crate::store::{Aenderung, Draft};
use jiff::civil::{Date, DateTime};

/// Asked before anything is written into the open part.
const OFFEN: &str = "Steht danach offen im Feldbuch: kein Fall darin? Enter noch einmal";

fn bedarf_lesen(reg: &Register, text: &str, heute: Date) -> bedarfe::Angaben {
    let text = text.strip_prefix("Bedarf:").unwrap_or(text);
    bedarfe::lies(reg, text, heute)
}

/// What a need is understood to say, while it is typed.
pub(super) fn bedarf_verstanden(reg: &Register, text: &str, heute: Date) -> (String, bool) {
    let a = bedarf_lesen(reg, text, heute);
    if let Some(unklar) = a.unklar.first() {
        return (unklar.clone(), false);
    }
    if a.worte.is_empty() {
        let hilfe = "neu tippen, nichts aus der Notiz: Bewegungsangebot @Brück #Kinder";
        return (hilfe.to_owned(), true);
    }
    let raum = a.raum.map(|r| reg.raum_name(Some(r)));
    let gruppen = (!a.zielgruppen.is_empty()).then(|| a.zielgruppen.join(", "));
    let teile: Vec<String> = [Some(a.worte), raum, gruppen]
        .into_iter()
        .flatten()
        .collect();
    (format!("Bedarf: {}", teile.join(" · ")), true)
}

/// So many offers at most.
const HOECHSTENS: usize = 40;

/// Ressourcen of the Raum and upwards for some words, with whether they are open now. Their own words go into the note;
/// nothing of the note goes anywhere.
pub(super) fn ressourcen(
    reg: &Register,
    b: &Beratung,
    frage: &str,
    jetzt: DateTime,
) -> Vec<Angebot> {
    let raum = b.raum.or(b.planregion);
    let zeile = |r: &Ressource| {
        let (wo, wann) = (reg.raum_name(r.raum), Oeffnung::schreibe_alle(&r.zeiten));
        let jetzt = reg.oeffnungssatz(r, jetzt).unwrap_or_default();
        Angebot {
            wert: Wert::Frei(verbunden(&[&r.name, &wo, &wann])),
            text: r.name.clone(),
            zusatz: [wo, jetzt]
                .into_iter()
                .filter(|t| !t.is_empty())
                .collect::<Vec<_>>()
                .join(" · "),
            an: false,
        }
    };
    let gefunden = suche(reg, frage, raum, jetzt, HOECHSTENS / 2);
    gefunden.into_iter().map(zeile).collect()
}

/// What the Register has beside them: posts of the directory first, then Gremien. Functions and organisations, no names.
pub(super) fn dienste(reg: &Register, b: &Beratung, frage: &str, heute: Date) -> Vec<Angebot> {
    let (worte, raum) = reg.frage_zerlegen(frage);
    let raum = raum.or(b.raum).or(b.planregion);
    let zeile = |text: String, zusatz: String| Angebot {
        wert: Wert::Frei(text.clone()),
        text,
        zusatz,
        an: false,
    };
    let mut posten = reg.zustaendig(&worte, raum, heute);
    // Of those that are as near, the one that is called so before one that only knows the word.
    let heisst_so = |thema: &str| {
        let thema = crate::domain::text::falte(thema);
        worte.split(' ').all(|w| thema.contains(w))
    };
    posten.sort_by_key(|a| (a.entfernung, a.vakant, !heisst_so(&a.posten.thema)));
    let posten = posten.into_iter().map(|a| {
        let p = a.posten;
        let wo = reg.raum_name(p.raum);
        let (thema, funktion) = (p.thema.as_str(), p.funktion.as_str());
        let kurz = verbunden(&[thema, funktion]);
        let text = verbunden(&[thema, funktion, wo.as_str()]);
        let zusatz = match a.vakant {
            true => format!("{wo} · vakant"),
            false => wo,
        };
        Angebot {
            wert: Wert::Frei(text),
            text: kurz,
            zusatz,
            an: false,
        }
    });
    let passt = |g: &&crate::domain::Gremium| {
        let titel = crate::domain::text::falte(&reg.gremium_titel(g));
        let im_raum = raum.is_none_or(|r| {
            g.raum
                .is_none_or(|gr| reg.liegt_in(Some(gr), r) || reg.liegt_in(Some(r), gr))
        });
        im_raum
            && worte
                .split(' ')
                .all(|w| crate::domain::text::enthaelt(&titel, w))
    };
    let gremien = reg
        .gremien()
        .iter()
        .filter(passt)
        .map(|g| zeile(reg.gremium_titel(g), "Gremium".to_owned()));
    posten.chain(gremien).take(HOECHSTENS).collect()
}

/// A line of its own behind the one that is being typed.
fn neben_die_zeile(text: &mut crate::app::text::Text, zeile: &str) {
    text.tue(Action::InputEnd);
    if !text.davor().is_empty() && !text.davor().ends_with('\n') {
        text.einfuegen("\n");
    }
    text.einfuegen(zeile);
}

fn verbunden(teile: &[&str]) -> String {
    let mut voll: Vec<&str> = Vec::new();
    for teil in teile.iter().filter(|t| !t.is_empty()) {
        if !voll.contains(teil) {
            voll.push(teil);
        }
    }
    voll.join(", ")
}

impl App {
    /// The chosen line goes to the end of a text: a resource, or a line of the Genogramm's language.
    pub(super) fn zeile_ins(&mut self, ziel: Fallabschnitt) -> Vec<Effect> {
        let Some(b) = self.blatt() else {
            return Vec::new();
        };
        let gewaehlt = b.zeile.as_ref().and_then(|z| z.gewaehlt());
        let Some(Wert::Frei(zeile)) = gewaehlt.map(|a| a.wert.clone()) else {
            return self.sage("Dazu steht hier nichts – weniger Wörter tippen");
        };
        b.merke();
        b.zeile = None;
        if let Some(text) = &mut b.text {
            neben_die_zeile(text, &zeile);
            b.text_uebernehmen();
            let nun = b.zeilennummer();
            b.vergroebere(nun);
            return self.sage("Zeile steht im Genogramm");
        }
        let bisher = b.abschnitt(ziel).trim_end();
        let neu = match bisher.is_empty() {
            true => zeile,
            false => format!("{bisher}\n{zeile}"),
        };
        setze_text(&mut b.fall.beratung, ziel, &neu);
        b.geaendert();
        b.zeige(Stelle::Abschnitt(ziel));
        self.sage(format!("Zeile steht unter „{}“", ziel.name()))
    }

    /// A newly typed sentence for the FuA becomes a need. Nothing of the note goes with it, not even where or when it was
    /// consulted: a Raum is one that was typed.
    pub(super) fn bedarf(&mut self, text: &str) -> Vec<Effect> {
        let heute = self.session.heute();
        let a = bedarf_lesen(&self.register, text, heute);
        if let Some(unklar) = a.unklar.first() {
            return self.weigere(format!("Nicht verstanden: {unklar}"));
        }
        if a.worte.is_empty() {
            return self.weigere("Was fehlt im Sozialraum? Neu getippt, ohne Fall – oder Esc");
        }
        let offen = format!("{}. {}", a.worte, a.zielgruppen.join(", "));
        if let Some(satz) = self.verraet(&offen) {
            return self.weigere(format!("Nicht übernommen. {satz}"));
        }
        if self.noch_nicht_beharrt(OFFEN) {
            return Vec::new();
        }
        let draft = self.mit_ids(|_, _, neu| {
            let bedarf = Bedarf {
                name: a.worte.clone(),
                zielgruppen: a.zielgruppen.clone(),
                raum: a.raum,
                ..leer::bedarf(neu.neu(), a.tag.unwrap_or(heute))
            };
            let mut draft = Draft::new(format!("Bedarf „{}“ notiert", tun::kurz(&bedarf.name)));
            draft.aenderungen = bedarfe::neu(bedarf, neu.neu());
            draft
        });
        if let Some(b) = self.blatt() {
            b.zeile = None;
        }
        self.sichern(draft)
    }

    /// A to-do that says nothing of the case.
    pub(super) fn fall_todo(&mut self, text: &str) -> Vec<Effect> {
        if text.is_empty() {
            return self.weigere("Was ist zu tun? Ohne Fallinhalt – oder Esc");
        }
        self.ins_offene(text)
    }

    /// Through the guard into the open part, and never by one Enter: whoever types blindly outside of a text must not put a
    /// case there. Quick signs (`!fr`, `@wer`) are read first: a member of the directory may be
    /// named as responsible, but not in the words.
    fn ins_offene(&mut self, text: &str) -> Vec<Effect> {
        let gelesen = schnell::lies(&self.register, text, self.session.heute(), None);
        if !gelesen.unklar.is_empty() || gelesen.titel.is_empty() {
            return self.weigere("Nicht verstanden: erst die Worte, dann @wer und !wann");
        }
        if let Some(satz) = self.verraet(&gelesen.titel) {
            return self.weigere(format!("Nicht übernommen. {satz}"));
        }
        if self.noch_nicht_beharrt(OFFEN) {
            return Vec::new();
        }
        let raum = self.blatt().and_then(|b| b.fall.beratung.planregion);
        let draft = self.mit_ids(|_, um, neu| {
            let mut todo = tun::neues_todo(neu.neu(), gelesen.titel.clone(), um);
            todo.raum = raum;
            todo.verantwortlich.clone_from(&gelesen.verantwortlich);
            todo.faellig = gelesen.faellig;
            todo.herkunft = Herkunft::Fall;
            todo.zu_klaeren = todo.verantwortlich.is_empty() || todo.faellig.is_none();
            Draft::new(format!("To-do „{}“ notiert", tun::kurz(&todo.titel)))
                .mit(Aenderung::neu(todo))
        });
        if let Some(b) = self.blatt() {
            b.zeile = None;
        }
        self.sichern(draft)
    }

    /// Makes or moves the to-do of a Wiedervorlage: title, day, Planregion, nothing else.
    pub(super) fn wiedervorlage_todo(
        &mut self,
        id: Id,
        frist: Option<Date>,
        raum: Option<Id>,
    ) -> Vec<Effect> {
        let da = self.register.todos().get(id).cloned();
        let faellig = frist.map(Faelligkeit::Am);
        let draft = match (da, faellig) {
            (None, None) => return Vec::new(),
            (None, Some(f)) => {
                let mut todo = tun::neues_todo(id, "Wiedervorlage aus den Fällen", self.umstand());
                todo.faellig = Some(f);
                todo.raum = raum;
                todo.verantwortlich = self
                    .diese_person()
                    .map(Verantwortlich::Person)
                    .into_iter()
                    .collect();
                todo.zu_klaeren = todo.verantwortlich.is_empty();
                todo.herkunft = Herkunft::Fall;
                let am = tun::faellig_text(&self.register, f);
                Draft::new(format!("Wiedervorlage aus den Fällen: {am}")).mit(Aenderung::neu(todo))
            }
            (Some(t), Some(f)) if t.faellig == Some(f) && t.status.offen() => return Vec::new(),
            (Some(_), Some(f)) => {
                tun::todo_aendern(&self.register, &[id], self.umstand(), "verschoben", |t| {
                    t.faellig = Some(f);
                    t.status = Status::Offen;
                    t.erledigt_am = None;
                })
            }
            (Some(t), None) if t.status.offen() => self
                .mit_ids(|reg, um, neu| tun::todo_status(reg, &[id], Status::Entfaellt, um, neu)),
            _ => return Vec::new(),
        };
        self.sichern(draft)
    }
}
