#!/usr/bin/env bash
# Search among changed copies of a talk, by Sorimark and by SQLite's FTS5 on the same queries, and
# the first search of a fresh process.
#   src/bench/search.sh TALK [CUES]     # TALK as whisper.cpp prints it; 2,000,000 cues by default
set -euo pipefail
talk=$(realpath "$1") cues=${2:-2000000}
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
classes=${CLASSES:-target/sorimark.jar}
work=${WORK:-target/bench-search}
mkdir -p "$work"
"${java}c" -d "$work" -cp "$classes" src/bench/SearchBench.java
bench() { "$java" -Xmx4g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$classes:$work" SearchBench "$@"; }
rm -rf "$work/talks" "$work/index"
bench make "$talk" "$work" "$cues"
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
bench index "$work"
bench query "$work"
python3 src/bench/search.py "$work"
if [ -x sorimark ] && [ -f target/sorimark.jar ]; then
  TIMEFORMAT='fresh process: %R s wall, %U s user'
  for _ in 1 2 3 4 5; do
    time ./sorimark search '"end of year survey"' -m 3 --index "$work/index" > /dev/null
  done
fi
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
