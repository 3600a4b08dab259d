"""Walk through folders, past what is hidden and what the settings leave out."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from dcmaturity.app.lint_settings import SettingsBook
from dcmaturity.errors import FileTrouble
from dcmaturity.store.trouble import unreadable


def walk(
    folder: Path, book: SettingsBook, tell: Callable[[FileTrouble], None]
) -> Iterator[tuple[Path, list[str]]]:
    """Yield a folder and each one below it, with the names of what is in it; tell what cannot be looked into.

    Raises:
        FileTrouble: A file of settings cannot be read or understood.
        UnknownName: It names a rule that does not exist.
    """

    def cannot_list(error: OSError) -> None:
        tell(unreadable(Path(error.filename), error))

    for place, below, names in os.walk(folder, onerror=cannot_list):
        here = Path(place)
        settings = book.of(here)
        kept = sorted(
            name
            for name in (*below, *names)
            if not name.startswith(".") and not settings.excludes(here / name)
        )
        below[:] = sorted(set(below).intersection(kept))
        yield here, kept


def is_folder(path: Path) -> bool:
    """Whether a folder can be seen to stand there."""
    try:
        return path.is_dir()
    except OSError:  # reading it will say why
        return False
