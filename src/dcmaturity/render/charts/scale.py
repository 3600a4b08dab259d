"""The level scale as a line from left to right, in percent of its width."""

from collections.abc import Sequence
from dataclasses import dataclass

from dcmaturity.report.view import Scale


@dataclass(frozen=True, slots=True)
class Tick:
    """A level on the line."""

    level: int
    name: str
    at: float
    x: str
    anchor: str


def ticks(scale: Sequence[Scale]) -> tuple[Tick, ...]:
    """Return the levels along the line, from the first at its left end to the last at its right end."""
    base, top = scale[0].level, scale[-1].level
    return tuple(_tick(level, (level.level - base) / (top - base)) for level in scale)


def percent(share: float) -> str:
    """Return a share as SVG writes it: `37.5%`."""
    return f"{round(share * 100, 2):g}%"


def _tick(level: Scale, at: float) -> Tick:
    anchor = "start" if at == 0 else "end" if at == 1 else "middle"
    return Tick(level.level, level.name, at, percent(at), anchor)
