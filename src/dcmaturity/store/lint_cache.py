"""What was found in files that have not changed since: a folder of small files, any of which may be lost.

An entry is believed only if it is whole, was written for the very same content by the very same dcmaturity,
and belongs to whoever reads it. Everything else is as if it were not there.
"""

import errno
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from dcmaturity.errors import FileTrouble
from dcmaturity.store import files
from dcmaturity.store.rights import open_private
from dcmaturity.store.trouble import unsaved
from dcmaturity.version import __version__

_LARGEST: Final = 4 * 2**20
_CHECKED_BY: Final = ("source", "model", "scoring", "lint", "store", "app")
"""The packages that decide what is found."""
_LIBRARIES: Final = ("yaml", "pyyaml", "pydantic", "pydantic_core")
"""Whose words stand in what is found."""
_PACKAGE: Final = Path(__file__).resolve().parent.parent


def default_folder() -> Path:
    """Return where this person's programs keep what they can make again; DCMATURITY_CACHE_DIR changes it."""
    if named := os.environ.get("DCMATURITY_CACHE_DIR"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("dcmaturity", appauthor=False)


def fingerprint_of_tool() -> str:
    """Return what changes whenever this dcmaturity could find something else than before."""
    found = blake2b(f"{__version__} {sys.version_info[:3]}".encode(), digest_size=16)
    for name in _CHECKED_BY:
        for place, below, modules in os.walk(_PACKAGE / name):
            below[:] = sorted(folder for folder in below if folder != "__pycache__")
            for module in sorted(modules):
                known = os.stat(os.path.join(place, module))  # noqa: PTH116, PTH118 - a hundred of them
                found.update(f"{module} {known.st_size} {known.st_mtime_ns}".encode())
    for name in _LIBRARIES:
        spec = find_spec(name)
        found.update(f"{name} {spec.origin if spec else None}".encode())
        found.update(" ".join(sorted(map(str, _versions(name)))).encode())
    return found.hexdigest()


def _versions(library: str) -> Iterator[str]:
    """Yield the folders in which installed versions of a library are described, without reading any."""
    for place in sys.path:
        with suppress(OSError):
            names = os.listdir(place or ".")  # noqa: PTH208 - a name is all that is wanted
            yield from (name for name in names if name.lower().startswith(f"{library}-"))


@dataclass(frozen=True, slots=True)
class LintCache:
    """Entries by slot; a newer one takes the place of the older, so the folder does not grow with edits."""

    folder: Path

    def has(self, slot: Iterable[str]) -> bool:
        """Whether anything at all is kept in a slot."""
        return os.path.exists(self._place(slot))  # noqa: PTH110 - a thousand times a run

    def read(self, slot: Iterable[str], key: str) -> Any:  # noqa: ANN401 - whatever a file holds
        """Return what was kept in a slot under the same key, or None."""
        place = self._place(slot)
        try:
            if not _is_ours(place):
                return None
            checksum, _, body = files.read(place, limit=_LARGEST).partition(b"\n")
            if checksum != _checksum(body):
                return None
            kept = json.loads(body)
            return kept["found"] if kept["key"] == key else None
        except (FileTrouble, OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def write(self, slot: Iterable[str], key: str, found: object) -> None:
        """Keep something in a slot, if that is possible; nobody is troubled if it is not."""
        body = json.dumps({"key": key, "found": found}, separators=(",", ":")).encode()
        if len(body) >= _LARGEST:
            return
        place = self._place(slot)
        beside = place.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._make_folder()
            beside.unlink(missing_ok=True)  # somebody may have put a link to elsewhere there
            with open(beside, "xb", opener=open_private) as file:
                file.write(_checksum(body) + b"\n" + body)
            beside.replace(place)
            return
        with suppress(OSError):
            beside.unlink()

    def require(self) -> None:
        """Make sure that something can be kept: for a folder that somebody has named.

        Raises:
            FileTrouble: The folder cannot be made, or nothing can be written into it.
        """
        try:
            self._make_folder()
        except OSError as error:
            raise unsaved(self.folder, error) from error
        if not os.access(self.folder, os.W_OK):
            raise unsaved(self.folder, PermissionError(errno.EACCES, os.strerror(errno.EACCES)))

    def _place(self, slot: Iterable[str]) -> Path:
        return (
            self.folder
            / blake2b("\0".join(slot).encode(errors="surrogateescape"), digest_size=16).hexdigest()
        )

    def _make_folder(self) -> None:
        if not self.folder.is_dir():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # another process may be first
            (self.folder / "CACHEDIR.TAG").write_text(
                "Signature: 8a477f597d28d172789f06886806bc55\n"
                "# Kept by dcmaturity; it can be removed at any time.\n",
                encoding="utf-8",
            )


def _checksum(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()


def _is_ours(place: Path) -> bool:
    """Whether an entry is a file that only its reader can have written."""
    known = place.lstat()
    if sys.platform == "win32":
        return stat.S_ISREG(known.st_mode)
    private = not known.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISREG(known.st_mode) and known.st_uid == os.geteuid() and private
