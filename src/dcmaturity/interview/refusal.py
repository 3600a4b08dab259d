"""A step that cannot be taken, as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a step was not taken.

    Attributes:
        what: What is wrong, as a sentence without a full stop.
        hint: What to do about it, as a sentence; empty where nothing can be advised.
    """

    what: str
    hint: str = ""

    def __str__(self) -> str:
        return f"{self.what}. {self.hint}".rstrip()
