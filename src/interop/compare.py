"""Compares what readers made of a file with what stood in the source: compare.py SOURCE WRITTEN.

Reads the readers' JSON objects from standard input, one a line, prints a row for each reader, and
ends with 1 if any of them returned other cues.
"""

import html
import json
import os
import re
import sys

CONSOLE = re.compile(r"\[(\d+):(\d+):([\d.]+) --> (\d+):(\d+):([\d.]+)\]\s*(.*)")
VOICE = re.compile(r"^<v(?:\.\S+)?\s+([^>]*)>(.*?)(?:</v>)?$", re.DOTALL)


def source(path):
    """What was said: whisper.cpp's console text, or a podcast transcript in JSON."""
    with open(path, encoding="utf-8") as file:
        if path.endswith(".json"):
            return [
                {
                    "start": round(s["startTime"] * 1000),
                    "end": round(s["endTime"] * 1000),
                    "speaker": s.get("speaker", ""),
                    "text": s["body"],
                }
                for s in json.load(file)["segments"]
            ]
        return [console(match) for match in map(CONSOLE.match, file) if match]


def console(match):
    h1, m1, s1, h2, m2, s2, text = match.groups()
    millis = lambda h, m, s: round((int(h) * 3600 + int(m) * 60 + float(s)) * 1000)
    return {
        "start": millis(h1, m1, s1),
        "end": millis(h2, m2, s2),
        "speaker": "",
        "text": text.strip(),
    }


def spoken(cue, is_vtt, speaker):
    """Speaker and words of a cue as the format has them: a voice tag, or "Name: "."""
    text = cue["text"]
    said_by = cue.get("speaker", "")
    if is_vtt:
        voice = VOICE.match(text)
        if voice:
            said_by, text = html.unescape(voice.group(1)).strip(), voice.group(2)
    for label in (f"{speaker}: ", f"[{speaker}]: "):  # brackets where the name alone is no label
        if not is_vtt and speaker and text.startswith(label):
            said_by, text = speaker, text[len(label) :]
    return said_by, " ".join(html.unescape(text).split())


def differences(expected, cues, is_vtt):
    if len(cues) != len(expected):
        yield f"{len(cues)} cues, {len(expected)} expected"
        return
    for i, (cue, wanted) in enumerate(zip(cues, expected), 1):
        if (cue["start"], cue["end"]) != (wanted["start"], wanted["end"]):
            yield f"cue {i} at {cue['start']}-{cue['end']}, {wanted['start']}-{wanted['end']} expected"
        if "text" not in cue:
            continue
        said_by, text = spoken(cue, is_vtt, wanted["speaker"])
        if said_by != wanted["speaker"]:
            yield f"cue {i} by '{said_by}', '{wanted['speaker']}' expected"
        if text != " ".join(wanted["text"].split()):
            yield f"cue {i} says {text!r}, {wanted['text']!r} expected"


def main(source_path, written):
    expected = source(source_path)
    results = {}
    for line in sys.stdin:
        results.update(json.loads(line))
    wrong = 0
    for reader, result in results.items():
        found = (
            [result["error"]]
            if "error" in result
            else list(differences(expected, result["cues"], written.endswith(".vtt")))
        )
        wrong += bool(found)
        verdict = f"{len(result.get('cues', []))} cues, all as written" if not found else found[0]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        print(f"{'ok' if not found else 'BAD':4} {os.path.basename(written):24} {reader:18} {verdict}{more}")
    sys.exit(1 if wrong else 0)


main(sys.argv[1], sys.argv[2])
