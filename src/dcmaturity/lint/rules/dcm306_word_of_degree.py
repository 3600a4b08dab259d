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
_DEGREE: Final = re.compile(
    r"adequate(ly)?|advanced|basic(ally)?|best|better|broad(ly)?|complete(ly)?|comprehensive(ly)?|considerabl[ey]|"
    r"effective(ly)?|efficient(ly)?|excellent|extensive(ly)?|fair(ly)?|few|full|fully|fundamental(ly)?|good|great(ly)?|"
    r"high(ly)?|initial(ly)?|intermediate|large(ly)?|limited|little|low|main(ly)?|major|many|mature|minimal(ly)?|"
    r"minor|more|most(ly)?|much|often|optimal(ly)?|optimi[sz]ed|partial(ly)?|partly|poor(ly)?|proper(ly)?|"
    r"quite|rare(ly)?|rather|reasonabl[ey]|regular(ly)?|robust(ly)?|seldom|several|significant(ly)?|simple|"
    r"slight(ly)?|some|somewhat|sophisticated|strong(ly)?|substantial(ly)?|sufficient(ly)?|systematic(ally)?|"
    r"thorough(ly)?|usual(ly)?|very|weak(ly)?|well|wide(ly)?|world|class|a|an|the|of|is|are|to|extent"
)
"""Words that say how much without saying how many, and the small words that go with them."""


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
    changes = [
        (below[a:b], above[c:d])
        for tag, a, b, c, d in SequenceMatcher(None, below, above, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    gone = [word for words, _ in changes for word in words]
    come = [word for _, words in changes for word in words]
    return (come or gone) if all(_DEGREE.fullmatch(word) for word in (*gone, *come)) else []
