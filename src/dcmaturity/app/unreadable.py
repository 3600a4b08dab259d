"""What cannot be read, as a problem like any other."""

from dcmaturity.errors import DcmaturityError
from dcmaturity.source import START, Problem, codes


def unreadable(trouble: DcmaturityError) -> Problem:
    """Return what hinders the reading of a file or folder as a problem of it."""
    return Problem(trouble.where, START, codes.UNREADABLE, trouble.what, trouble.hint)
