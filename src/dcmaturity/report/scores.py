"""The scorecard in words: every group that scores, none of the answers."""

from dataclasses import dataclass

from dcmaturity.report.groups import row, rows
from dcmaturity.report.summary import summary
from dcmaturity.report.view import GroupRow
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import OVERALL


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoresView:
    """The scorecard: the headline, what holds it back, and tables of groups by sort."""

    title: str
    held_back: tuple[str, ...]
    provisional: str
    sections: tuple[tuple[str, tuple[GroupRow, ...]], ...]
    remarks: tuple[str, ...]


def scores_view(card: Scorecard) -> ScoresView:
    """Return the scorecard in finished words."""
    first = summary(card)
    sections = (
        ("Overall", (row(card, OVERALL),)),
        ("Interoperability", rows(card, "interoperability")),
        ("Enablers", rows(card, "enablers")),
        ("Themes", rows(card, "themes")),
        ("Goals", rows(card, "goals")),
    )
    return ScoresView(
        title=f"{card.assessment.administration.name}. {first.level}",
        held_back=first.held_back,
        provisional=first.provisional,
        sections=tuple((heading, found) for heading, found in sections if found),
        remarks=(*first.counts, *first.remarks),
    )
