"""The radar of the enablers: an axis for each, the base of the scale in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final, TypeAlias

from dcmaturity.render.charts.label import lines
from dcmaturity.render.charts.scale import ticks
from dcmaturity.report.view import GroupRow, Scale

WIDTH: Final = 384
HEIGHT: Final = 304
CENTRE: Final = (192.0, 156.0)
HUB: Final = 10.0
"""The base of the scale is a small ring, so that an enabler on it can still be seen."""
RADIUS: Final = 98.0
LABEL: Final = RADIUS + 10
LINE: Final = 15
FEWEST: Final = 3

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Axis:
    """One enabler: its label, the place of its number, and its dot."""

    row: GroupRow
    label: tuple[tuple[str, Point], ...]
    number: Point
    anchor: str
    now: Point | None


@dataclass(frozen=True, slots=True)
class Radar:
    """The drawing, with three paths: `web` has the axes and a ring for each level."""

    width: int
    height: int
    axes: tuple[Axis, ...]
    web: str
    now: str
    target: str


def radar(rows: Sequence[GroupRow], scale: Sequence[Scale]) -> Radar | None:
    """Return the radar of the rows; None where there are too few for one."""
    if len(rows) < FEWEST:
        return None
    angles = [2 * pi * number / len(rows) - pi / 2 for number in range(len(rows))]
    rings = [_outline([_point(angle, tick.at) for angle in angles]) for tick in ticks(scale)]
    spokes = [_line(CENTRE, _at(angle, RADIUS)) for angle in angles]
    turns = list(zip(rows, angles, strict=True))
    return Radar(
        width=WIDTH,
        height=HEIGHT,
        axes=tuple(_axis(row, angle) for row, angle in turns),
        web="".join((*rings, *spokes)),
        now=_outline([_point(angle, row.at) for row, angle in turns]),
        target=_outline([_point(angle, row.goal) for row, angle in turns]),
    )


def _axis(row: GroupRow, angle: float) -> Axis:
    x, y = _at(angle, LABEL)
    texts = lines(row.name, width=14)
    top = y - (len(texts) + 1) * LINE * (1 - sin(angle)) / 2 + LINE * 0.75
    places = [(x, round(top + LINE * number, 1)) for number in range(len(texts) + 1)]
    return Axis(
        row=row,
        label=tuple(zip(texts, places, strict=False)),
        number=places[-1],
        anchor=_anchor(angle),
        now=_point(angle, row.at),
    )


def _anchor(angle: float) -> str:
    side = round(cos(angle), 6)
    return "middle" if side == 0 else "start" if side > 0 else "end"


def _point(angle: float, at: float | None) -> Point | None:
    return None if at is None else _at(angle, HUB + (RADIUS - HUB) * at)


def _at(angle: float, distance: float) -> Point:
    return round(CENTRE[0] + distance * cos(angle), 1), round(CENTRE[1] + distance * sin(angle), 1)


def _outline(points: Sequence[Point | None]) -> str:
    """Return the way round through the points; where one is missing, only the lines between neighbours."""
    known = [point for point in points if point]
    if len(known) == len(points):
        return _line(*known) + "Z"
    neighbours = zip(points, (*points[1:], *points[:1]), strict=True)
    return "".join(_line(first, second) for first, second in neighbours if first and second)


def _line(*points: Point) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
