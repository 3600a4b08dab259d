"""Files read with a bound and saved whole: a save that fails or is killed leaves the old file as it was."""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Final

from dcmaturity.errors import FileTrouble
from dcmaturity.store.rights import open_private, take_after
from dcmaturity.store.trouble import is_in_use, not_a_file, unreadable, unsaved

_MEGABYTE: Final = 2**20

_PAUSES: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
"""Seconds to wait for a virus scanner or a synchronising program to let go; then we give up."""

_FOLDER_NOT_SYNCABLE: Final = frozenset({errno.EACCES, errno.EINVAL, errno.ENOTSUP})


def read(path: Path, *, limit: int = 16 * _MEGABYTE) -> bytes:
    """Return the content of a regular file, or of the one a link leads to.

    Never waits, not even for a named pipe, and never takes in more than one byte over the limit.

    Raises:
        FileTrouble: It is missing, not a regular file, not ours to read, or larger than `limit` bytes.
    """
    try:
        _require_regular(path, path.stat())  # looking comes first: merely opening some devices does something
        with open(path, "rb", buffering=0, opener=_open_without_waiting) as file:
            _require_regular(path, os.fstat(file.fileno()))  # it may have been swapped since we looked
            content = _read_at_most(limit + 1, file)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(content) > limit:
        raise _too_large(path, limit)
    return content


def save(
    path: Path, content: bytes, *, private: bool = True, sleep: Callable[[float], None] = time.sleep
) -> None:
    """Put `content` in the file's place, so that at any moment the old or the new file is there, whole.

    A new file is its owner's alone (0600) if it is `private`, else as open as new files are here; an old one
    keeps its mode. A link is written through. Whoever
    saves a file that others may be saving holds its lock: the temporary file has one fixed name, so that a
    killed process leaves at most one behind, which the next save clears away.

    Raises:
        FileTrouble: It could not be saved, or not for certain; the old or the new file is there, whole.
    """
    target = Path(os.path.realpath(path))
    beside = target.parent / f".{target.name}.saving"
    try:
        old = _stat_old(target)
        try:
            _write(beside, content, old, private=private)
            _require_writable(target)
            _replace(target, beside, sleep)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise unsaved(path, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder, and those it lies in, unless it is there.

    Raises:
        FileTrouble: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unsaved(folder, error) from error


def pack_files(folder: Path) -> list[Path]:
    """Return every `*.yaml` file that lies directly in a folder, by name, leaving out hidden ones.

    Raises:
        FileTrouble: The folder cannot be read, or one of them is no regular file or leads out of it.
    """
    files = pack_names(folder)
    for file in files:
        require_inside(folder, file)
    return files


def pack_names(folder: Path) -> list[Path]:
    """Return everything in a folder that is called like a file of a pack, by name, whatever it is.

    Raises:
        FileTrouble: The folder cannot be read.
    """
    try:
        names = sorted(file.name for file in folder.iterdir())
    except OSError as error:
        raise unreadable(folder, error) from error
    return [folder / name for name in names if is_pack_name(name)]


def whole(path: Path) -> Path:
    """Return a path from the root on, without `..` and with every link as it is."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `absolute` keeps the dots, `resolve` follows links


def size(path: Path) -> int:
    """Return the bytes of a file, or none for what cannot be looked at: reading it will say why."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def is_pack_name(name: str) -> bool:
    """Whether something in a folder is called like a file of a pack."""
    return name.endswith(".yaml") and not name.startswith(".")


def require_inside(folder: Path, file: Path) -> None:
    """Refuse what is not a file of the folder's own.

    Raises:
        FileTrouble: It is no regular file, or a link that leads out of the folder.
    """
    try:
        if stat.S_ISREG(file.lstat().st_mode) and file.parent == folder:
            return
        inside = Path(os.path.realpath(folder, strict=True))
        real = Path(os.path.realpath(file, strict=True))
        _require_regular(file, real.stat())
    except OSError as error:
        raise unreadable(file, error) from error
    if not real.is_relative_to(inside):
        raise FileTrouble(
            "It is a link that leads out of its folder",
            where=str(file),
            hint="Put a copy of the file in its place.",
        )


def _open_without_waiting(name: str, flags: int) -> int:
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))  # Windows has neither the flag nor the trouble


def _read_at_most(size: int, file: FileIO) -> bytes:
    content = bytearray()
    while chunk := file.read(size - len(content)):  # the system may give less than asked for
        content += chunk
    return bytes(content)


def _too_large(path: Path, limit: int) -> FileTrouble:
    size = f"{limit / _MEGABYTE:g} MB" if limit >= _MEGABYTE else f"{limit} bytes"
    return FileTrouble(
        f"It is larger than {size}, the most that is read",
        where=str(path),
        hint="Check that it is the right file, or split it.",
    )


def _require_regular(path: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise not_a_file(path, found.st_mode)


def _stat_old(target: Path) -> os.stat_result | None:
    """Look at what is to be replaced: a device or a folder must not be."""
    try:
        old = target.stat()
    except FileNotFoundError:
        return None
    _require_regular(target, old)
    return old


def _write(beside: Path, content: bytes, old: os.stat_result | None, *, private: bool) -> None:
    beside.unlink(missing_ok=True)  # a killed process left it, or somebody put a link to elsewhere there
    with open(beside, "xb", opener=open_private if private else None) as file:
        file.write(content)
        if old is not None:
            take_after(old, file.fileno())
        file.flush()
        os.fsync(file.fileno())


def _require_writable(target: Path) -> None:
    """Heed the write protection of a file, which replacing it would pass over."""
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def _replace(target: Path, beside: Path, sleep: Callable[[float], None]) -> None:
    for pause in (*_PAUSES, None):
        try:
            beside.replace(target)
        except PermissionError as error:
            if pause is None or not is_in_use(error):
                raise
            sleep(pause)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the platform can."""
    if sys.platform != "win32":  # where a folder cannot be opened
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            if error.errno not in _FOLDER_NOT_SYNCABLE:  # some network folders, and ones we may not list
                raise
