"""How many problems there are, in one line and by rule."""

from collections import Counter
from collections.abc import Sequence

from dcmaturity.render.problems.report import Report
from dcmaturity.source import Problem, Severity


def summary(problems: Sequence[Problem], files: int) -> str:
    """Return `1 error, 2 notes in 2 of 12 files`, or that there are none.

    Args:
        problems: All that were found.
        files: How many files were checked.
    """
    if not problems:
        return f"No problems found in {counted(files, 'file')}"
    counts = Counter(problem.severity for problem in problems)
    sorts = [counted(counts[severity], severity.word) for severity in reversed(Severity) if counts[severity]]
    named = len({problem.file for problem in problems})
    of_all = f"{named} of {files} files" if named < files else counted(named, "file")
    return f"{', '.join(sorts)} in {of_all}"


def statistics(report: Report) -> str:
    """Return how often each rule was broken, `12 DCM301 step-without-action`, the most frequent first."""
    rules = report.rules()
    counts = Counter(problem.code for problem in report.problems)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    width = len(str(max(counts.values(), default=0)))
    return "".join(f"{count:{width}} {code} {rules[code].name}\n" for code, count in rows)


def counted(number: int, word: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
