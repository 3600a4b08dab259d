"""DCM214: a condition about a question that is left out more often than the question itself."""

from collections.abc import Iterator

from dcmaturity.lint.conditions import Wait, hopeless
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule("DCM214", "condition-out-of-scope", about=Questionnaire, severity=Severity.WARNING)
def condition_out_of_scope(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """A core question waits for a question of a module, or a quick question for one of the full assessment.

    ## Why it matters
    A question that is not asked meets no condition. So the question that waits for it silently falls out of
    every assessment without the module, or of every quick one, although it is meant to be part of them.

    ## Before
    ```yaml
    - id: skills.analysts
      depth: quick
      ask-when: {all: [{question: skills.workforce-plan, at-least: 2}]}
    - id: skills.workforce-plan
      depth: full
    ```

    ## After
    ```yaml
    - id: skills.analysts
      depth: quick
      ask-when: {all: [{question: skills.workforce-plan, at-least: 2}]}
    - id: skills.workforce-plan
      depth: quick
    ```
    """
    for wait, said in hopeless(questionnaire, pack, lambda wait: _out_of_scope(wait, pack)):
        hint = "Wait for a question that is asked whenever this one is, or move one of the two."
        yield Hit((*wait.path, "question"), said, hint)


def _out_of_scope(wait: Wait, pack: Pack) -> str:
    """Say in which scope the question is meant to be asked and the other one is not, if there is one."""
    question, other = wait.question, wait.other
    module = pack.questionnaire[other.questionnaire].module
    if module and not pack.questionnaire[question.questionnaire].module:
        return f"`{other.id}` is not asked without the module `{other.questionnaire}`"
    if question.depth == "quick" and other.depth == "full":
        return f"`{other.id}` is not asked in a quick assessment"
    return ""
