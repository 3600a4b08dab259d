"""DCM611: the same evidence under many answers."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import Severity

_ENOUGH: Final = 6
_ONE_IN: Final = 3


@rule_of_file("DCM611", "one-proof-for-many", about=Assessment, severity=Severity.NOTE)
def one_proof_for_many(assessment: Assessment) -> Iterator[Hit]:
    """The same evidence stands under six answers or more, and more than a third of those with evidence.

    Evidence is the same where both `what` and `where` are.

    ## Why it matters
    One document seldom proves so much. A strategy, for example, shows what is wanted and not what is done;
    put under every answer, it makes the score that evidence supports say nothing.

    ## Before
    ```yaml
    skills.executives:
      level: 3
      evidence: [{what: Strategic plan}]
    skills.analysts:
      level: 3
      evidence: [{what: Strategic plan}]   # and so on to the end
    ```

    ## After
    ```yaml
    skills.executives:
      level: 3
      evidence: [{what: "Strategic plan, chapter 4"}]
    skills.analysts:
      level: 3
      evidence: [{what: Register of courses, where: human resources}]
    ```
    """
    proved = 0
    uses: defaultdict[tuple[str, str | None], dict[str, int]] = defaultdict(dict)
    for name, answer in assessment.answers.items():
        proved += bool(answer.evidence)
        for index, piece in enumerate(answer.evidence):
            uses[piece.what, piece.where].setdefault(name, index)
    for places in uses.values():
        if len(places) >= _ENOUGH and len(places) * _ONE_IN > proved:
            name, index = next(iter(places.items()))
            said = f"this evidence stands under {len(places)} of {proved} answers with evidence"
            hint = "Name the part of it that proves the answer, or what proves it better."
            yield Hit(("answers", name, "evidence", index, "what"), said, hint)
