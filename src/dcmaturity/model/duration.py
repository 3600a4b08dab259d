"""How long it takes to answer questions, estimated from the words of each question and its choices.

The rule is this project's own. Words are read at 238 a minute, the mean of adults who read English
non-fiction silently (M. Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109,
2019); who reads in a second language takes longer. Each answer takes five seconds more. Level texts are read
upwards to the first that is not true, and each level is as likely as any other. What is there to be looked
up, `why` and `evidence`, does not count, and the search for documents takes time of its own.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import ceil
from typing import Final, assert_never

from dcmaturity.model.questionnaire import LevelQuestion, MeasureQuestion, PracticesQuestion, Question

WORDS_A_MINUTE: Final = 238
SECONDS_AN_ANSWER: Final = 5


def minutes(questions: Iterable[Question]) -> int:
    """Return the whole minutes, rounded up, that it takes to read and answer the questions."""
    return ceil(sum((_minutes(question) for question in questions), Fraction(0)))


def _minutes(question: Question) -> Fraction:
    return words_read(question) / WORDS_A_MINUTE + Fraction(_answers(question) * SECONDS_AN_ANSWER, 60)


def words_read(question: Question) -> Fraction:
    """Return how many words are read on average until the question is answered."""
    asked = Fraction(_words(question.text))
    match question:
        case PracticesQuestion():
            return asked + _words(question.basis or "") + sum(_words(item.text) for item in question.items)
        case MeasureQuestion():
            return asked + _words(question.basis or "")
        case LevelQuestion():
            return asked + _words_of_levels(question)
        case _:
            assert_never(question)


def _words_of_levels(question: LevelQuestion) -> Fraction:
    """Weigh each text by how likely it is to be read: two always, the third by all but one answer."""
    texts = [text.is_ or "" for _, text in sorted(question.levels.items())]
    count = len(texts)
    return sum(
        (_words(text) * Fraction(min(count, count - place + 1), count) for place, text in enumerate(texts)),
        Fraction(0),
    )


def _answers(question: Question) -> int:
    return len(question.items) if isinstance(question, PracticesQuestion) else 1


def _words(text: str) -> int:
    return len(text.split())
