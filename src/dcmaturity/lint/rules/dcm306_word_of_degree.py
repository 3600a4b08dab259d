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
_FEW: Final = 2
_SHARED: Final = 5
"""Of two shorter texts, one new word may well be the fact."""
_COUNTING: Final = re.compile(
    r".*\d.*|no|not|none|nobody|nothing|never|some|all|every|each|any|only|half|most|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|other|another|both|outside|without|and|or"
)
"""Words that make a fact of a difference: how many, whether at all, where, together with what."""


@rule_of_file("DCM306", "word-of-degree", about=Questionnaire, severity=Severity.WARNING)
def word_of_degree(questionnaire: Questionnaire) -> Iterator[Hit]:
    """Two levels that follow each other differ in one or two words, and none of these counts anything.

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
    """Return the words that tell the texts apart, where they are few and count nothing; else nothing."""
    changes = [
        (below[a:b], above[c:d])
        for tag, a, b, c, d in SequenceMatcher(None, below, above, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    gone = [word for words, _ in changes for word in words]
    come = [word for _, words in changes for word in words]
    few = max(len(gone), len(come)) <= _FEW and len(below) - len(gone) >= _SHARED
    counts = any(_COUNTING.fullmatch(word) for word in (*gone, *come))
    return [] if counts or not few else come or gone
