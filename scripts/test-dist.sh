#!/bin/bash
# Tries what `make dist` has made where nothing of it is: in a bare Debian without Swift and without a network, as a user without
# rights, the archive is unpacked or the package installed, and a site is begun and built. Needs root, debootstrap and, the first
# time, a mirror of Debian.
# usage: scripts/test-dist.sh [SUITE]      default: the suite of this machine; roots are kept in .build/bare for the next time
set -euo pipefail
cd "$(dirname "$0")/.."
suite=${1:-$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")}
mirror=${MIRROR:-http://deb.debian.org/debian}
bare=$PWD/.build/bare
clean=$bare/$suite
root=$bare/$suite-try
# Of `init` and `build` together.
limit=2

fail() { echo "FAILED  $suite: $*" >&2; exit 1; }
passed() { echo "ok      $suite: $*"; }

[ "$(id -u)" = 0 ] || fail "a bare root can be made by root only"
command -v debootstrap >/dev/null || fail "needs debootstrap: apt-get install debootstrap"
archive=$(ls -- dist/*.tar.gz 2>/dev/null) || fail "there is no archive in dist/: make dist"
package=$(ls -- dist/*.deb 2>/dev/null) || package=
(cd dist && sha256sum --quiet --check SHA256SUMS) || fail "the checksums do not fit"
passed "checksums"

if [ ! -e "$clean/complete" ]; then
  rm -rf "$clean"
  mkdir -p "$bare"
  debootstrap --variant=minbase "$suite" "$clean" "$mirror" >"$bare/debootstrap.log" 2>&1 ||
    { tail -5 "$bare/debootstrap.log" >&2; fail "debootstrap, see $bare/debootstrap.log"; }
  touch "$clean/complete"
fi

# A root of its own for each try. Mounts are those of a process and end with it.
fresh_root() { rm -rf --one-file-system "$root"; cp -a "$clean" "$root"; mkdir -m 777 "$root/home/anyone"; }
trap 'rm -rf --one-file-system "$root"' EXIT

inside() { # runs in the root, without a network
  unshare --net --mount --pid --fork --mount-proc="$root/proc" chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"
}
as_anyone() { # the same without any rights, in a home of its own
  unshare --net --mount --pid --fork --mount-proc="$root/proc" chroot --userspec=4711:4711 "$root" \
    env -i PATH=/usr/bin:/bin HOME=/home/anyone LC_ALL=C.UTF-8 "$@"
}

begin_site() { # what is tried, the program
  local how=$1 program=$2 before after said
  as_anyone sh -c 'command -v swift' && fail "$how: there is a Swift in the bare root"
  before=$(date +%s%N)
  said=$(as_anyone sh -c "cd && $program init s && cd s && $program build 2>&1") || fail "$how: $said"
  after=$(date +%s%N)
  case $said in *"0 errors, 0 warnings"*) ;; *) fail "$how: the build has findings: $said" ;; esac
  [ $(((after - before) / 1000000)) -lt $((limit * 1000)) ] || fail "$how: more than $limit s"
  passed "$how: init and build in $(((after - before) / 1000000)) ms: $(printf '%s\n' "$said" | grep "0 errors")"
  look_at "$how" "$root/home/anyone/s/public"
  rm -rf "$bare/site-$suite-$how"
  cp -r "$root/home/anyone/s/public" "$bare/site-$suite-$how"
}

look_at() { # what is tried, the public folder
  local page
  for page in index.html briefings/index.html entities/index.html articles/index.html about/index.html 404.html feed.xml; do
    [ -s "$2/$page" ] || fail "$1: there is no $page"
  done
  grep -q '<html' "$2/index.html" || fail "$1: index.html is no page"
  ls "$2"/assets/*.css >/dev/null || fail "$1: there is no stylesheet"
  passed "$1: $(find "$2" -name '*.html' | wc -l) pages"
}

look_beside() { # what is tried, the folder that has share/
  local file
  inside bash -n "/${2#"$root"/}/bash-completion/completions/dossier" || fail "$1: the completion for bash"
  for file in fish/vendor_completions.d/dossier.fish "$3/_dossier" doc/dossier/licences/swift.txt; do
    [ -s "$2/$file" ] || fail "$1: there is no $file"
  done
  # Every command stands in the man page.
  page=$(gzip -cdf "$2"/man/man1/dossier.1*)
  for command in $(inside "$4" --experimental-dump-help | python3 -c '
import json, sys
def names(command, path):
    for sub in command.get("subcommands", []):
        if sub["commandName"] != "help":
            print("_".join(path + [sub["commandName"]])); names(sub, path + [sub["commandName"]])
names(json.load(sys.stdin)["command"], [])'); do
    grep -qx "\.SS ${command//_/ }" <<<"$page" || fail "$1: the man page does not have ‘${command//_/ }’"
  done
  passed "$1: man page, completions, licences"
}

fresh_root
tar -xzf "$archive" -C "$root/home/anyone"
folder=$(basename "$archive" .tar.gz)
begin_site archive "/home/anyone/$folder/bin/dossier"
look_beside archive "$root/home/anyone/$folder/share" zsh/site-functions "/home/anyone/$folder/bin/dossier"

[ -n "$package" ] || { echo "no Debian package was made here"; exit 0; }
fresh_root
cp "$package" "$root/dossier.deb"
cp /etc/resolv.conf "$root/etc/resolv.conf"
# What it depends on is fetched with the network, and installed without.
chroot "$root" sh -c 'apt-get clean && apt-get -qq update && apt-get -qq install --yes --no-install-recommends --download-only /dossier.deb' \
  >"$bare/apt.log" 2>&1 || { tail -5 "$bare/apt.log" >&2; fail "package: what it depends on is not to be had"; }
inside sh -c 'dpkg -i /dossier.deb $(find /var/cache/apt/archives -name "*.deb" ! -name "dossier_*")' >"$bare/dpkg.log" 2>&1 ||
  { tail -15 "$bare/dpkg.log" >&2; fail "package: dpkg -i"; }
passed "package: installed with $(grep -c '^Setting up' "$bare/dpkg.log") packages"
begin_site package dossier
look_beside package "$root/usr/share" zsh/vendor-completions /usr/bin/dossier
inside dpkg --purge dossier >/dev/null
left=$(find "$root/usr" -name '*dossier*')
[ -z "$left" ] || fail "package: it leaves $left"
passed "package: removed without a trace"
