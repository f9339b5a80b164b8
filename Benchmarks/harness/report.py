"""The results as Markdown tables, to be read as they are or pasted, and as JSON."""
import os
import statistics
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from .measure import Cost
from .scenarios import Scenario


@dataclass
class SiteResult:
    size: int
    sources: str
    """What the content is, in words."""
    outputs: dict[str, str] = field(default_factory=dict)
    """By program: how many files of how many bytes it published."""
    costs: dict[str, dict[str, list[Cost]]] = field(default_factory=dict)
    """By scenario and program: one for each run."""


def ratio(above: list[Cost], below: list[Cost]) -> str:
    """Of wall and of CPU time: medians of the ratios of neighbouring runs."""
    pairs = list(zip(above, below))
    wall = statistics.median(a.wall / b.wall for a, b in pairs)
    cpu = statistics.median(a.cpu / b.cpu for a, b in pairs)
    return f"{wall:.2f} / {cpu:.2f}"


def machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    model = next(models, "an unknown processor")
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{len(os.sched_getaffinity(0))} cores of {model}, {memory:.0f} GiB; load average {load}; {date.today()}"


def seconds(value: float) -> str:
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def site_table(result: SiteResult, scenarios: list[Scenario], runs: int) -> str:
    names = list(result.outputs)
    ratios = [(other, "Dossier") for other in names if other == "Hugo"] + [("Dossier", "limit")]
    header = ["wall s / CPU s / MiB", *names, *(f"{above} ÷ {below}" for above, below in ratios)]
    lines = [f"#### {result.size:,} documents", "", f"{result.sources} Medians of {runs} interleaved runs.", ""]
    outputs = (f"{name} publishes {output}" for name, output in result.outputs.items() if name != "limit")
    lines += ["; ".join(outputs) + ".", ""]
    lines += ["| " + " | ".join(header) + " |", "|---" * len(header) + "|"]
    for scenario in scenarios:
        costs = result.costs[scenario.key]
        middle = [Cost.median(costs[name]) for name in names]
        cells = [f"{seconds(c.wall)} / {seconds(c.cpu)} / {c.memory:,.0f}" for c in middle]
        cells += [ratio(costs[above], costs[below]) for above, below in ratios]
        lines.append("| " + " | ".join([scenario.title, *cells]) + " |")
    return "\n".join(lines) + "\n"


def growth_table(results: list[SiteResult], scenarios: list[Scenario]) -> str:
    """Wall µs a document: level where the cost grows as the site does."""
    names = list(results[0].outputs)
    columns = [(name, result) for name in names for result in results]
    header = " | ".join(f"{name}, {result.size:,}" for name, result in columns)
    lines = ["#### Growth", "", f"| wall µs a document | {header} |"]
    lines.append("|---" * (len(columns) + 1) + "|")
    for scenario in scenarios:
        cells = [Cost.median(r.costs[scenario.key][name]).wall * 1e6 / r.size for name, r in columns]
        lines.append("| " + " | ".join([scenario.title, *(f"{cell:,.0f}" for cell in cells)]) + " |")
    return "\n".join(lines) + "\n"


def as_json(results: list[SiteResult], machine_text: str, versions: dict[str, str]) -> dict[str, object]:
    return {"machine": machine_text, "versions": versions, "sites": [asdict(result) for result in results]}
