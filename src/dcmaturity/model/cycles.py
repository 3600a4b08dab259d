"""Circles that would never end: conditions that wait for each other, steps that come after themselves."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias, TypeVar

from dcmaturity.model.actions import actions
from dcmaturity.model.kinds import File
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import Questionnaire
from dcmaturity.model.read_source import Source
from dcmaturity.source import Path, Problem, codes

Step: TypeAlias = tuple[str, int]
"""A question's id and the level that the step leads to."""

N = TypeVar("N", str, Step)


def problems(sources: Sequence[Source[File]], pack: Pack) -> Iterator[Problem]:
    """Yield at most one circle of conditions and one of prerequisites, told where one names the next."""
    where = {
        question.id: (source, ("questions", index))
        for source in sources
        if isinstance(source.file, Questionnaire)
        for index, question in enumerate(source.file.questions)
    }
    if circle := _circle(_conditions(pack)):
        source, path = where[circle[0]]
        said = f"the conditions go in a circle: {' waits for '.join(f'`{name}`' for name in circle)}"
        yield source.document.problem(
            (*path, "ask-when"), codes.CYCLE, said, "Drop the condition that matters least.", key=True
        )
    if found := _circle(prerequisites(pack)):
        steps, at = _from_a_name(found, pack)
        source, path = where[steps[0][0]]
        named = (f"`{name}` level {level}" for name, level in steps)
        said = f"the steps go in a circle: {' comes after '.join(named)}"
        hint = "Drop the prerequisite that matters least."
        yield source.document.problem((*path, *at), codes.CYCLE, said, hint, key=True)


def _from_a_name(circle: Sequence[Step], pack: Pack) -> tuple[Sequence[Step], Path]:
    """Return the circle turned so that its first step names the second one, and where it does.

    There is such a step in every circle: the others only come after the level below of their own question.
    """
    turned = ([*circle[start:-1], *circle[: start + 1]] for start in range(len(circle) - 1))
    return next((steps, path) for steps in turned for path in _named_at(steps[0], steps[1], pack))


def _named_at(step: Step, before: Step, pack: Pack) -> Iterator[Path]:
    question, level = step
    for path, leads_to, action in actions(pack.question[question]):
        if leads_to == level and before in action.after.items():
            yield (*path, "after", before[0])


def prerequisites(pack: Pack) -> dict[Step, set[Step]]:
    """Return the steps that have to come before each step that can be part of a circle.

    A question in a circle names a step of another one, and another one names a step of it.
    """
    named = _named(pack)
    naming = {name for name, _ in named}
    involved = naming & {name for before in named.values() for name, _ in before}
    return {
        (name, level): named.get((name, level), set())
        | ({(name, level - 1)} if level - 1 > pack.base else set())
        for name in pack.order
        if name in involved
        for level in range(pack.base + 1, pack.top + 1)
    }


def _named(pack: Pack) -> dict[Step, set[Step]]:
    """Return for each step the steps that it names as coming before it; there is no step to the base."""
    found: dict[Step, set[Step]] = {}
    for question in pack.question.values():  # of two with one id, the one that the id stands for
        for _, level, action in actions(question):
            if action.after:
                before = {step for step in action.after.items() if step[1] > pack.base}
                found.setdefault((question.id, level), set()).update(before)
    return found


def _conditions(pack: Pack) -> dict[str, set[str]]:
    return {
        question.id: {
            clause.question for clause in question.ask_when.clauses if clause.question in pack.question
        }
        for question in pack.questions
        if question.ask_when is not None
    }


def _circle(graph: Mapping[N, set[N]]) -> list[N]:
    try:
        TopologicalSorter({name: sorted(before) for name, before in graph.items()}).prepare()
    except CycleError as error:
        circle: list[N] = error.args[1]
        return circle[::-1]
    return []
