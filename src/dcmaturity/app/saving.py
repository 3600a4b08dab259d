"""Writing a file anew that somebody else may be writing too."""

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from pathlib import Path

from dcmaturity.store import lock


def held(path: Path, kind: object, now: datetime) -> AbstractContextManager[None]:
    """Keep others from answering in an assessment meanwhile; a file of a pack needs no lock, and gets none.

    Raises:
        FileLocked: Somebody is answering in it.
    """
    return lock.hold(path, now) if kind == "assessment" else nullcontext()
