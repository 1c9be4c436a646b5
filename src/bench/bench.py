"""bench.py READER FILE ROUNDS: the same as FormatBench.java for Debian's readers."""

import io
import resource
import sys
import time

name, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(path, encoding="utf-8") as file:
    text = file.read()

if name == "python3-srt":
    import srt

    read = lambda: list(srt.parse(text))
    write = lambda cues: srt.compose(cues)
else:
    import webvtt

    read = lambda: webvtt.read_buffer(io.StringIO(text))

    def write(cues):
        cues.write(io.StringIO())


def median(work):
    millis = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        millis.append((time.process_time() - start) * 1000)
    warm = sorted(millis[rounds // 2 :])
    return warm[len(warm) // 2]


cues = read()
assert len(list(cues)) == 100_000, len(list(cues))
read_millis = median(read) if rounds > 1 else 0
write_millis = median(lambda: write(cues)) if rounds > 1 else 0
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"{name} {read_millis:.1f} {write_millis:.1f} {peak}")
