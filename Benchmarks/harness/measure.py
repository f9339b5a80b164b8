"""What one run of a command costs, and the medians of several."""
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    wall: float
    """Seconds."""
    cpu: float
    """Seconds, user and system, of all threads."""
    memory: float
    """Peak resident MiB."""

    @staticmethod
    def median(costs: list["Cost"]) -> "Cost":
        middle = statistics.median
        return Cost(middle(c.wall for c in costs), middle(c.cpu for c in costs), middle(c.memory for c in costs))


class Launcher:
    def __init__(self, program: Path, work: Path, environment: dict[str, str]):
        self.program = program
        self.result = work / "cost.txt"
        self.messages = work / "messages.txt"
        self.environment = os.environ | environment

    def run(self, command: list[str]) -> Cost:
        """The cost of a command whose output goes nowhere; stops everything where it fails."""
        words = ["sh", "-c", 'exec "$0" "$@" 3>"$COST"', str(self.program), *command]
        with open(self.messages, "wb") as messages:
            done = subprocess.run(
                words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=messages,
                env=self.environment | {"COST": str(self.result)})
        if done.returncode != 0:
            sys.exit(f"failed: {' '.join(command)}\n{self.messages.read_text(errors='replace')}")
        wall, user, system, kibibytes = map(int, self.result.read_text().split())
        return Cost(wall / 1e6, (user + system) / 1e6, kibibytes / 1024)
