"""DCM202: a cell of the model without a core question."""

from collections.abc import Iterator

from dcmaturity.lint.of_pack import core_questions
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM202", "uncovered-cell", about=MaturityModel, severity=Severity.WARNING)
def uncovered_cell(model: MaturityModel, pack: Pack) -> Iterator[Hit]:
    """No core question is keyed to this enabler and this theme.

    ## Why it matters
    The report shows every enabler against every theme. A cell without a question stays empty whatever is
    answered, and a reader takes it for a weakness that nobody looked at.

    ## Before
    ```yaml
    questions:
      - id: skills.executives
        theme: leadership
    ```

    ## After
    ```yaml
    questions:
      - id: skills.executives
        theme: leadership
      - id: skills.trader-training
        theme: communication
    ```
    """
    covered = {question.cell for question in core_questions(pack)}
    for index, enabler in enumerate(model.enablers):
        for theme in model.themes:
            if (enabler.id, theme.id) not in covered:
                said = f"no core question is keyed to `{enabler.id}` and the theme `{theme.id}`"
                yield Hit(
                    ("enablers", index, "id"), said, "Ask one question about it outside of the modules."
                )
