"""Hold the branch coverage to what was promised: all of the pure floors, nine tenths of the shell.

Reads the JSON report of coverage.py: `python scripts/coverage_floors.py coverage.json`.
"""

import json
import sys
from collections import Counter
from pathlib import Path, PurePath
from typing import Final

PURE: Final = frozenset({"errors", "source", "model", "scoring", "report", "lint", "interview"})
PURE_LIMIT: Final = 100
SHELL_LIMIT: Final = 90


def floor_of(file: str) -> str:
    """Return the package or module of `dcmaturity` that a file belongs to."""
    parts = PurePath(file.replace("\\", "/")).parts
    return parts[parts.index("dcmaturity") + 1].removesuffix(".py")


def percent(covered: int, total: int) -> float:
    """Return the share as a percentage; of nothing, everything is covered."""
    return 100 * covered / total if total else 100.0


def failures(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> list[str]:
    """Return one line for each promise that is not kept."""
    covered, total = Counter[str](), Counter[str]()
    for file, found in report["files"].items():
        counts, floor = found["summary"], floor_of(file)
        covered[floor] += counts["covered_lines"] + counts["covered_branches"]
        total[floor] += counts["num_statements"] + counts["num_branches"]
    pure = [floor for floor in sorted(total) if floor in PURE and covered[floor] < total[floor]]
    lines = [f"{floor}: {percent(covered[floor], total[floor]):.2f} %, not {PURE_LIMIT} %" for floor in pure]
    shell = [floor for floor in total if floor not in PURE]
    reached = percent(sum(covered[floor] for floor in shell), sum(total[floor] for floor in shell))
    return lines if reached >= SHELL_LIMIT else [*lines, f"the shell: {reached:.2f} %, not {SHELL_LIMIT} %"]


def main() -> int:
    """Print what falls short; the exit code says whether anything does."""
    short = failures(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    for line in short:
        print(f"Covered too little: {line}", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
