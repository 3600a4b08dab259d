"""Finding a question: by what it is called, or by what it says."""

import re
from typing import Final

from dcmaturity.interview.interview import Interview
from dcmaturity.interview.refusal import Refusal
from dcmaturity.model.questionnaire import PracticesQuestion, Question
from dcmaturity.scoring.standing import in_scope
from dcmaturity.source.nearest import did_you_mean

_NUMBER: Final = re.compile(r"\d{1,6}")
_SHOWN: Final = 5


def jump(interview: Interview, name: str) -> Interview | Refusal:
    """Return the conversation at the question with this number, id or slug, or with this beginning of one."""
    wanted = name.strip().casefold()
    if not wanted:
        return Refusal("No question is named", "Name one by its number, or by its id or the beginning of it.")
    found = _called(interview, wanted)
    match found:
        case []:
            return _not_asked(interview, wanted)
        case [only]:
            return interview.at(only)
        case _:
            more = ", ..." if len(found) > _SHOWN else ""
            return Refusal(
                f"`{wanted[:60]}` could be any of {len(found)} questions",
                f"Type more of one of these: {', '.join(found[:_SHOWN])}{more}",
            )


def search(interview: Interview, words: str) -> tuple[Question, ...]:
    """Return the questions of this sitting that have all the words in their id or texts, in any case."""
    wanted = words.casefold().split()
    if not wanted:
        return ()
    return tuple(q for q in interview.asked if all(word in _said_by(q) for word in wanted))


def _called(interview: Interview, name: str) -> list[str]:
    """Return the questions that the name fits, in the first of the ways in which any does."""
    ids = [question.id for question in interview.asked]
    number = int(name) if _NUMBER.fullmatch(name) else 0
    ways = (
        [q for q in ids if q == name],
        ids[number - 1 : number] if number else [],
        [q for q in ids if _slug(q) == name],
        [q for q in ids if q.startswith(name) or _slug(q).startswith(name)],
    )
    return next((found for found in ways if found), [])


def _slug(question: str) -> str:
    return question.partition(".")[2]


def _not_asked(interview: Interview, name: str) -> Refusal:
    """Say why there is no such question, or why it is not asked."""
    question = interview.pack.question.get(name)
    if question is None:
        names = [name for q in interview.asked for name in (q.id, _slug(q.id))]
        return Refusal(f"There is no question `{name[:60]}`", did_you_mean(name, names))
    if not in_scope(question, interview.pack, interview.assessment.scope):
        return Refusal(f"`{name}` is outside the scope of this assessment")
    if not interview.sitting.takes_in(question):
        return Refusal(f"`{name}` is not among the questions that this sitting is narrowed to")
    return Refusal(f"`{name}` is not asked", "Another answer, or a fact of the profile, makes it needless.")


def _said_by(question: Question) -> str:
    levels = [text.is_ or "" for text in question.levels.values()]
    items = [item.text for item in question.items] if isinstance(question, PracticesQuestion) else []
    return "\n".join((question.id, question.text, *levels, *items)).casefold()
