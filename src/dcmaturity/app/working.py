"""Check many units: in this process when they are few, else in one process for each core."""

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from dcmaturity.app.checking import Checker
from dcmaturity.app.found import Found
from dcmaturity.app.lint_units import Unit
from dcmaturity.app.unit_files import Keys
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
    check = partial(_checked, checker, keys, cache)
    done = 0
    if jobs > 1 and len(units) > 1 and sum(map(_size, units)) > _WORTH_IT:
        try:
            for found in _in_processes(check, units, jobs):
                yield found
                done += 1
        except BrokenProcessPool:  # the system ended one of them, for want of memory perhaps
            pass
    yield from map(check, units[done:])


def _checked(checker: Checker, keys: Keys, cache: LintCache | None, unit: Unit) -> Found:
    before = keys.key(unit) if cache else ""
    found = checker.check(unit)
    if cache and keys.key(unit) == before:  # else a file changed while it was read
        cache.write(keys.slot(unit), before, found.as_data())
    return found


def _in_processes(check: partial[Found], units: Sequence[Unit], jobs: int) -> Iterator[Found]:
    """Yield what is found, in order; a process that takes its share of units ends with the command."""
    fork = sys.platform == "linux"  # elsewhere it is unsafe, or not there
    context = multiprocessing.get_context("fork" if fork else "spawn")
    share = max(1, min(8, len(units) // (50 * jobs)))  # small, so that all end at the same time
    with ProcessPoolExecutor(min(jobs, len(units)), context, _Worker.begin, (check,)) as pool:
        try:
            yield from pool.map(_Worker.work, units, chunksize=share)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


class _Worker:
    """A process that checks units, with the packs that it has read for the ones before."""

    check: ClassVar[partial[Found]]

    @classmethod
    def begin(cls, check: partial[Found]) -> None:
        """Take up work, until Ctrl-C."""
        import gc

        signal.signal(signal.SIGINT, cls.stop)
        gc.freeze()
        gc.set_threshold(1_000_000)  # hardly anything goes in circles here, and looking takes time
        cls.check = check

    @classmethod
    def stop(cls, *_: object) -> None:
        """Refuse to check more: a process that dies at once leaves a mess to the one that started it."""
        cls.check = partial(_refuse)

    @classmethod
    def work(cls, unit: Unit) -> Found:
        """Return what is found in a unit."""
        return cls.check(unit)


def _refuse(unit: Unit) -> Found:
    del unit
    raise KeyboardInterrupt


def _size(unit: Unit) -> int:
    """Return the bytes of a unit's files, roughly: what cannot be looked at counts nothing."""
    total = 0
    for name in unit.names:
        try:
            total += Path(unit.folder, name).stat().st_size
        except OSError:
            continue
    return total
