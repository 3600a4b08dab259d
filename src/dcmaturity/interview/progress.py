"""How far a conversation has come."""

from collections import Counter
from dataclasses import dataclass

from dcmaturity.interview.interview import Interview
from dcmaturity.scoring.scale import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The questions of this sitting that are asked, by how they stand.

    Attributes:
        asked: All of them.
        answered: Those that are answered, each of their items too.
        not_applicable: Those that do not apply.
        unknown: Those whose answer nobody knows.
    """

    asked: int
    answered: int
    not_applicable: int
    unknown: int

    @property
    def applicable(self) -> int:
        """Those that apply, or may apply."""
        return self.asked - self.not_applicable

    @property
    def left(self) -> int:
        """Those of which something is still unanswered."""
        return self.applicable - self.answered - self.unknown


def progress(interview: Interview) -> Progress:
    """Return how far the conversation has come."""
    states = Counter(interview.state(question) for question in interview.asked)
    return Progress(
        asked=len(interview.asked),
        answered=states[State.ANSWERED],
        not_applicable=states[State.NOT_APPLICABLE],
        unknown=states[State.UNKNOWN],
    )
