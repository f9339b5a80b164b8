#!/bin/bash
# Whether two programs do the same: the site of this repository, one whose clocks are far from UTC, and ids made of titles in many
# scripts, for which ICU's data is needed. Prints what differs.
# usage: scripts/compare-programs.sh ONE OTHER
set -euo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
zones=(Europe/Istanbul America/St_Johns Asia/Kathmandu Pacific/Apia Australia/Lord_Howe Africa/Casablanca Antarctica/Troll EST5EDT)
titles=("Ünïcode ﬁne Ａ" "علي مملوك" "中国的新闻" "ภาษาไทยวันนี้" "Москва" "東京のニュース" "ελληνικά" "हिन्दी समाचार" "한국 뉴스" "ქართული"
  "עברית" "Հայերեն" "አማርኛ" "தமிழ்" "বাংলা" "Việt Nam" "ខ្មែរ" "မြန်မာ" "ລາວ" "ᐃᓄᒃᑎᑐᑦ" "ትግርኛ" "සිංහල" "తెలుగు" "🙂")

run() { # a program, the folder for what it makes
  local dossier title zone folder=$2
  dossier=$(realpath "$1")
  mkdir -p "$folder/repository"
  export XDG_STATE_HOME=$folder/state SOURCE_DATE_EPOCH=1767225600
  cp -r content dossier.yaml "$folder/repository"
  (cd "$folder/repository" && "$dossier" build --no-cache --quiet)
  (cd "$folder" && "$dossier" init --bare titles >/dev/null)
  for title in "${titles[@]}"; do (cd "$folder/titles" && "$dossier" new person "$title"); done >"$folder/ids"
  for zone in "${zones[@]}"; do
    (cd "$folder" && "$dossier" init "$zone" >/dev/null && cd "$zone" && sed -i "s|^timezone:.*|timezone: $zone|" dossier.yaml &&
      sed -i 's|^date: .*|date: 2024-03-31T02:30|' content/briefings/the-harbour-reopens.md && "$dossier" build --no-cache --quiet)
  done >"$folder/zones" 2>&1
  # The notes' names are drawn by lot.
  rm -rf "$folder/state"
  find "$folder" -name '.dossier*' -prune -exec rm -rf {} +
}

run "$1" "$scratch/one"
run "$2" "$scratch/other"
diff -r "$scratch/one" "$scratch/other"
