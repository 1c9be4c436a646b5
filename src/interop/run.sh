#!/usr/bin/env bash
# Writes three transcripts as WebVTT, SubRip and JSON, and has independent programs read them back:
# every one must return the same cues, times, speakers and text. Then tags.sh does the same with
# chapters in audio files. Ends with 1 if any does not.
set -euo pipefail
cd "$(dirname "$0")/../.."
sorimark="$PWD/${SORIMARK:-sorimark}"
work=target/interop
mkdir -p "$work"

need() { echo "interop: $1" >&2; exit 4; }
[ -x "$sorimark" ] || need "no launcher $sorimark; build the project first"
command -v npm > /dev/null || need "needs node and npm"

python=python3
has_readers() { "$1" -c 'import jsonschema, srt, webvtt' 2> /dev/null && command -v ffprobe > /dev/null && command -v mkvmerge > /dev/null; }
if ! has_readers "$python"; then
  python=/usr/bin/python3 # where Debian's packages are
  packages="ffmpeg mkvtoolnix python3-jsonschema python3-srt python3-webvtt"
  if ! has_readers "$python"; then
    [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || need "apt-get install $packages"
    apt-get install -y -qq $packages > "$work/apt.log" 2>&1 || need "apt-get failed, see $work/apt.log"
  fi
fi

cp src/interop/package.json src/interop/package-lock.json src/interop/*.mjs "$work"
if ! cmp -s "$work/package-lock.json" "$work/node_modules/.installed"; then
  (cd "$work" && npm ci --silent --no-audit --no-fund)
  cp "$work/package-lock.json" "$work/node_modules/.installed"
fi

seed=$(ls ../shared/seeds/003*.txt 2> /dev/null | head -1 || true)
sources=(src/interop/samples/korean.json src/interop/samples/hostile.json transcripts/small-tools-ep12.txt)
if [ -n "$seed" ]; then sources+=("$seed"); else echo "interop: no ../shared/seeds, goes without the long one"; fi

failed=0
out="$work/written"
rm -rf "$out"
mkdir -p "$out"
for source in "${sources[@]}"; do
  name=$(basename "${source%.*}" | cut -c 1-16)
  "$sorimark" convert -q "$source" -t podcast-json -o - > "$out/$name.json"
  for format in vtt srt; do
    written="$out/$name.$format"
    "$sorimark" convert -q "$source" -t "$format" -o - > "$written"
    { node "$work/readers.mjs" "$written" && "$python" src/interop/readers.py "$written"; } \
      | "$python" src/interop/compare.py "$source" "$written" || failed=1
  done
done

"$sorimark" chapterize -q transcripts/small-tools-ep12.txt -o "$out" > "$work/chapterize.log"
valid() { # SCHEMA FILE...
  node "$work/schemas.mjs" "src/main/resources/schema/$1" "${@:2}" || failed=1
  "$python" src/interop/schemas.py "src/main/resources/schema/$1" "${@:2}" || failed=1
}
valid podcast-transcript.schema.json "$out"/*.json
"$python" src/interop/chapters.py "$sorimark" "$work" "$out/carriers" || failed=1
valid chapters.schema.json "$out"/*/chapters.json "$out"/carriers/*/*chapters.json
src/interop/tags.sh || failed=1
exit $failed
