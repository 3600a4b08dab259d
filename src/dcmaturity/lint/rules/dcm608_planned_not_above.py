"""DCM608: a plan for what is reached already, or for a year that is over."""

from collections.abc import Iterator
from math import floor

from dcmaturity.lint.dates import day_of
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.assessment import Assessment
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM608", "planned-not-above", about=Assessment, severity=Severity.WARNING)
def planned_not_above(assessment: Assessment, pack: Pack) -> Iterator[Hit]:
    """A planned level is reached already, or its year is before that of the assessment.

    The year is that of the last change, or of the first day where no change is noted.

    ## Why it matters
    The report tells readers what is planned. A plan that leads nowhere is left over from an earlier
    assessment, or shows that the answer or the plan is wrong.

    ## Before
    ```yaml
    updated: 2026-05-22T14:02:11Z
    answers:
      skills.executives:
        level: 3
        planned: {level: 3, by: 2025}
    ```

    ## After
    ```yaml
    updated: 2026-05-22T14:02:11Z
    answers:
      skills.executives:
        level: 3
        planned: {level: 4, by: 2028}
    ```
    """
    plans = {name: answer.planned for name, answer in assessment.answers.items() if answer.planned}
    if not plans:
        return
    from dcmaturity.scoring.standing import standings

    found, day = standings(pack, assessment), day_of(assessment)
    for name, planned in plans.items():
        at, standing = ("answers", name, "planned"), found[name]
        if standing.counted and planned.level <= standing.score:
            said = f"level {planned.level} is planned, and level {floor(standing.score)} is reached already"
            yield Hit((*at, "level"), said, "Plan a higher level, take the plan out, or correct the answer.")
        if day is not None and planned.by < day.year:
            said = f"the plan ends in {planned.by}, and the assessment is of {day.year}"
            yield Hit((*at, "by"), said, "Write the year that holds now, or take the plan out.")
