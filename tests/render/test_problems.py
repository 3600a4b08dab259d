"""Problems as they are printed."""

import json

import pytest

from dcmaturity.render.problems import as_json, as_text, summary
from dcmaturity.source import Problem, Severity, Span

TEXT = "kind: tools\nurl: http://x.y\nname: 日本 http\nlong: " + "x" * 200 + " END " + "y" * 200 + "\n"


def problem(span: Span, *, file: str = "tools.yaml", hint: str = "") -> Problem:
    return Problem(file, span, "DCM402", "not https", hint, Severity.WARNING)


def shown(span: Span) -> list[str]:
    return as_text([problem(span)], {"tools.yaml": TEXT}).splitlines()[1:]


def test_a_problem_is_shown_with_its_line_and_what_to_do() -> None:
    found = as_text([problem(Span(2, 6, 2, 16), hint="Write https.")], {"tools.yaml": TEXT})
    assert (
        "tools.yaml:2:6: DCM402 not https\n    url: http://x.y\n         ^^^^^^^^^^\n  = Write https.\n"
    ) == found


@pytest.mark.parametrize(
    ("span", "line", "carets"),
    [
        (Span(2, 1, 2, 4), "    url: http://x.y", "    ^^^"),
        (Span(2, 6, 4, 1), "    url: http://x.y", "         ^^^^^^^^^^"),
        (Span(2, 16, 2, 16), "    url: http://x.y", "                   ^"),
        (Span(3, 10, 3, 14), "    name: 日本 http", "               ^^^^"),
        (Span(3, 7, 3, 9), "    name: 日本 http", "          ^^^^"),
    ],
)
def test_the_carets_stand_under_the_place(span: Span, line: str, carets: str) -> None:
    assert [line, carets] == shown(span)


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    line, carets = shown(Span(4, 208, 4, 211))
    assert "    " + "x" * 49 + " END " + "y" * 46 == line
    assert carets.index("^") == line.index("END")
    assert "^^^" == carets.strip()


def test_where_there_is_no_line_none_is_shown() -> None:
    assert [] == shown(Span(5, 1, 5, 1))
    assert [] == shown(Span(99, 1, 99, 1))
    assert "gone.yaml:2:6: DCM402 not https\n" == as_text([problem(Span(2, 6, 2, 9), file="gone.yaml")], {})


def test_no_text_of_a_file_controls_the_terminal() -> None:
    bad = Problem("a\x1b.yaml", Span(1, 4, 1, 5), "DCM103", "a \u202e", "take \x07 out")
    found = as_text([bad], {"a\x1b.yaml": "a\t\x1b\u202eb\r"})
    assert (
        "a\\u001b.yaml:1:4: DCM103 a \\u202e\n"
        "    a\\u0009\\u001b\\u202eb\n"
        "                 ^^^^^^\n"
        "  = take \\u0007 out\n"
    ) == found


def test_json_holds_every_field_in_plain_ascii() -> None:
    text = as_json([problem(Span(3, 7, 3, 9), file="日.yaml", hint="Write “https”.")])
    assert text.isascii()
    assert {
        "format": "problems/1",
        "problems": [
            {
                "file": "日.yaml",
                "line": 3,
                "column": 7,
                "end-line": 3,
                "end-column": 9,
                "code": "DCM402",
                "severity": "warning",
                "message": "not https",
                "hint": "Write “https”.",
            }
        ],
    } == json.loads(text)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "No problems found"),
        (["a"], "1 warning in 1 file"),
        (["a", "b", "a"], "3 warnings in 2 files"),
    ],
)
def test_the_summary_counts_problems_by_severity_and_files(files: list[str], said: str) -> None:
    assert said == summary([problem(Span(1, 1, 1, 1), file=file) for file in files])
