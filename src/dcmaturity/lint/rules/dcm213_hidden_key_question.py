"""DCM213: a key question that is not asked of everybody."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule_of_file
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.source import Severity


@rule_of_file("DCM213", "hidden-key-question", about=Questionnaire, severity=Severity.WARNING)
def hidden_key_question(questionnaire: Questionnaire) -> Iterator[Hit]:
    """A key question has a condition.

    ## Why it matters
    No group passes the level of a key question in it. An administration that the condition leaves out is not
    held, and can get a higher level than one that is asked and has begun.

    ## Before
    ```yaml
    - id: ict-infrastructure.secure-messaging
      key: true
      ask-when: {any: [{question: legal-basis.data-exchange, at-least: 2}]}
    ```

    ## After
    ```yaml
    - id: ict-infrastructure.secure-messaging
      weight: 2
      ask-when: {any: [{question: legal-basis.data-exchange, at-least: 2}]}
    ```
    """
    for index, question in enumerate(questionnaire.questions):
        if question.key and question.ask_when is not None:
            said = (
                f"the key question `{question.id}` is not asked where its condition fails, "
                "so it holds nobody back there"
            )
            hint = "Give it a higher weight instead, or ask it of everybody."
            yield Hit(("questions", index, "key"), said, hint, key=True)
