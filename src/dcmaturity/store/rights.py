"""Who may read and write a new file: its owner alone, or whoever might the one it takes after."""

import os
import stat
import sys
from contextlib import suppress


def open_private(name: str, flags: int) -> int:
    """Open a new file as its owner's alone; an `opener` for `open`."""
    return os.open(name, flags, mode=0o600)


def take_after(old: os.stat_result, descriptor: int) -> None:
    """Give an open file the old one's mode, and its owner and group where we may."""
    if sys.platform != "win32":  # where a file inherits the rights of its folder
        mode = stat.S_IMODE(old.st_mode)
        with suppress(OSError):
            os.fchown(descriptor, old.st_uid, -1)
        try:
            os.fchown(descriptor, -1, old.st_gid)
        except OSError:
            mode &= ~stat.S_IRWXG  # what one group could read must not be opened to another
        os.fchmod(descriptor, mode)
