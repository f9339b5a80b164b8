#!/bin/sh
# Installs the C libraries that the build links to, where they are missing: libcmark, libyaml, zlib, brotli and libcrypto,
# found by pkg-config.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "Dossier is written in Swift, and there is no 'swift' here: install a toolchain from https://www.swift.org/install/" >&2
  exit 1
fi

missing=""
has_pkg_config=1
command -v pkg-config >/dev/null 2>&1 || { missing=" pkg-config"; has_pkg_config=""; }
need() { # the name that pkg-config knows, the package
  if [ -z "$has_pkg_config" ] || ! pkg-config --exists "$1"; then missing="$missing $2"; fi
}
need libcmark libcmark-dev
need yaml-0.1 libyaml-dev
need zlib zlib1g-dev
need libbrotlienc libbrotli-dev
need libcrypto libssl-dev
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "These are missing:$missing" >&2
  echo "This machine has no apt-get. Install libcmark, libyaml, zlib, brotli and libcrypto with their headers" >&2
  echo "and pkg-config files (macOS: brew install cmark libyaml zlib brotli openssl pkgconf; Fedora: dnf install cmark-devel" >&2
  echo "libyaml-devel zlib-devel brotli-devel openssl-devel pkgconf) and run make again." >&2
  exit 1
fi

sudo=""
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "These packages are missing:$missing" >&2
    echo "Run as root: apt-get update && apt-get install$missing" >&2
    exit 1
  fi
  sudo="sudo"
fi

echo "Installing$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The variable behind sudo, which hands on no environment.
# shellcheck disable=SC2086 # the list is meant to be split
if ! { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
  cat "$log" >&2
  echo "apt-get could not install$missing" >&2
  exit 1
fi
