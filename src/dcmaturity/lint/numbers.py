"""Every number of a scorecard by its path, as an example's `expect` names it."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Final, TypeAlias

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import GroupScore, Value
from dcmaturity.scoring.scale import State
from dcmaturity.scoring.standing import Standing

Number: TypeAlias = Fraction | int | None

_PLACES: Final = 6
_NOT_COUNTED: Final = (State.NOT_APPLICABLE, State.UNKNOWN, State.UNANSWERED, State.NOT_ASKED)


def numbers(card: Scorecard) -> dict[str, Number]:
    """Return each number by its path, `enablers.skills.index`, `questions.<id>.score`; None if not scored."""
    found: dict[str, Number] = {"headline.level": card.headline.level}
    for name, group in card.groups.items():
        found |= {f"{name}.{field}": number for field, number in _of_group(card, group).items()}
    for name, standing in card.standings.items():
        found |= {
            f"questions.{name}.{field}": number for field, number in _of_question(card, standing).items()
        }
    return found


def rounded(number: Fraction | Decimal | int) -> Decimal:
    """Return a number with six decimals, rounded half up."""
    return Decimal(floor(Fraction(number) * 10**_PLACES + Fraction(1, 2))).scaleb(-_PLACES)


def _of_group(card: Scorecard, group: GroupScore) -> dict[str, Number]:
    distance = card.distance(group.name)
    return {
        "index": _index(group.claimed),
        "level": _level(group.claimed),
        "low": _index(group.low),
        "high": _index(group.high),
        "level-low": _level(group.low),
        "level-high": _level(group.high),
        "supported.index": _index(group.supported),
        "supported.level": _level(group.supported),
        "coverage": group.coverage.share,
        "target": distance.target if distance else None,
        "gap": distance.gap if distance else None,
        "to-target": distance.to_target if distance else None,
        "questions.counted": len(group.counted),
        **{f"questions.{state}": group.states.get(state, 0) for state in _NOT_COUNTED},
    }


def _of_question(card: Scorecard, standing: Standing) -> dict[str, Number]:
    name, counted = standing.question.id, standing.counted
    return {
        "score": standing.score if counted else None,
        "supported": standing.supported(standing.score) if counted else None,
        "target": card.targets[name].level if name in card.targets else None,
        "gap": card.gap(name) if counted else None,
    }


def _index(value: Value | None) -> Number:
    return value.index if value else None


def _level(value: Value | None) -> Number:
    return value.level if value else None
