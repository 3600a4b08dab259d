"""All answers, with what was said about them."""

from dcmaturity.model.assessment import Answer, Evidence
from dcmaturity.model.questionnaire import MeasureQuestion, PracticesQuestion, Question
from dcmaturity.report import words
from dcmaturity.report.level_text import level_text, with_unit
from dcmaturity.report.view import AnswerRow, AnswerSection
from dcmaturity.scoring.card import Scorecard
from dcmaturity.scoring.scale import State
from dcmaturity.scoring.standing import Standing

_OPEN = {
    State.UNKNOWN: "Unknown",
    State.UNANSWERED: "Not answered yet",
    State.NOT_ASKED: "Not asked",
}


def answers(card: Scorecard) -> tuple[AnswerSection, ...]:
    """Return every question of the pack as it was answered, by questionnaire, in asking order."""
    sections = []
    for questionnaire in card.pack.questionnaires:
        inside = [s for s in card.standings.values() if s.question.questionnaire == questionnaire.id]
        if any(s.state is not State.NOT_ASKED or s.answer for s in inside):
            rows = tuple(_row(card, standing) for standing in inside)
            sections.append(AnswerSection(title=questionnaire.title, rows=rows))
    return tuple(sections)


def _row(card: Scorecard, standing: Standing) -> AnswerRow:
    given = standing.answer or Answer()
    return AnswerRow(
        question=standing.question.id,
        text=standing.question.text,
        cell=words.cell_name(card.pack, *standing.question.cell),
        answer=answer_text(card, standing),
        parts=answer_parts(standing),
        score=words.rounded(standing.score) if standing.counted else "",
        details=_details(card, given),
        evidence=tuple(_evidence(evidence) for evidence in given.evidence),
        note=given.note or "",
    )


def answer_text(card: Scorecard, standing: Standing) -> str:
    """Return the answer in words: the level with its text, the figure, or why there is none."""
    given = standing.answer or Answer()
    question = standing.question
    if standing.state is State.NOT_ASKED:
        return (
            _OPEN[State.NOT_ASKED]
            if standing.answer is None
            else f"{_OPEN[State.NOT_ASKED]}, though answered"
        )
    if standing.state is State.NOT_APPLICABLE:
        return f"Not applicable: {given.not_applicable or 'none of its items applies'}"
    if not standing.counted:
        return _OPEN[standing.state]
    return _counted_answer(card, question, given, standing)


def _counted_answer(card: Scorecard, question: Question, given: Answer, standing: Standing) -> str:
    if isinstance(question, PracticesQuestion):
        return "In place, by how much of it:"
    if isinstance(question, MeasureQuestion) and given.value is not None:
        level = words.level_name(card.pack, int(standing.score))
        return f"{with_unit(f'{given.value.normalize():f}', question)} (level {level})"
    level_number = int(standing.score)
    return (
        f"Level {words.level_name(card.pack, level_number)}: {level_text(question, level_number, card.pack)}"
    )


def answer_parts(standing: Standing) -> tuple[str, ...]:
    """Return what was said of each item of a practices question that counts; else nothing."""
    if not isinstance(standing.question, PracticesQuestion) or not standing.counted:
        return ()
    items = (standing.answer.items if standing.answer else None) or {}
    return tuple(
        f"{item.text}: {words.IN_PLACE[items.get(item.id, 'unknown')]}" for item in standing.question.items
    )


def _details(card: Scorecard, given: Answer) -> tuple[str, ...]:
    planned = given.planned
    return tuple(
        part
        for part in (
            f"confidence {given.confidence}" if given.confidence else "",
            f"planned: level {words.level_name(card.pack, planned.level)} by {planned.by}" if planned else "",
            f"answered by {_role(card, given.by)}" if given.by else "",
            words.day(given.at),
        )
        if part
    )


def _role(card: Scorecard, by: str) -> str:
    return next((role.name for role in card.pack.model.roles if role.id == by), by)


def _evidence(evidence: Evidence) -> str:
    return ", ".join(part for part in (evidence.what, evidence.where or "", words.day(evidence.on)) if part)
