"""One change between two versions of a pack, and how much it weighs."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final


class Step(IntEnum):
    """The number of a version that a change raises; the greatest of all changes counts."""

    PATCH = 1
    """No answer and no score is touched."""
    MINOR = 2
    """Old answers mean the same; a score, or what is asked, can differ."""
    MAJOR = 3
    """Some old answers cannot be used as they are."""

    @property
    def word(self) -> str:
        """How it is called: `patch`, `minor`, `major`."""
        return self.name.lower()


class Sort(StrEnum):
    """What happened to a thing or to one of its keys."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    REWORDED = "reworded"
    RESCORED = "rescored"
    MOVED = "moved"
    CHANGED = "changed"


class Answers(StrEnum):
    """What becomes of answers to the older version."""

    SAME = "same"
    """They mean the same."""
    CARRIED = "carried-over"
    """They mean the same under another id or level, and a migration carries them there."""
    READ_AGAIN = "read-again"
    """They were given to other words, so the question is asked again."""
    NOT_COMPARABLE = "not-comparable"
    """They answer in a form or on a scale that is no more."""
    GONE = "gone"
    """What they answer is no longer asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How much a change weighs: its sort, the number that it raises, the answers, and what to know of it."""

    sort: Sort
    step: Step
    answers: Answers = Answers.SAME
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of one thing, or of one key of it.

    Attributes:
        place: Where it stands: a questionnaire's id, or the kind of another file.
        thing: What it is: `question`, `item`, `tool`, …
        name: The id of the thing, in the newer version where it is there; an item's is `QUESTION/ITEM`.
        key: The path of the key, `levels.2.do`; empty if the whole thing is meant.
        old: What stood there.
        new: What stands there now.
        verdict: How much it weighs.
        settled: Whether a migration of the newer version says what becomes of the answers.
    """

    place: str
    thing: str
    name: str
    key: str = ""
    old: str = ""
    new: str = ""
    verdict: Verdict
    settled: bool = False

    @property
    def is_of_question(self) -> bool:
        """Whether it is a change of a question or of its item."""
        return self.thing in {"question", "item"}

    @property
    def question(self) -> str:
        """The id of the question that it is about, where it is about one or its item."""
        return self.name.partition("/")[0]


LOSING: Final = frozenset({Answers.READ_AGAIN, Answers.NOT_COMPARABLE, Answers.GONE})
"""What a migration cannot carry over: the question is asked again, or its answers end."""
