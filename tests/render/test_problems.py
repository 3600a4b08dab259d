"""Problems as a person reads them, and how many there are."""

import re

import pytest

from dcmaturity.render.problems import as_text, statistics, summary
from dcmaturity.render.problems.full import full
from dcmaturity.source import Problem, Severity, Span
from tests.render.small_problems import AGAIN, CUT, FEW, NO_ACTION, report

TEXT = "kind: tools\nurl: http://x.y\nname: 日本 http\nlong: " + "x" * 200 + " END " + "y" * 200 + "\n"


def problem(span: Span, *, file: str = "tools.yaml", hint: str = "") -> Problem:
    return Problem(file, span, "DCM402", "not https", hint, Severity.WARNING)


def shown(span: Span) -> list[str]:
    return as_text([problem(span)], {"tools.yaml": TEXT}).splitlines()[1:]


def test_a_problem_is_shown_with_its_line_and_what_to_do() -> None:
    found = as_text([problem(Span(2, 6, 2, 16), hint="Write https.")], {"tools.yaml": TEXT})
    assert (
        "tools.yaml:2:6: DCM402 not https (warning)\n"
        "    url: http://x.y\n         ^^^^^^^^^^\n  = Write https.\n"
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
    assert "    …" + "x" * 48 + " END " + "y" * 45 + "…" == line
    assert carets.index("^") == line.index("END")
    assert "^^^" == carets.strip()


def test_on_a_terminal_nothing_is_wider_than_it() -> None:
    far = Problem("a.yaml", Span(1, 90, 1, 95), "DCM402", "a word " * 20, "advice " * 20, Severity.NOTE)
    lines = full(report(far, lines={"a.yaml": {1: "x" * 89 + "WORDS" + "y" * 90}}, width=40)).splitlines()
    assert max(map(len, lines)) <= 40
    text = next(place for place, line in enumerate(lines) if "WORDS" in line)
    assert lines[text + 1].index("^") == lines[text].index("WORDS")


def test_where_there_is_no_line_none_is_shown() -> None:
    assert [] == shown(Span(5, 1, 5, 1))
    assert [] == shown(Span(99, 1, 99, 1))
    assert "gone.yaml:2:6: DCM402 not https (warning)\n" == as_text(
        [problem(Span(2, 6, 2, 9), file="gone.yaml")], {}
    )


def test_no_text_of_a_file_controls_the_terminal() -> None:
    bad = Problem("a\x1b.yaml", Span(1, 4, 1, 5), "DCM103", "a \u202e", "take \x07 out")
    found = as_text([bad], {"a\x1b.yaml": "a\t\x1b\u202eb\r"})
    assert (
        "a\\u001b.yaml:1:4: DCM103 a \\u202e (error)\n"
        "    a\\u0009\\u001b\\u202eb\n"
        "                 ^^^^^^\n"
        "  = take \\u0007 out\n"
    ) == found


def test_no_text_begins_a_line_of_its_own() -> None:
    bad = Problem("a\nb.yaml", Span(1, 1, 1, 1), "DCM103", "a\nb", "c\nd")
    assert ["a\\u000ab.yaml:1:1: DCM103 a\\u000ab (error)", "  = c\\u000ad"] == as_text(
        [bad], {}
    ).splitlines()


@pytest.mark.parametrize(
    ("severity", "style"), [(Severity.ERROR, "1;31"), (Severity.WARNING, "1;33"), (Severity.NOTE, "1;36")]
)
def test_in_colour_the_place_is_bold_and_the_code_shows_how_much_it_matters(
    severity: Severity, style: str
) -> None:
    found = Problem("a.yaml", Span(1, 1, 1, 2), "DCM402", "no", severity=severity)
    assert (
        f"\x1b[1ma.yaml:1:1\x1b[0m: \x1b[{style}mDCM402\x1b[0m no ({severity.word})\n"
        f"    x\n    \x1b[{style}m^\x1b[0m\n"
    ) == full(report(found, lines={"a.yaml": {1: "x"}}, color=True))


def test_a_text_cannot_end_the_colour() -> None:
    bad = Problem("a\x1b[0m.yaml", Span(1, 1, 1, 1), "DCM402", "\x1b[0mno")
    assert full(report(bad)) == re.sub(r"\x1b\[[0-9;]+m", "", full(report(bad, color=True)))


@pytest.mark.parametrize(
    ("named", "files", "said"),
    [
        ([], 1, "No problems found in 1 file"),
        ([], 12, "No problems found in 12 files"),
        (["a"], 1, "1 warning in 1 file"),
        (["a"], 12, "1 warning in 1 of 12 files"),
        (["a", "b", "a"], 2, "3 warnings in 2 files"),
        (["no such folder"], 0, "1 warning in 1 file"),
    ],
)
def test_the_summary_counts_problems_and_files(named: list[str], files: int, said: str) -> None:
    assert said == summary([problem(Span(1, 1, 1, 1), file=file) for file in named], files)


def test_the_summary_counts_each_severity_the_gravest_first() -> None:
    assert "1 error, 1 warning, 2 notes in 3 of 4 files" == summary(FEW.problems, 4)


def test_statistics_begin_with_the_rule_that_is_broken_most() -> None:
    often = report(CUT, NO_ACTION, *[AGAIN] * 10)
    assert ("10 DCM402 link-not-https\n 1 DCM101 not-yaml\n 1 DCM301 step-without-action\n") == statistics(
        often
    )


def test_of_no_problems_there_are_no_statistics() -> None:
    assert "" == statistics(report())
