"""Compare two versions of a pack."""

from pathlib import Path
from typing import Literal

from dcmaturity.app.loading import load_pack
from dcmaturity.revision.revision import Revision, revision


def compared(old: Path, new: Path) -> Revision:
    """Return what changed from the pack in one folder to the pack in the other.

    Raises:
        Rejected: One of them is not a pack.
        FileTrouble: One of them cannot be read.
    """
    return revision(load_pack(old), load_pack(new))


def shown(found: Revision, style: Literal["text", "json"], *, width: int, color: bool) -> str | bytes:
    """Return what changed, for a terminal of `width` columns or as `diff/1`."""
    if style == "json":
        from dcmaturity.render.pack_diff_json import pack_diff_json

        return pack_diff_json(found)
    from dcmaturity.render.pack_diff_text import pack_diff_text

    return pack_diff_text(found, width=width, color=color)
