#!/usr/bin/env bash
# Errors in words, times of words and speed of Whisper tiny.en on Asterisk's English prompts, beside
# faster-whisper with the same weights: a thread each, one after the other.
#
#   src/bench/words.sh core-sounds-en.txt
#
# The text of the prompts is in the archives of asterisk-core-sounds (downloads.asterisk.org), the
# sounds in Debian's package. Run src/interop/whisper.sh once before: it installs the reference.
set -euo pipefail
texts=$(realpath "$1")
cd "$(dirname "$0")/../.."
sorimark="$PWD/${SORIMARK:-sorimark}"
reference=target/interop/whisper
work=target/bench/words
[ -e "$reference/venv/.installed" ] || { echo "words: run src/interop/whisper.sh first" >&2; exit 4; }
rm -rf "$work"
mkdir -p "$work/gold" "$work/ours" "$work/faster-whisper"

sounds=/usr/share/asterisk/sounds/en_US_f_Allison
if [ ! -d "$sounds" ]; then # the package asks for all of Asterisk's: unpacked, not installed
  (cd "$work" && apt-get -qq download asterisk-core-sounds-en-g722 && dpkg -x asterisk-core-sounds-en-g722_*.deb .)
  sounds="$work$sounds"
fi
python3 src/bench/prompts.py make "$sounds" "$texts" "$work/prompts"

export SORIMARK_DATA="$PWD/$reference/data"
uptime
TIMEFORMAT="ours: %R s, %U s of the processor, loading too"
time "$sorimark" transcribe -q "$work/prompts.wav" --engine whisper --threads 1 -o "$work/runs"
"$reference/venv/bin/python" src/interop/whisper_reference.py "$reference/tiny.en" "$work/faster-whisper" 1 5 "$work/prompts.wav"
uptime

mv "$work/prompts.txt" "$work/gold"
cp "$work/runs/prompts/transcript.txt" "$work/ours/prompts.txt"
mv "$work/faster-whisper/prompts.words.tsv" "$work"
"$sorimark" eval words --spoken "$work/gold" "$work/ours" "$work/faster-whisper"
echo "times of words, ours:"
python3 src/bench/prompts.py times "$work/prompts.clips.tsv" "$work/runs/prompts/transcript.json"
echo "times of words, faster-whisper:"
python3 src/bench/prompts.py times "$work/prompts.clips.tsv" "$work/prompts.words.tsv"
