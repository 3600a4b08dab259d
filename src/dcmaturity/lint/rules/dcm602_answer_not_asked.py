"""DCM602: an answer to a question that is not asked."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM602", "answer-not-asked", about=Assessment, severity=Severity.WARNING)
def answer_not_asked(assessment: Assessment, pack: Pack) -> Iterator[Hit]:
    """There is an answer to a question that this assessment does not ask.

    ## Why it matters
    The answer stays in the file but is not scored. Either the scope leaves out more than was meant, or
    another answer changed so that the question no longer applies.

    ## Before
    ```yaml
    scope: {questionnaires: [skills]}
    answers:
      legal-basis.electronic-transactions: {level: 4}
    ```

    ## After
    ```yaml
    scope: {questionnaires: [skills, legal-basis]}
    answers:
      legal-basis.electronic-transactions: {level: 4}
    ```
    """
    from dcmaturity.scoring.scale import State
    from dcmaturity.scoring.standing import standings

    stands = standings(pack, assessment)
    for name in assessment.answers:
        if stands[name].state is State.NOT_ASKED:
            said = f"`{name}` is answered but not asked: its answer is not scored"
            yield Hit(
                ("answers", name),
                said,
                "Widen the scope, or look at the condition of the question.",
                key=True,
            )
