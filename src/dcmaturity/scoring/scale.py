"""The pack's scale and rules as exact numbers, and the names that scoring uses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import floor
from typing import Final, Literal, assert_never

from dcmaturity.model.fields import Effort
from dcmaturity.model.pack import Pack

EFFORT: Final[dict[Effort, int]] = {"low": 1, "medium": 2, "high": 4}


class State(StrEnum):
    """How a question stands; none of these is a number."""

    ANSWERED = "answered"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"
    UNANSWERED = "unanswered"
    NOT_ASKED = "not-asked"

    @property
    def applicable(self) -> bool:
        """Whether the question is asked and applies."""
        return self not in {State.NOT_APPLICABLE, State.NOT_ASKED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The levels from base to top, and the pack's rule for the level of a group."""

    base: int
    top: int
    rule: Literal["attainment", "lowest", "mean"]
    share: Fraction

    @classmethod
    def of(cls, pack: Pack) -> "Scale":
        """Return the scale of `pack`."""
        level = pack.model.scoring.level
        return cls(base=pack.base, top=pack.top, rule=level.rule, share=Fraction(level.share))

    @property
    def levels_above_base(self) -> range:
        """The levels that have to be reached."""
        return range(self.base + 1, self.top + 1)

    def held(self, level: int) -> int:
        """Return `level`, or the nearest end of the scale where it lies outside."""
        return max(self.base, min(self.top, level))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A score and what it weighs; `key` when no group passes its level."""

    score: Fraction
    weight: int
    key: bool = False


def mean(parts: Iterable[tuple[Fraction, int]]) -> Fraction:
    """Return the weighted mean of (value, weight) pairs, of which there has to be one."""
    pairs = list(parts)
    return sum((value * weight for value, weight in pairs), Fraction(0)) / sum(weight for _, weight in pairs)


def attained_share(parts: Sequence[Weighed], level: int) -> Fraction:
    """Return the share of the weight whose score is at `level` or above, from 0 to 1."""
    reached = sum(part.weight for part in parts if part.score >= level)
    return Fraction(reached, sum(part.weight for part in parts))


def attained(parts: Sequence[Weighed], scale: Scale) -> int:
    """Return the highest level that the required share of the weight has reached, else the base."""
    reached = (level for level in scale.levels_above_base if attained_share(parts, level) >= scale.share)
    return max(reached, default=scale.base)


def level_by_rule(parts: Sequence[Weighed], scale: Scale) -> int:
    """Return the level of a group by the pack's rule, before any key question holds it."""
    match scale.rule:
        case "attainment":
            return attained(parts, scale)
        case "lowest":
            return min(floor(part.score) for part in parts)
        case "mean":
            return floor(mean((part.score, part.weight) for part in parts))
        case _:
            assert_never(scale.rule)


def level(parts: Sequence[Weighed], scale: Scale) -> int:
    """Return the level of a group: by the pack's rule, never above the level of a key question in it."""
    return min([level_by_rule(parts, scale), *(floor(part.score) for part in parts if part.key)])
