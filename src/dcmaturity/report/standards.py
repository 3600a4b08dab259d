"""The assessment read from the other side: how the questions that speak to each provision stand."""

from typing import Final

from dcmaturity.model.catalogue import INSTRUMENTS, Standard
from dcmaturity.report import words
from dcmaturity.report.groups import row
from dcmaturity.report.view import StandardRow, StandardsSection
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import GroupScore
from dcmaturity.scoring.scale import State

CAVEAT: Final = (
    "Each provision has the index of the questions that speak to it. It says how ready the ground is, not "
    "whether the provision is complied with."
)


def standards(card: Scorecard) -> tuple[StandardsSection, ...]:
    """Return the provisions by instrument, each with how the questions that speak to it stand."""
    return tuple(
        StandardsSection(
            title=words.INSTRUMENT[instrument],
            note=card.pack.instrument_notes.get(instrument, ""),
            rows=tuple(_row(card, standard) for standard in found),
        )
        for instrument in INSTRUMENTS
        if (found := [one for one in card.pack.standards if one.instrument == instrument])
    )


def _row(card: Scorecard, standard: Standard) -> StandardRow:
    name = f"standards.{standard.id}"
    return StandardRow(
        anchor=standard.id,
        provision=standard.provision,
        subject=words.sentence(standard.subject),
        score=row(card, name),
        questions=_questions(card.groups[name]),
        read=_read(standard),
        tasks=tuple(
            "; ".join(part for part in (task.task.rstrip("."), task.responsible, task.timeline) if part)
            for task in standard.tasks
        ),
    )


def _questions(group: GroupScore) -> tuple[str, ...]:
    """Return the questions with their scores, the lowest first, those without one, and how many others."""
    counted = sorted(group.counted, key=lambda standing: standing.score)
    asked = [s for s in group.members if not s.counted and s.state is not State.NOT_ASKED]
    others = len(group.members) - len(counted) - len(asked)
    return (
        *(f"{standing.question.id} {words.rounded(standing.score)}" for standing in counted),
        *(f"{standing.question.id} {standing.state.replace('-', ' ')}" for standing in asked),
        *([f"{others} not asked"] if others else []),
    )


def _read(standard: Standard) -> str:
    """Return where to read on, who answers for the provision and until when, and if nobody saw its text."""
    sections = f"ICT Guidelines {', '.join(standard.sections)}" if standard.sections else ""
    seen = "" if standard.seen else "text not seen"
    return "; ".join(part for part in (sections, standard.responsible, standard.timeline, seen) if part)
