"""Problems for GitLab: each known again by its fingerprint."""

import json

import pytest
from hypothesis import given

from dcmaturity.render.problems import Report
from dcmaturity.source import Problem, Span
from tests.render.small_problems import REPORT, report, written


def fingerprints(shown: Report) -> list[str]:
    return [entry["fingerprint"] for entry in json.loads(written("gitlab", shown))]


def at(line: int, text: str, *, file: str = "a.yaml", code: str = "DCM301", message: str = "no") -> Report:
    """Return a report of one problem on a line that says this."""
    found = Problem(file, Span(line, 2, line, 3), code, message)
    return report(found, lines={file: {line: text}})


@given(REPORT)
def test_no_two_problems_have_one_fingerprint(shown: Report) -> None:
    found = fingerprints(shown)
    assert len(found) == len(set(found))


def test_a_fingerprint_stays_when_the_line_moves_and_the_message_changes() -> None:
    assert fingerprints(at(1, "b: 1")) == fingerprints(at(3, "  b: 1", message="reworded"))


@pytest.mark.parametrize(
    "other", [at(1, "b", file="b.yaml"), at(1, "b", code="DCM402"), at(1, "c")], ids=["file", "rule", "line"]
)
def test_a_fingerprint_is_of_the_file_the_rule_and_the_line(other: Report) -> None:
    assert fingerprints(at(1, "b")) != fingerprints(other)
