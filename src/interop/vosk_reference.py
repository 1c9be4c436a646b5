"""Compares a recognition log of ours with the reference: PyPI vosk==0.3.45, in the loop of its
vosk-transcriber (whose own JSON output fails), over the whole recording at once.

  python vosk_reference.py MODEL AUDIO output/EPISODE/.recognition.jsonl

MODEL is a Vosk folder with --dither=0 added to its conf/mfcc.conf, as we show it to Vosk.
"""

import json
import re
import subprocess
import sys

from vosk import KaldiRecognizer, Model, SetLogLevel

NOISE = re.compile(r"\[.*\]|<.*>")
BLOCK = 4000


def reference(model, audio):
    SetLogLevel(-1)
    recognizer = KaldiRecognizer(Model(model), 16000.0)
    recognizer.SetWords(True)
    decode = ["ffmpeg", "-nostdin", "-loglevel", "quiet", "-i", audio]
    decode += ["-ar", "16000", "-ac", "1", "-f", "s16le", "-"]
    results = []
    with subprocess.Popen(decode, stdout=subprocess.PIPE) as samples:
        while block := samples.stdout.read(BLOCK):
            if recognizer.AcceptWaveform(block):
                results.append(recognizer.Result())
    results.append(recognizer.FinalResult())
    words = [word for text in results for word in json.loads(text).get("result", [])]
    return [
        (word["word"], round(word["start"] * 1000), round(word["end"] * 1000))
        for word in words
        if not NOISE.fullmatch(word["word"])
    ]


def ours(log):
    with open(log, encoding="utf-8") as lines:
        stretches = [json.loads(line) for line in lines if line.strip()][1:]
    stretches.sort(key=lambda stretch: stretch["stretch"])
    return [(word[3], word[0], word[1]) for s in stretches for word in s["words"]]


def distance(one, other):
    row = list(range(len(other) + 1))
    for i, a in enumerate(one):
        before, row[0] = row[0], i + 1
        for j, b in enumerate(other):
            before, row[j + 1] = row[j + 1], min(row[j + 1] + 1, row[j] + 1, before + (a != b))
    return row[-1]


def main():
    theirs, mine = reference(sys.argv[1], sys.argv[2]), ours(sys.argv[3])
    same = next((i for i, pair in enumerate(zip(theirs, mine)) if pair[0] != pair[1]), len(mine))
    text = ["".join(word[0] for word in words) for words in (theirs, mine)]
    print(f"words: {len(theirs)} and {len(mine)}; the first {same} are the same, with times")
    print(f"characters: {100 * distance(*text) / max(1, len(text[0])):.1f} % of {len(text[0])} differ")


if __name__ == "__main__":
    main()
