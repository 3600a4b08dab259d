"""Time `dcmaturity lint` beside its peers on a thousand generated questionnaires, and see how its cost grows.

All of it is one run; each command is a process of its own, and only ratios mean anything. The peers check
less: check-jsonschema the shape of each file by itself, yamllint its layout. Each works as its user would
call it.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from bench import BARE, ENVIRONMENT, ROOT
from generated import make_slips, write_packs

IN_A_PACK: Final = 10
SIZE: Final = 80_000
LARGE: Final = 10_000
SCHEMA: Final = ROOT / "schemas" / "questionnaire.json"
C_LOADER: Final = ROOT / "build" / "c-loader"
"""Where `make bench` puts what gives check-jsonschema its C loader; without it on the path it has none."""

AGAINST_BOTH, AGAINST_C_LOADER, UNCHANGED, ONE_UNCHANGED, MEGABYTES = 60, 7, 1000, 10, 120
"""What the linter promises: times faster than peers, bare starts, memory."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: its seconds, and the most memory of all its processes together, in megabytes."""

    seconds: float
    megabytes: float


def run(*command: object, environment: dict[str, str] | None = None, watched: bool = False) -> Run:
    """Run a command to its end; findings are fine, anything worse ends the benchmark.

    Looking at its memory takes time from it, so that is only done where it is `watched`.
    """
    start = perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        env={**ENVIRONMENT, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    watch = _Memory(process.pid)
    if watched:
        watch.start()
    _, said = process.communicate()
    taken = perf_counter() - start
    if watched:
        watch.stop()
    if process.returncode not in {0, 1}:
        sys.exit(f"{command[0]} ended with {process.returncode}:\n{said.decode()[:2000]}")
    return Run(taken, watch.most / 1024)


class _Memory(threading.Thread):
    """Watches how much memory a process and all its children hold; what they share counts once (PSS)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.most, self.ended = pid, 0, threading.Event()

    def run(self) -> None:
        """Look again and again."""
        while not self.ended.wait(0.3):
            self.most = max(self.most, sum(map(_kilobytes, _family(self.pid))))

    def stop(self) -> None:
        """End watching."""
        self.ended.set()
        self.join()


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:  # it has ended meanwhile
        return
    for child in children:
        yield from _family(int(child))


def _kilobytes(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


@dataclass(frozen=True, slots=True)
class Tools:
    """The commands that are compared, and where ours keeps what it found."""

    ours: Path
    shape: Path
    layout: Path
    cache: Path

    @classmethod
    def beside_python(cls, cache: Path) -> "Tools":
        """Return the commands that stand beside this Python."""
        place = Path(sys.executable).parent
        return cls(place / "dcmaturity", place / "check-jsonschema", place / "yamllint", cache)

    def lint(self, *paths: Path, cold: bool, watched: bool = False) -> Run:
        """Run `dcmaturity lint`, with an empty cache or with what the last run left there."""
        if cold:
            shutil.rmtree(self.cache, ignore_errors=True)
        return run(
            self.ours, "lint", *paths, "--cache-dir", self.cache, "--format", "concise", watched=watched
        )

    def check_shape(self, files: Sequence[Path], *, c_loader: bool) -> Run:
        """Run check-jsonschema with our schema, and its default loader or the C one."""
        environment = {"PYTHONPATH": str(C_LOADER)} if c_loader else {}
        return run(self.shape, "--schemafile", SCHEMA, *files, environment=environment)

    def check_layout(self, files: Sequence[Path]) -> Run:
        """Run yamllint as it comes."""
        return run(self.layout, *files)


def compare(tools: Tools, folder: Path, count: int) -> Iterator[tuple[str, str, bool]]:
    """Yield what was measured on so many questionnaires, each line with whether its promise holds."""
    files = write_packs(folder, count // IN_A_PACK, files=IN_A_PACK, size=SIZE)
    colds = [tools.lint(folder, cold=True)]
    loader = tools.check_shape(files, c_loader=True)
    colds.append(tools.lint(folder, cold=True))
    both = tools.check_shape(files, c_loader=False).seconds + tools.check_layout(files).seconds
    colds.append(tools.lint(folder, cold=True))
    warm = median(tools.lint(folder, cold=False).seconds for _ in range(5))
    cold = median(one.seconds for one in colds)
    make_slips(files)
    slips = tools.lint(folder, cold=True).seconds
    memory = tools.lint(folder, cold=True, watched=True).megabytes
    yield f"{count} questionnaires, cold", f"{cold:.2f} s", True
    yield "  with a slip in every tenth", f"{slips:.2f} s", True
    yield from _faster("check-jsonschema and yamllint", both, cold, AGAINST_BOTH)
    yield from _faster("check-jsonschema, C loader", loader.seconds, cold, AGAINST_C_LOADER)
    yield from _faster("both of them, unchanged files", both, warm, UNCHANGED)
    yield "memory of all processes", f"{memory:.0f} MB (below {MEGABYTES})", memory < MEGABYTES


def _faster(what: str, theirs: float, ours: float, promised: int) -> Iterator[tuple[str, str, bool]]:
    ratio = theirs / ours
    yield f"  times faster than {what}", f"{ratio:.1f} (at least {promised})", ratio >= promised


def one_unchanged(tools: Tools, folder: Path, runs: int) -> Iterator[tuple[str, str, bool]]:
    """Yield how many bare starts of Python it takes to check a file again that has not changed."""
    (file,) = write_packs(folder, 1, files=1, size=SIZE)
    tools.lint(file, cold=True)
    pairs = [(run(*BARE).seconds, tools.lint(file, cold=False).seconds) for _ in range(runs)]
    ratio = median(ours for _, ours in pairs) / median(bare for bare, _ in pairs)
    yield "one unchanged file, bare starts", f"{ratio:.1f} (at most {ONE_UNCHANGED})", ratio <= ONE_UNCHANGED


def growth(tools: Tools, folder: Path, most: int) -> Iterator[tuple[str, str, bool]]:
    """Yield what a file costs among few and among many, and a kilobyte in a small file and in a large one.

    A cost that grows faster than the work would show in the last line of each: it may be twice the cheapest.
    """
    costs: list[float] = []
    for count in (10, 100, 1000):
        if count <= most:
            place = folder / f"files-{count}"
            write_packs(place, count // IN_A_PACK, files=IN_A_PACK, size=SIZE)
            costs.append(_without_start(tools, place) / count)
            yield f"{count} files of 80 KB", f"{costs[-1] * 1000:.1f} ms a file", costs[-1] <= 2 * min(costs)
    costs = []
    for kilobytes in (10, 100, 1000, 10_000):
        place = folder / f"kilobytes-{kilobytes}"
        write_packs(place, 1, files=1, size=kilobytes * 1000)
        costs.append(_without_start(tools, place) / kilobytes)
        linear = kilobytes < LARGE or costs[-1] <= 2 * costs[2]  # what takes next to nothing tells little
        yield f"one file of {kilobytes} KB", f"{costs[-1] * 1000:.3f} ms a KB", linear


def _without_start(tools: Tools, place: Path) -> float:
    """Return how long checking a folder takes, without what it takes to check next to nothing."""
    empty = place / "nothing"
    (file,) = write_packs(empty, 1, files=1, size=0)
    start = median(tools.lint(file, cold=True).seconds for _ in range(5))
    shutil.rmtree(empty)
    return median(tools.lint(place, cold=True).seconds for _ in range(3)) - start


def main() -> int:
    """Print the table; with `--check` the exit code says whether every promise holds."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=1000, help="how many questionnaires, a multiple of 10")
    options.add_argument("--check", action="store_true", help="end with 1 if a promise does not hold")
    given = options.parse_args()
    if not C_LOADER.is_dir():
        sys.exit("The C loader is not there; `make bench` installs it.")
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}", flush=True)
    holds = True
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        tools = Tools.beside_python(place / "cache")
        for rows in (
            compare(tools, place / "compared", given.files),
            one_unchanged(tools, place / "one", 21),
            growth(tools, place / "growth", given.files),
        ):
            for what, said, kept in rows:
                print(f"{what:48} {said:26} {'' if kept else 'DOES NOT HOLD'}".rstrip(), flush=True)
                holds = holds and kept
    return 0 if holds or not given.check else 1


if __name__ == "__main__":
    sys.exit(main())
