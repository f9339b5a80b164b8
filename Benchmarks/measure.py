#!/usr/bin/env python3
"""Runs the builds in turn and prints medians. measure.py DOSSIER LIMIT SITE WORK RUNS"""
import os
import pathlib
import shutil
import statistics
import sys
import time


def run(command):
    """Wall seconds, CPU seconds and peak MiB of a command."""
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.execv(command[0], command)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def listing(folder, target):
    with open(target, "w", encoding="utf-8") as file:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file():
                file.write(f"{path.stat().st_size} {path.relative_to(folder)}\n")


def main(dossier, limit, site, work, runs):
    work = pathlib.Path(work)
    out, copy, sizes = str(work / "out"), str(work / "limit-out"), str(work / "sizes.txt")
    shutil.rmtree(out, ignore_errors=True)
    run([dossier, "build", site, "-o", out])
    listing(out, sizes)
    results = {"full build": [], "nothing changed": [], "limit": []}
    for _ in range(int(runs)):
        shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(copy, ignore_errors=True)
        results["full build"].append(run([dossier, "build", site, "-o", out]))
        results["nothing changed"].append(run([dossier, "build", site, "-o", out]))
        results["limit"].append(run([limit, site, sizes, copy]))
    shutil.rmtree(out, ignore_errors=True)
    shutil.rmtree(copy, ignore_errors=True)
    print(f"{'':16} {'wall s':>8} {'CPU s':>8} {'MiB':>6}   (medians of {runs} interleaved runs)")
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in results.items()}
    for name, (wall, cpu, memory) in medians.items():
        print(f"{name:16} {wall:8.2f} {cpu:8.2f} {memory:6.0f}")
    full, least = medians["full build"], medians["limit"]
    print(f"full build / limit: wall {full[0] / least[0]:.2f}, CPU {full[1] / least[1]:.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
