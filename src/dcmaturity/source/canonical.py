"""The one canonical way to write a file: the same data, the same comments, in their settled shape."""

import re
from collections import Counter
from typing import Final

from dcmaturity.source.comments import comments
from dcmaturity.source.document import Data, Document
from dcmaturity.source.layout import Collection, Entry, Scalar, Value, lay_out
from dcmaturity.source.yaml_emitter import (
    FOLD,
    analysis,
    can_have_beside,
    emitted,
    has_question_mark,
    looks_typed,
)
from dcmaturity.source.yaml_gaps import BLOCK_STYLES
from dcmaturity.source.yaml_text import parse

WIDTH: Final = 110
_INDENT: Final = 2
_NOTHING: Final = Scalar("~", "")
_BETWEEN_WORDS: Final = re.compile(r"(?<=\S) (?=\S)")


class MeaningChanged(Exception):
    """The canonical text does not say what was read: a fault of ours, and nothing to be saved."""


def canonical(document: Document, ordered: Data) -> str:
    """Return the document's file in its canonical shape.

    Args:
        document: The file.
        ordered: Its data, with the keys of each mapping in the order in which they are to stand.

    Raises:
        MeaningChanged: A fault in here would have changed the data or lost a comment.
    """
    whole = lay_out(document.text)
    _settle(whole, ordered, -_INDENT)
    text = emitted(whole, end=document.marked_end).lstrip("\n")
    require_same(document, text)
    return text


def require_same(document: Document, text: str) -> None:
    """Refuse a text that does not hold the data and the comments of the document.

    Raises:
        MeaningChanged: It does not.
    """
    again = parse(text.encode(), document.name)
    if not isinstance(again, Document) or (again.data, again.marked_end) != (
        document.data,
        document.marked_end,
    ):
        raise MeaningChanged("data")
    if _said(again.text) != _said(document.text):
        raise MeaningChanged("comments")


def _said(text: str) -> Counter[str]:
    return Counter(comment.text for comment in comments(text))


def _settle(entry: Entry, ordered: Data, column: int) -> None:
    """Give an entry that begins in a column, and all below it, their final shape."""
    lead = len("- ")
    if entry.key is not None:
        entry.key = _in_line(entry.key, plain=analysis(entry.key.text).allow_block_plain)
        lead = _width(entry.key) + len(": ")
    if isinstance(entry.value, Scalar):
        entry.value = _scalar(entry.value, ordered, room=WIDTH - column - lead, wide=WIDTH - column - _INDENT)
    else:
        _settle_collection(entry, entry.value, ordered, column, lead)
    kept = entry.beside[-1:] if can_have_beside(entry) else []
    entry.above += entry.beside[: len(entry.beside) - len(kept)]
    entry.beside = kept


def _settle_collection(entry: Entry, value: Collection, ordered: Data, column: int, lead: int) -> None:
    """Keep brackets where they are short and hold no prose; else put each part on a line of its own."""
    if not value.entries:
        value.flow = True
        entry.above += value.below
        value.below = []
    elif column < 0 or not _is_short(value, ordered, WIDTH - column - lead):
        _settle_block(entry, value, ordered, column)


def _is_short(value: Collection, ordered: Data, room: int) -> bool:
    """Whether a collection can stay in brackets; if so, its parts have their final shape."""
    if not _holds_no_prose(value):
        return False
    _settle_in_brackets(value, ordered)
    return _width(value) <= room


def _holds_no_prose(value: Value) -> bool:
    if isinstance(value, Scalar):
        return not re.search("[ \n]", value.text)
    return (
        value.flow
        and not value.below
        and not any(part.above or part.beside for part in value.entries)
        and all(
            _holds_no_prose(half)
            for part in value.entries
            for half in (part.key, part.value)
            if half is not None
        )
    )


def _settle_in_brackets(value: Collection, ordered: Data) -> None:
    for part, data in _in_order(value, ordered):
        if part.key is not None:
            part.key = _in_brackets(part.key)
        if isinstance(part.value, Scalar):
            part.value = _NOTHING if data is None else _in_brackets(part.value)
        else:
            _settle_in_brackets(part.value, data)


def _settle_block(entry: Entry, value: Collection, ordered: Data, column: int) -> None:
    value.flow = False
    is_inner = entry.key is None
    is_deep = value.is_list and (is_inner or has_question_mark(entry))
    value.column = column + (2 * _INDENT if is_deep else _INDENT)
    for part, data in _in_order(value, ordered):
        _settle(part, data, value.column)
    if is_inner:  # what is said of the first line after a dash, or of the file, stands above it
        first = value.entries[0]
        entry.above += [line for line in first.above if line or column < 0]
        first.above = []


def _in_order(value: Collection, ordered: Data) -> list[tuple[Entry, Data]]:
    """Put the entries of a collection in order; return them with their data."""
    if not isinstance(ordered, dict):
        return list(zip(value.entries, ordered or (), strict=True))
    named = {part.key.text: part for part in value.entries if part.key is not None}
    value.entries = [named[name] for name in ordered]
    return list(zip(value.entries, ordered.values(), strict=True))


def _scalar(written: Scalar, data: Data, *, room: int, wide: int) -> Scalar:
    """Return a value in its final style: on its line where it has room, else broken at `wide` characters."""
    if data is None:
        return _NOTHING
    text, ways = written.text, analysis(written.text)
    in_line = _in_line(written, plain=ways.allow_block_plain)
    if written.escapes or not ways.allow_block or text.startswith((" ", "\n")) or text.endswith("\n\n"):
        return in_line
    if "\n" in text and (written.style != ">" or "\n " in text):
        return Scalar(text, "|")
    if "\n" in text or (" " in text and (written.style in BLOCK_STYLES or _width(in_line) > room)):
        return Scalar("\n".join(_folded(line, wide) for line in text.split("\n")), ">")
    return in_line


def _in_brackets(written: Scalar) -> Scalar:
    return _in_line(written, plain=analysis(written.text).allow_flow_plain)


def _in_line(written: Scalar, *, plain: bool) -> Scalar:
    """Return a text plain if it can be and nobody would take it for a number or the like, else in quotes."""
    keeps = plain and not written.escapes and (not written.style or not looks_typed(written.text))
    return Scalar(written.text, "" if keeps else '"', written.escapes)


def _folded(line: str, wide: int) -> str:
    """Return a line with `FOLD` before each space at which it is to be broken."""
    words = _BETWEEN_WORDS.split(line)
    parts, used = [words[0]], len(words[0])
    for word in words[1:]:
        breaks = used + 1 + len(word) > wide
        parts.append(f"{FOLD if breaks else ''} {word}")
        used = len(word) if breaks else used + 1 + len(word)
    return "".join(parts)


def _width(value: Value) -> int:
    """Return how many characters a value takes on its line."""
    if isinstance(value, Scalar) and not value.style:
        return len(value.text)
    return len(emitted(Entry(None, value, [])).strip())
