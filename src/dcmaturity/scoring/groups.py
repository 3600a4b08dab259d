"""What gets a score: cells, enablers, themes, goals, reaches, standards, the whole."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dcmaturity.model.fields import REACHES
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question
from dcmaturity.scoring.scale import Scale, State, Weighed, level, mean
from dcmaturity.scoring.standing import Standing
from dcmaturity.scoring.targets import Target

OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class Value:
    """An index and the level it goes with; a level can lie above the index or below it."""

    index: Fraction
    level: int | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a group is answered: a share of the weight from 0 to 1, None when nothing is applicable."""

    share: Fraction | None
    provisional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """How far the counted questions are from their targets, in levels; `to_target` is a share from 0 to 1."""

    target: Fraction
    gap: Fraction
    to_target: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupScore:
    """The score of one group.

    Attributes:
        name: `overall`, `enablers.skills`, `cells.skills.communication` and so on.
        members: The group's questions, in asking order, counted or not.
        claimed: Index and level by the answers as given; None when nothing is counted.
        low: The same if all that is not known turned out worst; None with `claimed`.
        high: The same if all that is not known turned out best; None with `claimed`.
        supported: The same with answers that lack evidence held down; None with `claimed`.
        supported_low: `low` with answers that lack evidence held down; None with `claimed`.
        coverage: How much of the group is answered.
    """

    name: str
    members: tuple[Standing, ...]
    claimed: Value | None
    low: Value | None
    high: Value | None
    supported: Value | None
    supported_low: Value | None
    coverage: Coverage

    @property
    def counted(self) -> tuple[Standing, ...]:
        """The questions that count."""
        return tuple(standing for standing in self.members if standing.counted)

    @property
    def applicable(self) -> tuple[Standing, ...]:
        """The questions that are asked and apply."""
        return tuple(standing for standing in self.members if standing.state.applicable)

    @property
    def states(self) -> Mapping[State, int]:
        """How many questions stand how."""
        return Counter(standing.state for standing in self.members)


def memberships(pack: Pack) -> dict[str, list[str]]:
    """Return the ids of the questions of each group but the whole, by the group's name, in a fixed order."""
    groups: dict[str, list[str]] = {f"interoperability.{reach}": [] for reach in REACHES}
    groups |= {f"enablers.{name}": [] for name in pack.enabler}
    groups |= {f"themes.{name}": [] for name in pack.theme}
    groups |= {f"goals.{goal.id}": [] for goal in pack.model.goals}
    groups |= {f"standards.{standard.id}": [] for standard in pack.standards}
    groups |= {f"cells.{enabler}.{theme}": [] for enabler in pack.enabler for theme in pack.theme}
    for question in pack.questions:
        for name in groups_of(question):
            groups[name].append(question.id)
    named = ("enablers.", "themes.", "goals.", "standards.")
    return {name: ids for name, ids in groups.items() if ids or name.startswith(named)}


def groups_of(question: Question) -> list[str]:
    """Return the names of the groups that the question counts in, the whole apart."""
    names = [f"enablers.{question.enabler}", f"themes.{question.theme}", f"cells.{'.'.join(question.cell)}"]
    names += [f"goals.{goal}" for goal in dict.fromkeys(question.goals)]
    names += [f"standards.{standard}" for standard in dict.fromkeys(question.standards)]
    return names + ([f"interoperability.{question.reach}"] if question.reach else [])


def group_score(name: str, members: Iterable[Standing], scale: Scale, limit: Fraction) -> GroupScore:
    """Return the score of a group whose index is the mean of its questions: all but the whole.

    Args:
        name: The group's name.
        members: Its questions.
        scale: The pack's scale and rule.
        limit: The coverage under which a score is provisional.
    """
    standings = tuple(members)
    counted = [standing for standing in standings if standing.counted]
    applicable = [standing for standing in standings if standing.state.applicable] if counted else []
    return GroupScore(
        name=name,
        members=standings,
        claimed=_value([s.weighed(s.score) for s in counted], scale),
        low=_value([s.weighed(s.points.low) for s in applicable], scale),
        high=_value([s.weighed(s.points.high) for s in applicable], scale),
        supported=_value([s.weighed(s.supported(s.score)) for s in counted], scale),
        supported_low=_value([s.weighed(s.supported(s.points.low)) for s in applicable], scale),
        coverage=coverage(standings, limit),
    )


def _value(parts: Sequence[Weighed], scale: Scale) -> Value | None:
    if not parts:
        return None
    return Value(mean((part.score, part.weight) for part in parts), level(parts, scale))


def coverage(members: Iterable[Standing], limit: Fraction) -> Coverage:
    """Return how much of the weight of the applicable questions is answered."""
    parts = [(s.points.confirmed, s.question.weight) for s in members if s.state.applicable]
    share = mean(parts) if parts else None
    return Coverage(share, provisional=share is not None and share < limit)


def distance(counted: Sequence[Standing], base: int, targets: Mapping[str, Target]) -> Distance | None:
    """Return how far the counted questions are from their targets.

    `to_target` follows OWASP SAMM's relative score: a question above its target does not make up for another.
    """
    if not counted:
        return None
    wanted = mean((Fraction(targets[s.question.id].level), s.question.weight) for s in counted)
    gap = mean((gap_of(s, targets), s.question.weight) for s in counted)
    way = wanted - base
    return Distance(target=wanted, gap=gap, to_target=1 - gap / way if way else Fraction(1))


def gap_of(standing: Standing, targets: Mapping[str, Target]) -> Fraction:
    """Return how many levels a counted question lacks to its target, never below zero."""
    return max(Fraction(0), targets[standing.question.id].level - standing.score)
