"""The report's view-model, put together from the scorecard and the plan."""

from dataclasses import replace

from dcmaturity.report import words
from dcmaturity.report.answers import answers
from dcmaturity.report.glossary import glossary
from dcmaturity.report.groups import by_gap, heat_map, ladder, meanings, row, rows
from dcmaturity.report.method import method, scale
from dcmaturity.report.roadmap import find_out_first, not_known, reading, waves
from dcmaturity.report.standards import CAVEAT, standards
from dcmaturity.report.summary import summary
from dcmaturity.report.view import ReportView
from dcmaturity.report.weaknesses import weaknesses
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import OVERALL
from dcmaturity.scoring.steps import plan

_VOICE = {
    "self": "a self-assessment by the administration",
    "expert": "an assessment by an outside expert",
    "agreed": "an assessment agreed between the administration and an outside expert",
}


def report_view(card: Scorecard, *, answers_digest: str, tool_version: str) -> ReportView:
    """Return the gap report in finished words.

    Args:
        card: The scorecard.
        answers_digest: The digest of the assessment file, for the reader to check.
        tool_version: The version of dcmaturity.
    """
    steps = plan(card)
    view = ReportView(
        title=card.pack.model.title,
        administration=card.assessment.administration.name,
        about=_about(card),
        summary=summary(card),
        overall=row(card, OVERALL),
        enablers=rows(card, "enablers"),
        meanings=meanings(card),
        themes=rows(card, "themes"),
        goals=rows(card, "goals"),
        cells=by_gap(card, "cells"),
        scale=scale(card),
        heat_map=heat_map(card),
        ladder=ladder(card),
        weaknesses=weaknesses(card, steps),
        find_out_first=find_out_first(card, steps),
        not_known=not_known(card, steps),
        waves=waves(card, steps),
        reading=reading(card, steps),
        standards_caveat=CAVEAT,
        standards=standards(card),
        answers=answers(card),
        method=method(card, answers_digest=answers_digest, tool_version=tool_version),
        glossary=(),
    )
    return replace(view, glossary=glossary(card.pack, view))


def _about(card: Scorecard) -> tuple[str, ...]:
    assessment = card.assessment
    day = words.day(assessment.updated or assessment.started)
    depth = "quick assessment" if assessment.scope.depth == "quick" else "full assessment"
    parts = (
        _VOICE[assessment.voice],
        f"{depth}, as of {day}" if day else depth,
        f"{card.pack.model.title} {card.pack.model.version}",
    )
    return tuple(words.sentence(part) for part in parts)
