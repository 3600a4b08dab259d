"""Groups as rows, the heat map and the ladder of interoperability."""

from collections.abc import Iterable
from fractions import Fraction

from dcmaturity.model.fields import REACHES, Reach
from dcmaturity.report import words
from dcmaturity.report.view import Definition, GroupRow, HeatCell, HeatMap, Rung, Tone
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.scale import State


def rows(card: Scorecard, sort: str) -> tuple[GroupRow, ...]:
    """Return the rows of one sort of group, `enablers` or `cells`, in the model's order.

    A theme that a module adds is left out as long as none of its questions is asked.
    """
    return tuple(
        row(card, name) for name in card.groups if name.startswith(f"{sort}.") and _shown(card, name)
    )


def by_gap(card: Scorecard, sort: str) -> tuple[GroupRow, ...]:
    """Return the rows of the scored groups of one sort, the widest gap first."""
    scored = [name for name in card.groups if name.startswith(f"{sort}.") and card.groups[name].claimed]
    scored.sort(key=lambda name: -_gap(card, name))
    return tuple(row(card, name) for name in scored)


def row(card: Scorecard, name: str) -> GroupRow:
    """Return one group as a row."""
    group = card.groups[name]
    distance = card.distance(name)
    claimed, supported, low, high = group.claimed, group.supported, group.low, group.high
    share = group.coverage.share
    return GroupRow(
        name=words.group_name(card.pack, name),
        level=words.level_name(card.pack, claimed.level if claimed else None),
        index=words.index(claimed.index if claimed else None),
        range=words.span_of(low.index, high.index) if low and high else "",
        supported=words.index(supported.index) if supported else "",
        coverage="nothing applies" if share is None else words.percent(share),
        target=words.rounded(distance.target) if distance else "",
        gap=words.rounded(distance.gap) if distance else "",
        to_target=words.percent(distance.to_target) if distance else "",
        tone=_tone(distance.gap if distance else None),
        at=place(card, claimed.index if claimed else None),
        low=place(card, low.index if low else None),
        high=place(card, high.index if high else None),
        goal=place(card, distance.target if distance else None),
    )


def heat_map(card: Scorecard) -> HeatMap:
    """Return enablers by themes; a cell that no question asks for says so."""
    themes = [name for name in card.pack.theme if _shown(card, f"themes.{name}")]
    return HeatMap(
        columns=tuple(card.pack.theme[name].name for name in themes),
        rows=tuple(
            (enabler.name, tuple(_heat_cell(card, enabler.id, theme) for theme in themes))
            for enabler in card.pack.enabler.values()
        ),
    )


def _shown(card: Scorecard, name: str) -> bool:
    sort, _, rest = name.partition(".")
    core = sort != "themes" or any(theme.id == rest for theme in card.pack.model.themes)
    return core or any(standing.state is not State.NOT_ASKED for standing in card.groups[name].members)


def meanings(card: Scorecard) -> tuple[Definition, ...]:
    """Return what its level means for each scored enabler, where the pack says so."""
    return tuple(
        Definition(
            term=f"{enabler.name}, {words.level_name(card.pack, value.level)}",
            means=enabler.levels[value.level],
        )
        for name, enabler in card.pack.enabler.items()
        if (value := card.groups[f"enablers.{name}"].claimed) is not None and value.level in enabler.levels
    )


def ladder(card: Scorecard) -> tuple[Rung, ...]:
    """Return the reaches that the pack asks for, the nearest first."""
    return tuple(_rung(card, name) for name in _reach_groups(card))


def _reach_groups(card: Scorecard) -> Iterable[str]:
    return (name for name in (f"interoperability.{reach}" for reach in REACHES) if name in card.groups)


def _rung(card: Scorecard, name: str) -> Rung:
    group = card.groups[name]
    reach = next(reach for reach in REACHES if name.endswith(f".{reach}"))
    required = required_level(card, reach)
    sure = group.low.level if group.low else None
    met = required is None or (sure is not None and sure >= required)
    return Rung(
        name=reach.capitalize(),
        meaning=words.REACH[reach],
        level=words.level_name(card.pack, group.claimed.level if group.claimed else None),
        supported=words.level_name(card.pack, group.supported.level if group.supported else None),
        sure_of=words.level_name(card.pack, sure),
        needed="" if required is None else f"headline level {required} needs level {required} here",
        tone=Tone.OPEN if group.claimed is None else Tone.REACHED if met else Tone.BEHIND,
        at=place(
            card, Fraction(group.claimed.level) if group.claimed and group.claimed.level is not None else None
        ),
        required=place(card, Fraction(required) if required is not None else None),
    )


def required_level(card: Scorecard, reach: Reach) -> int | None:
    """Return the headline level that waits for a reach; None where no level of the scale does."""
    level = card.pack.model.scoring.headline.reach.get(reach)
    return level if level in card.scale.levels_above_base else None


def _heat_cell(card: Scorecard, enabler: str, theme: str) -> HeatCell:
    group = card.groups.get(f"cells.{enabler}.{theme}")
    value = group.claimed if group else None
    return HeatCell(
        name=words.cell_name(card.pack, enabler, theme),
        index=words.rounded(value.index) if value else "–" if group else "",
        level=words.level_name(card.pack, value.level) if value else "not scored" if group else "not asked",
        at=place(card, value.index if value else None),
    )


def _gap(card: Scorecard, name: str) -> Fraction:
    distance = card.distance(name)
    return distance.gap if distance else Fraction(-1)


def _tone(gap: Fraction | None) -> Tone:
    if gap is None:
        return Tone.OPEN
    return Tone.REACHED if gap == 0 else Tone.NEAR if gap < 1 else Tone.BEHIND


def place(card: Scorecard, value: Fraction | None) -> float | None:
    """Return where a value lies on the scale, 0 at the base and 1 at the top."""
    if value is None:
        return None
    return float((value - card.scale.base) / (card.scale.top - card.scale.base))
