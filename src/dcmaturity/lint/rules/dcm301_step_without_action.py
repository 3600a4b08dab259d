"""DCM301: a level that nothing says how to get to."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.actions import actions
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule("DCM301", "step-without-action", about=Questionnaire, severity=Severity.WARNING)
def step_without_action(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """A level above the base does not say what to do to get there.

    Of a question about practices, it is enough that the level or one of its items does.

    ## Why it matters
    The report leads from each weakness to the next step. Without a `do` it can only repeat what the
    higher level looks like, and an administration learns that it is behind but not how to go on.

    ## Before
    ```yaml
    levels:
      2:
        is: At least one executive has a record of training.
    ```

    ## After
    ```yaml
    levels:
      2:
        is: At least one executive has a record of training.
        do: Enrol the two executives who will decide on the next large purchase in a course.
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        told = {level for _, level, action in actions(question) if action.do}
        for level in range(pack.base + 1, pack.top + 1):
            if level not in told:
                at = ("questions", index, "levels", str(level))
                said = f"`{question.id}` does not say what to do to get to level {level}"
                yield Hit(at, said, "Add a `do` that could stand in a work plan.", key=True)
