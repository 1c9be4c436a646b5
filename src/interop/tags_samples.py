"""Writes lists of chapters as Podcasting 2.0 JSON: tags_samples.py FOLDER."""

import json
import sys

TITLES = [
    "Opening",
    "이야기 하나: 주전자와 \"찻잔\"",
    "It's = a; test # with \\ all",
    "Café 👩‍🚀 & 🍵 tea, <b>not bold</b>",
    "긴 제목 " + "가나다라마바사" * 9,
    "日本語のタイトル",
]


def chapters(count, first=0, links=False):
    made = []
    for i in range(count):
        chapter = {"startTime": (first + 5777 * i) / 1000, "title": f"{TITLES[i % 6]} {i}"}
        if links and i % 3 == 1:
            chapter["url"] = f"https://example.com/한글?a=b&c={i}"
            chapter["img"] = f"https://example.com/{i}.png"
        made.append(chapter)
    return made


LISTS = {
    "none": chapters(0),
    "one": chapters(1),
    "seven": chapters(7),
    "links": chapters(7, links=True),
    "late": chapters(7, first=1234),
    "300": chapters(300),
}

for name, made in LISTS.items():
    with open(f"{sys.argv[1]}/{name}.json", "w", encoding="utf-8") as file:
        json.dump({"version": "1.2.0", "chapters": made}, file, ensure_ascii=False)
