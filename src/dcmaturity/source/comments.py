"""The comments of a text and where they stand."""

from typing import NamedTuple

from dcmaturity.source.problem import Span
from dcmaturity.source.yaml_gaps import gaps


class Comment(NamedTuple):
    """A comment with its `#` and where it stands; `alone` says that nothing else stands on its line."""

    span: Span
    text: str
    alone: bool


def comments(text: str) -> tuple[Comment, ...]:
    """Return every comment of a text that `yaml_text.parse` has read without a problem, from top to bottom.

    A `#` inside a value begins no comment.
    """
    if "#" not in text:
        return ()
    return tuple(
        Comment(Span(line, column, line, column + len(said)), said, alone)
        for _, remarks in gaps(text)
        for line, column, said, alone in remarks
        if said
    )
