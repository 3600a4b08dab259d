"""The scorecard as `scorecard/1`: fields are added, never renamed or removed."""

import json
from fractions import Fraction
from math import floor
from typing import Any, Final

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import Distance, GroupScore, Value
from dcmaturity.scoring.scale import State

FORMAT: Final = "scorecard/1"
PLACES: Final = 6


def number(value: Fraction | None) -> int | float | None:
    """Return a number with at most six decimals, rounded half up; a whole one without any."""
    if value is None:
        return None
    scaled = floor(value * 10**PLACES + Fraction(1, 2))
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
        "groups": {name: _group(group, card.distance(name)) for name, group in card.groups.items()},
        "questions": {name: _question(card, name) for name in card.standings},
    }


def _group(group: GroupScore, distance: Distance | None) -> dict[str, Any]:
    supported = group.supported
    return {
        "index": _index(group.claimed),
        "level": _level(group.claimed),
        "low": _index(group.low),
        "high": _index(group.high),
        "level-low": _level(group.low),
        "level-high": _level(group.high),
        "supported": {"index": _index(supported), "level": _level(supported)},
        "coverage": number(group.coverage.share),
        "provisional": group.coverage.provisional,
        "target": number(distance.target if distance else None),
        "gap": number(distance.gap if distance else None),
        "to-target": number(distance.to_target if distance else None),
        "questions": {
            "counted": group.states[State.ANSWERED],
            **{str(state): group.states[state] for state in State if state is not State.ANSWERED},
        },
    }


def _index(value: Value | None) -> int | float | None:
    return number(value.index) if value else None


def _level(value: Value | None) -> int | None:
    return value.level if value else None


def _question(card: Scorecard, name: str) -> dict[str, Any]:
    standing = card.standings[name]
    counted = standing.counted
    target = card.targets.get(name)
    return {
        "state": str(standing.state),
        "score": number(standing.score) if counted else None,
        "supported": number(standing.supported(standing.score)) if counted else None,
        "target": target.level if target else None,
        "gap": number(card.gap(name)) if counted else None,
    }
