#!/bin/sh
# Installs the C libraries that the build links to, where they are missing: libcmark and libyaml, found by pkg-config.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "Dossier is written in Swift, and there is no 'swift' here: install a toolchain from https://www.swift.org/install/" >&2
  exit 1
fi

missing=""
command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
if [ -n "$missing" ] || ! pkg-config --exists libcmark; then missing="$missing libcmark-dev"; fi
if [ -n "${missing%% libcmark-dev}" ] || ! pkg-config --exists yaml-0.1; then missing="$missing libyaml-dev"; fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "These are missing:$missing" >&2
  echo "This machine has no apt-get. Install libcmark and libyaml with their headers and pkg-config files" >&2
  echo "(macOS: brew install cmark libyaml pkgconf; Fedora: dnf install cmark-devel libyaml-devel pkgconf) and run make again." >&2
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
# shellcheck disable=SC2086 # the list is meant to be split
if ! { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1; then
  cat "$log" >&2
  echo "apt-get could not install$missing" >&2
  exit 1
fi
