"""The score of the whole: the mean of the enablers, and the headline, looked at in four ways."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from dcmaturity.model.fields import REACHES
from dcmaturity.model.pack import Pack
from dcmaturity.scoring.groups import OVERALL, GroupScore, Value, coverage
from dcmaturity.scoring.headline import Basis, Headline, headline
from dcmaturity.scoring.scale import Scale, mean
from dcmaturity.scoring.standing import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """One way to look at the answers.

    Attributes:
        value: Picks a group's value.
        score: Picks a question's score.
        counts: Whether a question counts.
        unscored: The level and index of an enabler that is not scored; None where it stays open.
        reach: Picks the value of a reach that holds the headline.
        unscored_reach: The level of a reach that is not scored.
    """

    value: Callable[[GroupScore], Value | None]
    score: Callable[[Standing], Fraction]
    counts: Callable[[Standing], bool]
    unscored: int | None
    reach: Callable[[GroupScore], Value | None]
    unscored_reach: int


def whole(
    pack: Pack, groups: Mapping[str, GroupScore], members: Iterable[Standing], scale: Scale
) -> tuple[GroupScore, Headline]:
    """Return the score of the whole, and the headline by the answers as claimed.

    Args:
        pack: The pack that was asked.
        groups: The scores of all other groups.
        members: All questions.
        scale: The pack's scale and rule.
    """
    standings = tuple(members)
    views = _views(scale)
    scored = any(standing.counted for standing in standings)
    bases = {name: _basis(pack, groups, standings, view) for name, view in views.items()}
    heads = {name: headline(basis, pack.model.scoring.headline, scale) for name, basis in bases.items()}
    values = {
        name: Value(basis.index, heads[name].level) if scored and basis.index is not None else None
        for name, basis in bases.items()
    }
    limit = Fraction(pack.model.scoring.provisional_below)
    score = GroupScore(
        name=OVERALL,
        members=standings,
        claimed=values["claimed"],
        low=values["low"],
        high=values["high"],
        supported=values["supported"],
        supported_low=None,
        coverage=coverage(standings, limit),
    )
    return score, heads["claimed"]


def _views(scale: Scale) -> dict[str, _View]:
    """Return the four ways to look at the answers."""
    return {
        "claimed": _View(
            value=lambda group: group.claimed,
            score=lambda standing: standing.score,
            counts=lambda standing: standing.counted,
            unscored=None,
            reach=lambda group: group.low,
            unscored_reach=scale.base,
        ),
        "low": _View(
            value=lambda group: group.low,
            score=lambda standing: standing.points.low,
            counts=lambda standing: standing.state.applicable,
            unscored=scale.base,
            reach=lambda group: group.low,
            unscored_reach=scale.base,
        ),
        "high": _View(
            value=lambda group: group.high,
            score=lambda standing: standing.points.high,
            counts=lambda standing: standing.state.applicable,
            unscored=scale.top,
            reach=lambda group: group.high,
            unscored_reach=scale.top,
        ),
        "supported": _View(
            value=lambda group: group.supported,
            score=lambda standing: standing.supported(standing.score),
            counts=lambda standing: standing.counted,
            unscored=None,
            reach=lambda group: group.supported_low,
            unscored_reach=scale.base,
        ),
    }


def _basis(pack: Pack, groups: Mapping[str, GroupScore], members: Iterable[Standing], view: _View) -> Basis:
    """Return what the headline is made of in this view."""
    enablers = {name: groups[f"enablers.{name}"] for name in pack.enabler}
    asked = {name: view.value(group) for name, group in enablers.items() if group.applicable}
    indexes = [
        (value.index if value else Fraction(view.unscored or 0), pack.enabler[name].weight)
        for name, value in asked.items()
        if value is not None or view.unscored is not None
    ]
    reaches = {reach: groups.get(f"interoperability.{reach}") for reach in REACHES}
    return Basis(
        questions=[s.weighed(view.score(s)) for s in members if view.counts(s)],
        enablers={name: value.level if value else view.unscored for name, value in asked.items()},
        index=mean(indexes) if indexes else None,
        reaches={
            reach: _level(view.reach(group), view.unscored_reach)
            for reach, group in reaches.items()
            if group and group.applicable
        },
    )


def _level(value: Value | None, otherwise: int) -> int:
    return otherwise if value is None or value.level is None else value.level
