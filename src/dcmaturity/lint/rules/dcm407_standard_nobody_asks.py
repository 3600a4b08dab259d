"""DCM407: a standard that no question speaks to."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.catalogue import Standards
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM407", "standard-nobody-asks", about=Standards, severity=Severity.WARNING)
def standard_nobody_asks(standards: Standards, pack: Pack) -> Iterator[Hit]:
    """No question names this standard.

    ## Why it matters
    The report lists every standard with how the questions that speak to it stand. Without a question it says
    `not scored` for ever.

    ## Before
    ```yaml
    standards:
      - id: rkc-7-4
        instrument: rkc
    ```

    ## After
    ```yaml
    - id: legal-basis.electronic-transactions
      standards: [rkc-7-4]
    ```
    """
    named = {name for question in pack.questions for name in question.standards}
    for index, standard in enumerate(standards.standards):
        if standard.id not in named:
            said = f"no question speaks to the standard `{standard.id}`"
            yield Hit(("standards", index, "id"), said, "Name it at a question, or leave it out.")
