//! A year of invented but plausible life for a template: people, seats, posts, Sitzungen with agenda and protocol,
//! decisions, to-dos around today, and the FuA (`feld`). The same
//! day gives the same life. Nobody and no place of contact in it exists.

mod aufgaben;
mod beiwerk;
mod berufe;
mod beschluss;
mod dienste;
mod feld;
mod gremien;
mod kette;
mod leute;
mod namen;
mod orte;
mod posten;
mod protokoll;
mod sitze;
mod sitzungen;
mod tagesordnung;
mod termine;
mod themen;
mod todos;
mod verlauf;
mod zufall;

use crate::domain::{
    Beschluss, Datensatz, Einstellung, Gremium, Gremiumsart, Id, Ids, Indikator, Koordination,
    Landkreis, Mitgliedschaft, Mittelregel, Raum, Sitzung, Top,
};
use jiff::civil::Date;
use leute::Mensch;
use orte::Orte;
use zufall::Zufall;

/// What every step needs.
struct Zutaten<'a> {
    heute: Date,
    zufall: Zufall,
    ids: &'a mut Ids,
}

/// The Landkreis so far, for the steps that only read it.
struct Kreis {
    orte: Orte,
    arten: Vec<Gremiumsart>,
    gremien: Vec<Gremium>,
    leute: Vec<Mensch>,
    sitze: Vec<Mitgliedschaft>,
}

impl Kreis {
    fn art(&self, gremium: &Gremium) -> Option<&Gremiumsart> {
        self.arten.iter().find(|a| Some(a.id) == gremium.art)
    }

    fn raum(&self, gremium: &Gremium) -> Id {
        gremium.raum.unwrap_or(self.orte.wurzel)
    }

    fn mensch(&self, id: Id) -> Option<&Mensch> {
        self.leute.iter().find(|m| m.person.id == id)
    }

    /// Gremien that keep Sitzungen here.
    fn tagende(&self) -> impl Iterator<Item = &Gremium> {
        self.gremien.iter().filter(|g| !g.aussen)
    }
}

/// The records of a template sorted by kind.
#[derive(Default)]
struct Anfang {
    landkreis: Vec<Landkreis>,
    raeume: Vec<Raum>,
    arten: Vec<Gremiumsart>,
    gremien: Vec<Gremium>,
    posten: Vec<Koordination>,
    einstellungen: Vec<Einstellung>,
    mittelregeln: Vec<Mittelregel>,
    indikatoren: Vec<Indikator>,
}

/// What was said and decided so far; the FuA adds to it what money needs.
struct Akten {
    sitzungen: Vec<Sitzung>,
    tops: Vec<Top>,
    beschluesse: Vec<Beschluss>,
}

impl Anfang {
    fn new(vorlage: Vec<Datensatz>) -> Self {
        let mut aus = Anfang::default();
        for d in vorlage {
            match d {
                Datensatz::Landkreis(d) => aus.landkreis.push(d),
                Datensatz::Raum(d) => aus.raeume.push(d),
                Datensatz::Gremiumsart(d) => aus.arten.push(d),
                Datensatz::Gremium(d) => aus.gremien.push(d),
                Datensatz::Koordination(d) => aus.posten.push(d),
                Datensatz::Einstellung(d) => aus.einstellungen.push(d),
                Datensatz::Mittelregel(d) => aus.mittelregeln.push(d),
                Datensatz::Indikator(d) => aus.indikatoren.push(d),
                // A template has no others.
                _ => {}
            }
        }
        aus
    }
}

/// Everything that a demo store holds, instead of the template's own records: its Räume, kinds, Gremien and posts (some
/// Gremien left out, posts filled) and the life on top, each record behind those that it refers to.
pub fn demo(vorlage: Vec<Datensatz>, heute: Date, ids: &mut Ids) -> Vec<Datensatz> {
    let anfang = Anfang::new(vorlage);
    let mut z = Zutaten {
        heute,
        zufall: Zufall::vom(heute),
        ids,
    };
    let hat_unterkuenfte = anfang.landkreis.iter().any(|l| {
        let mut ebenen = l.ebenen.iter();
        ebenen.any(|e| e.schluessel == "gemeinschaftsunterkunft")
    });
    let mut aus: Vec<Datensatz> = anfang.landkreis.into_iter().map(Datensatz::from).collect();
    let Some(mut orte) = Orte::new(anfang.raeume) else {
        return aus;
    };
    gremien::unterkuenfte(&mut z, &mut orte, hat_unterkuenfte);
    let leute = leute::leute(&mut z, &orte);
    let gremien = gremien::gremien(&mut z, &orte, &anfang.arten, anfang.gremien);
    let mut kreis = Kreis {
        orte,
        arten: anfang.arten,
        gremien,
        leute,
        sitze: Vec::new(),
    };
    kreis.sitze = sitze::sitze(&mut z, &kreis);
    let posten = posten::posten(&mut z, &kreis, anfang.posten);
    posten::funktionen(&posten, &mut kreis.leute);
    let mut sitzungen = sitzungen::sitzungen(&mut z, &kreis);
    dienste::dienste(&mut z, &kreis, &mut sitzungen);
    let mut tops = tagesordnung::tops(&mut z, &kreis, &sitzungen);
    let beschluesse = protokoll::protokolle(&mut z, &kreis, &mut sitzungen, &mut tops);
    let todos = todos::todos(&mut z, &kreis, &sitzungen, &tops);
    let mut akten = Akten {
        sitzungen,
        tops,
        beschluesse,
    };
    let feld = feld::feld(
        &mut z,
        &kreis,
        &mut akten,
        anfang.mittelregeln,
        anfang.indikatoren,
    );
    let Akten {
        mut sitzungen,
        tops,
        beschluesse,
    } = akten;
    let losungen = beiwerk::losungen(&mut z, &kreis);
    let ferien = beiwerk::ferien(&mut z);
    // Each says which is the next one, and which it follows on the same day: both stand before it then.
    sitzungen.sort_by_key(|s| (std::cmp::Reverse(s.beginn.date()), s.beginn, s.id));
    aus.extend(kreis.orte.fertig().into_iter().map(Datensatz::from));
    aus.extend(kreis.arten.into_iter().map(Datensatz::from));
    aus.extend(kreis.gremien.into_iter().map(Datensatz::from));
    aus.extend(kreis.leute.into_iter().map(|m| Datensatz::from(m.person)));
    aus.extend(kreis.sitze.into_iter().map(Datensatz::from));
    aus.extend(posten.into_iter().map(Datensatz::from));
    aus.extend(sitzungen.into_iter().map(Datensatz::from));
    aus.extend(tops.into_iter().map(Datensatz::from));
    aus.extend(beschluesse.into_iter().map(Datensatz::from));
    aus.extend(todos.into_iter().map(Datensatz::from));
    aus.extend(losungen.into_iter().map(Datensatz::from));
    aus.extend(ferien.into_iter().map(Datensatz::from));
    aus.extend(anfang.einstellungen.into_iter().map(Datensatz::from));
    aus.extend(feld);
    aus
}
