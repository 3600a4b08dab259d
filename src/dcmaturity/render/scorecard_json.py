"""The scorecard as `scorecard/1`: fields are added, never renamed or removed."""

import json
from fractions import Fraction
from typing import Any, Final

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.numbers import PLACES, Numbers, group_numbers, millionths, question_numbers

FORMAT: Final = "scorecard/1"


def number(value: Fraction) -> int | float:
    """Return a number with at most six decimals, rounded half up; a whole one without any."""
    scaled = millionths(value)
    return scaled // 10**PLACES if scaled % 10**PLACES == 0 else scaled / 10**PLACES


def scorecard_json(card: Scorecard) -> bytes:
    """Return the scorecard as JSON."""
    return f"{json.dumps(scorecard_data(card), ensure_ascii=False, indent=1)}\n".encode()


def scorecard_data(card: Scorecard) -> dict[str, Any]:
    """Return the scorecard as what JSON can hold."""
    model = card.pack.model
    return {
        "format": FORMAT,
        "pack": {"id": model.id, "version": model.version, "digest": card.pack.digest},
        "headline": {
            "level": card.headline.level,
            "rule": card.headline.rule,
            "held-back-by": list(card.headline.held_back_by),
        },
        "groups": {name: _rounded(group_numbers(card, name)) for name in card.groups},
        "questions": {name: _rounded(question_numbers(card, name)) for name in card.standings},
    }


def _rounded(found: Numbers) -> dict[str, Any]:
    return {name: _rounded(it) if isinstance(it, dict) else _leaf(it) for name, it in found.items()}


def _leaf(it: Fraction | int | str | None) -> int | float | str | None:
    return number(it) if isinstance(it, Fraction) else it
