"""DCM321: words that let everybody out of what they stand beside."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.claims import claims
from dcmaturity.lint.rule import Hit, Setting, rule_in_setting
from dcmaturity.model.actions import actions
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Path, Severity

_WAY_OUT: Final = re.compile(
    r"\b(?:(?:where(?:ver)?|when(?:ever)?|if)\s(?:possible|appropriate|necessary|needed)|as\sappropriate)\b"
    r"(?!\s(?:to|for|by)\b)",  # what follows says when that is
    re.IGNORECASE,
)

_SIGNS: Final = ("possible", "appropriate", "necessary", "needed")
"""One of these is in every text that `_WAY_OUT` finds something in."""


@rule_in_setting("DCM321", "way-out", about=Questionnaire, severity=Severity.WARNING)
def way_out(questionnaire: Questionnaire, setting: Setting) -> Iterator[Hit]:
    """A level, an item or a step holds only `where possible`, `as appropriate` or `if necessary`.

    Words that say when that is, as in `if necessary for an appeal`, are left in peace.

    ## Why it matters
    Whoever does nothing can say that nothing was possible, and has the level. Two administrations that do the
    same answer differently, and a step that is taken only if necessary is not taken.

    ## Before
    ```yaml
    is: Declarations are checked electronically where possible.
    ```

    ## After
    ```yaml
    is: Declarations are checked electronically, except those of travellers and of the post.
    ```
    """
    if not any(word in setting.contents.spoken for word in _SIGNS):
        return
    for path, text in (*claims(questionnaire), *_steps(questionnaire)):
        if found := _WAY_OUT.search(text):
            said = f"`{' '.join(found[0].split())}` lets everybody out of it"
            hint = "Say when it holds and when it does not, or leave the words out."
            yield Hit(path, said, hint, words=found[0])


def _steps(questionnaire: Questionnaire) -> Iterator[tuple[Path, str]]:
    """Yield what is to be done."""
    for index, question in enumerate(questionnaire.questions):
        for path, _, action in actions(question):
            if action.do:
                yield ("questions", index, *path, "do"), action.do
