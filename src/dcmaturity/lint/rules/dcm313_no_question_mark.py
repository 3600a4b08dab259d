"""DCM313: a question that is none."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.asked import asked
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.fields import Part
from dcmaturity.source import Severity

_MARKS: Final = "?\uff1f\u061f\u037e"
"""Of English, Chinese, Arabic and Greek."""
_ASKS: Final = re.compile(
    rf"[{_MARKS}]|;$"  # a Greek keyboard writes the mark of Greek as a semicolon
    "|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff]"  # Thai, Lao, Burmese, Khmer, Japanese need none
)


@rule_of_file("DCM313", "no-question-mark", about=Part, severity=Severity.NOTE)
def no_question_mark(file: Part) -> Iterator[Hit]:
    """The text of a question, or of a fact of the profile, has no question mark.

    A sentence may follow the question, to say what counts.

    ## Why it matters
    A heading such as `Training of executives` leaves open what is asked: whether there is any, how much of it
    or how good it is. Each of those who answer decides alone.

    ## Before
    ```yaml
    text: Training of executives
    ```

    ## After
    ```yaml
    text: Are the executives who decide on systems trained for it? Count the last two years.
    ```
    """
    for path, text in asked(file):
        if not _ASKS.search(text):
            said = "this is no question: it has no question mark"
            yield Hit(path, said, "Ask for one thing, and end with `?`.")
