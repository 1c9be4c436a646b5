#!/usr/bin/env bash
# Writes chapters into audio files of every family, and has independent programs read them back:
# every one must see the same chapters, times and titles, and the audio and all other tags must be
# what they were. Ends with 1 if any is not. Run by run.sh, which installs node's readers.
set -euo pipefail
cd "$(dirname "$0")/../.."
sorimark="$PWD/${SORIMARK:-sorimark}"
work=target/interop

need() { echo "interop: $1" >&2; exit 4; }
python=/usr/bin/python3 # where Debian's packages are
packages="ffmpeg mediainfo mkvtoolnix flac opus-tools vorbis-tools eyed3 python3-mutagen"
has_readers() {
  "$python" -c 'import eyed3, mutagen' 2> /dev/null \
    && command -v ffmpeg mediainfo mkvmerge metaflac opusinfo vorbiscomment > /dev/null
}
if ! has_readers; then
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || need "apt-get install $packages"
  # shellcheck disable=SC2086
  apt-get install -y -qq $packages > "$work/apt-tags.log" 2>&1 || need "see $work/apt-tags.log"
fi

in="$work/tags/in" out="$work/tags/out" lists="$work/tags/lists"
rm -rf "$work/tags"
mkdir -p "$in" "$out" "$lists"
silence() { # half an hour of nothing: silence FILE OPTIONS...
  ffmpeg -v error -f lavfi -i anullsrc=r=16000:cl=mono -t 1800 \
    -metadata title=Silence -metadata artist=Sorimark "${@:2}" "$in/$1"
}
silence v23.mp3 -c:a libmp3lame -b:a 8k
cp "$in/v23.mp3" "$in/v24.mp3"
silence faststart.m4a -c:a aac -b:a 16k -movflags +faststart
silence last.m4a -c:a aac -b:a 16k
silence opus.opus -c:a libopus -b:a 8k -ar 48000
silence vorbis.ogg -c:a libvorbis -b:a 32k
silence flac.flac -c:a flac
silence flac.oga -c:a flac -f ogg
for audio in v23.mp3 v24.mp3; do "$python" src/interop/tags_twenty.py put "$in/$audio"; done
"$python" src/interop/tags_samples.py "$lists"

failed=0
wrong() { printf 'BAD  %-24s %s\n' "$1" "$2"; failed=1; }
audio_sum() { ffmpeg -v quiet -i "$1" -map 0:a -c copy -f md5 -; }
tags_of() {
  case "$1" in
    *.mp3) "$python" src/interop/tags_twenty.py show "$1" ;;
    *) ffprobe -v error -select_streams a -show_entries format_tags:stream_tags -of flat "$1" | grep -v CHAPTER ;;
  esac
}

for audio in "$in"/*; do
  name=$(basename "$audio")
  sum=$(audio_sum "$audio")
  tags_of "$audio" > "$work/tags/before"
  for list in "$lists"/{one,none,seven,links,late,300}.json; do
    written="$out/$(basename "$list" .json)-$name"
    case "$list" in
      */none.json) "$sorimark" tag -q "$out/one-$name" --remove -o "$written" ;;
      *) "$sorimark" tag -q "$audio" --chapters "$list" -o "$written" ;;
    esac
    {
      "$python" src/interop/tags_readers.py "$written"
      case "$name" in *.mp3) node "$work/tags_readers.mjs" "$written" ;; esac
    } | "$python" src/interop/tags_compare.py "$list" "$written" || failed=1
    [ "$(audio_sum "$written")" = "$sum" ] || wrong "$(basename "$written")" "other audio"
    tags_of "$written" | cmp -s - "$work/tags/before" || wrong "$(basename "$written")" "other tags"
  done
done
exit $failed
