"""Time the commands against a bare start of Python, and compare with what was promised.

The runs are interleaved, so that a busy machine slows all of them alike; only the ratios mean anything.
Everything is started as a user starts it, by its own file, so all runs are under the same interpreter flags.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from generated import write_packs

ROOT: Final = Path(__file__).resolve().parents[1]
BARE: Final = (sys.executable, "-c", "pass")
BIG: Final = 80_000
ENVIRONMENT: Final = {  # an installed package has its modules compiled; nothing may keep ours from it
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}


@dataclass(frozen=True, slots=True)
class Case:
    """A command and how many bare starts it may take."""

    arguments: tuple[str, ...]
    budget: int

    def __str__(self) -> str:
        return " ".join(["dcmaturity", *(Path(argument).name for argument in self.arguments)])


def cases(folder: Path) -> tuple[Case, ...]:
    """Return what is timed; the files it needs are written into the folder."""
    (one,) = write_packs(folder / "one", 1, files=1, size=0)
    (many,) = write_packs(folder / "many", 1, files=1, size=BIG)
    small, big = one.rename(one.with_name("small.yaml")), many.rename(many.with_name("big.yaml"))
    return (
        Case(("--version",), 9),
        Case(("--help",), 9),
        Case(("lint", "--no-cache", str(small)), 20),
        Case(("lint", "--no-cache", str(big)), 30),
        Case(("report", str(example()), "--format", "html"), 25),
    )


def example() -> Path:
    """Return the first assessment among the shipped examples."""
    for file in sorted((ROOT / "examples").rglob("*.yaml")):
        if is_assessment(file):
            return file
    sys.exit("There is no assessment in examples/ to report on.")


def is_assessment(file: Path) -> bool:
    """Whether a file holds one administration's answers."""
    return "kind: assessment" in file.read_text(encoding="utf-8").splitlines()


def seconds(command: tuple[str, ...], folder: Path) -> float:
    """Return how long a command takes; findings are fine, anything worse ends the run."""
    start = perf_counter()
    done = subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    taken = perf_counter() - start
    if done.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.decode()}")
    return taken


def measure(chosen: tuple[Case, ...], folder: Path, runs: int) -> Iterator[float]:
    """Return the median time of the bare start, then those of the cases."""
    tool = shutil.which("dcmaturity", path=Path(sys.executable).parent)
    if tool is None:
        sys.exit("dcmaturity is not installed beside this Python; `make bench` installs it.")
    commands = (BARE, *((tool, *case.arguments) for case in chosen))
    rounds = [[seconds(command, folder) for command in commands] for _ in range(runs + 1)]
    return (median(times) for times in zip(*rounds[1:], strict=True))  # the first round fills the caches


def main() -> int:
    """Print the table; with `--check` the exit code says whether every budget holds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=21, help="how often each command is run")
    options.add_argument("--check", action="store_true", help="end with 1 if a budget does not hold")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        chosen = cases(Path(temporary))
        bare, *times = measure(chosen, Path(temporary), given.runs)
    ratios = [time / bare for time in times]
    width = max(len(str(case)) for case in chosen)
    print(f"{'':{width}}      ms   ratio  budget")
    print(f"{'python -c pass':{width}}  {bare * 1000:6.1f}  {1:6.1f}")
    for case, time, ratio in zip(chosen, times, ratios, strict=True):
        verdict = "holds" if ratio <= case.budget else "IS OVER"
        print(f"{case!s:{width}}  {time * 1000:6.1f}  {ratio:6.1f}  {case.budget:6}  {verdict}")
    holds = all(ratio <= case.budget for case, ratio in zip(chosen, ratios, strict=True))
    return 0 if holds or not given.check else 1


if __name__ == "__main__":
    sys.exit(main())
