"""DCM204: the headline needs a reach of interoperability that no question is about."""

from collections.abc import Iterator

from dcmaturity.lint.of_pack import core_questions
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM204", "unreachable-reach", about=MaturityModel, severity=Severity.WARNING)
def unreachable_reach(model: MaturityModel, pack: Pack) -> Iterator[Hit]:
    """The headline level needs a reach of interoperability, and no core question is about that reach.

    ## Why it matters
    A reach without a question can neither be shown nor be found wanting, so it holds nothing back.
    Whoever reads the model believes that no administration gets that level without it, and any
    administration does.

    ## Before
    ```yaml
    scoring:
      headline:
        reach: {national: 4, international: 5}   # and no question says `reach: international`
    ```

    ## After
    ```yaml
    scoring:
      headline:
        reach: {national: 4}
    ```
    """
    if "reach" in model.scoring.headline.model_fields_set:  # what nobody wrote, nobody believes
        asked = {question.reach for question in core_questions(pack)}
        for name, level in model.scoring.headline.reach.items():
            if name not in asked:
                said = f"level {level} needs the reach `{name}`, and no core question is about it"
                hint = f"Give a question `reach: {name}`, or take the entry out."
                yield Hit(("scoring", "headline", "reach", name), said, hint, key=True)
