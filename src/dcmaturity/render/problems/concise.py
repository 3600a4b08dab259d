"""Problems, a line each: for editors, and for `grep`, `sort` and `wc`."""

from dcmaturity.render.problems.full import headline
from dcmaturity.render.problems.report import Report


def concise(report: Report) -> str:
    """Return `file:line:column: CODE message (severity)` for every problem."""
    return "".join(f"{headline(problem, color=report.color)}\n" for problem in report.problems)
