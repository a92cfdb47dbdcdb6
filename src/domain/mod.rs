//! What a Landkreis knows: Räume, Gremien and their kinds, Personen, Koordination, To-dos, Sitzungen, and the rules
//! that hold between them. Knows no clock, disk, screen or randomness: today and new ids come in as arguments.

pub mod auswahl;
pub mod bedarf;
pub mod beratung;
pub mod beschluss;
pub mod datensatz;
pub mod datum;
pub mod dezimal;
pub mod feiertag;
pub mod feld;
pub mod geld;
pub mod gremium;
pub mod id;
pub mod koordination;
pub mod landkreis;
pub mod leer;
pub mod losung;
pub mod mitschrift;
pub mod mittel;
pub mod oeffnung;
pub mod person;
pub mod profil;
pub mod raum;
pub mod ressource;
pub mod rhythmus;
pub mod sitzung;
pub mod text;
pub mod todo;
pub mod top;
pub mod topzeile;
pub mod vertraulich;
pub mod vorhaben;
pub mod zentrum;

pub use auswahl::Auswahl;
pub use bedarf::{Bedarf, Bedarfsstand, Sichtung};
pub use beratung::{
    Altersspanne, Beratung, Ergebnis, Fall, Fallabschnitt, Fallbuch, Methode, Phase,
};
pub use beschluss::{Beschluss, Beschlussergebnis, Beschlussregel};
pub use datensatz::{Datensatz, Kind, Schluessel};
pub use dezimal::Dezimal;
pub use feld::{Feld, FeldArt, Wert, felder};
pub use geld::Cent;
pub use gremium::{Gremium, Gremiumsart, Mitglied, Mitgliedschaft, Rolle, Sollrolle};
pub use id::{Id, Ids};
pub use koordination::Koordination;
pub use landkreis::{Ebene, Einstellung, Landkreis, Pflichtposten};
pub use losung::{Ferien, Losung};
pub use mitschrift::{Mitschrift, Mitschriftart};
pub use mittel::{Anteil, Antrag, Antragstatus, Ausgabe, Buchungsart, Mittelregel, Topf};
pub use oeffnung::{Feriengeltung, Oeffnung, Tagesart, Uhrzeit, Wochen};
pub use person::Person;
pub use profil::{Bereich, Gewicht, Indexart, Indikator, Kennwert, Zusammenfassung};
pub use raum::Raum;
pub use ressource::{
    Barrierefrei, Kosten, Ressource, Ressourcenart, Ressourcenform, Ressourcenstatus,
};
pub use rhythmus::{Rhythmus, Zeitraum};
pub use sitzung::{
    Anwesenheit, Lauf, Nachtrag, Naechster, Sitzung, SitzungStatus, Sitzungsart, Teilnahme,
};
pub use todo::{
    Ereignis, Faelligkeit, Herkunft, Prioritaet, Status, Todo, Verantwortlich, Wiederholung,
};
pub use top::{Abschnitt, Top, Topart, Topstatus, Topziel};
pub use vertraulich::{Geheim, Vertraulich};
pub use vorhaben::{
    Bericht, Meilenstein, Perspektive, Vorhaben, Vorhabenart, Vorhabenstatus, Ziel, Zielstand,
};
pub use zentrum::{
    Familienzentrum, Foerderraum, Turnus, Turnusart, Vertrag, Vertragsstatus, Zentrumstatus,
};
