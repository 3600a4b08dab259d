"""DCM612: a reason that only says again that something does not apply."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.lint.says_nothing import says_nothing
from dcmaturity.model.assessment import Assessment
from dcmaturity.source import Severity


@rule_of_file("DCM612", "reason-says-nothing", about=Assessment, severity=Severity.WARNING)
def reason_says_nothing(assessment: Assessment) -> Iterator[Hit]:
    """The reason why a question does not apply is no reason, such as `n/a`, `no` or a hyphen.

    ## Why it matters
    What does not apply is not scored. Only a reason lets an expert, or the next officer who fills the
    assessment in, tell what cannot be from what was passed over.

    ## Before
    ```yaml
    ict-infrastructure.transit: {not-applicable: n/a}
    ```

    ## After
    ```yaml
    ict-infrastructure.transit: {not-applicable: An island without goods in transit.}
    ```
    """
    for name, answer in assessment.answers.items():
        if answer.not_applicable is not None and says_nothing(answer.not_applicable):
            said = f"`{answer.not_applicable}` is no reason why the question does not apply"
            hint = "Say in a sentence what the administration does not have, or answer the question."
            yield Hit(("answers", name, "not-applicable"), said, hint)
