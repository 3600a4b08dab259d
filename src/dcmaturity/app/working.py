"""Check many units: in this process when they are few, else in one process for each core."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from dcmaturity.app.checking import Checker
from dcmaturity.app.found import Found
from dcmaturity.app.lint_units import Unit
from dcmaturity.app.processes import done_to_each
from dcmaturity.app.unit_files import Keys, state
from dcmaturity.store import files
from dcmaturity.store.lint_cache import LintCache

_WORTH_IT: Final = 2**20
"""Bytes: below this, starting another process takes longer than what it saves."""


def check_all(
    units: Sequence[Unit], checker: Checker, keys: Keys, cache: LintCache | None, jobs: int
) -> Iterator[Found]:
    """Yield what is found in each unit, in their order, and keep it for the next time.

    Args:
        units: What to check.
        checker: Checks one unit.
        keys: Says under which key something is kept.
        cache: Where it is kept; None for nowhere.
        jobs: How many processes may work at once.
    """
    enough = jobs > 1 and sum(map(_size, units)) > _WORTH_IT
    yield from done_to_each(partial(_checked, checker, keys, cache), units, jobs if enough else 1)


def _checked(checker: Checker, keys: Keys, cache: LintCache | None, unit: Unit) -> Found:
    before = state(unit)
    found = checker.check(unit)
    if cache:
        key = keys.key(unit)
        if state(unit) == before:  # else a file changed while it was read
            cache.write(keys.slot(unit), key, found.as_data())
    return found


def _size(unit: Unit) -> int:
    return sum(files.size(Path(unit.folder, name)) for name in unit.names)
