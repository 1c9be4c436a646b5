"""Makes src/main/resources/language/words.txt.gz of SCOWL's lists (Kevin Atkinson; see NOTICE).

    apt-get download scowl && dpkg-deb -x scowl_*.deb target/train/scowl
    python3 src/train/words.py target/train/scowl/usr/share/dict/scowl

A line for each size, 10 to 50: the size, then the words in lower case that are in no smaller one, of
the lists for English, American and British. The same lists give the same bytes.
"""

import gzip
import pathlib
import re
import sys

SIZES = (10, 20, 35, 40, 50)
LISTS = ("english", "american", "british")
WORD = re.compile(r"[a-z]{2,}")
OUTPUT = pathlib.Path("src/main/resources/language/words.txt.gz")


def words(folder, size):
    for name in LISTS:
        text = (folder / f"{name}-words.{size}").read_text(encoding="latin-1")
        yield from (word for word in text.split() if WORD.fullmatch(word))


def main(folder):
    seen = set()
    lines = []
    for size in SIZES:
        new = set(words(folder, size)) - seen
        seen |= new
        lines.append(" ".join([str(size), *sorted(new)]) + "\n")
    OUTPUT.write_bytes(gzip.compress("".join(lines).encode(), compresslevel=9, mtime=0))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
