"""The one door to the library that writes YAML together with its comments.

It breaks no line by itself: where a folded text is broken is said with `FOLD`, put before a space.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from functools import lru_cache
from typing import Final, TypeAlias

from ruamel.yaml.emitter import Emitter, ScalarAnalysis
from ruamel.yaml.error import CommentMark
from ruamel.yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from ruamel.yaml.resolver import implicit_resolvers
from ruamel.yaml.tag import Tag
from ruamel.yaml.tokens import CommentToken

from dcmaturity.source.layout import Collection, Entry, Scalar, is_unseen
from dcmaturity.source.yaml_gaps import BLOCK_STYLES

FOLD: Final = "\a"

_Comments: TypeAlias = CommentToken | list[CommentToken] | None

_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n"}
_TEXT: Final = Tag(suffix="tag:yaml.org,2002:str")
_TYPES: Final = tuple(shape for _, _, shape, _ in implicit_resolvers)


class _Page(list[str]):
    """A stream in memory."""

    write = list.append


class _Escaped(ScalarEvent):
    """A text in double quotes in which what nobody can see is written out."""


class _Emitter(Emitter):
    """Two spaces to a level, a dash indented under its key, whole lines."""

    MAX_SIMPLE_KEY_LENGTH = 512
    MAX_ESCAPED_KEY_LENGTH = 100  # a character takes up to ten when it is written out
    use_version = (1, 1)  # the stricter one about what may stand without quotes

    def __init__(self) -> None:
        self.page = _Page()
        super().__init__(
            self.page,
            indent=4,
            block_seq_indent=2,
            width=2**31,
            allow_unicode=True,
            brace_single_entry_mapping_in_flow_sequence=True,
        )
        self.best_map_indent = 2

    def analyze_scalar(self, scalar: str) -> ScalarAnalysis:
        """Return in which ways a text can be written, to be changed at will."""
        return copy(analysis(scalar))

    def check_simple_key(self) -> bool:
        """Return whether what comes next can be a key without a `?`."""
        is_long = isinstance(self.event, _Escaped) and len(self.event.value) >= self.MAX_ESCAPED_KEY_LENGTH
        return not is_long and bool(super().check_simple_key())

    def write_double_quoted(self, text: str, split: bool = True) -> None:  # noqa: FBT001, FBT002 - inherited
        """Write a text in double quotes."""
        if isinstance(self.event, _Escaped):
            self.write_indicator(f'"{"".join(map(_seen, text))}"', need_whitespace=True)
        else:
            super().write_double_quoted(text, split)


def emitted(whole: Entry, *, end: bool = False) -> str:
    """Return a layout as YAML text; with `end`, its last line is the document end marker."""
    emitter = _Emitter()
    emitter.emit(StreamStartEvent())
    emitter.emit(DocumentStartEvent(explicit=False))
    for event in _node(whole, 0):
        emitter.emit(event)
    emitter.emit(DocumentEndEvent(explicit=end))
    emitter.emit(StreamEndEvent())
    return "".join(emitter.page)


@lru_cache(maxsize=1000)  # every text is asked about when its style is chosen, and again when it is written
def analysis(text: str) -> ScalarAnalysis:
    """Return in which ways a text can be written: plain, in quotes, as a block."""
    ways: ScalarAnalysis = Emitter.analyze_scalar(_Emitter(), text)
    return ways


def has_question_mark(entry: Entry) -> bool:
    """Whether the key of an entry is so long that it stands on a line of its own after a `?`."""
    key = entry.key
    return key is not None and (_is_long(key) or "\n" in key.text)


def _is_long(key: Scalar) -> bool:
    limit = _Emitter.MAX_ESCAPED_KEY_LENGTH if key.escapes else _Emitter.MAX_SIMPLE_KEY_LENGTH
    return len(key.text) >= limit


def can_have_beside(entry: Entry) -> bool:
    """Whether a comment can stand on the first line of an entry, behind it."""
    value = entry.value
    if isinstance(value, Scalar):
        return value.style not in BLOCK_STYLES
    if value.flow:
        return True
    first = value.entries[0].value  # brackets after the first dash would draw the next dash onto their line
    brackets_first = value.is_list and isinstance(first, Collection) and first.flow
    return entry.key is not None and not has_question_mark(entry) and not brackets_first


def looks_typed(text: str) -> bool:
    """Whether some YAML reader would take the plain text for a number, a date, yes or no, or nothing."""
    return any(shape.match(text) for shape in _TYPES)


def _node(entry: Entry, column: int) -> Iterator[Event]:
    """Yield the events of an entry that begins in a column."""
    above = _above(entry.above, column)
    beside = CommentToken(f" {entry.beside[0]}\n", CommentMark(0), None) if entry.beside else None
    if entry.key is not None:
        yield _scalar(entry.key, [None, above])
        above = None
    if isinstance(entry.value, Scalar):
        yield _scalar(entry.value, [beside, above])
    else:
        yield from _collection(entry.value, beside, above)


def _scalar(scalar: Scalar, comment: Sequence[_Comments]) -> Event:
    as_it_is = (True, True, True)
    event = _Escaped if scalar.escapes else ScalarEvent
    return event(None, _TEXT, as_it_is, scalar.text, style=scalar.style or None, comment=comment)


def _seen(character: str) -> str:
    """Return a character as it stands in double quotes when all of it is to be seen."""
    if is_unseen(character):
        return f"\\U{ord(character):08x}" if character > "\uffff" else f"\\u{ord(character):04x}"
    return _ESCAPES.get(character, character)


def _collection(value: Collection, beside: _Comments, above: _Comments) -> Iterator[Event]:
    start, end = (
        (SequenceStartEvent, SequenceEndEvent) if value.is_list else (MappingStartEvent, MappingEndEvent)
    )
    opening = [None if value.flow else beside, above]
    yield start(anchor=None, tag=None, implicit=True, flow_style=value.flow, comment=opening)
    for entry in value.entries:
        yield from _node(entry, value.column)
    yield end(comment=[beside if value.flow else None, _above(value.below, value.column)])


def _above(lines: Sequence[str], column: int) -> _Comments:
    """Return lines to stand before something, of several empty ones in a row one."""
    kept = [line for before, line in zip(["-", *lines], lines, strict=False) if line or before]
    text = "".join(f"{' ' * column}{line}\n" if line else "\n" for line in kept)
    return [CommentToken(text, CommentMark(0), None)] if text else None
