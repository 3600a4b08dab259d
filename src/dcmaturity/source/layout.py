"""How a text is written: its values with their style, and each comment at the entry that it speaks of.

A comment on a line of its own, and empty lines, belong to the entry that follows. A comment that is indented
deeper than that entry ends the block above that it lines up with. A comment behind something belongs to the
entry that stands there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from unicodedata import category

from yaml import events

from dcmaturity.source.yaml_gaps import BLOCK_STYLES, Remark, gaps
from dcmaturity.source.yaml_places import line_of, span_of


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `style` is its quote or the sign of a block text, and empty for a plain one.

    `escapes` says that what nobody can see in it, such as a space that does not break, is written out.
    """

    text: str
    style: str
    escapes: bool = False


@dataclass(slots=True)
class Collection:
    """A mapping or list; `flow` says that it is in brackets, `below` are the comments that end it."""

    is_list: bool
    flow: bool
    column: int
    entries: list["Entry"] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


Value: TypeAlias = Scalar | Collection


@dataclass(slots=True)
class Entry:
    """A value with its key, if it has one, and what is remarked on it; an empty text is an empty line."""

    key: Scalar | None
    value: Value
    above: list[str]
    beside: list[str] = field(default_factory=list)


_AWAITED: Final = Scalar("", "")


def is_unseen(character: str) -> bool:
    """Whether a character looks like a plain space without being one, or like nothing."""
    return character != " " and category(character) in {"Cf", "Zs"}


def lay_out(text: str) -> Entry:
    """Return how a text is written that `yaml_text.parse` has read without a problem.

    The whole is an entry too: what stands above it are the first lines of the file.
    """
    reader = _Reader(text)
    for event, remarks in gaps(text):
        reader.hear(remarks)
        reader.take(event)
    return reader.end()


class _Reader:
    """Puts values into their collections, and remarks to their entries."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.whole = Entry(None, _AWAITED, [])
        self.open: list[tuple[Collection, Entry]] = []
        self.closed: list[Collection] = []
        self.waiting: list[Remark] = []
        self.last: Entry | None = None
        self.line = 0

    def hear(self, remarks: Iterable[Remark]) -> None:
        """Give a remark to the entry before it on its line, or keep it for what follows."""
        for remark in remarks:
            if remark.text and self.last and remark.line == self.line:
                self.last.beside.append(remark.text)
            else:
                self.waiting.append(remark)

    def take(self, event: events.Event) -> None:
        """Take the next event of the parser."""
        match event:
            case events.ScalarEvent():
                self._take_scalar(event)
            case events.CollectionStartEvent():
                self._begin(event)
            case events.CollectionEndEvent():
                self._end(event)
            case _:
                pass

    def end(self) -> Entry:
        """Return the whole; what is still waiting stands at its end."""
        left = self._claimed(0)
        if isinstance(self.whole.value, Collection):
            self.whole.value.below += [line for line in left if line]
        return self.whole

    def _take_scalar(self, event: events.ScalarEvent) -> None:
        written = Scalar(event.value, event.style or "", self._has_escapes(event))
        if self._key_is_due():
            collection = self.open[-1][0]
            self.last = Entry(written, _AWAITED, self._above(collection))
            collection.entries.append(self.last)
        else:
            self.last = self._entered(written)
            self.last.above += self._said()
        self.line = line_of(event) if event.style in BLOCK_STYLES else span_of(event).end_line

    def _has_escapes(self, event: events.ScalarEvent) -> bool:
        """Whether fewer unseen characters stand in the file than in the text that is read from it."""
        if event.style != '"' or event.value.isascii():
            return False
        start: Any = event.start_mark
        end: Any = event.end_mark
        return _unseen(self.text[start.index : end.index]) < _unseen(event.value)

    def _begin(self, event: events.CollectionStartEvent) -> None:
        span = span_of(event)
        is_list = isinstance(event, events.SequenceStartEvent)
        collection = Collection(is_list, bool(event.flow_style), span.column)
        entry = self._entered(collection)
        self.open.append((collection, entry))
        if collection.flow:  # in a block, what waits is said of its first entry
            entry.above += self._said()
            self.last, self.line = entry, span.line

    def _end(self, event: events.CollectionEndEvent) -> None:
        collection, entry = self.open.pop()
        if collection.flow:
            collection.below += self._said()
            self.last, self.line = entry, span_of(event).end_line
        else:
            self.closed.append(collection)

    def _key_is_due(self) -> bool:
        if not self.open or self.open[-1][0].is_list:
            return False
        entries = self.open[-1][0].entries
        return not entries or entries[-1].value is not _AWAITED

    def _entered(self, value: Value) -> Entry:
        """Put a value to the key that awaits it, into the list under way, or at the top."""
        if not self.open:
            self.whole = Entry(None, value, self._claimed(0))
            return self.whole
        collection = self.open[-1][0]
        if collection.is_list:
            collection.entries.append(Entry(None, value, self._above(collection)))
        else:
            collection.entries[-1].value = value
        return collection.entries[-1]

    def _above(self, collection: Collection) -> list[str]:
        """Return the lines above the next entry of a collection; in brackets, empty lines mean nothing."""
        return self._said() if collection.flow else self._claimed(collection.column)

    def _said(self) -> list[str]:
        """Return the comments that wait."""
        said = [remark.text for remark in self.waiting if remark.text]
        self.waiting.clear()
        return said

    def _claimed(self, column: int) -> list[str]:
        """Return the lines above an entry that begins in a column; those that end a block go there."""
        lines: list[str] = []
        ended = self.closed
        for remark in self.waiting:
            lines.append(remark.text)
            if remark.text:
                ended = [block for block in ended if column < remark.column >= block.column]
                if ended:  # of a list and a mapping in one column, the outer one
                    [block for block in ended if block.column == ended[0].column][-1].below += lines
                    lines = []
        self.waiting.clear()
        self.closed = []
        return lines


def _unseen(text: str) -> int:
    return sum(map(is_unseen, text))
