//! What a vault is for: notes in, notes out, drafts, bin, ways in.

use super::*;
use feldbuch::domain::{Fallabschnitt, Fallbuch};
use feldbuch::vault::{Slotart, Tresorlage};

#[test]
fn notes_come_back_as_they_were() {
    let haus = Haus::neu();
    assert_eq!(Tresor::lage(&haus.ort()).unwrap(), Tresorlage::Keiner);
    let (mut tresor, _) = haus.anlegen();
    let id = lege_ab(&mut tresor, "Kind A", &"lang ".repeat(30_000));
    let zweite = frei(note("Kind B", "kurz"));
    let fall = tresor.sichern(id, 1, &zweite, heute()).unwrap();
    assert_eq!((fall.version, fall.beratung.titel.as_str()), (2, "Kind B"));
    lege_ab(&mut tresor, "Kind C", "");
    drop(tresor);
    assert_eq!(Tresor::lage(&haus.ort()).unwrap(), Tresorlage::Gesperrt);
    let mut tresor = haus.oeffnen().unwrap();
    assert_eq!(titel(&mut tresor), ["Kind B", "Kind C"]);
    let inhalt = tresor.inhalt().unwrap();
    assert!(inhalt.faelle.iter().any(|f| f.id == id && f.version == 2));
    assert!(inhalt.stand.contains("Stand 4"), "{}", inhalt.stand);
    assert!(
        inhalt.stand.contains("zuletzt geöffnet"),
        "{}",
        inhalt.stand
    );
}

#[test]
fn a_note_changed_meanwhile_is_not_overwritten() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let id = lege_ab(&mut tresor, "Kind A", "");
    tresor
        .sichern(id, 1, &frei(note("zwei", "")), heute())
        .unwrap();
    let fehler = tresor.sichern(id, 1, &frei(note("drei", "")), heute());
    assert!(fehler.err().unwrap().satz.contains("neueren Fassung"));
    assert_eq!(titel(&mut tresor), ["zwei"]);
}

#[test]
fn drafts_are_kept_sealed_and_go_with_the_saving() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let alt = lege_ab(&mut tresor, "Kind A", "");
    let neu = tresor.neue_id().unwrap();
    tresor.entwurf_sichern(alt, &note("halb", "")).unwrap();
    tresor.entwurf_sichern(neu, &note("ganz neu", "")).unwrap();
    drop(tresor);
    let mut tresor = haus.oeffnen().unwrap();
    let inhalt = tresor.inhalt().unwrap();
    assert_eq!((inhalt.faelle.len(), inhalt.entwuerfe.len()), (1, 2));
    let versionen = |id| {
        inhalt
            .entwuerfe
            .iter()
            .find(|e| e.id == id)
            .unwrap()
            .version
    };
    assert_eq!((versionen(alt), versionen(neu)), (1, 0));
    tresor
        .sichern(alt, 1, &frei(note("fertig", "")), heute())
        .unwrap();
    tresor.entwurf_weg(neu).unwrap();
    drop(tresor);
    let inhalt = haus.oeffnen().unwrap().inhalt().unwrap();
    assert_eq!((inhalt.faelle.len(), inhalt.entwuerfe.len()), (1, 0));
}

#[test]
fn the_bin_the_book_and_the_destroyed_are_remembered() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let (a, b) = (
        lege_ab(&mut tresor, "Kind A", ""),
        lege_ab(&mut tresor, "Kind B", ""),
    );
    tresor.papierkorb(a, Some(heute())).unwrap();
    let mut buch = Fallbuch::default();
    buch.kein_name = vec!["wolf".into()];
    tresor.buch_sichern(&buch).unwrap();
    tresor.vernichten(&[b], heute()).unwrap();
    drop(tresor);
    let mut tresor = haus.oeffnen().unwrap();
    let inhalt = tresor.inhalt().unwrap();
    assert_eq!(inhalt.faelle.len(), 1);
    assert_eq!(inhalt.faelle[0].geloescht_am, Some(heute()));
    assert!(inhalt.buch == buch);
    assert_eq!(inhalt.vernichtet, [(b, heute())]);
    assert!(
        tresor.entwurf_sichern(b, &note("spät", "")).is_err(),
        "stays destroyed"
    );
    tresor.papierkorb(a, None).unwrap();
    assert_eq!(tresor.inhalt().unwrap().faelle[0].geloescht_am, None);
}

#[test]
fn ways_in_are_added_changed_and_taken_away() {
    let haus = Haus::neu();
    let (mut tresor, phrase) = haus.anlegen();
    lege_ab(&mut tresor, "Kind A", "");
    let (zweite, neue) = (
        geheim("noch eine andere lange"),
        geheim("wieder eine ganz andere"),
    );
    tresor.slot_neu(&zweite, "Vertretung").unwrap();
    tresor.passphrase_neu(&geheim(WORTE), &neue).unwrap();
    let slots = tresor.inhalt().unwrap().slots;
    assert_eq!(slots.len(), 3);
    assert!(slots[0].eigener && slots[1].art == Slotart::Wiederherstellung);
    drop(tresor);
    let satz = haus.oeffnen().err().unwrap().satz;
    assert_eq!(satz, "Diese Passphrase öffnet den Tresor nicht.");
    drop(Tresor::oeffnen(&haus.ort(), &zweite).unwrap());
    let verschrieben = phrase.text().to_uppercase().replace(' ', " - ");
    drop(Tresor::oeffnen(&haus.ort(), &geheim(&verschrieben)).unwrap());
    let mut tresor = Tresor::oeffnen(&haus.ort(), &neue).unwrap();
    assert!(tresor.slot_weg(1).is_err(), "one's own");
    tresor.slot_weg(3).unwrap();
    drop(tresor);
    assert!(Tresor::oeffnen(&haus.ort(), &zweite).is_err());
    drop(Tresor::oeffnen(&haus.ort(), &phrase).unwrap());
    let mut tresor = Tresor::oeffnen(&haus.ort(), &neue).unwrap();
    let papier = tresor.wiederherstellung_neu().unwrap();
    tresor.umschluesseln().unwrap();
    assert_eq!(titel(&mut tresor), ["Kind A"]);
    drop(tresor);
    assert!(Tresor::oeffnen(&haus.ort(), &phrase).is_err());
    let mut tresor = Tresor::oeffnen(&haus.ort(), &papier).unwrap();
    assert_eq!(titel(&mut tresor), ["Kind A"]);
    tresor.passphrase_neu(&papier, &geheim(WORTE)).unwrap();
    drop(tresor);
    assert!(
        Tresor::oeffnen(&haus.ort(), &neue).is_err(),
        "the forgotten one"
    );
    drop(haus.oeffnen().unwrap());
}

#[test]
fn weak_passphrases_and_second_vaults_are_refused() {
    let haus = Haus::neu();
    let kurz = Tresor::anlegen(&haus.ort(), &geheim("kurz"), "", Kdf::mindestens());
    assert!(kurz.is_err());
    let (_offen, _) = haus.anlegen();
    let gut = geheim(WORTE);
    let zweiter = Tresor::anlegen(&haus.ort(), &gut, "", Kdf::mindestens());
    assert!(zweiter.err().unwrap().satz.contains("schon offen"));
    assert!(haus.oeffnen().err().unwrap().satz.contains("schon offen"));
}

#[test]
fn a_note_may_be_long_but_not_endless() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let mut riese = note("Kind A", "");
    riese
        .texte
        .insert(Fallabschnitt::Ideen, "x".repeat(1 << 20));
    let id = tresor.neue_id().unwrap();
    let fehler = tresor.sichern(id, 0, &frei(riese), heute());
    assert!(fehler.err().unwrap().satz.contains("zu lang"));
    assert!(titel(&mut tresor).is_empty());
}

/// The vault lives on a thread of its own.
#[test]
fn a_vault_may_go_to_another_thread() {
    fn geht<T: Send>() {}
    geht::<Tresor>();
    geht::<Tresorort>();
}

#[test]
fn what_was_shown_as_due_is_remembered_and_no_clock_alone_destroys() {
    let haus = Haus::neu();
    let (mut tresor, _) = haus.anlegen();
    let id = lege_ab(&mut tresor, "Kind A", "");
    drop(tresor);
    let um = |heute: Date| {
        let mut tresor = haus.oeffnen().unwrap();
        tresor.stelle_tag(heute);
        let um = tresor.inhalt().unwrap().fristen.um;
        tresor.gezeigt(&[id], heute).unwrap();
        (um, tresor.heute(date(2020, 1, 1)))
    };
    // Due on 23.11.2027. A clock far ahead shows it, on one day twice, and is not believed.
    let anfang = date(2020, 1, 1);
    assert_eq!(um(date(2099, 1, 1)), (vec![], anfang));
    assert_eq!(um(date(2099, 1, 1)), (vec![], anfang));
    assert_eq!(um(date(2026, 11, 24)).0, []);
    assert_eq!(um(date(2026, 11, 25)), (vec![], date(2026, 11, 25)));
    // Due in truth: shown, believed on a second day, gone after fourteen; a clock set back shows it all the same.
    for tag in [date(2027, 11, 24), date(2027, 11, 25)] {
        assert_eq!(um(tag).0, []);
    }
    assert_eq!(um(date(2020, 1, 1)), (vec![], date(2027, 11, 25)));
    assert_eq!(um(date(2027, 12, 8)).0, [], "leapt");
    assert_eq!(um(date(2027, 12, 9)).0, [id]);
    let mut tresor = haus.oeffnen().unwrap();
    tresor.vernichten(&[id], date(2027, 12, 9)).unwrap();
    assert!(tresor.inhalt().unwrap().faelle.is_empty());
    assert_eq!(tresor.heute(date(2020, 1, 1)), date(2027, 12, 9));
}
