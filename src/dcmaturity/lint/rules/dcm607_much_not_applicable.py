"""DCM607: much of the questionnaire is said not to apply."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.assessment import Answer, Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity

_ENOUGH: Final = 10
_ONE_IN: Final = 10


@rule("DCM607", "much-not-applicable", about=Assessment, severity=Severity.WARNING)
def much_not_applicable(assessment: Assessment, pack: Pack) -> Iterator[Hit]:
    """Of the weight of all questions that are asked, a tenth or more is said not to apply.

    An assessment of fewer than ten questions is left alone.

    ## Why it matters
    What does not apply is not scored. So a weakness that is called not applicable raises the score, and
    assessments with many such answers cannot be compared with others.

    ## Before
    ```yaml
    skills.analysts: {not-applicable: We have no analysts yet.}
    ```

    ## After
    ```yaml
    skills.analysts: {level: 1}
    ```
    """
    claimed = [name for name, answer in assessment.answers.items() if _does_not_apply(answer)]
    if not claimed:
        return
    from dcmaturity.scoring.scale import State
    from dcmaturity.scoring.standing import standings

    stands = standings(pack, assessment)
    asked = {name: s.question.weight for name, s in stands.items() if s.state is not State.NOT_ASKED}
    out = [name for name in claimed if stands[name].state is State.NOT_APPLICABLE]
    whole, part = sum(asked.values()), sum(asked[name] for name in out)
    if len(asked) >= _ENOUGH and part * _ONE_IN >= whole:
        share = f"{len(out)} of {len(asked)} questions, {part * 100 // whole} % of the weight"
        hint = "What the administration could have, and has not begun, is at the lowest level."
        yield Hit(("answers", out[0]), f"{share}, are said not to apply", hint, key=True)


def _does_not_apply(answer: Answer) -> bool:
    return answer.not_applicable is not None or set((answer.items or {}).values()) == {"not-applicable"}
