"""The prose in a file, wherever it stands."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from dcmaturity.source import Data, Path

_KEYS: Final = frozenset(
    {"basis", "do", "evidence", "is", "means", "name", "note", "not-applicable", "period", "provenance"}
    | {"purpose", "subject", "task", "text", "title", "what", "where", "why", "without-standard"}
)
"""The keys of what people read, in files of every kind."""
_NOT_READ: Final = frozenset({"ask-when", "examples"})
"""The keys of conditions and of the pack's own tests: what stands below is matched or computed, not read."""


class Prose(NamedTuple):
    """A text that people read, the key that it stands under, alone or in a list, and its path."""

    path: Path
    key: str
    text: str


def prose(data: Data) -> tuple[Prose, ...]:
    """Return every text of a file that people read, in the file's order."""
    return tuple(_prose(data, (), ""))


def _prose(value: Data, at: tuple[str | int, ...], key: str) -> Iterator[Prose]:
    if isinstance(value, str):
        if key in _KEYS:
            yield Prose(at, key, value)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in _NOT_READ:
                yield from _prose(part, (*at, name), name)
    elif value is not None:
        for index, part in enumerate(value):
            yield from _prose(part, (*at, index), key)
