"""DCM306: two levels that differ by a word of degree only."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from dcmaturity.lint.likeness import DEGREE, LONGEST, VAGUE, Words, alike, folded
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule_of_file("DCM306", "word-of-degree", about=Questionnaire, severity=Severity.WARNING)
def word_of_degree(questionnaire: Questionnaire) -> Iterator[Hit]:
    """Two levels that follow each other differ in words of degree only, such as basic, well or most.

    Levels that have nearly the same text, because it is long, are DCM302's business.

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
        said = [(level, folded(text.is_)) for level, text in sorted(question.levels.items()) if text.is_]
        for (low, below), (high, above) in pairwise(said):
            if (swapped := _swapped(below, above)) and not alike(below, above):
                at = ("questions", index, "levels", str(high), "is")
                message = f"level {high} differs from level {low} only by {swapped}"
                yield Hit(at, message, "Name a fact that an assessor can see.")


def _swapped(below: Words, above: Words) -> str:
    """Return the words that tell the texts apart, where all of them are words of degree; else nothing."""
    if below.facts != above.facts or max(len(below.order), len(above.order)) > LONGEST:
        return ""
    changes = [
        (below.order[a:b], above.order[c:d])
        for tag, a, b, c, d in SequenceMatcher(None, below.order, above.order, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    gone = [word for words, _ in changes for word in words]
    come = [word for _, words in changes for word in words]
    changed = {*gone, *come}
    if not (changed & DEGREE and changed <= VAGUE):
        return ""
    return " → ".join(f"`{' '.join(words)}`" for words in (gone, come) if words)
