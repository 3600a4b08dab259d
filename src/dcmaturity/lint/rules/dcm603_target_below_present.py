"""DCM603: a target that is already passed."""

from collections.abc import Iterator
from math import floor
from typing import TYPE_CHECKING

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.source import Path, Severity

if TYPE_CHECKING:
    from dcmaturity.scoring.card import Scorecard


@rule("DCM603", "target-below-present", about=Assessment, severity=Severity.NOTE)
def target_below_present(assessment: Assessment, pack: Pack) -> Iterator[Hit]:
    """A target is lower than the level that is already reached.

    ## Why it matters
    What stands above its target has no gap and gets no step, so it silently drops out of the plan. That
    may be meant; more often the target is older than the answers.

    ## Before
    ```yaml
    targets: {enablers: {skills: 2}}   # and every answer about skills is at level 3
    ```

    ## After
    ```yaml
    targets: {enablers: {skills: 4}}
    ```
    """
    from dcmaturity.scoring.card import score

    for path, target, reached in _compared(assessment, score(pack, assessment)):
        if reached is not None and target < reached:
            said = f"the target is level {target}, and level {reached} is reached already"
            yield Hit(("targets", *path), said, "Raise it, or take it out.")


def _compared(assessment: Assessment, card: "Scorecard") -> Iterator[tuple[Path, int, int | None]]:
    """Yield each target with its path and the level that is reached; None where there is none yet."""
    targets = assessment.targets
    if targets.overall is not None:
        yield ("overall",), targets.overall, card.headline.level
    for sort, levels in (("enablers", targets.enablers), ("themes", targets.themes)):
        for name, level in levels.items():
            stands = card.groups[f"{sort}.{name}"].claimed
            yield (sort, name), level, stands.level if stands else None
    for name, level in targets.questions.items():
        standing = card.standings[name]
        yield ("questions", name), level, floor(standing.score) if standing.counted else None
