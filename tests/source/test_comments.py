"""Which comments a text has, and where; `▸` stands before each in the texts here."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dcmaturity.source import Document
from dcmaturity.source.comments import comments
from dcmaturity.source.yaml_text import parse
from tests.builders import document_of, unmarked
from tests.cli.small import PACK
from tests.source.untidy import untidy_files

KNOWN = PACK["skills.yaml"].splitlines()
"""Lines of a good file, none of which is in the middle of a text."""


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("▸# one\na: 1\n▸# two", id="first and last line"),
        pytest.param("a: 1  ▸# one\nb:   ▸# two\n  c: 2\n", id="behind values and keys"),
        pytest.param("a:\n  ▸# one\n  - b\n▸# two\n  - ▸# three\n    - c\n", id="between items"),
        pytest.param("a: [1, ▸# one\n  2] ▸# two\n", id="in brackets"),
        pytest.param("a: {b: 'c # d', ▸# one\n  e: f}\n", id="in braces"),
        pytest.param("? a ▸# one\n: b ▸# two\n", id="behind a key in full"),
        pytest.param("%YAML 1.1 ▸# one\n---\na: b\n", id="behind a directive"),
        pytest.param("▸# one\n--- ▸# two\na: b\n", id="round the start mark"),
        pytest.param("a: b\n... ▸# one\n▸# two\n", id="behind the end mark"),
        pytest.param("a: 1\n▸#\nb: 2 ▸#\n", id="without a word"),
        pytest.param("a: 1 ▸## # one # two\n", id="with several signs"),
        pytest.param("ä: 日本 ▸# 𝔘é\n𝔘: [é, ▸# one\n𝔘] ▸# two\n", id="beside any alphabet"),
        pytest.param("a: b\n  c ▸# one\nd: 'e\n  # f' ▸# two\n", id="behind texts over lines"),
    ],
)
def test_a_comment_is_found_where_it_stands(marked: str) -> None:
    text, places = unmarked(marked)
    assert places == [(found.span.line, found.span.column) for found in comments(document_of(text).text)]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("a: | ▸# one\n  # text\n  text # text\n▸# two\nb: c\n", id="literal"),
        pytest.param("a: >- ▸# one\n  # text\n\n  text\n\n▸# two\nb: c\n", id="folded"),
        pytest.param("a: |2+ ▸# one\n   # text\n\n\n▸# two\nb: c\n", id="with an indent of its own"),
        pytest.param("- a: | ▸# one\n    # text\n  ▸# two\n  b: c\n", id="in a list"),
        pytest.param("a: | ▸# one\nb: c\n", id="empty"),
        pytest.param("a: | ▸# one\n\n\nb: c ▸# two\n", id="empty lines only"),
        pytest.param("a: | ▸# one\n", id="empty at the end"),
        pytest.param("a: | ▸# one", id="cut at the end"),
        pytest.param("a: |\n  # text", id="without a last line end"),
    ],
)
def test_the_head_of_a_block_text_has_a_comment_and_its_lines_have_none(marked: str) -> None:
    text, places = unmarked(f"q:\n{marked}" if marked.startswith("-") else marked)
    assert places == [(found.span.line, found.span.column) for found in comments(document_of(text).text)]


@pytest.mark.parametrize(
    "text", ["a: b#c", "a#b: c", "a: 'b # c'", 'a: "b # \\"c # d"', "a: ['#', b#]", "'# a': b", "a: b\n c#d"]
)
def test_a_sign_in_a_word_or_in_quotes_begins_no_comment(text: str) -> None:
    assert () == comments(document_of(text).text)


def test_a_comment_has_its_words_without_the_space_behind_them() -> None:
    (found,) = comments("a: 1  # said  \n")
    assert ("# said", (1, 7, 1, 13)) == (found.text, found.span)


def test_a_comment_says_whether_anything_else_stands_on_its_line() -> None:
    text = "# alone\na: # not\n  # alone\n  - [b, # not\n  # alone\n  c] # not\n"
    text += "d: | # not\n  e\n# alone\n...\n# alone\n"
    assert ["# alone" == found.text for found in comments(text)] == [found.alone for found in comments(text)]
    assert 9 == len(comments(text))


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"], ids=["no mark", "a byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_line_ends_and_byte_order_marks_move_no_comment(before: bytes, end: bytes) -> None:
    text = (before + b"# one" + end + b"a: 1  # two" + end).decode()
    assert [((1, 1, 1, 6), "# one"), ((2, 7, 2, 12), "# two")] == [
        (found.span, found.text) for found in comments(document_of(text).text)
    ]


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf", "Cn")), max_size=12
)
REMARKS = st.tuples(st.integers(0, 8), WORDS)


@given(st.lists(st.lists(REMARKS, max_size=2), min_size=len(KNOWN), max_size=len(KNOWN)), st.data())
def test_every_comment_sprinkled_between_lines_is_found_once(
    above: list[list[tuple[int, str]]], data: st.DataObject
) -> None:
    lines: list[str] = []
    expected = []
    for line, remarks in zip(KNOWN, above, strict=True):
        for indent, words in remarks:
            lines.append(f"{' ' * indent}#{words}")
            expected.append((len(lines), indent + 1, f"#{words}".rstrip(), True))
        lines.append(line)
        if data.draw(st.booleans()):
            lines[-1] += " # behind"
            expected.append((len(lines), len(line) + 2, "# behind", False))
    found = comments(document_of("\n".join(lines)).text)
    assert expected == [(c.span.line, c.span.column, c.text, c.alone) for c in found]
    assert all(c.span.end_column == c.span.column + len(c.text) for c in found)


@given(untidy_files())
def test_a_file_whose_comments_say_nothing_says_the_same(text: str) -> None:
    document = parse(text.encode(), "file.yaml")
    assume(isinstance(document, Document))
    assert isinstance(document, Document)
    lines = document.text.split("\n")
    for found in comments(document.text):
        line, column = found.span.line - 1, found.span.column - 1
        assert lines[line][column:].rstrip() == found.text
        lines[line] = lines[line][:column] + "#"  # even an empty comment ends a block text
    bare = document_of("\n".join(lines))
    assert document.data == bare.data
    assert {"#"} >= {found.text for found in comments(bare.text)}
