"""Where every value and every key of a text stands, for a text that is known to be good."""

from typing import Any, Final

import yaml
from yaml import events

from dcmaturity.source.document import Place
from dcmaturity.source.problem import START, Span

LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def line_of(event: events.Event) -> int:
    """Return the line, from 1, that an event of the parser begins on."""
    start: Any = event.start_mark  # the types allow None; no parser makes an event without marks
    return int(start.line) + 1


def span_of(event: events.Event) -> Span:
    """Return where an event of the parser stands."""
    start: Any = event.start_mark
    end: Any = event.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def survey(text: str) -> Place:
    """Return the places of a text that `yaml_text.parse` has read without a problem."""
    frames: list[_Frame] = []
    place = Place(START)
    for event in yaml.parse(text, Loader=LOADER):
        match event:
            case events.ScalarEvent():
                place = Place(span_of(event))
                key = event.value
            case events.MappingStartEvent() | events.SequenceStartEvent():
                frames.append(_Frame(span_of(event), is_list=isinstance(event, events.SequenceStartEvent)))
                continue
            case events.MappingEndEvent() | events.SequenceEndEvent():
                place = frames.pop().place(span_of(event))
                key = ""
            case _:
                continue
        if frames:
            frames[-1].add(place, key)
    return place


class _Frame:
    """The places in a mapping or list under way."""

    __slots__ = ("is_list", "key", "keys", "parts", "span")

    def __init__(self, span: Span, *, is_list: bool) -> None:
        self.span, self.is_list = span, is_list
        self.parts: dict[str | int, Place] = {}
        self.keys: dict[str | int, Span] = {}
        self.key: str | None = None

    def add(self, place: Place, name: str) -> None:
        """Take the place of the next part; in a mapping keys and values take turns."""
        if self.is_list:
            self.parts[len(self.parts)] = place
        elif self.key is None:
            self.key = name
            self.keys[name] = place.span
        else:
            self.parts[self.key] = place
            self.key = None

    def place(self, end: Span) -> Place:
        """Return the place of the whole, which ends at `end`."""
        span = Span(self.span.line, self.span.column, end.end_line, end.end_column)
        return Place(span, self.parts, self.keys)
