"""Has independent programs read the chapters of an audio file: tags_readers.py FILE.

Prints a JSON object for each reader, one a line: its name, and chapters as it saw them, with start
in milliseconds, title, and link and picture where the reader shows them.
"""

import json
import re
import subprocess
import sys
import tempfile

KINDS = {
    "mp3": ["ffprobe", "mutagen", "eyed3"],
    "m4a": ["ffprobe", "mutagen", "mediainfo", "mkvmerge"],
    "opus": ["ffprobe", "mediainfo", "mutagen", "opusinfo", "mkvmerge"],
    "ogg": ["ffprobe", "mediainfo", "mutagen", "vorbiscomment", "mkvmerge"],
    "flac": ["ffprobe", "mediainfo", "mutagen", "metaflac"],
    "oga": ["ffprobe", "mutagen"],
}


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def millis(clock):
    hours, minutes, seconds = clock.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60) * 1000 + float(seconds) * 1000)


def ffprobe(path):
    """Every player that is built on ffmpeg sees this."""
    shown = json.loads(run("ffprobe", "-v", "error", "-show_chapters", "-of", "json", path))
    return [
        {"start": round(float(c["start_time"]) * 1000), "title": c.get("tags", {}).get("title", "")}
        for c in shown.get("chapters", [])
    ]


def mediainfo(path):
    """Of an MP4 file the first menu, the text track; the second, Nero's list, is mutagen's."""
    menus = [
        track
        for track in json.loads(run("mediainfo", "--Output=JSON", path))["media"]["track"]
        if track["@type"] == "Menu"
    ]
    if not menus:
        return []
    times = re.compile(r"_(\d\d)_(\d\d)_(\d\d)_?(\d\d\d)$")
    chapters = []
    for key, title in menus[0].get("extra", {}).items():
        match = times.match(key)
        if match:
            h, m, s, ms = map(int, match.groups())
            chapters.append({"start": ((h * 60 + m) * 60 + s) * 1000 + ms, "title": title})
    return chapters


def mutagen(path):
    import mutagen as library

    file = library.File(path)
    if path.endswith(".mp3"):
        return id3(file.tags)
    if path.endswith(".m4a"):
        chapters = file.chapters or []
        return [{"start": round(c.start * 1000), "title": c.title} for c in chapters]
    return comments(f"{key}={value}" for key, value in file.tags)


def id3(tags):
    """What the tables list, in their order, from the top one down."""
    tables = {table.element_id: table for table in tags.getall("CTOC")}
    top = [table for table in tables.values() if table.flags & 2]
    assert len(top) <= 1 and all(table.flags & 1 for table in tables.values())
    chapters = {chapter.element_id: chapter for chapter in tags.getall("CHAP")}

    def below(table):
        for child in table.child_element_ids:
            if child in tables:
                yield from below(tables[child])
            else:
                yield chapters[child]

    return [about(chapter) for table in top for chapter in below(table)]


def about(chapter):
    frames = chapter.sub_frames
    found = {"start": chapter.start_time, "title": str(frames["TIT2"])}
    assert chapter.start_offset == chapter.end_offset == 0xFFFFFFFF
    if frames.getall("WXXX"):
        found["url"] = frames.getall("WXXX")[0].url
    if frames.getall("APIC"):
        picture = frames.getall("APIC")[0]
        assert picture.mime == "-->"
        found["img"] = picture.data.decode("ascii")
    return found


def eyed3(path):
    import eyed3 as library

    library.log.setLevel("ERROR")
    tag = library.load(path).tag
    chapters = [
        {"start": c.times.start, "title": c.title, "url": c.user_url} for c in tag.chapters
    ]
    return sorted(chapters, key=lambda chapter: chapter["start"])


def comments(lines):
    fields = dict(line.split("=", 1) for line in lines if "=" in line)
    fields = {key.strip().upper(): value for key, value in fields.items()}
    found = []
    for key in sorted(key for key in fields if re.fullmatch(r"CHAPTER\d{3}", key)):
        chapter = {"start": millis(fields[key]), "title": fields[key + "NAME"]}
        if key + "URL" in fields:
            chapter["url"] = fields[key + "URL"]
        found.append(chapter)
    return found


def opusinfo(path):
    return comments(line.strip() for line in run("opusinfo", path).splitlines())


def vorbiscomment(path):
    return comments(run("vorbiscomment", "-R", "-l", path).splitlines())


def metaflac(path):
    return comments(run("metaflac", "--no-utf8-convert", "--export-tags-to=-", path).splitlines())


def mkvmerge(path):
    """Through a Matroska file, whose chapters mkvextract prints. It warns about tags of any kind."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["mkvmerge", "-q", "--chapter-charset", "UTF-8", "-o", folder + "/a.mka", path]
        assert subprocess.run(command, stdout=subprocess.DEVNULL).returncode < 2
        simple = run("mkvextract", folder + "/a.mka", "chapters", "-s")
    lines = dict(line.lstrip("\ufeff").split("=", 1) for line in simple.splitlines() if line)
    return [
        {"start": millis(lines[key]), "title": lines[key + "NAME"]}
        for key in lines
        if re.fullmatch(r"CHAPTER\d+", key)
    ]


def main(path):
    for name in KINDS[path.rsplit(".", 1)[1]]:
        try:
            print(json.dumps({name: {"chapters": globals()[name](path)}}))
        except Exception as failed:
            print(json.dumps({name: {"error": f"{type(failed).__name__}: {failed}"}}))


main(sys.argv[1])
