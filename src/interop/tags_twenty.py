"""Puts twenty kinds of ID3 frames into an MP3 file, or prints them: tags_twenty.py put|show FILE.

What is shown is what mutagen reads, chapters apart and in whatever version the tag is.
"""

import sys

from mutagen import id3


def put(path):
    tag = id3.ID3()
    text = {"encoding": id3.Encoding.UTF16}
    for frame in [
        id3.TIT2(text="제목 \"title\"", **text),
        id3.TPE1(text="Sorimark", encoding=0),
        id3.TALB(text="앨범", **text),
        id3.TCON(text="Podcast", encoding=0),
        id3.TRCK(text="12/99", encoding=0),
        id3.TXXX(desc="key", text="값", **text),
        id3.COMM(lang="eng", desc="", text="A comment", encoding=0),
        id3.COMM(lang="kor", desc="둘째", text="또 하나", **text),
        id3.USLT(lang="eng", desc="", text="Two lines\nof text", encoding=0),
        id3.WOAF(url="https://example.com/audio"),
        id3.WXXX(desc="쪽", url="https://example.com", **text),
        id3.APIC(mime="image/png", type=3, desc="앞", data=b"\x89PNG\0\xff\0\xff\xe0", **text),
        id3.APIC(mime="image/jpeg", type=4, desc="back", data=b"\xff\xd8\xff", encoding=0),
        id3.PRIV(owner="owner", data=b"\0\1\xff\xfe\0"),
        id3.POPM(email="me@example.com", rating=196, count=7),
        id3.UFID(owner="owner", data=b"id"),
        id3.PCST(value=0),
        id3.TGID(text="guid", encoding=0),
        id3.WFED(url="https://example.com/feed"),
        id3.TDES(text="설명", **text),
        id3.GEOB(mime="text/plain", filename="n.txt", desc="w", data=b"data", encoding=0),
        id3.TDRC(text="2026-11-24", encoding=0),
    ]:
        tag.add(frame)
    version = 3 if "v23" in path else 4
    if version == 3:
        tag.update_to_v23()
    tag.save(path, v2_version=version, v1=2)


def show(path):
    tag = id3.ID3(path)
    for key, frame in sorted(tag.items()):
        if frame.FrameID not in ("CHAP", "CTOC"):
            shown = {k: v for k, v in vars(frame).items() if k != "encoding"}
            print(key, {k: str(v) if k == "text" else v for k, v in shown.items()})


{"put": put, "show": show}[sys.argv[1]](sys.argv[2])
