#!/usr/bin/env bash
# Times of the demo episode by `sorimark align`: its text without times, and with whole seconds, is
# held against what Whisper tiny.en hears, and the result against when each sentence was spoken.
#
#   sorimark models get whisper-tiny.en
#   src/bench/align.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
sorimark="$PWD/${SORIMARK:-sorimark}"
spoken=src/demo/small-tools-ep12.spoken.tsv
work=target/bench/align
rm -rf "$work/aligned"
python3 src/bench/align.py make "$spoken" "$work"
for text in plain.txt seconds.srt; do
  "$sorimark" align "$work/$text" audio/small-tools-ep12.mp3 --engine whisper --recognized-in "$work" \
    -t podcast-json -o "$work/aligned"
done
python3 src/bench/align.py times "$spoken" "$work"/aligned/*.json
