"""What is checked together: a pack with all its files, or a few files beside which no model stands."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from dcmaturity.app.folders import is_folder, walk
from dcmaturity.app.lint_settings import SettingsBook
from dcmaturity.app.unreadable import unreadable
from dcmaturity.errors import FileTrouble
from dcmaturity.source import START, Problem, codes
from dcmaturity.store import files

_MODEL: Final = re.compile(rb"^[{\s\"']*kind[\"']?\s*:\s*[\"']?model\b", re.MULTILINE)
_OURS: Final = re.compile(
    rb"^[{\s\"']*(?:format[\"']?\s*:|kind[\"']?\s*:\s*[\"']?(?:model|questionnaire|tools|standards|practices|glossary"
    rb"|assessment)\b)",
    re.MULTILINE,
)
"""A line that every file of dcmaturity has, even one that is broken elsewhere."""
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


@dataclass(frozen=True, slots=True)
class Work:
    """What there is to check, and what was seen on the way.

    Attributes:
        units: What is checked.
        problems: What cannot be looked into.
        notes: What is passed over, and why.
    """

    units: list[Unit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def work_in(paths: Iterable[Path], book: SettingsBook) -> Work:
    """Return what there is to check in files and folders.

    A folder is searched through, but for what is hidden, what the settings leave out, and, where there is no
    model, files that are not of dcmaturity at all. A folder that is spelled in two ways is one.
    """
    work = Work()
    named: dict[Path, list[str]] = {}
    spelled: dict[Path, Path] = {}
    for path in paths:
        if is_folder(path):
            _search(spelled.setdefault(files.whole(path), path), work, book)
        else:
            folder = spelled.setdefault(files.whole(path.parent), path.parent)
            named.setdefault(folder, []).append(path.name)
    for folder, names in named.items():
        work.units.extend(_of_folder(folder, sorted(set(names)), work, named=True))
    return Work(list(dict.fromkeys(work.units)), work.problems, list(dict.fromkeys(work.notes)))


def _search(folder: Path, work: Work, book: SettingsBook) -> None:
    """Add what there is in each folder of YAML files in and below `folder`."""
    before = len(work.units)
    for here, names in walk(folder, book, lambda trouble: work.problems.append(unreadable(trouble))):
        own = list(filter(files.is_pack_name, names))  # a folder called so is a problem to tell
        if own:
            work.units.extend(_of_folder(here, own, work, named=False))
        work.notes.extend(
            f"{here / name} is not read: the names of files that are end in .yaml"
            for name in names
            if name.endswith(".yml") and _is_ours(here / name)
        )
    if len(work.units) == before:
        hint = "Name another folder; the files that are read here end in .yaml."
        said = "there is no *.yaml file of dcmaturity in this folder"
        work.problems.append(Problem(str(folder), START, codes.UNREADABLE, said, hint))


def _of_folder(folder: Path, names: Sequence[str], work: Work, *, named: bool) -> Iterator[Unit]:
    """Yield one unit for a pack, and several for files that have no model beside them."""
    try:
        beside = files.pack_names(folder)
    except FileTrouble as trouble:
        if is_folder(folder):  # else reading the file says what is wrong
            work.problems.append(unreadable(trouble))
        beside = []
    if any(_is_model(file) for file in sorted(beside, key=lambda file: file.name != "model.yaml")):
        yield Unit(str(folder), tuple(names), alone=False, named=named)
        return
    ours = names if named else [name for name in names if _is_ours(folder / name)]
    if others := len(names) - len(ours):
        files_are = "1 file is" if others == 1 else f"{others} files are"
        work.notes.append(f"{folder}: {files_are} not of dcmaturity, and passed over")
    for start in range(0, len(ours), _AT_ONCE):
        yield Unit(str(folder), tuple(ours[start : start + _AT_ONCE]), alone=True, named=named)


def _is_model(file: Path) -> bool:
    """Whether a file looks like a model, even one that is broken."""
    if file.name == "model.yaml":
        return True
    try:
        return _MODEL.search(files.read(file)) is not None
    except FileTrouble:  # checking it will say why
        return False


def _is_ours(file: Path) -> bool:
    """Whether a file looks like one of dcmaturity's, even one that is broken."""
    try:
        return _OURS.search(files.read(file)) is not None
    except FileTrouble:  # checking it will say why
        return True
