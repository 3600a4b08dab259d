"""What stands in a file, wherever it stands: found in one walk, for all rules that do without the model."""

import re
from typing import Final, NamedTuple

from dcmaturity.source import Data, Path

_KEYS: Final = frozenset(
    {"basis", "do", "evidence", "is", "means", "name", "note", "not-applicable", "period", "provenance"}
    | {"purpose", "subject", "task", "text", "title", "what", "where", "why", "without-standard"}
)
"""The keys of what people read, in files of every kind."""
_NOT_READ: Final = frozenset({"ask-when", "examples"})
"""The keys of conditions and of the pack's own tests: what stands below is matched or computed, not read."""
_PLAIN: Final = re.compile(r"[A-Z]?[a-z0-9 ,'-]*[a-z0-9][.?]?")
"""Most texts are so, and several rules find nothing in them."""


class Prose(NamedTuple):
    """A text that people read, the key that it stands under, alone or in a list, and its path."""

    path: Path
    key: str
    text: str


class Contents(NamedTuple):
    """What stands in a file.

    Attributes:
        prose: Every text that people read, in the file's order.
        odd: What of it is more than plain words: with a capital inside, a bracket, a quotation mark, a sign.
        values: Every text that stands as a value, whatever for.
        lists: Every list of more than one entry, with its path.
    """

    prose: list[Prose]
    odd: list[Prose]
    values: set[str]
    lists: list[tuple[Path, list[Data]]]


def contents(data: Data) -> Contents:
    """Return what stands in the data of a file."""
    found = Contents([], [], set(), [])
    _walk(data, (), "", read=True, found=found)
    return found


def _walk(value: Data, at: tuple[str | int, ...], key: str, *, read: bool, found: Contents) -> None:
    if isinstance(value, str):
        found.values.add(value)
        if read and key in _KEYS:
            found.prose.append(Prose(at, key, value))
            if not _PLAIN.fullmatch(value):
                found.odd.append(found.prose[-1])
    elif isinstance(value, dict):
        for name, part in value.items():
            if part.__class__ is str and name not in _KEYS:  # most are ids and numbers: quick
                found.values.add(part)
            else:
                _walk(part, (*at, name), name, read=read and name not in _NOT_READ, found=found)
    elif value is not None:
        if len(value) > 1:
            found.lists.append((at, value))
        for index, part in enumerate(value):
            _walk(part, (*at, index), key, read=read, found=found)
