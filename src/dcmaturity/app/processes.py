"""Do the same to many things: in this process, or in one for each core."""

import gc
import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, ClassVar, TypeVar

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")


def done_to_each(work: Callable[[_Thing], _Result], things: Sequence[_Thing], jobs: int) -> Iterator[_Result]:
    """Yield what comes of each thing, in their order, from as many processes as there are jobs.

    What a process that dies leaves undone is done in this one.
    """
    done = 0
    if jobs > 1 and len(things) > 1:
        try:
            for result in _in_processes(work, things, jobs):
                yield result
                done += 1
        except BrokenProcessPool:  # the system ended one of them, for want of memory perhaps
            pass
    yield from map(work, things[done:])


def _in_processes(
    work: Callable[[_Thing], _Result], things: Sequence[_Thing], jobs: int
) -> Iterator[_Result]:
    """Yield what comes of each thing; a process that takes its share of them ends with the command."""
    fork = sys.platform == "linux"  # elsewhere it is unsafe, or not there
    context = multiprocessing.get_context("fork" if fork else "spawn")
    share = max(1, min(8, len(things) // (50 * jobs)))  # small, so that all end at the same time
    with ProcessPoolExecutor(min(jobs, len(things)), context, _Worker.begin, (work,)) as pool:
        try:
            yield from pool.map(_Worker.do, things, chunksize=share)
        finally:
            pool.shutdown(cancel_futures=True)  # and wait: who does not is told at the end of bad descriptors


class _Worker:
    """A process that works until Ctrl-C, and ends what it has begun."""

    work: ClassVar[Callable[[Any], Any]]

    @classmethod
    def begin(cls, work: Callable[[Any], Any]) -> None:
        """Take up work."""
        signal.signal(signal.SIGINT, cls.stop)
        gc.freeze()
        gc.set_threshold(1_000_000)  # hardly anything goes in circles here, and looking takes time
        cls.work = work

    @classmethod
    def stop(cls, *_: object) -> None:
        """Refuse to do more: a process that dies at once leaves a mess to the one that started it."""
        cls.work = _refuse

    @classmethod
    def do(cls, thing: Any) -> Any:  # noqa: ANN401 - whatever the work is about
        """Return what comes of a thing."""
        return cls.work(thing)


def _refuse(thing: object) -> None:
    del thing
    raise KeyboardInterrupt
