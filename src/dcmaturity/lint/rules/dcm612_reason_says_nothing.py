"""DCM612: a reason that only says again that something does not apply."""

import re
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import Severity

_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_SAYS_NOTHING: Final = frozenset(
    {"n a", "na", "nil", "no", "no aplica", "none", "non applicable", "not applicable", "not needed"}
    | {"not relevant", "nothing", "does not apply", "irrelevant", "sans objet", "tbc", "tbd", "true", "yes"}
)


@rule_of_file("DCM612", "reason-says-nothing", about=Assessment, severity=Severity.WARNING)
def reason_says_nothing(assessment: Assessment) -> Iterator[Hit]:
    """The reason why a question does not apply is no reason, such as `n/a`, `no` or a hyphen.

    ## Why it matters
    What does not apply is not scored. Only a reason lets an expert, or the next officer who fills the
    assessment in, tell what cannot be from what was passed over.

    ## Before
    ```yaml
    ict-infrastructure.transit: {not-applicable: n/a}
    ```

    ## After
    ```yaml
    ict-infrastructure.transit: {not-applicable: An island without goods in transit.}
    ```
    """
    for name, answer in assessment.answers.items():
        if answer.not_applicable is not None and _says_nothing(answer.not_applicable):
            said = f"`{answer.not_applicable}` is no reason why the question does not apply"
            hint = "Say in a sentence what the administration does not have, or answer the question."
            yield Hit(("answers", name, "not-applicable"), said, hint)


def _says_nothing(reason: str) -> bool:
    words = _BETWEEN_WORDS.sub(" ", reason).strip().casefold()
    return len(words) <= 1 or words in _SAYS_NOTHING
