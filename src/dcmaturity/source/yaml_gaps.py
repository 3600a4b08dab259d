"""What stands between the values of a YAML text: comments and empty lines, which a parser passes over."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import yaml
from yaml import events

from dcmaturity.source.yaml_places import LOADER

BLOCK_STYLES: Final = ("|", ">")
"""The signs that a block text begins with."""


class Remark(NamedTuple):
    """A comment, or an empty line, whose text is empty; lines and columns count from 1."""

    line: int
    column: int
    text: str
    alone: bool


def gaps(text: str) -> Iterator[tuple[events.Event, list[Remark]]]:
    """Yield each event of the parser with the remarks that stand between it and the one before.

    The comment behind the sign of a block text, `>- # why`, comes with the event after the text.
    """
    at, line = 0, 1
    inside: list[Remark] = []
    for event in yaml.parse(text, Loader=LOADER):
        start: Any = event.start_mark
        end: Any = event.end_mark
        opens = isinstance(
            event, events.DocumentStartEvent
        )  # directives are part of it, and so are comments there
        before = end.index if opens else start.index
        yield event, inside + (_remarks(text, at, before, line) if before > at else [])
        inside, stop = [], end.index
        if isinstance(event, events.ScalarEvent) and event.style in BLOCK_STYLES:
            sign = text[start.index : stop].partition("\n")[0]
            inside = _remarks(text, start.index, start.index + len(sign), start.line + 1)
            stop = start.index + len(text[start.index : stop].rstrip(" \n"))
        if stop > at:
            line += text.count("\n", at, stop)
            at = stop


def _remarks(text: str, start: int, end: int, line: int) -> list[Remark]:
    """Return the remarks between two places; nothing there but comments can hold a `#`."""
    parts = text[start:end].split("\n")
    offset = start - (text.rfind("\n", 0, start) + 1)
    found = []
    for number, part in enumerate(parts):
        before, mark, rest = part.partition("#")
        column = len(before) + 1 + (0 if number else offset)
        if mark:
            alone = not before.strip() and (number > 0 or offset == 0)
            found.append(Remark(line + number, column, (mark + rest).rstrip(), alone))
        elif 0 < number < len(parts) - 1 and not before.strip():
            found.append(Remark(line + number, 1, "", alone=True))
    return found
