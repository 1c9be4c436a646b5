#!/usr/bin/env bash
# What full stops and capitals are worth to chapters: episodes as they are, bare of all marks and
# capitals as some recognizers write, and with those that `sorimark punctuate` puts in.
#
#   src/bench/punctuated.sh EPISODES          # EPISODE.json and EPISODE.txt (lines "[start --> end] text")
set -euo pipefail
episodes=$(realpath "$1")
cd "$(dirname "$0")/../.."
sorimark="$PWD/${SORIMARK:-sorimark}"
work=${WORK:-target/bench/punctuated}
rm -rf "$work"
mkdir -p "$work/bare" "$work/punctuated"
for text in "$episodes"/*.txt; do
  name=$(basename "$text")
  python3 - "$text" > "$work/bare/$name" <<'PYTHON'
import re, sys

for line in open(sys.argv[1], encoding="utf-8"):
    time, said = re.fullmatch(r"(\[[\d:.]+ --> [\d:.]+\]\s+)?(.*)", line.rstrip("\n")).groups()
    print((time or "") + re.sub(r"[^\w\s'-]|(?<!\w)-", " ", said).lower())
PYTHON
  cp "${text%.txt}.json" "$work/bare"
  cp "${text%.txt}.json" "$work/punctuated"
done
"$sorimark" punctuate "$work"/bare/*.txt -t srt -o "$work/punctuated" -q
for text in "$work"/punctuated/*.srt; do mv "$text" "${text%.srt}.txt"; done # what it holds decides
for set in "$episodes" "$work/bare" "$work/punctuated"; do
  echo "$set"
  "$sorimark" eval chapters "$set"
done
