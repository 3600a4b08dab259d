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

ROOT: Final = Path(__file__).resolve().parents[1]
BARE: Final = (sys.executable, "-c", "pass")
BIG: Final = 80_000
ENVIRONMENT: Final = {  # an installed package has its modules compiled; nothing may keep ours from it
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}

MODEL: Final = """\
kind: model
format: 1
id: bench
version: "1.0.0"
title: Bench
provenance: Made up to measure time.
levels:
  - {level: 1, name: Paper-based, means: The process runs on paper.}
  - {level: 2, name: Stand-alone, means: Data are keyed again between systems.}
  - {level: 3, name: Integrated, means: Systems inside the administration share data.}
  - {level: 4, name: Connected, means: Data are shared with the other agencies.}
  - {level: 5, name: Networked, means: Data are exchanged with other administrations.}
enablers:
  - {id: skills, name: Skills, means: What the staff is able to do.}
themes:
  - {id: leadership, name: Leadership, means: Who decides and who answers for it.}
"""

QUESTIONNAIRE: Final = """\
kind: questionnaire
format: 1
id: procedures
title: Procedures
enabler: skills
questions:
"""

QUESTION: Final = """\
  - id: procedures.step-{number}
    theme: leadership
    text: How is step {number} of the procedure recorded, and who can see the record?
    why: What is not recorded cannot be measured, and what is not measured is not improved.
    evidence: [a register, a screen of the system]
    levels:
      1:
        is: Step {number} is recorded on paper, or not at all.
      2:
        is: Step {number} is recorded in a system of its own, and its data are keyed again elsewhere.
        do: Choose one register for step {number}, name its owner, and enter every new case in it.
        effort: low
      3:
        is: Step {number} is recorded once, and every office of the administration sees the same record.
        do: Connect the register of step {number} to the declaration system, and write the procedure down.
        effort: medium
      4:
        is: The agencies at the border see the record of step {number}, and its duration is measured.
        do: Agree on the data of step {number} with the agencies, and publish its duration every quarter.
        effort: high
      5:
        is: Partner administrations receive the record of step {number} on an international standard.
        do: Exchange the record of step {number} with one partner, and change it by what was measured.
        effort: high
"""


@dataclass(frozen=True, slots=True)
class Case:
    """A command and how many bare starts it may take."""

    arguments: tuple[str, ...]
    budget: int

    def __str__(self) -> str:
        return " ".join(["dcmaturity", *(Path(argument).name for argument in self.arguments)])


def cases(folder: Path) -> tuple[Case, ...]:
    """Return what is timed; the files it needs are written into the folder."""
    small = write_pack(folder / "small", size=0)
    big = write_pack(folder / "big", size=BIG)
    return (
        Case(("--version",), 9),
        Case(("--help",), 9),
        Case(("lint", str(small)), 20),
        Case(("lint", str(big)), 30),
        Case(("report", str(example()), "--format", "html"), 25),
    )


def write_pack(folder: Path, *, size: int) -> Path:
    """Write a pack with one questionnaire of at least this many bytes, and return the questionnaire."""
    folder.mkdir()
    (folder / "model.yaml").write_text(MODEL, encoding="utf-8")
    text, number = QUESTIONNAIRE, 0
    while number == 0 or len(text) < size:
        number += 1
        text += QUESTION.format(number=number)
    questionnaire = folder / f"{folder.name}.yaml"
    questionnaire.write_text(text, encoding="utf-8")
    return questionnaire


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
