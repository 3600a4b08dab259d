"""`# dcmaturity: ignore[DCM301] the reason`: what an author wants to be left as it is, and why."""

import re
from typing import Final

from dcmaturity.lint.judging import Ignore
from dcmaturity.source import Document
from dcmaturity.source.comments import Comment, comments

_SIGN: Final = "dcmaturity"
_MEANT: Final = re.compile(r"#[#\s]*dcmaturity(:|\s*ignore)")
_SHAPE: Final = re.compile(r"#\s*dcmaturity:\s*ignore\s*\[(?P<codes>[^\]]*)\]\s*(?P<reason>.*)")


def ignores(document: Document) -> tuple[Ignore, ...]:
    """Return every comment of a file that speaks to dcmaturity."""
    if _SIGN not in document.text:
        return ()
    written = comments(document.text)
    alone = {comment.span.line for comment in written if comment.alone}
    return tuple(
        _ignore(document.name, comment, _meant(comment.span.line, alone))
        for comment in written
        if _MEANT.match(comment.text)
    )


def _meant(line: int, alone: set[int]) -> int:
    """Return the line that a comment on this line is about."""
    while line in alone:
        line += 1
    return line


def _ignore(file: str, comment: Comment, line: int) -> Ignore:
    shape = _SHAPE.fullmatch(comment.text)
    codes = (code.strip() for code in shape["codes"].upper().split(",")) if shape else ()
    reason = shape["reason"].strip() if shape else ""
    return Ignore(file, comment.span, line, tuple(filter(None, codes)), reason)
