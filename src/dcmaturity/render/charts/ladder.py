"""The ladder of interoperability: a column for each reach, a rung for each level."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from dcmaturity.render.charts.label import lines
from dcmaturity.render.charts.scale import ticks
from dcmaturity.report.view import Rung, Scale

MARGIN: Final = 28
COLUMN: Final = 104
RUNG: Final = 28
LABEL: Final = 44

State: TypeAlias = Literal["reached", "needed", "beyond"]


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of one column."""

    y: int
    state: State


@dataclass(frozen=True, slots=True)
class Column:
    """One reach."""

    x: int
    name: str
    label: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The drawing; `levels` pairs each level with the height of its rungs."""

    width: int
    height: int
    levels: tuple[tuple[int, int], ...]
    columns: tuple[Column, ...]


def ladder(rungs: Sequence[Rung], scale: Sequence[Scale]) -> Ladder:
    """Return the ladder of the reaches, the lowest level at the bottom."""
    heights = [RUNG * place for place in reversed(range(len(scale)))]
    places = [tick.at for tick in ticks(scale)]
    return Ladder(
        width=MARGIN + COLUMN * len(rungs),
        height=RUNG * len(scale) + LABEL,
        levels=tuple((level.level, y) for level, y in zip(scale, heights, strict=True)),
        columns=tuple(
            Column(
                x=MARGIN + COLUMN * number,
                name=rung.name,
                label=lines(rung.name, width=14),
                steps=tuple(Step(y, _state(rung, at)) for y, at in zip(heights, places, strict=True)),
            )
            for number, rung in enumerate(rungs)
        ),
    )


def _state(rung: Rung, at: float) -> State:
    if rung.at is not None and at <= rung.at:
        return "reached"
    return "needed" if rung.required is not None and at <= rung.required else "beyond"
