"""DCM406: a question that answers to no standard, and does not say why."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule("DCM406", "question-without-standard", about=Questionnaire, severity=Severity.WARNING)
def question_without_standard(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """A question names no standard and no reason `without-standard`, or it names both.

    A pack without standards is left in peace.

    ## Why it matters
    The report reads the assessment from the other side too: what each provision asks, and how the questions
    that speak to it stand. A question without a standard is missing there, and a reader cannot tell whether
    no provision speaks of it or somebody forgot.

    ## Before
    ```yaml
    - id: skills.workforce-plan
      theme: leadership
    ```

    ## After
    ```yaml
    - id: skills.workforce-plan
      theme: leadership
      without-standard: No provision speaks of the careers of ICT staff.
    ```
    """
    if not pack.standards:
        return
    for index, question in enumerate(questionnaire.questions):
        if not question.standards and not question.without_standard:
            said = f"`{question.id}` answers to no standard"
            hint = "Name one under `standards`, or say `without-standard` why there is none."
            yield Hit(("questions", index, "id"), said, hint)
        if question.standards and question.without_standard:
            said = f"`{question.id}` names standards and says why it has none"
            at = ("questions", index, "without-standard")
            yield Hit(at, said, "Take one of the two out.", key=True)
