//! What others on the machine see of the process: its arguments, its environment, a second one beside it.

use super::*;

fn proc(pty: &Pty, was: &str) -> Vec<u8> {
    fs::read(format!("/proc/{}/{was}", pty.pid())).unwrap_or_default()
}

#[test]
fn neither_arguments_nor_environment_hold_the_passphrase() {
    let heim = mit_marke();
    let pty = offen(&heim);
    assert!(hat(&proc(&pty, "cmdline"), b"feldbuch"));
    for was in ["cmdline", "environ", "comm"] {
        assert!(!hat(&proc(&pty, was), b"kiesel"), "{was}");
        assert!(!hat(&proc(&pty, was), STUECK), "{was}");
    }
}

#[test]
fn no_core_file_and_nobody_traces_it() {
    let heim = mit_marke();
    let pty = offen(&heim);
    let grenzen = String::from_utf8(proc(&pty, "limits")).unwrap();
    let core = grenzen
        .lines()
        .find(|z| z.starts_with("Max core file size"));
    let weich = core.unwrap().split_whitespace().nth(4).unwrap();
    assert_eq!(weich, "0", "{grenzen}");
    // A process that may not be dumped has its files under /proc owned by root.
    use std::os::unix::fs::MetadataExt;
    let mem = fs::metadata(format!("/proc/{}/mem", pty.pid())).unwrap();
    assert_eq!(mem.uid(), 0);
    // As root the owner tells nothing: the size of a core after an abort does.
    pty.kill("ABRT");
    pty.wait_gone();
    nirgends(&heim);
    let cores = dateien(&heim.pfad(""));
    let cores = cores
        .iter()
        .filter(|p| p.to_string_lossy().contains("core"));
    assert_eq!(cores.count(), 0);
}

#[test]
fn a_second_process_touches_nothing() {
    let heim = mit_marke();
    let pty = offen(&heim);
    let lauf = heim.faelle(&["list"]);
    assert_eq!((lauf.code, lauf.out.as_str()), (1, ""));
    assert!(lauf.err.contains("Prozess"), "{}", lauf.err);
    assert!(!lauf.err.contains("Zitronen"));
    pty.kill("TERM");
    pty.wait_gone();
    assert!(heim.faelle(&["list"]).out.contains(MARKE));
}
