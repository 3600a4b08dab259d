"""What a comment asks for, and of which line."""

import pytest

from dcmaturity.lint.directives import ignores
from tests.builders import document_of


def asked(text: str) -> list[tuple[int, str, str]]:
    """Return line, codes and reason of each comment that speaks to the tool."""
    return [(found.line, " ".join(found.codes), found.reason) for found in ignores(document_of(text))]


@pytest.mark.parametrize(
    ("comment", "codes", "reason"),
    [
        ("# dcmaturity: ignore[DCM301] the reason", "DCM301", "the reason"),
        ("# dcmaturity: ignore[DCM301, DCM302] two of them", "DCM301 DCM302", "two of them"),
        ("#dcmaturity:ignore[DCM301,DCM302]why", "DCM301 DCM302", "why"),
        ("#  dcmaturity:  ignore [ DCM301 ,, ]  why # really  ", "DCM301", "why # really"),
        ("# dcmaturity: ignore[DCM301]", "DCM301", ""),
        ("# dcmaturity: ignore[] why", "", "why"),
        ("# dcmaturity: ignore DCM301 why", "", ""),
        ("# dcmaturity: ignore[DCM301 why", "", ""),
        ("# dcmaturity: ignor[DCM301] why", "", ""),
        ("## dcmaturity: ignore[DCM301] why", "", ""),
        ("# dcmaturity:", "", ""),
        ("# dcmaturity ignore[DCM301] why", "", ""),
        ("# dcmaturity: ignore[dcm301] why", "DCM301", "why"),
    ],
)
def test_codes_and_reason_are_taken_from_a_comment(comment: str, codes: str, reason: str) -> None:
    assert [(1, codes, reason)] == asked(f"a: 1  {comment}\n")


@pytest.mark.parametrize("comment", ["# see dcmaturity: ignore[DCM301] why", "# dcmaturity knows better"])
def test_other_comments_are_left_alone(comment: str) -> None:
    assert [] == asked(f"a: 1  {comment}\nb: 'dcmaturity:'\n")


@pytest.mark.parametrize(
    "text",
    [
        "a: '# dcmaturity: ignore[DCM301] why'\n",
        "a: |\n  # dcmaturity: ignore[DCM301] why\n",
        "a: >-\n  one\n  # dcmaturity: ignore[DCM301] why\n",
        "a: b\n  c#dcmaturity:ignore[DCM301]\n",
        'a: "one\n  # dcmaturity: ignore[DCM301] why"\n',
    ],
)
def test_a_text_is_no_comment(text: str) -> None:
    assert [] == asked(text)


def test_a_comment_on_a_line_of_its_own_is_about_the_next_line_that_is_no_comment() -> None:
    text = (
        "# dcmaturity: ignore[DCM301] one\n"
        "# said in between\n"
        "# dcmaturity: ignore[DCM302] two\n"
        "a: # dcmaturity: ignore[DCM303] three\n"
        "  # dcmaturity: ignore[DCM304] four\n"
        "  - b\n"
    )
    assert [
        (4, "DCM301", "one"),
        (4, "DCM302", "two"),
        (4, "DCM303", "three"),
        (6, "DCM304", "four"),
    ] == asked(text)


def test_a_comment_at_the_head_of_a_block_text_is_about_its_line() -> None:
    assert [(2, "DCM303", "long")] == asked("a: 1\nb: >- # dcmaturity: ignore[DCM303] long\n  text\n")


def test_a_comment_knows_its_file_and_its_place() -> None:
    (found,) = ignores(document_of("a: 1\n\nb: 2  # dcmaturity: ignore[DCM301] why\n", "b.yaml"))
    assert ("b.yaml", (3, 7, 3, 39)) == (found.file, found.span)
