# For the other scripts: builds Sorimark and its start-up cache, and says where they are.
# shellcheck shell=bash disable=SC2034 # others use them
jar=target/sorimark.jar
small="-Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED"

./sorimark --version > /dev/null
for _ in $(seq 60); do # the launcher makes its cache in the background
  cache=$(ls target/start-*.jsa 2> /dev/null | head -1) || true
  [ -n "${cache:-}" ] && [ "$cache" -nt "$jar" ] && break
  sleep 1
done
java=${JAVA_HOME:-}/bin/java
[ -x "$java" ] && "$java" -version 2>&1 | grep -qE '"(2[1-9]|[3-9][0-9])' || java=$(ls -d /usr/lib/jvm/*/bin/java | while read -r j; do
  "$j" -version 2>&1 | grep -qE '"(2[1-9]|[3-9][0-9])' && echo "$j" && break
done)
