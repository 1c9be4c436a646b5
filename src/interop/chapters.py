"""chapters.py SORIMARK WORK OUT: writes chapters in every carrier and has other programs read them.

Every one must see the same starts and titles. Ends with 1 if any does not.
"""

import html
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

sorimark, work, out = sys.argv[1:]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def millis(clock):
    hours, minutes, seconds = clock.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def ffprobe(path):
    chapters = json.loads(run("ffprobe", "-v", "error", "-show_chapters", "-of", "json", path))
    return [(round(float(c["start_time"]) * 1000), c["tags"]["title"]) for c in chapters["chapters"]]


def webvtt_parser(path):
    cues = json.loads(run("node", os.path.join(work, "chapters.mjs"), path))
    return [(cue["start"], html.unescape(cue["text"])) for cue in cues]


def mkvmerge(path):
    """Into a Matroska file and out again. Of a CUE sheet it puts "performer - " before titles."""
    audio, both = os.path.join(out, "silence.mka"), os.path.join(out, "both.mka")
    run("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "anullsrc", "-t", "1", audio)
    run("mkvmerge", "-q", "-o", both, "--chapters", path, audio)
    text = run("mkvextract", both, "chapters", "-s")
    starts = re.findall(r"^CHAPTER\d+=(.*)$", text, re.MULTILINE)
    titles = re.findall(r"^CHAPTER\d+NAME=(?: - )?(.*)$", text, re.MULTILINE)
    return list(zip(map(millis, starts), titles))


def elementtree(path):
    return [(millis(c.get("start")), c.get("title")) for c in xml.parse(path).getroot()]


def json_module(path):
    with open(path, encoding="utf-8") as file:
        return [(millis(c["start"]), c["title"]) for c in json.load(file)]


READERS = {
    "chapters.ffmeta": [ffprobe],
    "chapters.vtt": [webvtt_parser],
    "chapters.mkv.xml": [mkvmerge],
    "chapters.ogm.txt": [mkvmerge],
    "chapters.cue": [mkvmerge],
    "chapters.psc": [elementtree],
    "chapters.podlove.json": [json_module],
}


def differences(expected, seen, is_cue):
    if len(seen) != len(expected):
        yield f"{len(seen)} chapters, {len(expected)} expected"
    for number, ((start, title), (at, wanted)) in enumerate(zip(seen, expected), 1):
        # a CUE sheet counts 75ths of a second and has no quotation marks in titles
        if abs(start - at) > (7 if is_cue else 0):
            yield f"chapter {number} at {start}, {at} expected"
        if title != (wanted.replace('"', "'") if is_cue else wanted):
            yield f"chapter {number} is called {title!r}, {wanted!r} expected"


def check(source):
    name = os.path.splitext(os.path.basename(source))[0]
    folder = os.path.join(out, name + "-carriers")
    run(sorimark, "chapters", "convert", "-q", source, "-t", "all", "-o", folder, "-y")
    with open(source, encoding="utf-8") as file:
        chapters = json.load(file)["chapters"]
    expected = [(round(c["startTime"] * 1000), c["title"]) for c in chapters]
    wrong = 0
    for carrier, readers in READERS.items():
        written = carrier if name == "chapters" else f"{name}.{carrier}"
        for read in readers:
            try:
                seen = read(os.path.join(folder, written))
                found = list(differences(expected, seen, carrier.endswith("cue")))
            except Exception as error:  # whatever a reader throws is its answer
                found = [repr(error)]
            wrong += bool(found)
            verdict = found[0] if found else f"{len(expected)} chapters, all as written"
            print(f"{'BAD' if found else 'ok':4} {written:24} {read.__name__:18} {verdict}")
    return wrong


many = os.path.join(out, "many.json")
os.makedirs(out, exist_ok=True)
with open(many, "w", encoding="utf-8") as file:
    three_hundred = [{"startTime": i * 20 + i / 1000, "title": f"{i}번 장"} for i in range(300)]
    json.dump({"version": "1.2.0", "chapters": three_hundred}, file)
sys.exit(1 if check("src/interop/samples/chapters.json") + check(many) else 0)
