"""The programs that a comparison needs: what is there, and what a C compiler makes of our own."""
import os
import shlex
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


def compile_c(name: str, work: Path, package: str | None = None) -> Path:
    source, program = HERE / f"{name}.c", work / name
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        flags = shlex.split(output_of("pkg-config", "--cflags", "--libs", package)) if package else []
        subprocess.run(["cc", "-O2", "-o", str(program), str(source), *flags, "-lpthread"], check=True)
    return program


def find_hugo(wanted: str | None, work: Path) -> Path | None:
    """The named program, that of `make bench-hugo`, or the one on the path. Of the Python package, the program itself
    and not the script that starts it."""
    if wanted == "none":
        return None
    packaged = sorted(work.glob("hugo/lib/python*/site-packages/hugo/binaries/hugo"))
    found = wanted or (str(packaged[0]) if packaged else shutil.which("hugo"))
    if wanted and not os.access(wanted, os.X_OK):
        raise SystemExit(f"no program ‘{wanted}’")
    return Path(found).resolve() if found else None


def output_of(*command: str | os.PathLike[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
