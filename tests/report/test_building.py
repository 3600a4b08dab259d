"""The report as a whole."""

from typing import Any

import pytest

from dcmaturity.report.building import report_view
from tests.small import ask, card, pack


def about(**assessment: Any) -> tuple[str, ...]:  # noqa: ANN401 - any key of an assessment
    found = card(pack([ask("law.a")]), {"law.a": 1}, **assessment)
    return report_view(found, answers_digest="sha256:1234", tool_version="0.1.0").about


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        ("self", "A self-assessment by the administration."),
        ("expert", "An assessment by an outside expert."),
        ("agreed", "An assessment agreed between the administration and an outside expert."),
    ],
)
def test_the_report_says_whose_voice_it_is(voice: str, said: str) -> None:
    assert said == about(voice=voice)[0]


@pytest.mark.parametrize(
    ("assessment", "said"),
    [
        ({}, "Full assessment."),
        ({"started": "2026-05-01"}, "Full assessment, as of 1 May 2026."),
        (
            {"started": "2026-05-01", "updated": "2026-05-03T14:02:11Z", "scope": {"depth": "quick"}},
            "Quick assessment, as of 3 May 2026.",
        ),
    ],
)
def test_the_report_says_how_much_was_asked_and_when(assessment: dict[str, Any], said: str) -> None:
    assert said == about(**assessment)[1]


def test_the_report_says_which_pack_was_asked() -> None:
    assert "Small 1.0.0." == about()[2]
