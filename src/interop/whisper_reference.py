"""Transcribes recordings with faster-whisper, the reference for Whisper models in CTranslate2 form.

  python whisper_reference.py MODEL_FOLDER OUT THREADS BEAM AUDIO...

Writes OUT/STEM.txt (text) and OUT/STEM.words.tsv (start, end, word) and prints the seconds that it
took, on the clock and of the processor, without loading the model.
"""

import os
import sys
import time

from faster_whisper import WhisperModel


def main(folder, out, threads, beam, audios):
    model = WhisperModel(folder, device="cpu", compute_type="float32", cpu_threads=int(threads))
    os.makedirs(out, exist_ok=True)
    clock, processor = time.perf_counter(), time.process_time()
    for audio in audios:
        segments, _ = model.transcribe(
            audio, language="en", beam_size=int(beam), word_timestamps=True
        )
        stem = os.path.splitext(os.path.basename(audio))[0]
        with open(f"{out}/{stem}.txt", "w", encoding="utf-8") as text, open(
            f"{out}/{stem}.words.tsv", "w", encoding="utf-8"
        ) as words:
            for segment in segments:
                text.write(segment.text.strip() + "\n")
                for word in segment.words:
                    words.write(f"{word.start:.3f}\t{word.end:.3f}\t{word.word.strip()}\n")
    print(
        f"faster-whisper: {time.perf_counter() - clock:.1f} s,"
        f" {time.process_time() - processor:.1f} s of the processor"
    )


main(*sys.argv[1:5], sys.argv[5:])
