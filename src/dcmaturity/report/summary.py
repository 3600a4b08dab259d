"""The first page of the report."""

from fractions import Fraction
from typing import Final

from dcmaturity.model.fitting import note_on_version
from dcmaturity.report import words
from dcmaturity.report.groups import place
from dcmaturity.report.held_back import held_back
from dcmaturity.report.view import Summary
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.scale import State

_STATES = {
    State.ANSWERED: "answered",
    State.UNKNOWN: "unknown",
    State.UNANSWERED: "unanswered",
    State.NOT_APPLICABLE: "not applicable",
    State.NOT_ASKED: "not asked",
}


_FEW: Final = 5
"""As many names as a sentence carries."""


def summary(card: Scorecard) -> Summary:
    """Return what the reader has to know first."""
    overall = card.overall
    claimed, low, high, share = overall.claimed, overall.low, overall.high, overall.coverage.share
    level = card.headline.level
    return Summary(
        level=_headline(card),
        at=place(card, None if level is None else Fraction(level)),
        means="" if level is None else card.pack.level[level].means,
        held_back=held_back(card),
        index=words.index(claimed.index if claimed else None),
        range=words.span_of(low.index, high.index) if low and high else words.NOT_SCORED,
        coverage="nothing applies" if share is None else words.percent(share),
        provisional=_provisional(card),
        supported=_supported(card),
        counts=tuple(
            f"{overall.states[state]} {word}" for state, word in _STATES.items() if overall.states[state]
        ),
        remarks=_remarks(card),
    )


def _headline(card: Scorecard) -> str:
    level = card.headline.level
    if level is None:
        return "Not scored yet"
    return f"Level {level} of {card.scale.top}: {card.pack.level[level].name}"


def _provisional(card: Scorecard) -> str:
    share = card.overall.coverage.share
    if share is None or not card.overall.coverage.provisional:
        return ""
    answered, limit = words.percent_of(share, Fraction(card.pack.model.scoring.provisional_below))
    return f"Provisional: {answered} of the weight is answered, less than {limit}."


def _supported(card: Scorecard) -> str:
    claimed, supported = card.overall.claimed, card.overall.supported
    if claimed is None or supported is None:
        return words.NOT_SCORED
    if supported == claimed:
        proved = any(s.answer and s.answer.evidence for s in card.counted)
        return (
            "The evidence on file supports the whole claim."
            if proved
            else "No answer claims more than it may without evidence."
        )
    bare = [s.question.id for s in card.counted if s.supported(s.score) < s.score]
    backed = f"index {words.rounded(supported.index)}, level {words.level_name(card.pack, supported.level)}"
    claims = words.counted(len(bare), "answer claims", "answers claim")
    named = f" ({words.listed(bare)})" if len(bare) <= _FEW else ""
    return f"The evidence on file supports {backed}: {claims} more than is proved{named}."


def _remarks(card: Scorecard) -> tuple[str, ...]:
    remarks = []
    if note := note_on_version(card.assessment, card.pack):
        remarks.append(note)
    idle = [
        name
        for name, standing in card.standings.items()
        if standing.state is State.NOT_ASKED and standing.answer is not None
    ]
    if idle:
        remarks.append(f"Answered but not asked, and so not scored: {words.listed(idle)}.")
    remarks.append("Scores help a discussion. They rank nobody, and no target is right for everybody.")
    return tuple(remarks)
