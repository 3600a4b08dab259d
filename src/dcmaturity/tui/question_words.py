"""How a question and what was answered to it read, as lines for `layout`."""

from collections.abc import Iterator
from typing import Final, assert_never

from dcmaturity.interview.given import IN_PLACE
from dcmaturity.interview.interview import Interview
from dcmaturity.model.assessment import Answer, Evidence
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion, Question
from dcmaturity.report.level_text import level_text, with_unit
from dcmaturity.report.words import counted, sentence

_HOW_MUCH: Final = {"some": "some (under 50%)", "half": "half (from 50%)", "most": "most (from 75%)"}


def question_words(interview: Interview, question: Question) -> list[str]:
    """Return the question that is asked, with its choices and with what was answered before."""
    pack = interview.pack
    return [
        f"Question {interview.number} of {len(interview.asked)}: {question.id}",
        f"{pack.enabler[question.enabler].name} / {pack.theme[question.theme].name}",
        "",
        question.text,
        *([f"Why: {question.why}"] if question.why else []),
        "",
        *_choices(interview, question),
        *([f"Evidence could be: {'; '.join(question.evidence)}."] if question.evidence else []),
        f"Now: {answer_words(interview, question)}.",
        *_details(interview.answer or Answer()),
        *_asked_again(pack, question),
    ]


def _asked_again(pack: Pack, question: Question) -> list[str]:
    """Return the question once more, for the end: a long one has left a small window by then."""
    match question:
        case LevelQuestion():
            return [f"Which level, {pack.base} to {pack.top}? {question.text}"]
        case MeasureQuestion():
            return [f"Which figure ({question.unit})? {question.text}"]
        case PracticesQuestion():
            return []


def item_words(interview: Interview) -> list[str]:
    """Return the item that is asked and what can be said of it; nothing where the question has no items."""
    question = interview.question
    if not isinstance(question, PracticesQuestion):
        return []
    number = item_number(interview) or 1
    choices = ", ".join(
        f"{n} {_HOW_MUCH.get(word, word.replace('-', ' '))}" for n, word in enumerate(IN_PLACE, 1)
    )
    return [
        f"Item {number} of {len(question.items)}: {question.items[number - 1].text}",
        f"How much of it is in place? {choices}",
    ]


def item_number(interview: Interview) -> int | None:
    """Return the number of the item that is asked, from 1; None where the question has no items."""
    items = interview.question.items if isinstance(interview.question, PracticesQuestion) else ()
    return next((number for number, item in enumerate(items, 1) if item.id == interview.item), None)


def answer_words(interview: Interview, question: Question) -> str:
    """Return in a few words what was answered: `level 3, a note, target 4`."""
    answer = interview.assessment.answers.get(question.id) or Answer()
    target = interview.assessment.targets.questions.get(question.id)
    parts = (
        _form(question, answer, _level_reached(interview, question)),
        "a note" if answer.note else "",
        f"{counted(len(answer.evidence), 'piece')} of evidence" if answer.evidence else "",
        f"{answer.confidence} confidence" if answer.confidence else "",
        f"level {answer.planned.level} planned by {answer.planned.by}" if answer.planned else "",
        "" if target is None else f"target {target}",
    )
    return ", ".join(part for part in parts if part)


def _level_reached(interview: Interview, question: Question) -> str:
    """Return ` (level 2 Stand-alone)` where a figure has been given; else nothing."""
    standing = interview.standings[question.id]
    if not standing.counted:
        return ""
    level = interview.pack.level[int(standing.score)]
    return f" (level {level.level} {level.name})"


def _form(question: Question, answer: Answer, reached: str) -> str:
    if answer.not_applicable is not None:
        return f"not applicable ({answer.not_applicable})"
    if answer.unknown:
        return "unknown"
    match question:
        case LevelQuestion() if answer.level is not None:
            return f"level {answer.level}"
        case MeasureQuestion() if answer.value is not None:
            return with_unit(f"{answer.value.normalize():f}", question) + reached
        case PracticesQuestion() if answer.items:
            return f"{len(answer.items)} of {counted(len(question.items), 'item')} answered"
        case _:
            return "unanswered"


def _choices(interview: Interview, question: Question) -> Iterator[str]:
    pack = interview.pack
    match question:
        case LevelQuestion():
            yield from (f"{level:>4}\t{level_text(question, level, pack)}" for level in pack.level)
        case MeasureQuestion():
            facts = [sentence(fact) for fact in (question.period, question.basis) if fact]
            yield " ".join([f"Answer with the figure ({question.unit}).", *facts])
            yield from (f"    Level {level}:\t{level_text(question, level, pack)}" for level in pack.level)
        case PracticesQuestion():
            if question.basis:
                yield sentence(question.basis)
            given = (interview.answer or Answer()).items or {}
            for number, item in enumerate(question.items, 1):
                yield f"{number:>4}\t{item.text}{f' ({given[item.id]})' if item.id in given else ''}"
        case _:
            assert_never(question)


def _details(answer: Answer) -> Iterator[str]:
    if answer.note:
        yield f"Note:\t{answer.note}"
    for evidence in answer.evidence:
        yield f"Evidence:\t{_evidence(evidence)}"
    if answer.at:
        by = f" by {answer.by}" if answer.by else ""
        yield f"Last changed {answer.at:%Y-%m-%d %H:%M} UTC{by}."


def _evidence(evidence: Evidence) -> str:
    day = evidence.on.isoformat() if evidence.on else ""
    return ", ".join(part for part in (evidence.what, evidence.where, day) if part)
