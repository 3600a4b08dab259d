"""The assessment read from the other side: how the questions that speak to each provision stand."""

from typing import Final

from dcmaturity.model.catalogue import Standard
from dcmaturity.report import words
from dcmaturity.report.groups import row
from dcmaturity.report.view import StandardRow, StandardsSection
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.groups import GroupScore

_TITLE: Final = {
    "rkc": "Revised Kyoto Convention, General Annex",
    "ict-guidelines-review": "Areas of the 2019 review of the Kyoto ICT Guidelines",
    "work-programme": "WCO Digital Customs Work Programme 2016 to 2018",
    "tfa": "WTO Trade Facilitation Agreement",
}
"""The WCO's own instruments first; the agreement of another organization stands apart, at the end."""

_NOTE: Final = {
    "rkc": "Sections are those of the Kyoto ICT Guidelines in the edition current in 2015.",
    "ict-guidelines-review": "Proposed areas; what became of them is not known.",
    "work-programme": "Bodies and times are those of the programme of September 2016.",
    "tfa": "An agreement of the World Trade Organization, which stands beside the WCO's own instruments.",
}


def standards(card: Scorecard) -> tuple[StandardsSection, ...]:
    """Return the provisions by instrument, each with how the questions that speak to it stand."""
    return tuple(
        StandardsSection(
            title=title,
            note=_NOTE[instrument],
            rows=tuple(_row(card, standard) for standard in found),
        )
        for instrument, title in _TITLE.items()
        if (found := [one for one in card.pack.standards if one.instrument == instrument])
    )


def _row(card: Scorecard, standard: Standard) -> StandardRow:
    name = f"standards.{standard.id}"
    return StandardRow(
        provision=standard.provision,
        subject=words.sentence(standard.subject),
        score=row(card, name),
        questions=_questions(card.groups[name]),
        read=read(standard),
        tasks=tuple(
            "; ".join(part for part in (task.task.rstrip("."), task.responsible, task.timeline) if part)
            for task in standard.tasks
        ),
        remark="" if standard.seen else "text not seen",
    )


def _questions(group: GroupScore) -> tuple[str, ...]:
    """Return the questions that were asked with their scores, the lowest first, then those without one."""
    asked = sorted(group.counted, key=lambda standing: standing.score)
    open_ = [standing for standing in group.applicable if not standing.counted]
    return (
        *(f"{standing.question.id} {words.rounded(standing.score)}" for standing in asked),
        *(f"{standing.question.id} {standing.state}" for standing in open_),
    )


def read(standard: Standard) -> str:
    """Return where to read on, and who answers for the provision: sections, body, time."""
    sections = f"ICT Guidelines section {', '.join(standard.sections)}" if standard.sections else ""
    return "; ".join(part for part in (sections, standard.responsible, standard.timeline) if part)
