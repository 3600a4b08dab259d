"""What the system's refusals mean to the person at the keyboard, and what to do about them."""

import errno
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dcmaturity.errors import FileTrouble

_Words = tuple[str, str]
"""What is wrong, and what to do about it."""

_ANY: Final[Mapping[int | None, _Words]] = {
    errno.ENOTDIR: ("A part of its path is a file, not a folder", "Check the path."),
    errno.ENAMETOOLONG: ("The name is too long for this disk", "Choose a shorter one."),
    errno.ELOOP: ("The link leads in a circle", "Name the file itself."),
    errno.EIO: ("The disk reports an error", "Work on a copy on another disk."),
}

_READING: Final[Mapping[int | None, _Words]] = {
    **_ANY,
    errno.ENOENT: ("There is no such file or folder", "Check the spelling and the folder you are in."),
    errno.EACCES: ("You may not read it", "Ask its owner for the right to read it."),
    errno.EPERM: ("You may not read it", "Ask its owner for the right to read it."),
}

_SAVING: Final[Mapping[int | None, _Words]] = {
    **_ANY,
    errno.ENOENT: ("Its folder does not exist", "Make the folder first, or choose another one."),
    errno.EACCES: ("You may not write it", "Choose another folder, or ask for the right to write there."),
    errno.EPERM: ("You may not write it", "Choose another folder, or ask for the right to write there."),
    errno.EROFS: ("Its folder is read-only", "Choose a folder that can be written to."),
    errno.ENOSPC: ("The disk is full", "Free some space, or choose another disk."),
    errno.EDQUOT: ("Your share of the disk is full", "Free some space, or choose another disk."),
}

_IN_USE: Final[_Words] = (
    "Another program has it open, or it is write-protected",
    "Close it there (Word, Excel, a synchronising program), then try again.",
)

_WINDOWS_IN_USE: Final = frozenset({5, 32, 33})
"""Access denied, sharing violation, lock violation; other systems give no such number."""

_KINDS: Final[Mapping[int, str]] = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def unreadable(path: Path, error: OSError) -> FileTrouble:
    """Say why a file or folder cannot be read."""
    return _trouble(path, _READING.get(error.errno) or _system_words(error))


def unsaved(path: Path, error: OSError) -> FileTrouble:
    """Say why a file cannot be saved, or a lock not be put beside it."""
    if is_in_use(error):
        return _trouble(path, _IN_USE)
    return _trouble(path, _SAVING.get(error.errno) or _system_words(error))


def refused(error: OSError) -> FileTrouble:
    """Say what the system refused where nothing more is known: about the file it names, else the output."""
    if error.filename is None:
        return unsaved(Path("<standard output>"), error)
    return unreadable(Path(str(error.filename)), error)


def not_a_file(path: Path, mode: int) -> FileTrouble:
    """Say what stands there in place of a regular file."""
    kind = _KINDS.get(stat.S_IFMT(mode), "something else")
    return _trouble(path, (f"It is {kind}, not a file", "Name a file."))


def is_in_use(error: OSError) -> bool:
    """Tell whether Windows says that another program has the file open, for now perhaps."""
    return isinstance(error, PermissionError) and getattr(error, "winerror", None) in _WINDOWS_IN_USE


def _system_words(error: OSError) -> _Words:
    return f"The system refuses it ({error.strerror or error})", "Try again, or choose another place."


def _trouble(path: Path, words: _Words) -> FileTrouble:
    what, hint = words
    return FileTrouble(what, where=str(path), hint=hint)
