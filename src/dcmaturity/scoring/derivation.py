"""How a group's number came about: why 2 and not 3."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import OVERALL, GroupScore
from dcmaturity.scoring.headline import Bound
from dcmaturity.scoring.scale import Weighed, attained_share, level_by_rule
from dcmaturity.scoring.standing import Standing


@dataclass(frozen=True, slots=True)
class Contribution:
    """One counted question in a group: `share` of the group's index hangs on it, from 0 to 1."""

    standing: Standing
    share: Fraction


@dataclass(frozen=True, slots=True)
class Attained:
    """The share of the weight that has reached a level, from 0 to 1."""

    level: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class Widening:
    """A question not fully known, and by how many levels it widens the range of the index."""

    standing: Standing
    levels: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """What a group's level and range are made of.

    Attributes:
        group: The group's score.
        contributions: Its counted questions, heaviest first.
        attained: The share that reached each level above the base, upwards.
        by_rule: The level by the pack's rule before anything holds it; None when nothing is counted.
        held_by: The key questions that hold the level, or for the whole the bounds of the headline.
        widened_by: What is not known, the widest first.
        next_level: The level to reach next; None at the top or when nothing is counted.
        needed: The share of the weight that has to reach a level; None where the rule asks for no share.
        missing: The share of the weight that still has to reach the next level by that rule, from 0 to 1.
        would_raise: The counted questions below the next level: those that hold it first, then the heaviest.
    """

    group: GroupScore
    contributions: tuple[Contribution, ...]
    attained: tuple[Attained, ...]
    by_rule: int | None
    held_by: tuple[Standing | Bound, ...]
    widened_by: tuple[Widening, ...]
    next_level: int | None
    needed: Fraction | None
    missing: Fraction
    would_raise: tuple[Standing, ...]


def derivation(card: Scorecard, name: str) -> Derivation:
    """Return how the number of the group called `name` came about."""
    group = card.groups[name]
    counted = group.counted
    parts = [standing.weighed(standing.score) for standing in counted]
    stands = group.claimed.level if group.claimed else None
    next_level = stands + 1 if stands is not None and stands < card.scale.top else None
    holding = _holding(card, group, stands)
    needed = _needed(card, name)
    lacking = Fraction(0)
    if needed is not None and next_level is not None:
        lacking = max(lacking, needed - attained_share(parts, next_level))
    return Derivation(
        group=group,
        contributions=_contributions(card, group),
        attained=tuple(
            Attained(level, attained_share(parts, level)) for level in card.scale.levels_above_base
        )
        if parts
        else (),
        by_rule=_by_rule(card, name, parts),
        held_by=holding,
        widened_by=_widened_by(card, group),
        next_level=next_level,
        needed=needed,
        missing=lacking,
        would_raise=_would_raise(card, counted, next_level, holding),
    )


def _needed(card: Scorecard, name: str) -> Fraction | None:
    """Return the share of the weight that has to reach a level of the group, if its rule asks for one."""
    by_headline = card.headline.rule in {"balanced", "attainment"}
    by_share = by_headline if name == OVERALL else card.scale.rule == "attainment"
    return card.scale.share if by_share else None


def _weight_in(card: Scorecard, group: GroupScore, standing: Standing) -> Fraction:
    """Return what part of the group's index hangs on a question, from 0 to 1."""
    if group.name == OVERALL:
        return card.worth(standing.question.id)
    return Fraction(standing.question.weight, sum(s.question.weight for s in group.counted))


def _contributions(card: Scorecard, group: GroupScore) -> tuple[Contribution, ...]:
    found = [Contribution(standing, _weight_in(card, group, standing)) for standing in group.counted]
    return tuple(sorted(found, key=lambda part: -part.share))


def _by_rule(card: Scorecard, name: str, parts: Sequence[Weighed]) -> int | None:
    if not parts:
        return None
    if name == OVERALL:
        return min((bound.level for bound in card.headline.bounds if bound.rule != "reach"), default=None)
    return level_by_rule(parts, card.scale)


def _holding(card: Scorecard, group: GroupScore, level: int | None) -> tuple[Standing | Bound, ...]:
    if group.name == OVERALL:
        return tuple(bound for bound in card.headline.bounds if bound.group in card.headline.held_back_by)
    if level is None or level == card.scale.top:
        return ()
    return tuple(s for s in group.counted if s.question.key and floor(s.score) == level)


def _widened_by(card: Scorecard, group: GroupScore) -> tuple[Widening, ...]:
    """Return what widens the range, as parts of high − low."""
    found = []
    for standing in group.applicable:
        width = standing.points.high - standing.points.low
        if width:
            found.append(Widening(standing, width * _weight_in_range(card, group, standing)))
    return tuple(sorted(found, key=lambda widening: -widening.levels))


def _weight_in_range(card: Scorecard, group: GroupScore, standing: Standing) -> Fraction:
    """Return what part of the group's range hangs on a question: there, every applicable question weighs."""
    weight = Fraction(standing.question.weight)
    if group.name != OVERALL:
        return weight / sum(s.question.weight for s in group.applicable)
    enabler = standing.question.enabler
    asked = {s.question.enabler for s in group.applicable}
    enablers = sum(card.pack.enabler[name].weight for name in asked)
    within = sum(s.question.weight for s in card.groups[f"enablers.{enabler}"].applicable)
    return Fraction(card.pack.enabler[enabler].weight, enablers) * weight / within


def _would_raise(
    card: Scorecard, counted: Sequence[Standing], next_level: int | None, holding: Sequence[Standing | Bound]
) -> tuple[Standing, ...]:
    if next_level is None:
        return ()
    below = [standing for standing in counted if standing.score < next_level]
    order = card.pack.order
    return tuple(
        sorted(below, key=lambda s: (s not in holding, -s.question.weight, -s.score, order[s.question.id]))
    )
