"""The exceptions that end a command.

Bad input is a value (`dcmaturity.source.Problem`), so that everything wrong with a file can be told at
once. An exception is raised only where nothing useful can follow: no such file, no such group, a lock
held by somebody else.
"""

from typing import ClassVar


class DcmaturityError(Exception):
    """Something a person can put right: what happened, where, and what to do about it.

    Args:
        what: What is wrong, as a sentence without a full stop.
        where: The file, option or id it is about; empty where there is none.
        hint: What to do about it, as a sentence; empty where nothing can be advised.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.hint}" if self.hint else ""
        return f"{place}{self.what}.{advice}"


class UnknownName(DcmaturityError):
    """A group, question, tool, rule or kind that does not exist; the hint names the nearest ones."""


class FileTrouble(DcmaturityError):
    """A file that cannot be read or written, for a reason outside its text."""


class FileLocked(DcmaturityError):
    """Another process is answering in the same file; `what` says who holds it."""
