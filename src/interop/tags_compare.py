"""Compares what readers made of an audio file with the chapters written into it.

tags_compare.py CHAPTERS.json AUDIO reads the readers' JSON objects from standard input, one a
line, prints a row for each, and ends with 1 if any of them saw other chapters.
"""

import json
import os
import sys
import urllib.parse

# What readers are known not to do; everything else has to be right.
LIMITS = {
    # Nero's list, all that they read of MP4, holds 255 chapters and 127 bytes of a title
    ("mutagen", "m4a"): {"most": 255, "bytes": 127},
    ("mkvmerge", "m4a"): {"most": 255, "bytes": 127},
    # does not look into tables below the first one
    ("music-metadata", "mp3"): {"most": 255, "nothing_above": True},
    # takes a link between the lines for an error, and then no chapter at all
    ("mkvmerge", "opus"): {"no_links": True},
    ("mkvmerge", "ogg"): {"no_links": True},
    # ignores the edit list of a text track
    ("mediainfo", "m4a"): {"from_zero": True},
}


def limited(chapters, limits):
    """What can be expected of a reader with these limits; None if nothing at all."""
    too_many = len(chapters) > limits.get("most", len(chapters))
    if too_many and limits.get("nothing_above"):
        return None
    if limits.get("no_links") and any("url" in chapter for chapter in chapters):
        return None
    if limits.get("from_zero") and chapters and chapters[0]["start"] > 0:
        return None
    return chapters[: limits.get("most", len(chapters))]


def differences(expected, chapters, limits):
    if len(chapters) != len(expected):
        yield f"{len(chapters)} chapters, {len(expected)} expected"
        return
    for i, (seen, wanted) in enumerate(zip(chapters, expected), 1):
        if seen["start"] != wanted["start"]:
            yield f"chapter {i} at {seen['start']}, {wanted['start']} expected"
        title = wanted["title"]
        if len(title.encode()) > limits.get("bytes", 1 << 20):
            title = title[: len(seen["title"])]
        if seen["title"] != title or not seen["title"]:
            yield f"chapter {i} is called {seen['title']!r}, {title!r} expected"
        for key in ("url", "img"):
            if seen.get(key) and urllib.parse.unquote(seen[key]) != wanted.get(key):
                yield f"chapter {i} has {key} {seen[key]!r}, {wanted.get(key)!r} expected"


def main(source, audio):
    with open(source, encoding="utf-8") as file:
        chapters = [
            {**c, "start": round(c["startTime"] * 1000)} for c in json.load(file)["chapters"]
        ]
    wrong = 0
    for line in sys.stdin:
        (reader, result), = json.loads(line).items()
        limits = LIMITS.get((reader, audio.rsplit(".", 1)[1]), {})
        expected = limited(chapters, limits)
        if expected is None:
            continue
        found = (
            [result["error"]]
            if "error" in result
            else list(differences(expected, result["chapters"], limits))
        )
        wrong += bool(found)
        seen = f"{len(expected)} chapters, all as written"
        print(f"{'BAD' if found else 'ok':4} {os.path.basename(audio):24} {reader:18} {found[0] if found else seen}")
    sys.exit(1 if wrong else 0)


main(sys.argv[1], sys.argv[2])
