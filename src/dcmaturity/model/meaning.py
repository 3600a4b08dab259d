"""Whether two wordings say the same, and which wordings of a question its answers rest on."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from dcmaturity.model.questionnaire import LevelQuestion, PracticesQuestion, Question
from dcmaturity.source import Path

LIMIT: Final = 0.75
"""The share of words that two wordings of the same have in common."""

_LONG: Final = 500
"""From so many words on their order is left out: comparing it would take seconds."""

_WORD: Final = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Return the words of a text in small letters; a text of signs only is one word."""
    return _WORD.findall(text.lower()) or [text]


_DECISIVE: Final = frozenset(
    words(
        """
        no not none never nobody nothing neither nor without except unless cannot must may should
        all every each both any some half most many few several only least more less fewer
        one two three four five six seven eight nine ten eleven twelve hundred thousand
        day days week weeks month months quarter quarters year years before after
        daily weekly monthly quarterly yearly
        """
    )
)
"""English words of which one more or less makes another sentence, as a number does in any language."""


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, from 0 to 1; it is the same both ways."""
    first, second = sorted((words(one), words(other)))  # the matcher itself is not symmetric
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() if len(second) + len(first) > 2 * _LONG else matcher.ratio()


def says_the_same(one: str, other: str) -> bool:
    """Whether two wordings mean the same: they share most words, and each number and word that decides."""
    return one == other or (_deciding(one) == _deciding(other) and likeness(one, other) >= LIMIT)


def _deciding(text: str) -> Counter[str]:
    return Counter(word for word in words(text) if word in _DECISIVE or word[:1].isdecimal())


def answered(question: Question) -> Iterator[tuple[Path, str]]:
    """Yield the wordings that an answer to the question rests on, with their paths; an item's has its id."""
    yield ("text",), question.text
    match question:
        case LevelQuestion():
            for level, text in question.levels.items():
                yield ("levels", str(level), "is"), text.is_ or ""
        case PracticesQuestion():
            yield ("basis",), question.basis or ""
            for item in question.items:
                yield ("items", item.id, "text"), item.text
        case _:
            yield ("unit",), question.unit
            yield ("period",), question.period or ""
            yield ("basis",), question.basis or ""
