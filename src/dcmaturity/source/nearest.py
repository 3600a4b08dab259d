"""Did you mean: the names nearest to one that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_NEAR: Final = 0.65
"""How much two names have in common where one may be a slip for the other; from 0 to 1."""


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return at most three names that may be meant, the likeliest first."""
    return get_close_matches(name, list(known), n=3, cutoff=_NEAR)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `Did you mean `x`?`, or the names there are when they are few, or an empty text."""
    names = list(known)
    near = nearest(name, names)
    if near:
        return f"Did you mean {' or '.join(f'`{n}`' for n in near)}?"
    if 0 < len(names) <= 8:  # noqa: PLR2004 - as many as one reads at a glance
        return f"There is {', '.join(f'`{n}`' for n in names)}."
    return ""
