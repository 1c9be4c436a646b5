"""Reads a WebVTT or SubRip file with Debian's readers; prints the same JSON as readers.mjs."""

import json
import subprocess
import sys

import srt
import webvtt


def millis(delta):
    return round(delta.total_seconds() * 1000)


def python_srt(path):
    with open(path, encoding="utf-8") as file:
        return [
            {"start": millis(cue.start), "end": millis(cue.end), "text": cue.content}
            for cue in srt.parse(file.read())
        ]


def clock(text):
    hours, minutes, seconds = text.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def python_webvtt(path):
    return [
        {"start": clock(cue.start), "end": clock(cue.end), "text": cue.raw_text}
        for cue in webvtt.read(path)
    ]


def ffprobe(path):
    """Counts and times alone: ffprobe shows the text of a packet only as a hex dump."""
    out = subprocess.run(
        ["ffprobe", "-v", "error", "-show_packets", "-of", "json", path],
        check=True,
        capture_output=True,
    ).stdout
    packets = json.loads(out)["packets"]
    return [
        {
            "start": round(float(p["pts_time"]) * 1000),
            "end": round((float(p["pts_time"]) + float(p["duration_time"])) * 1000),
        }
        for p in packets
    ]


def main(path):
    readers = (
        {"python3-webvtt": python_webvtt} if path.endswith(".vtt") else {"python3-srt": python_srt}
    )
    readers["ffprobe"] = ffprobe
    results = {}
    for name, read in readers.items():
        try:
            results[name] = {"cues": read(path)}
        except Exception as error:  # whatever a reader throws is its answer
            results[name] = {"error": repr(error)}
    print(json.dumps(results))


main(sys.argv[1])
