"""A bar for what takes longer than a moment; only where a person watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Final

from dcmaturity.app.watching import Progress, unwatched
from dcmaturity.cli.console import Console

_A_MOMENT: Final = 0.5
"""Seconds after which a person wonders whether anything happens."""


@contextmanager
def progress(console: Console, what: str) -> Iterator[Progress]:
    """Give a function that is told how much is done, of how much, and shows it on stderr on a terminal.

    Nothing is shown of what ends within half a second, and nothing of the bar stays.
    """
    if not console.err.isatty():
        yield unwatched
        return
    bar = _Bar(what)
    try:
        yield bar.show
    finally:
        bar.close()


class _Bar:
    """A bar that is drawn from the moment on at which it is worth it."""

    def __init__(self, what: str) -> None:
        self.what, self.began = what, monotonic()
        self.drawn: Callable[[int, int], None] | None = None
        self.close: Callable[[], None] = lambda: None

    def show(self, done: int, of: int) -> None:
        """Draw how much is done, of how much."""
        if self.drawn is None and done < of and monotonic() - self.began > _A_MOMENT:
            self._begin(of)
        if self.drawn is not None:
            self.drawn(done, of)

    def _begin(self, of: int) -> None:
        from rich.console import Console as RichConsole
        from rich.progress import Progress

        shown = Progress(console=RichConsole(stderr=True), transient=True)
        task = shown.add_task(self.what, total=of)
        shown.start()
        self.drawn = lambda done, of: shown.update(task, completed=done, total=of)
        self.close = shown.stop
