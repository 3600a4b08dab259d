"""DCM605: a high level that nobody is sure of and nothing proves."""

from collections.abc import Iterator
from math import floor

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.lint.says_nothing import says_nothing
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM605", "high-claim-low-confidence", about=Assessment, severity=Severity.WARNING)
def high_claim_low_confidence(assessment: Assessment, pack: Pack) -> Iterator[Hit]:
    """An answer claims one of the two highest levels, with low confidence and without evidence.

    Evidence that DCM613 finds is none.

    ## Why it matters
    The highest levels are what others are told about. Whoever claims one without being sure, and without a
    document, will not be able to defend it.

    ## Before
    ```yaml
    skills.executives:
      level: 4
      confidence: low
    ```

    ## After
    ```yaml
    skills.executives:
      level: 4
      confidence: high
      evidence:
        - {what: Training register, where: human resources, on: 2026-03-02}
    ```
    """
    doubted = [
        name
        for name, answer in assessment.answers.items()
        if answer.confidence == "low" and all(says_nothing(proof.what) for proof in answer.evidence)
    ]
    if not doubted:
        return
    from dcmaturity.scoring.standing import standings

    found = standings(pack, assessment)
    high = max(pack.base + 1, pack.top - 1)
    for name in doubted:
        standing = found[name]
        if standing.counted and standing.score >= high:
            said = f"level {floor(standing.score)} is claimed with low confidence and without evidence"
            yield Hit(("answers", name, "confidence"), said, "Say what proves it, or choose a lower level.")
