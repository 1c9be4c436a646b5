#!/usr/bin/env bash
# How long short commands take, with the launcher's start-up cache, without it, and with a plain JVM:
# the best of several runs, wall and processor time, as ratios to the cached one.
#
#   src/bench/start.sh [TRANSCRIPT]
set -euo pipefail
cd "$(dirname "$0")/../.."
transcript=${1:-transcripts/small-tools-ep12.txt}
runs=${RUNS:-9}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck source=src/bench/java.sh
. src/bench/java.sh

best() { # prints the least wall and the least processor seconds of a command
  local TIMEFORMAT='%R %U %S' i
  for i in $(seq "$runs"); do
    { time "$@" > /dev/null 2>&1; } 2>> "$work/times"
  done
  awk '{ c = $2 + $3; if (!w || $1 < w) w = $1; if (!p || c < p) p = c } END { printf "%.3f %.3f\n", w, p }' "$work/times"
  rm "$work/times"
}

printf '| command | start | wall s | x | processor s | x |\n|---|---|---|---|---|---|\n'
for command in "--version" "convert $transcript -t vtt -o - -q" "chapterize $transcript -o $work/out -q -y"; do
  base=''
  for start in "with cache" "no cache" "plain JVM"; do
    case $start in
      "with cache") run=(./sorimark) ;;
      "no cache") run=("$java" $small -cp "$jar" io.sorimark.cli.Main) ;;
      "plain JVM") run=("$java" -cp "$jar" io.sorimark.cli.Main) ;;
    esac
    # shellcheck disable=SC2086 # a command has many words
    found=$(best "${run[@]}" $command)
    base=${base:-$found}
    echo "$found $base" | awk -v c="${command%% *}" -v s="$start" \
      '{ printf "| %s | %s | %.2f | %.1f | %.2f | %.1f |\n", c, s, $1, $1 / $3, $2, $2 / $4 }'
  done
done
