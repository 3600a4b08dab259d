"""YAML in which a plain scalar is text; the model decides what it means.

One pass over the parser's events builds the data; where everything stands is found in another pass, which
only a file with a problem needs. Nothing recurses, and every bound is checked on the event, before anything
is built from it: libyaml's own composer would crash on deep nesting.
"""

import codecs
from typing import Final

import yaml
from yaml import events

from dcmaturity.source import codes
from dcmaturity.source.characters import unsafe_character
from dcmaturity.source.document import Data, Document
from dcmaturity.source.problem import START, Problem, Span
from dcmaturity.source.syntax_words import explained
from dcmaturity.source.yaml_places import LOADER, line_of, span_of, survey

MAX_BYTES: Final = 16 * 2**20
MAX_SCALAR_BYTES: Final = 64 * 2**10
MAX_DEPTH: Final = 32
MAX_NODES: Final = 400_000

_PLAIN: Final = bytes(range(0x20, 0x7F)) + b"\n"
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


class _Refusal(Exception):
    """Reading ends here; only ever caught in this module."""

    def __init__(self, span: Span, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.span, self.code, self.message, self.hint = span, code, message, hint


def parse(content: bytes, name: str) -> Document | Problem:
    """Return the document that `content` holds, or the first problem that keeps it from being read.

    Args:
        content: The bytes of the file.
        name: What messages call the file.
    """
    try:
        text = _decoded(content)
        reader = _Reader()
        reader.read(text)
        return Document(name, reader.mapping(), reader.marked_end, text, survey)
    except _Refusal as refusal:
        return Problem(name, refusal.span, refusal.code, refusal.message, refusal.hint)
    except yaml.MarkedYAMLError as error:
        return _syntax_problem(error, name, text)


def _decoded(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise _Refusal(
            START,
            codes.TOO_LARGE,
            f"the file is larger than {MAX_BYTES // 2**20} MB",
            "Split it into several files.",
        )
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _Refusal(START, codes.NOT_YAML, "the file is UTF-16, not UTF-8", "Save it again as UTF-8.")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        raise _Refusal(
            _point(before, len(before)),
            codes.NOT_YAML,
            f"the file is not UTF-8: byte 0x{content[error.start]:02X} cannot be read",
            "It was probably saved in an older encoding such as Windows-1252; save it again as UTF-8.",
        ) from None
    text = text.replace("\r\n", "\n")
    harmless = text.isascii() and not content.translate(None, _PLAIN)  # quicker, and true of most files
    if not harmless and (found := unsafe_character(text)):
        at, called = found
        raise _unsafe(_point(text, at), called)
    return text


def _unsafe(span: Span, called: str) -> _Refusal:
    hint = "Indent with spaces." if called == "a tab" else "Take it out."
    return _Refusal(span, codes.UNSAFE_CHARACTER, f"{called} is not allowed in any text", hint)


def _point(text: str, at: int) -> Span:
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return Span(line, column, line, column + 1)


class _Frame:
    """A mapping or list under way, the key that waits for its value, and the event of each key."""

    __slots__ = ("entries", "items", "key", "keys")

    def __init__(self, *, is_list: bool) -> None:
        self.items: list[Data] | None = [] if is_list else None
        self.entries: dict[str, Data] = {}
        self.key: str | None = None
        self.keys: dict[str, events.Event] = {}


class _Reader:
    """Builds data from events. What runs for every value stands in one place: it has to be quick."""

    def __init__(self) -> None:
        self.top: Data = None
        self.documents = 0
        self.marked_end = False

    def read(self, text: str) -> None:
        """Take in a text, or raise `_Refusal` where it leads outside what is allowed."""
        stack: list[_Frame] = []
        frame: _Frame | None = None
        nodes = 0
        loader = LOADER(text)
        while (event := loader.get_event()) is not None:
            value: Data
            if isinstance(event, events.ScalarEvent):
                value = _scalar(event)
            elif isinstance(event, events.CollectionStartEvent):
                _check_opening(event, frame, len(stack))
                frame = _Frame(is_list=isinstance(event, events.SequenceStartEvent))
                stack.append(frame)
                continue
            elif isinstance(event, events.CollectionEndEvent):
                done = stack.pop()
                value = done.entries if done.items is None else done.items
                frame = stack[-1] if stack else None
            else:
                self._turn(event)
                continue
            nodes += 1
            if nodes > MAX_NODES:
                raise _too_many(event)
            if frame is None:
                self.top = value
            elif frame.items is not None:
                frame.items.append(value)
            elif frame.key is None:
                frame.key = _key(value, event, frame)
            else:
                frame.entries[frame.key] = value
                frame.key = None

    def mapping(self) -> dict[str, Data]:
        """Return what was read, which has to be a mapping of keys to values."""
        if not isinstance(self.top, dict):
            what = "the file is empty" if self.top is None else "the file is not a mapping of keys to values"
            raise _Refusal(START, codes.NOT_OURS, what, "It must begin with `kind:` and `format: 1`.")
        return self.top

    def _turn(self, event: events.Event) -> None:
        """Take what is no value: an alias, or where a document begins or ends."""
        match event:
            case events.AliasEvent():
                raise _outside(event, "aliases (*name) are not allowed", "Write the value out.")
            case events.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    hint = "Put each document into a file of its own."
                    raise _outside(event, "the file holds more than one document", hint)
            case events.DocumentEndEvent():
                self.marked_end = bool(event.explicit)
            case _:
                pass  # the stream's own start and end


def _scalar(event: events.ScalarEvent) -> str | None:
    if event.anchor is not None or event.tag is not None:
        raise _decorated(event)
    value: str = event.value
    if len(value) > MAX_SCALAR_BYTES // 4 and len(value.encode()) > MAX_SCALAR_BYTES:
        said = f"a text is longer than {MAX_SCALAR_BYTES // 2**10} KB"
        raise _Refusal(span_of(event), codes.TOO_LARGE, said, "Shorten it.")
    if value in _NULLS:
        return None if event.implicit[0] else value
    escaped = event.style == '"'  # escapes hide what the raw text does not show
    if escaped and (found := unsafe_character(value)):
        raise _unsafe(span_of(event), found[1])
    return value


def _check_opening(event: events.CollectionStartEvent, outer: _Frame | None, depth: int) -> None:
    if event.anchor is not None or event.tag is not None:
        raise _decorated(event)
    if depth >= MAX_DEPTH:
        said = f"values are nested more than {MAX_DEPTH} deep"
        hint = "No file of this tool needs that; look for a bracket or an indent too many."
        raise _Refusal(span_of(event), codes.TOO_LARGE, said, hint)
    if outer is not None and outer.items is None and outer.key is None:
        raise _outside(event, "a key must be a text", "Quote it, or reword it.")


def _key(value: Data, event: events.Event, mapping: _Frame) -> str:
    if not isinstance(value, str):
        raise _outside(event, "a key must be a text", "Quote it, or give it a name.")
    if value == "<<":
        raise _outside(event, "merge keys (<<) are not allowed", "Write the values out.")
    if value in mapping.entries:
        first = line_of(mapping.keys[value])
        said = f"the key `{value[:60]}` is there twice, first on line {first}"
        raise _Refusal(span_of(event), codes.DUPLICATE_KEY, said, "Keep one of the two.")
    mapping.keys[value] = event
    return value


def _decorated(event: events.ScalarEvent | events.CollectionStartEvent) -> _Refusal:
    if event.anchor is not None:
        return _outside(event, "anchors (&name) are not allowed", "Write the value out.")
    return _outside(event, f"tags ({event.tag or '':.40}) are not allowed", "Take the tag out.")


def _outside(event: events.Event, said: str, hint: str) -> _Refusal:
    return _Refusal(span_of(event), codes.OUTSIDE_SUBSET, said, hint)


def _too_many(event: events.Event) -> _Refusal:
    said = f"the file has more than {MAX_NODES:,} values"
    return _Refusal(span_of(event), codes.TOO_LARGE, said, "Split the file.")


def _syntax_problem(error: yaml.MarkedYAMLError, name: str, text: str) -> Problem:
    last = len(text.rstrip("\n"))
    began = error.context_mark.index if error.context_mark else None
    ended = min(error.problem_mark.index, last) if error.problem_mark else 0
    what, hint, at = explained(f"{error.problem or error.context}", began, ended, text)
    return Problem(name, _point(text, min(at, last)), codes.NOT_YAML, what, hint)
