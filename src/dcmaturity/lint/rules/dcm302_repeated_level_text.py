"""DCM302: two levels of a question that say the same."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity

_WORD: Final = re.compile(r"\w+")
_NEARLY: Final = 0.9
"""From this share of equal words on, two texts say nearly the same, unless they have different figures."""


@rule_of_file("DCM302", "repeated-level-text", about=Questionnaire, severity=Severity.WARNING)
def repeated_level_text(questionnaire: Questionnaire) -> Iterator[Hit]:
    """Two levels of a question have the same text, or nearly so.

    Upper and lower case, spaces and punctuation do not count as a difference; figures do.

    ## Why it matters
    Whoever answers has to choose between the two, and two assessors who look at the same evidence will
    choose differently. Levels are told apart by a fact, not by a word of degree.

    ## Before
    ```yaml
    levels:
      2:
        is: Officers who process declarations were trained on the declaration system in use.
      3:
        is: Officers who process declarations were well trained on the declaration system in use.
    ```

    ## After
    ```yaml
    levels:
      2:
        is: Some officers who process declarations have a record of training on the system.
      3:
        is: A programme exists, and every officer who processes declarations has passed its test.
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        words = {level: _folded(text.is_) for level, text in sorted(question.levels.items()) if text.is_}
        for low, high in combinations(words, 2):
            if _alike(words[low], words[high]):
                same = "the same text as" if words[low] == words[high] else "nearly the same text as"
                at = ("questions", index, "levels", str(high), "is")
                yield Hit(at, f"level {high} has {same} level {low}", "Name a fact that tells the two apart.")


def _folded(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    if _at_most(one, other) < _NEARLY or _figures(one) != _figures(other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return all(bound() >= _NEARLY for bound in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio))


def _at_most(one: Sequence[str], other: Sequence[str]) -> float:
    """Return a bound of how alike two texts are, quickly: words that only one of them has are no match."""
    here, there = set(one), set(other)
    matches = min(len(one) - len(here - there), len(other) - len(there - here))
    return 2 * matches / (len(one) + len(other) or 1)


def _figures(words: Sequence[str]) -> list[str]:
    return [word for word in words if any(character.isdigit() for character in word)]
