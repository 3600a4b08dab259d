"""Every number of a scorecard under its public name: what JSON writes and what a pack's examples expect."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Final, TypeAlias

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import GroupScore, Value
from dcmaturity.scoring.scale import State

Numbers: TypeAlias = "dict[str, Fraction | int | bool | str | Numbers | None]"
"""Exact numbers, levels, flags and states by name; None for what is not scored."""


PLACES: Final = 6
"""The decimals of a number that programs read or an example expects."""


def millionths(number: Fraction | Decimal | int) -> int:
    """Return a number in millionths, rounded half up."""
    return floor(Fraction(number) * 10**PLACES + Fraction(1, 2))


def group_numbers(card: Scorecard, name: str) -> Numbers:
    """Return the numbers of a group: `index`, `level`, `low`, `supported` and so on."""
    group = card.groups[name]
    distance = card.distance(name)
    return {
        "index": _index(group.claimed),
        "level": _level(group.claimed),
        "low": _index(group.low),
        "high": _index(group.high),
        "level-low": _level(group.low),
        "level-high": _level(group.high),
        "supported": {"index": _index(group.supported), "level": _level(group.supported)},
        "coverage": group.coverage.share,
        "provisional": group.coverage.provisional,
        "target": distance.target if distance else None,
        "gap": distance.gap if distance else None,
        "to-target": distance.to_target if distance else None,
        "questions": _states(group),
    }


def question_numbers(card: Scorecard, name: str) -> Numbers:
    """Return the numbers of a question: `state`, `score`, `supported`, `target`, `gap`."""
    standing = card.standings[name]
    counted = standing.counted
    return {
        "state": str(standing.state),
        "score": standing.score if counted else None,
        "supported": standing.supported(standing.score) if counted else None,
        "target": card.targets[name].level if name in card.targets else None,
        "gap": card.gap(name) if counted else None,
    }


def _states(group: GroupScore) -> Numbers:
    others = (state for state in State if state is not State.ANSWERED)
    return {"counted": group.states[State.ANSWERED], **{str(state): group.states[state] for state in others}}


def _index(value: Value | None) -> Fraction | None:
    return value.index if value else None


def _level(value: Value | None) -> int | None:
    return value.level if value else None
