"""DCM609: evidence that did not exist yet."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import Severity

_A_DAY: Final = timedelta(days=1)
"""The moment of a change is in UTC; in the east the next day may have begun by then."""


@rule_of_file("DCM609", "evidence-from-later", about=Assessment, severity=Severity.WARNING)
def evidence_from_later(assessment: Assessment) -> Iterator[Hit]:
    """A piece of evidence is dated after the last change of the assessment.

    One day is allowed, since the moment of a change is given in UTC.

    ## Why it matters
    What does not exist yet proves nothing. The date is a slip, most often in the year, or the evidence is
    only expected.

    ## Before
    ```yaml
    updated: 2026-05-22T14:02:11Z
    answers:
      skills.executives:
        level: 3
        evidence:
          - {what: Training register, on: 2027-03-02}
    ```

    ## After
    ```yaml
    updated: 2026-05-22T14:02:11Z
    answers:
      skills.executives:
        level: 3
        evidence:
          - {what: Training register, on: 2026-03-02}
    ```
    """
    if assessment.updated is not None:
        last = assessment.updated.date()
        for name, answer in assessment.answers.items():
            for index, piece in enumerate(answer.evidence):
                if piece.on is not None and piece.on - last > _A_DAY:
                    said = f"this evidence is dated after the last change of the assessment, {last}"
                    yield Hit(("answers", name, "evidence", index, "on"), said, "Correct the date.")
