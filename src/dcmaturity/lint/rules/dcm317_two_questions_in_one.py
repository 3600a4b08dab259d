"""DCM317: a text that asks two things."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.asked import asked
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity

_ENDS: Final = re.compile(r"""[?\u061f\u037e]+["'”’»]?(?=\s|$)|\uff1f+""")
"""The end of a question; a question in brackets, which says no more than the one around it, is none."""


@rule_of_file("DCM317", "two-questions-in-one", about=Part, severity=Severity.WARNING)
def two_questions_in_one(file: Part) -> Iterator[Hit]:
    """A question, or a fact of the profile, asks twice: its text has two question marks.

    ## Why it matters
    There is one answer. An administration for which the answers differ has to leave one of the two out, and
    nobody sees which.

    ## Before
    ```yaml
    text: Is there a training programme? Have all officers passed its test?
    ```

    ## After
    ```yaml
    text: How many of the officers have passed the test of the training programme?
    ```
    """
    for path, text in asked(file):
        asks = len(_ENDS.findall(text))
        if asks > 1:
            hint = "Make a question of each, or ask for what joins them."
            yield Hit(path, f"this asks {asks} things at once", hint)
