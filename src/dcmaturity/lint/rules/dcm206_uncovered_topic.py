"""DCM206: a topic of a coverage list that no question covers."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.actions import covers
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM206", "uncovered-topic", about=MaturityModel, severity=Severity.WARNING)
def uncovered_topic(model: MaturityModel, pack: Pack) -> Iterator[Hit]:
    """No question, and no item of one, covers this topic of a coverage list.

    ## Why it matters
    A coverage list says what a document about the field names together, so that nothing of it is forgotten.
    A topic that nobody covers is such a thing: an assessment passes over it in silence. A question of a
    module counts too, although it is asked only where the module is chosen.

    ## Before
    ```yaml
    - id: ict-infrastructure.continuity
      theme: modernization-reform
    ```

    ## After
    ```yaml
    - id: ict-infrastructure.continuity
      theme: modernization-reform
      covers: [business-continuity]
    ```
    """
    covered = {name for question in pack.questions for _, topics in covers(question) for name in topics}
    for place, coverage in enumerate(model.coverage):
        for index, topic in enumerate(coverage.topics):
            if topic.id not in covered:
                said = f"no question covers `{topic.id}` of the list `{coverage.id}`"
                hint = "Ask about it, and name it under `covers` at the question or the item."
                yield Hit(("coverage", place, "topics", index, "id"), said, hint)
