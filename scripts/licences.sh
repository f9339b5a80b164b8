#!/bin/bash
# Collects the licences of everything that is linked into the program, one file for each line of docs/dependencies.md, into the
# folder given. What the list names and nothing is found for is an error.
set -euo pipefail
cd "$(dirname "$0")/.."
target=$1
rm -rf "$target"
mkdir -p "$target"

fail() { echo "licences: $*" >&2; exit 1; }

names=$(sed -n 's/^| `\([^`]*\)` | [0-9o].*/\1/p' docs/dependencies.md)
[ -n "$names" ] || fail "docs/dependencies.md lists nothing"

of_debian() { # the name of the file to make, the package that has the library
  local source=/usr/share/doc/$2/copyright
  [ -f "$source" ] || fail "no licence of $1 at $source"
  cp "$source" "$target/$1.txt"
}

swift=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
for name in $names; do
  case $name in
    libcmark) of_debian cmark libcmark-dev ;;
    libyaml) of_debian libyaml libyaml-dev ;;
    libz) of_debian zlib zlib1g-dev ;;
    libbrotlienc | libbrotlidec) of_debian brotli libbrotli-dev ;;
    libcrypto) of_debian openssl libssl-dev ;;
    libc | libm) ;; # of the system everywhere, never inside
    libswift | libdispatch | libBlocksRuntime | libFoundationEssentials)
      cp "$swift/share/swift/LICENSE.txt" "$target/swift.txt" ;;
    lib_FoundationICU) cp scripts/packaging/unicode.txt "$target/unicode.txt" ;;
    lib*) fail "$name is linked with, and nobody said where its licence is" ;;
    *)
      cat .build/checkouts/"$name"/LICENSE.txt >"$target/$name.txt"
      [ ! -f .build/checkouts/"$name"/NOTICE.txt ] || cat .build/checkouts/"$name"/NOTICE.txt >>"$target/$name.txt" ;;
  esac
done

# Of the C++ library and the unwinder, which Swift's runtime needs, and the texts that Debian's files refer to.
gcc=$(ls -d /usr/share/doc/gcc-*-base 2>/dev/null | sort -V | tail -1)
[ -n "$gcc" ] || fail "no licence of libstdc++ in /usr/share/doc/gcc-*-base"
cp "$gcc/copyright" "$target/libstdc++.txt"
for text in Apache-2.0 GPL-3; do
  [ -f /usr/share/common-licenses/$text ] || fail "no text of $text in /usr/share/common-licenses"
  cp /usr/share/common-licenses/$text "$target/$text.txt"
done
chmod 644 "$target"/*
