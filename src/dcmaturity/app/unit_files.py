"""The bytes of a unit's files, and the key of all that decides what is found in them."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from dcmaturity.app.lint_units import Unit
from dcmaturity.errors import FileTrouble
from dcmaturity.store import bundled, files


def names_beside(unit: Unit) -> list[str]:
    """Return the names of all files that are read to check a unit."""
    if unit.alone:
        return list(unit.names)
    try:
        beside = {path.name for path in files.pack_names(Path(unit.folder))}
    except FileTrouble:  # whoever made the unit has told
        beside = set()
    return sorted(beside.union(unit.names))


def content(unit: Unit, name: str) -> bytes:
    """Return a file of a unit.

    Raises:
        FileTrouble: It cannot be read, or is a link out of a folder that is searched through.
    """
    path = Path(unit.folder, name)
    if files.is_pack_name(name) and not (unit.named and name in unit.names):
        files.require_inside(path.parent, path)
    return files.read(path)


def state(unit: Unit) -> list[tuple[str, int, int, int]]:
    """Return what changes with every save of a unit's files; quick, because none is read."""
    found = []
    for name in names_beside(unit):
        try:
            known = Path(unit.folder, name).stat()
            found.append((name, known.st_mtime_ns, known.st_size, known.st_ino))
        except OSError:  # reading it says what is wrong
            found.append((name, 0, 0, 0))
    return found


class _Hash(Protocol):
    def update(self, data: bytes, /) -> object: ...


@dataclass(frozen=True)
class Keys:
    """Keys of units, which change with every byte that could change what is found.

    Attributes:
        tool: The fingerprint of the tool.
        pack_folder: The pack that assessments answer beside which no model stands; None for the shipped one.
        old_folder: An older version of the pack that is checked.
    """

    tool: str
    pack_folder: Path | None
    old_folder: Path | None

    def slot(self, unit: Unit) -> tuple[str, ...]:
        """Return what the same question is asked of, whatever the files hold just now."""
        place = str(Path(unit.folder).absolute())
        options = (str(self.pack_folder), str(self.old_folder), f"{unit.alone}", f"{unit.named}")
        return (place, unit.folder, *options, *unit.names)

    def key(self, unit: Unit) -> str:
        """Return the key of a unit as its files are now."""
        found = blake2b(self.tool.encode(), digest_size=20)
        for name in names_beside(unit):
            try:
                held = content(unit, name)
            except FileTrouble as trouble:
                held = f"{trouble}".encode(errors="surrogateescape")
            _add(found, name, held)
        if unit.alone:
            found.update(self._pack)
        if not unit.alone and self.old_folder is not None:
            found.update(self._old)
        return found.hexdigest()

    @cached_property
    def _pack(self) -> bytes:
        return _folder(bundled.pack_folder() if self.pack_folder is None else self.pack_folder)

    @cached_property
    def _old(self) -> bytes:
        return _folder(self.old_folder or Path())


def _folder(folder: Path) -> bytes:
    """Return a digest of every file of a pack; of what hinders, where it cannot be read."""
    found = blake2b(digest_size=20)
    try:
        for path in files.pack_files(folder):
            _add(found, path.name, files.read(path))
    except FileTrouble as trouble:
        _add(found, "", f"{trouble}".encode(errors="surrogateescape"))
    return found.digest()


def _add(found: _Hash, name: str, held: bytes) -> None:
    found.update(f"{len(held)} ".encode() + name.encode(errors="surrogateescape") + b"\0")
    found.update(held)
