"""A scale drawn with plain letters: `1 --o---x--- 5`, o for now and x for the target."""

from typing import Final

CELLS: Final = 21


def track(at: float | None, goal: float | None) -> str:
    """Return the scale with the present and the target on it; both are places from 0 to 1."""
    cells = ["-"] * CELLS
    if goal is not None:
        cells[_cell(goal)] = "x"
    if at is not None:
        cells[_cell(at)] = "o"
    return "".join(cells)


def _cell(place: float) -> int:
    return round(place * (CELLS - 1))
