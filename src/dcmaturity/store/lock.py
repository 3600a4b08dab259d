"""One process at a time answers in an assessment, and the second is told who the first is."""

import getpass
import os
import platform
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from dcmaturity.errors import FileLocked, FileTrouble
from dcmaturity.store import files
from dcmaturity.store.rights import open_private, take_after
from dcmaturity.store.trouble import unsaved


@contextmanager
def hold(path: Path, now: datetime) -> Iterator[None]:
    """Hold a file alone for as long as the block runs; the file itself need not be there yet.

    The system frees the lock of a process that ends in whatever way, so a killed one leaves none behind.

    Raises:
        FileLocked: Another process holds it; the words say who, since when, and what to do.
        FileTrouble: The lock cannot be put beside the file.
    """
    target = Path(os.path.realpath(path))  # a link and its target are one file, so they have one lock
    lock = FileLock(target.parent / f".{target.name}.lock", mode=0o600)
    note = target.parent / f".{target.name}.holder"
    _acquire(lock, target, note, now)
    try:
        _share_lock(lock, target)
        _leave(note, target, Holder.this_process(now))
        yield
    finally:
        # The note goes while we still hold the lock. The lock file stays: a process that opened it before
        # it was removed could lock the removed one while a third locks its successor, and both would write.
        with suppress(OSError):
            note.unlink(missing_ok=True)
        lock.release()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The process that is answering."""

    process: int
    user: str
    host: str
    since: datetime

    @classmethod
    def this_process(cls, now: datetime) -> Self:
        """Return ourselves."""
        return cls(process=os.getpid(), user=_user(), host=platform.node() or "this computer", since=now)

    @classmethod
    def parse(cls, note: str) -> Self:
        """Read what `note` wrote; ValueError if it is anything else, for other people may write there too."""
        process, user, host, since = note.split("\n")
        if not (user + host).isprintable():
            raise ValueError(note)
        return cls(process=int(process), user=user, host=host, since=datetime.fromisoformat(since))

    def note(self) -> str:
        """Return the lines that `parse` reads."""
        return f"{self.process}\n{self.user}\n{self.host}\n{self.since.isoformat()}"

    def words(self, now: datetime) -> str:
        """Return who it is and since when, with the day unless it is today."""
        since = self.since.astimezone(now.tzinfo)
        clock = f"{since:%H:%M}" if since.date() == now.date() else f"{since:%Y-%m-%d %H:%M}"
        return f"process {self.process} of {self.user} on {self.host}, since {clock}"


def _acquire(lock: FileLock, target: Path, note: Path, now: datetime) -> None:
    try:
        target.parent.stat()  # filelock would make a missing folder, and with it a misspelt one
        lock.acquire(blocking=False)
    except Timeout:
        raise FileLocked(
            f"It is held by {_holder_words(note, now)}",
            where=str(target),
            hint="Wait until it has finished, or end that process; the answers given so far are kept.",
        ) from None
    except OSError as error:
        raise unsaved(Path(lock.lock_file), error) from error


def _holder_words(note: Path, now: datetime) -> str:
    try:
        return Holder.parse(files.read(note, limit=1024).decode()).words(now)
    except (FileTrouble, ValueError, OverflowError):  # not written yet, just removed, or not ours to read
        return "another process"


def _leave(note: Path, target: Path, holder: Holder) -> None:
    # Not in the lock file: Windows lets nobody read a locked one, and older releases of filelock empty it
    # in every process that merely tries.
    try:
        note.unlink(missing_ok=True)  # a killed holder left it, or somebody put a link to elsewhere there
        with open(note, "xb", opener=open_private) as file:
            file.write(holder.note().encode())
            _share(file.fileno(), target)
    except OSError as error:
        raise unsaved(note, error) from error


def _share_lock(lock: FileLock, target: Path) -> None:
    with suppress(OSError), open(lock.lock_file, "rb", opener=_open_itself) as file:
        _share(file.fileno(), target)


def _open_itself(name: str, flags: int) -> int:
    """Open what has this name, not what a link that somebody put there leads to."""
    return os.open(name, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def _share(descriptor: int, target: Path) -> None:
    """Let whoever may write the assessment lock it too, and see who has; nobody else."""
    with suppress(OSError):  # there is no assessment yet, or the lock file is another user's to share
        old = target.stat()
        if old.st_mode & stat.S_IWUSR:  # else not even its owner could lock it any more
            take_after(old, descriptor)


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # no such name in the environment, nor in the user database
        return "somebody"
