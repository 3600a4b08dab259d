"""DCM215: a condition that is known only after the question was asked."""

from collections.abc import Iterator

from dcmaturity.lint.conditions import waits
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule("DCM215", "condition-on-later-question", about=Questionnaire, severity=Severity.NOTE)
def condition_on_later_question(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """A question waits for one that is asked after it.

    Questionnaires are asked in the order of the model's enablers, and questions in the order of the file.

    ## Why it matters
    As long as a condition is open, the question is asked. So people answer it, go on, and the later answer
    may then take the question out: their work was for nothing.

    ## Before
    ```yaml
    - id: skills.analyst-tools
      ask-when: {all: [{question: skills.analysts, at-least: 2}]}
    - id: skills.analysts
    ```

    ## After
    ```yaml
    - id: skills.analysts
    - id: skills.analyst-tools
      ask-when: {all: [{question: skills.analysts, at-least: 2}]}
    ```
    """
    for wait in waits(questionnaire, pack):
        if pack.order[wait.other.id] > pack.order[wait.question.id]:
            said = f"`{wait.other.id}` is asked after `{wait.question.id}`, which waits for it"
            yield Hit((*wait.path, "question"), said, "Change the order of the two.")
