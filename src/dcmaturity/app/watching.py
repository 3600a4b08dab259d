"""Telling somebody how far a long work has come."""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how many things are done, of how many."""


def unwatched(done: int, of: int) -> None:
    """Tell nobody."""
    del done, of
