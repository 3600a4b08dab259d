"""DCM306: two levels that differ by a word of degree only."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity

_WORD: Final = re.compile(r"\w+")
_DEGREE: Final = frozenset(
    """
    adequate adequately advanced basic basically best better broad broadly complete completely
    comprehensive comprehensively considerable considerably effective effectively efficient efficiently
    excellent extensive extensively fair fairly few full fully fundamental fundamentally good great
    greatly high highly initial initially intermediate large largely limited little low main mainly
    major many mature minimal minimally minor more most mostly much often optimal optimally optimised
    optimized partial partially partly poor poorly proper properly quite rare rarely rather reasonable
    reasonably regular regularly robust robustly seldom several significant significantly simple slight
    slightly some somewhat sophisticated strong strongly substantial substantially sufficient
    sufficiently systematic systematically thorough thoroughly usual usually very weak weakly well wide
    widely world class
    """.split()  # noqa: SIM905 - a list of a hundred words is no easier to read
)
"""Words that say how much without saying how many."""
_SMALL: Final = frozenset({"a", "an", "the", "of", "is", "are", "to", "extent"})
"""Words that come and go with them."""
_ALLOWED: Final = _DEGREE | _SMALL


@rule_of_file("DCM306", "word-of-degree", about=Questionnaire, severity=Severity.WARNING)
def word_of_degree(questionnaire: Questionnaire) -> Iterator[Hit]:
    """Two levels that follow each other differ in words of degree only, such as basic, well or most.

    ## Why it matters
    What is `good` to one assessor is `very good` to the next. Only a fact that both can see tells two levels
    apart: a document, a number, a party, a place.

    ## Before
    ```yaml
    levels:
      2:
        is: A basic register of projects is kept.
      3:
        is: A comprehensive register of projects is kept.
    ```

    ## After
    ```yaml
    levels:
      2:
        is: The ICT unit keeps a list of its own projects.
      3:
        is: One register holds the projects of all units, each with its owner and its cost.
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        said = [(level, _folded(text.is_)) for level, text in sorted(question.levels.items()) if text.is_]
        for (low, below), (high, above) in pairwise(said):
            if swapped := _swapped(below, above):
                at = ("questions", index, "levels", str(high), "is")
                message = f"level {high} differs from level {low} only by `{' '.join(swapped)}`"
                yield Hit(at, message, "Name a fact that an assessor can see.")


def _folded(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _swapped(below: Sequence[str], above: Sequence[str]) -> list[str]:
    """Return the words that tell the texts apart, where all of them are words of degree; else nothing."""
    if not set(below) ^ set(above) <= _ALLOWED:
        return []
    changes = [
        (below[a:b], above[c:d])
        for tag, a, b, c, d in SequenceMatcher(None, below, above, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    gone = [word for words, _ in changes for word in words]
    come = [word for _, words in changes for word in words]
    changed = {*gone, *come}
    return (come or gone) if changed & _DEGREE and changed <= _ALLOWED else []
