"""DCM205: a step waits for a higher level than the one it leads to."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.actions import actions
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule_of_file("DCM205", "step-above-prerequisite-level", about=Questionnaire, severity=Severity.WARNING)
def step_above_prerequisite_level(questionnaire: Questionnaire) -> Iterator[Hit]:
    """A step waits for another question to reach a higher level than the step itself leads to.

    ## Why it matters
    An administration that wants level 3 everywhere is then sent to level 4 of another question first.
    Levels are meant to be reached side by side, so the number is more often a slip than a wish.

    ## Before
    ```yaml
    levels:
      3:
        is: Officers work in one declaration system.
        do: Roll the declaration system out to all offices.
        after: {governance.portfolio: 4}
    ```

    ## After
    ```yaml
    levels:
      3:
        is: Officers work in one declaration system.
        do: Roll the declaration system out to all offices.
        after: {governance.portfolio: 3}
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        for path, level, action in actions(question):
            for name, needed in action.after.items():
                if needed > level:
                    said = f"the step to level {level} waits for level {needed} of `{name}`"
                    hint = f"Ask for level {level} of it at most, or move the step up."
                    yield Hit(("questions", index, *path, "after", name), said, hint)
