"""The steps from where each question stands to its target, in waves, the most worthwhile first."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from graphlib import TopologicalSorter
from math import floor
from typing import TypeAlias

from dcmaturity.model.fields import Effort
from dcmaturity.model.questionnaire import Action, Item, PracticesQuestion
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import OVERALL, groups_of
from dcmaturity.scoring.scale import EFFORT
from dcmaturity.scoring.standing import Standing

StepId: TypeAlias = tuple[str, int]
"""A question's id and the level that the step leads to."""

IN_PLACE = "most"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """The way of one question from one level to the next.

    Attributes:
        question: The question's id.
        level: The level that the step leads to.
        actions: The level's own action, if it says what to do, then those of its items not in place.
        effort: The greatest effort among the actions.
        waits_for: The steps that have to come before it, the one below it on the same question included.
        needed_by: The steps for whose sake it is here although it leads beyond its question's target.
        unlocks: The steps that wait for it, directly or not.
        gain: By how much the overall index rises, in levels.
        value: The gain and half the gains it unlocks, for its effort.
        wave: When it can be done: 1 first.
        headline: Whether the headline waits for it.
    """

    question: str
    level: int
    actions: tuple[Action, ...]
    effort: Effort
    waits_for: frozenset[StepId]
    needed_by: tuple[StepId, ...]
    unlocks: frozenset[StepId] = frozenset()
    gain: Fraction
    value: Fraction = Fraction(0)
    wave: int = 1
    headline: bool

    @property
    def id(self) -> StepId:
        """The question and the level."""
        return self.question, self.level


@dataclass(frozen=True, slots=True)
class Plan:
    """All steps in the order to take them, and the questions to find out about before.

    Attributes:
        steps: By wave; the headline's first; then by value.
        find_out_first: Questions without an answer that a step depends on, with those steps, in asking order.
    """

    steps: tuple[Step, ...]
    find_out_first: Mapping[str, tuple[StepId, ...]]


def plan(card: Scorecard) -> Plan:
    """Return the steps that lead each counted question to its target."""
    wanted = _wanted(card)
    steps = {step: _step(card, *step, wanted) for step in wanted}
    to_find_out = _find_out_first(card, steps.values())
    waves = _waves(steps, waiting={step for waiting in to_find_out.values() for step in waiting})
    unlocks = _unlocked(steps)
    finished = [
        replace(step, wave=waves[name], unlocks=unlocks[name], value=_value(step, unlocks[name], steps))
        for name, step in steps.items()
    ]
    order = card.pack.order
    finished.sort(key=lambda s: (s.wave, not s.headline, -s.value, order[s.question], s.level))
    return Plan(tuple(finished), to_find_out)


def _wanted(card: Scorecard) -> dict[StepId, list[StepId]]:
    """Return the steps to take; with each, for which steps' sake it is taken beyond the target."""
    wanted: dict[StepId, list[StepId]] = {
        (standing.question.id, level): []
        for standing in card.counted
        for level in _levels(standing, card.targets[standing.question.id].level)
    }
    waiting = list(wanted)
    while waiting:
        step = waiting.pop()
        for name, level in _named(card.standings[step[0]], step[1]):
            standing = card.standings[name]
            if not standing.counted:
                continue
            beyond = card.targets[name].level
            for needed in _levels(standing, level):
                if needed > beyond and step not in wanted.setdefault((name, needed), []):
                    if not wanted[name, needed]:
                        waiting.append((name, needed))
                    wanted[name, needed].append(step)
    return wanted


def _levels(standing: Standing, target: int) -> range:
    return range(floor(standing.score) + 1, target + 1)


def _named(standing: Standing, level: int) -> Iterator[StepId]:
    """Yield the prerequisites that the step's actions name, each once."""
    named = dict.fromkeys(step for action in actions(standing, level) for step in action.after.items())
    yield from named


def actions(standing: Standing, level: int) -> tuple[Action, ...]:
    """Return what the step to `level` takes: its own action if there is one, and the items not in place."""
    own = standing.question.action(level)
    return (*((own,) if own.given else ()), *open_items(standing, level))


def open_items(standing: Standing, level: int) -> tuple[Item, ...]:
    """Return the items of a level that are not in place at most of the network."""
    if not isinstance(standing.question, PracticesQuestion):
        return ()
    given = (standing.answer.items if standing.answer else None) or {}
    done = {IN_PLACE, "not-applicable"}
    items = standing.question.items
    return tuple(item for item in items if item.level == level and given.get(item.id) not in done)


def _step(card: Scorecard, name: str, level: int, wanted: Mapping[StepId, list[StepId]]) -> Step:
    standing = card.standings[name]
    to_do = actions(standing, level)
    before = {step for step in _named(standing, level) if step in wanted}
    below = (name, level - 1)
    from_level = max(standing.score, Fraction(level - 1))
    order = card.pack.order
    return Step(
        question=name,
        level=level,
        actions=to_do,
        effort=max((action.effort for action in to_do), key=EFFORT.__getitem__, default="medium"),
        waits_for=frozenset(before | ({below} if below in wanted else set())),
        needed_by=tuple(sorted(wanted[name, level], key=lambda step: (order[step[0]], step[1]))),
        gain=card.worth(name) * (level - from_level),
        headline=_headline_waits(card, standing),
    )


def _headline_waits(card: Scorecard, standing: Standing) -> bool:
    """Whether the question is in a group that holds the headline back, and below the next level."""
    level = card.headline.level
    if level is None or standing.score >= level + 1:
        return False
    return bool({OVERALL, *groups_of(standing.question)} & set(card.headline.held_back_by))


def _waves(steps: Mapping[StepId, Step], waiting: Container[StepId]) -> dict[StepId, int]:
    """Return the wave of each step: after all it waits for; finding out belongs to the first."""
    waves: dict[StepId, int] = {}
    for name in _in_order(steps):
        last = max((waves[before] for before in steps[name].waits_for), default=0)
        waves[name] = 1 + max(last, 1 if name in waiting else 0)
    return waves


def _in_order(steps: Mapping[StepId, Step]) -> list[StepId]:
    """Return the steps so that each comes after all that it waits for."""
    return list(TopologicalSorter({name: step.waits_for for name, step in steps.items()}).static_order())


def _unlocked(steps: Mapping[StepId, Step]) -> dict[StepId, frozenset[StepId]]:
    found: dict[StepId, set[StepId]] = {name: set() for name in steps}
    for name in reversed(_in_order(steps)):
        for before in steps[name].waits_for:
            found[before] |= {name, *found[name]}
    return {name: frozenset(unlocked) for name, unlocked in found.items()}


def _value(step: Step, unlocks: Iterable[StepId], steps: Mapping[StepId, Step]) -> Fraction:
    unlocked = sum((steps[name].gain for name in unlocks), Fraction(0))
    return (step.gain + unlocked / 2) / EFFORT[step.effort]


def _find_out_first(card: Scorecard, steps: Iterable[Step]) -> dict[str, tuple[StepId, ...]]:
    found: dict[str, list[StepId]] = {}
    for step in steps:
        for name, _ in _named(card.standings[step.question], step.level):
            standing = card.standings[name]
            if (
                standing.state.applicable
                and not standing.counted
                and step.id not in found.setdefault(name, [])
            ):
                found[name].append(step.id)
    return {name: tuple(found[name]) for name in sorted(found, key=card.pack.order.__getitem__)}
