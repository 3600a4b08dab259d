"""DCM418: a question that is also about its own theme."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule_of_file("DCM418", "also-repeats-theme", about=Questionnaire, severity=Severity.WARNING)
def also_repeats_theme(questionnaire: Questionnaire) -> Iterator[Hit]:
    """A question names its own theme under `also`.

    ## Why it matters
    `also` names further themes that the question speaks to. Its own theme is one already; another was
    probably meant.

    ## Before
    ```yaml
    theme: leadership
    also: [leadership]
    ```

    ## After
    ```yaml
    theme: leadership
    also: [communication]
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        if question.theme in question.also:
            at = ("questions", index, "also", question.also.index(question.theme))
            said = f"`{question.theme}` is already the theme of `{question.id}`"
            yield Hit(at, said, "Name another theme, or take it out.")
