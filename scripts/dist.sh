#!/bin/bash
# Makes what people install on Linux, for the machine it runs on, in dist/: an archive that needs nothing but glibc, a Debian
# package, and their checksums. `make dist` builds first; here the program is only linked anew. What a run makes depends on the
# sources and the toolchain alone: every date is that of the last commit, or SOURCE_DATE_EPOCH.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=.build/release/dossier
work=.build/dist
out=dist
# Debian 12's, the oldest that the program promises to run on.
floor=2.36
# Of a whole archive, unpacked; what it holds is the program for the most part.
most=$((40 * 1000 * 1000))

fail() { echo "dist: $*" >&2; exit 1; }

[ "$(uname -s)" = Linux ] || fail "archives are made on Linux, for Linux"
for tool in python3 tar gzip sha256sum objdump objcopy readelf nm ar; do
  command -v $tool >/dev/null || fail "needs ‘$tool’"
done
[ -n "$(scripts/static-swift.sh)" ] || fail "this Swift toolchain has no static runtime (usr/lib/swift_static)"
arch=$(uname -m)
# Of a copy without its history, what has changed last.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}
export SOURCE_DATE_EPOCH
export LC_ALL=C.UTF-8 TZ=UTC
umask 022

# The toolchain's own compiler knows where the system keeps its libraries.
clang=$(dirname "$(readlink -f "$(command -v swift)")")/clang
archive() { # the path of an archive of the system
  local path; path=$("$clang" "-print-file-name=$1")
  [ "$path" != "$1" ] || fail "there is no $1 here; on Debian: apt-get install libcmark-dev libyaml-dev zlib1g-dev libbrotli-dev libssl-dev libstdc++-12-dev"
  readlink -f "$path"
}

# Links the objects of the build again, into a program at the path given first. The folder that the linker looks into before all
# others has an archive for each library that is to be inside, and no shared library of that name.
link_program() { # where to, the libraries' names as the linker knows them, with the archive's where that is another
  local target=$1 folder library; shift
  folder=$work/archives/$(basename "$(dirname "$target")")
  rm -rf "$folder"; mkdir -p "$folder" "$(dirname "$target")"
  for library in "$@"; do
    ln -s "$(archive "lib${library#*=}.a")" "$folder/lib${library%%=*}.a"
  done
  local flags=(-Xlinker --gc-sections -Xlinker --no-export-dynamic -Xlinker -s -Xlinker --defsym -Xlinker main=dossier_main)
  [[ " $* " != *" brotlicommon "* ]] || flags+=(-lbrotlicommon)
  swiftc -static-stdlib -emit-executable -module-name dossier -o "$target" -L "$folder" "${flags[@]}" $work/icu-data.o $work/arc4random.o \
    @.build/release/dossier.product/Objects.LinkFileList >"$work/link.log" 2>&1 ||
    { cat "$work/link.log" >&2; fail "the program cannot be linked"; }
  chmod 755 "$target"
  scripts/compare-programs.sh $binary "$target" || fail "what is linked for others does not do what the build does"
}

needed_libraries() { readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'; }

needed_glibc() { # the newest version of glibc that the program asks for
  objdump -T "$1" | sed -n 's/.*(\?GLIBC_\([0-9.]*\))\? .*/\1/p' | sort -uV | tail -1
}

check_program() { # runs on the oldest glibc of the promise, and says so
  local newest; newest=$(needed_glibc "$1")
  echo "needs glibc $newest ($(needed_libraries "$1" | tr '\n' ' '| sed 's/ $//'))"
  if [ "$(printf '%s\n' "$newest" $floor | sort -V | tail -1)" != $floor ]; then
    echo "dist: WARNING: linked on a machine with glibc $(getconf GNU_LIBC_VERSION | cut -d' ' -f2), the program does not run" >&2
    echo "      on Debian 12 (glibc $floor), nor on anything older than glibc $newest; release archives are made on Debian 12" >&2
  fi
}

fixed_dates() { find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +; }

rm -rf $work $out
mkdir -p $work $out
version=$($binary version | cut -d' ' -f2)
name=dossier-$version-linux-$arch
root=$work/archive/$name
mkdir -p "$root/bin"

# Of ICU's data, what Dossier asks for.
runtime=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
scripts/icu-data.py "${runtime}_static/linux/lib_FoundationICU.a" objcopy $work/icu.dat >$work/icu-data.S
"$clang" -c $work/icu-data.S -o $work/icu-data.o
"$clang" -O2 -c scripts/packaging/arc4random.c -o $work/arc4random.o

link_program $work/archive-program/dossier cmark yaml z brotlienc brotlidec brotlicommon crypto stdc++ gcc_s=gcc_eh
strangers=$(needed_libraries $work/archive-program/dossier | grep -vE '^(libc|libm|libdl|libpthread|librt)\.so|^ld-linux' || true)
[ -z "$strangers" ] || fail "the program of the archive would need: $strangers"
install -m 755 $work/archive-program/dossier "$root/bin/dossier"
program=$root/bin/dossier

# What both hold beside the program.
shared=$work/shared
mkdir -p $shared/{bash-completion/completions,zsh,fish/vendor_completions.d,man/man1}
# Completions are read by a shell and not run.
"$program" completion bash | sed '1{/^#!/d}' >$shared/bash-completion/completions/dossier
"$program" completion zsh >$shared/zsh/_dossier
"$program" completion fish >$shared/fish/vendor_completions.d/dossier.fish
"$program" --experimental-dump-help |
  scripts/man-page.py docs/command-line.md "$version" "$(date -d "@$SOURCE_DATE_EPOCH" +%F)" >$shared/man/man1/dossier.1
scripts/licences.sh $shared/licences

mkdir -p "$root/share/zsh" "$root/share/doc/dossier"
cp -r $shared/bash-completion $shared/fish $shared/man "$root/share/"
cp -r $shared/zsh "$root/share/zsh/site-functions"
cp -r $shared/licences LICENSE CHANGELOG.md "$root/share/doc/dossier/"
sed -e "s/VERSION/$version/g" -e "s/ARCH/$arch/g" -e "s/GLIBC/$(needed_glibc "$program")/" scripts/packaging/README.txt >"$root/README.txt"
size=$(du -sb "$root" | cut -f1)
[ "$size" -le $most ] || fail "the archive is $((size / 1000000)) MB unpacked, more than $((most / 1000000))"
fixed_dates "$work/archive"
tar -C $work/archive --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "$name" |
  gzip -9n >"$out/$name.tar.gz"
echo "$out/$name.tar.gz: $(($(stat -c %s "$out/$name.tar.gz") / 1000000)) MB, $((size / 1000000)) MB unpacked"
check_program "$program"

if command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null; then
  # libcmark's name changes with each release of Debian, so it is inside; what gets security updates is the system's.
  link_program "$work/deb-program/dossier" cmark
  scripts/debian-package.sh "$version" $work/deb-program/dossier $shared $work/deb/root $out
  check_program $work/deb-program/dossier
else
  echo "dist: no dpkg-deb and dpkg-shlibdeps here, so no Debian package is made" >&2
fi

(cd $out && sha256sum -- *.tar.gz $(ls -- *.deb 2>/dev/null) >SHA256SUMS && cat SHA256SUMS)
