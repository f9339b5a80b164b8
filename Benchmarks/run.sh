#!/usr/bin/env bash
# Builds a generated site of COUNT documents (default 10000) and prints medians of wall and CPU seconds and peak memory:
# into an empty folder, and again with nothing changed, beside a program that only reads, parses and writes as much.
# Usage: Benchmarks/run.sh [COUNT] [RUNS]. Needs python3 and a C compiler; writes to bench-work/, which git ignores.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-10000}
runs=${2:-5}
work=$PWD/bench-work
dossier=$PWD/.build/release/dossier
[ -x "$dossier" ] || { echo "no $dossier: run make build first" >&2; exit 1; }
mkdir -p "$work"
[ -f "$work/site-$count/dossier.yaml" ] || python3 Benchmarks/generate_corpus.py "$count" "$work/site-$count"
# shellcheck disable=SC2046 # flags are meant to be split
[ "$work/limit" -nt Benchmarks/limit.c ] || cc -O2 -o "$work/limit" Benchmarks/limit.c $(pkg-config --cflags --libs libcmark) -lpthread
exec python3 Benchmarks/measure.py "$dossier" "$work/limit" "$work/site-$count" "$work" "$runs"
