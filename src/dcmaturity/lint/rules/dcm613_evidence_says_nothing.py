"""DCM613: evidence that names nothing."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.lint.says_nothing import says_nothing
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import Severity


@rule_of_file("DCM613", "evidence-says-nothing", about=Assessment, severity=Severity.WARNING)
def evidence_says_nothing(assessment: Assessment) -> Iterator[Hit]:
    """The evidence of an answer names no proof, such as `n/a`, `none`, `see above` or a hyphen.

    ## Why it matters
    Whatever stands there counts as evidence: the report shows a level as supported that nobody can prove.

    ## Before
    ```yaml
    skills.executives:
      level: 4
      evidence:
        - {what: see above}
    ```

    ## After
    ```yaml
    skills.executives:
      level: 4
      evidence:
        - {what: Training register, where: human resources, on: 2026-03-02}
    ```
    """
    for name, answer in assessment.answers.items():
        for place, evidence in enumerate(answer.evidence):
            if says_nothing(evidence.what):
                said = f"`{evidence.what}` names nothing that proves the answer"
                hint = "Name the document or the figure, or take the entry out."
                yield Hit(("answers", name, "evidence", place, "what"), said, hint)
