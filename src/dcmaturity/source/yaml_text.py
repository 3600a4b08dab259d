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
from dcmaturity.source.syntax_words import SYNTAX_WORDS
from dcmaturity.source.yaml_places import LOADER, line_of, span_of, survey

MAX_BYTES: Final = 16 * 2**20
MAX_SCALAR_BYTES: Final = 64 * 2**10
MAX_DEPTH: Final = 32
MAX_NODES: Final = 400_000

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
    if found := unsafe_character(text):
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


class _Mapping:
    """A mapping under way, the key that waits for its value, and the line of each key."""

    __slots__ = ("data", "key", "lines")

    def __init__(self) -> None:
        self.data: dict[str, Data] = {}
        self.key: str | None = None
        self.lines: dict[str, int] = {}


class _Reader:
    """Builds data from events."""

    def __init__(self) -> None:
        self.stack: list[_Mapping | list[Data]] = []
        self.top: Data = None
        self.nodes = 0
        self.documents = 0
        self.marked_end = False

    def read(self, text: str) -> None:
        """Take in a text, or raise `_Refusal` where it leads outside what is allowed."""
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, events.ScalarEvent):
                self._check_node(event)
                self._add(_scalar(event), event)
            elif isinstance(event, events.CollectionStartEvent):
                self._check_node(event)
                self._open(event)
            elif isinstance(event, events.CollectionEndEvent):
                done = self.stack.pop()
                self._add(done.data if isinstance(done, _Mapping) else done, event)
            else:
                self._turn(event)

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
                raise _Refusal(
                    span_of(event),
                    codes.OUTSIDE_SUBSET,
                    "aliases (*name) are not allowed",
                    "Write the value out.",
                )
            case events.DocumentStartEvent():
                self.documents += 1
                if self.documents > 1:
                    raise _Refusal(
                        span_of(event),
                        codes.OUTSIDE_SUBSET,
                        "the file holds more than one document",
                        "Put each document into a file of its own.",
                    )
            case events.DocumentEndEvent():
                self.marked_end = bool(event.explicit)
            case _:
                pass  # the stream's own start and end

    def _check_node(self, event: events.ScalarEvent | events.CollectionStartEvent) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _Refusal(
                span_of(event),
                codes.TOO_LARGE,
                f"the file has more than {MAX_NODES:,} values",
                "Split the file.",
            )
        if event.anchor is not None:
            raise _Refusal(
                span_of(event),
                codes.OUTSIDE_SUBSET,
                "anchors (&name) are not allowed",
                "Write the value out.",
            )
        if event.tag is not None:
            raise _Refusal(
                span_of(event),
                codes.OUTSIDE_SUBSET,
                f"tags ({event.tag[:40]}) are not allowed",
                "Take the tag out.",
            )

    def _open(self, event: events.CollectionStartEvent) -> None:
        if len(self.stack) >= MAX_DEPTH:
            raise _Refusal(
                span_of(event),
                codes.TOO_LARGE,
                f"values are nested more than {MAX_DEPTH} deep",
                "No file of this tool needs that; look for a bracket or an indent too many.",
            )
        outer = self.stack[-1] if self.stack else None
        if isinstance(outer, _Mapping) and outer.key is None:
            raise _Refusal(
                span_of(event), codes.OUTSIDE_SUBSET, "a key must be a text", "Quote it, or reword it."
            )
        self.stack.append(_Mapping() if isinstance(event, events.MappingStartEvent) else [])

    def _add(self, value: Data, event: events.Event) -> None:
        if not self.stack:
            self.top = value
            return
        outer = self.stack[-1]
        if not isinstance(outer, _Mapping):
            outer.append(value)
        elif outer.key is None:
            outer.key = _key(value, event, outer)
        else:
            outer.data[outer.key] = value
            outer.key = None


def _key(value: Data, event: events.Event, mapping: _Mapping) -> str:
    if not isinstance(value, str):
        raise _Refusal(
            span_of(event), codes.OUTSIDE_SUBSET, "a key must be a text", "Quote it, or give it a name."
        )
    if value == "<<":
        raise _Refusal(
            span_of(event), codes.OUTSIDE_SUBSET, "merge keys (<<) are not allowed", "Write the values out."
        )
    if value in mapping.data:
        raise _Refusal(
            span_of(event),
            codes.DUPLICATE_KEY,
            f"the key `{value[:60]}` is there twice, first on line {mapping.lines[value]}",
            "Keep one of the two.",
        )
    mapping.lines[value] = line_of(event)
    return value


def _scalar(event: events.ScalarEvent) -> str | None:
    value: str = event.value
    if len(value) > MAX_SCALAR_BYTES // 4 and len(value.encode()) > MAX_SCALAR_BYTES:
        raise _Refusal(
            span_of(event),
            codes.TOO_LARGE,
            f"a text is longer than {MAX_SCALAR_BYTES // 2**10} KB",
            "Shorten it.",
        )
    escaped = event.style == '"'  # escapes hide what the raw text does not show
    if escaped and (found := unsafe_character(value)):
        raise _unsafe(span_of(event), found[1])
    return None if event.implicit[0] and value in _NULLS else value


_LEFT_OPEN: Final = ("found unexpected end of stream", "did not find expected ',' or")


def _syntax_problem(error: yaml.MarkedYAMLError, name: str, text: str) -> Problem:
    said = f"{error.problem or error.context or 'unreadable'}"
    mark = (error.context_mark if said.startswith(_LEFT_OPEN) else None) or error.problem_mark
    span = _point(text, min(mark.index, len(text.rstrip("\n")))) if mark else START
    for known, what, hint in SYNTAX_WORDS:
        if known in said:
            return Problem(name, span, codes.NOT_YAML, f"this is not YAML: {what}", hint)
    return Problem(
        name, span, codes.NOT_YAML, f"this is not YAML: {said}", "Compare the line with a shipped file."
    )
