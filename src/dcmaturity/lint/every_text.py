"""Every text of a file, as its model reads it: a flag or a number is none, whatever it was written like."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any, Final

from dcmaturity.model.fields import Part
from dcmaturity.source import Path

_HOLD_NO_TEXT: Final = frozenset({NoneType, bool, int, Decimal, date, datetime})


def every_text(file: Part) -> Iterator[tuple[Path, str]]:
    """Yield every text of a file, ids and entries of lists among them, with its path, in no order."""
    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), file)]
    while waiting:
        at, holder = waiting.pop()
        for name, value in _parts(holder):
            kind = type(value)  # quicker than isinstance, which asks every class of a model
            if kind is str:
                yield (*at, name), value
            elif value and kind not in _HOLD_NO_TEXT:
                waiting.append(((*at, name), value))


def _parts(holder: Any) -> Iterable[tuple[str | int, Any]]:  # noqa: ANN401 - a part, a mapping or a list
    """Return what is in there, each part under the name or place that it has in the file."""
    kind = type(holder)
    if kind is tuple:
        return enumerate(holder)
    if kind is dict:
        return zip(map(str, holder), holder.values(), strict=True)
    return ((key, getattr(holder, name)) for name, key in _spelled(holder.__class__).items())


@cache
def _spelled(kind: type[Part]) -> dict[str, str]:
    """Return how a file spells the names of a part's values."""
    return {name: field.alias or name for name, field in kind.model_fields.items()}
