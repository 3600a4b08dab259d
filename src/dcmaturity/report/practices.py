"""What Members did who stand where a question would be next."""

from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question
from dcmaturity.report.view import PracticeLine


def practices(pack: Pack, question: Question, level: int) -> tuple[PracticeLine, ...]:
    """Return the documented practices that speak to the question at the level, in the pack's order."""
    return tuple(
        PracticeLine(
            who=practice.member or practice.region or "",
            text=practice.text,
            source=practice.source,
            year=str(practice.year),
        )
        for practice in pack.practices
        if practice.level == level
        and (practice.enabler, practice.theme) == question.cell
        and (not practice.questions or question.id in practice.questions)
    )
