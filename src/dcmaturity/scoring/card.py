"""The scorecard: every question, then every group, then the whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.scoring.groups import (
    OVERALL,
    Distance,
    GroupScore,
    distance,
    gap_of,
    group_score,
    memberships,
)
from dcmaturity.scoring.headline import Headline
from dcmaturity.scoring.scale import Scale
from dcmaturity.scoring.standing import Standing, standings
from dcmaturity.scoring.targets import Target, default_target, target
from dcmaturity.scoring.whole import whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """What an assessment scores, with what each number was made of.

    Attributes:
        pack: The pack that was asked.
        assessment: The answers.
        scale: The pack's scale and rule.
        standings: How each question stands, in asking order.
        targets: The target of each applicable question.
        headline: The headline level and what holds it back.
        groups: Every group's score by name, the whole first.
    """

    pack: Pack
    assessment: Assessment
    scale: Scale
    standings: Mapping[str, Standing]
    targets: Mapping[str, Target]
    headline: Headline
    groups: Mapping[str, GroupScore]

    @property
    def overall(self) -> GroupScore:
        """The score of the whole."""
        return self.groups[OVERALL]

    @property
    def counted(self) -> tuple[Standing, ...]:
        """The questions that count, in asking order."""
        return self.overall.counted

    def gap(self, question: str) -> Fraction:
        """Return how many levels a counted question lacks to its target."""
        return gap_of(self.standings[question], self.targets)

    def distance(self, group: str) -> Distance | None:
        """Return how far a group's counted questions are from their targets; None when nothing is counted."""
        return distance(self.groups[group].counted, self.scale.base, self.targets)

    def worth(self, question: str) -> Fraction:
        """Return by how much the overall index rises when a counted question rises by one level."""
        asked = self.standings[question].question
        in_enabler = sum(s.question.weight for s in self.groups[f"enablers.{asked.enabler}"].counted)
        scored = {s.question.enabler for s in self.counted}
        enablers = sum(self.pack.enabler[name].weight for name in scored)
        share = Fraction(self.pack.enabler[asked.enabler].weight, enablers)
        return share * Fraction(asked.weight, in_enabler)


def score(pack: Pack, assessment: Assessment) -> Scorecard:
    """Score an assessment that fits the pack. Pure and total; exact throughout."""
    scale = Scale.of(pack)
    limit = Fraction(pack.model.scoring.provisional_below)
    stand = standings(pack, assessment)
    groups = {
        name: group_score(name, [stand[question] for question in ids], scale, limit)
        for name, ids in memberships(pack).items()
    }
    overall, headline = whole(pack, groups, stand.values(), scale)
    default = default_target(pack, headline.level, overall.claimed.index if overall.claimed else None)
    return Scorecard(
        pack=pack,
        assessment=assessment,
        scale=scale,
        standings=stand,
        targets={
            name: target(standing.question, assessment.targets, default)
            for name, standing in stand.items()
            if standing.state.applicable
        },
        headline=headline,
        groups={OVERALL: overall, **groups},
    )
