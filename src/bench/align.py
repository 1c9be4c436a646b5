"""Takes the times from a transcript whose sentences have known ones, and measures those it gets.

  python align.py make SPOKEN FOLDER       SPOKEN: lines of start, end, speaker and text, in seconds
  python align.py times SPOKEN ALIGNED...  ALIGNED: podcast JSON with words, of the same text

make writes FOLDER/plain.txt (sentences without times) and FOLDER/seconds.srt (a cue for a sentence,
from whole second to whole second). times compares the first word's start and the last word's end of
each sentence with when it was spoken, and with the whole seconds that seconds.srt has for it.
"""

import json
import math
import statistics
import sys
from pathlib import Path


def spoken(path):
    for line in Path(path).read_text(encoding="utf-8").splitlines()[1:]:
        start, end, _, text = line.split("\t")
        if size(text):
            yield float(start), float(end), text


def size(text):
    return sum(any(c.isalnum() for c in word) for word in text.split())


def clock(second):
    return f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02},000"


def make(path, folder):
    sentences = list(spoken(path))
    Path(folder).mkdir(parents=True, exist_ok=True)
    plain = "".join(text + "\n\n" for _, _, text in sentences)
    Path(folder, "plain.txt").write_text(plain, encoding="utf-8")
    cues = "".join(
        f"{i + 1}\n{clock(math.floor(start))} --> {clock(math.ceil(end))}\n{text}\n\n"
        for i, (start, end, text) in enumerate(sentences)
    )
    Path(folder, "seconds.srt").write_text(cues, encoding="utf-8")


def show(what, errors):
    errors = sorted(abs(error) for error in errors)
    p90 = errors[int(len(errors) * 0.9)]
    print(f"{what}: median {statistics.median(errors):.2f} s, 90 % {p90:.2f} s")


def times(path, *aligned):
    sentences = list(spoken(path))
    print(f"{len(sentences)} sentences, {sum(size(s[2]) for s in sentences)} words")
    show("whole seconds, start", [start - math.floor(start) for start, _, _ in sentences])
    show("whole seconds, end", [math.ceil(end) - end for _, end, _ in sentences])
    for file in aligned:
        segments = json.loads(Path(file).read_text(encoding="utf-8"))["segments"]
        words = [word for segment in segments for word in segment.get("words", [])]
        starts, ends, at = [], [], 0
        for start, end, text in sentences:
            starts.append(words[at]["startTime"] - start)
            at += size(text)
            ends.append(words[at - 1]["endTime"] - end)
        if at != len(words):
            raise SystemExit(f"{file} has {len(words)} words, not {at}")
        show(f"{file}, start", starts)
        show(f"{file}, end", ends)


{"make": make, "times": times}[sys.argv[1]](*sys.argv[2:])
