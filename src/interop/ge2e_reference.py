"""Makes the values that our speaker encoder is held to: those of PyPI resemblyzer==0.1.4, on a tone
that every language can make.

  python3 -m venv V
  V/bin/pip install numpy "scipy<1.15" librosa==0.10.2 torch webrtcvad-wheels==2.0.14
  V/bin/pip install --no-deps resemblyzer==0.1.4
  V/bin/python ge2e_reference.py > src/test/resources/voices/ge2e.tsv

A line is a window of a second and a half: its first frame, then 256 numbers.
"""

import warnings

warnings.filterwarnings("ignore")

import numpy as np
import torch
from resemblyzer import VoiceEncoder
from resemblyzer.audio import wav_to_mel_spectrogram

RATE = 16_000
LENGTH = 150
STEP = 75


def tone(seconds):
    """Twelve harmonics that glide up and down, softer and louder by the second."""
    at = np.arange(RATE * seconds)
    pitch = 120 + 20 * np.sin(at / 8000)
    sound = sum(np.sin(2 * np.pi * k * pitch * at / RATE) / k for k in range(1, 12))
    return 0.05 * (1 + at // RATE % 3) * sound


def main():
    encoder = VoiceEncoder("cpu", verbose=False)
    frames = wav_to_mel_spectrogram(tone(6).astype(np.float32))
    for start in range(0, len(frames) - LENGTH + 1, STEP):
        with torch.no_grad():
            window = torch.from_numpy(frames[None, start : start + LENGTH].copy())
            voice = encoder(window).numpy()[0]
        print(start, *(f"{value:.7f}" for value in voice), sep="\t")


if __name__ == "__main__":
    main()
