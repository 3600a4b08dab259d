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
        spoken: All of the prose in one text, in small letters: to see quickly that a word is nowhere in it.
        values: Every text that stands as a value, whatever for.
        lists: Every list of more than one entry, with its path.
    """

    prose: list[Prose]
    odd: list[Prose]
    spoken: str
    values: set[str]
    lists: list[tuple[Path, list[Data]]]


def contents(data: dict[str, Data]) -> Contents:
    """Return what stands in the data of a file."""
    found = Contents([], [], "", set(), [])
    _walk(data, (), "", read=True, found=found)
    return found._replace(spoken=" | ".join([text for _, _, text in found.prose]).casefold())


def _walk(
    value: dict[str, Data] | list[Data], at: tuple[str | int, ...], key: str, *, read: bool, found: Contents
) -> None:
    """Take in a mapping or list that stands under a key; `read` says whether people read its texts."""
    if isinstance(value, list) and len(value) > 1:
        found.lists.append((at, value))
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for name, part in entries:
        under = name if isinstance(name, str) else key
        if isinstance(part, str):
            found.values.add(part)
            if read and under in _KEYS:
                found.prose.append(Prose((*at, name), under, part))
                if not _PLAIN.fullmatch(part):
                    found.odd.append(found.prose[-1])
        elif part is not None:
            _walk(part, (*at, name), under, read=read and name not in _NOT_READ, found=found)
