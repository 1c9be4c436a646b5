#!/usr/bin/env bash
# How long chapterize takes in a fresh process, for an episode and for a talk of ten hours (made of
# our own short one): with the launcher's start-up cache, without it, with a plain JVM, and with
# the number of chapters given. Wall, processor time (all threads) and memory, the best of several
# runs; x is how many times the first row.
#
#   src/bench/chapterize.sh [TRANSCRIPT]
set -euo pipefail
cd "$(dirname "$0")/../.."
episode=${1:-transcripts/small-tools-ep12.txt}
runs=${RUNS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=src/bench/java.sh
. src/bench/java.sh

"${java}c" -d "$work" -cp "$jar" src/bench/LongTalk.java
"$java" -cp "$jar:$work" LongTalk transcripts/small-tools-ep12.txt 10 "$work/ten-hours.srt"

best() { # RUNS COMMAND...: the least wall seconds, processor seconds and megabytes
  local i
  for i in $(seq "$1"); do
    /usr/bin/time -a -o "$work/times" -f '%e %U %S %M' "${@:2}" > /dev/null 2>&1
  done
  awk '{ c = $2 + $3; m = $4 / 1024
         if (!w || $1 < w) w = $1; if (!p || c < p) p = c; if (!l || m < l) l = m }
       END { printf "%.2f %.2f %d\n", w, p, l }' "$work/times"
  rm "$work/times"
}

row() { # NAME START RUNS COMMAND...
  local found
  found=$(best "${@:3}")
  base=${base:-$found}
  echo "$found $base" | awk -v n="$1" -v s="$2" \
    '{ printf "| %s | %s | %.2f | %.1f | %.2f | %.1f | %d |\n", n, s, $1, $1 / $4, $2, $2 / $5, $3 }'
}

echo "load $(cut -d ' ' -f 1-3 /proc/loadavg), $(nproc) cores"
printf '\n| talk | start | wall s | x | processor s | x | MB |\n|---|---|---|---|---|---|---|\n'
for talk in "$episode" "$work/ten-hours.srt"; do
  base=''
  name=$(basename "$talk")
  command=(chapterize "$talk" -o "$work/out" -q -y)
  [ "$talk" = "$episode" ] && n=$runs || n=1
  row "$name" "with cache" "$n" ./sorimark "${command[@]}"
  row "$name" "with cache, --count 15" "$n" ./sorimark "${command[@]}" --count 15
  row "$name" "no cache" "$n" "$java" $small -cp "$jar" io.sorimark.cli.Main "${command[@]}"
  row "$name" "plain JVM" "$n" "$java" -cp "$jar" io.sorimark.cli.Main "${command[@]}"
done
