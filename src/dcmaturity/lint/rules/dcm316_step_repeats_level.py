"""DCM316: a step that only says what will be true after it."""

from collections.abc import Iterator
from typing import Final

from dcmaturity.lint.likeness import Words, alike, folded
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity

_OPENINGS: Final = (("ensure", "that"), ("make", "sure", "that"), ("see", "to", "it", "that"))
_END: Final = 6


@rule_of_file("DCM316", "step-repeats-level", about=Questionnaire, severity=Severity.WARNING)
def step_repeats_level(questionnaire: Questionnaire) -> Iterator[Hit]:
    """The step to a level says the same as the level, at most with `Ensure that` before it.

    ## Why it matters
    The report shows the two beside each other: what is true at the next level, and what to do to get there.
    Said twice, it leaves an administration without a first thing to do on Monday.

    ## Before
    ```yaml
    is: Every officer who processes declarations has passed the test.
    do: Ensure that every officer who processes declarations has passed the test.
    ```

    ## After
    ```yaml
    is: Every officer who processes declarations has passed the test.
    do: Hold the test twice a year, and offer those who fail a second course.
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        for level, text in question.levels.items():
            if text.is_ and text.do and _repeats(text.do, text.is_):
                at = ("questions", index, "levels", str(level), "do")
                said = f"the step to level {level} says the same as the level"
                yield Hit(at, said, "Say what to do first, and who does it.")


def _repeats(do: str, is_: str) -> bool:
    if do.rstrip(" .\n")[-_END:] != is_.rstrip(" .\n")[-_END:]:
        return False  # most differ, and to look at their ends is quick
    words = folded(do).order
    opening = next((len(opening) for opening in _OPENINGS if words[: len(opening)] == opening), 0)
    return alike(Words.of(words[opening:]), folded(is_))
