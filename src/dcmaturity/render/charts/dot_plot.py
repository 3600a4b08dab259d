"""The dot plot: where a group stands and where it is wanted, on one line."""

from dataclasses import dataclass

from dcmaturity.render.charts.scale import percent
from dcmaturity.report.view import GroupRow


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line."""

    start: str
    end: str
    length: str


@dataclass(frozen=True, slots=True)
class Dots:
    """The marks of one row; None where there is nothing to mark."""

    now: str | None
    target: str | None
    gap: Span | None
    range: Span | None


def dots(row: GroupRow) -> Dots:
    """Return the marks of one group: now, target, the gap between them, and the range that now may lie in."""
    return Dots(
        now=None if row.at is None else percent(row.at),
        target=None if row.goal is None else percent(row.goal),
        gap=_span(row.at, row.goal),
        range=_span(row.low, row.high),
    )


def _span(start: float | None, end: float | None) -> Span | None:
    if start is None or end is None or start >= end:
        return None
    return Span(percent(start), percent(end), percent(end - start))
