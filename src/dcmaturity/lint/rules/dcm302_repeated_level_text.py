"""DCM302: two levels of a question that say the same."""

from collections.abc import Iterator
from itertools import combinations

from dcmaturity.lint.likeness import alike, folded
from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule_of_file("DCM302", "repeated-level-text", about=Questionnaire, severity=Severity.WARNING)
def repeated_level_text(questionnaire: Questionnaire) -> Iterator[Hit]:
    """Two levels of a question have the same text, or nearly so.

    Upper and lower case, spaces and punctuation do not count as a difference; figures do.

    ## Why it matters
    Whoever answers has to choose between the two, and two assessors who look at the same evidence will
    choose differently. Levels are told apart by a fact, not by a word of degree.

    ## Before
    ```yaml
    levels:
      2:
        is: Officers who process declarations were trained on the declaration system in use.
      3:
        is: Officers who process declarations were well trained on the declaration system in use.
    ```

    ## After
    ```yaml
    levels:
      2:
        is: Some officers who process declarations have a record of training on the system.
      3:
        is: A programme exists, and every officer who processes declarations has passed its test.
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        words = {level: folded(text.is_) for level, text in sorted(question.levels.items()) if text.is_}
        for low, high in combinations(words, 2):
            if alike(words[low], words[high]):
                same = "the same text as" if words[low] == words[high] else "nearly the same text as"
                at = ("questions", index, "levels", str(high), "is")
                yield Hit(at, f"level {high} has {same} level {low}", "Name a fact that tells the two apart.")
