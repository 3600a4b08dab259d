"""A text with some of its stretches written anew."""

from collections.abc import Iterable

from dcmaturity.source.problem import Problem, Span


def fixed(text: str, problems: Iterable[Problem]) -> tuple[str, int]:
    """Return a text with every certain fix made that no other overlaps, and how many were made.

    Args:
        text: The file as it is written; lines may end with CRLF, and a BOM may stand before the first.
        problems: What is wrong with it; those without a fix change nothing.
    """
    lines = text.removeprefix("\ufeff").split("\n")
    made = 0
    last = Span(len(lines) + 1, 1, len(lines) + 1, 1)
    for problem in sorted(problems, reverse=True):  # from the end, so that the places before stay true
        span = problem.span
        if problem.fix is None or (span.end_line, span.end_column) > (last.line, last.column):
            continue
        before = lines[span.line - 1][: span.column - 1]
        after = lines[span.end_line - 1][span.end_column - 1 :]
        gone = not problem.fix and not after.strip()  # what stood at the end of a line leaves no spaces there
        lines[span.line - 1 : span.end_line] = [f"{before.rstrip() if gone else before}{problem.fix}{after}"]
        made, last = made + 1, span
    return ("\ufeff" if text.startswith("\ufeff") else "") + "\n".join(lines), made
