"""YAML becomes text, lists and mappings with places, or one clear problem."""

from time import perf_counter
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dcmaturity.model.reading import read_file
from dcmaturity.source import Document, Problem, Span, codes, unsafe_character
from dcmaturity.source.yaml_text import MAX_BYTES, MAX_DEPTH, MAX_NODES, parse
from tests.builders import document_of, unmarked


def refused(content: str | bytes) -> Problem:
    found = parse(content.encode() if isinstance(content, str) else content, "f.yaml")
    assert isinstance(found, Problem), found
    assert "f.yaml" == found.file
    return found


# --- what was written is what is read --------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "1.10",
        "010",
        "0x1F",
        "22:00",
        "1e3",
        "2026-01-01",
        "2024-13-45",
        ".inf",
        "=",
        "9" * 5000,
    ],
)
def test_a_plain_scalar_is_text(written: str) -> None:
    assert {"a": written} == document_of(f"a: {written}").data


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_only_null_and_nothing_are_nothing(written: str) -> None:
    assert {"a": None} == document_of(f"a: {written}").data


@pytest.mark.parametrize("written", ["''", '""', "'~'", '"null"', "|\n  null\n"])
def test_what_is_quoted_is_text(written: str) -> None:
    assert isinstance(document_of(f"a: {written}").data["a"], str)


def test_lists_and_mappings_nest() -> None:
    text = "a: [b, {c: d}]\ne:\n  - f\n  -\n    g: h\ni: {}\nj: []\n"
    assert {"a": ["b", {"c": "d"}], "e": ["f", {"g": "h"}], "i": {}, "j": []} == document_of(text).data


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbfa: b\n", b"a: b\r\n", b"\xef\xbb\xbfa: b\r\n", b"--- \na: b\n"]
)
def test_a_byte_order_mark_and_windows_line_ends_are_accepted(content: bytes) -> None:
    found = parse(content, "f.yaml")
    assert isinstance(found, Document)
    assert {"a": "b"} == found.data
    assert "a: b\n" == found.text[-5:]


@pytest.mark.parametrize(("text", "marked"), [("a: b\n...\n", True), ("a: b\n...", True), ("a: b\n", False)])
def test_the_end_marker_is_noticed(text: str, *, marked: bool) -> None:
    assert marked == document_of(text).marked_end


# --- places ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "path", "span"),
    [
        ("a: bc\n", ("a",), Span(1, 4, 1, 6)),
        ('a: "b c"\n', ("a",), Span(1, 4, 1, 9)),
        ("é: [日本, x]\n", ("é", 1), Span(1, 9, 1, 10)),
        ("a:\n  - b\n  - c: d\n", ("a", 1, "c"), Span(3, 8, 3, 9)),
        ("a: {b: {c: d}}\n", ("a", "b"), Span(1, 8, 1, 14)),
        ("a: b c\n  d e\nf: g\n", ("a",), Span(1, 4, 2, 6)),
        ("a: |\n  b\nc: d\n", ("a",), Span(1, 4, 3, 1)),
        ("a:\nb: c\n", ("a",), Span(1, 3, 1, 3)),
        ("a:\n  b: c\n", ("a",), Span(2, 3, 3, 1)),
        ("a: b\n", (), Span(1, 1, 2, 1)),
    ],
)
def test_a_value_is_found_to_the_column(text: str, path: tuple[str | int, ...], span: Span) -> None:
    assert span == document_of(text).span(path)


@pytest.mark.parametrize(
    ("text", "path", "span"),
    [
        ("a: b\n", ("a",), Span(1, 1, 1, 2)),
        ("a:\n  'b c': d\n", ("a", "b c"), Span(2, 3, 2, 8)),
        ("a: {日本: d, c: e}\n", ("a", "c"), Span(1, 12, 1, 13)),
        ("a: [b]\n", ("a", 0), Span(1, 5, 1, 6)),
    ],
)
def test_a_key_is_found_to_the_column(text: str, path: tuple[str | int, ...], span: Span) -> None:
    assert span == document_of(text).span(path, key=True)


# --- what is refused, and where --------------------------------------------------------------------------

REFUSED: Final = {
    "a key twice": (codes.DUPLICATE_KEY, "a: {b: 1, ▸b: 2}", "the key `b` is there twice, first on line 1"),
    "an anchor": (codes.OUTSIDE_SUBSET, "a: ▸&b c", "anchors (&name) are not allowed"),
    "an anchor on a mapping": (codes.OUTSIDE_SUBSET, "a: ▸&b {c: d}", "anchors (&name) are not allowed"),
    "an alias": (codes.OUTSIDE_SUBSET, "a: [b, ▸*c]", "aliases (*name) are not allowed"),
    "an alias as a key": (codes.OUTSIDE_SUBSET, "▸*c : b", "aliases (*name) are not allowed"),
    "a tag": (codes.OUTSIDE_SUBSET, "a: ▸!!int 3", "tags (tag:yaml.org,2002:int) are not allowed"),
    "a tag on a list": (
        codes.OUTSIDE_SUBSET,
        "a: ▸!python/tuple [b]",
        "tags (!python/tuple) are not allowed",
    ),
    "a merge key": (codes.OUTSIDE_SUBSET, "a:\n  ▸<<: {b: c}", "merge keys (<<) are not allowed"),
    "an empty key": (codes.OUTSIDE_SUBSET, "a: b\n▸~: c", "a key must be a text"),
    "a list as a key": (codes.OUTSIDE_SUBSET, "? ▸[a]\n: b", "a key must be a text"),
    "a mapping as a key": (codes.OUTSIDE_SUBSET, "a:\n  ? ▸{b: c}\n  : d", "a key must be a text"),
    "a second document": (codes.OUTSIDE_SUBSET, "a: b\n▸---\nc: d", "the file holds more than one document"),
    "a tab": (codes.UNSAFE_CHARACTER, "a:\n▸\tb: c", "a tab is not allowed in any text"),
    "a NUL": (codes.UNSAFE_CHARACTER, "a: b▸\0", "a NUL byte is not allowed in any text"),
    "a lone return": (
        codes.UNSAFE_CHARACTER,
        "a: b▸\rc",
        "a carriage return without a newline is not allowed in",
    ),
    "an escape": (codes.UNSAFE_CHARACTER, "a: b▸\x1b[0m", "an escape character is not allowed in any text"),
    "a C1 control": (
        codes.UNSAFE_CHARACTER,
        "a: b▸\x9b",
        "the control character U+009B is not allowed in any text",
    ),
    "an override": (
        codes.UNSAFE_CHARACTER,
        "# b▸\u202e",
        "the control character U+202E is not allowed in any text",
    ),
    "an isolate": (
        codes.UNSAFE_CHARACTER,
        "a: é▸\u2066",
        "the control character U+2066 is not allowed in any text",
    ),
    "a written escape": (
        codes.UNSAFE_CHARACTER,
        'a: ▸"b\\x1b"',
        "an escape character is not allowed in any text",
    ),
    "a written tab": (codes.UNSAFE_CHARACTER, 'a: ▸"\\t"', "a tab is not allowed in any text"),
    "a written escape in a key": (
        codes.UNSAFE_CHARACTER,
        '▸"\\e": b',
        "an escape character is not allowed in any text",
    ),
    "nothing": (codes.NOT_OURS, "▸", "the file is empty"),
    "only a comment": (codes.NOT_OURS, "▸# a", "the file is empty"),
    "a list": (codes.NOT_OURS, "▸- a", "the file is not a mapping of keys to values"),
    "a text": (codes.NOT_OURS, "▸a", "the file is not a mapping of keys to values"),
    "a colon in a text": (codes.NOT_YAML, "a: b▸: c", "this is not YAML: a `: ` stands where no key can be"),
    "a key without a colon": (codes.NOT_YAML, "a: b\n▸c\n", "this is not YAML: a key without a `:`"),
    "an indent": (
        codes.NOT_YAML,
        "a:\n  - b\n ▸c",
        "this is not YAML: the indent does not fit what stands above",
    ),
    "an indent in a list": (codes.NOT_YAML, "- a\n▸b: c", "this is not YAML: the indent does not fit what"),
    "a dash without a space": (codes.NOT_YAML, "a:\n  ▸-id: b\n   c: d\n", "this line is no key"),
    "a colon without a space": (codes.NOT_YAML, "▸a:b\n  c: d\n", "this line is no key and no entry"),
    "a text after a quotation": (codes.NOT_YAML, 'a: "b "▸c" d"\n', "text follows after a closed quotation"),
    "a text after brackets": (codes.NOT_YAML, "a: [b] ▸c\n", "text follows after a closed quotation"),
    "a colon in brackets": (codes.NOT_YAML, "a: {b: c▸: d}\n", "a `: ` stands in a text within brackets"),
    "a star": (codes.NOT_YAML, "a: ▸*b*\n", "this is not YAML: a text cannot begin with `*` or `&`"),
    "a text behind a sign": (codes.NOT_YAML, "a: >- ▸b\n", "this is not YAML: text follows the sign"),
    "a list on the line of its key": (codes.NOT_YAML, "a: ▸- b\n", "this is not YAML: a list cannot begin"),
    "a question mark": (codes.NOT_YAML, "a: ▸? b\n", "this is not YAML: a text cannot begin with `? `"),
    "a conflict": (codes.NOT_YAML, "a: b\n▸<<<<<<< HEAD\nc: d\n", "git left a conflict here"),
    "an open quote": (codes.NOT_YAML, "a: ▸'b\nc: d\n", "this is not YAML: a quoted text is not closed"),
    "an open bracket": (
        codes.NOT_YAML,
        "a: ▸[b, c\nd: e\n",
        "this is not YAML: a list or mapping in brackets is not",
    ),
    "an open brace": (
        codes.NOT_YAML,
        "a: ▸{b: c",
        "this is not YAML: a list or mapping in brackets is not closed",
    ),
    "an open list at the end": (
        codes.NOT_YAML,
        "a: [▸\n\n",
        "this is not YAML: did not find expected node content",
    ),
    "an unknown escape": (codes.NOT_YAML, 'a: "b▸\\q"', "this is not YAML: an unknown escape after `\\`"),
    "a reserved character": (
        codes.NOT_YAML,
        "a: ▸@b",
        "this is not YAML: a character that YAML reserves stands at",
    ),
    "a newer YAML": (
        codes.NOT_YAML,
        "▸%YAML 9.0\n---\na: b",
        "this is not YAML: found incompatible YAML document",
    ),
}


@pytest.mark.parametrize(("code", "text", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_told_to_the_column(code: str, text: str, said: str) -> None:
    text, places = unmarked(text)
    found = refused(text)
    assert (code, places) == (found.code, [(found.span.line, found.span.column)])
    assert found.message.startswith(said)
    assert found.hint.endswith(".")


@pytest.mark.parametrize(
    ("content", "said", "place"),
    [
        ("a: b".encode("utf-16"), "the file is UTF-16, not UTF-8", (1, 1)),
        ("a: b".encode("utf-16-be"), "a NUL byte is not allowed in any text", (1, 1)),
        ("\ufeffa: b".encode("utf-16-be"), "the file is UTF-16, not UTF-8", (1, 1)),
        ("a: b\nc: да".encode("cp1251"), "the file is not UTF-8: byte 0xE4 cannot be read", (2, 4)),
        ("é: ".encode() + b"\xff", "the file is not UTF-8: byte 0xFF cannot be read", (1, 4)),
        (b"\xef\xbb\xbfa: \xff", "the file is not UTF-8: byte 0xFF cannot be read", (1, 4)),
        (b"a: \xc3", "the file is not UTF-8: byte 0xC3 cannot be read", (1, 4)),
        (b"a: \xed\xa0\x80", "the file is not UTF-8: byte 0xED cannot be read", (1, 4)),
    ],
)
def test_another_encoding_is_named(content: bytes, said: str, place: tuple[int, int]) -> None:
    found = refused(content)
    assert (said, place) == (found.message, (found.span.line, found.span.column))


# --- hostile files ---------------------------------------------------------------------------------------

LAUGHS: Final = "a: &a [b, b]\n" + "".join(
    f"{n}: &{n} [*{o}, *{o}]\n" for o, n in zip("abcdefghi", "bcdefghij", strict=True)
)
STAIRS: Final = "".join(f"{' ' * depth}a:\n" for depth in range(2000))
HOSTILE: Final = {
    "billion laughs": (LAUGHS, codes.OUTSIDE_SUBSET),
    "400 KB of brackets": ("[" * 400_000, codes.TOO_LARGE),
    "400 KB of braces": ("a: " + "{a: " * 100_000, codes.TOO_LARGE),
    "400 KB of dashes": ("- " * 200_000, codes.TOO_LARGE),
    "2,000 levels of indent": (STAIRS, codes.TOO_LARGE),
    "a text of 10 MB": ("a: " + "b" * 10_000_000, codes.TOO_LARGE),
    "a quoted text of 10 MB": ("a: '" + "b c\n" * 2_500_000, codes.NOT_YAML),
    "a text of 65,538 bytes": ("a: " + "é" * 32_769, codes.TOO_LARGE),
    "a key of 2 KB": ("a" * 2_000 + ": b", codes.NOT_YAML),
    "17 MB": ("#" * (MAX_BYTES + 1), codes.TOO_LARGE),
    "a million questions marks": ("? " * 500_000, codes.OUTSIDE_SUBSET),
}


@pytest.mark.parametrize(("content", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_costs_one_problem_in_under_a_second(content: str, code: str) -> None:
    begun = perf_counter()
    assert code == refused(content).code
    assert perf_counter() - begun < 1


def test_more_values_than_any_file_needs_are_refused() -> None:
    assert codes.TOO_LARGE == refused("a: [" + "b," * MAX_NODES + "]").code


def test_the_limits_themselves_are_allowed() -> None:
    assert isinstance(parse(f"a: {'é' * 32_768}".encode(), "f.yaml"), Document)
    assert isinstance(parse(("{a: " * MAX_DEPTH + "}" * MAX_DEPTH).encode(), "f.yaml"), Document)
    assert codes.TOO_LARGE == refused("{a: " * (MAX_DEPTH + 1) + "}" * (MAX_DEPTH + 1)).code


YAMLISH: Final = st.lists(
    st.sampled_from(
        ["a", "kind", "level", ": ", ":", "\n", "  ", "- ", "[", "]", "{", "}", ",", "'", '"', "|", ">"]
    )
    | st.sampled_from(
        ["#", "&a", "*a", "!!str ", "---\n", "...\n", "%", "~", "<<", "\\x1b", "é", "\ufeff", "1", "?"]
    )
    | st.sampled_from(
        ["kind: questionnaire\n", "questions:\n", "kind: assessment\n", "format: 1\n", "\r\n", "\t"]
    ),
    max_size=40,
).map("".join)


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode) | YAMLISH.map(str.encode))
@example(b"? ")
@example(b"- -\n-")
def test_whatever_the_bytes_are_they_are_a_file_or_told_what_is_wrong(content: bytes) -> None:
    found = parse(content, "f.yaml")
    if isinstance(found, Document):
        read = read_file(found)
        problems = read if isinstance(read, tuple) else ()
        assert unsafe_character(f"{found.data}".replace("\\n", "")) is None
    else:
        problems = (found,)
    lines = content.decode("utf-8", "replace").count("\n") + 1
    for problem in problems:
        assert 1 <= problem.span.line <= lines
        assert problem.span.column >= 1
