"""DCM604: evidence that is much older than the assessment."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from dcmaturity.lint.dates import day_of
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import Severity

_YEARS: Final = 3


@rule_of_file("DCM604", "old-evidence", about=Assessment, severity=Severity.NOTE)
def old_evidence(assessment: Assessment) -> Iterator[Hit]:
    """A piece of evidence is more than three years older than the assessment.

    It is compared with the day of the last change, or the first day where no change is noted.

    ## Why it matters
    A law stays in force until it is changed; a training register, a service report or a test of a
    recovery plan says little about today after three years. An expert will ask whether it still holds.

    ## Before
    ```yaml
    started: 2026-05-01
    answers:
      skills.executives:
        level: 3
        evidence:
          - {what: Training register, on: 2019-02-11}
    ```

    ## After
    ```yaml
    started: 2026-05-01
    answers:
      skills.executives:
        level: 3
        evidence:
          - {what: Training register, on: 2026-03-02}
    ```
    """
    present = day_of(assessment)
    if present is not None:
        for name, answer in assessment.answers.items():
            for index, piece in enumerate(answer.evidence):
                if piece.on is not None and _too_old(piece.on, present):
                    at = ("answers", name, "evidence", index, "on")
                    yield Hit(at, f"this evidence is over {_YEARS} years old", "Check that it still holds.")


def _too_old(day: date, present: date) -> bool:
    return (day.year + _YEARS, day.month, day.day) < (present.year, present.month, present.day)
