"""The canonical shape: the same data, the same comments, whatever the file looked like."""

from collections import Counter
from pathlib import Path
from typing import Final

import pytest
from hypothesis import assume, given, settings

from dcmaturity.model.key_order import in_key_order
from dcmaturity.source import Document
from dcmaturity.source.canonical import MeaningChanged, canonical, require_same
from dcmaturity.source.comments import comments
from dcmaturity.source.yaml_text import parse
from tests.source.untidy import untidy_files

REPOSITORY: Final = Path(__file__).parents[2]
CASES: Final = sorted((REPOSITORY / "tests" / "shape").glob("*.before.yaml"))
FILES: Final = sorted(
    file
    for folder in ("questionnaires", "examples", "tests/rules", "tests/shape")
    for file in (REPOSITORY / folder).rglob("*.yaml")
)


def _read(content: bytes) -> Document:
    found = parse(content, "file.yaml")
    assert isinstance(found, Document), found
    return found


def _shaped(content: bytes) -> str:
    document = _read(content)
    return canonical(document, in_key_order(document.data))


def _comments(text: str) -> Counter[str]:
    return Counter(comment.text for comment in comments(text))


@pytest.mark.parametrize("before", CASES, ids=lambda case: case.name.partition(".")[0])
def test_a_file_takes_the_shape_that_stands_beside_it(before: Path) -> None:
    after = before.with_name(before.name.replace(".before.", ".after."))

    assert after.read_text() == _shaped(before.read_bytes())


@settings(max_examples=150, deadline=None)
@given(untidy_files())
def test_any_file_keeps_its_data_and_its_comments_and_keeps_its_shape_the_second_time(text: str) -> None:
    assume(isinstance(parse(text.encode(), ""), Document))  # a key in brackets can be too long for YAML
    before = _read(text.encode())

    shaped = _shaped(text.encode())

    after = _read(shaped.encode())
    assert before.data == after.data
    assert before.marked_end == after.marked_end
    assert _comments(before.text) == _comments(shaped)
    assert shaped == _shaped(shaped.encode())


@settings(max_examples=150, deadline=None)
@given(untidy_files())
def test_no_line_of_any_file_ends_in_a_space_and_no_two_empty_lines_follow_each_other(text: str) -> None:
    assume(isinstance(parse(text.encode(), ""), Document))
    shaped = _shaped(text.encode())

    assert not shaped.startswith("\n")
    assert shaped.endswith("\n")
    assert [] == [line for line in shaped.split("\n") if line.endswith(" ")]
    assert "\n\n\n" not in shaped


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(REPOSITORY)))
def test_every_file_here_keeps_its_data_its_comments_and_the_second_time_its_shape(file: Path) -> None:
    before = parse(file.read_bytes(), "file.yaml")
    if not isinstance(before, Document):
        return  # a case of a rule about files that nobody can read

    shaped = canonical(before, in_key_order(before.data))

    after = _read(shaped.encode())
    assert (before.data, _comments(before.text)) == (after.data, _comments(shaped))
    assert shaped == canonical(after, in_key_order(after.data))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("key: 'word'", "key: word"),
        ("key: 'a, b'", "key: a, b"),
        ("key: 'a: b'", 'key: "a: b"'),
        ("key: ''", 'key: ""'),
        ("key: '1.10'", 'key: "1.10"'),
        ("key: 1.10", "key: 1.10"),
        ("key: 'y'", 'key: "y"'),
        ("key: '0o17'", 'key: "0o17"'),
        ("key: '12:30'", 'key: "12:30"'),
        ("key: '2026-01-01'", 'key: "2026-01-01"'),
        ("key: 2026-01-01", "key: 2026-01-01"),
        ("key: ['a?', '?a', 'a,b']", 'key: ["a?", "?a", "a,b"]'),
        ("key: {'a b': c}", "key:\n  a b: c"),
        ("key: [a b]", "key:\n  - a b"),
        ("key:", "key: ~"),
        ("key: null", "key: ~"),
        ("key: 'null'", 'key: "null"'),
        ("'key': |-\n  a line", "key: >-\n  a line"),
        ("key: |-\n  word", "key: word"),
        ("key: ' a'", 'key: " a"'),
        ("key: |+\n  a\n\n", 'key: "a\\n\\n"'),
        ("key: >-\n  a\n\n  b", "key: >-\n  a\n\n  b"),
        ("key: >-\n  a\n   b", "key: |-\n  a\n   b"),
        (r'key: "a\nb\u00a0\u200d"', r'key: "a\nb\u00a0\u200d"'),
        (r'key: "\_\x41 \" \\ \u00e9"', r'key: "\u00a0A \" \\ é"'),
        ('key: "a\u00a0b\\u3000"', r'key: "a\u00a0b\u3000"'),
        (r'key: ["\U000E0067"]', r'key: ["\U000e0067"]'),
        (r'"a\u200cb": c', r'"a\u200cb": c'),
        ('? "' + r"\u00a0" * 100 + '"\n: a', '? "' + r"\u00a0" * 100 + '"\n: a'),
        ('? "' + r"\u00a0" * 99 + '"\n: a', '"' + r"\u00a0" * 99 + '": a'),
        ('key: "10\u00a0kg"', "key: 10\u00a0kg"),
        (r'key: "\u00e9"', "key: é"),
        ("{}", "{}"),
        ("{ # why\n}", "{}  # why"),
        ("key: [ # why\n]", "key: []  # why"),
        ("key: [\n# why\n]", "# why\nkey: []"),
        ("key: [a\n# why\n]", "key:\n  - a\n  # why"),
        ("key:  # why\n  - [a]\n  - - b", "# why\nkey:\n  - [a]\n  -   - b"),
        ("key: [a,\n# why\nb]", "key:\n  - a\n  # why\n  - b"),
    ],
)
def test_each_value_has_one_way_to_be_written(written: str, expected: str) -> None:
    document = _read(written.encode())
    assert f"{expected}\n" == canonical(document, document.data)


def test_a_long_text_in_which_something_is_written_out_stays_on_its_line() -> None:
    document = _read(rf'key: "\u00ad{"word " * 40}"'.encode())
    assert document.text + "\n" == canonical(document, document.data)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{'a' * 52} {'b' * 52}", f"key: {'a' * 52} {'b' * 52}"),
        (f"{'a' * 53} {'b' * 52}", f"key: >-\n  {'a' * 53} {'b' * 52}"),
        (f"{'a' * 54} {'b' * 53}", f"key: >-\n  {'a' * 54} {'b' * 53}"),
        (f"{'a' * 54} {'b' * 54}", f"key: >-\n  {'a' * 54}\n  {'b' * 54}"),
        ("a" * 120, f"key: {'a' * 120}"),
    ],
)
def test_a_line_ends_at_its_110th_character_if_its_text_has_a_space(text: str, expected: str) -> None:
    document = _read(f"key: {text}".encode())
    assert f"{expected}\n" == canonical(document, document.data)


def test_brackets_that_are_too_long_for_their_line_are_opened() -> None:
    fits, too_long = ([letter * 51, "b" * 50] for letter in ("a", "aa"))
    document = _read(f"one: [{', '.join(fits)}]\ntwo: [{', '.join(too_long)}]\n".encode())

    expected = f"one: [{', '.join(fits)}]\ntwo:\n  - {too_long[0]}\n  - {too_long[1]}\n"
    assert expected == canonical(document, document.data)


def test_an_empty_line_above_a_key_that_becomes_the_first_after_its_dash_goes() -> None:
    document = _read(b"key:\n- b: 1\n\n  # why\n  a: 2\n")
    assert "key:\n  # why\n  - a: 2\n    b: 1\n" == canonical(document, {"key": [{"a": "2", "b": "1"}]})


def test_a_text_that_says_something_else_is_refused() -> None:
    with pytest.raises(MeaningChanged, match="data"):
        require_same(_read(b"a: b\n"), "a: c\n")


def test_a_text_that_lost_a_comment_is_refused() -> None:
    with pytest.raises(MeaningChanged, match="comments"):
        require_same(_read(b"a: b  # why\n"), "a: b\n")


def test_a_text_that_nobody_can_read_is_refused() -> None:
    with pytest.raises(MeaningChanged, match="data"):
        require_same(_read(b"a: b\n"), "a: 'b\n")
