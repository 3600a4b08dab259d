"""A name inside a chart, where text does not wrap by itself."""

import textwrap


def lines(name: str, *, width: int, most: int = 2) -> tuple[str, ...]:
    """Return a name in lines of at most `width` letters, cut with `…` after `most` lines."""
    return tuple(textwrap.wrap(name, width, max_lines=most, placeholder="…"))
