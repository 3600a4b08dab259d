"""DCM208: so many key questions that each of them alone decides."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.of_pack import core_questions, of_pack
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
    if questionnaire.module:
        return
    all_core, all_keys = _counted(pack)
    for index, question in enumerate(questionnaire.questions):
        enabler = pack.question[question.id].enabler
        core, keys = all_core[enabler], all_keys[enabler]
        if question.key and keys > 1 and keys * _ONE_IN > core:
            said = f"{keys} of the {core} core questions of `{enabler}` are key questions"
            yield Hit(("questions", index, "key"), said, "Keep the one that nothing makes up for.", key=True)


@of_pack
def _counted(pack: Pack) -> tuple[Counter[str], Counter[str]]:
    """Return how many core questions each enabler has, and how many of them are key questions."""
    core = core_questions(pack)
    return Counter(q.enabler for q in core), Counter(q.enabler for q in core if q.key)
