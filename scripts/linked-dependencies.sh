#!/bin/sh
# Compares docs/dependencies.md with what a build has put into the program: every package whose code it was linked with, in the
# version that was built, and every shared library that is not the system's own. Prints what differs, and fails where something
# does. Takes the build's folder: .build/debug unless another is given.
set -eu

build=${1:-.build/debug}
list=docs/dependencies.md
state=.build/workspace-state.json
objects="$build/dossier.product/Objects.LinkFileList"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The modules whose objects were linked, and the package that each comes from: the checkout that has a folder of its name.
sed -E 's#.*/([^/]+)\.build/.*#\1#' "$objects" | sort -u >"$scratch/modules"
while read -r module; do
  for sources in .build/checkouts/*/Sources/"$module" .build/checkouts/*/Sources/*/"$module"; do
    [ -d "$sources" ] || continue
    package=${sources#.build/checkouts/}
    echo "${package%%/*}"
  done
done <"$scratch/modules" | sort -u >"$scratch/packages"
while read -r package; do
  version=$(python3 - "$state" "$package" <<'PYTHON'
import json, sys
state, package = sys.argv[1:]
for dependency in json.load(open(state))["object"]["dependencies"]:
    if dependency["subpath"] == package:
        print(dependency["state"]["checkoutState"].get("version", "no version"))
PYTHON
)
  echo "$package $version"
done <"$scratch/packages" >"$scratch/linked"

# Libraries by the names that the program asks the loader for, without their versions, which the system chooses. How many files
# Swift's standard library has depends on the configuration; the loader itself is no library.
readelf -d "$build/dossier" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' |
  sed -E '/^ld-linux/d; s/^libswift.*/libswift/; s/(-[0-9.]+)?\.so.*//' >>"$scratch/linked"

# Of the list, the first two columns of its tables: a name in backquotes, and a version where the program fixes one.
sed -n 's/^| `\([^`]*\)` | \([0-9][0-9.]*\) |.*/\1 \2/p; s/^| `\([^`]*\)` | of the system |.*/\1/p' "$list" |
  sort -u >"$scratch/listed"
sort -u -o "$scratch/linked" "$scratch/linked"

if ! diff -u "$scratch/listed" "$scratch/linked" >"$scratch/difference"; then
  echo "$list does not say what the program is linked with (-: listed, +: linked):" >&2
  sed -n '4,$p' "$scratch/difference" | grep '^[-+]' >&2
  exit 1
fi
