"""Spans, problems, safe characters, near names and digests."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dcmaturity.source import START, Problem, Severity, Span, made_safe, unsafe_character
from dcmaturity.source.digest import digest
from dcmaturity.source.nearest import did_you_mean
from tests.builders import document_of

TEXT = "a:\n  b: {c: d, level: e}\n  f: [g, h]\n"


@pytest.mark.parametrize(
    ("path", "key", "span"),
    [
        (("a", "b", "c"), False, Span(2, 10, 2, 11)),
        (("a", "b", "c"), True, Span(2, 7, 2, 8)),
        (("a", "b", "gone"), False, Span(2, 6, 2, 22)),
        (("a", "b", "gone"), True, Span(2, 3, 2, 4)),
        (("a", "tag", "b", "c"), False, Span(2, 10, 2, 11)),
        (("a", "f", 1), True, Span(3, 10, 3, 11)),
        (("a", "f", 7), False, Span(3, 6, 3, 12)),
        (("gone",), True, Span(1, 1, 4, 1)),
    ],
)
def test_a_path_leads_to_the_deepest_part_that_the_file_has(
    path: tuple[str | int, ...], span: Span, *, key: bool
) -> None:
    assert span == document_of(TEXT).span(path, key=key)


def test_a_document_makes_problems_at_its_places() -> None:
    found = document_of(TEXT, "f.yaml").problem(("a", "b", "c"), "DCM999", "no", "go", severity=Severity.NOTE)
    assert Problem("f.yaml", Span(2, 10, 2, 11), "DCM999", "no", "go", Severity.NOTE) == found


def test_a_problem_says_where_what_and_what_to_do() -> None:
    assert "f.yaml:1:1: DCM999 no. Go." == str(Problem("f.yaml", START, "DCM999", "no", "Go."))
    assert "f.yaml:1:1: DCM999 no" == str(Problem("f.yaml", START, "DCM999", "no"))


def test_problems_come_in_the_order_of_the_files() -> None:
    places = [
        ("b", Span(1, 1, 1, 1)),
        ("a", Span(2, 1, 2, 1)),
        ("a", Span(1, 9, 1, 9)),
        ("a", Span(1, 2, 1, 2)),
    ]
    found = sorted(Problem(file, span, "DCM999", "no") for file, span in places)
    assert places[::-1] == [(problem.file, problem.span) for problem in found]


def test_an_error_matters_more_than_a_note() -> None:
    assert ["note", "warning", "error"] == [severity.word for severity in sorted(Severity)]


@given(st.text())
def test_a_text_that_was_made_safe_is_safe(text: str) -> None:
    assert unsafe_character(made_safe(text)) is None


@given(st.text().filter(lambda text: unsafe_character(text) is None))
def test_a_safe_text_stays_as_it_is(text: str) -> None:
    assert text == made_safe(text)


@pytest.mark.parametrize("character", ["\n", "é", "日", "🙂", "\u200e", "\u200f", "\u00a0", "\u061c"])
def test_letters_of_any_script_and_plain_direction_marks_are_safe(character: str) -> None:
    assert unsafe_character(character) is None


@pytest.mark.parametrize(
    "number", [*range(10), *range(11, 32), 127, 128, 155, 159, 0x2028, 0x202A, 0x202E, 0x2069, 0xDC80]
)
def test_what_controls_a_terminal_or_turns_text_is_not(number: int) -> None:
    found = unsafe_character(f"ab{chr(number)}")
    assert found is not None
    assert 2 == found[0]
    assert re.fullmatch(r"an? .+|the control character U\+[0-9A-F]{4}", found[1])
    assert f"\\u{number:04x}" == made_safe(chr(number))


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("skils", ["skills", "governance"], "Did you mean `skills`?"),
        ("level", ["levels", "bevel", "x"], "Did you mean `levels` or `bevel`?"),
        ("reason", ["also", *[f"name-{number}" for number in range(8)]], ""),
        ("zzz", ["a", "b"], "There is `a`, `b`."),
        ("zzz", [f"name-{number}" for number in range(9)], ""),
        ("zzz", [], ""),
    ],
)
def test_the_nearest_names_are_offered(name: str, known: list[str], said: str) -> None:
    assert said == did_you_mean(name, known)


def test_a_digest_heeds_what_files_say_and_not_how_they_are_laid_out() -> None:
    one = digest({"a.yaml": document_of("x: [1, 'b']\ny: ~ # c").data, "b.yaml": {}})
    other = digest({"b.yaml": {}, "a.yaml": document_of("y:\nx:\n  - '1'\n  - b\n").data})
    assert re.fullmatch("sha256:[0-9a-f]{64}", one)
    assert one == other


@pytest.mark.parametrize("text", ["x: [b, '1']\ny:", "x: ['1', b]\ny: ''", "x: ['1', b]"])
def test_any_other_text_gives_another_digest(text: str) -> None:
    assert digest({"a.yaml": document_of("x: ['1', b]\ny:").data}) != digest(
        {"a.yaml": document_of(text).data}
    )


def test_a_digest_never_changes() -> None:
    known = "sha256:881d0bda0966e52d5429b789c6ab5e404c2716dff0d0d74b48e479588cd5ef5d"
    assert known == digest({"a.yaml": {"é": ["b", None]}})
