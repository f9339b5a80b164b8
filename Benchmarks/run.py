#!/usr/bin/env python3
"""Builds made-up sites with Dossier, with Hugo where it is there, and with a program that does only what any generator
must, in turn; prints medians of wall and CPU seconds and peak memory, and ratios. Everything is kept in bench-work/,
which git ignores; it may be deleted at any time."""
import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generate_corpus import size_argument
from harness import report, tools
from harness.measure import Cost, Launcher
from harness.programs import Dossier, Hugo, Limit, Program
from harness.scenarios import SCENARIOS, Scenario, edited

HERE = Path(__file__).resolve().parent
KINDS = ("briefings", "articles", "entities")


class Bench:
    def __init__(self, options: argparse.Namespace):
        self.runs: int = options.runs
        self.scenarios = [scenario for scenario in SCENARIOS if scenario.key in options.scenarios]
        self.work: Path = options.work.resolve()
        self.work.mkdir(parents=True, exist_ok=True)
        self.dossier: Path = options.dossier.resolve()
        if not self.dossier.exists():
            sys.exit(f"no {self.dossier}: run make build first")
        self.hugo = tools.find_hugo(options.hugo, self.work)
        self.limit = tools.compile_c("limit", self.work, "libcmark")
        # Hugo frees memory early when it nears its limit; nothing of that is to be measured.
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") * 3 // 4 // 2**30
        environment = {"HUGO_MEMORYLIMIT": str(max(memory, 1)), "HUGO_CACHEDIR": str(self.work / "hugo-cache")}
        environment["SOURCE_DATE_EPOCH"] = "1767225600"  # 2026-01-01, after the newest document
        self.launcher = Launcher(tools.compile_c("launch", self.work), self.work, environment)

    def versions(self) -> dict[str, str]:
        found = {"Dossier": tools.output_of(self.dossier, "--version").removeprefix("dossier ")}
        found["libcmark"] = tools.output_of("pkg-config", "--modversion", "libcmark")
        if self.hugo:
            found["Hugo"] = tools.output_of(self.hugo, "version").split()[1].split("-")[0].removeprefix("v")
        return found

    def site(self, size: int, variant: str) -> Path:
        """The corpus, generated where it is not there yet, by a process of its own: it needs much memory."""
        folder, version = self.work / f"{variant}-{size}", generator_version()
        made_by = folder / "generator"
        if not made_by.exists() or made_by.read_text() != version:
            say(f"generating {folder.name}")
            shutil.rmtree(folder, ignore_errors=True)
            words = [sys.executable, str(HERE / "generate_corpus.py"), str(size), str(folder)]
            subprocess.run(words + (["--hugo"] if variant == "hugo" else []), check=True)
            made_by.write_text(version)
        return folder

    def measure(self, size: int) -> report.SiteResult:
        site = self.site(size, "dossier")
        # One folder for all that is published, deleted at the end: creating files after mass deletion is slow.
        with tempfile.TemporaryDirectory(prefix=f"out-{size}-", dir=self.work) as folder:
            out = Path(folder)
            programs: list[Program] = [Dossier("Dossier", site / "content", out / "dossier", self.dossier)]
            if self.hugo:
                content = self.site(size, "hugo") / "content"
                programs.append(Hugo("Hugo", content, out / "hugo", self.hugo, alias_key="names"))
            limit = Limit("limit", site / "content", out / "limit", self.limit)
            result = report.SiteResult(size, describe_sources(site / "content"))
            for program in programs + [limit]:
                say(f"{size:,}: first build, {program.name}")
                if program is limit:
                    limit.copy_sizes(programs[0].kept, out / "sizes.txt")
                self.launcher.run(program.command(program.kept, rebuild=False))
                result.outputs[program.name] = describe_output(program.kept)
            for scenario in self.scenarios:
                result.costs[scenario.key] = self.costs(scenario, programs + [limit], out, size)
            say("deleting what was published")
        return result

    def costs(self, scenario: Scenario, programs: list[Program], out: Path, size: int) -> dict[str, list[Cost]]:
        found: dict[str, list[Cost]] = {program.name: [] for program in programs}
        if not scenario.fresh:
            for program in programs:  # an edit of the scenario before may still be published
                self.launcher.run(program.command(program.kept, rebuild=True))
        for run in range(self.runs):
            say(f"{size:,}: {scenario.title}, run {run + 1} of {self.runs}")
            with edited(scenario, programs, run):
                for program in programs:
                    folder = program.kept
                    if scenario.fresh:
                        folder = out / f"{scenario.key}-{program.name}-{run}"
                        program.forget()
                    found[program.name].append(self.launcher.run(program.command(folder, not scenario.fresh)))
        return found


def generator_version() -> str:
    """Changes with the code that generates, so that no corpus of an older one is measured."""
    files = [HERE / "generate_corpus.py", *sorted((HERE / "corpus").glob("*.py"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def describe_sources(content: Path) -> str:
    files = {kind: list((content / kind).rglob("*.md")) for kind in KINDS}
    size = sum(file.stat().st_size for kind in KINDS for file in files[kind])
    counts = ", ".join(f"{len(files[kind]):,} {kind}" for kind in KINDS)
    return f"{counts}; {size / 1e6:,.1f} MB."


def describe_output(folder: Path) -> str:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{len(sizes):,} files, {sum(sizes) / 1e6:,.1f} MB"


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def scenario_list(text: str) -> list[str]:
    keys = text.split(",")
    unknown = set(keys) - {scenario.key for scenario in SCENARIOS}
    if unknown:
        raise argparse.ArgumentTypeError(f"no scenario {', '.join(sorted(unknown))}")
    return keys


def sizes(text: str) -> list[int]:
    return [size_argument(part) for part in text.split(",")]


def main() -> None:
    keys = ",".join(scenario.key for scenario in SCENARIOS)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=sizes, default=[1_000, 10_000], help="such as 1k,10k,100k; default 1k,10k")
    parser.add_argument("--runs", type=int, default=5, help="of each build; default 5")
    parser.add_argument("--scenarios", type=scenario_list, default=keys.split(","), help=f"default {keys}")
    parser.add_argument("--hugo", help="the program, or ‘none’; default: that of make bench-hugo, or one on the path")
    parser.add_argument("--dossier", type=Path, default=HERE.parent / ".build/release/dossier")
    parser.add_argument("--json", type=Path, help="also write every run to this file")
    parser.add_argument("--work", type=Path, default=HERE.parent / "bench-work")
    options = parser.parse_args()

    bench = Bench(options)
    if not bench.hugo:
        say("Hugo is not here, so its column is left out; make bench-hugo installs it in bench-work/")
    machine, versions = report.machine(), bench.versions()
    print(f"{machine}; {', '.join(' '.join(version) for version in versions.items())}.\n", flush=True)
    results = []
    for size in options.sizes:
        results.append(bench.measure(size))
        print(report.site_table(results[-1], bench.scenarios, bench.runs), flush=True)
    if len(results) > 1:
        print(report.growth_table(results, bench.scenarios))
    if options.json:
        text = json.dumps(report.as_json(results, machine, versions), indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
