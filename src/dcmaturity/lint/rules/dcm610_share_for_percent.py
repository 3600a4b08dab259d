"""DCM610: a share where a percentage is meant."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import MeasureQuestion, Question
from dcmaturity.source import Severity

_LITTLE: Final = 10


@rule("DCM610", "share-for-percent", about=Assessment, severity=Severity.WARNING)
def share_for_percent(assessment: Assessment, pack: Pack) -> Iterator[Hit]:
    """A percentage is at most 1, where the measure has no threshold below 10.

    Measures with a threshold below 10 are left alone: there, half a percent may be true.

    ## Why it matters
    A spreadsheet keeps 87 % as 0.87. Copied from there, an administration that does nearly everything
    electronically is told that it does nearly nothing.

    ## Before
    ```yaml
    ict-infrastructure.electronic-declarations: {value: 0.87}
    ```

    ## After
    ```yaml
    ict-infrastructure.electronic-declarations: {value: 87}
    ```
    """
    for name, answer in assessment.answers.items():
        if answer.value is not None and 0 < answer.value <= 1 and _tells_tens_apart(pack.question[name]):
            meant = f"{(answer.value * 100).normalize():f}"
            said = f"the answer is {answer.value} %, where {meant} % may be meant"
            yield Hit(("answers", name, "value"), said, "Write a percentage, not a share.")


def _tells_tens_apart(question: Question) -> bool:
    """Whether the question asks for a percentage of which ten is little."""
    if not isinstance(question, MeasureQuestion) or question.unit != "percent":
        return False
    return min(question.thresholds.values()) >= _LITTLE
