"""What is compared. A program has content of its own, builds it into any folder, and keeps one folder for rebuilds."""
import shutil
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


@dataclass
class Program:
    name: str
    content: Path
    """The folder with `briefings`, `articles` and `entities`."""
    kept: Path
    """Where rebuilds publish."""
    executable: Path
    alias_key: str = "aliases"
    """The key of an entity's further names."""

    def command(self, output: Path, rebuild: bool) -> list[str]:
        raise NotImplementedError

    def forget(self) -> None:
        """Removes what a build keeps beside its output, so that the next one starts from nothing."""


class Dossier(Program):
    def command(self, output: Path, rebuild: bool) -> list[str]:
        return [str(self.executable), "build", str(self.content.parent), "-o", str(output), "--quiet"]

    def forget(self) -> None:
        shutil.rmtree(self.content.parent / ".dossier", ignore_errors=True)


class Hugo(Program):
    def command(self, output: Path, rebuild: bool) -> list[str]:
        return [
            str(self.executable), "--quiet", "--noBuildLock", "--source", str(HERE / "hugo"),
            "--contentDir", str(self.content), "--destination", str(output)]


class Limit(Program):
    """Reads and writes as much as Dossier does and knows no cache."""

    sizes: Path

    def command(self, output: Path, rebuild: bool) -> list[str]:
        way = "compare" if rebuild else "write"
        return [str(self.executable), way, str(self.content), str(self.sizes), str(output)]

    def copy_sizes(self, published: Path, target: Path) -> None:
        """Notes how large each file is that another program published."""
        self.sizes = target
        files = sorted(path for path in published.rglob("*") if path.is_file())
        lines = (f"{path.stat().st_size} {path.relative_to(published)}\n" for path in files)
        target.write_text("".join(lines), encoding="utf-8")
