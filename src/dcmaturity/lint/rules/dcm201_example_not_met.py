"""DCM201: an example's answers do not score what it expects."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.assessment import Administration, Assessment, PackRef
from dcmaturity.model.maturity_model import Example, MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity
from dcmaturity.source.nearest import did_you_mean


@rule("DCM201", "example-not-met", about=MaturityModel, severity=Severity.ERROR)
def example_not_met(model: MaturityModel, pack: Pack) -> Iterator[Hit]:
    """An example's answers do not score what the example expects.

    ## Why it matters
    The examples say by hand what the rules of scoring are to give. Where the two differ, either a
    question or a rule was changed without looking at what it does to the scores, or the example was
    worked out wrongly.

    ## Before
    ```yaml
    examples:
      - name: The mean of two questions of the same weight
        answers:
          skills.executives: {level: 3}
          skills.analysts: {level: 2}
        expect:
          enablers.skills.index: 2.6
    ```

    ## After
    ```yaml
    examples:
      - name: The mean of two questions of the same weight
        answers:
          skills.executives: {level: 3}
          skills.analysts: {level: 2}
        expect:
          enablers.skills.index: 2.5
    ```
    """
    from dcmaturity.lint.numbers import numbers, shown
    from dcmaturity.scoring.card import score

    for index, example in enumerate(model.examples):
        found = numbers(score(pack, _assessment(example, model)))
        where = f"in the example `{example.name}`"
        for name, expected in example.expect.items():
            at = ("examples", index, "expect", name)
            if name not in found:
                said = f"{where}: a scorecard has no number `{name}`"
                yield Hit(at, said, did_you_mean(name, found), key=True)
            elif shown(found[name]) != shown(expected):
                said = f"{where}: `{name}` is {shown(found[name])} by these answers, not {shown(expected)}"
                yield Hit(at, said, "Work the example out again, or look at what changed in the questions.")


def _assessment(example: Example, model: MaturityModel) -> Assessment:
    return Assessment(
        kind="assessment",
        format=1,
        pack=PackRef(id=model.id, version=model.version),
        administration=Administration(name=example.name, profile=example.profile),
        answers=example.answers,
    )
