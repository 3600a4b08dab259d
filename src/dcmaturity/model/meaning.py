"""Whether two wordings say the same, and which wordings of a question its answers rest on."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from dcmaturity.model.questionnaire import LevelQuestion, PracticesQuestion, Question
from dcmaturity.source import Path

LIMIT: Final = 0.75
"""The share of words from which on a new thing may be an old one with another id."""

_LONG: Final = 500
"""From so many words on their order is left out: comparing it would take seconds."""

_WORD: Final = re.compile(r"[^\W_]+|[<>=≤≥±+%‰]")
"""A word, or a sign without which a figure says something else."""

_SMALL: Final = frozenset({"a", "an", "the", "of", "is", "are", "to"})
"""English words that come and go when a text gets clearer."""

_NO_PLURALS: Final = frozenset({"customs", "goods", "means", "news"})
"""English words that say something else without their `s`."""


def words(text: str) -> list[str]:
    """Return the words of a text in small letters; a text of other signs only is one word."""
    return _WORD.findall(text.lower()) or [text]


def says_the_same(one: str, other: str) -> bool:
    """Whether two wordings surely mean the same: the words that carry meaning are equal, and in their order.

    One other word can turn a sentence into its opposite, so two wordings may not differ even in one.
    """
    return one == other or _carrying(one) == _carrying(other)


def _carrying(text: str) -> list[str]:
    found = words(text)
    return [_singular(word) for word in found if word not in _SMALL] or found


def _singular(word: str) -> str:
    return word[:-1] if len(word) > len("its") and word[-1] == "s" and word not in _NO_PLURALS else word


def likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, from 0 to 1; it is the same both ways."""
    first, second = sorted((words(one), words(other)))  # the matcher itself is not symmetric
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() if len(second) + len(first) > 2 * _LONG else matcher.ratio()


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
