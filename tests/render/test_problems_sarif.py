"""Problems as SARIF, held against the standard's own schema."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator

from dcmaturity.render.problems import Report
from dcmaturity.source import Problem, Span
from tests.render.small_problems import NOT_HTTPS, REPORT, report, written

HERE = Path(__file__).parent
SARIF = Draft4Validator(
    json.loads((HERE / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")),
    format_checker=Draft4Validator.FORMAT_CHECKER,
)


def sarif_run(shown: Report) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Return the one run, after the whole was found to be valid."""
    log = json.loads(written("sarif", shown))
    assert [] == [error.message for error in SARIF.iter_errors(log)]
    return log["runs"][0]


def test_no_problems_are_valid_sarif_without_results() -> None:
    assert [] == sarif_run(report())["results"]


@given(REPORT)
def test_whatever_is_found_is_valid_sarif(shown: Report) -> None:
    run = sarif_run(shown)
    assert [p.code for p in shown.problems] == [
        run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] for result in run["results"]
    ]


def test_a_problem_with_a_fix_says_so_in_sarif() -> None:
    replacement = sarif_run(report(NOT_HTTPS))["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"]
    region = {"startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 24}
    assert [{"deletedRegion": region, "insertedContent": {"text": "https://example.org"}}] == replacement


@pytest.mark.parametrize(
    ("file", "location"),
    [
        ("/elsewhere/a b.yaml", {"uri": "file:///elsewhere/a%20b.yaml"}),
        ("a b/ü#?%.yaml", {"uri": "a%20b/%C3%BC%23%3F%25.yaml", "uriBaseId": "%SRCROOT%"}),
        ("file:a.yaml", {"uri": "file%3Aa.yaml", "uriBaseId": "%SRCROOT%"}),
    ],
)
def test_sarif_says_where_a_file_is(file: str, location: dict[str, str]) -> None:
    result = sarif_run(report(Problem(file, Span(1, 1, 1, 1), "DCM101", "no")))["results"][0]
    assert location == result["locations"][0]["physicalLocation"]["artifactLocation"]


def test_no_text_becomes_a_link_in_sarif() -> None:
    linking = Problem("a", Span(1, 1, 1, 1), "DCM101", "see [here](https://example.org)")
    message = sarif_run(report(linking))["results"][0]["message"]["text"]
    assert "see [here] (https://example.org)" == message
