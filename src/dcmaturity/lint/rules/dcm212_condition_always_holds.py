"""DCM212: a condition, or a part of one, that is always met."""

from collections.abc import Iterator

from dcmaturity.lint.conditions import Wait, conditions, facts, waits
from dcmaturity.lint.of_pack import of_pack
from dcmaturity.lint.reached import lowest
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Condition, Questionnaire
from dcmaturity.source import Severity


@rule("DCM212", "condition-always-holds", about=Questionnaire, severity=Severity.NOTE)
def condition_always_holds(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """Every answer meets a clause of a condition, or any value of a fact will do.

    The lowest level of another question only asks whether that question was asked and applies. It is not
    reported where that may be meant: the other question has a condition of its own, or stands in another
    module.

    ## Why it matters
    The question is asked of everybody, and whoever reads the condition believes that it is not. Most often
    the level should be one higher, or a clause is left over from an earlier version.

    ## Before
    ```yaml
    ask-when:
      all:
        - {question: legal-basis.data-exchange, at-least: 1}
    ```

    ## After
    ```yaml
    ask-when:
      all:
        - {question: legal-basis.data-exchange, at-least: 2}
    ```
    """
    for wait in waits(questionnaire, pack):
        if not _may_be_left_out(wait, pack) and wait.level <= lowest(wait.other, pack):
            said = f"every answer to `{wait.other.id}` reaches level {wait.level}"
            yield Hit((*wait.path, "at-least"), said, "Ask for a higher level, or take the clause out.")
    for at, _, condition in conditions(questionnaire):
        for fact in _of_no_account(condition, pack) if condition.any else ():
            said = f"any value of `{fact}` meets this condition"
            yield Hit(at, said, "Take out the values that the question is not meant for.", key=True)


def _may_be_left_out(wait: Wait, pack: Pack) -> bool:
    """Whether there are assessments that ask the question, and not the one that it waits for."""
    home = wait.other.questionnaire
    elsewhere = pack.questionnaire[home].module and home != wait.question.questionnaire
    return elsewhere or wait.other.ask_when is not None


def _of_no_account(condition: Condition, pack: Pack) -> list[str]:
    """Return the facts of which the condition names every value."""
    named: dict[str, set[str]] = {}
    for fact in facts(condition):
        named.setdefault(fact.name, set()).add(fact.value)
    return [fact for fact, values in named.items() if values == _values(pack)[fact]]


@of_pack
def _values(pack: Pack) -> dict[str, set[str]]:
    """Return the values that each fact of the profile can have."""
    return {fact.id: set(fact.values) for fact in pack.model.profile}
