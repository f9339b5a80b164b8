#!/usr/bin/env python3
"""Whether a build's cost grows with its input and not with the input's square.

    Benchmarks/growth.py [KIND …] [--dossier PROGRAM] [--doublings N] [--scale F] [--limit SECONDS] [--list]

For each kind of input a small site is made, built, doubled and built again. It fails where a doubling more than triples
the time, the peak memory, the messages or what is published, or where a build takes longer than the limit. Seconds are
those of the processors, so that other work on the machine does not count; differences below a floor do not count either.
KIND is the name of a kind, or the beginning of some.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from inputs import Kind, Site, all_kinds

TRIPLE = 3.0


@dataclass
class Cost:
    seconds: float
    memory: float
    """Peak, in MB; what Python itself takes before the program starts counts too."""
    messages: int
    published: int
    ending: str = ""
    """Why the build did not come to its end; empty if it did."""


@dataclass(frozen=True)
class Measure:
    name: str
    floor: float
    """Growth by less than this is noise or does no harm."""

    def of(self, cost: Cost) -> float:
        return getattr(cost, self.name)

    def has_run_away(self, before: Cost, after: Cost) -> bool:
        low, high = self.of(before), self.of(after)
        return high > TRIPLE * low and high - low > self.floor


MEASURES = (Measure("seconds", 0.3), Measure("memory", 64), Measure("messages", 1e6), Measure("published", 16e6))


def build(dossier: Path, site: Path, kind: Kind, limit: float) -> Cost:
    """One build from nothing, its messages into a file."""
    output = site.parent / "public"
    shutil.rmtree(output, ignore_errors=True)
    command = [str(dossier), "build", str(site), "-o", str(output), "--no-cache", "--now", "2026-01-01T00:00Z"]
    seconds = max(1, round(limit))
    bound = lambda: resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    with tempfile.TemporaryFile(dir=site.parent) as messages:
        process = subprocess.Popen(command + kind.options, stdout=messages, stderr=messages, preexec_fn=bound)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        size = os.fstat(messages.fileno()).st_size
    ending = ""
    if process.returncode < 0:
        ending = f"over {seconds} s" if usage.ru_utime + usage.ru_stime > 0.9 * seconds else f"signal {-process.returncode}"
    published = sum(file.stat().st_size for file in output.rglob("*") if file.is_file())
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, size, published, ending)


def grow(kind: Kind, options: argparse.Namespace, work: Path) -> list[str]:
    """Builds the kind at each size and prints a line for each; what is wrong with it."""
    faults: list[str] = []
    before: Cost | None = None
    for step in range(options.doublings + 1):
        size = max(1, int(kind.start * options.scale)) * 2**step
        if kind.most and size > kind.most:
            break
        shutil.rmtree(work / "site", ignore_errors=True)
        kind.make(Site(work / "site"), size)
        cost = build(options.dossier, work / "site", kind, options.limit)
        wrong = [measure for measure in MEASURES if before and measure.has_run_away(before, cost)]
        if wrong and not cost.ending:  # Once more: it may have been chance.
            cost = min(cost, build(options.dossier, work / "site", kind, options.limit), key=lambda cost: cost.seconds)
            wrong = [measure for measure in MEASURES if measure.has_run_away(before, cost)]
        reasons = [f"{one.name} × {one.of(cost) / max(one.of(before), 1e-9):.1f}" for one in wrong] + [cost.ending]
        verdict = ", ".join(reason for reason in reasons if reason)
        print(
            f"{kind.name:<34} {size:>9,} {kind.unit:<5} {cost.seconds:>7.2f} {cost.memory:>7.0f} "
            f"{cost.messages / 1e6:>8.2f} {cost.published / 1e6:>8.2f}  {verdict}".rstrip(), flush=True)
        if verdict:
            faults.append(f"{kind.name} at {size:,} {kind.unit}: {verdict}")
        if cost.ending:
            break
        before = cost
    return faults


def main() -> int:
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="names or beginnings of names; all without any")
    parser.add_argument("--dossier", type=Path, default=here.parent / ".build/release/dossier", help="the program")
    parser.add_argument("--doublings", type=int, default=2)
    parser.add_argument("--scale", type=float, default=1, help="multiplies the size that each kind begins with")
    parser.add_argument("--limit", type=float, default=20, help="processor seconds a build may take")
    parser.add_argument("--list", action="store_true", help="name the kinds and stop")
    options = parser.parse_args()
    kinds = [kind for kind in all_kinds() if not options.kinds or kind.name.startswith(tuple(options.kinds))]
    if options.list:
        print("\n".join(kind.name for kind in kinds))
        return 0
    if not kinds:
        sys.exit("no such kind: see --list")
    if not options.dossier.exists():
        sys.exit(f"no {options.dossier}: run make build first")
    options.dossier = options.dossier.resolve()
    print(f"{'kind':<34} {'size':>15} {'s':>7} {'MB':>7} {'MB said':>8} {'MB out':>8}")
    faults: list[str] = []
    with tempfile.TemporaryDirectory(prefix="dossier-growth-") as folder:
        for kind in kinds:
            faults += grow(kind, options, Path(folder))
    print(f"\n{len(kinds)} kinds, {len(faults)} faults")
    for fault in faults:
        print("  " + fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
