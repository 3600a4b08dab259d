"""DCM412: a question of an older version that is gone, and nobody says what becomes of its answers."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_change
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import PracticesQuestion
from dcmaturity.model.succession import declared, heirs
from dcmaturity.source import Severity


@rule_of_change("DCM412", "lost-question", about=MaturityModel, severity=Severity.ERROR)
def lost_question(model: MaturityModel, pack: Pack, before: Pack) -> Iterator[Hit]:
    """A question or item of the older version is gone, and no migration says what becomes of its answers.

    ## Why it matters
    An assessment that answers what no longer exists is refused, and an administration loses what it found
    out. A migration carries answers to the question that took over, or says that there is none.

    ## Before
    Version 1 had a question `skills.training`, which is called `skills.courses` now:
    ```yaml
    version: "2.0.0"
    ```

    ## After
    ```yaml
    version: "2.0.0"
    migrations:
      - from: "1"
        rename: {skills.training: skills.courses}
    ```
    """
    at = ("migrations",) if model.migrations else ("version",)
    for lost, where in _lost(pack, before):
        yield Hit(
            at,
            f"`{lost}` of version {before.model.version} is gone{where}",
            "Bring it back, or name it in `migrations`: under `rename` with its heir, or under `ask-again`.",
            key=True,
        )


def _lost(pack: Pack, before: Pack) -> Iterator[tuple[str, str]]:
    """Yield each question and item that is gone, an item with the question that had it."""
    migration = declared(before, pack)
    heir = heirs(before, pack, migration.rename)
    for question in before.questions:
        now = heir.get(question.id)
        if question.id in migration.ask_again or (now and now.id in migration.ask_again):
            continue
        if now is None:
            yield question.id, ""
        elif isinstance(question, PracticesQuestion) and isinstance(now, PracticesQuestion):
            kept = {item.id for item in now.items}
            yield from ((item.id, f" from `{now.id}`") for item in question.items if item.id not in kept)
