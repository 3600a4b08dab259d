"""What is checked together: a pack with all its files, or a few files beside which no model stands."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from dcmaturity.app.lint_settings import SettingsBook
from dcmaturity.errors import FileTrouble
from dcmaturity.source import START, Problem, codes
from dcmaturity.store import files
from dcmaturity.store.trouble import unreadable

_MODEL: Final = re.compile(rb"kind[\"']?:\s*[\"']?model\b")
_AT_ONCE: Final = 8
"""Files without a model do not need each other: so many go to one process at a time."""


class Unit(NamedTuple):
    """Some files of one folder.

    Attributes:
        folder: The folder as it was given.
        names: The names of the files whose problems are told.
        alone: Whether no model stands beside them; each is then checked by itself.
        named: Whether somebody named these files, rather than their folder.
    """

    folder: str
    names: tuple[str, ...]
    alone: bool
    named: bool


def units_of(paths: Iterable[Path], book: SettingsBook) -> tuple[list[Unit], list[Problem]]:
    """Return what there is to check in files and folders, and what cannot be looked into.

    A folder is searched through, but for what is hidden and what the settings leave out.
    """
    problems: list[Problem] = []
    named: dict[Path, list[str]] = {}
    units: list[Unit] = []
    for path in paths:
        if _is_folder(path):
            units += _in_tree(path, problems, book)
        else:
            named.setdefault(path.parent, []).append(path.name)
    for folder, names in named.items():
        units += _of_folder(folder, sorted(set(names)), problems, named=True)
    return list(dict.fromkeys(units)), problems


def unreadable_problem(trouble: FileTrouble) -> Problem:
    """Return a file that cannot be read as a problem like any other."""
    return Problem(trouble.where, START, codes.UNREADABLE, trouble.what, trouble.hint)


def _in_tree(folder: Path, problems: list[Problem], book: SettingsBook) -> Iterator[Unit]:
    """Yield what there is in each folder of YAML files in and below `folder`."""

    def cannot_walk(error: OSError) -> None:
        problems.append(unreadable_problem(unreadable(Path(error.filename), error)))

    empty = True
    for place, below, names in os.walk(folder, onerror=cannot_walk):
        here = Path(place)
        settings = book.of(here)
        kept = [name for name in (*below, *names) if not settings.excludes(here / name)]
        below[:] = sorted(name for name in below if not name.startswith(".") and name in kept)
        own = sorted(filter(files.is_pack_name, kept))  # a folder called so is a problem to tell
        if own:
            empty = False
            yield from _of_folder(here, own, problems, named=False)
    if empty:
        hint = "Name another folder; the files that are read here end in .yaml."
        problems.append(
            Problem(str(folder), START, codes.UNREADABLE, "there is no *.yaml file in this folder", hint)
        )


def _of_folder(folder: Path, names: Sequence[str], problems: list[Problem], *, named: bool) -> Iterator[Unit]:
    """Yield one unit for a pack, and several for files that have no model beside them."""
    try:
        beside = files.pack_names(folder)
    except FileTrouble as trouble:
        if _is_folder(folder):  # else reading the file says what is wrong
            problems.append(unreadable_problem(trouble))
        beside = []
    if any(_is_model(file) for file in sorted(beside, key=lambda file: file.name != "model.yaml")):
        yield Unit(str(folder), tuple(names), alone=False, named=named)
        return
    for start in range(0, len(names), _AT_ONCE):
        yield Unit(str(folder), tuple(names[start : start + _AT_ONCE]), alone=True, named=named)


def _is_model(file: Path) -> bool:
    """Whether a file looks like a model, even one that is broken."""
    if file.name == "model.yaml":
        return True
    try:
        return _MODEL.search(files.read(file)) is not None
    except FileTrouble:  # checking it will say why
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it will say why
        return False
