"""DCM211: a condition that no answers and no profile can meet."""

from collections.abc import Iterator, Mapping

from dcmaturity.lint.conditions import Wait, conditions, facts, hopeless, waits
from dcmaturity.lint.reached import highest
from dcmaturity.lint.rule import Hit, rule
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Condition, Question, Questionnaire
from dcmaturity.source import Path, Severity


@rule("DCM211", "condition-never-holds", about=Questionnaire, severity=Severity.ERROR)
def condition_never_holds(questionnaire: Questionnaire, pack: Pack) -> Iterator[Hit]:
    """No answers and no profile meet the condition of a question.

    That is certain where all clauses have to hold and two of them want different values of one fact; where a
    clause waits for a question that is not asked under the facts that the others want; and where a measure
    cannot reach the level that is waited for.

    ## Why it matters
    Nobody is asked the question, and nothing says so: it looks as if it did not apply.

    ## Before
    ```yaml
    ask-when:
      all:
        - {profile: landlocked, is: "yes"}
        - {profile: landlocked, is: "no"}
    ```

    ## After
    ```yaml
    ask-when:
      any:
        - {profile: landlocked, is: "yes"}
        - {profile: small-island, is: "yes"}
    ```
    """
    for wait, said in hopeless(questionnaire, pack, lambda wait: _out_of_reach(wait, pack)):
        yield Hit((*wait.path, "at-least"), said, "Ask for a lower level, or look at the thresholds.")
    for at, _, condition in conditions(questionnaire):
        yield from _two_values(at, condition)
    for wait in waits(questionnaire, pack):
        if _never_asked(wait.other, _wanted(wait.question.ask_when)):
            said = f"`{wait.other.id}` is not asked where the profile is as this condition wants it"
            hint = f"Look at the condition of `{wait.other.id}`."
            yield Hit((*wait.path, "question"), said, hint)


def _out_of_reach(wait: Wait, pack: Pack) -> str:
    top = highest(wait.other, pack)
    return f"`{wait.other.id}` reaches level {top} at most" if wait.level > top else ""


def _wanted(condition: Condition | None) -> dict[str, str]:
    """Return the facts without which the condition does not hold, each with the first value it wants."""
    if condition is None or condition.any:
        return {}
    return {fact.name: fact.value for fact in reversed(facts(condition))}


def _two_values(at: Path, condition: Condition) -> Iterator[Hit]:
    wanted = _wanted(condition)
    for place, fact, value in facts(condition):
        first = wanted.get(fact, value)
        if value != first:
            said = f"`{fact}` cannot be `{first}` and `{value}` at once"
            yield Hit((*at, place, "is"), said, "Write `any` instead of `all`, or take one of the two out.")


def _never_asked(question: Question, profile: Mapping[str, str]) -> bool:
    """Whether these facts alone keep the question from being asked."""
    if question.ask_when is None:
        return False
    against = {
        fact.place for fact in facts(question.ask_when) if profile.get(fact.name, fact.value) != fact.value
    }
    return len(against) == len(question.ask_when.clauses) if question.ask_when.any else bool(against)
