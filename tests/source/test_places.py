"""Where values stand: looked up only when somebody asks, and then exactly."""

from collections.abc import Iterator

import pytest
from hypothesis import assume, given

from dcmaturity.source import Data, Document
from dcmaturity.source.document import Place
from dcmaturity.source.yaml_text import parse
from tests.builders import document_of, unmarked
from tests.cli.small import ASSESSMENT, PACK
from tests.source.untidy import untidy_files


class Asked(Exception):
    """Somebody asked where something stands."""


def refuse(text: str) -> Place:
    raise Asked(text)


def unasked(text: str) -> Document:
    document = document_of(text)
    return Document(document.name, document.data, document.marked_end, document.text, refuse)


def paths(value: Data, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to each value."""
    yield at
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield from paths(part, (*at, name))


def at(data: Data, path: tuple[str | int, ...]) -> Data:
    for part in path:
        data = data[part]  # type: ignore[index]
    return data


def test_a_document_looks_for_places_when_it_is_asked_for_one() -> None:
    document = unasked("a: 1")
    assert {"a": "1"} == document.data
    with pytest.raises(Asked, match="a: 1"):
        document.span(("a",))


def test_a_document_looks_once() -> None:
    asked: list[str] = []
    document = document_of("a: 1")

    def survey(text: str) -> Place:
        asked.append(text)
        return document.place

    again = Document("a.yaml", document.data, document.marked_end, document.text, survey)
    assert again.span(("a",)) == again.span(("a",), key=False) == document.span(("a",))
    assert ["a: 1"] == asked


@pytest.mark.parametrize("text", [*PACK.values(), ASSESSMENT], ids=[*PACK, "assessment"])
def test_a_plain_text_stands_where_its_place_says(text: str) -> None:
    document = document_of(text)
    lines = document.lines
    for path in paths(document.data):
        value, span = at(document.data, path), document.span(path)
        if isinstance(value, str):
            assert value == lines[span.line - 1][span.column - 1 : span.end_column - 1].strip("\"'")
        if path and isinstance(path[-1], str):
            key = document.span(path, key=True)
            assert path[-1] == lines[key.line - 1][key.column - 1 : key.end_column - 1].strip("\"'")


@given(untidy_files())
def test_every_value_has_a_place_inside_that_of_what_it_is_a_part_of(text: str) -> None:
    document = parse(text.encode(), "file.yaml")
    assume(isinstance(document, Document))
    assert isinstance(document, Document)
    for path in paths(document.data):
        place = document.place
        for part in path:
            outer, place = place.span, place.parts[part]
            assert (outer.line, outer.column) <= (place.span.line, place.span.column)
            assert (place.span.end_line, place.span.end_column) <= (outer.end_line, outer.end_column)
        assert place.span == document.span(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: one ▸two▸ three", "two"),
        ("a: '▸one▸ two'", "one"),
        ("a: twofold ▸two▸", "two"),
        ("a: the act▸(2012▸, 2019)", "(2012"),
        ("a: >-  # two three\n  one\n  ▸two\n  three▸\n", "two three"),
        ("a: |\n  one\n  ▸two▸\nb: two\n", "two"),
        ("two: two\na: x ▸two▸ two", "two"),
        ("two: two\na: ▸one▸", "two"),
        ('a: ▸"one\\u0020two"▸', "one two"),
    ],
)
def test_words_of_a_text_have_their_own_place(text: str, words: str) -> None:
    text, (begin, end) = unmarked(text)
    assert (*begin, *end) == document_of(text).span_of_words(("a",), words)
