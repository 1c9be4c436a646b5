#!/usr/bin/env bash
# Reads and writes 100,000 cues with Sorimark and with the readers of src/interop, in one run:
# warm (median of many rounds in one process) and fresh (a process that reads the file once), in
# processor time of all threads, so that other load on the machine matters little.
# Prints a Markdown table for docs/performance.md. Run src/interop/run.sh first: it installs them.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=${CLASSES:-target/sorimark.jar}
python=${PYTHON:-python3}
work=target/bench
mkdir -p "$work"
"${java}c" -d "$work" -cp "$classes" src/bench/FormatBench.java
"$java" -cp "$classes:$work" FormatBench make "$work"
cp src/bench/bench.mjs target/interop/
"$python" -c 'import srt, webvtt' 2> /dev/null || python=/usr/bin/python3

measure() { # NAME FILE ROUNDS
  case $1 in
    sorimark) "$java" -Xmx1g -cp "$classes:$work" FormatBench run "$2" "$3" ;;
    python3-*) "$python" src/bench/bench.py "$1" "$2" "$3" ;;
    *) (cd target/interop && timeout 60 node --max-old-space-size=4096 bench.mjs "$1" "../../$2" "$3") ;;
  esac
}

fresh() { # NAME FILE: the best of three processes that read the file once; seconds and megabytes
  local best=999 peak=0 line seconds TIMEFORMAT='%U %S'
  for _ in 1 2 3; do
    { time line=$(measure "$1" "$2" 1); } 2> "$work/time"
    seconds=$(awk '{ print $1 + $2 }' "$work/time")
    if [ "$(echo "$seconds < $best" | bc)" = 1 ]; then best=$seconds; peak=${line##* }; fi
  done
  printf '%.2f %d' "$best" "$peak"
}

times() { # A B: how many times B
  awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'
}

table() { # FORMAT READER...
  local file="$work/long.$1" rounds line name read write peak seconds ours="" oursFresh=""
  printf '\n%s, 100,000 cues, %s MB\n\n' "${1^^}" "$(($(stat -c %s "$file") / 1000000))"
  echo '| reader | read, warm | x | write, warm | read, fresh process | x | memory, fresh |'
  echo '|---|---|---|---|---|---|---|'
  for reader in "${@:2}"; do
    rounds=6
    [ "$reader" = sorimark ] && rounds=40
    if ! line=$(measure "$reader" "$file" "$rounds" 2> "$work/error.log"); then
      echo "| $reader | fails, or takes over a minute | | | | | |"
      continue
    fi
    read -r name read write peak <<< "$line"
    read -r seconds peak <<< "$(fresh "$reader" "$file")"
    ours=${ours:-$read}
    oursFresh=${oursFresh:-$seconds}
    [ "$write" = 0.0 ] && write=- || write="$write ms"
    echo "| $name | $read ms | $(times "$read" "$ours") | $write | $seconds s | $(times "$seconds" "$oursFresh") | $peak MB |"
  done
}

table srt sorimark python3-srt media-captions subtitle subsrt-ts transcriptator
table vtt sorimark python3-webvtt webvtt-parser node-webvtt vtt.js media-captions subtitle subsrt-ts transcriptator
