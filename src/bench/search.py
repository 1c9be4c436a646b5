"""The queries of SearchBench on SQLite FTS5: a row a cue, and a row a segment of 400 characters."""

import os
import re
import sqlite3
import sys
import time
from pathlib import Path

LINE = re.compile(r"\[(\S+) --> (\S+)\]   (.*)")


def cues(folder):
    for file in sorted((folder / "talks").iterdir()):
        yield file.stem, [LINE.match(line).groups() for line in file.read_text().splitlines()]


def by_cue(folder):
    for episode, talk in cues(folder):
        for start, _, text in talk:
            yield episode, start, text


def by_segment(folder):
    for episode, talk in cues(folder):
        at = 0
        while at < len(talk):
            to, text = at, ""
            while to < len(talk) and len(text) < 400:
                text += talk[to][2] + " "
                to += 1
            yield episode, talk[at][0], text
            at = to if to == len(talk) else max(at + 1, to - 1)


def build(path, rows):
    path.unlink(missing_ok=True)
    begin = time.perf_counter()
    with sqlite3.connect(path) as db:
        db.execute(
            "create virtual table talk using fts5(episode unindexed, start unindexed, text, tokenize='porter')"
        )
        db.executemany("insert into talk values (?, ?, ?)", rows)
        db.execute("insert into talk(talk) values ('optimize')")
    return time.perf_counter() - begin, os.path.getsize(path) // 1_000_000


def main(folder):
    queries = [line.split("\t") for line in (folder / "queries.tsv").read_text().splitlines()]
    kinds = list(dict.fromkeys(query[0] for query in queries))
    for name, rows in (("cue", by_cue), ("segment", by_segment)):
        path = folder / f"{name}.db"
        print(f"fts5 {name}\tbuilt in %.1f s\t%d MB" % build(path, rows(folder)))
        db = sqlite3.connect(path)
        for turn in ("cold", "warm"):
            for kind in (kind for kind in kinds if kind != "fuzzy"):  # FTS5 has no fuzzy search
                times, processor, found = [], [], 0
                for query in (query for query in queries if query[0] == kind):
                    where, values = "talk match ?", [query[1].replace('"*', "*")]
                    if len(query) > 2:
                        where, values = where + " and episode = ?", values + [query[2]]
                    begin, used = time.perf_counter(), time.thread_time()
                    hits = db.execute(
                        f"select episode, start, text from talk where {where} order by rank limit 10", values
                    ).fetchall()
                    processor.append((time.thread_time() - used) * 1000)
                    times.append((time.perf_counter() - begin) * 1000)
                    found += bool(hits)
                times.sort()
                processor.sort()
                print(
                    f"fts5 {name}\t{turn}\t{kind}\tp50 {times[len(times) // 2]:.2f}"
                    f"\tp99 {times[len(times) * 99 // 100]:.2f}"
                    f"\tprocessor {processor[len(times) // 2]:.2f}\t{processor[len(times) * 99 // 100]:.2f}"
                    f"\tfound {found} of {len(times)}"
                )


main(Path(sys.argv[1]))
