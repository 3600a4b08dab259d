"""DCM210: thresholds whose steps are too unlike to be meant."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import log
from typing import Final, NamedTuple

from dcmaturity.lint.reached import ALL_OF_IT
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import MeasureQuestion, Questionnaire
from dcmaturity.source import Severity

_TOO_LARGE: Final = 5
_TOO_SMALL: Final = 10
_NEAR: Final = log(1.25)
_A_FEW: Final = 3
"""Of two steps that are unlike, either may be the odd one."""


class _Step(NamedTuple):
    """From one threshold to that of the next level; `size` is the logarithm of the factor between them."""

    low: Decimal
    level: int
    high: Decimal
    size: float


@rule_of_file("DCM210", "uneven-thresholds", about=Questionnaire, severity=Severity.WARNING)
def uneven_thresholds(questionnaire: Questionnaire) -> Iterator[Hit]:
    """The thresholds of a measure stand too near together, or too far apart, to be meant.

    Steps are compared by factors, as levels are. For a count, hours and days it is the factor between the
    numbers: 1, 2, 4, 8 are steps of the same size. For a percentage it is the factor between the done and the
    undone: 10 to 90, 50 to 50, 90 to 10 and 99 to 1 are steps of nine, nine and eleven, so that 99 is as far
    from 90 as 50 is from 10.

    A step is reported when it is larger than five times all others together, or when it adds less than a
    quarter and is smaller than a tenth of the mean of the others. Thresholds of 0 and 100 are left out: they
    mean none and all. Percentages that are all at most 1 are reported too where higher is better: 0.9 is less
    than one percent.

    ## Why it matters
    Two levels that hardly differ are decided by chance. A level that is far away from the one below leaves
    an administration without a next step. More often a digit is missing, or a share stands for a percentage.

    ## Before
    ```yaml
    unit: percent
    thresholds: {2: 10, 3: 50, 4: 51, 5: 95}
    ```

    ## After
    ```yaml
    unit: percent
    thresholds: {2: 10, 3: 50, 4: 80, 5: 95}
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        if isinstance(question, MeasureQuestion):
            at = ("questions", index, "thresholds")
            if _shares(question):
                said = f"no threshold of `{question.id}` is above 1 percent"
                yield Hit(at, said, "Write percentages: 90 for nine tenths, not 0.9.", key=True)
            else:
                for step, said, hint in _odd(_steps(question)):
                    yield Hit((*at, str(step.level)), said, hint)


def _shares(question: MeasureQuestion) -> bool:
    """Whether the thresholds are those of shares; low percentages of what should not happen are common."""
    thresholds = question.thresholds.values()
    higher = question.unit == "percent" and question.better == "higher"
    return higher and min(thresholds, default=0) > 0 and max(thresholds) <= 1


def _steps(question: MeasureQuestion) -> list[_Step]:
    """Return the steps between the thresholds that mean neither none nor all."""
    thresholds = [
        (level, threshold)
        for level, threshold in sorted(question.thresholds.items())
        if threshold > 0 and not (question.unit == "percent" and threshold >= ALL_OF_IT)
    ]
    sign = 1 if question.better == "higher" else -1
    return [
        _Step(low, level, high, sign * (_size(high, question) - _size(low, question)))
        for (_, low), (level, high) in pairwise(thresholds)
    ]


def _size(threshold: Decimal, question: MeasureQuestion) -> float:
    return log(threshold / (ALL_OF_IT - threshold) if question.unit == "percent" else threshold)


def _odd(steps: Sequence[_Step]) -> Iterator[tuple[_Step, str, str]]:
    """Yield the steps that are too small or too large beside the others, why, and what to do."""
    whole = sum(step.size for step in steps)
    if len(steps) < _A_FEW or min(step.size for step in steps) <= 0:  # the wrong order is told as such
        return
    for step in steps:
        others = whole - step.size
        between = f"from {step.low} to {step.high}"
        if step.size > _TOO_LARGE * others:
            said = f"the step {between} is more than {_TOO_LARGE} times all other steps together"
            yield step, said, "Check the figures, or spread the thresholds."
        elif step.size < min(_NEAR, others / (len(steps) - 1) / _TOO_SMALL):
            said = f"the step {between} is hardly a step beside the others"
            yield step, said, "Check the figures, or set the two further apart."
