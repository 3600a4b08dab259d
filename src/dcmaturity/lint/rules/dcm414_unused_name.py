"""DCM414: a name of the model that nothing uses."""

from collections.abc import Iterator

from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.maturity_model import MaturityModel
from dcmaturity.model.pack import Pack
from dcmaturity.source import Severity


@rule("DCM414", "unused-name", about=MaturityModel, severity=Severity.NOTE)
def unused_name(model: MaturityModel, pack: Pack) -> Iterator[Hit]:
    """Nothing in the pack uses this goal, role or fact of the profile, while it uses others.

    A question serves a goal, a questionnaire is for a role, a condition asks for a fact. Where none of a sort
    is used, as in a pack whose profile only tells peers apart, that sort is left in peace.

    ## Why it matters
    A goal that no question serves is never scored, and a fact of the profile that no condition asks for is
    asked of every administration for nothing.

    ## Before
    ```yaml
    profile:
      - {id: landlocked, text: "Is the country landlocked?", values: ["yes", "no"]}
      - {id: island, text: "Is the country an island?", values: ["yes", "no"]}
    ```

    ## After
    ```yaml
    profile:
      - {id: landlocked, text: "Is the country landlocked?", values: ["yes", "no"]}
    ```
    """
    questions = pack.questions
    roles = {name for questionnaire in pack.questionnaires for name in questionnaire.who}
    goals = {name for question in questions for name in question.goals}
    clauses = [clause for question in questions if question.ask_when for clause in question.ask_when.clauses]
    facts = {clause.profile for clause in clauses if clause.profile}
    for key, names, used, said in (
        ("goals", [goal.id for goal in model.goals], goals, "no question serves the goal"),
        ("roles", [role.id for role in model.roles], roles, "no questionnaire is for the role"),
        ("profile", [fact.id for fact in model.profile], facts, "no condition asks for the fact"),
    ):
        for index, name in enumerate(names if used else ()):
            if name not in used:
                hint = "Use it as the others are used, or leave it out."
                yield Hit((key, index, "id"), f"{said} `{name}`", hint)
