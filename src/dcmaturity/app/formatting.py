"""Bring files into their canonical shape, or say what would change."""

import difflib
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from dcmaturity.app.folders import is_folder, walk
from dcmaturity.app.lint_settings import SettingsBook
from dcmaturity.app.processes import done_to_each
from dcmaturity.app.saving import held
from dcmaturity.app.unreadable import unreadable
from dcmaturity.app.watching import Progress, unwatched
from dcmaturity.errors import DcmaturityError, FileTrouble
from dcmaturity.model.key_order import in_key_order
from dcmaturity.model.kinds import KINDS
from dcmaturity.model.reading import read_file
from dcmaturity.render.problems.counting import counted
from dcmaturity.source import Document, Problem
from dcmaturity.source.canonical import canonical
from dcmaturity.source.yaml_text import MAX_BYTES, parse
from dcmaturity.store import files

_STANDARD_INPUT: Final = Path("-")
_ITS_NAME: Final = "<standard input>"
_READ_AT_A_GLANCE: Final = 20
"""So many names a person still reads."""
_WORTH_IT: Final = 2**18
"""Bytes: below this, starting another process takes longer than what it saves."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A file as it is, and in its canonical shape."""

    name: str
    kind: str
    before: bytes
    after: bytes

    @property
    def is_input(self) -> bool:
        """Whether it came from standard input, and there is no file to save."""
        return self.name == _ITS_NAME

    @property
    def differs(self) -> bool:
        """Whether the file is in another shape."""
        return self.before != self.after

    def diff(self) -> str:
        """Return the way from the one to the other as a unified diff."""
        old, new = (content.decode().splitlines(keepends=True) for content in (self.before, self.after))
        lines = difflib.unified_diff(old, new, self.name, self.name)
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
        )


@dataclass(slots=True)
class Formatted:
    """What came of it: each file that could be read, the problems of the others, and their texts."""

    files: list[Shaped] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def changed(self) -> list[Shaped]:
        """The files that were, or are, in another shape."""
        return [file for file in self.files if file.differs]

    def add(self, more: "Formatted") -> None:
        """Take in what came of other files."""
        self.files += more.files
        self.problems += more.problems
        self.texts |= more.texts


def outcome(done: Formatted, *, saved: bool) -> str:
    """Return how many files changed or would change, as a sentence; nothing of standard input."""
    files_seen = [file for file in done.files if not file.is_input]
    changed = sum(file.differs for file in files_seen)
    same = len(files_seen) - changed
    unread = len({problem.file for problem in done.problems})
    parts = [f"{counted(changed, 'file')} {'changed' if saved else 'would change'}"] if changed else []
    if same:
        words = f"left as {'it was' if same == 1 else 'they were'}" if saved else "in shape already"
        parts.append(f"{same if changed else counted(same, 'file')} {words}")
    if unread:
        parts.append(f"{counted(unread, 'file')} could not be read")
    return f"{', '.join(parts)}." if parts else ""


def few_saved(done: Formatted) -> list[str]:
    """Return the names of the files that were saved in another shape, or none where they are many."""
    names = [file.name for file in done.changed if not file.is_input]
    return names if len(names) <= _READ_AT_A_GLANCE else []


def format_files(
    paths: Sequence[Path],
    *,
    save_at: datetime | None,
    jobs: int = 1,
    progress: Progress = unwatched,
) -> Formatted:
    """Return every file in its canonical shape, and all that could not be read; `-` is standard input.

    Args:
        paths: Files, and folders to search through, but for what is hidden and what the settings leave out.
        save_at: The moment, in UTC, at which files are saved in their new shape; None to save nothing.
        jobs: How many processes may work at once.
        progress: Is told how many files are done, of how many.

    Raises:
        FileTrouble: A file of settings cannot be read or understood.
        UnknownName: Settings name a rule that does not exist.
    """
    done = Formatted()
    found = _found(paths, done)
    several = _STANDARD_INPUT not in found and sum(map(files.size, found)) > _WORTH_IT
    for number, one in enumerate(
        done_to_each(partial(_formatted, save_at), found, jobs if several else 1), 1
    ):
        done.add(one)
        progress(number, len(found))
    return done


def _formatted(save_at: datetime | None, path: Path) -> Formatted:
    """Return what comes of one file."""
    done = Formatted()
    try:
        file = _shape(path, done)
        if file and file.differs and path != _STANDARD_INPUT and save_at:
            file = _save(path, file.kind, done, save_at)
    except DcmaturityError as trouble:
        done.problems.append(unreadable(trouble))
    else:
        done.files += [file] if file else []
    return done


def _found(paths: Iterable[Path], done: Formatted) -> list[Path]:
    """Return the files in their order, each once, and note what cannot be looked into."""
    book = SettingsBook()
    found: dict[Path, None] = {}
    for path in paths:
        found |= dict.fromkeys(_below(path, book, done) if is_folder(path) else [path])
    return list(found)


def _below(folder: Path, book: SettingsBook, done: Formatted) -> Iterator[Path]:
    """Yield the files of a folder, and note what is called like one and is none of its own."""

    def tell(trouble: FileTrouble) -> None:
        done.problems.append(unreadable(trouble))

    empty = True
    for place, names in walk(folder, book, tell):
        for path in (place / name for name in names if files.is_pack_name(name)):
            empty = False
            try:
                files.require_inside(place, path)
            except FileTrouble as trouble:
                tell(trouble)
            else:
                yield path
    if empty:
        hint = "Name another folder; the files that are read here end in .yaml."
        tell(FileTrouble("there is no *.yaml file in this folder", where=str(folder), hint=hint))


def _save(path: Path, kind: str, done: Formatted, now: datetime) -> Shaped | None:
    """Save a file in its new shape; an assessment only while nobody is answering in it."""
    with held(path, kind, now):
        file = _shape(path, done)  # it may have been saved since we looked
        if file:
            files.save(path, file.after)
        return file


def _shape(path: Path, done: Formatted) -> Shaped | None:
    """Return a file in both shapes, or note why it cannot be read."""
    if path == _STANDARD_INPUT:
        name, content = _ITS_NAME, sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        name, content = str(path), files.read(path)
    document = parse(content, name)
    kind = document.data.get("kind") if isinstance(document, Document) else None
    if isinstance(document, Document) and isinstance(kind, str) and kind in KINDS:
        after = canonical(document, in_key_order(document.data)).encode()
        return Shaped(name, kind, content, after)
    refused = read_file(document) if isinstance(document, Document) else (document,)
    done.problems += refused if isinstance(refused, tuple) else ()
    done.texts[name] = content.decode("utf-8-sig", "replace")
    return None
