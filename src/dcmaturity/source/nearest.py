"""Did you mean: the names nearest to one that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `Did you mean `x`?`, or the names there are when they are few, or an empty text."""
    names = list(known)
    near = get_close_matches(name, names, n=3, cutoff=0.6)
    if near:
        return f"Did you mean {' or '.join(f'`{n}`' for n in near)}?"
    if 0 < len(names) <= 8:  # noqa: PLR2004 - as many as one reads at a glance
        return f"There is {', '.join(f'`{n}`' for n in names)}."
    return ""
