"""DCM203: one question weighs more than all others of its enabler, or of its cell, together."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.of_pack import core_questions, of_pack
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Question, Questionnaire
from dcmaturity.source import Severity

_A_FEW: Final = 3
"""Of two questions, one weighs more than half as soon as the weights differ."""
_KEY_ALREADY: Final = "Lower it: as a key question it holds the level back, whatever its weight."


@rule("DCM203", "weight-decides", about=Questionnaire, severity=Severity.WARNING)
def weight_decides(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """One question has more than half of the weight of an enabler or a cell of three questions or more.

    ## Why it matters
    The score of the enabler, or of the cell, then says little more than the answer to this one question: all
    other answers together cannot outweigh it. If the question is that decisive, `key: true` says so openly.

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
    groups = _weights(pack)
    heavy = ((index, q) for index, q in enumerate(questionnaire.questions) if q.weight > 1)
    for index, question in heavy:
        for group in _groups(pack.question[question.id]):
            weights = groups.get(group, {})
            total = sum(weights.values())
            if question.id in weights and len(weights) >= _A_FEW and 2 * question.weight > total:
                where = " and ".join(f"`{name}`" for name in group)
                said = f"`{question.id}` has {question.weight} of the {total} parts of weight in {where}"
                hint = "Lower it, or make it a key question." if not question.key else _KEY_ALREADY
                yield Hit(("questions", index, "weight"), said, hint)
                break


def _groups(question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the enabler and the cell that a question counts in."""
    return (question.enabler,), question.cell


@of_pack
def _weights(pack: Pack) -> dict[tuple[str, ...], dict[str, int]]:
    """Return the weights of the core questions in each enabler and each cell."""
    found: dict[tuple[str, ...], dict[str, int]] = {}
    for question in core_questions(pack):
        for group in _groups(question):
            found.setdefault(group, {})[question.id] = question.weight
    return found
