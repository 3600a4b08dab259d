"""Fixes that are written into a text: each in its place, whatever the others do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.source import Problem, Span
from dcmaturity.source.edits import fixed

TEXT = "one two three\nfour\nfive six\n"


def fix(span: tuple[int, int, int, int], text: str | None, code: str = "DCM301") -> Problem:
    return Problem("a.yaml", Span(*span), code, "wrong", fix=text)


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        pytest.param([], (TEXT, 0), id="none"),
        pytest.param([fix((1, 1, 1, 4), None)], (TEXT, 0), id="one without a fix"),
        pytest.param([fix((1, 5, 1, 8), "2")], ("one 2 three\nfour\nfive six\n", 1), id="one"),
        pytest.param(
            [fix((1, 1, 1, 4), "1"), fix((1, 9, 1, 14), "3"), fix((1, 5, 1, 8), "second")],
            ("1 second 3\nfour\nfive six\n", 3),
            id="several on a line",
        ),
        pytest.param([fix((1, 5, 3, 5), "2")], ("one 2 six\n", 1), id="over lines"),
        pytest.param(
            [fix((1, 9, 2, 5), "3"), fix((3, 1, 3, 5), "5")],
            ("one two 3\n5 six\n", 2),
            id="lines below move up",
        ),
        pytest.param(
            [fix((1, 1, 1, 4), "a\nb"), fix((2, 1, 2, 5), "4")],
            ("a\nb two three\n4\nfive six\n", 2),
            id="more lines than before",
        ),
        pytest.param([fix((1, 4, 1, 8), "")], ("one three\nfour\nfive six\n", 1), id="nothing instead"),
        pytest.param(
            [fix((2, 5, 2, 5), " 4")], ("one two three\nfour 4\nfive six\n", 1), id="something between"
        ),
        pytest.param(
            [fix((1, 1, 1, 4), "1"), fix((1, 4, 1, 5), "-")],
            ("1-two three\nfour\nfive six\n", 2),
            id="touching",
        ),
    ],
)
def test_each_fix_is_made_in_its_place(problems: list[Problem], expected: tuple[str, int]) -> None:
    assert expected == fixed(TEXT, problems)
    assert expected == fixed(TEXT, reversed(problems))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param((1, 1, 1, 8), (1, 5, 1, 14), "one B\nfour\nfive six\n", id="the ends of two"),
        pytest.param((1, 1, 3, 9), (1, 5, 1, 8), "one B three\nfour\nfive six\n", id="one in another"),
        pytest.param((1, 5, 2, 2), (2, 1, 2, 5), "one two three\nB\nfive six\n", id="over a line end"),
    ],
)
def test_of_fixes_that_overlap_the_one_that_begins_last_is_made(
    first: tuple[int, int, int, int], second: tuple[int, int, int, int], expected: str
) -> None:
    assert (expected, 1) == fixed(TEXT, [fix(first, "A"), fix(second, "B")])


def test_the_same_place_is_fixed_once() -> None:
    twice = [fix((2, 1, 2, 5), "4", code) for code in ("DCM301", "DCM302")]
    assert ("one two three\n4\nfive six\n", 1) == fixed(TEXT, twice)


@pytest.mark.parametrize("before", ["", "\ufeff"], ids=["no mark", "a byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_line_ends_and_byte_order_marks_are_kept(before: str, end: str) -> None:
    text = before + TEXT.replace("\n", end)
    problems = [fix((1, 1, 1, 4), "1"), fix((3, 6, 3, 9), "6")]
    assert (before + f"1 two three{end}four{end}five 6{end}", 2) == fixed(text, problems)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 8), st.text("xy\n", max_size=3)), max_size=8))
def test_fixes_are_made_as_if_each_were_the_only_one(drawn: list[tuple[int, int, str]]) -> None:
    text = "abc\nde\n\nfghijklmnopqrst\nuvw\n012"
    made, expected, count, last = [], text, 0, len(text)
    for start, length, new in drawn:
        end = min(start + length, len(text))
        made.append((min(start, end), end, new))
    made = sorted({(start, end): (start, end, new) for start, end, new in made}.values(), reverse=True)
    for start, end, new in made:
        if end <= last:
            expected, count, last = expected[:start] + new + expected[end:], count + 1, start
    problems = [fix((*place(text, start), *place(text, end)), new) for start, end, new in made]
    assert (expected, count) == fixed(text, problems)


def place(text: str, at: int) -> tuple[int, int]:
    """Return the line and column of a character, from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
