"""The headline level, and which groups hold it back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Literal

from dcmaturity.model.fields import Reach
from dcmaturity.model.maturity_model import HeadlineRule
from dcmaturity.scoring.groups import OVERALL
from dcmaturity.scoring.scale import Scale, Weighed, attained


@dataclass(frozen=True, slots=True)
class Bound:
    """A level that the headline cannot pass, the group that sets it, and by which rule."""

    level: int
    group: str
    rule: Literal["attainment", "lowest-enabler", "mean", "reach"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What the headline is made of, all of one sort: claimed, lowest, highest or supported.

    Attributes:
        questions: The scores of all questions that count.
        enablers: The level of each enabler that has an applicable question; None where it is not scored.
        index: The overall index; None when nothing is scored.
        reaches: The level of each reach that has an applicable question, if all unknown turned out worst.
    """

    questions: Sequence[Weighed]
    enablers: Mapping[str, int | None]
    index: Fraction | None
    reaches: Mapping[Reach, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The headline level; None until every enabler with an applicable question is scored.

    Attributes:
        level: The level.
        rule: The pack's rule for it.
        bounds: All levels that it could not pass.
        held_back_by: The groups that keep it from the next level; none at the top of the scale.
    """

    level: int | None
    rule: str
    bounds: tuple[Bound, ...]
    held_back_by: tuple[str, ...]


def headline(basis: Basis, rule: HeadlineRule, scale: Scale) -> Headline:
    """Return the headline level by the pack's rule, held by the reach of interoperability."""
    levels = {name: level for name, level in basis.enablers.items() if level is not None}
    if len(levels) < len(basis.enablers) or basis.index is None:
        waiting = tuple(f"enablers.{name}" for name in basis.enablers if name not in levels)
        return Headline(level=None, rule=rule.rule, bounds=(), held_back_by=waiting)
    bounds = (*_by_rule(basis, levels, rule, scale), *_by_reach(basis, rule))
    level = scale.held(min(bound.level for bound in bounds))
    holding = dict.fromkeys(bound.group for bound in bounds if bound.level <= level)
    held = tuple(holding) if level < scale.top else ()
    return Headline(level=level, rule=rule.rule, bounds=bounds, held_back_by=held)


def _by_rule(basis: Basis, levels: Mapping[str, int], rule: HeadlineRule, scale: Scale) -> Iterator[Bound]:
    if rule.rule in {"balanced", "attainment"}:
        yield Bound(attained(basis.questions, scale), OVERALL, "attainment")
    if rule.rule in {"balanced", "lowest-enabler"}:
        above = 1 if rule.rule == "balanced" else 0
        for name, level in levels.items():
            yield Bound(level + above, f"enablers.{name}", "lowest-enabler")
    if rule.rule == "mean" and basis.index is not None:
        yield Bound(floor(basis.index), OVERALL, "mean")


def _by_reach(basis: Basis, rule: HeadlineRule) -> Iterator[Bound]:
    for reach, required in rule.reach.items():
        if reach in basis.reaches and basis.reaches[reach] < required:
            yield Bound(required - 1, f"interoperability.{reach}", "reach")
