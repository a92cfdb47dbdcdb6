//! Every error that a person can meet: its kind, one German sentence, and what to do now. Made here and nowhere else,
//! so that the words stay alike and each of them says that nothing was lost.

use std::fmt;

/// What the error means for the exit code of the command line (see `cli.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Art {
    /// Not done, nothing changed: 1.
    NichtGetan,
    /// Wrong usage: 2.
    Aufruf,
    /// The store is damaged or not readable: 3.
    Speicher,
    /// Somebody else changed it meanwhile: 4.
    Konflikt,
}

impl Art {
    pub fn exit_code(self) -> u8 {
        match self {
            Art::NichtGetan => 1,
            Art::Aufruf => 2,
            Art::Speicher => 3,
            Art::Konflikt => 4,
        }
    }
}

/// Kind, sentence, hints.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Fehler {
    pub art: Art,
    /// What happened and why, and that nothing was lost.
    pub satz: String,
    /// What to do now; a line each.
    pub hinweise: Vec<String>,
}

impl fmt::Display for Fehler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.satz)?;
        self.hinweise.iter().try_for_each(|h| write!(f, "\n  {h}"))
    }
}
impl Fehler {
    pub fn neu(art: Art, satz: impl Into<String>) -> Self {
        Fehler {
            art,
            satz: satz.into(),
            hinweise: Vec::new(),
        }
    }

    /// Adds a line that says what to do.
    #[must_use]
    pub fn hinweis(mut self, zeile: impl Into<String>) -> Self {
        self.hinweise.push(zeile.into());
        self
    }
}

// The constructors, one per situation.

/// A fault in a file that a person wrote by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mangel {
    /// Counted from 1.
    pub zeile: usize,
    /// What is wrong and what to write instead.
    pub satz: String,
}

/// Keys, themes, terminal.
impl Fehler {
    /// A key file with faults; all of them, and nothing of it holds.
    pub fn tastendatei(quelle: &str, maengel: &[Mangel]) -> Self {
        Fehler::datei_mit_maengeln(quelle, maengel)
            .hinweis(format!("danach prüfen: feldbuch keys --check {quelle}"))
    }

    /// A theme file with faults.
    pub fn farbdatei(quelle: &str, maengel: &[Mangel]) -> Self {
        Fehler::datei_mit_maengeln(quelle, maengel)
    }

    fn datei_mit_maengeln(quelle: &str, maengel: &[Mangel]) -> Self {
        let zahl = match maengel.len() {
            1 => "einen Fehler".to_owned(),
            n => format!("{n} Fehler"),
        };
        let satz = format!(
            "{quelle} hat {zahl} und gilt deshalb gar nicht; an den Daten ist nichts geändert."
        );
        maengel.iter().fold(Fehler::neu(Art::Aufruf, satz), |f, m| {
            f.hinweis(format!("Zeile {}: {}", m.zeile, m.satz))
        })
    }

    /// A theme file or folder that cannot be read.
    pub fn farbdatei_unlesbar(quelle: &str, grund: &str) -> Self {
        Fehler::neu(
            Art::Aufruf,
            format!("{quelle} lässt sich nicht lesen ({grund}); an den Daten ist nichts geändert."),
        )
        .hinweis("Datei und Rechte prüfen, oder in config.toml ein eingebautes Farbschema nennen")
    }

    /// Output or input is no terminal, or one that cannot place the cursor.
    pub fn kein_bildschirm(grund: &str) -> Self {
        let satz = format!(
            "{grund}; ohne Bildschirm gehen die Befehle: feldbuch due, feldbuch list todos."
        );
        Fehler::neu(Art::NichtGetan, satz).hinweis("alle Befehle: feldbuch --help")
    }

    /// Setting up or writing to the terminal failed.
    pub fn terminal(grund: &str) -> Self {
        let satz = format!(
            "Das Terminal nimmt nichts mehr an ({grund}); Gesichertes und Entwürfe bleiben erhalten."
        );
        Fehler::neu(Art::NichtGetan, satz)
            .hinweis("feldbuch neu starten; Entwürfe werden dann angeboten")
    }

    /// A bug; the details follow on stderr.
    pub fn absturz() -> Self {
        let satz = "feldbuch ist abgestürzt; Gesichertes liegt auf der Platte, offene Formulare werden beim nächsten Start angeboten.";
        Fehler::neu(Art::NichtGetan, satz)
            .hinweis("feldbuch neu starten; die Zeilen darunter helfen, den Fehler zu finden")
    }
}

/// The store.
impl Fehler {
    /// No store in this folder.
    pub fn speicher_fehlt(ort: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("In {ort} liegt noch kein Feldbuch."),
        )
        .hinweis("Anlegen: feldbuch init – oder anderen Ordner nennen: --data ORDNER")
    }

    /// A store is there already, and nobody said that it may be set aside.
    pub fn speicher_vorhanden(ort: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("In {ort} liegt schon ein Feldbuch; es bleibt unberührt."),
        )
        .hinweis(
            "Zurückspielen trotzdem: feldbuch restore DATEI --force (das alte wird beiseitegelegt)",
        )
    }

    /// Another process holds the store; `inhaber` says which.
    pub fn speicher_gehalten(ort: &str, inhaber: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Das Feldbuch in {ort} ist schon offen: {inhaber}. Nichts wurde verändert."),
        )
        .hinweis("Dort schließen und noch einmal versuchen.")
    }

    /// Damaged; `was` says what was found, `sicherung` is the newest backup.
    pub fn speicher_beschaedigt(ort: &str, was: &str, sicherung: Option<&str>) -> Self {
        let fehler = Self::neu(
            Art::Speicher,
            format!(
                "Das Feldbuch in {ort} ist beschädigt ({was}). Die Sicherungen sind unberührt."
            ),
        );
        match sicherung {
            Some(datei) => fehler.hinweis(format!(
                "Letzte Sicherung zurückspielen: feldbuch restore {datei} --force"
            )),
            None => fehler.hinweis(
                "Keine Sicherung gefunden. Liegt eine anderswo: feldbuch restore DATEI --force",
            ),
        }
        .hinweis("Ohne Sicherung retten, was lesbar ist: feldbuch check --repair")
    }

    /// Written by a newer feldbuch.
    pub fn speicher_neuer(ort: &str, dort: u16, hier: u16) -> Self {
        Self::neu(
            Art::Speicher,
            format!(
                "Das Feldbuch in {ort} stammt von einem neueren Programm (Fassung {dort}, dieses kennt {hier}). Nichts wurde verändert."
            ),
        )
        .hinweis("Das neuere feldbuch benutzen.")
    }

    /// Too little room to open the store without risk; `fehlt` in bytes.
    pub fn platz_fehlt(ort: &str, fehlt: u64) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!(
                "Der Datenträger von {ort} ist voll: es fehlen {} KB. Nichts ging verloren.",
                fehlt.div_ceil(1024)
            ),
        )
        .hinweis("Platz schaffen und noch einmal starten.")
    }

    /// Ran full while writing.
    pub fn datentraeger_voll(ort: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Der Datenträger von {ort} ist voll. Die letzte Eingabe ist nicht gesichert, alles davor schon."),
        )
        .hinweis("Platz schaffen, feldbuch neu starten, Eingabe wiederholen.")
    }

    /// The person may not write there.
    pub fn nur_lesbar(ort: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("In {ort} darf nicht geschrieben werden. Nichts wurde verändert."),
        )
        .hinweis("Rechte des Ordners prüfen (ls -ld) oder anderen Ordner nennen: --data ORDNER")
    }

    /// Any other refusal of the system, in its own words.
    pub fn datei_misslungen(ort: &str, grund: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{ort} ließ sich nicht lesen oder schreiben: {grund}."),
        )
        .hinweis("Was zuvor als gesichert gemeldet war, ist gesichert.")
    }

    /// A write failed half-way: nobody knows what the disk holds until the store is opened anew.
    pub fn speicher_unklar(ort: &str) -> Self {
        Self::neu(
            Art::Speicher,
            format!("Beim letzten Sichern in {ort} gab es einen Fehler; bis zum Neustart wird nichts mehr angenommen. Alles als gesichert Gemeldete ist da."),
        )
        .hinweis("feldbuch beenden und neu starten.")
    }

    /// One record is too long; `bytes` encoded, `grenze` allowed.
    pub fn datensatz_zu_gross(was: &str, grenze: usize) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!(
                "{was} ist zu lang: mehr als {} KB passen nicht in einen Eintrag. Nichts wurde gesichert.",
                grenze / 1024
            ),
        )
        .hinweis("Text kürzen oder auf mehrere Einträge verteilen: einen TOP teilen, die Notiz in zwei TOPs.")
    }

    /// An empty batch.
    pub fn nichts_zu_sichern() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Nichts zu sichern: es ist nichts geändert.",
        )
    }

    /// The batch contradicts itself.
    pub fn vorgang_widerspruch(label: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("„{label}“ widerspricht sich: ein Eintrag käme zweimal oder unter falscher Kennung vor. Nichts wurde gesichert."),
        )
        .hinweis("Das ist ein Fehler im Programm; bitte melden.")
    }

    /// The same request came again, but its commit is no longer in the journal.
    pub fn vorgang_verjaehrt(label: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("„{label}“ ist längst gesichert und steht nicht mehr im Verlauf."),
        )
    }

    /// A draft is too long or its name is unusable.
    pub fn entwurf_abgelehnt(name: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Der Entwurf „{name}“ ist zu lang und wird nicht zwischengesichert."),
        )
        .hinweis("Formular bald abschließen.")
    }

    /// Not a backup at all.
    pub fn sicherung_fremd(datei: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} ist keine Sicherung von feldbuch. Nichts wurde verändert."),
        )
        .hinweis("Sicherungen liegen im Datenordner unter backups und enden auf .sicherung.")
    }

    /// A backup whose checksum does not hold.
    pub fn sicherung_beschaedigt(datei: &str, was: &str) -> Self {
        Self::neu(
            Art::Speicher,
            format!("Die Sicherung {datei} ist beschädigt ({was}). Nichts wurde verändert."),
        )
        .hinweis("Eine ältere Sicherung nehmen.")
    }

    /// A backup written by a newer feldbuch.
    pub fn sicherung_neuer(datei: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!(
                "Die Sicherung {datei} stammt von einem neueren Programm. Nichts wurde verändert."
            ),
        )
        .hinweis("Das neuere feldbuch benutzen.")
    }

    /// The thread that holds the store failed; what it was asked for did not happen.
    pub fn arbeiter_ausgefallen(was: &str) -> Self {
        Self::neu(
            Art::Speicher,
            format!("Der Speicher ist ausgefallen ({was}). Alles als gesichert Gemeldete ist da."),
        )
        .hinweis("feldbuch neu starten; danach feldbuch check.")
    }
}

impl Fehler {
    /// `bekannt`: the names of the built-in templates.
    pub fn vorlage_unbekannt(name: &str, bekannt: &[&str]) -> Self {
        let satz = format!("Die Vorlage „{name}“ gibt es nicht. Es wurde nichts angelegt.");
        Fehler::neu(Art::Aufruf, satz)
            .hinweis(format!("Eingebaut sind: {}.", bekannt.join(", ")))
            .hinweis("Eine eigene Vorlage: --template mit dem Pfad einer TOML-Datei.")
    }

    /// `fehler`: line and sentence of each fault in the file.
    pub fn vorlage_fehlerhaft<'a>(
        name: &str,
        fehler: impl IntoIterator<Item = (usize, &'a str)>,
    ) -> Self {
        let satz = format!("Die Vorlage „{name}“ hat Fehler. Es wurde nichts angelegt.");
        fehler
            .into_iter()
            .fold(Fehler::neu(Art::NichtGetan, satz), |aus, (zeile, satz)| {
                aus.hinweis(format!("Zeile {zeile}: {satz}"))
            })
    }
}

/// The command line.
impl Fehler {
    /// Words that are no command; `vorschlag` is what was probably meant.
    pub fn falscher_aufruf(satz: impl Into<String>, vorschlag: Option<&str>) -> Self {
        let fehler = Fehler::neu(Art::Aufruf, satz);
        match vorschlag {
            Some(v) => fehler.hinweis(format!("gemeint: {v}?")),
            None => fehler.hinweis("alle Befehle: feldbuch --help"),
        }
    }

    /// No home folder, and nothing said where data are.
    pub fn kein_zuhause() -> Self {
        Fehler::neu(
            Art::NichtGetan,
            "Kein Heimatordner gefunden (HOME ist leer oder kein voller Pfad); nichts ist geändert.",
        )
        .hinweis("Ordner nennen: --data ORDNER --config DATEI, oder FELDBUCH_HOME auf einen vollen Pfad setzen")
    }

    /// A day on the command line that cannot be read.
    pub fn kein_tag(option: &str, grund: &str) -> Self {
        Fehler::neu(Art::Aufruf, format!("{option}: {grund}."))
            .hinweis(format!("etwa: {option} 2027-03-15, 15.3., morgen, fr"))
    }

    /// config.toml with faults.
    pub fn einstellungen(quelle: &str, maengel: &[Mangel]) -> Self {
        Fehler::datei_mit_maengeln(quelle, maengel)
    }

    /// A file that the person named cannot be read.
    pub fn datei_unlesbar(datei: &str, grund: &str) -> Self {
        Fehler::neu(
            Art::NichtGetan,
            format!("{datei} lässt sich nicht lesen ({grund}); nichts ist geändert."),
        )
        .hinweis("Name und Rechte der Datei prüfen")
    }

    /// stdout takes nothing more.
    pub fn ausgabe_misslungen(grund: &str) -> Self {
        Fehler::neu(
            Art::NichtGetan,
            format!("Die Ausgabe ließ sich nicht schreiben ({grund})."),
        )
        .hinweis("am Feldbuch ist nichts verloren; Platz schaffen oder anders ausgeben, dann noch einmal")
    }

    /// No record goes by that name or id.
    pub fn nicht_gefunden(einzahl: &str, gesucht: &str, aehnlich: &[String]) -> Self {
        let satz = format!("{einzahl} „{gesucht}“ gibt es nicht; nichts ist geändert.");
        let fehler = Fehler::neu(Art::NichtGetan, satz);
        if aehnlich.is_empty() {
            fehler.hinweis(format!("suchen: feldbuch search {gesucht}"))
        } else {
            fehler.hinweis(format!("gemeint: {}?", aehnlich.join(" · ")))
        }
    }

    /// Several records go by that name or piece of an id.
    pub fn mehrdeutig(gesucht: &str, kandidaten: &[String]) -> Self {
        let satz = format!(
            "„{gesucht}“ passt auf {} Einträge; nichts ist geändert.",
            kandidaten.len()
        );
        kandidaten
            .iter()
            .take(10)
            .fold(Fehler::neu(Art::NichtGetan, satz), |f, k| {
                f.hinweis(k.clone())
            })
    }

    /// What was typed for a field is not understood; `befehl` shows what belongs there.
    pub fn angabe(option: &str, grund: &str, befehl: &str) -> Self {
        Fehler::neu(
            Art::Aufruf,
            format!("{option}: {grund}; nichts ist geändert."),
        )
        .hinweis(format!("alle Angaben: feldbuch {befehl} --help"))
    }

    /// An option that a list has no use for; `wo`: the lists that have.
    pub fn filter_passt_nicht(option: &str, liste: &str, wo: &str) -> Self {
        Fehler::neu(
            Art::Aufruf,
            format!("{option} gibt es bei „list {liste}“ nicht, nur bei: {wo}."),
        )
        .hinweis("nach Wörtern aussuchen geht überall: --filter TEXT, nach Raum: --raum RAUM")
    }

    /// Files that a trial import would refuse; the reasons were told before.
    pub fn import_probe(zahl: usize) -> Self {
        let satz = match zahl {
            1 => "Probe: eine Datei hat Fehler und würde nicht eingelesen.".to_owned(),
            z => format!("Probe: {z} Dateien haben Fehler und würden nicht eingelesen."),
        };
        Fehler::neu(Art::NichtGetan, satz)
            .hinweis("Zeilen oben ausbessern oder Spalten weglassen (--map \"Überschrift=-\"), dann noch einmal")
    }

    /// Somebody changed a record meanwhile.
    pub fn konflikt(label: &str, was: &str) -> Self {
        Fehler::neu(
            Art::Konflikt,
            format!("„{label}“ geht nicht mehr: {was} wurde inzwischen geändert. Nichts wurde gesichert."),
        )
        .hinweis("ansehen, was geschah: feldbuch log – dann noch einmal")
    }

    /// Nothing that undo or redo could act on.
    pub fn nichts_rueckgaengig(wiederholen: bool) -> Self {
        let satz = if wiederholen {
            "Nichts zu wiederholen: seit dem letzten Rückgängig wurde etwas eingegeben, oder es gab keins."
        } else {
            "Nichts rückgängig zu machen; nichts ist geändert."
        };
        Fehler::neu(Art::NichtGetan, satz).hinweis("ansehen, was geschah: feldbuch log")
    }

    /// Files that an import refused; the reasons were told before. `tabelle`: a table with a fault in a cell is among them.
    pub fn import_abgelehnt(zahl: usize, von: usize, tabelle: bool) -> Self {
        let satz = match (zahl, von) {
            (1, 1) => "Die Datei hat Fehler; nichts ist eingelesen.".to_owned(),
            (z, v) if z == v => "Alle Dateien haben Fehler; nichts ist eingelesen.".to_owned(),
            (1, _) => {
                "Eine Datei hat Fehler und ist nicht eingelesen, die anderen schon.".to_owned()
            }
            (z, _) => {
                format!("{z} Dateien haben Fehler und sind nicht eingelesen, die anderen schon.")
            }
        };
        let fehler = Fehler::neu(Art::NichtGetan, satz).hinweis(
            "nach dem Ausbessern noch einmal einlesen: was schon da ist, bleibt unverändert",
        );
        if tabelle {
            fehler.hinweis("eine Spalte weglassen: --map \"Überschrift=-\", anders zuordnen: --map \"Überschrift=feld\"")
        } else {
            fehler
        }
    }

    /// A table holds one kind.
    pub fn csv_ohne_art() -> Self {
        Fehler::neu(
            Art::Aufruf,
            "Eine CSV-Datei hat nur eine Art von Einträgen; welche?",
        )
        .hinweis("etwa: feldbuch export csv personen -o personen.csv – oder alle in einen Ordner: -o ORDNER/")
    }

    /// The check found faults.
    /// `sicherung`: the newest backup, as the shell takes it.
    pub fn pruefung(zahl: usize, sicherung: Option<&str>) -> Self {
        let satz = match zahl {
            1 => "Eine Stelle ist beschädigt; nichts ist geändert.".to_owned(),
            n => format!("{n} Stellen sind beschädigt; nichts ist geändert."),
        };
        Fehler::neu(Art::Speicher, satz)
            .hinweis(format!(
                "letzte Sicherung zurückspielen: feldbuch restore {} --force (das jetzige wird beiseitegelegt)",
                sicherung.unwrap_or("DATEI")
            ))
            .hinweis("ohne Sicherung retten, was lesbar ist: feldbuch check --repair")
    }
    /// config.toml names a theme that is not there.
    pub fn farbschema_unbekannt(name: &str, bekannt: &[&str]) -> Self {
        Fehler::neu(
            Art::Aufruf,
            format!("Das Farbschema „{name}“ gibt es nicht; an den Daten ist nichts geändert."),
        )
        .hinweis(format!(
            "in config.toml: theme = eins von {}",
            bekannt.join(", ")
        ))
    }
}

/// The store: what cannot be opened, and what a repair could not save.
impl Fehler {
    /// Damaged so much that nothing in it can be read; `sicherung` is the newest backup, as the shell takes it.
    pub fn speicher_unlesbar(ort: &str, was: &str, sicherung: Option<&str>) -> Self {
        let fehler = Self::neu(
            Art::Speicher,
            format!(
                "Das Feldbuch in {ort} ist beschädigt und nicht mehr lesbar ({was}). Die Sicherungen sind unberührt."
            ),
        );
        match sicherung {
            Some(datei) => fehler.hinweis(format!(
                "Letzte Sicherung zurückspielen: feldbuch restore {datei} --force"
            )),
            None => fehler
                .hinweis(
                    "Keine Sicherung gefunden. Liegt eine anderswo: feldbuch restore DATEI --force",
                )
                .hinweis(format!(
                    "Sonst: {ort} aufheben, nichts darin löschen, und Hilfe holen."
                )),
        }
    }

    /// `--data` names a file, or something below one.
    pub fn datenordner_ist_datei(ort: &str, datei: &str) -> Self {
        let satz = if ort == datei {
            format!("{ort} ist eine Datei; gebraucht wird der Datenordner. Nichts wurde verändert.")
        } else {
            format!("{ort} kann es nicht geben: {datei} ist eine Datei. Nichts wurde verändert.")
        };
        Self::neu(Art::NichtGetan, satz).hinweis(
            "Ordner nennen: --data ORDNER – eine Sicherung zurückspielen: feldbuch restore DATEI",
        )
    }

    /// This user may not write where the store lies; reading alone does not do.
    pub fn kein_zugriff(ort: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Das Feldbuch in {ort} lässt sich nicht öffnen: dieser Benutzer darf dort nicht schreiben, und das muss feldbuch auch zum Ansehen. Nichts wurde verändert."),
        )
        .hinweis(format!("Rechte prüfen: ls -ld {ort} {ort}/speicher"))
        .hinweis("Nur ansehen: den Ordner kopieren und die Kopie öffnen: feldbuch --data KOPIE")
    }

    /// A repair that could not save everything. `verloren`: records; `sicherung`: the better backup, as the shell takes it.
    pub fn nicht_alles_gerettet(verloren: Option<u64>, sicherung: Option<&str>) -> Self {
        let satz = match verloren {
            Some(0) => {
                "Kein Eintrag fehlt, aber Vorgänge oder Entwürfe gingen verloren.".to_owned()
            }
            Some(1) => "Ein Eintrag ging verloren.".to_owned(),
            Some(n) => format!("{n} Einträge gingen verloren."),
            None => "Wie viel verloren ging, lässt sich nicht mehr sagen.".to_owned(),
        };
        let fehler = Self::neu(
            Art::Speicher,
            format!(
                "{satz} Das beschädigte Feldbuch ist beiseitegelegt, die Sicherungen sind unberührt."
            ),
        );
        match sicherung {
            Some(datei) => fehler.hinweis(format!(
                "Mehr enthält diese Sicherung: feldbuch restore {datei} --force"
            )),
            None => fehler.hinweis(
                "Keine bessere Sicherung gefunden. Liegt eine anderswo: feldbuch restore DATEI --force",
            ),
        }
    }

    /// A backup is not written there; `grund` says why.
    pub fn sicherung_ziel(datei: &str, grund: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} {grund}; es wurde nichts gesichert und nichts verändert."),
        )
        .hinweis("Eine neue Datei nennen, etwa: feldbuch backup feldbuch.sicherung")
    }

    /// A file that is no backup is in the way.
    pub fn sicherung_ueberschreibt(datei: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} gibt es schon und ist keine Sicherung von feldbuch; nichts wurde verändert."),
        )
        .hinweis("Andere Datei nennen – oder ersetzen: feldbuch backup DATEI --force")
    }
}

/// Papers to send.
impl Fehler {
    /// A paper is not written there; `grund` says why.
    pub fn datei_ziel(datei: &str, grund: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} ist nicht geschrieben: {grund}; am Feldbuch ist nichts geändert."),
        )
        .hinweis("Eine andere Datei nennen, dort, wo Schreiben erlaubt ist")
    }

    /// Something is there already.
    pub fn datei_gibt_es(datei: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} gibt es schon und bleibt, wie es ist; anders nennen."),
        )
        .hinweis("auf der Kommandozeile ersetzen: --force")
    }

    /// An archive would only garble a terminal.
    pub fn papier_auf_terminal(endung: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{endung} ist nichts zum Ansehen im Terminal; nichts ist geschrieben."),
        )
        .hinweis(format!("in eine Datei schreiben: -o papier.{endung}"))
    }
}

/// The command line: files that it writes.
impl Fehler {
    /// Nothing is made above a file: a slip in the name would make a tree.
    pub fn ordner_fehlt(datei: &str, ordner: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} ist nicht geschrieben: den Ordner {ordner} gibt es nicht; am Feldbuch ist nichts geändert."),
        )
        .hinweis("den Ordner vorher anlegen oder einen anderen nennen")
    }

    /// A paper cannot be written as this; `endung` is that of the file.
    pub fn papier_endung(endung: &str) -> Self {
        Self::neu(
            Art::Aufruf,
            format!("Als .{endung} lässt sich kein Papier schreiben; nichts ist geschrieben."),
        )
        .hinweis("möglich: .md, .txt, .docx, .odt – oder das Format nennen, etwa: --format md")
    }

    /// The file's name says another format than `--format`.
    pub fn papier_widerspruch(endung: &str, format: &str) -> Self {
        Self::neu(
            Art::Aufruf,
            format!(
                "Die Datei endet auf .{endung}, --format sagt {format}; nichts ist geschrieben."
            ),
        )
        .hinweis("--format weglassen, oder die Datei anders nennen")
    }

    /// No Sitzung goes by these words.
    pub fn sitzung_nicht_gefunden(gesucht: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Sitzung „{gesucht}“ gibt es nicht; nichts ist geändert."),
        )
        .hinweis("nach Gremium und Tag nennen, etwa: regionalteam 26.11.2026 – alle: feldbuch list sitzungen")
    }

    /// Files that are not there or may not be read; the reasons were told before.
    pub fn import_unlesbar(zahl: usize, von: usize) -> Self {
        let was = match zahl {
            1 => "Eine Datei ließ sich nicht lesen".to_owned(),
            z => format!("{z} Dateien ließen sich nicht lesen"),
        };
        let rest = match zahl == von {
            true => "nichts ist eingelesen",
            false => "die anderen schon",
        };
        Self::neu(Art::NichtGetan, format!("{was}; {rest}."))
            .hinweis("Name und Rechte prüfen; einen ganzen Ordner liest: feldbuch import ORDNER/*")
    }

    /// Everything else of the files is in; the organisations were in none of them.
    pub fn sitzungen_ohne_gremium(zahl: usize, probe: bool) -> Self {
        let was = match zahl {
            1 => "Eine Sitzung ohne bekanntes Gremium ist".to_owned(),
            z => format!("{z} Sitzungen ohne bekanntes Gremium sind"),
        };
        let rest = match probe {
            true => "Probe, nichts gesichert",
            false => "alles andere schon",
        };
        Self::neu(Art::NichtGetan, format!("{was} nicht übernommen; {rest}."))
            .hinweis("die Datei mit den Organisationen mit einlesen, dann kommen sie nach")
    }

    /// `feldbuch guard --jsonl`: lines that are no note; each was told with its number.
    pub fn guard_zeilen(zahl: usize) -> Self {
        let was = match zahl {
            1 => "Eine Zeile ist".to_owned(),
            z => format!("{z} Zeilen sind"),
        };
        Self::neu(
            Art::NichtGetan,
            format!("{was} kein JSON mit \"id\" und \"text\"; die anderen sind beantwortet."),
        )
        .hinweis("je Zeile: {\"id\": \"1\", \"text\": \"…\"}")
    }

    /// The text to be checked cannot be read.
    pub fn guard_unlesbar(datei: &str, grund: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} ließ sich nicht lesen: {grund}; nichts ist geprüft."),
        )
        .hinweis("Name und Rechte prüfen; aus einer Leitung: feldbuch guard - < DATEI")
    }
}

/// The command line: case notes. None of these repeats what was typed or what a note says.
impl Fehler {
    /// Nobody can be asked.
    pub fn passphrase_ohne_terminal() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Hier ist kein Terminal, an dem sich nach der Passphrase fragen lässt; nichts ist geöffnet.",
        )
        .hinweis("in einem Skript: --passphrase-fd 3 und dahinter 3< DATEI, oder --passphrase-fd 0 aus einer Pipe")
    }

    pub fn passphrase_unlesbar(grund: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Die Passphrase ließ sich nicht lesen ({grund}); nichts ist geöffnet."),
        )
        .hinweis("noch einmal versuchen")
    }

    pub fn passphrase_leer() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Die Passphrase ist leer; nichts ist geöffnet.",
        )
        .hinweis("noch einmal versuchen")
    }

    pub fn passphrase_zu_lang(laengste: usize) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Die Passphrase ist länger als {laengste} Zeichen; nichts ist geöffnet."),
        )
        .hinweis("Ist es die richtige Datei? Gelesen wird ihre erste Zeile")
    }

    pub fn passphrase_kein_text() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Die Passphrase ist kein lesbarer Text (UTF-8); nichts ist geöffnet.",
        )
        .hinweis("Zeichensatz des Terminals oder der Datei prüfen")
    }

    /// The two that were typed differ.
    pub fn passphrase_verschieden() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Die beiden Eingaben sind verschieden; es ist kein Tresor angelegt.",
        )
        .hinweis("noch einmal versuchen")
    }

    /// Somebody wrote it into the call, where others read it.
    pub fn passphrase_im_aufruf() -> Self {
        Self::neu(
            Art::Aufruf,
            "Die Passphrase gehört nicht in den Aufruf: dort lesen andere mit, und die Shell merkt sie sich; nichts ist geöffnet.",
        )
        .hinweis("gefragt wird am Terminal; in einem Skript: --passphrase-fd 3 und dahinter 3< DATEI")
        .hinweis("War es die echte? Dann am Bildschirm eine neue setzen (Taste 8) und den Verlauf der Shell löschen")
    }

    pub fn passphrase_fd_ausgabe(nummer: u32) -> Self {
        Self::neu(
            Art::Aufruf,
            format!(
                "Aus {nummer} lässt sich nichts lesen, das ist eine Ausgabe; nichts ist geöffnet."
            ),
        )
        .hinweis("--passphrase-fd 3 und dahinter 3< DATEI, oder --passphrase-fd 0 aus einer Pipe")
    }

    pub fn passphrase_fd_zu(nummer: u32) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Aus Nummer {nummer} lässt sich nichts lesen; nichts ist geöffnet."),
        )
        .hinweis(format!("hinter den Aufruf gehört: {nummer}< DATEI"))
    }

    pub fn passphrase_fd_terminal(nummer: u32) -> Self {
        Self::neu(
            Art::Aufruf,
            format!("Nummer {nummer} ist das Terminal, dort stünde die Passphrase lesbar da; nichts ist geöffnet."),
        )
        .hinweis("ohne --passphrase-fd wird verdeckt gefragt")
    }

    /// `gesucht` is a piece of an id.
    pub fn notiz_nicht_gefunden(gesucht: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Keine Fallnotiz hat eine Kennung, die mit „{gesucht}“ beginnt; nichts ist geändert."),
        )
        .hinweis("alle: feldbuch cases list")
    }

    /// Ids only: a title is shown by a command that says so.
    pub fn notiz_mehrdeutig(gesucht: &str, kennungen: &[String]) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!(
                "„{gesucht}“ passt auf {} Fallnotizen; nichts ist geändert.",
                kennungen.len()
            ),
        )
        .hinweis(kennungen.join(", "))
    }

    /// Open findings of the guard: how many, and field and level of each; never the words.
    pub fn notiz_nicht_frei(zahl: usize, stellen: &[String]) -> Self {
        let satz = match zahl {
            1 => "Der Wächter hat einen offenen Fund; nichts ist geschrieben.".to_owned(),
            n => format!("Der Wächter hat {n} offene Funde; nichts ist geschrieben."),
        };
        let fehler = Self::neu(Art::NichtGetan, satz);
        stellen
            .iter()
            .fold(fehler, |f, s| f.hinweis(s.clone()))
            .hinweis("am Bildschirm ersetzen oder entscheiden (Taste 8), dann noch einmal")
    }

    /// Others may read there, and what lies there comes into no deletion.
    pub fn notiz_in_temp(datei: &str, ordner: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} ist nicht geschrieben: {ordner} ist für Flüchtiges, eine Fallnotiz bliebe dort unbemerkt liegen."),
        )
        .hinweis("einen eigenen Ordner nennen, den nur berechtigte Menschen lesen")
    }

    pub fn notiz_ziel_ist_ausgabe() -> Self {
        Self::neu(
            Art::Aufruf,
            "Eine Fallnotiz geht nur in eine neue Datei, nicht auf die Standardausgabe; nichts ist geschrieben.",
        )
        .hinweis("nur ansehen: feldbuch cases show KENNUNG")
    }

    pub fn notiz_datei_gibt_es(datei: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei} gibt es schon und bleibt, wie es ist; eine Fallnotiz geht nur in eine neue Datei."),
        )
        .hinweis("anders nennen")
    }

    /// Somebody said no.
    pub fn nicht_vernichtet() -> Self {
        Self::neu(Art::NichtGetan, "Nichts ist vernichtet.")
            .hinweis("ansehen, was ansteht: feldbuch cases due")
    }

    /// Only the person at the terminal may decide; a script has to say it in the call.
    pub fn vernichten_unbestaetigt() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Hier ist kein Terminal, an dem sich fragen lässt; nichts ist vernichtet.",
        )
        .hinweis("in einem Skript: feldbuch cases purge --yes")
    }
}

/// The vault with the case notes. No sentence here ever holds a word of a note.
impl Fehler {
    /// Header, keyring or chest is broken; `was` says which.
    pub fn tresor_beschaedigt(ort: &str, was: &str) -> Self {
        Self::neu(
            Art::Speicher,
            format!("Der Tresor in {ort} ist beschädigt ({was}). Gezeigt wird nichts daraus; das offene Feldbuch ist nicht betroffen."),
        )
        .hinweis("Letzte Sicherung zurückspielen: feldbuch restore DATEI --force")
    }

    /// Whole files that do not belong together: older, exchanged or foreign parts.
    pub fn tresor_passt_nicht(was: &str) -> Self {
        Self::neu(
            Art::Speicher,
            format!("Der Tresor passt nicht zusammen: {was}. Gezeigt wird nichts daraus; verändert wurde nichts."),
        )
        .hinweis("Jemand hat Dateien ausgetauscht, oder eine Kopie war unvollständig.")
        .hinweis("Letzte Sicherung zurückspielen: feldbuch restore DATEI --force")
    }

    /// One sentence for every wrong passphrase.
    pub fn tresor_passphrase_falsch() -> Self {
        Self::neu(Art::NichtGetan, "Diese Passphrase öffnet den Tresor nicht.")
            .hinweis("Noch einmal versuchen, oder die Wiederherstellungsphrase eingeben.")
    }

    /// Foreign owner, open rights, a link.
    pub fn tresor_rechte(pfad: &str, was: &str, ordner: bool) -> Self {
        let modus = if ordner { "700" } else { "600" };
        let hinweis = match was {
            "ist ein Verweis" => format!(
                "Wohin er führt, sagt: ls -ld {pfad}; das Echte selbst dorthin legen, ohne Verweis"
            ),
            "gehört jemand anderem" => format!(
                "Wem, sagt: ls -ld {pfad}; als dieser Mensch aufrufen, oder mit den nötigen Rechten: chown \"$USER\" {pfad}"
            ),
            "ist von falscher Art" => format!(
                "Was dort liegt, sagt: ls -ld {pfad}; es beiseitelegen und den Tresor aus der Sicherung zurückspielen"
            ),
            _ => format!("chmod {modus} {pfad}"),
        };
        Self::neu(
            Art::NichtGetan,
            format!("{pfad} {was}; so wird der Tresor nicht geöffnet. Verändert wurde nichts."),
        )
        .hinweis(hinweis)
    }

    /// Key derivation so weak or so expensive that nobody here chose it.
    pub fn tresor_parameter() -> Self {
        Self::neu(
            Art::Speicher,
            "Der Kopf des Tresors verlangt eine Schlüsselableitung, die feldbuch so nie anlegt; er wurde verändert. Es wurde nichts versucht.",
        )
        .hinweis("Letzte Sicherung zurückspielen: feldbuch restore DATEI --force")
    }

    /// Written by a newer feldbuch.
    pub fn tresor_neuer() -> Self {
        Self::neu(
            Art::Speicher,
            "Der Tresor stammt von einem neueren Programm. Nichts wurde verändert.",
        )
        .hinweis("Das neuere feldbuch benutzen.")
    }

    pub fn tresor_fehlt() -> Self {
        Self::neu(Art::NichtGetan, "Es gibt noch keinen Tresor.")
            .hinweis("Anlegen: in feldbuch die 8 drücken.")
    }

    pub fn tresor_vorhanden(ort: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("In {ort} liegt schon ein Tresor; er bleibt unberührt."),
        )
    }

    /// Open in another process, or twice in this one.
    pub fn tresor_gehalten(ort: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Der Tresor in {ort} ist schon offen. Nichts wurde verändert."),
        )
        .hinweis("Dort sperren oder schließen und noch einmal versuchen.")
    }

    /// A write failed half-way.
    pub fn tresor_unklar() -> Self {
        Self::neu(
            Art::Speicher,
            "Beim letzten Versiegeln gab es einen Fehler; der Tresor nimmt nichts mehr an, bis er neu geöffnet ist. Alles als gesichert Gemeldete ist da.",
        )
        .hinweis("Sperren und wieder öffnen.")
    }

    /// Someone else saved this note meanwhile.
    pub fn tresor_konflikt() -> Self {
        Self::neu(
            Art::Konflikt,
            "Diese Notiz ist inzwischen in einer neueren Fassung versiegelt; nichts wurde überschrieben.",
        )
        .hinweis("Die Notiz neu öffnen; der Entwurf bleibt erhalten.")
    }

    /// The note is not there, or no longer.
    pub fn tresor_notiz_fehlt() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Diese Notiz gibt es im Tresor nicht (mehr); nichts wurde geändert.",
        )
    }

    /// Too long to be sealed; `grenze` in bytes.
    pub fn tresor_zu_gross(grenze: usize) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!(
                "Die Notiz ist zu lang: mehr als {} KB werden nicht versiegelt. Der letzte Stand bleibt.",
                grenze / 1024
            ),
        )
        .hinweis("Text kürzen.")
    }

    /// The last passphrase cannot be taken away.
    pub fn tresor_letzter_zugang() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Das ist der letzte Zugang mit Passphrase oder der eigene; er bleibt. Nichts wurde geändert.",
        )
        .hinweis("Erst einen anderen Zugang anlegen und mit ihm öffnen.")
    }

    pub fn tresor_zugang_fehlt() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Diesen Zugang gibt es nicht; nichts wurde geändert.",
        )
    }

    /// The system gives no randomness or no memory for the key derivation.
    pub fn tresor_system(was: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!(
                "Das System gibt dem Tresor nicht, was er braucht ({was}); nichts wurde geändert."
            ),
        )
        .hinweis("Andere Programme schließen und noch einmal versuchen.")
    }

    /// A passphrase that others would guess.
    pub fn passphrase_schwach(grund: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("Diese Passphrase ist zu leicht zu erraten: {grund}. Nichts wurde geändert."),
        )
        .hinweis("Mindestens 12 Zeichen oder 4 Wörter; am besten den Vorschlag aus sechs Wörtern nehmen.")
    }
}

/// The vault's thread.
impl Fehler {
    /// Without a reason: it might hold a piece of a note.
    pub fn tresor_ausgefallen() -> Self {
        Self::neu(
            Art::Speicher,
            "Der Tresor hat nicht geantwortet; was als gesichert gemeldet war, ist da.",
        )
        .hinweis("sperren und neu öffnen; hilft das nicht, feldbuch neu starten")
    }

    /// An order that needs an open vault.
    pub fn tresor_gesperrt() -> Self {
        Self::neu(
            Art::NichtGetan,
            "Die Fälle sind gesperrt; nichts wurde geändert.",
        )
        .hinweis("Erst mit der Passphrase öffnen.")
    }
}

/// The command line, mended.
impl Fehler {
    /// The guard's findings did not all get out.
    pub fn guard_ausgabe(grund: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("stdout: {grund}; die Funde stehen nicht alle da."),
        )
        .hinweis("Platz schaffen oder anders ausgeben, dann noch einmal")
    }

    /// Bytes that are no text must not pass as one without findings.
    pub fn guard_kein_text(datei: &str) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("{datei}: kein Text; nichts ist geprüft."),
        )
        .hinweis("als reinen Text speichern (UTF-8, UTF-16 mit Marke oder Windows-1252)")
    }

    /// `--passphrase-fd` where no command takes it yet.
    pub fn passphrase_fd_davor() -> Self {
        Self::neu(
            Art::Aufruf,
            "„--passphrase-fd“ gehört hinter den Befehl; nichts ist geöffnet.",
        )
        .hinweis("so: feldbuch cases list --passphrase-fd 3 3< DATEI")
    }

    /// What stood there is not repeated: it may have been the passphrase itself.
    pub fn passphrase_fd_zahl() -> Self {
        Self::neu(
            Art::Aufruf,
            "Hinter --passphrase-fd: Zahl erwartet, die Nummer einer offenen Datei; nichts ist geöffnet.",
        )
        .hinweis("so: --passphrase-fd 3 und dahinter 3< DATEI")
        .hinweis("Stand dort die Passphrase selbst? Dann am Bildschirm eine neue setzen (Taste 8)")
    }

    /// A vault was seen in this data folder, and its folder is gone.
    pub fn tresor_verschwunden(ort: &str, sicherung: Option<&str>) -> Self {
        Self::neu(
            Art::NichtGetan,
            format!("In {ort} war schon ein Tresor bekannt, und der fehlt jetzt; es ist keiner angelegt."),
        )
        .hinweis(format!(
            "aus einer Sicherung zurückholen: feldbuch restore {} --force",
            sicherung.unwrap_or("DATEI")
        ))
        .hinweis("oder neu beginnen, ohne die alten Fallnotizen: noch einmal mit --force")
    }

    /// Only the rights of the vault's files are wrong: nothing is damaged.
    pub fn tresor_rechte_gefunden(hinweise: &[String]) -> Self {
        let fehler = Self::neu(
            Art::NichtGetan,
            "Das offene Feldbuch ist heil; der Tresor wird erst geprüft und geöffnet, wenn das stimmt. Nichts ist geändert.",
        );
        hinweise.iter().fold(fehler, |f, h| f.hinweis(h.clone()))
    }

    /// The vault alone is damaged: a repair of the open store does not reach it.
    pub fn pruefung_tresor(zahl: usize, sicherung: Option<&str>) -> Self {
        let satz = match zahl {
            1 => "Der Tresor ist beschädigt, das offene Feldbuch nicht; nichts ist geändert."
                .to_owned(),
            n => format!(
                "{n} Stellen im Tresor sind beschädigt, das offene Feldbuch nicht; nichts ist geändert."
            ),
        };
        Self::neu(Art::Speicher, satz).hinweis(format!(
            "letzte Sicherung mit dem Tresor zurückspielen: feldbuch restore {} --force (das jetzige wird beiseitegelegt)",
            sicherung.unwrap_or("DATEI")
        ))
    }

    /// What a repair could not mend.
    pub fn pruefung_nach_reparatur(zahl: usize, sicherung: Option<&str>) -> Self {
        let mut fehler = Self::pruefung(zahl, sicherung);
        fehler.hinweise.truncate(1);
        fehler
    }

    /// Money that would be granted or spent twice, or without a decision; `warum` says it with the figures.
    pub fn mittel(warum: &str) -> Self {
        Self::neu(Art::NichtGetan, format!("{warum}."))
            .hinweis("nichts gesichert; Betrag, Beschluss oder Mittelregel berichtigen, dann noch einmal")
            .hinweis("was noch da ist, zeigt: feldbuch list toepfe")
    }

    /// The quick line names what there is not; `gruende` says what, a sentence each.
    pub fn zeile_unverstanden(gruende: &[String], befehl: &str) -> Self {
        let gruende = gruende.join("; ");
        let fehler = Self::neu(Art::NichtGetan, format!("{gruende}. Nichts ist geändert."));
        let fehler = match gruende.contains("Raum „") {
            true => fehler.hinweis("Räume: feldbuch list raeume"),
            false => fehler,
        };
        fehler.hinweis(format!(
            "so wird die Zeile geschrieben: feldbuch {befehl} --help"
        ))
    }

    /// A file is refused for money: where to see what there is.
    #[must_use]
    pub fn mit_resten(self) -> Self {
        self.hinweis("was in den Töpfen noch da ist, zeigt: feldbuch list toepfe")
    }
}
