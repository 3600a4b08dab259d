"""DCM305: a level that has words for one enabler and none for another."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.source import Severity


@rule_of_file("DCM305", "undescribed-level", about=MaturityModel, severity=Severity.WARNING)
def undescribed_level(model: MaturityModel) -> Iterator[Hit]:
    """An enabler does not say what a level means for it, while the model says so elsewhere.

    ## Why it matters
    The report shows beside each enabler what its level means. Where the words are missing, the reader has to
    make do with the general scale, which may speak of systems while the enabler is law.

    ## Before
    ```yaml
    levels:
      1: Only paper has legal force.
      2: Electronic documents are allowed, and paper has to follow.
    ```

    ## After
    ```yaml
    levels:
      1: Only paper has legal force.
      2: Electronic documents are allowed, and paper has to follow.
      3: Electronic documents have the force of paper.
    ```
    """
    if not any(enabler.levels for enabler in model.enablers):
        return
    for index, enabler in enumerate(model.enablers):
        if missing := [str(level.level) for level in model.levels if level.level not in enabler.levels]:
            said = f"`{enabler.id}` does not say what level {', '.join(missing)} means for it"
            yield Hit(
                ("enablers", index, "levels"),
                said,
                "Describe every level, or none for any enabler.",
                key=True,
            )
