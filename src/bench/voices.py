"""Makes conversations whose speakers are known, to measure speakers by voice on.

  python voices.py WORK FOLDER [FILES [SEED]]

WORK holds what voices.sh has fetched: recorded prompts of five people (Debian's Asterisk prompts)
and five synthetic voices that speak the demo episode. FOLDER gets dev/ and test/, each with
audio/EPISODE.mp3 and truth/EPISODE.rttm. Which half a file falls into is decided by the seed before
anything is measured.

A conversation is 4 to 7 minutes of one to six voices in turns of log-normal length. Half have rooms
(an exponentially decaying hiss for each speaker), a third a bed of music, a third a jingle ahead,
a third a little crosstalk, a third a guest who is 6 to 12 dB quieter; all are MP3 of 64 kbit/s.

The truth is read off the dry voices: frames of 10 ms within 35 dB of the loud ones of the same
prompt, gaps under 0.3 s closed.
"""

import pathlib
import subprocess
import sys
import wave

import numpy as np

RATE = 16_000
USUAL_SEED = 2026
FRAME = RATE // 100


def decoded(file):
    command = ["ffmpeg", "-nostdin", "-loglevel", "error"]
    if file.suffix == ".g722":
        command += ["-f", "g722"]
    command += ["-i", str(file), "-ar", str(RATE), "-ac", "1", "-f", "f32le", "-"]
    return np.frombuffer(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout, "<f4")


def levels(sound):
    count = len(sound) // FRAME
    frames = sound[: count * FRAME].reshape(count, FRAME)
    return 10 * np.log10(np.mean(frames**2, axis=1) + 1e-10)


def spoken(sound):
    """Where the voice is heard, in samples."""
    level = levels(sound)
    if not len(level):
        return []
    loud = level > np.percentile(level, 95) - 35
    spans = []
    for frame in np.flatnonzero(loud):
        if spans and frame - spans[-1][1] < 30:
            spans[-1][1] = frame + 1
        else:
            spans.append([frame, frame + 1])
    return [(a * FRAME, b * FRAME) for a, b in spans if b - a >= 8]


def trimmed(sound):
    spans = spoken(sound)
    return sound[spans[0][0] : spans[-1][1]] if spans else sound[:0]


def voices(work):
    """Each voice's prompts, trimmed, at one loudness."""
    found = {}
    for folder in sorted((work / "voices").iterdir()):
        prompts = []
        for file in sorted(folder.iterdir()):
            sound = trimmed(decoded(file))
            if 1.0 <= len(sound) / RATE <= 15:
                rms = np.sqrt(np.mean(sound**2))
                prompts.append(sound * (0.06 / rms))
        found[folder.name] = prompts
        print(folder.name, len(prompts), "prompts", round(sum(map(len, prompts)) / RATE), "s")
    return found


def music(length, random):
    """Slow chords of decaying tones with a soft beat."""
    sound = np.zeros(length + 4 * RATE)
    beat = int(RATE * random.uniform(0.35, 0.6))
    root = random.uniform(110, 180)
    for number, start in enumerate(range(0, length, beat)):
        chord = [0, 5, 7, 3][number // 8 % 4]
        for step in random.choice([0, 3, 4, 7, 10, 12], 2):
            time = np.arange(2 * RATE) / RATE
            pitch = root * 2 ** ((chord + step) / 12)
            tone = sum(np.sin(2 * np.pi * pitch * k * time) / k**1.5 for k in (1, 2, 3, 4))
            sound[start : start + 2 * RATE] += tone * np.exp(-3 * time)
        if number % 2 == 0:
            hit = random.standard_normal(RATE // 20) * np.exp(-np.arange(RATE // 20) / 200)
            sound[start : start + len(hit)] += 0.5 * hit
    sound = sound[:length]
    return sound / np.sqrt(np.mean(sound**2))


def room(random):
    """The echo of a small room for one place in it."""
    time = np.arange(int(0.35 * RATE)) / RATE
    echo = random.standard_normal(len(time)) * np.exp(-time * random.uniform(14, 30))
    echo *= random.uniform(0.02, 0.06)
    echo[0] = 1
    return echo


def reverberated(sound, echo):
    size = 1 << (len(sound) + len(echo)).bit_length()
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(echo, size), size)[: len(sound)]


def turn(prompts, random):
    """Prompts of one voice with breaths between, and where in it the voice is heard."""
    target = np.clip(random.lognormal(np.log(7), 0.8), 1.2, 40) * RATE
    pieces, spans, length = [], [], 0
    while length < target:
        prompt = prompts[random.integers(len(prompts))]
        spans += [(length + a, length + b) for a, b in spoken(prompt)]
        gap = int(RATE * random.uniform(0.15, 0.5))
        pieces += [prompt, np.zeros(gap)]
        length += len(prompt) + gap
    return np.concatenate(pieces), spans


def conversation(voices, random):
    count = int(random.choice([1, 2, 2, 2, 3, 3, 4, 5, 6]))
    names = [str(name) for name in random.choice(sorted(voices), count, replace=False)]
    length = int(random.uniform(240, 420) * RATE)
    total = np.zeros(length + 60 * RATE)
    rooms = [room(random) for _ in names] if random.random() < 0.5 else [None] * count
    gains = 10 ** (random.uniform(-2, 2, count) / 20)
    if count > 1 and random.random() < 1 / 3:
        gains[random.integers(count)] *= 10 ** (-random.uniform(6, 12) / 20)
    crosstalk = random.random() < 1 / 3
    jingle = random.random() < 1 / 3
    at = int(random.uniform(4, 8) * RATE) if jingle else 0
    if jingle:
        tune = music(at, random) * 0.06
        tune[-RATE:] *= np.linspace(1, 0, RATE)
        total[:at] += tune
        at += RATE // 2
    truth, last = [], -1
    while at < length:
        who = int(random.integers(count))
        if who == last and count > 1:
            continue
        sound, spans = turn(voices[names[who]], random)
        if rooms[who] is not None:
            sound = reverberated(sound, rooms[who])
        total[at : at + len(sound)] += sound * gains[who]
        truth += [(at + a, at + b, who) for a, b in spans]
        pause = random.uniform(-0.8, 0.2) if crosstalk and random.random() < 0.3 else None
        at += len(sound) + int(RATE * (random.uniform(0, 0.6) if pause is None else pause))
        at, last = max(at, 0), who
    total = total[: at + RATE]
    if random.random() < 1 / 3:
        total += music(len(total), random) * 0.06 * 10 ** (-random.uniform(18, 26) / 20)
    total += random.standard_normal(len(total)) * 10 ** (-random.uniform(60, 75) / 20)
    return total / np.max(np.abs(total)) * 0.8, truth, names


def joined(truth):
    """Spans of each voice, gaps under 0.3 s closed, in the order of time."""
    spans = []
    for who in {who for _, _, who in truth}:
        own = sorted((a, b) for a, b, speaker in truth if speaker == who)
        merged = [list(own[0])]
        for a, b in own[1:]:
            if a - merged[-1][1] < 0.3 * RATE:
                merged[-1][1] = max(merged[-1][1], b)
            else:
                merged.append([a, b])
        spans += [(a, b, who) for a, b in merged]
    return sorted(spans)


def write(folder, name, sound, truth, names):
    for kind in ("audio", "truth"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    plain = folder / f"{name}.wav"
    with wave.open(str(plain), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    encode = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", str(plain)]
    encode += ["-ar", "44100", "-b:a", "64k", "-ac", "1", str(folder / "audio" / f"{name}.mp3")]
    subprocess.run(encode, check=True)
    plain.unlink()
    with open(folder / "truth" / f"{name}.rttm", "w") as file:
        for a, b, who in joined(truth):
            span = f"{a / RATE:.3f} {(b - a) / RATE:.3f}"
            file.write(f"SPEAKER {name} 1 {span} <NA> <NA> {names[who]} <NA> <NA>\n")


def main():
    work, folder = map(pathlib.Path, sys.argv[1:3])
    files = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else USUAL_SEED
    found = voices(work)
    halves = np.random.default_rng(seed).permutation(["dev", "test"] * (files // 2))
    for number, half in enumerate(halves):
        sound, truth, names = conversation(found, np.random.default_rng([seed, number]))
        write(folder / half, f"talk{number:02}", sound, truth, names)
        print(half, f"talk{number:02}", len(names), f"{len(sound) / RATE:.0f} s", flush=True)


if __name__ == "__main__":
    main()
