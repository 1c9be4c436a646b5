"""Makes one long recording of Asterisk's English prompts, whose text is known, and measures times
of words in it.

  python prompts.py make SOUNDS TEXT OUT     SOUNDS: en_US_f_Allison of Debian's
                                             asterisk-core-sounds-en-g722; TEXT: core-sounds-en.txt
                                             of the sounds' own archive (lines "name: text")
  python prompts.py times OUT.clips.tsv WORDS

make writes OUT.wav, OUT.txt and OUT.clips.tsv: the clips of three seconds and more that have a
text, in an order that is always the same, with 0.6 s between. times compares the first and the last
word of each clip with where its sound begins and ends. WORDS is a transcript.json of ours or a
table of start, end and word.
"""

import array
import json
import os
import random
import statistics
import subprocess
import sys
import wave

RATE = 16000
GAP = int(0.6 * RATE)
FRAME = RATE // 100
LEAST_BYTES = 24001  # at 8000 a second; longer than the longest silence among the sounds is not
QUIET = 0.02  # of the clip's loudest frame


def samples(path):
    decode = ["ffmpeg", "-nostdin", "-loglevel", "error", "-f", "g722", "-i", path]
    decode += ["-ar", str(RATE), "-ac", "1", "-f", "s16le", "-"]
    return array.array("h", subprocess.run(decode, capture_output=True, check=True).stdout)


def edges(clip):
    """Where the sound begins and ends, in seconds."""
    power = [
        sum(s * s for s in clip[i : i + FRAME]) for i in range(0, len(clip) - FRAME, FRAME)
    ]
    loud = [i for i, p in enumerate(power) if p > max(power) * QUIET**2 * 10]
    return loud[0] * FRAME / RATE, (loud[-1] + 1) * FRAME / RATE


def make(sounds, text, out):
    clips = []
    for line in open(text, encoding="utf-8"):
        name, _, said = line.strip().partition(":")
        path = f"{sounds}/{name}.g722"
        if said and "[" not in said and os.path.exists(path) and os.path.getsize(path) >= LEAST_BYTES:
            clips.append((path, said.strip()))
    random.Random(1).shuffle(clips)
    sound = array.array("h", [0] * GAP)
    with open(f"{out}.txt", "w", encoding="utf-8") as texts, open(
        f"{out}.clips.tsv", "w", encoding="utf-8"
    ) as table:
        for path, said in clips:
            clip = samples(path)
            begin, end = edges(clip)
            at = len(sound) / RATE
            texts.write(said + "\n")
            table.write(f"{at + begin:.3f}\t{at + end:.3f}\t{said}\n")
            sound += clip
            sound += array.array("h", [0] * GAP)
    with wave.open(f"{out}.wav", "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.tobytes())
    print(f"{len(clips)} clips, {len(sound) / RATE:.1f} s")


def words(path):
    if path.endswith(".json"):
        for segment in json.load(open(path, encoding="utf-8"))["segments"]:
            for word in segment.get("words", []):
                yield word["startTime"], word["endTime"]
    else:
        for line in open(path, encoding="utf-8"):
            start, end, _ = line.rstrip("\n").split("\t")
            yield float(start), float(end)


def times(clips, path):
    spans = list(words(path))
    starts, ends = [], []
    for line in open(clips, encoding="utf-8"):
        begin, end = map(float, line.split("\t")[:2])
        own = [s for s in spans if begin - 0.3 <= (s[0] + s[1]) / 2 <= end + 0.3]
        if own:
            starts.append(abs(own[0][0] - begin))
            ends.append(abs(own[-1][1] - end))
    for name, errors in ("start of the first word", starts), ("end of the last word", ends):
        errors.sort()
        p90 = errors[int(len(errors) * 0.9)]
        print(f"{name}: median {statistics.median(errors):.2f} s, 90 % {p90:.2f} s, {len(errors)} clips")


{"make": make, "times": times}[sys.argv[1]](*sys.argv[2:])
