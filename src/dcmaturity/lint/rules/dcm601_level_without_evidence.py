"""DCM601: an answer claims more than it proves."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM601", "level-without-evidence", about=Assessment, severity=Severity.NOTE)
def level_without_evidence(assessment: Assessment, pack: Pack) -> Iterator[Hit]:
    """An answer has no evidence, and stands higher than the pack accepts without.

    ## Why it matters
    The claimed score stays, but beside it the report shows the score that the evidence supports, and
    there the answer counts for less.

    ## Before
    ```yaml
    legal-basis.electronic-transactions:
      level: 4
    ```

    ## After
    ```yaml
    legal-basis.electronic-transactions:
      level: 4
      evidence:
        - {what: Act 12/2024, where: Official Gazette 44, on: 2024-06-01}
    ```
    """
    from dcmaturity.scoring.standing import standings

    for name, standing in standings(pack, assessment).items():
        if standing.counted and standing.supported(standing.score) < standing.score:
            said = f"without evidence this answer supports level {standing.limit} at most"
            yield Hit(("answers", name), said, "Say what proves it, and where that is kept.", key=True)
