"""Circles that would never end: conditions that wait for each other, steps that come after themselves."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from dcmaturity.model.kinds import File
from dcmaturity.model.pack import Pack
from dcmaturity.model.questionnaire import PracticesQuestion, Question, Questionnaire
from dcmaturity.model.structure import Source
from dcmaturity.source import Path, Problem, codes

N = TypeVar("N")

Step = tuple[str, int]
"""A question's id and the level that the step leads to."""


def problems(sources: Sequence[Source[File]], pack: Pack) -> Iterator[Problem]:
    """Yield at most one circle of conditions and one of prerequisites, told at the place where it closes."""
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
    if steps := _circle(prerequisites(pack)):
        source, path = where[steps[0][0]]
        named = (f"`{name}` level {level}" for name, level in steps)
        said = f"the steps go in a circle: {' comes after '.join(named)}"
        at: Path = (*path, "levels", str(steps[0][1]), "after")
        yield source.document.problem(
            at, codes.CYCLE, said, "Drop the prerequisite that matters least.", key=True
        )


def prerequisites(pack: Pack) -> dict[Step, set[Step]]:
    """Return for each step of the pack the steps that have to come before it."""
    return {
        (question.id, level): _before(question, level, pack.base)
        for question in pack.questions
        for level in range(pack.base + 1, pack.top + 1)
    }


def _before(question: Question, level: int, base: int) -> set[Step]:
    actions = [question.action(level)]
    if isinstance(question, PracticesQuestion):
        actions.extend(item for item in question.items if item.level == level)
    named = {step for action in actions for step in action.after.items() if step[1] > base}
    return named | ({(question.id, level - 1)} if level - 1 > base else set())


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
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[N] = error.args[1]
        return circle[::-1]
    return []
