"""DCM208: so many key questions that each of them alone decides."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.core import core_questions
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity

_ONE_IN: Final = 4


@rule("DCM208", "many-key-questions", about=Questionnaire, severity=Severity.WARNING)
def many_key_questions(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """Several core questions of an enabler are key questions, and more than one in four of them.

    ## Why it matters
    No group passes the level of a key question in it. With many of them the enabler's level is that of the
    weakest, whatever rule the pack declares, and the other answers stop counting.

    ## Before
    ```yaml
    - id: skills.executives
      key: true
    - id: skills.analysts
      key: true
    - id: skills.auditors
    - id: skills.joint-training
    ```

    ## After
    ```yaml
    - id: skills.executives
      key: true
    - id: skills.analysts
      weight: 2
    - id: skills.auditors
    - id: skills.joint-training
    ```
    """
    core = {question.id: question for question in core_questions(pack)}
    for index, question in enumerate(questionnaire.questions):
        enabler = pack.question[question.id].enabler
        beside = [other for other in core.values() if other.enabler == enabler]
        keys = sum(other.key for other in beside)
        if question.id in core and question.key and keys > 1 and keys * _ONE_IN > len(beside):
            said = f"{keys} of the {len(beside)} core questions of `{enabler}` are key questions"
            yield Hit(("questions", index, "key"), said, "Keep the one that nothing makes up for.", key=True)
