"""The heat map: one hue, darker towards the top of the scale."""

from typing import Final

TINTS: Final = 9
"""How many tints the style sheet has, `tint-0` to `tint-8`: one for each half level of a scale of five."""


def tint(at: float) -> int:
    """Return the tint of a place on the scale."""
    return int(at * (TINTS - 1) + 0.5)
