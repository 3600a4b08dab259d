"""DCM606: answers that are all the same."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import Severity

_ENOUGH: Final = 10
_ONE_IN: Final = 20


@rule_of_file("DCM606", "answered-alike", about=Assessment, severity=Severity.WARNING)
def answered_alike(assessment: Assessment) -> Iterator[Hit]:
    """Ten or more questions are answered with a level, and nearly all with the same one.

    Nearly all means: all but one in twenty.

    ## Why it matters
    No administration stands equally far in everything. Answers that are all alike were most often given
    without reading the texts of the levels, and a plan that is made from them has no first step.

    ## Before
    ```yaml
    answers:
      skills.executives: {level: 3}
      skills.analysts: {level: 3}
      skills.auditors: {level: 3}   # and so on to the end
    ```

    ## After
    ```yaml
    answers:
      skills.executives: {level: 3}
      skills.analysts: {level: 2}
      skills.auditors: {level: 4}
    ```
    """
    levels = [answer.level for answer in assessment.answers.values() if answer.level is not None]
    if len(levels) >= _ENOUGH:
        ((level, alike),) = Counter(levels).most_common(1)
        if (len(levels) - alike) * _ONE_IN <= len(levels):
            said = f"{alike} of {len(levels)} questions are answered with level {level}"
            hint = "Read the texts of the levels again, and choose the highest that is true."
            yield Hit(("answers",), said, hint, key=True)
