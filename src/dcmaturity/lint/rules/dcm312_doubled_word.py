"""DCM312: a word that was written twice."""

from collections.abc import Iterator
from itertools import pairwise
from operator import eq
from typing import Final

from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity

_TWICE: Final = frozenset({"that", "had", "nous", "vous", "sie", "die", "der", "das"})
"""Words that a good sentence may have twice in a row."""
_SIGNS: Final = dict.fromkeys(map(ord, ".,;:!?)"), " ")
"""What may stand between a word and the space behind it."""


@rule_in_setting("DCM312", "doubled-word", about=Part, severity=Severity.WARNING)
def doubled_word(file: Part, setting: Setting) -> Iterator[Hit]:
    """A text has a word twice in a row, such as `the the`.

    Numbers, names with a capital letter and pairs that a sentence may have, such as `that that`, are left in
    peace.

    ## Why it matters
    It is a slip. Readers stumble over it, and a text that nobody has read through looks like an assessment
    that nobody has thought through.

    ## Before
    ```yaml
    is: The head of customs signs the the plan.
    ```

    ## After
    ```yaml
    is: The head of customs signs the plan.
    ```
    """
    del file
    prose = setting.contents.prose
    words = setting.contents.spoken.translate(_SIGNS).split()
    if not any(map(eq, words, words[1:])):
        return
    for path, _, text in prose:
        for one, other in pairwise(text.split()):
            word = other.rstrip(".,;:!?)")
            if word.islower() and word.isalpha() and word not in _TWICE and one.casefold() == word:
                pair = f"{one} {word}"
                yield Hit(path, f"`{pair}` has a word twice", "Take one of the two out.", words=pair)
