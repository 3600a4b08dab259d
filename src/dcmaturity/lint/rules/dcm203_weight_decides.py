"""DCM203: one question weighs more than all others of its enabler together."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.core import core_questions
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity

_A_FEW: Final = 3
"""Of two questions, one weighs more than half as soon as the weights differ."""


@rule("DCM203", "weight-decides", about=Questionnaire, severity=Severity.WARNING)
def weight_decides(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """One question has more than half of the weight of an enabler that has three questions or more.

    ## Why it matters
    The enabler's score then says little more than the answer to this one question: all other answers
    together cannot outweigh it. If the question is that decisive, `key: true` says so openly.

    ## Before
    ```yaml
    - id: skills.executives
      weight: 5
    - id: skills.analysts
      weight: 1
    - id: skills.joint-training
      weight: 2
    ```

    ## After
    ```yaml
    - id: skills.executives
      weight: 2
      key: true
    - id: skills.analysts
      weight: 1
    - id: skills.joint-training
      weight: 2
    ```
    """
    core = core_questions(pack)
    for index, question in enumerate(questionnaire.questions):
        enabler = pack.question[question.id].enabler
        weight = {other.id: other.weight for other in core if other.enabler == enabler}
        total = sum(weight.values())
        if question.id in weight and len(weight) >= _A_FEW and 2 * question.weight > total:
            said = f"`{question.id}` has {question.weight} of the {total} parts of weight in `{enabler}`"
            yield Hit(("questions", index, "weight"), said, "Lower it, or make it a key question.")
