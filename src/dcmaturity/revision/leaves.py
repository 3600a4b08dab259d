"""The single values of a thing in a pack by their paths, and how a value is shown."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

from dcmaturity.model.fields import Part

Leaf: TypeAlias = Any
"""A value that holds no keys: text, a number, truth, a list; None if it is not given."""

_NOTHING: Final[tuple[object, ...]] = (None, "", [], {}, ())


def changed(old: Part, new: Part) -> Iterator[tuple[tuple[str, ...], Leaf, Leaf]]:
    """Yield the path, the old and the new value of each key that differs, in the order of the keys.

    A key that has its default in both is the same, written or not.
    """
    before, now = leaves(old), leaves(new)
    for path in dict.fromkeys((*leaves(old, sparse=True), *leaves(new, sparse=True))):
        if before.get(path) != now.get(path):
            yield path, before.get(path), now.get(path)


def leaves(part: Part, *, sparse: bool = False) -> dict[tuple[str, ...], Leaf]:
    """Return the values of a part that are given; if `sparse`, only those that are not the default."""
    return dict(_leaves(part.model_dump(by_alias=True, exclude_defaults=sparse), ()))


def _leaves(value: Mapping[Any, Any], at: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Leaf]]:
    for key, part in value.items():
        path = (*at, str(key))
        if isinstance(part, dict):
            yield from _leaves(part, path)
        elif part not in _NOTHING:
            yield path, part


def shown(value: Leaf) -> str:
    """Return a value as it would stand in a file, on one line; of a mapping what is given."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():f}"
        case dict():
            return "{" + ", ".join(f"{k}: {shown(v)}" for k, v in value.items() if v not in _NOTHING) + "}"
        case list() | tuple():
            return ", ".join(f'"{part}"' if "," in part else part for part in map(shown, value))
        case _:
            return str(value)
