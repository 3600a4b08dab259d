"""What the shell is told. The table in docs/exit-codes.md says the same; never renumbered."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    OK = 0
    """It did what was asked."""
    FINDINGS = 1
    """It worked, and there is something to put right."""
    UNUSABLE = 2
    """A wrong option, a missing file, or a file that cannot be used; the message says what to do."""
    BUG = 3
    """A fault of dcmaturity itself; the message asks for a report."""
    INTERRUPTED = 130
    """Ctrl-C; every answer given before is saved."""
