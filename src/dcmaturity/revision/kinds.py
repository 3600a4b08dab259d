"""Every kind of thing in a pack: where it is found, and how much it weighs that one comes or goes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from dcmaturity.model.fields import Part, Text
from dcmaturity.model.pack import Pack
from dcmaturity.revision import judges
from dcmaturity.revision.change import Answers, Sort, Step, Verdict
from dcmaturity.revision.judges import Judges


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of things that a pack holds.

    Attributes:
        name: What one of them is called.
        place: The kind of file that they stand in; empty where each is a file of its own.
        things: Finds them in a pack, by id.
        judges: The judge of each of their keys.
        added: How much a new one weighs.
        removed: How much it weighs that one is gone.
    """

    name: str
    place: str
    things: Callable[[Pack], Mapping[str, Part]]
    judges: Judges
    added: Verdict
    removed: Verdict


class Note(Part):
    """What a reader has to know of an instrument's text."""

    note: Text


def added(step: Step, remark: str = "") -> Verdict:
    """Return the verdict on a new thing."""
    return Verdict(sort=Sort.ADDED, step=step, remark=remark)


def removed(step: Step, remark: str = "", answers: Answers = Answers.SAME) -> Verdict:
    """Return the verdict on a thing that is gone."""
    return Verdict(sort=Sort.REMOVED, step=step, answers=answers, remark=remark)


_NO_MATTER: Final = {"added": added(Step.PATCH), "removed": removed(Step.PATCH)}
_NO_SCALE: Final = "levels of another scale cannot be compared"

KINDS: Final = (
    Kind(
        name="model",
        place="model",
        things=lambda pack: {"model": pack.model},
        judges=judges.MODEL,
        **_NO_MATTER,
    ),
    Kind(
        name="level",
        place="model",
        things=lambda pack: {str(level.level): level for level in pack.model.levels},
        judges=judges.LEVEL,
        added=Verdict(sort=Sort.ADDED, step=Step.MAJOR, answers=Answers.NOT_COMPARABLE, remark=_NO_SCALE),
        removed=removed(Step.MAJOR, _NO_SCALE, Answers.NOT_COMPARABLE),
    ),
    Kind(
        name="enabler",
        place="model",
        things=lambda pack: pack.enabler,
        judges=judges.ENABLER,
        added=added(Step.MINOR, "the headline waits until it is scored"),
        removed=removed(Step.MAJOR, "targets that name it are refused", Answers.GONE),
    ),
    Kind(
        name="theme",
        place="model",
        things=lambda pack: pack.theme,
        judges=judges.THEME,
        added=added(Step.MINOR),
        removed=removed(Step.MAJOR, "targets that name it are refused", Answers.GONE),
    ),
    Kind(
        name="goal",
        place="model",
        things=lambda pack: {goal.id: goal for goal in pack.model.goals},
        judges=judges.GOAL,
        added=added(Step.MINOR),
        removed=removed(Step.MINOR, "its group has no score any more"),
    ),
    Kind(
        name="role",
        place="model",
        things=lambda pack: {role.id: role for role in pack.model.roles},
        judges=judges.ROLE,
        **_NO_MATTER,
    ),
    Kind(
        name="profile fact",
        place="model",
        things=lambda pack: {fact.id: fact for fact in pack.model.profile},
        judges=judges.FACT,
        added=added(Step.MINOR),
        removed=removed(Step.MAJOR, "profiles that hold it are refused", Answers.GONE),
    ),
    Kind(
        name="coverage list",
        place="model",
        things=lambda pack: {coverage.id: coverage for coverage in pack.model.coverage},
        judges=judges.COVERAGE,
        **_NO_MATTER,
    ),
    Kind(
        name="example",
        place="model",
        things=lambda pack: {example.name: example for example in pack.model.examples},
        judges=judges.EXAMPLE,
        **_NO_MATTER,
    ),
    Kind(
        name="questionnaire",
        place="",
        things=lambda pack: pack.questionnaire,
        judges=judges.QUESTIONNAIRE,
        added=added(Step.MINOR),
        removed=removed(Step.MAJOR, "scopes that name it are refused", Answers.GONE),
    ),
    Kind(
        name="tool",
        place="tools",
        things=lambda pack: pack.tool,
        judges=judges.TOOL,
        **_NO_MATTER,
    ),
    Kind(
        name="standard",
        place="standards",
        things=lambda pack: pack.standard,
        judges=judges.STANDARD,
        **_NO_MATTER,
    ),
    Kind(
        name="note",
        place="standards",
        things=lambda pack: {name: Note(note=note) for name, note in pack.instrument_notes.items()},
        judges=judges.NOTE,
        **_NO_MATTER,
    ),
    Kind(
        name="practice",
        place="practices",
        things=lambda pack: {practice.id: practice for practice in pack.practices},
        judges=judges.PRACTICE,
        **_NO_MATTER,
    ),
    Kind(
        name="term",
        place="glossary",
        things=lambda pack: {term.term: term for term in pack.terms},
        judges=judges.TERM,
        **_NO_MATTER,
    ),
)
"""Everything but questions and their items, in the order of the files."""
