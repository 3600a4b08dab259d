"""DCM209: a threshold that no value meets, or that every value meets."""

from collections.abc import Iterator

from dcmaturity.lint.reached import met_by_all, met_by_none
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import MeasureQuestion, Questionnaire
from dcmaturity.source import Severity


@rule_of_file("DCM209", "unreachable-level", about=Questionnaire, severity=Severity.WARNING)
def unreachable_level(questionnaire: Questionnaire) -> Iterator[Hit]:
    """No value of a measure meets the threshold of a level, or every value does.

    A percentage lies from 0 to 100; a count, hours and days from 0 upwards.

    ## Why it matters
    A level that nobody can reach holds every administration below it. A level that everybody reaches is no
    step: whoever answers 0 is told that something has been done.

    ## Before
    ```yaml
    unit: percent
    thresholds: {2: 0, 3: 50, 4: 90, 5: 101}
    ```

    ## After
    ```yaml
    unit: percent
    thresholds: {2: 10, 3: 50, 4: 90, 5: 99}
    ```
    """
    hint = "Choose one that some values meet and others do not."
    for index, question in enumerate(questionnaire.questions):
        if isinstance(question, MeasureQuestion):
            for level, threshold in question.thresholds.items():
                at = ("questions", index, "thresholds", str(level))
                if met_by_none(question, threshold):
                    yield Hit(at, f"no value meets {threshold}, the threshold of level {level}", hint)
                elif met_by_all(question, threshold):
                    yield Hit(at, f"every value meets {threshold}, the threshold of level {level}", hint)
