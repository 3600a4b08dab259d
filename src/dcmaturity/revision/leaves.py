"""The single values of a thing in a pack, as text, by their paths."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from dcmaturity.model.fields import Part

_NOTHING: Final[tuple[object, ...]] = (None, "", [], {}, ())


def changed(old: Part, new: Part) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield the path, the old and the new value of each key that differs, in the order of the keys.

    A value that is not given is empty. A key that has its default in both is the same, written or not.
    """
    before, now = leaves(old), leaves(new)
    for path in dict.fromkeys((*leaves(old, sparse=True), *leaves(new, sparse=True))):
        if before.get(path) != now.get(path):
            yield path, before.get(path, ""), now.get(path, "")


def leaves(part: Part, *, sparse: bool = False) -> dict[tuple[str, ...], str]:
    """Return the values of a part that are given; if `sparse`, only those that are not the default."""
    return dict(_leaves(part.model_dump(by_alias=True, exclude_defaults=sparse), ()))


def _leaves(value: Mapping[Any, Any], at: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, part in value.items():
        path = (*at, str(key))
        if isinstance(part, dict):
            yield from _leaves(part, path)
        elif part not in _NOTHING:
            yield path, shown(part)


def shown(value: Any) -> str:  # noqa: ANN401 - whatever a model holds
    """Return a value as it would stand in a file, on one line; of a mapping what is given."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value.normalize():f}"
        case dict():
            return "{" + ", ".join(f"{k}: {shown(v)}" for k, v in value.items() if v not in _NOTHING) + "}"
        case list() | tuple():
            return ", ".join(map(shown, value))
        case _:
            return str(value)
