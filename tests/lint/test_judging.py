"""What of the findings is told: the rules that are chosen, and the comments that ask for silence."""

from dataclasses import replace

import pytest

from dcmaturity.lint.judging import Ignore, Selection, judged
from dcmaturity.source import Problem, Severity, Span

EVERYTHING = Selection()


def found(code: str, line: int = 5, file: str = "a.yaml") -> Problem:
    return Problem(file, Span(line, 1, line, 9), code, "wrong")


def comment(*codes: str, line: int = 5, reason: str = "quoted", file: str = "a.yaml") -> Ignore:
    return Ignore(file, Span(line, 20, line, 60), line, codes, reason)


def told(problems: list[Problem], ignores: list[Ignore], selection: Selection = EVERYTHING) -> list[str]:
    return [f"{p.span.line} {p.code}" for p in judged(problems, ignores, selection)]


# --- which rules are chosen -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ("", "", "201 301 302 411"),
        ("DCM3", "", "301 302"),
        ("DCM3 DCM411", "", "301 302 411"),
        ("DCM301", "", "301"),
        ("", "DCM3", "201 411"),
        ("", "DCM301 DCM2", "302 411"),
        ("DCM3", "DCM301", "302"),
        ("DCM301", "DCM3", "301"),
        ("DCM3 DCM301", "DCM3", "301"),
        ("DCM3", "DCM3", ""),
        ("DCM", "DCM30", "201 411"),
        ("DCM302", "DCM3 DCM30", "302"),
    ],
)
def test_the_longer_beginning_of_a_code_wins(select: str, ignore: str, expected: str) -> None:
    selection = Selection(tuple(select.split()), tuple(ignore.split()))
    assert expected.split() == [code for code in ("201", "301", "302", "411") if selection.has(f"DCM{code}")]


@pytest.mark.parametrize(
    "selection", [Selection(("DCM3",)), Selection((), ("DCM1",)), Selection((), ("DCM109",))]
)
def test_what_keeps_a_file_from_being_one_is_always_told(selection: Selection) -> None:
    assert ["5 DCM109"] == told(
        [found("DCM109"), found("DCM201")] if selection.select else [found("DCM109")], [], selection
    )


def test_problems_are_told_in_the_order_of_the_files_each_once() -> None:
    problems = [found("DCM301", 9), found("DCM301", 2, "b.yaml"), found("DCM302", 9), found("DCM301", 9)]
    assert ["9 DCM301", "9 DCM302", "2 DCM301"] == told(problems, [])


# --- comments that ask for silence ----------------------------------------------------------------------


def test_a_comment_silences_its_codes_on_its_line_in_its_file() -> None:
    problems = [
        found("DCM301"),
        found("DCM302"),
        found("DCM303"),
        found("DCM301", 6),
        found("DCM301", file="b.yaml"),
    ]
    assert ["5 DCM303", "6 DCM301", "5 DCM301"] == told(problems, [comment("DCM301", "DCM302")])


def test_a_comment_without_a_reason_silences_nothing_and_is_not_called_unused() -> None:
    assert ["5 DCM301"] == told([found("DCM301")], [comment("DCM301", "DCM302", reason="")])


def test_a_comment_does_not_silence_what_keeps_a_file_from_being_one() -> None:
    assert ["5 DCM109"] == told([found("DCM109")], [comment("DCM109")])


def test_a_comment_silences_all_that_a_rule_finds_on_a_line() -> None:
    twice = [found("DCM301"), Problem("a.yaml", Span(5, 30, 5, 40), "DCM301", "wrong too")]
    assert [] == told(twice, [comment("DCM301")])


# --- comments that silence nothing ----------------------------------------------------------------------


def test_each_code_that_finds_nothing_is_told_where_the_comment_stands() -> None:
    unused = comment("DCM301", "DCM302", "DCM303")
    expected = [
        Problem(
            "a.yaml",
            unused.span,
            "DCM417",
            f"`{code}` finds nothing here to ignore",
            "Take the code out of the comment, or the comment away.",
            Severity.WARNING,
        )
        for code in ("DCM302", "DCM303")
    ]
    assert expected == list(judged([found("DCM301")], [unused], EVERYTHING))


@pytest.mark.parametrize(
    ("line", "expected"), [(4, ["9 DCM301"]), (5, []), (9, []), (11, []), (12, ["9 DCM301"])]
)
def test_a_comment_at_any_line_of_a_text_is_about_the_words_in_it(line: int, expected: list[str]) -> None:
    words = replace(found("DCM301", 9), text=Span(5, 1, 11, 20))
    assert expected == [
        said for said in told([words], [comment("DCM301", line=line)]) if "DCM417" not in said
    ]


def test_an_unused_comment_can_be_taken_out_if_it_names_one_rule() -> None:
    fixes = [p.fix for p in judged([], [comment("DCM301"), comment("DCM302", "DCM303", line=7)], EVERYTHING)]
    assert ["", None, None] == fixes


def test_of_two_comments_about_the_same_neither_is_called_unused() -> None:
    assert [] == told(
        [found("DCM301")], [comment("DCM301"), comment("DCM301")._replace(span=Span(4, 1, 4, 9))]
    )


@pytest.mark.parametrize("selection", [Selection(("DCM4",)), Selection((), ("DCM301",))])
def test_a_comment_is_not_called_unused_while_its_rule_is_not_chosen(selection: Selection) -> None:
    assert [] == told([found("DCM301")], [comment("DCM301")], selection)
    assert [] == told([], [comment("DCM301")], selection)


@pytest.mark.parametrize("selection", [Selection(("DCM3",)), Selection((), ("DCM417",))])
def test_no_comment_is_called_unused_while_that_is_not_asked_for(selection: Selection) -> None:
    assert [] == told([], [comment("DCM301")], selection)


def test_no_comment_is_called_unused_while_a_file_cannot_be_used() -> None:
    assert ["1 DCM101"] == told([found("DCM101", 1)], [comment("DCM301")])
